"""Naming a rater other than the derived one: refused where the regulation gives him or her no authority (R8, R12, R14)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.pegawai import Pegawai, PenilaiKhusus
from app.domain.penilai import Bagan, tempat_dinilai, tidak_berwenang
from app.errors import UserError


def tunjuk_penilai(bagan: Bagan, pegawai: Pegawai, khusus: PenilaiKhusus, hari: date) -> Pegawai:
    """The person with the rater named. `hari`: on which posts are looked at.

    Raises UserError without a reason, for oneself, and for who may not rate.
    """
    if not khusus.alasan.strip():
        raise UserError("penilai_tanpa_alasan")
    if khusus.penilai == pegawai.id:
        raise UserError("penilai_diri_sendiri", nama=pegawai.nama)
    penilai = bagan.pegawai[khusus.penilai]
    tempat, miliknya = tempat_dinilai(pegawai, hari), tempat_dinilai(penilai, hari)
    jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
    pos = bagan.jabatan.get(miliknya.jabatan) if miliknya else None
    if pos is None:
        raise UserError("penilai_belum_menjabat", nama=penilai.nama)
    if jabatan and (ditolak := tidak_berwenang(bagan, jabatan, penilai, pos, khusus)):
        raise UserError(ditolak.kode, **dict(ditolak.nilai))
    return replace(pegawai, penilai_khusus=(*pegawai.penilai_khusus, khusus))
