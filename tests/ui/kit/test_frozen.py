"""The first columns stay when the table is scrolled sideways."""

from __future__ import annotations

import pytest
from kit_rows import Row

from ui.kit.model import Column

WIDE = tuple(Column(f"K{n}", lambda r: r.nama, lambda r, t: r, lebar=150) for n in range(8))
MANY = [Row(f"Orang {n}", str(n)) for n in range(40)]


@pytest.fixture
def table(make_table):
    return make_table(MANY, WIDE, beku=2)


def test_nothing_is_painted_twice_while_it_is_not_scrolled(table):
    assert not table._frozen.isVisible()


def test_the_first_columns_stand_still_once_it_is(table):
    table.horizontalScrollBar().setValue(200)
    assert table._frozen.isVisible()
    assert table._frozen.width() == 301
    assert not table._frozen.isColumnHidden(1)
    assert table._frozen.isColumnHidden(2)


def test_they_scroll_up_and_down_with_the_rest(table):
    table.horizontalScrollBar().setValue(200)
    table.verticalScrollBar().setValue(7)
    assert table._frozen.verticalScrollBar().value() == 7


def test_they_follow_the_width_of_their_column(table):
    table.horizontalScrollBar().setValue(200)
    table.setColumnWidth(0, 90)
    assert table._frozen.columnWidth(0) == 90
    assert table._frozen.width() == 241


def test_a_cell_under_them_is_scrolled_into_view(table):
    table.setCurrentIndex(table.model().index(0, 7))
    table.setCurrentIndex(table.model().index(0, 2))
    assert table.visualRect(table.currentIndex()).left() >= table._frozen.width() - 1 or not table._frozen.isVisible()


def test_both_views_choose_the_same_cell(table):
    table.horizontalScrollBar().setValue(200)
    table._frozen.setCurrentIndex(table.model().index(4, 1))
    assert (table.currentIndex().row(), table.currentIndex().column()) == (4, 1)
