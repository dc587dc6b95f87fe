"""One model and one table for every list: Excel's keys, TSV both ways, one act one signal."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from ui.kit.model import Column, TableModel, plain
from ui.kit.table import ExcelTable


@dataclass(frozen=True)
class Row:
    nama: str
    nilai: str


COLUMNS = (
    Column("Nama", lambda r: r.nama, lambda r, t: replace(r, nama=t)),
    Column("Nilai", lambda r: r.nilai, lambda r, t: replace(r, nilai=t)),
    Column("Tetap", lambda r: r.nama.upper()),
)


@pytest.fixture
def table(qtbot) -> ExcelTable:
    model = TableModel(COLUMNS, [Row("Ani", "1"), Row("Budi", "2"), Row("Émi", "3")])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made = ExcelTable(model)
    qtbot.addWidget(made)
    made.show()
    made.setCurrentIndex(model.index(0, 0))
    return made


def keep(table: ExcelTable) -> list[list[tuple[Row, Row]]]:
    told: list[list[tuple[Row, Row]]] = []
    table._model.edited.connect(told.append)
    return told


def select_column(table: ExcelTable, at: int) -> None:
    model = table._model
    chosen = QItemSelection(model.index(0, at), model.index(model.rowCount() - 1, at))
    table.setCurrentIndex(model.index(0, at))
    table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_enter_goes_down_and_shift_enter_up(table: ExcelTable, qtbot):
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert table.currentIndex().row() == 0


def test_f2_writes_on_and_a_letter_writes_anew(table: ExcelTable, qtbot):
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.indexWidget(table.currentIndex())
    qtbot.keyClicks(editor, ", S.E.")
    assert editor.text() == "Ani, S.E."
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(table, Qt.Key.Key_X)
    assert table.indexWidget(table.currentIndex()).text() == "x"


def test_what_is_copied_is_pasted_the_same(table: ExcelTable):
    told = keep(table)
    table.selectAll()
    table.copy()
    assert QGuiApplication.clipboard().text().split("\n")[0] == "Ani\t1\tANI"
    QGuiApplication.clipboard().setText('"dua\nbaris"\t9\nCici\t8')
    table.clearSelection()
    table.setCurrentIndex(table._model.index(0, 0))
    table.paste()
    assert told == [[(Row("Ani", "1"), Row("dua\nbaris", "9")), (Row("Budi", "2"), Row("Cici", "8"))]]


def test_one_pasted_value_fills_the_selection_as_one_act(table: ExcelTable):
    told = keep(table)
    select_column(table, 1)
    QGuiApplication.clipboard().setText("7")
    table.paste()
    assert [len(pairs) for pairs in told] == [3]


def test_fill_down_takes_the_topmost_value(table: ExcelTable):
    told = keep(table)
    select_column(table, 1)
    table.fill_down()
    assert [new.nilai for _, new in told[0]] == ["1", "1"]


def test_a_column_that_is_not_editable_is_left(table: ExcelTable):
    told = keep(table)
    select_column(table, 2)
    QGuiApplication.clipboard().setText("x")
    table.paste()
    assert told == []


def test_the_filter_takes_no_notice_of_accents_and_case(table: ExcelTable):
    table._model.set_filter("emi")
    assert [row.nama for row in table._model.rows] == ["Émi"]
    assert plain("ÉMI") == "emi"


def test_sorting_by_a_header_is_stable_and_turns_around(table: ExcelTable):
    table._model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.nilai for row in table._model.rows] == ["3", "2", "1"]


def test_one_row_is_put_in_its_place_and_found_by_its_new_words(table: ExcelTable, qtbot):
    model = table._model
    model.set_filter("i")
    at = next(n for n, row in enumerate(model.rows) if row.nama == "Budi")
    with qtbot.waitSignal(model.dataChanged):
        model.put(at, Row("Budiman", "2"))
    assert model.rows[at].nama == "Budiman"
    model.set_filter("man")
    assert [row.nama for row in model.rows] == ["Budiman"]


def test_a_row_that_shows_the_same_is_not_painted_again(table: ExcelTable, qtbot):
    model = table._model
    with qtbot.assertNotEmitted(model.dataChanged):
        model.put(0, Row("Ani", "1"))
