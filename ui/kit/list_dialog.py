"""A list that leads to its places: what stands in the way, who is left out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.label import label
from ui.kit.model import TableModel
from ui.kit.table import ExcelTable


class ListDialog(QDialog):
    """A list that leads to its places, over one sentence and a row of verbs."""

    def __init__(self, title: str, sentence: str, model: TableModel, go: Callable[[object], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(720, min(420, 190 + look.ROW_TWO * max(1, len(model.rows))))
        self.model = model
        self._go = go
        model.setParent(self)
        self.table = ExcelTable(model, row=look.ROW_TWO, baris=True)
        self.table.setAccessibleName(title)
        self.table.activated.connect(lambda _: self.leave())
        self.verbs = QHBoxLayout()
        self.verbs.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(sentence, 11, semibold=True))
        layout.addWidget(self.table, 1)
        layout.addLayout(self.verbs)
        if model.rows:
            self.table.select_row(0, 0)

    def leave(self) -> None:
        """To the place of the chosen line."""
        chosen = self.table.current_row()
        if chosen is not None:
            self.accept()
            self._go(chosen)

    def add_verb(self, text: str, call: Callable[[], object], *, main: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("jenis", "utama" if main else "")
        button.setDefault(main)
        button.setAutoDefault(main)
        button.clicked.connect(lambda: call())
        self.verbs.addWidget(button)
        return button
