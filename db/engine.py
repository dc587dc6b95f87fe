"""Opening an office file the way SQLite wants to be opened, and refusing what is not one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from app.errors import UserError
from db.faults import refusal
from db.schema import APPLICATION_ID, SCHEMA_VERSION

HEADER = b"SQLite format 3\x00"
CHECKED_AT_OPENING = 64 * 1024 * 1024  # every page is read: beyond this size only the copies are checked, or opening would wait
PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",  # silently ignored inside a transaction: it must stand here
    "temp_store=MEMORY",
    "busy_timeout=5000",
)


def open_engine(path: Path) -> Engine:
    """One connection to one file; transactions begin IMMEDIATE, so DDL rolls back too. Raises UserError for a damaged file."""
    import sqlcipher3.dbapi2 as sqlite

    def connect() -> Any:
        connection = sqlite.connect(str(path), isolation_level=None, check_same_thread=False)
        try:
            for pragma in PRAGMAS:
                connection.execute("PRAGMA " + pragma)
        except sqlite.Error as error:
            connection.close()
            raise refusal(error, path) or error from error
        return connection

    engine = create_engine("sqlite://", creator=connect, module=sqlite, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def open_copy(path: Path) -> Any:
    """A driver's connection that can only read, and leaves nothing beside the file."""
    import sqlcipher3.dbapi2 as sqlite

    return sqlite.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True, isolation_level=None)


def refuse_foreign(path: Path) -> None:
    """Raises UserError unless the file begins like a database. A missing file has its own sentence."""
    try:
        with path.open("rb") as file:
            head = file.read(len(HEADER))
    except FileNotFoundError as error:
        raise UserError("berkas_tidak_ada", berkas=str(path)) from error
    except OSError as error:
        raise UserError("berkas_tak_terbaca", berkas=str(path)) from error
    if head != HEADER:
        raise UserError("bukan_berkas_kantor", berkas=path.name)


def refuse_readonly(path: Path) -> None:
    """SQLite would open it and refuse only the first change."""
    try:
        path.open("r+b").close()
    except OSError as error:
        raise UserError("berkas_hanya_baca", berkas=path.name) from error


def schema_version(engine: Engine, path: Path, known: int = SCHEMA_VERSION, checked: int = CHECKED_AT_OPENING) -> int:
    """The version the file was written with. Raises UserError for another program's file, a newer one, a damaged one."""
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        version = refuse_unknown(raw, path, known)
        if path.stat().st_size <= checked:
            refuse_damaged(raw, path)
    return version


def refuse_unknown(raw: Any, path: Path, known: int = SCHEMA_VERSION) -> int:
    if pragma(raw, "application_id") != APPLICATION_ID:
        raise UserError("bukan_berkas_kantor", berkas=path.name)
    version = int(pragma(raw, "user_version"))
    if version > known:
        raise UserError("berkas_lebih_baru", berkas=path.name, versi=version, dikenal=known)
    return version


def refuse_damaged(raw: Any, path: Path) -> None:
    if pragma(raw, "quick_check(1)") != "ok":
        raise UserError("berkas_rusak", berkas=path.name)


def rows_per_table(raw: Any) -> dict[str, int]:
    names = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def pragma(raw: Any, text: str) -> Any:
    return raw.execute("PRAGMA " + text).fetchone()[0]
