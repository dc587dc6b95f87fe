"""The distribution curve of an organisation result (FORMULIR 1.6): the shape is ours, the words are the regulation's."""

from __future__ import annotations

from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.domain.predikat import PredikatOrganisasi
from app.forms.cell import Draw
from app.forms.text import BOLD, MAIN, fonts_ready

TINGGI = 44 * mm
LEBAR_GAMBAR, TINGGI_GAMBAR = 100 * mm, 38 * mm
KOTAK = (500, 120)  # the paths are drawn on this box, y downwards
JALUR: dict[PredikatOrganisasi, tuple[Any, ...]] = {
    PredikatOrganisasi.ISTIMEWA: ((50, 100), ((350, 100), (420, 80), (450, 10))),
    PredikatOrganisasi.BAIK: ((50, 100), ((250, 100), (300, 20), (350, 20)), ((400, 20), (450, 80), (450, 80))),
    PredikatOrganisasi.BUTUH_PERBAIKAN: ((50, 100), ((80, 100), (150, 20), (250, 20)), ((350, 20), (420, 100), (450, 100))),
    PredikatOrganisasi.KURANG: ((50, 80), ((50, 80), (100, 20), (150, 20)), ((200, 20), (250, 100), (450, 100))),
    PredikatOrganisasi.SANGAT_KURANG: ((50, 10), ((80, 80), (180, 100), (450, 100))),
}
SUMBU = ("Sangat\nKurang", "Kurang/\nMisconduct", "Butuh\nPerbaikan", "Baik", "Sangat\nBaik")
SIZE = 5.5


def curve(capaian: PredikatOrganisasi) -> Draw:
    """A drawing for a cell of the full width and 44 mm."""

    def draw(kanvas: Canvas, x: float, y: float, lebar: float, tinggi: float) -> None:
        fonts_ready()
        left, bottom = x + (lebar - LEBAR_GAMBAR) / 2, y + (tinggi - TINGGI_GAMBAR) / 2
        _judul(kanvas, left, bottom, capaian)
        _sumbu(kanvas, left, bottom)
        _jalur(kanvas, left, bottom, capaian)

    return draw


def _titik(left: float, bottom: float, titik: tuple[float, float]) -> tuple[float, float]:
    scale_x, scale_y = (LEBAR_GAMBAR - 14 * mm) / KOTAK[0], (TINGGI_GAMBAR - 17 * mm) / KOTAK[1]
    return left + 14 * mm + titik[0] * scale_x, bottom + 10 * mm + (KOTAK[1] - titik[1]) * scale_y - 20 * scale_y


def _judul(kanvas: Canvas, left: float, bottom: float, capaian: PredikatOrganisasi) -> None:
    kanvas.setFont(BOLD, SIZE + 0.5)
    middle, top = left + LEBAR_GAMBAR / 2, bottom + TINGGI_GAMBAR - 2.2 * mm
    kanvas.drawCentredString(middle, top, "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN")
    kanvas.drawCentredString(middle, top - 2.6 * mm, f"CAPAIAN KINERJA ORGANISASI {capaian.value.replace('_', ' ')}")


def _sumbu(kanvas: Canvas, left: float, bottom: float) -> None:
    kanvas.setFont(MAIN, SIZE)
    start, end, top = (_titik(left, bottom, p) for p in ((0, 100), (500, 100), (0, 0)))
    kanvas.line(*start, *end)
    kanvas.line(*start, *top)
    for n, nama in enumerate(SUMBU):
        at, _ = _titik(left, bottom, (50 + 100 * n, 100))
        kanvas.line(at, start[1], at, start[1] - 0.8 * mm)
        for i, kata in enumerate(nama.split("\n")):
            kanvas.drawCentredString(at, start[1] - 2.8 * mm - i * 2.1 * mm, kata)
    kanvas.drawCentredString((start[0] + end[0]) / 2, start[1] - 7.8 * mm, "Predikat Kinerja Pegawai")
    half = (start[1] + top[1]) / 2
    kanvas.drawRightString(start[0] - 1.2 * mm, half + 0.4 * mm, "Frekuensi")
    kanvas.drawRightString(start[0] - 1.2 * mm, half - 1.7 * mm, "Pegawai")


def _jalur(kanvas: Canvas, left: float, bottom: float, capaian: PredikatOrganisasi) -> None:
    start, *bends = JALUR[capaian]
    path = kanvas.beginPath()
    path.moveTo(*_titik(left, bottom, start))
    for bend in bends:
        path.curveTo(*(number for point in bend for number in _titik(left, bottom, point)))
    kanvas.setLineWidth(1)
    kanvas.drawPath(path, stroke=1, fill=0)
    kanvas.setLineWidth(0.5)
