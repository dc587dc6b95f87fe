"""A.1.7: SKP, quantitative, for administration and functional posts."""

from __future__ import annotations

from reportlab.lib.units import mm

from app.domain.kantor import KataPimpinan, Kertas
from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja, Indikator
from app.forms.cell import Rupa, Sel, sel
from app.forms.handwriting import petunjuk
from app.forms.sheet import Butir, Kelompok
from app.forms.skp_sheet import BAGI_JA, F2, F3, TAMBAHAN, UTAMA, nomor_sel, skp_form, tabel_hasil
from app.forms.text import Teks

KODE = "A.1.7"
ORIENTASI = "L"
KEPALA = ("RENCANA HASIL KERJA", "ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET")  # behind the number and the leader's result
PRIORITAS = {UTAMA: "tinggi", TAMBAHAN: "rendah"}
KOSONG_NANTI = ("-", "(dapat ditambahkan pada tahun berjalan)")


def isi(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    return skp_form(
        lembar,
        rupa,
        KODE,
        BAGI_JA,
        _hasil(lembar, rupa),
        pendekatan="KUANTITATIF",
        nip="NIP",
        tanda="**",
        loyal_jpt=False,
        kaki=(F2, F3),
    )


def _hasil(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (10, 62, 66, 24, 72, 39) if rupa.cetak.kertas is Kertas.A4 else (10, 71, 75, 24, 82, 44)

    def satu(nomor: int, hasil: HasilKerja, ulang: tuple[Butir, ...]) -> Kelompok:
        return _satu(lebar, nomor, hasil, rupa, ulang)

    return tabel_hasil(lembar, rupa, lebar, ("NO.", kepala_pimpinan(rupa) + "*", *KEPALA), satu, tambahan=KOSONG_NANTI)


def kepala_pimpinan(rupa: Rupa) -> str:
    """The head of column 2, with the word of the office (FORMULIR 13)."""
    kata = "ATASAN" if rupa.cetak.kata_pimpinan is KataPimpinan.ATASAN else "PIMPINAN"
    return f"RENCANA HASIL KERJA {kata} YANG DIINTERVENSI"


def _satu(lebar: tuple[float, ...], nomor: int, hasil: HasilKerja, rupa: Rupa, ulang: tuple[Butir, ...]) -> Kelompok:
    if rupa.kosong:
        return Kelompok(lebar, _kiri_kosong(nomor, hasil), _kanan_kosong(nomor), ulang=ulang)
    kiri = (nomor_sel(nomor), pimpinan_sel(hasil), sel(hasil.rencana))
    return Kelompok(lebar, kiri, tuple(_baris(i) for i in hasil.indikator) or ((sel("-"),) * 3,), ulang=ulang)


def _kiri_kosong(nomor: int, hasil: HasilKerja) -> tuple[Sel, ...]:
    isian = f"(diisi dengan rencana hasil kerja sesuai matriks peran dan hasil yang memiliki prioritas {PRIORITAS[hasil.jenis]})"
    return (
        nomor_sel(nomor),
        sel(*petunjuk("Rencana Hasil Kerja Pimpinan yang diintervensi")),
        sel(*petunjuk(hasil.rencana, isian)),
    )


def _kanan_kosong(nomor: int) -> tuple[tuple[Sel, ...], ...]:
    aspek = petunjuk("Kuantitas/ Kualitas/ Waktu/ Biaya")
    return tuple((sel(*aspek, tinggi=12 * mm), sel(*petunjuk(f"IKI {nomor}.{n}")), sel(*petunjuk(f"Target {nomor}.{n}"))) for n in (1, 2))


def pimpinan_sel(hasil: HasilKerja) -> Sel:
    """Column 2: the leader's result, with its indicators where it belongs to a JPT/PUKM (F-2)."""
    if hasil.pimpinan is None:
        return sel("-")
    indikator = [Teks(f"Indikator Kinerja Individu: {teks}") for teks in (hasil.pimpinan.indikator or "").split("\n") if teks]
    return sel(Teks(hasil.pimpinan.rencana), *indikator)


def aspek_nama(indikator: Indikator) -> str:
    return indikator.aspek.value.capitalize() if indikator.aspek else "-"


def _baris(indikator: Indikator) -> tuple[Sel, ...]:
    return (sel(aspek_nama(indikator)), sel(indikator.teks), sel(indikator.target or "-"))
