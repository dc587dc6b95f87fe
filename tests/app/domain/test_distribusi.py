"""The guide of SE MenPANRB 3/2023 as advice, by the vectors V88–V94 and V132–V136."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kantor_kecil import FULL, RESULT, SKP

from app.domain.distribusi import PALING_SEDIKIT, periksa_sebaran, sebaran
from app.domain.kelengkapan import gerbang
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.words import say_pesan

O = PredikatOrganisasi  # noqa: E741 - reason: a table of vectors reads better with short heads


def jumlah(sb: int = 0, b: int = 0, bp: int = 0, k: int = 0, sk: int = 0) -> dict[Predikat, int]:
    return dict(zip(Predikat, (sb, b, bp, k, sk), strict=True))


@pytest.mark.parametrize(
    ("organisasi", "isi", "kode"),
    [
        pytest.param(O.ISTIMEWA, jumlah(15, 5), "distribusi_paling_banyak", id="V88"),
        pytest.param(O.BAIK, jumlah(6, 14), "distribusi_tanpa_bp", id="V89"),
        pytest.param(O.KURANG, jumlah(0, 7, 1, 12), "distribusi_paling_sedikit", id="V91"),
        pytest.param(O.SANGAT_KURANG, jumlah(1, 0, 2, 3, 14), "distribusi_paling_banyak", id="V92"),
        pytest.param(O.BAIK, jumlah(4, 15, 0, 1), "distribusi_paling_banyak", id="V133"),
        pytest.param(O.KURANG, jumlah(0, 7, 1, 12), "distribusi_paling_sedikit", id="V134"),
        pytest.param(O.ISTIMEWA, jumlah(6, 14), "distribusi_bukan_terbanyak", id="V136"),
    ],
)
def test_what_differs_from_the_guide_is_said(organisasi: O, isi: dict[Predikat, int], kode: str):
    assert kode in {pesan.kode for pesan in periksa_sebaran(organisasi, isi)}


@pytest.mark.parametrize(
    ("organisasi", "isi"),
    [
        pytest.param(O.BUTUH_PERBAIKAN, jumlah(2, 6, 12), id="V90"),
        pytest.param(O.ISTIMEWA, jumlah(6), id="V93"),
        pytest.param(O.BAIK, jumlah(5, 14, 1), id="V132"),
        pytest.param(O.SANGAT_KURANG, jumlah(0, 6, 0, 2, 12), id="V135"),
    ],
)
def test_what_fits_the_guide_is_left_in_peace(organisasi: O, isi: dict[Predikat, int]):
    assert periksa_sebaran(organisasi, isi) == ()


@pytest.mark.parametrize(
    ("organisasi", "isi", "batas"),
    [
        pytest.param(O.ISTIMEWA, jumlah(15, 5), 14, id="V88-at-most-14-of-20"),
        pytest.param(O.BAIK, jumlah(4, 15, 0, 1), 14, id="V133-at-most-14-of-20"),
        pytest.param(O.KURANG, jumlah(0, 7, 1, 12), 2, id="V91-V134-at-least-2-in-butuh-perbaikan"),
        pytest.param(O.SANGAT_KURANG, jumlah(1, 0, 2, 3, 14), 0, id="V92-none-allowed"),
        pytest.param(O.BUTUH_PERBAIKAN, jumlah(0, 10, 5), 9, id="six-tenths-of-15-rounded-up"),
        pytest.param(O.BAIK, jumlah(1, 9, 1), 7, id="seven-tenths-of-11-rounded-down"),
    ],
)
def test_the_limit_is_a_whole_number_of_people(organisasi: O, isi: dict[Predikat, int], batas: int):
    assert batas in {dict(pesan.nilai).get("batas") for pesan in periksa_sebaran(organisasi, isi)}


def test_v94_a_broken_distribution_blocks_no_single_evaluation():
    everyone = [replace(FULL, id=f"e{n}", rating_hasil_kerja=Rating.DIATAS, rating_perilaku=Rating.DIATAS) for n in range(20)]
    broken = periksa_sebaran(O.SANGAT_KURANG, sebaran(e.predikat for e in everyone))
    assert len(broken) == 3
    assert all(gerbang(SKP, replace(e, alasan_hasil_kerja="bukti"), RESULT) == () for e in everyone)


@given(st.lists(st.integers(0, 40), min_size=5, max_size=5), st.sampled_from(list(O)))
def test_every_distribution_is_either_fitting_or_told_in_words(counts: list[int], organisasi: O):
    told = periksa_sebaran(organisasi, jumlah(*counts))
    assert all(say_pesan(pesan) for pesan in told)
    assert not told or sum(counts) >= PALING_SEDIKIT


def test_people_without_a_predicate_are_not_counted():
    assert sebaran([Predikat.BAIK, None, Predikat.BAIK]) == jumlah(0, 2)
