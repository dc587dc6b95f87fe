"""What is done to an evaluation: begun, a line realised, feedback given, a result judged, rated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.evaluasi import Evaluasi, Hubungan, KategoriHasil, Nada, TandaTangan, UmpanBalik
from app.domain.periode import Periode
from app.domain.perubahan import id_baru
from app.domain.predikat import Rating
from app.domain.skp import Realisasi
from app.errors import UserError


def mulai_evaluasi(skp_id: str, periode: Periode) -> Evaluasi:
    """Empty: nothing is carried over from another period."""
    return Evaluasi(id_baru(), skp_id, periode)


def terbuka(evaluasi: Evaluasi) -> Evaluasi:
    """The evaluation itself. Raises UserError when it is locked."""
    if evaluasi.final:
        raise UserError("penilaian_terkunci")
    return evaluasi


def isi_realisasi(evaluasi: Evaluasi, pada: str, **isi: Any) -> Evaluasi:
    """Changes the first realisation of a place, or writes one; an emptied one goes."""
    terbuka(evaluasi)
    lama = next((r for r in evaluasi.realisasi if r.pada == pada), None)
    baru = replace(lama or Realisasi(id_baru(), pada), **isi)
    lain = tuple(r for r in evaluasi.realisasi if r is not lama)
    if not (baru.teks or baru.nilai or baru.bukti):
        return replace(evaluasi, realisasi=lain)
    if lama is None:
        return replace(evaluasi, realisasi=(*evaluasi.realisasi, baru))
    return replace(evaluasi, realisasi=tuple(baru if r is lama else r for r in evaluasi.realisasi))


def beri_umpan_balik(
    evaluasi: Evaluasi, pada: str, pemberi: str, teks: str, nada: Nada | None, hubungan: Hubungan | None, hari: date | None
) -> Evaluasi:
    """Raises UserError without giver or text."""
    terbuka(evaluasi)
    if not pemberi.strip() or not teks.strip():
        raise UserError("penilaian_umpan_balik_kurang")
    umpan = UmpanBalik(id_baru(), pada, pemberi.strip(), teks.strip(), nada, hari, hubungan)
    return replace(evaluasi, umpan_balik=(*evaluasi.umpan_balik, umpan))


def hapus_umpan_balik(evaluasi: Evaluasi, id: str) -> Evaluasi:
    return replace(terbuka(evaluasi), umpan_balik=tuple(u for u in evaluasi.umpan_balik if u.id != id))


def nilai_hasil(evaluasi: Evaluasi, hasil_id: str, kategori: Rating | None) -> Evaluasi:
    """The leader's judgement of one result (R101); None takes it back."""
    lain = tuple(k for k in terbuka(evaluasi).kategori if k.pada != hasil_id)
    baru = (KategoriHasil(id_baru(), hasil_id, kategori),) if kategori else ()
    return replace(evaluasi, kategori=(*lain, *baru))


def tandai(evaluasi: Evaluasi, **tanggal: date | str | None) -> Evaluasi:
    """Place and dates of signing; these come after locking too."""
    return replace(evaluasi, tanda_tangan=replace(evaluasi.tanda_tangan or TandaTangan(), **tanggal))  # type: ignore[arg-type]  # because: the names are TandaTangan's own
