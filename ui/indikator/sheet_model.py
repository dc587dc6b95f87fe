"""The rows of a SKP for Qt: they come and go one by one, and only sentences, aspects and targets are typed into."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from app.domain.skp import Skp
from ui.indikator.rows import RAGAM, TARGET, TEKS, Jenis, Row, columns
from ui.kit.model import EDITABLE, READ_ONLY, Index, Pair, TableModel


class SheetModel(TableModel):
    """Rows come and go one by one, so that an open editor and the current cell stay where they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(columns(None), (), parent)
        self.locked = False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return EDITABLE if not self.locked and typed(self.rows[index.row()], index.column()) else READ_ONLY

    def changed(self, cells: Sequence[tuple[int, int, str]]) -> list[Pair]:
        """Advice and sections take no words, whatever is pasted over them."""
        return super().changed([cell for cell in cells if typed(self.rows[cell[0]], cell[1])])

    def change_rows(self, found: Sequence[Row]) -> None:
        matcher = SequenceMatcher(None, [r.kunci for r in self.rows], [r.kunci for r in found], autojunk=False)
        for _, a, b, c, d in reversed([code for code in matcher.get_opcodes() if code[0] != "equal"]):
            if b > a:
                self.beginRemoveRows(QModelIndex(), a, b - 1)
                del self.rows[a:b]
                self.endRemoveRows()
            if d > c:
                self.beginInsertRows(QModelIndex(), a, a + d - c - 1)
                self.rows[a:a] = found[c:d]
                self.endInsertRows()
        self.set_rows(found)

    def set_columns(self, skp: Skp | None) -> None:
        self.columns = columns(skp)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)


def typed(row: Row, column: int) -> bool:
    if row.jenis is Jenis.HASIL:
        return column == RAGAM
    return row.jenis is Jenis.INDIKATOR and column in (RAGAM, TEKS, TARGET)
