"""Forms for handwriting: room to write, hints small and grey at the top, dotted lines instead of placeholders."""

from __future__ import annotations

from itertools import pairwise

import pytest
from paper_text import FORM_OF, laid, page_texts, pdf, reader, row_boxes, sheet, words

from app.domain.kantor import Cetak, Kertas
from app.forms.blank import blank_lembar
from app.forms.cell import Rupa
from app.forms.registry import FORMS
from app.forms.sheet import Baris, BarisNilai, Kelompok

BLANK = Rupa(kosong=True)
EACH_FORM = pytest.mark.parametrize("kode", FORMS)


@EACH_FORM
def test_nothing_of_anybody_is_on_a_blank_form(kode: str):
    isi = sheet(kode)
    teks = words(pdf(kode, isi, BLANK))
    for own in (isi.instansi, isi.pegawai.nama, "YOHANIS", "Hasil kerja 1", "Waktu layanan", "2-3 hari", "Komputer", "Kupang", "2026"):
        assert own not in teks


@EACH_FORM
def test_a_blank_form_is_the_same_with_and_without_a_sheet(kode: str):
    assert pdf(kode, sheet(kode), BLANK) == pdf(kode, blank_lembar(kode, Cetak()), BLANK)


@EACH_FORM
def test_the_placeholders_of_the_regulation_are_dotted_lines(kode: str):
    teks = words(pdf(kode, sheet(kode), BLANK))
    for placeholder in ("(NAMA INSTANSI)", "(tempat)", "(Nama)", "(NIP)", "(tanggal, bulan, tahun)"):
        assert placeholder not in teks
    assert "……………………" in teks


@pytest.mark.parametrize("kode", [k for k in FORMS if k[0] == "A" and k != "A.1.3"])
def test_hints_are_small_and_grey_at_the_top_of_their_cell(kode: str):
    lines = [
        (kotak.garis[0], n)
        for page in laid(kode, sheet(kode), BLANK)
        for item, _ in page.butir
        for kotak in (item.kotak if isinstance(item, Baris | Kelompok) else [])
        for n, line in enumerate(kotak.garis)
        if line.gaya.pudar
    ]
    assert lines
    assert all(first.gaya.pudar and first.ukuran == 6 for first, _ in lines)


@pytest.mark.parametrize("kode", ["A.1.1", "A.1.2", "A.1.6", "A.1.7", "C.1.1", "C.1.2", "C.1.3"])
def test_there_are_five_results_and_two_more_with_two_indicators_each(kode: str):
    rows = [item for page in laid(kode, sheet(kode), BLANK) for item, _ in page.butir]
    if FORM_OF[kode][1] == "KUANTITATIF":
        assert sum(len(item.kanan) for item in rows if isinstance(item, Kelompok)) == 14
        assert all(f" {n} " in words(pdf(kode, sheet(kode), BLANK)) for n in range(1, 8))
        return
    teks = words(pdf(kode, sheet(kode), BLANK))
    assert teks.count("kuran") >= 7  # one label of indicators per result
    assert teks.count("- ……") == 21


@pytest.mark.parametrize("kode", ["A.1.1", "C.1.1"])
def test_dotted_lines_lie_far_enough_apart_to_write_on(kode: str):
    found = []
    for page in laid(kode, sheet(kode), BLANK):
        for item, _ in page.butir:
            for kotak in item.kotak if isinstance(item, BarisNilai | Baris) else []:
                down = 0.0
                for line in kotak.garis:
                    down += line.ukuran * 1.18
                    if "………" in "".join(text for _, text in line.runs):
                        found.append((id(kotak), down))
    gaps = [b[1] - a[1] for a, b in pairwise(found) if a[0] == b[0]]
    assert gaps
    assert min(gaps) >= 6 * 72 / 25.4


@pytest.mark.parametrize("kertas", list(Kertas))
def test_rows_of_names_and_indicators_are_tall_enough_for_a_pen(kertas: Kertas):
    for kode, tall, banyak in (("A.1.7", 12, 14), ("C.1.3", 12, 14), ("A.1.8", 14, 9), ("A.1.3", 15, 6)):
        pages = reader(pdf(kode, sheet(kode), Rupa(Cetak(kertas=kertas), kosong=True))).pages
        heights = {(n, round(top, 1)): bottom - top for n, page in enumerate(pages) for _, top, _, bottom in row_boxes(page)}
        assert sum(1 for height in heights.values() if height >= tall - 0.01) >= banyak


def test_the_blank_document_stays_on_one_page_with_a_larger_box_for_notes():
    for kertas in Kertas:
        pages = reader(pdf("D.1.1", sheet("D.1.1"), Rupa(Cetak(kertas=kertas), kosong=True))).pages
        assert len(pages) == 1
        assert max(bottom - top for _, top, _, bottom in row_boxes(pages[0])) == pytest.approx(40, abs=0.1)


def test_the_blank_result_shows_every_list_whole_and_room_for_the_curve():
    texts = page_texts(pdf("C.1.3", sheet("C.1.3"), BLANK))
    teks = " ".join(texts)
    assert teks.count("DIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI**") == 2
    assert "KURVA" not in teks
    heights = [bottom - top for _, top, _, bottom in row_boxes(reader(pdf("C.1.3", sheet("C.1.3"), BLANK)).pages[0])]
    assert max(heights) == pytest.approx(44, abs=0.1)
