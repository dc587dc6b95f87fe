"""The roster: everybody of the office in a table, one person beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Jabatan
from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan
from app.domain.perubahan import Perubahan
from app.domain.struktur import lingkup
from app.words import say
from ui.kit import look
from ui.kit.context import Konteks, Page
from ui.kit.model import TableModel
from ui.kit.notice import Notice
from ui.kit.table import ExcelTable
from ui.pegawai.acts import Acts
from ui.pegawai.columns import COLUMNS, JABATAN, NAMA, NIP, PENILAI, STATUS, UNIT
from ui.pegawai.detail import LEAST, Detail
from ui.pegawai.row import Roster, Row, search_words
from ui.pegawai.toolbar import ONLY, Toolbar

NARROW, WIDE = 1200, 1046
MANY = 50  # people in one change beyond which everybody is read anew


class PegawaiPage(Page):
    """`imported`: Pegawai id → baru or berubah, as long as the `result` of the import stands above the table."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.hari = date.today()
        self.imported: dict[str, str] = {}
        self._chosen: str | None = None
        self._quiet = False
        self._everybody: list[Row] = []
        self._shown: tuple[Pegawai | None, Bagan] | None = None
        self.model = TableModel(COLUMNS, (), self)
        self.model.words = search_words
        self._rest = QTimer(self, singleShot=True, interval=200)
        self._rest.timeout.connect(self.model.read_words)
        self.table = ExcelTable(self.model, beku=1)
        self.table.setAccessibleName("Daftar pegawai")
        self.result = Notice()
        self._detail: Detail | None = None
        self._room = look.mark(QWidget(minimumWidth=LEAST), bidang="pane")
        self.acts = Acts(self)
        self.bar = Toolbar(self.acts.fill_columns, self.acts.fill_more, self.acts.fill_by_column)
        self.setFocusProxy(self.table)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = look.mark(QWidget(), bidang="surface")
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for widget in (self.bar, self.result, self.notice, self.table):
            inner.addWidget(widget, int(widget is self.table))
        self.split = QSplitter()
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self._room)
        self.split.setStretchFactor(0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.split)

    @property
    def detail(self) -> Detail:
        """The form: made once the roster is painted, or when it is needed before."""
        if self._detail is None:
            self._detail = Detail(self.desk, self.write)
            self._detail.wanted.connect(self.acts.wanted)
            self.split.replaceWidget(self.split.indexOf(self._room), self._detail)
            self._room.deleteLater()
            self._detail.show()
            if self._shown is not None:
                self._detail.show_person(self._shown[0], self.hari)
        return self._detail

    def _connect(self) -> None:
        self.model.edited.connect(self.acts.entry.edited)
        self.table.beyond = self.acts.entry.beyond
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.table.empty.unfilter = self.unfilter
        self.table.header.remember("pegawai")
        self._spread()
        self.table.columns_changed.connect(self._spread)
        self.table.viewport().installEventFilter(self)
        self.bar.only.connect(lambda _: self._arrange())
        self.bar.add.clicked.connect(lambda: self.baru())
        self.bar.take.clicked.connect(lambda: self.ambil())
        self.bar.move_.clicked.connect(lambda: self.acts.move())
        self.acts.connect()
        for key, call in self.acts.keys().items():
            QShortcut(QKeySequence(key), self, call, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # ── what the window asks ────────────────────────────────────────────────────────────────────────

    def muat(self, konteks: Konteks) -> None:
        self.konteks, self.hari = konteks, date.today()
        self._everybody = [self._marked(row) for row in Roster(self.desk.bagan(), self.hari).rows()]
        self._arrange()
        self._rest.start()

    def saring(self, konteks: Konteks) -> None:
        self.konteks = konteks
        self._quietly(lambda: self.model.set_filter(konteks.cari))
        self._count()

    def ikut(self, perubahan: Perubahan) -> None:
        """Fields of a few people changed: they are painted anew where they stand. A post, a unit or a rater moves more."""
        own = all(edit.tabel == "pegawai" and edit.sebelum and edit.sesudah for edit in perubahan.edits)
        if not own or len(perubahan.akar) > MANY or any(self.place(id) is None for _, id in perubahan.akar):
            super().ikut(perubahan)
            return
        self.read_again([id for _, id in perubahan.akar])

    def status(self) -> str:
        return say("pegawai_jumlah", jumlah=len(self._everybody))

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        """To a person, also one that a filter hides; the check of a post leads to the structure."""
        if akar[0] in ("jabatan", "unit_kerja"):
            self.acts.structure(akar[1])
            return
        self.show_all_of(akar[1])
        self.detail.reach(bagian)

    def baru(self) -> None:
        self.acts.add()

    def ambil(self) -> None:
        self.acts.imports.ask()

    def import_roster(self, path: str) -> None:
        self.acts.imports.take(path)

    # ── what is shown ───────────────────────────────────────────────────────────────────────────────

    def _marked(self, row: Row) -> Row:
        id, refused = row.pegawai.id, self.acts.entry.refused
        if id in self.imported or id in refused:
            return replace(row, impor=self.imported.get(id, ""), ditolak=refused.get(id, ()))
        return row

    def _arrange(self) -> None:
        """Whom unit and filter leave, the chosen one kept."""
        if self.konteks is None:
            return
        units, keeps = lingkup(self.desk.bagan().unit, self.konteks.unit), ONLY[self.bar.chosen][1]
        shown = [row for row in self._everybody if (units is None or row.unit_id in units) and keeps(row)]
        self._words(len(shown))
        words = self.konteks.cari
        self._quietly(lambda: self.model.set_rows(shown), lambda: self.model.set_filter(words))
        self._count()

    def _quietly(self, *acts: Callable[[], object]) -> None:
        """Other rows, but the same person beside them as long as he or she is there."""
        self._quiet = True
        for act in acts:
            act()
        self._quiet = False
        at = self.place(self._chosen) or 0
        if self.model.rows and self.table.currentIndex().row() != at:
            self.table.select_row(at)
        self._show_current()

    def place(self, id: str | None) -> int | None:
        """Where somebody stands in the table; None when hidden by a filter, or nobody."""
        return next((n for n, row in enumerate(self.model.rows) if row.pegawai.id == id), None)

    def read_again(self, ids: Sequence[str]) -> None:
        """People read anew where they stand."""
        roster = Roster(self.desk.bagan(), self.hari)
        for id in ids:
            row = self._marked(roster.row(self.desk.satu(Pegawai, id)))
            whole = next(n for n, each in enumerate(self._everybody) if each.pegawai.id == id)
            self._everybody[whole] = row
            at = self.place(id)
            if at is not None:
                self.model.put(at, row)
        self._show_current()

    def _words(self, shown: int) -> None:
        if self._everybody and not shown:
            self.table.empty.say(say("pegawai_saringan_kosong"), "Tampilkan semua", self.unfilter)
        else:
            self.table.empty.say(say("pegawai_kosong"), "Ambil dari Excel…", self.ambil, ("Pegawai baru…", self.baru))

    def _count(self) -> None:
        chosen = len({index.row() for index in self.table.selectedIndexes()})
        shown, semua = self.model.rowCount(), len(self._everybody)
        text = say("pegawai_jumlah", jumlah=semua) if shown == semua else say("pegawai_jumlah_saring", jumlah=shown, semua=semua)
        self.bar.set_count(f"{text}, {chosen} dipilih" if chosen else text)

    def unfilter(self) -> None:
        for column in range(len(COLUMNS)):
            if self.model.allowed(column) is not None:
                self.model.allow(column, None)
        self.bar.choose("")
        self.lepas_saringan.emit()

    def mark_imported(self, marks: dict[str, str]) -> None:
        """The chips baru and berubah come or go; the filter for them goes with the last."""
        self.imported = marks
        if not marks and self.bar.chosen == "impor":
            self.bar.choose("")
        if self.konteks is not None:
            self.muat(self.konteks)

    # ── who is chosen ───────────────────────────────────────────────────────────────────────────────

    def current(self) -> Pegawai | None:
        row: Row | None = self.table.current_row()
        return row.pegawai if row else None

    def choose(self, id: str, column: int = NAMA) -> None:
        at = self.place(id)
        if at is not None:
            self._chosen = id
            self.table.select_row(at, column)
            self._show_current()

    def show_all_of(self, id: str) -> None:
        """Somebody who must be seen now: a filter that hides him or her gives way."""
        if self.place(id) is None:
            self.unfilter()
        self.choose(id)
        self.table.setFocus()

    def _show_current(self) -> None:
        if self._quiet:
            return
        pegawai, bagan = self.current(), self.desk.bagan()
        self._chosen = pegawai.id if pegawai else None
        if self._shown is None or self._shown[0] is not pegawai or self._shown[1] is not bagan:
            self._shown = (pegawai, bagan)
            if self._detail is not None:
                self._detail.show_person(pegawai, self.hari)
        self.bar.move_.setEnabled(pegawai is not None and bool(self.desk.semua(Jabatan)))
        self._count()

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def write(self, label: str, before: Pegawai, after: Pegawai) -> bool:
        """One person as one change; a refusal is shown above the table, and the answer is False."""
        return self.guarded(lambda: self.desk.simpan(label, before, after))

    # ── columns and size ──────────────────────────────────────────────────────────────────────

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before, now = event.oldSize().width() < look.px(NARROW), self.width() < look.px(NARROW)
        if before != now or not event.oldSize().isValid():
            self._narrow(now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.viewport() and event.type() == QEvent.Type.Resize:
            self._spread()
        elif watched is self.table.viewport() and event.type() == QEvent.Type.Paint and self._detail is None:
            QTimer.singleShot(0, self, lambda: self.detail)
        return super().eventFilter(watched, event)

    def _narrow(self, narrow: bool) -> None:
        """Unit and rater leave the table, for the form has them; what the operator hid stays hidden."""
        header = self.table.header
        tight = {at for at in (UNIT, PENILAI) if narrow and not self.table.isColumnHidden(at)}
        for at in tight | header.tight:
            self.table.setColumnHidden(at, narrow)
        header.tight = tight
        self.split.setSizes([WIDE, min(look.px(280 if narrow else 320), 360)])
        self._spread()

    def _spread(self) -> None:
        """Numbers and chips stand whole; the post gets the room the other columns leave."""
        chip = QFontMetrics(look.font(9, semibold=True)).horizontalAdvance("tugas belajar") + 44
        for at, least in ((NIP, look.nip_width()), (STATUS, chip)):
            if self.table.columnWidth(at) < least and not self.table.isColumnHidden(at):
                self.table.setColumnWidth(at, least)
        shown = [n for n in range(len(COLUMNS)) if n != JABATAN and not self.table.isColumnHidden(n)]
        rest = self.table.viewport().width() - sum(self.table.columnWidth(n) for n in shown)
        self.table.setColumnWidth(JABATAN, max(rest, look.px(120)))
