"""Last year's texts and targets as suggestions: what is new, what has another target, what is here already. Never a rating."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from app.desk import Desk
from app.domain.skp import Lampiran, Skp
from app.domain.skp_isi import hasil_setahun, skp_pimpinan
from app.domain.usulan import Keadaan, Usulan, gantung_kembali, terima, terima_lampiran, usulan
from app.errors import UserError
from app.words import say
from ui.indikator.tick_table import Tick, TickTable
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.label import label
from ui.kit.model import Column

Change = Callable[[str, Callable[[Skp], Skp]], bool]


def _words(u: Usulan) -> str:
    return u.indikator.teks if u.indikator else u.hasil.rencana


COLUMNS = (
    Column("", lambda u: u.keadaan.value.lower(), lebar=96, chip=True),
    Column("Hasil kerja dan indikator", _words, lebar=0, look=lambda u: CellLook(wrap=True, semibold=u.indikator is None)),
    Column(
        "Target",
        lambda u: (u.indikator.target or "") if u.indikator else "",
        lebar=190,
        look=lambda u: CellLook(old=u.kini if u.keadaan is Keadaan.BERUBAH else ""),
    ),
)


class LastYearDialog(FormDialog):
    """Nothing is ticked that would change a target already written. Raises UserError when there is no SKP of last year."""

    def __init__(self, desk: Desk, skp: Skp, change: Change, parent: QWidget | None = None) -> None:
        lama = [s for s in desk.semua(Skp).values() if s.pemilik == skp.pemilik and s.tahun == skp.tahun - 1]
        if not lama:
            raise UserError("indikator_tanpa_tahun_lalu", tahun=skp.tahun - 1)
        super().__init__(f"Bawa dari {skp.tahun - 1}", "Bawa", self._save, parent)
        self.resize(860, 500)
        self._skp, self._change = skp, change
        self._lama = max(lama, key=lambda s: s.selesai)
        skps = desk.semua(Skp).values()
        self._known = hasil_setahun(skps, self._lama.tahun)
        self._leader = skp_pimpinan(desk.bagan(), skp, skps)
        rows = usulan(skp, self._lama)
        self.table = TickTable(COLUMNS, [Tick(u, u.keadaan is Keadaan.BARU, u.keadaan is Keadaan.SAMA) for u in rows])
        self.table.setAccessibleName("Usulan dari tahun lalu")
        self.table.setMinimumHeight(200)
        self.table.empty.say(say("indikator_tahun_lalu_kosong", tahun=skp.tahun - 1))
        self.table.changed.connect(self._count)
        self.annex = QCheckBox("Bawa juga lampiran dan ekspektasi perilaku yang masih kosong di sini")
        self.annex.setChecked(skp.lampiran == Lampiran())
        self.annex.toggled.connect(lambda _: self._count())
        self.body.addWidget(label(say("indikator_bawa_petunjuk"), colour="redup"))
        self.body.addWidget(self.table, 1)
        self.grow()
        self.body.addWidget(self.annex)
        self._count()

    def _count(self) -> None:
        chosen = len(self.table.chosen())
        self.verb.setText(f"Bawa {chosen} baris")
        self.verb.setEnabled(bool(chosen) or self.annex.isChecked())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def _save(self) -> None:
        chosen = {u.id for u in self.table.chosen()}

        def act(skp: Skp) -> Skp:
            skp = gantung_kembali(terima(skp, self._lama, chosen), self._lama, self._known, self._leader)
            return terima_lampiran(skp, self._lama) if self.annex.isChecked() else skp

        self._change(f"Bawa dari {self._skp.tahun - 1}", act)
