"""Sixty evaluation sets (C + D) by our forms, and the same words by plain ReportLab tables of escaped Paragraphs."""

from __future__ import annotations

import time
from io import BytesIO
from xml.sax.saxutils import escape

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.lembar import Lembar
from app.domain.perilaku import PANDUAN
from app.forms.cell import Rupa
from app.forms.pages import cetak
from app.forms.registry import bagian, tepat


def _sheets(desk: Desk, n: int) -> list[Lembar]:
    found = [desk.lembar(e.skp, e.id) for e in list(desk.semua(Evaluasi).values())[:n]]
    assert len(found) == n
    return found


def evaluation_sets(desk: Desk, n: int) -> tuple[int, float]:
    """Pages and seconds."""
    from pypdf import PdfReader

    sheets = _sheets(desk, n)
    started = time.perf_counter()
    data = cetak([paper for each in sheets for kode in tepat(each) for paper in bagian(each, kode, Rupa())], Rupa())
    took = time.perf_counter() - started
    return len(PdfReader(BytesIO(data)).pages), took


def platypus(desk: Desk, n: int) -> tuple[int, float]:
    from pypdf import PdfReader
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

    style = ParagraphStyle("isi", fontName="KL", fontSize=7.5, leading=9)
    sheets = _sheets(desk, n)
    started = time.perf_counter()
    story: list[object] = []

    def table(rows: list[list[str]], widths: list[float]) -> None:
        cells = [[Paragraph(escape(text), style) for text in row] for row in rows]
        story.append(
            Table(
                cells,
                colWidths=[w * 2.8346 for w in widths],
                style=[("GRID", (0, 0), (-1, -1), 0.5, 0), ("LEFTPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 2)],
            )
        )

    for each in sheets:
        _tables(each, table)
        story.append(PageBreak())
    buffer = BytesIO()
    SimpleDocTemplate(buffer, pagesize=landscape(A4), leftMargin=34, rightMargin=34, topMargin=34, bottomMargin=34).build(story)
    took = time.perf_counter() - started
    return len(PdfReader(buffer).pages), took


def _tables(lembar: Lembar, table) -> None:  # noqa: ANN001 - reason: a local drawing call
    evaluasi = lembar.isi_evaluasi
    orang = [[o.nama, o.nip or "", o.pangkat_golongan or "", o.jabatan] for o in (lembar.pegawai, lembar.penilai) if o]
    table(orang, [68, 68, 68, 69])
    rows = []
    for hasil in lembar.isi_skp.urutan_hasil():
        for i in hasil.indikator:
            realisasi = " ".join(r.teks for r in evaluasi.realisasi_pada(i.id))
            umpan = " ".join(f"{u.pemberi}: {u.teks}" for u in evaluasi.umpan_balik_pada(i.id))
            pimpinan = hasil.pimpinan.rencana if hasil.pimpinan else "-"
            rows.append(["1", pimpinan, hasil.rencana, str(i.aspek), i.teks, i.target or "", realisasi, umpan])
    table(rows, [8, 44, 44, 22, 46, 29, 35, 45])
    table([[nilai.nama, " ".join(panduan), "Ekspektasi Khusus Pimpinan:", ""] for nilai, panduan in PANDUAN.items()], [30, 90, 78, 75])
    dokumen = [[label, ":", isi] for o in orang for label, isi in zip(("NAMA", "NIP", "PANGKAT", "JABATAN"), o, strict=True)]
    table([*dokumen, ["PREDIKAT", ":", str(evaluasi.predikat)]], [62, 4, 104])
