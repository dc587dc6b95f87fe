"""A.1.3: manual of an indicator, one page each, without identity or signature (FORMULIR 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja, Indikator, KualitasHasil, Manual, PeriodePelaporan
from app.forms.blocks import instansi_satu_baris, judul, kode_format
from app.forms.cell import Rupa, Sel, sel
from app.forms.sheet import Baris, Butir, Kelompok
from app.forms.text import Teks

KODE = "A.1.3"
ORIENTASI = "L"
FORMULA = "Formula (opsional bagi pendekatan hasil kerja kualitatif)"
SATUAN = "SATUAN PENGUKURAN (opsional bagi pendekatan hasil kerja kualitatif)"
KUALITAS = {
    KualitasHasil.OUTCOME: "Outcome",
    KualitasHasil.OUTCOME_ANTARA: "Outcome Antara",
    KualitasHasil.OUTPUT_KENDALI_RENDAH: "Output kendali rendah",
}
PERIODE = {p: p.value.capitalize() for p in PeriodePelaporan}


def halaman(lembar: Lembar, rupa: Rupa) -> Iterator[list[Butir]]:
    """One paper per indicator; blank: one."""
    if rupa.kosong:
        yield _satu(lembar, rupa, HasilKerja(""), Indikator(""))
        return
    for hasil in lembar.isi_skp.urutan_hasil():
        for indikator in hasil.indikator:
            yield _satu(lembar, rupa, hasil, indikator)


def kaki(lembar: Lembar) -> str:
    """Whose manual it is: the form itself names nobody."""
    return " – ".join(filter(None, (lembar.pegawai.jabatan, lembar.pegawai.nama)))


def _satu(lembar: Lembar, rupa: Rupa, hasil: HasilKerja, indikator: Indikator) -> list[Butir]:
    lebar: tuple[float, ...] = (52, 221) if rupa.cetak.kertas is Kertas.A4 else (56, 250)
    manual = indikator.manual or Manual()
    ukuran = f"{indikator.teks}, target {indikator.target}" if indikator.target else indikator.teks
    tinggi = 15 * mm if rupa.kosong else 0.0

    def baris(label: str, isi: str) -> Baris:
        return Baris(lebar, (_label(label), sel(isi, tinggi=tinggi)), nempel=True)

    deskripsi = tuple(
        (sel(kepala_kecil, isi or "", tinggi=tinggi),) for kepala_kecil, isi in (("Definisi", manual.definisi), (FORMULA, manual.formula))
    )

    return [
        *kode_format(rupa, "L", KODE),
        *judul(rupa, "L", "MANUAL INDIKATOR KINERJA", "SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"),
        *instansi_satu_baris(lembar, rupa),
        baris("RENCANA HASIL KERJA", hasil.rencana),
        baris("UKURAN KEBERHASILAN/ INDIKATOR KINERJA", ukuran),
        baris("TUJUAN", manual.tujuan or ""),
        Kelompok(lebar, (_label("DESKRIPSI"),), deskripsi, nempel=True),
        baris(SATUAN, manual.satuan or ""),
        _pilihan(lebar, "KUALITAS DAN TINGKAT KENDALI", tuple(KUALITAS.items()), manual.kualitas),
        baris("SUMBER DATA", manual.sumber_data or ""),
        _pilihan(lebar, "PERIODE PELAPORAN", tuple(PERIODE.items()), manual.periode_pelaporan, nempel=False),
    ]


def _pilihan(
    lebar: tuple[float, ...], label: str, pilihan: Sequence[tuple[StrEnum, str]], dipilih: StrEnum | None, *, nempel: bool = True
) -> Baris:
    """The choices side by side in equal parts, `(X)` at the chosen one."""
    bagian = (lebar[0], *(lebar[1] / len(pilihan),) * len(pilihan))
    kotak = tuple(sel(f"({'X' if kode == dipilih else ' '}) {teks}") for kode, teks in pilihan)
    return Baris(bagian, (_label(label), *kotak), nempel=nempel)


def _label(teks: str) -> Sel:
    return Sel((Teks(teks, tebal=True),), latar=True)
