"""The planning tab over the sample office, in the year of its SKP whatever day it is today."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from plan import draft_of

from app.desk import Desk
from app.domain.periode import Periode
from app.domain.skp import Skp
from ui.indikator.page import IndikatorPage

INDIKATOR = 1


@pytest.fixture
def open_page(open_window, qtbot) -> Callable[..., IndikatorPage]:
    def open_(desk: Desk, tahun: int = 2026, size: tuple[int, int] = (1366, 768)) -> IndikatorPage:
        window = open_window(desk, INDIKATOR, size)
        window.bar.periode.set_options([(Periode(f"{tahun}-TW4"), f"Triwulan IV {tahun}")])
        window.bar.periode.set_value(Periode(f"{tahun}-TW4"))
        window.reload()
        qtbot.waitUntil(window.page().isVisible)
        return window.page()

    return open_


@pytest.fixture
def elias(sample: Desk, open_page) -> SimpleNamespace:
    """The SKP of Elias as a draft, shown."""
    skp = draft_of(sample, "Elias")
    page = open_page(sample)
    page.tuju(("skp", skp.id), None)
    return SimpleNamespace(desk=sample, id=skp.id, page=page, sheet=page.editor.sheet, now=lambda: sample.satu(Skp, skp.id))


@pytest.fixture
def camat(sample: Desk, open_page) -> SimpleNamespace:
    """The same for the leader, whose indicators have perspectives and manuals."""
    skp = draft_of(sample, "Yohanis")
    page = open_page(sample)
    page.tuju(("skp", skp.id), None)
    return SimpleNamespace(desk=sample, id=skp.id, page=page, sheet=page.editor.sheet, now=lambda: sample.satu(Skp, skp.id))
