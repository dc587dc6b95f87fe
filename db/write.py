"""Writing a change: rows compared and set, tombstones for what is gone, and its journal line beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from app.domain.baris import Row, once
from app.domain.perubahan import Edit, Perubahan
from app.errors import Conflict
from db.schema import jurnal, metadata, nisan


def write(connection: Connection, perubahan: Perubahan) -> None:
    """Inside the caller's transaction. Raises Conflict when a row is no longer as the change expects."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for (act, tabel), edits in groupby(sorted(perubahan.edits, key=_kind), key=_kind):
        ACTS[act](connection, tabel, list(edits), perubahan.id)
    connection.execute(insert(jurnal), _journal_line(perubahan))


def journal(connection: Connection, batas: int) -> Iterator[Perubahan]:
    """The latest changes, newest first, by the order in which they were written: a clock may have been set back."""
    for row in connection.execute(select(jurnal).order_by(text("rowid DESC")).limit(batas)).mappings():
        yield _from_journal(dict(row))


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
    for names, alike in groupby(sorted(edits, key=_names), key=_names):
        _compare_and_set(connection, _update_of(tabel, names), list(alike))


def _delete(connection: Connection, tabel: str, edits: list[Edit], perubahan: str) -> None:
    """`urutan` is left out of the comparison: a value does not know the gaps between its parts."""
    for names, alike in groupby(sorted(edits, key=_names), key=_names):
        _compare_and_set(connection, _delete_of(tabel, tuple(n for n in names if n != "urutan")), list(alike))
    connection.execute(insert(nisan).prefix_with("OR REPLACE"), [{"id": e.id, "tabel": tabel, "perubahan": perubahan} for e in edits])


ACTS = {"insert": _insert, "update": _update, "delete": _delete}


def _names(edit: Edit) -> tuple[str, ...]:
    return tuple(sorted(edit.sebelum or {}))


def _compare_and_set(connection: Connection, statement: Any, edits: list[Edit]) -> None:
    """Every row must still hold what the change says it held; the file counts the rows it found so."""
    rows = [_bound(edit) for edit in edits]
    if connection.execute(statement, rows[0] if len(rows) == 1 else rows).rowcount != len(edits):
        raise Conflict(edits[0].tabel, edits[0].id)


def _bound(edit: Edit) -> Row:
    old, new = edit.sebelum or {}, edit.sesudah or {}
    return {"which": edit.id} | {"old_" + n: cell for n, cell in old.items()} | {"new_" + n: cell for n, cell in new.items()}


@once
def _update_of(tabel: str, names: tuple[str, ...]) -> Any:
    table = metadata.tables[tabel]
    return update(table).where(*_same(tabel, names)).values({table.c[name]: bindparam("new_" + name) for name in names})


@once
def _delete_of(tabel: str, names: tuple[str, ...]) -> Any:
    return delete(metadata.tables[tabel]).where(*_same(tabel, names))


def _same(tabel: str, names: tuple[str, ...]) -> list[Any]:
    table = metadata.tables[tabel]
    return [table.c.id == bindparam("which"), *(table.c[name].is_not_distinct_from(bindparam("old_" + name)) for name in names)]


def _journal_line(perubahan: Perubahan) -> Row:
    edits = [[e.tabel, e.id, e.sebelum, e.sesudah] for e in perubahan.edits]
    line: Row = {name: getattr(perubahan, name) for name in ("id", "waktu", "pelaku", "perangkat", "label")}
    return line | {"akar": json.dumps(perubahan.akar), "edits": json.dumps(edits, ensure_ascii=False, separators=(",", ":"))}


def _from_journal(line: dict[str, Any]) -> Perubahan:
    akar = tuple((tabel, id) for tabel, id in json.loads(line.pop("akar")))
    edits = tuple(Edit(*edit) for edit in json.loads(line.pop("edits")))
    return Perubahan(**line, akar=akar, edits=edits)
