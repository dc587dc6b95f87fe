"""Any value of any noun, drawn from the shape of its dataclass: whatever can be typed can come."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import EnumType
from functools import cache
from typing import Any

from hypothesis import strategies as st

from app.domain.baris import Field, shape, table_of
from app.domain.periode import Periode, periode_setahun
from db.schema import metadata

TEKS = st.text(max_size=8)
CELLS: dict[type, st.SearchStrategy[Any]] = {
    str: TEKS,
    int: st.integers(-9999, 9999),
    bool: st.booleans(),
    date: st.dates(date(1950, 1, 1), date(2099, 12, 31)),
    Decimal: st.decimals(-999, 999, places=2),
    Periode: st.sampled_from(periode_setahun(2026)),
}


@cache
def any_value(cls: type, pointers: tuple[tuple[str, str], ...] = ()) -> st.SearchStrategy[Any]:
    """`pointers`: (table, id) of a row that stands; a field that points at the table holds that id or nothing."""
    known = dict(pointers)
    return st.builds(cls, **{field.nama: _field(cls, field, known, pointers) for field in shape(cls)})


def _field(cls: type, field: Field, known: dict[str, str], pointers: tuple[tuple[str, str], ...]) -> st.SearchStrategy[Any]:
    if field.nama == "id":
        return st.uuids(version=4).map(str)
    if field.jenis == "children":
        return st.lists(any_value(field.tipe, pointers), max_size=2).map(tuple)
    if field.jenis == "texts":
        return st.lists(TEKS, max_size=2).map(tuple)
    if field.jenis == "part":
        part = any_value(field.tipe, pointers)
        return part if field.wajib else st.none() | part.filter(_holds_something)
    return _cell(cls, field, known)


def _cell(cls: type, field: Field, known: dict[str, str]) -> st.SearchStrategy[Any]:
    target = _points_at(cls, field.nama)
    if target and known:
        cell: st.SearchStrategy[Any] = st.just(known[target])
    else:
        cell = st.sampled_from(list(field.tipe)) if isinstance(field.tipe, EnumType) else CELLS[field.tipe]
    return cell if field.wajib else st.none() | cell


def _points_at(cls: type, nama: str) -> str | None:
    table = metadata.tables.get(table_of(cls))
    column = table.c.get(nama) if table is not None else None
    return next((key.column.table.name for key in column.foreign_keys), None) if column is not None else None


def _holds_something(part: Any) -> bool:
    """An optional part in which nothing stands is stored as no part."""
    return any(getattr(part, field.nama) not in (None, ()) for field in shape(type(part)))
