"""The door to the file: what it refuses, what it keeps, and what it leaves untouched."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.desk import Desk
from app.domain.jabatan import Jabatan, JenisJabatan, Penempatan
from app.domain.kantor import KANTOR, Kantor
from app.domain.pegawai import Pegawai
from app.errors import UserError
from db.store import Store

KECAMATAN = Kantor(KANTOR, "Kecamatan Uji")


def closed_office(folder: Path) -> Path:
    path = folder / "kantor.kinerja"
    Desk.baru(path, KECAMATAN).tutup()
    return path


def mark(path: Path, pragma: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA {pragma}")
    connection.close()


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        Store(path)
    return caught.value.kode


def test_a_newer_file_is_refused_and_not_changed(tmp_path: Path):
    path = closed_office(tmp_path)
    mark(path, "user_version=99")
    before = path.read_bytes()
    assert refusal(path) == "berkas_lebih_baru"
    assert path.read_bytes() == before


def test_an_older_file_is_copied_before_it_is_brought_up_to_date(tmp_path: Path):
    path = closed_office(tmp_path)
    mark(path, "user_version=0")
    Store(path).tutup()
    assert len(list((tmp_path / "Cadangan").glob("*sebelum-pembaruan*"))) == 1


def test_a_database_of_another_program_is_refused(tmp_path: Path):
    path = tmp_path / "lain.kinerja"
    mark(path, "user_version=3")
    assert refusal(path) == "bukan_berkas_kantor"


def test_a_damaged_file_is_refused_and_not_changed(tmp_path: Path):
    path = closed_office(tmp_path)
    bytes_ = bytearray(path.read_bytes())
    bytes_[4096 * 2 : 4096 * 6] = b"\xa5" * (4096 * 4)
    path.write_bytes(bytes_)
    assert refusal(path) == "berkas_rusak"
    assert path.read_bytes() == bytes(bytes_)


def test_a_missing_file_has_its_own_sentence(tmp_path: Path):
    assert refusal(tmp_path / "tidak-ada.kinerja") == "berkas_tidak_ada"


def test_a_new_office_never_overwrites_a_file(tmp_path: Path):
    path = closed_office(tmp_path)
    with pytest.raises(UserError) as caught:
        Desk.baru(path, KECAMATAN)
    assert caught.value.kode == "berkas_sudah_ada"


def test_a_post_that_is_held_cannot_be_deleted_and_nothing_is_written(desk: Desk):
    camat = Jabatan("j1", "Camat", JenisJabatan.ADMINISTRATOR)
    desk.simpan("Tambah jabatan", None, camat)
    desk.simpan("Tambah pegawai", None, Pegawai("p1", "CONTOH", penempatan=(Penempatan("t1", "j1"),)))
    with pytest.raises(UserError) as caught:
        desk.simpan("Hapus jabatan", camat, None)
    assert caught.value.kode == "data_masih_dipakai"
    assert desk.satu(Jabatan, "j1") == camat


def test_a_backup_opens_as_an_office_of_its_own(desk: Desk, tmp_path: Path):
    desk.simpan("Tambah pegawai", None, Pegawai("p1", "CONTOH"))
    copy = Desk.buka(desk.cadangkan("uji"))
    assert copy.satu(Pegawai, "p1").nama == "CONTOH"
    copy.tutup()
