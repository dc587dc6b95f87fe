"""What C.1.1, C.1.2 and C.1.3 have in common: organisation result, curve, results, behaviour, ratings, predicate (FORMULIR 4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from reportlab.lib.units import mm

from app.domain.kantor import CetakPilihan, JudulEvaluasi, PenandaTanganC
from app.domain.lembar import Lembar
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.domain.skp import Realisasi
from app.forms.behaviour import perilaku
from app.forms.blocks import (
    baris_periode,
    bintang,
    identitas,
    instansi_satu_baris,
    judul,
    kode_format,
    lebar_halaman,
    pita_nilai,
)
from app.forms.cell import Rupa, Sel, berdaftar, paragraf, sel
from app.forms.curve import TINGGI, curve
from app.forms.handwriting import petunjuk
from app.forms.sheet import Butir, Spasi
from app.forms.signing import catatan_kaki, tanda_tangan_dua, tanda_tangan_penilai
from app.forms.text import Teks

K = TypeVar("K", bound=StrEnum)

F6 = "* pilih salah satu"
F7 = (
    "** rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat Kinerja Pegawai "
    "berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi"
)
F8 = "*** periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah"
F9 = "**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri"
JUDUL = {JudulEvaluasi.HASIL_EVALUASI: "HASIL EVALUASI KINERJA PEGAWAI", JudulEvaluasi.EVALUASI: "EVALUASI KINERJA PEGAWAI"}
PREDIKAT = {p: p.value.replace("_", " ") for p in Predikat} | {Predikat.KURANG: "KURANG (MISCONDUCT)"}
RATING = {r: f"{r.value} EKSPEKTASI" for r in Rating}
CAPAIAN = {p: p.value.replace("_", " ") for p in PredikatOrganisasi}


def hasil_evaluasi(
    lembar: Lembar,
    rupa: Rupa,
    kode: str,
    judul_bawah: tuple[str, ...],
    hasil: list[Butir],
    *,
    pengenal: dict[str, str],
    pola: str = "POLA DISTRIBUSI",
    kaki: tuple[str, ...] = (),
) -> list[Butir]:
    periode = baris_periode(lembar, rupa, "***", "*")
    satu = (lebar_halaman(rupa, "L"),)
    return [
        *kode_format(rupa, "L", kode),
        *judul(rupa, "L", JUDUL[rupa.cetak.judul_evaluasi], *judul_bawah, periode),
        *instansi_satu_baris(lembar, rupa),
        *identitas(lembar, rupa, **pengenal),
        Spasi(2 * mm),
        *pita_nilai(satu, "CAPAIAN KINERJA ORGANISASI*", pilihan(CAPAIAN, lembar.capaian, rupa), nempel=True),
        *pita_nilai(satu, pola, _kurva(lembar, rupa)),
        *hasil,
        *pita_nilai(satu, "RATING HASIL KERJA*", _rating(lembar, rupa, "rating_hasil_kerja")),
        *perilaku(lembar, rupa, umpan_balik=True),
        *pita_nilai(satu, "RATING PERILAKU KERJA*", _rating(lembar, rupa, "rating_perilaku")),
        *pita_nilai(satu, "PREDIKAT KINERJA PEGAWAI*", _predikat(lembar, rupa), nempel=True),
        *_tanda_tangan(lembar, rupa),
        *catatan_kaki(rupa, "L", F6, *_kaki(lembar, rupa), *kaki),
    ]


def _tanda_tangan(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    berdua = rupa.cetak.penanda_tangan_c is PenandaTanganC.BERDUA
    return (tanda_tangan_dua if berdua else tanda_tangan_penilai)(lembar, rupa, "L", _hari_penilai(lembar, rupa))


def _kaki(lembar: Lembar, rupa: Rupa) -> tuple[str, ...]:
    """A footnote prints exactly when its mark does: `**` stands behind a rating, `***` in the line of the period."""
    nilai = None if rupa.kosong else lembar.isi_evaluasi
    dinilai = nilai is None or nilai.rating_hasil_kerja or nilai.rating_perilaku
    return (*((F7,) if dinilai else ()), *((F8,) if bintang(rupa) else ()))


def pilihan(nama: Mapping[K, str], dipilih: K | None, rupa: Rupa, tanda: str = "") -> Sel:
    """The chosen value, `-` while none; blank: the whole list; as the office wants it, the list with the others struck out."""
    if rupa.kosong:
        return sel("/ ".join(nama.values()) + tanda)
    if dipilih is None:
        return sel("-")
    if rupa.cetak.pilihan is CetakPilihan.CORET:
        return sel(_tercoret(nama, dipilih, tanda))
    return sel(nama[dipilih] + tanda)


def _tercoret(nama: Mapping[K, str], dipilih: K, tanda: str) -> Teks:
    """The whole list as the blank form has it, every word of the choices not taken struck out."""
    bagian = [f"{teks}{tanda if kode == dipilih else ''}" for kode, teks in nama.items()]
    awal = 0
    coret: set[int] = set()
    for kode, teks in zip(nama, bagian, strict=True):
        banyak = len(teks.split(" "))
        if kode != dipilih:
            coret.update(range(awal, awal + banyak))
        awal += banyak
    return Teks("/ ".join(bagian), coret=frozenset(coret))


def _rating(lembar: Lembar, rupa: Rupa, nama: str) -> Sel:
    return pilihan(RATING, None if rupa.kosong else getattr(lembar.isi_evaluasi, nama), rupa, tanda="**")


def _predikat(lembar: Lembar, rupa: Rupa) -> Sel:
    return pilihan(PREDIKAT, None if rupa.kosong else lembar.isi_evaluasi.predikat, rupa)


def _kurva(lembar: Lembar, rupa: Rupa) -> Sel:
    if rupa.kosong:
        return sel(*petunjuk("(diisi dengan gambar pola distribusi)"), tinggi=TINGGI)
    return Sel(tinggi=TINGGI, gambar=curve(lembar.capaian) if lembar.capaian else None)


def _hari_penilai(lembar: Lembar, rupa: Rupa) -> date | None:
    tanda = None if rupa.kosong else lembar.isi_evaluasi.tanda_tangan
    return tanda.penilai if tanda else None


def realisasi_sel(lembar: Lembar, pada: str, *, bertitik: bool = False) -> Sel:
    """The sentences alone: number and basis are their parts and never print a second time."""
    kalimat = list(filter(None, (kalimat_realisasi(each) for each in lembar.isi_evaluasi.realisasi_pada(pada))))
    return sel(*(berdaftar(kalimat) if bertitik and len(kalimat) > 1 else paragraf(kalimat)))


def kalimat_realisasi(realisasi: Realisasi) -> str:
    if realisasi.teks or not realisasi.nilai:
        return realisasi.teks
    return f"{realisasi.nilai} berdasarkan {realisasi.dasar}" if realisasi.dasar else realisasi.nilai
