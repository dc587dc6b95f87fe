"""F1: the operator's guide, opened at the chapter of the current tab, with its chapters beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QShortcut, QTextBlock, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from app.paths import GUIDE
from ui.kit import look

WIDTH = 720  # pixels; the pictures are drawn as wide as the text


class GuideText(QTextBrowser):
    """The whole guide; pictures are made as narrow as the lines, so that nobody scrolls sideways."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        picture = QImage(str(GUIDE.parent / Path(name.path() if isinstance(name, QUrl) else name)))
        return picture.scaledToWidth(min(picture.width(), WIDTH), Qt.TransformationMode.SmoothTransformation)

    def show_block(self, block: QTextBlock) -> None:
        """Its heading stands at the top."""
        self.verticalScrollBar().setValue(int(self.document().documentLayout().blockBoundingRect(block).top()))


class HelpWindow(QWidget):
    """`chapter`: a word of the heading to open at."""

    def __init__(self, chapter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Panduan operator")
        self.resize(WIDTH + 276, 620)
        self.text = GuideText(openLinks=False)
        self.text.setAccessibleName("Panduan operator")
        self.text.document().setDocumentMargin(look.EDGE)
        self.text.setMarkdown(GUIDE.read_text(encoding="utf-8"))
        self._headings = [block for block in self._blocks() if block.blockFormat().headingLevel() == 2]
        self.chapters = QListWidget()
        self.chapters.setAccessibleName("Bab")
        self.chapters.setFrameShape(QListWidget.Shape.NoFrame)
        self.text.setFrameShape(QListWidget.Shape.NoFrame)
        self.chapters.addItems([block.text() for block in self._headings])
        self.chapters.currentRowChanged.connect(lambda n: self.text.show_block(self._headings[n]))
        self.words = QLineEdit(placeholderText="Cari dalam panduan", clearButtonEnabled=True)
        self.words.returnPressed.connect(self.find_next)
        QShortcut(QKeySequence.StandardKey.Find, self, self.words.setFocus)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self._lay_out()
        self._opening = next((n for n, block in enumerate(self._headings) if chapter in block.text()), 0)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(8, 8, 0, 8)
        side.addWidget(self.words)
        side.addWidget(self.chapters, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(side, 1)
        layout.addWidget(self.text, 4)

    def _blocks(self) -> list[QTextBlock]:
        document = self.text.document()
        return [document.findBlockByNumber(n) for n in range(document.blockCount())]

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.chapters.setCurrentRow(self._opening)

    def find_next(self) -> None:
        """The next place with these words, from the start again after the last."""
        if not self.text.find(self.words.text()):
            self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
            self.text.find(self.words.text())
