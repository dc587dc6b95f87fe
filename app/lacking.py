"""What one person's paper still lacks, each with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.masalah import Masalah, Tingkat
from app.domain.periode import Periode
from app.errors import Pesan
from app.reports import EVALUASI, Kertas, Orangnya


def kurang(semua: Iterable[Masalah], kertas: Kertas, orang: Orangnya, periode: Periode) -> tuple[Masalah, ...]:
    """Empty when the paper is settled. `semua`: every remark on the office in the period."""
    if orang.skp is None:
        return (Masalah(Tingkat.TOLAK, Pesan("cek_tanpa_skp", nama=orang.nama, tahun=periode.tahun), ("pegawai", orang.pegawai)),)
    if kertas.kelompok != EVALUASI:
        return () if orang.ditetapkan else _di(semua, "skp", orang.skp) or (_satu("laporan_belum_ditetapkan", orang, ("skp", orang.skp)),)
    if orang.final:
        return ()
    if orang.evaluasi is None:
        return (_satu("laporan_belum_dinilai", orang, ("evaluasi", orang.skp)),)
    return _di(semua, "evaluasi", orang.evaluasi) or (_satu("laporan_belum_dikunci", orang, ("evaluasi", orang.evaluasi)),)


def _di(semua: Iterable[Masalah], tabel: str, id: str) -> tuple[Masalah, ...]:
    return tuple(m for m in semua if m.akar == (tabel, id) and m.tingkat is not Tingkat.INFORMASI)


def _satu(kode: str, orang: Orangnya, akar: tuple[str, str]) -> Masalah:
    return Masalah(Tingkat.PERINGATAN, Pesan(kode, nama=orang.nama), akar)


def sumber(kertas: Kertas, orang: Orangnya) -> tuple[str, str]:
    """Where the data of a paper is worked on: the SKP, or the evaluation (by its SKP while it is not begun)."""
    if orang.skp is None:
        return ("pegawai", orang.pegawai)
    if kertas.kelompok != EVALUASI:
        return ("skp", orang.skp)
    return ("evaluasi", orang.evaluasi or orang.skp)
