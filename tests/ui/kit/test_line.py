"""Words that change without moving their neighbours: lines, links, chips, labels and the small popup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit import look
from ui.kit.chip import Chip
from ui.kit.label import label
from ui.kit.line import LinkLine, TextLine
from ui.kit.popup import Popup


def test_another_text_changes_no_size(qtbot):
    line = TextLine()
    qtbot.addWidget(line)
    before = line.sizeHint()
    line.set_text("kata " * 50)
    assert line.sizeHint() == before
    assert line.accessibleName() == line.toolTip() == line.text()


def test_a_long_line_is_painted_within_its_width(qtbot):
    line = TextLine(semibold=True, right=True)
    qtbot.addWidget(line)
    line.resize(80, 20)
    line.set_text("Kasubbag Umum dan Kepegawaian Kecamatan")
    assert line.grab().width() == 80


def test_a_link_is_pressed_by_key_and_names_itself(qtbot):
    link = LinkLine()
    qtbot.addWidget(link)
    link.say("Lihat saran", icon="help-circle")
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Space)
    assert link.accessibleName() == "Lihat saran"
    assert link.wanted > 24
    assert not link.grab().isNull()


def test_a_chip_with_room_keeps_its_width_and_one_without_follows_its_word(qtbot):
    fixed, free = Chip(120), Chip()
    for chip in (fixed, free):
        qtbot.addWidget(chip)
        chip.set_word("Baik")
    narrow = free.sizeHint().width()
    for chip in (fixed, free):
        chip.set_word("menunggu rating perilaku", "abu")
    assert fixed.sizeHint().width() == 120
    assert free.sizeHint().width() > narrow


@pytest.mark.parametrize("right", [False, True])
def test_a_chip_that_opens_something_shows_where_the_keyboard_is(qtbot, right: bool):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QHBoxLayout(holder)
    chip = Chip(120, right=right, opens=True)
    layout.addWidget(chip)
    chip.set_word("Baik", "hijau")
    holder.show()
    holder.activateWindow()
    plain = chip.grab().toImage()
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    assert chip.grab().toImage() != plain


def test_what_an_operator_typed_is_never_read_as_markup(qtbot):
    made = label("<b>tebal</b>", colour="redup")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert label("<b>tebal</b>", rich=True).textFormat() is Qt.TextFormat.RichText
    assert made.font() == look.font(10)


def test_a_popup_says_its_sentences_under_what_was_pressed(qtbot):
    at = QWidget()
    qtbot.addWidget(at)
    at.show()
    popup = Popup(["Satu.", "Dua."], at)
    popup.open()
    assert popup.isVisible()
    assert popup.accessibleName() == "Satu. Dua."
    popup.close()
    qtbot.waitUntil(lambda: at.findChild(Popup) is None)
