"""From draft to agreed to set, and back through a revision: what may happen next, and what stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from app.domain.cek_skp import gerbang_skp
from app.domain.masalah import Masalah
from app.domain.skp import Skp, StatusSkp
from app.domain.skp_ubah import perbaiki
from app.words import say, say_pesan
from ui.kit.delegate import CellLook
from ui.kit.dialog import present
from ui.kit.list_dialog import ListDialog
from ui.kit.model import Column, TableModel

if TYPE_CHECKING:
    from ui.indikator.page import IndikatorPage

MASALAH = (Column("Yang perlu dilengkapi", lambda m: say_pesan(m.pesan), lebar=0, look=lambda _: CellLook(wrap=True)),)


class GateDialog(ListDialog):
    """What stands in the way, each line leading to its place."""

    def __init__(self, sentence: str, missing: tuple[Masalah, ...], go: Callable[[Masalah], None], parent: IndikatorPage) -> None:
        super().__init__("Belum dapat dilanjutkan", sentence, TableModel(MASALAH, missing), go, parent)  # type: ignore[arg-type]  # because: the rows of this list are Masalah
        self.verbs.addStretch(1)
        self.add_verb("Batal", self.reject)
        self.add_verb("Perbaiki yang dipilih", self.leave, main=True)


class States:
    def __init__(self, page: IndikatorPage) -> None:
        self.page = page

    @property
    def _skp(self) -> Skp | None:
        return self.page.editor.skp

    def advance(self) -> None:
        """The one next thing to do."""
        skp = self._skp
        if skp is None:
            return
        self.page.settle()
        {StatusSkp.DRAF: self.agree, StatusSkp.DISEPAKATI: self.set, StatusSkp.DITETAPKAN: self.revise}[skp.status]()

    def _gate(self, skp: Skp, missing: tuple[Masalah, ...], kode: str) -> bool:
        """True when nothing stands in the way; else the list opens."""
        if missing:
            nama = self.page.year.pemegang[skp.id].nama
            present(GateDialog(say(kode, nama=nama, jumlah=len(missing)), missing, self.page.reach, self.page))
        return not missing

    def agree(self) -> None:
        skp = self.page.fresh_skp()
        if skp is not None and self._gate(
            skp, tuple(m for m in gerbang_skp(skp) if not m.pesan.kode.startswith("cek_dialog")), "indikator_belum_disepakati"
        ):
            self.answers()

    def answers(self) -> None:
        from ui.indikator.agree_dialog import AgreeDialog

        skp = self.page.fresh_skp()
        if skp is not None:
            present(AgreeDialog(self.page.desk, skp, self.page))

    def set(self) -> None:
        from ui.indikator.set_dialog import SetDialog

        skp = self.page.fresh_skp()
        if skp is not None and self._gate(skp, gerbang_skp(skp), "indikator_belum_ditetapkan"):
            present(SetDialog(self.page.desk, skp, len(self.page.editor.advice), self.page))

    def revise(self) -> None:
        from ui.indikator.set_dialog import ReviseDialog

        skp = self.page.fresh_skp()
        if skp is not None:
            present(ReviseDialog(self.page.desk, skp, self.page))

    def reopen(self) -> None:
        """An agreed SKP back to draft without a new version: the signature of this version falls away."""
        skp = self.page.fresh_skp()
        if skp is not None and skp.status is StatusSkp.DISEPAKATI:
            nama = self.page.year.pemegang[skp.id].nama
            self.page.guarded(lambda: self.page.desk.simpan(f"Kembalikan SKP {nama} ke draf", skp, perbaiki(skp, "", date.today())))

    def versions(self) -> None:
        from ui.indikator.versions_dialog import VersionsDialog

        skp = self.page.fresh_skp()
        if skp is not None:
            present(VersionsDialog(skp, self.page))

    def many(self, status: StatusSkp) -> None:
        """Everybody who may go on from draft or from agreed, with those who may not and why."""
        from ui.indikator.batch_dialog import BatchDialog

        self.page.settle()
        present(BatchDialog(self.page.desk, self.page.year, status, self.page.shown(), self.page))
