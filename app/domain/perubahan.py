"""A change is the difference of two frozen values: written, journalled, undone and sent as one thing.

Every dataclass with an `id` is a row of the table named after it; a dataclass without one lies in its
owner's row under a prefix; a tuple of dataclasses is a child table with `induk` and `urutan`; a tuple of
strings is one JSON text. Cells are plain (text, whole number, None), so a row can go to SQLite, to the
journal and to another machine as it is. An empty tuple and None are both stored as None.
"""

from __future__ import annotations

import json
import os
import re
import time
import types
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
Cell = str | int | None
Row = dict[str, Cell]
Rows = dict[tuple[str, str], Row]

JARAK = 1000  # between neighbours in `urutan`, so that an insertion does not renumber its followers


def once(call: F) -> F:
    """functools.cache that keeps the signature: mypy does not take a class for a Hashable."""
    return cast(F, cache(call))


def id_baru() -> str:
    """A fresh UUIDv7 as text: sortable by time, safe to make on two machines that never meet."""
    raw = bytearray(int(time.time() * 1000).to_bytes(6, "big") + os.urandom(10))
    raw[6] = (raw[6] & 0x0F) | 0x70
    raw[8] = (raw[8] & 0x3F) | 0x80
    return str(uuid.UUID(bytes=bytes(raw)))


@dataclass(frozen=True, slots=True)
class Edit:
    """One row before and after, only the fields that differ; None means the row is not there."""

    tabel: str
    id: str
    sebelum: Row | None
    sesudah: Row | None

    @property
    def kebalikan(self) -> Edit:
        return Edit(self.tabel, self.id, self.sesudah, self.sebelum)


@dataclass(frozen=True, slots=True)
class Perubahan:
    """What is written: the edits of one act with its journal line. `akar` are (table, id) of the values saved."""

    id: str
    waktu: str
    pelaku: str
    perangkat: str
    label: str
    akar: tuple[tuple[str, str], ...]
    edits: tuple[Edit, ...]

    @property
    def kebalikan(self) -> Perubahan:
        edits = tuple(edit.kebalikan for edit in reversed(self.edits))
        return replace(self, id=id_baru(), edits=edits)


# ── the shape of a value, read from its dataclass once ──────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Field:
    """How one field is stored: `jenis` is cell, texts, part (in the owner's row) or children."""

    nama: str
    jenis: str
    tipe: Any
    wajib: bool


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
def child_classes(cls: type) -> tuple[type, ...]:
    """Every class stored in a table below this one, the nearest first."""
    own = [field.tipe for field in shape(cls) if field.jenis == "children"]
    return tuple(own) + tuple(deep for child in own for deep in child_classes(child))


# ── value → rows ────────────────────────────────────────────────────────────────────────────────────


def flat(value: Any, lama: Rows | None = None) -> Rows:
    """All rows of a value. `lama`: rows already stored, whose `urutan` is kept while the order allows."""
    rows: Rows = {}
    _flatten(value, None, None, rows, lama or {})
    return rows


def _flatten(value: Any, induk: str | None, urutan: int | None, rows: Rows, lama: Rows) -> None:
    cls = type(value)
    row: Row = {}
    if induk is not None:
        row |= {"induk": induk, "urutan": urutan}
    _fill(value, "", row)
    rows[table_of(cls), value.id] = row
    for field in shape(cls):
        if field.jenis == "children":
            children = getattr(value, field.nama)
            known = [lama.get((table_of(field.tipe), child.id), {}).get("urutan") for child in children]
            for child, place in zip(children, _places(known), strict=True):
                _flatten(child, value.id, place, rows, lama)


def _fill(value: Any, awalan: str, row: Row) -> None:
    for field in shape(type(value)):
        if field.jenis == "part":
            part = getattr(value, field.nama)
            if part is None:
                row |= dict.fromkeys(columns(field.tipe, f"{awalan}{field.nama}_"))
            else:
                _fill(part, f"{awalan}{field.nama}_", row)
        elif field.jenis != "children":
            row[awalan + field.nama] = _cell(getattr(value, field.nama))


def _cell(value: Any) -> Cell:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date | Decimal):
        return str(value)
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False) if value else None
    return value if value is None or isinstance(value, int) else str(value)


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


def build_all(cls: type[T], tables: Mapping[str, Iterable[tuple[str, Row]]]) -> dict[str, T]:
    """Every value of a class from the rows of its table and of the tables below it."""
    families: dict[type, dict[str, tuple[Any, ...]]] = {}
    for child in reversed(child_classes(cls)):
        families.setdefault(child, _families(child, tables, families))
    return {id: _value(cls, id, row, families) for id, row in tables.get(table_of(cls), ())}


def _families(cls: type, tables: Mapping[str, Iterable[tuple[str, Row]]], below: dict[type, Any]) -> dict[str, tuple[Any, ...]]:
    found: dict[str, list[tuple[int, Any]]] = {}
    for id, row in tables.get(table_of(cls), ()):
        place = (int(row["urutan"] or 0), id)
        found.setdefault(str(row["induk"]), []).append((place, _value(cls, id, row, below)))  # type: ignore[arg-type]  # because: urutan is always a whole number
    return {induk: tuple(child for _, child in sorted(family, key=lambda pair: pair[0])) for induk, family in found.items()}


def _value(cls: type, id: str, row: Row, families: dict[type, Any], awalan: str = "") -> Any:
    given: dict[str, Any] = {}
    for field in shape(cls):
        if field.jenis == "children":
            given[field.nama] = families.get(field.tipe, {}).get(id, ())
        elif field.jenis == "part":
            given[field.nama] = _part(field, row, f"{awalan}{field.nama}_", families)
        else:
            given[field.nama] = _read(field, row.get(awalan + field.nama))
    return cls(**given)


def _part(field: Field, row: Row, awalan: str, families: dict[type, Any]) -> Any:
    empty = not field.wajib and all(row.get(name) is None for name in columns(field.tipe, awalan))
    return None if empty else _value(field.tipe, "", row, families, awalan)


def _read(field: Field, cell: Cell) -> Any:
    if field.jenis == "texts":
        return tuple(json.loads(str(cell))) if cell is not None else ()
    if cell is None:
        return None
    if field.tipe is date:
        return date.fromisoformat(str(cell))
    return cell if field.tipe is str else field.tipe(cell)


# ── the difference ──────────────────────────────────────────────────────────────────────────────────


def antara(sebelum: Any | None, sesudah: Any | None) -> tuple[Edit, ...]:
    """The edits that turn one value into the other: new rows first from the root, gone rows last."""
    old = flat(sebelum) if sebelum is not None else {}
    new = flat(sesudah, old) if sesudah is not None else {}
    changed = [edit for key, row in new.items() if (edit := _edit(key, old.get(key), row)) is not None]
    gone = [Edit(*key, dict(row), None) for key, row in reversed(old.items()) if key not in new]
    return tuple(changed + gone)


def _edit(key: tuple[str, str], old: Row | None, new: Row) -> Edit | None:
    if old is None:
        return Edit(*key, None, new)
    names = [name for name, cell in new.items() if old[name] != cell]
    return Edit(*key, {n: old[n] for n in names}, {n: new[n] for n in names}) if names else None


def ganti(value: T, id: str, **isi: Any) -> T:
    """The same value with the part of that id changed, however deep. Raises KeyError when there is none."""
    found = _replaced(value, id, isi)
    if found is None:
        raise KeyError(id)
    return found  # type: ignore[no-any-return]  # because: its shape is read at run time


def _replaced(value: Any, id: str, isi: dict[str, Any]) -> Any | None:
    if value.id == id:
        return replace(value, **isi)
    for field in shape(type(value)):
        if field.jenis != "children":
            continue
        children = getattr(value, field.nama)
        for i, child in enumerate(children):
            if (changed := _replaced(child, id, isi)) is not None:
                return replace(value, **{field.nama: (*children[:i], changed, *children[i + 1 :])})
    return None
