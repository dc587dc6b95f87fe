"""Labels in the sizes and colours of the house."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.kit import look


def label(text: str = "", size: int = 10, *, colour: str = "", semibold: bool = False, wrap: bool = True, rich: bool = False) -> QLabel:
    """`colour`: `redup`, `hijau`, `kuning`, `merah` or `biru`, through the sheet; empty = the text's own.

    What an operator typed is never read as markup; `rich` is for sentences made and escaped here.
    """
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    made.setFont(look.font(size, semibold=semibold))
    if colour:
        made.setProperty("warna", colour)
    return made
