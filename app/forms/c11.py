"""C.1.1: evaluation result, qualitative, one form for both groups."""

from __future__ import annotations

from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from app.domain.jabatan import Kelompok as KelompokPegawai
from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja
from app.forms.behaviour import umpan_balik_sel
from app.forms.cell import Rupa, kepala, sel
from app.forms.handwriting import garis_tulis, petunjuk, ruang_tulis
from app.forms.qualitative import indikator_bertitik
from app.forms.result_sheet import F9, hasil_evaluasi, realisasi_sel
from app.forms.sheet import Baris, Butir
from app.forms.skp_sheet import BAND, UTAMA, bernomor, dengan_penugasan, nomor_sel
from app.forms.text import Teks

KODE = "C.1.1"
ORIENTASI = "L"
LABEL_JPT = "Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:"
LABEL_JA = "Ukuran Keberhasilan/ Indikator Kinerja Individu dan Target:"
REALISASI = "REALISASI BERDASARKAN BUKTI DUKUNG"
UMPAN_BALIK = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"


def isi(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    jpt = rupa.kosong or lembar.isi_skp.kelompok is KelompokPegawai.JPT_PUKM
    return hasil_evaluasi(
        lembar,
        rupa,
        KODE,
        ("PENDEKATAN HASIL KERJA KUALITATIF", ""),
        _hasil(lembar, rupa, LABEL_JPT if jpt else LABEL_JA),
        pengenal={"nip": "NIP (*opsional)"},
        kaki=(F9,) if jpt and (rupa.kosong or lembar.isi_skp.hasil_kerja) else (),
    )


def _hasil(lembar: Lembar, rupa: Rupa, label: str) -> list[Butir]:
    lebar: tuple[float, ...] = (8, 125, 65, 75) if rupa.cetak.kertas is Kertas.A4 else (8, 139, 74, 85)
    rows: list[Butir] = []
    for jenis, nama in BAND:
        head = _kepala(lebar, ("HASIL KERJA", nama) if jenis is UTAMA else (nama,))
        hasil = bernomor(lembar, rupa)[jenis]
        rows.append(head)
        for nomor, each in hasil:
            rows.extend(_satu(lebar, nomor, each, lembar, rupa, label, head))
        if not hasil:
            rows.append(Baris(lebar, (sel(), *(sel("-") for _ in range(3)))))
    return rows


def _kepala(lebar: tuple[float, ...], kiri: tuple[str, ...]) -> Baris:
    """Stacked on the left with a rule between; the two right heads stand beside all its lines."""
    bertumpuk = kepala(*kiri, kolom=2, rata="kiri")
    if len(kiri) > 1:
        bertumpuk = replace(bertumpuk, isi=(bertumpuk.isi[0], Teks(" ", ukuran=3.5), bertumpuk.isi[1]), gambar=_garis_tengah)
    return Baris(lebar, (bertumpuk, kepala(REALISASI), kepala(UMPAN_BALIK)), nempel=True)


def _garis_tengah(kanvas: Canvas, x: float, y: float, lebar: float, tinggi: float) -> None:
    kanvas.line(x, y + tinggi / 2, x + lebar, y + tinggi / 2)


def _satu(lebar: tuple[float, ...], nomor: int, hasil: HasilKerja, lembar: Lembar, rupa: Rupa, label: str, head: Butir) -> list[Butir]:
    if rupa.kosong:
        uraian = (*petunjuk("(hasil yang diharapkan)"), ruang_tulis(), Teks(label), *garis_tulis(lebar[1], 3))
        return [Baris(lebar, (nomor_sel(nomor), sel(*uraian), sel(), sel()), ulang=(head,))]
    kanan = (realisasi_sel(lembar, hasil.id, bertitik=True), umpan_balik_sel(lembar, hasil.id))
    uraian_terisi = sel(Teks(dengan_penugasan(hasil)), Teks(label), *indikator_bertitik(hasil.indikator))
    return [Baris(lebar, (nomor_sel(nomor), uraian_terisi, *kanan), ulang=(head,))]
