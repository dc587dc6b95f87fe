"""The small dialogs behind the pane at the right: a feedback, a realisation, a link or name as evidence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.evaluasi import Hubungan, Nada, UmpanBalik
from app.domain.perubahan import id_baru
from app.domain.realisasi import bagian, kalimat, susun
from app.domain.skp import Realisasi
from app.errors import UserError
from ui.kit import look
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, NoteEdit, TextEdit, name_of
from ui.kit.line import TextLine
from ui.kit.segments import Segments
from ui.penilaian.entries import TONES
from ui.penilaian.spot import Spot

PEMBERI = {
    Hubungan.PIMPINAN: "Pimpinan",
    Hubungan.REKAN: "Rekan kerja setingkat",
    Hubungan.BAWAHAN: "Pegawai di bawahnya",
    Hubungan.PIHAK_LAIN: "Warga",
}
_BERNAMA = re.compile(r"(.+?) \((.+)\)")


def printed_giver(sebagai: str, nama: str) -> str:
    """As the paper's cell begins: `Rekan kerja setingkat (Yohanis)`."""
    return f"{sebagai} ({nama})" if sebagai and nama else sebagai or nama


def read_giver(pemberi: str) -> tuple[str, str]:
    found = _BERNAMA.fullmatch(pemberi)
    return (found[1], found[2]) if found else (pemberi, "")


class FeedbackDialog(FormDialog):
    """`old`: the entry to change, None for a new one. Raises nothing out: a refusal is shown inside."""

    def __init__(self, spot: Spot, old: UmpanBalik | None, save: Callable[[UmpanBalik], object], parent: QWidget | None = None) -> None:
        title = "Ubah umpan balik" if old else "Umpan balik"
        super().__init__(title, "Simpan umpan balik", self._save, parent)
        self._old, self._write = old, save
        self.pada = Choice(list(spot.tempat))
        self.hubungan = Choice([(h, name_of(h)) for h in Hubungan])
        self.sebagai, self.nama, self.teks, self.tanggal = TextEdit(), TextEdit(), NoteEdit(4), DateEdit()
        self.nada = Segments([(n, TONES[n][0].capitalize()) for n in (Nada.NEGATIF, Nada.NETRAL, Nada.POSITIF)], "Nada")
        self.hubungan.selesai.connect(lambda value: self.sebagai.setText(PEMBERI[value]))
        about = TextLine(colour=look.MUTED)
        about.set_text(spot.judul)
        self.body.addWidget(about)
        if len(spot.tempat) > 1:
            self.body.addWidget(Field("Pada", self.pada))
        for title, control in (
            ("Umpan balik", self.teks),
            ("Nada", self.nada),
            ("Dari", self.hubungan),
            ("Tercetak sebagai", self.sebagai),
            ("Nama pemberi (boleh kosong)", self.nama),
            ("Tanggal", self.tanggal),
        ):
            self.body.addWidget(Field(title, control))
        self._fill(old or UmpanBalik("", spot.tempat[0][0], PEMBERI[Hubungan.PIMPINAN], hubungan=Hubungan.PIMPINAN, tanggal=date.today()))

    def _fill(self, umpan: UmpanBalik) -> None:
        sebagai, nama = read_giver(umpan.pemberi)
        self.pada.set_value(umpan.pada)
        self.hubungan.set_value(umpan.hubungan)
        self.sebagai.set_value(sebagai)
        self.nama.set_value(nama)
        self.nada.set_value(umpan.nada)
        self.teks.set_value(umpan.teks or None)
        self.tanggal.set_value(umpan.tanggal)

    def pemberi_word(self) -> str:
        """As it will stand before the colon on paper."""
        return printed_giver(self.sebagai.value() or "", self.nama.value() or "")

    def _save(self) -> None:
        if problem := self.tanggal.problem():
            raise UserError("penilaian_isian_salah", masalah=problem)
        umpan = self._old or UmpanBalik(id_baru(), "")
        self._write(
            replace(
                umpan,
                pada=self.pada.value(),
                pemberi=self.pemberi_word(),
                teks=self.teks.value() or "",
                nada=self.nada.value(),
                hubungan=self.hubungan.value(),
                tanggal=self.tanggal.value(),
            )
        )


class RealisationDialog(FormDialog):
    """Value and basis make the sentence until somebody writes it."""

    def __init__(self, place: str, old: Realisasi | None, save: Callable[[Realisasi], object], parent: QWidget | None = None) -> None:
        super().__init__("Ubah realisasi" if old else "Realisasi", "Simpan realisasi", self._save, parent)
        self._was, self._write = old or Realisasi(id_baru(), place), save
        self.nilai, self.dasar, self.teks, self.tanggal = TextEdit(), TextEdit(), NoteEdit(3), DateEdit()
        for title, control in (
            ("Nilai, misalnya 42 surat atau 96 %", self.nilai),
            ("Berdasarkan, misalnya register layanan", self.dasar),
            ("Kalimat yang tercetak", self.teks),
            ("Tanggal (boleh kosong)", self.tanggal),
        ):
            self.body.addWidget(Field(title, control))
        nilai, dasar = bagian(kalimat(self._was))
        self.nilai.set_value(self._was.nilai or nilai)
        self.dasar.set_value(self._was.dasar or dasar)
        self.teks.set_value(kalimat(self._was) or None)
        self.tanggal.set_value(self._was.tanggal)
        self._made = kalimat(self._was)
        for part in (self.nilai, self.dasar):
            part.textEdited.connect(lambda _: self._compose())

    def _compose(self) -> None:
        """Only a sentence that is still the one its parts made follows them."""
        if (self.teks.value() or "") != self._made:
            return
        self._made = susun(self.nilai.value(), self.dasar.value())
        self.teks.setPlainText(self._made)

    def _save(self) -> None:
        if problem := self.tanggal.problem():
            raise UserError("penilaian_isian_salah", masalah=problem)
        teks, nilai = self.teks.value() or "", self.nilai.value()
        if not teks and not nilai:
            raise UserError("penilaian_realisasi_kosong")
        self._write(replace(self._was, teks=teks, nilai=nilai, dasar=self.dasar.value(), tanggal=self.tanggal.value()))


class NameDialog(FormDialog):
    """A link, or only what the evidence is called: what lies in a cupboard has no file."""

    def __init__(self, save: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__("Bukti dukung", "Tambah bukti", self._save, parent)
        self._write = save
        self.teks = TextEdit("https://… atau Berita acara rapat 3 Maret 2026")
        self.body.addWidget(Field("Tautan atau nama dokumen", self.teks))

    def _save(self) -> None:
        if not self.teks.value():
            raise UserError("penilaian_bukti_kosong")
        self._write(self.teks.value())
