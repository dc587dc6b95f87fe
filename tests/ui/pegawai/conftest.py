"""The roster over the sample office, and over an office that has nobody yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.desk import Desk
from ui.pegawai.page import PegawaiPage


@pytest.fixture
def open_roster(open_window, qtbot) -> Callable[..., PegawaiPage]:
    def open_(desk: Desk, size: tuple[int, int] = (1366, 768)) -> PegawaiPage:
        window = open_window(desk, 0, size)
        qtbot.waitUntil(window.page().isVisible)
        return window.page()

    return open_


@pytest.fixture
def roster(sample: Desk, open_roster) -> PegawaiPage:
    return open_roster(sample)
