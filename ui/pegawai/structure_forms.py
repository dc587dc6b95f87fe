"""A post or a unit in a dialog: what it is called, what stands above it, and which forms belong to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, Pendekatan, UnitKerja
from app.domain.penilai import Bagan
from app.domain.perubahan import id_baru
from app.domain.struktur import periksa_atasan, periksa_induk
from app.errors import UserError
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field, TextEdit, options
from ui.pegawai.posts import post_options
from ui.pegawai.structure_rows import read_class

Save = Callable[[str, Any, Any], object]


class PostDialog(FormDialog):
    """`unit`: where a new post is to stand. `save` gets a label, the post before (None = new) and after."""

    def __init__(self, bagan: Bagan, jabatan: Jabatan | None, unit: str | None, save: Save, parent: QWidget | None = None) -> None:
        super().__init__("Ubah jabatan" if jabatan else "Jabatan baru", "Simpan jabatan", self._save, parent)
        self._bagan, self._before, self._write = bagan, jabatan, save
        isi = jabatan or Jabatan("", "", JenisJabatan.PELAKSANA, unit=unit, atasan=_leader(bagan, unit))
        units = unit_options(bagan)
        posts = [(None, "–"), *((id, text) for id, text in post_options(bagan) if jabatan is None or id != jabatan.id)]
        controls: dict[str, tuple[str, Any]] = {
            "nama": ("Nama jabatan", TextEdit()),
            "jenis": ("Jenis", Choice(options(JenisJabatan, empty=False))),
            "jenjang": ("Jenjang (untuk fungsional)", TextEdit()),
            "eselon": ("Eselon (boleh kosong)", TextEdit("misalnya IV.a")),
            "kelas": ("Kelas jabatan (boleh kosong)", TextEdit("1–17")),
            "unit": ("Unit kerja tempat jabatan ini", Choice(units)),
            "memimpin": ("Memimpin unit (bila ada)", Choice(units)),
            "atasan": ("Jabatan atasan langsung", Choice(posts)),
            "pendekatan": ("Pendekatan hasil kerja", Choice(options(Pendekatan, empty=False))),
            "kelompok": ("Kelompok formulir", Choice(options(Kelompok, empty=False))),
        }
        self.fields = {name: Field(text, control) for name, (text, control) in controls.items()}
        for name, field in self.fields.items():
            value = getattr(isi, name)
            field.control.set_value(str(value) if name == "kelas" and value is not None else value)
        self.luar = QCheckBox("Di luar kantor ini, hanya sebagai penilai (misalnya Sekretaris Daerah)")
        self.luar.setChecked(isi.luar)
        self._lay_out()

    def _lay_out(self) -> None:
        pairs = (("nama",), ("jenis", "jenjang"), ("eselon", "kelas"), ("unit",), ("memimpin",), ("atasan",), ("pendekatan", "kelompok"))
        for names in pairs:
            row = QHBoxLayout()
            for name in names:
                row.addWidget(self.fields[name], 1)
            self.body.addLayout(row)
        self.body.addWidget(self.luar)

    def _save(self) -> None:
        isi = {name: field.control.value() for name, field in self.fields.items()}
        if not isi["nama"]:
            raise UserError("struktur_tanpa_nama")
        isi["kelas"] = read_class(isi["kelas"] or "")
        after = replace(self._before or Jabatan(id_baru(), "", JenisJabatan.PELAKSANA), luar=self.luar.isChecked(), **isi)
        periksa_atasan(self._bagan, after)
        self._write(f"{'Ubah' if self._before else 'Tambah'} jabatan {after.nama}", self._before, after)


class UnitDialog(FormDialog):
    """`induk`: the unit a new one is to lie in."""

    def __init__(self, bagan: Bagan, unit: UnitKerja | None, induk: str | None, save: Save, parent: QWidget | None = None) -> None:
        super().__init__("Ubah unit kerja" if unit else "Unit kerja baru", "Simpan unit", self._save, parent)
        self._bagan, self._before, self._write = bagan, unit, save
        isi = unit or UnitKerja("", "", induk=induk)
        self.nama, self.singkatan, self.induk = TextEdit(), TextEdit("misalnya Yanum"), Choice(unit_options(bagan))
        for title, control, value in (
            ("Nama unit kerja", self.nama, isi.nama),
            ("Nama pendek, untuk kolom sempit (boleh kosong)", self.singkatan, isi.singkatan),
            ("Di bawah", self.induk, isi.induk),
        ):
            control.set_value(value)
            self.body.addWidget(Field(title, control))
        self.luar = QCheckBox("Di luar kantor ini (misalnya pemerintah daerah)")
        self.luar.setChecked(isi.luar)
        self.body.addWidget(self.luar)

    def _save(self) -> None:
        if not self.nama.value():
            raise UserError("struktur_tanpa_nama")
        isi: dict[str, Any] = {"nama": self.nama.value(), "singkatan": self.singkatan.value() or "", "induk": self.induk.value()}
        after = replace(self._before or UnitKerja(id_baru(), ""), luar=self.luar.isChecked(), **isi)
        periksa_induk(self._bagan, after)
        self._write(f"{'Ubah' if self._before else 'Tambah'} unit {after.nama}", self._before, after)


def unit_options(bagan: Bagan) -> list[tuple[Any, str]]:
    return [(None, "–"), *((u.id, u.nama) for u in sorted(bagan.unit.values(), key=lambda u: (u.luar, u.nama)))]


def _leader(bagan: Bagan, unit: str | None) -> str | None:
    """Whoever leads the unit is above a new post in it."""
    return next((j.id for j in bagan.jabatan.values() if unit and j.memimpin == unit), None)
