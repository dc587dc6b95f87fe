"""A dated move to another post: definitif closes the old one and divides the SKP, Plt and Plh stand beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.desk import Desk
from app.domain.jabatan import Delegasi, Jabatan, JenisPenempatan, Penempatan
from app.domain.mutasi import mutasi
from app.domain.pegawai import Pegawai
from app.domain.perubahan import id_baru
from app.domain.skp import Skp
from app.errors import UserError
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, TextEdit, options


class MoveDialog(FormDialog):
    def __init__(
        self, desk: Desk, pegawai: Pegawai, guarded: Callable[[Callable[[], object]], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Mutasi jabatan {pegawai.nama}", "Catat mutasi", self._save, parent)
        self._desk, self._pegawai = desk, pegawai
        posts = sorted(desk.semua(Jabatan).values(), key=lambda j: j.nama)
        units = desk.bagan().unit
        self.jabatan = Choice([(j.id, f"{j.nama} – {units[j.unit].nama}" if j.unit else j.nama) for j in posts])
        self.jenis = Choice(options(JenisPenempatan, empty=False))
        self.mulai, self.selesai, self.nomor, self.surat = DateEdit(), DateEdit(), TextEdit(), TextEdit()
        self.mulai.set_value(date.today())
        for label, control in (
            ("Jabatan", self.jabatan),
            ("Sebagai", self.jenis),
            ("Terhitung mulai tanggal (TMT)", self.mulai),
            ("Sampai (boleh kosong)", self.selesai),
            ("Nomor SK (boleh kosong)", self.nomor),
            ("Nomor surat delegasi menilai, untuk Plt/Plh (boleh kosong)", self.surat),
        ):
            self.body.addWidget(Field(label, control))

    def _save(self) -> None:
        if self.jabatan.value() is None or self.mulai.value() is None:
            raise UserError("pegawai_mutasi_kurang")
        label = f"Mutasi {self._pegawai.nama}"
        if self.jenis.value() is JenisPenempatan.DEFINITIF:
            jabatan = self._desk.satu(Jabatan, self.jabatan.value())
            skp = self._desk.semua(Skp).values()
            hasil = mutasi(self._desk.bagan(), self._pegawai.id, jabatan, self.mulai.value(), skp, self.nomor.value())
            self._desk.simpan_banyak(label, hasil.pasangan)
            return
        delegasi = Delegasi(nomor=self.surat.value()) if self.surat.value() else None
        tempat = Penempatan(
            id_baru(), self.jabatan.value(), self.jenis.value(), self.mulai.value(), self.selesai.value(), self.nomor.value(), delegasi
        )
        self._desk.simpan(label, self._pegawai, replace(self._pegawai, penempatan=(*self._pegawai.penempatan, tempat)))
