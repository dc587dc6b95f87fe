"""Rekap predikat (U-12) and the roster by rank: our own papers, said so at their foot."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.pegawai import Orang
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.forms.blocks import judul, lebar_halaman
from app.forms.cell import Rupa, Sel, kepala, sel
from app.forms.cover import KAKI
from app.forms.result_sheet import CAPAIAN, PREDIKAT, RATING
from app.forms.sheet import Baris, Butir, Spasi, Tulisan
from app.forms.text import Teks

Hasil = tuple[Orang, Rating | None, Rating | None, Predikat | None]


def rekap(
    kantor: str,
    periode: str,
    organisasi: PredikatOrganisasi | None,
    baris: Sequence[Hasil],
    jumlah: dict[Predikat, int],
    saran: Sequence[str],
    rupa: Rupa,
) -> list[Butir]:
    penuh = lebar_halaman(rupa, "L")
    total = sum(jumlah.values())
    ringkas = (10.0, 90.0, 50.0, 50.0)
    rows: list[Butir] = [
        Baris(ringkas, tuple(kepala(k) for k in ("NO", "PREDIKAT KINERJA PEGAWAI", "JUMLAH PEGAWAI", "PERSENTASE")), nempel=True)
    ]
    for n, (predikat, banyak) in enumerate(jumlah.items(), 1):
        persen = f"{banyak * 100 / total:.1f}%".replace(".", ",") if total else "-"
        rows.append(Baris(ringkas, (_tengah(str(n)), sel(PREDIKAT[predikat]), _tengah(str(banyak)), _tengah(persen)), nempel=True))
    return [
        *judul(rupa, "L", "PENETAPAN DAN REKAP PREDIKAT KINERJA", kantor.upper(), f"PERIODE {periode.upper()}"),
        Tulisan(((0, penuh, (Teks(f"PREDIKAT KINERJA ORGANISASI: {CAPAIAN[organisasi] if organisasi else '-'}"),)),), nempel=True),
        Spasi(2 * mm, nempel=True),
        *rows,
        Spasi(2 * mm),
        *([Tulisan(((0, penuh, tuple(Teks(s, gantung="- ") for s in saran)),)), Spasi(2 * mm)] if saran else []),
        *_orang(baris, rupa),
        *_kaki(penuh),
    ]


def _orang(baris: Sequence[Hasil], rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (8, 52, 34, 40, 46, 33, 30, 30) if rupa.cetak.kertas is Kertas.A4 else (8, 62, 36, 44, 54, 36, 33, 33)
    nama = ("NO", "NAMA", "NIP", "PANGKAT/GOL. RUANG", "JABATAN", "RATING HASIL KERJA", "RATING PERILAKU KERJA", "PREDIKAT KINERJA")
    head = Baris(lebar, tuple(kepala(k) for k in nama), nempel=True)
    rows: list[Butir] = [head]
    for n, (orang, hasil, perilaku, predikat) in enumerate(baris, 1):
        nilai = (RATING[hasil] if hasil else "-", RATING[perilaku] if perilaku else "-", PREDIKAT[predikat] if predikat else "-")
        isi = (orang.nama, orang.nip or "", orang.pangkat_golongan or "", orang.jabatan, *nilai)
        rows.append(Baris(lebar, (_tengah(str(n)), *(sel(teks) for teks in isi)), ulang=(head,)))
    return rows


def daftar_urut(kantor: str, hari: str, orang: Sequence[Orang], rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (10, 75, 42, 50, 55, 41) if rupa.cetak.kertas is Kertas.A4 else (10, 84, 46, 55, 64, 47)
    head = Baris(lebar, tuple(kepala(k) for k in ("NO", "NAMA", "NIP", "PANGKAT/GOL. RUANG", "JABATAN", "UNIT KERJA")), nempel=True)
    rows: list[Butir] = [head]
    for n, each in enumerate(orang, 1):
        isi = (each.nama, each.nip or "", each.pangkat_golongan or "", each.jabatan, each.unit_kerja or "")
        rows.append(Baris(lebar, (_tengah(str(n)), *(sel(teks) for teks in isi)), ulang=(head,)))
    return [
        *judul(rupa, "L", "DAFTAR URUT KEPANGKATAN", kantor.upper(), f"KEADAAN {hari.upper()}"),
        *rows,
        *_kaki(lebar_halaman(rupa, "L")),
    ]


def _kaki(penuh: float) -> list[Butir]:
    return [Spasi(3 * mm), Tulisan(((0, penuh, (Teks(KAKI, pudar=True, ukuran=6.5),)),))]


def _tengah(teks: str) -> Sel:
    return sel(Teks(teks, rata="tengah"))
