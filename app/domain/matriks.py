"""Matriks pembagian peran dan hasil (A.1.5): who below a leader takes which role for which of his or her indicators."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan, tempat_dinilai
from app.domain.skp import Skp


@dataclass(frozen=True, slots=True)
class Kolom:
    """`terisi`: at least one employee takes a role (R40)."""

    hasil: str
    indikator: str
    terisi: bool


@dataclass(frozen=True, slots=True)
class BarisPeran:
    """`peran`: per column the results that support it; empty prints TIDAK ADA PERAN."""

    skp: str
    nama: str
    jabatan: str
    peran: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Matriks:
    nama: str
    jabatan: str
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisPeran, ...]


def matriks(pimpinan: Skp, semua: Iterable[Skp], bagan: Bagan) -> Matriks:
    """One column per indicator of the leader; a result counts for every indicator of the result it supports."""
    milik = {hasil.id for hasil in pimpinan.hasil_kerja}
    staf = [skp for skp in semua if skp.tahun == pimpinan.tahun and any(h.mendukung in milik for h in skp.hasil_kerja)]
    tempat = [(hasil.id, i.teks) for hasil in pimpinan.urutan_hasil() for i in hasil.indikator]
    baris = tuple(sorted((_baris(skp, tempat, bagan) for skp in staf), key=lambda b: b.nama))
    kolom = tuple(Kolom(hasil, teks, any(b.peran[n] for b in baris)) for n, (hasil, teks) in enumerate(tempat))
    nama, jabatan = _siapa(pimpinan, bagan)
    return Matriks(nama, jabatan, kolom, baris)


def _baris(skp: Skp, tempat: list[tuple[str, str]], bagan: Bagan) -> BarisPeran:
    peran = tuple(tuple(h.rencana for h in skp.urutan_hasil() if h.mendukung == hasil) for hasil, _ in tempat)
    return BarisPeran(skp.id, *_siapa(skp, bagan), peran)


def _siapa(skp: Skp, bagan: Bagan) -> tuple[str, str]:
    if skp.pegawai is not None:
        return skp.pegawai.nama, skp.pegawai.jabatan
    pegawai: Pegawai = bagan.pegawai[skp.pemilik]
    tempat = tempat_dinilai(pegawai, skp.mulai)
    jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
    return pegawai.nama, (tempat.jenis.awalan if tempat else "") + (jabatan.nama if jabatan else "")
