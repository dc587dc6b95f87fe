"""Typing and pasting into the roster: one act one undo step, what is refused stays in its cell and is told."""

from __future__ import annotations

from datetime import date

import pytest
from people_of import column, names, paste, person, row_of, settle, shown, type_into
from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtGui import QGuiApplication

from app.desk import Desk
from app.domain.pegawai import JenisKelamin, JenisPegawai, Pegawai


def test_a_typed_name_is_saved_and_its_label_says_whose(roster):
    type_into(roster, "Rahmat", "Nama", "Rahmat Hadi, SE")
    assert person(roster.desk, "Rahmat Hadi, SE")
    assert roster.desk.label_urungkan == "Ubah Nama Rahmat Lamury Hadi"


@pytest.mark.parametrize(
    ("title", "text", "field", "value"),
    [
        ("Gol.", "iii b", "golongan", "III/b"),
        ("Gol.", "Penata Tk.I", "golongan", "III/d"),
        ("NIP", "19840404 201001 1 917", "nip", "198404042010011917"),
        ("Tanggal lahir", "4 april 1984", "tanggal_lahir", date(1984, 4, 4)),
        ("TMT golongan", "01042024", "tmt_golongan", date(2024, 4, 1)),
        ("Jenis kelamin", "l", "jenis_kelamin", JenisKelamin.LAKI_LAKI),
        ("Jenis", "pppk paruh waktu", "jenis", JenisPegawai.PPPK_PARUH_WAKTU),
        ("Pendidikan", "S1 Ilmu Pemerintahan", "pendidikan", "S1 Ilmu Pemerintahan"),
    ],
)
def test_each_column_reads_what_people_write(roster, title: str, text: str, field: str, value: object):
    type_into(roster, "Rahmat", title, text)
    assert getattr(person(roster.desk, "Rahmat"), field) == value
    assert roster.notice.isHidden()


def test_the_date_of_the_post_is_that_of_the_placement(roster):
    type_into(roster, "Rahmat", "TMT jabatan", "3/3/2023")
    assert person(roster.desk, "Rahmat").definitif(date(2026, 6, 1)).mulai == date(2023, 3, 3)


@pytest.mark.parametrize(
    ("title", "text", "word"),
    [
        ("Gol.", "V/x", "III/d"),
        ("Tanggal lahir", "31/2/1990", "31/2/1990"),
        ("Jenis", "honorer lama", "honorer lama"),
        ("Jenis kelamin", "x", "L atau P"),
        ("NIP", "1,98505E+17", "Excel"),
        ("NIP", "NIP belum ada", "huruf"),
        ("Nama", "", "Hapus pegawai"),
    ],
)
def test_what_cannot_be_read_stays_in_its_cell_and_is_told(roster, title: str, text: str, word: str):
    before = person(roster.desk, "Rahmat")
    type_into(roster, "Rahmat", title, text)
    assert roster.desk.satu(Pegawai, before.id) == before
    at = next(n for n, row in enumerate(roster.model.rows) if row.pegawai.id == before.id)
    cell = roster.model.cell(at, column(title))
    assert (cell.text, cell.look.tint) == (text, "merah")
    assert word in roster.notice.text()


def test_a_refused_cell_is_mended_where_it_stands(roster):
    type_into(roster, "Rahmat", "Gol.", "V/x")
    type_into(roster, "Rahmat", "Gol.", "III/b")
    assert person(roster.desk, "Rahmat").golongan == "III/b"
    assert roster.acts.entry.refused == {}
    assert roster.notice.isHidden()


def test_the_stored_value_typed_again_lifts_the_refusal(roster):
    stored = shown(roster, "Rahmat", "Gol.")
    type_into(roster, "Rahmat", "Gol.", "V/x")
    type_into(roster, "Rahmat", "Gol.", stored)
    assert roster.acts.entry.refused == {}
    assert roster.notice.isHidden()


def test_refused_texts_are_let_go_together(roster):
    paste(roster, "Rahmat", "Gol.", "V/x\nV/y")
    assert len(roster.acts.entry.refused) == 2
    roster.acts.entry.let_go()
    assert roster.acts.entry.refused == {}
    assert shown(roster, "Rahmat", "Gol.") == "II/d"


def test_a_number_of_somebody_else_is_refused_with_the_name(roster):
    other = person(roster.desk, "Elias")
    type_into(roster, "Rahmat", "NIP", other.nip)
    assert person(roster.desk, "Rahmat").nip != other.nip
    assert other.nama in roster.notice.text()


def test_a_number_pasted_twice_is_taken_once(roster):
    at = row_of(roster, "Rahmat")
    first, second = names(roster)[at : at + 2]
    paste(roster, "Rahmat", "NIP", "198404042010011999\n198404042010011999")
    assert person(roster.desk, first).nip == "198404042010011999"
    assert person(roster.desk, second).nip != "198404042010011999"
    assert first in roster.notice.text()


def test_two_people_whose_numbers_are_exchanged_get_the_right_ones(roster):
    at = row_of(roster, "Rahmat")
    first, second = (roster.model.rows[at + n].pegawai for n in (0, 1))
    paste(roster, "Rahmat", "NIP", f"{second.nip}\n{first.nip}")
    assert roster.acts.entry.refused == {}
    assert [roster.desk.satu(Pegawai, each.id).nip for each in (first, second)] == [second.nip, first.nip]


def test_what_a_new_line_has_unreadable_is_told_and_kept(roster):
    last = names(roster)[-1]
    paste(roster, last, "Nama", f"{last}\nBaru Satu, SE\t199001012015011901\tV/x")
    assert person(roster.desk, "Baru Satu").golongan is None
    assert shown(roster, "Baru Satu", "Gol.") == "V/x"
    assert "V/x" in roster.notice.text()
    roster.notice._links[0].click()
    assert roster.table.currentIndex().column() == column("Gol.")


def test_a_number_not_yet_whole_is_kept_and_tinted(roster):
    type_into(roster, "Rahmat", "NIP", "19840404")
    assert person(roster.desk, "Rahmat").nip == "19840404"
    assert roster.model.cell(row_of(roster, "Rahmat"), column("NIP")).look.tint == "kuning"


def test_a_block_from_excel_is_one_undo_step(roster):
    at = row_of(roster, "Rahmat")
    before = [row.pegawai for row in roster.model.rows[at : at + 2]]
    roster.table.show_column(column("Jenis"), False)
    paste(roster, "Rahmat", "Nama", "Satu, SE\t198404042010011998\tIII/a\r\nDua\t198404042010011997\tII/c\r\n")
    assert [person(roster.desk, nama).golongan for nama in ("Satu, SE", "Dua")] == ["III/a", "II/c"]
    assert roster.desk.label_urungkan == "Ubah 2 pegawai"
    roster.desk.urungkan()
    assert [roster.desk.satu(Pegawai, each.id) for each in before] == before


def test_of_a_paste_the_good_cells_are_saved_and_the_others_stay_to_be_mended(roster):
    paste(roster, "Rahmat", "Nama", "Rahmat Baru\t198404042010011998\tV/x")
    saved = person(roster.desk, "Rahmat Baru")
    assert saved.nip == "198404042010011998"
    assert shown(roster, "Rahmat Baru", "Gol.") == "V/x"
    assert roster.notice.text().startswith("1 sel belum disimpan")


def test_a_post_pasted_over_another_is_refused_with_the_way_to_move(roster):
    paste(roster, "Rahmat", "Jabatan", "Camat")
    assert "Mutasi jabatan" in roster.notice.text()
    paste(roster, "Rahmat", "Jabatan", "Pengadministrasi Perkantoran")
    assert roster.acts.entry.refused == {}


def test_one_value_fills_the_selection(roster):
    at, gol = row_of(roster, "Rahmat"), column("Gol.")
    roster.table.select_row(at, gol)
    chosen = QItemSelection(roster.model.index(at, gol), roster.model.index(at + 1, gol))
    roster.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    roster.table.fill_down()
    settle()
    assert roster.model.rows[at + 1].pegawai.golongan == roster.model.rows[at].pegawai.golongan


def test_lines_below_the_last_row_are_new_people_in_the_same_step(roster):
    last, many = names(roster)[-1], len(names(roster))
    paste(roster, last, "Nama", f"{last}\t\r\nBaru Satu, SE\t199001012015011901\tIII/b\r\nBaru Dua\t\tII/a")
    assert len(roster.desk.semua(Pegawai)) == many + 4  # two officials outside the office
    assert person(roster.desk, "Baru Satu").golongan == "III/b"
    assert "2 pegawai baru" in roster.notice.text()
    roster.desk.urungkan()
    assert not any("Baru" in nama for nama in names(roster))


def test_a_list_pasted_into_an_empty_office_makes_its_people(desk: Desk, open_roster):
    page = open_roster(desk)

    QGuiApplication.clipboard().setText("Contoh Satu, SE\t199001012015011901\tIII/b\nContoh Dua\t\tII/a")
    page.table.paste()
    settle()
    assert sorted(p.nama for p in desk.semua(Pegawai).values()) == ["Contoh Dua", "Contoh Satu, SE"]


def test_a_cell_refused_in_an_old_row_is_told_before_the_new_people(roster):
    last = names(roster)[-1]
    paste(roster, last, "Nama", f"{last}\tabc\nContoh Baru")
    assert person(roster.desk, "Contoh Baru")
    assert roster.notice.text().startswith("1 sel belum disimpan")


def test_a_line_without_a_name_is_not_added_and_said_so(roster):
    last = names(roster)[-1]
    many = len(roster.desk.semua(Pegawai))
    paste(roster, last, "Nama", f"{last}\n\t199001012015011901")
    assert len(roster.desk.semua(Pegawai)) == many
    assert "namanya kosong" in roster.notice.text()


def test_a_name_pasted_in_two_lines_becomes_one(roster):
    paste(roster, "Elias", "Nama", '"Elias\nKoro Baru"')
    assert person(roster.desk, "Elias").nama == "Elias Koro Baru"
