"""Matriks pembagian peran dan hasil (A.1.5): who below a leader takes which role for which of his or her indicators."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan, tempat_dinilai
from app.domain.skp import Skp


@dataclass(frozen=True, slots=True)
class Kolom:
    """`indikator`: the text at the top, in a team's table the result of its leader. `terisi`: somebody takes a role (R40)."""

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


@dataclass(frozen=True, slots=True)
class MatriksUnit:
    """One paper: the leader's table, then one for every row of it that leads others (variant 2), and so on downwards."""

    tahun: int
    skp: str
    pimpinan: Matriks
    tim: tuple[Matriks, ...]

    @property
    def nama(self) -> str:
        return self.pimpinan.nama


def matriks(pimpinan: Skp, semua: Iterable[Skp], bagan: Bagan) -> Matriks:
    """One column per indicator of the leader; a result counts for every indicator of the result it supports."""
    kolom = [(hasil.id, i.teks) for hasil in pimpinan.urutan_hasil() for i in hasil.indikator]
    return _susun(pimpinan, kolom, semua, bagan)


def matriks_tim(ketua: Skp, semua: Iterable[Skp], bagan: Bagan) -> Matriks:
    """The table of a team: one column per result of its leader (baris 1986–1992)."""
    return _susun(ketua, [(hasil.id, hasil.rencana) for hasil in ketua.urutan_hasil()], semua, bagan)


def matriks_unit(semua: Sequence[Skp], bagan: Bagan, pemilik: Collection[str] = ()) -> tuple[MatriksUnit, ...]:
    """One paper for each leader who stands in no other leader's table, or for those of `pemilik`; `semua`: the SKP of one year."""
    didukung = {atas for skp in semua for h in skp.hasil_kerja for atas in h.dukungan}
    pimpinan = {skp.id: skp for skp in semua if any(h.id in didukung for h in skp.hasil_kerja)}
    atas = {id: matriks(skp, semua, bagan) for id, skp in pimpinan.items()}
    anggota = {baris.skp for each in atas.values() for baris in each.baris}
    puncak = [id for id in pimpinan if id not in anggota] or list(pimpinan)
    if pemilik:
        puncak = [id for id, skp in pimpinan.items() if skp.pemilik in pemilik]

    def tim(tabel: Matriks, lewat: set[str]) -> Iterator[Matriks]:
        for baris in tabel.baris:
            if baris.skp in pimpinan and baris.skp not in lewat:
                lewat.add(baris.skp)
                yield (bawah := matriks_tim(pimpinan[baris.skp], semua, bagan))
                yield from tim(bawah, lewat)

    found = (MatriksUnit(pimpinan[id].tahun, id, atas[id], tuple(tim(atas[id], {id}))) for id in puncak)
    return tuple(sorted(found, key=lambda unit: unit.nama))


def _susun(pimpinan: Skp, tempat: list[tuple[str, str]], semua: Iterable[Skp], bagan: Bagan) -> Matriks:
    """Rows are whoever supports a result of the leader, and every direct subordinate, with a role or without (baris 1939)."""
    milik = {hasil.id for hasil in pimpinan.hasil_kerja}
    jabatan = _jabatan(pimpinan, bagan)

    def ikut(skp: Skp) -> bool:
        if skp.id == pimpinan.id or skp.tahun != pimpinan.tahun:
            return False
        return any(atas in milik for h in skp.hasil_kerja for atas in h.dukungan) or _di_bawah(skp, jabatan, bagan)

    baris = tuple(sorted((_baris(skp, tempat, bagan) for skp in semua if ikut(skp)), key=lambda b: b.nama))
    kolom = tuple(Kolom(hasil, teks, any(b.peran[n] for b in baris)) for n, (hasil, teks) in enumerate(tempat))
    return Matriks(*_siapa(pimpinan, bagan), kolom, baris)


def _di_bawah(skp: Skp, jabatan: str | None, bagan: Bagan) -> bool:
    pos = bagan.jabatan.get(_jabatan(skp, bagan) or "")
    return jabatan is not None and pos is not None and pos.atasan == jabatan


def _jabatan(skp: Skp, bagan: Bagan) -> str | None:
    pegawai = bagan.pegawai.get(skp.pemilik)
    tempat = tempat_dinilai(pegawai, skp.mulai) if pegawai else None
    return tempat.jabatan if tempat else None


def _baris(skp: Skp, tempat: list[tuple[str, str]], bagan: Bagan) -> BarisPeran:
    peran = tuple(tuple(h.rencana for h in skp.urutan_hasil() if hasil in h.dukungan) for hasil, _ in tempat)
    return BarisPeran(skp.id, *_siapa(skp, bagan), peran)


def _siapa(skp: Skp, bagan: Bagan) -> tuple[str, str]:
    if skp.pegawai is not None:
        return skp.pegawai.nama, skp.pegawai.jabatan
    pegawai: Pegawai = bagan.pegawai[skp.pemilik]
    tempat = tempat_dinilai(pegawai, skp.mulai)
    jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
    return pegawai.nama, (tempat.jenis.awalan if tempat else "") + (jabatan.nama if jabatan else "")
