"""Random edits, undo and redo over every noun, beside a plain dictionary that does the same in memory."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from make_value import any_value

from app.desk import Desk
from app.domain.baris import children_of
from app.domain.jabatan import Jabatan, JenisJabatan, UnitKerja
from app.domain.kantor import KANTOR, Kantor
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from app.domain.skp import HasilKerja, Skp
from app.nouns import NOUNS

UNIT, POST, PERSON = UnitKerja("u0", "Kecamatan"), Jabatan("j0", "Camat", JenisJabatan.ADMINISTRATOR), Pegawai("p0", "CONTOH")
PERIOD = Periode("2026-AKHIR")
PLAN = Skp("s0", "p0", 2026, PERIOD.mulai, PERIOD.selesai)
OFFICE = Kantor(KANTOR, "Kecamatan")
STANDING = (UNIT, POST, PERSON, PLAN)
POINTERS = (("unit_kerja", "u0"), ("jabatan", "j0"), ("pegawai", "p0"), ("skp", "s0"))
MANY = [cls for cls in NOUNS if cls is not Kantor]

State = dict[tuple[type, str], Any]


class Operator(RuleBasedStateMachine):
    """`state` is what the office should hold; `done` and `undone` what it held before each step."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.desk = Desk.buka(shutil.copy(_office(), self.folder / "kantor.kinerja"), "penguji")
        self.state: State = {(type(value), value.id): value for value in (OFFICE, *STANDING)}
        self.first = dict(self.state)
        self.done: list[State] = []
        self.undone: list[State] = []
        self.written = 2

    @rule(cls=st.sampled_from(MANY), data=st.data())
    def add(self, cls: type, data: st.DataObject) -> None:
        self._save([(None, data.draw(any_value(cls, POINTERS)))])

    @rule(data=st.data(), chance=st.randoms(use_true_random=False))
    def change(self, data: st.DataObject, chance: Any) -> None:
        before = data.draw(st.sampled_from(list(self.state.values())))
        other = data.draw(any_value(type(before), POINTERS))
        self._save([(before, _mixed(before, other, chance))])

    @rule(parts=st.lists(any_value(HasilKerja), min_size=1, max_size=2), chance=st.randoms(use_true_random=False))
    def rework_one_skp_again_and_again(self, parts: list[HasilKerja], chance: Any) -> None:
        before = self.state[Skp, "s0"]
        results = [*before.hasil_kerja, *parts]
        chance.shuffle(results)
        self._save([(before, replace(before, hasil_kerja=tuple(results[:5])))])

    @precondition(lambda self: len(self.state) > len(self.first))
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        loose = [value for key, value in self.state.items() if key not in self.first]
        self._save([(data.draw(st.sampled_from(loose)), None)])

    @rule(data=st.data(), classes=st.lists(st.sampled_from(MANY), min_size=2, max_size=4))
    def several_at_once(self, data: st.DataObject, classes: list[type]) -> None:
        self._save([(None, data.draw(any_value(cls, POINTERS))) for cls in classes])

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        assert self.desk.urungkan() == "Ubah"
        self.undone.append(self.state)
        self.state = self.done.pop()
        self.written += 1

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        assert self.desk.ulangi() == "Ubah"
        self.done.append(self.state)
        self.state = self.undone.pop()
        self.written += 1

    @rule()
    def open_again(self) -> None:
        """The history of a sitting ends with it; what was saved stays."""
        self.desk.tutup()
        self.desk = Desk.buka(self.desk.path, "penguji")
        self.done, self.undone, self.first = [], [], dict(self.state)

    @invariant()
    def the_desk_holds_what_the_dictionary_holds(self) -> None:
        for cls in NOUNS:
            assert self.desk.semua(cls) == {id: value for (kind, id), value in self.state.items() if kind is cls}

    @invariant()
    def the_labels_of_undo_and_redo_follow(self) -> None:
        assert self.desk.label_urungkan == ("Ubah" if self.done else None)
        assert self.desk.label_ulangi == ("Ubah" if self.undone else None)

    def teardown(self) -> None:
        while self.done:
            self.undo()
        self.the_desk_holds_what_the_dictionary_holds()
        assert self.state == self.first
        assert len(self.desk.riwayat(10_000)) == self.written
        self.desk.tutup()
        assert _from_the_journal(self.desk.path) == _rows(self.desk.path)
        shutil.rmtree(self.folder)

    def _save(self, pairs: list[tuple[Any, Any]]) -> None:
        if self.desk.simpan_banyak("Ubah", pairs) is None:
            return
        self.done.append(self.state)
        self.undone = []
        self.state = dict(self.state)
        for before, after in pairs:
            value = after if after is not None else before
            self.state.pop((type(value), value.id), None)
            if after is not None:
                self.state[type(after), after.id] = after
        self.written += 1


@cache
def _office() -> Path:
    path = Path(tempfile.mkdtemp()) / "kantor.kinerja"
    desk = Desk.baru(path, OFFICE)
    desk.simpan_banyak("Pasang", [(None, value) for value in STANDING])
    desk.tutup()
    return path


def _mixed(first: Any, second: Any, chance: Any) -> Any:
    changes = {}
    for field in children_of(type(first)):
        parts = [*getattr(first, field.nama), *getattr(second, field.nama)]
        chance.shuffle(parts)
        changes[field.nama] = tuple(parts[: len(parts) // 2 + 1])
    return replace(second, id=first.id, **changes)


def _rows(path: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Every row of the file, read by another program than ours."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    data = [name for name in names if name not in {"jurnal", "nisan", "alembic_version"}]
    found = {(name, row["id"]): dict(row) for name in data for row in connection.execute(f'SELECT * FROM "{name}"')}
    connection.close()
    return found


def _from_the_journal(path: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """The journal is complete: played from the first line it gives every row of the file."""
    connection = sqlite3.connect(path)
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for (edits,) in connection.execute("SELECT edits FROM jurnal ORDER BY rowid"):
        for tabel, id, before, after in json.loads(edits):
            if after is None:
                del rows[tabel, id]
            else:
                rows[tabel, id] = (rows[tabel, id] if before is not None else {}) | after
    connection.close()
    return rows


Operator.TestCase.settings = settings(max_examples=8, stateful_step_count=12, deadline=None)
TestOperator = Operator.TestCase
