"""A.1.7: SKP, quantitative, for administration and functional posts."""

from __future__ import annotations

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja, Indikator
from app.forms.cell import Rupa, Sel, sel
from app.forms.sheet import Baris, Butir, Kelompok
from app.forms.skp_sheet import BAGI_JA, F2, F3, TAMBAHAN, UTAMA, bernomor, kepala_tabel, nomor_sel, petunjuk, pita, skp_form
from app.forms.text import Teks

KODE = "A.1.7"
ORIENTASI = "L"
KEPALA = ("NO.", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*", "RENCANA HASIL KERJA", "ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET")
PRIORITAS = {UTAMA: ("Utama", "tinggi"), TAMBAHAN: ("Tambahan", "rendah")}


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
    head = kepala_tabel(lebar, KEPALA)
    rows: list[Butir] = list(head)
    for jenis, nama in ((UTAMA, "A. UTAMA"), (TAMBAHAN, "B. TAMBAHAN")):
        band = pita(lebar, nama, ulang=head)
        hasil = bernomor(lembar, rupa)[jenis]
        rows.append(band)
        rows.extend(_satu(lebar, nomor, each, rupa, head) for nomor, each in hasil)
        if not hasil:
            tambahan = ("-", "(dapat ditambahkan pada tahun berjalan)") if jenis is TAMBAHAN else ("-",)
            rows.append(Baris(lebar, (sel("-"), sel("-"), sel(*tambahan), sel("-"), sel("-"), sel("-"))))
    return rows


def _satu(lebar: tuple[float, ...], nomor: int, hasil: HasilKerja, rupa: Rupa, ulang: tuple[Butir, ...]) -> Kelompok:
    if rupa.kosong:
        return Kelompok(lebar, _kiri_kosong(nomor, hasil), _kanan_kosong(nomor), ulang=ulang)
    kiri = (nomor_sel(nomor), pimpinan_sel(hasil), sel(hasil.rencana))
    return Kelompok(lebar, kiri, tuple(_baris(i) for i in hasil.indikator) or ((sel("-"),) * 3,), ulang=ulang)


def _kiri_kosong(nomor: int, hasil: HasilKerja) -> tuple[Sel, ...]:
    nama, prioritas = PRIORITAS[hasil.jenis]
    rencana = f"(diisi dengan rencana hasil kerja sesuai matriks peran dan hasil yang memiliki prioritas {prioritas})"
    return (
        nomor_sel(nomor),
        sel(*petunjuk("Rencana Hasil Kerja Pimpinan yang diintervensi")),
        sel(*petunjuk(f"Rencana Hasil Kerja {nama} 1", rencana)),
    )


def _kanan_kosong(nomor: int) -> tuple[tuple[Sel, ...], ...]:
    aspek = petunjuk("Kuantitas/ Kualitas/ Waktu/ Biaya")
    return tuple((sel(*aspek, tinggi=8 * mm), sel(*petunjuk(f"IKI {nomor}.{n}")), sel(*petunjuk(f"Target {nomor}.{n}"))) for n in (1, 2))


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
