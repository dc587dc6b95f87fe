"""The roster as a table: the office's own order, numbers in groups, short forms, chips for exceptions, search and filters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from people_of import column, names, person, row_of, shown, type_into, unit
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu

from app.desk import Desk
from app.domain.pegawai import JenisPegawai, JenisStatus, Pegawai, StatusPegawai
from app.domain.penilai import orang, siapa_menilai
from ui.kit import look
from ui.pegawai.columns import COLUMNS, PENILAI, UNIT
from ui.pegawai.new_person import NewPersonDialog
from ui.pegawai.record_dialogs import StatusDialog
from ui.pegawai.row import Roster, lacking


def test_the_camat_comes_first_then_the_office_by_level_and_grade(roster):
    order = names(roster)
    assert order[0].startswith("Yohanis")
    assert order[1].startswith("Adriana")
    kasi, staff, sopir = row_of(roster, "Elias"), row_of(roster, "Rahmat"), row_of(roster, "Ferdy")
    assert kasi < staff < sopir
    assert row_of(roster, "Oktovianus") < row_of(roster, "Dortia")  # III/d before III/c


def test_who_left_stands_last_and_grey(sample: Desk, open_roster):
    was = person(sample, "Adriana")
    sample.simpan("Pensiun", was, replace(was, status=(StatusPegawai("s", JenisStatus.PENSIUN, date(2026, 1, 1)),)))
    page = open_roster(sample)
    gone = [row.gone for row in page.model.rows]
    assert gone == sorted(gone)
    cell = page.model.cell(row_of(page, "Adriana"), column("Status"))
    assert (cell.text, cell.look.tint) == ("pensiun", "abu")


def test_a_number_is_shown_in_groups_and_copied_without_spaces(roster):
    at = row_of(roster, "Elias")
    nip = roster.model.rows[at].pegawai.nip
    assert roster.model.cell(at, column("NIP")).text == f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    roster.table.select_row(at, column("NIP"))
    roster.table.copy()
    assert QGuiApplication.clipboard().text() == nip


def test_only_exceptions_carry_a_chip(roster):
    def look(nama: str):
        return roster.model.cell(row_of(roster, nama), column("Status"))

    assert (look("Elias").text, look("Elias").look.chip) == ("aktif", False)
    assert (look("Jublina").text, look("Jublina").look.chip) == ("tugas belajar", True)
    assert (look("Lukas").text, look("Lukas").look.chip) == ("aktif, Plt.", True)


def test_posts_and_raters_have_short_forms(roster):
    row = roster.model.rows[row_of(roster, "Kristofel")]
    assert row.penilai_pendek == "Plt. Kasi Trantib"
    assert roster.model.rows[0].penilai_pendek == "Sekda"


def test_the_rater_of_every_row_is_the_derived_one(sample: Desk):
    bagan, hari = sample.bagan(), date(2026, 11, 24)
    for row in Roster(bagan, hari).rows():
        penilai = None if row.pegawai.jenis is JenisPegawai.NON_ASN else siapa_menilai(bagan, row.pegawai.id, hari).penilai
        assert row.penilai == (orang(bagan, penilai, hari).jabatan if penilai else "")


def test_whoever_has_no_skp_by_law_has_no_rater(sample: Desk):
    honorer = replace(person(sample, "Elias"), jenis=JenisPegawai.NON_ASN)
    assert Roster(sample.bagan(), date(2026, 11, 24)).row(honorer).penilai == ""


def test_officials_outside_the_office_are_not_listed(roster):
    assert not any("Ferdinan" in nama for nama in names(roster))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("elias", "Elias"),
        ("198505052010", "Elias"),
        ("19850505 201001", "Elias"),
        ("kasi trantib kristofel", "Kristofel"),
        ("KESOS iii/c", "Lodia"),
    ],
)
def test_the_search_finds_name_number_post_and_short_form(roster, words: str, found: str):
    roster.window().bar.search.setText(words)
    assert [found in nama for nama in names(roster)] == [True]
    assert roster.bar.count.text().startswith(f"1 dari {len(roster._everybody)} pegawai")


def test_the_form_stays_with_the_person_while_the_search_narrows(roster):
    roster.choose(person(roster.desk, "Elias").id)
    roster.window().bar.search.setText("el")
    assert roster.detail.pegawai.nama.startswith("Elias")
    roster.window().bar.search.setText("")
    assert roster.detail.pegawai.nama.startswith("Elias")


def test_a_search_without_a_hit_says_so_and_offers_the_way_out(roster):
    roster.window().bar.search.setText("zzz")
    assert names(roster) == []
    assert roster.detail.pegawai is None
    roster.table.empty.verb.click()
    assert names(roster)
    assert roster.window().bar.search.text() == ""


def test_the_unit_of_the_bar_narrows_the_table(roster):
    window = roster.window()
    window.bar.unit.set_value(unit(roster.desk, "Yanum").id)
    window.reload()
    assert {row.unit for row in roster.model.rows} == {"Yanum"}


def test_a_unit_of_the_bar_takes_in_the_units_below_it(roster):
    window = roster.window()
    window.bar.unit.set_value(unit(roster.desk, "Sekretariat").id)
    window.reload()
    assert {row.unit for row in roster.model.rows} == {"Sekretariat", "Umpeg", "Progkeu"}


def test_the_filter_button_names_what_it_keeps(roster):
    roster.bar.choose("pppk")
    assert roster.bar.filter.text() == "Saring: PPPK"
    assert {row.pegawai.jenis.value for row in roster.model.rows} <= {"PPPK", "PPPK_PARUH_WAKTU"}
    roster.bar.choose("kurang")
    assert all(lacking(row) for row in roster.model.rows)
    roster.unfilter()
    assert len(names(roster)) == len(roster._everybody)


def test_what_a_row_lacks_is_named(sample: Desk):
    sample.simpan("Tambah", None, Pegawai("kosong", "CONTOH"))
    row = next(r for r in Roster(sample.bagan(), date(2026, 11, 24)).rows() if r.pegawai.id == "kosong")
    assert lacking(row) == ["NIP", "golongan", "jabatan"]


def test_unit_and_rater_leave_the_table_where_it_is_narrow_and_come_back(roster, qtbot):
    window = roster.window()
    window.resize(1024, 540)
    qtbot.waitUntil(lambda: roster.table.isColumnHidden(UNIT))
    assert roster.table.isColumnHidden(PENILAI)
    qtbot.waitUntil(lambda: not roster.table.horizontalScrollBar().isVisible())
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: not roster.table.isColumnHidden(UNIT))


def test_a_column_the_operator_hid_stays_hidden_when_there_is_room_again(roster, qtbot):
    roster.table.show_column(UNIT, False)
    roster.window().resize(1024, 540)
    qtbot.waitUntil(lambda: roster.table.isColumnHidden(PENILAI))
    roster.window().resize(1366, 768)
    qtbot.waitUntil(lambda: not roster.table.isColumnHidden(PENILAI))
    assert roster.table.isColumnHidden(UNIT)


def test_a_hidden_column_is_shown_from_the_menu_and_the_post_makes_room(roster):
    menu = QMenu(roster)
    roster.acts.fill_columns(menu)
    next(action for action in menu.actions() if action.text() == "Jenis").trigger()
    assert not roster.table.isColumnHidden(column("Jenis"))


def test_columns_chosen_are_there_again_at_the_next_start(sample: Desk, open_roster, qtbot):
    first = open_roster(sample)
    first.table.show_column(column("Jenis"), True)
    first.table.header._keep()
    assert not open_roster(sample).table.isColumnHidden(column("Jenis"))


def test_resetting_the_columns_cuts_no_number(roster):
    roster.table.header.reset()
    assert roster.table.columnWidth(column("NIP")) >= look.nip_width()


def test_a_changed_grade_is_painted_without_moving_the_row(roster):
    at = row_of(roster, "Rahmat")
    type_into(roster, "Rahmat", "Gol.", "III/b")
    assert row_of(roster, "Rahmat") == at
    assert shown(roster, "Rahmat", "Gol.") == "III/b"


def test_the_model_keeps_the_promises_of_qt_while_it_is_filtered_and_sorted(roster):
    QAbstractItemModelTester(roster.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for n in range(len(COLUMNS)):
        roster.table.header.sort_by(n)
    roster.window().bar.search.setText("a")
    roster.bar.choose("asn")
    roster.window().bar.search.setText("")


def test_grades_sort_by_their_rank_and_dates_by_the_calendar(roster):
    roster.table.header.sort_by(column("Gol."))
    grades = [shown(roster, nama, "Gol.") for nama in names(roster)]
    assert grades[0] == "IV/a"
    assert grades.index("III/d") < grades.index("III/a") < grades.index("II/d")
    roster.table.header.sort_by(column("Tanggal lahir"))
    days = [row.pegawai.tanggal_lahir for row in roster.model.rows if row.pegawai.tanggal_lahir]
    assert days == sorted(days)


def test_the_order_of_the_office_comes_back_after_sorting(roster):
    before = names(roster)
    roster.table.header.sort_by(column("NIP"))
    assert names(roster) != before
    menu = QMenu(roster)
    roster.acts.fill_columns(menu)
    next(action for action in menu.actions() if "urutan kantor" in action.text()).trigger()
    assert names(roster) == before


def test_an_office_without_people_shows_both_doors(desk: Desk, open_roster):
    page = open_roster(desk)
    assert "Ambil dari berkas Excel" in page.table.empty.sentence.text()
    assert page.table.empty.verb.text() == "Ambil dari Excel…"
    page.table.empty.second.click()
    assert page.findChild(NewPersonDialog).isVisible()
    assert page.bar.add.isEnabled()
    assert not page.bar.move_.isEnabled()
    assert page.status() == "0 pegawai"


def test_a_derived_cell_leads_to_where_it_comes_from(roster, qtbot):
    roster.window().activateWindow()
    qtbot.waitUntil(roster.window().isActiveWindow)
    roster.acts.open_at(column("Jabatan"))
    assert roster.detail.fields["jabatan"].control.hasFocus()
    roster.acts.open_at(column("Dinilai oleh"))
    assert roster.detail.rater.change.hasFocus()
    roster.acts.open_at(column("Status"))
    assert roster.findChild(StatusDialog).isVisible()


def test_f6_goes_into_the_form_and_back(roster, qtbot):
    roster.window().activateWindow()
    qtbot.waitUntil(roster.window().isActiveWindow)
    roster.table.setFocus()
    qtbot.keyClick(roster.table, Qt.Key.Key_F6)
    assert roster.detail.isAncestorOf(roster.window().focusWidget())
    qtbot.keyClick(roster.window().focusWidget(), Qt.Key.Key_F6)
    assert roster.table.hasFocus()
