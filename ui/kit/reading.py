"""What an operator types, read: dates in the ways people write them, decimals with either mark. Nothing is guessed."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from app.domain.periode import BULAN, tanggal_panjang

_MONTHS = {name.lower(): n for n, name in enumerate(BULAN, 1)}
_MONTHS |= {name[:3].lower(): n for n, name in enumerate(BULAN, 1)} | {
    "pebruari": 2,
    "nopember": 11,
    "agt": 8,
    "ags": 8,
    "nop": 11,
    "peb": 2,
}


def read_date(text: str, today: date | None = None) -> date | None:
    """`05031990`, `5/3/1990`, `5-3-90`, `5 Maret 1990`, `23 nopember 2026`, `t`. None when it is no date of the calendar."""
    today = today or date.today()
    text = text.strip().lower()
    if text in {"t", "+", "-"}:
        return today + timedelta(days={"t": 0, "+": 1, "-": -1}[text])
    parts = [text[:2], text[2:4], text[4:]] if re.fullmatch(r"\d{8}", text) else [p for p in re.split(r"[\s/.\-]+", text) if p]
    if len(parts) == 2:
        parts.append(str(today.year))
    if len(parts) != 3:
        return None
    if len(parts[0]) == 4:
        parts.reverse()
    return _made(parts, today)


def _made(parts: list[str], today: date) -> date | None:
    month = int(parts[1]) if parts[1].isdigit() else _MONTHS.get(parts[1], 0)
    if not (parts[0].isdigit() and parts[2].isdigit() and len(parts[2]) in (2, 4)):
        return None
    year = int(parts[2])
    if len(parts[2]) == 2:
        year += 2000 if year <= (today.year + 10) % 100 else 1900
    try:
        return date(year, month, int(parts[0]))
    except ValueError:
        return None


def show_date(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""


def long_date(day: date | None) -> str:
    return tanggal_panjang(day) if day else ""


def read_decimal(text: str) -> Decimal | None:
    """`87,5` and `87.5` are both 87.5; `1.234,5` is 1234.5; None for anything else, also for the ambiguous `1.234`."""
    text = text.replace(" ", "")
    if ambiguous(text) or not re.fullmatch(r"-?\d+(\.\d{3})*(,\d+)?|-?\d+[.,]\d+", text):
        return None
    return Decimal(text.replace(".", "").replace(",", ".") if "," in text else text)


def ambiguous(text: str) -> bool:
    """A dot before exactly three digits: thousands or decimals? The field asks."""
    return re.fullmatch(r"-?\d{1,3}(\.\d{3})+", text.strip()) is not None
