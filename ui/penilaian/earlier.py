"""How the same person was rated in other periods: shown only once this one is rated, so that it anchors nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.words import say
from ui.kit.fields import name_of
from ui.kit.label import label
from ui.penilaian.lines import PENDEK

MOST = 5


@dataclass(frozen=True, slots=True)
class EarlierLine:
    periode: Periode
    hasil: str
    perilaku: str
    predikat: str


def earlier_of(desk: Desk, skp: Skp, periode: Periode) -> list[EarlierLine]:
    """The latest first: this year's and last year's."""
    tahun = {s.id for s in desk.semua(Skp).values() if s.pemilik == skp.pemilik and s.tahun in (skp.tahun, skp.tahun - 1)}
    lain = [e for e in desk.semua(Evaluasi).values() if e.skp in tahun and e.periode != periode and e.predikat]
    return [_line(e) for e in sorted(lain, key=lambda e: (e.periode.selesai, e.periode.tahunan), reverse=True)[:MOST]]


def _line(e: Evaluasi) -> EarlierLine:
    hasil, perilaku = (PENDEK[r] if r else "–" for r in (e.rating_hasil_kerja, e.rating_perilaku))
    return EarlierLine(e.periode, hasil, perilaku, name_of(e.predikat))


class Earlier(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[EarlierLine] = []
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(3, 1)
        self.hide()

    def lines(self) -> list[EarlierLine]:
        return self._shown

    def show_lines(self, found: Sequence[EarlierLine]) -> None:
        if list(found) == self._shown:
            return
        self._shown = list(found)
        for old in self._labels:
            old.deleteLater()
        self._labels = []
        self._put(label(say("penilaian_periode_lain"), semibold=True, wrap=False), 0, 0, 4)
        for row, line in enumerate(found, 1):
            words = (line.periode.nama, f"hasil {line.hasil}", f"perilaku {line.perilaku}", line.predikat)
            for column, text in enumerate(words):
                self._put(label(text, 9, colour="redup", wrap=False), row, column)
        self.setVisible(bool(found))

    def _put(self, made: QLabel, row: int, column: int, wide: int = 1) -> None:
        self._labels.append(made)
        self._grid.addWidget(made, row, column, 1, wide)
