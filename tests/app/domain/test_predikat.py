"""The quadrant (R104) and what it means for a fresh annual rating (R95)."""

import pytest

from app.domain.evaluasi import Evaluasi
from app.domain.periode import Periode
from app.domain.predikat import Predikat, Rating, predikat

A, S, B = Rating.DIATAS, Rating.SESUAI, Rating.DIBAWAH


@pytest.mark.parametrize(
    ("hasil", "perilaku", "result"),
    [
        pytest.param(A, A, Predikat.SANGAT_BAIK, id="V1"),
        pytest.param(A, S, Predikat.BAIK, id="V2"),
        pytest.param(A, B, Predikat.KURANG, id="V3"),
        pytest.param(S, A, Predikat.BAIK, id="V4"),
        pytest.param(S, S, Predikat.BAIK, id="V5"),
        pytest.param(S, B, Predikat.KURANG, id="V6"),
        pytest.param(B, A, Predikat.BUTUH_PERBAIKAN, id="V7"),
        pytest.param(B, S, Predikat.BUTUH_PERBAIKAN, id="V8"),
        pytest.param(B, B, Predikat.SANGAT_KURANG, id="V9"),
    ],
)
def test_the_quadrant_gives_the_predicate(hasil, perilaku, result):
    assert predikat(hasil, perilaku) is result


def test_one_missing_rating_gives_no_predicate():
    assert predikat(A, None) is None
    assert predikat(None, A) is None


def test_v87_the_annual_predicate_is_fresh_and_no_average_of_the_quarters():
    year = Evaluasi("e", "s", Periode("2026-AKHIR"), rating_hasil_kerja=A, rating_perilaku=A)
    assert year.predikat is Predikat.SANGAT_BAIK


def test_v118_a_predicate_picked_by_hand_does_not_override_the_quadrant():
    picked = Evaluasi("e", "s", Periode("2026-TW3"), rating_hasil_kerja=S, rating_perilaku=A, predikat_pilihan=Predikat.SANGAT_BAIK)
    assert picked.predikat is Predikat.BAIK
