"""Apa yang kurang? Every check of the office in one tuple, and how far each evaluation is.

To add a check: write a function from Periksa to Masalah in the cek file of its noun, put it into CHECKS, and its
sentence with its short title (`…_judul`) into resources/words/aturan.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.cek_evaluasi import (
    Kemajuan,
    StatusPenilaian,
    cek_belum_dievaluasi,
    cek_capaian_unit,
    cek_evaluasi,
    gerbang,
    kemajuan,
    masalah_evaluasi,
    periode_pegawai,
    tempat_realisasi,
)
from app.domain.cek_pegawai import cek_golongan, cek_jabatan, cek_jabatan_ganda, cek_nip, cek_nip_ganda, cek_penilai
from app.domain.cek_pimpinan import cek_kualitas_hasil, cek_penilai_berganti, cek_persetujuan_penugasan
from app.domain.cek_skp import (
    cek_isi_skp,
    cek_masa_bebas,
    cek_penetapan,
    cek_peran,
    cek_perjanjian_kinerja,
    cek_tanpa_skp,
    gerbang_skp,
    masalah_skp,
)
from app.domain.masalah import Masalah, Periksa, Tingkat

__all__ = [
    "CHECKS",
    "Kemajuan",
    "Masalah",
    "Periksa",
    "StatusPenilaian",
    "Tingkat",
    "gerbang",
    "gerbang_skp",
    "kemajuan",
    "masalah_evaluasi",
    "masalah_skp",
    "periksa",
    "periode_pegawai",
    "tempat_realisasi",
]

CHECKS: tuple[Callable[[Periksa], Iterator[Masalah]], ...] = (
    cek_nip,
    cek_nip_ganda,
    cek_golongan,
    cek_jabatan,
    cek_jabatan_ganda,
    cek_penilai,
    cek_tanpa_skp,
    cek_penetapan,
    cek_masa_bebas,
    cek_isi_skp,
    cek_perjanjian_kinerja,
    cek_peran,
    cek_kualitas_hasil,
    cek_persetujuan_penugasan,
    cek_penilai_berganti,
    cek_evaluasi,
    cek_belum_dievaluasi,
    cek_capaian_unit,
)
_BERAT = tuple(Tingkat)


def periksa(isi: Periksa) -> tuple[Masalah, ...]:
    """Every remark, what blocks first."""
    semua = [masalah for check in CHECKS for masalah in check(isi)]
    return tuple(sorted(semua, key=lambda masalah: _BERAT.index(masalah.tingkat)))
