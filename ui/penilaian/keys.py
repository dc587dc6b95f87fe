"""The digits of the three ratings, the same wherever one of three is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.domain.predikat import Rating
from ui.kit.fields import name_of

RATINGS = (Rating.DIBAWAH, Rating.SESUAI, Rating.DIATAS)
CHOICES = [(rating, name_of(rating)) for rating in RATINGS]
SHORT = [(rating, text.removesuffix(" ekspektasi")) for rating, text in CHOICES]
_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), RATINGS, strict=True))


def digit_of(event: QKeyEvent) -> Rating | None:
    """Of a plain digit or one of the keypad; with Ctrl it means a tab."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _KEYS.get(Qt.Key(event.key())) if plain else None
