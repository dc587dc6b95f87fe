"""For whom, on what paper and printer, as what file; the verbs stand below and give way to the progress of what they began."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.kantor import Kertas
from ui.kit import look
from ui.kit.label import label
from ui.kit.measure import wrapped
from ui.laporan.audience import Audience
from ui.laporan.paper_choice import PaperChoice
from ui.laporan.progress import Progress


class PrintPane(QWidget):
    """`berubah`: something was chosen that changes what is printed."""

    berubah = Signal()

    def __init__(self, kertas: Kertas, ingat: dict[str, object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(min(look.px(256), 340))
        self.audience = Audience()
        self.choice = PaperChoice(kertas, ingat)
        self.progress = Progress()
        self.print = QPushButton(look.icon("printer", "#FFFFFF"), "")
        self.print.setProperty("jenis", "utama")
        self.save = QPushButton(look.icon("file-type-pdf"), "Simpan PDF…")
        self.open = QPushButton(look.icon("eye"), "Buka PDF")
        self.sheet = QPushButton(look.icon("file-spreadsheet"), "Simpan Excel…")
        self.reason = label("", 9, colour="redup")
        self._pressed: QWidget | None = None
        self._lay_out()
        self.audience.berubah.connect(self.berubah)
        self.choice.berubah.connect(self.berubah)
        self.progress.mulai.connect(self._working)
        self.progress.selesai.connect(self._working)

    def _lay_out(self) -> None:
        head = look.mark(QWidget(), bidang="langkah")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QVBoxLayout(head)
        title.setContentsMargins(16, 12, 16, 10)
        title.addWidget(label("Cetak", 11, semibold=True))
        inside = QWidget()
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(16, 10, 16, 10)
        parts.setSpacing(8)
        parts.addWidget(self.audience)
        parts.addWidget(self.choice)
        parts.addStretch(1)
        self.middle = QScrollArea()
        self.middle.setWidgetResizable(True)
        self.middle.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.middle.viewport().setAutoFillBackground(False)
        self.middle.setWidget(inside)
        inside.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.middle, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = look.mark(QWidget(), bidang="bagian")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(foot)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(8)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        for button in (self.save, self.open):
            pair.addWidget(button, 1)
        for widget in (self.progress, self.print, self.reason):
            layout.addWidget(widget)
        layout.addLayout(pair)
        layout.addWidget(self.sheet)
        return foot

    def describe(self, verb: str, reason: str, *, ready: bool, printable: bool, table: bool) -> None:
        """`reason` stands under the button while it cannot be pressed; `printable`: there is a printer; `table`: an Excel sheet exists."""
        self.print.setText(f"{verb}   Ctrl+P")
        look.mark(self.save, jenis="" if printable else "utama")  # without a printer the file is the way
        self.save.setIcon(look.icon("file-type-pdf", look.TEXT if printable else "#FFFFFF"))
        self.print.setEnabled(ready and printable)
        self.print.setToolTip(reason)
        self.reason.setText(reason)
        self._fit_reason()
        self.reason.setVisible(bool(reason) and not self.progress.busy)
        for button in (self.save, self.open):
            button.setEnabled(ready)
        self.sheet.setVisible(table)
        self.sheet.setEnabled(ready)

    def _working(self) -> None:
        """The verbs wait until what was begun is done."""
        busy = self.progress.busy
        verbs = (self.print, self.save, self.open, self.sheet)
        if busy and self.window().focusWidget() in verbs:
            self._pressed = self.window().focusWidget()
            self.progress.halt.setFocus()  # else the keys would go on to the period above the tabs
        self.print.setVisible(not busy)
        self.reason.setVisible(bool(self.reason.text()) and not busy)
        for button in (self.save, self.open, self.sheet):
            button.setDisabled(busy)
        self.choice.test.setDisabled(busy)
        if not busy and self._pressed is not None and self.window().focusWidget() is self.progress.halt:
            self._pressed.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.audience.fit(self.width() - 32)
        self._fit_reason()

    def _fit_reason(self) -> None:
        """A wrapped label in a nested layout is cut unless it is told how high it is."""
        self.reason.setMinimumHeight(wrapped(self.reason.text(), self.width() - 32, 9))
