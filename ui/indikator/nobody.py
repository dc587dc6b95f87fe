"""What stands at the right when there is no SKP: one sentence and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.words import say
from ui.indikator.year import Year
from ui.kit import look
from ui.kit.label import label


class Nobody(QWidget):
    """`made` asks for the SKP of a person, `missing` for everybody's, `carried` for last year's words, `vision` for its place."""

    made, missing, carried, vision = Signal(str), Signal(), Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pegawai = ""
        self.sentence: QLabel = label("", colour="redup")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.one, self.all, self.carry, self.write = (QPushButton(text) for text in ("Buat SKP", "", "", "Tulis visi dan misi"))
        self.one.setProperty("jenis", "utama")
        self.one.clicked.connect(lambda: self.made.emit(self._pegawai))
        self.all.clicked.connect(self.missing.emit)
        self.carry.clicked.connect(self.carried.emit)
        self.write.clicked.connect(self.vision.emit)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.write, self.all, self.carry, self.one):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        layout.addLayout(row)
        layout.addStretch(2)

    def first(self) -> QPushButton | None:
        """The button that waits for Enter or Space."""
        return next((button for button in (self.one, self.write, self.carry, self.all) if not button.isHidden()), None)

    def show_for(self, year: Year, pegawai: str, *, misi: bool, lama: bool) -> None:
        """`misi`: the tree has something in it; `lama`: last year has SKP to bring words from."""
        self._pegawai = pegawai
        known = year.tanpa.get(pegawai)
        if known is not None:
            self.sentence.setText(say("indikator_tanpa_skp", nama=known.nama, tahun=year.tahun))
        elif year.skp:
            self.sentence.setText(say("indikator_pilih"))
        else:
            self.sentence.setText(say("indikator_awal_lagi" if misi else "indikator_awal", tahun=year.tahun))
        self.one.setVisible(known is not None)
        self.carry.setVisible(lama and bool(year.tanpa) and not year.skp)
        self.carry.setText(f"Bawa dari {year.tahun - 1}…")
        self.all.setVisible(bool(year.tanpa))
        self.all.setText(f"Buat {len(year.tanpa)} SKP yang belum ada")
        self.write.setVisible(not year.skp and not misi)
