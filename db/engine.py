"""Opening an office file the way SQLite wants to be opened, and refusing what is not one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from app.errors import UserError
from db.schema import APPLICATION_ID, SCHEMA_VERSION

HEADER = b"SQLite format 3\x00"
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
        except sqlite.DatabaseError as error:
            connection.close()
            raise UserError("berkas_rusak", berkas=path.name) from error
        return connection

    engine = create_engine("sqlite://", creator=connect, module=sqlite, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


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


def schema_version(engine: Engine, path: Path) -> int:
    """The version the file was written with. Raises UserError for another program's file, a newer one, a damaged one."""
    with engine.connect() as connection:
        if pragma(connection, "application_id") != APPLICATION_ID:
            raise UserError("bukan_berkas_kantor", berkas=path.name)
        version = int(pragma(connection, "user_version"))
        if version > SCHEMA_VERSION:
            raise UserError("berkas_lebih_baru", berkas=path.name, versi=version, dikenal=SCHEMA_VERSION)
        refuse_damaged(connection, path)
    return version


def refuse_damaged(connection: Any, path: Path) -> None:
    from sqlalchemy.exc import DatabaseError

    try:
        answer = pragma(connection, "quick_check(1)")
    except DatabaseError as error:
        raise UserError("berkas_rusak", berkas=path.name) from error
    if answer != "ok":
        raise UserError("berkas_rusak", berkas=path.name)


def pragma(connection: Any, text: str) -> Any:
    return connection.exec_driver_sql("PRAGMA " + text).scalar()
