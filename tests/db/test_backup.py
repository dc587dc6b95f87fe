"""Copies: complete and read back, thinned so that years fit, put in the place of the file with what stood there kept."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from app.cadangan import daftar_cadangan, pulihkan
from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.errors import UserError
from db import backup
from db.backup import FEWEST, Copy, copies, older, thin
from db.engine import rows_per_table

BUDI = Pegawai("p1", "BUDI CONTOH")
SITI = Pegawai("p2", "SITI CONTOH")


@pytest.fixture
def two(desk: Desk):
    """An office with one person in its copy and two in the file, closed."""
    desk.simpan("Tambah", None, BUDI)
    copy = desk.cadangkan("titik-simpan")
    desk.simpan("Tambah", None, SITI)
    desk.tutup()
    return desk.path, copy


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


def test_a_copy_that_does_not_hold_the_same_rows_is_no_copy(desk: Desk, monkeypatch, refused):
    counts = iter([{"pegawai": 1}, {"pegawai": 0}])
    monkeypatch.setattr(backup, "rows_per_table", lambda raw: next(counts))
    assert refused(lambda: desk.cadangkan("uji")) == "cadangan_gagal"
    assert list((desk.path.parent / "Cadangan").iterdir()) == []


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


def test_the_next_sitting_knows_whether_the_last_one_made_its_copy(two, desk: Desk):
    again = Desk.buka(two[0])
    assert again.kotor
    again.cadangkan_bila_perlu("tutup")
    again.tutup()
    once_more = Desk.buka(two[0])
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
    assert all(5 <= b - a <= 7 for a, b in zip(weekly, weekly[1:], strict=False))
    monthly = [age for age in kept if age > 84]
    assert len(monthly) in {9, 10}
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


def test_beyond_the_ceiling_the_oldest_go_but_never_below_five(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(backup, "MOST_BYTES", 700)
    path = filled(tmp_path, [n / 10 for n in range(10)], size=100)
    thin(path, TODAY)
    assert len(copies(path)) == 7
    monkeypatch.setattr(backup, "MOST_BYTES", 100)
    thin(path, TODAY)
    assert len(copies(path)) == FEWEST


# ── listing and restoring ───────────────────────────────────────────────────────────────────────────


def test_the_list_says_when_why_and_what_is_in_each_copy(two, desk: Desk):
    path, copy = two
    (found,) = daftar_cadangan(path)
    assert (found.path, found.sebab, found.pegawai, found.skp, found.evaluasi) == (copy, "titik-simpan", 1, 0, 0)
    assert found.ukuran == copy.stat().st_size


def test_a_copy_that_can_no_longer_be_read_is_listed_without_numbers(two):
    path, copy = two
    copy.write_bytes(b"x" * 9000)
    (found,) = daftar_cadangan(path)
    assert (found.pegawai, found.ukuran) == (None, 9000)


def test_listing_leaves_nothing_beside_the_copies_and_needs_no_folder(two, tmp_path: Path):
    path, copy = two
    daftar_cadangan(path)
    assert list(copy.parent.iterdir()) == [copy]
    assert daftar_cadangan(tmp_path / "lain" / "kantor.kinerja") == ()


def test_a_restored_copy_stands_in_the_place_of_the_file_which_is_kept_first(two):
    path, copy = two
    kept = pulihkan(copy, path)
    assert people(path) == {"p1"}
    assert kept is not None
    assert people(kept) == {"p1", "p2"}
    assert [c.sebab for c in copies(path)] == ["sebelum-pemulihan", "titik-simpan"]
    assert {file.name for file in path.parent.iterdir()} == {"kantor.kinerja", "Cadangan"}


def test_a_restore_can_itself_be_taken_back(two):
    path, copy = two
    kept = pulihkan(copy, path)
    assert kept is not None
    pulihkan(kept, path)
    assert people(path) == {"p1", "p2"}


def test_a_damaged_file_is_kept_byte_for_byte_with_its_log(two):
    path, copy = two
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 200] = b"\xa5" * (4096 * 197)
    path.write_bytes(content)
    path.with_name(path.name + "-wal").write_bytes(b"a log that belongs to the damaged file")
    kept = pulihkan(copy, path)
    assert people(path) == {"p1"}
    assert kept is not None
    assert kept.read_bytes() == bytes(content)
    assert kept.name.startswith("kantor.rusak.")


def test_a_log_left_from_a_crash_is_not_lost_with_the_file(two, desk: Desk, tmp_path: Path):
    """The last saves of a killed program stand only in the log beside the file."""
    path, copy = two
    opened = Desk.buka(path)
    opened.simpan("Tambah", None, Pegawai("p3", "TERAKHIR"))
    crashed = tmp_path / "mati"
    crashed.mkdir()
    for name in (path.name, path.name + "-wal"):
        shutil.copy(path.with_name(name), crashed / name)
    opened.tutup()
    kept = pulihkan(copy, crashed / path.name)
    assert kept is not None
    assert people(kept) == {"p1", "p2", "p3"}
    assert people(crashed / path.name) == {"p1"}


def test_a_missing_file_is_restored_without_anything_to_keep(two):
    path, copy = two
    path.unlink()
    assert pulihkan(copy, path) is None
    assert people(path) == {"p1"}


def test_restoring_over_an_open_file_is_refused(two, refused):
    path, copy = two
    opened = Desk.buka(path)
    assert refused(lambda: pulihkan(copy, path)) == "berkas_sedang_dibuka"
    opened.tutup()
    assert people(path) == {"p1", "p2"}


@pytest.mark.parametrize(
    ("spoil", "kode"),
    [
        (lambda copy: copy.write_bytes(b"PK\x03\x04"), "bukan_berkas_kantor"),
        (lambda copy: mark(copy, "application_id=7"), "bukan_berkas_kantor"),
        (lambda copy: mark(copy, "user_version=99"), "berkas_lebih_baru"),
        (lambda copy: copy.write_bytes(copy.read_bytes()[: 4096 * 9]), "berkas_rusak"),
        (lambda copy: copy.unlink(), "berkas_tidak_ada"),
        (lambda copy: copy.with_name(copy.name + "-wal").write_bytes(b"x"), "salinan_belum_ditutup"),
    ],
)
def test_what_is_no_sound_copy_is_refused_and_the_file_stays(two, refused, spoil, kode: str):
    path, copy = two
    spoil(copy)
    before = path.read_bytes()
    assert refused(lambda: pulihkan(copy, path)) == kode
    assert path.read_bytes() == before
    assert not path.with_name(path.name + ".part").exists()
    assert people(path) == {"p1", "p2"}


def test_without_room_to_keep_the_old_file_nothing_is_replaced(two, refused):
    path, copy = two
    away = shutil.move(copy, path.with_name("salinan.kinerja"))
    shutil.rmtree(copy.parent)
    copy.parent.write_text("a file where the folder should be", encoding="utf-8")
    assert refused(lambda: pulihkan(away, path)) == "cadangan_gagal"
    assert people(path) == {"p1", "p2"}


def mark(path: Path, pragma: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA {pragma}")
    connection.close()
