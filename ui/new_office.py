"""A new office file: what every form prints of the office, and the folder it lies in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from app.domain.kantor import KANTOR, Cetak, Kantor, Kertas
from app.errors import UserError
from app.paths import FILE_SUFFIX, office_folder
from app.printing import ascii_name
from app.words import say
from ui.kit import look
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field, TextEdit


class NewOfficeDialog(FormDialog):
    """`made` gets the path of the new file."""

    def __init__(self, made: Callable[[Path], object], parent: QWidget | None = None) -> None:
        super().__init__("Kantor baru", "Buat kantor", self._make, parent)
        self._made = made
        self.folder = office_folder()
        self.nama = TextEdit("Kecamatan Maulafa")
        self.instansi = TextEdit("PEMERINTAH KOTA KUPANG")
        self.tempat = TextEdit("Kupang")
        self.kertas = Choice([(k, f"{k.value}  {size}") for k, size in ((Kertas.A4, "210 × 297 mm"), (Kertas.F4, "215 × 330 mm"))])
        self.kertas.set_value(Kertas.A4)
        self.bulanan = QCheckBox("Evaluasi periodik bulanan, bukan triwulanan")
        for label, control in (
            ("Nama kantor", self.nama),
            ("Nama instansi pada formulir (boleh diisi nanti)", self.instansi),
            ("Tempat penandatanganan (boleh diisi nanti)", self.tempat),
            ("Kertas", self.kertas),
        ):
            self.body.addWidget(Field(label, control))
        self.body.addWidget(self.bulanan)
        self.body.addLayout(self._place())

    def _place(self) -> QHBoxLayout:
        self.where = QLabel()
        self.where.setWordWrap(True)
        self.where.setStyleSheet(f"color:{look.MUTED}")
        choose = QPushButton("Ubah folder…")
        choose.setProperty("jenis", "tautan")
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.where, 1)
        row.addWidget(choose)
        self.nama.textChanged.connect(lambda _: self._say_where())
        self._say_where()
        return row

    def path(self) -> Path:
        return self.folder / f"{ascii_name(self.nama.text()).lower()}{FILE_SUFFIX}"

    def _say_where(self) -> None:
        self.where.setText(say("mulai_tempat", folder=self.folder, berkas=self.path().name if self.nama.text().strip() else "…"))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Folder berkas kantor", str(self.folder))
        if chosen:
            self.folder = Path(chosen)
            self._say_where()

    def _make(self) -> None:
        from app.office import buat_baru

        if not self.nama.value():
            raise UserError("kantor_tanpa_nama")
        kantor = Kantor(KANTOR, self.nama.value(), self.instansi.value() or "", self.tempat.value() or "", cetak=Cetak())
        kantor = replace(kantor, bulanan=self.bulanan.isChecked(), cetak=replace(kantor.cetak, kertas=self.kertas.value()))
        path = self.path()
        buat_baru(path, kantor)
        self._made(path)
