"""Matriks pembagian peran dan hasil: rows staff, columns the leader's indicators, typed into like a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.skp import Skp
from app.words import say
from ui.indikator.matrix_rows import RoleRow, Table, leaders, table_of
from ui.indikator.matrix_table import Coverage, MatrixTable
from ui.indikator.year import Year
from ui.kit import look
from ui.kit.fields import Choice
from ui.kit.label import label
from ui.kit.line import TextLine
from ui.kit.notice import Notice

Write = tuple[RoleRow, str, list[str]]  # whose row, which result of the leader, the roles typed


class MatrixView(QWidget):
    """`written` carries what was typed in one act, `opened` the SKP to be opened, `printed` asks for A.1.5.

    `asked`: sentences of the bank for a row, to hang on this result of the leader.
    """

    written, opened, printed, asked = Signal(list), Signal(str), Signal(), Signal(object, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.year: Year | None = None
        self.table: MatrixTable | None = None
        self.found = Table((), ())
        self._shape: tuple[object, ...] = ()
        self.leader = Choice()
        self.leader.setAccessibleName("Pimpinan")
        self.leader.setMinimumWidth(300)
        self.leader.selesai.connect(lambda _: self.draw())
        self.gap, self.notice = Notice(), Notice()
        self.empty, self.hint = label("", colour="redup"), label(say("indikator_matriks_petunjuk"), 9, colour="redup")
        self.spot = TextLine(9, colour=look.MUTED)
        self.open = QPushButton(look.icon("external-link", look.ACCENT), "Buka SKP")
        self.open.setProperty("jenis", "tautan")
        self.open.clicked.connect(self._open)
        self.bank = QPushButton(look.icon("list-check", look.ACCENT), "Bank kalimat…")
        self.bank.setProperty("jenis", "tautan")
        self.bank.clicked.connect(self._ask)
        self.print = QPushButton(look.icon("printer"), "Cetak matriks…")
        self.print.clicked.connect(self.printed.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Matriks peran hasil", 14, semibold=True, wrap=False))
        words.addWidget(self.hint)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 8)
        head.setSpacing(10)
        head.addLayout(words, 1)
        head.addWidget(label("Pimpinan", 9, colour="redup", wrap=False))
        head.addWidget(self.leader)
        head.addWidget(self.print)
        self.empty.setContentsMargins(16, 12, 16, 12)
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        for widget in (self.notice, self.gap, self.empty):
            layout.addWidget(widget)
        layout.addLayout(self._place, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 3, 16, 3)
        foot.addWidget(self.spot, 1)
        foot.addWidget(self.bank)
        foot.addWidget(self.open)
        return foot

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def show_year(self, year: Year) -> None:
        self.year = year
        keep = self.leader.value()
        found = leaders(year)
        self.leader.set_options([(s.id, f"{year.pemegang[s.id].jabatan} – {year.pemegang[s.id].singkat}") for s in found])
        self.leader.set_value(keep if any(s.id == keep for s in found) else found[0].id if found else None)
        self.draw()

    def skp(self) -> Skp | None:
        """Whose matrix it is."""
        return self.year.skp.get(self.leader.value() or "") if self.year else None

    def draw(self) -> None:
        """The same columns: only the rows that differ are painted; else the table is made anew."""
        pimpinan = self.skp()
        self.empty.setText(say("indikator_matriks_kosong"))
        if pimpinan is None or self.year is None:
            self._shape, self.found = (), Table((), ())
            self._replace(self.found)
            self.empty.show()
            return
        self.found = table_of(self.year, self.desk.bagan(), pimpinan)
        self.empty.setVisible(not self.found.kolom)
        self.hint.setText(say("indikator_matriks_tim" if self.found.tim else "indikator_matriks_petunjuk"))
        shape = (pimpinan.id, tuple((k.hasil, k.indikator) for k in self.found.kolom))
        if shape == self._shape and self.table is not None:
            self.table.roles.set_rows(self.found.baris)
            self.table.fit_rows()
            self.coverage.show_table(self.found)
        else:
            self._shape = shape
            self._replace(self.found)
        self._tell_gaps()

    def _replace(self, found: Table) -> None:
        self._clear()
        self.table = MatrixTable(found)
        self.table.roles.edited.connect(self._typed)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._tell_spot())
        self.coverage = Coverage(self.table)
        self.coverage.show_table(found)
        self._place.addWidget(self.table, 1)
        self._place.addWidget(self.coverage)
        self.table.setVisible(bool(found.kolom))
        if found.baris and found.kolom:
            self.table.select_row(0, 1)
        self._tell_spot()

    def _clear(self) -> None:
        while self._place.count():
            self._drop(0)

    def _drop(self, at: int) -> None:
        item = self._place.takeAt(at)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()

    def _tell_gaps(self) -> None:
        gaps = [str(n + 1) for n, k in enumerate(self.found.kolom) if not k.terisi]
        if not gaps:
            self.gap.hide()
            return
        sentence = say("indikator_matriks_lubang", apa="Hasil" if self.found.tim else "Indikator", nomor=", ".join(gaps))
        self.gap.tell("saran", sentence, [("Pilih pegawai…", lambda: self.go_to(int(gaps[0])))])

    def go_to(self, column: int) -> None:
        """The first person who may be written into, in a column nobody holds."""
        assert self.table is not None
        at = next((n for n, row in enumerate(self.table.roles.rows) if not row.tetap), 0)
        self.table.select_row(at, column)
        self.table.setFocus()

    def write_here(self) -> None:
        """Opens the editor of the current cell."""
        if self.table is not None and self.table.currentIndex().isValid():
            self.table.setFocus()
            self.table.edit(self.table.currentIndex())

    # ── the cell ────────────────────────────────────────────────────────────────────────────────────

    def _tell_spot(self) -> None:
        row = self._row()
        at = self.table.currentIndex().column() if self.table is not None else 0
        self.open.setEnabled(row is not None)
        self.bank.setEnabled(row is not None and at > 0 and bool(row.skp) and not row.tetap)
        self.open.setText("Buat SKP" if row is not None and not row.skp else "Buka SKP")
        if row is None:
            self.spot.set_text("")
            return
        what = "hasil" if self.found.tim else "indikator"
        where = f"{row.nama.split(',')[0]} × {what} {at}" if at else row.nama
        self.spot.set_text(f"Sel terpilih: {where} · {say('indikator_matriks_tetap' if row.tetap else 'indikator_matriks_tombol')}")

    def _row(self) -> RoleRow | None:
        row: RoleRow | None = self.table.current_row() if self.table is not None else None
        return row

    def _open(self) -> None:
        row = self._row()
        if row is not None:
            self.opened.emit(row.skp or row.pegawai)

    def _ask(self) -> None:
        row = self._row()
        at = self.table.currentIndex().column() - 1 if self.table is not None else -1
        if row is not None and at >= 0:
            self.asked.emit(row, self.found.kolom[at].hasil)

    def _typed(self, pairs: list[tuple[RoleRow, RoleRow]]) -> None:
        found: list[Write] = []
        for old, new in pairs:
            for kolom, before, after in zip(self.found.kolom, old.peran, new.peran, strict=True):
                if before != after:
                    found.append((old, kolom.hasil, after.split("\n") if after else []))
        self.written.emit(found)
