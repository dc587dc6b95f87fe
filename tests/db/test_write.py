"""A change in the file: with its journal line or not at all, compared before it is set, and what SQLite refuses said in words."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from app.desk import Desk
from app.domain.jabatan import Jabatan, JenisJabatan, Penempatan
from app.domain.pegawai import Pegawai
from app.domain.skp import HasilKerja, Skp
from app.errors import Conflict, UserError
from db.faults import SENTENCES, refusal, spoken

BUDI = Pegawai("p1", "BUDI CONTOH")
CAMAT = Jabatan("j1", "Camat", JenisJabatan.ADMINISTRATOR)
SEATED = Pegawai("p1", "CONTOH", penempatan=(Penempatan("t1", "j1"),))


def rows(path: Path, question: str) -> list[tuple[object, ...]]:
    """Asked by another program while ours has the file open."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = connection.execute(question).fetchall()
    connection.close()
    return found


def codes_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.kode


def test_row_and_journal_line_are_committed_together(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    assert rows(desk.path, "SELECT nama FROM pegawai") == [("BUDI CONTOH",)]
    assert rows(desk.path, "SELECT label, pelaku FROM jurnal ORDER BY rowid DESC LIMIT 1") == [("Tambah pegawai", "penguji")]


def test_a_stale_row_among_many_refuses_them_all(desk: Desk):
    people = [Pegawai(f"p{n}", f"CONTOH {n}") for n in range(50)]
    desk.simpan_banyak("Impor", [(None, p) for p in people])
    desk.simpan("Ubah", people[30], replace(people[30], nama="SUDAH LAIN"))
    lines = len(desk.riwayat())
    with pytest.raises(Conflict):
        desk.simpan_banyak("Ubah semua", [(p, replace(p, nama="X")) for p in people])
    assert rows(desk.path, "SELECT count(*) FROM pegawai WHERE nama = 'X'") == [(0,)]
    assert len(desk.riwayat()) == lines
    assert desk.satu(Pegawai, "p3").nama == "CONTOH 3"


def test_a_deletion_of_a_row_that_changed_meanwhile_is_a_conflict(desk: Desk):
    desk.simpan("Tambah", None, BUDI)
    desk.simpan("Ubah", BUDI, replace(BUDI, nama="LAIN"))
    with pytest.raises(Conflict):
        desk.simpan("Hapus", BUDI, None)
    assert desk.satu(Pegawai, "p1").nama == "LAIN"


def test_an_edit_of_a_row_that_is_gone_is_a_conflict(desk: Desk):
    desk.simpan("Tambah", None, BUDI)
    desk.simpan("Hapus", BUDI, None)
    with pytest.raises(Conflict):
        desk.simpan("Ubah", BUDI, replace(BUDI, nama="LAIN"))


def test_making_a_row_that_is_there_already_is_a_conflict(desk: Desk):
    desk.simpan("Tambah", None, BUDI)
    assert codes_of(lambda: desk.simpan("Tambah", None, replace(BUDI, nama="LAIN"))) == "data_sudah_berubah"
    assert desk.satu(Pegawai, "p1") == BUDI


def test_two_edits_of_different_fields_of_one_row_go_together(desk: Desk):
    """Compared are only the fields that a change touches."""
    desk.simpan("Tambah", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="A"))
    desk.simpan("Ubah tempat", BUDI, replace(BUDI, tempat_lahir="Kupang"))
    assert desk.satu(Pegawai, "p1") == replace(BUDI, nama="A", tempat_lahir="Kupang")


def test_a_post_that_is_held_cannot_be_deleted_and_nothing_is_written(desk: Desk):
    desk.simpan("Tambah jabatan", None, CAMAT)
    desk.simpan("Tambah pegawai", None, SEATED)
    assert codes_of(lambda: desk.simpan("Hapus jabatan", CAMAT, None)) == "data_masih_dipakai"
    assert desk.satu(Jabatan, "j1") == CAMAT


def test_a_person_in_a_post_that_does_not_exist_is_refused(desk: Desk):
    assert codes_of(lambda: desk.simpan("Tambah", None, SEATED)) == "data_rujukan_hilang"
    assert desk.semua(Pegawai) == {}


def test_post_and_holder_may_be_made_and_deleted_in_any_order_within_one_change(desk: Desk):
    desk.simpan_banyak("Tambah", [(None, SEATED), (None, CAMAT)])
    desk.simpan_banyak("Hapus", [(CAMAT, None), (SEATED, None)])
    assert (desk.semua(Pegawai), desk.semua(Jabatan)) == ({}, {})
    desk.urungkan()
    assert desk.satu(Pegawai, "p1") == SEATED


def test_what_is_deleted_leaves_a_tombstone_and_undo_takes_it_away(desk: Desk):
    desk.simpan_banyak("Tambah", [(None, CAMAT), (None, SEATED)])
    deletion = desk.simpan("Hapus", SEATED, None)
    assert deletion is not None
    stones = rows(desk.path, "SELECT id, tabel, perubahan FROM nisan ORDER BY id")
    assert stones == [("p1", "pegawai", deletion.id), ("t1", "penempatan", deletion.id)]
    desk.urungkan()
    assert rows(desk.path, "SELECT * FROM nisan") == []
    desk.ulangi()
    assert len(rows(desk.path, "SELECT * FROM nisan")) == 2


def test_a_result_moved_after_an_insertion_stands_where_it_was_put(desk: Desk):
    desk.simpan("Tambah", None, BUDI)
    skp = Skp("s", "p1", 2026, date(2026, 1, 1), date(2026, 12, 31), hasil_kerja=(HasilKerja("h1"), HasilKerja("h2")))
    desk.simpan("Buat SKP", None, skp)
    for order in (("h1", "h3", "h2"), ("h3", "h1", "h2"), ("h2", "h3"), ("h2", "h4", "h3"), ("h3", "h4", "h2")):
        before = desk.satu(Skp, "s")
        desk.simpan("Susun", before, replace(before, hasil_kerja=tuple(HasilKerja(id) for id in order)))
        assert tuple(h.id for h in desk.satu(Skp, "s").hasil_kerja) == order
    for _ in range(5):
        desk.urungkan()
    assert desk.satu(Skp, "s") == skp


# ── what the disk says ──────────────────────────────────────────────────────────────────────────────


def small_disk(path: Path) -> sqlcipher.Connection:
    """A database that may not grow any more."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute("CREATE TABLE t (a TEXT)")
    connection.execute("PRAGMA max_page_count=2")
    return connection


def test_each_refusal_of_the_driver_has_a_sentence(tmp_path: Path, refused):
    full = small_disk(tmp_path / "a")
    other = sqlcipher.connect(str(tmp_path / "a"), isolation_level=None, timeout=0)
    reader = sqlcipher.connect(f"file:{tmp_path / 'a'}?mode=ro", uri=True, isolation_level=None)
    (tmp_path / "b").write_bytes(b"no database at all, but long enough to be read as one" * 20)

    def locked() -> None:
        full.execute("BEGIN EXCLUSIVE")
        try:
            other.execute("BEGIN IMMEDIATE")
        finally:
            full.execute("ROLLBACK")

    asked = {
        "disk_penuh": lambda: full.execute("INSERT INTO t VALUES (zeroblob(50000))"),
        "berkas_dipakai_program_lain": locked,
        "berkas_hanya_baca": lambda: reader.execute("INSERT INTO t VALUES (1)"),
        "folder_tak_bisa_ditulis": lambda: sqlcipher.connect(str(tmp_path / "tidak" / "ada")),
        "berkas_rusak": lambda: sqlcipher.connect(str(tmp_path / "b")).execute("SELECT * FROM t"),
    }
    for kode, act in asked.items():
        assert refused(lambda act=act: said(tmp_path / "kantor.kinerja", act)) == kode
    assert set(SENTENCES.values()) - set(asked) == {"disk_gagal"}


def said(path: Path, act) -> None:
    with spoken(path):
        act()


def test_a_mistake_of_ours_is_not_dressed_up_as_the_operators(tmp_path: Path):
    with pytest.raises(sqlcipher.OperationalError, match="syntax"):
        said(tmp_path, lambda: sqlcipher.connect(":memory:").execute("SELEKSI"))
    assert refusal(None, tmp_path) is None
    assert refusal(ValueError("x"), tmp_path) is None
