"""A.1.2: SKP, quantitative, for leaders."""

from __future__ import annotations

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja, Indikator
from app.forms.cell import Rupa, Sel, sel
from app.forms.handwriting import petunjuk
from app.forms.sheet import Butir, Kelompok
from app.forms.skp_sheet import BAGI_JPT, F1, TAMBAHAN, UTAMA, dengan_penugasan, nomor_sel, skp_form, tabel_hasil

KODE = "A.1.2"
ORIENTASI = "L"
KEPALA = ("NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF")
PERSPEKTIF = "(Penerima Layanan/ Proses Bisnis/ Penguatan Internal/ Anggaran)"
PETUNJUK = {
    UTAMA: (
        "(Hasil yang diharapkan dengan prioritas tinggi (Perjanjian Kinerja, Rencana Strategis, Rencana Kerja Tahunan, Direktif, "
        "dan/atau Rencana Aksi) disertai dengan Jabatan Pimpinan yang memberikan penugasan)"
    ),
    TAMBAHAN: (
        "(Hasil yang diharapkan dengan prioritas rendah (Direktif, dan/atau Rencana Aksi) disertai dengan Jabatan Pimpinan yang "
        "memberikan penugasan)"
    ),
}


def isi(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    return skp_form(
        lembar,
        rupa,
        KODE,
        BAGI_JPT,
        _hasil(lembar, rupa),
        pendekatan="KUANTITATIF",
        nip="NIP (*opsional)",
        tanda="*",
        loyal_jpt=True,
        kaki=(F1,),
    )


def _hasil(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (10, 84, 92, 38, 49) if rupa.cetak.kertas is Kertas.A4 else (10, 96, 104, 42, 54)

    def satu(nomor: int, hasil: HasilKerja, ulang: tuple[Butir, ...]) -> Kelompok:
        return _satu(lebar, nomor, hasil, rupa, ulang)

    return tabel_hasil(lembar, rupa, lebar, KEPALA, satu)


def _satu(lebar: tuple[float, ...], nomor: int, hasil: HasilKerja, rupa: Rupa, ulang: tuple[Butir, ...]) -> Kelompok:
    if rupa.kosong:
        kiri = (nomor_sel(nomor), sel(*petunjuk(hasil.rencana, PETUNJUK[hasil.jenis])))
        blank = [
            (sel(*petunjuk(f"IKI {nomor}.{n}"), tinggi=12 * mm), sel(*petunjuk(f"Target {nomor}.{n}")), sel(*petunjuk(PERSPEKTIF)))
            for n in (1, 2)
        ]
        return Kelompok(lebar, kiri, tuple(blank), ulang=ulang)
    kiri = (nomor_sel(nomor), sel(dengan_penugasan(hasil)))
    return Kelompok(lebar, kiri, tuple(_baris(i) for i in hasil.indikator) or ((sel("-"),) * 3,), ulang=ulang)


def _baris(indikator: Indikator) -> tuple[Sel, ...]:
    return (sel(indikator.teks), sel(indikator.target or "-"), sel(nama_perspektif(indikator)))


def nama_perspektif(indikator: Indikator) -> str:
    return indikator.perspektif.value.replace("_", " ").title() if indikator.perspektif else "-"
