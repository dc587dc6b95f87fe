"""What stands in a table without rows: one sentence and one button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.model import TableModel

if TYPE_CHECKING:
    from ui.kit.table import ExcelTable


class Empty(QWidget):
    """Lies over the table while it shows no row; `say` gives it its words, `unfilter` the way out of a filter."""

    def __init__(self, table: ExcelTable) -> None:
        super().__init__(table.viewport())
        self._table = table
        self._nothing: tuple[str, str, Callable[[], object] | None] = ("", "", None)
        self.unfilter: Callable[[], object] | None = None
        self.sentence, self.verb = QLabel(), QPushButton()
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setStyleSheet(f"color:{look.MUTED}")
        self.verb.clicked.connect(self._act)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        layout.addWidget(self.verb, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(2)
        for signal in (self._model.modelReset, self._model.dataChanged):
            signal.connect(lambda *_: self.fit())
        self.hide()

    @property
    def _model(self) -> TableModel:
        model = self._table.model()
        assert isinstance(model, TableModel)
        return model

    def say(self, sentence: str, verb: str = "", call: Callable[[], object] | None = None) -> None:
        self._nothing = (sentence, verb, call)
        self.fit()

    def fit(self) -> None:
        sentence, verb, call = self._words()
        self.setVisible(bool(sentence) and not self._model.rows)
        if not self.isHidden():
            self.sentence.setText(sentence)
            self.verb.setText(verb)
            self.verb.setVisible(call is not None)
            self.setGeometry(self._table.viewport().rect())

    def _words(self) -> tuple[str, str, Callable[[], object] | None]:
        if self._model.filtered and self.unfilter is not None:
            return "Tidak ada baris yang cocok dengan saringan.", "Hapus saringan", self.unfilter
        return self._nothing

    def _act(self) -> None:
        call = self._words()[2]
        if call is not None:
            call()
