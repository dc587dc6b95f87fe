"""Sixty evaluation sets (C + D) by our forms, and the same rows, words and widths by plain ReportLab platypus."""

from __future__ import annotations

import time
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate, Paragraph, Spacer, Table

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.formulir import tepat
from app.forms.cell import LEADING, PAD, SIZE, Rupa, Sel
from app.forms.pages import MARGIN, Bagian, cetak
from app.forms.registry import bagian
from app.forms.sheet import Baris, Butir, Kelompok, Spasi, Tulisan
from app.forms.text import BOLD, MAIN, Teks, printable

ALIGN = {"kiri": 0, "tengah": 1, "kanan": 2}
PLAIN = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
GRID = [("GRID", (0, 0), (-1, -1), 0.5, 0), ("VALIGN", (0, 0), (-1, -1), "TOP")] + [
    (f"{side}PADDING", (0, 0), (-1, -1), PAD) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")
]


def sets(desk: Desk, n: int) -> list[Bagian]:
    """The papers of the first `n` evaluations."""
    sheets = [desk.lembar(e.skp, e.id) for e in list(desk.semua(Evaluasi).values())[:n]]
    assert len(sheets) == n
    return [paper for each in sheets for kode in tepat(each) for paper in bagian(each, kode, Rupa())]


def evaluation_sets(desk: Desk, n: int) -> tuple[int, float]:
    """Pages and seconds, from the values to the bytes."""
    started = time.perf_counter()
    data = cetak(sets(desk, n), Rupa())
    return _pages(data), time.perf_counter() - started


def platypus(desk: Desk, n: int) -> tuple[int, float]:
    papers = sets(desk, n)
    started = time.perf_counter()
    story: list[Flowable] = []
    for paper in papers:
        story += [NextPageTemplate(paper.orientasi), PageBreak(), *_flowables(paper)]
    buffer = BytesIO()
    document = BaseDocTemplate(buffer)
    document.addPageTemplates([_template(paper) for paper in ("L", "P")])
    document.build(story[2:])
    return _pages(buffer.getvalue()), time.perf_counter() - started


def _pages(data: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(data)).pages)


def _template(arah: str) -> PageTemplate:
    wide, high = landscape(A4) if arah == "L" else A4
    edge = MARGIN[arah]
    frame = Frame(edge, edge, wide - 2 * edge, high - 2 * edge, 0, 0, 0, 0)
    return PageTemplate(arah, [frame], pagesize=(wide, high))


def _flowables(paper: Bagian) -> list[Flowable]:
    """Rows of the same columns are one table, as one would write it."""
    size = SIZE[paper.orientasi]
    found: list[Flowable] = []
    for (kind, widths), items in groupby(paper.isi, key=lambda item: (type(item).__name__, getattr(item, "lebar", ()))):
        for item in [list(items)] if kind in {"Baris", "BarisNilai", "Kelompok"} else [[each] for each in items]:
            found.append(_table(item, widths, size) if widths else _loose(item[0], size))
    return found


def _loose(item: Butir, size: float) -> Flowable:
    if isinstance(item, Spasi):
        return Spacer(1, item.tinggi)
    assert isinstance(item, Tulisan)
    row = [[_paragraph(teks, size) for teks in isi] for _, _, isi in item.kolom]
    first = item.kolom[0][0]
    return Table([["", *row]], colWidths=[first * mm, *(wide * mm for _, wide, _ in item.kolom)], style=PLAIN, hAlign="LEFT")


def _table(items: list[Butir], widths: tuple[float, ...], size: float) -> Flowable:
    rows: list[list[object]] = []
    style: list[tuple[object, ...]] = list(GRID)
    for item in items:
        if isinstance(item, Baris):
            rows.append(_row(item.sel, len(widths), size, len(rows), style))
        elif isinstance(item, Kelompok):
            style += [("SPAN", (n, len(rows)), (n, len(rows) + len(item.baris) - 1)) for n in range(len(item.kiri))]
            rows += [
                _row((*item.kiri, *cells) if n == 0 else (*(Sel(),) * len(item.kiri), *cells), len(widths), size, 0, [])
                for n, cells in enumerate(item.baris)
            ]
    return Table(rows, colWidths=[w * mm for w in widths], style=style, hAlign="LEFT")


def _row(cells: tuple[Sel, ...], columns: int, size: float, at: int, style: list[tuple[object, ...]]) -> list[object]:
    row: list[object] = []
    for cell in cells:
        if cell.kolom > 1:
            style.append(("SPAN", (len(row), at), (len(row) + cell.kolom - 1, at)))
        if cell.latar:
            style.append(("BACKGROUND", (len(row), at), (len(row) + cell.kolom - 1, at), 0xE6E6E6))
        room = [Spacer(1, cell.tinggi)] if cell.tinggi and not cell.isi else []
        row += [[_paragraph(teks, size) for teks in cell.isi] + room, *[""] * (cell.kolom - 1)]
    return row + [""] * (columns - len(row))


def _paragraph(teks: Teks, size: float) -> Paragraph:
    at = teks.ukuran or size
    style = ParagraphStyle("isi", fontName=BOLD if teks.tebal else MAIN, fontSize=at, leading=at * LEADING, alignment=ALIGN[teks.rata])
    return Paragraph(escape(printable(teks.gantung + teks.isi)), style)
