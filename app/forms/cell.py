"""A cell of a paper: its paragraphs broken into lines, cut where a page ends, and drawn on the canvas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.domain.kantor import Cetak
from app.forms.text import Garis, Teks, broken, width

SIZE = {"L": 7.5, "P": 9.0}
LEADING = 1.18
PAD = 1 * mm
LINE = 0.5
GREY, BLUE = 0.9, (0.741, 0.843, 0.933)

Draw = Callable[[Canvas, float, float, float, float], None]


@dataclass(frozen=True, slots=True)
class Rupa:
    """How papers are drawn: paper and choices of the office, blank for handwriting, page numbers at the foot."""

    cetak: Cetak = Cetak()
    kosong: bool = False
    halaman: bool = False


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell over `kolom` columns. `gambar` draws into (x, y, width, height) beside its text; `tengah`: text at mid-height. In points."""

    isi: tuple[Teks, ...] = ()
    kolom: int = 1
    latar: bool = False
    tinggi: float = 0.0
    gambar: Draw | None = None
    bingkai: bool = True
    tengah: bool = False


def sel(*isi: str | Teks, kolom: int = 1, **gaya: Any) -> Sel:
    return Sel(tuple(t if isinstance(t, Teks) else Teks(t) for t in isi), kolom, **gaya)


def kepala(*isi: str, kolom: int = 1, rata: str = "tengah") -> Sel:
    """A column head or a band: bold on the ground of heads."""
    return Sel(tuple(Teks(t, tebal=True, rata=rata) for t in isi), kolom, latar=True, tengah=True)


def berdaftar(isi: Sequence[str]) -> tuple[Teks, ...]:
    return tuple(Teks(teks, gantung="- ") for teks in isi)


def paragraf(isi: Sequence[str], kosong: str = "-") -> tuple[Teks, ...]:
    """One paragraph each; `kosong` when there is none (FORMULIR 1.10)."""
    return tuple(Teks(teks) for teks in isi) or (Teks(kosong),)


@dataclass(slots=True)
class Kotak:
    """A cell laid out: where it stands in its row, and its lines."""

    sel: Sel
    x: float
    lebar: float
    garis: list[Garis]

    @property
    def tinggi(self) -> float:
        return max(sum(g.ukuran for g in self.garis) * LEADING + 2 * PAD if self.garis else 0.0, self.sel.tinggi)


def laid_out(cells: tuple[Sel, ...], widths: tuple[float, ...], start: float, size: float) -> list[Kotak]:
    boxes: list[Kotak] = []
    column, x = 0, start
    for cell in cells:
        wide = sum(widths[column : column + cell.kolom]) * mm
        lines = [line for teks in cell.isi for line in broken(teks, wide - 2 * PAD, size)]
        boxes.append(Kotak(cell, x, wide, lines))
        column, x = column + cell.kolom, x + wide
    return boxes


def cut_all(boxes: list[Kotak], height: float, pad: float = PAD) -> tuple[list[Kotak], list[Kotak]]:
    """Each cell's lines that fit into the height, and those that do not."""
    upper, lower = [], []
    for box in boxes:
        room, n = height - 2 * pad, 0
        for line in box.garis:
            room -= line.ukuran * LEADING
            if room < -0.01:
                break
            n += 1
        bare = replace(box.sel, tinggi=0.0)
        upper.append(Kotak(bare, box.x, box.lebar, box.garis[:n]))
        lower.append(Kotak(bare, box.x, box.lebar, box.garis[n:]))
    return upper, lower


def draw_box(kanvas: Canvas, box: Kotak, x: float, y: float, height: float, rupa: Rupa) -> None:
    left = x + box.x
    if box.sel.latar:
        kanvas.setFillColorRGB(*BLUE) if rupa.cetak.kepala_biru else kanvas.setFillGray(GREY)
    if box.sel.bingkai:
        kanvas.rect(left, y - height, box.lebar, height, stroke=1, fill=int(box.sel.latar))
    if box.sel.latar:
        kanvas.setFillGray(0)
    if box.sel.gambar:
        box.sel.gambar(kanvas, left, y - height, box.lebar, height)
    lower = (height - box.tinggi) / 2 if box.sel.tengah else 0.0
    draw_lines(kanvas, box.garis, left + PAD, y - PAD - lower, box.lebar - 2 * PAD)


def draw_lines(kanvas: Canvas, lines: list[Garis], x: float, y: float, room: float) -> None:
    for line in lines:
        y -= line.ukuran * LEADING
        shift = {"kiri": line.geser, "tengah": (room - line.lebar) / 2, "kanan": room - line.lebar}[line.gaya.rata]
        draw_line(kanvas, line, x + shift, y + line.ukuran * (LEADING - 0.93))


def draw_line(kanvas: Canvas, line: Garis, x: float, y: float) -> None:
    if line.gaya.pudar:
        kanvas.setFillGray(0.45)
    start = x
    for font, part in line.runs:
        kanvas.setFont(font, line.ukuran)
        kanvas.drawString(x, y, part)
        if len(line.runs) > 1:
            x += width(part, line.gaya.tebal) * line.ukuran
    for left, right in line.coret:
        kanvas.line(start + left, y + line.ukuran * 0.3, start + right, y + line.ukuran * 0.3)
    if line.gaya.pudar:
        kanvas.setFillGray(0)
