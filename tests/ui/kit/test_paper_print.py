"""Pages on a printer at exactly their size, in the order and as often as asked for."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from app.domain.kantor import Kertas
from app.errors import Dihentikan, UserError
from app.forms.ruler import PANJANG, TINGGI, halaman_uji
from ui.kit.paper_print import layout_for, nearest, print_pages

MM = 72 / 25.4
FOLIO = QPageSize(QPageSize.PageSizeId.Folio)
A4 = QPageSize(QPageSize.PageSizeId.A4)
LETTER = QPageSize(QPageSize.PageSizeId.Letter)


def pdf_printer(path: Path, resolution: int = 300) -> QPrinter:
    """A printer that is a file: what reaches paper can be read back."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(resolution)
    return printer


def seen(data: bytes, page: int = 0, dots: int = 100) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    points = document.pagePointSize(page)
    size = QSize(round(points.width() * dots / 72), round(points.height() * dots / 72))
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    drawn = document.render(page, size)
    document.close()
    from PySide6.QtGui import QPainter

    painter = QPainter(picture)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return picture


def dark(picture: QImage, xs: range, ys: range) -> list[tuple[int, int]]:
    return [(x, y) for x in xs for y in ys if picture.pixelColor(x, y).lightness() < 190]


@pytest.mark.parametrize("resolution", [300, 600, 720], ids=str)
def test_a_ruler_is_as_long_on_the_printed_page_as_it_says(ready, tmp_path: Path, resolution: int):
    data = halaman_uji(Kertas.A4)
    print_pages(data, [0], pdf_printer(tmp_path / "uji.pdf", resolution))
    picture = seen((tmp_path / "uji.pdf").read_bytes(), dots=200)
    mm = 200 / 25.4
    low = picture.height() - round(26 * mm)
    strokes = dark(picture, range(round(20 * mm), round(190 * mm)), range(low, low + 1))
    assert abs((strokes[-1][0] - strokes[0][0]) / mm - PANJANG) < 0.3
    upright = dark(picture, range(round(26 * mm), round(26 * mm) + 1), range(round(20 * mm), picture.height() - round(34 * mm)))
    assert abs((upright[-1][1] - upright[0][1]) / mm - TINGGI) < 0.3


@pytest.mark.parametrize(("kertas", "ukuran"), [(Kertas.A4, (210, 297)), (Kertas.F4, (215, 330))])
def test_the_page_has_the_size_of_its_paper(ready, tmp_path: Path, kertas: Kertas, ukuran: tuple[int, int]):
    print_pages(halaman_uji(kertas), [0], pdf_printer(tmp_path / "uji.pdf"))
    box = PdfReader(tmp_path / "uji.pdf").pages[0].mediabox
    assert (round(float(box.width) / MM), round(float(box.height) / MM)) == ukuran


def test_what_is_white_stays_white_and_what_has_colour_keeps_it(ready, tmp_path: Path):
    from app.domain.kantor import Cetak
    from app.forms.cell import Rupa, kepala
    from app.forms.pages import Bagian, cetak
    from app.forms.sheet import Baris

    for blue in (False, True):
        rupa = Rupa(Cetak(kepala_biru=blue))
        data = cetak([Bagian([Baris((100.0,), (kepala(" "),))], "P")], rupa)
        print_pages(data, [0], pdf_printer(tmp_path / "warna.pdf", 150))
        picture = seen((tmp_path / "warna.pdf").read_bytes())
        inside = picture.pixelColor(round(40 * 100 / 25.4), round(16.5 * 100 / 25.4))
        assert (inside.blue() - inside.red() > 20) is blue
        assert picture.pixelColor(20, picture.height() - 20).name() == "#ffffff"


def test_strips_leave_no_seam(ready, tmp_path: Path):
    """Upright lines of the frame go on from strip to strip."""
    print_pages(halaman_uji(Kertas.A4), [0], pdf_printer(tmp_path / "uji.pdf"))
    picture = seen((tmp_path / "uji.pdf").read_bytes(), dots=300)
    at = round(15 * 300 / 25.4)
    rows = range(round(20 * 300 / 25.4), picture.height() - round(20 * 300 / 25.4))
    assert not [y for y in rows if not dark(picture, range(at - 2, at + 3), range(y, y + 1))]


def test_copies_and_pages_come_as_asked(ready, tmp_path: Path):
    from app.forms.cell import Rupa
    from app.forms.pages import Bagian, cetak
    from app.forms.sheet import Tulisan
    from app.forms.text import Teks

    papers = [Bagian([Tulisan(((0, 100, (Teks("x" * n),)),))], "LP"[n % 2]) for n in range(1, 4)]
    data = cetak(papers, Rupa())
    sheets = print_pages(data, [0, 2], pdf_printer(tmp_path / "dua.pdf"), copies=2)
    wide = [float(page.mediabox.width) > float(page.mediabox.height) for page in PdfReader(tmp_path / "dua.pdf").pages]
    assert sheets == len(wide) == 4
    assert wide == [float(PdfReader(BytesIO(data)).pages[n].mediabox.width) > 700 for n in (0, 2, 0, 2)]


def test_a_stop_is_told_and_ends_the_job(ready, tmp_path: Path):
    data = halaman_uji(Kertas.A4)
    with pytest.raises(Dihentikan):
        print_pages(data, [0, 0, 0], pdf_printer(tmp_path / "uji.pdf"), tell=lambda n: False)


def test_a_printer_that_does_not_begin_is_said_so(ready, tmp_path: Path):
    (tmp_path / "berkas").write_text("")
    with pytest.raises(UserError, match="cetak_printer_menolak"):
        print_pages(halaman_uji(Kertas.A4), [0], pdf_printer(tmp_path / "berkas" / "uji.pdf"))


def test_the_form_of_the_driver_is_taken_only_when_it_is_near(ready):
    assert nearest(QSizeF(210, 297), [LETTER, FOLIO, A4]) == A4
    assert nearest(QSizeF(215, 330), [LETTER, FOLIO, A4]) == FOLIO
    assert nearest(QSizeF(215, 330), [LETTER, A4]) is None
    assert nearest(QSizeF(215, 330), []) is None
    exact = layout_for(QSizeF(215 * MM, 330 * MM), [A4]).pageSize().size(QPageSize.Unit.Millimeter)
    assert (round(exact.width()), round(exact.height())) == (215, 330)
