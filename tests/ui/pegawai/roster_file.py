"""Rosters in files: the office's own as exported, changed as an operator would in Excel, or made from rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook

from app.desk import Desk
from app.exchange.roster_sheet import ekspor

MESSY = Path(__file__).parents[2] / "data" / "roster_messy_synthetic.csv"
Lines = list[list[Any]]


def write(path: Path, lines: Lines, sheet: str = "Pegawai", **others: Lines) -> Path:
    book = xlsxwriter.Workbook(str(path))
    for name, rows in {sheet: lines, **others}.items():
        page = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                page.write(r, c, cell.strftime("%d-%m-%Y") if isinstance(cell, date) else cell)
    book.close()
    return path


def own_roster(desk: Desk, path: Path, change: Callable[[Lines, dict[str, int]], object] = lambda *_: None) -> Path:
    """`change` gets the lines and where each column stands."""
    ekspor(path, desk.bagan(), date.today())
    lines = [list(row) for row in CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()]
    change(lines, {str(title): n for n, title in enumerate(lines[0])})
    return write(path, lines)


def line_of(lines: Lines, nama: str) -> list[Any]:
    return next(line for line in lines if any(nama in str(cell) for cell in line))
