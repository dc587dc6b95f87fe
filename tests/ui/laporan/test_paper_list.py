"""The list of papers: groups, counts, and what still has to be printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.desk import Desk


def rows(page) -> dict[str, tuple[str, str]]:
    return {row.judul: (row.chip, row.kedua) for row in page.model.rows}


def test_papers_stand_in_their_groups_with_counts_and_codes(sample: Desk, open_papers):
    page = open_papers(sample)
    found = rows(page)
    heads = [row.judul for row in page.model.rows if row.kertas is None]
    assert heads == ["Perencanaan 2026", "Evaluasi triwulan IV", "Rekap kantor"]
    assert found["Matriks peran hasil"] == ("siap", "A.1.5")
    assert found["Dokumen evaluasi"] == ("28 dari 31", "D.1.1")
    assert found["SKP dan lampiran"] == ("31 dari 31", "A.1.2, A.1.6, A.1.7, A.1.8")
    assert found["Sebaran dan pola"] == ("", "panduan, bukan kuota")


def test_the_heads_of_groups_are_passed_over_by_the_keys(sample: Desk, open_papers, qtbot):
    page = open_papers(sample, "manual")
    qtbot.keyClick(page.list.table, Qt.Key.Key_Down)
    assert page.kertas.kode == "hasil"
    qtbot.keyClick(page.list.table, Qt.Key.Key_Up)
    assert page.kertas.kode == "manual"


def test_the_model_keeps_the_promises_of_qt(sample: Desk, open_papers):
    page = open_papers(sample)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.window().reload()


def test_an_empty_office_has_papers_and_nothing_ready(desk: Desk, open_papers):
    page = open_papers(desk)
    assert rows(page)["Dokumen evaluasi"][0] == "0 dari 0"
    assert rows(page)["Matriks peran hasil"][0] == "kosong"
    assert not page.pane.print.isEnabled()
    assert not page.pane.save.isEnabled()


def test_the_unit_narrows_the_counts(sample: Desk, open_papers):
    page = open_papers(sample)
    unit = next(u.id for u in sample.bagan().unit.values() if u.nama.startswith("Sekretariat Kecamatan"))
    page.window().bar.unit.set_value(unit)
    page.window().reload()
    assert 0 < page.kertas.semua < 31


def test_where_it_is_narrow_the_counts_are_short(sample: Desk, open_papers, qtbot):
    page = open_papers(sample, size=(1024, 540))
    at = next(n for n, row in enumerate(page.model.rows) if row.judul == "Dokumen evaluasi")
    qtbot.waitUntil(lambda: page.model.index(at, 1).data() == "28/31")
