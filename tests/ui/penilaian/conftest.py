"""The appraisal tab over the sample office, in a quarter that begins or is under way."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from quarter import TW4, emptied, evaluation, finished, opened

from app.desk import Desk
from app.domain.periode import Periode
from app.domain.skp import Skp
from ui.penilaian.page import PenilaianPage

PENILAIAN = 2


@pytest.fixture
def sample(sample: Desk) -> Desk:
    """The sample office with everybody locked, so that each test opens whom it needs."""
    finished(sample)
    return sample


@pytest.fixture
def open_page(open_window, qtbot) -> Callable[..., PenilaianPage]:
    """The tab in a period, whatever day it is today."""

    def open_(desk: Desk, periode: str = TW4, size: tuple[int, int] = (1366, 768)) -> PenilaianPage:
        window = open_window(desk, PENILAIAN, size)
        window.bar.periode.set_value(Periode(periode))
        window.reload()
        qtbot.waitUntil(window.page().isVisible)
        return window.page()

    return open_


def form(desk: Desk, skp: Skp, page: PenilaianPage) -> SimpleNamespace:
    page.people.select(skp.pemilik)
    return SimpleNamespace(desk=desk, skp=skp, page=page, now=lambda: evaluation(desk, skp.id))


@pytest.fixture
def elias(sample: Desk, open_page) -> SimpleNamespace:
    """The form of Elias, whose quarter has not begun."""
    skp = emptied(sample, "Elias")
    return form(sample, skp, open_page(sample))


@pytest.fixture
def half(sample: Desk, open_page) -> SimpleNamespace:
    """The form of Elias with everything but the ratings and the note."""
    was = opened(sample, "Elias", rating_hasil_kerja=None, rating_perilaku=None, alasan_hasil_kerja=None, alasan_perilaku=None, catatan=())
    return form(sample, sample.satu(Skp, was.skp), open_page(sample))


@pytest.fixture
def settle(qtbot) -> Callable[[], None]:
    """Repainting waits for the editor to close."""
    return lambda: qtbot.wait(20)
