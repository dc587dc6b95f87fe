"""Who is to be rated: chips, progress, a steady order, search, and one person read for one change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from quarter import emptied, evaluation, opened, skp_of

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.periode import Periode
from app.domain.predikat import Rating
from ui.penilaian.page import PenilaianPage
from ui.penilaian.people import people


def names(page: PenilaianPage) -> list[str]:
    return [person.nama for person in page.people.model.rows]


def chip(page: PenilaianPage, name: str) -> str:
    return next(p.chip for p in page.people.model.rows if name in p.nama)


def test_chips_say_how_far_everybody_is(sample: Desk, open_page):
    emptied(sample, "Elias")
    opened(sample, "Gerson")
    opened(sample, "Hermina", rating_perilaku=None, catatan=())
    page = open_page(sample)
    assert (chip(page, "Elias"), chip(page, "Gerson"), chip(page, "Adriana")) == ("kosong", "lengkap", "terkunci")
    assert chip(page, "Hermina").startswith("draf ")
    assert page.status() == f"{len(page.people.everybody) - 2} dari {len(page.people.everybody)} lengkap"


def test_the_order_is_the_offices_own_and_never_by_rating(elias, qtbot):
    before = names(elias.page)
    assert before[0].startswith("Yohanis")
    assert [person.jabatan for person in elias.page.people.model.rows[:3]] == ["Camat", "Sekretaris Kecamatan", "Kasi Pemerintahan"]
    elias.page.decision.hasil.choose(2)
    elias.page.decision.perilaku.choose(2)
    elias.page.muat(elias.page.konteks)
    assert names(elias.page) == before


def test_the_arrow_keys_walk_from_person_to_person(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    page.people.table.setFocus()
    start = page.people.table.currentIndex().row()
    for _ in range(3):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Down)
    assert page.people.table.currentIndex().row() == start + 3
    assert page.window().focusWidget() is page.people.table


def test_the_order_by_unit_and_by_name_is_steady_too(sample: Desk, open_page):
    page = open_page(sample)
    page.period.order("unit")
    places = [person.tempat for person in page.people.model.rows]
    assert places == sorted(places)
    page.period.order("nama")
    assert names(page) == sorted(names(page))


def test_only_the_incomplete_are_shown_when_asked_for(sample: Desk, open_page):
    skp = emptied(sample, "Elias")
    page = open_page(sample)
    page.people.select(skp.pemilik)
    page.people.filter.choose(1)
    assert [p.skp.id for p in page.people.model.rows] == [skp.id]


def test_when_nobody_is_incomplete_it_is_said_so(sample: Desk, open_page):
    page = open_page(sample)
    page.people.filter.choose(1)
    assert names(page) == [page.person.nama]
    page.people.filter.choose(0)
    assert len(names(page)) > 1


def test_the_search_finds_a_number_and_keeps_the_form(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    first = page.person.nama
    page.window().bar.search.setText(skp_of(sample, "Elias").pegawai.nip)
    assert ["Elias" in name for name in names(page)] == [True]
    assert page.person.nama == first
    qtbot.waitUntil(lambda: "Elias" in page.person.nama)


def test_without_anybody_the_form_is_empty_and_says_what_to_do(desk: Desk, open_page, qtbot):
    page = open_page(desk, periode=f"{open_year(desk)}-TW1")
    assert page.person is None
    assert "Susun SKP" in page.people.table.empty.sentence.text()
    assert not page.decision.next.isEnabled()
    page.acts.lock()
    page.acts.explain()
    page.period.prepare()


def open_year(desk: Desk) -> int:
    from datetime import date

    return date.today().year


def test_ctrl_enter_goes_to_the_next_incomplete_person(sample: Desk, open_page):
    skp = emptied(sample, "Elias")
    page = open_page(sample)
    page.acts.next_incomplete()
    assert page.person.skp.id == skp.id


def test_when_everybody_is_complete_ctrl_enter_says_so(sample: Desk, open_page):
    page = open_page(sample)
    page.acts.next_incomplete()
    assert "sudah lengkap" in page.notice.text()


def test_ctrl_arrows_go_up_and_down(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    first = page.person.pegawai
    page.acts.step(1)
    assert page.person.pegawai != first
    page.acts.step(-1)
    page.acts.step(-1)
    assert page.person.pegawai == first


def test_an_act_changes_the_chip_and_the_count_of_one_person_only(elias):
    page = elias.page
    others = [p for p in page.people.everybody if p.pegawai != elias.skp.pemilik]
    before = page.people.complete
    page.decision.hasil.choose(1)
    assert chip(page, "Elias").startswith("draf 1/")
    assert all(p is page.people.person(p.pegawai) for p in others)
    assert page.people.complete == before


def test_undo_takes_the_rating_off_the_form_again(elias):
    elias.page.decision.hasil.choose(1)
    elias.desk.urungkan()
    assert elias.page.decision.hasil.value() is None
    assert chip(elias.page, "Elias") == "kosong"
    elias.desk.ulangi()
    assert elias.page.decision.hasil.value() is Rating.SESUAI


def test_a_change_in_another_tab_is_seen_when_coming_back(elias):
    window = elias.page.window()
    window.tabs.setCurrentIndex(0)
    was = opened(elias.desk, "Gerson", rating_hasil_kerja=None)
    window.tabs.setCurrentIndex(2)
    assert elias.desk.satu(Evaluasi, was.id).rating_hasil_kerja is None
    assert chip(elias.page, "Gerson").startswith("draf")


def test_another_period_is_another_form(elias, qtbot):
    window = elias.page.window()
    elias.page.evidence.note.setFocus()
    qtbot.keyClicks(elias.page.evidence.note, "Untuk triwulan IV")
    window.bar.periode.set_value(Periode("2026-TW3"))
    window.reload()
    assert evaluation(elias.desk, elias.skp.id).catatan == ("Untuk triwulan IV",)
    assert elias.page.evidence.note.value() != "Untuk triwulan IV"


def test_f5_keeps_what_is_being_typed(elias, qtbot):
    note = elias.page.evidence.note
    elias.page.window().activateWindow()
    qtbot.waitUntil(elias.page.window().isActiveWindow)
    note.setFocus()
    qtbot.keyClicks(note, "Setengah")
    elias.page.window().actions_["reload"].trigger()
    assert note.value() == "Setengah"
    assert note.hasFocus()
    assert elias.now().catatan == ("Setengah",)


def test_everybody_is_listed_once_even_after_a_move(sample: Desk):
    found = people(sample, Periode("2026-TW4"), None)
    assert len({p.pegawai for p in found}) == len(found)


def test_the_check_leads_to_the_line_it_is_about(sample: Desk, open_page):
    was = opened(sample, "Elias", realisasi=())
    page = open_page(sample)
    place = sample.satu(type(skp_of(sample, "Elias")), was.skp).urutan_hasil()[1].indikator[0].id
    page.tuju(("evaluasi", was.id), place)
    assert "Elias" in page.person.nama
    assert page.table.line().pada == place


def test_a_problem_of_somebody_filtered_away_lifts_the_filter(half):
    window = half.page.window()
    other = next(u.id for u in half.desk.bagan().unit.values() if "Sekretariat" in u.nama)
    window.bar.unit.set_value(other)
    window.reload()
    window.bar.search.setText("adriana")
    assert not any("Elias" in name for name in names(half.page))
    half.page.tuju(("evaluasi", half.now().id), "catatan")
    assert "Elias" in half.page.person.nama
    assert window.bar.search.text() == ""
    assert window.bar.unit.value() is None


@pytest.mark.parametrize(
    ("bagian", "where"),
    [
        ("rating_hasil_kerja", lambda p: p.decision.hasil),
        ("rating_perilaku", lambda p: p.decision.perilaku),
        ("catatan", lambda p: p.evidence.note),
        ("alasan_hasil_kerja", lambda p: next(iter(p.decision.rows.values())).reason),
    ],
)
def test_a_problem_reaches_its_control(half, qtbot, bagian: str, where):
    page = half.page
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.tuju(("evaluasi", half.now().id), bagian)
    assert where(page).hasFocus()


def test_tab_goes_through_the_form_in_the_order_of_the_work(half, qtbot):
    page = half.page
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.table.setFocus()
    order = [page.evidence.behaviours, page.evidence.note, page.decision.hasil, page.decision.perilaku, page.decision.next]
    for widget in order:
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        assert widget.hasFocus(), widget
