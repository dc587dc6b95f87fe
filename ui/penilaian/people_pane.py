"""Who is to be rated, in a steady order, with chips and the count of who is complete."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.words import say
from ui.kit import look
from ui.kit.line import TextLine
from ui.kit.model import TableModel
from ui.kit.segments import Segments
from ui.kit.table import ExcelTable
from ui.penilaian.people import COLUMNS, Person


class PeoplePane(QWidget):
    """`chosen` carries the Person now selected, or None. Acts on the whole period stand at the foot."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="pane")
        self.everybody: list[Person] = []
        self.complete = 0
        self._search = ""
        self._place: dict[str, int] = {}
        self._at: dict[str | None, int] = {}
        self._rest = QTimer(self, singleShot=True, interval=150)
        self._rest.timeout.connect(self._first)
        self.model = TableModel(COLUMNS, (), self)
        self.table = ExcelTable(self.model, row=look.ROW_TWO, baris=True)
        self.table.horizontalHeader().hide()
        self.table.setAccessibleName("Pegawai yang dinilai")
        self.count = TextLine(9, colour=look.MUTED, right=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(6)
        self.filter = Segments([("", "Semua"), ("kurang", "Belum lengkap")], "Saring pegawai", digits=False)
        self.filter.set_value("")
        self.many, self.acts = QPushButton("Isi massal…"), QPushButton("Periode")
        self.acts.setMenu(QMenu(self))
        self._quiet = False
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self.filter.dipilih.connect(lambda _: self._arrange(self._kept()))
        self._lay_out()

    def _lay_out(self) -> None:
        title = QLabel("Pegawai")
        title.setFont(look.font(11, semibold=True))
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self.count, 1)
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
        layout.addLayout(self._foot())
        self.setMinimumWidth(232)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 7, 16, 7)
        foot.setSpacing(8)
        for button in (self.many, self.acts):
            foot.addWidget(button)
        return foot

    def add_act(self, action: QAction) -> None:
        self.acts.menu().addAction(action)

    # ── who is shown ────────────────────────────────────────────────────────────────────────────────

    def show_people(self, found: list[Person], search: str, keep: str | None) -> None:
        self.everybody, self._search = found, search
        self._place = {person.pegawai: n for n, person in enumerate(found)}
        self.complete = sum(person.complete for person in found)
        self.bar.setMaximum(max(1, len(found)))
        self._count()
        self._quiet = True
        self._arrange(keep)
        self._quiet = False

    def refresh(self, person: Person) -> None:
        """One person's new state; nothing else is read or painted, however many there are."""
        at = self._place[person.pegawai]
        self.complete += person.complete - self.everybody[at].complete
        self.everybody[at] = person
        self._count()
        shown = self.row_of(person.pegawai)
        if shown is not None:
            self.model.put(shown, person)

    def search(self, words: str) -> None:
        """Only the words looked for changed; whom they hide gives way to the first they leave, once typing rests."""
        keep, self._search = self._kept(), words
        self._quiet = True
        self.model.set_filter(words)
        self._index(keep)
        self._quiet = False
        if keep not in self._at:
            self._rest.start()

    def _count(self) -> None:
        self.count.set_text(say("penilaian_lengkap", lengkap=self.complete, semua=len(self.everybody)))
        self.bar.setValue(self.complete)

    def _kept(self) -> str | None:
        person = self.current()
        return person.pegawai if person else None

    def _arrange(self, keep: str | None) -> None:
        all_done = bool(self.everybody) and self.filter.value() == "kurang"
        self.table.empty.say(say("penilaian_semua_lengkap" if all_done else "penilaian_kosong"))
        shown = [p for p in self.everybody if not (self.filter.value() and p.complete) or p.pegawai == keep]
        self.model.set_rows(shown)
        self.model.set_filter(self._search)
        self._index(keep)
        if self.model.rows and keep not in self._at:
            self.table.select_row(0, 0)

    def _index(self, keep: str | None) -> None:
        """Where everybody shown stands, and the one kept chosen again."""
        self._at = {p.pegawai: n for n, p in enumerate(self.model.rows)}
        if keep in self._at:
            self.table.select_row(self._at[keep], 0)

    def _first(self) -> None:
        if self.model.rows and self.current() is None:
            self.table.select_row(0, 0)

    # ── who is chosen ───────────────────────────────────────────────────────────────────────────────

    def current(self) -> Person | None:
        person: Person | None = self.table.current_row()
        return person

    def person(self, pegawai: str) -> Person:
        return self.everybody[self._place[pegawai]]

    def row_of(self, pegawai: str) -> int | None:
        return self._at.get(pegawai)

    def select(self, pegawai: str) -> None:
        """Also somebody whom the filter or the search hides: they give way."""
        if self.row_of(pegawai) is None:
            self.filter.set_value("")
            self._search = ""
            self._arrange(self._kept())
        at = self.row_of(pegawai)
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
