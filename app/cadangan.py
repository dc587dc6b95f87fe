"""Copies of an office file for the restore screen: what is in each, and putting one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.words import say
from db.backup import copies, counted
from db.restore import restore


@dataclass(frozen=True, slots=True)
class Cadangan:
    """`sebab`: why it was made, in the operator's words. The numbers are None when the copy can no longer be read."""

    path: Path
    waktu: datetime
    sebab: str
    ukuran: int
    pegawai: int | None = None
    skp: int | None = None
    evaluasi: int | None = None


def daftar_cadangan(path: Path) -> tuple[Cadangan, ...]:
    """The copies of an office file, newest first; the file itself may be missing, damaged or open."""
    found = []
    for copy in copies(path):
        rows = counted(copy.path) or {}
        isi = (rows.get("pegawai"), rows.get("skp"), rows.get("evaluasi"))
        found.append(Cadangan(copy.path, copy.waktu, _kata(copy.sebab), copy.path.stat().st_size, *isi))
    return tuple(found)


def terakhir(path: Path) -> datetime | None:
    """When the newest copy was made."""
    return next((copy.waktu for copy in copies(path)), None)


def _kata(sebab: str) -> str:
    """A reason of another version of the program stands as it is written."""
    try:
        return say("sebab_" + sebab.replace("-", "_"))
    except KeyError:
        return sebab


def pulihkan(cadangan: Path, berkas: Path) -> Path | None:
    """Puts a copy in the place of the office file, which must be closed.

    Returns where the file that stood there is kept, None when there was none. Raises UserError, and then nothing has changed.
    """
    return restore(cadangan, berkas)
