"""Pulihkan: the copies of an office with their date and counts, or one from a stick; what stands now is kept first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from app.cadangan import Cadangan, daftar_cadangan
from app.errors import UserError
from app.words import say
from ui.acts import OFFICES
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable

Restore = Callable[[Path, Path], object]


def _count(number: int | None) -> str:
    return "tak terbaca" if number is None else str(number)


COLUMNS = (
    Column("Waktu", lambda c: f"{c.waktu:%d/%m/%Y %H.%M}", lebar=150),
    Column("Dibuat karena", lambda c: c.sebab, lebar=0, look=lambda _: CellLook(muted=True)),
    Column("Pegawai", lambda c: _count(c.pegawai), lebar=90, kanan=True),
    Column("SKP", lambda c: _count(c.skp), lebar=80, kanan=True),
    Column("Penilaian", lambda c: _count(c.evaluasi), lebar=100, kanan=True),
    Column("Ukuran", lambda c: f"{c.ukuran / 1024:.0f} KB", lebar=100, kanan=True, look=lambda _: CellLook(muted=True)),
)


class RestoreDialog(FormDialog):
    """`restore` gets the copy and the office file whose place it takes; it is called after the dialog has closed."""

    def __init__(self, path: Path, restore: Restore, parent: QWidget | None = None) -> None:
        super().__init__("Pulihkan dari cadangan", "Pulihkan", self._chosen, parent)
        self.resize(760, 440)
        self._path, self._restore = path, restore
        self.model = TableModel(COLUMNS, daftar_cadangan(path), self)
        self.table = ExcelTable(self.model, baris=True)
        self.table.setAccessibleName("Cadangan")
        self.table.setMinimumHeight(220)
        self.table.empty.say(say("pulihkan_kosong"))
        promise = QLabel(say("pulihkan_janji", berkas=path.name))
        promise.setWordWrap(True)
        promise.setStyleSheet(f"color:{look.MUTED}")
        other = QPushButton(look.icon("folder-open", look.ACCENT), "Pilih salinan di flashdisk…")
        other.setProperty("jenis", "tautan")
        other.clicked.connect(self._ask_other)
        for widget in (self.table, other, promise):
            self.body.addWidget(widget)
        if self.model.rows:
            self.table.select_row(0, 0)

    def _chosen(self) -> None:
        copy: Cadangan | None = self.table.current_row()
        if copy is None:
            raise UserError("pulihkan_belum_dipilih")
        self.take(copy.path)

    def _ask_other(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Salinan berkas kantor", "", OFFICES)
        if chosen:
            self.accept()
            self.take(Path(chosen))

    def take(self, copy: Path) -> None:
        self._restore(copy, self._path)


def home_of(copy: Path, folder: Path) -> Path:
    """Where the office of a copy belongs: its name without the time and the reason that a copy bears."""
    return folder / (copy.name.split(".")[0] + copy.suffix)
