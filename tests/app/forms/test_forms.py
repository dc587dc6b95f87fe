"""The official papers: their words at their places, kept as golden texts, and safe whatever is typed."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from make_lembar import JA, JPT, KUAL, KUAN, dengan, lembar
from pypdf import PdfReader

from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.kantor import Cetak, CetakBintang, CetakPilihan, Kertas
from app.domain.lembar import Lembar
from app.forms.cell import Rupa
from app.forms.registry import FORMS, bagian, tepat
from app.forms.sheet import cetak

KINDS = [(JPT, KUAL), (JPT, KUAN), (JA, KUAL), (JA, KUAN)]
FORM_OF = {
    "A.1.1": (JPT, KUAL, False),
    "A.1.2": (JPT, KUAN, False),
    "A.1.6": (JA, KUAL, False),
    "A.1.7": (JA, KUAN, False),
    "A.1.8": (JA, KUAN, False),
    "A.1.3": (JPT, KUAN, False),
    "C.1.1": (JPT, KUAL, True),
    "C.1.2": (JPT, KUAN, True),
    "C.1.3": (JA, KUAN, True),
    "D.1.1": (JA, KUAN, True),
}
MM = 72 / 25.4


def sheet(kode: str, **isi: object) -> Lembar:
    kelompok, pendekatan, evaluasi = FORM_OF[kode]
    return lembar(kelompok, pendekatan, evaluasi=evaluasi, **isi)  # type: ignore[arg-type]


def pdf(kode: str, isi: Lembar, rupa: Rupa | None = None) -> bytes:
    rupa = rupa or Rupa(isi.cetak)
    return cetak(bagian(isi, kode, rupa), rupa)


def places(data: bytes) -> str:
    """Every text with its place: page, millimetres from the left and from the top."""
    lines = []
    for n, page in enumerate(PdfReader(BytesIO(data)).pages, 1):
        high = float(page.mediabox.height)
        lines.append(f"== {n}: {float(page.mediabox.width) / MM:.0f} x {high / MM:.0f} mm")

        def visit(text: str, cm: object, tm: list[float], *_: object, tall: float = high) -> None:
            if text.strip():
                lines.append(f"{tm[4] / MM:5.0f} {(tall - tm[5]) / MM:5.0f}  {text.strip()}")

        page.extract_text(visitor_text=visit)
    return "\n".join(lines) + "\n"


def words(data: bytes) -> str:
    return " ".join(" ".join((page.extract_text() or "").split()) for page in PdfReader(BytesIO(data)).pages)


@pytest.mark.parametrize("kode", FORMS)
@pytest.mark.parametrize("kosong", [False, True], ids=["terisi", "kosong"])
def test_every_form_has_its_words_at_their_places(kode: str, kosong: bool, golden: Callable[[str, str], None]):
    golden(f"forms/{kode}{'-kosong' if kosong else ''}.txt", places(pdf(kode, sheet(kode), Rupa(kosong=kosong))))


@pytest.mark.parametrize("kode", FORMS)
def test_f4_is_215_by_330_and_a4_210_by_297(kode: str):
    for kertas, sizes in ((Kertas.F4, {215, 330}), (Kertas.A4, {210, 297})):
        page = PdfReader(BytesIO(pdf(kode, dengan(sheet(kode), kertas=kertas)))).pages[0]
        assert {round(float(page.mediabox.width) / MM), round(float(page.mediabox.height) / MM)} == sizes


@pytest.mark.parametrize("kode", FORMS)
def test_the_same_sheet_gives_the_same_bytes(kode: str):
    assert pdf(kode, sheet(kode)) == pdf(kode, sheet(kode))


@pytest.mark.parametrize("teks", ["<b>&amp; tebal</b>", "x" * 900, "kata " * 800, "👍 bagus", "שלום עולם مرحبا", "baris\nbaris\tbaris"])
@pytest.mark.parametrize("kode", FORMS)
def test_any_text_prints_whole_and_safe(kode: str, teks: str):
    printed = words(pdf(kode, sheet(kode, teks=teks)))
    if teks.startswith("<b>"):
        assert "<b>&amp;" in printed
    if teks.startswith("kata"):
        assert printed.count("kata") >= 800
    if teks.startswith("👍"):
        assert "[thumbs up sign]" in printed
    if teks.startswith("xxx"):
        assert printed.count("x") >= 900


@pytest.mark.parametrize(("kelompok", "pendekatan"), KINDS)
def test_each_kind_of_employee_gets_the_forms_of_the_table(kelompok: Kelompok, pendekatan: Pendekatan):
    skp = {(JPT, KUAL): "A.1.1", (JPT, KUAN): "A.1.2", (JA, KUAL): "A.1.6", (JA, KUAN): "A.1.7"}[kelompok, pendekatan]
    hasil = "C.1.1" if pendekatan is KUAL else {JPT: "C.1.2", JA: "C.1.3"}[kelompok]
    manual = ("A.1.3",) if kelompok is JPT else ()
    assert tepat(lembar(kelompok, pendekatan, evaluasi=False)) == (skp, "A.1.8", *manual)
    assert tepat(lembar(kelompok, pendekatan)) == ("D.1.1", hasil)


def test_numbers_of_results_run_on_from_utama_to_tambahan():
    text = words(pdf("A.1.7", sheet("A.1.7")))
    assert text.index("B. TAMBAHAN") < text.index("3 Hasil pimpinan")


def test_loyal_is_worded_by_the_forms_group():
    panjang = "setia pada Negara Kesatuan Republik Indonesia serta"
    assert panjang in words(pdf("A.1.2", sheet("A.1.2")))
    assert "setia pada NKRI serta" in words(pdf("A.1.7", sheet("A.1.7")))


def test_column_two_names_the_indicator_of_a_leader_who_is_jpt():
    assert "Indikator Kinerja Individu: Indeks" in words(pdf("A.1.7", sheet("A.1.7")))


def test_marks_and_their_footnotes_come_and_go_together():
    formulir = words(pdf("D.1.1", sheet("D.1.1")))
    assert "PERIODE*: TRIWULAN III**" in formulir
    assert "** pilih salah satu" in formulir
    contoh = words(pdf("D.1.1", dengan(sheet("D.1.1"), bintang=CetakBintang.CONTOH)))
    assert "PERIODE: TRIWULAN III" in contoh
    assert "pilih salah satu" not in contoh


def test_a_filled_form_prints_the_value_alone_or_the_list_struck_out():
    assert "BUTUH PERBAIKAN" not in words(pdf("D.1.1", sheet("D.1.1")))
    coret = words(pdf("D.1.1", dengan(sheet("D.1.1"), pilihan=CetakPilihan.CORET)))
    assert "KURANG (MISCONDUCT)" in coret


def test_a_missing_rating_prints_a_dash_and_an_unknown_organisation_an_empty_curve():
    from dataclasses import replace

    isi = sheet("C.1.3")
    kosong = replace(isi, capaian=None, evaluasi=(replace(isi.isi_evaluasi, rating_hasil_kerja=None),))
    text = words(pdf("C.1.3", kosong))
    assert "CAPAIAN KINERJA ORGANISASI* - POLA" in text
    assert "KURVA" not in text


def test_heads_return_after_a_page_break_and_no_band_ends_a_page():
    data = pdf("C.1.3", lembar(banyak=14))
    pages = [page.extract_text().strip().split("\n") for page in PdfReader(BytesIO(data)).pages]
    assert len(pages) > 2
    assert pages[1][0].startswith("HASIL KERJA")
    assert all(not page[-1].startswith(("A. UTAMA", "B. TAMBAHAN", "RATING", "PREDIKAT")) for page in pages)


def test_the_signature_stays_with_the_last_row_of_the_form():
    data = pdf("C.1.3", lembar(banyak=9))
    last = PdfReader(BytesIO(data)).pages[-1].extract_text()
    assert "PREDIKAT KINERJA PEGAWAI" in last
    assert "YOHANIS CONTOH" in last


def test_d11_fits_one_page_with_place_and_date_over_both_signatures():
    data = pdf("D.1.1", sheet("D.1.1"))
    assert len(PdfReader(BytesIO(data)).pages) == 1
    text = words(data)
    assert "Kupang, 5 Oktober 2026" in text
    assert "Kupang, ……………… 2026" in text
    assert "6. Pejabat Penilai Kinerja" in text
    assert "7. Pegawai yang Dinilai" in text


def test_a_person_without_number_gets_no_number_line():
    text = words(pdf("D.1.1", sheet("D.1.1"), Rupa(Cetak())))
    assert text.count("NIP 19") == 2


@pytest.mark.parametrize("kode", ["A.1.2", "A.1.7", "C.1.2", "C.1.3"])
def test_a_new_page_repeats_heads_and_numbers_but_not_the_band_of_the_kind(kode: str):
    pages = [p.extract_text() for p in PdfReader(BytesIO(pdf(kode, sheet(kode, banyak=30)))).pages]
    with_heads = [text for text in pages if text.strip().startswith("HASIL KERJA")]
    assert len(with_heads) > 1
    assert all("(5)" in text for text in with_heads)
    assert sum(text.count("A. UTAMA") for text in pages) == 1


@pytest.mark.parametrize(("isi", "tercetak"), [(("Satu",), "Pimpinan: Satu"), (("Satu", "Dua"), "Pimpinan: - Satu - Dua")])
def test_expectations_get_dashes_only_when_there_are_several(isi: tuple[str, ...], tercetak: str):
    from dataclasses import replace

    lembar = sheet("A.1.7")
    skp = replace(lembar.isi_skp, perilaku=tuple(replace(e, khusus=isi) for e in lembar.isi_skp.perilaku))
    assert tercetak in words(pdf("A.1.7", replace(lembar, skp=(skp,))))


@pytest.mark.parametrize("teks", ["kata " * 800, "x" * 4000, "baris\n" * 300])
@pytest.mark.parametrize("kode", FORMS)
def test_no_line_falls_off_the_paper_and_no_page_stays_empty(kode: str, teks: str):
    for page in PdfReader(BytesIO(pdf(kode, sheet(kode, teks=teks)))).pages:
        heights: list[float] = []

        def visit(text: str, cm: list[float], tm: list[float], *_: object, heights: list[float] = heights) -> None:
            if text.strip():
                heights.append(tm[5] * cm[3] + cm[5])

        page.extract_text(visitor_text=visit)
        assert min(heights) > 11 * MM
        assert max(heights) < float(page.mediabox.height) - 11 * MM


def test_a_name_longer_than_a_page_is_printed_whole():
    from dataclasses import replace

    lembar = sheet("A.1.8")
    panjang = replace(lembar, penilai=replace(lembar.penilai, nama="nama " * 900))
    assert words(pdf("A.1.8", panjang)).count("nama") == 900
