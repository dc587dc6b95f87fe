"""The one door to an office file: read a value, apply a change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy.exc import IntegrityError

from app.domain.baris import Row, Rows, build_all, child_classes, children_of, once, table_of, uncollected
from app.domain.perubahan import Perubahan
from app.errors import Conflict, UserError
from db import backup, lists, restore
from db.engine import open_engine, refuse_foreign, refuse_readonly, schema_version
from db.faults import points_at_nothing, spoken
from db.lock import FileLock
from db.migrate import TODAY, Release, bring_up_to_date
from db.schema import metadata
from db.write import journal, write

T = TypeVar("T")


class Store:
    """An open office file. One at a time per file; every error of the file itself is a UserError."""

    def __init__(self, path: Path, *, baru: bool = False, release: Release = TODAY) -> None:
        self.path = path
        self._dirty: bool | None = None
        if baru and path.exists():
            raise UserError("berkas_sudah_ada", berkas=str(path))
        if not baru:
            refuse_foreign(path)
            refuse_readonly(path)
        self._lock = FileLock(path)
        self._engine = open_engine(path)
        try:
            with spoken(path):
                self._prepare(baru, release)
        except BaseException:  # because: whatever stops the opening, the lock must go, and half a new file with it
            self.batalkan() if baru else self.tutup()
            raise

    def _prepare(self, baru: bool, release: Release) -> None:
        if baru:
            bring_up_to_date(self._engine, release)
        elif schema_version(self._engine, self.path, release.version) < release.version:
            self.cadangkan("sebelum-pembaruan")
            bring_up_to_date(self._engine, release)

    def batalkan(self) -> None:
        """Closes a file just made and takes it away again."""
        self.tutup()
        restore.remove(self.path)

    def tutup(self) -> None:
        self._engine.dispose()
        self._lock.lepas()

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with spoken(self.path), self._engine.connect() as connection:
            yield connection

    def satu(self, cls: type[T], id: str) -> T:
        """The value with this id. Raises KeyError when there is none."""
        with self._reading() as connection:
            return build_all(cls, _read(connection, _of_one(cls), {"akar": id}))[id]

    def semua(self, cls: type[T]) -> dict[str, T]:
        with uncollected(), self._reading() as connection:
            return build_all(cls, _read(connection, _of_all(cls), {}))

    def urutan(self, cls: type, id: str) -> Rows:
        """The stored rows of one value's parts: only the file knows where each stands among its siblings."""
        with self._reading() as connection:
            tables = _read(connection, _of_one(cls), {"akar": id})
        return {(tabel, row_id): row for tabel, rows in tables.items() for row_id, row in rows}

    def tahun_skp(self) -> list[int]:
        with self._reading() as connection:
            return lists.tahun_skp(connection)

    def jurnal(self, batas: int = 200) -> list[Perubahan]:
        """The latest changes, newest first."""
        with self._reading() as connection:
            return list(journal(connection, batas))

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def apply(self, perubahan: Perubahan) -> None:
        """Writes the change with its journal line, all or nothing. Raises Conflict when a row is no longer as expected."""
        try:
            with spoken(self.path), self._engine.begin() as connection:
                write(connection, perubahan)
        except IntegrityError as error:
            raise _broken(error, perubahan) from error
        self._dirty = True

    # ── copies ──────────────────────────────────────────────────────────────────────────────────────

    def kotor(self) -> bool:
        """Whether something was written since the latest copy beside the file."""
        if self._dirty is None:
            self._dirty = backup.older(backup.copies(self.path), self.jurnal(1))
        return self._dirty

    def salin(self, tujuan: Path) -> None:
        backup.copy_to(self._engine, tujuan)

    def cadangkan(self, sebab: str) -> Path:
        copy = backup.back_up(self._engine, self.path, sebab)
        self._dirty = False
        return copy


def _broken(error: IntegrityError, perubahan: Perubahan) -> UserError:
    """A row that is there already was lost to another; one that is still pointed at, or points at nothing, is said so."""
    if not points_at_nothing(error):
        return Conflict(*perubahan.akar[0])
    gone = any(edit.sesudah is None for edit in perubahan.edits)
    return UserError("data_masih_dipakai" if gone else "data_rujukan_hilang")


@once
def _of_one(cls: type) -> tuple[tuple[str, Select[Any]], ...]:
    table = metadata.tables[table_of(cls)]
    own = select(table).where(table.c.id == bindparam("akar"))
    return ((table.name, own), *_below(cls, select(table.c.id).where(table.c.id == bindparam("akar"))))


def _below(cls: type, owners: Select[Any]) -> Iterator[tuple[str, Select[Any]]]:
    for field in children_of(cls):
        table = metadata.tables[table_of(field.tipe)]
        yield table.name, select(table).where(table.c.induk.in_(owners))
        yield from _below(field.tipe, select(table.c.id).where(table.c.induk.in_(owners)))


@once
def _of_all(cls: type) -> tuple[tuple[str, Select[Any]], ...]:
    tables = [metadata.tables[table_of(each)] for each in (cls, *child_classes(cls))]
    return tuple((table.name, select(table)) for table in tables)


def _read(connection: Connection, selects: tuple[tuple[str, Select[Any]], ...], given: Row) -> dict[str, list[tuple[str, Row]]]:
    tables: dict[str, list[tuple[str, Row]]] = {}
    for name, statement in selects:
        result = connection.execute(statement, given)
        names = tuple(result.keys())
        tables[name] = [(row[0], dict(zip(names, row, strict=True))) for row in result]
    return tables
