"""The reason card: result and sentence, four steps with their values, the quadrant, what would change it, the law; also as text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from quarter import TW4, emptied, opened, skp_of

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.mengapa import mengapa
from app.domain.predikat import Rating
from app.domain.skp import Skp
from ui.kit.chip import Chip
from ui.kit.quadrant import Quadrant
from ui.penilaian.why_dialog import HIGH, WIDE, WhyDialog, emphasised


@pytest.fixture
def card(sample: Desk, open_page) -> WhyDialog:
    was = opened(sample, "Elias", rating_hasil_kerja=Rating.SESUAI, rating_perilaku=Rating.DIATAS)
    page = open_page(sample)
    page.people.select(sample.satu(Skp, was.skp).pemilik)
    page.decision.why.click()
    return page.findChildren(WhyDialog)[-1]


def words(card: WhyDialog) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_the_card_has_the_size_of_its_picture_and_four_steps(card: WhyDialog):
    assert (card.width(), card.height()) == (WIDE, HIGH)
    assert [chip.text() for chip in card.findChildren(Chip)][1:] == ["sesuai", "di atas", "Baik"]
    assert "pasal 24" in words(card)
    quadrant = card.findChild(Quadrant)
    assert (quadrant.hasil, quadrant.perilaku) == (Rating.SESUAI, Rating.DIATAS)


def test_what_would_change_it_is_said_with_the_other_predicates(card: WhyDialog):
    assert "<b>Sangat baik</b>" in words(card)
    assert "<b>Kurang/misconduct</b>" in words(card)


def test_the_explanation_is_copied_as_text(card: WhyDialog):
    card.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Elias Koro Bani, S.AP – predikat Triwulan IV 2026: Baik")
    assert "3. Rating perilaku kerja: di atas." in text
    assert "<b>" not in text
    assert card.copy.text() == "Sudah disalin"


def test_without_ratings_it_says_what_is_missing(sample: Desk, open_page):
    skp = emptied(sample, "Elias")
    page = open_page(sample)
    page.people.select(skp.pemilik)
    page.acts.explain()
    card = page.findChildren(WhyDialog)[-1]
    assert "Belum ada" in words(card)
    assert card.findChild(Quadrant).hasil is None
    assert "belum ada" in card.text()


def test_a_locked_evaluation_is_explained_from_its_sheet(sample: Desk, open_page):
    page = open_page(sample)
    page.people.select(skp_of(sample, "Elias").pemilik)
    page.acts.explain()
    card = page.findChildren(WhyDialog)[-1]
    assert card.findChildren(Chip)[0].text() == "Baik"
    assert "Kecamatan Maulafa" in words(card)


def test_markup_in_a_reason_is_shown_as_it_was_typed(sample: Desk):
    skp = skp_of(sample, "Elias")
    nasty = "<b>&</b> <img src=x>"
    evaluasi = Evaluasi("e", skp.id, TW4, rating_hasil_kerja=Rating.DIATAS, rating_perilaku=Rating.SESUAI, alasan_hasil_kerja=nasty)
    card = WhyDialog("Elias", TW4, mengapa(skp, replace(evaluasi, alasan_perilaku=nasty)))
    assert nasty in words(card)
    assert nasty in card.text()


def test_words_are_emphasised_and_all_else_is_escaped():
    assert emphasised("Baik & <baik>", ["Baik"]) == "<b>Baik</b> &amp; &lt;baik&gt;"
    assert emphasised("tanpa", []) == "tanpa"
    assert emphasised("Sangat baik dan Baik", ["Baik", "Sangat baik"]) == "<b>Sangat baik</b> dan <b>Baik</b>"
