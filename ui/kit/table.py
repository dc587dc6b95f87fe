"""A table with the keys of Excel: Enter down, Tab right, typing overwrites, Ctrl+D fills, copy and paste speak TSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QItemSelection, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QStatusTipEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui.kit import look
from ui.kit.delegate import CellDelegate, write_on
from ui.kit.empty import Empty
from ui.kit.frozen import Frozen
from ui.kit.header import Header
from ui.kit.model import ROW, Pair, TableModel, clean

Beyond = Callable[[list[Pair], list[dict[int, str]]], None]


class ExcelTable(QTableView):
    """`baris`: whole rows are chosen and nothing is typed (a list). `beku`: so many first columns stay while the rest scrolls.

    `beyond`, when set, gets what a paste changes and the lines that reach past the last row as {column: text}.
    """

    columns_changed = Signal()

    def __init__(
        self, model: TableModel, parent: QWidget | None = None, *, row: int = look.ROW, baris: bool = False, beku: int = 0
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._whole_rows = baris
        self.beyond: Beyond | None = None
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_selection(baris)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(row))
        self.verticalHeader().setMinimumSectionSize(20)
        self.header = Header(self, model)
        self._set_columns()
        self._frozen = Frozen(self, beku) if beku else None
        self.empty = Empty(self)
        self.selectionModel().currentRowChanged.connect(self._repaint_rows)

    def _set_selection(self, baris: bool) -> None:
        mode, trigger = QAbstractItemView.SelectionMode, QAbstractItemView.EditTrigger
        if baris:
            self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            self.setSelectionMode(mode.SingleSelection)
            self.setEditTriggers(trigger.NoEditTriggers)
            self.setTabKeyNavigation(False)
        else:
            self.setSelectionMode(mode.ContiguousSelection)
            self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)

    def _set_columns(self) -> None:
        for n, column in enumerate(self._model.columns):
            if column.lebar:
                self.setColumnWidth(n, look.px(column.lebar))
            else:
                self.horizontalHeader().setSectionResizeMode(n, QHeaderView.ResizeMode.Stretch)
            self.setColumnHidden(n, not column.tampil)

    def show_column(self, at: int, on: bool) -> None:
        self.setColumnHidden(at, not on)
        self.columns_changed.emit()

    def current_row(self) -> Any | None:
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def select_row(self, at: int, column: int | None = None) -> None:
        """Makes a row the current one, in the same column or the given one."""
        self.setCurrentIndex(self._model.index(at, max(0, self.currentIndex().column()) if column is None else column))

    # ── painting ────────────────────────────────────────────────────────────────────────────────────

    def _repaint_rows(self, now: QModelIndex, before: QModelIndex) -> None:
        """The row of the current cell is tinted as a whole, so both whole rows are painted again."""
        for index in (now, before):
            if index.isValid():
                at = self.rowViewportPosition(index.row())
                self.viewport().update(0, at, self.viewport().width(), self.rowHeight(index.row()))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """How many cells are chosen stands in the status bar, as in Excel."""
        super().selectionChanged(selected, deselected)
        count = 0 if self._whole_rows else len(self.selectedIndexes())
        QCoreApplication.sendEvent(self.window(), QStatusTipEvent(f"{count} sel dipilih" if count > 1 else ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.empty.fit()
        if self._frozen is not None:
            self._frozen.fit()

    def scrollTo(self, index: QModelIndex | QPersistentModelIndex, hint: Any = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        super().scrollTo(index, hint)
        if self._frozen is not None:
            self._frozen.uncover(index)

    # ── keys ────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_D and ctrl:
            self.fill_down()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear_cells()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not ctrl and self.state() != QTableView.State.EditingState:
            self._enter(event)
        else:
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_F2:
                write_on(self.indexWidget(self.currentIndex()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        write_on(self.indexWidget(self.currentIndex()))

    def _enter(self, event: QKeyEvent) -> None:
        """Down in a grid, as in Excel; in a list it opens what is chosen."""
        if self._whole_rows:
            self.activated.emit(self.currentIndex())
        else:
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)

    def closeEditor(self, editor: QWidget, hint: Any) -> None:
        super().closeEditor(editor, hint)
        if hint == CellDelegate.EndEditHint.SubmitModelCache:
            self._step(-1 if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier else 1)

    def _step(self, rows: int) -> None:
        here = self.currentIndex()
        there = self._model.index(here.row() + rows, here.column())
        if there.isValid():
            self.setCurrentIndex(there)

    # ── the clipboard ───────────────────────────────────────────────────────────────────────────────

    def _selected(self) -> list[QModelIndex]:
        shown = (index for index in self.selectedIndexes() if not self.isColumnHidden(index.column()))
        place = self.horizontalHeader().visualIndex
        return sorted(shown, key=lambda index: (index.row(), place(index.column())))

    def copy(self) -> None:
        rows: dict[int, list[str]] = {}
        for index in self._selected():
            rows.setdefault(index.row(), []).append(str(index.data() or ""))
        out = io.StringIO()
        csv.writer(out, delimiter="\t", lineterminator="\n").writerows(rows.values())
        QGuiApplication.clipboard().setText(out.getvalue().removesuffix("\n"))

    def cut(self) -> None:
        self.copy()
        self.clear_cells()

    def clear_cells(self) -> None:
        self._model.write([(index.row(), index.column(), "") for index in self._selected()])

    def paste(self) -> None:
        """One value fills the selection; a block is laid from the current cell on. One act, one undo step."""
        block = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t"))
        here = self.currentIndex()
        if not block or not (here.isValid() or self.beyond):
            return
        if len(block) == 1 and len(block[0]) == 1:
            self._model.write([(index.row(), index.column(), clean(block[0][0])) for index in self._selected()])
            return
        self._lay(block, max(0, here.row()), max(0, here.column()))

    def _lay(self, block: Sequence[Sequence[str]], top: int, left: int) -> None:
        header = self.horizontalHeader()
        places = range(header.visualIndex(left), self._model.columnCount())
        shown = [at for at in map(header.logicalIndex, places) if not self.isColumnHidden(at)]
        lines = [dict(zip(shown, map(clean, line), strict=False)) for line in block]
        rows = self._model.rowCount() - top
        inside = [(top + n, at, text) for n, line in enumerate(lines[:rows]) for at, text in line.items()]
        if self.beyond is not None and lines[rows:]:
            self.beyond(self._model.changed(inside), lines[rows:])
        else:
            self._model.write(inside)

    def fill_down(self) -> None:
        cells = self._selected()
        tops = {index.column(): str(index.data() or "") for index in reversed(cells)}
        self._model.write([(index.row(), index.column(), tops[index.column()]) for index in cells])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction("Salin\tCtrl+C", self.copy)
        if not self._whole_rows:
            menu.addAction("Potong\tCtrl+X", self.cut)
            menu.addAction("Tempel\tCtrl+V", self.paste)
            menu.addAction("Isi ke bawah\tCtrl+D", self.fill_down)
        menu.popup(event.globalPos())
