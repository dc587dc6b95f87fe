"""A real window over a real office file, offscreen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.desk import Desk
from ui.main_window import MainWindow
from ui.pages import PAGES
from ui.program import prepare


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def ready(qapp: QApplication) -> QApplication:
    """Dressed once: doing it again would style every widget that is still alive."""
    return prepare(qapp)


@pytest.fixture
def open_window(ready: QApplication, qtbot) -> Iterator[Callable[[Desk], MainWindow]]:
    made: list[MainWindow] = []

    def open_(desk: Desk, tab: int = 0, size: tuple[int, int] = (1366, 768)) -> MainWindow:
        window = MainWindow(desk, PAGES)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        window.tabs.setCurrentIndex(tab)
        made.append(window)
        return window

    yield open_
    for window in made:
        window.close()
        window.deleteLater()
    ready.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
