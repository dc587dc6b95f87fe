"""Agreeing or setting many at once: who goes on, who cannot and why, on which day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.desk import Desk
from app.domain.cek_skp import gerbang_skp
from app.domain.kalender import terlambat_ditetapkan
from app.domain.skp import Skp, StatusSkp
from app.domain.skp_ubah import sepakati, tetapkan
from app.errors import UserError
from app.words import say, say_pesan
from ui.indikator.tick_table import Tick, TickTable
from ui.indikator.year import Holder, Year
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.fields import DateEdit, Field, NoteEdit
from ui.kit.label import label
from ui.kit.model import Column

VERB = {StatusSkp.DRAF: "Sepakati", StatusSkp.DISEPAKATI: "Tetapkan"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """`sebab`: why it cannot go on; empty for those who can."""

    skp: Skp
    holder: Holder
    sebab: str = ""


COLUMNS = (
    Column("Pegawai", lambda c: c.holder.nama, lebar=240, second=lambda c: c.holder.jabatan),
    Column(
        "Keadaan",
        lambda c: "siap" if not c.sebab else "belum",
        lebar=90,
        look=lambda c: CellLook(chip=True, tint="kuning" if c.sebab else "hijau"),
    ),
    Column("Yang perlu dilengkapi lebih dahulu", lambda c: c.sebab, lebar=0, look=lambda _: CellLook(wrap=True)),
)


def candidates(desk: Desk, year: Year, status: StatusSkp, shown: Collection[str]) -> list[Candidate]:
    """Those in this state, the ready ones first."""
    found = []
    for skp in year.skp.values():
        if skp.status is status and skp.id in shown:
            missing = gerbang_skp(skp)
            sebab = say_pesan(missing[0].pesan) if missing else ""
            if status is StatusSkp.DISEPAKATI and not sebab and desk.lembar(skp.id).penilai is None:
                sebab = say("indikator_penilai_belum_ada")
            found.append(Candidate(skp, year.pemegang[skp.id], sebab))
    return sorted(found, key=lambda c: (bool(c.sebab), c.holder.nama))


class BatchDialog(FormDialog):
    """All of the ticked ones in one step, undone as one."""

    def __init__(self, desk: Desk, year: Year, status: StatusSkp, shown: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(f"{VERB[status]} banyak SKP", VERB[status], self._save, parent)
        self.resize(860, 500)
        self._desk, self._status = desk, status
        self.rows = candidates(desk, year, status, shown)
        self.table = TickTable(COLUMNS, [Tick(c, not c.sebab, bool(c.sebab)) for c in self.rows])
        self.table.setAccessibleName("SKP")
        self.table.setMinimumHeight(180)
        self.table.empty.say(say(f"indikator_tidak_ada_{status.value.lower()}"))
        self.table.changed.connect(self._count)
        self.tanggal, self.alasan = DateEdit(), NoteEdit(1)
        self.reason = Field("Alasan ditetapkan sesudah 31 Januari, untuk semua yang terlambat", self.alasan)
        self.tanggal.textChanged.connect(lambda _: self._look())
        self._lay_out()
        self._count()
        self._look()

    def _lay_out(self) -> None:
        ready = sum(not c.sebab for c in self.rows)
        all_ = QPushButton("Pilih semua atau tidak sama sekali")
        all_.setAutoDefault(False)
        all_.clicked.connect(lambda: self.table.tick_all(not self.table.chosen()))
        top = QHBoxLayout()
        top.addWidget(label(say("indikator_banyak", siap=ready, belum=len(self.rows) - ready), colour="redup"), 1)
        top.addWidget(all_)
        self.body.addLayout(top)
        self.body.addWidget(self.table, 1)
        self.grow()
        title = "Tanggal pegawai menandatangani" if self._status is StatusSkp.DRAF else "Tanggal ditetapkan"
        self.body.addWidget(Field(title, self.tanggal))
        self.body.addWidget(self.reason)

    def _count(self) -> None:
        chosen = len(self.table.chosen())
        self.verb.setText(f"{VERB[self._status]} {chosen} SKP")
        self.verb.setEnabled(bool(chosen))

    def _late(self, skp: Skp) -> bool:
        hari = self.tanggal.value()
        return hari is not None and terlambat_ditetapkan(replace(skp, tanggal_ditetapkan=hari), hari)

    def _look(self) -> None:
        late = self._status is StatusSkp.DISEPAKATI and any(self._late(c.skp) for c in self.table.chosen())
        self.reason.setVisible(late)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def _save(self) -> None:
        """Raises UserError without a date, or late without a reason; then nothing is written."""
        hari = self.tanggal.given("indikator_tanggal_tanda_tangan" if self._status is StatusSkp.DRAF else "indikator_tanggal_penetapan")
        chosen = [c.skp for c in self.table.chosen()]
        if self._status is StatusSkp.DISEPAKATI and any(map(self._late, chosen)) and not self.alasan.value():
            raise UserError("indikator_terlambat_tanpa_alasan")
        label_ = f"{VERB[self._status]} {len(chosen)} SKP"
        self._desk.simpan_banyak(label_, [(skp, self._after(skp, hari)) for skp in chosen])

    def _after(self, skp: Skp, hari: date) -> Skp:
        lembar = self._desk.lembar(skp.id)
        if self._status is StatusSkp.DRAF:
            return sepakati(skp, lembar.pegawai, hari)
        if lembar.penilai is None:
            raise UserError("indikator_tetapkan_kurang")
        alasan = self.alasan.value() if self._late(skp) else None
        return tetapkan(skp, lembar.pegawai, lembar.penilai, lembar.atasan_penilai, hari, alasan)
