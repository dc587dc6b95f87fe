"""Copies of the office file: complete, checked, named by time, thinned so that a year fits."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from app.errors import UserError

FOLDER = "Cadangan"
DAYS, WEEKS, MONTHS = 7, 4, 12  # beyond two days one copy per day, then per week, then per month


def back_up(engine: Engine, path: Path, reason: str) -> Path:
    """A checked copy under `Cadangan/` beside the file. Raises UserError when it cannot be written; the file is untouched."""
    target = path.parent / FOLDER / f"{path.stem}.{datetime.now():%Y%m%d-%H%M%S-%f}.{reason}{path.suffix}"
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(engine, part)
        part.replace(target)
    except Exception as error:  # because: SQLite and the disk fail in many ways and all mean one thing here
        part.unlink(missing_ok=True)
        raise UserError("cadangan_gagal", folder=str(target.parent)) from error
    thin(target.parent, path.stem, date.today())
    return target


def _copy(engine: Engine, part: Path) -> None:
    part.unlink(missing_ok=True)
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("VACUUM INTO ?", (str(part),))


def copies(folder: Path, stem: str) -> list[Path]:
    """Newest first."""
    return sorted(folder.glob(f"{stem}.????????-??????-*"), reverse=True)


def thin(folder: Path, stem: str, today: date) -> None:
    """Deletes what the schedule no longer keeps."""
    seen: set[object] = set()
    for file in copies(folder, stem):
        slot = _slot(datetime.strptime(file.name[len(stem) + 1 :][:8], "%Y%m%d").date(), today, file)
        if slot is None or slot in seen:
            file.unlink(missing_ok=True)
        else:
            seen.add(slot)


def _slot(day: date, today: date, file: Path) -> object | None:
    age = today - day
    if age <= timedelta(days=2):
        return file
    if age <= timedelta(days=DAYS):
        return day
    if age <= timedelta(weeks=WEEKS):
        return day.isocalendar()[:2]
    return (day.year, day.month) if age <= timedelta(days=31 * MONTHS) else None
