"""D.1.1: evaluation document, ordinary path; portrait, with the Garuda (FORMULIR 5)."""

from __future__ import annotations

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.pegawai import Orang
from app.forms.blocks import (
    baris_periode,
    bintang,
    instansi_dua_baris,
    isi_orang,
    kode_format,
    lebar_halaman,
)
from app.forms.cell import Rupa, Sel, kepala, sel
from app.forms.garuda import TINGGI, emblem
from app.forms.result_sheet import CAPAIAN, PREDIKAT, pilihan
from app.forms.sheet import Baris, Butir, Spasi
from app.forms.signing import catatan_kaki, tanda_tangan_dokumen
from app.forms.text import Teks

KODE = "D.1.1"
ORIENTASI = "P"
LABEL = ("NAMA", "NIP", "PANGKAT/GOL RUANG", "JABATAN", "UNIT KERJA")
UKURAN = (9.0, 8.5, 8.0, 7.5)  # it fits one page; long notes make the text a little smaller
KOTAK, KOTAK_KOSONG = 20 * mm, 40 * mm
F10 = "* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah"
F11 = "** pilih salah satu"


def isi(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (10, 62, 4, 104) if rupa.cetak.kertas is Kertas.A4 else (10, 62, 4, 109)
    penuh = (lebar_halaman(rupa, "P"),)
    tanda = None if rupa.kosong else lembar.isi_evaluasi.tanda_tangan
    return [
        *kode_format(rupa, "P", KODE),
        Baris(penuh, (Sel(tinggi=TINGGI, gambar=emblem(), bingkai=False),), nempel=True),
        Baris(penuh, (_judul("DOKUMEN EVALUASI KINERJA PEGAWAI", "", baris_periode(lembar, rupa, "*", "**")),), nempel=True),
        Spasi(3 * mm, nempel=True),
        *instansi_dua_baris(lembar, rupa),
        *_orang(lebar, 1, "PEGAWAI YANG DINILAI", lembar.pegawai, rupa),
        *_orang(lebar, 2, "PEJABAT PENILAI KINERJA", lembar.penilai, rupa),
        *_orang(lebar, 3, "ATASAN PEJABAT PENILAI KINERJA", lembar.atasan_penilai, rupa),
        *_evaluasi(lebar, lembar, rupa),
        *_catatan(lebar, lembar, rupa),
        *tanda_tangan_dokumen(
            lembar,
            rupa,
            "7. Pegawai yang Dinilai",
            "6. Pejabat Penilai Kinerja",
            tanda.pegawai if tanda else None,
            tanda.penilai if tanda else None,
        ),
        *(catatan_kaki(rupa, "P", F10, F11) if bintang(rupa) else ()),
    ]


def _judul(*baris: str) -> Sel:
    return Sel(tuple(Teks(b or " ", tebal=True, rata="tengah", ukuran=10.5) for b in baris), bingkai=False)


def _kepala(lebar: tuple[float, ...], nomor: int, teks: str) -> Baris:
    return Baris(lebar, (kepala(f"{nomor}."), kepala(teks, kolom=3, rata="kiri")), nempel=True)


def _baris(lebar: tuple[float, ...], label: str, nilai: Sel, *, nempel: bool) -> Baris:
    return Baris(lebar, (sel(), sel(label), sel(Teks(":", rata="tengah")), nilai), nempel=nempel)


def _orang(lebar: tuple[float, ...], nomor: int, teks: str, orang: Orang | None, rupa: Rupa) -> list[Butir]:
    isian = zip(LABEL, isi_orang(orang, rupa), strict=True)
    rows = [_baris(lebar, label, sel(nilai), nempel=label != LABEL[-1]) for label, nilai in isian]
    return [_kepala(lebar, nomor, teks), *rows]


def _evaluasi(lebar: tuple[float, ...], lembar: Lembar, rupa: Rupa) -> list[Butir]:
    predikat = None if rupa.kosong else lembar.isi_evaluasi.predikat
    return [
        _kepala(lebar, 4, "EVALUASI KINERJA"),
        _baris(lebar, "CAPAIAN KINERJA ORGANISASI", pilihan(CAPAIAN, lembar.capaian, rupa), nempel=True),
        _baris(lebar, "PREDIKAT KINERJA PEGAWAI", pilihan(PREDIKAT, predikat, rupa), nempel=False),
    ]


def _catatan(lebar: tuple[float, ...], lembar: Lembar, rupa: Rupa) -> list[Butir]:
    catatan = () if rupa.kosong else lembar.isi_evaluasi.catatan
    teks = tuple(Teks(c, gantung=f"{n}. " if len(catatan) > 1 else "") for n, c in enumerate(catatan, 1))
    return [
        _kepala(lebar, 5, "CATATAN/REKOMENDASI"),
        Baris(lebar, (sel(), Sel(teks, kolom=3, tinggi=KOTAK_KOSONG if rupa.kosong else KOTAK)), nempel=True),
    ]
