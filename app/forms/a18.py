"""A.1.8: annex of every SKP: resources, accountability, consequences; no identity table (FORMULIR 2)."""

from __future__ import annotations

from reportlab.lib.units import mm

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.forms.blocks import instansi_dua_baris, judul, kode_format, lebar_halaman
from app.forms.cell import Rupa, kepala, sel
from app.forms.handwriting import petunjuk
from app.forms.sheet import Baris, Butir, Spasi, Tulisan
from app.forms.signing import menempel, tanda_tangan_dua
from app.forms.text import Teks

KODE = "A.1.8"
ORIENTASI = "P"
PETUNJUK = (
    ("(dalam rangka memenuhi ekspektasi Pimpinan, maka Pegawai membutuhkan ….)",),
    ("(hasil kerja dilaporkan setiap hari/ mingguan/ bulanan/… berikut data yang dilaporkan adalah ….)",),
    ("(apabila memenuhi ekspektasi Pimpinan maka….)", "(apabila tidak memenuhi ekspektasi Pimpinan maka….)"),
)
KOSONG = 3


def isi(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    lebar: tuple[float, ...] = (10, 170) if rupa.cetak.kertas is Kertas.A4 else (10, 175)
    lampiran = lembar.isi_skp.lampiran
    bagian = (lampiran.sumber_daya, lampiran.pertanggungjawaban, lampiran.konsekuensi)
    rows: list[Butir] = []
    for nama, teks, hint in zip(("DUKUNGAN SUMBER DAYA", "SKEMA PERTANGGUNGJAWABAN", "KONSEKUENSI"), bagian, PETUNJUK, strict=True):
        band = Baris(lebar, (kepala(nama, kolom=2, rata="kiri"),), nempel=True)
        rows.append(band)
        rows.extend(_kosong(lebar, hint) if rupa.kosong else _terisi(lebar, teks, band))
    return [
        *kode_format(rupa, "P", KODE),
        *judul(rupa, "P", "LAMPIRAN SASARAN KINERJA PEGAWAI"),
        *_nama(lembar, rupa),
        *instansi_dua_baris(lembar, rupa),
        *menempel(rows, 1),
        *tanda_tangan_dua(lembar, rupa, "P", lembar.tanggal_skp),
    ]


def _nama(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    """Whose annex it is, when the office wants it: the form has no identity table."""
    if rupa.kosong or not rupa.cetak.nama_lampiran:
        return []
    teks = Teks(" – ".join(filter(None, (lembar.pegawai.nama, lembar.pegawai.jabatan))), rata="tengah", ukuran=8)
    return [Tulisan(((0, lebar_halaman(rupa, "P"), (teks,)),), nempel=True), Spasi(2 * mm, nempel=True)]


def _terisi(lebar: tuple[float, ...], teks: tuple[str, ...], band: Baris) -> list[Butir]:
    rows: list[Butir] = [
        Baris(lebar, (sel(Teks(f"{n}.", rata="tengah")), sel(kalimat)), ulang=(band,)) for n, kalimat in enumerate(teks, 1)
    ]
    return rows or [Baris(lebar, (sel(Teks("-", rata="tengah")), sel("-")))]


def _kosong(lebar: tuple[float, ...], hint: tuple[str, ...]) -> list[Butir]:
    hints = (*hint, *[""] * (KOSONG - len(hint)))
    return [Baris(lebar, (sel(Teks(f"{n}.", rata="tengah"), tinggi=14 * mm), sel(*petunjuk(teks)))) for n, teks in enumerate(hints, 1)]
