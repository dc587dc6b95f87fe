"""Text on paper: fonts with a fallback, clean characters, widths remembered, lines broken."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.forms.rtl import joined, visual
from app.paths import RESOURCES

MAIN, BOLD, OTHER, OTHER_BOLD = "KL", "KL-B", "KL-X", "KL-XB"
_FILES = {MAIN: "LiberationSans-Regular.ttf", BOLD: "LiberationSans-Bold.ttf"}
_OTHER_FILES = {OTHER: "DejaVuSans.ttf", OTHER_BOLD: "DejaVuSans-Bold.ttf"}
_REGISTERING = Lock()
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")


@dataclass(frozen=True, slots=True)
class Teks:
    """One paragraph as it was typed: markup means nothing in it. `gantung` stands before a hanging indent (`- `, `1. `).

    `coret`: which of its words, counted from 0, are struck out.
    """

    isi: str
    tebal: bool = False
    rata: str = "kiri"
    gantung: str = ""
    ukuran: float | None = None
    pudar: bool = False
    coret: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Garis:
    """One broken line: runs of (font, text), its own width, where it begins, how it is drawn, what is struck out. Sizes in points."""

    runs: tuple[tuple[str, str], ...]
    lebar: float
    geser: float
    gaya: Teks
    ukuran: float
    coret: tuple[tuple[float, float], ...] = ()


@cache
def fonts_ready() -> frozenset[str]:
    """Registers the font of the forms once; its characters."""
    return _registered(_FILES)


@cache
def _fallback() -> frozenset[str]:
    """The same of the font for other scripts: ten megabytes that most offices never need."""
    return _registered(_OTHER_FILES)


def _registered(files: dict[str, str]) -> frozenset[str]:
    """Beyond U+FFFF a glyph would be drawn, but ReportLab writes its code in a way that breaks copying text from the PDF.

    A preview and a bundle may both be the first to draw: a font replaced under a document would lose its letters.
    """
    with _REGISTERING:
        for name, file in files.items():
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, str(RESOURCES / "fonts" / file)))
        return frozenset(chr(code) for code in pdfmetrics.getFont(next(iter(files))).face.charToGlyph if code <= 0xFFFF)


def printable(text: str) -> str:
    """Every character as some font can draw it; what none can is named in brackets, so nothing is lost."""
    main = fonts_ready()
    text = _CONTROL.sub(lambda m: " " if m[0] in "\t\x0b\x0c\r" else "", unicodedata.normalize("NFC", text))
    if text.isascii() or set(text) <= main | {"\n"}:
        return text
    other = _fallback()
    return "".join(c if c in main or c in other or c == "\n" else _named(c) for c in joined(text))


def _named(character: str) -> str:
    return "[" + unicodedata.name(character, f"U+{ord(character):04X}").lower() + "]"


_widths: dict[tuple[str, bool], float] = {}


def width(word: str, bold: bool) -> float:
    """Of a word at one point; remembered, since papers repeat their words."""
    known = _widths.get((word, bold))
    if known is None:
        known = sum(pdfmetrics.stringWidth(part, font, 1000) for font, part in runs(word, bold)) / 1000
        _widths[word, bold] = known
    return known


def runs(text: str, bold: bool) -> tuple[tuple[str, str], ...]:
    """The text in pieces of one font each."""
    main = fonts_ready()
    font, other = (BOLD, OTHER_BOLD) if bold else (MAIN, OTHER)
    if text.isascii() or set(text) <= main:
        return ((font, text),)
    _fallback()
    pieces: list[tuple[str, str]] = []
    for character in text:
        chosen = font if character in main else other
        if pieces and pieces[-1][0] == chosen:
            pieces[-1] = (chosen, pieces[-1][1] + character)
        else:
            pieces.append((chosen, character))
    return tuple(pieces)


def broken(teks: Teks, lebar: float, ukuran: float) -> list[Garis]:
    """The paragraph in lines no wider than `lebar` points; typed line breaks are kept."""
    size = teks.ukuran or ukuran
    bold = teks.tebal
    indent = width(teks.gantung, bold) * size if teks.gantung else 0.0
    found: list[Garis] = []
    words = 0
    for part in printable(teks.isi).split("\n"):
        for line in _lines(part, bold, (lebar - indent) / size):
            prefix = teks.gantung if not found else ""
            text = prefix + visual(line)
            start = 0.0 if prefix or not teks.gantung else indent
            struck = _struck(line, teks, words, size) if teks.coret else ()
            found.append(Garis(runs(text, bold), width(text, bold) * size, start, teks, size, struck))
            words += line.count(" ") + 1
    return found


def _struck(line: str, teks: Teks, first: int, size: float) -> tuple[tuple[float, float], ...]:
    """From where to where; words of one choice under one stroke, the `/` behind it free."""
    spans: list[tuple[float, float]] = []
    x, before = 0.0, ""
    for n, word in enumerate(line.split(" "), first):
        if n in teks.coret:
            inside = n > first and n - 1 in teks.coret and not before.endswith("/")
            start = spans.pop()[0] if inside else x
            spans.append((start, x + width(word.rstrip("/"), teks.tebal) * size))
        x += width(word + " ", teks.tebal) * size
        before = word
    return tuple(spans)


def _lines(text: str, bold: bool, room: float) -> list[str]:
    space = width(" ", bold)
    lines: list[str] = []
    current: list[str] = []
    used = 0.0
    for word in _fitting(text.split(), bold, room):
        wide = width(word, bold)
        if current and used + space + wide > room:
            lines.append(" ".join(current))
            current, used = [], 0.0
        used += wide + (space if current else 0.0)
        current.append(word)
    return [*lines, " ".join(current)]


def _fitting(words: list[str], bold: bool, room: float) -> list[str]:
    """The words, those wider than a line cut into pieces that fit."""
    if all(width(word, bold) <= room for word in words):
        return words
    return [piece for word in words for piece in _cut(word, bold, room)]


def _cut(word: str, bold: bool, room: float) -> list[str]:
    pieces = [""]
    used = 0.0
    for character in word:
        wide = width(character, bold)
        if pieces[-1] and used + wide > room:
            pieces.append("")
            used = 0.0
        pieces[-1] += character
        used += wide
    return pieces
