"""Paper: cells, rows and groups of rows flow over pages of an exact size, heads repeat, and the canvas is drawn.

To add a form: a module with KODE, ORIENTASI and `isi(lembar, rupa) -> list[Butir]`, and its line in `registry.FORMS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.domain.kantor import Kertas
from app.forms.cell import LEADING, LINE, SIZE, Kotak, Rupa, Sel, cut_all, draw_box, draw_line, draw_lines, laid_out
from app.forms.text import Garis, Teks, broken, fonts_ready, runs, width

PAGE = {Kertas.A4: (210 * mm, 297 * mm), Kertas.F4: (215 * mm, 330 * mm)}
MARGIN = {"L": 12 * mm, "P": 15 * mm}
FOOT = 5 * mm


@dataclass(slots=True)
class Butir:
    """What flows over pages. `nempel`: never the last thing on a page; `ulang`: heads drawn again when it opens a page."""

    nempel: bool = field(default=False, kw_only=True)
    ulang: tuple[Butir, ...] = field(default=(), kw_only=True)

    def ukur(self, lebar: float, ukuran: float) -> float:
        """Height in points at this width; called before anything else."""
        raise NotImplementedError

    def potong(self, tinggi: float, *, paksa: bool) -> tuple[Butir, Butir] | None:
        """The part that fits and the rest, or None. `paksa`: no page has room for it whole, so even a cell is cut."""
        return None

    def gambar(self, kanvas: Canvas, x: float, y: float, rupa: Rupa) -> None:
        """Draws with its top at y."""
        raise NotImplementedError


@dataclass(slots=True)
class Spasi(Butir):
    tinggi: float = 0.0

    def ukur(self, lebar: float, ukuran: float) -> float:
        return self.tinggi

    def gambar(self, kanvas: Canvas, x: float, y: float, rupa: Rupa) -> None:
        pass


@dataclass(slots=True)
class Tulisan(Butir):
    """Unframed text in columns: (x in mm, width in mm, paragraphs)."""

    kolom: tuple[tuple[float, float, tuple[Teks, ...]], ...]
    kotak: list[Kotak] = field(default_factory=list, init=False)

    def ukur(self, lebar: float, ukuran: float) -> float:
        if not self.kotak:
            bare = Sel(bingkai=False)
            self.kotak = [
                Kotak(bare, x * mm, w * mm, [g for teks in isi for g in broken(teks, w * mm, ukuran)]) for x, w, isi in self.kolom
            ]
        return max((sum(g.ukuran for g in k.garis) for k in self.kotak), default=0.0) * LEADING

    def potong(self, tinggi: float, *, paksa: bool) -> tuple[Butir, Butir] | None:
        upper, lower = cut_all(self.kotak, tinggi, pad=0.0)
        if not paksa or not any(k.garis for k in upper) or not any(k.garis for k in lower):
            return None
        return self._with(upper), self._with(lower)

    def _with(self, kotak: list[Kotak]) -> Tulisan:
        made = Tulisan(self.kolom, nempel=self.nempel, ulang=self.ulang)
        made.kotak = kotak
        return made

    def gambar(self, kanvas: Canvas, x: float, y: float, rupa: Rupa) -> None:
        for kotak in self.kotak:
            draw_lines(kanvas, kotak.garis, x + kotak.x, y, kotak.lebar)


@dataclass(slots=True)
class Baris(Butir):
    """One row of a table; `lebar` are the column widths in mm."""

    lebar: tuple[float, ...]
    sel: tuple[Sel, ...]
    kotak: list[Kotak] = field(default_factory=list, init=False)
    tinggi: float = field(default=0.0, init=False)

    def ukur(self, lebar: float, ukuran: float) -> float:
        if not self.kotak:
            self.kotak = laid_out(self.sel, self.lebar, 0.0, ukuran)
        self.tinggi = max((k.tinggi for k in self.kotak), default=0.0)
        return self.tinggi

    def potong(self, tinggi: float, *, paksa: bool) -> tuple[Butir, Butir] | None:
        upper, lower = cut_all(self.kotak, tinggi)
        if not paksa or not any(k.garis for k in upper) or not any(k.garis for k in lower):
            return None
        return self._with(upper), self._with(lower)

    def _with(self, kotak: list[Kotak]) -> Baris:
        made = Baris(self.lebar, self.sel, nempel=self.nempel, ulang=self.ulang)
        made.kotak = kotak
        made.ukur(0, 0)
        return made

    def gambar(self, kanvas: Canvas, x: float, y: float, rupa: Rupa) -> None:
        for kotak in self.kotak:
            draw_box(kanvas, kotak, x, y, self.tinggi, rupa)


@dataclass(slots=True)
class Kelompok(Butir):
    """Cells on the left that run beside several rows on the right: one result with its indicators."""

    lebar: tuple[float, ...]
    kiri: tuple[Sel, ...]
    baris: tuple[tuple[Sel, ...], ...]
    kotak: list[Kotak] = field(default_factory=list, init=False)
    kanan: list[list[Kotak]] = field(default_factory=list, init=False)
    tinggi: float = field(default=0.0, init=False)
    tinggi_baris: list[float] = field(default_factory=list, init=False)

    def ukur(self, lebar: float, ukuran: float) -> float:
        if not self.kanan:
            n = sum(s.kolom for s in self.kiri)
            self.kotak = laid_out(self.kiri, self.lebar[:n], 0.0, ukuran)
            start = sum(self.lebar[:n]) * mm
            self.kanan = [laid_out(row, self.lebar[n:], start, ukuran) for row in self.baris]
        self.tinggi_baris = [max((k.tinggi for k in row), default=0.0) for row in self.kanan]
        missing = max((k.tinggi for k in self.kotak), default=0.0) - sum(self.tinggi_baris)
        self.tinggi_baris[-1] += max(0.0, missing)
        self.tinggi = sum(self.tinggi_baris)
        return self.tinggi

    def potong(self, tinggi: float, *, paksa: bool) -> tuple[Butir, Butir] | None:
        upper, lower, room = [], list(self.kanan), tinggi
        while lower and (need := max(k.tinggi for k in lower[0])) <= room:
            upper.append(lower.pop(0))
            room -= need
        if lower and paksa and not upper:
            first, rest = cut_all(lower[0], room)
            if any(k.garis for k in first):
                upper.append(first)
                lower[0] = rest
        if not upper:
            return None
        left_upper, left_lower = cut_all(self.kotak, tinggi)
        if not lower and any(k.garis for k in left_lower):
            lower = [[Kotak(k.sel, k.x, k.lebar, []) for k in upper[-1]]]
        return (self._with(left_upper, upper), self._with(left_lower, lower)) if lower else None

    def _with(self, kotak: list[Kotak], kanan: list[list[Kotak]]) -> Kelompok:
        made = Kelompok(self.lebar, self.kiri, self.baris, nempel=self.nempel, ulang=self.ulang)
        made.kotak, made.kanan = kotak, kanan
        made.ukur(0, 0)
        return made

    def gambar(self, kanvas: Canvas, x: float, y: float, rupa: Rupa) -> None:
        for kotak in self.kotak:
            draw_box(kanvas, kotak, x, y, self.tinggi, rupa)
        for row, height in zip(self.kanan, self.tinggi_baris, strict=True):
            for kotak in row:
                draw_box(kanvas, kotak, x, y, height, rupa)
            y -= height


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Bagian:
    """One paper: its content and orientation (`L` or `P`), and the line at its foot when page numbers are asked for."""

    isi: list[Butir]
    orientasi: str
    kaki: str = ""


@dataclass(slots=True)
class Halaman:
    """One page: its size, its margin, and every item with the height of its top, in points."""

    ukuran: tuple[float, float]
    tepi: float
    butir: list[tuple[Butir, float]]
    kaki: str


def pages(bagian: Bagian, rupa: Rupa) -> list[Halaman]:
    """The paper broken into pages; every item with its top."""
    fonts_ready()
    wide, high = PAGE[rupa.cetak.kertas] if bagian.orientasi == "P" else PAGE[rupa.cetak.kertas][::-1]
    edge = MARGIN[bagian.orientasi]
    broken_pages = _flow(list(bagian.isi), wide - 2 * edge, high - 2 * edge, SIZE[bagian.orientasi])
    return [Halaman((wide, high), edge, [(item, high - edge - down) for item, down in page], bagian.kaki) for page in broken_pages]


def _flow(items: list[Butir], lebar: float, tinggi: float, ukuran: float) -> list[list[tuple[Butir, float]]]:
    found: list[list[tuple[Butir, float]]] = [[]]
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
            down, fresh = _new_page(found, items[i], lebar, ukuran), True
    return found


def _new_page(found: list[list[tuple[Butir, float]]], first: Butir, lebar: float, ukuran: float) -> float:
    """Opens a page with the heads that belong above its first item; how far down they reach."""
    found.append([])
    down = 0.0
    for head in first.ulang:
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
    if fresh:
        return _as_many_as_fit(chain, heights, room)
    return [], None


def _as_many_as_fit(chain: list[Butir], heights: list[float], room: float) -> tuple[list[Butir], Butir | None]:
    """A chain longer than a page cannot stay together: its items in turn, the one that no longer fits cut."""
    n = 0
    while heights[n] <= room:
        room -= heights[n]
        n += 1
    cut = chain[n].potong(room, paksa=True)
    return ([*chain[:n], cut[0]], cut[1]) if cut else (chain[: max(n, 1)], None)


def cetak(bagian: Sequence[Bagian], rupa: Rupa, *, judul: str = "", on_paper: Callable[[int], None] | None = None) -> bytes:
    """One PDF of several papers, each with its own orientation. The same value gives the same bytes."""
    laid = []
    for n, paper in enumerate(bagian):
        laid.append(pages(paper, rupa))
        if on_paper:
            on_paper(n + 1)
    return draw_pages([page for paper in laid for page in paper], rupa, judul)


def draw_pages(all_pages: list[Halaman], rupa: Rupa, judul: str) -> bytes:
    buffer = BytesIO()
    kanvas = Canvas(buffer, invariant=1, pageCompression=1)
    kanvas.setTitle(judul)
    kanvas.setCreator("Kinerja Luring")
    for n, page in enumerate(all_pages, 1):
        kanvas.setPageSize(page.ukuran)
        kanvas.setLineWidth(LINE)
        for item, top in page.butir:
            item.gambar(kanvas, page.tepi, top, rupa)
        if rupa.halaman:
            _foot(kanvas, page, f"{page.kaki}   {n} dari {len(all_pages)}".strip())
        kanvas.showPage()
    kanvas.save()
    return buffer.getvalue()


def _foot(kanvas: Canvas, page: Halaman, text: str) -> None:
    teks = Teks(text, pudar=True)
    size = 6.5
    line = Garis(runs(text, False), width(text, False) * size, 0.0, teks, size)
    draw_line(kanvas, line, page.ukuran[0] - page.tepi - line.lebar, FOOT)
