"""What a blank form shows where somebody will write: dotted lines, room, and small grey hints (FORMULIR 1.10)."""

from __future__ import annotations

from reportlab.lib.units import mm

from app.forms.cell import SIZE
from app.forms.text import Teks, width

TITIK = "………………"
BARIS = 6.5 * mm  # a row somebody writes into
_RUANG = 10.0  # size of the empty line above a dotted one: together the pitch of handwriting


def titik(lebar: float, orientasi: str = "L") -> str:
    """Dots over so many millimetres, at the text size of the orientation."""
    return "…" * int(lebar * mm / (width("…", False) * SIZE[orientasi]))


def petunjuk(*isi: str) -> tuple[Teks, ...]:
    """A filling hint: small and grey at the top of the empty cell."""
    return tuple(Teks(teks, pudar=True, ukuran=6) for teks in isi)


def garis_tulis(lebar: float, banyak: int) -> tuple[Teks, ...]:
    """Dotted lines with a dash before them, far enough apart to write on, in a cell of this width in mm."""
    garis = Teks(titik(lebar - 6), gantung="- ")
    return tuple(teks for _ in range(banyak) for teks in (ruang_tulis(), garis))


def ruang_tulis() -> Teks:
    """Room for one line of handwriting."""
    return Teks(" ", ukuran=_RUANG)
