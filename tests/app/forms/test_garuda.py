"""The emblem of D.1.1: its place and size, drawn once in a document, replaceable by an image."""

from __future__ import annotations

from pathlib import Path

import pytest
from paper_text import pdf, reader, sheet, size_mm
from pypdf.generic import ContentStream
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.forms.cell import Rupa
from app.forms.garuda import emblem
from app.forms.pages import cetak
from app.forms.registry import bagian


def placement(data: bytes) -> list[float]:
    """The matrix that puts the emblem on its page: (scale, …, left, bottom)."""
    page = reader(data).pages[0]
    found = [numbers for numbers, operator in ContentStream(page.get_contents(), page.pdf).operations if operator == b"cm"]
    moved = [[float(n) for n in numbers] for numbers in found]
    left, bottom = next((m[4], m[5]) for m in moved if m[4] and m[5])
    return [next(m[0] for m in moved if m[0] != 1), left, bottom]


def test_the_emblem_is_22_mm_high_and_centred_above_the_title():
    scale, left, bottom = placement(pdf("D.1.1", sheet("D.1.1")))
    wide, high = size_mm(reader(pdf("D.1.1", sheet("D.1.1"))).pages[0])
    assert scale * 100 == pytest.approx(22 * mm, abs=0.01)
    assert left / mm + 11 == pytest.approx(wide / 2, abs=0.1)
    assert high - bottom / mm - 22 == pytest.approx(15, abs=0.1)


def test_a_document_of_many_papers_holds_the_drawing_once():
    papers = [paper for _ in range(8) for paper in bagian(sheet("D.1.1"), "D.1.1", Rupa())]
    one = len(cetak(papers[:1], Rupa()))
    eight = len(cetak(papers, Rupa()))
    assert eight < one * 2


def test_no_rating_form_carries_the_emblem():
    for kode in ("A.1.7", "C.1.3", "A.1.8"):
        assert "BHINNEKA" not in " ".join(page.extract_text() for page in reader(pdf(kode, sheet(kode))).pages)
    assert "BHINNEKA" in reader(pdf("D.1.1", sheet("D.1.1"))).pages[0].extract_text()


def test_an_office_with_the_official_artwork_gets_that_instead(tmp_path: Path):
    from PIL import Image

    image = tmp_path / "garuda.png"
    Image.new("RGB", (40, 44), (200, 160, 0)).save(image)
    kanvas = Canvas(str(tmp_path / "satu.pdf"), pagesize=(100, 100))
    emblem(image)(kanvas, 0, 0, 100, 100)
    kanvas.save()
    page = reader((tmp_path / "satu.pdf").read_bytes()).pages[0]
    assert len(page.images) == 1
    assert "BHINNEKA" not in page.extract_text()
