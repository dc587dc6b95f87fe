"""The periods of a year, as the forms and the screen say them."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.periode import Periode, periode_setahun, tanggal_panjang


@pytest.mark.parametrize(
    ("kode", "mulai", "selesai", "tercetak", "nama"),
    [
        ("2026-TW1", date(2026, 1, 1), date(2026, 3, 31), "TRIWULAN I", "Triwulan I 2026"),
        ("2026-TW4", date(2026, 10, 1), date(2026, 12, 31), "TRIWULAN IV", "Triwulan IV 2026"),
        ("2026-B02", date(2026, 2, 1), date(2026, 2, 28), "BULAN FEBRUARI", "Februari 2026"),
        ("2026-AKHIR", date(2026, 1, 1), date(2026, 12, 31), "AKHIR", "Akhir 2026"),
    ],
)
def test_a_period_knows_its_days_and_its_names(kode: str, mulai: date, selesai: date, tercetak: str, nama: str):
    periode = Periode(kode)
    assert (periode.mulai, periode.selesai, periode.tercetak, periode.nama) == (mulai, selesai, tercetak, nama)


@pytest.mark.parametrize("teks", ["2026-TW5", "2026-B13", "2026-S1", "2026"])
def test_a_semester_and_other_words_are_no_period(teks: str):
    with pytest.raises(ValueError, match=teks):
        Periode(teks)


def test_a_year_ends_with_its_annual_evaluation():
    assert [p.kode for p in periode_setahun(2026)] == ["TW1", "TW2", "TW3", "TW4", "AKHIR"]
    assert len(periode_setahun(2026, bulanan=True)) == 13


def test_a_printed_date_has_no_leading_zero():
    assert tanggal_panjang(date(2026, 1, 5)) == "5 Januari 2026"
