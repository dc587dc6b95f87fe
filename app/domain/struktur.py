"""Changing the units and posts of an office: what still leans on one, and what would turn the order of them into a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from app.domain.evaluasi import CapaianOrganisasi
from app.domain.jabatan import Jabatan, Kelompok, UnitKerja
from app.domain.penilai import Bagan, rantai
from app.domain.pohon_kinerja import PohonKinerja
from app.errors import UserError

DISEBUT = 3  # names told before the rest is only counted


def pemakai_jabatan(bagan: Bagan, jabatan: Jabatan, pohon: Iterable[PohonKinerja] = ()) -> list[str]:
    """Who ever sat in the post, the posts below it, and the IKU it owns."""
    orang = dict.fromkeys(pegawai.nama or "pegawai tanpa nama" for pegawai, _ in bagan.pemegang.get(jabatan.id, ()))
    bawahan = [f"jabatan {each.nama}" for each in bagan.bawahan.get(jabatan.id, ())]
    return [*orang, *bawahan, *(f"IKU {teks}" for satu in pohon for teks in _iku_milik(satu, jabatan.id))]


def _iku_milik(pohon: PohonKinerja, jabatan: str) -> Iterator[str]:
    for misi in pohon.misi:
        for tujuan in misi.tujuan:
            for sasaran in tujuan.sasaran:
                yield from (iku.teks for iku in sasaran.iku if iku.pemilik == jabatan)


def pemakai_unit(bagan: Bagan, unit: UnitKerja, capaian: Iterable[CapaianOrganisasi] = ()) -> list[str]:
    """The units below it, the posts in it or leading it, and the periods it has a result for."""
    bawah = [f"unit {each.nama}" for each in bagan.unit.values() if each.induk == unit.id]
    isi = [f"jabatan {each.nama}" for each in bagan.jabatan.values() if unit.id in (each.unit, each.memimpin)]
    return [*bawah, *isi, *(f"capaian {each.periode.nama}" for each in capaian if each.unit == unit.id)]


def boleh_hapus(nama: str, pemakai: list[str]) -> None:
    """Raises UserError that names who still uses it."""
    if pemakai:
        sisa = f", dan {len(pemakai) - DISEBUT} lainnya" if len(pemakai) > DISEBUT else ""
        raise UserError("struktur_masih_dipakai", nama=nama, pemakai=", ".join(pemakai[:DISEBUT]) + sisa)


def periksa_atasan(bagan: Bagan, jabatan: Jabatan) -> None:
    """Raises UserError when the post would stand above itself."""
    if any(each.id == jabatan.id for each in rantai(bagan, jabatan.atasan)):
        raise UserError("struktur_atasan_melingkar", nama=jabatan.nama, atasan=bagan.jabatan[jabatan.atasan or ""].nama)


def periksa_induk(bagan: Bagan, unit: UnitKerja) -> None:
    """Raises UserError when the unit would lie in itself."""
    if unit.id in garis(bagan.unit, unit.induk):
        raise UserError("struktur_induk_melingkar", nama=unit.nama, induk=bagan.unit[unit.induk or ""].nama)


def garis(unit: Mapping[str, UnitKerja], id: str | None) -> list[str]:
    """A unit and those above it, once each, from below."""
    found: list[str] = []
    while id and id in unit and id not in found:
        found.append(id)
        id = unit[id].induk
    return found


def lingkup(unit: Mapping[str, UnitKerja], id: str | None) -> frozenset[str | None] | None:
    """A unit with all that lies in it; None = the whole office."""
    return None if id is None else frozenset(each for each in unit if id in garis(unit, each))


def kelompok_camat(jabatan: Mapping[str, Jabatan], pukm: bool) -> list[tuple[Jabatan, Jabatan]]:
    """The head of the office follows the setting: the leading post without a superior inside the office (Q1)."""
    kepala = [j for j in jabatan.values() if j.memimpin and not j.luar and (j.atasan not in jabatan or jabatan[j.atasan or ""].luar)]
    kelompok = Kelompok.JPT_PUKM if pukm else Kelompok.JA_JF
    return [(j, replace(j, kelompok=kelompok)) for j in kepala if j.kelompok is not kelompok]
