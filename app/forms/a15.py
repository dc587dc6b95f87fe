"""A.1.5: matriks pembagian peran dan hasil, of a leader alone or with the teams below; no period, no signature (FORMULIR 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.matriks import BarisPeran, Matriks, MatriksUnit
from app.forms.blocks import judul, kode_format
from app.forms.cell import Rupa, Sel, kepala, sel
from app.forms.handwriting import petunjuk
from app.forms.pages import Bagian
from app.forms.sheet import Baris, Butir, Spasi
from app.forms.text import Teks

KODE = "A.1.5"
PER_TABEL = 5  # more columns go on in a further table, with the first two again
JARAK = 5 * mm  # between two tables
PIMPINAN = "NAMA PEJABAT PIMPINAN TINGGI ATAU PIMPINAN UNIT KERJA MANDIRI"
INDIKATOR, PERAN = "INDIKATOR KINERJA INDIVIDU {}", "PERAN HASIL (RENCANA KINERJA) {}"
PENDEK = 6  # rows of a table that is not broken over two pages
KOLOM_KOSONG = 3


def bagian(unit: MatriksUnit, rupa: Rupa) -> Bagian:
    """One paper: the leader's table and those of the teams, under one title."""
    tabel = (unit.pimpinan, *unit.tim)
    arah = "L" if any(len(each.kolom) >= 3 for each in tabel) else "P"
    kaki = f"Matriks {unit.tahun} – {unit.pimpinan.jabatan} – {unit.nama}"
    return Bagian(_lembar(rupa, arah, [rows for each in tabel for rows in _tabel(each, rupa, arah)]), arah, kaki, kaki_tetap=True)


def kosong(rupa: Rupa) -> list[Bagian]:
    """For handwriting: the form for a leader without teams, and the one with a team."""
    mandiri = _kosong(rupa, (PIMPINAN, INDIKATOR), ["NAMA PEGAWAI"] * 10)
    ketua = _kosong(rupa, (PIMPINAN, INDIKATOR), ["NAMA PEGAWAI"] * 2 + ["NAMA KETUA TIM"] * 2)
    anggota = _kosong(rupa, ("NAMA KETUA TIM", PERAN), ["NAMA ANGGOTA TIM"] * 4)
    return [Bagian(_lembar(rupa, "L", isi), "L", KODE) for isi in ([mandiri], [ketua, anggota])]


def _lembar(rupa: Rupa, arah: str, tabel: Sequence[list[Butir]]) -> list[Butir]:
    rows = [*kode_format(rupa, arah, KODE), *judul(rupa, arah, "MATRIKS PEMBAGIAN PERAN DAN HASIL")]
    for n, each in enumerate(tabel):
        rows.extend([*([Spasi(JARAK)] if n else []), *each])
    return rows


def _lebar(rupa: Rupa, arah: str, k: int) -> tuple[float, ...]:
    a4 = rupa.cetak.kertas is Kertas.A4
    dua, sisa = {
        "L": ((45.0, 38.0), 190.0) if a4 else ((48.0, 42.0), 216.0),
        "P": ((42.0, 30.0), 108.0) if a4 else ((42.0, 32.0), 111.0),
    }[arah]
    return (*dua, *(sisa / k,) * k)


def _kepala(lebar: tuple[float, ...]) -> Baris:
    puncak = kepala("OUTCOME ANTARA/ OUTPUT/ LAYANAN", kolom=len(lebar) - 2)
    return Baris(lebar, (kepala("PEGAWAI"), kepala("JABATAN"), puncak), nempel=True)


def _tabel(matriks: Matriks, rupa: Rupa, arah: str) -> list[list[Butir]]:
    """One table for every five columns; the leader's row stands on each page."""
    found: list[list[Butir]] = []
    for start in range(0, max(1, len(matriks.kolom)), PER_TABEL):
        kolom = range(start, min(start + PER_TABEL, len(matriks.kolom)))
        lebar = _lebar(rupa, arah, max(1, len(kolom)))
        puncak = [matriks.kolom[n].indikator for n in kolom] or ["-"]
        atas = (_kepala(lebar), Baris(lebar, tuple(_tebal(t) for t in (matriks.nama, matriks.jabatan, *puncak)), nempel=True))
        rows = [Baris(lebar, _baris(each, kolom), ulang=atas, nempel=len(matriks.baris) <= PENDEK) for each in matriks.baris]
        found.append([*atas, *rows[:-1], *(replace(each, nempel=False) for each in rows[-1:])])
    return found


def _tebal(teks: str) -> Sel:
    return sel(Teks(teks, tebal=True))


def _baris(baris: BarisPeran, kolom: range) -> tuple[Sel, ...]:
    return (sel(baris.nama), sel(baris.jabatan), *([_peran(baris.peran[n]) for n in kolom] or [sel("-")]))


def _peran(peran: tuple[str, ...]) -> Sel:
    """Several roles as bullets; none says so."""
    if not peran:
        return sel("TIDAK ADA PERAN")
    return sel(*(Teks(teks, gantung="- " if len(peran) > 1 else "") for teks in peran))


def _kosong(rupa: Rupa, puncak: tuple[str, str], nama: Sequence[str]) -> list[Butir]:
    """A table to be filled by hand, its hints in the cells; `puncak`: who stands on top, and what stands over the columns."""
    lebar = _lebar(rupa, "L", KOLOM_KOSONG)
    atas = (_kepala(lebar), _petunjuk(lebar, puncak[0], puncak[1], nempel=True))
    return [*atas, *(_petunjuk(lebar, each, PERAN, ulang=atas) for each in nama)]


def _petunjuk(lebar: tuple[float, ...], nama: str, isi: str, *, nempel: bool = False, ulang: tuple[Butir, ...] = ()) -> Baris:
    teks = (nama, "NAMA JABATAN", *(isi.format(n) for n in range(1, KOLOM_KOSONG + 1)))
    return Baris(lebar, tuple(sel(*petunjuk(t), tinggi=14 * mm) for t in teks), nempel=nempel, ulang=ulang)
