"""The guide shown by F1."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.paths import GUIDE
from ui.kit.help import WIDTH, HelpWindow


@pytest.fixture
def guide(qtbot) -> HelpWindow:
    window = HelpWindow("Penilaian")
    qtbot.addWidget(window)
    window.show()
    return window


def test_it_opens_at_the_chapter_asked_for(guide: HelpWindow):
    assert guide.chapters.currentItem().text() == "4. Penilaian"
    assert guide.text.cursorForPosition(guide.text.viewport().rect().topLeft()).block().text() == "4. Penilaian"


def test_every_chapter_of_the_guide_is_listed_and_leads_to_its_heading(guide: HelpWindow):
    chapters = [line[3:] for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith("## ")]
    assert [guide.chapters.item(n).text() for n in range(guide.chapters.count())] == chapters
    tops = []
    for n in range(guide.chapters.count()):
        guide.chapters.setCurrentRow(n)
        tops.append(guide.text.verticalScrollBar().value())
    assert tops == sorted(set(tops))


def test_no_picture_makes_the_guide_scroll_sideways(guide: HelpWindow):
    picture = guide.text.loadResource(2, "gambar/pegawai.png")
    assert picture.width() == WIDTH
    assert guide.text.horizontalScrollBar().maximum() == 0


def test_words_are_found_one_place_after_another_and_from_the_start_again(guide: HelpWindow, qtbot):
    found = []
    guide.words.setText("Mengapa?")
    for _ in range(4):
        qtbot.keyClick(guide.words, Qt.Key.Key_Return)
        found.append(guide.text.textCursor().selectionStart())
    assert len(set(found)) > 1
    assert found[0] in found[1:]
