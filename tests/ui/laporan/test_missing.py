"""What a paper lacks is listed with its place instead of an empty paper; *Perbaiki* leads there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.skp import Skp, StatusSkp


def jumps(page) -> list[tuple[tuple[str, str], str | None]]:
    found: list[tuple[tuple[str, str], str | None]] = []
    page.menuju.disconnect()
    page.menuju.connect(lambda akar, bagian: found.append((akar, bagian)))
    return found


def test_an_evaluation_not_begun_is_said_and_reached(dina):
    page = dina.page
    assert page.viewer.stack.currentWidget() is page.viewer.missing
    assert page.viewer.missing.sentence.text() == f"Dokumen evaluasi untuk {dina.orang.nama} belum dapat dibuat"
    page.viewer.missing.verb.click()
    window = page.window()
    assert window.tabs.tabText(window.tabs.currentIndex()) == "Penilaian"
    assert window.page().person.nama == dina.orang.nama


def test_a_draft_is_shown_and_what_it_lacks_is_one_press_away(sample: Desk, open_papers, drawn):
    page = open_papers(sample)
    first = page.person()
    was = sample.satu(Evaluasi, first.evaluasi)
    sample.simpan("Buka", was, replace(was, final=False, arsip=None, rating_perilaku=None, catatan=()))
    drawn(page)
    assert page.viewer.stack.currentWidget() is page.preview
    assert "Masih draf: 2 hal" in page.notice.text()
    page.show_.show_lacking()
    assert [m.bagian for m in page.viewer.missing.model.rows] == ["rating_perilaku", "catatan"]
    page.viewer.missing.back.click()
    drawn(page)
    assert page.viewer.stack.currentWidget() is page.preview
    found = jumps(page)
    page.viewer.mend.click()
    assert found == [(("evaluasi", was.id), "rating_perilaku")]


def test_a_complete_draft_only_waits_to_be_locked(sample: Desk, open_papers):
    page = open_papers(sample)
    was = sample.satu(Evaluasi, page.person().evaluasi)
    sample.simpan("Buka", was, replace(was, final=False, arsip=None, catatan=("Baik",)))
    (masalah,) = page.show_.lacking(page.kertas, page.person())
    assert masalah.pesan.kode == "laporan_belum_dikunci"


def test_a_plan_not_yet_set_leads_to_the_plan(sample: Desk, open_papers):
    page = open_papers(sample, "skp")
    was = sample.satu(Skp, page.person().skp)
    sample.simpan("Draf", was, replace(was, status=StatusSkp.DRAF))
    assert "Masih draf" in page.notice.text()
    found = jumps(page)
    page.viewer.mend.click()
    assert found[0][0] == ("skp", was.id)


def test_each_paper_leads_to_where_it_is_made(sample: Desk, open_papers):
    page = open_papers(sample)
    found = jumps(page)
    for kode in ("skp", "hasil", "matriks", "sebaran", "duk"):
        page.tuju(("kertas", kode), None)
        page.viewer.mend.click()
    assert [akar[0] for akar, _ in found] == ["skp", "evaluasi", "pohon_kinerja", "unit_kerja", "pegawai"]


def test_an_office_without_people_says_what_to_do_first(desk: Desk, open_papers):
    page = open_papers(desk, "skp")
    assert "Susun SKP dulu" in page.viewer.missing.empty.text()
    found = jumps(page)
    page.viewer.missing.on.click()
    assert found == [(("pohon_kinerja", ""), None)]
    assert not page.viewer.mend.isVisible()
    for kode in ("rekap", "sebaran", "duk", "matriks", "terima"):
        page.tuju(("kertas", kode), None)


@pytest.mark.parametrize(
    ("kode", "tab"),
    [
        ("skp", "Indikator"),
        ("manual", "Indikator"),
        ("hasil", "Penilaian"),
        ("bundel", "Penilaian"),
        ("matriks", "Indikator"),
        ("rekap", "Penilaian"),
        ("sebaran", "Penilaian"),
        ("duk", "Pegawai"),
    ],
)
def test_in_the_real_window_the_way_ends_in_the_right_tab(sample: Desk, open_papers, kode: str, tab: str):
    page = open_papers(sample, kode)
    window = page.window()
    page.viewer.mend.click()
    assert window.tabs.tabText(window.tabs.currentIndex()) == tab
    for dialog in window.findChildren(QDialog):
        dialog.close()
