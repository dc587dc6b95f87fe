"""Typing in cells: words offered, several lines, and what Enter, Escape and Delete do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from kit_rows import NAMA, NILAI, UNIT, Row
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from ui.kit.delegate import LongEdit
from ui.kit.fields import Choice, Field, TextEdit
from ui.kit.model import Column

LONG = (Column("Catatan", lambda r: r.nama, lambda r, t: replace(r, nama=t), lebar=200, panjang=True),)


@pytest.fixture
def told(make_table):
    """The table with what it announces; typed rows are put back, as a page does."""
    table = make_table()
    acts: list[list[tuple[Row, Row]]] = []

    def follow(pairs: list[tuple[Row, Row]]) -> None:
        acts.append(pairs)
        new = dict(pairs)
        table.model().set_rows([new.get(row, row) for row in table.model().rows])

    table.model().edited.connect(follow)
    table.setFocus()
    return table, acts


def type_into(table, qtbot, at: tuple[int, int], text: str) -> QLineEdit:
    table.setCurrentIndex(table.model().index(*at))
    qtbot.keyClicks(table.viewport(), text[0])
    editor = table.findChild(QLineEdit) or table.findChild(LongEdit)
    qtbot.keyClicks(editor, text[1:])
    return editor


def press_enter(editor, qtbot) -> None:
    """Qt commits a line on Enter one turn of the event loop later."""
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(10)


def test_typing_overwrites_and_enter_commits_and_goes_down(told, qtbot):
    table, acts = told
    press_enter(type_into(table, qtbot, (0, NAMA), "Cici"), qtbot)
    assert [new.nama for _, new in acts[0]] == ["Cici"]
    assert table.currentIndex().row() == 1


def test_escape_leaves_the_cell_as_it_was(told, qtbot):
    table, acts = told
    editor = type_into(table, qtbot, (0, NAMA), "Cici")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert acts == []
    assert table.model().rows[0].nama == "Ani"


def test_tab_commits_and_goes_right(told, qtbot):
    table, acts = told
    editor = type_into(table, qtbot, (0, NAMA), "Cici")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert [new.nama for _, new in acts[0]] == ["Cici"]
    assert table.currentIndex().column() == NILAI


def test_delete_empties_the_chosen_cells_as_one_act(told, qtbot):
    table, acts = told
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert len(acts) == 1
    assert {new.nama for _, new in acts[0]} == {""}


def test_cut_copies_first_and_then_empties(told, qtbot):
    table, acts = told
    table.setCurrentIndex(table.model().index(1, NAMA))
    qtbot.keyClick(table, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Budi"
    assert acts[0][0][1].nama == ""


def test_a_column_of_known_words_offers_them(told, qtbot):
    table, _ = told
    editor = type_into(table, qtbot, (0, UNIT), "pela")
    offered = editor.completer()
    assert offered.completionCount() == 1
    assert offered.currentCompletion() == "Seksi Pelayanan"


def test_a_word_that_is_not_offered_may_still_be_typed(told, qtbot):
    table, acts = told
    press_enter(type_into(table, qtbot, (0, UNIT), "Kelurahan"), qtbot)
    assert acts[0][0][1].unit == "Kelurahan"


def test_in_a_long_cell_alt_enter_breaks_the_line_and_enter_commits(make_table, qtbot):
    table = make_table([Row("a", "1")], LONG)
    acts: list[list[tuple[Row, Row]]] = []
    table.model().edited.connect(acts.append)
    table.setFocus()
    editor = type_into(table, qtbot, (0, 0), "satu")
    assert isinstance(editor, LongEdit)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(editor, "dua")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert acts[0][0][1].nama == "satu\ndua"


def test_a_paste_past_the_last_row_is_handed_over_whole(make_table):
    table = make_table()
    beyond: list[tuple[list, list]] = []
    table.beyond = lambda pairs, lines: beyond.append((pairs, lines))
    table.setCurrentIndex(table.model().index(2, NAMA))
    QGuiApplication.clipboard().setText("Eka\t7\nFani\t8\nGina\t9")
    table.paste()
    pairs, lines = beyond[0]
    assert [new.nama for _, new in pairs] == ["Eka"]
    assert lines == [{NAMA: "Fani", NILAI: "8"}, {NAMA: "Gina", NILAI: "9"}]


def test_a_paste_skips_hidden_columns_and_follows_moved_ones(make_table):
    table = make_table()
    acts: list[list[tuple[Row, Row]]] = []
    table.model().edited.connect(acts.append)
    table.setColumnHidden(NILAI, True)
    table.setCurrentIndex(table.model().index(0, NAMA))
    QGuiApplication.clipboard().setText("Cici\tKelurahan")
    table.paste()
    assert acts == [[(Row("Ani", "10", "Sekretariat"), Row("Cici", "10", "Kelurahan"))]]


def test_a_list_is_opened_with_enter_and_never_typed_into(make_table, qtbot):
    table = make_table(baris=True)
    table.setFocus()
    table.select_row(1, 0)
    with qtbot.waitSignal(table.activated):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.currentIndex().row() == 1
    qtbot.keyClicks(table.viewport(), "x")
    assert table.findChild(QLineEdit) is None


def test_only_rows_that_differ_are_painted_again(make_table, qtbot):
    table = make_table()
    rows = list(table.model().rows)
    changed: list[int] = []
    table.model().dataChanged.connect(lambda first, *_: changed.append(first.row()))
    table.model().set_rows([rows[0], replace(rows[1], nilai="11"), rows[2]])
    assert changed == [1]


def test_a_sentence_about_the_value_stands_until_it_is_taken_away(qtbot):
    field = Field("NIP", TextEdit())
    other = TextEdit()
    for widget in (field, other):
        qtbot.addWidget(widget)
        widget.show()
    field.say("salah", "NIP dipakai orang lain.")
    field.control.setFocus()
    other.setFocus()
    assert not field.said.isHidden()
    field.clear()
    assert field.said.isHidden()


def test_a_choice_that_rests_tells_once_what_keys_ran_through(qtbot):
    choice = Choice([("a", "Analis"), ("b", "Bendahara"), ("c", "Camat")], rests=True)
    told: list[object] = []
    choice.selesai.connect(told.append)
    qtbot.addWidget(choice)
    choice.show()
    choice.setCurrentIndex(0)
    for _ in range(2):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert told == []
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert told == ["c"]
    qtbot.keyClick(choice, Qt.Key.Key_Up)
    choice.set_value("a")
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert told == ["c"]


def test_any_other_choice_tells_every_key_at_once(qtbot):
    choice = Choice([("a", "Analis"), ("b", "Bendahara")])
    told: list[object] = []
    choice.selesai.connect(told.append)
    qtbot.addWidget(choice)
    choice.show()
    choice.setCurrentIndex(0)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert told == ["b"]
