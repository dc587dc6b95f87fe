"""The results of a person as lines: judged by a digit, filled by typing, pasted past the heads, never cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from quarter import emptied, opened, skp_of

from app.desk import Desk
from app.domain.jabatan import Pendekatan
from app.domain.predikat import Rating
from app.domain.skp import Skp
from ui.penilaian.lines import REALISASI, lines, summary, tones
from ui.penilaian.result_paint import row_height


def kinds(page) -> list[bool]:
    return [line.kepala for line in page.model.rows]


def select(page, at: int) -> None:
    page.table.select_row(at, REALISASI)
    page.table.setFocus()


def type_into(page, qtbot, at: int, text: str) -> None:
    select(page, at)
    qtbot.keyClicks(page.table, text[0])
    editor = page.table.focusWidget()
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(20)


def test_each_result_stands_over_its_indicators(elias):
    heads = [line for line in elias.page.model.rows if line.kepala]
    assert [line.teks for line in heads] == [h.rencana for h in elias.skp.urutan_hasil()]
    assert len(elias.page.model.rows) == len(heads) + sum(len(h.indikator) for h in elias.skp.hasil_kerja)


def test_a_qualitative_result_takes_one_realisation_for_the_whole(sample: Desk):
    skp = next(s for s in sample.semua(Skp).values() if s.pendekatan is Pendekatan.KUALITATIF)
    found = lines(skp, None)
    assert [line.kepala for line in found] == [True, False] * len(skp.hasil_kerja)
    assert found[1].pada == skp.urutan_hasil()[0].id


def test_a_digit_on_a_head_judges_the_result_and_the_next_line_waits(elias, qtbot):
    select(elias.page, 0)
    qtbot.keyClick(elias.page.table, Qt.Key.Key_3)
    assert [(k.pada, k.kategori) for k in elias.now().kategori] == [(elias.skp.urutan_hasil()[0].id, Rating.DIATAS)]
    assert elias.page.table.currentIndex().row() == 1
    assert elias.page.model.rows[0].kata_kategori == "di atas"


def test_delete_on_a_head_takes_the_judgement_back(elias, qtbot):
    select(elias.page, 0)
    qtbot.keyClick(elias.page.table, Qt.Key.Key_3)
    select(elias.page, 0)
    qtbot.keyClick(elias.page.table, Qt.Key.Key_Delete)
    assert elias.now().kategori == ()


def test_a_digit_on_an_indicator_is_the_beginning_of_its_realisation(elias, qtbot):
    type_into(elias.page, qtbot, 1, "2,4 hari berdasarkan rekap")
    realised = elias.now().realisasi[0]
    assert (realised.teks, realised.nilai, realised.dasar) == ("2,4 hari berdasarkan rekap", "2,4 hari", "rekap")
    assert elias.now().kategori == ()
    assert elias.page.table.currentIndex().row() == 2


def test_typing_anywhere_in_a_line_writes_its_realisation(elias, qtbot):
    elias.page.table.select_row(1, 2)
    qtbot.keyClicks(elias.page.table, "9")
    editor = elias.page.table.focusWidget()
    qtbot.keyClicks(editor, "5 %")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(20)
    assert [r.teks for r in elias.now().realisasi] == ["95 %"]


def test_alt_enter_makes_a_second_realisation_of_the_place(elias, qtbot):
    select(elias.page, 1)
    qtbot.keyClick(elias.page.table, Qt.Key.Key_F2)
    editor = elias.page.table.focusWidget()
    qtbot.keyClicks(editor, "satu")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(editor, "dua")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(20)
    assert [r.teks for r in elias.now().realisasi] == ["satu", "dua"]
    assert elias.page.model.rows[1].isi == "satu\ndua"


def test_typing_a_new_value_keeps_the_evidence_beside_it(half, qtbot):
    before = half.now().realisasi[0]
    assert before.bukti
    type_into(half.page, qtbot, 1, "9 hari")
    after = half.now().realisasi[0]
    assert (after.teks, after.bukti) == ("9 hari", before.bukti)


def test_a_column_pasted_from_excel_passes_over_the_heads(elias, qtbot):
    places = [at for at, head in enumerate(kinds(elias.page)) if not head]
    QGuiApplication.clipboard().setText("\n".join(f"{n}0 %" for n in range(1, len(places) + 1)))
    select(elias.page, 0)
    elias.page.table.paste()
    qtbot.wait(20)
    assert [elias.page.model.rows[at].isi for at in places] == [f"{n}0 %" for n in range(1, len(places) + 1)]
    assert elias.desk.label_urungkan == f"Tempel {len(places)} realisasi, {elias.page.person.nama}"
    elias.desk.urungkan()
    assert elias.now() is None


def test_more_pasted_lines_than_places_are_refused_and_said_so(elias, qtbot):
    QGuiApplication.clipboard().setText("\n".join("123456789"))
    select(elias.page, 1)
    elias.page.table.paste()
    qtbot.wait(20)
    assert elias.now() is None
    assert "9 baris" in elias.page.notice.text()


def test_ctrl_d_fills_down_past_a_head_and_never_from_one(elias, qtbot):
    type_into(elias.page, qtbot, 1, "95 %")
    elias.page.table.selectAll()
    elias.page.table.fill_down()
    qtbot.wait(20)
    assert {line.isi for line in elias.page.model.rows if not line.kepala} == {"95 %"}


def test_enter_on_the_last_line_goes_on_to_the_behaviours(elias, qtbot):
    page = elias.page
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    select(page, len(page.model.rows) - 1)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.evidence.behaviours.hasFocus()


def test_the_place_still_empty_is_named_and_reached(half, qtbot):
    page = half.page
    last = len(page.model.rows) - 1
    page.model.setData(page.model.index(last, REALISASI), "")
    qtbot.wait(20)
    assert not page.evidence.missing.isHidden()
    assert "hasil 2" in page.evidence.missing.text()
    page.table.select_row(0, REALISASI)
    page.evidence.fill_now()
    assert page.table.currentIndex().row() == last


def test_the_form_begins_at_the_first_line_that_waits(half):
    assert half.page.table.currentIndex().row() == 0
    first = half.page.model.rows[0]
    half.desk.simpan("x", half.now(), type(half.now())(**{**vars_of(half.now()), "kategori": half.now().kategori[:1]}))
    other = next(p for p in half.page.people.everybody if p.pegawai != half.page.person.pegawai)
    half.page.people.select(other.pegawai)
    half.page.people.select(half.skp.pemilik)
    assert first.kategori is not None
    assert half.page.model.rows[half.page.table.currentIndex().row()].kategori is None


def vars_of(value) -> dict:
    return {name: getattr(value, name) for name in value.__slots__}


def test_a_long_sentence_gets_the_lines_it_needs(elias):
    widths = [elias.page.table.columnWidth(at) for at in range(6)]
    line = elias.page.model.rows[1]
    short, long = type(line)(line.pada, line.hasil, teks="pendek"), type(line)(line.pada, line.hasil, teks="kata " * 60)
    assert row_height(long, widths) > 3 * row_height(short, widths)
    basis = type(line)(line.pada, line.hasil, isi="x", utama="96 %", dasar="berdasarkan " + "rekapitulasi bulanan " * 6)
    assert row_height(basis, widths) > row_height(short, widths)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 540)], ids=["1366", "1024"])
def test_the_table_is_as_high_as_its_lines_and_never_scrolls_itself(sample: Desk, open_page, size):
    emptied(sample, "Elias")
    page = open_page(sample, size=size)
    page.people.select(skp_of(sample, "Elias").pemilik)
    rows = sum(page.table.rowHeight(at) for at in range(len(page.model.rows)))
    assert page.table.height() >= rows + page.table.horizontalHeader().height()
    assert page.table.verticalScrollBar().maximum() == 0


def test_a_locked_form_opens_no_editor(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    select(page, 1)
    before = page.evaluasi
    qtbot.keyClicks(page.table, "9")
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    assert page.table.state() == page.table.State.NoState
    page.table.select_row(0, REALISASI)
    qtbot.keyClick(page.table, Qt.Key.Key_1)
    assert sample.satu(type(before), before.id) == before


def test_a_head_says_its_feedback_and_judgement_to_a_screen_reader(sample: Desk):
    e = opened(sample, "Elias")
    head = lines(sample.satu(Skp, e.skp), e)[0]
    assert summary(head).endswith(f"menurut pimpinan {head.kata_kategori}")
    assert tones(()) == ""


def test_the_model_of_the_results_keeps_the_promises_of_qt(elias):
    QAbstractItemModelTester(elias.page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
