"""A change is the difference of two frozen values: written, journalled, undone and sent as one thing."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from app.domain.baris import Row, Rows, children_of, flat

T = TypeVar("T")


def id_baru() -> str:
    """A fresh UUIDv7 as text: sortable by time to a quarter of a microsecond, safe to make on two machines that never meet."""
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    fine = 0x7000 | rest * 4096 // 1_000_000
    random = 0x80 << 56 | int.from_bytes(os.urandom(8), "big") >> 2
    return str(uuid.UUID(int=milliseconds << 80 | fine << 64 | random))


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


def antara(sebelum: Any | None, sesudah: Any | None, tersimpan: Callable[[], Rows] = dict) -> tuple[Edit, ...]:
    """The edits that turn one value into the other: new rows first from the root, gone rows last.

    `tersimpan`: the stored rows of the earlier value, asked for only when parts came, went or changed places: their
    `urutan` has gaps that a value does not know.
    """
    old = flat(sebelum) if sebelum is not None else {}
    new = flat(sesudah, old) if sesudah is not None else {}
    if old and new and list(old) != list(new):
        old = flat(sebelum, tersimpan())
        new = flat(sesudah, old)
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
    for field in children_of(type(value)):
        children = getattr(value, field.nama)
        for i, child in enumerate(children):
            if (changed := _replaced(child, id, isi)) is not None:
                return replace(value, **{field.nama: (*children[:i], changed, *children[i + 1 :])})
    return None
