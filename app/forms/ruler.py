"""A page to print first: rulers of known length that tell whether the printer keeps to 100 %."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.domain.kantor import Kertas
from app.forms.pages import PAGE
from app.forms.text import BOLD, MAIN, fonts_ready

PANJANG, TINGGI = 150, 200  # mm
TEPI = 15
KALIMAT = (
    "Ukur kedua garis dengan penggaris. Yang mendatar harus tepat 150 mm, yang tegak 200 mm.",
    "Bila lebih pendek, matikan “sesuaikan ke halaman” atau “fit to page” pada setelan printer, lalu pilih 100 %.",
    "Bila bingkai di tepi terpotong, kertas yang terpasang lebih kecil dari yang dipilih di program.",
)


def halaman_uji(kertas: Kertas) -> bytes:
    fonts_ready()
    wide, high = PAGE[kertas]
    buffer = BytesIO()
    kanvas = Canvas(buffer, pagesize=(wide, high), invariant=1, pageCompression=1)
    kanvas.setTitle("Cetak uji")
    kanvas.setLineWidth(0.5)
    kanvas.rect(TEPI * mm, TEPI * mm, wide - 2 * TEPI * mm, high - 2 * TEPI * mm)
    kanvas.setFont(BOLD, 13)
    kanvas.drawString(45 * mm, high - 30 * mm, f"Cetak uji {kertas} ({wide / mm:.0f} × {high / mm:.0f} mm)")
    kanvas.setFont(MAIN, 8.5)
    for n, kalimat in enumerate(KALIMAT):
        kanvas.drawString(45 * mm, high - (38 + 5 * n) * mm, kalimat)
    _penggaris(kanvas, 25 * mm, 25 * mm, PANJANG, tegak=False)
    _penggaris(kanvas, 25 * mm, 36 * mm, TINGGI, tegak=True)
    kanvas.showPage()
    kanvas.save()
    return buffer.getvalue()


def _penggaris(kanvas: Canvas, x: float, y: float, panjang: int, *, tegak: bool) -> None:
    """A line with a stroke each millimetre, longer at five and at ten, numbered in centimetres."""
    kanvas.saveState()
    kanvas.translate(x, y)
    kanvas.setFont(MAIN, 7)
    ujung = (0, panjang * mm) if tegak else (panjang * mm, 0)
    kanvas.line(0, 0, *ujung)
    for n in range(panjang + 1):
        at, tinggi = n * mm, (5 if n % 10 == 0 else 3.5 if n % 5 == 0 else 2) * mm
        kanvas.line(*((0, at, tinggi, at) if tegak else (at, 0, at, tinggi)))
        if n % 10 == 0 and n:
            kanvas.drawCentredString(*((7 * mm, at - 1 * mm) if tegak else (at, 6 * mm)), str(n // 10))
    kanvas.restoreState()
