"""The one door to an office file: read a value, apply a change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.domain.perubahan import Edit, Perubahan, Row, build_all, child_classes, once, shape, table_of
from app.errors import Conflict, UserError
from db import backup, lists
from db.engine import open_engine, refuse_foreign, schema_version
from db.lock import FileLock
from db.migrate import bring_up_to_date
from db.schema import SCHEMA_VERSION, jurnal, metadata, nisan

T = TypeVar("T")


class Store:
    """An open office file. One at a time per file; every error of the file itself is a UserError."""

    def __init__(self, path: Path, *, baru: bool = False) -> None:
        self.path = path
        if baru and path.exists():
            raise UserError("berkas_sudah_ada", berkas=str(path))
        if not baru:
            refuse_foreign(path)
        self._lock = FileLock(path)
        self._engine = open_engine(path)
        try:
            self._prepare(baru)
        except BaseException:  # because: whatever stops the opening, the lock must go
            self.tutup()
            raise

    def _prepare(self, baru: bool) -> None:
        if baru:
            bring_up_to_date(self._engine)
        elif schema_version(self._engine, self.path) < SCHEMA_VERSION:
            self.cadangkan("sebelum-pembaruan")
            bring_up_to_date(self._engine)

    def tutup(self) -> None:
        self._engine.dispose()
        self._lock.lepas()

    def cadangkan(self, sebab: str) -> Path:
        return backup.back_up(self._engine, self.path, sebab)

    def satu(self, cls: type[T], id: str) -> T:
        """The value with this id. Raises KeyError when there is none."""
        with self._engine.connect() as connection:
            return _read(connection, cls, _of_one(cls), {"akar": id})[id]

    def semua(self, cls: type[T]) -> dict[str, T]:
        with self._engine.connect() as connection:
            return _read(connection, cls, _of_all(cls), {})

    def tahun_skp(self) -> list[int]:
        with self._engine.connect() as connection:
            return lists.tahun_skp(connection)

    def apply(self, perubahan: Perubahan) -> None:
        """Writes the change with its journal line, all or nothing. Raises Conflict when a row is no longer as expected."""
        try:
            with self._engine.begin() as connection:
                connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
                for (act, tabel), edits in groupby(sorted(perubahan.edits, key=_kind), key=_kind):
                    ACTS[act](connection, tabel, list(edits), perubahan.id)
                connection.execute(insert(jurnal), _journal_line(perubahan))
        except IntegrityError as error:
            raise UserError("data_masih_dipakai") from error

    def jurnal(self, batas: int = 200) -> list[Perubahan]:
        """The latest changes, newest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(jurnal).order_by(jurnal.c.id.desc()).limit(batas)).mappings()
            return [_from_journal(dict(row)) for row in rows]


# ── reading ─────────────────────────────────────────────────────────────────────────────────────────


@once
def _of_one(cls: type) -> tuple[tuple[str, Select[Any]], ...]:
    table = metadata.tables[table_of(cls)]
    own = select(table).where(table.c.id == bindparam("akar"))
    return ((table.name, own), *_below(cls, select(table.c.id).where(table.c.id == bindparam("akar"))))


def _below(cls: type, owners: Select[Any]) -> Iterator[tuple[str, Select[Any]]]:
    for field in shape(cls):
        if field.jenis == "children":
            table = metadata.tables[table_of(field.tipe)]
            yield table.name, select(table).where(table.c.induk.in_(owners))
            yield from _below(field.tipe, select(table.c.id).where(table.c.induk.in_(owners)))


@once
def _of_all(cls: type) -> tuple[tuple[str, Select[Any]], ...]:
    tables = [metadata.tables[table_of(each)] for each in (cls, *child_classes(cls))]
    return tuple((table.name, select(table)) for table in tables)


def _read(connection: Connection, cls: type[T], selects: tuple[tuple[str, Select[Any]], ...], given: Row) -> dict[str, T]:
    tables: dict[str, list[tuple[str, Row]]] = {}
    for name, statement in selects:
        tables[name] = [(row["id"], dict(row)) for row in connection.execute(statement, given).mappings()]
    return build_all(cls, tables)


# ── writing ─────────────────────────────────────────────────────────────────────────────────────────


def _kind(edit: Edit) -> tuple[str, str]:
    """Same acts on a table go together; the keys between tables are only checked at the commit."""
    if edit.sebelum is None:
        return "insert", edit.tabel
    return ("delete" if edit.sesudah is None else "update"), edit.tabel


def _insert(connection: Connection, tabel: str, edits: list[Edit], _: str) -> None:
    connection.execute(insert(metadata.tables[tabel]), [edit.sesudah or {} for edit in edits])
    if connection.execute(select(nisan.c.id).limit(1)).first():
        connection.execute(delete(nisan).where(nisan.c.id == bindparam("gone")), [{"gone": edit.id} for edit in edits])


def _update(connection: Connection, tabel: str, edits: list[Edit], _: str) -> None:
    """Compare and set: the row must still hold what the change says it held."""
    for edit in edits:
        assert edit.sebelum is not None
        assert edit.sesudah is not None
        done = connection.execute(_update_of(tabel, tuple(edit.sesudah)), _bound(edit))
        if done.rowcount != 1:
            raise Conflict(tabel, edit.id)


@once
def _update_of(tabel: str, names: tuple[str, ...]) -> Any:
    table = metadata.tables[tabel]
    same = [table.c[name].is_not_distinct_from(bindparam("old_" + name)) for name in names]
    return update(table).where(table.c.id == bindparam("which"), *same).values({name: bindparam("new_" + name) for name in names})


def _bound(edit: Edit) -> Row:
    old, new = edit.sebelum or {}, edit.sesudah or {}
    return {"which": edit.id} | {"old_" + n: cell for n, cell in old.items()} | {"new_" + n: cell for n, cell in new.items()}


def _delete(connection: Connection, tabel: str, edits: list[Edit], perubahan: str) -> None:
    table = metadata.tables[tabel]
    for edit in edits:
        old = edit.sebelum or {}
        same = [table.c[name].is_not_distinct_from(cell) for name, cell in old.items() if name != "urutan"]
        if connection.execute(delete(table).where(table.c.id == edit.id, *same)).rowcount != 1:
            raise Conflict(tabel, edit.id)
    connection.execute(insert(nisan).prefix_with("OR REPLACE"), [{"id": e.id, "tabel": tabel, "perubahan": perubahan} for e in edits])


ACTS = {"insert": _insert, "update": _update, "delete": _delete}


def _journal_line(perubahan: Perubahan) -> Row:
    edits = [[e.tabel, e.id, e.sebelum, e.sesudah] for e in perubahan.edits]
    line: Row = {name: getattr(perubahan, name) for name in ("id", "waktu", "pelaku", "perangkat", "label")}
    return line | {"akar": json.dumps(perubahan.akar), "edits": json.dumps(edits, ensure_ascii=False, separators=(",", ":"))}


def _from_journal(line: dict[str, Any]) -> Perubahan:
    akar = tuple((tabel, id) for tabel, id in json.loads(line.pop("akar")))
    edits = tuple(Edit(*edit) for edit in json.loads(line.pop("edits")))
    return Perubahan(**line, akar=akar, edits=edits)
