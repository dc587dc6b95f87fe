"""What SQLite's own refusals mean to the operator; one that is not listed is our bug and goes on as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.errors import UserError

SENTENCES = {
    "SQLITE_FULL": "disk_penuh",
    "SQLITE_IOERR": "disk_gagal",
    "SQLITE_READONLY": "berkas_hanya_baca",
    "SQLITE_CANTOPEN": "folder_tak_bisa_ditulis",
    "SQLITE_BUSY": "berkas_dipakai_program_lain",
    "SQLITE_LOCKED": "berkas_dipakai_program_lain",
    "SQLITE_CORRUPT": "berkas_rusak",
    "SQLITE_NOTADB": "berkas_rusak",
}


def refusal(error: BaseException | None, path: Path) -> UserError | None:
    """The sentence of a driver's error; None for one that no operator can mend."""
    kode = SENTENCES.get(getattr(error, "sqlite_errorname", None) or "")
    return UserError(kode, berkas=path.name, folder=str(path.parent)) if kode else None


def points_at_nothing(error: DBAPIError) -> bool:
    """Whether a foreign key refused the change, and not a row that is there already. The driver gives no finer code."""
    return "FOREIGN KEY" in str(error.orig)


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Around every use of the file: a full disk, a lost drive, a damaged page reach the caller as UserError."""
    try:
        yield
    except Exception as error:  # because: the driver's own errors and SQLAlchemy's have no class in common
        if said := refusal(getattr(error, "orig", error), path):
            raise said from error
        raise
