"""How the lines of a person's results are painted, and how high each must be for its words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.kit import look
from ui.kit.delegate import CELL, FOCUS, PAD, Cell, CellDelegate, draw_chip, elided, frame
from ui.kit.measure import metrics, wrapped
from ui.kit.model import ROW
from ui.penilaian.lines import ASPEK, BUKTI, ISI, REALISASI, TARGET, Line

LOWEST, GAP = 29, 16
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
WRAP = Qt.TextFlag.TextWordWrap
MISSING = "belum diisi"


class ResultDelegate(CellDelegate):
    """Beside what every table has: the right half of a head with its chip, and a realisation over its basis."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        line: Line = index.data(ROW)
        if index.column() == ASPEK and line.kepala:
            self._ground(painter, option.rect, index.data(CELL), self._chosen(option, index), False)
            _head(painter, option.rect.adjusted(PAD, 0, -PAD, -1), line)
        elif index.column() == REALISASI and not line.kepala:
            self._realised(painter, option, index, line)
        else:
            super().paint(painter, option, index)

    def _realised(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, line: Line) -> None:
        rect: QRect = option.rect
        cell: Cell = index.data(CELL)
        self._ground(painter, rect, cell, self._chosen(option, index), False)
        if index.flags() & Qt.ItemFlag.ItemIsEditable and option.state & FOCUS:
            frame(painter, rect)
        area = rect.adjusted(PAD, 0, -PAD, -1)
        if not line.isi:
            painter.setFont(look.font(10))
            painter.setPen(look.colour(look.AMBER))
            painter.drawText(area, int(RIGHT), MISSING)
        elif line.dasar:
            _value_over_basis(painter, area, line)
        else:
            painter.setFont(look.font(10))
            painter.setPen(look.colour(look.TEXT))
            short = "\n" not in line.utama and painter.fontMetrics().horizontalAdvance(line.utama) <= area.width()
            painter.drawText(area, int((RIGHT if short else LEFT) | WRAP), line.utama)


def _head(painter: QPainter, area: QRect, line: Line) -> None:
    """The sentence, and at the right edge `2 positif · menurut pimpinan [sesuai]`: whatever that leaves is the sentence's."""
    wide, chip = judgement_width(line), chip_width(line.kata_kategori)
    painter.setFont(look.font(10, semibold=True))
    painter.setPen(look.colour(look.TEXT))
    painter.drawText(area.adjusted(0, 0, -wide - GAP, 0), int(LEFT | WRAP), line.teks)
    draw_chip(painter, area, line.kata_kategori, look.STATES["abu" if line.kategori else "kuning"], RIGHT)
    painter.setFont(look.font(9))
    painter.setPen(look.colour(look.MUTED))
    painter.drawText(area.adjusted(0, 0, -chip - 10, 0), int(RIGHT), judgement(line))


def _value_over_basis(painter: QPainter, area: QRect, line: Line) -> None:
    """The value on its line, what it is based on small below: both whole."""
    high = metrics(10).height()
    below = wrapped(line.dasar, area.width(), 9)
    top = area.top() + max(0, (area.height() - high - below) // 2)
    painter.setFont(look.font(10))
    painter.setPen(look.colour(look.TEXT))
    painter.drawText(QRect(area.left(), top, area.width(), high), int(RIGHT), elided(painter, line.utama, area.width()))
    painter.setFont(look.font(9))
    painter.setPen(look.colour(look.MUTED))
    painter.drawText(QRect(area.left(), top + high, area.width(), below), int(RIGHT | WRAP), line.dasar)


# ── heights ─────────────────────────────────────────────────────────────────────────────────────────


def row_height(line: Line, widths: list[int]) -> int:
    """Whole words, however many lines they take; `widths` of all columns."""
    if line.kepala:
        room = sum(widths[ASPEK:]) - 2 * PAD - judgement_width(line) - GAP
        return max(look.px(LOWEST), wrapped(line.teks, room, 10, semibold=True) + 11)
    if line.utuh:
        parts = [wrapped(line.teks, sum(widths[ASPEK:REALISASI]) - 2 * PAD, 10)]
    else:
        parts = [wrapped(text, widths[at] - 2 * PAD, 10) for at, text in ((ASPEK, line.aspek), (ISI, line.teks), (TARGET, line.target))]
    room = widths[REALISASI] - 2 * PAD
    parts.append(metrics(10).height() + wrapped(line.dasar, room, 9) if line.dasar else wrapped(line.utama, room, 10))
    return max(look.px(LOWEST), max(parts) + 9)


def spans(line: Line) -> list[tuple[int, int]]:
    """First column and number of columns a head, or the line of a qualitative result, runs over."""
    if line.kepala:
        return [(ASPEK, BUKTI - ASPEK + 1)]
    return [(ASPEK, TARGET - ASPEK + 1)] if line.utuh else []


def judgement(line: Line) -> str:
    return f"{line.umpan}  ·  menurut pimpinan"


def judgement_width(line: Line) -> int:
    return metrics(9).horizontalAdvance(judgement(line)) + chip_width(line.kata_kategori) + 12


def chip_width(word: str) -> int:
    return metrics(9, semibold=True).horizontalAdvance(word) + 16
