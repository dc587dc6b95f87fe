"""What the print pane says for what is chosen now, and the lists it opens: who is picked, who still waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.pegawai import Pegawai
from app.reports import Kertas, semua_formulir
from app.words import say
from ui.laporan.audience import Untuk
from ui.laporan.pick_dialog import Pick, PickDialog
from ui.laporan.waiting_dialog import Waiting, WaitingDialog

if TYPE_CHECKING:
    from ui.laporan.page import LaporanPage


class Verbs:
    def __init__(self, page: LaporanPage) -> None:
        self._page = page

    def describe(self) -> None:
        """Counts and words of the print pane for what is chosen now."""
        page, pane, kertas = self._page, self._page.pane, self._page.kertas
        if kertas is None:
            return
        of_people = kertas.orang is not None and not page.blank
        pane.audience.setVisible(of_people)
        one = page.person()
        if of_people:
            terpilih = sum(o.pegawai in page.picked for o in kertas.orang or ())
            perlu = len(page.dicetak.perlu(kertas))
            nama = one.nama.split(",")[0] if one else ""
            pane.audience.describe(len(kertas.siap), perlu, kertas.semua - len(kertas.siap), nama, terpilih)
        n = len(page.audience()) if of_people else 0
        ready, reason = self._ready(kertas, n, of_people)
        pane.choice.describe(people=of_people, many=n > 1, blank=bool(semua_formulir(kertas.kode)), lists=of_people and n > 1)
        if ready and not pane.choice.has_printer() and pane.choice.printers_known:
            reason = say("cetak_tanpa_printer")
        word = "bundel" if kertas.kode == "bundel" else "dokumen"
        verb = f"Cetak {n} {word}" if of_people and n else "Cetak"
        pane.describe(verb, reason, ready=ready, printable=pane.choice.has_printer(), table=kertas.kode in {"rekap", "duk"})

    def _ready(self, kertas: Kertas, n: int, of_people: bool) -> tuple[bool, str]:
        page = self._page
        if page.blank:
            return True, ""
        if not of_people:
            return self._office_ready(kertas.kode), "" if self._office_ready(kertas.kode) else say("cetak_belum_siap")
        if n:
            return True, ""
        chosen = page.pane.audience.value()
        if chosen is Untuk.SEMUA and kertas.siap:
            return False, say("cetak_sudah_semua")
        kode = {Untuk.SEMUA: "cetak_belum_siap", Untuk.PILIH: "cetak_belum_dipilih", Untuk.INI: "cetak_belum_ada"}[chosen]
        return False, say(kode)

    def _office_ready(self, kode: str) -> bool:
        page = self._page
        rows = {row.kertas.kode: row.kertas for row in page.model.rows if row.kertas}
        if kode == "duk":
            return bool(page.desk.semua(Pegawai))
        if kode == "terima":
            return any(o.final for o in rows["dokumen"].orang or ())
        return any(o.skp for o in rows["skp"].orang or ())

    def waiting(self) -> None:
        """Everybody who is not ready yet, with what comes first and the way to it."""
        page, kertas = self._page, self._page.kertas
        if kertas is None or kertas.orang is None:
            return
        rows = [Waiting(o, page.show_.lacking(kertas, o)) for o in kertas.orang if o not in kertas.siap]
        WaitingDialog(page.title(), rows, page.reach, page).show()

    def pick_people(self) -> None:
        page, kertas = self._page, self._page.kertas
        if kertas is None or kertas.orang is None:
            return
        siap = set(kertas.siap)
        picks = [
            Pick(o, o in siap, kertas.ada(o), page.dicetak.status(kertas, o), o.pegawai in page.picked and kertas.ada(o))
            for o in kertas.orang
        ]
        PickDialog(page.title(), picks, page.set_picked, page).show()
