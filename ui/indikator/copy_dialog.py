"""The same expectations for colleagues in the same post: a new draft, or what is new joins the draft they have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.domain.penilai import siapa_menilai
from app.domain.skp import Skp, StatusSkp
from app.domain.skp_isi import gantung
from app.domain.skp_ubah import salin_untuk, sejabatan
from app.domain.usulan import terima, terima_lampiran
from app.words import say
from ui.indikator.tick_table import Tick, TickTable
from ui.indikator.year import Year
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.label import label
from ui.kit.model import Column


@dataclass(frozen=True, slots=True)
class Colleague:
    """`skp`: the draft that is filled further; None = a new one. `sebab`: why nothing can be copied."""

    pegawai: str
    nama: str
    skp: Skp | None
    sebab: str = ""

    @property
    def akibat(self) -> str:
        if self.sebab:
            return self.sebab
        return say("indikator_salin_tambah", jumlah=len(self.skp.hasil_kerja)) if self.skp else "SKP baru dibuat"


COLUMNS = (
    Column("Rekan sejabatan", lambda c: c.nama, lebar=280),
    Column("Yang terjadi", lambda c: c.akibat, lebar=0, look=lambda _: CellLook(muted=True, wrap=True)),
)


def colleagues(desk: Desk, year: Year, skp: Skp) -> list[Colleague]:
    own = {s.pemilik: s for s in year.skp.values()}
    hari = max(skp.mulai, min(date.today(), skp.selesai))
    found = [_colleague(p, own.get(p.id)) for p in sejabatan(desk.bagan(), skp.pemilik, hari)]
    return sorted(found, key=lambda c: c.nama)


def _colleague(pegawai: Pegawai, skp: Skp | None) -> Colleague:
    fixed = skp is not None and skp.status is not StatusSkp.DRAF
    return Colleague(pegawai.id, pegawai.nama, skp, say("indikator_salin_tetap", keadaan=skp.status.value.lower()) if fixed and skp else "")


class CopyDialog(FormDialog):
    def __init__(self, desk: Desk, year: Year, skp: Skp, parent: QWidget | None = None) -> None:
        super().__init__("Salin ke rekan sejabatan", "Salin", self._save, parent)
        self.resize(700, 440)
        self._desk, self._skp = desk, skp
        found = colleagues(desk, year, skp)
        self.table = TickTable(COLUMNS, [Tick(c, c.skp is None and not c.sebab, bool(c.sebab)) for c in found])
        self.table.setAccessibleName("Rekan sejabatan")
        self.table.setMinimumHeight(160)
        self.table.empty.say(say("indikator_tanpa_rekan", jabatan=year.pemegang[skp.id].jabatan))
        self.table.changed.connect(self._count)
        self.annex = QCheckBox("Salin juga lampiran dan ekspektasi perilaku")
        self.annex.setChecked(True)
        self.body.addWidget(label(say("indikator_salin_petunjuk"), colour="redup"))
        self.body.addWidget(self.table, 1)
        self.grow()
        self.body.addWidget(self.annex)
        self._count()

    def _count(self) -> None:
        chosen = len(self.table.chosen())
        self.verb.setText(f"Salin ke {chosen} pegawai")
        self.verb.setEnabled(bool(chosen))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def _save(self) -> None:
        """Raises UserError where a colleague may have no SKP; then nothing is written."""
        pairs = [(c.skp, self._after(c)) for c in self.table.chosen()]
        self._desk.simpan_banyak(f"Salin SKP ke {len(pairs)} pegawai", pairs)

    def _after(self, colleague: Colleague) -> Skp:
        source = self._skp
        if colleague.skp is None:
            fresh = salin_untuk(source, self._desk.satu(Pegawai, colleague.pegawai))
            bare = (
                fresh
                if self.annex.isChecked()
                else Skp(
                    fresh.id,
                    fresh.pemilik,
                    fresh.tahun,
                    fresh.mulai,
                    fresh.selesai,
                    fresh.kelompok,
                    fresh.pendekatan,
                    hasil_kerja=fresh.hasil_kerja,
                )
            )
            return bare if self._same_leader(bare) else _unhung(bare)
        chosen = {h.id for h in source.hasil_kerja} | {i.id for h in source.hasil_kerja for i in h.indikator}
        joined = terima(colleague.skp, source, chosen)
        return terima_lampiran(joined, source) if self.annex.isChecked() else joined

    def _same_leader(self, fresh: Skp) -> bool:
        """Only then the copy may hang on the same results."""
        bagan = self._desk.bagan()
        one, two = (siapa_menilai(bagan, s.pemilik, s.mulai).penilai for s in (self._skp, fresh))
        return one is not None and two is not None and one.pegawai == two.pegawai


def _unhung(skp: Skp) -> Skp:
    for hasil in skp.hasil_kerja:
        skp = gantung(skp, hasil.id, ())
    return skp
