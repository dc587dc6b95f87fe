"""From the rows the operator took to the values to save: units, posts, then people, each as (before, after)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.domain.jabatan import Jabatan, JenisPenempatan, Penempatan
from app.domain.pegawai import Pegawai, StatusPegawai
from app.domain.perubahan import id_baru
from app.exchange.roster_compare import Hasil, sekarang
from app.exchange.roster_posts import Susunan

Pasangan = tuple[Any | None, Any | None]


def pasangan(diambil: list[Hasil], susunan: Susunan, hari: date) -> list[Pasangan]:
    """What is above comes first, so that each value finds what it refers to."""
    orang = [(satu.lama, _pegawai(satu, hari)) for satu in diambil]
    unit, jabatan = susunan.perlu({tempat.jabatan for _, pegawai in orang for tempat in pegawai.penempatan})
    return [*((None, satu) for satu in unit), *((None, satu) for satu in jabatan), *_berkelas(diambil, susunan), *orang]


def _berkelas(diambil: list[Hasil], susunan: Susunan) -> list[Pasangan]:
    """Existing posts whose class the file tells and the office did not know."""
    hasil: dict[str, tuple[Jabatan, Jabatan]] = {}
    for satu in diambil:
        jabatan, kelas = satu.jabatan, satu.calon.kelas
        if jabatan and kelas is not None and jabatan.kelas is None and jabatan.id not in susunan.jabatan_baru:
            hasil.setdefault(jabatan.id, (jabatan, replace(jabatan, kelas=kelas)))
    return list(hasil.values())


def _pegawai(hasil: Hasil, hari: date) -> Pegawai:
    calon, lama = hasil.calon, hasil.lama
    pegawai = replace(lama, **calon.isi) if lama else Pegawai(id_baru(), **{**calon.tersirat, **calon.isi})
    if hasil.jabatan:
        pegawai = _duduk(pegawai, hasil.jabatan.id, calon.penjabat, calon.tmt_jabatan, hari)
    if hasil.plt and calon.plt:
        pegawai = _duduk(pegawai, hasil.plt.id, calon.plt[0], None, hari)
    kini = pegawai.status_pada(hari)
    if calon.status and (kini is None or kini.jenis is not calon.status):
        pegawai = replace(pegawai, status=(*pegawai.status, StatusPegawai(id_baru(), calon.status, mulai=hari)))
    return pegawai


def _duduk(pegawai: Pegawai, jabatan: str, jenis: JenisPenempatan, tmt: date | None, hari: date) -> Pegawai:
    kini = sekarang(pegawai, jenis, hari)
    if kini is None:
        return replace(pegawai, penempatan=(*pegawai.penempatan, Penempatan(id_baru(), jabatan, jenis, tmt)))
    if kini.jabatan == jabatan:
        return _ganti(pegawai, replace(kini, mulai=tmt or kini.mulai))
    mulai = tmt if tmt and tmt <= hari and (kini.mulai is None or kini.mulai < tmt) else hari
    if kini.mulai is not None and kini.mulai >= mulai:
        return _ganti(pegawai, replace(kini, jabatan=jabatan))
    pegawai = _ganti(pegawai, replace(kini, selesai=mulai - timedelta(days=1)))
    return replace(pegawai, penempatan=(*pegawai.penempatan, Penempatan(id_baru(), jabatan, jenis, mulai)))


def _ganti(pegawai: Pegawai, tempat: Penempatan) -> Pegawai:
    return replace(pegawai, penempatan=tuple(tempat if satu.id == tempat.id else satu for satu in pegawai.penempatan))
