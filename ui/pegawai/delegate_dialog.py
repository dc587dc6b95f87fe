"""Naming another rater for one person: always with a reason, a delegation with the number of its letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.desk import Desk
from app.domain.pegawai import Pegawai, PenilaiKhusus
from app.domain.perubahan import id_baru
from app.errors import UserError
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, TextEdit


class DelegateDialog(FormDialog):
    def __init__(self, desk: Desk, pegawai: Pegawai, write: Callable[[str, Pegawai, Pegawai], None], parent: QWidget | None = None) -> None:
        super().__init__("Ubah atau delegasikan penilai", "Simpan penilai", self._save, parent)
        self._pegawai, self._write = pegawai, write
        people = sorted(desk.semua(Pegawai).values(), key=lambda p: p.nama)
        self.penilai = Choice([(p.id, p.nama) for p in people if p.id != pegawai.id])
        self.alasan, self.nomor = TextEdit(), TextEdit()
        self.mulai, self.selesai = DateEdit(), DateEdit()
        self.mulai.set_value(date.today())
        for label, control in (
            ("Penilai", self.penilai),
            ("Alasan", self.alasan),
            ("Nomor surat (wajib untuk delegasi)", self.nomor),
            ("Mulai", self.mulai),
            ("Sampai (boleh kosong)", self.selesai),
        ):
            self.body.addWidget(Field(label, control))

    def _save(self) -> None:
        if self.penilai.value() is None or not self.alasan.value():
            raise UserError("pegawai_penilai_tanpa_alasan")
        khusus = PenilaiKhusus(
            id_baru(), self.penilai.value(), self.alasan.value(), self.nomor.value(), self.mulai.value(), self.selesai.value()
        )
        after = replace(self._pegawai, penilai_khusus=(*self._pegawai.penilai_khusus, khusus))
        self._write(f"Ubah penilai {self._pegawai.nama}", self._pegawai, after)
