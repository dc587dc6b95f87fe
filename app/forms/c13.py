"""C.1.3: evaluation result, quantitative, for administration and functional posts."""

from __future__ import annotations

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja
from app.forms.a17 import aspek_nama, kepala_pimpinan, pimpinan_sel
from app.forms.behaviour import umpan_balik_sel
from app.forms.cell import Rupa, sel
from app.forms.handwriting import petunjuk
from app.forms.result_sheet import hasil_evaluasi, realisasi_sel
from app.forms.sheet import Butir, Kelompok
from app.forms.skp_sheet import BAGI_JA, nomor_sel, tabel_hasil

KODE = "C.1.3"
ORIENTASI = "L"
KEPALA = (  # behind the number and the leader's result
    "RENCANA HASIL KERJA",
    "ASPEK",
    "INDIKATOR KINERJA INDIVIDU",
    "TARGET",
    "REALISASI BERDASARKAN BUKTI DUKUNG",
    "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG",
)


def isi(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (8, 44, 44, 22, 46, 29, 35, 45) if rupa.cetak.kertas is Kertas.A4 else (8, 50, 50, 22, 52, 32, 41, 51)

    def satu(nomor: int, hasil: HasilKerja, ulang: tuple[Butir, ...]) -> Kelompok:
        if rupa.kosong:
            aspek = sel(*petunjuk("Kuantitas/ Kualitas/ Waktu/ Biaya"), tinggi=12 * mm)
            return Kelompok(lebar, (nomor_sel(nomor), sel(), sel()), ((aspek, *(sel() for _ in range(4))),) * 2, ulang=ulang)
        kanan = tuple(
            (
                sel(aspek_nama(indikator)),
                sel(indikator.teks),
                sel(indikator.target or "-"),
                realisasi_sel(lembar, indikator.id),
                umpan_balik_sel(lembar, indikator.id),
            )
            for indikator in hasil.indikator
        )
        return Kelompok(lebar, (nomor_sel(nomor), pimpinan_sel(hasil), sel(hasil.rencana)), kanan or ((sel("-"),) * 5,), ulang=ulang)

    return hasil_evaluasi(
        lembar,
        rupa,
        KODE,
        ("PENDEKATAN HASIL KERJA KUANTITATIF", BAGI_JA),
        tabel_hasil(lembar, rupa, lebar, ("No.", kepala_pimpinan(rupa), *KEPALA), satu),
        pengenal={"pangkat": "PANGKAT/GOL RUANG"},
    )
