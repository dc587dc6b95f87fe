"""The list to sign for receipt, the spread, and the ruler page: our own papers."""

from __future__ import annotations

from datetime import date

import pytest
from paper_text import words
from pypdf import PdfReader

from app.domain.kantor import Cetak, Kertas
from app.domain.pegawai import Orang
from app.domain.predikat import Predikat, PredikatOrganisasi
from app.forms.cell import Rupa
from app.forms.pages import Bagian, cetak
from app.forms.receipt import KEPALA, Terima, tanda_terima
from app.forms.ruler import halaman_uji
from app.forms.spread import sebaran

ELIAS = Orang("ELIAS CONTOH, S.AP", "198505052010011905", None, "Kasi Pelayanan Umum")


@pytest.mark.parametrize("kertas", list(Kertas))
def test_the_list_of_receipts_has_a_line_to_sign_for_each_person(kertas: Kertas):
    rupa = Rupa(Cetak(kertas=kertas))
    baris = [Terima(ELIAS, "D.1.1, C.1.3", date(2026, 10, 5))] * 30
    teks = words(cetak([Bagian(tanda_terima("Kecamatan Uji", "Periode Triwulan III 2026", baris, rupa), "L")], rupa))
    assert teks.count("ELIAS CONTOH, S.AP") == 30
    assert "05-10-2026" in teks
    assert "Yang Menyerahkan" in teks
    assert teks.count(KEPALA[1]) >= 2


@pytest.mark.parametrize("organisasi", [PredikatOrganisasi.BAIK, None])
def test_the_spread_shows_the_curve_only_of_a_known_result(organisasi: PredikatOrganisasi | None):
    jumlah = dict.fromkeys(Predikat, 2)
    paper = sebaran("Kecamatan Uji", "Triwulan III 2026", organisasi, jumlah, ["Pertimbangan saja."], Rupa())
    teks = words(cetak([Bagian(paper, "L")], Rupa()))
    assert ("KURVA DISTRIBUSI" in teks) is (organisasi is not None)
    assert "20,0%" in teks
    assert "Pertimbangan saja." in teks


@pytest.mark.parametrize(("kertas", "ukuran"), [(Kertas.A4, (210, 297)), (Kertas.F4, (215, 330))])
def test_the_ruler_page_has_the_exact_size_of_its_paper(kertas: Kertas, ukuran: tuple[int, int]):
    data = halaman_uji(kertas)
    from io import BytesIO

    box = PdfReader(BytesIO(data)).pages[0].mediabox
    assert (round(float(box.width) * 25.4 / 72), round(float(box.height) * 25.4 / 72)) == ukuran
    assert f"Cetak uji {kertas}" in words(data)
