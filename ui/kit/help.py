"""F1: the operator's guide, opened at the chapter of the current tab."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from app.paths import GUIDE


class HelpWindow(QWidget):
    def __init__(self, chapter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Panduan operator")
        self.resize(760, 560)
        self.text = QTextBrowser()
        self.text.setAccessibleName("Panduan operator")
        self.text.setOpenExternalLinks(False)
        self.text.setSearchPaths([str(GUIDE.parent)])
        self.text.document().setBaseUrl(QUrl.fromLocalFile(str(GUIDE)))
        self.text.setMarkdown(GUIDE.read_text(encoding="utf-8"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        self.text.find(f". {chapter}")
