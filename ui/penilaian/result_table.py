"""The results of one person: heads judged by a digit, realisations typed below them; it is as high as its lines."""

from __future__ import annotations

import csv
import io

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.predikat import Rating
from ui.kit import look
from ui.kit.model import EDITABLE, READ_ONLY, Index, TableModel, clean
from ui.kit.table import ExcelTable
from ui.penilaian.keys import digit_of
from ui.penilaian.lines import REALISASI, Line, columns
from ui.penilaian.result_paint import LOWEST, ResultDelegate, row_height, spans

FRAME = 2
SENTENCE = 180  # pixels an indicator needs at least
SENTENCES = 330  # a qualitative result has one realisation for all its measures, told in sentences


class ResultModel(TableModel):
    """Typed into only where a realisation goes, and nowhere while `locked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(columns(), (), parent)
        self.locked = False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        typed = index.column() == REALISASI and not self.locked and not self.rows[index.row()].kepala
        return EDITABLE if typed else READ_ONLY


class ResultTable(ExcelTable):
    """`judged`: id of a result and the category given by a digit (None: taken back). `beyond_end`: Enter or ↓ on the last line.

    `entered_`: the keyboard is here.
    `too_many`: a paste had more lines than there are places; it carries both numbers, and nothing was pasted.
    """

    judged, beyond_end, too_many, entered_ = Signal(str, object), Signal(), Signal(int, int), Signal()

    def __init__(self, model: ResultModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent, row=LOWEST)
        self._results = model
        self.setItemDelegate(ResultDelegate(self))
        self.setAccessibleName("Hasil kerja")
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        head = self.horizontalHeader()
        for off in (head.setSectionsClickable, head.setSectionsMovable):
            off(False)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._whole = False
        self._shape: list[list[tuple[int, int]]] = []
        self._heights: list[int] = []

    # ── lines ───────────────────────────────────────────────────────────────────────────────────────

    def show_lines(self, found: list[Line], *, locked: bool) -> None:
        self._results.locked = locked
        self._results.set_rows(found)
        shape = [spans(line) for line in found]
        if shape != self._shape:
            self._shape = shape
            self._whole = any(line.utuh for line in found)
            self._span(found)
            self._share(self.viewport().width())
        self.fit()

    def _span(self, found: list[Line]) -> None:
        self.clearSpans()
        for at, line in enumerate(found):
            for first, wide in spans(line):
                self.setSpan(at, first, 1, wide)

    def fit(self) -> None:
        """As high as the lines need at this width: the page scrolls, not the table."""
        widths = [self.columnWidth(at) for at in range(len(self._results.columns))]
        heights = [row_height(line, widths) for line in self._results.rows]
        if heights != self._heights:
            self._heights = heights
            for at, high in enumerate(heights):
                self.setRowHeight(at, high)
        whole = self.horizontalHeader().sizeHint().height() + sum(heights) + FRAME
        if whole != self.height():
            self.setFixedHeight(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share(event.size().width())
            self.fit()

    def _share(self, width: int) -> None:
        """Where letters are large and the window small every column gives a little, so that none is lost."""
        given = [look.px(column.lebar or SENTENCE) for column in self._results.columns]
        if self._whole:
            given[REALISASI] = look.px(SENTENCES)
        part = min(1.0, width / sum(given))
        for at, column in enumerate(self._results.columns):
            if column.lebar and self.columnWidth(at) != int(given[at] * part):
                self.setColumnWidth(at, int(given[at] * part))

    def line(self) -> Line | None:
        found: Line | None = self.current_row()
        return found

    def choose(self, pada: str) -> bool:
        """Makes the line of this place the current one."""
        at = next((n for n, li in enumerate(self._results.rows) if li.pada == pada and not li.kepala), None)
        at = at if at is not None else next((n for n, li in enumerate(self._results.rows) if li.pada == pada), None)
        if at is not None:
            self.select_row(at, REALISASI)
        return at is not None

    def first_empty(self) -> None:
        at = next((n for n, li in enumerate(self._results.rows) if not li.kepala and not li.isi), None)
        if at is not None:
            self.select_row(at, REALISASI)

    def begin(self) -> None:
        """Where the work goes on: the first head not judged or place not filled, else the first line."""
        waiting = (n for n, li in enumerate(self._results.rows) if (li.kategori is None if li.kepala else not li.isi))
        at = 0 if self._results.locked else next(waiting, 0)
        if self._results.rows:
            self.select_row(at, REALISASI)

    # ── keys ────────────────────────────────────────────────────────────────────────────────────────

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered_.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.line()
        last = self.currentIndex().row() == len(self._results.rows) - 1
        rating = digit_of(event)
        if line is not None and not line.kepala and self.currentIndex().column() != REALISASI and _writes(event):
            self.select_row(self.currentIndex().row(), REALISASI)
        if line is not None and line.kepala and rating is not None:
            self._judge(line, rating)
        elif line is not None and line.kepala and event.key() == Qt.Key.Key_Delete:
            self.judged.emit(line.hasil, None)
        elif last and event.key() == Qt.Key.Key_Down and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.beyond_end.emit()
        else:
            super().keyPressEvent(event)

    def _judge(self, line: Line, rating: Rating) -> None:
        """The next line waits for the next key."""
        if not self._results.locked:
            self.judged.emit(line.hasil, rating)
            self._step(1)

    def _step(self, rows: int) -> None:
        if rows > 0 and self.currentIndex().row() + rows >= len(self._results.rows):
            self.beyond_end.emit()
        else:
            super()._step(rows)

    # ── the clipboard ───────────────────────────────────────────────────────────────────────────────

    def paste(self) -> None:
        """A column of values goes to the places from here on, past the heads between them."""
        block = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t"))
        if len(block) < 2 or any(len(line) > 1 for line in block):
            super().paste()
            return
        here = self.currentIndex().row()
        places = [at for at, line in enumerate(self._results.rows) if at >= here and not line.kepala]
        if len(block) > len(places):
            self.too_many.emit(len(block), len(places))
            return
        values = [clean(line[0]) if line else "" for line in block]
        self._results.write([(at, REALISASI, text) for at, text in zip(places, values, strict=False)])

    def fill_down(self) -> None:
        """From the topmost place chosen to those below it; a head between is passed over."""
        cells = [i for i in self._selected() if i.column() == REALISASI and not self._results.rows[i.row()].kepala]
        if cells:
            top = self._results.rows[cells[0].row()].isi
            self._results.write([(i.row(), REALISASI, top) for i in cells[1:]])


def _writes(event: QKeyEvent) -> bool:
    """The key is meant for the one place of a line that can be written, wherever in the line the mouse pointed."""
    plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    typed = plain and event.text() != "" and event.text().isprintable()
    return typed or event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete) or event.matches(QKeySequence.StandardKey.Paste)
