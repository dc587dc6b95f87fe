"""Starting the window: what Qt needs once, which office file to open, and the first-run page when there is none."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.desk import Desk
from app.errors import UserError
from app.paths import RESOURCES
from ui.kit import look
from ui.main_window import MainWindow
from ui.pages import PAGES
from ui.settings import last_office, remember_office


def prepare(app: QCoreApplication) -> QApplication:
    """Language, numbers and look, whatever the computer itself is set to."""
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    translator = QTranslator(app)
    if translator.load(str(RESOURCES / "qtbase_id.qm")):
        app.installTranslator(translator)
    app.setApplicationName("Kinerja Luring")
    look.apply(app)
    return app


def window_for(desk: Desk) -> MainWindow:
    return MainWindow(desk, PAGES)


def open_window(path: Path) -> MainWindow:
    """Raises UserError when the file cannot be opened."""
    window = window_for(Desk.buka(path))
    remember_office(path)
    return window


def run(path: Path | None) -> int:
    app = prepare(QApplication(sys.argv[:1]))
    window = _first_window(path or last_office())
    if window is None:
        return 0
    window.show()
    return app.exec()


def _first_window(path: Path | None) -> MainWindow | None:
    """The office, else the three doors until one of them leads to an office; None when the operator leaves."""
    from ui.start_page import choose_office

    refusal: UserError | None = None
    while True:
        chosen = path or choose_office(refusal)
        if chosen is None:
            return None
        try:
            return open_window(chosen)
        except UserError as error:
            path, refusal = None, error
