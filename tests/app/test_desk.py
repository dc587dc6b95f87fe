"""The desk: what is saved is in the file, undone by its inverse, and told to whoever listens."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.domain.perubahan import Perubahan
from app.errors import Conflict, UserError

BUDI = Pegawai("p1", "BUDI CONTOH")


def test_a_saved_value_is_in_the_file_when_it_is_opened_again(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    path = desk.path
    desk.tutup()
    again = Desk.buka(path)
    assert again.satu(Pegawai, "p1") == BUDI
    again.tutup()


def test_undo_and_redo_carry_the_label_of_what_they_turn_back(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="BUDI CONTOH, SE"))
    assert desk.urungkan() == "Ubah nama"
    assert desk.satu(Pegawai, "p1") == BUDI
    assert desk.ulangi() == "Ubah nama"
    assert desk.satu(Pegawai, "p1").nama == "BUDI CONTOH, SE"


def test_a_change_of_nothing_writes_nothing(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    before = len(desk.riwayat())
    assert desk.simpan("Ubah nama", BUDI, BUDI) is None
    assert len(desk.riwayat()) == before


def test_a_change_from_a_stale_value_is_a_conflict_and_writes_nothing(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="A"))
    with pytest.raises(Conflict):
        desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="B"))
    assert desk.satu(Pegawai, "p1").nama == "A"


def test_several_values_are_one_undo_step(desk: Desk):
    people = [Pegawai(f"p{n}", f"CONTOH {n}") for n in range(300)]
    desk.simpan_banyak("Impor", [(None, person) for person in people])
    assert len(desk.semua(Pegawai)) == 300
    desk.urungkan()
    assert desk.semua(Pegawai) == {}


def test_a_listener_is_told_after_the_commit_and_no_more_once_it_leaves(desk: Desk):
    told: list[Perubahan] = []
    leave = desk.dengar(told.append)
    desk.simpan("Tambah pegawai", None, BUDI)
    leave()
    desk.urungkan()
    assert [change.label for change in told] == ["Tambah pegawai"]


def test_a_second_program_is_refused_with_the_first_one_named(desk: Desk):
    with pytest.raises(UserError) as refusal:
        Desk.buka(desk.path)
    assert refusal.value.kode == "berkas_sedang_dibuka"


def test_the_journal_keeps_who_when_label_before_and_after(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="A"))
    line = desk.riwayat()[0]
    assert (line.pelaku, line.label) == ("penguji", "Ubah nama")
    assert line.edits[0].sebelum == {"nama": "BUDI CONTOH"}
    assert line.edits[0].sesudah == {"nama": "A"}
    assert line.waktu


@pytest.mark.parametrize("bytes_", [b"", b"PK\x03\x04 not a database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_office_file_is_refused_with_its_sentence(tmp_path: Path, bytes_: bytes):
    file = tmp_path / "x.kinerja"
    file.write_bytes(bytes_)
    with pytest.raises(UserError) as refusal:
        Desk.buka(file)
    assert refusal.value.kode in {"bukan_berkas_kantor", "berkas_rusak"}
    assert file.read_bytes() == bytes_
