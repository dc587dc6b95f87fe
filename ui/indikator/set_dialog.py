"""The penilai sets the SKP, and the revision that keeps the version before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.desk import Desk
from app.domain.kalender import terlambat_ditetapkan
from app.domain.skp import Skp
from app.domain.skp_ubah import PEGAWAI, perbaiki, tetapkan
from app.errors import UserError
from app.words import say
from ui.kit.dialog import FormDialog
from ui.kit.fields import DateEdit, Field, NoteEdit
from ui.kit.label import label
from ui.kit.notice import Notice
from ui.kit.reading import long_date


class SetDialog(FormDialog):
    """After 31 January it says so and asks the reason (R61)."""

    def __init__(self, desk: Desk, skp: Skp, saran: int = 0, parent: QWidget | None = None) -> None:
        super().__init__("Tetapkan SKP", "Tetapkan SKP", self._save, parent)
        self.setMinimumWidth(560)
        self._desk, self._skp = desk, skp
        self.lembar = desk.lembar(skp.id)
        self.tanggal, self.alasan, self.late = DateEdit(), NoteEdit(2), Notice()
        self.reason = Field("Alasan ditetapkan sesudah 31 Januari", self.alasan)
        self._lay_out(saran)
        self.tanggal.textChanged.connect(lambda _: self._look())
        self.alasan.set_value(skp.alasan_terlambat)
        self._look()

    def _lay_out(self, saran: int) -> None:
        penilai = self.lembar.penilai
        signed = next((t.tanggal for t in self._skp.tanda_tangan if (t.peran, t.versi) == (PEGAWAI, self._skp.versi)), None)
        who = f"{penilai.nama}, {penilai.jabatan}" if penilai else say("indikator_penilai_belum_ada")
        self.body.addWidget(
            label(f"{self.lembar.pegawai.nama} menyepakati versi {self._skp.versi} pada {long_date(signed)}.", colour="redup")
        )
        self.body.addWidget(label(f"Ditetapkan oleh {who}.", semibold=True))
        if saran:
            self.body.addWidget(label(say("indikator_saran_terbuka", jumlah=saran), 9, colour="kuning"))
        self.body.addWidget(Field("Tanggal ditetapkan", self.tanggal))
        self.body.addWidget(self.late)
        self.body.addWidget(self.reason)

    def _is_late(self) -> bool:
        hari = self.tanggal.value()
        return hari is not None and terlambat_ditetapkan(replace(self._skp, tanggal_ditetapkan=hari), hari)

    def _look(self) -> None:
        late = self._is_late()
        self.reason.setVisible(late)
        if late:
            self.late.tell("saran", say("indikator_terlambat"))
        else:
            self.late.hide()

    def _save(self) -> None:
        """Raises UserError without a date, without a penilai, before the employee signed, or late without a reason."""
        hari, lembar = self.tanggal.given("indikator_tanggal_penetapan"), self.lembar
        if lembar.penilai is None:
            raise UserError("indikator_tetapkan_kurang")
        if self._is_late() and not self.alasan.value():
            raise UserError("indikator_terlambat_tanpa_alasan")
        alasan = self.alasan.value() if self._is_late() else None
        after = tetapkan(self._skp, lembar.pegawai, lembar.penilai, lembar.atasan_penilai, hari, alasan)
        self._desk.simpan(f"Tetapkan SKP {lembar.pegawai.nama}", self._skp, after)


class ReviseDialog(FormDialog):
    def __init__(self, desk: Desk, skp: Skp, parent: QWidget | None = None) -> None:
        super().__init__("Perbaiki SKP yang sudah ditetapkan", f"Buat versi {skp.versi + 1}", self._save, parent)
        self.setMinimumWidth(560)
        self._desk, self._skp = desk, skp
        self.body.addWidget(
            label(say("indikator_perbaiki_petunjuk", versi=skp.versi, tanggal=long_date(skp.tanggal_ditetapkan)), colour="redup")
        )
        self.alasan = NoteEdit(3, "Misalnya: penugasan baru, penyesuaian target hasil dialog triwulan II")
        self.body.addWidget(Field("Alasan perbaikan, tercatat pada versi lama", self.alasan))

    def _save(self) -> None:
        if not self.alasan.value():
            raise UserError("indikator_perbaiki_tanpa_alasan")
        nama = self._desk.lembar(self._skp.id).pegawai.nama
        self._desk.simpan(f"Perbaiki SKP {nama}", self._skp, perbaiki(self._skp, self.alasan.value() or "", date.today()))
