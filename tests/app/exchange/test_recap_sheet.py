"""A list of the office as a spreadsheet: numbers and what looks like a formula stay text."""

from __future__ import annotations

from io import BytesIO

from python_calamine import CalamineWorkbook

from app.exchange.recap_sheet import tabel_excel


def test_every_cell_comes_back_as_the_text_it_was():
    rows = [("=1+1", "198505052010011905", "<b>&"), ("-", "", "https://contoh.id"), ("@SUM(A1)", "00123", "x" * 4000)]
    data = tabel_excel("Rekap", "Rekap predikat", [("Nama", 30), ("NIP", 22), ("Lain", 20)], rows)
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    assert book.sheet_names == ["Rekap"]
    found = book.get_sheet_by_index(0).to_python()
    assert found[0][0] == "Rekap predikat"
    assert found[2] == ["No", "Nama", "NIP", "Lain"]
    assert [tuple(row[1:]) for row in found[3:]] == rows
    assert [row[0] for row in found[3:]] == [1, 2, 3]
