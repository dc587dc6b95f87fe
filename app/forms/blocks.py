"""What several forms share: titles, the line of office and period, identity, behaviour, signatures, footnotes (FORMULIR 1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.domain.kantor import CetakBintang, Kertas
from app.domain.lembar import Lembar
from app.domain.pegawai import Orang
from app.domain.perilaku import LOYAL_JPT, PANDUAN, Nilai
from app.domain.periode import BULAN, tanggal_panjang
from app.forms.cell import SIZE, Rupa, Sel, kepala, sel
from app.forms.sheet import Baris, Butir, Spasi, Tulisan
from app.forms.text import Teks

TITIK = "………………"
CELAH = {"L": 18 * mm, "P": 18 * mm, "D": 16 * mm}  # room for a signature


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
    return f"{mulai} SD {selesai} TAHUN {skp.tahun}"


def instansi_satu_baris(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    """L-1: the period begins exactly at the left edge of the right NO column."""
    lebar = lebar_halaman(rupa, "L")
    kiri = sum(kolom_identitas(rupa, "L")[:3])
    nama = Teks(titik_bila_kosong(lembar.instansi, rupa))
    periode = Teks(f"PERIODE PENILAIAN: {periode_penilaian(lembar, rupa)}")
    return [Tulisan(((0, kiri - 2, (nama,)), (kiri, lebar - kiri, (periode,))), nempel=True), Spasi(1 * mm, nempel=True)]


def instansi_dua_baris(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    """L-2: two lines on the right half, the office at their mid-height."""
    separuh = lebar_halaman(rupa, "P") / 2
    nama = (Teks(" ", ukuran=SIZE["P"] / 2), Teks(titik_bila_kosong(lembar.instansi, rupa)))
    kanan = (Teks("PERIODE PENILAIAN:"), Teks(periode_penilaian(lembar, rupa)))
    return [Tulisan(((0, separuh - 2, nama), (separuh, separuh, kanan)), nempel=True), Spasi(1.5 * mm, nempel=True)]


def titik_bila_kosong(teks: str | None, rupa: Rupa) -> str:
    return TITIK if rupa.kosong or not teks else teks


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
        row = (nomor, sel(label_kiri), sel(nilai_kiri), nomor, sel(label_kanan), sel(nilai_kanan))
        rows.append(Baris(widths, row, nempel=n < 5))
    return rows


def isi_orang(orang: Orang | None, rupa: Rupa) -> tuple[str, str, str, str, str]:
    """Name, NIP, pangkat, post, unit as stored; what is not known stays empty."""
    if orang is None or rupa.kosong:
        return ("", "", "", "", "")
    return (orang.nama, orang.nip or "", orang.pangkat_golongan or "", orang.jabatan, orang.unit_kerja or "")


# ── behaviour ───────────────────────────────────────────────────────────────────────────────────────


def kolom_perilaku(rupa: Rupa, *, umpan_balik: bool) -> tuple[float, ...]:
    a4 = rupa.cetak.kertas is Kertas.A4
    if umpan_balik:
        return (8, 112, 78, 75) if a4 else (8, 126, 87, 85)
    return (8, 150, 115) if a4 else (8, 168, 130)


def perilaku(lembar: Lembar, rupa: Rupa, *, tanda: str = "", umpan_balik: bool = False, loyal_jpt: bool = False) -> list[Butir]:
    """1.3: seven values with their guides, the leader's expectations, and on C forms the feedback."""
    widths = kolom_perilaku(rupa, umpan_balik=umpan_balik)
    band: tuple[Sel, ...] = (kepala(f"PERILAKU KERJA{tanda}", kolom=3, rata="kiri"),)
    if umpan_balik:
        band = (*band, kepala("UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"))
    head = Baris(widths, band, nempel=True)
    rows: list[Butir] = [head]
    for n, nilai in enumerate(Nilai, 1):
        rows.extend(_satu_nilai(lembar, rupa, widths, head, n, nilai, loyal_jpt))
    return rows


def _satu_nilai(lembar: Lembar, rupa: Rupa, widths: tuple[float, ...], head: Baris, n: int, nilai: Nilai, jpt: bool) -> list[Butir]:
    panduan = (LOYAL_JPT, *PANDUAN[nilai][1:]) if jpt and nilai is Nilai.LOYAL else PANDUAN[nilai]
    khusus = () if rupa.kosong else _khusus(lembar, nilai)
    isi = [
        sel("", bingkai=False),
        sel(*(Teks(p, gantung="- ") for p in panduan)),
        sel("Ekspektasi Khusus Pimpinan:", *(berdaftar(khusus) if len(khusus) > 1 else map(Teks, khusus))),
    ]
    nama = [sel(Teks(str(n), rata="tengah"), bingkai=False), sel(Teks(nilai.nama), kolom=2)]
    if len(widths) == 4:
        isi.append(sel() if rupa.kosong else umpan_balik_sel(lembar, nilai))
        nama.append(sel())
    return [
        BarisNilai(widths, tuple(nama), nempel=True, ulang=(head,), atas=True),
        BarisNilai(widths, tuple(isi), ulang=(head,)),
    ]


@dataclass(slots=True)
class BarisNilai(Baris):
    """A row whose number column runs on into the next row: drawn at its sides, closed at the outer end only."""

    atas: bool = False

    def gambar(self, kanvas: Canvas, x: float, y: float, rupa: Rupa) -> None:
        Baris.gambar(self, kanvas, x, y, rupa)
        wide = self.lebar[0] * mm
        kanvas.line(x, y, x, y - self.tinggi)
        edge = y if self.atas else y - self.tinggi
        kanvas.line(x, edge, x + wide, edge)


def _khusus(lembar: Lembar, nilai: Nilai) -> tuple[str, ...]:
    """What stood on this sheet wins over what the SKP says now."""
    for evaluasi in lembar.evaluasi:
        for each in evaluasi.perilaku:
            if each.nilai is nilai:
                return each.khusus
    return lembar.isi_skp.ekspektasi(nilai)


def berdaftar(isi: Sequence[str]) -> tuple[Teks, ...]:
    return tuple(Teks(teks, gantung="- ") for teks in isi)


def paragraf(isi: Sequence[str], kosong: str = "-") -> tuple[Teks, ...]:
    """One paragraph each; `kosong` when there is none (FORMULIR 1.10)."""
    return tuple(Teks(teks) for teks in isi) or (Teks(kosong),)


def umpan_balik_sel(lembar: Lembar, pada: str) -> Sel:
    """`<Pemberi>: <teks>`, one line each, without dash."""
    found = lembar.isi_evaluasi.umpan_balik_pada(pada)
    return sel(*paragraf([f"{u.pemberi}: {u.teks}" if u.pemberi else u.teks for u in found]))


# ── bands with a value ──────────────────────────────────────────────────────────────────────────────


def pita_nilai(lebar: tuple[float, ...], judul_pita: str, isi: Sel, *, nempel: bool = False) -> list[Butir]:
    """A full-width band and its value, never apart; with `nempel` what follows joins them."""
    return [
        Baris(lebar, (kepala(judul_pita, kolom=len(lebar), rata="kiri"),), nempel=True),
        Baris(lebar, (isi,), nempel=nempel),
    ]


# ── signatures and footnotes ────────────────────────────────────────────────────────────────────────


def tempat_tanggal(lembar: Lembar, rupa: Rupa, hari: date | None) -> str:
    """`Oelamasi, 15 Januari 2026`; dotted where unknown (FORMULIR 1.4)."""
    tempat = TITIK if rupa.kosong or not lembar.tempat else lembar.tempat
    if rupa.kosong:
        return f"{tempat}, {TITIK} 20……"
    return f"{tempat}, {tanggal_panjang(hari) if hari else f'{TITIK} {lembar.isi_skp.tahun}'}"


def penanda_tangan(orang: Orang | None, rupa: Rupa) -> tuple[Teks, ...]:
    """Name and NIP under the room for signing; a person without NIP gets no second line."""
    if rupa.kosong:
        return (Teks(TITIK, rata="tengah"), Teks(f"{rupa.cetak.awalan_nip}{TITIK}", rata="tengah"))
    nama = Teks(orang.nama if orang and orang.nama else TITIK, rata="tengah")
    if orang is None or not orang.nip:
        return (nama,)
    return (nama, Teks(rupa.cetak.awalan_nip + orang.nip, rata="tengah"))


def tanda_tangan_dua(lembar: Lembar, rupa: Rupa, orientasi: str, hari: date | None) -> list[Butir]:
    """T-2: employee left, rater right; one place and date, over the right column."""
    tanggal = Teks(tempat_tanggal(lembar, rupa, hari), rata="tengah")
    kiri = (Teks(" "), Teks("Pegawai yang Dinilai", rata="tengah"))
    kanan = (tanggal, Teks("Pejabat Penilai Kinerja", rata="tengah"))
    return _blok_tanda_tangan(rupa, orientasi, CELAH[orientasi], (kiri, lembar.pegawai), (kanan, lembar.penilai))


def tanda_tangan_penilai(lembar: Lembar, rupa: Rupa, orientasi: str, hari: date | None) -> list[Butir]:
    """T-1: the rater alone, in the right column."""
    tanggal = Teks(tempat_tanggal(lembar, rupa, hari), rata="tengah")
    kanan = (tanggal, Teks("Pejabat Penilai Kinerja", rata="tengah"))
    separuh = lebar_halaman(rupa, orientasi) / 2
    return [
        Spasi(3 * mm, nempel=True),
        Tulisan(((separuh, separuh, kanan),), nempel=True),
        Spasi(CELAH[orientasi], nempel=True),
        Tulisan(((separuh, separuh, penanda_tangan(lembar.penilai, rupa)),), nempel=True),
    ]


Sisi = tuple[tuple[Teks, ...], Orang | None]  # what stands above the room for a signature, and who signs


def _blok_tanda_tangan(rupa: Rupa, orientasi: str, celah: float, kiri: Sisi, kanan: Sisi) -> list[Butir]:
    separuh = lebar_halaman(rupa, orientasi) / 2
    nama = ((0, separuh, penanda_tangan(kiri[1], rupa)), (separuh, separuh, penanda_tangan(kanan[1], rupa)))
    return [
        Spasi(3 * mm, nempel=True),
        Tulisan(((0, separuh, kiri[0]), (separuh, separuh, kanan[0])), nempel=True),
        Spasi(celah, nempel=True),
        Tulisan(nama, nempel=True),
    ]


def tanda_tangan_dokumen(lembar: Lembar, rupa: Rupa, kiri: str, kanan: str, hari_kiri: date | None, hari_kanan: date | None) -> list[Butir]:
    """T-D: place and date over both columns, the numbers belong to the titles (FORMULIR 5)."""
    tanggal = [Teks(tempat_tanggal(lembar, rupa, hari), rata="tengah") for hari in (hari_kiri, hari_kanan)]
    sisi_kiri = ((tanggal[0], Teks(kiri, rata="tengah")), lembar.pegawai)
    sisi_kanan = ((tanggal[1], Teks(kanan, rata="tengah")), lembar.penilai)
    return _blok_tanda_tangan(rupa, "P", CELAH["D"], sisi_kiri, sisi_kanan)


def catatan_kaki(rupa: Rupa, orientasi: str, *isi: str) -> list[Butir]:
    """Below the signatures, small, full width, in the order of their marks."""
    if not isi:
        return []
    lines = tuple(Teks(teks, ukuran=6.5 if orientasi == "L" else 7.0) for teks in isi)
    return [Spasi(3 * mm, nempel=True), Tulisan(((0, lebar_halaman(rupa, orientasi), lines),))]


def menempel(butir: list[Butir], n: int) -> list[Butir]:
    """The last `n` items stay with what follows them."""
    for item in butir[-n:]:
        item.nempel = True
    return butir
