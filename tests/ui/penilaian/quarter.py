"""The quarter the tests work in: whose evaluation, emptied or opened."""

from __future__ import annotations

from dataclasses import replace

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.kelengkapan import kemajuan
from app.domain.periode import Periode
from app.domain.predikat import Rating
from app.domain.realisasi import tulis
from app.domain.skp import Skp

TW4 = Periode("2026-TW4")


def evaluation(desk: Desk, skp: str, periode: str = TW4) -> Evaluasi | None:
    return next((e for e in desk.semua(Evaluasi).values() if e.skp == skp and e.periode == periode), None)


def evaluation_of(desk: Desk, name: str, periode: str = TW4) -> Evaluasi:
    return next(e for e in desk.semua(Evaluasi).values() if e.periode == periode and name in desk.lembar(e.skp, e.id).pegawai.nama)


def skp_of(desk: Desk, name: str, tahun: int = 2026) -> Skp:
    return next(s for s in desk.semua(Skp).values() if s.tahun == tahun and s.pegawai and name in s.pegawai.nama)


def opened(desk: Desk, name: str, **change: object) -> Evaluasi:
    """The evaluation unlocked, and changed as said."""
    was = evaluation_of(desk, name)
    desk.simpan("Buka", was, replace(was, final=False, arsip=None, **change))
    return desk.satu(Evaluasi, was.id)


def emptied(desk: Desk, name: str) -> Skp:
    """Nothing of the quarter is there yet."""
    was = evaluation_of(desk, name)
    desk.simpan("Kosongkan", was, None)
    return desk.satu(Skp, was.skp)


def finished(desk: Desk) -> None:
    """Whoever the sample office leaves open in the quarter is rated and locked."""
    terbuka = [e for e in desk.semua(Evaluasi).values() if e.periode == TW4 and not e.final]
    for was in terbuka:
        penuh = replace(was, rating_hasil_kerja=Rating.SESUAI, rating_perilaku=Rating.SESUAI, catatan=("Dipertahankan",))
        for masalah in kemajuan(desk.satu(Skp, was.skp), penuh).kurang:
            penuh = tulis(penuh, str(masalah.bagian), ["90 %"])
        desk.simpan("Nilai", was, penuh)
    desk.kunci_banyak([e.id for e in terbuka])
