"""Daftar tanda terima (U-13 for the whole office): who got which paper when, and when it came back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.pegawai import Orang
from app.forms.blocks import judul, lebar_halaman
from app.forms.cell import Rupa, Sel, kepala, sel
from app.forms.cover import KAKI
from app.forms.handwriting import TITIK, titik
from app.forms.sheet import Baris, Butir, Spasi, Tulisan
from app.forms.signing import CELAH, menempel
from app.forms.text import Teks

JUDUL = "Daftar Tanda Terima"
KEPALA = (
    "NO",
    "NAMA DAN NIP",
    "JABATAN",
    "DOKUMEN",
    "TANGGAL DITANDATANGANI PENILAI",
    "TANGGAL DITERIMA PEGAWAI",
    "TANDA TANGAN PENERIMA",
    "BATAS KEMBALI (14 HARI KERJA)",
    "TANGGAL KEMBALI",
)
TINGGI = 9 * mm  # room to sign


@dataclass(frozen=True, slots=True)
class Terima:
    """One line; what is not known yet is written by hand."""

    orang: Orang
    dokumen: str
    ditandatangani: date | None = None
    diterima: date | None = None
    kembali: date | None = None


def tanda_terima(kantor: str, waktu: str, baris: Sequence[Terima], rupa: Rupa) -> list[Butir]:
    penuh = lebar_halaman(rupa, "L")
    lebar: tuple[float, ...] = (9, 56, 44, 40, 28, 26, 26, 24, 20)
    if rupa.cetak.kertas is Kertas.F4:
        lebar = (9, 64, 52, 46, 29, 28, 30, 25, 23)
    head = Baris(lebar, tuple(map(kepala, KEPALA)), nempel=True)
    rows: list[Butir] = [Baris(lebar, _baris(n, each), ulang=(head,)) for n, each in enumerate(baris, 1)]
    return [
        *judul(rupa, "L", "DAFTAR TANDA TERIMA DOKUMEN KINERJA", kantor.upper(), waktu.upper()),
        head,
        *menempel(rows, 1),
        *_penyerah(penuh),
        Spasi(3 * mm, nempel=True),
        Tulisan(((0, penuh, (Teks(KAKI, pudar=True, ukuran=6.5),)),), nempel=True),
    ]


def _baris(n: int, terima: Terima) -> tuple[Sel, ...]:
    orang = terima.orang
    siapa = Sel((Teks(orang.nama, tebal=True), Teks(orang.nip or "-")), tinggi=TINGGI)
    hari = [_tengah(f"{each:%d-%m-%Y}" if each else "") for each in (terima.ditandatangani, terima.diterima)]
    return (_tengah(str(n)), siapa, sel(orang.jabatan), sel(terima.dokumen), *hari, sel(), sel(), _tengah(_kembali(terima.kembali)))


def _kembali(hari: date | None) -> str:
    return f"{hari:%d-%m-%Y}" if hari else ""


def _penyerah(penuh: float) -> list[Butir]:
    separuh = penuh / 2
    atas = (Teks(f"{TITIK}, {TITIK} 20……", rata="tengah"), Teks("Yang Menyerahkan", rata="tengah"))
    return [
        Spasi(3 * mm, nempel=True),
        Tulisan(((separuh, separuh, atas),), nempel=True),
        Spasi(CELAH, nempel=True),
        Tulisan(((separuh, separuh, (Teks(titik(52), rata="tengah"),)),), nempel=True),
    ]


def _tengah(isi: str) -> Sel:
    return sel(Teks(isi, rata="tengah"))
