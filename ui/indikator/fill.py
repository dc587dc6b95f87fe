"""Filling many at once: SKP that are missing, copies for colleagues, last year's words, the bank of sentences."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.domain.skp import Skp
from app.domain.skp_ubah import skp_baru
from app.errors import UserError
from app.words import say, say_error
from ui.kit.dialog import present

if TYPE_CHECKING:
    from ui.indikator.page import IndikatorPage


class Fill:
    def __init__(self, page: IndikatorPage) -> None:
        self.page = page

    # ── SKP that are missing ────────────────────────────────────────────────────────────────────────

    def make_missing(self) -> None:
        """Empty drafts for everybody who has none, as one step; who cannot have one is named."""
        p = self.page
        pairs: list[tuple[None, Skp]] = []
        refused: list[str] = []
        for id in p.year.tanpa:
            try:
                pairs.append((None, skp_baru(p.desk.bagan(), id, p.year.tahun)))
            except UserError as error:
                refused.append(say_error(error))
        p.guarded(lambda: p.desk.simpan_banyak(f"Buat {len(pairs)} SKP {p.year.tahun}", pairs))
        sentence = " ".join([say("indikator_dibuat", jumlah=len(pairs), tahun=p.year.tahun), *refused[:3]])
        p.tell("saran" if refused else "baik", sentence)

    def make_for(self, pegawai: str) -> None:
        p = self.page
        nama = p.year.tanpa[pegawai].nama

        def make() -> None:
            fresh = skp_baru(p.desk.bagan(), pegawai, p.year.tahun)
            p.chosen = ("skp", fresh.id)
            p.desk.simpan(f"Buat SKP {nama}", None, fresh)

        if p.guarded(make):
            p.setFocus()

    # ── from elsewhere ──────────────────────────────────────────────────────────────────────────────

    def copy(self) -> None:
        from ui.indikator.copy_dialog import CopyDialog

        p = self.page
        skp = p.fresh_skp()
        if skp is not None:
            present(CopyDialog(p.desk, p.year, skp, p))

    def last_year(self) -> None:
        from ui.indikator.last_year_dialog import LastYearDialog

        p = self.page
        skp = p.fresh_skp()
        if skp is not None:
            p.guarded(lambda: present(LastYearDialog(p.desk, skp, p.writer(skp.id), p)))

    def carry(self) -> None:
        """Last year's words for everybody whom unit and search leave."""
        from ui.indikator.carry_dialog import CarryDialog

        p = self.page
        p.settle()
        present(CarryDialog(p.desk, p.year, p.people(), p))

    def bank(self) -> None:
        from ui.indikator.bank_dialog import BankDialog

        p = self.page
        skp = p.fresh_skp()
        if skp is not None:
            present(BankDialog(p.desk, p.year, skp, p.writer(skp.id), closed=p.editor.closed, parent=p))

    # ── documents ───────────────────────────────────────────────────────────────────────────────────

    def export(self) -> None:
        """This SKP with its evaluations into an open file."""
        from app.printing import ascii_name

        p = self.page
        skp = p.fresh_skp()
        if skp is not None:
            nama = ascii_name(p.year.pemegang[skp.id].nama)
            path, _ = QFileDialog.getSaveFileName(p, "Simpan JSON", f"SKP_{skp.tahun}_{nama}.json", "Dokumen SKP (*.json)")
            if path:
                p.guarded(lambda: self.export_to(skp, Path(path)))

    def export_to(self, skp: Skp, path: Path) -> None:
        """Raises UserError when it cannot be written."""
        from app.exchange_desk import ekspor
        from app.printing import write

        write(path.parent, path.name, ekspor(self.page.desk, skp).encode())
        self.page.tell("baik", say("indikator_diekspor", berkas=path.name))

    def delete(self) -> None:
        """A draft nobody evaluated; the undo brings it back. Raises nothing: a refusal is shown."""
        from app.domain.evaluasi import Evaluasi

        p = self.page
        skp = p.fresh_skp()
        if skp is None:
            return
        nama = p.year.pemegang[skp.id].nama
        used = Counter(e.skp for e in p.desk.semua(Evaluasi).values())[skp.id]
        if used or skp.riwayat or p.editor.closed:
            p.tell("saran", say("indikator_hapus_ditolak", nama=nama))
        elif p.guarded(lambda: p.desk.simpan(f"Hapus SKP {nama}", skp, None)):
            p.notice.tell("info", say("indikator_skp_dihapus", nama=nama), [("Urungkan", lambda: p.perintah.emit("undo"))])
