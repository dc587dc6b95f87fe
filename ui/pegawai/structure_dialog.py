"""Units and posts of the office: names, who stands above whom, which approach and which family of forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, Pendekatan, UnitKerja
from app.domain.perubahan import id_baru
from app.errors import UserError
from app.words import say, say_error
from ui.kit import look
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field, TextEdit, name_of, options
from ui.kit.model import Column, TableModel
from ui.kit.notice import Notice
from ui.kit.table import ExcelTable


@dataclass(frozen=True, slots=True)
class Post:
    jabatan: Jabatan
    unit: str
    atasan: str


COLUMNS = (
    Column("Jabatan", lambda p: p.jabatan.nama, lambda p, t: replace(p, jabatan=replace(p.jabatan, nama=t)), lebar=0),
    Column("Unit kerja", lambda p: p.unit, lebar=220),
    Column("Atasan", lambda p: p.atasan, lebar=200),
    Column("Jenis", lambda p: name_of(p.jabatan.jenis), lebar=120),
    Column("Pendekatan", lambda p: name_of(p.jabatan.pendekatan), lebar=110),
    Column("Kelompok", lambda p: name_of(p.jabatan.kelompok), lebar=90),
)


class StructureDialog(QDialog):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle("Unit kerja dan jabatan")
        self.resize(1000, 560)
        self.model = TableModel(COLUMNS, (), self)
        self.model.edited.connect(self._typed)
        self.table = ExcelTable(self.model)
        self.table.setAccessibleName("Jabatan")
        self.table.doubleClicked.connect(lambda index: self.edit() if index.column() else None)
        self.notice = Notice()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.addWidget(QLabel(say("struktur_petunjuk")))
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._buttons())
        self._leave = desk.dengar(lambda _: self.refresh())
        self.finished.connect(lambda _: self._leave())
        self.refresh()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for icon, text, call in (
            ("plus", "Jabatan baru…", self.add),
            ("pencil", "Ubah…", self.edit),
            ("trash", "Hapus", self.remove),
            ("plus", "Unit baru…", self.add_unit),
        ):
            button = QPushButton(look.icon(icon), text)
            button.clicked.connect(lambda _=False, act=call: act())
            row.addWidget(button)
        row.addStretch(1)
        return row

    def refresh(self) -> None:
        posts, units = self.desk.semua(Jabatan), self.desk.semua(UnitKerja)
        rows = [
            Post(j, units[j.unit].nama if j.unit in units else "", posts[j.atasan].nama if j.atasan in posts else "")
            for j in posts.values()
        ]
        self.model.set_rows(sorted(rows, key=lambda p: (p.jabatan.luar, p.unit, p.jabatan.nama)))

    def _guarded(self, call: Callable[[], object]) -> None:
        try:
            call()
        except UserError as error:
            self.notice.tell("salah", say_error(error))

    def _typed(self, pairs: list[tuple[Post, Post]]) -> None:
        changes = [(old.jabatan, new.jabatan) for old, new in pairs]
        QTimer.singleShot(0, lambda: self._guarded(lambda: self.desk.simpan_banyak("Ubah nama jabatan", changes)))

    def _current(self) -> Jabatan | None:
        row: Post | None = self.table.current_row()
        return row.jabatan if row else None

    def add(self) -> None:
        PostDialog(self.desk, None, self).show()

    def edit(self) -> None:
        jabatan = self._current()
        if jabatan is not None:
            PostDialog(self.desk, jabatan, self).show()

    def remove(self) -> None:
        jabatan = self._current()
        if jabatan is not None:
            self._guarded(lambda: self.desk.simpan(f"Hapus jabatan {jabatan.nama}", jabatan, None))

    def add_unit(self) -> None:
        UnitDialog(self.desk, self).show()


class PostDialog(FormDialog):
    def __init__(self, desk: Desk, jabatan: Jabatan | None, parent: QWidget | None = None) -> None:
        super().__init__("Ubah jabatan" if jabatan else "Jabatan baru", "Simpan jabatan", self._save, parent)
        self._desk, self._before = desk, jabatan
        units = [(None, "–"), *((u.id, u.nama) for u in sorted(desk.semua(UnitKerja).values(), key=lambda u: u.nama))]
        posts = [(None, "–"), *((j.id, j.nama) for j in sorted(desk.semua(Jabatan).values(), key=lambda j: j.nama) if j != jabatan)]
        isi = jabatan or Jabatan("", "", JenisJabatan.PELAKSANA)
        self.fields: dict[str, Any] = {
            "nama": (TextEdit(), "Nama jabatan"),
            "jenis": (Choice(options(JenisJabatan, empty=False)), "Jenis"),
            "unit": (Choice(units), "Unit kerja tempat jabatan ini"),
            "memimpin": (Choice(units), "Unit kerja yang dipimpin, bila ada"),
            "atasan": (Choice(posts), "Jabatan atasan langsung"),
            "jenjang": (TextEdit(), "Jenjang, untuk fungsional (boleh kosong)"),
            "eselon": (TextEdit(), "Eselon (boleh kosong)"),
            "pendekatan": (Choice(options(Pendekatan, empty=False)), "Pendekatan hasil kerja"),
            "kelompok": (Choice(options(Kelompok, empty=False)), "Kelompok formulir"),
        }
        for nama, (control, label) in self.fields.items():
            control.set_value(getattr(isi, nama))
            self.body.addWidget(Field(label, control))

    def _save(self) -> None:
        isi = {nama: control.value() for nama, (control, _) in self.fields.items()}
        if not isi["nama"]:
            raise UserError("struktur_tanpa_nama")
        after = replace(self._before or Jabatan(id_baru(), "", JenisJabatan.PELAKSANA), **isi)
        self._desk.simpan(f"Ubah jabatan {after.nama}", self._before, after)


class UnitDialog(FormDialog):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Unit kerja baru", "Simpan unit", self._save, parent)
        self._desk = desk
        self.nama, self.singkatan = TextEdit(), TextEdit()
        self.induk = Choice([(None, "–"), *((u.id, u.nama) for u in sorted(desk.semua(UnitKerja).values(), key=lambda u: u.nama))])
        for label, control in (("Nama unit kerja", self.nama), ("Singkatan", self.singkatan), ("Di bawah", self.induk)):
            self.body.addWidget(Field(label, control))

    def _save(self) -> None:
        if not self.nama.value():
            raise UserError("struktur_tanpa_nama")
        fresh = UnitKerja(id_baru(), self.nama.value(), self.singkatan.value() or "", self.induk.value())
        self._desk.simpan(f"Tambah unit {fresh.nama}", None, fresh)
