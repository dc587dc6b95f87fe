"""The qualitative SKP, A.1.1 and A.1.6: a result, and below it its indicators as sentences."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja, Indikator, JenisHasil
from app.forms.cell import Rupa, kepala, sel
from app.forms.handwriting import garis_tulis, petunjuk
from app.forms.sheet import Baris, BarisNilai, Butir
from app.forms.skp_sheet import BAND, bernomor, dengan_penugasan, pita
from app.forms.text import Teks


@dataclass(frozen=True, slots=True)
class Kata:
    """The words in which A.1.1 and A.1.6 differ. `petunjuk` are the hints of the blank form per kind of result."""

    label: str
    penugasan: str
    petunjuk: dict[JenisHasil, str]


def hasil_kualitatif(lembar: Lembar, rupa: Rupa, kata: Kata) -> list[Butir]:
    lebar: tuple[float, ...] = (8, 265) if rupa.cetak.kertas is Kertas.A4 else (8, 298)
    hasil = bernomor(lembar, rupa)
    atas = Baris(lebar, (kepala("HASIL KERJA", kolom=2, rata="kiri"),), nempel=True)
    rows: list[Butir] = [atas]
    for jenis, nama in BAND:
        band = pita(lebar, nama, ulang=(atas,))
        rows.append(band)
        for nomor, each in hasil[jenis]:
            rows.extend(_satu(lebar, nomor, each, rupa, kata, (atas,)))
        if not hasil[jenis]:
            rows.append(Baris(lebar, (sel(), sel("-"))))
    return rows


def _satu(lebar: tuple[float, ...], nomor: int, hasil: HasilKerja, rupa: Rupa, kata: Kata, ulang: tuple[Butir, ...]) -> list[Butir]:
    if rupa.kosong:
        teks = sel(*petunjuk(kata.petunjuk[hasil.jenis]), tinggi=9 * mm)
        isi = sel(Teks(kata.label), *garis_tulis(lebar[1], 3))
    else:
        teks = sel(dengan_penugasan(hasil, kata.penugasan))
        isi = sel(Teks(kata.label), *indikator_bertitik(hasil.indikator))
    return [
        BarisNilai(lebar, (sel(Teks(str(nomor), rata="tengah"), bingkai=False), teks), nempel=True, ulang=ulang, atas=True),
        BarisNilai(lebar, (sel(bingkai=False), isi), ulang=ulang),
    ]


def indikator_bertitik(indikator: tuple[Indikator, ...]) -> tuple[Teks, ...]:
    """One bullet each; a single indicator stands without dash (FORMULIR A.1.1)."""
    kalimat = [kalimat_indikator(each) for each in indikator]
    return tuple(Teks(teks, gantung="- " if len(kalimat) > 1 else "") for teks in kalimat) or (Teks("-"),)


def kalimat_indikator(indikator: Indikator) -> str:
    """Indicator, target and perspective in one sentence (FORMULIR 1.10)."""
    target = f", target {indikator.target}" if indikator.target else ""
    nama = indikator.perspektif.value.replace("_", " ").title() if indikator.perspektif else ""
    return f"{indikator.teks}{target}" + (f" (Perspektif {nama})" if nama else "")
