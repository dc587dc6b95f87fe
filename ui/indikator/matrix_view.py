"""Matriks pembagian peran dan hasil: rows staff, columns the leader's indicators, gaps visible."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.matriks import Matriks, matriks
from app.domain.pegawai import Pegawai
from app.domain.skp import Skp
from app.words import say
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.fields import Choice
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable


class MatrixView(QWidget):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.desk = desk
        self.leader = Choice()
        self.leader.setAccessibleName("Pimpinan")
        self.leader.setMinimumWidth(320)
        self.leader.selesai.connect(lambda _: self._draw())
        self.foot = QLabel()
        self.foot.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.addWidget(QLabel("Pimpinan"))
        head.addWidget(self.leader)
        head.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 8)
        self._layout.addLayout(head)
        self.table = QWidget()
        self._layout.addWidget(self.table, 1)
        self._layout.addWidget(self.foot)
        self.foot.setContentsMargins(16, 0, 16, 0)

    def muat(self, tahun: int) -> None:
        skps = [s for s in self.desk.semua(Skp).values() if s.tahun == tahun]
        owner = {hasil.id: skp for skp in skps for hasil in skp.hasil_kerja}
        leaders = {owner[h.mendukung].id: owner[h.mendukung] for s in skps for h in s.hasil_kerja if h.mendukung in owner}
        keep = self.leader.value()
        people = self.desk.semua(Pegawai)
        self.leader.set_options(
            [(id, people[s.pemilik].nama) for id, s in sorted(leaders.items(), key=lambda p: people[p[1].pemilik].nama)]
        )
        self.leader.set_value(keep if keep in leaders else next(iter(leaders), None))
        self._draw()

    def _draw(self) -> None:
        chosen = self.leader.value()
        self.foot.setText("" if chosen else say("indikator_matriks_kosong"))
        if chosen is None:
            return
        found = matriks(self.desk.satu(Skp, chosen), tuple(self.desk.semua(Skp).values()), self.desk.bagan())
        self.show_matrix(found)

    def show_matrix(self, found: Matriks) -> None:
        columns = [Column("Pegawai", lambda r: r.nama, lebar=232, second=lambda r: r.jabatan)]
        for n, kolom in enumerate(found.kolom):
            columns.append(Column(kolom.indikator, _roles(n), lebar=190, look=_cell(n)))
        fresh = ExcelTable(TableModel(columns, found.baris, self), row=look.ROW_TWO)
        fresh.setAccessibleName("Matriks peran hasil")
        self._layout.replaceWidget(self.table, fresh)
        self.table.deleteLater()
        self.table = fresh
        gaps = [kolom.indikator for kolom in found.kolom if not kolom.terisi]
        self.foot.setText(
            say("indikator_matriks_lubang", jumlah=len(gaps), daftar="; ".join(gaps)) if gaps else say("indikator_matriks_penuh")
        )


def _roles(n: int) -> Callable[[Any], str]:
    return lambda row: "; ".join(row.peran[n])


def _cell(n: int) -> Callable[[Any], CellLook]:
    return lambda row: CellLook(tint="hijau" if row.peran[n] else "")
