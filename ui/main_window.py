"""The window: menu, context bar, tabs, status; pages are made when first shown and repaint after every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QTabWidget, QVBoxLayout, QWidget

from app import crash
from app.desk import Desk
from app.domain.perubahan import Perubahan
from app.errors import UserError
from app.words import say, say_error
from ui import settings
from ui.context_bar import ContextBar
from ui.kit import look
from ui.kit.context import PageSpec
from ui.kit.notice import Notice

CTRL = "Ctrl+"
JSON = "Dokumen SKP (*.json)"


class MainWindow(QMainWindow):
    def __init__(self, desk: Desk, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._pages = tuple(pages)
        self._made: dict[int, QWidget] = {}
        self._stale: set[int] = set()
        self._holders: list[QVBoxLayout] = []
        self._make_actions()
        self._lay_out()
        self._make_menus()
        self._make_status()
        self._silence = desk.dengar(self._changed)
        crash.on_crash(self._crashed)
        self._show_page(self.tabs.currentIndex())
        self._restore()

    # ── building ────────────────────────────────────────────────────────────────────────────────────

    def _make_actions(self) -> None:
        self.undo = self._action("Urungkan", self._undo, QKeySequence.StandardKey.Undo, "arrow-back-up")
        self.redo = self._action("Ulangi", self._redo, None, "arrow-forward-up")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.check = self._action("Periksa data", self._check, QKeySequence("F9"), "checklist")
        self.save = self._action("Simpan", self._save, QKeySequence.StandardKey.Save, "device-floppy")
        self.look_up = self._action("Cari", self._find, QKeySequence.StandardKey.Find, "search")
        self.reload = self._action("Muat ulang", self._reload, QKeySequence("F5"), "history")
        self.office = self._action("Kantor…", self._office, None, "building")
        self.take_in = self._action("Impor SKP dari JSON…", self._import_skp, None, "file-import")
        self.give_out = self._action("Ekspor SKP ke JSON…", self._export_skp, None, "file-export")
        self.help = self._action("Panduan", self._help, QKeySequence("F1"), "help-circle")
        self.leave = self._action("Keluar", self.close, QKeySequence("Ctrl+Q"), "x")

    def _action(self, text: str, call: Callable[[], object], key: QKeySequence | QKeySequence.StandardKey | None, icon: str) -> QAction:
        action = QAction(look.icon(icon), text, self)
        action.setIconText(text)
        action.triggered.connect(lambda: call())
        if key is not None:
            action.setShortcut(key)
        return action

    def _lay_out(self) -> None:
        self.bar = ContextBar(self.desk, [self.undo, self.redo, self.check])
        self.bar.berubah.connect(lambda _: self._reload())
        self.notice = Notice()
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName("Bagian pekerjaan")
        for page in self._pages:
            holder = QWidget()
            self._holders.append(QVBoxLayout(holder))
            self._holders[-1].setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(holder, page.title)
        self.tabs.currentChanged.connect(self._show_page)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self.tabs, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(960, 540)

    def _make_menus(self) -> None:
        menus: dict[str, list[QAction | None]] = {
            "&Berkas": [self.save, None, self.take_in, self.give_out, None, self.leave],
            "&Sunting": [self.undo, self.redo, None, self.look_up],
            "&Data": [self.check, self.reload],
            "&Alat": [self.office],
            "Ba&ntuan": [self.help],
        }
        for title, actions in menus.items():
            menu = self.menuBar().addMenu(title)
            for action in actions:
                menu.addAction(action) if action else menu.addSeparator()
        for n in range(len(self._pages)):
            QShortcut(QKeySequence(f"{CTRL}{n + 1}"), self, lambda at=n: self.tabs.setCurrentIndex(at))
        for key, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(key), self, lambda by=step: self._turn(by))

    def _make_status(self) -> None:
        self.last, self.count, self.file = QLabel(), QLabel(), QLabel(self.desk.path.name)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.last)
        for label in (self.count, self.file):
            label.setStyleSheet(f"color:{look.MUTED}; padding:0 8px")
            self.statusBar().addPermanentWidget(label)
        self._name_history()

    def _restore(self) -> None:
        saved = settings.geometry()
        if saved is None or not self.restoreGeometry(saved):
            self.resize(1366, 768)
        if 0 < settings.last_tab() < self.tabs.count():
            self.tabs.setCurrentIndex(settings.last_tab())

    # ── pages ───────────────────────────────────────────────────────────────────────────────────────

    def page(self) -> QWidget:
        return self._made[self.tabs.currentIndex()]

    def _show_page(self, n: int) -> None:
        """Made at the first visit, loaded anew when something changed meanwhile."""
        fresh = n not in self._made
        if fresh:
            self._made[n] = self._pages[n].factory(self.desk)
            self._holders[n].addWidget(self._made[n])
        if fresh or n in self._stale:
            self._load(n)
        else:
            self.count.setText(self._made[n].status())  # type: ignore[attr-defined]  # because: a page is a QWidget that is also a Page
        self._say_title()

    def _load(self, n: int) -> None:
        self._stale.discard(n)
        page = self._made[n]
        page.muat(self.bar.konteks())  # type: ignore[attr-defined]  # because: a page is a QWidget that is also a Page
        self.count.setText(page.status())  # type: ignore[attr-defined]  # because: as above

    def _reload(self) -> None:
        self._stale = set(self._made)
        self._load(self.tabs.currentIndex())
        self._say_title()

    def _say_title(self) -> None:
        self.setWindowTitle(f"{self.desk.kantor().nama} – {self.tabs.tabText(self.tabs.currentIndex())} – Kinerja Luring")

    def _turn(self, by: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    # ── acts ────────────────────────────────────────────────────────────────────────────────────────

    def _changed(self, change: Perubahan) -> None:
        if {"skp", "unit_kerja", "kantor"} & {tabel for tabel, _ in change.akar}:
            self.bar.refresh()
        self._reload()
        self._name_history()
        self.last.setText(f"✓ {change.label} · tersimpan {datetime.now():%H.%M}")

    def _name_history(self) -> None:
        for action, word, label in (
            (self.undo, "Urungkan", self.desk.label_urungkan),
            (self.redo, "Ulangi", self.desk.label_ulangi),
        ):
            action.setEnabled(label is not None)
            action.setText(f"{word}: {label}" if label else word)
            action.setIconText(word)
            action.setToolTip(action.text())

    def guarded(self, call: Callable[[], object]) -> None:
        """Runs an act; a refusal is shown in place with its remedy."""
        try:
            call()
        except UserError as error:
            self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])
        else:
            self.notice.hide()

    def _undo(self) -> None:
        self.guarded(self.desk.urungkan)
        self._name_history()

    def _redo(self) -> None:
        self.guarded(self.desk.ulangi)
        self._name_history()

    def _save(self) -> None:
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.guarded(lambda: self.desk.cadangkan("titik-simpan"))
        self.last.setText(f"✓ Tersimpan {datetime.now():%H.%M}")

    def _find(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _check(self) -> None:
        from ui.check_dialog import CheckDialog

        CheckDialog(self.desk, self.bar.konteks(), self._jump, self).show()

    def _jump(self, akar: tuple[str, str], bagian: str | None) -> None:
        """To the tab that shows the row of a problem."""
        tab = {"skp": 1, "pohon_kinerja": 1, "evaluasi": 2, "capaian_organisasi": 2}.get(akar[0], 0)
        self.tabs.setCurrentIndex(min(tab, self.tabs.count() - 1))
        self.page().tuju(akar, bagian)  # type: ignore[attr-defined]  # because: a page is a QWidget that is also a Page

    def _office(self) -> None:
        from ui.office_dialog import OfficeDialog

        OfficeDialog(self.desk, self).show()

    def _import_skp(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, "Impor SKP", "", JSON)
        if paths:
            self.guarded(lambda: self.import_skp([Path(path) for path in paths]))

    def import_skp(self, paths: list[Path]) -> None:
        """All documents or none; a backup first. Raises UserError."""
        from app.exchange_desk import pasang_berkas

        self.desk.cadangkan("sebelum-impor")
        lines = pasang_berkas(self.desk, paths)
        self.last.setText(f"✓ {len(lines)} SKP diimpor")

    def _export_skp(self) -> None:
        from ui.export_dialog import ExportDialog

        ExportDialog(self.desk, self.bar.konteks().periode.tahun, self).show()

    def _help(self) -> None:
        from ui.kit.help import HelpWindow

        HelpWindow(self.tabs.tabText(self.tabs.currentIndex()), self).show()

    def _crashed(self, log: str) -> None:
        self.notice.tell("salah", say("layar_kesalahan_program", log=log), [("Tutup", self.notice.hide)])

    def closeEvent(self, event: QCloseEvent) -> None:
        settings.remember_geometry(self.saveGeometry(), self.tabs.currentIndex())
        self._silence()
        self.desk.tutup()
        super().closeEvent(event)
