"""The guide of SE MenPANRB 3/2023 as advice, by the vectors V88–V94 and V132–V136."""

from __future__ import annotations

import pytest

from app.domain.distribusi import periksa_sebaran
from app.domain.predikat import Predikat, PredikatOrganisasi

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
