"""The desk: what is saved is in the file, undone by its inverse, and told to whoever listens."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from app.desk import MANY, Desk
from app.domain.evaluasi import Evaluasi
from app.domain.jabatan import Jabatan, JenisJabatan
from app.domain.kantor import KANTOR, Kantor
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from app.domain.perubahan import Perubahan
from app.domain.skp import Skp
from app.errors import Conflict, UserError
from app.office import buat_baru

BUDI = Pegawai("p1", "BUDI CONTOH")
OFFICE = Kantor(KANTOR, "Kecamatan Uji")


def crowd(n: int) -> list[Pegawai]:
    return [Pegawai(f"p{k}", f"CONTOH {k}") for k in range(n)]


# ── saving ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_saved_value_is_in_the_file_when_it_is_opened_again(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    path = desk.path
    desk.tutup()
    again = Desk.buka(path)
    assert again.satu(Pegawai, "p1") == BUDI
    again.tutup()


def test_a_change_of_nothing_writes_nothing(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    before = len(desk.riwayat())
    assert desk.simpan("Ubah nama", BUDI, BUDI) is None
    assert desk.simpan_banyak("Tidak ada", []) is None
    assert len(desk.riwayat()) == before
    assert desk.label_urungkan == "Tambah pegawai"


def test_a_change_from_a_stale_value_is_a_conflict_and_writes_nothing(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="A"))
    with pytest.raises(Conflict):
        desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="B"))
    assert desk.satu(Pegawai, "p1").nama == "A"
    assert desk.label_urungkan == "Ubah nama"


def test_a_refused_change_leaves_what_could_be_undone_and_redone(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="A"))
    desk.urungkan()
    with pytest.raises(Conflict):
        desk.simpan("Ubah", replace(BUDI, nama="LAIN"), replace(BUDI, nama="B"))
    assert (desk.label_urungkan, desk.label_ulangi) == ("Tambah pegawai", "Ubah nama")


def test_a_value_is_shown_as_the_file_holds_it_and_not_as_it_was_handed_in(desk: Desk):
    """Somebody's stale value of another field is not shown as if it had been saved."""
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="A"))
    desk.simpan("Ubah tempat lahir", BUDI, replace(BUDI, tempat_lahir="Kupang"))
    assert desk.satu(Pegawai, "p1").nama == "A"


@pytest.mark.parametrize("n", [3, MANY + 50])
def test_several_values_are_one_undo_step_however_many(desk: Desk, n: int):
    people = crowd(n)
    desk.simpan_banyak("Impor", [(None, person) for person in people])
    assert desk.semua(Pegawai) == {person.id: person for person in people}
    desk.urungkan()
    assert desk.semua(Pegawai) == {}
    desk.ulangi()
    assert len(desk.semua(Pegawai)) == n


def test_the_chart_follows_people_posts_and_units_and_is_kept_otherwise(desk: Desk):
    first = desk.bagan()
    desk.simpan("Tambah pegawai", None, BUDI)
    second = desk.bagan()
    assert (first is second, "p1" in second.pegawai) == (False, True)
    desk.simpan("Ubah kantor", desk.kantor(), replace(desk.kantor(), tempat="Kupang"))
    assert desk.bagan() is second


def test_the_years_of_skp_are_known_without_reading_them(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    for year in (2027, 2025, 2027):
        periode = Periode(f"{year}-AKHIR")
        desk.simpan("Buat SKP", None, Skp(f"s{len(desk.semua(Skp))}", "p1", year, periode.mulai, periode.selesai))
    assert desk.tahun_skp() == [2025, 2027]


# ── undo ────────────────────────────────────────────────────────────────────────────────────────────


def test_undo_and_redo_carry_the_label_of_what_they_turn_back(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="BUDI CONTOH, SE"))
    assert desk.urungkan() == "Ubah nama"
    assert desk.satu(Pegawai, "p1") == BUDI
    assert desk.ulangi() == "Ubah nama"
    assert desk.satu(Pegawai, "p1").nama == "BUDI CONTOH, SE"


def test_a_new_change_ends_what_could_be_redone(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.urungkan()
    desk.simpan("Tambah pegawai", None, replace(BUDI, nama="LAIN"))
    assert (desk.label_ulangi, desk.ulangi()) == (None, None)


def test_undo_does_not_take_the_new_office_itself_away(desk: Desk):
    assert (desk.label_urungkan, desk.urungkan()) == (None, None)
    assert desk.kantor().nama == "Kecamatan Uji"


def test_undo_is_not_limited_within_a_sitting(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    for n in range(150):
        before = desk.satu(Pegawai, "p1")
        desk.simpan(f"Ubah {n}", before, replace(before, nama=str(n)))
    for n in reversed(range(150)):
        assert desk.urungkan() == f"Ubah {n}"
    assert desk.satu(Pegawai, "p1") == BUDI


def test_an_undo_that_was_overtaken_is_a_conflict_and_may_be_tried_again(desk: Desk):
    desk.simpan("Tambah jabatan", None, Jabatan("j", "Camat", JenisJabatan.ADMINISTRATOR))
    other = sqlite3.connect(desk.path)
    other.execute("UPDATE jabatan SET nama = 'LAIN'")
    other.commit()
    with pytest.raises(Conflict):
        desk.urungkan()
    assert desk.label_urungkan == "Tambah jabatan"
    other.execute("UPDATE jabatan SET nama = 'Camat'")
    other.commit()
    other.close()
    assert desk.urungkan() == "Tambah jabatan"


def test_undo_is_written_to_the_journal_too(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.urungkan()
    last, first = desk.riwayat(2)
    assert (last.label, first.label) == ("Tambah pegawai", "Tambah pegawai")
    assert last.edits == first.kebalikan.edits
    assert last.id != first.id


# ── telling ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_listener_is_told_after_the_commit_and_no_more_once_it_leaves(desk: Desk):
    told: list[Perubahan] = []
    leave = desk.dengar(told.append)
    desk.simpan("Tambah pegawai", None, BUDI)
    leave()
    desk.urungkan()
    assert [change.label for change in told] == ["Tambah pegawai"]


def test_a_listener_already_sees_the_new_value_and_the_new_labels(desk: Desk):
    seen: list[tuple[int, str | None, str | None]] = []
    desk.dengar(lambda _: seen.append((len(desk.semua(Pegawai)), desk.label_urungkan, desk.label_ulangi)))
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.urungkan()
    desk.ulangi()
    assert seen == [(1, "Tambah pegawai", None), (0, None, "Tambah pegawai"), (1, "Tambah pegawai", None)]


def test_a_listener_may_leave_while_it_is_being_told(desk: Desk):
    told: list[str] = []
    leave = desk.dengar(lambda _: (told.append("satu"), leave()))
    desk.dengar(lambda _: told.append("dua"))
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.urungkan()
    assert told == ["satu", "dua", "dua"]


def test_nobody_is_told_of_a_change_that_was_refused(desk: Desk):
    told: list[Perubahan] = []
    desk.dengar(told.append)
    with pytest.raises(Conflict):
        desk.simpan("Ubah", BUDI, replace(BUDI, nama="A"))
    assert told == []


# ── the journal ─────────────────────────────────────────────────────────────────────────────────────


def test_the_journal_keeps_who_when_label_before_and_after(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="A"))
    line = desk.riwayat()[0]
    assert (line.pelaku, line.label, line.akar) == ("penguji", "Ubah nama", (("pegawai", "p1"),))
    assert line.edits[0].sebelum == {"nama": "BUDI CONTOH"}
    assert line.edits[0].sesudah == {"nama": "A"}
    assert line.waktu
    assert line.perangkat


def test_the_journal_is_read_newest_first_and_only_as_far_as_asked(desk: Desk):
    desk.simpan("Tambah pegawai", None, BUDI)
    for n in range(20):
        before = desk.satu(Pegawai, "p1")
        desk.simpan(f"Ubah {n}", before, replace(before, nama=str(n)))
    assert [line.label for line in desk.riwayat(3)] == ["Ubah 19", "Ubah 18", "Ubah 17"]


# ── the file ────────────────────────────────────────────────────────────────────────────────────────


def test_a_second_program_is_refused_with_the_first_one_named(desk: Desk):
    with pytest.raises(UserError) as refusal:
        Desk.buka(desk.path)
    assert refusal.value.kode == "berkas_sedang_dibuka"


@pytest.mark.parametrize("bytes_", [b"", b"PK\x03\x04 not a database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_office_file_is_refused_with_its_sentence(tmp_path: Path, bytes_: bytes):
    file = tmp_path / "x.kinerja"
    file.write_bytes(bytes_)
    with pytest.raises(UserError) as refusal:
        Desk.buka(file)
    assert refusal.value.kode in {"bukan_berkas_kantor", "berkas_rusak"}
    assert file.read_bytes() == bytes_


def test_an_office_in_a_folder_that_cannot_be_made_is_refused(tmp_path: Path):
    (tmp_path / "berkas").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(UserError, match="folder_tak_bisa_ditulis"):
        buat_baru(tmp_path / "berkas" / "kantor.kinerja", OFFICE)


# ── locking ─────────────────────────────────────────────────────────────────────────────────────────


def test_locking_many_is_one_step_and_undo_opens_them_all(sample: Desk):
    some = list(sample.semua(Evaluasi).values())[:3]
    for evaluasi in some:
        sample.buka_kunci(evaluasi.id, "uji")
    sample.kunci_banyak([evaluasi.id for evaluasi in some])
    assert all(sample.satu(Evaluasi, e.id).arsip for e in some)
    assert sample.urungkan() == "Kunci penilaian"
    assert not any(sample.satu(Evaluasi, e.id).final for e in some)
