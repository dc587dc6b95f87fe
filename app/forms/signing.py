"""Who signs below a form, where and when, and the footnotes under it (FORMULIR 1.4, 1.5)."""

from __future__ import annotations

from datetime import date

from reportlab.lib.units import mm

from app.domain.lembar import Lembar
from app.domain.pegawai import Orang
from app.domain.periode import tanggal_panjang
from app.forms.blocks import lebar_halaman
from app.forms.cell import Rupa
from app.forms.handwriting import TITIK, ruang_tulis, titik
from app.forms.sheet import Butir, Spasi, Tulisan
from app.forms.text import Teks

CELAH, CELAH_DOKUMEN = 18 * mm, 16 * mm  # room for a signature


def tempat_tanggal(lembar: Lembar, rupa: Rupa, hari: date | None, orientasi: str) -> str:
    """`Oelamasi, 15 Januari 2026`; dotted where unknown (FORMULIR 1.4)."""
    if rupa.kosong:
        return f"{titik(30, orientasi)}, {titik(30, orientasi)} 20……"
    return f"{lembar.tempat or TITIK}, {tanggal_panjang(hari) if hari else f'{TITIK} {_tahun(lembar)}'}"


def _tahun(lembar: Lembar) -> str:
    """Of a signature still to come; what is evaluated at the end of a year may be signed in the next."""
    if any(each.periode.selesai.month == 12 for each in lembar.evaluasi):
        return "20……"
    return str(lembar.isi_skp.tahun)


def penanda_tangan(orang: Orang | None, rupa: Rupa, orientasi: str) -> tuple[Teks, ...]:
    """Name and NIP under the room for signing; a person without NIP gets no second line."""
    if rupa.kosong:
        nip = Teks(f"{rupa.cetak.awalan_nip}{titik(44, orientasi)}", rata="tengah")
        return (Teks(titik(52, orientasi), rata="tengah"), ruang_tulis(), nip)
    nama = Teks(orang.nama if orang and orang.nama else TITIK, rata="tengah")
    if orang is None or not orang.nip:
        return (nama,)
    return (nama, Teks(rupa.cetak.awalan_nip + orang.nip, rata="tengah"))


def tanda_tangan_dua(lembar: Lembar, rupa: Rupa, orientasi: str, hari: date | None) -> list[Butir]:
    """T-2: employee left, rater right; one place and date, over the right column."""
    tanggal = Teks(tempat_tanggal(lembar, rupa, hari, orientasi), rata="tengah")
    kiri = (Teks(" "), Teks("Pegawai yang Dinilai", rata="tengah"))
    kanan = (tanggal, Teks("Pejabat Penilai Kinerja", rata="tengah"))
    return _blok_tanda_tangan(rupa, orientasi, (kiri, lembar.pegawai), (kanan, lembar.penilai))


def tanda_tangan_penilai(lembar: Lembar, rupa: Rupa, orientasi: str, hari: date | None) -> list[Butir]:
    """T-1: the rater alone, in the right column."""
    tanggal = Teks(tempat_tanggal(lembar, rupa, hari, orientasi), rata="tengah")
    kanan = (tanggal, Teks("Pejabat Penilai Kinerja", rata="tengah"))
    separuh = lebar_halaman(rupa, orientasi) / 2
    return [
        Spasi(3 * mm, nempel=True),
        Tulisan(((separuh, separuh, kanan),), nempel=True),
        Spasi(CELAH, nempel=True),
        Tulisan(((separuh, separuh, penanda_tangan(lembar.penilai, rupa, orientasi)),), nempel=True),
    ]


Sisi = tuple[tuple[Teks, ...], Orang | None]  # what stands above the room for a signature, and who signs


def _blok_tanda_tangan(rupa: Rupa, orientasi: str, kiri: Sisi, kanan: Sisi, celah: float = CELAH) -> list[Butir]:
    separuh = lebar_halaman(rupa, orientasi) / 2
    nama = ((0, separuh, penanda_tangan(kiri[1], rupa, orientasi)), (separuh, separuh, penanda_tangan(kanan[1], rupa, orientasi)))
    return [
        Spasi(3 * mm, nempel=True),
        Tulisan(((0, separuh, kiri[0]), (separuh, separuh, kanan[0])), nempel=True),
        Spasi(celah, nempel=True),
        Tulisan(nama, nempel=True),
    ]


def tanda_tangan_dokumen(lembar: Lembar, rupa: Rupa, kiri: str, kanan: str, hari_kiri: date | None, hari_kanan: date | None) -> list[Butir]:
    """T-D: place and date over both columns, the numbers belong to the titles (FORMULIR 5)."""
    tanggal = [Teks(tempat_tanggal(lembar, rupa, hari, "P"), rata="tengah") for hari in (hari_kiri, hari_kanan)]
    sisi_kiri = ((tanggal[0], Teks(kiri, rata="tengah")), lembar.pegawai)
    sisi_kanan = ((tanggal[1], Teks(kanan, rata="tengah")), lembar.penilai)
    return _blok_tanda_tangan(rupa, "P", sisi_kiri, sisi_kanan, CELAH_DOKUMEN)


def catatan_kaki(rupa: Rupa, orientasi: str, *isi: str) -> list[Butir]:
    """Below the signatures, small, full width, in the order of their marks."""
    if not isi:
        return []
    lines = tuple(Teks(teks, ukuran=6.5 if orientasi == "L" else 7.0) for teks in isi)
    return [Spasi(3 * mm, nempel=True), Tulisan(((0, lebar_halaman(rupa, orientasi), lines),))]


def menempel(butir: list[Butir], n: int) -> list[Butir]:
    """The last `n` items stay with what follows them."""
    for item in butir[-n:]:
        item.nempel = True
    return butir
