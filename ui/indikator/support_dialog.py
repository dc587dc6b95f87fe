"""On which results of a leader, and on which IKU, a result hangs (R39, R56)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from app.desk import Desk
from app.domain.perubahan import ganti
from app.domain.pohon_kinerja import POHON, PohonKinerja
from app.domain.skp import HasilKerja, Skp
from app.domain.skp_isi import gantung, hasil_setahun, skp_pimpinan
from app.words import say
from ui.indikator.tick_table import Tick, TickTable
from ui.indikator.year import Year
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field
from ui.kit.model import Column

Change = Callable[[str, Callable[[Skp], Skp]], bool]


@dataclass(frozen=True, slots=True)
class Offer:
    """One result of a leader."""

    id: str
    rencana: str
    siapa: str


COLUMNS = (
    Column("Hasil kerja pimpinan", lambda o: o.rencana, lebar=0, look=lambda _: CellLook(wrap=True)),
    Column("Pimpinan", lambda o: o.siapa, lebar=180, look=lambda _: CellLook(muted=True, wrap=True)),
)


class SupportDialog(FormDialog):
    """Those of the rater stand first; results of other leaders come on demand (R27, R42)."""

    def __init__(self, desk: Desk, year: Year, skp: Skp, hasil: HasilKerja, change: Change, parent: QWidget | None = None) -> None:
        super().__init__("Hasil pimpinan yang didukung", "Gantungkan", self._save, parent)
        self.resize(720, 460)
        self._desk, self._year, self._skp, self._hasil, self._change = desk, year, skp, hasil, change
        self._leader = skp_pimpinan(desk.bagan(), skp, year.skp.values())
        self._other_leaders = QCheckBox("Tampilkan juga hasil pimpinan lain")
        self._other_leaders.setChecked(bool(set(hasil.dukungan) - self._own_ids()))
        self._other_leaders.toggled.connect(lambda _: self._again())
        self.table = TickTable(COLUMNS, self._ticks(set(hasil.dukungan)))
        self.table.setAccessibleName("Hasil kerja pimpinan")
        self.table.setMinimumHeight(180)
        self.table.empty.say(say("indikator_pimpinan_tanpa_hasil"))
        pohon = desk.semua(PohonKinerja).get(POHON)
        self.iku = Choice([(None, "– tidak ada –"), *((i.id, i.teks) for i in (pohon.semua_iku() if pohon else ()))])
        self.iku.set_value(hasil.iku)
        self.body.addWidget(self.table, 1)
        self.grow()
        self.body.addWidget(self._other_leaders)
        self.body.addWidget(Field("Indikator kinerja utama yang didukung langsung (boleh kosong)", self.iku))

    def _again(self) -> None:
        """What is ticked stays ticked."""
        self.table.show_ticks(self._ticks({offer.id for offer in self.table.chosen()}))

    def _own_ids(self) -> set[str]:
        return {h.id for h in self._leader.hasil_kerja} if self._leader else set()

    def _ticks(self, on: set[str]) -> list[Tick]:
        own = [self._leader] if self._leader else []
        others = [s for s in self._year.skp.values() if s not in own and s.id != self._skp.id] if self._other_leaders.isChecked() else []
        found = [*own, *sorted(others, key=lambda s: self._year.pemegang[s.id].nama)]
        offers = [Offer(h.id, h.rencana, self._year.pemegang[s.id].jabatan) for s in found for h in s.urutan_hasil() if h.rencana]
        return [Tick(offer, offer.id in on) for offer in offers]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def _save(self) -> None:
        known = hasil_setahun(self._year.skp.values(), self._skp.tahun)
        chosen = [known[offer.id] for offer in self.table.chosen()]
        iku = self.iku.value()
        self._change("Gantungkan hasil kerja", lambda s: ganti(gantung(s, self._hasil.id, chosen), self._hasil.id, iku=iku))
