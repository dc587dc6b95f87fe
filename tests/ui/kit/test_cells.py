"""What a cell paints may differ from what is copied: groups of digits, a short form where the long one would be cut, a box to tick."""

from __future__ import annotations

from kit_rows import ROWS
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage, QPainter

from ui.kit import look
from ui.kit.delegate import Cell, CellLook, _fitting, draw_tick
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable

GROUPED = Column("Nilai", lambda r: r.nilai, tampak=lambda r: f"({r.nilai})")
SHORT = Column("Unit", lambda r: r.unit, pendek=lambda r: r.unit[:4] + ".")
PASTED = Column("Nama", lambda r: r.nama, lambda r, _: r, diketik=False)


def test_a_cell_paints_its_groups_and_copies_what_it_means(make_table):
    table = make_table(columns=(GROUPED,))
    assert table.model().cell(0, 0).text == "(10)"
    table.select_row(0, 0)
    table.copy()
    assert QGuiApplication.clipboard().text() == "10"


def test_the_short_form_stands_in_only_where_the_long_one_would_be_cut(ready):
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(look.font(10))
    cell = Cell("Seksi Pelayanan", pendek="Yanum")
    wide = QFontMetrics(look.font(10)).horizontalAdvance(cell.text)
    found = [_fitting(painter, cell, width) for width in (wide + 2, wide - 1)]
    painter.end()
    assert found == ["Seksi Pelayanan", "Yanum"]


def test_the_search_finds_the_short_form_too(make_table):
    table = make_table(columns=(SHORT,))
    table.model().set_filter("sekr.")
    assert [row.nama for row in table.model().rows] == ["Ani", "Émi"]


def test_no_editor_opens_where_nothing_is_typed_but_a_paste_is_heard(qtbot):
    told: list[str] = []
    column = Column("Nama", lambda r: r.nama, lambda r, text: (told.append(text), r)[1], diketik=False)
    model = TableModel((column,), ROWS)
    table = ExcelTable(model)
    model.setParent(table)
    qtbot.addWidget(table)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    table.select_row(0, 0)
    QGuiApplication.clipboard().setText("Lain")
    table.paste()
    assert told == ["Lain"]


def test_a_tick_is_seen_without_colour(ready):
    def drawn(tick: str) -> QImage:
        image = QImage(24, 24, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        draw_tick(painter, image.rect(), tick)
        painter.end()
        return image

    assert drawn("ya") != drawn("tidak")
    assert drawn("tidak") != drawn("mati")
    assert CellLook(tick="ya").tick == "ya"


def test_columns_hidden_for_lack_of_room_are_remembered_as_shown(make_table, qtbot):
    table = make_table()
    table.header.remember("sempit")
    table.setColumnHidden(2, True)
    table.header.tight = {2}
    table.header._keep()
    again = make_table()
    again.header.remember("sempit")
    assert not again.isColumnHidden(2)


def test_no_number_in_groups_is_cut_whatever_the_letters(ready):
    for points in (9, 10, 14):
        look.apply(ready, points)
        assert QFontMetrics(look.font(10)).horizontalAdvance("19850505 201001 1 905") + 24 <= look.nip_width()
    look.apply(ready)
