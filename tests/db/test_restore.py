"""A copy put in the place of the office file: what stood there is kept first, and a refusal changes nothing."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from app.cadangan import daftar_cadangan, pulihkan
from app.desk import Desk
from app.domain.pegawai import Pegawai
from db.backup import copies


@pytest.fixture
def two(desk: Desk):
    """An office with one person in its copy and two in the file, closed."""
    desk.simpan("Tambah", None, Pegawai("p1", "BUDI CONTOH"))
    copy = desk.cadangkan("titik-simpan")
    desk.simpan("Tambah", None, Pegawai("p2", "SITI CONTOH"))
    desk.tutup()
    return desk.path, copy


def people(path: Path) -> set[str]:
    opened = Desk.buka(path)
    found = set(opened.semua(Pegawai))
    opened.tutup()
    return found


def test_the_list_says_when_why_and_what_is_in_each_copy(two, desk: Desk):
    path, copy = two
    (found,) = daftar_cadangan(path)
    assert (found.path, found.sebab, found.pegawai, found.skp, found.evaluasi) == (copy, "Titik simpan (Ctrl+S)", 1, 0, 0)
    assert found.ukuran == copy.stat().st_size


@pytest.mark.parametrize(
    ("reason", "words"),
    [("tutup", "Saat program ditutup"), ("sebelum-impor", "Sebelum impor"), ("alasan-lain", "alasan-lain")],
)
def test_the_reason_of_a_copy_is_told_in_words(desk: Desk, reason: str, words: str):
    desk.cadangkan(reason)
    assert [c.sebab for c in daftar_cadangan(desk.path)] == [words]


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
