"""The guide for the grade average of a study, set before the results are known (R58); it is a guide, never a rule."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.tugas_belajar import Jenjang, PanduanIpk, baris_panduan
from app.errors import UserError
from app.words import say
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field
from ui.kit.label import label

ABROAD = "luar"
ACCREDITED = [("A", "A"), ("B", "B"), ("C", "C")]


class IpkDialog(FormDialog):
    """`use` gets the range the guide calls Baik, as the target of the academic result."""

    def __init__(self, use: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__("Panduan IPK tugas belajar", "Pakai sebagai target", self._save, parent)
        self._use = use
        self.level = Choice([(Jenjang.S1, "S-1 atau D-IV"), (Jenjang.LANJUT, "Profesi, S-2, atau S-3")])
        self.university = Choice([*ACCREDITED, (ABROAD, "Luar negeri")])
        self.programme = Choice(ACCREDITED)
        row = QHBoxLayout()
        for title, control in (
            ("Jenjang", self.level),
            ("Akreditasi perguruan tinggi", self.university),
            ("Akreditasi prodi", self.programme),
        ):
            control.set_value(control._values[0])
            control.selesai.connect(lambda _: self._look())
            row.addWidget(Field(title, control))
        self.guide = label("")
        self.body.addLayout(row)
        self.body.addWidget(self.guide)
        self.body.addWidget(label(say("indikator_ipk_panduan"), 9, colour="redup"))
        self._look()

    def found(self) -> PanduanIpk | None:
        university = self.university.value()
        return baris_panduan(self.level.value(), None if university == ABROAD else university, self.programme.value())

    def _look(self) -> None:
        self.programme.setEnabled(self.university.value() != ABROAD)
        found = self.found()
        self.verb.setEnabled(found is not None)
        if found is None:
            self.guide.setText(say("indikator_ipk_tanpa_panduan"))
        else:
            best, good, least = (limit.replace(".", ",") for limit in found.batas)
            self.guide.setText(say("indikator_ipk", sangat_baik=best, baik=good, butuh_perbaikan=least))

    def _save(self) -> None:
        """Raises UserError where the table has no row."""
        found = self.found()
        if found is None:
            raise UserError("indikator_ipk_tanpa_panduan")
        best, good, _ = map(Decimal, found.batas)
        self._use(f"{good}-{best - Decimal('0.01')} skala 4".replace(".", ","))
