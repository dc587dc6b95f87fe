"""What stands in a table without rows: one sentence and one button, seldom two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.model import TableModel

if TYPE_CHECKING:
    from ui.kit.table import ExcelTable


Door = tuple[str, Callable[[], object]]


class Empty(QWidget):
    """Lies over the table while it shows no row; `say` gives it its words, `unfilter` the way out of a filter."""

    def __init__(self, table: ExcelTable) -> None:
        super().__init__(table.viewport())
        self._table = table
        self._nothing: tuple[str, Sequence[Door]] = ("", ())
        self.unfilter: Callable[[], object] | None = None
        self.sentence, self.verb, self.second = QLabel(), QPushButton(), QPushButton()
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setStyleSheet(f"color:{look.MUTED}")
        for n, button in enumerate((self.verb, self.second)):
            button.clicked.connect(lambda _=False, at=n: self._act(at))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        doors = QHBoxLayout()
        doors.setSpacing(8)
        doors.addStretch(1)
        for button in (self.verb, self.second):
            doors.addWidget(button)
        doors.addStretch(1)
        layout.addLayout(doors)
        layout.addStretch(2)
        for signal in (self._model.modelReset, self._model.dataChanged):
            signal.connect(lambda *_: self.fit())
        self.hide()

    @property
    def _model(self) -> TableModel:
        model = self._table.model()
        assert isinstance(model, TableModel)
        return model

    def say(self, sentence: str, verb: str = "", call: Callable[[], object] | None = None, second: Door | None = None) -> None:
        first = ((verb, call),) if call is not None else ()
        self._nothing = (sentence, (*first, second) if second is not None else first)
        self.fit()

    def fit(self) -> None:
        sentence, doors = self._words()
        self.setVisible(bool(sentence) and not self._model.rows)
        if not self.isHidden():
            self.sentence.setText(sentence)
            for n, button in enumerate((self.verb, self.second)):
                button.setVisible(n < len(doors))
                button.setText(doors[n][0] if n < len(doors) else "")
            self.setGeometry(self._table.viewport().rect())

    def _words(self) -> tuple[str, Sequence[Door]]:
        if self._model.filtered and self.unfilter is not None:
            return "Tidak ada baris yang cocok dengan saringan.", (("Hapus saringan", self.unfilter),)
        return self._nothing

    def _act(self, at: int) -> None:
        doors = self._words()[1]
        if at < len(doors):
            doors[at][1]()
