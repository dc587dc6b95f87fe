"""A.1.5 on paper: one level or with teams, how many columns, what stands in a cell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from make_matriks import CAMAT, DENGAN_TIM, ELIAS, SATU_TINGKAT, tabel
from paper_text import MM, page_texts, reader, row_boxes, size_mm, words

from app.domain.kantor import Cetak, Kertas
from app.domain.matriks import MatriksUnit
from app.forms.cell import Rupa
from app.forms.pages import cetak
from app.forms.registry import matriks

KEPALA = "PEGAWAI JABATAN OUTCOME ANTARA/ OUTPUT/ LAYANAN"


def printed(unit: MatriksUnit, kertas: Kertas = Kertas.A4) -> bytes:
    rupa = Rupa(Cetak(kertas=kertas))
    return cetak(matriks([unit], rupa), rupa)


def berkolom(k: int, baris: int = 1) -> MatriksUnit:
    rows = [(f"PEGAWAI {n}", "Pelaksana", (("Hasil",),) * k) for n in range(baris)]
    return MatriksUnit(2026, "x", tabel("YOHANIS CONTOH, M.Si", "Camat", k, *rows), ())


def test_the_leaders_row_stands_above_the_staff_with_their_roles():
    teks = words(printed(SATU_TINGKAT))
    assert teks.startswith(f"MATRIKS PEMBAGIAN PERAN DAN HASIL {KEPALA} YOHANIS CONTOH, M.Si Camat Indeks 1 Indeks 2 Indeks 3 ELIAS CONTOH")
    assert "MARIA CONTOH Penelaah Teknis Kebijakan TIDAK ADA PERAN Bahan rapat akurat TIDAK ADA PERAN" in teks


def test_several_roles_in_a_cell_are_bullets_and_a_single_one_is_not():
    teks = words(printed(SATU_TINGKAT))
    assert "- Layanan selesai tepat waktu - Pengaduan tertangani TIDAK ADA PERAN Berkas tertib" in teks


def test_a_leader_with_teams_has_a_second_table_under_the_same_title():
    teks = words(printed(DENGAN_TIM))
    assert teks.count("MATRIKS PEMBAGIAN PERAN DAN HASIL") == 1
    assert teks.count(KEPALA) == 2
    assert f"{KEPALA} ELIAS CONTOH, S.AP Kasi Pelayanan Umum Layanan selesai 1 Layanan selesai 2 GERSON CONTOH" in teks


def test_the_paper_names_its_leader_and_year_at_the_foot():
    assert "Matriks 2026 – Camat – YOHANIS CONTOH, M.Si" in words(printed(SATU_TINGKAT))


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("k", [1, 2, 3, 5])
def test_three_columns_and_more_lie_across_the_page(k: int, kertas: Kertas):
    wide, high = size_mm(reader(printed(berkolom(k), kertas)).pages[0])
    assert (wide > high) is (k >= 3)


def test_a_team_of_many_results_turns_the_whole_paper():
    unit = MatriksUnit(2026, "x", berkolom(1).pimpinan, (berkolom(4).pimpinan,))
    assert all(size_mm(page)[0] > size_mm(page)[1] for page in reader(printed(unit)).pages)


@pytest.mark.parametrize(
    ("k", "kertas", "lebar"),
    [
        (3, Kertas.A4, (45, 38, 63.33, 63.33, 63.33)),
        (3, Kertas.F4, (48, 42, 72, 72, 72)),
        (5, Kertas.A4, (45, 38, 38, 38, 38, 38, 38)),
        (2, Kertas.A4, (42, 30, 54, 54)),
        (1, Kertas.F4, (42, 32, 111)),
    ],
)
def test_the_columns_have_their_widths(k: int, kertas: Kertas, lebar: tuple[float, ...]):
    page = reader(printed(berkolom(k), kertas)).pages[0]
    last = max(row_boxes(page), key=lambda box: box[3])
    row = sorted(box for box in row_boxes(page) if box[3] == last[3])
    assert [right - left for left, _, right, _ in row] == pytest.approx(lebar, abs=0.02)


def test_more_than_five_columns_go_on_in_a_further_table_with_the_people_again():
    texts = page_texts(printed(berkolom(12, baris=2)))
    teks = " ".join(texts)
    assert teks.count(KEPALA) == 3
    assert teks.count("PEGAWAI 1 Pelaksana") == 3
    assert "Indeks 5 PEGAWAI 0" in teks
    assert "YOHANIS CONTOH, M.Si Camat Indeks 11 Indeks 12 PEGAWAI 0" in teks


def test_a_table_of_few_rows_is_not_broken_over_two_pages():
    unit = MatriksUnit(2026, "x", CAMAT, tuple(replace(ELIAS, nama=f"KETUA {n}", baris=ELIAS.baris * 4) for n in range(9)))
    for text in page_texts(printed(unit)):
        assert text.count("GERSON CONTOH") == 4 * text.count("KETUA ")


def test_a_leader_without_indicators_still_has_a_table():
    teks = words(printed(MatriksUnit(2026, "x", replace(CAMAT, kolom=(), baris=tuple(replace(b, peran=()) for b in CAMAT.baris)), ())))
    assert "YOHANIS CONTOH, M.Si Camat - ELIAS CONTOH, S.AP Kasi Pelayanan Umum -" in teks


def test_the_blank_paper_leaves_room_to_write_and_fits_two_pages():
    rupa = Rupa(kosong=True)
    pages = reader(cetak(matriks([], rupa), rupa)).pages
    assert len(pages) == 2
    tall = [bottom - top for _, top, _, bottom in row_boxes(pages[0])]
    assert sum(1 for each in tall if each > 13) >= 50
    assert pytest.approx(72 / 25.4) == MM
