"""Ratings, the employee's predicate from the quadrant, and the organisation's (R87, R94, R104)."""

from __future__ import annotations

from enum import StrEnum


class Rating(StrEnum):
    DIATAS = "DIATAS"
    SESUAI = "SESUAI"
    DIBAWAH = "DIBAWAH"


class Predikat(StrEnum):
    SANGAT_BAIK = "SANGAT_BAIK"
    BAIK = "BAIK"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    KURANG = "KURANG"
    SANGAT_KURANG = "SANGAT_KURANG"


class PredikatOrganisasi(StrEnum):
    ISTIMEWA = "ISTIMEWA"
    BAIK = "BAIK"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    KURANG = "KURANG"
    SANGAT_KURANG = "SANGAT_KURANG"


_A, _S, _B = Rating.DIATAS, Rating.SESUAI, Rating.DIBAWAH

KUADRAN: dict[tuple[Rating, Rating], Predikat] = {  # (hasil kerja, perilaku kerja), baris 4145–4174
    (_A, _A): Predikat.SANGAT_BAIK,
    (_A, _S): Predikat.BAIK,
    (_A, _B): Predikat.KURANG,
    (_S, _A): Predikat.BAIK,
    (_S, _S): Predikat.BAIK,
    (_S, _B): Predikat.KURANG,
    (_B, _A): Predikat.BUTUH_PERBAIKAN,
    (_B, _S): Predikat.BUTUH_PERBAIKAN,
    (_B, _B): Predikat.SANGAT_KURANG,
}


def predikat(hasil: Rating | None, perilaku: Rating | None) -> Predikat | None:
    """The quadrant; None while one of the two ratings is missing."""
    return KUADRAN[hasil, perilaku] if hasil and perilaku else None
