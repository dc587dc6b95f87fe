"""Last year's words for many at once: who gets a draft from them, who already writes, who has nothing to bring."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.desk import Desk
from app.domain.skp import Skp, StatusSkp
from app.domain.skp_isi import hasil_setahun, skp_pimpinan
from app.domain.skp_ubah import skp_baru
from app.domain.usulan import gantung_kembali, terima, terima_lampiran
from app.errors import UserError
from app.words import say, say_error
from ui.indikator.tick_table import Tick, TickTable
from ui.indikator.year import Holder, Year, year_of
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.label import label
from ui.kit.model import Column


@dataclass(frozen=True, slots=True)
class Carry:
    """`before`: the empty draft that is filled, None = a new SKP; `after`: with last year's words; None with its `sebab`."""

    holder: Holder
    before: Skp | None
    after: Skp | None
    lama: Skp | None
    sebab: str = ""
    pindah: bool = False

    @property
    def akibat(self) -> str:
        if self.after is None:
            return self.sebab
        indikator = sum(len(h.indikator) for h in self.after.hasil_kerja)
        words = say("indikator_bawa_banyak", hasil=len(self.after.hasil_kerja), indikator=indikator)
        return f"{words}; {say('indikator_bawa_pindah')}" if self.pindah else words


COLUMNS = (
    Column("Pegawai", lambda c: c.holder.nama, lebar=260, second=lambda c: c.holder.jabatan),
    Column("Yang terjadi", lambda c: c.akibat, lebar=0, look=lambda c: CellLook(wrap=True, muted=c.after is None)),
)


def carries(desk: Desk, year: Year, people: Collection[str] | None) -> list[Carry]:
    """Everybody without words yet this year, those who can be filled first."""
    old = year_of(desk, year.tahun - 1)
    mine = {s.pemilik: s for s in sorted(old.skp.values(), key=lambda s: s.selesai)}
    waiting: dict[str, tuple[Holder, Skp | None]] = {id: (holder, None) for id, holder in year.tanpa.items()}
    for skp in year.skp.values():
        if skp.status is StatusSkp.DRAF and not skp.hasil_kerja:
            waiting[skp.pemilik] = (year.pemegang[skp.id], skp)
    found = [
        _carry(desk, old, mine.get(id), id, holder, skp, year.tahun)
        for id, (holder, skp) in waiting.items()
        if people is None or id in people
    ]
    return sorted(found, key=lambda c: (c.after is None, c.holder.nama))


def _carry(desk: Desk, old: Year, lama: Skp | None, id: str, holder: Holder, skp: Skp | None, tahun: int) -> Carry:
    if lama is None or not lama.hasil_kerja:
        return Carry(holder, skp, None, None, say("indikator_bawa_tidak_ada", tahun=tahun - 1))
    try:
        fresh = skp or skp_baru(desk.bagan(), id, tahun)
    except UserError as error:
        return Carry(holder, None, None, None, say_error(error))
    chosen = {h.id for h in lama.hasil_kerja} | {i.id for h in lama.hasil_kerja for i in h.indikator}
    moved = old.pemegang[lama.id].jabatan != holder.jabatan
    return Carry(holder, skp, terima_lampiran(terima(fresh, lama, chosen), lama), lama, pindah=moved)


def hung(desk: Desk, old: Year, chosen: list[Carry], others: Collection[Skp]) -> list[Skp]:
    """The chosen drafts, each hung on the results of the same words its leader has this year."""
    known = hasil_setahun(old.skp.values(), old.tahun)
    fresh = [c.after for c in chosen if c.after is not None]
    everybody = [*others, *fresh]
    return [
        gantung_kembali(c.after, c.lama, known, skp_pimpinan(desk.bagan(), c.after, everybody))
        for c in chosen
        if c.after is not None and c.lama is not None
    ]


class CarryDialog(FormDialog):
    """Who changed his post since is not ticked: last year's words may not fit."""

    def __init__(self, desk: Desk, year: Year, people: Collection[str] | None, parent: QWidget | None = None) -> None:
        super().__init__(f"Bawa dari {year.tahun - 1} untuk banyak pegawai", "Bawa", self._save, parent)
        self.resize(860, 500)
        self._desk, self._year = desk, year
        self.rows = carries(desk, year, people)
        self.table = TickTable(COLUMNS, [Tick(c, c.after is not None and not c.pindah, c.after is None) for c in self.rows])
        self.table.setAccessibleName("Pegawai")
        self.table.setMinimumHeight(180)
        self.table.empty.say(say("indikator_bawa_semua_terisi"))
        self.table.changed.connect(self._count)
        all_ = QPushButton("Pilih semua atau tidak sama sekali")
        all_.setAutoDefault(False)
        all_.clicked.connect(lambda: self.table.tick_all(not self.table.chosen()))
        top = QHBoxLayout()
        top.addWidget(label(say("indikator_bawa_banyak_petunjuk"), colour="redup"), 1)
        top.addWidget(all_)
        self.body.addLayout(top)
        self.body.addWidget(self.table, 1)
        self.grow()
        self._count()

    def _count(self) -> None:
        chosen = len(self.table.chosen())
        self.verb.setText(f"Bawa untuk {chosen} pegawai")
        self.verb.setEnabled(bool(chosen))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def _save(self) -> None:
        chosen: list[Carry] = self.table.chosen()
        fresh = hung(self._desk, year_of(self._desk, self._year.tahun - 1), chosen, self._year.skp.values())
        pairs = [(c.before, skp) for c, skp in zip(chosen, fresh, strict=True)]
        self._desk.simpan_banyak(f"Bawa {len(pairs)} SKP dari {self._year.tahun - 1}", pairs)
