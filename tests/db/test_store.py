"""Opening the file: what is refused with its sentence, and that a refusal changes nothing."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.desk import Desk
from app.domain.kantor import Kantor
from app.errors import UserError
from app.words import say_error
from db.engine import open_engine, schema_version
from db.faults import spoken
from db.lock import FileLock
from db.store import Store

HERE = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
HOLDER = """
import sys
from pathlib import Path
from db.store import Store
store = Store(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def mark(path: Path, pragma: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA {pragma}")
    connection.close()


def damaged(path: Path, first: int, last: int) -> bytes:
    """The file with some of its pages overwritten."""
    content = bytearray(path.read_bytes())
    content[4096 * first : 4096 * last] = b"\xa5" * (4096 * (last - first))
    path.write_bytes(content)
    return bytes(content)


@pytest.fixture
def holder(closed_office: Path):
    """Another program that has the file open."""
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(closed_office)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=HERE,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == b"open\n"
    yield program
    program.kill()
    program.communicate()


def test_a_newer_file_is_refused_and_not_changed(closed_office: Path, refused):
    mark(closed_office, "user_version=99")
    before = closed_office.read_bytes()
    assert refused(lambda: Store(closed_office)) == "berkas_lebih_baru"
    assert closed_office.read_bytes() == before


def test_a_database_of_another_program_is_refused(tmp_path: Path, refused):
    path = tmp_path / "lain.kinerja"
    mark(path, "user_version=3")
    assert refused(lambda: Store(path)) == "bukan_berkas_kantor"


@pytest.mark.parametrize("pages", [(2, 6), (1, 2), (10, 40)])
def test_a_damaged_file_is_refused_and_not_changed(closed_office: Path, refused, pages: tuple[int, int]):
    content = damaged(closed_office, *pages)
    assert refused(lambda: Store(closed_office)) == "berkas_rusak"
    assert closed_office.read_bytes() == content


def test_a_file_cut_in_the_middle_is_refused_and_not_changed(closed_office: Path, refused):
    half = closed_office.read_bytes()[: 4096 * 20]
    closed_office.write_bytes(half)
    assert refused(lambda: Store(closed_office)) == "berkas_rusak"
    assert closed_office.read_bytes() == half


def test_damage_in_a_file_too_big_to_check_at_opening_is_said_at_the_first_read(closed_office: Path, refused):
    content = damaged(closed_office, 3, 200)
    opened = open_engine(closed_office)

    def read() -> None:
        with spoken(closed_office), opened.connect() as connection:
            assert schema_version(opened, closed_office, checked=0) == 1
            connection.exec_driver_sql("SELECT * FROM kantor, pegawai, skp, jurnal").fetchall()

    assert refused(read) == "berkas_rusak"
    opened.dispose()
    assert closed_office.read_bytes() == content


def test_a_missing_file_and_a_folder_have_their_own_sentences(tmp_path: Path, refused):
    assert refused(lambda: Store(tmp_path / "tidak-ada.kinerja")) == "berkas_tidak_ada"
    assert refused(lambda: Store(tmp_path)) == "berkas_tak_terbaca"


def test_a_refused_file_leaves_no_lock_and_nothing_beside_it(tmp_path: Path, refused):
    path = tmp_path / "lain.kinerja"
    mark(path, "user_version=3")
    refused(lambda: Store(path))
    assert [file.name for file in tmp_path.iterdir()] == ["lain.kinerja"]


def test_a_read_only_file_is_refused_at_opening(open_folder: Path, closed_office: Path, refused, as_ordinary_user):
    path = Path(shutil.copy(closed_office, open_folder / "kantor.kinerja"))
    path.chmod(0o444)
    open_folder.chmod(0o777)
    before = path.read_bytes()
    with as_ordinary_user():
        assert refused(lambda: Store(path)) == "berkas_hanya_baca"
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_said_so(open_folder: Path, closed_office: Path, refused, as_ordinary_user):
    path = Path(shutil.copy(closed_office, open_folder / "kantor.kinerja"))
    path.chmod(0o666)
    open_folder.chmod(0o555)
    with as_ordinary_user():
        assert refused(lambda: Store(path)) == "folder_tak_bisa_ditulis"
        assert refused(lambda: Store(open_folder / "baru.kinerja", baru=True)) == "folder_tak_bisa_ditulis"
    assert [file.name for file in open_folder.iterdir()] == ["kantor.kinerja"]


# ── one program per file ────────────────────────────────────────────────────────────────────────────


def test_the_refusal_names_the_process_that_has_the_file(closed_office: Path, holder):
    with pytest.raises(UserError) as caught:
        Store(closed_office)
    assert caught.value.kode == "berkas_sedang_dibuka"
    assert str(holder.pid) in say_error(caught.value)


def test_a_program_that_was_killed_leaves_no_lock_behind(closed_office: Path, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    Store(closed_office).tutup()


def test_a_lock_file_left_by_nobody_does_not_lock(closed_office: Path):
    lock = closed_office.with_name(closed_office.name + ".kunci")
    lock.write_text(json.dumps({"komputer": "lama", "proses": 1}), encoding="utf-8")
    Store(closed_office).tutup()
    assert not lock.exists()


def test_a_lock_file_that_was_deleted_while_waiting_is_not_mistaken_for_the_new_one(tmp_path: Path, refused):
    first = FileLock(tmp_path / "a")
    (tmp_path / "a.kunci").unlink()
    second = FileLock(tmp_path / "a")
    assert refused(lambda: FileLock(tmp_path / "a")) == "berkas_sedang_dibuka"
    second.lepas()
    first.lepas()


def test_a_lock_with_unreadable_words_still_refuses(tmp_path: Path, refused):
    lock = FileLock(tmp_path / "a")
    (tmp_path / "a.kunci").write_text("{", encoding="utf-8")
    assert refused(lambda: FileLock(tmp_path / "a")) == "berkas_sedang_dibuka"
    lock.lepas()


def test_letting_go_twice_is_no_matter(tmp_path: Path):
    lock = FileLock(tmp_path / "a")
    lock.lepas()
    lock.lepas()
    assert not (tmp_path / "a.kunci").exists()


# ── a new file ──────────────────────────────────────────────────────────────────────────────────────


def test_a_new_office_never_overwrites_a_file(closed_office: Path, refused):
    before = closed_office.read_bytes()
    assert refused(lambda: Desk.baru(closed_office, Kantor("kantor", "Lain"))) == "berkas_sudah_ada"
    assert closed_office.read_bytes() == before


def test_a_new_office_that_was_given_up_leaves_nothing_behind(tmp_path: Path):
    Desk.baru(tmp_path / "baru.kinerja", Kantor("kantor", "Baru")).batalkan()
    assert list(tmp_path.iterdir()) == []
