"""C.1.2: evaluation result, quantitative, for leaders."""

from __future__ import annotations

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja
from app.forms.a12 import nama_perspektif
from app.forms.behaviour import umpan_balik_sel
from app.forms.cell import Rupa, sel
from app.forms.result_sheet import hasil_evaluasi, realisasi_sel
from app.forms.sheet import Butir, Kelompok
from app.forms.skp_sheet import BAGI_JPT, dengan_penugasan, nomor_sel, tabel_hasil

KODE = "C.1.2"
ORIENTASI = "L"
KEPALA = (
    "NO.",
    "RENCANA HASIL KERJA",
    "INDIKATOR KINERJA INDIVIDU",
    "TARGET",
    "PERSPEKTIF",
    "REALISASI BERDASARKAN BUKTI DUKUNG",
    "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG",
)


def isi(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (8, 50, 52, 24, 27, 46, 66) if rupa.cetak.kertas is Kertas.A4 else (8, 57, 60, 26, 28, 52, 75)

    def satu(nomor: int, hasil: HasilKerja, ulang: tuple[Butir, ...]) -> Kelompok:
        if rupa.kosong:
            return Kelompok(lebar, (nomor_sel(nomor), sel()), ((sel(tinggi=12 * mm), *(sel() for _ in range(4))),) * 2, ulang=ulang)
        kanan = tuple(
            (
                sel(indikator.teks),
                sel(indikator.target or "-"),
                sel(nama_perspektif(indikator)),
                realisasi_sel(lembar, indikator.id),
                umpan_balik_sel(lembar, indikator.id),
            )
            for indikator in hasil.indikator
        )
        return Kelompok(lebar, (nomor_sel(nomor), sel(dengan_penugasan(hasil))), kanan or ((sel("-"),) * 5,), ulang=ulang)

    return hasil_evaluasi(
        lembar,
        rupa,
        KODE,
        ("PENDEKATAN HASIL KERJA KUANTITATIF", BAGI_JPT, ""),
        tabel_hasil(lembar, rupa, lebar, KEPALA, satu),
        pengenal={"pangkat": "PANGKAT/GOL RUANG", "nip": "NIP (*opsional)", "unit": "INSTANSI"},
        pola="POLA DISTRIBUSI:",
    )
