"""Rekap, sebaran and DUK on screen, as paper and as a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from python_calamine import CalamineWorkbook

from app.desk import Desk
from app.domain.evaluasi import CapaianOrganisasi
from app.domain.predikat import Predikat
from ui.laporan.recap_table import OPEN


def test_the_recap_is_filtered_by_predicate_with_counts(sample: Desk, open_papers):
    page = open_papers(sample, "rekap")
    table = page.viewer.recap
    assert page.viewer.stack.currentWidget() is table
    assert len(table.model.rows) == 31
    assert table.filter.itemText(0) == "Semua 31"
    table.filter.set_value(Predikat.SANGAT_BAIK)
    table.filter.selesai.emit(Predikat.SANGAT_BAIK)
    assert {row.predikat for row in table.model.rows} == {Predikat.SANGAT_BAIK}
    assert table.filter.currentText() == f"Sangat baik {len(table.model.rows)}"
    table.filter.set_value(OPEN)
    table.filter.selesai.emit(OPEN)
    assert {row.predikat for row in table.model.rows} <= {None}
    QAbstractItemModelTester(table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_number_is_copied_without_its_spaces(sample: Desk, open_papers):
    from PySide6.QtGui import QGuiApplication

    page = open_papers(sample, "rekap")
    page.viewer.recap.table.select_row(0, 1)
    page.viewer.recap.table.copy()
    nip = page.viewer.recap.model.rows[0].orang.nip
    assert nip in QGuiApplication.clipboard().text()


def test_the_words_looked_for_narrow_the_lists(sample: Desk, open_papers):
    page = open_papers(sample, "rekap")
    page.window().bar.search.setText("elias")
    assert [row.orang.nama.split()[0] for row in page.viewer.recap.model.rows] == ["Elias"]
    page.tuju(("kertas", "duk"), None)
    assert len(page.viewer.ranks.model.rows) == 1


def test_a_line_of_the_recap_opens_the_evaluation(sample: Desk, open_papers):
    page = open_papers(sample, "rekap")
    page.viewer.recap.table.select_row(4, 0)
    nama = page.viewer.recap.model.rows[4].orang.nama
    page.viewer.recap.table.activated.emit(page.viewer.recap.model.index(4, 0))
    window = page.window()
    assert window.tabs.tabText(window.tabs.currentIndex()) == "Penilaian"
    assert window.page().person.nama == nama


def test_the_list_and_its_paper_are_two_shapes_of_one(sample: Desk, open_papers, drawn):
    page = open_papers(sample, "duk")
    assert page.viewer.shape.isVisible()
    page.viewer.shape.choose(1)
    drawn(page)
    assert page.viewer.stack.currentWidget() is page.preview
    page.viewer.shape.choose(0)
    assert page.viewer.stack.currentWidget() is page.viewer.ranks
    assert page.viewer.ranks.model.rows[0].orang.nama.startswith("Yohanis")


@pytest.mark.parametrize(("kode", "kolom"), [("rekap", 9), ("duk", 8)])
def test_the_spreadsheet_keeps_numbers_as_text(sample: Desk, open_papers, tmp_path: Path, kode: str, kolom: int):
    page = open_papers(sample, kode)
    assert page.pane.sheet.isVisible()
    page.acts.save_sheet(tmp_path / "daftar.xlsx")
    rows = CalamineWorkbook.from_path(tmp_path / "daftar.xlsx").get_sheet_by_index(0).to_python()
    assert len(rows[2]) == kolom + 1
    numbers = [row[2] for row in rows[3:] if row[2]]
    assert len(numbers) >= 31
    assert all(isinstance(nip, str) and len(nip) == 18 for nip in numbers)
    assert "daftar.xlsx disimpan" in page.notice.text()


def test_a_spreadsheet_that_cannot_be_written_is_said(sample: Desk, open_papers, tmp_path: Path):
    page = open_papers(sample, "rekap")
    (tmp_path / "daftar.xlsx").mkdir()
    assert not page.guarded(lambda: page.acts.save_sheet(tmp_path / "daftar.xlsx"))
    assert "masih terbuka" in page.notice.text()


def test_the_spread_shows_counts_guide_advice_and_curve(sample: Desk, open_papers):
    page = open_papers(sample, "sebaran")
    spread = page.viewer.spread
    assert spread.organisation.text() == "Capaian kinerja organisasi: Baik"
    assert spread.bars.jumlah[Predikat.BAIK] > 20
    assert "70%" in spread.bars.panduan[Predikat.BAIK]
    assert "pertimbangan" in spread.advice.text()
    assert not spread.curve.pixmap().isNull()
    spread.grab()


def test_without_an_organisation_result_the_spread_leads_to_it(sample: Desk, open_papers):
    page = open_papers(sample, "sebaran")
    sample.simpan_banyak("Hapus", [(each, None) for each in sample.semua(CapaianOrganisasi).values()])
    spread = page.viewer.spread
    assert "belum diisi" in spread.organisation.text()
    assert spread.bars.panduan == {}
    found: list[tuple[str, str]] = []
    page.menuju.disconnect()
    page.menuju.connect(lambda akar, _: found.append(akar))
    spread.ask.click()
    assert found[0][0] == "unit_kerja"
