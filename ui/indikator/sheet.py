"""The sheet of one SKP: typed into like a spreadsheet, as high as its rows; what it cannot do itself it asks for."""

from __future__ import annotations

import csv
import io

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from app.domain.skp import Skp
from ui.indikator.rows import DIBACA, NO, RAGAM, TARGET, TEKS, Jenis, Row
from ui.indikator.sheet_model import SheetModel
from ui.indikator.sheet_paint import LOWEST, SheetDelegate, row_height, verb_rect
from ui.kit import look
from ui.kit.model import clean
from ui.kit.table import ExcelTable

SENTENCE = 220  # pixels an indicator needs at least
Key, Ctrl, Alt = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Sheet(ExcelTable):
    """`verb`: the link of a row was pressed; `menu`: its menu is wanted; `added`: something new behind it (None: a result).

    `removed` and `moved` (rows up or down) are about a row; `pasted` carries lines of several columns.
    `too_many`: a column pasted had more lines than there are places; both numbers, and nothing was pasted.
    """

    verb, menu, added, removed = Signal(object), Signal(object), Signal(object), Signal(object)
    moved, pasted, too_many = Signal(object, int), Signal(list), Signal(int, int)

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent, row=LOWEST)
        self.sheet = model
        self._shape: list[str] = []
        self._column = TEKS
        self.setItemDelegate(SheetDelegate(self))
        self.setAccessibleName("Hasil kerja dan indikator")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMouseTracking(True)

    # ── rows ────────────────────────────────────────────────────────────────────────────────────────

    def show_rows(self, found: list[Row], skp: Skp | None, *, locked: bool, fresh: bool) -> None:
        self.sheet.locked = locked
        self.sheet.set_columns(skp)
        if fresh:
            self.sheet.set_rows([])
            self.sheet.set_rows(found)
        else:
            self.sheet.change_rows(found)
        self._hide_targets(skp)
        self.span()
        self.share(self.viewport().width())
        self.fit()

    def _hide_targets(self, skp: Skp | None) -> None:
        quantitative = skp is None or skp.pendekatan.value == "KUANTITATIF" or any(r.target for r in self.sheet.rows)
        for at in (TARGET, DIBACA):
            self.setColumnHidden(at, not quantitative)

    def span(self) -> None:
        shape = [f"{r.jenis}{r.kunci}" for r in self.sheet.rows]
        if shape == self._shape:
            return
        self._shape = shape
        self.clearSpans()
        for at, row in enumerate(self.sheet.rows):
            if row.jenis is Jenis.BAGIAN:
                self.setSpan(at, NO, 1, DIBACA + 1)
            elif row.jenis is not Jenis.INDIKATOR:
                self.setSpan(at, RAGAM, 1, DIBACA)

    def fit(self) -> None:
        """As high as the rows need at this width: the page scrolls, not the sheet."""
        widths = [0 if self.isColumnHidden(at) else self.columnWidth(at) for at in range(len(self.sheet.columns))]
        heights = [row_height(row, widths) for row in self.sheet.rows]
        for at, high in enumerate(heights):
            if self.rowHeight(at) != high:
                self.setRowHeight(at, high)
        whole = self.horizontalHeader().sizeHint().height() + sum(heights) + 2
        if whole != self.height():
            self.setFixedHeight(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share(event.size().width())
            self.fit()

    def share(self, width: int) -> None:
        """Where letters are large and the window small every column gives a little, so that none is lost."""
        shown = {at: look.px(c.lebar or SENTENCE) for at, c in enumerate(self.sheet.columns) if not self.isColumnHidden(at)}
        part = min(1.0, width / sum(shown.values())) if width > 0 else 1.0
        for at, given in shown.items():
            if at != TEKS and self.columnWidth(at) != int(given * part):
                self.setColumnWidth(at, int(given * part))

    def row(self) -> Row | None:
        found: Row | None = self.current_row()
        return found

    def choose(self, id: str, column: int | None = None) -> bool:
        """Makes the row of a result or indicator the current one."""
        at = next((n for n, row in enumerate(self.sheet.rows) if row.kunci == id), None)
        if at is not None:
            self._go(at, column)
        return at is not None

    def write_here(self, id: str, column: int) -> None:
        """Opens the editor of a cell."""
        if self.choose(id, column) and self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.setFocus()
            self.edit(self.currentIndex())

    def _go(self, at: int, column: int | None = None) -> None:
        row: Row = self.sheet.rows[at]
        if row.jenis is Jenis.BAGIAN:
            column = NO
        elif row.jenis is not Jenis.INDIKATOR:
            column = RAGAM
        else:
            column = self._column if column is None else column
            self._column = column
        self.setCurrentIndex(self.sheet.index(at, column))

    # ── keys ────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row()
        ctrl, alt = bool(event.modifiers() & Ctrl), bool(event.modifiers() & Alt)
        key = event.key()
        if key == Key.Key_Insert or (ctrl and key in (Key.Key_Return, Key.Key_Enter)):
            self.added.emit(row)
        elif alt and key in (Key.Key_Up, Key.Key_Down) and row is not None:
            self.moved.emit(row, -1 if key == Key.Key_Up else 1)
        elif key in (Key.Key_Up, Key.Key_Down) and not ctrl and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._step(-1 if key == Key.Key_Up else 1)
        elif key == Key.Key_Delete and row is not None:
            self._delete(row)
        elif key in (Key.Key_Tab, Key.Key_Backtab):
            self._tab(event, forward=key == Key.Key_Tab)
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self._delete(row) if row is not None else None
        else:
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        """Enter writes in the cell, presses the verb of advice, opens the section's way in."""
        row = self.row()
        if row is not None and row.jenis in (Jenis.SARAN, Jenis.BAGIAN):
            self.verb.emit(row)
        elif row is not None and self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def _delete(self, row: Row) -> None:
        """A target or an aspect is emptied; the sentence of an indicator or a result goes with its row."""
        several = len({index.row() for index in self.selectedIndexes()}) > 1
        if row.jenis is Jenis.INDIKATOR and (several or self.currentIndex().column() in (RAGAM, TARGET)):
            self.clear_cells()
        elif row.jenis in (Jenis.HASIL, Jenis.INDIKATOR):
            self.removed.emit(row)

    def clear_cells(self) -> None:
        cells = [(i.row(), i.column(), "") for i in self._selected() if self.sheet.rows[i.row()].jenis is Jenis.INDIKATOR]
        self.sheet.write([cell for cell in cells if cell[1] in (RAGAM, TARGET)] or cells)

    def _step(self, rows: int) -> None:
        there = self.currentIndex().row() + rows
        if 0 <= there < len(self.sheet.rows):
            if self.row() is not None and self.row().jenis is Jenis.INDIKATOR:  # type: ignore[union-attr]  # because: asked just before
                self._column = max(RAGAM, self.currentIndex().column())
            self._go(there)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter the next row that takes words; below the last one stays, and Ins makes another."""
        QTableView.closeEditor(self, editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            back = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            here = self.currentIndex().row()
            order = range(here - 1, -1, -1) if back else range(here + 1, len(self.sheet.rows))
            there = next((at for at in order if self.sheet.rows[at].jenis in (Jenis.HASIL, Jenis.INDIKATOR)), None)
            if there is not None:
                self._step(there - here)

    def _places(self) -> list[tuple[int, int]]:
        """Every cell Tab stops at, in reading order."""
        found: list[tuple[int, int]] = []
        for at, row in enumerate(self.sheet.rows):
            if row.jenis is Jenis.INDIKATOR:
                found.extend((at, c) for c in (RAGAM, TEKS, TARGET) if not self.isColumnHidden(c))
            else:
                found.append((at, NO if row.jenis is Jenis.BAGIAN else RAGAM))
        return found

    def _next_place(self, *, forward: bool) -> tuple[int, int] | None:
        places, here = self._places(), (self.currentIndex().row(), self.currentIndex().column())
        later = [p for p in places if (p > here if forward else p < here)]
        return (later[0] if forward else later[-1]) if later else None

    def _tab(self, event: QKeyEvent, *, forward: bool) -> None:
        """From cell to cell, and out of the sheet behind the last."""
        place = self._next_place(forward=forward)
        if place is None:
            event.ignore()
        else:
            self._go(*place)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Tab in an editor goes on to the next cell that takes words."""
        if action in (QAbstractItemView.CursorAction.MoveNext, QAbstractItemView.CursorAction.MovePrevious):
            place = self._next_place(forward=action == QAbstractItemView.CursorAction.MoveNext)
            return self.sheet.index(*place) if place else QModelIndex()
        return super().moveCursor(action, modifiers)

    # ── the mouse ───────────────────────────────────────────────────────────────────────────────────

    def _on_verb(self, event: QMouseEvent) -> Row | None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return None
        row: Row = self.sheet.rows[index.row()]
        on = row.tautan and verb_rect(self.visualRect(index), row).adjusted(-6, -3, 6, 3).contains(event.position().toPoint())
        return row if on and row.jenis is not Jenis.INDIKATOR else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._on_verb(event)
        super().mousePressEvent(event)
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            (self.menu if row.jenis is Jenis.HASIL else self.verb).emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._on_verb(event) else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.row()
        if row is not None and row.jenis in (Jenis.HASIL, Jenis.INDIKATOR):
            self.menu.emit(row)

    def scrollTo(self, index: QModelIndex | QPersistentModelIndex, hint: QAbstractItemView.ScrollHint | None = None) -> None:
        """The page scrolls, never the sheet."""

    # ── the clipboard ───────────────────────────────────────────────────────────────────────────────

    def copy(self) -> None:
        """Several rows as result, aspect, indicator, target: what a paste here or in a spreadsheet understands."""
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        if len(chosen) < 2 or len({index.column() for index in self.selectedIndexes()}) < 2:
            super().copy()
            return
        heads = {r.hasil: r.teks for r in self.sheet.rows if r.jenis is Jenis.HASIL}
        lines = [self.sheet.rows[at] for at in chosen if self.sheet.rows[at].jenis is Jenis.INDIKATOR]
        out = io.StringIO()
        csv.writer(out, delimiter="\t", lineterminator="\n").writerows((heads[r.hasil], r.ragam, r.teks, r.target) for r in lines)
        QGuiApplication.clipboard().setText(out.getvalue().removesuffix("\n"))

    def paste(self) -> None:
        """Rows of several columns are new results; what fits from an indicator on goes down the places, past heads and advice."""
        block = [[clean(cell) for cell in line] for line in csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t")]
        row, column, wide = self.row(), self.currentIndex().column(), max(map(len, block), default=0)
        if not block:
            return
        fits = wide == 1 or (column == TEKS and column + wide - 1 <= TARGET)
        if not fits or row is None or (max(wide, len(block)) > 1 and row.jenis is not Jenis.INDIKATOR):
            self.pasted.emit(block)
            return
        if len(block) == wide == 1:
            super().paste()
            return
        here = self.currentIndex().row()
        places = [at for at, r in enumerate(self.sheet.rows) if at >= here and r.jenis is Jenis.INDIKATOR]
        if len(block) > len(places):
            self.too_many.emit(len(block), len(places))
            return
        lines = zip(places, block, strict=False)
        self.sheet.write([(at, column + n, text) for at, line in lines for n, text in enumerate(line or [""])])

    def fill_down(self) -> None:
        cells = [i for i in self._selected() if self.sheet.rows[i.row()].jenis is Jenis.INDIKATOR]
        tops = {i.column(): str(i.data() or "") for i in reversed(cells)}
        self.sheet.write([(i.row(), i.column(), tops[i.column()]) for i in cells])
