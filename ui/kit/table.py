"""Lists and grids: one model over frozen rows, and a table with the keys of Excel. A list's Qt half is its columns."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui.kit import look
from ui.kit.delegate import CellDelegate, CellLook

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
LOOK = Role.UserRole + 1
ROW = Role.UserRole + 2
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """`show` is what is read and copied; `read` makes the row with that text in it (None = not editable here).

    `chip`: the text is a state word; `second`: a muted line below; `look`: tints and old → new. Width in pixels, 0 = the rest.
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


class TableModel(QAbstractTableModel):
    """Rows by reference, columns by value. `edited` carries all (old, new) pairs of one act."""

    edited = Signal(list)

    def __init__(self, columns: Sequence[Column], rows: Sequence[Any] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._all: list[Any] = []
        self._words: list[str] = []
        self._filter = ""
        self._sort: tuple[int, Qt.SortOrder] | None = None
        self.rows: list[Any] = []
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """As many rows as before: only those that differ are painted again, and the selection stays."""
        self._all = list(rows)
        self._words = []
        fresh = self._ordered()
        if len(fresh) != len(self.rows):
            self._arrange()
            return
        changed = [at for at, (old, new) in enumerate(zip(self.rows, fresh, strict=True)) if old != new]
        self.rows = fresh
        for at in changed:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))

    def set_filter(self, text: str) -> None:
        """Rows whose columns together hold every word, accents and case aside."""
        if plain(text) != self._filter:
            self._filter = plain(text)
            self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sort = (column, order)
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self.rows = self._ordered()
        self.endResetModel()

    def _ordered(self) -> list[Any]:
        rows = self._matching()
        if self._sort is not None and 0 <= self._sort[0] < len(self.columns):
            column = self.columns[self._sort[0]]
            key = column.order or (lambda row: plain(column.show(row)))
            rows.sort(key=key, reverse=self._sort[1] == Qt.SortOrder.DescendingOrder)
        return rows

    def _matching(self) -> list[Any]:
        if not self._filter:
            return list(self._all)
        if not self._words:
            self._words = [plain(" ".join(column.show(row) for column in self.columns)) for row in self._all]
        words = self._filter.split()
        return [row for row, text in zip(self._all, self._words, strict=True) if all(word in text for word in words)]

    # ── what Qt asks ────────────────────────────────────────────────────────────────────────────────

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in (Role.DisplayRole, Role.EditRole, Role.AccessibleTextRole):
            return column.show(row)
        if role == Role.TextAlignmentRole:
            return (Qt.AlignmentFlag.AlignRight if column.kanan else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        return {LOOK: self._look, ROW: lambda *_: row}[role](row, column) if role in (LOOK, ROW) else None

    def _look(self, row: Any, column: Column) -> CellLook:
        if column.look is not None:
            return column.look(row)
        return CellLook(chip=column.chip, second=column.second(row) if column.second else "")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Role.TextAlignmentRole:
            right = self.columns[section].kanan
            return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].title if role == Role.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].read else base

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        return role == Role.EditRole and index.isValid() and self.write([(index.row(), index.column(), str(value))])

    def write(self, cells: Sequence[tuple[int, int, str]]) -> bool:
        """Several cells as one act; False when nothing changed or nothing may."""
        changed: dict[int, Any] = {}
        for at, column_at, text in cells:
            column = self.columns[column_at]
            row = changed.get(at, self.rows[at])
            if column.read is not None and column.show(row) != text:
                changed[at] = column.read(row, text)
        pairs = [(self.rows[at], new) for at, new in changed.items()]
        if pairs:
            self.edited.emit(pairs)
        return bool(pairs)


def plain(text: str) -> str:
    """Lower case without accents, for looking up."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


class ExcelTable(QTableView):
    """Enter goes down, Tab right, typing overwrites, Ctrl+D fills down, Ctrl+C and Ctrl+V speak TSV with Excel."""

    columns_changed = Signal()

    def __init__(self, model: TableModel, parent: QWidget | None = None, *, row: int = look.ROW) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row)
        self._set_header()

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(False)
        header.sectionClicked.connect(self._sort_by)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.column_menu().popup(header.mapToGlobal(at)))
        for n, column in enumerate(self._model.columns):
            if column.lebar:
                self.setColumnWidth(n, column.lebar)
            else:
                header.setSectionResizeMode(n, QHeaderView.ResizeMode.Stretch)

    def _sort_by(self, column: int) -> None:
        header = self.horizontalHeader()
        self._model.sort(column, header.sortIndicatorOrder())

    def column_menu(self) -> QMenu:
        """Which columns are shown."""
        menu = QMenu(self)
        for n, column in enumerate(self._model.columns):
            action = QAction(column.title, menu, checkable=True, checked=not self.isColumnHidden(n))
            action.toggled.connect(lambda on, at=n: self.show_column(at, on))
            menu.addAction(action)
        return menu

    def show_column(self, at: int, on: bool) -> None:
        self.setColumnHidden(at, not on)
        self.columns_changed.emit()

    def current_row(self) -> Any | None:
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_D and ctrl:
            self.fill_down()
        elif event.key() == Qt.Key.Key_Delete:
            self._model.write([(i.row(), i.column(), "") for i in self._selected()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not ctrl and self.state() != QTableView.State.EditingState:
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: Any) -> None:
        super().closeEditor(editor, hint)
        if hint == CellDelegate.EndEditHint.SubmitModelCache:
            self._step(1)

    def _step(self, rows: int) -> None:
        here = self.currentIndex()
        there = self._model.index(here.row() + rows, here.column())
        if there.isValid():
            self.setCurrentIndex(there)

    def _selected(self) -> list[QModelIndex]:
        return sorted((i for i in self.selectedIndexes() if not self.isColumnHidden(i.column())), key=lambda i: (i.row(), i.column()))

    def copy(self) -> None:
        rows: dict[int, list[str]] = {}
        for index in self._selected():
            rows.setdefault(index.row(), []).append(str(index.data() or ""))
        out = io.StringIO()
        csv.writer(out, delimiter="\t", lineterminator="\n").writerows(rows.values())
        QGuiApplication.clipboard().setText(out.getvalue().removesuffix("\n"))

    def paste(self) -> None:
        """One value fills the selection; a block is laid from the current cell on. One act, one undo step."""
        block = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t"))
        here = self.currentIndex()
        if not block or not here.isValid():
            return
        if len(block) == 1 and len(block[0]) == 1:
            self._model.write([(i.row(), i.column(), clean(block[0][0])) for i in self._selected()])
            return
        shown = [c for c in range(here.column(), self._model.columnCount()) if not self.isColumnHidden(c)]
        cells = [
            (here.row() + r, shown[c], clean(text))
            for r, line in enumerate(block)
            for c, text in enumerate(line)
            if here.row() + r < self._model.rowCount() and c < len(shown)
        ]
        self._model.write(cells)

    def fill_down(self) -> None:
        cells = self._selected()
        tops = {index.column(): str(index.data() or "") for index in reversed(cells)}
        self._model.write([(i.row(), i.column(), tops[i.column()]) for i in cells])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction("Salin\tCtrl+C", self.copy)
        menu.addAction("Tempel\tCtrl+V", self.paste)
        menu.popup(event.globalPos())


def clean(text: str) -> str:
    """Pasted from Word, WhatsApp or Excel: no-break and zero-width spaces and curly quotes go."""
    text = unicodedata.normalize("NFC", text).translate(
        {0xA0: " ", 0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x200B: "", 0x2060: "", 0xFEFF: ""}
    )
    return text.strip()
