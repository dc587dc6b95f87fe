"""Golongan ↔ pangkat, and the order of a roster."""

import pytest

from app.domain.pangkat import GOLONGAN_PNS, GOLONGAN_PPPK, baca_golongan, pangkat_golongan, urutan_golongan
from app.errors import UserError


@pytest.mark.parametrize(
    ("typed", "golongan"),
    [
        ("III/d", "III/d"),
        ("iii d", "III/d"),
        ("III.D", "III/d"),
        ("Penata Tk.I", "III/d"),
        ("Penata Tk. I", "III/d"),
        ("Penata", "III/c"),
        ("Penata Tingkat I (III/d)", "III/d"),
        ("Penata Tingkat I, III/d", "III/d"),
        ("Pembina Utama", "IV/e"),
        ("IX", "IX"),
        ("xvii", "XVII"),
        ("", None),
        ("-", None),
        (None, None),
    ],
)
def test_a_golongan_is_read_from_what_offices_write(typed, golongan):
    assert baca_golongan(typed) == golongan


@pytest.mark.parametrize("typed", ["III/e", "IX/a", "XVIII", "Kolonel", "3D"])
def test_an_unknown_golongan_is_refused(typed):
    with pytest.raises(UserError, match="pangkat_tidak_dikenal"):
        baca_golongan(typed)


def test_pns_print_with_pangkat_and_pppk_without():
    assert pangkat_golongan("IV/a") == "Pembina, IV/a"
    assert pangkat_golongan("V") == "V"
    assert pangkat_golongan(None) is None


def test_the_roster_runs_from_the_highest_pns_to_the_lowest_pppk():
    mixed = [None, "I", "XVII", "I/a", "III/d", "IV/e"]
    assert sorted(mixed, key=urutan_golongan) == ["IV/e", "III/d", "I/a", "XVII", "I", None]
    assert (len(GOLONGAN_PNS), len(GOLONGAN_PPPK)) == (17, 17)
