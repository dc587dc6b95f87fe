"""Nothing is lost where the window is small, the letters are large or the office is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from plan import draft_of, put, settle, skp_of
from PySide6.QtWidgets import QPushButton, QWidget

from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.domain.perubahan import id_baru
from app.domain.skp import Skp, StatusSkp
from ui.indikator.page import IndikatorPage
from ui.indikator.rows import DIBACA, RAGAM, TARGET, Jenis
from ui.indikator.sheet_paint import row_height
from ui.kit import look

SIZES = [(1366, 768), (1366, 697), (1024, 540)]


@pytest.fixture(params=[9, 10, 14], ids=lambda points: f"{points} pt")
def letters(request, ready) -> Iterator[int]:
    look.apply(ready, request.param)
    yield request.param
    look.apply(ready)


def page_of(sample: Desk, open_page, size: tuple[int, int]) -> IndikatorPage:
    skp = draft_of(sample, "Elias")
    page = open_page(sample, size=size)
    page.tuju(("skp", skp.id), None)
    return page


def within(widget: QWidget, owner: QWidget) -> bool:
    return owner.rect().contains(widget.rect().translated(widget.mapTo(owner, widget.rect().topLeft())))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_head_is_whole_and_the_sheet_as_wide_as_its_place(sample: Desk, open_page, letters: int, size, qtbot):
    page = page_of(sample, open_page, size)
    settle()
    e = page.editor
    for widget in (e.subject.next, e.subject.more, e.last_year, e.bank, e.add, page.many, page.switch):
        assert widget.isHidden() or within(widget, page), widget
    assert e.inner.width() <= e.area.viewport().width()
    shown = [n for n in range(5) if not e.sheet.isColumnHidden(n)]
    assert sum(e.sheet.columnWidth(n) for n in shown) <= e.sheet.viewport().width()
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width(), button.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_sheet_is_as_high_as_its_rows_and_never_scrolls_itself(sample: Desk, open_page, size, qtbot):
    page = page_of(sample, open_page, size)
    put(page, qtbot, page.editor.skp.urutan_hasil()[0].id, RAGAM, "Menyusun laporan dan " * 12)
    sheet = page.editor.sheet
    rows = sum(sheet.rowHeight(n) for n in range(len(page.editor.model.rows)))
    assert sheet.height() >= rows + sheet.horizontalHeader().height()
    assert sheet.verticalScrollBar().maximum() == 0
    assert all(sheet.rowHeight(n) >= 29 for n in range(len(page.editor.model.rows)))


def test_rows_keep_their_heights_whoever_is_shown_before(sample: Desk, open_page):
    page = page_of(sample, open_page, (1366, 768))
    sheet = page.editor.sheet
    for skp in list(page.year.skp.values())[:12]:
        page.tuju(("skp", skp.id), None)
        widths = [0 if sheet.isColumnHidden(n) else sheet.columnWidth(n) for n in range(5)]
        assert [sheet.rowHeight(n) for n in range(len(page.editor.model.rows))] == [row_height(r, widths) for r in page.editor.model.rows]


def test_the_current_row_comes_into_sight(sample: Desk, open_page, qtbot):
    page = page_of(sample, open_page, (1024, 540))
    last = next(r for r in reversed(page.editor.model.rows) if r.jenis is Jenis.INDIKATOR)
    page.editor.sheet.choose(last.kunci, TARGET)
    settle()
    rect = page.editor.sheet.visualRect(page.editor.sheet.currentIndex())
    top = page.editor.sheet.viewport().mapTo(page.editor.area.viewport(), rect.topLeft()).y()
    assert top >= 0
    assert top + rect.height() <= page.editor.area.viewport().height()


def test_every_control_of_the_tab_has_a_name(sample: Desk, open_page):
    page = page_of(sample, open_page, (1366, 768))
    for table in (page.editor.sheet, page.tree.tree):
        assert table.accessibleName()
    assert page.editor.sheet.columnWidth(DIBACA) > 0


def test_four_hundred_people_open_and_an_edit_reads_no_tree_anew(sample: Desk, open_page, qtbot):
    source = draft_of(sample, "Fransina")
    pegawai = sample.satu(Pegawai, source.pemilik)
    pairs: list[tuple[None, object]] = []
    for n in range(370):
        person = replace(pegawai, id=id_baru(), nama=f"Pegawai {n:03}", nip=None, status=(), penempatan=_fresh(pegawai.penempatan))
        pairs += [(None, person), (None, copied(source, person.id))]
    sample.simpan_banyak("Banyak", pairs)
    page = open_page(sample)
    assert len(page.year.skp) == 402
    skp: Skp = pairs[-1][1]
    page.tuju(("skp", skp.id), None)
    nodes = page.nodes
    put(page, qtbot, skp.hasil_kerja[0].indikator[0].id, TARGET, "9 hari")
    assert sample.satu(Skp, skp.id).hasil_kerja[0].indikator[0].target == "9 hari"
    assert page.nodes is nodes
    put(page, qtbot, skp.hasil_kerja[0].id, RAGAM, "Hasil lain")
    assert page.nodes is not nodes


def _fresh(parts):
    return tuple(replace(part, id=id_baru()) for part in parts)


def copied(skp: Skp, pemilik: str) -> Skp:
    hasil = tuple(replace(h, id=id_baru(), indikator=_fresh(h.indikator), rencana_aksi=()) for h in skp.hasil_kerja)
    return replace(skp, id=id_baru(), pemilik=pemilik, status=StatusSkp.DRAF, perilaku=(), tanda_tangan=(), pegawai=None, hasil_kerja=hasil)


def test_the_longest_names_are_cut_in_the_head_and_whole_in_its_tooltip(sample: Desk, open_page):
    skp = skp_of(sample, "Elias")
    pegawai = sample.satu(Pegawai, skp.pemilik)
    long = "Raden Mas Haryo " * 8 + "S.Sos., M.Si."
    sample.simpan("x", pegawai, replace(pegawai, nama=long))
    draft_of(sample, "Raden Mas Haryo")
    page = open_page(sample, size=(1024, 540))
    page.tuju(("skp", skp.id), None)
    assert page.editor.subject.name.toolTip().startswith("Raden Mas Haryo")
    assert within(page.editor.subject.next, page)
