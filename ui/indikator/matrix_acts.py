"""What is typed into the matrix, written into the SKP of the people in its rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.domain.skp import Skp, StatusSkp
from app.domain.skp_isi import Atas, gantung, hasil_setahun, isi_peran
from app.domain.skp_ubah import perbaiki, skp_baru
from app.errors import UserError
from app.words import say_error
from ui.indikator.matrix_rows import RoleRow
from ui.kit.dialog import present

if TYPE_CHECKING:
    from ui.indikator.page import IndikatorPage


class MatrixActs:
    def __init__(self, page: IndikatorPage) -> None:
        self.page = page

    def connect(self) -> None:
        view = self.page.matrix
        view.written.connect(lambda cells: QTimer.singleShot(0, self.page, lambda: self.write(cells)))
        view.opened.connect(self.open)
        view.asked.connect(self.bank)
        view.printed.connect(lambda: self.page.menuju.emit(("kertas", "matriks"), None))

    def write(self, cells: list[tuple[RoleRow, str, list[str]]]) -> None:
        """One act, one step; a SKP that is set refuses, one that is missing is begun."""
        view = self.page.matrix
        try:
            pairs = self._pairs(cells)
            label = f"Isi peran {cells[0][0].nama}" if len({c[0].pegawai for c in cells}) == 1 else f"Isi {len(cells)} peran"
            self.page.desk.simpan_banyak(label, pairs)
        except UserError as error:
            view.notice.tell("salah", say_error(error), [("Tutup", view.notice.hide)])
            view.draw()
            return
        view.notice.hide()

    def _pairs(self, cells: list[tuple[RoleRow, str, list[str]]]) -> list[tuple[Skp | None, Skp]]:
        year = self.page.year
        known = hasil_setahun(year.skp.values(), year.tahun)
        before: dict[str, Skp | None] = {}
        after: dict[str, Skp] = {}
        for row, hasil, teks in cells:
            if row.tetap:
                raise UserError("indikator_matriks_ditetapkan", nama=row.nama)
            key = row.skp or row.pegawai  # somebody who moved has two SKP in the year
            if key not in after:
                before[key] = year.skp.get(row.skp)
                after[key] = before[key] or skp_baru(self.page.desk.bagan(), row.pegawai, year.tahun)
            after[key] = isi_peran(after[key], hasil, teks, known)
        return [(before[id], _as_draft(skp)) for id, skp in after.items()]

    def bank(self, row: RoleRow, hasil: str) -> None:
        """Sentences of the bank as results that hang on the column."""
        from ui.indikator.bank_dialog import BankDialog

        page = self.page
        known = hasil_setahun(page.year.skp.values(), page.year.tahun)

        def use(label: str, act: Callable[[Skp], Skp]) -> bool:
            return page.writer(row.skp)(label, lambda skp: _hung(skp, act(skp), known[hasil]))

        present(BankDialog(page.desk, page.year, page.year.skp[row.skp], use, closed=False, parent=page))

    def open(self, id: str) -> None:
        """The SKP of the row, or a new one for whoever has none."""
        page = self.page
        if id in page.year.tanpa:
            page.fill.make_for(id)
        else:
            page.chosen = ("skp", id)
        page.turn("pohon")


def _hung(before: Skp, after: Skp, atas: Atas) -> Skp:
    """What is new hangs on the leader's result."""
    known = {h.id for h in before.hasil_kerja}
    for hasil in after.hasil_kerja:
        if hasil.id not in known:
            after = gantung(after, hasil.id, [atas])
    return after


def _as_draft(skp: Skp) -> Skp:
    """What was agreed and is changed waits for the employee again."""
    return perbaiki(skp, "", date.today()) if skp.status is StatusSkp.DISEPAKATI else skp
