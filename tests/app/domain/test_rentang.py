"""Ranges of pages as an operator types them."""

from __future__ import annotations

import pytest

from app.domain.rentang import baca_rentang
from app.errors import UserError


@pytest.mark.parametrize(
    ("teks", "halaman"),
    [("", (0, 1, 2, 3)), ("  ", (0, 1, 2, 3)), ("2", (1,)), ("1-3, 2", (0, 1, 2)), ("4;1", (0, 3)), ("3–9", (2, 3))],
)
def test_a_range_is_read_in_order_and_each_page_once(teks: str, halaman: tuple[int, ...]):
    assert baca_rentang(teks, 4) == halaman


@pytest.mark.parametrize("teks", ["a", "0", "3-1", "1,,2", "-2", "1-", "٣"])
def test_anything_else_is_refused_with_an_example(teks: str):
    with pytest.raises(UserError, match="cetak_rentang_salah"):
        baca_rentang(teks, 4)


def test_pages_beyond_the_end_alone_are_refused_with_their_number():
    with pytest.raises(UserError) as refusal:
        baca_rentang("7-9", 4)
    assert refusal.value.kode == "cetak_rentang_kosong"
