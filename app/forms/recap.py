"""Rekap predikat (U-12) and the roster by rank: our own papers, said so at their foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.pegawai import Orang
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.forms.blocks import judul, lebar_halaman
from app.forms.cell import Rupa, Sel, kepala, sel
from app.forms.cover import KAKI
from app.forms.handwriting import TITIK, titik
from app.forms.result_sheet import CAPAIAN, PREDIKAT, RATING
from app.forms.sheet import Baris, Butir, Spasi, Tulisan
from app.forms.signing import CELAH, menempel
from app.forms.text import Teks

TERBANYAK = "terbanyak, paling banyak 70%"
PANDUAN = {  # SE MenPANRB 3/2023; a predicate without a line may always be given
    PredikatOrganisasi.ISTIMEWA: {Predikat.SANGAT_BAIK: TERBANYAK},
    PredikatOrganisasi.BAIK: {
        Predikat.BAIK: TERBANYAK,
        **dict.fromkeys((Predikat.BUTUH_PERBAIKAN, Predikat.KURANG), "bersama-sama paling sedikit 1 pegawai"),
    },
    PredikatOrganisasi.BUTUH_PERBAIKAN: {Predikat.SANGAT_BAIK: "paling banyak 10%", Predikat.BUTUH_PERBAIKAN: "paling sedikit 60%"},
    PredikatOrganisasi.KURANG: {
        Predikat.SANGAT_BAIK: "paling banyak 10%",
        Predikat.BUTUH_PERBAIKAN: "paling sedikit 10%",
        Predikat.KURANG: "paling sedikit 60%",
    },
    PredikatOrganisasi.SANGAT_KURANG: {
        Predikat.SANGAT_BAIK: "tidak ada",
        **dict.fromkeys((Predikat.BUTUH_PERBAIKAN, Predikat.KURANG), "bersama-sama paling sedikit 10%"),
        Predikat.SANGAT_KURANG: "paling sedikit 60%",
    },
}
KEPALA = (
    "NO",
    "NAMA",
    "NIP",
    "PANGKAT/GOL. RUANG",
    "JABATAN",
    "UNIT KERJA",
    "RATING HASIL KERJA",
    "RATING PERILAKU KERJA",
    "PREDIKAT KINERJA",
    "KET",
)
KEPALA_URUT = ("NO", "NAMA", "NIP", "PANGKAT/GOL. RUANG", "TMT GOLONGAN", "JABATAN", "UNIT KERJA", "PENDIDIKAN", "TANGGAL LAHIR")


@dataclass(frozen=True, slots=True)
class Hasil:
    """One line of the recap; `ket` says what still is open."""

    orang: Orang
    hasil: Rating | None
    perilaku: Rating | None
    predikat: Predikat | None
    ket: str = ""


@dataclass(frozen=True, slots=True)
class Urut:
    """One line of the roster by rank, with what it is sorted by."""

    orang: Orang
    tmt_golongan: date | None = None
    pendidikan: str | None = None
    tanggal_lahir: date | None = None


def rekap(
    kantor: str,
    periode: str,
    organisasi: PredikatOrganisasi | None,
    baris: Sequence[Hasil],
    jumlah: dict[Predikat, int],
    saran: Sequence[str],
    rupa: Rupa,
) -> list[Butir]:
    penuh = lebar_halaman(rupa, "L")
    return [
        *judul(rupa, "L", "PENETAPAN DAN REKAP PREDIKAT KINERJA", kantor.upper(), f"PERIODE {periode.upper()}"),
        _tulisan(penuh, Teks(f"PREDIKAT KINERJA ORGANISASI: {CAPAIAN[organisasi] if organisasi else '-'}", tebal=True)),
        Spasi(2 * mm, nempel=True),
        *ringkas(organisasi, jumlah),
        Spasi(2 * mm),
        *([_tulisan(penuh, *(Teks(s, gantung="- ") for s in saran)), Spasi(2 * mm)] if saran else []),
        *_tabel(_lebar_rekap(rupa), KEPALA, [_hasil(each) for each in baris]),
        *_menetapkan(rupa),
        *_kaki(penuh),
    ]


def ringkas(organisasi: PredikatOrganisasi | None, jumlah: dict[Predikat, int]) -> list[Butir]:
    """How many at each predicate, beside the guide for this organisation result."""
    total = sum(jumlah.values())
    panduan = PANDUAN.get(organisasi, {}) if organisasi else {}
    lebar = (10.0, 72.0, 36.0, 32.0, 72.0)
    rows: list[Butir] = [
        Baris(lebar, tuple(map(kepala, ("NO", "PREDIKAT KINERJA PEGAWAI", "JUMLAH PEGAWAI", "PERSENTASE", "PANDUAN"))), nempel=True)
    ]
    for n, (predikat, banyak) in enumerate(jumlah.items(), 1):
        persen = f"{banyak * 100 / total:.1f}%".replace(".", ",") if total else "-"
        anjuran = panduan.get(predikat, "dapat ada") if organisasi else "-"
        isi = (_tengah(n), sel(PREDIKAT[predikat]), _tengah(banyak), _tengah(persen), sel(anjuran))
        rows.append(Baris(lebar, isi, nempel=n < len(jumlah)))
    return rows


def _lebar_rekap(rupa: Rupa) -> tuple[float, ...]:
    return (8, 42, 30, 34, 36, 34, 28, 28, 22, 11) if rupa.cetak.kertas is Kertas.A4 else (8, 50, 32, 40, 42, 40, 29, 29, 24, 12)


def _hasil(hasil: Hasil) -> tuple[str, ...]:
    nilai = [RATING[each] if each else "-" for each in (hasil.hasil, hasil.perilaku)]
    predikat = PREDIKAT[hasil.predikat] if hasil.predikat else "-"
    return (*_siapa(hasil.orang), hasil.orang.unit_kerja or "", *nilai, predikat, hasil.ket)


def _siapa(orang: Orang) -> tuple[str, str, str, str]:
    return (orang.nama, orang.nip or "", orang.pangkat_golongan or "", orang.jabatan)


def _menetapkan(rupa: Rupa) -> list[Butir]:
    """The leader of the organisation above fixes it: a name this office does not hold, so room is left to write it."""
    separuh = lebar_halaman(rupa, "L") / 2
    atas = (Teks(f"{TITIK}, {TITIK} 20……", rata="tengah"), Teks("Pimpinan yang Menetapkan", rata="tengah"))
    bawah = (Teks(titik(52), rata="tengah"), Teks(f"{rupa.cetak.awalan_nip}{titik(44)}", rata="tengah"))
    return [
        Spasi(3 * mm, nempel=True),
        Tulisan(((separuh, separuh, atas),), nempel=True),
        Spasi(CELAH, nempel=True),
        Tulisan(((separuh, separuh, bawah),), nempel=True),
    ]


def daftar_urut(kantor: str, hari: str, baris: Sequence[Urut], rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (9, 48, 34, 40, 22, 42, 36, 21, 21)
    if rupa.cetak.kertas is Kertas.F4:
        lebar = (9, 56, 36, 46, 24, 47, 44, 22, 22)
    return [
        *judul(rupa, "L", "DAFTAR URUT KEPANGKATAN", kantor.upper(), f"KEADAAN {hari.upper()}"),
        *_tabel(lebar, KEPALA_URUT, [_urut(each) for each in baris]),
        *_kaki(lebar_halaman(rupa, "L")),
    ]


def _urut(urut: Urut) -> tuple[str, ...]:
    nama, nip, pangkat, jabatan = _siapa(urut.orang)
    tmt, lahir = (f"{hari:%d-%m-%Y}" if hari else "" for hari in (urut.tmt_golongan, urut.tanggal_lahir))
    return (nama, nip, pangkat, tmt, jabatan, urut.orang.unit_kerja or "", urut.pendidikan or "", lahir)


def _tabel(lebar: tuple[float, ...], nama: Sequence[str], baris: Sequence[tuple[str, ...]]) -> list[Butir]:
    """Heads that return on every page, numbered rows; the last row stays with what follows."""
    head = Baris(lebar, tuple(map(kepala, nama)), nempel=True)
    rows: list[Butir] = [Baris(lebar, (_tengah(n), *map(sel, isi)), ulang=(head,)) for n, isi in enumerate(baris, 1)]
    return [head, *menempel(rows, 1)]


def _kaki(penuh: float) -> list[Butir]:
    return [Spasi(3 * mm, nempel=True), _tulisan(penuh, Teks(KAKI, pudar=True, ukuran=6.5))]


def _tulisan(penuh: float, *isi: Teks) -> Tulisan:
    return Tulisan(((0, penuh, isi),), nempel=True)


def _tengah(isi: object) -> Sel:
    return sel(Teks(str(isi), rata="tengah"))
