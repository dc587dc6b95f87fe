"""Text on paper: fallback fonts, right-to-left words, long words, and what is struck out."""

from __future__ import annotations

import unicodedata

import pytest

from app.forms.rtl import joined, visual
from app.forms.text import Teks, broken, printable, width


@pytest.mark.parametrize("teks", ["x" * 4000, "kata " * 800, "👍" * 200, "שלום " * 300, "مرحبا " * 300, "\ud800", "", "a\n\nb"])
def test_no_line_is_wider_than_its_room(teks: str):
    assert all(line.lebar <= 100.01 for line in broken(Teks(teks), 100, 9))


def test_hebrew_words_stand_from_right_to_left_beside_latin_ones():
    assert visual("Kota שלום עולם 2026") == "Kota םלוע םולש 2026"


def test_arabic_letters_are_joined_and_remain_the_same_letters():
    drawn = joined("مرحبا بالعالم")
    assert drawn != "مرحبا بالعالم"
    assert unicodedata.normalize("NFKC", drawn) == "مرحبا بالعالم"


def test_lam_and_alef_become_one_character():
    assert joined("لا") == "\ufefb"


def test_what_no_font_can_draw_is_named():
    assert printable("👍🏽 bagus") == "[thumbs up sign][emoji modifier fitzpatrick type-4] bagus"


def test_characters_that_only_steer_are_left_out():
    assert printable("a\u200bb\u202ec\xadd\x07e") == "abcde"


def test_words_of_one_choice_are_struck_out_under_one_stroke():
    line = broken(Teks("SANGAT BAIK/ BAIK/ KURANG", coret=frozenset({0, 1, 3})), 900, 10)[0]
    first, second = line.coret
    assert first == pytest.approx((0, width("SANGAT BAIK", False) * 10))
    assert second[1] == pytest.approx(line.lebar)
