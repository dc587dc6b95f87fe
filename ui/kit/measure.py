"""How much room words take: wrapped at a width, and the metrics of the sizes of the house."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from ui.kit import look

WRAP = Qt.TextFlag.TextWordWrap


def wrapped(text: str, width: int, size: int, *, semibold: bool = False) -> int:
    """The height of text wrapped at a width."""
    if not text:
        return 0
    return metrics(size, semibold=semibold).boundingRect(QRect(0, 0, max(1, width), 10_000), int(WRAP), text).height()


def metrics(size: int, *, semibold: bool = False) -> QFontMetrics:
    return QFontMetrics(look.font(size, semibold=semibold))
