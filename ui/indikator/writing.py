"""How the tab writes: one act on one SKP is one step, and what it means for others goes with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.domain.skp import Skp, StatusSkp
from app.domain.skp_isi import ubah_skp
from app.errors import UserError
from app.words import say
from ui.indikator.year import Year
from ui.kit.context import Page


class WritingPage(Page):
    """`year`: everybody's SKP as they are shown."""

    year: Year

    def shown_skp(self) -> str:
        """The id of the SKP that is shown, or nothing."""
        raise NotImplementedError

    def tell(self, kind: str, sentence: str) -> None:
        self.notice.tell(kind, sentence, [("Tutup", self.notice.hide)])

    def change(self, label: str, act: Callable[[Skp], Skp], id: str | None = None) -> bool:
        """One act on a SKP (the one shown); a refusal is shown above the sheet, and the answer is False."""
        return self.guarded(lambda: self.write(label, act, id))

    def writer(self, id: str, *, reasons: bool = False) -> Callable[[str, Callable[[Skp], Skp]], bool]:
        """The same for a window about one SKP, whoever is shown by then: a refusal is raised and shown there."""

        def write(label: str, act: Callable[[Skp], Skp]) -> bool:
            self.write(label, act, id, reasons=reasons)
            return True

        return write

    def write(self, label: str, act: Callable[[Skp], Skp], id: str | None = None, *, reasons: bool = False) -> None:
        """Drafts below follow a leader's words; what was agreed and is changed waits for the employee again. Raises UserError.

        `reasons`: also in a SKP that is set, for the reasons the rules ask for afterwards.
        """
        of = id or self.shown_skp()
        before = self.desk.semua(Skp).get(of)
        if before is None:
            return
        if before.status is StatusSkp.DITETAPKAN and not reasons:
            raise UserError("indikator_terkunci")
        pairs = ubah_skp(before, act, tuple(self.year.skp.values()), date.today())
        nama = self.year.pemegang[of].nama if of in self.year.pemegang else ""
        changed = self.desk.simpan_banyak(f"{label}, {nama}", pairs)
        if changed is not None and before.status is StatusSkp.DISEPAKATI:
            self.notice.tell("saran", say("indikator_kembali_draf"), [("Urungkan", lambda: self.perintah.emit("undo"))])
