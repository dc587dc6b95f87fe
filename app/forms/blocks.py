"""What every form begins with: titles, the line of office and period, identity; and bands with a value (FORMULIR 1)."""

from __future__ import annotations

from reportlab.lib.units import mm

from app.domain.kantor import CetakBintang, GayaPeriode, Kertas
from app.domain.lembar import Lembar
from app.domain.pegawai import Orang
from app.domain.periode import BULAN
from app.forms.cell import SIZE, Rupa, Sel, kepala, sel
from app.forms.handwriting import BARIS, TITIK, titik
from app.forms.sheet import Baris, Butir, Spasi, Tulisan
from app.forms.text import Teks


def lebar_halaman(rupa: Rupa, orientasi: str) -> float:
    """Width between the margins in mm (FORMULIR 1.9)."""
    a4 = rupa.cetak.kertas is Kertas.A4
    if orientasi == "L":
        return 273 if a4 else 306
    return 180 if a4 else 185


def judul(rupa: Rupa, orientasi: str, *baris: str) -> list[Butir]:
    """Centred bold title lines; an empty one is a blank line."""
    lines = tuple(Teks(teks or " ", tebal=True, rata="tengah", ukuran=10.5) for teks in baris)
    return [Tulisan(((0, lebar_halaman(rupa, orientasi), lines),), nempel=True), Spasi(2 * mm, nempel=True)]


def kode_format(rupa: Rupa, orientasi: str, kode: str) -> list[Butir]:
    """`FORMAT A.1.7` small at the right, when the office wants it."""
    if not rupa.cetak.kode_format:
        return []
    return [Tulisan(((0, lebar_halaman(rupa, orientasi), (Teks(f"FORMAT {kode}", rata="kanan", ukuran=6.5),)),), nempel=True)]


# ── marks and periods ───────────────────────────────────────────────────────────────────────────────


def bintang(rupa: Rupa) -> bool:
    """The marks of the blank form stay on a filled one (FORMULIR 1.10)."""
    return rupa.kosong or rupa.cetak.bintang is CetakBintang.FORMULIR


def baris_periode(lembar: Lembar, rupa: Rupa, depan: str, belakang: str) -> str:
    """`PERIODE***: TRIWULAN III*`; blank: the whole list with its closing mark."""
    if rupa.kosong:
        return f"PERIODE{depan}: TRIWULAN I/II/III/IV-AKHIR{belakang}"
    nilai = lembar.isi_evaluasi.periode.tercetak
    return f"PERIODE{depan}: {nilai}{belakang}" if bintang(rupa) else f"PERIODE: {nilai}"


def periode_penilaian(lembar: Lembar, rupa: Rupa) -> str:
    if rupa.kosong:
        return "….. JANUARI SD … DESEMBER TAHUN …."
    skp = lembar.isi_skp
    mulai, selesai = (f"{hari.day} {BULAN[hari.month - 1].upper()}" for hari in (skp.mulai, skp.selesai))
    if rupa.cetak.gaya_periode is GayaPeriode.TANGGAL:
        return f"{mulai} {skp.tahun} S.D {selesai} {skp.tahun}"
    return f"{mulai} SD {selesai} TAHUN {skp.tahun}"


def instansi_satu_baris(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    """L-1: the period begins exactly at the left edge of the right NO column."""
    lebar = lebar_halaman(rupa, "L")
    kiri = sum(kolom_identitas(rupa, "L")[:3])
    nama = Teks(_instansi(lembar, rupa, "L"))
    periode = Teks(f"PERIODE PENILAIAN: {periode_penilaian(lembar, rupa)}")
    return [Tulisan(((0, kiri - 2, (nama,)), (kiri, lebar - kiri, (periode,))), nempel=True), Spasi(1 * mm, nempel=True)]


def instansi_dua_baris(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    """L-2: two lines on the right half, the office at their mid-height."""
    separuh = lebar_halaman(rupa, "P") / 2
    nama = (Teks(" ", ukuran=SIZE["P"] / 2), Teks(_instansi(lembar, rupa, "P")))
    kanan = (Teks("PERIODE PENILAIAN:"), Teks(periode_penilaian(lembar, rupa)))
    return [Tulisan(((0, separuh - 2, nama), (separuh, separuh, kanan)), nempel=True), Spasi(1.5 * mm, nempel=True)]


def _instansi(lembar: Lembar, rupa: Rupa, orientasi: str) -> str:
    if rupa.kosong:
        return titik(70, orientasi)
    return lembar.instansi or TITIK


# ── identity ────────────────────────────────────────────────────────────────────────────────────────


def kolom_identitas(rupa: Rupa, orientasi: str) -> tuple[float, ...]:
    a4 = rupa.cetak.kertas is Kertas.A4
    if orientasi == "L":
        return (8, 40, 88.5, 8, 40, 88.5) if a4 else (8, 40, 105, 8, 40, 105)
    return (8, 26, 56, 8, 26, 56) if a4 else (8, 26, 58.5, 8, 26, 58.5)


def identitas(
    lembar: Lembar, rupa: Rupa, *, pangkat: str = "PANGKAT/ GOL. RUANG", nip: str = "NIP", unit: str = "UNIT KERJA"
) -> list[Butir]:
    """1.2: the six-column table of a landscape form; the labels differ from form to form on the right side."""
    widths = kolom_identitas(rupa, "L")
    head = (kepala("NO"), kepala("PEGAWAI YANG DINILAI", kolom=2), kepala("NO"), kepala("PEJABAT PENILAI KINERJA", kolom=2))
    nip_kanan = nip if rupa.kosong else "NIP"
    kiri = zip(("NAMA", "NIP", pangkat, "JABATAN", "UNIT KERJA"), isi_orang(lembar.pegawai, rupa), strict=True)
    kanan = zip(("NAMA", nip_kanan, pangkat, "JABATAN", unit), isi_orang(lembar.penilai, rupa), strict=True)
    rows: list[Butir] = [Baris(widths, head, nempel=True)]
    for n, ((label_kiri, nilai_kiri), (label_kanan, nilai_kanan)) in enumerate(zip(kiri, kanan, strict=True), 1):
        nomor = sel(Teks(str(n), rata="tengah"))
        tinggi = BARIS if rupa.kosong else 0.0
        row = (nomor, sel(label_kiri), sel(nilai_kiri, tinggi=tinggi), nomor, sel(label_kanan), sel(nilai_kanan))
        rows.append(Baris(widths, row, nempel=n < 5))
    return rows


def isi_orang(orang: Orang | None, rupa: Rupa) -> tuple[str, str, str, str, str]:
    """Name, NIP, pangkat, post, unit as stored; what is not known stays empty."""
    if orang is None or rupa.kosong:
        return ("", "", "", "", "")
    return (orang.nama, orang.nip or "", orang.pangkat_golongan or "", orang.jabatan, orang.unit_kerja or "")


# ── bands with a value ──────────────────────────────────────────────────────────────────────────────


def pita_nilai(lebar: tuple[float, ...], judul_pita: str, isi: Sel, *, nempel: bool = False) -> list[Butir]:
    """A full-width band and its value, never apart; with `nempel` what follows joins them."""
    return [
        Baris(lebar, (kepala(judul_pita, kolom=len(lebar), rata="kiri"),), nempel=True),
        Baris(lebar, (isi,), nempel=nempel),
    ]
