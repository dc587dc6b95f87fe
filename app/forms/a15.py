"""A.1.5: matriks pembagian peran dan hasil, one level: a leader's indicators over the staff who take roles (FORMULIR 2)."""

from __future__ import annotations

from app.domain.kantor import Kertas
from app.domain.matriks import BarisPeran, Matriks
from app.forms.blocks import judul, kode_format
from app.forms.cell import Rupa, Sel, kepala, sel
from app.forms.sheet import Baris, Butir, Spasi
from app.forms.text import Teks

KODE = "A.1.5"
PER_HALAMAN = 5  # more indicators go on in a further table, with the first two columns again


def orientasi(matriks: Matriks) -> str:
    return "L" if len(matriks.kolom) >= 3 else "P"


def isi(matriks: Matriks, rupa: Rupa) -> list[Butir]:
    arah = orientasi(matriks)
    rows: list[Butir] = [*kode_format(rupa, arah, KODE), *judul(rupa, arah, "MATRIKS PEMBAGIAN PERAN DAN HASIL")]
    n = max(1, len(matriks.kolom))
    for start in range(0, n, PER_HALAMAN):
        kolom = range(start, min(start + PER_HALAMAN, n))
        rows.extend(_tabel(matriks, rupa, arah, kolom))
        rows.append(Spasi(12))
    return rows[:-1]


def _lebar(rupa: Rupa, arah: str, k: int) -> tuple[float, ...]:
    a4 = rupa.cetak.kertas is Kertas.A4
    dua, sisa = {
        "L": ((45.0, 38.0), 190.0) if a4 else ((48.0, 42.0), 216.0),
        "P": ((42.0, 30.0), 108.0) if a4 else ((42.0, 32.0), 111.0),
    }[arah]
    return (*dua, *(sisa / k,) * k)


def _tabel(matriks: Matriks, rupa: Rupa, arah: str, kolom: range) -> list[Butir]:
    lebar = _lebar(rupa, arah, len(kolom))
    kepala_ = Baris(lebar, (kepala("PEGAWAI"), kepala("JABATAN"), kepala("OUTCOME ANTARA/ OUTPUT/ LAYANAN", kolom=len(kolom))), nempel=True)
    if rupa.kosong:
        nama = "NAMA PEJABAT PIMPINAN TINGGI ATAU PIMPINAN UNIT KERJA MANDIRI"
        atas = (nama, "NAMA JABATAN", *(f"INDIKATOR KINERJA INDIVIDU {n + 1}" for n in kolom))
        pimpinan = Baris(lebar, tuple(sel(Teks(t, pudar=True, ukuran=6), tinggi=24) for t in atas), nempel=True)
        return [kepala_, pimpinan, *(Baris(lebar, tuple(sel(tinggi=24) for _ in lebar)) for _ in range(8))]
    indikator = (matriks.kolom[n].indikator for n in kolom) if matriks.kolom else iter(("-",))
    pimpinan = Baris(lebar, (_tebal(matriks.nama), _tebal(matriks.jabatan), *(_tebal(teks) for teks in indikator)), nempel=True)
    ulang = (kepala_, pimpinan)
    return [kepala_, pimpinan, *(Baris(lebar, _baris(baris, kolom), ulang=ulang) for baris in matriks.baris)]


def _tebal(teks: str) -> Sel:
    return sel(Teks(teks, tebal=True))


def _baris(baris: BarisPeran, kolom: range) -> tuple[Sel, ...]:
    return (sel(baris.nama), sel(baris.jabatan), *(_peran(baris.peran[n]) for n in kolom))


def _peran(peran: tuple[str, ...]) -> Sel:
    """Several roles as bullets; none says so."""
    if not peran:
        return sel("TIDAK ADA PERAN")
    return sel(*(Teks(teks, gantung="- " if len(peran) > 1 else "") for teks in peran))
