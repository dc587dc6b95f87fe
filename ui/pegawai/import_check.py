"""The last step of the import: every row with its verdict, filtered by it, ticked to be taken; what is said of a row stands below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.exchange.roster import Pratinjau, StatusBaris
from app.words import say, say_pesan
from ui.kit import look
from ui.kit.label import label
from ui.kit.model import TableModel
from ui.kit.notice import Notice
from ui.kit.segments import Segments
from ui.kit.table import ExcelTable
from ui.pegawai.import_rows import (
    COLUMNS,
    GOLONGAN,
    JABATAN,
    KETERANGAN,
    NAMA,
    NIP,
    ORDER,
    TICK,
    UNIT,
    PreviewRow,
    preview_rows,
    unit_matters,
    whole_story,
)

NARROW = 1140
TIGHT = {KETERANGAN: 206, NAMA: 156, GOLONGAN: 92}  # widths where it is narrow


class PreviewTable(ExcelTable):
    """Space takes the row or leaves it out."""

    toggled = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)


class CheckPage(QWidget):
    """`changed`: other rows are ticked. `columns`, `rejects`: the links above the table."""

    changed, columns, rejects = Signal(), Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PreviewRow] = []
        self.filter = Segments((), "Saring hasil", digits=False)
        self.filter.dipilih.connect(lambda _: self._fill())
        self.place = label("", 9, colour="redup", wrap=False)
        self.change, self.all = _link("Ubah kolom…", self.columns.emit), _link("Lewati semua", self.toggle_all)
        self.wrong, self.remark = Notice(), Notice()
        self.model = TableModel(COLUMNS, (), self)
        self.table = PreviewTable(self.model, baris=True)
        self.table.setAccessibleName("Pratinjau impor; Spasi mengambil atau melewatkan baris")
        self.table.empty.say(say("impor_saringan_kosong"))
        self.table.toggled.connect(self.toggle)
        self.table.clicked.connect(self._clicked)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self.model.modelReset.connect(self._heights)
        self.story = label("", 9, colour="redup")
        self.story.setMinimumHeight(2 * self.story.fontMetrics().lineSpacing())
        self.story.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self.filter)
        head.addSpacing(8)
        head.addWidget(self.all)
        head.addStretch(1)
        for widget in (self.place, self.change):
            head.addWidget(widget)
        notices = QVBoxLayout()
        notices.setContentsMargins(16, 0, 16, 0)
        notices.setSpacing(6)
        for notice in (self.wrong, self.remark):
            notices.addWidget(notice)
        below = QVBoxLayout()
        below.setContentsMargins(16, 4, 16, 0)
        below.addWidget(self.story)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(head)
        box.addLayout(notices)
        box.addWidget(self.table, 1)
        box.addLayout(below)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def show_preview(self, preview: Pratinjau, remarks: str) -> None:
        self.rows = preview_rows(preview)
        counts = preview.jumlah
        choices: list[tuple[Any, str]] = [("", f"Semua {len(self.rows)}")]
        self.filter.set_choices([*choices, *((status, f"{status.value.capitalize()} {counts[status]}") for status in ORDER)])
        self.filter.set_value("")
        sheet = f"Lembar “{preview.lembar}”, judul" if preview.lembar else "Judul"
        self.place.setText(f"{sheet} kolom di baris {preview.kepala.baris}")
        self._say(counts[StatusBaris.SALAH], remarks)
        self._spread()
        self._fill()
        self.changed.emit()

    def _say(self, salah: int, remarks: str) -> None:
        lost = sum(row.salah and not row.baris.dapat_diambil for row in self.rows)
        self.wrong.setVisible(salah > 0)
        if salah:
            parts = [say("impor_salah_ditolak", jumlah=lost)] if lost else []
            parts += [say("impor_salah_diambil", jumlah=salah - lost)] if salah > lost else []
            self.wrong.tell("salah", " ".join(parts), [(f"Simpan {salah} baris salah…", self.rejects.emit)])
        self.remark.setVisible(bool(remarks))
        if remarks:
            self.remark.tell("saran", remarks)

    def _fill(self) -> None:
        chosen = self.filter.value()
        self.model.set_rows([row for row in self.rows if not chosen or row.baris.status is chosen])
        self._heights()
        self._name_all()
        if self.model.rows and self.table.current_row() is None:
            self.table.select_row(0, TICK)
        self._tell()

    def _heights(self) -> None:
        """Two lines where a remedy stands below the reason."""
        plain, tall = look.px(look.ROW), look.px(look.ROW_TWO)
        for n, row in enumerate(self.model.rows):
            high = tall if row.salah and row.lanjut else plain
            if self.table.rowHeight(n) != high:
                self.table.setRowHeight(n, high)

    def _tell(self) -> None:
        row: PreviewRow | None = self.table.current_row()
        self.story.setText(whole_story(row) if row else "")

    # ── taking ──────────────────────────────────────────────────────────────────────────────────────

    def taken(self) -> list[int]:
        """Row numbers of the file."""
        return [row.baris.baris for row in self.rows if row.ambil]

    def toggle(self) -> None:
        row: PreviewRow | None = self.table.current_row()
        if row is None or not row.baris.dapat_diambil:
            return
        fresh = replace(row, ambil=not row.ambil)
        self.rows[self.rows.index(row)] = fresh
        self.model.put(self.table.currentIndex().row(), fresh)
        self._name_all()
        self.changed.emit()

    def toggle_all(self) -> None:
        """Every row the filter leaves: left out when all are taken, else taken."""
        shown = {row.baris.baris for row in self.model.rows if row.baris.dapat_diambil}
        take = not all(row.ambil for row in self.model.rows if row.baris.dapat_diambil)
        self.rows = [replace(row, ambil=take) if row.baris.baris in shown else row for row in self.rows]
        self._fill()
        self.changed.emit()

    def _name_all(self) -> None:
        """The link says what it would do to the rows shown."""
        shown = [row for row in self.model.rows if row.baris.dapat_diambil]
        self.all.setVisible(len(shown) > 1)
        self.all.setText("Lewati semua" if all(row.ambil for row in shown) else "Ambil semua")

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == TICK:
            self.toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """The unit stands where there is room and something about it changes; the post gets what is left."""
        narrow = self.width() < look.px(NARROW)
        self.table.setColumnHidden(UNIT, narrow or not any(map(unit_matters, self.rows)))
        for at, wide in TIGHT.items():
            self.table.setColumnWidth(at, look.px(wide if narrow else COLUMNS[at].lebar))
        self.table.setColumnWidth(NIP, look.nip_width())
        shown = [n for n in range(len(COLUMNS)) if n != JABATAN and not self.table.isColumnHidden(n)]
        rest = self.width() - 16 - sum(self.table.columnWidth(n) for n in shown)
        self.table.setColumnWidth(JABATAN, max(rest, look.px(120)))


def _link(text: str, call: Callable[[], object]) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("jenis", "tautan")
    made.setAutoDefault(False)
    made.clicked.connect(lambda: call())
    return made


def remarks_of(preview: Pratinjau, before: str) -> str:
    return " ".join(filter(None, (before, *map(say_pesan, preview.pesan))))
