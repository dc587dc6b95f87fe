"""Golden texts: every word of every form at its place, filled and blank, on both papers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from make_matriks import DENGAN_TIM, SATU_TINGKAT
from paper_text import FORM_OF, MARGIN, PORTRAIT, SIZE, pdf, places, reader, sheet, size_mm

from app.domain.kantor import Cetak, Kertas
from app.domain.matriks import MatriksUnit
from app.forms.cell import Rupa
from app.forms.pages import cetak
from app.forms.registry import FORMS, matriks

Golden = Callable[[str, str], None]
KERTAS = pytest.mark.parametrize("kertas", list(Kertas))
KOSONG = pytest.mark.parametrize("kosong", [False, True], ids=["terisi", "kosong"])


def printed(kode: str, kertas: Kertas, kosong: bool) -> bytes:
    return pdf(kode, sheet(kode), Rupa(Cetak(kertas=kertas), kosong))


@pytest.mark.parametrize("kode", FORMS)
@KOSONG
@KERTAS
def test_every_form_has_its_words_at_their_places(kode: str, kosong: bool, kertas: Kertas, golden: Golden):
    golden(f"forms/{kode}-{'kosong' if kosong else 'terisi'}-{kertas}.txt", places(printed(kode, kertas, kosong)))


@pytest.mark.parametrize(("nama", "unit"), [("satu-tingkat", SATU_TINGKAT), ("dengan-tim", DENGAN_TIM)])
@KERTAS
def test_both_variants_of_the_matrix_have_their_words_at_their_places(nama: str, unit: MatriksUnit, kertas: Kertas, golden: Golden):
    rupa = Rupa(Cetak(kertas=kertas))
    golden(f"forms/A.1.5-{nama}-{kertas}.txt", places(cetak(matriks([unit], rupa), rupa)))


@KERTAS
def test_the_blank_matrix_has_its_words_at_their_places(kertas: Kertas, golden: Golden):
    rupa = Rupa(Cetak(kertas=kertas), kosong=True)
    golden(f"forms/A.1.5-kosong-{kertas}.txt", places(cetak(matriks([], rupa), rupa)))


def test_the_forms_of_these_tests_are_those_of_the_registry():
    assert set(FORM_OF) == set(FORMS)


@pytest.mark.parametrize("kode", FORMS)
@KOSONG
@KERTAS
def test_every_page_has_the_exact_size_and_lies_as_its_form_does(kode: str, kosong: bool, kertas: Kertas):
    short, long = SIZE[kertas]
    expected = (short, long) if kode in PORTRAIT else (long, short)
    for page in reader(printed(kode, kertas, kosong)).pages:
        assert size_mm(page) == pytest.approx(expected, abs=0.2)


@pytest.mark.parametrize("kode", FORMS)
@KERTAS
def test_the_table_reaches_from_margin_to_margin(kode: str, kertas: Kertas):
    from paper_text import row_boxes

    arah = "P" if kode in PORTRAIT else "L"
    wide = SIZE[kertas][0 if arah == "P" else 1]
    page = reader(printed(kode, kertas, False)).pages[0]
    edges = [(left, right) for left, _, right, _ in row_boxes(page)]
    assert min(left for left, _ in edges) == pytest.approx(MARGIN[arah], abs=0.1)
    assert max(right for _, right in edges) == pytest.approx(wide - MARGIN[arah], abs=0.1)


@pytest.mark.parametrize("kode", FORMS)
@KOSONG
def test_the_same_sheet_gives_the_same_bytes(kode: str, kosong: bool):
    assert printed(kode, Kertas.A4, kosong) == printed(kode, Kertas.A4, kosong)
