"""The papers in the window: menu commands, the status bar, closing while printing, small windows, hard texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from app.desk import Desk
from app.domain.perubahan import ganti
from app.domain.skp import Skp, StatusSkp
from ui.kit import look
from ui.laporan.page import LaporanPage

SIZES = [(1366, 768), (1366, 697), (1024, 540)]
HARD = (
    "<b>tebal</b> & <i>miring</i> &amp; <br/>",
    "kata " * 800,
    "x" * 4000,
    "rapat 😀👍🏽 selesai",
    "teks تقرير الأداء السنوي dan שלום",
)


def test_ctrl_p_in_another_tab_shows_the_papers_before_anything_is_printed(sample: Desk, open_window):
    window = open_window(sample, 0)
    window.actions_["print"].trigger()
    page = window.page()
    assert isinstance(page, LaporanPage)
    assert not page.pane.progress.busy
    window.actions_["print"].trigger()
    assert not page.pane.progress.busy  # no printer on this computer


@pytest.mark.parametrize(("name", "kode"), [("bundle", "bundel"), ("recap", "rekap")])
def test_the_menu_leads_to_its_paper(sample: Desk, open_window, name: str, kode: str):
    window = open_window(sample, 0)
    window.actions_[name].trigger()
    assert window.page().kertas.kode == kode


def test_the_status_bar_repeats_the_progress(sample: Desk, open_papers, finished, tmp_path):
    page = open_papers(sample, "bundel")
    told: list[str] = []
    page.kabar.connect(lambda sentence: told.append((sentence, page.window().status.last.text())))
    page.acts.save_to(tmp_path / "semua.pdf")
    finished(page)
    sentence, shown = next(each for each in told if each[0].startswith("Mencetak 28 dari 28 – "))
    assert shown == sentence


def test_a_window_closed_while_a_bundle_is_made_asks_and_then_ends_cleanly(sample: Desk, open_papers, tmp_path):
    page = open_papers(sample, "bundel")
    window = page.window()
    page.acts.save_to(tmp_path / "semua.pdf")
    assert window.asks_to_stay()
    assert "Menutup jendela menghentikan" in window.notice.text()
    assert [button.text() for button in window.notice.findChildren(QPushButton)] == ["Hentikan dan tutup", "Lanjutkan"]
    window.close()
    assert not page.pane.progress._task or page.pane.progress._task.isFinished()
    assert not list(tmp_path.glob("*.part"))


def test_the_question_goes_when_the_bundle_is_done(sample: Desk, open_papers, finished, tmp_path):
    page = open_papers(sample, "bundel")
    page.acts.save_to(tmp_path / "semua.pdf")
    page.window().asks_to_stay()
    finished(page)
    assert page.window().notice.isHidden()
    assert (tmp_path / "semua.pdf").exists()


def test_a_window_with_nothing_under_way_closes_without_a_question(sample: Desk, open_papers):
    page = open_papers(sample)
    assert not page.window().asks_to_stay()
    assert page.window().close()


@pytest.fixture(params=[9, 10, 14], ids=lambda points: f"{points} pt")
def letters(request, ready) -> Iterator[int]:
    look.apply(ready, request.param)
    yield request.param
    look.apply(ready)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_button_shows_all_of_its_words(sample: Desk, open_papers, letters: int, size, drawn):
    page = open_papers(sample, "bundel", size=size)
    drawn(page)
    page.grab()
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width(), button.text()
    foot = page.pane.save
    assert page.rect().contains(foot.rect().translated(foot.mapTo(page, foot.rect().topLeft())))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_preview_keeps_most_of_the_page(sample: Desk, open_papers, size, drawn):
    page = open_papers(sample, size=size)
    drawn(page)
    page.grab()
    assert page.preview.width() >= 470
    assert page.preview.height() >= 280


@pytest.mark.parametrize("teks", HARD, ids=["markup", "words", "no spaces", "emoji", "right to left"])
def test_hard_texts_are_shown_whole(sample: Desk, open_papers, drawn, teks: str):
    page = open_papers(sample, "skp")
    was = sample.satu(Skp, page.person().skp)
    hasil = was.hasil_kerja[0]
    sample.simpan("Teks", was, ganti(replace(was, status=StatusSkp.DRAF), hasil.id, rencana=teks))
    drawn(page)
    document = page.preview.document
    found = "".join("".join(document.getAllText(n).text().split()) for n in range(document.pageCount()))
    for word in ("<b>tebal</b>", "&amp;") if "<b>" in teks else ():
        assert word in found
    if set(teks) == {"x"}:
        assert found.count("x") >= 4000
    if teks.startswith("kata"):
        assert found.count("kata") >= 800
    assert document.pageCount() >= 1
