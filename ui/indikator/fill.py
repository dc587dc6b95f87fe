"""Filling many at once: a copy for those who hold the same post, and last year's texts as suggestions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.domain.skp import Skp
from app.domain.skp_beda import Beda, beda
from app.domain.skp_ubah import bawa_dari_tahun_lalu, salin_untuk, sejabatan
from app.errors import UserError
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable


class CopyDialog(FormDialog):
    """Only those without a SKP of that year are offered: a copy never overwrites."""

    def __init__(self, desk: Desk, skp: Skp, parent: QWidget | None = None) -> None:
        super().__init__("Salin ke rekan sejabatan", "Salin SKP", self._save, parent)
        self._desk, self._skp = desk, skp
        punya = {s.pemilik for s in desk.semua(Skp).values() if s.tahun == skp.tahun}
        hari = max(skp.mulai, min(date.today(), skp.selesai))
        found = [p for p in sejabatan(desk.bagan(), skp.pemilik, hari) if p.id not in punya]
        self.boxes: dict[str, QCheckBox] = {}
        for pegawai in sorted(found, key=lambda p: p.nama):
            self.boxes[pegawai.id] = QCheckBox(pegawai.nama)
            self.boxes[pegawai.id].setChecked(True)
            self.body.addWidget(self.boxes[pegawai.id])
        if not found:
            self.body.addWidget(QLabel("Semua rekan sejabatan sudah punya SKP tahun ini."))
            self.verb.setEnabled(False)

    def _save(self) -> None:
        chosen = [id for id, box in self.boxes.items() if box.isChecked()]
        pairs = [(None, salin_untuk(self._skp, self._desk.satu(Pegawai, id))) for id in chosen]
        self._desk.simpan_banyak(f"Salin SKP ke {len(pairs)} pegawai", pairs)


COLUMNS = (
    Column("Ragam", lambda b: b.ragam.value.lower(), lebar=90, chip=True),
    Column("Bagian", lambda b: b.bagian.replace("_", " "), lebar=120, look=lambda _: CellLook(muted=True)),
    Column("Sekarang", lambda b: b.lama or "–", lebar=280),
    Column("Dari tahun lalu", lambda b: b.baru or "–", lebar=0),
)


class LastYearDialog(FormDialog):
    """The difference first; texts and targets come over, ratings and realisations never do. Raises UserError without a SKP."""

    def __init__(self, desk: Desk, skp: Skp, parent: QWidget | None = None) -> None:
        lama = next((s for s in desk.semua(Skp).values() if s.pemilik == skp.pemilik and s.tahun == skp.tahun - 1), None)
        if lama is None:
            raise UserError("indikator_tanpa_tahun_lalu", tahun=skp.tahun - 1)
        super().__init__(f"Bawa dari {lama.tahun}", "Pakai teks dan target ini", self._save, parent)
        self.resize(900, 460)
        self._desk, self._skp = desk, skp
        dibawa = bawa_dari_tahun_lalu(lama, skp.tahun)
        self._after = replace(skp, hasil_kerja=dibawa.hasil_kerja, lampiran=dibawa.lampiran, perilaku=dibawa.perilaku)
        rows: tuple[Beda, ...] = beda(skp, self._after)
        table = ExcelTable(TableModel(COLUMNS, rows, self))
        table.setAccessibleName("Perbedaan dengan tahun lalu")
        table.setMinimumHeight(280)
        self.body.addWidget(table)
        self.verb.setEnabled(bool(rows) and skp.status.value != "DITETAPKAN")

    def _save(self) -> None:
        self._desk.simpan(f"Bawa SKP dari {self._skp.tahun - 1}", self._skp, self._after)
