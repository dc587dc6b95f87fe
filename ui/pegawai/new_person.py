"""A new person: the NIP first, because it tells birth, sex and kind; then the name and the post. One change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Penempatan
from app.domain.nip import Nip, bersih, periksa
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.perubahan import id_baru
from app.errors import UserError
from app.words import say, say_error
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, NipEdit, TextEdit, options
from ui.pegawai.checks import find_twin, told_by
from ui.pegawai.posts import grades, post_options


class NewPersonDialog(FormDialog):
    """`save` gets the new person."""

    def __init__(self, desk: Desk, save: Callable[[Pegawai], object], parent: QWidget | None = None) -> None:
        super().__init__("Pegawai baru", "Tambah pegawai", self._save, parent)
        self._desk, self._write = desk, save
        self._kosong = Pegawai(id_baru(), "")
        self.fields = {
            "nip": Field("NIP atau NI PPPK (kosongkan bila belum ada)", NipEdit()),
            "nama": Field("Nama dengan gelar", TextEdit()),
            "jenis": Field("Jenis pegawai", Choice(options(JenisPegawai))),
            "golongan": Field("Golongan/ruang", Choice(grades(self._kosong))),
            "jabatan": Field("Jabatan (boleh menyusul)", Choice([(None, "–"), *post_options(desk.bagan())])),
            "tmt": Field("TMT jabatan", DateEdit()),
        }
        for row in (("nip",), ("nama",), ("jenis", "golongan"), ("jabatan",), ("tmt",)):
            line = QHBoxLayout()
            for name in row:
                line.addWidget(self.fields[name], 1)
            self.body.addLayout(line)
        self.control("nip").selesai.connect(lambda _: self._read())
        self.control("jenis").selesai.connect(lambda value: self._offer(value))

    def control(self, name: str) -> Any:
        return self.fields[name].control

    def _nip(self) -> Nip | None:
        """Raises UserError when it is unsound or somebody else's."""
        typed = bersih(self.control("nip").value() or "")
        if not typed:
            return None
        nip = periksa(typed)
        find_twin(self._desk.bagan(), self._kosong, nip.teks)
        return nip

    def _read(self) -> None:
        """What the number tells stands below it and fills the kind, when nobody has chosen one."""
        try:
            nip = self._nip()
        except UserError as error:
            self.fields["nip"].say("salah", say_error(error))
            return
        if nip is None:
            self.fields["nip"].clear()
            return
        self.fields["nip"].say("baik", told_by(nip))
        if self.control("jenis").value() is None:
            self.control("jenis").set_value(nip.jenis)
            self._offer(nip.jenis)

    def _offer(self, jenis: JenisPegawai | None) -> None:
        kept = self.control("golongan").value()
        self.control("golongan").set_options(grades(replace(self._kosong, jenis=jenis)))
        self.control("golongan").set_value(kept)

    def _save(self) -> None:
        nip = self._nip()
        nama = self.control("nama").value()
        if not nama:
            self.fields["nama"].refuse("kurang", say("pegawai_nama_kurang"))
            raise UserError("pegawai_baru_tanpa_nama")
        if problem := self.control("tmt").problem():
            self.fields["tmt"].refuse("salah", problem)
            raise UserError("pegawai_isian_salah", kolom="TMT jabatan")
        self._write(self._made(nama, nip, self.control("tmt").value()))

    def _made(self, nama: str, nip: Nip | None, tmt: date | None) -> Pegawai:
        jabatan = self.control("jabatan").value()
        return replace(
            self._kosong,
            nama=nama,
            nip=nip.teks if nip else None,
            jenis=self.control("jenis").value(),
            golongan=self.control("golongan").value(),
            tanggal_lahir=nip.lahir if nip else None,
            jenis_kelamin=nip.jenis_kelamin if nip else None,
            penempatan=(Penempatan(id_baru(), jabatan, mulai=tmt),) if jabatan else (),
        )
