"""The recap as a spreadsheet: NIP as text, and what looks like a formula stays text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.errors import UserError

JUDUL = (
    "No",
    "Nama",
    "NIP",
    "Pangkat/Gol. Ruang",
    "Jabatan",
    "Unit Kerja",
    "Rating Hasil Kerja",
    "Rating Perilaku Kerja",
    "Predikat Kinerja",
)
LEBAR = (5, 36, 22, 26, 34, 30, 22, 22, 22)


def tulis_rekap(path: Path, judul: str, baris: Sequence[Sequence[str]]) -> None:
    """One sheet on Folio, landscape, heads repeated. Raises UserError when the file cannot be written."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    sheet = book.add_worksheet("Rekap")
    text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True, "bg_color": "#E6E6E6", "border": 1})
    sheet.write_string(0, 0, judul, book.add_format({"bold": True, "font_size": 13}))
    for column, (nama, lebar) in enumerate(zip(JUDUL, LEBAR, strict=True)):
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
    try:
        book.close()
    except (FileCreateError, OSError) as error:
        raise UserError("laporan_berkas_terbuka", berkas=path.name) from error
