"""Copies: complete and read back, thinned so that years fit."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.errors import UserError
from db.backup import FEWEST, Copy, copies, counted, older, refuse_incomplete, thin
from db.engine import rows_per_table

BUDI = Pegawai("p1", "BUDI CONTOH")


def people(path: Path) -> set[str]:
    opened = Desk.buka(path)
    found = set(opened.semua(Pegawai))
    opened.tutup()
    return found


# ── making ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_copy_is_an_office_of_its_own_with_every_row(desk: Desk):
    desk.simpan("Tambah", None, BUDI)
    copy = desk.cadangkan("uji")
    raw, again = sqlite3.connect(desk.path), sqlite3.connect(copy)
    assert rows_per_table(raw) == rows_per_table(again)
    assert list(again.execute("SELECT edits FROM jurnal")) == list(raw.execute("SELECT edits FROM jurnal"))
    again.close()
    raw.close()
    assert people(copy) == {"p1"}


def test_a_copy_is_named_by_time_and_reason_beside_the_file(desk: Desk):
    before = datetime.now().astimezone()
    path = desk.cadangkan("sebelum-impor")
    (copy,) = copies(desk.path)
    assert (copy.path, copy.sebab, path.parent.name) == (path, "sebelum-impor", "Cadangan")
    assert before <= copy.waktu <= datetime.now().astimezone()


def test_a_copy_that_does_not_hold_the_same_rows_is_no_copy(desk: Desk, refused):
    copy = desk.cadangkan("uji")
    rows = counted(copy)
    assert rows is not None
    refuse_incomplete(copy, rows)
    assert refused(lambda: refuse_incomplete(copy, rows | {"pegawai": 1})) == "berkas_rusak"


def test_what_a_killed_program_left_half_written_is_swept_away_but_not_anothers(desk: Desk):
    folder = desk.path.parent / "Cadangan"
    folder.mkdir()
    (folder / "kantor.20260101-000000-000000.uji.part").write_bytes(b"half")
    (folder / "lain.20260101-000000-000000.uji.part").write_bytes(b"half")
    desk.cadangkan("uji")
    assert [file.name for file in folder.glob("*.part")] == ["lain.20260101-000000-000000.uji.part"]


def test_two_offices_in_one_folder_do_not_take_each_others_copies(desk: Desk):
    other = Desk.baru(desk.path.with_name("kantor.2.kinerja"), desk.kantor())
    theirs, ours = other.cadangkan("uji"), desk.cadangkan("uji")
    other.tutup()
    assert [copy.path for copy in copies(desk.path)] == [ours]
    assert [copy.path for copy in copies(other.path)] == [theirs]


def test_files_with_other_names_in_the_folder_are_left_alone(desk: Desk):
    copy = desk.cadangkan("uji")
    for name in (
        "catatan.txt",
        "kantor.99999999-999999-999999.uji.kinerja",
        "kantor.kinerja",
        "kantor.rusak.20260101-000000-000000.kinerja",
    ):
        (copy.parent / name).write_bytes(b"x")
    thin(desk.path, date(2099, 1, 1))
    assert len(list(copy.parent.iterdir())) == 5
    assert [found.path for found in copies(desk.path)] == [copy]


# ── when ────────────────────────────────────────────────────────────────────────────────────────────


def test_an_office_is_dirty_from_its_first_change_to_its_next_copy(desk: Desk):
    assert desk.kotor
    first = desk.cadangkan_bila_perlu("tutup")
    assert (first is not None, desk.kotor) == (True, False)
    assert desk.cadangkan_bila_perlu("tutup") is None
    desk.simpan("Tambah", None, BUDI)
    assert desk.kotor
    desk.cadangkan("titik-simpan")
    desk.urungkan()
    assert desk.cadangkan_bila_perlu("tutup") is not None


def test_a_refused_change_does_not_make_it_dirty(desk: Desk):
    desk.cadangkan("uji")
    with pytest.raises(UserError):
        desk.simpan("Ubah", BUDI, replace(BUDI, nama="LAIN"))
    assert not desk.kotor


def test_the_next_sitting_knows_whether_the_last_one_made_its_copy(desk: Desk):
    desk.cadangkan("titik-simpan")
    desk.simpan("Tambah", None, BUDI)
    desk.tutup()
    again = Desk.buka(desk.path)
    assert again.kotor
    again.cadangkan_bila_perlu("tutup")
    again.tutup()
    once_more = Desk.buka(desk.path)
    assert not once_more.kotor
    once_more.tutup()


def test_a_file_without_a_journal_or_without_copies(tmp_path: Path, desk: Desk):
    assert not older([], [])
    assert older([], desk.riwayat(1))
    assert not older([Copy(tmp_path, datetime.now().astimezone() + timedelta(seconds=1), "x")], desk.riwayat(1))


# ── thinning ────────────────────────────────────────────────────────────────────────────────────────

TODAY = date(2026, 11, 26)


def filled(tmp_path: Path, ages: list[float], size: int = 1) -> Path:
    """An office with copies so many days old."""
    folder = tmp_path / "Cadangan"
    folder.mkdir(exist_ok=True)
    noon = datetime(2026, 11, 26, 12)
    for age in ages:
        (folder / f"kantor.{noon - timedelta(days=age):%Y%m%d-%H%M%S-%f}.uji.kinerja").write_bytes(b"x" * size)
    return tmp_path / "kantor.kinerja"


def ages(path: Path) -> list[int]:
    return [(TODAY - copy.waktu.date()).days for copy in copies(path)]


def test_everything_of_two_days_is_kept_then_one_a_day_a_week_a_month(tmp_path: Path):
    every_four_hours = [n / 6 for n in range(6 * 420)]
    path = filled(tmp_path, every_four_hours)
    thin(path, TODAY)
    kept = ages(path)
    assert sum(age <= 2 for age in kept) == 16
    assert [age for age in kept if 2 < age <= 14] == list(range(3, 15))
    weekly = [age for age in kept if 14 < age <= 84]
    assert len(weekly) in {10, 11}
    assert all(b - a <= 7 for a, b in pairwise(weekly))
    monthly = [age for age in kept if age > 84]
    assert 9 <= len(monthly) <= 11
    assert max(kept) <= 84 + 9 * 31


def test_thinning_twice_takes_nothing_more(tmp_path: Path):
    path = filled(tmp_path, [n / 2 for n in range(300)])
    thin(path, TODAY)
    kept = ages(path)
    thin(path, TODAY)
    assert ages(path) == kept


def test_day_after_day_a_year_of_copies_stays_small_and_reaches_back(tmp_path: Path):
    path = tmp_path / "kantor.kinerja"
    for day in range(400, -1, -1):
        filled(tmp_path, [day + 0.1, day])
        thin(path, TODAY - timedelta(days=day))
    kept = ages(path)
    assert len(kept) <= 45
    assert max(kept) > 250


def test_the_newest_five_stay_however_old_they_are(tmp_path: Path):
    path = filled(tmp_path, [900 + n for n in range(8)])
    thin(path, TODAY)
    assert ages(path) == [900 + n for n in range(FEWEST)]


def test_beyond_the_ceiling_the_oldest_go_but_never_below_five(tmp_path: Path):
    path = filled(tmp_path, [n / 10 for n in range(10)], size=100)
    thin(path, TODAY, most_bytes=700)
    assert len(copies(path)) == 7
    thin(path, TODAY, most_bytes=100)
    assert len(copies(path)) == FEWEST
