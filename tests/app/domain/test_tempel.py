"""Rows copied from a spreadsheet become results with their indicators."""

import pytest

from app.domain.jabatan import Kelompok
from app.domain.skp import Aspek, JenisHasil, Perspektif
from app.domain.tempel import baca_tempel
from app.errors import UserError


def read(text, kelompok=Kelompok.JA_JF):
    found = baca_tempel([line.split("|") for line in text.split("\n")], kelompok)
    return [(h.rencana, [(i.teks, i.target) for i in h.indikator]) for h in found]


def test_three_columns_are_result_indicator_and_target_and_an_empty_cell_goes_on():
    assert read("Layanan selesai|Waktu|2-3 hari\n|SKM|85-88\nData termutakhir|Kesesuaian|95%") == [
        ("Layanan selesai", [("Waktu", "2-3 hari"), ("SKM", "85-88")]),
        ("Data termutakhir", [("Kesesuaian", "95%")]),
    ]


def test_heads_say_what_the_columns_are_in_any_order():
    text = "No|Target|Rencana Hasil Kerja|Aspek|Indikator Kinerja Individu\n1|2 hari|Layanan selesai|Waktu|Rata-rata hari"
    assert read(text) == [("Layanan selesai", [("Rata-rata hari", "2 hari")])]
    (found,) = baca_tempel([line.split("|") for line in text.split("\n")], Kelompok.JA_JF)
    assert found.indikator[0].aspek is Aspek.WAKTU


def test_a_column_of_numbers_and_one_of_aspects_are_known_by_what_they_hold():
    (found,) = baca_tempel([["1", "Layanan selesai", "Kualitas", "SKM", "85"], ["", "", "Waktu", "Hari", "2"]], Kelompok.JA_JF)
    assert [(i.aspek, i.teks, i.target) for i in found.indikator] == [(Aspek.KUALITAS, "SKM", "85"), (Aspek.WAKTU, "Hari", "2")]


def test_a_leader_has_perspectives_instead():
    (found,) = baca_tempel([["Warga puas", "Indeks", "86", "Penerima Layanan"]], Kelompok.JPT_PUKM)
    assert found.indikator[0].perspektif is Perspektif.PENERIMA_LAYANAN
    assert found.indikator[0].aspek is None


def test_the_bands_of_the_form_tell_main_from_additional():
    found = baca_tempel([["A. UTAMA", ""], ["Satu", "a"], ["B. TAMBAHAN", ""], ["Dua", "b"]], Kelompok.JA_JF)
    assert [(h.rencana, h.jenis) for h in found] == [("Satu", JenisHasil.UTAMA), ("Dua", JenisHasil.TAMBAHAN)]


def test_a_result_repeated_on_each_of_its_rows_is_one_result():
    assert read("Layanan|a|1\nLayanan|b|2") == [("Layanan", [("a", "1"), ("b", "2")])]


def test_one_column_is_results_alone():
    assert read("Layanan selesai\nData termutakhir") == [("Layanan selesai", []), ("Data termutakhir", [])]


@pytest.mark.parametrize(
    ("rows", "code"),
    [([["", ""]], "tempel_kosong"), ([["A. UTAMA"]], "tempel_kosong"), ([["", "Waktu", "2"], ["x", "", ""]], "tempel_tanpa_hasil")],
)
def test_what_names_no_result_is_refused_with_its_sentence(rows, code):
    with pytest.raises(UserError) as refused:
        baca_tempel(rows, Kelompok.JA_JF)
    assert refused.value.pesan.kode == code
