"""A dated status of one person: cuti, CLTN, tugas belajar, bebas SKP, pensiun, pindah."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.domain.pegawai import JenisStatus, Pegawai, StatusPegawai
from app.domain.perubahan import id_baru
from app.errors import UserError
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, TextEdit, name_of, options
from ui.kit.reading import show_date

Write = Callable[[str, Pegawai, Pegawai], None]


class StatusDialog(FormDialog):
    def __init__(self, pegawai: Pegawai, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(f"Status {pegawai.nama}", "Tambah status", self._save, parent)
        self._pegawai, self._write = pegawai, write
        for status in pegawai.status:
            self.body.addLayout(self._line(status))
        self.jenis, self.mulai, self.selesai, self.keterangan = (
            Choice(options(JenisStatus, empty=False)),
            DateEdit(),
            DateEdit(),
            TextEdit(),
        )
        self.mulai.set_value(date.today())
        for label, control in (
            ("Status (tanpa status berarti aktif)", self.jenis),
            ("Mulai", self.mulai),
            ("Sampai (boleh kosong)", self.selesai),
            ("Keterangan, misalnya nomor surat (boleh kosong)", self.keterangan),
        ):
            self.body.addWidget(Field(label, control))

    def _line(self, status: StatusPegawai) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(QLabel(f"{name_of(status.jenis)}: {show_date(status.mulai)} – {show_date(status.selesai)}"), 1)
        remove = QPushButton("Hapus")
        remove.setProperty("jenis", "tautan")
        remove.setAccessibleName(f"Hapus status {name_of(status.jenis)}")
        remove.clicked.connect(lambda: self._remove(status))
        row.addWidget(remove)
        return row

    def _remove(self, status: StatusPegawai) -> None:
        rest = tuple(s for s in self._pegawai.status if s is not status)
        self._write(f"Hapus status {self._pegawai.nama}", self._pegawai, replace(self._pegawai, status=rest))
        self.accept()

    def _save(self) -> None:
        if self.jenis.value() is None or self.mulai.value() is None:
            raise UserError("pegawai_status_kurang")
        fresh = StatusPegawai(id_baru(), self.jenis.value(), self.mulai.value(), self.selesai.value(), self.keterangan.value())
        self._write(f"Ubah status {self._pegawai.nama}", self._pegawai, replace(self._pegawai, status=(*self._pegawai.status, fresh)))
