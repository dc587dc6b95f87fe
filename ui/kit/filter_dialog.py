"""Excel's AutoFilter: the values of a column, each to be ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ui.kit.model import TableModel, plain

EMPTY = "(kosong)"


class FilterDialog(QDialog):
    def __init__(self, table: QWidget, model: TableModel, column: int) -> None:
        super().__init__(table)
        self._model, self._column = model, column
        self.setWindowTitle(f"Saring {model.columns[column].title}")
        self.resize(300, 380)
        self.search = QLineEdit(placeholderText="Cari nilai")
        self.search.setAccessibleName("Cari nilai")
        self.search.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName("Nilai yang ditampilkan")
        allowed = model.allowed(column)
        for value in model.values(column):
            item = QListWidgetItem(value or EMPTY)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setCheckState(Qt.CheckState.Checked if allowed is None or value in allowed else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, call, kind in (("Semua", self.tick_all, ""), ("Kosongkan", self.tick_none, ""), ("Saring", self.apply, "utama")):
            button = QPushButton(text)
            button.setProperty("jenis", kind)
            button.clicked.connect(call)
            row.addWidget(button)
        return row

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(n) for n in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        for item in self._items():
            item.setHidden(plain(text) not in plain(item.text()))

    def tick_all(self) -> None:
        self._tick(Qt.CheckState.Checked)

    def tick_none(self) -> None:
        self._tick(Qt.CheckState.Unchecked)

    def _tick(self, state: Qt.CheckState) -> None:
        """Of the values that the search leaves."""
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(state)

    def apply(self) -> None:
        ticked = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        everything = len(ticked) == self.list.count()
        values = frozenset(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)
        self._model.allow(self._column, None if everything else values)
        self.accept()
