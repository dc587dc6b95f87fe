"""Cover and list of contents of a bundle, U-01: whose papers, of which year, and on which page each begins."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.forms.blocks import lebar_halaman
from app.forms.cell import Rupa, kepala, sel
from app.forms.sheet import Baris, Butir, Spasi, Tulisan
from app.forms.text import Teks

KAKI = "Formulir bantu, bukan format PermenPANRB 6/2022"


@dataclass(frozen=True, slots=True)
class Isi:
    """One line of the list: who, which document, its form code, how many pages, and the page it begins on."""

    nama: str
    dokumen: str
    halaman: int
    mulai: int


def cover(instansi: str, kantor: str, tahun: int, periode: str, daftar: list[Isi], rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (10, 80, 44, 26, 20) if rupa.cetak.kertas is Kertas.A4 else (10, 85, 44, 26, 20)
    penuh = lebar_halaman(rupa, "P")
    judul = (instansi, kantor.upper(), "", "DOKUMEN KINERJA PEGAWAI", f"TAHUN {tahun}", periode)
    head = Baris(lebar, tuple(kepala(k) for k in ("NO", "PEGAWAI", "FORMAT", "JUMLAH HALAMAN", "MULAI")), nempel=True)
    rows = [
        Baris(
            lebar,
            (
                sel(Teks(str(n), rata="tengah")),
                sel(isi.nama),
                sel(isi.dokumen),
                sel(Teks(str(isi.halaman), rata="tengah")),
                sel(Teks(str(isi.mulai), rata="tengah")),
            ),
            ulang=(head,),
        )
        for n, isi in enumerate(daftar, 1)
    ]
    return [
        Tulisan(((0, penuh, tuple(Teks(b or " ", tebal=True, rata="tengah", ukuran=12) for b in judul)),), nempel=True),
        Spasi(8 * mm, nempel=True),
        Tulisan(((0, penuh, (Teks("DAFTAR ISI", tebal=True, rata="tengah"),)),), nempel=True),
        Spasi(2 * mm, nempel=True),
        head,
        *rows,
        Spasi(3 * mm, nempel=True),
        Tulisan(((0, penuh, (Teks(KAKI, pudar=True, ukuran=6.5),)),)),
    ]
