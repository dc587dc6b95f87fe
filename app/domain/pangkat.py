"""Golongan and pangkat of PNS, golongan of PPPK, and their order on the roster."""

from __future__ import annotations

import re

from app.errors import UserError

_NAMA = {
    "I": ("Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"),
    "II": ("Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"),
    "III": ("Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"),
    "IV": ("Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"),
}
PANGKAT: dict[str, str] = {
    f"{romawi}/{ruang}": nama for romawi, semua in _NAMA.items() for ruang, nama in zip("abcde", semua, strict=False)
}
GOLONGAN_PNS = tuple(PANGKAT)  # lowest first
GOLONGAN_PPPK = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII")
_DARI_NAMA = {nama.lower(): golongan for golongan, nama in PANGKAT.items()}
_POLA = re.compile(r"(XVII|XVI|XIV|XV|XIII|XII|XI|IX|X|VIII|VII|VI|IV|V|III|II|I)\s*[./\- ]?\s*([a-e])?", re.I)


def baca_golongan(teks: str | None) -> str | None:
    """`III/d` or `IX` from what was typed: `iii d`, `Penata Tk.I`, `Penata Tingkat I (III/d)`. None for empty; raises UserError."""
    bersih = " ".join((teks or "").split()).strip("- ")
    if not bersih:
        return None
    if (dari_nama := _DARI_NAMA.get(_lengkap(bersih))) is not None:
        return dari_nama
    bagian = bersih.split("(")[-1].split(",")[-1].strip(" )")
    cocok = _POLA.fullmatch(bagian)
    golongan = "/".join(filter(None, (cocok[1].upper(), (cocok[2] or "").lower()))) if cocok else ""
    if golongan not in PANGKAT and golongan not in GOLONGAN_PPPK:
        raise UserError("pangkat_tidak_dikenal", teks=bersih)
    return golongan


def _lengkap(nama: str) -> str:
    return re.sub(r"\b(?:tk|tkt)\b\.?\s*", "tingkat ", nama.lower()).strip()


def pangkat_golongan(golongan: str | None) -> str | None:
    """As the forms print it: `Penata Tingkat I, III/d` for PNS, `IX` for PPPK (FORMULIR 1.2)."""
    if not golongan:
        return None
    nama = PANGKAT.get(golongan)
    return f"{nama}, {golongan}" if nama else golongan


def urutan_golongan(golongan: str | None) -> int:
    """Sort key of a roster: the highest first, PNS before PPPK, nothing last."""
    if golongan in PANGKAT:
        return len(GOLONGAN_PNS) - GOLONGAN_PNS.index(golongan)
    if golongan in GOLONGAN_PPPK:
        return 100 - GOLONGAN_PPPK.index(golongan)
    return 999
