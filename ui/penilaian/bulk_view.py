"""Isi massal: rows are people, one criterion at a time; typed, pasted from Excel or filled down, one undo step an act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.evaluasi_ubah import mulai_evaluasi
from app.domain.periode import Periode
from app.errors import UserError
from app.words import say, say_error
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.fields import Choice
from ui.kit.label import label
from ui.kit.model import EDITABLE, READ_ONLY, Column, Index, TableModel
from ui.kit.notice import Notice
from ui.kit.table import ExcelTable
from ui.penilaian.bulk_rows import BulkRow, Criterion, act_for, bulk_rows, check_names, criteria
from ui.penilaian.keys import RATINGS, digit_of
from ui.penilaian.lines import PENDEK
from ui.penilaian.people import Person

ISI = 2


def columns(criterion: Criterion) -> tuple[Column, ...]:
    wide = 220 if criterion.rating else 420
    return (
        Column(
            "Pegawai",
            lambda r: r.person.nama,
            lambda row, text: replace(row, nama_ditempel=text),
            lebar=240,
            look=lambda r: CellLook(second=r.person.jabatan or "–"),
        ),
        Column("Keterangan", lambda r: r.konteks, lebar=0, look=lambda _: CellLook(wrap=True, muted=True)),
        Column(
            "Rating" if criterion.rating else "Isian",
            lambda r: r.isi,
            lambda row, text: replace(row, isi=text),
            lebar=wide,
            panjang=not criterion.rating,
            look=lambda _: CellLook(wrap=True),
            pilihan=(lambda _: [PENDEK[r] for r in RATINGS]) if criterion.rating else None,
        ),
        Column("Tanda", lambda r: r.tanda, lebar=110, look=lambda r: CellLook(chip=True, tint="kuning" if r.tanda == "isi massal" else "")),
    )


class BulkModel(TableModel):
    """Names are pasted over only to be compared; a locked row takes nothing."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return EDITABLE if index.column() == ISI and not self.rows[index.row()].person.locked else READ_ONLY


class BulkTable(ExcelTable):
    """A digit on a rating gives it and goes on to the next person."""

    def __init__(self, model: BulkModel, criterion: Criterion) -> None:
        super().__init__(model, row=look.ROW_TWO, beku=1)
        self._rating = criterion.rating
        self._rows = model
        self.setAccessibleName(f"Isi massal {criterion.nama}")
        self.horizontalHeader().setSectionsClickable(False)  # people stand in their steady order, never by rating

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rating, here = digit_of(event), self.currentIndex().siblingAtColumn(ISI)  # wherever in the row the mouse pointed
        alone = len(self.selectedIndexes()) <= 1
        if self._rating and rating is not None and here.isValid() and alone and here.flags() & Qt.ItemFlag.ItemIsEditable:
            self._rows.write([(here.row(), ISI, PENDEK[rating])])
            self._step(1)
        else:
            super().keyPressEvent(event)


class BulkView(QWidget):
    """`left`: back to one person at a time."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._people: list[Person] = []
        self._periode = Periode("2026-TW1")
        self.notice = Notice()
        self.criterion = Choice()
        self.criterion.setAccessibleName("Kriteria")
        self.criterion.setMinimumWidth(340)
        self.criterion.selesai.connect(lambda _: self._rebuild())
        self.back = QPushButton(look.icon("chevron-left"), "Kembali ke per orang   Esc")
        self.back.clicked.connect(self.left.emit)
        self.model: BulkModel | None = None
        self.table: BulkTable | None = None
        self._lay_out()
        QShortcut(QKeySequence("Escape"), self, self.left.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 10, 16, 10)
        bar.setSpacing(10)
        bar.addWidget(label("Isi massal", 14, semibold=True, wrap=False))
        bar.addWidget(self.criterion)
        bar.addStretch(1)
        bar.addWidget(self.back)
        hint = label(say("massal_petunjuk"), 9, colour="redup")
        hint.setContentsMargins(16, 0, 16, 8)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(bar)
        for widget in (hint, self.notice):
            self._layout.addWidget(widget)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def show_people(self, people: list[Person], periode: Periode, search: str) -> None:
        """The criterion stays; the same rows are only painted where they changed."""
        self._people, self._periode = people, periode
        kept = self.criterion.value()
        found = criteria(people)
        if [c for c, _ in self._offered()] != found:
            self.criterion.set_options([(c, c.nama) for c in found])
            self.criterion.set_value(kept if kept in found else found[0])
        if self.model is None or self.criterion.value() != kept:
            self._rebuild()
        assert self.model is not None
        self.model.set_rows(bulk_rows(people, self.criterion.value()))
        self.model.set_filter(search)

    def _offered(self) -> list[tuple[Criterion, str]]:
        return [(value, "") for value in self.criterion.values()]

    def _rebuild(self) -> None:
        """Another criterion: other columns over other rows."""
        old = self.table
        chosen: Criterion = self.criterion.value()
        self.model = BulkModel(columns(chosen), bulk_rows(self._people, chosen), self)
        self.model.edited.connect(self._edited)
        self.table = BulkTable(self.model, chosen)
        self.table.empty.say(say("massal_kosong"))
        self._layout.addWidget(self.table, 1)
        if old is not None:
            old.deleteLater()
        self.begin()

    def begin(self) -> None:
        if self.table is not None and self.model is not None and self.model.rows:
            self.table.select_row(0, ISI)
            self.table.setFocus()

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def _edited(self, pairs: list[tuple[BulkRow, BulkRow]]) -> None:
        chosen: Criterion = self.criterion.value()
        QTimer.singleShot(0, self, lambda: self.write(chosen, pairs))

    def write(self, criterion: Criterion, pairs: Sequence[tuple[BulkRow, BulkRow]]) -> None:
        """All rows of one act or none; locked people are left and said so. A rating given to more than one is marked."""
        try:
            check_names(pairs)
            typed = [(old, new) for old, new in pairs if old.isi != new.isi]
            open_ = [(old, new) for old, new in typed if not old.person.locked]
            changes = self._changes(criterion, [new for _, new in open_])
            nama = open_[0][0].person.nama if len(open_) == 1 else f"{len(changes)} pegawai"
            self._desk.simpan_banyak(f"Isi massal {criterion.nama[0].lower()}{criterion.nama[1:]}, {nama}", changes)
        except UserError as error:
            self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])
            return
        self._tell_locked(len(typed) - len(open_))

    def _changes(self, criterion: Criterion, rows: Sequence[BulkRow]) -> list[tuple[Evaluasi | None, Evaluasi]]:
        """Several rows of one person make one changed evaluation."""
        after: dict[str, tuple[Evaluasi | None, Evaluasi]] = {}
        for new in rows:
            act = act_for(criterion, new, many=len(rows) > 1)
            before, now = after.get(new.person.pegawai) or (
                new.person.evaluasi,
                new.person.evaluasi or mulai_evaluasi(new.person.skp.id, self._periode),
            )
            after[new.person.pegawai] = before, act(now)
        return list(after.values())

    def _tell_locked(self, locked: int) -> None:
        if locked:
            self.notice.tell("saran", say("massal_terkunci", jumlah=locked), [("Tutup", self.notice.hide)])
        else:
            self.notice.hide()
