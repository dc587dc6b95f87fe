"""An older file: copied, brought up to date in one transaction, or left exactly as it was."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from app.desk import Desk
from app.domain.jabatan import Jabatan, JenisJabatan, Penempatan
from app.domain.pegawai import Pegawai
from db.backup import copies
from db.migrate import TODAY, Release
from db.store import Store

HEAD = '"""A later shape."""\nimport sqlalchemy as sa\nfrom alembic import op\nrevision = "0002"\ndown_revision = "0001"\n'
ADDS = HEAD + (
    "def upgrade():\n"
    "    with op.batch_alter_table('pegawai') as table:\n"
    "        table.add_column(sa.Column('nomor_meja', sa.Text()))\n"
    "    op.execute(\"UPDATE pegawai SET nomor_meja = 'kosong'\")\n"
)
FAILS = ADDS + "    op.execute('SELECT tidak_ada FROM pegawai')\n"
ORPHANS = HEAD + "def upgrade():\n    op.execute(\"UPDATE penempatan SET jabatan = 'tidak-ada'\")\n"


@pytest.fixture
def older(tmp_path: Path, closed_office: Path) -> Path:
    """An office with a person in it, in the shape before the next one."""
    desk = Desk.buka(closed_office)
    desk.simpan("Tambah", None, Jabatan("j", "Camat", JenisJabatan.ADMINISTRATOR))
    desk.simpan("Tambah", None, Pegawai("p", "CONTOH", penempatan=(Penempatan("t", "j"),)))
    desk.tutup()
    return closed_office


@pytest.fixture
def next_release(tmp_path: Path):
    """What the next release of this program would know, with the given script as its second step."""

    def release(script: str) -> Release:
        scripts = tmp_path / "migrations"
        shutil.copytree(TODAY.scripts, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        (scripts / "versions" / "0002_next.py").write_text(script, encoding="utf-8")
        return Release(scripts, 2)

    return release


def columns(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    found = [row[1] for row in connection.execute("PRAGMA table_info(pegawai)")]
    connection.close()
    return found


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return found


def test_an_older_file_is_copied_and_then_brought_up_to_date(older: Path, next_release):
    release = next_release(ADDS)
    opened = Store(older, release=release)
    assert opened.satu(Pegawai, "p").penempatan[0].jabatan == "j"
    opened.tutup()
    assert version(older) == 2
    assert "nomor_meja" in columns(older)
    (copy,) = copies(older)
    assert (copy.sebab, version(copy.path), "nomor_meja" in columns(copy.path)) == ("sebelum-pembaruan", 1, False)


def test_a_file_of_today_is_not_copied_again(older: Path):
    Store(older).tutup()
    assert copies(older) == []


def test_a_migration_that_fails_in_the_middle_leaves_the_file_as_it_was(older: Path, next_release):
    before = older.read_bytes()
    release = next_release(FAILS)
    with pytest.raises(Exception, match="tidak_ada"):
        Store(older, release=release)
    assert older.read_bytes() == before
    assert len(copies(older)) == 1


def test_a_migration_that_would_tear_rows_apart_is_taken_back(older: Path, next_release):
    before = older.read_bytes()
    release = next_release(ORPHANS)
    with pytest.raises(RuntimeError, match="penempatan"):
        Store(older, release=release)
    assert older.read_bytes() == before


def test_a_file_brought_up_to_date_is_newer_for_the_earlier_program(older: Path, next_release, refused):
    Store(older, release=next_release(ADDS)).tutup()
    assert refused(lambda: Store(older)) == "berkas_lebih_baru"


def test_without_room_for_the_copy_the_file_is_not_touched(older: Path, next_release, refused):
    release = next_release(ADDS)
    (older.parent / "Cadangan").write_text("a file where the folder should be", encoding="utf-8")
    before = older.read_bytes()
    assert refused(lambda: Store(older, release=release)) == "cadangan_gagal"
    assert older.read_bytes() == before


def test_a_new_file_is_made_by_the_same_steps(tmp_path: Path, next_release):
    Store(tmp_path / "baru.kinerja", baru=True, release=next_release(ADDS)).tutup()
    assert "nomor_meja" in columns(tmp_path / "baru.kinerja")
