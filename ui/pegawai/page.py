"""The roster: table and detail side by side."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.domain.perubahan import id_baru
from app.words import say
from ui.kit import look
from ui.kit.context import Konteks, Page
from ui.kit.model import TableModel
from ui.kit.table import ExcelTable
from ui.pegawai.columns import COLUMNS, PENILAI, UNIT, Row, rows
from ui.pegawai.detail import Detail

NARROW = 1200
ROSTERS = "Daftar pegawai (*.xlsx *.xls *.ods *.csv)"


class PegawaiPage(Page):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.hari = date.today()
        self._chosen: str | None = None
        self.setAcceptDrops(True)
        self.model = TableModel(COLUMNS, (), self)
        self.model.edited.connect(self._edited)
        self.table = ExcelTable(self.model)
        self.table.setAccessibleName("Daftar pegawai")
        self.detail = Detail(desk, self._write)
        self.detail.delegate.clicked.connect(self._delegate)
        self.setFocusProxy(self.table)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())

    def _lay_out(self) -> None:
        left = look.mark(QWidget(), bidang="surface")
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(self._toolbar())
        inner.addWidget(self.notice)
        inner.addWidget(self.table, 1)
        split = QSplitter()
        split.setHandleWidth(1)
        split.addWidget(left)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 1)
        split.setSizes([1046, 320])
        self.detail.setMinimumWidth(280)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)

    def _toolbar(self) -> QHBoxLayout:
        self.count = QLabel()
        self.count.setStyleSheet(f"color:{look.MUTED}")
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 10, 16, 10)
        for icon, text, call, kind in (
            ("user-plus", "Pegawai baru", self.add, "utama"),
            ("file-import", "Ambil dari Excel…", self.ambil, ""),
            ("arrows-exchange", "Mutasi jabatan…", self._move, ""),
        ):
            button = QPushButton(look.icon(icon, "#FFFFFF" if kind else look.TEXT), text)
            button.setProperty("jenis", kind)
            button.clicked.connect(lambda _=False, act=call: act())
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.count)
        more = QPushButton(look.icon("dots"), "Lainnya")
        more.setProperty("jenis", "datar")
        more.clicked.connect(lambda: self.more_menu().popup(more.mapToGlobal(more.rect().bottomLeft())))
        bar.addWidget(more)
        return bar

    def more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(look.icon("history"), "Status pegawai…", self._status)
        menu.addAction(look.icon("sitemap"), "Unit dan jabatan…", self._structure)
        menu.addAction(look.icon("file-export"), "Simpan daftar ke Excel…", self._ask_export)
        columns = menu.addMenu("Kolom")
        for action in self.table.header.column_actions(columns):
            columns.addAction(action)
        return menu

    # ── what the window asks ────────────────────────────────────────────────────────────────────────

    def muat(self, konteks: Konteks) -> None:
        self.konteks = konteks
        found = [row for row in rows(self.desk.bagan(), self.hari) if konteks.unit in (None, row.unit_id)]
        self.model.set_rows(sorted(found, key=lambda r: r.pegawai.nama))
        self.model.set_filter(konteks.cari)
        self.count.setText(say("pegawai_jumlah", jumlah=self.model.rowCount()))
        self._choose(self._chosen)

    def status(self) -> str:
        return say("pegawai_jumlah", jumlah=self.model.rowCount())

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        self._choose(akar[1])

    def _choose(self, id: str | None) -> None:
        at = next((n for n, row in enumerate(self.model.rows) if row.pegawai.id == id), 0)
        column = max(0, self.table.currentIndex().column())
        if self.model.rows:
            self.table.setCurrentIndex(self.model.index(at, column))
        self._show_current()

    def _show_current(self) -> None:
        row: Row | None = self.table.current_row()
        self._chosen = row.pegawai.id if row else None
        self.detail.show_person(row.pegawai if row else None, self.hari)

    # ── acts ────────────────────────────────────────────────────────────────────────────────────────

    def _edited(self, pairs: list[tuple[Row, Row]]) -> None:
        """One act of the table is one change; repainting waits until the editor is closed."""
        people = [(old.pegawai, new.pegawai) for old, new in pairs]
        label = say("pegawai_label_ubah", kolom="baris", nama=people[0][0].nama) if len(people) == 1 else f"Ubah {len(people)} pegawai"
        QTimer.singleShot(0, lambda: self.guarded(lambda: self.desk.simpan_banyak(label, people)))

    def _write(self, label: str, before: Pegawai, after: Pegawai) -> None:
        self.guarded(lambda: self.desk.simpan(label, before, after))

    def baru(self) -> None:
        self.add()

    def add(self) -> None:
        fresh = Pegawai(id_baru(), "")
        self._chosen = fresh.id
        self.guarded(lambda: self.desk.simpan("Tambah pegawai", None, fresh))
        self.detail.fields["nip"].control.setFocus()

    def ambil(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Ambil dari Excel", "", ROSTERS)
        if path:
            self.import_roster(path)

    def import_roster(self, path: str) -> None:
        from ui.pegawai.import_dialog import ImportDialog

        self.guarded(lambda: ImportDialog(self.desk, path, self._imported, self).show())

    def _imported(self, sentence: str) -> None:
        self.notice.tell("info", sentence, [("Urungkan impor", self._undo_import), ("Tutup", self.notice.hide)])

    def _undo_import(self) -> None:
        self.notice.hide()
        self.guarded(self.desk.urungkan)

    def _move(self) -> None:
        from ui.pegawai.move_dialog import MoveDialog

        row: Row | None = self.table.current_row()
        if row is not None:
            MoveDialog(self.desk, row.pegawai, self.guarded, self).show()

    def _status(self) -> None:
        from ui.pegawai.status_dialog import StatusDialog

        row: Row | None = self.table.current_row()
        if row is not None:
            StatusDialog(row.pegawai, self._write, self).show()

    def _structure(self) -> None:
        from ui.pegawai.structure_dialog import StructureDialog

        StructureDialog(self.desk, self).show()

    def export(self, path: Path) -> None:
        """The roster as a spreadsheet that can be imported again."""
        from app.exchange.roster_sheet import ekspor

        self.guarded(lambda: ekspor(path, self.desk.bagan(), self.hari))
        self.notice.tell("baik", say("pegawai_diekspor", berkas=str(path)), [("Tutup", self.notice.hide)])

    def _ask_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, "Simpan Excel", "Daftar-pegawai.xlsx", "Excel (*.xlsx)")
        if path:
            self.export(Path(path))

    def _delegate(self) -> None:
        from ui.pegawai.delegate_dialog import DelegateDialog

        row: Row | None = self.table.current_row()
        if row is not None:
            DelegateDialog(self.desk, row.pegawai, self._write, self).show()

    # ── size and drop ───────────────────────────────────────────────────────────────────────────────

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in (UNIT, PENILAI):
            self.table.setColumnHidden(column, self.width() < NARROW)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.import_roster(event.mimeData().urls()[0].toLocalFile())
