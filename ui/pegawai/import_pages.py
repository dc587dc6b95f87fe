"""The first three steps of the import: the file, the sheet with its header row, and what each column is read as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.exchange.cells import tulisan
from app.exchange.roster_columns import LABEL, Kepala
from app.exchange.table_file import Tabel
from app.words import say
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.fields import Choice
from ui.kit.label import label
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable
from ui.pegawai.import_source import Source

SHOWN_ROWS, SHOWN_COLUMNS, EXAMPLES = 40, 14, 3


class FilePage(QWidget):
    """What is being read, or how to go on when it could not be."""

    other, template = Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = label(size=11)
        choose, save = QPushButton("Pilih berkas lain…"), QPushButton("Simpan templat Excel…")
        choose.clicked.connect(lambda: self.other.emit())
        save.clicked.connect(lambda: self.template.emit())
        self.doors = QWidget()
        row = QHBoxLayout(self.doors)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (choose, save):
            row.addWidget(button)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 24, 16, 24)
        box.setSpacing(16)
        for widget in (self.sentence, self.doors, label(say("impor_jenis_berkas"), 9, colour="redup")):
            box.addWidget(widget)
        box.addStretch(1)

    def reading(self, name: str) -> None:
        self.sentence.setText(say("impor_membaca", berkas=name))
        self.doors.hide()

    def failed(self, name: str) -> None:
        self.sentence.setText(name)
        self.doors.show()


@dataclass(frozen=True, slots=True)
class SheetRow:
    nomor: int
    sel: tuple[str, ...]
    judul: bool


class SheetPage(QWidget):
    """`chosen`: (sheet, header row) as the operator points at them."""

    chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self.sheet = Choice()
        self.sheet.setAccessibleName("Lembar")
        self.sheet.setMinimumWidth(280)
        self.sheet.selesai.connect(lambda at: self.chosen.emit(at, None))
        self.table: ExcelTable | None = None
        head = QHBoxLayout()
        head.addWidget(label("Lembar", 9, colour="redup", wrap=False))
        head.addWidget(self.sheet)
        head.addSpacing(16)
        head.addWidget(label(say("impor_petunjuk_judul"), 9, colour="redup"), 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        head.setContentsMargins(16, 0, 16, 0)
        self._box.addLayout(head)

    def show_source(self, source: Source, sheet: int, judul: int | None) -> None:
        self._source = source
        self.sheet.set_options([(n, each.lembar or source.path.name) for n, each in enumerate(source.sheets)])
        self.sheet.set_value(sheet)
        self.sheet.setEnabled(len(source.sheets) > 1)
        rows = _sheet_rows(source.sheets[sheet], judul)
        fresh = ExcelTable(TableModel(_sheet_columns(rows), rows), row=27, baris=True)
        fresh.model().setParent(fresh)
        fresh.setAccessibleName("Isi lembar; Enter pada baris judul kolom")
        fresh.activated.connect(lambda _: self.point())
        fresh.doubleClicked.connect(lambda _: self.point())
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        self.table = fresh
        self._box.addWidget(fresh, 1)
        fresh.select_row(max(0, min((judul or 1) - 1, len(rows) - 1)), 0)

    def point(self) -> None:
        """The current row is the header."""
        row: SheetRow | None = self.table.current_row() if self.table is not None else None
        if row is not None:
            self.chosen.emit(self.sheet.value(), row.nomor)


def _sheet_rows(tabel: Tabel, judul: int | None) -> list[SheetRow]:
    lines = enumerate(tabel.baris[:SHOWN_ROWS], 1)
    return [SheetRow(n, tuple(tulisan(sel) for sel in line[:SHOWN_COLUMNS]), n == judul) for n, line in lines]


def _sheet_columns(rows: list[SheetRow]) -> tuple[Column, ...]:
    wide = max((len(row.sel) for row in rows), default=0)
    bold = CellLook(semibold=True, tint="biru")
    cells = [
        Column(
            _letter(n),
            lambda r, at=n: r.sel[at] if at < len(r.sel) else "",  # type: ignore[misc]  # because: the place is bound per column
            lebar=130,
            look=lambda r: bold if r.judul else CellLook(),
        )
        for n in range(wide)
    ]
    return (Column("Baris", lambda r: str(r.nomor), lebar=64, kanan=True, look=lambda r: bold if r.judul else CellLook(muted=True)), *cells)


def _letter(at: int) -> str:
    return chr(65 + at) if at < 26 else chr(64 + at // 26) + chr(65 + at % 26)


class ColumnPage(QScrollArea):
    """Every column of the file with what stands in it and what it is read as; a field belongs to one column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices: dict[str, Choice] = {}
        self.geser, self.ejaan = QCheckBox(say("impor_usul_geser")), QCheckBox(say("impor_usul_tulisan"))

    def show_head(self, kepala: Kepala, tabel: Tabel, *, geser: bool, ejaan: bool) -> None:
        inner = look.mark(QWidget(), bidang="surface")
        inner.setMaximumWidth(look.px(960))
        grid = QGridLayout(inner)
        grid.setContentsMargins(16, 4, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for n, text in enumerate(("Kolom di berkas", "Contoh isinya", "Dibaca sebagai")):
            grid.addWidget(label(text, 9, colour="redup", semibold=True), 0, n)
        self.choices = {}
        taken = {at: field for field, at in kepala.kolom.items()}
        for at, judul in enumerate(kepala.judul):
            if judul:
                self._line(grid, at, judul, _examples(tabel, kepala.baris, at), taken.get(at))
        for box, on in ((self.geser, geser), (self.ejaan, ejaan)):
            box.setChecked(on)
            grid.addWidget(box, grid.rowCount(), 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.takeWidget()
        self.setWidget(inner)

    def _line(self, grid: QGridLayout, at: int, judul: str, examples: str, field: str | None) -> None:
        choice = Choice([(None, "– tidak diambil –"), *LABEL.items()])
        choice.set_value(field)
        choice.setMinimumWidth(220)
        choice.setAccessibleName(f"{judul} dibaca sebagai")
        choice.selesai.connect(lambda value, name=judul: self._only(name, value))
        row = grid.rowCount()
        grid.addWidget(label(judul), row, 0)
        grid.addWidget(label(examples, 9, colour="redup", wrap=False), row, 1)
        grid.addWidget(choice, row, 2)
        self.choices[judul] = choice

    def _only(self, judul: str, field: str | None) -> None:
        """What another column was read as until now is read from this one."""
        for name, choice in self.choices.items():
            if field is not None and name != judul and choice.value() == field:
                choice.set_value(None)

    def mapping(self) -> dict[str, str]:
        """Field → header."""
        return {choice.value(): judul for judul, choice in self.choices.items() if choice.value() is not None}


def _examples(tabel: Tabel, below: int, at: int) -> str:
    """The first texts that stand under a header."""
    texts: list[Any] = [tulisan(line[at]).strip() for line in tabel.baris[below : below + 30] if at < len(line)]
    return " · ".join([text[:28] for text in texts if text][:EXAMPLES])


def button(text: str, call: Callable[[], object], kind: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setProperty("jenis", kind)
    made.setAutoDefault(False)
    made.clicked.connect(lambda: call())
    return made
