"""Copies of the office file: complete, opened again and counted, named by time and reason, thinned so that years fit."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from app.domain.perubahan import Perubahan
from app.errors import UserError
from db.engine import open_copy, refuse_damaged, rows_per_table
from db.faults import spoken

FOLDER = "Cadangan"
DAYS, WEEKS, MONTHS = 12, 10, 9  # after two days of everything: one copy per day, then per week, then per month
FEWEST = 5  # never thinned below, however old they are
MOST_BYTES = 500 * 1024 * 1024
WAITS = (0.05, 0.1, 0.2, 0.4, 0.8) if sys.platform == "win32" else ()  # seconds
_NAME = re.compile(r"\.(\d{8}-\d{6}-\d{6})\.([\w-]+)")


@dataclass(frozen=True, slots=True)
class Copy:
    """`sebab`: why it was made, as given by the caller: `titik-simpan`, `sebelum-impor` …"""

    path: Path
    waktu: datetime
    sebab: str


def copies(path: Path) -> list[Copy]:
    """Every copy of an office file, newest first."""
    folder = path.parent / FOLDER
    found = [copy for file in folder.iterdir() if (copy := _copy_of(path, file))] if folder.is_dir() else []
    return sorted(found, key=lambda copy: copy.waktu, reverse=True)


def _copy_of(path: Path, file: Path) -> Copy | None:
    named = _NAME.fullmatch(file.stem.removeprefix(path.stem)) if file.suffix == path.suffix else None
    if named is None or not file.name.startswith(path.stem):
        return None
    try:
        return Copy(file, datetime.strptime(named[1], "%Y%m%d-%H%M%S-%f").astimezone(), named[2])
    except ValueError:
        return None


def older(found: Sequence[Copy], latest: Sequence[Perubahan]) -> bool:
    """Whether the newest copy was made before the latest change."""
    if not latest:
        return False
    return not found or found[0].waktu < datetime.fromisoformat(latest[0].waktu)


def counted(copy: Path) -> dict[str, int] | None:
    """Rows per table; None for a copy that can no longer be read."""
    try:
        with spoken(copy), closing(open_copy(copy)) as raw:
            return rows_per_table(raw)
    except (UserError, OSError):
        return None


# ── making one ──────────────────────────────────────────────────────────────────────────────────────


def back_up(engine: Engine, path: Path, reason: str) -> Path:
    """A checked copy under `Cadangan/` beside the file. Raises UserError when it cannot be written; the file is untouched."""
    folder = path.parent / FOLDER
    target = folder / f"{path.stem}.{datetime.now():%Y%m%d-%H%M%S-%f}.{reason}{path.suffix}"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder, path.stem)
        _write(engine, part)
        publish(part, target)
    except Exception as error:  # because: SQLite and the disk fail in many ways and all mean one thing here
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise UserError("cadangan_gagal", folder=str(folder)) from error
    thin(path, date.today())
    return target


def copy_to(engine: Engine, target: Path) -> None:
    """The same under any name, for a stick or another disk: whole or not at all. Raises UserError."""
    part = target.with_name(target.name + ".part")
    try:
        _write(engine, part)
        publish(part, target)
    except Exception as error:  # because: as above
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise UserError("salinan_gagal", folder=str(target.parent)) from error


def _sweep(folder: Path, stem: str) -> None:
    """What a killed program left half written."""
    for part in folder.glob("*.part"):
        if part.name.startswith(stem + "."):
            part.unlink(missing_ok=True)


def _write(engine: Engine, part: Path) -> None:
    """One consistent moment of the file, opened again and compared: a copy that was not read back is none."""
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("VACUUM INTO ?", (str(part),))
        rows = rows_per_table(raw)
    refuse_incomplete(part, rows)


def refuse_incomplete(part: Path, rows: dict[str, int]) -> None:
    with closing(open_copy(part)) as copy:
        refuse_damaged(copy, part)
        if rows_per_table(copy) != rows:
            raise UserError("berkas_rusak", berkas=part.name)


def publish(part: Path, target: Path) -> None:
    """On the disk before it bears its name."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    _rename(part, target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _rename(part: Path, target: Path) -> None:
    """On Windows an antivirus may hold a fresh file for a moment."""
    for wait in WAITS:
        try:
            part.replace(target)
            return
        except PermissionError:
            time.sleep(wait)
    part.replace(target)


# ── keeping fewer ───────────────────────────────────────────────────────────────────────────────────


def thin(path: Path, today: date, most_bytes: int = MOST_BYTES) -> None:
    """Deletes what the schedule no longer keeps, then the oldest beyond the ceiling; five stay in any case."""
    kept: list[Copy] = []
    size = 0
    seen: set[object] = set()
    for copy in copies(path):
        slot = _slot(copy, today)
        bytes_ = copy.path.stat().st_size
        if len(kept) < FEWEST or (slot is not None and slot not in seen and size + bytes_ <= most_bytes):
            kept.append(copy)
            size += bytes_
            seen.add(slot)
        else:
            copy.path.unlink(missing_ok=True)


def _slot(copy: Copy, today: date) -> object | None:
    """What a copy stands for at its age: itself, its day, its week, its month; None when it is too old."""
    day = copy.waktu.date()
    age = today - day
    if age <= timedelta(days=2):
        return copy
    if age <= timedelta(days=2 + DAYS):
        return day
    if age <= timedelta(days=2 + DAYS, weeks=WEEKS):
        return day.isocalendar()[:2]
    return (day.year, day.month) if age <= timedelta(days=2 + DAYS + 31 * MONTHS, weeks=WEEKS) else None
