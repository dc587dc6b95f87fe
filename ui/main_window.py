"""The window over one office: menu, context bar, tabs, status; pages are made when first shown and follow every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QStatusTipEvent
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from app import crash
from app.desk import Desk
from app.domain.perubahan import Perubahan
from app.errors import UserError
from app.words import say, say_error
from ui import settings
from ui.acts import Acts
from ui.context_bar import ContextBar
from ui.kit import look
from ui.kit.context import Konteks, Page, PageSpec
from ui.kit.notice import Notice
from ui.menus import fill_menus, make_actions
from ui.status_line import StatusLine

JUMPS = {"skp": 1, "pohon_kinerja": 1, "evaluasi": 2, "capaian_organisasi": 2, "unit_kerja": 2, "kertas": 3}


class MainWindow(QMainWindow):
    """`other_office` asks for another office file (a Path), or for the start page (None).

    `restoring` asks to close and to open again from a copy: (copy, office file).
    """

    other_office = Signal(object)
    restoring = Signal(Path, Path)

    def __init__(self, desk: Desk, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.specs = tuple(pages)
        self._made: dict[int, Page] = {}
        self._stale: set[int] = set()
        self._asked = False
        self._holders: list[QVBoxLayout] = []
        self.acts = Acts(self)
        self.actions_ = make_actions(self, lambda name: getattr(self.acts, name))
        self._lay_out()
        fill_menus(self.menuBar(), self.actions_)
        self.acts.fill_submenus()
        self.status = StatusLine(desk.path.name)
        self.setStatusBar(self.status)
        self._make_shortcuts()
        self._silence = [desk.dengar(self._changed), crash.on_crash(self._crashed)]
        self._name_history()
        self._restore()
        self._show_page(self.tabs.currentIndex())
        self.tabs.currentChanged.connect(self._show_page)
        QTimer.singleShot(0, self.acts.tell_backup)

    # ── building ────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        self.bar = ContextBar(self.desk, [self.actions_[name] for name in ("undo", "redo", "check")])
        self.bar.berubah.connect(lambda _: self.reload())
        self.bar.dicari.connect(self._search)
        self.notice = Notice()
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName("Bagian pekerjaan")
        self.tabs.tabBar().setDrawBase(False)
        for spec in self.specs:
            holder = look.mark(QWidget(), bidang="halaman")
            holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self._holders.append(QVBoxLayout(holder))
            self._holders[-1].setContentsMargins(0, 1, 0, 0)
            self.tabs.addTab(holder, spec.title)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self.tabs, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(960, 540)
        self.setAcceptDrops(True)

    def _make_shortcuts(self) -> None:
        for n in range(len(self.specs)):
            QShortcut(QKeySequence(f"Ctrl+{n + 1}"), self, lambda at=n: self.tabs.setCurrentIndex(at))
        for key, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(key), self, lambda by=step: self._turn(by))

    def _restore(self) -> None:
        saved = settings.geometry()
        if saved is None or not self.restoreGeometry(saved):
            self.resize(1366, 768)
        if 0 < settings.last_tab() < self.tabs.count():
            self.tabs.setCurrentIndex(settings.last_tab())

    # ── pages ───────────────────────────────────────────────────────────────────────────────────────

    def page(self) -> Page:
        return self._made[self.tabs.currentIndex()]

    def go(self, title: str) -> Page:
        """The tab with this title, shown."""
        self.tabs.setCurrentIndex(next(n for n, spec in enumerate(self.specs) if spec.title == title))
        return self.page()

    def _show_page(self, n: int) -> None:
        """Made at the first visit, loaded anew when something changed meanwhile."""
        fresh = n not in self._made
        if fresh:
            self._made[n] = self.specs[n].factory(self.desk)
            self._made[n].lepas_saringan.connect(self.bar.clear)
            self._made[n].dicadangkan.connect(self.acts.tell_backup)
            self._made[n].perintah.connect(lambda name: self.actions_[name].trigger())
            self._made[n].menuju.connect(self.jump)
            self._made[n].kabar.connect(self.status.working)
            self._made[n].tenang.connect(self._calm)
            self._holders[n].addWidget(self._made[n])
        if fresh or n in self._stale:
            self._load(n)
        self._made[n].setFocus()
        self._tell()

    def _load(self, n: int) -> None:
        self._stale.discard(n)
        self._made[n].muat(self.bar.konteks())

    def reload(self) -> None:
        """Every page reads its values anew, the hidden ones when they are shown."""
        self._stale = set(self._made)
        self._load(self.tabs.currentIndex())
        self._tell()

    def _search(self, konteks: Konteks) -> None:
        self._stale = set(self._made) - {self.tabs.currentIndex()}
        self.page().saring(konteks)
        self._tell()

    def _tell(self) -> None:
        konteks = self.bar.konteks()
        self.status.count.setText(self.page().status())
        self.setWindowTitle(f"{self.desk.kantor().nama} – {konteks.periode.nama} – Kinerja Luring")

    def _turn(self, by: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A roster may be dropped on any tab."""
        from ui.pegawai.imports import SUFFIXES

        if any(url.toLocalFile().lower().endswith(SUFFIXES) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.go("Pegawai").import_roster(event.mimeData().urls()[0].toLocalFile())  # type: ignore[attr-defined]  # because: the roster alone has it

    # ── following what happens ──────────────────────────────────────────────────────────────────────

    def _changed(self, perubahan: Perubahan) -> None:
        if _touches_bar(perubahan):
            self.bar.refresh()
        self._stale = set(self._made) - {self.tabs.currentIndex()}
        self.page().ikut(perubahan)
        self._name_history()
        self.status.saved(perubahan.label, datetime.now())
        self._tell()

    def _name_history(self) -> None:
        for name, word, label in (("undo", "Urungkan", self.desk.label_urungkan), ("redo", "Ulangi", self.desk.label_ulangi)):
            action = self.actions_[name]
            action.setEnabled(label is not None)
            action.setText(f"{word}: {label}" if label else word)
            action.setIconText(word)
            action.setToolTip(action.text())

    def guarded(self, call: Callable[[], object]) -> bool:
        """Runs an act; a refusal is shown in place with its remedy, and the answer is False."""
        try:
            call()
        except UserError as error:
            self.refuse(error)
            return False
        self.notice.hide()
        return True

    def refuse(self, error: UserError) -> None:
        self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])

    def jump(self, akar: tuple[str, str], bagian: str | None) -> None:
        """To the tab that shows the row of a problem."""
        self.tabs.setCurrentIndex(min(JUMPS.get(akar[0], 0), self.tabs.count() - 1))
        self.page().tuju(akar, bagian)

    def _crashed(self, log: str) -> None:
        links = [("Buat berkas laporan…", self.acts.report_problem), ("Tutup", self.notice.hide)]
        self.notice.tell("salah", say("layar_kesalahan_program", log=log), links)

    def event(self, event: QEvent) -> bool:
        """How many cells are chosen is told by the tables; it must not cover the last result."""
        if isinstance(event, QStatusTipEvent):
            self.status.chosen.setText(event.tip())
            return True
        return super().event(event)

    def asks_to_stay(self) -> bool:
        """True while papers are being printed: what to do about it is asked above the tabs."""
        busy = next((sentence for page in self._made.values() if (sentence := page.sibuk())), "")
        if busy:
            self.notice.tell("saran", busy, [("Hentikan dan tutup", self.close), ("Lanjutkan", self.notice.hide)])
            self._asked = True
        return bool(busy)

    def _calm(self) -> None:
        """The question about what was under way has answered itself."""
        if self._asked:
            self.notice.hide()
        self._asked = False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; only papers being printed are asked about. What is being typed is committed by leaving it."""
        if event.spontaneous() and self.asks_to_stay():
            event.ignore()
            return
        leave_field(self)
        for page in self._made.values():
            page.tutup()
        settings.remember_geometry(self.saveGeometry(), self.tabs.currentIndex())
        for end in self._silence:
            end()
        self.acts.leave()
        self.desk.tutup()
        super().closeEvent(event)


def leave_field(window: QWidget) -> None:
    """Commits the cell or field being typed into."""
    focus = window.focusWidget()
    if focus is not None:
        focus.clearFocus()


def _touches_bar(perubahan: Perubahan) -> bool:
    """Years come and go with whole SKPs; units and the office's name with theirs."""
    tables = {tabel for tabel, _ in perubahan.akar}
    coming = any(edit.tabel == "skp" and None in (edit.sebelum, edit.sesudah) for edit in perubahan.edits)
    return coming or bool(tables & {"unit_kerja", "kantor"})
