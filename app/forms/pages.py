"""Papers broken into pages of an exact size: chains stay together, heads repeat, and the canvas is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.domain.kantor import Kertas
from app.forms.cell import LINE, SIZE, Rupa, draw_line
from app.forms.sheet import Butir
from app.forms.text import Garis, Teks, fonts_ready, printable, runs, width

PAGE = {Kertas.A4: (210 * mm, 297 * mm), Kertas.F4: (215 * mm, 330 * mm)}
MARGIN = {"L": 12 * mm, "P": 15 * mm}
FOOT = 6 * mm
SISA = 24  # of a cell that is cut, at least so much goes with what follows


@dataclass(frozen=True, slots=True)
class Bagian:
    """One paper: its content, its orientation (`L` or `P`) and the line at its foot.

    `kaki` is drawn beside the page number when the office wants those, with `kaki_tetap` always.
    `ukuran`: sizes of text to try in turn until the paper fits one page; where none does, the first.
    """

    isi: list[Butir]
    orientasi: str
    kaki: str = ""
    kaki_tetap: bool = False
    ukuran: tuple[float, ...] = ()


@dataclass(slots=True)
class Halaman:
    """One page: its size, its margin, and every item with the height of its top, in points."""

    ukuran: tuple[float, float]
    tepi: float
    butir: list[tuple[Butir, float]]
    kaki: str
    kaki_tetap: bool


@dataclass(frozen=True, slots=True)
class Bab:
    """A line of a PDF's outline: what begins on which page, counted from 0. `orang`: a person's papers begin there."""

    judul: str
    halaman: int
    tingkat: int = 0
    orang: bool = False


@dataclass(frozen=True, slots=True)
class Naskah:
    """A finished PDF: its bytes, how many pages, and what begins where."""

    data: bytes
    halaman: int
    bab: tuple[Bab, ...] = ()


def pages(bagian: Bagian, rupa: Rupa) -> list[Halaman]:
    """The paper broken into pages; every item with its top."""
    fonts_ready()
    wide, high = PAGE[rupa.cetak.kertas] if bagian.orientasi == "P" else PAGE[rupa.cetak.kertas][::-1]
    edge = MARGIN[bagian.orientasi]
    found = _on_one(bagian, wide - 2 * edge, high - 2 * edge)
    return [
        Halaman((wide, high), edge, [(item, high - edge - down) for item, down in page], bagian.kaki, bagian.kaki_tetap) for page in found
    ]


Placed = list[list[tuple[Butir, float]]]


def _on_one(bagian: Bagian, lebar: float, tinggi: float) -> Placed:
    """At the largest of its sizes that keeps it on one page."""
    for ukuran in bagian.ukuran:
        found = _flow([replace(item) for item in bagian.isi], lebar, tinggi, ukuran)
        if len(found) == 1:
            return found
    return _flow(list(bagian.isi), lebar, tinggi, bagian.ukuran[0] if bagian.ukuran else SIZE[bagian.orientasi])


def _flow(items: list[Butir], lebar: float, tinggi: float, ukuran: float) -> Placed:
    found: Placed = [[]]
    down, i, fresh = 0.0, 0, True
    while i < len(items):
        chain = _chain(items, i)
        heights = [item.ukur(lebar, ukuran) for item in chain]
        if down + sum(heights) <= tinggi + 0.01:
            placed, rest = chain, None
        else:
            placed, rest = _cut_chain(chain, heights, tinggi - down, whole_page=tinggi, fresh=fresh)
        for item in placed:
            found[-1].append((item, down))
            down += item.ukur(lebar, ukuran)
        i += len(placed)
        fresh = False
        if rest is not None:
            i -= 1
            items[i] = rest
        if rest is not None or not placed:
            down, fresh = _new_page(found, items[i], lebar, ukuran, tinggi / 2), True
    return found


def _new_page(found: Placed, first: Butir, lebar: float, ukuran: float, batas: float) -> float:
    """Opens a page with the heads that belong above its first item, as far as they leave room; how far down they reach."""
    found.append([])
    down = 0.0
    for head in first.ulang:
        if down + head.ukur(lebar, ukuran) > batas:
            break
        found[-1].append((head, down))
        down += head.ukur(lebar, ukuran)
    return down


def _chain(items: list[Butir], start: int) -> list[Butir]:
    """An item with those it must stand on one page with."""
    end = start
    while end + 1 < len(items) and items[end].nempel:
        end += 1
    return items[start : end + 1]


def _cut_chain(
    chain: list[Butir], heights: list[float], room: float, *, whole_page: float, fresh: bool
) -> tuple[list[Butir], Butir | None]:
    """What of a chain that does not fit goes on this page: all but the rest of its last item, or nothing (then a new page)."""
    before = sum(heights[:-1])
    last = chain[-1]
    paksa = fresh or heights[-1] > whole_page * 0.9
    cut = last.potong(room - before, paksa=paksa) if room > before else None
    if cut is not None:
        return [*chain[:-1], cut[0]], cut[1]
    if fresh or sum(heights) > whole_page:
        return _as_many_as_fit(chain, heights, room, fresh=fresh)
    return [], None


def _as_many_as_fit(chain: list[Butir], heights: list[float], room: float, *, fresh: bool) -> tuple[list[Butir], Butir | None]:
    """A chain longer than a page cannot stay together: its tallest is cut, so that what follows keeps some of it above.

    Where that does not do, its items in turn, the one that no longer fits cut.
    """
    tallest = heights.index(max(heights))
    above = sum(heights[:tallest])
    if above < room and (cut := chain[tallest].potong(min(room - above, heights[tallest] - SISA), paksa=True)):
        return [*chain[:tallest], cut[0]], cut[1]
    n = 0
    while heights[n] <= room:
        room -= heights[n]
        n += 1
    cut = chain[n].potong(room, paksa=True)
    if cut:
        return [*chain[:n], cut[0]], cut[1]
    return (chain[: max(n, 1)] if fresh else []), None


def cetak(bagian: Sequence[Bagian], rupa: Rupa, *, judul: str = "", on_paper: Callable[[int], None] | None = None) -> bytes:
    """One PDF of several papers, each with its own orientation. The same value gives the same bytes."""
    laid = []
    for n, paper in enumerate(bagian):
        laid.append(pages(paper, rupa))
        if on_paper:
            on_paper(n + 1)
    return draw_pages([page for paper in laid for page in paper], rupa, judul)


def draw_pages(all_pages: list[Halaman], rupa: Rupa, judul: str, bab: Sequence[Bab] = ()) -> bytes:
    buffer = BytesIO()
    kanvas = Canvas(buffer, invariant=1, pageCompression=1)
    kanvas.setTitle(judul)
    kanvas.setCreator("Kinerja Luring")
    if bab:
        kanvas.showOutline()
    for n, page in enumerate(all_pages, 1):
        kanvas.setPageSize(page.ukuran)
        for at, each in enumerate(bab):
            if each.halaman == n - 1:
                kanvas.bookmarkPage(f"bab{at}")
                kanvas.addOutlineEntry(printable(each.judul), f"bab{at}", each.tingkat, closed=each.tingkat == 0)
        kanvas.setLineWidth(LINE)
        for item, top in page.butir:
            item.gambar(kanvas, page.tepi, top, rupa)
        if text := _foot_line(page, f"{n} dari {len(all_pages)}" if rupa.halaman else ""):
            _foot(kanvas, page, text)
        kanvas.showPage()
    kanvas.save()
    return buffer.getvalue()


def _foot_line(page: Halaman, nomor: str) -> str:
    return "   ".join(filter(None, (page.kaki if nomor or page.kaki_tetap else "", nomor)))


def _foot(kanvas: Canvas, page: Halaman, text: str) -> None:
    """Small and grey at the right, outside the form; smaller still when a name is very long."""
    teks = Teks(text, pudar=True)
    pieces = runs(" ".join(printable(text).split()), False)
    wide = sum(width(piece, False) for _, piece in pieces)
    if not wide:  # a name or post of blanks alone
        return
    size = min(6.5, (page.ukuran[0] - 2 * page.tepi) / wide)
    draw_line(kanvas, Garis(pieces, wide * size, 0.0, teks, size), page.ukuran[0] - page.tepi - wide * size, FOOT)
