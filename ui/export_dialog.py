"""One SKP with its evaluations into an open JSON file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.domain.skp import Skp
from app.errors import UserError
from app.exchange_desk import ekspor
from app.printing import ascii_name, write
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field
from ui.kit.reading import show_date


class ExportDialog(FormDialog):
    def __init__(self, desk: Desk, tahun: int, parent: QWidget | None = None) -> None:
        super().__init__(f"Ekspor SKP {tahun}", "Simpan JSON…", self._ask, parent)
        self._desk = desk
        people = desk.semua(Pegawai)
        skps = sorted((s for s in desk.semua(Skp).values() if s.tahun == tahun), key=lambda s: (people[s.pemilik].nama, s.mulai))
        self.skp = Choice([(s.id, f"{people[s.pemilik].nama}, {show_date(s.mulai)} – {show_date(s.selesai)}") for s in skps])
        self.skp.setMinimumWidth(420)
        self.body.addWidget(Field("SKP", self.skp))

    def _ask(self) -> None:
        if self.skp.value() is None:
            raise UserError("laporan_tidak_ada")
        skp = self._desk.satu(Skp, self.skp.value())
        name = f"SKP_{skp.tahun}_{ascii_name(self._desk.satu(Pegawai, skp.pemilik).nama)}.json"
        path, _ = QFileDialog.getSaveFileName(self, "Simpan JSON", name, "Dokumen SKP (*.json)")
        if path:
            self.save(skp, Path(path))

    def save(self, skp: Skp, path: Path) -> None:
        write(path.parent, path.name, ekspor(self._desk, skp).encode())
