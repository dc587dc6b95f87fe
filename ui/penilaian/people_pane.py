"""Who is to be rated, in a steady order, with chips and the count of who is complete."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.words import say
from ui.kit import look
from ui.kit.model import TableModel
from ui.kit.segments import Segments
from ui.kit.table import ExcelTable
from ui.penilaian.people import COLUMNS, Person


class PeoplePane(QWidget):
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="pane")
        self.everybody: list[Person] = []
        self._search = ""
        self.model = TableModel(COLUMNS, (), self)
        self.table = ExcelTable(self.model, row=look.ROW_TWO, baris=True)
        self.table.horizontalHeader().hide()
        self.table.setAccessibleName("Pegawai yang dinilai")
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self.head, self.count = QLabel("Pegawai"), QLabel()
        self.head.setFont(look.font(11, semibold=True))
        self.count.setStyleSheet(f"color:{look.MUTED}")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(6)
        self.filter = Segments([("", "Semua"), ("kurang", "Belum lengkap")], "Saring pegawai", digits=False)
        self.filter.set_value("")
        self.filter.dipilih.connect(lambda _: self._arrange(self._kept()))
        self._quiet = False
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.head)
        head.addStretch(1)
        head.addWidget(self.count)
        top = QVBoxLayout()
        top.setContentsMargins(16, 14, 16, 10)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.bar)
        top.addWidget(self.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        self.setMinimumWidth(232)

    @property
    def complete(self) -> int:
        return sum(person.complete for person in self.everybody)

    def show_people(self, found: list[Person], search: str, keep: str | None) -> None:
        self.everybody, self._search = found, search
        self.count.setText(say("penilaian_lengkap", lengkap=self.complete, semua=len(found)))
        self.bar.setMaximum(max(1, len(found)))
        self.bar.setValue(self.complete)
        self._arrange(keep)

    def _kept(self) -> str | None:
        person = self.current()
        return person.pegawai if person else None

    def _arrange(self, keep: str | None) -> None:
        self._quiet = True
        shown = [p for p in self.everybody if not (self.filter.value() and p.complete) or p.pegawai == keep]
        self.model.set_rows(shown)
        self.model.set_filter(self._search)
        at = next((n for n, p in enumerate(self.model.rows) if p.pegawai == keep), 0)
        if self.model.rows:
            self.table.setCurrentIndex(self.model.index(at, 0))
        self._quiet = False

    def current(self) -> Person | None:
        person: Person | None = self.table.current_row()
        return person

    def select(self, pegawai: str) -> None:
        at = next((n for n, p in enumerate(self.model.rows) if p.pegawai == pegawai), None)
        if at is not None:
            self.table.setCurrentIndex(self.model.index(at, 0))

    def step(self, by: int) -> None:
        there = self.model.index(self.table.currentIndex().row() + by, 0)
        if there.isValid():
            self.table.setCurrentIndex(there)

    def next_incomplete(self) -> bool:
        """The next one below, then from the top; False when everybody is complete."""
        here = self.table.currentIndex().row()
        rows = self.model.rows
        for at in [*range(here + 1, len(rows)), *range(here)]:
            if not rows[at].complete:
                self.table.setCurrentIndex(self.model.index(at, 0))
                return True
        return False

    def _tell(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.current())
