"""The middle: what the paper is called, whose it is, and the paper itself, its table, or what it still lacks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.words import say
from ui.kit import look
from ui.kit.head import Head
from ui.kit.line import TextLine
from ui.kit.measure import metrics
from ui.kit.notice import Notice
from ui.kit.preview import STEP, Preview
from ui.kit.segments import Segments
from ui.laporan.missing import Missing
from ui.laporan.recap_table import ranks_table, recap_table
from ui.laporan.spread_view import SpreadView

LONG, SHORT = ("Sebelumnya", "Berikutnya", "Perbaiki data ini"), ("Sebelum", "Berikut", "Perbaiki")
SHEET, TABLE = "cetakan", "tabel"


def flat(text: str, icon: str = "", kind: str = "datar") -> QPushButton:
    button = QPushButton(text)
    if icon:
        button.setIcon(look.icon(icon, look.ACCENT if kind == "tautan" else look.TEXT))
    button.setProperty("jenis", kind)
    return button


class Viewer(QWidget):
    """`melangkah` carries −1 or 1: the person before or after; `bentuk` the way an office's list is shown."""

    melangkah = Signal(int)
    bentuk = Signal(object)

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.preview, self.missing = Preview(), Missing()
        self.recap, self.ranks, self.spread = recap_table(), ranks_table(), SpreadView()
        self.top = Head()
        self.title, self.who = self.top.name, self.top.detail
        self.smaller, self.fit, self.larger = flat("Perkecil", "zoom-out"), flat("Lebar halaman"), flat("Perbesar", "zoom-in")
        self.before, self.after = flat("Sebelumnya", "chevron-left"), flat("Berikutnya", "chevron-right")
        self.mend = flat("Perbaiki data ini", "pencil", "tautan")
        self.place = TextLine(9)
        self.place.setMinimumWidth(look.px(64))
        self.shape = Segments([(TABLE, "Tabel"), (SHEET, "Cetakan")], "Bentuk tampilan", digits=False)
        self.shape.set_value(TABLE)
        self.stack = QStackedWidget()
        for page in (self.preview, self.recap, self.ranks, self.spread, self.missing):
            self.stack.addWidget(page)
        self._people = False
        self._narrow = False
        self._where = (0, 0)
        self._lay_out(notice)
        self._connect()

    def _lay_out(self, notice: Notice) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.top.add(self.smaller, self.fit, self.larger)
        for part in (self.top, self._bar(), notice, self.stack):
            layout.addWidget(part, int(part is self.stack))

    def _bar(self) -> QWidget:
        self.bar = look.mark(QWidget(), bidang="langkah")
        self.bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(4, 2, 8, 2)
        row.setSpacing(2)
        for widget in (self.before, self.place, self.after, self.shape):
            row.addWidget(widget, 3 * int(widget is self.place))
        row.addStretch(1)
        row.addWidget(self.mend)
        return self.bar

    def _connect(self) -> None:
        self.smaller.clicked.connect(lambda: self.preview.view.enlarge(1 / STEP))
        self.larger.clicked.connect(lambda: self.preview.view.enlarge(STEP))
        self.fit.clicked.connect(self.preview.view.fit)
        self.before.clicked.connect(lambda: self.melangkah.emit(-1))
        self.after.clicked.connect(lambda: self.melangkah.emit(1))
        self.shape.dipilih.connect(self.bentuk)
        self.preview.halaman.connect(lambda *_: self._say_place())
        view = self.preview.view
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Down": lambda: self.melangkah.emit(1),
            "Ctrl+Up": lambda: self.melangkah.emit(-1),
            "Ctrl++": lambda: view.enlarge(STEP),
            "Ctrl+=": lambda: view.enlarge(STEP),
            "Ctrl+-": lambda: view.enlarge(1 / STEP),
            "Ctrl+0": view.fit,
        }
        for key, call in keys.items():
            QShortcut(QKeySequence(key), self, call)

    # ── what is shown ───────────────────────────────────────────────────────────────────────────────

    def head(self, title: str, who: str, *, people: bool, shapes: str) -> None:
        """`shapes`: the word for the way it is shown beside the paper, empty where there is only the paper."""
        self.title.set_text(title)
        self.who.set_text(who)
        self._people = people
        for widget in (self.before, self.after, self.place):
            widget.setVisible(people)
        self.shape.setVisible(bool(shapes))
        if shapes:
            self.shape.set_choices([(TABLE, shapes), (SHEET, "Cetakan")])

    def at(self, n: int, of: int) -> None:
        """Which person of how many, counted from 1."""
        self._where = (n, of)
        self.before.setEnabled(n > 1)
        self.after.setEnabled(n < of)
        self._say_place()

    def _say_place(self) -> None:
        n, of = self._where
        person = say("laporan_pegawai_ke", n=n, dari=of) if of else ""
        pages = self.preview.pages()
        showing = self.stack.currentWidget() is self.preview and pages > 0
        page = say("laporan_halaman_ke", n=self.preview.page(), dari=pages) if showing else ""
        full = " · ".join(filter(None, (person, page)))
        fits = metrics(9).horizontalAdvance(full) <= self.place.width() or not of
        self.place.set_text(full if fits and not self._narrow else f"{n} dari {of}")
        self.place.setToolTip(full)

    def show_part(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        paper = part is self.preview
        for button in (self.smaller, self.fit, self.larger):
            button.setVisible(paper and not self._narrow)
        self._say_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters in a small window the bar keeps its words by shortening them."""
        super().resizeEvent(event)
        wanted = sum(self.fontMetrics().horizontalAdvance(word) for word in LONG) + 4 * 44 + self.place.minimumWidth()
        for button, word in zip((self.before, self.after, self.mend), LONG if wanted <= self.width() else SHORT, strict=True):
            button.setText(word)
        self._say_place()

    def narrow(self, on: bool) -> None:
        """Where it is narrow the count is short, and Ctrl+wheel has to do for the buttons."""
        self._narrow = on
        self.show_part(self.stack.currentWidget() or self.preview)
