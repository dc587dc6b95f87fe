"""What stands at the right when there is no SKP: one sentence and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.words import say
from ui.indikator.year import Year
from ui.kit import look
from ui.kit.label import label


class Nobody(QWidget):
    """`made` asks for the SKP of a person, `missing` for everybody's, `vision` for the place where the vision is written."""

    made, missing, vision = Signal(str), Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pegawai = ""
        self.sentence: QLabel = label("", colour="redup")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.one, self.all, self.write = QPushButton(), QPushButton(), QPushButton("Tulis visi dan misi")
        self.one.setProperty("jenis", "utama")
        self.one.clicked.connect(lambda: self.made.emit(self._pegawai))
        self.all.clicked.connect(self.missing.emit)
        self.write.clicked.connect(self.vision.emit)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.write, self.all, self.one):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        layout.addLayout(row)
        layout.addStretch(2)

    def show_for(self, year: Year, pegawai: str) -> None:
        self._pegawai = pegawai
        known = year.tanpa.get(pegawai)
        if known is not None:
            self.sentence.setText(say("indikator_tanpa_skp", nama=known.nama, tahun=year.tahun))
        elif year.skp:
            self.sentence.setText(say("indikator_pilih"))
        else:
            self.sentence.setText(say("indikator_awal", tahun=year.tahun))
        self.one.setVisible(known is not None)
        self.one.setText("Buat SKP")
        self.all.setVisible(bool(year.tanpa))
        self.all.setText(f"Buat {len(year.tanpa)} SKP yang belum ada")
        self.write.setVisible(not year.skp)
