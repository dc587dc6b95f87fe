"""A choice of one among several, as a field: `selesai` carries what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """One of several values; the wheel scrolls the page, not the choice.

    `rests`: what keys run through is not told one by one, but once the choice rests, is left, or Enter is pressed.
    """

    selesai = Signal(object)
    PAUSE = 900

    def __init__(self, options: Sequence[tuple[Any, str]] = (), parent: QWidget | None = None, *, rests: bool = False) -> None:
        super().__init__(parent)
        self._rests, self._by_key = rests, False
        self._pause = QTimer(self, singleShot=True, interval=self.PAUSE)
        self._pause.timeout.connect(self._settle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._values: list[Any] = []
        self.set_options(options)
        self.activated.connect(self._chosen)

    def _chosen(self, n: int) -> None:
        if self._by_key:
            self._pause.start()
        else:
            self._pause.stop()
            self.selesai.emit(self._values[n])

    def _settle(self) -> None:
        self.selesai.emit(self.value())

    def _settle_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle_now()
        self._by_key = self._rests
        super().keyPressEvent(event)
        self._by_key = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settle_now()

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        self.clear()
        self._values = [value for value, _ in options]
        self.addItems([text for _, text in options])

    def values(self) -> list[Any]:
        return list(self._values)

    def value(self) -> Any:
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def set_value(self, value: Any) -> None:
        self._pause.stop()
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def problem(self) -> str | None:
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
