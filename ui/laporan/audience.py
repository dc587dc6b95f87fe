"""Untuk siapa: everybody who is ready, the person shown, or some that are picked; all of them or only what is missing."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QRadioButton, QVBoxLayout, QWidget

from app.words import say
from ui.kit import look
from ui.kit.label import label

MARK = 30  # pixels of the round mark and its gap


class Untuk(StrEnum):
    SEMUA = "SEMUA"
    INI = "INI"
    PILIH = "PILIH"


class Audience(QWidget):
    """`memilih` asks for the list to pick from; whoever answers calls `picked`."""

    berubah = Signal()
    memilih = Signal()
    menunggu = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._nama = 240, ""
        self.buttons = {untuk: QRadioButton() for untuk in Untuk}
        self.group = QButtonGroup(self)
        self.only = QCheckBox()
        self.wait = QPushButton()
        self.wait.setProperty("jenis", "tautan")
        self.wait.setProperty("kecil", True)
        self.wait.clicked.connect(self.menunggu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label("Untuk siapa", 10, semibold=True))
        for button in self.buttons.values():
            self.group.addButton(button)
            layout.addWidget(button)
        layout.addWidget(self.only)
        layout.addWidget(self.wait, 0, Qt.AlignmentFlag.AlignLeft)
        self.buttons[Untuk.SEMUA].setChecked(True)
        self.buttons[Untuk.PILIH].setText("Pilih pegawai…")
        self.group.buttonClicked.connect(self._clicked)
        self.only.toggled.connect(lambda _: self.berubah.emit())
        look.mark(self, bidang="pane")

    def value(self) -> Untuk:
        return next(untuk for untuk, button in self.buttons.items() if button.isChecked())

    def choose(self, untuk: Untuk) -> None:
        self.buttons[untuk].setChecked(True)
        self._clicked(self.buttons[untuk])

    def _clicked(self, button: object) -> None:
        if button is self.buttons[Untuk.PILIH]:
            self.memilih.emit()
        self.berubah.emit()

    def describe(self, siap: int, perlu: int, belum: int, nama: str, terpilih: int) -> None:
        """`perlu`: of those ready, how many are not printed as they are now; `belum`: who is not ready."""
        self._nama = nama
        self.buttons[Untuk.SEMUA].setText(say("laporan_semua_siap", jumlah=siap))
        self.buttons[Untuk.INI].setEnabled(bool(nama))
        self.buttons[Untuk.PILIH].setText(say("laporan_terpilih", jumlah=terpilih) if terpilih else "Pilih pegawai…")
        self.only.setText(say("laporan_hanya_perlu", jumlah=perlu))
        self.only.setVisible(self.value() is Untuk.SEMUA)
        self.only.setToolTip(say("laporan_hanya_perlu_ket"))
        self.wait.setText(say("laporan_belum_siap", jumlah=belum))
        self.wait.setVisible(belum > 0 and self.value() is Untuk.SEMUA)
        self._name()

    def fit(self, room: int) -> None:
        """A long name is cut, never the pane widened."""
        self._room = room
        self._name()

    def _name(self) -> None:
        button = self.buttons[Untuk.INI]
        text = say("laporan_hanya", nama=self._nama) if self._nama else "Hanya yang ditampilkan"
        button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self._room - MARK))
        button.setToolTip(text)
        button.setAccessibleName(text)
