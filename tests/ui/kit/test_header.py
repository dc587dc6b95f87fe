"""The head of a table: sorting, filtering by value, choosing columns, and what is remembered of it."""

from __future__ import annotations

from kit_rows import BESAR, COLUMNS, NAMA, NILAI, ROWS, UNIT, Row
from PySide6.QtCore import Qt

from ui.kit.filter_dialog import EMPTY, FilterDialog
from ui.kit.model import TableModel


def names(table) -> list[str]:
    return [row.nama for row in table.model().rows]


def dialog_for(table, column: int, qtbot) -> FilterDialog:
    dialog = FilterDialog(table, table.model(), column)
    qtbot.addWidget(dialog)
    return dialog


def test_the_first_click_sorts_upwards_and_the_next_downwards(make_table):
    table = make_table()
    table.header.sort_by(NAMA)
    assert names(table) == ["Ani", "Budi", "Émi"]
    table.header.sort_by(NAMA)
    assert names(table) == ["Émi", "Budi", "Ani"]


def test_numbers_sort_by_their_value_and_not_by_their_digits(make_table):
    table = make_table()
    table.header.sort_by(NILAI)
    assert names(table) == ["Budi", "Ani", "Émi"]


def test_rows_that_are_equal_keep_their_order(make_table):
    table = make_table([Row("b", "1", "x"), Row("a", "1", "x"), Row("c", "1", "x")])
    table.header.sort_by(UNIT)
    assert names(table) == ["b", "a", "c"]


def test_a_filter_offers_each_value_once_and_names_the_empty_one(make_table, qtbot):
    dialog = dialog_for(make_table([*ROWS, Row("Didi", "1")]), UNIT, qtbot)
    assert [dialog.list.item(n).text() for n in range(dialog.list.count())] == [EMPTY, "Sekretariat", "Seksi Pelayanan"]


def test_unticking_a_value_hides_its_rows_and_marks_the_head(make_table, qtbot):
    table = make_table()
    dialog = dialog_for(table, UNIT, qtbot)
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.apply()
    assert names(table) == ["Budi"]
    assert table.model().headerData(UNIT, Qt.Orientation.Horizontal).startswith("Unit ")


def test_ticking_everything_takes_the_filter_away(make_table, qtbot):
    table = make_table()
    table.model().allow(UNIT, frozenset({"Sekretariat"}))
    dialog = dialog_for(table, UNIT, qtbot)
    dialog.tick_all()
    dialog.apply()
    assert table.model().allowed(UNIT) is None
    assert names(table) == ["Ani", "Budi", "Émi"]


def test_the_search_narrows_the_values_and_only_those_left_are_ticked(make_table, qtbot):
    table = make_table()
    dialog = dialog_for(table, UNIT, qtbot)
    dialog.tick_none()
    dialog.search.setText("pelayanan")
    dialog.tick_all()
    dialog.apply()
    assert names(table) == ["Budi"]


def test_a_second_filter_offers_what_the_first_left(make_table):
    table = make_table()
    table.model().allow(UNIT, frozenset({"Sekretariat"}))
    assert table.model().values(NAMA) == ["Ani", "Émi"]
    assert table.model().values(UNIT) == ["Sekretariat", "Seksi Pelayanan"]


def test_a_column_may_be_hidden_at_first_and_shown_by_its_action(make_table, qtbot):
    table = make_table()
    assert table.isColumnHidden(BESAR)
    menu = table.header.menu(NAMA)
    action = next(a for a in menu.actions() if a.text() == "Besar")
    with qtbot.waitSignal(table.columns_changed):
        action.trigger()
    assert not table.isColumnHidden(BESAR)


def test_widths_order_and_choice_of_columns_come_back_with_the_next_table(make_table, qtbot):
    first = make_table()
    first.header.remember("uji")
    first.setColumnWidth(NAMA, 211)
    first.horizontalHeader().moveSection(0, 1)
    first.header._show(BESAR, True)
    qtbot.wait(400)
    again = make_table()
    again.header.remember("uji")
    assert again.columnWidth(NAMA) == 211
    assert again.horizontalHeader().visualIndex(NAMA) == 1
    assert not again.isColumnHidden(BESAR)


def test_columns_can_be_set_back_to_how_they_came(make_table, qtbot):
    table = make_table()
    table.header.remember("uji-ulang")
    table.setColumnWidth(NAMA, 300)
    table.header._show(BESAR, True)
    table.header.reset()
    assert table.columnWidth(NAMA) == COLUMNS[NAMA].lebar
    assert table.isColumnHidden(BESAR)


def test_one_column_filter_is_taken_away_from_its_menu(make_table):
    table = make_table()
    table.model().allow(UNIT, frozenset({"Sekretariat"}))
    next(a for a in table.header.menu(UNIT).actions() if a.text() == "Hapus saringan kolom ini").trigger()
    assert isinstance(table.model(), TableModel)
    assert len(table.model().rows) == 3
