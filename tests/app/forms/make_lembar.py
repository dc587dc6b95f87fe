"""Builders of sheets for the tests of paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.evaluasi import Evaluasi, TandaTangan, UmpanBalik
from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.kantor import Cetak
from app.domain.lembar import Lembar
from app.domain.pegawai import Orang
from app.domain.perilaku import Nilai
from app.domain.periode import Periode
from app.domain.predikat import PredikatOrganisasi, Rating
from app.domain.skp import (
    Aspek,
    EkspektasiPerilaku,
    HasilKerja,
    Indikator,
    JenisHasil,
    Lampiran,
    Manual,
    Perspektif,
    Pimpinan,
    Realisasi,
    Skp,
    StatusSkp,
)

JPT, JA = Kelompok.JPT_PUKM, Kelompok.JA_JF
KUAL, KUAN = Pendekatan.KUALITATIF, Pendekatan.KUANTITATIF


def hasil(n: int, kelompok: Kelompok, teks: str = "") -> HasilKerja:
    jpt = kelompok is JPT
    indikator = tuple(
        Indikator(
            f"i{n}{i}",
            teks or f"Waktu layanan {n}.{i}",
            "2-3 hari",
            None if jpt else (Aspek.WAKTU, Aspek.KUALITAS)[i],
            (Perspektif.PENERIMA_LAYANAN, Perspektif.ANGGARAN)[i] if jpt else None,
            Manual("Tujuan", "Definisi") if jpt else None,
        )
        for i in range(2)
    )
    jenis = JenisHasil.TAMBAHAN if n == 3 else JenisHasil.UTAMA
    return HasilKerja(f"h{n}", jenis, teks or f"Hasil kerja {n}", "Wali Kota", Pimpinan("Hasil pimpinan", "Indeks"), indikator=indikator)


def lembar(kelompok: Kelompok = JA, pendekatan: Pendekatan = KUAN, *, evaluasi: bool = True, teks: str = "", banyak: int = 3) -> Lembar:
    """Three results, the third tambahan; `teks` puts one text into every place that takes one."""
    semua = tuple(hasil(n, kelompok, teks) for n in range(1, banyak + 1))
    skp = Skp(
        "s",
        "p",
        2026,
        date(2026, 1, 1),
        date(2026, 12, 31),
        kelompok,
        pendekatan,
        StatusSkp.DITETAPKAN,
        tanggal_ditetapkan=date(2026, 1, 15),
        lampiran=Lampiran((teks or "Komputer",), (teks or "Laporan bulanan",), (teks or "Penghargaan", "Teguran")),
        hasil_kerja=semua,
        perilaku=(EkspektasiPerilaku("e1", Nilai.KOMPETEN, ("Membantu rekan",)),),
    )
    pegawai = Orang("ELIAS CONTOH, S.AP", "198505052010011905", "Penata Tingkat I, III/d", "Kasi Pelayanan Umum", "Kecamatan Contoh")
    penilai = Orang("YOHANIS CONTOH, M.Si", "197303031999031901", "Pembina, IV/a", "Camat", "Kecamatan Contoh")
    atasan = Orang("SEKDA CONTOH", None, "Pembina Utama Madya, IV/d", "Sekretaris Daerah", "Sekretariat Daerah")
    isi = (nilai(skp, teks),) if evaluasi else ()
    capaian = PredikatOrganisasi.BAIK if evaluasi else None
    return Lembar("l", "PEMERINTAH KOTA CONTOH", "Kupang", pegawai, penilai, atasan, (skp,), isi, capaian)


def nilai(skp: Skp, teks: str = "") -> Evaluasi:
    tempat = [each.id for each in skp.hasil_kerja] + [i.id for each in skp.hasil_kerja for i in each.indikator]
    return Evaluasi(
        "e",
        "s",
        Periode("2026-TW3"),
        rating_hasil_kerja=Rating.SESUAI,
        rating_perilaku=Rating.DIATAS,
        catatan=(teks or "Pertahankan",),
        tanda_tangan=TandaTangan(penilai=date(2026, 10, 5)),
        realisasi=tuple(Realisasi(f"r{t}", t, teks or "2,4 hari berdasarkan register") for t in tempat),
        umpan_balik=tuple(UmpanBalik(f"u{t}", t, "Pimpinan", teks or "Baik") for t in (*tempat, "LOYAL")),
    )


def dengan(lembar: Lembar, **cetak: object) -> Lembar:
    return replace(lembar, cetak=replace(Cetak(), **cetak))
