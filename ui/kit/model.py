"""One model over frozen rows for every list: a list's Qt half is its columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.delegate import CELL, Cell, CellLook

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW = Role.UserRole + 2
NOWHERE = QModelIndex()
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
EDITABLE = READ_ONLY | Qt.ItemFlag.ItemIsEditable
Pair = tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """`show` is what is read and copied; `read` makes the row with that text in it (None = not editable here).

    `chip`: the text is a state word; `second`: a muted line below; `look`: tints and old → new; `order`: the sort key.
    `pilihan`: words offered while typing; `panjang`: typed in several lines. Width in pixels, 0 = the rest.
    `tampil` False: hidden until the operator shows it. `tampak`: painted instead of what is copied, such as a number in
    groups; `pendek`: painted where that would be cut, and found by the search as well. `diketik` False: no editor opens,
    but what is pasted there reaches `read`, which may refuse it aloud.
    """

    title: str
    show: Callable[[Any], str]
    read: Callable[[Any, str], Any] | None = None
    lebar: int = 120
    kanan: bool = False
    chip: bool = False
    second: Callable[[Any], str] | None = None
    look: Callable[[Any], CellLook] | None = None
    order: Callable[[Any], Any] | None = None
    pilihan: Callable[[Any], Sequence[str]] | None = None
    panjang: bool = False
    tampil: bool = True
    tampak: Callable[[Any], str] | None = None
    pendek: Callable[[Any], str] | None = None
    diketik: bool = True

    @property
    def editable(self) -> bool:
        return self.read is not None and self.diketik


class TableModel(QAbstractTableModel):
    """Rows by reference, columns by value. `edited` carries all (old, new) pairs of one act.

    `words`, when set, gives the text of a row that the search looks at, in place of what its columns show.
    """

    edited = Signal(list)
    words: Callable[[Any], str] | None = None

    def __init__(self, columns: Sequence[Column], rows: Sequence[Any] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._all: list[Any] = []
        self._words: list[str] = []
        self._filter = ""
        self._allowed: dict[int, frozenset[str]] = {}
        self._sort: tuple[int, Qt.SortOrder] | None = None
        self.rows: list[Any] = []
        self.set_rows(rows)

    # ── what is shown ───────────────────────────────────────────────────────────────────────────────

    def set_rows(self, rows: Sequence[Any]) -> None:
        """As many rows as before: only those that differ are painted again, and the selection stays."""
        self._all = list(rows)
        self._words = []
        fresh = self._ordered()
        if len(fresh) != len(self.rows):
            self._arrange()
            return
        changed = [at for at, (old, new) in enumerate(zip(self.rows, fresh, strict=True)) if old is not new and old != new]
        self.rows = fresh
        for at in changed:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))

    def put(self, at: int, row: Any) -> None:
        """Another value in the place of a shown row, where it stands: nothing is sorted, filtered or painted without need."""
        old, self.rows[at] = self.rows[at], row
        place = at if at < len(self._all) and self._all[at] is old else next(n for n, each in enumerate(self._all) if each is old)
        self._all[place] = row
        if self._words:
            self._words[place] = self._text(row)
        if any(column.show(old) != column.show(row) for column in self.columns):
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))

    def set_filter(self, text: str) -> None:
        """Rows whose columns together hold every word, accents and case aside."""
        if plain(text) != self._filter:
            self._filter = plain(text)
            self._arrange()

    def allow(self, column: int, values: frozenset[str] | None) -> None:
        """Only rows that show one of these values in the column; None = all again."""
        if values is None:
            self._allowed.pop(column, None)
        else:
            self._allowed[column] = values
        self._arrange()

    def allowed(self, column: int) -> frozenset[str] | None:
        return self._allowed.get(column)

    @property
    def filtered(self) -> bool:
        return bool(self._filter or self._allowed)

    def values(self, column: int) -> list[str]:
        """What the column shows in the rows that the other filters leave, each once."""
        others = {at: values for at, values in self._allowed.items() if at != column}
        return sorted({self.columns[column].show(row) for row in self._matching(others)}, key=plain)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sort = (column, order)
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self.rows = self._ordered()
        self.endResetModel()

    def _ordered(self) -> list[Any]:
        rows = self._matching(self._allowed)
        if self._sort is not None and 0 <= self._sort[0] < len(self.columns):
            column = self.columns[self._sort[0]]
            key = column.order or (lambda row: plain(column.show(row)))
            rows.sort(key=key, reverse=self._sort[1] == Qt.SortOrder.DescendingOrder)
        return rows

    def _matching(self, allowed: dict[int, frozenset[str]]) -> list[Any]:
        rows = list(self._all)
        if self._filter:
            self.read_words()
            kept: Sequence[int] = range(len(rows))
            for word in self._filter.split():
                kept = [n for n in kept if word in self._words[n]]
            rows = [rows[n] for n in kept]
        for at, values in allowed.items():
            rows = [row for row in rows if self.columns[at].show(row) in values]
        return rows

    def read_words(self) -> None:
        """What the search looks at, made before the first key where there are many rows."""
        if not self._words:
            self._words = [self._text(row) for row in self._all]

    def _text(self, row: Any) -> str:
        if self.words is not None:
            return plain(self.words(row))
        short = [column.pendek(row) for column in self.columns if column.pendek is not None]
        return plain(" ".join([*(column.show(row) for column in self.columns), *short]))

    # ── what Qt asks ────────────────────────────────────────────────────────────────────────────────

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == CELL:
            return self.cell(index.row(), index.column())
        if role == ROW:
            return self.rows[index.row()]
        column = self.columns[index.column()]
        if role in (Role.DisplayRole, Role.EditRole, Role.AccessibleTextRole):
            return column.show(self.rows[index.row()])
        if role == Role.ToolTipRole:
            return column.show(self.rows[index.row()]) or None
        return (RIGHT if column.kanan else LEFT) if role == Role.TextAlignmentRole else None

    def cell(self, row_at: int, column_at: int) -> Cell:
        """All the delegate paints of one cell, asked for once."""
        row, column = self.rows[row_at], self.columns[column_at]
        if column.look is not None:
            look = column.look(row)
        else:
            look = CellLook(chip=column.chip, second=column.second(row) if column.second else "")
        text = (column.tampak or column.show)(row)
        short = column.pendek(row) if column.pendek is not None else ""
        return Cell(text, RIGHT if column.kanan else LEFT, look, column.editable, short)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Role.TextAlignmentRole:
            return RIGHT if self.columns[section].kanan else LEFT
        if role != Role.DisplayRole:
            return None
        return self.columns[section].title + (" ▾" if section in self._allowed else "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return EDITABLE if self.columns[index.column()].editable else READ_ONLY

    # ── what is typed ───────────────────────────────────────────────────────────────────────────────

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        return role == Role.EditRole and index.isValid() and self.write([(index.row(), index.column(), str(value))])

    def write(self, cells: Sequence[tuple[int, int, str]]) -> bool:
        """Several cells as one act; False when nothing changed or nothing may."""
        pairs = self.changed(cells)
        if pairs:
            self.edited.emit(pairs)
        return bool(pairs)

    def changed(self, cells: Sequence[tuple[int, int, str]]) -> list[Pair]:
        """The rows before and after typing these (row, column, text); nothing is told to anybody."""
        new: dict[int, Any] = {}
        for at, column_at, text in cells:
            column = self.columns[column_at]
            row = new.get(at, self.rows[at])
            if column.read is not None and column.show(row) != text:
                new[at] = column.read(row, text)
        return [(self.rows[at], row) for at, row in new.items() if row != self.rows[at]]


def plain(text: str) -> str:
    """Lower case without accents, for looking up."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def clean(text: str) -> str:
    """Pasted from Word, WhatsApp or Excel: no-break and zero-width spaces and curly quotes go."""
    text = unicodedata.normalize("NFC", text).translate(
        {0xA0: " ", 0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x200B: "", 0x2060: "", 0xFEFF: ""}
    )
    return text.strip()
