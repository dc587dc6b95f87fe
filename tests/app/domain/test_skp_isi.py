"""Results and indicators put in, moved, taken out, and hung on those of a leader."""

from dataclasses import replace

import pytest
from kantor_kecil import CAMAT, KASI, LINE, SKP, office

from app.domain.jabatan import Kelompok
from app.domain.skp import Aspek, HasilKerja, Indikator, JenisHasil, Perspektif, StatusSkp
from app.domain.skp_isi import (
    atur_ragam,
    baca_ragam,
    gantung,
    geser,
    hapus,
    hasil_dari,
    hasil_setahun,
    ikut_pimpinan,
    isi_peran,
    sisip_hasil,
    sisip_indikator,
    skp_pimpinan,
)

DRAFT = replace(SKP, status=StatusSkp.DRAF)
TOP = replace(
    SKP,
    id="sc",
    pemilik="camat",
    kelompok=Kelompok.JPT_PUKM,
    hasil_kerja=(
        HasilKerja("c1", rencana="Masyarakat puas", indikator=(Indikator("ci", "Indeks kepuasan"),)),
        HasilKerja("c2", rencana="Berkas tepat waktu"),
    ),
)
KNOWN = hasil_setahun([TOP, DRAFT], 2026)


def ids(skp):
    return [h.id for h in skp.urutan_hasil()]


def test_a_result_is_found_by_its_own_id_and_by_that_of_its_indicator():
    assert hasil_dari(SKP, "h1") is hasil_dari(SKP, "i2")
    assert hasil_dari(SKP, "nobody") is None


def test_a_new_result_stands_behind_the_chosen_one_else_at_the_end():
    fresh = HasilKerja("x")
    assert ids(sisip_hasil(SKP, [fresh], "h1")) == ["h1", "x", "h2", "h3"]
    assert ids(sisip_hasil(SKP, [fresh], "gone")) == ["h1", "h2", "x", "h3"]


def test_a_new_indicator_stands_behind_the_chosen_one():
    found = sisip_indikator(SKP, "h1", [Indikator("x")], "i1")
    assert [i.id for i in found.hasil_kerja[0].indikator] == ["i1", "x", "i2"]


def test_results_and_single_indicators_are_taken_out_together():
    found = hapus(SKP, {"h2", "i1"})
    assert ids(found) == ["h1", "h3"]
    assert [i.id for i in found.hasil_kerja[0].indikator] == ["i2"]


@pytest.mark.parametrize(
    ("id", "by", "order"),
    [("h1", 1, ["h2", "h1", "h3"]), ("h1", -1, ["h1", "h2", "h3"]), ("h2", 1, ["h1", "h2", "h3"]), ("nobody", 1, ["h1", "h2", "h3"])],
    ids=["down", "at the top", "never among the additional ones", "unknown"],
)
def test_a_result_moves_among_those_of_its_kind(id, by, order):
    assert ids(geser(SKP, id, by)) == order


def test_an_indicator_moves_within_its_result():
    assert [i.id for i in geser(SKP, "i1", 1).hasil_kerja[0].indikator] == ["i2", "i1"]
    assert geser(SKP, "i2", 1) == SKP


def test_the_leader_is_whoever_rates():
    bagan = office(KASI, CAMAT).bagan
    assert skp_pimpinan(bagan, DRAFT, [DRAFT, TOP]) == TOP
    assert skp_pimpinan(bagan, DRAFT, [DRAFT]) is None
    assert skp_pimpinan(bagan, replace(DRAFT, pemilik="gone"), [TOP]) is None


def test_r56_a_result_hung_on_two_prints_both_with_the_indicators_of_a_leader():
    found = gantung(DRAFT, "h1", [KNOWN["c1"], KNOWN["c2"]]).hasil_kerja[0]
    assert (found.mendukung, found.mendukung_lain, found.dukungan) == ("c1", ("c2",), ("c1", "c2"))
    assert found.pimpinan.rencana == "Masyarakat puas\nBerkas tepat waktu"
    assert found.pimpinan.indikator == "Indeks kepuasan"
    assert gantung(DRAFT, "h1", []).hasil_kerja[0].pimpinan is None


def test_the_drafts_below_follow_the_leaders_new_words_and_what_is_set_stays():
    below = gantung(DRAFT, "h1", [KNOWN["c1"]])
    fixed = replace(below, id="fixed", status=StatusSkp.DITETAPKAN)
    changed = replace(TOP, hasil_kerja=(replace(TOP.hasil_kerja[0], rencana="Warga puas"), TOP.hasil_kerja[1]))
    ((before, after),) = ikut_pimpinan(TOP, changed, [TOP, below, fixed])
    assert before == below
    assert after.hasil_kerja[0].pimpinan.rencana == "Warga puas"
    assert ikut_pimpinan(TOP, TOP, [TOP, below]) == []
    assert ikut_pimpinan(None, TOP, [below]) == []


def test_r43_the_lines_of_a_matrix_cell_are_results_of_the_employee():
    two = isi_peran(DRAFT, "c2", ["Berkas lengkap", "Berkas tertib"], KNOWN)
    fresh = [h for h in two.hasil_kerja if "c2" in h.dukungan]
    assert [h.rencana for h in fresh] == ["Berkas lengkap", "Berkas tertib"]
    assert fresh[0].pimpinan.rencana == "Berkas tepat waktu"
    renamed = isi_peran(two, "c2", ["Berkas lengkap dan tertib"], KNOWN)
    assert [h.rencana for h in renamed.hasil_kerja if "c2" in h.dukungan] == ["Berkas lengkap dan tertib"]
    assert len(renamed.hasil_kerja) == len(DRAFT.hasil_kerja) + 1


def test_a_result_with_indicators_leaves_the_column_but_stays_in_the_skp():
    hung = gantung(DRAFT, "h1", [KNOWN["c1"], KNOWN["c2"]])
    found = isi_peran(hung, "c1", [], KNOWN).hasil_kerja[0]
    assert (found.id, found.dukungan, found.pimpinan.rencana) == ("h1", ("c2",), "Berkas tepat waktu")


def test_r36_words_of_an_aspect_or_a_perspective_are_read_from_their_beginning():
    assert baca_ragam("kual", Kelompok.JA_JF) is Aspek.KUALITAS
    assert baca_ragam("Penerima layanan", Kelompok.JPT_PUKM) is Perspektif.PENERIMA_LAYANAN
    assert baca_ragam("lain", Kelompok.JA_JF) is None
    assert atur_ragam(LINE, "", Kelompok.JA_JF).aspek is None
    assert atur_ragam(LINE, "anggaran", Kelompok.JPT_PUKM).perspektif is Perspektif.ANGGARAN


def test_additional_results_keep_their_kind_when_moved():
    two = replace(DRAFT, hasil_kerja=(*DRAFT.hasil_kerja, HasilKerja("h4", JenisHasil.TAMBAHAN)))
    assert ids(geser(two, "h4", -1)) == ["h1", "h2", "h4", "h3"]
