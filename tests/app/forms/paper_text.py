"""What a printed paper says, read back from its PDF: words, places, row boxes; and how it was laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from make_lembar import JA, JPT, KUAL, KUAN, lembar
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.forms.cell import PAD, Kotak, Rupa
from app.forms.pages import Halaman, cetak, pages
from app.forms.registry import bagian
from app.forms.sheet import Baris, Kelompok, Tulisan

MM = 72 / 25.4
MARGIN = {"L": 12, "P": 15}
SIZE = {Kertas.A4: (210, 297), Kertas.F4: (215, 330)}
PORTRAIT = {"A.1.8", "D.1.1"}
FORM_OF = {
    "A.1.1": (JPT, KUAL, False),
    "A.1.2": (JPT, KUAN, False),
    "A.1.6": (JA, KUAL, False),
    "A.1.7": (JA, KUAN, False),
    "A.1.8": (JA, KUAN, False),
    "A.1.3": (JPT, KUAN, False),
    "C.1.1": (JPT, KUAL, True),
    "C.1.2": (JPT, KUAN, True),
    "C.1.3": (JA, KUAN, True),
    "D.1.1": (JA, KUAN, True),
}


def sheet(kode: str, **isi: object) -> Lembar:
    """A sheet of the kind of person whose form it is."""
    kelompok, pendekatan, evaluasi = FORM_OF[kode]
    return lembar(kelompok, pendekatan, evaluasi=evaluasi, **isi)


def pdf(kode: str, isi: Lembar, rupa: Rupa | None = None) -> bytes:
    rupa = rupa or Rupa(isi.cetak)
    return cetak(bagian(isi, kode, rupa), rupa)


def laid(kode: str, isi: Lembar, rupa: Rupa | None = None) -> list[Halaman]:
    rupa = rupa or Rupa(isi.cetak)
    return [page for paper in bagian(isi, kode, rupa) for page in pages(paper, rupa)]


# ── read from the PDF ───────────────────────────────────────────────────────────────────────────────


def reader(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def page_texts(data: bytes) -> list[str]:
    return [" ".join((page.extract_text() or "").split()) for page in reader(data).pages]


def words(data: bytes) -> str:
    return " ".join(page_texts(data))


def all_words(found: PdfReader) -> str:
    return " ".join(" ".join((page.extract_text() or "").split()) for page in found.pages)


def size_mm(page: PageObject) -> tuple[float, float]:
    return float(page.mediabox.width) / MM, float(page.mediabox.height) / MM


def places(data: bytes) -> str:
    """Every text with its place: page, millimetres from the left and from the top."""
    lines = []
    for n, page in enumerate(reader(data).pages, 1):
        wide, high = size_mm(page)
        lines.append(f"== {n}: {wide:.0f} x {high:.0f} mm")
        lines.extend(f"{x:5.0f} {y:5.0f}  {text}" for text, x, y in spots(page))
    return "\n".join(lines) + "\n"


def spots(page: PageObject) -> list[tuple[str, float, float]]:
    """(text, millimetres from the left, from the top) of every piece the page draws."""
    found: list[tuple[str, float, float]] = []
    high = float(page.mediabox.height)

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            found.append((text.strip(), x / MM, (high - y) / MM))

    page.extract_text(visitor_text=visit)
    return found


def row_boxes(page: PageObject) -> list[tuple[float, float, float, float]]:
    """The framed cells of a page as (left, top, right, bottom) in millimetres from its upper left corner."""
    high = float(page.mediabox.height)
    found = []
    for numbers, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"re":
            x, y, wide, tall = map(float, numbers)
            found.append((x / MM, (high - y - tall) / MM, (x + wide) / MM, (high - y) / MM))
    return found


# ── read from the layout ────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell or a piece of text as it lies on its page, in points from the left margin and down from the page's top."""

    kotak: Kotak
    top: float
    height: float
    pad: float

    def rect(self, edge: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in millimetres from the page's upper left corner."""
        left = edge + self.kotak.x
        return left / MM, self.top / MM, (left + self.kotak.lebar) / MM, (self.top + self.height) / MM


def placed(halaman: Halaman) -> Iterator[Placed]:
    for item, y in halaman.butir:
        top = halaman.ukuran[1] - y
        if isinstance(item, Tulisan):
            yield from (Placed(k, top, item.ukur(0, 0), 0.0) for k in item.kotak)
        elif isinstance(item, Baris):
            yield from (Placed(k, top, item.tinggi, PAD) for k in item.kotak)
        elif isinstance(item, Kelompok):
            yield from (Placed(k, top, item.tinggi, PAD) for k in item.kotak)
            for row, height in zip(item.kanan, item.tinggi_baris, strict=True):
                yield from (Placed(k, top, height, PAD) for k in row)
                top += height
