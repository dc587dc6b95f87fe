"""The emblem at the head of D.1.x: our own simplified drawing of Garuda Pancasila, in one colour.

An office that has the official artwork puts it at `resources/garuda.png` and it is used instead.
The drawing is original work under the licence of this project.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.forms.text import BOLD, fonts_ready
from app.paths import RESOURCES

TINGGI = 22 * mm
GAMBAR = RESOURCES / "garuda.png"
INK = 0.15
RIBBON = [(17, 17), (28, 20), (50, 15.5), (72, 20), (83, 17), (80, 13), (83, 8.5), (72, 11.5), (50, 7), (28, 11.5), (17, 8.5), (20, 13)]


def garuda(kanvas: Canvas, x: float, y: float, lebar: float, tinggi: float) -> None:
    """Centred in the box, 22 mm high."""
    fonts_ready()
    left, bottom = x + (lebar - TINGGI) / 2, y + (tinggi - TINGGI) / 2
    if GAMBAR.exists():
        kanvas.drawImage(str(GAMBAR), left, bottom, TINGGI, TINGGI, preserveAspectRatio=True, mask="auto")
        return
    kanvas.saveState()
    kanvas.translate(left, bottom)
    kanvas.scale(TINGGI / 100, TINGGI / 100)
    kanvas.setLineWidth(1.1)
    kanvas.setStrokeGray(INK)
    for part in (_tail, _wings, _legs, _head, _shield, _ribbon):
        part(kanvas)
    kanvas.restoreState()


def _shape(kanvas: Canvas, points: Sequence[tuple[float, float]], fill: float | None = None, *, mirror: bool = False) -> None:
    """A closed outline; with `mirror` also its reflection about the middle."""
    for side in (1, -1) if mirror else (1,):
        path = kanvas.beginPath()
        for n, (px, py) in enumerate(points):
            at = (50 + side * (px - 50), py)
            path.moveTo(*at) if n == 0 else path.lineTo(*at)
        path.close()
        kanvas.setFillGray(1 if fill is None else fill)
        kanvas.drawPath(path, stroke=1, fill=1)


def _feather(kanvas: Canvas, root: tuple[float, float], angle: float, length: float, wide: float, *, mirror: bool = True) -> None:
    """A pointed leaf from its root in a direction (degrees)."""
    ax, ay = cos(radians(angle)), sin(radians(angle))
    outline = [(0.0, 0.0), (0.45, wide), (0.85, wide * 0.75), (1.0, 0.0), (0.85, -wide * 0.75), (0.45, -wide)]
    points = [(root[0] + length * t * ax - s * ay, root[1] + length * t * ay + s * ax) for t, s in outline]
    _shape(kanvas, points, mirror=mirror)


def _wings(kanvas: Canvas) -> None:
    """Seventeen feathers a side, as the seventeenth of August: ten long ones below seven short ones."""
    for n in range(10):
        _feather(kanvas, (59, 62 - n * 1.6), 62 - n * 13.5, 40 - n * 1.5, 2.5)
    for n in range(7):
        _feather(kanvas, (58, 66 - n * 2.2), 52 - n * 15, 21 - n * 0.7, 2.0)


def _tail(kanvas: Canvas) -> None:
    for n in range(-3, 4):
        _feather(kanvas, (50 + n * 1.2, 30), 270 + n * 11, 26 - abs(n) * 1.4, 2.3, mirror=False)


def _legs(kanvas: Canvas) -> None:
    _shape(kanvas, [(58, 32), (64, 29), (66, 20), (62, 17), (59, 22)], mirror=True)


def _head(kanvas: Canvas) -> None:
    """Looking to the bird's right, as the emblem does."""
    _shape(kanvas, [(43, 64), (57, 64), (56, 78), (57, 86), (53, 92), (46, 92), (42, 87), (44, 79)])
    _shape(kanvas, [(43, 88), (34, 86), (31, 82), (36, 83.5), (43, 83)])
    for n in range(4):
        _feather(kanvas, (55 - n, 88 + n * 1.2), 20 + n * 24, 8, 1.3, mirror=False)
    kanvas.setFillGray(INK)
    kanvas.circle(45.5, 87.5, 1.1, stroke=0, fill=1)
    for n in range(3):
        kanvas.arc(43 + n, 66 + n * 4, 57 - n, 72 + n * 4, 200, 140)


def _shield(kanvas: Canvas) -> None:
    """Four quarters and the star's heart-shield, with the equator across."""
    _shape(kanvas, [(34, 66), (66, 66), (66, 47), (62, 38), (50, 29), (38, 38), (34, 47)])
    _shape(kanvas, [(34, 66), (50, 66), (50, 48), (34, 48)], 0.72)
    _shape(kanvas, [(50, 48), (66, 48), (66, 47), (62, 38), (50, 29)], 0.72)
    kanvas.setLineWidth(2)
    kanvas.line(30, 48, 70, 48)
    kanvas.setLineWidth(0.9)
    _banteng(kanvas)
    _beringin(kanvas)
    kanvas.circle(42, 40.5, 3, stroke=1, fill=0)
    kanvas.circle(43.8, 38.6, 1.8, stroke=1, fill=0)
    for n in range(4):
        kanvas.line(56 + n * 1.6, 34.5 + n, 58 + n * 1.3, 44 - n * 0.6)
    _shape(kanvas, [(44, 54), (56, 54), (56, 48), (50, 42.5), (44, 48)], INK)
    _star(kanvas, 50, 49.2, 3.2)


def _banteng(kanvas: Canvas) -> None:
    _shape(kanvas, [(38, 60), (36, 63), (40, 61.5), (44, 61.5), (48, 63), (46, 60), (45, 55.5), (42, 53), (39, 55.5)], INK)


def _beringin(kanvas: Canvas) -> None:
    kanvas.setFillGray(INK)
    for dx, dy in ((-3.2, 0), (0, 1.8), (3.2, 0), (-1.6, -1), (1.6, -1)):
        kanvas.circle(58 + dx, 59.5 + dy, 2.2, stroke=0, fill=1)
    kanvas.rect(57.2, 53.5, 1.6, 5, stroke=0, fill=1)


def _star(kanvas: Canvas, x: float, y: float, size: float) -> None:
    points = [
        (x + size * (1 if n % 2 == 0 else 0.42) * sin(radians(36 * n)), y + size * (1 if n % 2 == 0 else 0.42) * cos(radians(36 * n)))
        for n in range(10)
    ]
    kanvas.setLineWidth(0.3)
    _shape(kanvas, points, 1)
    kanvas.setLineWidth(0.9)


def _ribbon(kanvas: Canvas) -> None:
    kanvas.setLineWidth(1)
    _shape(kanvas, RIBBON)
    kanvas.setFillGray(INK)
    kanvas.setFont(BOLD, 5.1)
    kanvas.drawCentredString(50, 11, "BHINNEKA TUNGGAL IKA")
