"""A list of the office as a spreadsheet: NIP as text, and what looks like a formula stays text."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

Kolom = Sequence[tuple[str, int]]  # title and width in characters


def tabel_excel(lembar: str, judul: str, kolom: Kolom, baris: Sequence[Sequence[str]]) -> bytes:
    """One sheet on Folio, landscape, numbered rows, heads repeated."""
    import xlsxwriter

    buffer = BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    book = xlsxwriter.Workbook(buffer, plain)
    sheet = book.add_worksheet(lembar)
    text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True, "bg_color": "#E6E6E6", "border": 1})
    sheet.write_string(0, 0, judul, book.add_format({"bold": True, "font_size": 13}))
    for column, (nama, lebar) in enumerate([("No", 5), *kolom]):
        sheet.set_column(column, column, lebar, text)
        sheet.write_string(2, column, nama, bold)
    for n, row in enumerate(baris):
        sheet.write_number(n + 3, 0, n + 1)
        for column, cell in enumerate(row, 1):
            sheet.write_string(n + 3, column, cell, text)
    sheet.set_landscape()
    sheet.set_paper(14)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
    sheet.freeze_panes(3, 2)
    book.close()
    return buffer.getvalue()
