"""Predikat, its chip and Mengapa? side by side; another predicate moves nothing around them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import look
from ui.kit.chip import Chip
from ui.kit.label import label
from ui.kit.line import LinkLine

HIGH, CAPTION, GAP = 30, 70, 12


class PredicateBox(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = label("Predikat", semibold=True, wrap=False)
        self.chip, self.why = Chip(), LinkLine()
        self.why.say("Mengapa?", icon="help-circle")
        for widget in (self.caption, self.chip, self.why):
            widget.setParent(self)
        self.setFixedHeight(look.px(HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(CAPTION) + GAP + look.px(90), look.px(HIGH))

    def sizeHint(self) -> QSize:
        return QSize(look.px(CAPTION) + 2 * GAP + look.px(280), look.px(HIGH))

    def show_word(self, word: str, state: str) -> None:
        self.chip.set_word(word, state)
        self._arrange()

    def _arrange(self) -> None:
        caption, link, high = look.px(CAPTION), self.why.wanted, self.height()
        room = max(0, self.width() - caption - link - GAP)
        wide = min(self.chip.sizeHint().width(), room)
        self.caption.setGeometry(0, 0, caption, high)
        self.chip.setGeometry(caption, 3, wide, high - 6)
        self.why.setGeometry(caption + wide + GAP, 3, link, high - 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
