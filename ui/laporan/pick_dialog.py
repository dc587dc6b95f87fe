"""Pilih pegawai: everybody with how far the paper is and whether it was printed; ticked by Space, a click, or a whole group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.domain.cetakan import StatusCetak
from app.reports import Orangnya
from app.words import say
from ui.kit import look
from ui.kit.delegate import CellDelegate, CellLook
from ui.kit.label import label
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable

CETAK = {
    StatusCetak.BELUM: ("belum", "abu"),
    StatusCetak.BERUBAH: ("berubah", "kuning"),
    StatusCetak.SUDAH: ("dicetak", "hijau"),
}
BOX = 16


@dataclass(frozen=True, slots=True)
class Pick:
    """One person; `ada`: there is something to print."""

    orang: Orangnya
    siap: bool
    ada: bool
    cetak: StatusCetak
    dipilih: bool = False

    @property
    def keadaan(self) -> str:
        return "siap" if self.siap else "draf" if self.ada else "kosong"


COLUMNS = (
    Column("Pilih", lambda p: "ya" if p.dipilih else "", lebar=64),
    Column("Pegawai", lambda p: p.orang.nama, lebar=0, look=lambda p: CellLook(second=p.orang.jabatan, muted=not p.ada)),
    Column("Keadaan", lambda p: p.keadaan, lebar=86, chip=True),
    Column("Cetakan", lambda p: CETAK[p.cetak][0], lebar=96, look=lambda p: CellLook(chip=True, tint=CETAK[p.cetak][1])),
)


class PickDelegate(CellDelegate):
    """The first column is a box to tick."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.column() != 0:
            super().paint(painter, option, index)
            return
        pick: Pick = index.model().rows[index.row()]  # type: ignore[attr-defined]  # because: this table shows Pick rows alone
        rect: QRect = option.rect
        self._ground(painter, rect, index.model().cell(index.row(), 0), self._chosen(option, index), True)  # type: ignore[attr-defined]  # because: as above
        box = QRect(rect.left() + 20, rect.center().y() - BOX // 2, BOX, BOX)
        painter.setPen(look.colour(look.ACCENT if pick.dipilih else look.FIELD if pick.ada else look.LINE))
        painter.setBrush(look.colour(look.ACCENT if pick.dipilih else look.SURFACE if pick.ada else look.GREY_TINT))
        painter.drawRoundedRect(box, 3, 3)
        if pick.dipilih:
            look.icon("check", look.SURFACE).paint(painter, box.adjusted(1, 1, 0, 0))


class PickTable(ExcelTable):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, as in every list of boxes."""
        if event.key() == Qt.Key.Key_Space:
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class PickDialog(QDialog):
    def __init__(
        self, judul: str, picks: Sequence[Pick], picked: Callable[[tuple[str, ...]], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Pilih pegawai – {judul}")
        self.resize(640, 520)
        self._picked = picked
        self._picks = list(picks)
        self.model = TableModel(COLUMNS, self._picks, self)
        self.table = PickTable(self.model, row=look.ROW_TWO, baris=True)
        self.table.setItemDelegate(PickDelegate(self.table))
        self.table.setAccessibleName("Pegawai yang dicetak")
        self.table.activated.connect(lambda index: self.turn(index.row()))
        self.table.clicked.connect(lambda index: self.turn(index.row()))
        self.search = QLineEdit(placeholderText="Cari nama, NIP, jabatan")
        self.search.setAccessibleName("Cari pegawai")
        self.search.textChanged.connect(self.model.set_filter)
        self.verb = QPushButton()
        self.verb.setProperty("jenis", "utama")
        self.verb.clicked.connect(self._accept)
        self._lay_out()
        self._count()
        if picks:
            self.table.select_row(0, 0)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        groups = QHBoxLayout()
        groups.setSpacing(8)
        for text, wanted in (
            ("Semua yang siap", lambda p: p.siap),
            ("Belum dicetak atau berubah", lambda p: p.siap and p.cetak is not StatusCetak.SUDAH),
            ("Kosongkan", lambda p: False),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, take=wanted: self.tick(take))
            groups.addWidget(button)
        groups.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(label(say("laporan_pilih_petunjuk"), 9, colour="redup"), 1)
        leave = QPushButton("Batal")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        for widget in (leave, self.verb):
            foot.addWidget(widget)
        layout.addWidget(self.search)
        layout.addLayout(groups)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def turn(self, at: int) -> None:
        """Ticks or unticks a line; one without anything to print stays as it is."""
        if at < 0:
            return
        pick: Pick = self.model.rows[at]
        if pick.ada:
            self._put([replace(each, dipilih=not each.dipilih) if each is pick else each for each in self._picks])

    def tick(self, take: Callable[[Pick], bool]) -> None:
        self._put([replace(each, dipilih=each.ada and take(each)) for each in self._picks])

    def _put(self, picks: list[Pick]) -> None:
        self._picks = picks
        self.model.set_rows(picks)
        self._count()

    def chosen(self) -> tuple[str, ...]:
        return tuple(pick.orang.pegawai for pick in self._picks if pick.dipilih)

    def _count(self) -> None:
        self.verb.setText(f"Pilih {len(self.chosen())} pegawai")
        self.verb.setEnabled(bool(self.chosen()))

    def _accept(self) -> None:
        self._picked(self.chosen())
        self.accept()
