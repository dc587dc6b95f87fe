"""Starting the window: what Qt needs once, which office file to open, and the start page when there is none."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMainWindow

from app.desk import Desk
from app.errors import UserError
from app.paths import RESOURCES
from app.words import say
from ui import settings
from ui.kit import look
from ui.kit.collector import Collector
from ui.main_window import MainWindow
from ui.pages import PAGES

ROOMY = 1440  # pixels; a narrower screen is filled


def prepare(app: QCoreApplication) -> QApplication:
    """Language, numbers and look, whatever the computer itself is set to."""
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    translator = QTranslator(app)
    if translator.load(str(RESOURCES / "qtbase_id.qm")):
        app.installTranslator(translator)
    app.setApplicationName("Kinerja Luring")
    look.apply(app, settings.text_size())
    return app


def window_for(desk: Desk) -> MainWindow:
    return MainWindow(desk, PAGES)


def open_window(path: Path) -> MainWindow:
    """Raises UserError when the file cannot be opened."""
    window = window_for(Desk.buka(path))
    settings.remember_office(path)
    return window


class Program:
    """One window at a time: an office, or the page with the doors to one."""

    def __init__(self) -> None:
        self.window: QMainWindow | None = None

    def open(self, path: Path | None, roster: Path | None = None) -> None:
        """The office in this file, else the start page. A file that is refused leaves an open office as it is."""
        here = self.window
        if isinstance(here, MainWindow) and path is not None and path.resolve() == here.desk.path.resolve():
            return
        try:
            fresh = self._office(path, roster) if path else self._start(None)
        except UserError as error:
            if isinstance(here, MainWindow):
                here.refuse(error)
                return
            fresh = self._start(error)
        self.window = fresh
        fresh.showMaximized() if fresh.screen().availableSize().width() < ROOMY else fresh.show()
        if here is not None:
            here.close()
            QTimer.singleShot(0, here.deleteLater)  # it may be the one whose signal brought us here

    def restore(self, copy: Path, path: Path) -> None:
        """A copy takes the place of the office file, which is closed for it; the office opens again either way."""
        from app.cadangan import pulihkan
        from ui.start_window import StartWindow

        here, self.window = self.window, None
        if here is not None:
            here.close()
        refusal = None
        try:
            pulihkan(copy, path)
        except UserError as error:
            refusal = error
        self.open(path)
        if isinstance(self.window, MainWindow) and refusal is None:
            self.window.status.done(say("pulihkan_selesai", berkas=path.name, cadangan=copy.name))
        elif isinstance(self.window, MainWindow | StartWindow) and refusal is not None:
            self.window.refuse(refusal)

    def _office(self, path: Path, roster: Path | None) -> MainWindow:
        window = open_window(path)
        window.other_office.connect(self.open)
        window.restoring.connect(self.restore)
        if roster is not None:
            window.go("Pegawai").import_roster(str(roster))  # type: ignore[attr-defined]  # because: the roster alone has it
        return window

    def _start(self, refusal: UserError | None) -> QMainWindow:
        from ui.start_window import StartWindow

        window = StartWindow(refusal)
        window.chosen.connect(lambda path: self.open(path, window.roster))
        window.restoring.connect(self.restore)
        return window


def run(path: Path | None) -> int:
    app = prepare(QApplication(sys.argv[:1]))
    program = Program()
    program.open(path or settings.last_office())
    QTimer.singleShot(0, painted)
    return app.exec()


def painted() -> None:
    """What can wait until the first rows are on screen. What the start made stays: the collector need never look at it."""
    QApplication.setWindowIcon(look.window_icon())
    gc.freeze()
    Collector(QApplication.instance())
