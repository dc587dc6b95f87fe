"""Cover and list of contents of a bundle, U-01: whose papers, of which year, and on which page each begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.pegawai import Orang
from app.forms.blocks import lebar_halaman
from app.forms.cell import Rupa, Sel, kepala, sel
from app.forms.sheet import Baris, Butir, Kelompok, Spasi, Tulisan
from app.forms.text import Teks

KAKI = "Formulir bantu, bukan format PermenPANRB 6/2022"
KEPALA = ("Dokumen", "Format", "Jumlah halaman", "Halaman")


@dataclass(frozen=True, slots=True)
class Dokumen:
    """One line of the list: which paper, its form code, how many pages, and the page it begins on."""

    judul: str
    kode: str
    halaman: int
    mulai: int


@dataclass(frozen=True, slots=True)
class Isi:
    """The papers of one person; without one, of the office itself."""

    orang: Orang | None
    dokumen: tuple[Dokumen, ...]

    def geser(self, halaman: int) -> Isi:
        """Begun so many pages later: the cover stands before it."""
        return replace(self, dokumen=tuple(replace(each, mulai=each.mulai + halaman) for each in self.dokumen))


def cover(judul: Sequence[str], daftar: Sequence[Isi], rupa: Rupa) -> list[Butir]:
    """`judul`: instansi, office, year, period. One person's bundle shows who it is; one of many lists them."""
    penuh = lebar_halaman(rupa, "P")
    instansi, kantor, *waktu = judul
    baris = (instansi, kantor.upper(), "", "DOKUMEN KINERJA PEGAWAI", *waktu)
    satu = daftar[0].orang if len(daftar) == 1 else None
    return [
        Spasi(6 * mm, nempel=True),
        Tulisan(((0, penuh, tuple(Teks(b or " ", tebal=True, rata="tengah", ukuran=13) for b in baris)),), nempel=True),
        Spasi(8 * mm, nempel=True),
        *(_pengenal(satu) if satu else ()),
        Tulisan(((0, penuh, (Teks("DAFTAR ISI", tebal=True, rata="tengah"),)),), nempel=True),
        Spasi(2 * mm, nempel=True),
        *(_satu_orang(daftar[0], rupa) if satu else _banyak_orang(daftar, rupa)),
        Spasi(3 * mm, nempel=True),
        Tulisan(((0, penuh, (Teks(KAKI, pudar=True, ukuran=6.5),)),)),
    ]


def _pengenal(orang: Orang) -> list[Butir]:
    isian = (("Nama", orang.nama), ("NIP", orang.nip), ("Jabatan", orang.jabatan), ("Unit Kerja", orang.unit_kerja))
    baris: list[Butir] = [
        Tulisan(((30, 26, (Teks(label),)), (56, 4, (Teks(":"),)), (60, 90, (Teks(isi or "", tebal=label == "Nama"),))), nempel=True)
        for label, isi in isian
    ]
    return [*baris, Spasi(8 * mm, nempel=True)]


def _satu_orang(isi: Isi, rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (10, 104, 22, 24, 20) if rupa.cetak.kertas is Kertas.A4 else (10, 109, 22, 24, 20)
    head = Baris(lebar, tuple(kepala(k) for k in ("No", *KEPALA)), nempel=True)
    rows = [Baris(lebar, (_tengah(n), *_dokumen(each)), ulang=(head,)) for n, each in enumerate(isi.dokumen, 1)]
    return [head, *rows]


def _banyak_orang(daftar: Sequence[Isi], rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (10, 58, 64, 15, 17, 16) if rupa.cetak.kertas is Kertas.A4 else (10, 60, 67, 15, 17, 16)
    head = Baris(lebar, tuple(kepala(k) for k in ("No", "Pegawai", *KEPALA)), nempel=True)
    rows = [
        Kelompok(lebar, (_tengah(n), _siapa(each.orang)), tuple(map(_dokumen, each.dokumen)), ulang=(head,))
        for n, each in enumerate(daftar, 1)
    ]
    return [head, *rows]


def _siapa(orang: Orang | None) -> Sel:
    if orang is None:
        return sel(Teks("Kantor", tebal=True))
    return sel(Teks(orang.nama, tebal=True), *(Teks(teks, ukuran=8) for teks in (orang.nip, orang.jabatan) if teks))


def _dokumen(isi: Dokumen) -> tuple[Sel, ...]:
    return (sel(isi.judul), _tengah(isi.kode), _tengah(isi.halaman), _tengah(isi.mulai))


def _tengah(isi: object) -> Sel:
    return sel(Teks(str(isi), rata="tengah"))
