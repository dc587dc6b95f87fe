"""Target texts as offices write them, and what is understood."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pohon_kinerja import Arah
from app.domain.target import Terbaca, angka, baca, dibaca, tulis
from app.errors import Pesan
from app.words import say_pesan

NAIK, TURUN = Arah.NAIK, Arah.TURUN


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "better"),
    [
        ("90-95%", "90", "95", "%", NAIK),
        ("80 – 90% dari jumlah pengaduan", "80", "90", "% dari jumlah pengaduan", NAIK),
        ("80%-90% peserta", "80", "90", "% peserta", NAIK),
        ("0-2 komplain", "0", "2", "komplain", TURUN),
        ("7-8 bulan", "7", "8", "bulan", TURUN),
        ("7 bulan - 8 bulan", "7", "8", "bulan", TURUN),
        ("10-15 menit", "10", "15", "menit", TURUN),
        ("2-3 hari setelah permohonan", "2", "3", "hari setelah permohonan", TURUN),
        ("10 orang s.d. 12 orang", "10", "12", "orang", NAIK),
        ("3 sampai dengan 4 kegiatan", "3", "4", "kegiatan", NAIK),
        ("3,5 skala 5", "3.5", "3.5", "skala 5", NAIK),
        ("3 unit", "3", "3", "unit", NAIK),
        ("12 Dok.", "12", "12", "Dok.", NAIK),
        ("100 %", "100", "100", "%", NAIK),
        ("1.250.000", "1250000", "1250000", "", NAIK),
        ("Rp 1.250.000", "1250000", "1250000", "rupiah", NAIK),
        ("minimal 3,50", "3.50", None, "", NAIK),
        ("≥ 90%", "90", None, "%", NAIK),
        ("paling lambat 2 hari", None, "2", "hari", TURUN),
    ],
)
def test_a_target_is_read(text, low, high, unit, better):
    assert baca(text) == Terbaca(low and Decimal(low), high and Decimal(high), unit, better)


@pytest.mark.parametrize(
    "text",
    ["", None, "Semua laporan", "31 Januari 2026", "2026-01-31", "08.00-10.00", "1/2", "90-80%", "3 laporan, 2 dokumen", "I/2", "٣ unit"],
)
def test_what_is_no_number_stays_unread_without_an_error(text):
    assert baca(text) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2–3 hari", "2 sampai 3, makin kecil"),
        ("85–88", "85 sampai 88, makin besar"),
        ("95–98 %", "95 sampai 98 persen"),
        ("100 %", "tepat 100 persen"),
        ("3 unit", "tepat 3 unit"),
        ("1.250.000", "tepat 1.250.000"),
        ("minimal 3,5", "paling sedikit 3,5"),
        ("maksimal 2 hari", "paling banyak 2 hari"),
    ],
)
def test_what_was_understood_is_said_in_a_few_words(text, sentence):
    assert say_pesan(dibaca(baca(text))) == sentence


def test_a_range_that_should_stay_level_has_its_sentence():
    level = Terbaca(Decimal(1), Decimal(2), "derajat", Arah.TETAP)
    assert dibaca(level) == Pesan("target_rentang_tetap", rendah="1", tinggi="2")


@pytest.mark.parametrize(("text", "number"), [("1.234", "1234"), ("0.125", "0.125"), ("3.5", "3.5"), ("1.234,5", "1234.5")])
def test_a_dot_groups_thousands_only_where_it_can(text, number):
    assert angka(text) == Decimal(number)


@pytest.mark.parametrize("text", ["05", "1.2.3", "dua", ""])
def test_other_figures_are_no_number(text):
    assert angka(text) is None


# ── whatever is typed ───────────────────────────────────────────────────────────────────────────────

NUMBERS = st.decimals(0, 999_999, places=2).map(lambda n: n.normalize() + 0) | st.integers(0, 5_000_000).map(Decimal)
JOINS = st.sampled_from(["-", " - ", "–", " – ", "—", " s.d. ", " s/d ", " sampai ", " sampai dengan ", " hingga "])
UNITS = st.sampled_from(["", "%", " %", " unit", " komplain", " menit", " hari setelah permohonan", "% dari jumlah pengaduan", " skala 5"])


@given(st.text(max_size=40) | st.from_regex(r"[\d.,\-–% a-z]{0,25}", fullmatch=True))
def test_no_text_is_an_error_and_what_is_read_is_in_order(text: str):
    found = baca(text)
    if found is not None:
        assert found.rendah is not None or found.tinggi is not None
        assert found.rendah is None or found.tinggi is None or found.rendah <= found.tinggi
        assert say_pesan(dibaca(found))


@given(NUMBERS)
def test_a_number_written_our_way_is_read_back_exactly(number: Decimal):
    assert angka(tulis(number)) == number


@given(NUMBERS, NUMBERS, JOINS, UNITS)
def test_every_range_is_read_with_its_bounds_and_unit(first: Decimal, second: Decimal, join: str, unit: str):
    low, high = sorted((first, second))
    found = baca(f"{tulis(low)}{join}{tulis(high)}{unit}")
    assert found is not None
    assert (found.rendah, found.tinggi, found.satuan) == (low, high, unit.strip())


@given(NUMBERS, NUMBERS, JOINS)
def test_a_range_written_backwards_is_not_guessed_at(first: Decimal, second: Decimal, join: str):
    low, high = sorted((first, second))
    if low != high:
        assert baca(f"{tulis(high)}{join}{tulis(low)} unit") is None


@given(NUMBERS, UNITS, st.sampled_from(["minimal ", "paling sedikit ", "≥ ", ">= "]))
def test_a_lowest_bound_leaves_the_upper_one_open(number: Decimal, unit: str, word: str):
    found = baca(f"{word}{tulis(number)}{unit}")
    assert found is not None
    assert (found.rendah, found.tinggi, found.arah) == (number, None, Arah.NAIK)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("9.5", "9.5"), ("9,5", "9.5"), ("87.50", "87.50"), ("100", "100"), ("1.000", "1000"), ("1.000,5", "1000.5"), ("1,000", "1.000")],
)
def test_both_decimal_signs_are_understood_and_a_thousand_is_a_thousand(typed: str, value: str):
    assert angka(typed) == Decimal(value)


@pytest.mark.parametrize("typed", ["1,2,3", "1.00.000", "1e5", "-3", "+4", "½", "1 000"])
def test_a_strange_figure_is_never_half_read(typed: str):
    assert angka(typed) is None
