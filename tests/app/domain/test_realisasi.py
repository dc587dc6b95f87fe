"""The sentences of a place: read into parts, typed anew, and evidence that never goes by typing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.evaluasi import Evaluasi
from app.domain.periode import Periode
from app.domain.realisasi import bagian, ditulis, hapus, hapus_bukti, kalimat, simpan, susun, tambah_bukti, tulis
from app.domain.skp import Realisasi

EMPTY = Evaluasi("e", "s", Periode("2026-TW3"))
OTHER = Realisasi("x", "i2", "lain")
TWO = replace(
    EMPTY,
    realisasi=(
        Realisasi("a", "i1", "42 surat berdasarkan register", "42 surat", "register", bukti=("register.pdf",)),
        OTHER,
        Realisasi("b", "i1", "nilai 89", bukti=("skm.pdf",)),
    ),
)


def sentences(evaluasi, pada="i1"):
    return [kalimat(r) for r in evaluasi.realisasi_pada(pada)]


@pytest.mark.parametrize(
    ("teks", "parts"),
    [
        ("42 surat berdasarkan register layanan", ("42 surat", "register layanan")),
        ("96 %", (None, None)),
        ("berdasarkan rekap", (None, None)),
        ("2,4 hari berdasarkan rekap berdasarkan bulan", ("2,4 hari", "rekap berdasarkan bulan")),
    ],
)
def test_value_and_basis_are_read_only_from_the_official_shape(teks, parts):
    assert bagian(teks) == parts


@given(st.text(alphabet="abc %0,", min_size=1, max_size=20), st.text(alphabet="abc", min_size=1, max_size=20))
def test_what_is_put_together_is_read_apart_again(nilai, dasar):
    nilai = nilai.strip() or "1"
    assert bagian(susun(nilai, dasar)) == (nilai, dasar)


def test_without_a_sentence_value_and_basis_print_together():
    assert kalimat(Realisasi("a", "i1", nilai="3 hari", dasar="rekap")) == "3 hari berdasarkan rekap"
    assert kalimat(Realisasi("a", "i1", dasar="rekap")) == ""


def test_typing_a_plain_value_takes_the_parts_of_the_old_sentence_away():
    typed = ditulis(TWO.realisasi[0], "40 surat")
    assert (typed.teks, typed.nilai, typed.dasar) == ("40 surat", None, None)


def test_a_basis_kept_beside_the_sentence_stays_when_the_sentence_changes():
    beside = Realisasi("a", "i1", "SKM: 88,1", "88,1", "survei triwulan")
    typed = ditulis(beside, "SKM: 90")
    assert (typed.nilai, typed.dasar) == (None, "survei triwulan")


def test_two_lines_are_two_realisations_in_their_place():
    typed = tulis(replace(EMPTY, realisasi=(OTHER,)), "i1", ["satu", "", "dua"])
    assert sentences(typed) == ["satu", "dua"]
    assert typed.realisasi[0] == OTHER


def test_a_sentence_that_stays_keeps_its_realisation_whatever_its_place():
    typed = tulis(TWO, "i1", ["nilai 89", "50 surat"])
    assert [(r.id, r.teks) for r in typed.realisasi_pada("i1")] == [("b", "nilai 89"), ("a", "50 surat")]


def test_evidence_of_a_sentence_that_goes_moves_to_one_that_stays():
    typed = tulis(TWO, "i1", ["nilai 89"])
    assert [(r.id, r.bukti) for r in typed.realisasi_pada("i1")] == [("b", ("skm.pdf", "register.pdf"))]


def test_evidence_stays_when_every_sentence_is_emptied():
    typed = tulis(TWO, "i1", [])
    assert [(r.teks, r.nilai, r.bukti) for r in typed.realisasi_pada("i1")] == [("", None, ("register.pdf", "skm.pdf"))]
    assert OTHER in typed.realisasi


def test_emptying_a_sentence_without_evidence_takes_it_away():
    assert tulis(tulis(EMPTY, "i1", ["satu"]), "i1", []).realisasi == ()


def test_the_same_lines_change_nothing():
    assert tulis(TWO, "i1", sentences(TWO)).realisasi_pada("i1") == TWO.realisasi_pada("i1")


@given(st.lists(st.sampled_from(["satu", "dua", "42 surat berdasarkan register", "nilai 89", ""]), max_size=5))
def test_whatever_is_typed_no_evidence_is_lost_and_no_other_place_touched(lines):
    typed = tulis(TWO, "i1", lines)
    assert {b for r in typed.realisasi_pada("i1") for b in r.bukti} == {"register.pdf", "skm.pdf"}
    assert sentences(typed) == [line for line in lines if line] or not any(lines)
    assert typed.realisasi_pada("i2") == (OTHER,)


def test_one_realisation_is_saved_in_its_place_and_taken_away():
    saved = simpan(TWO, replace(TWO.realisasi[0], teks="50 surat"))
    assert sentences(saved) == ["50 surat", "nilai 89"]
    assert sentences(hapus(saved, "a")) == ["nilai 89"]
    assert sentences(simpan(TWO, Realisasi("c", "i1", "tiga"))) == ["42 surat berdasarkan register", "nilai 89", "tiga"]


def test_evidence_waits_for_its_sentence_and_is_not_doubled():
    found = tambah_bukti(EMPTY, "i1", ["rekap.pdf", " rekap.pdf "])
    assert [(r.teks, r.bukti) for r in found.realisasi] == [("", ("rekap.pdf",))]
    assert tambah_bukti(TWO, "i1", ["skm.pdf"]).realisasi == TWO.realisasi


def test_the_last_evidence_of_an_empty_realisation_takes_it_along():
    found = tambah_bukti(EMPTY, "i1", ["rekap.pdf"])
    assert hapus_bukti(found, found.realisasi[0].id, "rekap.pdf").realisasi == ()
    assert hapus_bukti(TWO, "b", "skm.pdf").realisasi_pada("i1")[1].bukti == ()
