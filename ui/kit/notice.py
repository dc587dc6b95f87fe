"""One sentence directly under what it talks about, with its verbs as links."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.kit import look

KINDS = {"info": ("biru", "info-circle"), "saran": ("kuning", "alert-triangle"), "salah": ("merah", "circle-x"), "baik": ("hijau", "check")}


class Notice(QFrame):
    """Hidden until `tell`. Kinds: info, saran, salah, baik."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setMinimumHeight(34)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 4, 12, 4)
        self._icon, self._text = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # names and sentences an operator typed are never markup
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._layout.addWidget(self._icon)
        self._layout.addWidget(self._text, 1)
        self._links: list[QPushButton] = []
        self.hide()

    def tell(self, kind: str, sentence: str, links: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        state, icon = KINDS[kind]
        ink, tint = look.STATES[state]
        self.setStyleSheet(f"#notice {{ background:{tint}; border:none; border-left:4px solid {ink} }}")
        self._icon.setPixmap(look.icon(icon, ink).pixmap(18, 18))
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        for link in self._links:
            link.deleteLater()
        self._links = [self._link(text, call) for text, call in links]
        self.show()

    def text(self) -> str:
        return self._text.text()

    def _link(self, text: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("jenis", "tautan")
        button.setProperty("kecil", True)
        button.clicked.connect(lambda: call())
        self._layout.addWidget(button)
        return button
