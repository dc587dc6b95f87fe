"""The appraisal tab over the sample office, in a quarter that begins or is under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.periode import Periode
from app.domain.skp import Skp
from ui.penilaian.page import PenilaianPage

TW4 = Periode("2026-TW4")
PENILAIAN = 2


@pytest.fixture
def open_page(open_window) -> Callable[..., PenilaianPage]:
    """The tab in a period, whatever day it is today."""

    def open_(desk: Desk, periode: str = TW4, size: tuple[int, int] = (1366, 768)) -> PenilaianPage:
        window = open_window(desk, PENILAIAN, size)
        window.bar.periode.set_value(Periode(periode))
        window.reload()
        return window.page()

    return open_


def evaluation_of(desk: Desk, name: str, periode: str = TW4) -> Evaluasi:
    return next(e for e in desk.semua(Evaluasi).values() if e.periode == periode and name in desk.lembar(e.skp, e.id).pegawai.nama)


def skp_of(desk: Desk, name: str, tahun: int = 2026) -> Skp:
    return next(s for s in desk.semua(Skp).values() if s.tahun == tahun and s.pegawai and name in s.pegawai.nama)


def opened(desk: Desk, name: str, **change: object) -> Evaluasi:
    """The evaluation unlocked, and changed as said."""
    was = evaluation_of(desk, name)
    desk.simpan("Buka", was, replace(was, final=False, arsip=None, **change))
    return desk.satu(Evaluasi, was.id)


def emptied(desk: Desk, name: str) -> Skp:
    """Nothing of the quarter is there yet."""
    was = evaluation_of(desk, name)
    desk.simpan("Kosongkan", was, None)
    return desk.satu(Skp, was.skp)


@pytest.fixture
def elias(sample: Desk, open_page) -> SimpleNamespace:
    """The form of Elias, whose quarter has not begun."""
    skp = emptied(sample, "Elias")
    page = open_page(sample)
    page.people.select(skp.pemilik)
    return SimpleNamespace(desk=sample, skp=skp, page=page, now=lambda: sample.evaluasi(skp.id, TW4))


@pytest.fixture
def half(sample: Desk, open_page) -> SimpleNamespace:
    """The form of Elias with everything but the ratings and the note."""
    was = opened(sample, "Elias", rating_hasil_kerja=None, rating_perilaku=None, alasan_hasil_kerja=None, catatan=())
    skp = sample.satu(Skp, was.skp)
    page = open_page(sample)
    page.people.select(skp.pemilik)
    return SimpleNamespace(desk=sample, skp=skp, page=page, now=lambda: sample.evaluasi(skp.id, TW4))


@pytest.fixture
def settle(qtbot) -> Callable[[], None]:
    """Repainting waits for the editor to close."""
    return lambda: qtbot.wait(20)
