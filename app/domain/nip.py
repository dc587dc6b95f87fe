"""NIP of a PNS and nomor induk of a PPPK: cleaned, checked, and what the eighteen digits tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.domain.pegawai import JenisKelamin, JenisPegawai
from app.errors import UserError

PANJANG = 18
_AWALAN = re.compile(r"^(?:n\.?i\.?p?\.?\s*)?(?:pppk|ppk|p3k)?[\s.:]*(?=[\d'’‘]|-*$)", re.I)
_HIASAN = re.compile(r"[\s.\-–'’‘`\u200b\u200c\u200d\ufeff\u2060]")
_ILMIAH = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.I)


@dataclass(frozen=True, slots=True)
class Nip:
    """`bulan` only for a PNS (TMT CPNS), `frekuensi` only for a PPPK (21 = first appointment)."""

    teks: str
    lahir: date
    tahun: int
    bulan: int | None
    frekuensi: int | None
    jenis_kelamin: JenisKelamin
    urut: int

    @property
    def pppk(self) -> bool:
        return self.bulan is None

    @property
    def jenis(self) -> JenisPegawai:
        return JenisPegawai.PPPK if self.pppk else JenisPegawai.PNS

    @property
    def tmt(self) -> date | None:
        """TMT CPNS; a PPPK number tells the year only."""
        return None if self.bulan is None else date(self.tahun, self.bulan, 1)

    @property
    def tersusun(self) -> str:
        return tersusun(self.teks)


def tersusun(teks: str) -> str:
    """`19800606 201101 2 001`; a text of another length stays as it is."""
    return " ".join((teks[:8], teks[8:14], teks[14], teks[15:])) if len(teks) == PANJANG else teks


def bersih(teks: str) -> str:
    """Without label, spaces, dots and apostrophes; a number that lost its digits keeps its shape so that `periksa` can say so."""
    rapi = teks.strip().lstrip("'’‘`")
    if _ILMIAH.fullmatch(rapi):
        return rapi
    return _HIASAN.sub("", _AWALAN.sub("", rapi))


def periksa(teks: str) -> Nip:
    """Raises UserError with the exact reason; nothing is padded or guessed."""
    isi = bersih(teks)
    _periksa_bentuk(isi)
    lahir = _tanggal_lahir(isi)
    tahun, kode = int(isi[8:12]), int(isi[12:14])
    if not 1 <= kode <= 12 and kode < 21:
        raise UserError("nip_bulan_salah", angka=isi[12:14])
    if isi[14] not in "12":
        raise UserError("nip_jenis_kelamin_salah", angka=isi[14])
    if isi[15:] == "000":
        raise UserError("nip_urut_nol")
    if lahir.year >= tahun:
        raise UserError("nip_tahun_terbalik", lahir=lahir.year, pengangkatan=tahun)
    kelamin = JenisKelamin.LAKI_LAKI if isi[14] == "1" else JenisKelamin.PEREMPUAN
    bulan, frekuensi = (kode, None) if kode <= 12 else (None, kode)
    return Nip(isi, lahir, tahun, bulan, frekuensi, kelamin, int(isi[15:]))


def _periksa_bentuk(isi: str) -> None:
    if not isi:
        raise UserError("nip_kosong")
    if _ILMIAH.fullmatch(isi):
        raise UserError("nip_notasi_ilmiah", teks=isi)
    if not (isi.isascii() and isi.isdigit()):
        raise UserError("nip_bukan_angka", teks=isi)
    if len(isi) != PANJANG:
        raise UserError("nip_panjang_salah", jumlah=len(isi))


def _tanggal_lahir(isi: str) -> date:
    try:
        return date(int(isi[:4]), int(isi[4:6]), int(isi[6:8]))
    except ValueError:
        raise UserError("nip_tanggal_lahir_salah", tanggal=f"{isi[6:8]}-{isi[4:6]}-{isi[:4]}") from None
