"""Siapa menilai: a sentence, because it is derived, with its reason, what is doubtful, and the way to name another."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.pegawai import BEBAS_SKP, JenisPegawai, Pegawai
from app.domain.penilai import Bagan, orang, siapa_menilai
from app.words import say, say_pesan
from ui.kit.fields import name_of
from ui.kit.label import label
from ui.kit.line import LinkLine


class RaterBox(QWidget):
    """`wanted` carries `penilai` to name another rater."""

    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who, self.doubt = label(), label(colour="kuning", size=9)
        self.change = LinkLine()
        self.change.say("Ubah atau delegasikan…")
        self.change.clicked.connect(lambda: self.wanted.emit("penilai", None))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for widget in (label("Siapa menilai", 11, semibold=True), self.who, self.doubt, self.change):
            box.addWidget(widget)

    def text(self) -> str:
        return self.who.text()

    def show_person(self, bagan: Bagan, pegawai: Pegawai, hari: date) -> None:
        lines, doubts = who_rates(bagan, pegawai, hari)
        self.who.setText(" ".join(lines))
        self.who.setVisible(bool(lines))
        self.doubt.setText("\n".join(doubts))
        self.doubt.setVisible(bool(doubts))
        self.change.setEnabled(len(bagan.pegawai) > 1)


def who_rates(bagan: Bagan, pegawai: Pegawai, hari: date) -> tuple[list[str], list[str]]:
    """The sentences that name the rater with the reason, and those that warn."""
    if pegawai.jenis is JenisPegawai.NON_ASN:
        return [say("pegawai_non_asn_dinilai")], []
    hasil = siapa_menilai(bagan, pegawai.id, hari)
    lines = [say_pesan(pesan) for pesan in hasil.alasan]
    if hasil.atasan:
        atasan = orang(bagan, hasil.atasan, hari)
        lines.append(
            say("pegawai_atasan_penilai", nama=atasan.nama, jabatan=atasan.jabatan)
            if atasan.nama
            else say("pegawai_atasan_tanpa_nama", jabatan=atasan.jabatan)
        )
    doubts = [say_pesan(pesan) for pesan in hasil.peringatan]
    status = pegawai.status_pada(hari)
    if status and status.jenis in BEBAS_SKP:
        doubts.append(say("pegawai_bebas_skp", status=name_of(status.jenis)))
    return lines, doubts
