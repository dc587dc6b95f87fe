"""Dates and decimals the way operators type them; nothing is guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ui.kit.fields import DateEdit, DecimalEdit, NipEdit, NoteEdit
from ui.kit.reading import read_date, read_decimal

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05031990", date(1990, 3, 5)),
        ("5/3/1990", date(1990, 3, 5)),
        ("5-3-90", date(1990, 3, 5)),
        ("5 Maret 1990", date(1990, 3, 5)),
        ("23 nopember 2026", date(2026, 11, 23)),
        ("1990-03-05", date(1990, 3, 5)),
        ("t", TODAY),
        ("17/8", date(2026, 8, 17)),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, day: date):
    assert read_date(text, TODAY) == day


@pytest.mark.parametrize("text", ["31/2/2026", "29/2/2025", "kemarin dulu", "5/13/1990", "1990", "5/3/199"])
def test_what_is_no_day_of_the_calendar_is_refused(text: str):
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "value"), [("9.5", "9.5"), ("9,5", "9.5"), ("1.234,5", "1234.5"), ("100", "100"), ("1.234.567,8", "1234567.8")]
)
def test_a_decimal_is_read_with_either_mark(text: str, value: str):
    assert read_decimal(text) == Decimal(value)


@pytest.mark.parametrize("text", ["1.234", "abc", "9,5,1", ""])
def test_an_ambiguous_or_wrong_number_is_never_guessed(text: str):
    assert read_decimal(text) is None


def test_a_typed_dot_becomes_a_comma_in_the_field(qtbot):
    field = DecimalEdit()
    qtbot.addWidget(field)
    field.set_value(None)
    with qtbot.waitSignal(field.selesai) as told:
        qtbot.keyClicks(field, "9.5")
        field.editingFinished.emit()
    assert told.args == [Decimal("9.5")]
    assert field.text() == "9,5"


def test_an_ambiguous_number_stays_and_is_asked_about(qtbot):
    field = DecimalEdit()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "1.234")
    field.editingFinished.emit()
    assert field.text() == "1.234"
    assert "1234" in str(field.problem())


def test_a_wrong_date_stays_as_typed_and_is_not_saved(qtbot):
    field = DateEdit()
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.selesai):
        qtbot.keyClicks(field, "31/2/2026")
        field.editingFinished.emit()
    assert field.text() == "31/2/2026"
    assert field.problem()


def test_a_number_is_shown_in_groups_and_read_without_them(qtbot):
    field = NipEdit()
    qtbot.addWidget(field)
    field.set_value("198505052010011905")
    assert field.text() == "19850505 201001 1 905"
    assert field.value() == "198505052010011905"


def test_a_note_saves_itself_a_while_after_the_last_key(qtbot):
    note = NoteEdit()
    note._pause.setInterval(30)
    qtbot.addWidget(note)
    with qtbot.waitSignal(note.selesai, timeout=2000) as told:
        qtbot.keyClicks(note, "Pertahankan")
    assert told.args == ["Pertahankan"]


def test_a_note_that_is_shown_again_is_not_saved_again(qtbot):
    note = NoteEdit()
    note._pause.setInterval(10)
    qtbot.addWidget(note)
    with qtbot.assertNotEmitted(note.selesai, wait=60):
        note.set_value("Pertahankan")
