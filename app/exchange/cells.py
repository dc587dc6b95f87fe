"""One cell of a spreadsheet as the operator sees it: clean text, dates in every spelling, nothing guessed."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeGuard

Sel = str | float | bool | date | time | timedelta | None

_SPASI = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
_HILANG = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e"
_TUKAR: dict[int, str | None] = (
    {ord(huruf): " " for huruf in _SPASI}
    | {ord(huruf): None for huruf in _HILANG}
    | {n: None for n in range(32) if chr(n) not in "\t\n\r\x0b\x0c"}
    | {ord(huruf): "'" for huruf in "‘’‚‛ʼ´"}
    | {ord(huruf): '"' for huruf in "“”„"}
)
_RUMUS = re.compile(r"'*[=+\-@]")
_KOSONG = frozenset({"", "-", "--", "---", "–", "—", "'-"})
_BULAN = {nama: n for n, semua in enumerate(
    ("jan", "feb peb", "mar", "apr", "mei may", "jun", "jul", "agu ags aug", "sep", "okt oct", "nov nop", "des dec"), 1
) for nama in semua.split()}  # fmt: skip
_ANGKA = re.compile(r"(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})(?:[ T]\d{1,2}[:.]\d{2}.*)?")
_TULISAN = re.compile(r"(\d{1,2})[\s\-/]*([A-Za-z]{3,})\.?[\s\-/,]*(\d{2,4})")
_AWAL_SERIAL = date(1899, 12, 30)
_TEPAT = 10**15  # a longer number has lost its last digits and is shown so
_SERIAL = range(3654, 73050)  # 1910–2099: a bare year or a score is not a date


def rapikan(teks: str) -> str:
    """Without what nobody sees (NBSP, zero width, double spaces); curly quotes made straight."""
    if not teks.isascii():
        teks = unicodedata.normalize("NFC", teks)
    return " ".join(teks.translate(_TUKAR).split())


@lru_cache(maxsize=50_000)
def _isi(teks: str) -> str:
    bersih = lepas(rapikan(teks))
    return "" if bersih in _KOSONG else bersih


def isi(sel: Sel) -> str:
    """What the cell says, tidy; empty for a dash as well."""
    return _isi(sel if isinstance(sel, str) else tulisan(sel))


def tulisan(sel: Sel) -> str:
    """The cell as it stands, still untidied; a whole number without `.0`, a date as dd-mm-yyyy."""
    if isinstance(sel, str):
        return sel
    if sel is None:
        return ""
    if angka(sel):
        return str(int(sel)) if abs(sel) < _TEPAT and sel == int(sel) else repr(float(sel))
    return sel.strftime("%d-%m-%Y") if isinstance(sel, date) else str(sel)


def angka(sel: Sel) -> TypeGuard[float]:
    """Stored as a number: an eighteen-digit one has lost its last three digits."""
    return isinstance(sel, int | float) and not isinstance(sel, bool)


def jinakkan(teks: str) -> str:
    """For a text file that Excel may open: an apostrophe before what would run as a formula; `lepas` takes it off."""
    return "'" + teks if _RUMUS.match(teks) else teks


def lepas(teks: str) -> str:
    return teks[1:] if teks.startswith("'") and _RUMUS.match(teks) else teks


def tanggal(sel: Sel) -> date:
    """Raises ValueError when it is no date: an Excel serial, 05-03-1990, 1990-03-05, 5 Maret 1990, 5/3/90, 05031990."""
    if isinstance(sel, datetime):
        return sel.date()
    if isinstance(sel, date):
        return sel
    if angka(sel):
        return _dari_serial(int(sel))
    return _dari_tulisan(rapikan(tulisan(sel)).lstrip("'"))


def _dari_serial(hari: int) -> date:
    if hari not in _SERIAL:
        raise ValueError(hari)
    return _AWAL_SERIAL + timedelta(days=hari)


@lru_cache(maxsize=20_000)
def _dari_tulisan(teks: str) -> date:
    if teks.isdigit():
        return _dari_serial(int(teks)) if len(teks) == 5 else _delapan_angka(teks)
    if cocok := _ANGKA.fullmatch(teks):
        a, b, c = cocok.groups()
        return date(int(a), int(b), int(c)) if len(a) == 4 else date(_tahun(c), int(b), int(a))
    if cocok := _TULISAN.fullmatch(teks):
        return date(_tahun(cocok[3]), _BULAN.get(cocok[2][:3].lower(), 0), int(cocok[1]))
    raise ValueError(teks)


def _delapan_angka(teks: str) -> date:
    if len(teks) != 8:
        raise ValueError(teks)
    if teks[:2] in {"19", "20"} and 1 <= int(teks[4:6]) <= 12:
        return date(int(teks[:4]), int(teks[4:6]), int(teks[6:]))
    return date(int(teks[4:]), int(teks[2:4]), int(teks[:2]))


def _tahun(teks: str) -> int:
    """Two digits up to 30 are of this century."""
    if len(teks) not in {2, 4}:
        raise ValueError(teks)
    tahun = int(teks)
    return tahun if tahun > 99 else tahun + (2000 if tahun <= 30 else 1900)
