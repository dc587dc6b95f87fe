"""Instead of an empty paper: what it still lacks, each line with the way to its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.masalah import Masalah
from app.words import say_pesan
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.label import label
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable

COLUMNS = (Column("Yang perlu dilengkapi", lambda m: say_pesan(m.pesan), lebar=0, look=lambda _: CellLook(wrap=True)),)


class Missing(QWidget):
    """`menuju` carries the Masalah whose place is asked for; `kembali` that the paper is wanted again."""

    menuju = Signal(object)
    kembali = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = label("", 11, semibold=True)
        self.model = TableModel(COLUMNS, (), self)
        self.table = ExcelTable(self.model, row=look.ROW_TWO, baris=True)
        self.table.setAccessibleName("Yang perlu dilengkapi")
        self.table.horizontalHeader().hide()
        self.table.activated.connect(lambda _: self.go())
        self.verb = QPushButton("Perbaiki yang dipilih")
        self.verb.setProperty("jenis", "utama")
        self.verb.clicked.connect(self.go)
        self.back = QPushButton("Kembali ke cetakan draf")
        self.back.clicked.connect(self.kembali)
        self.empty, self.on = label("", 10, colour="redup"), QPushButton()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.on.clicked.connect(self._go_on)
        self._call: Callable[[], object] | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self._list())
        self.stack.addWidget(self._nobody())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _nobody(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self.empty)
        layout.addWidget(self.on, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        return page

    def _list(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 12)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.verb)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(12)
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.addWidget(self.sentence)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        return page

    def tell(self, sentence: str, masalah: Sequence[Masalah], *, draft: bool) -> None:
        """`draft`: there is a paper to go back to."""
        self.sentence.setText(sentence)
        self.model.set_rows(list(masalah))
        self.back.setVisible(draft)
        self.stack.setCurrentIndex(0)
        self.table.select_row(0, 0)

    def nothing(self, sentence: str, verb: str = "", call: Callable[[], object] | None = None) -> None:
        """There is nobody to show: one sentence and the way on."""
        self.empty.setText(sentence)
        self.on.setText(verb)
        self.on.setVisible(call is not None)
        self._call = call
        self.stack.setCurrentIndex(1)

    def _go_on(self) -> None:
        if self._call is not None:
            self._call()

    def go(self) -> None:
        masalah: Masalah | None = self.table.current_row()
        if masalah is not None:
            self.menuju.emit(masalah)
