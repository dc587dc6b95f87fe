"""What a paper is made of: text, rows and groups of rows that know their height, where they may be cut, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Self

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.forms.cell import LEADING, Kotak, Rupa, Sel, cut_all, draw_box, draw_lines, laid_out
from app.forms.text import Teks, broken


@dataclass(slots=True)
class Butir:
    """What flows over pages. `nempel`: on one page with what follows; `ulang`: heads drawn again when it opens a page."""

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
        made = replace(self)
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

    def _with(self, kotak: list[Kotak]) -> Self:
        made = replace(self)
        made.kotak = kotak
        made.ukur(0, 0)
        return made

    def gambar(self, kanvas: Canvas, x: float, y: float, rupa: Rupa) -> None:
        for kotak in self.kotak:
            draw_box(kanvas, kotak, x, y, self.tinggi, rupa)


@dataclass(slots=True)
class BarisNilai(Baris):
    """A row whose number column runs on into the next row: drawn at its sides, closed at the outer end only."""

    atas: bool = False

    def gambar(self, kanvas: Canvas, x: float, y: float, rupa: Rupa) -> None:
        Baris.gambar(self, kanvas, x, y, rupa)
        wide = self.lebar[0] * mm
        kanvas.line(x, y, x, y - self.tinggi)
        edge = y if self.atas else y - self.tinggi
        kanvas.line(x, edge, x + wide, edge)


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
        if any(k.garis for k in left_lower):
            if not paksa:  # the next page would open in the middle of a sentence
                return None
            lower = lower or [[Kotak(k.sel, k.x, k.lebar, []) for k in upper[-1]]]
        return (self._with(left_upper, upper), self._with(left_lower, lower)) if lower else None

    def _with(self, kotak: list[Kotak], kanan: list[list[Kotak]]) -> Kelompok:
        made = replace(self)
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
