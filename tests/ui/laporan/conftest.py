"""The reports tab over the sample office, in a quarter where most are ready and three are still to be rated."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.periode import Periode
from ui.laporan.page import LaporanPage

LAPORAN = 3
TW4 = "2026-TW4"


@pytest.fixture
def open_papers(open_window, qtbot) -> Callable[..., LaporanPage]:
    """The tab with a paper chosen, in a period, whatever day it is today."""

    def open_(desk: Desk, kode: str = "dokumen", periode: str = TW4, size: tuple[int, int] = (1366, 768)) -> LaporanPage:
        window = open_window(desk, LAPORAN, size)
        if window.bar.periode.value() != periode:
            window.bar.periode.set_value(Periode(periode))
            window.reload()
        qtbot.waitUntil(window.page().isVisible)
        page = window.page()
        page.tuju(("kertas", kode), None)
        return page

    return open_


@pytest.fixture
def drawn(qtbot) -> Callable[[LaporanPage], None]:
    """Until the paper asked for last is on screen."""

    def wait(page: LaporanPage) -> None:
        qtbot.waitUntil(lambda: not page.show_.drawing.busy, timeout=10_000)

    return wait


@pytest.fixture
def finished(qtbot) -> Callable[[LaporanPage], None]:
    """Until what was begun in the background is done and told."""

    def wait(page: LaporanPage) -> None:
        qtbot.waitUntil(lambda: not page.pane.progress.busy, timeout=20_000)

    return wait


@pytest.fixture
def dina(sample: Desk, open_papers) -> SimpleNamespace:
    """The document of Dina, whose quarter has not begun."""
    page = open_papers(sample)
    person = next(o for o in page.people() if "Dina" in o.nama)
    sample.simpan("Kosongkan", sample.satu(Evaluasi, person.evaluasi), None)
    page.tuju(("kertas", "dokumen"), person.pegawai)
    return SimpleNamespace(desk=sample, page=page, orang=person)
