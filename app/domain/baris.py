"""The rows of a value: how a frozen dataclass lies in tables, and how it is built from them again.

Every dataclass with an `id` is a row of the table named after it; a dataclass without one lies in its
owner's row under a prefix; a tuple of dataclasses is a child table with `induk` and `urutan`; a tuple of
strings is one JSON text. Cells are plain (text, whole number, None), so a row can go to SQLite, to the
journal and to another machine as it is. An empty tuple and None are both stored as None.
"""

from __future__ import annotations

import gc
import json
import re
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
Cell = str | int | None
Row = dict[str, Cell]
Rows = dict[tuple[str, str], Row]
Tables = Mapping[str, Iterable[tuple[str, Row]]]

JARAK = 1000  # between neighbours in `urutan`, so that an insertion does not renumber its followers


def once(call: F) -> F:
    """functools.cache that keeps the signature: mypy does not take a class for a Hashable."""
    return cast(F, cache(call))


@contextmanager
def uncollected() -> Iterator[None]:
    """For thousands of values that all stay: the collector would walk the earlier ones again and again, half the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


# ── the shape of a value, read from its dataclass once ──────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Field:
    """How one field is stored: `jenis` is cell, texts, part (in the owner's row) or children."""

    nama: str
    jenis: str
    tipe: Any
    wajib: bool


@once
def table_of(cls: type) -> str:
    """`HasilKerja` → `hasil_kerja`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


@once
def shape(cls: type) -> tuple[Field, ...]:
    hints = get_type_hints(cls)
    return tuple(_field(f.name, hints[f.name]) for f in fields(cls))


def _field(nama: str, hint: Any) -> Field:
    wajib = True
    if get_origin(hint) in (Union, types.UnionType):
        wajib = False
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        return Field(nama, "children" if is_dataclass(item) else "texts", item, True)
    return Field(nama, "part" if is_dataclass(hint) else "cell", hint, wajib)


@once
def columns(cls: type, awalan: str = "") -> tuple[str, ...]:
    """The column names of a value's own row, parts included, children not."""
    found: list[str] = []
    for field in shape(cls):
        if field.jenis == "part":
            found.extend(columns(field.tipe, f"{awalan}{field.nama}_"))
        elif field.jenis != "children":
            found.append(awalan + field.nama)
    return tuple(found)


@once
def children_of(cls: type) -> tuple[Field, ...]:
    return tuple(field for field in shape(cls) if field.jenis == "children")


@once
def child_classes(cls: type) -> tuple[type, ...]:
    """Every class stored in a table below this one, the nearest first."""
    own = [field.tipe for field in children_of(cls)]
    return tuple(own) + tuple(deep for child in own for deep in child_classes(child))


# ── value → rows ────────────────────────────────────────────────────────────────────────────────────


def flat(value: Any, lama: Rows | None = None) -> Rows:
    """All rows of a value. `lama`: rows already stored, whose `urutan` is kept while the order allows."""
    rows: Rows = {}
    _flatten(value, {}, rows, lama or {})
    return rows


def _flatten(value: Any, row: Row, rows: Rows, lama: Rows) -> None:
    cls = type(value)
    _fill(value, "", row)
    rows[table_of(cls), value.id] = row
    for field in children_of(cls):
        if children := getattr(value, field.nama):
            known = [lama.get((table_of(field.tipe), child.id), {}).get("urutan") for child in children]
            for child, place in zip(children, _places(known), strict=True):
                _flatten(child, {"induk": value.id, "urutan": place}, rows, lama)


def _fill(value: Any, awalan: str, row: Row) -> None:
    for field in shape(type(value)):
        given = getattr(value, field.nama)
        if field.jenis == "part":
            _fill_part(field, given, f"{awalan}{field.nama}_", row)
        elif field.jenis != "children":
            row[awalan + field.nama] = given if given is None or type(given) is str else _cell(given)


def _fill_part(field: Field, part: Any, awalan: str, row: Row) -> None:
    if part is None:
        row |= dict.fromkeys(columns(field.tipe, awalan))
    else:
        _fill(part, awalan, row)


def _cell(value: Any) -> Cell:
    if isinstance(value, int):
        return int(value)
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False) if value else None
    return str(value)


def _places(known: list[Any]) -> list[int]:
    """Increasing places; a stored one is kept wherever it still stands in order."""
    places: list[int] = []
    last = 0
    for i, old in enumerate(known):
        if old is None or old <= last:
            following = next((n for n in known[i + 1 :] if n is not None and n > last), None)
            old = last + JARAK if following is None else max(last + 1, (last + following) // 2)
        places.append(old)
        last = old
    return places


# ── rows → value ────────────────────────────────────────────────────────────────────────────────────


def build(cls: type[T], id: str, rows: Rows) -> T:
    """The value with this id. Raises KeyError when its row is missing."""
    tables: dict[str, list[tuple[str, Row]]] = {}
    for (tabel, row_id), row in rows.items():
        tables.setdefault(tabel, []).append((row_id, row))
    return build_all(cls, tables)[id]


def build_all(cls: type[T], tables: Tables) -> dict[str, T]:
    """Every value of a class from the rows of its table and of the tables below it."""
    families: dict[type, dict[str, tuple[Any, ...]]] = {}
    for child in reversed(child_classes(cls)):
        families.setdefault(child, _families(child, tables, families))
    return {id: _value(cls, id, row, families) for id, row in tables.get(table_of(cls), ())}


def _families(cls: type, tables: Tables, below: dict[type, Any]) -> dict[str, tuple[Any, ...]]:
    found: dict[str, list[tuple[int, str, Any]]] = {}
    for id, row in tables.get(table_of(cls), ()):
        found.setdefault(str(row["induk"]), []).append((int(row["urutan"] or 0), id, _value(cls, id, row, below)))
    return {induk: tuple(child for *_, child in sorted(family, key=_place)) for induk, family in found.items()}


def _place(child: tuple[int, str, Any]) -> tuple[int, str]:
    return child[0], child[1]


def _value(cls: type, id: str, row: Row, families: dict[type, Any], awalan: str = "") -> Any:
    given: list[Any] = []
    for field in shape(cls):
        if field.jenis == "children":
            given.append(families[field.tipe].get(id, ()) if field.tipe in families else ())
        elif field.jenis == "part":
            given.append(_part(field, row, f"{awalan}{field.nama}_", families))
        else:
            cell = row.get(awalan + field.nama)
            given.append(cell if field.tipe is str and field.jenis == "cell" else _read(field, cell))
    return cls(*given)


def _part(field: Field, row: Row, awalan: str, families: dict[type, Any]) -> Any:
    empty = not field.wajib and all(row.get(name) is None for name in columns(field.tipe, awalan))
    return None if empty else _value(field.tipe, "", row, families, awalan)


def _read(field: Field, cell: Cell) -> Any:
    if field.jenis == "texts":
        return tuple(json.loads(str(cell))) if cell is not None else ()
    if cell is None:
        return None
    return date.fromisoformat(str(cell)) if field.tipe is date else field.tipe(cell)
