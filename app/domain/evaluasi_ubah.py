"""What is done to an evaluation: begun, feedback given, a result judged, rated, noted, signed; a locked one refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from app.domain.evaluasi import Evaluasi, Hubungan, KategoriHasil, Nada, TandaTangan, TugasBelajar, UmpanBalik
from app.domain.periode import Periode
from app.domain.perubahan import id_baru
from app.domain.predikat import Rating
from app.errors import UserError


class Bidang(StrEnum):
    """What is rated; the value is the field's own name."""

    HASIL = "rating_hasil_kerja"
    PERILAKU = "rating_perilaku"

    @property
    def alasan(self) -> str:
        return "alasan_" + self.value.removeprefix("rating_")


def mulai_evaluasi(skp_id: str, periode: Periode) -> Evaluasi:
    """Empty: nothing is carried over from another period."""
    return Evaluasi(id_baru(), skp_id, periode)


def terbuka(evaluasi: Evaluasi) -> Evaluasi:
    """The evaluation itself. Raises UserError when it is locked."""
    if evaluasi.final:
        raise UserError("penilaian_terkunci")
    return evaluasi


def beri_rating(evaluasi: Evaluasi, bidang: Bidang, rating: Rating | None, *, massal: bool = False) -> Evaluasi:
    """`massal`: given to many at once, which is remembered until somebody rates this one alone or looks again."""
    tanda = tuple(b for b in terbuka(evaluasi).isi_massal if b != bidang)
    isi: dict[str, Rating | None] = {bidang.value: rating}
    return replace(evaluasi, isi_massal=(*tanda, bidang.value) if massal and rating else tanda, **isi)  # type: ignore[arg-type]  # because: the name is Evaluasi's own


def beri_alasan(evaluasi: Evaluasi, bidang: Bidang, alasan: str | None) -> Evaluasi:
    """A reason written for one person is a second look."""
    sesudah = sudah_dilihat(evaluasi, bidang) if alasan else terbuka(evaluasi)
    isi = {bidang.alasan: alasan}
    return replace(sesudah, **isi)  # type: ignore[arg-type]  # because: the name is Evaluasi's own


def sudah_dilihat(evaluasi: Evaluasi, bidang: Bidang) -> Evaluasi:
    return replace(terbuka(evaluasi), isi_massal=tuple(b for b in evaluasi.isi_massal if b != bidang))


def beri_umpan_balik(
    evaluasi: Evaluasi, pada: str, pemberi: str, teks: str, nada: Nada | None, hubungan: Hubungan | None, hari: date | None
) -> Evaluasi:
    """Raises UserError without giver or text."""
    umpan = UmpanBalik(id_baru(), pada, nada=nada, tanggal=hari, hubungan=hubungan)
    return simpan_umpan_balik(evaluasi, replace(umpan, pemberi=pemberi, teks=teks))


def simpan_umpan_balik(evaluasi: Evaluasi, umpan: UmpanBalik) -> Evaluasi:
    """Added, or put in the place of the one with its id. Raises UserError without giver or text."""
    terbuka(evaluasi)
    umpan = replace(umpan, pemberi=umpan.pemberi.strip(), teks=umpan.teks.strip())
    if not umpan.pemberi or not umpan.teks:
        raise UserError("penilaian_umpan_balik_kurang")
    if umpan.id in {u.id for u in evaluasi.umpan_balik}:
        return replace(evaluasi, umpan_balik=tuple(umpan if u.id == umpan.id else u for u in evaluasi.umpan_balik))
    return replace(evaluasi, umpan_balik=(*evaluasi.umpan_balik, umpan))


def hapus_umpan_balik(evaluasi: Evaluasi, id: str) -> Evaluasi:
    return replace(terbuka(evaluasi), umpan_balik=tuple(u for u in evaluasi.umpan_balik if u.id != id))


def nilai_hasil(evaluasi: Evaluasi, hasil_id: str, kategori: Rating | None) -> Evaluasi:
    """The leader's judgement of one result (R101); None takes it back."""
    lama = next((k for k in terbuka(evaluasi).kategori if k.pada == hasil_id), None)
    lain = tuple(k for k in evaluasi.kategori if k.pada != hasil_id)
    if kategori is None:
        return replace(evaluasi, kategori=lain)
    if lama is None:
        return replace(evaluasi, kategori=(*lain, KategoriHasil(id_baru(), hasil_id, kategori)))
    return replace(evaluasi, kategori=tuple(replace(k, kategori=kategori) if k is lama else k for k in evaluasi.kategori))


def tulis_catatan(evaluasi: Evaluasi, teks: str | None) -> Evaluasi:
    """One remark a line; empty lines go."""
    return replace(terbuka(evaluasi), catatan=tuple(baris.strip() for baris in (teks or "").split("\n") if baris.strip()))


def atur_tugas_belajar(evaluasi: Evaluasi, keadaan: TugasBelajar | None) -> Evaluasi:
    """A predicate chosen for a failed study goes when the study no longer counts as failed (R105)."""
    gagal = keadaan is TugasBelajar.TIDAK_LULUS
    return replace(terbuka(evaluasi), tugas_belajar=keadaan, predikat_pilihan=evaluasi.predikat_pilihan if gagal else None)


def tandai(evaluasi: Evaluasi, **tanggal: date | str | None) -> Evaluasi:
    """Place and dates of signing; these come after locking too."""
    return replace(evaluasi, tanda_tangan=replace(evaluasi.tanda_tangan or TandaTangan(), **tanggal))  # type: ignore[arg-type]  # because: the names are TandaTangan's own
