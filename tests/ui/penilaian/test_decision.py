"""The fixed foot: no default, no anchor, the reason in place, the predicate, and the same height whatever is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from quarter import TW4, emptied, evaluation_of, opened, skp_of

from app.desk import Desk
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.evaluasi_ubah import Bidang
from app.domain.predikat import PredikatOrganisasi, Rating
from ui.kit.popup import Popup
from ui.penilaian.decision import HIGH, predicate_word


def row(page, bidang=Bidang.HASIL):
    return page.decision.rows[bidang]


def test_nothing_is_chosen_at_first_and_nothing_comes_from_another_period(elias):
    assert evaluation_of(elias.desk, "Elias", "2026-TW3").rating_hasil_kerja is not None
    assert elias.page.decision.hasil.value() is None
    assert elias.page.decision.perilaku.value() is None
    assert elias.page.evidence.note.value() is None
    assert all(not line.isi for line in elias.page.model.rows)
    assert elias.page.decision.predicate.text() == "menunggu kedua rating"


def test_a_digit_rates_and_the_other_rating_waits(elias, qtbot):
    page = elias.page
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.decision.hasil.setFocus()
    qtbot.keyClick(page.decision.hasil, Qt.Key.Key_2)
    assert elias.now().rating_hasil_kerja is Rating.SESUAI
    assert page.decision.perilaku.hasFocus()
    qtbot.keyClick(page.decision.perilaku, Qt.Key.Key_3)
    assert page.decision.next.hasFocus()
    assert page.decision.predicate.text() == "Baik"
    assert elias.desk.label_urungkan == f"Ubah rating perilaku, {page.person.nama}"


def test_the_suggestion_is_closed_until_it_is_asked_for(half):
    assert row(half.page).suggestion.text() == "Lihat saran"
    row(half.page).suggestion.click()
    assert row(half.page).suggestion.text().startswith("Saran: ")


def test_the_suggestion_opens_by_itself_once_a_rating_stands(half):
    half.page.decision.hasil.choose(1)
    assert row(half.page).suggestion.text().startswith("Saran: ")
    assert row(half.page, Bidang.PERILAKU).suggestion.text() == "Lihat saran"


def test_pressing_the_open_suggestion_shows_every_count(half):
    row(half.page).suggestion.click()
    row(half.page).suggestion.click()
    popup = half.page.findChildren(Popup)[-1]
    assert "hasil dihitung" in popup.accessibleName()
    popup.close()


def test_the_guide_for_behaviour_is_told_but_nothing_is_computed(half):
    row(half.page, Bidang.PERILAKU).suggestion.click()
    assert "umpan balik" in row(half.page, Bidang.PERILAKU).suggestion.text()
    row(half.page, Bidang.PERILAKU).suggestion.click()
    assert "tidak memuat rumus" in half.page.findChildren(Popup)[-1].accessibleName()


def test_another_person_finds_the_suggestion_closed_again(half):
    row(half.page).suggestion.click()
    emptied(half.desk, "Gerson")
    half.page.people.select(skp_of(half.desk, "Gerson").pemilik)
    assert row(half.page).suggestion.text() == "Lihat saran"


def away(page) -> int:
    """The digit's place of a rating that is not the suggested one."""
    kategori = page.evaluasi.kategori[0].kategori
    return 0 if kategori is not Rating.DIBAWAH else 2


def test_a_choice_away_from_the_suggestion_asks_its_reason_in_place(half, qtbot):
    page = half.page
    high = page.decision.height()
    page.decision.hasil.choose(away(page))
    assert row(page).why_not.text() == "tulis alasan"
    row(page).why_not.click()
    assert row(page).stack.currentWidget() is row(page).reason
    qtbot.keyClicks(row(page).reason, "Dua sasaran tertunda.")
    qtbot.keyClick(row(page).reason, Qt.Key.Key_Return)
    assert half.now().alasan_hasil_kerja == "Dua sasaran tertunda."
    assert row(page).stack.currentWidget() is row(page).segments
    assert row(page).why_not.text() == "alasan"
    assert page.decision.height() == high == HIGH


def test_the_reason_is_needed_before_locking_but_blocks_nothing_else(half):
    page = half.page
    page.decision.hasil.choose(away(page))
    page.decision.perilaku.choose(1)
    assert half.now().predikat is not None
    assert "cek_alasan_beda_saran" in [m.pesan.kode for m in page.acts.missing(half.now())]


def test_alt_r_writes_the_reason_of_the_rating_that_has_the_keyboard(half, qtbot):
    page = half.page
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.decision.perilaku.setFocus()
    qtbot.keyClick(page.decision.perilaku, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert row(page, Bidang.PERILAKU).reason.hasFocus()
    qtbot.keyClicks(row(page, Bidang.PERILAKU).reason, "Menjadi penjaga nilai.")
    qtbot.keyClick(row(page, Bidang.PERILAKU).reason, Qt.Key.Key_Return)
    assert half.now().alasan_perilaku == "Menjadi penjaga nilai."


def test_esc_leaves_the_reason_as_it_was(half, qtbot):
    page = half.page
    page.decision.hasil.choose(away(page))
    row(page).write_reason()
    qtbot.keyClicks(row(page).reason, "setengah kal")
    qtbot.keyClick(row(page).reason, Qt.Key.Key_Escape)
    assert row(page).stack.currentWidget() is row(page).segments
    assert half.now().alasan_hasil_kerja is None


def test_a_rating_given_to_many_stands_marked_until_somebody_looks_again(sample: Desk, open_page):
    was = opened(sample, "Elias", isi_massal=("rating_hasil_kerja",))
    page = open_page(sample)
    page.people.select(skp_of(sample, "Elias").pemilik)
    assert row(page).why_not.text() == "isi massal: lihat lagi"
    row(page).why_not.click()
    assert sample.satu(Evaluasi, was.id).isi_massal == ()
    assert row(page).why_not.text() != "isi massal: lihat lagi"


def test_the_camat_is_suggested_what_the_kecamatan_reached(sample: Desk, open_page):
    skp = emptied(sample, "Yohanis")
    page = open_page(sample)
    page.people.select(skp.pemilik)
    row(page).suggestion.click()
    assert row(page).suggestion.text() == "Saran: sesuai, dari capaian organisasi"
    assert page.decision.hasil.value() is None
    kec = next(c for c in sample.semua(CapaianOrganisasi).values() if c.periode == TW4 and c.unit == page_unit(sample))
    sample.simpan("Istimewa", kec, replace(kec, predikat=PredikatOrganisasi.ISTIMEWA))
    page.decision.hasil.choose(1)
    assert row(page).why_not.text() == "tulis alasan"
    assert "Pimpinan organisasi dinilai" in row(page)._shown.rinci()[0]


def page_unit(desk: Desk) -> str:
    return next(unit.id for unit in desk.bagan().unit.values() if unit.nama == desk.kantor().nama)


def test_the_height_is_the_same_for_everybody(sample: Desk, open_page):
    page = open_page(sample, size=(1024, 540))
    heights = set()
    for person in page.people.everybody[:8]:
        page.people.select(person.pegawai)
        heights.add(page.decision.height())
    assert heights == {HIGH}


@pytest.mark.parametrize(
    ("hasil", "perilaku", "word"),
    [
        (None, None, "menunggu kedua rating"),
        (Rating.SESUAI, None, "menunggu rating perilaku"),
        (None, Rating.SESUAI, "menunggu rating hasil"),
        (Rating.DIATAS, Rating.DIATAS, "Sangat baik"),
        (Rating.DIATAS, Rating.DIBAWAH, "Kurang/misconduct"),
    ],
)
def test_the_predicate_says_what_it_waits_for(hasil, perilaku, word):
    evaluasi = Evaluasi("e", "s", TW4, rating_hasil_kerja=hasil, rating_perilaku=perilaku)
    assert predicate_word(evaluasi)[0] == word
