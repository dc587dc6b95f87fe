"""The emblem at the head of D.1.x: our own drawing of Garuda Pancasila, simplified for 22 mm, in one colour.

An office that has the official artwork puts it at `resources/garuda.png` and it is used instead.
The drawing is original work under the licence of this project. It lies on a square of 100 units, y upwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan, cos, degrees, radians, sin
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.forms.cell import Draw
from app.forms.text import BOLD, fonts_ready, width
from app.paths import RESOURCES

TINGGI = 22 * mm
GAMBAR = RESOURCES / "garuda.png"
FORM = "garuda"  # the drawing is kept once in a document and shown on every page that has it
INK, RED = 0.1, 0.62  # greys; RED stands for the red quarters of the shield
MOTTO = "BHINNEKA TUNGGAL IKA"

Point = tuple[float, float]
Outline = Sequence[tuple[float, ...]]  # the start, then points (straight) and triples of points (curved)

HEAD: Outline = (
    (36.5, 67.5),
    (38.5, 76.5, 44.6, 74.5, 44.2, 80.5),
    (41.6, 84, 41.8, 91, 46.5, 94),
    (50, 96.2, 56.5, 94.5, 57.2, 89),
    (57.5, 85, 55.8, 84, 56, 80),
    (56.4, 74.5, 61.5, 76.5, 63.5, 67.5),
)
BEAK: Outline = ((43.2, 92), (38.5, 93, 34, 90, 33.6, 83.5), (35.5, 86, 38, 86.2, 42.6, 85.6))
SHIELD: Outline = (
    (34, 67),
    (39, 65.5, 45, 66.2, 50, 68.2),
    (55, 66.2, 61, 65.5, 66, 67),
    (67.5, 58, 67.5, 50, 64.5, 43),
    (61.5, 36.5, 55, 33.5, 50, 29.5),
    (45, 33.5, 38.5, 36.5, 35.5, 43),
    (32.5, 50, 32.5, 58, 34, 67),
)
HEART: Outline = (
    (44, 56),
    (46, 55, 48.3, 55.3, 50, 56.2),
    (51.7, 55.3, 54, 55, 56, 56),
    (56.6, 49, 54, 45.5, 50, 42.8),
    (46, 45.5, 43.4, 49, 44, 56),
)
BULL: Outline = (
    (36.4, 63.4),
    (37.2, 60.6, 38.4, 60.2, 39.8, 60.6),
    (42, 60.6),
    (43.4, 60.2, 44.6, 60.6, 45.4, 63.4),
    (46, 60.5, 45, 58.6, 43.6, 58.2),
    (43.6, 56, 42.6, 54.4, 42.2, 53),
    (41.4, 52.2, 40.4, 52.2, 39.6, 53),
    (39.2, 54.4, 38.2, 56, 38.2, 58.2),
    (36.8, 58.6, 35.8, 60.5, 36.4, 63.4),
)
LEG: Outline = ((58.5, 38), (66.5, 40, 69.5, 33, 66, 28), (65, 25, 61.5, 25, 60.3, 27.5), (58, 30.5, 57, 34, 58.5, 38))
TOES: Sequence[Outline] = (
    ((61, 27), (58.2, 25, 57.4, 20.6, 59.2, 16.6), (60.6, 19, 61.4, 22, 62.4, 25)),
    ((62, 27), (61, 23, 61.6, 20, 63, 16), (64.2, 19, 64.2, 23, 63.8, 26.4)),
    ((63.6, 27), (65.2, 25, 67, 21.6, 67.2, 17.4), (65, 19, 63.4, 22, 62.6, 25)),
)


def emblem(gambar: Path = GAMBAR) -> Draw:
    """Draws it centred in its box, 22 mm high: the image where there is one, else our own drawing."""

    def draw(kanvas: Canvas, x: float, y: float, lebar: float, tinggi: float) -> None:
        left, bottom = x + (lebar - TINGGI) / 2, y + (tinggi - TINGGI) / 2
        if gambar.exists():
            kanvas.drawImage(str(gambar), left, bottom, TINGGI, TINGGI, preserveAspectRatio=True, mask="auto")
        else:
            _own(kanvas, left, bottom)

    return draw


def _own(kanvas: Canvas, left: float, bottom: float) -> None:
    if not kanvas.hasForm(FORM):
        kanvas.beginForm(FORM, 0, 0, 100, 100)
        _draw(kanvas)
        kanvas.endForm()
    kanvas.saveState()
    kanvas.translate(left, bottom)
    kanvas.scale(TINGGI / 100, TINGGI / 100)
    kanvas.doForm(FORM)
    kanvas.restoreState()


def _draw(kanvas: Canvas) -> None:
    fonts_ready()
    kanvas.setStrokeGray(INK)
    kanvas.setLineJoin(1)
    for part in (_tail, _wings, _neck, _legs, _shield, _ribbon, _toes):
        kanvas.setLineWidth(0.6)
        part(kanvas)


def _shape(kanvas: Canvas, path: Outline, fill: float = 1.0, *, mirror: bool = False) -> None:
    """A closed outline on its ground; with `mirror` also its reflection about the middle."""
    for side in (1, -1) if mirror else (1,):
        drawn = kanvas.beginPath()
        for n, numbers in enumerate(path):
            at = [50 + side * (v - 50) if i % 2 == 0 else v for i, v in enumerate(numbers)]
            (drawn.moveTo if n == 0 else drawn.lineTo if len(at) == 2 else drawn.curveTo)(*at)
        drawn.close()
        kanvas.setFillGray(fill)
        kanvas.drawPath(drawn, stroke=1, fill=1)


def _feather(kanvas: Canvas, root: Point, tip: Point, wide: float, bend: float = 0.0, *, mirror: bool = False) -> None:
    """From its root to a rounded tip; `bend` curves it."""
    dx, dy = tip[0] - root[0], tip[1] - root[1]
    long = (dx * dx + dy * dy) ** 0.5
    ox, oy = -dy / long, dx / long

    def at(along: float, across: float) -> Point:
        across += bend * along * (1 - along) * 4
        return (root[0] + along * dx + across * ox, root[1] + along * dy + across * oy)

    left = (*at(0.35, wide), *at(0.98, wide * 1.15), *tip)
    right = (*at(0.98, -wide * 1.15), *at(0.35, -wide), *root)
    _shape(kanvas, (root, left, right), mirror=mirror)


def _around(angle: float, radius: float, middle: Point) -> Point:
    return (middle[0] + radius * cos(radians(angle)), middle[1] + radius * sin(radians(angle)))


def _wings(kanvas: Canvas) -> None:
    """Seventeen flight feathers a side, as the seventeenth of August; two rows of coverts lie on their roots."""
    for count, inner, outer, wide, turn in ((17, 14, 40.5, 2.5, 0), (12, 8, 27, 2.4, 3), (8, 2, 16.5, 2.3, 6)):
        for n in reversed(range(count)):
            angle = 66 - turn - n * (142 - 2 * turn) / (count - 1)
            reach = outer - (2.5 if n == 0 else 0)
            _feather(kanvas, _around(angle, inner, (59, 62)), _around(angle - 3, reach, (59, 62)), wide, 0.9, mirror=True)


def _tail(kanvas: Canvas) -> None:
    """Eight feathers, as the eighth month."""
    for n in (0, 7, 1, 6, 2, 5, 3, 4):
        angle = 270 + (n - 3.5) * 9
        _feather(kanvas, (50 + (n - 3.5) * 1.1, 33), _around(angle, 31.5 - abs(n - 3.5) * 1.1, (50, 33)), 2.7)


def _neck(kanvas: Canvas) -> None:
    """Looking to the bird's right, with crest, hooked beak and rows of small feathers at the neck."""
    for n, (tip, wide) in enumerate((((63.5, 84), 1.3), ((64.5, 89), 1.4), ((62.5, 93.5), 1.4), ((58.5, 97), 1.3))):
        _feather(kanvas, (54.5 - n * 0.6, 87 + n * 1.3), tip, wide, -0.6)
    _shape(kanvas, HEAD)
    _shape(kanvas, BEAK)
    kanvas.setFillGray(INK)
    kanvas.circle(46.6, 90, 1, stroke=0, fill=1)
    kanvas.line(44.4, 92, 48.2, 91.8)
    kanvas.line(43, 88.3, 38.4, 88.6)
    kanvas.setLineWidth(0.5)
    for row in range(4):
        wide = 2.15 + row * 0.12
        count = (4, 4, 6, 8)[row]
        for n in range(count):
            middle = 50 + (n - (count - 1) / 2) * wide
            kanvas.arc(middle - wide / 2, 79.5 - row * 3, middle + wide / 2, 82 - row * 3, 180, 180)


def _legs(kanvas: Canvas) -> None:
    _shape(kanvas, LEG, mirror=True)


def _toes(kanvas: Canvas) -> None:
    """Over the ribbon: the feet hold it."""
    for toe in TOES:
        _shape(kanvas, toe, mirror=True)


# ── the shield ──────────────────────────────────────────────────────────────────────────────────────


def _shield(kanvas: Canvas) -> None:
    """Four quarters around the star; the equator runs across (chain and bull's head on red, banyan and rice on white)."""
    kanvas.setLineWidth(1.4)
    _shape(kanvas, SHIELD)
    kanvas.saveState()
    clip = kanvas.beginPath()
    clip.moveTo(*SHIELD[0])
    for numbers in SHIELD[1:]:
        clip.curveTo(*numbers)
    kanvas.clipPath(clip, stroke=0, fill=0)
    kanvas.setFillGray(RED)
    kanvas.rect(30, 49.5, 20, 20, stroke=0, fill=1)
    kanvas.rect(50, 25, 20, 24.5, stroke=0, fill=1)
    kanvas.setFillGray(INK)
    kanvas.rect(30, 48.4, 40, 2.2, stroke=0, fill=1)
    kanvas.restoreState()
    kanvas.setLineWidth(0.5)
    for part in (_bull, _banyan, _rice_and_cotton, _chain, _star):
        part(kanvas)


def _bull(kanvas: Canvas) -> None:
    _shape(kanvas, BULL, INK)


def _banyan(kanvas: Canvas) -> None:
    kanvas.setFillGray(INK)
    for dx, dy, r in ((-3, 0, 2), (3, 0, 2), (0, 2, 2.3), (-1.8, 1.2, 1.9), (1.8, 1.2, 1.9), (0, -0.6, 1.8)):
        kanvas.circle(59.2 + dx, 60.6 + dy, r, stroke=0, fill=1)
    kanvas.rect(58.5, 53.6, 1.4, 6, stroke=0, fill=1)
    kanvas.setLineWidth(0.7)
    for dx in (-2.4, -1.2, 1.2, 2.4):
        kanvas.line(59.2 + dx * 0.55, 57.5, 59.2 + dx, 53.6)


def _rice_and_cotton(kanvas: Canvas) -> None:
    """An ear of rice on the left of its quarter, bolls of cotton on the right."""
    for n in range(5):
        _feather(kanvas, (39.2 - n * 0.25, 39.4 + n * 1.5), (37.2 - n * 0.2, 41.2 + n * 1.45), 0.65)
    for n in range(3):
        kanvas.setFillGray(1)
        kanvas.circle(44 + n * 0.7, 39 + n * 2.3, 1.15, stroke=1, fill=1)
    kanvas.bezier(40, 38, 39.4, 41, 38.8, 44, 37.4, 46.6)
    kanvas.bezier(41.4, 37, 43, 38.6, 44.4, 40.6, 44.9, 43)


def _chain(kanvas: Canvas) -> None:
    """Links round and square in turn, closed to a ring."""
    for n in range(10):
        x, y = _around(n * 36, 3.6, (57.6, 42))
        kanvas.setFillGray(1)
        if n % 2:
            kanvas.rect(x - 0.75, y - 0.75, 1.5, 1.5, stroke=1, fill=1)
        else:
            kanvas.circle(x, y, 0.95, stroke=1, fill=1)


def _star(kanvas: Canvas) -> None:
    kanvas.setLineWidth(0.5)
    _shape(kanvas, HEART, INK)
    points = [_around(90 + n * 36, 4.1 if n % 2 == 0 else 1.6, (50, 50)) for n in range(10)]
    kanvas.setLineWidth(0.1)
    _shape(kanvas, points)


# ── the ribbon ──────────────────────────────────────────────────────────────────────────────────────


def _ribbon(kanvas: Canvas) -> None:
    """A band hanging from both feet, its ends turned outward, with the motto along its curve."""
    _shape(kanvas, ((20, 21.5), (6.5, 26.5), (10.5, 20.5), (5, 16.5), (20, 13)), 0.85, mirror=True)
    upper, lower, turn = _sag(17.2, 14), _sag(9, 14), 432 * _SAG  # of the curve's own handles, a third of the way along
    band = ((14, upper), (38, 17.2 - turn, 62, 17.2 - turn, 86, upper), (86, lower), (62, 9 - turn, 38, 9 - turn, 14, lower))
    _shape(kanvas, band)
    _motto(kanvas, 5.4)


def _motto(kanvas: Canvas, size: float) -> None:
    """Each word turned to the slope of the band where it stands."""
    x = 50 - width(MOTTO, True) * size / 2
    kanvas.setFillGray(INK)
    kanvas.setFont(BOLD, size)
    for word in MOTTO.split():
        wide = width(word, True) * size
        middle = x + wide / 2
        kanvas.saveState()
        kanvas.translate(middle, _sag(11.4, middle))
        kanvas.rotate(degrees(atan(_SAG * 2 * (middle - 50))))
        kanvas.drawCentredString(0, 0, word)
        kanvas.restoreState()
        x += wide + width(" ", True) * size


_SAG = 0.0042


def _sag(lowest: float, x: float) -> float:
    return lowest + _SAG * (x - 50) ** 2
