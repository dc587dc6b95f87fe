"""The windows of one SKP, each opened where it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.jabatan import Jabatan
from app.domain.perubahan import ganti, id_baru
from app.domain.pohon_kinerja import POHON, Iku, PohonKinerja
from app.domain.skp import HasilKerja, Indikator
from app.domain.skp_isi import hasil_dari, sisip_hasil
from ui.indikator.rows import RAGAM, Row
from ui.kit.dialog import present

if TYPE_CHECKING:
    from ui.indikator.page import IndikatorPage


class Dialogs:
    def __init__(self, page: IndikatorPage) -> None:
        self.page = page

    def support(self, hasil_id: str) -> None:
        from ui.indikator.support_dialog import SupportDialog

        p = self.page
        skp = p.editor.skp
        hasil = hasil_dari(skp, hasil_id) if skp else None
        if skp is not None and hasil is not None:
            present(SupportDialog(p.desk, p.year, skp, hasil, p.writer(skp.id), p))

    def details(self, hasil_id: str) -> None:
        from ui.indikator.details_dialog import DetailsDialog

        p = self.page
        skp = p.editor.skp
        hasil = hasil_dari(skp, hasil_id) if skp else None
        if skp is not None and hasil is not None:
            posts = sorted({j.nama for j in p.desk.semua(Jabatan).values()})
            present(DetailsDialog(skp, hasil, posts, p.writer(skp.id), p))

    def average(self, hasil_id: str) -> None:
        """The guide for the average of a study; its range becomes the target of the first indicator."""
        from ui.indikator.ipk_dialog import IpkDialog

        p = self.page
        skp = p.editor.skp
        hasil = hasil_dari(skp, hasil_id) if skp else None
        if skp is not None and hasil is not None and hasil.indikator:
            write, id = p.writer(skp.id), hasil.indikator[0].id
            present(IpkDialog(lambda target: write("Ubah target", lambda s: ganti(s, id, target=target)), p))

    def about(self) -> None:
        from ui.indikator.about_dialog import AboutDialog

        p = self.page
        skp = p.editor.skp
        if skp is not None:
            present(AboutDialog(skp, p.writer(skp.id, reasons=True), closed=p.editor.closed, parent=p))

    def manual(self, indikator_id: str) -> None:
        from ui.indikator.manual_dialog import ManualDialog

        p = self.page
        skp = p.editor.skp
        hasil = hasil_dari(skp, indikator_id) if skp else None
        if skp is not None and hasil is not None:
            indikator = next(i for i in hasil.indikator if i.id == indikator_id)
            present(ManualDialog(hasil, indikator, self._iku(hasil, indikator), p.writer(skp.id), closed=p.editor.closed, parent=p))

    def _iku(self, hasil: HasilKerja, indikator: Indikator) -> Iku | None:
        """The IKU with the same words, else the one the result hangs on."""
        pohon = self.page.desk.semua(PohonKinerja).get(POHON)
        semua = pohon.semua_iku() if pohon else ()
        same = next((i for i in semua if i.teks.strip().lower() == indikator.teks.strip().lower()), None)
        return same or next((i for i in semua if i.id == hasil.iku), None)

    def annex(self) -> None:
        from ui.indikator.parts_dialog import AnnexDialog

        p = self.page
        skp = p.editor.skp
        if skp is not None:
            present(AnnexDialog(skp, lambda label, act: p.change(label, act, skp.id), closed=p.editor.closed, parent=p))

    def behaviour(self) -> None:
        from ui.indikator.parts_dialog import BehaviourDialog

        p = self.page
        skp = p.editor.skp
        if skp is not None:
            present(BehaviourDialog(skp, lambda label, act: p.change(label, act, skp.id), closed=p.editor.closed, parent=p))

    def take_iku(self, row: Row) -> None:
        """An IKU of the leader's agreement becomes a main result of the SKP, its sentence left open (R32)."""
        p = self.page
        wanted = dict(row.masalah.pesan.nilai)["iku"] if row.masalah else None
        pohon = p.desk.semua(PohonKinerja).get(POHON)
        iku = next((i for i in (pohon.semua_iku() if pohon else ()) if i.teks == wanted), None)
        if iku is None:
            return
        fresh = HasilKerja(id_baru(), iku=iku.id, indikator=(Indikator(id_baru(), iku.teks, iku.target_pada(p.year.tahun) or None),))
        if p.change("Tambah IKU ke SKP", lambda s: sisip_hasil(s, [fresh])):
            p.editor.sheet.write_here(fresh.id, RAGAM)
