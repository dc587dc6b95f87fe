"""Nothing is lost where the window is small or the letters are large."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from quarter import emptied, skp_of

from app.desk import Desk
from ui.kit import look
from ui.penilaian.page import PenilaianPage

SIZES = [(1366, 768), (1366, 697), (1024, 540)]


@pytest.fixture(params=[9, 10, 14], ids=lambda points: f"{points} pt")
def letters(request, ready) -> Iterator[int]:
    look.apply(ready, request.param)
    yield request.param
    look.apply(ready)


def page_of(sample: Desk, open_page, size: tuple[int, int]) -> PenilaianPage:
    emptied(sample, "Elias")
    page = open_page(sample, size=size)
    page.people.select(skp_of(sample, "Elias").pemilik)
    return page


def within(widget: QWidget, owner: QWidget) -> bool:
    corner = widget.mapTo(owner, widget.rect().topLeft())
    return owner.rect().contains(widget.rect().translated(corner))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_decision_is_whole_and_the_table_as_wide_as_its_place(sample: Desk, open_page, letters: int, size, qtbot):
    page = page_of(sample, open_page, size)
    qtbot.wait(20)
    for widget in (page.decision.hasil, page.decision.perilaku, page.decision.lock, page.decision.next, page.decision.why):
        assert within(widget, page), widget
    for segments in (page.decision.hasil, page.decision.perilaku):
        assert segments.fits(segments.choices, segments.width())
    columns = sum(page.table.columnWidth(at) for at in range(6))
    assert columns <= page.table.viewport().width()
    assert page.evidence.inner.width() <= page.evidence.viewport().width()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_button_shows_all_of_its_words(sample: Desk, open_page, letters: int, size, qtbot):
    page = page_of(sample, open_page, size)
    qtbot.wait(20)
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width(), button.text()


def test_evidence_leaves_room_to_work_in_at_the_smallest_size(sample: Desk, open_page):
    page = page_of(sample, open_page, (1024, 540))
    assert page.evidence.height() >= 200
    assert page.subject.height() == 56
    assert page.decision.height() == 132


def test_lengths_grow_with_the_letters_and_never_shrink(ready):
    assert look.px(100) == 100
    look.apply(ready, 14)
    assert look.px(100) == 140
    look.apply(ready, 9)
    assert look.px(100) == 100
    look.apply(ready)
