"""The suggested ratings: only counts, never a formula (R97–R102)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kantor_kecil import FULL, KANTOR, RESULT, office
from kantor_kecil import SKP as PLAN

from app.domain.cek_evaluasi import cek_evaluasi
from app.domain.evaluasi import Evaluasi, KategoriHasil, Nada, UmpanBalik
from app.domain.masalah import Tingkat
from app.domain.periode import Periode
from app.domain.predikat import PredikatOrganisasi, Rating
from app.domain.saran import (
    Hitungan,
    alasan_diminta,
    hitung,
    saran_dari,
    saran_hasil_kerja,
    saran_pegawai,
    saran_perilaku,
    saran_pimpinan_organisasi,
)
from app.domain.skp import HasilKerja, JenisHasil, Skp
from app.words import say_pesan

LETTER = {"A": Rating.DIATAS, "S": Rating.SESUAI, "B": Rating.DIBAWAH}
MOSTLY, PARTLY, NOT = "+++-", "+--", "+---"


def case(utama, tambahan="", tones="", behaviour=0):
    """Letters are the leader's categories, `.` a result left blank; tones are + − 0 and ? (not toned)."""
    letters = [(JenisHasil.UTAMA, x) for x in utama] + [(JenisHasil.TAMBAHAN, x) for x in tambahan]
    results = tuple(HasilKerja(f"h{n}", kind, "Hasil") for n, (kind, _) in enumerate(letters))
    categories = tuple(KategoriHasil(f"k{n}", f"h{n}", LETTER[x]) for n, (_, x) in enumerate(letters) if x != ".")
    tone = {"+": Nada.POSITIF, "-": Nada.NEGATIF, "0": Nada.NETRAL, "?": None}
    feedback = [UmpanBalik(f"u{n}", "h0", "Camat", "teks", tone[x]) for n, x in enumerate(tones)]
    feedback += [UmpanBalik(f"p{n}", "HARMONIS", "Rekan", "teks", Nada.NEGATIF) for n in range(behaviour)]
    skp = Skp("s", "p", 2026, date(2026, 1, 1), date(2026, 12, 31), hasil_kerja=results)
    return skp, Evaluasi("e", "s", Periode("2026-TW3"), kategori=categories, umpan_balik=tuple(feedback))


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        pytest.param(case("AAAS", tones=MOSTLY), Rating.DIATAS, id="V74-most-above-feedback-positive"),
        pytest.param(case("AAAB", tones=MOSTLY), Rating.SESUAI, id="V75-a-main-result-below-is-never-above"),
        pytest.param(case("SSSB", tones=PARTLY), Rating.SESUAI, id="V76-a-small-part-below"),
        pytest.param(case("BBBS", tones=NOT), Rating.DIBAWAH, id="V77-most-below"),
        pytest.param(case("AAAA", tones="--0"), None, id="V78-no-positive-entry"),
        pytest.param(case("SB", tones=PARTLY), None, id="V79-half-is-no-majority"),
        pytest.param(case("AAS", "B", MOSTLY), Rating.SESUAI, id="V80-two-of-four-are-half"),
        pytest.param(case("AAAAS", tones=MOSTLY), Rating.DIATAS, id="V81-without-tambahan"),
        pytest.param(case("S", tones=PARTLY), Rating.SESUAI, id="V82-the-leaders-category-counts-not-the-figure"),
        pytest.param(case("AAAS", behaviour=3), Rating.DIATAS, id="V125-feedback-on-behaviour-does-not-count"),
        pytest.param(case("", "SS", PARTLY), Rating.SESUAI, id="V126-no-main-result-counts-as-none-below"),
        pytest.param(case("..", tones=MOSTLY), None, id="nothing-categorised"),
        pytest.param(case("AAA."), Rating.DIATAS, id="a-blank-result-does-not-count"),
    ],
)
def test_the_guides_suggest(given, rating):
    assert saran_hasil_kerja(*given).rating is rating


def test_v125_says_that_there_was_no_feedback():
    codes = [m.kode for m in saran_hasil_kerja(*case("AAAS", behaviour=3)).pesan]
    assert codes == ["saran_diatas", "saran_angka", "saran_tanpa_umpan_balik"]


def test_the_counts_behind_a_suggestion_are_shown():
    found = hitung(*case("AB.", "S", "+-?"))
    assert (found.diatas, found.sesuai, found.dibawah, found.kosong) == (1, 1, 1, 1)
    assert (found.utama, found.utama_dibawah) == (2, 1)
    assert (found.positif, found.entri, found.tanpa_nada) == (1, 2, 1)


@pytest.mark.parametrize(
    ("consistent", "guardian", "rating"),
    [
        pytest.param(True, True, Rating.DIATAS, id="guardian"),
        pytest.param(True, False, Rating.SESUAI, id="V83-consistent-not-guardian"),
        pytest.param(False, None, Rating.DIBAWAH, id="not-consistent"),
        pytest.param(None, None, None, id="not-chosen"),
    ],
)
def test_the_behaviour_guide(consistent, guardian, rating):
    assert saran_perilaku(consistent, guardian).rating is rating


@pytest.mark.parametrize(
    ("result", "rating"),
    [
        (PredikatOrganisasi.ISTIMEWA, Rating.DIATAS),
        (PredikatOrganisasi.BAIK, Rating.SESUAI),
        (PredikatOrganisasi.BUTUH_PERBAIKAN, Rating.DIBAWAH),
        (None, None),
    ],
)
def test_the_camats_rating_follows_the_organisation(result, rating):
    assert saran_pimpinan_organisasi(result).rating is rating


def test_r100_another_choice_than_the_suggestion_asks_for_a_reason():
    suggestion = saran_hasil_kerja(*case("AAAS", tones=MOSTLY))
    assert alasan_diminta(suggestion, Rating.SESUAI)
    assert not alasan_diminta(suggestion, Rating.DIATAS)
    assert not alasan_diminta(suggestion, None)


# ── the head of the office ──────────────────────────────────────────────────────────────────────────


def suggested(owner, *results):
    bagan = office().bagan
    return saran_pegawai(bagan, KANTOR, replace(PLAN, pemilik=owner), FULL, results)


@pytest.mark.parametrize(("result", "rating"), [(PredikatOrganisasi.ISTIMEWA, Rating.DIATAS), (PredikatOrganisasi.BAIK, Rating.SESUAI)])
def test_q3_the_camat_is_suggested_the_kecamatans_own_result(result, rating):
    assert suggested("camat", replace(RESULT, predikat=result)).rating is rating


def test_q3_without_a_recorded_result_the_camat_is_suggested_nothing():
    assert [m.kode for m in suggested("camat").pesan] == ["saran_tanpa_capaian"]


def test_a_kasi_is_suggested_what_the_counts_say():
    assert [m.kode for m in suggested("kasi", RESULT).pesan] == ["saran_tanpa_kategori"]


def test_r100_a_camat_rated_away_from_the_organisation_owes_a_reason():
    camat = replace(PLAN, id="sc", pemilik="camat")
    rated = replace(FULL, id="ec", skp="sc", rating_hasil_kerja=Rating.DIATAS)
    blocking = [m.pesan.kode for m in cek_evaluasi(office(skp=[camat], evaluasi=[rated])) if m.tingkat is Tingkat.TOLAK]
    assert blocking == ["cek_alasan_beda_saran"]
    reasoned = replace(rated, alasan_hasil_kerja="Dua inovasi diakui provinsi")
    assert not [m for m in cek_evaluasi(office(skp=[camat], evaluasi=[reasoned])) if m.tingkat is Tingkat.TOLAK]


# ── any counts ──────────────────────────────────────────────────────────────────────────────────────

FEW = st.integers(0, 8)


@st.composite
def counts(draw):
    above, meets, below = draw(FEW), draw(FEW), draw(FEW)
    main_below = draw(st.integers(0, below))
    main = main_below + draw(st.integers(0, above + meets))
    entries = draw(FEW)
    return Hitungan(above, meets, below, draw(FEW), main, main_below, draw(st.integers(0, entries)), entries)


@given(counts())
def test_a_suggestion_never_contradicts_its_guide(h):
    rating = saran_dari(h).rating
    if rating is Rating.DIATAS:
        assert h.diatas * 2 > h.jumlah
        assert h.utama_dibawah == 0
    if rating is Rating.SESUAI:
        assert (h.diatas + h.sesuai) * 2 > h.jumlah
        assert h.utama == 0 or h.utama_dibawah * 2 < h.utama
    if rating is Rating.DIBAWAH:
        assert h.dibawah * 2 > h.jumlah
    assert h.jumlah or rating is None


@given(counts())
def test_every_suggestion_is_said_with_its_counts(h):
    assert all(say_pesan(m) for m in saran_dari(h).pesan)


@given(counts())
def test_more_praise_never_lowers_the_suggestion(h):
    order = [Rating.DIBAWAH, Rating.SESUAI, Rating.DIATAS]
    before = saran_dari(h).rating
    after = saran_dari(replace(h, positif=h.positif + 1, entri=h.entri + 1)).rating
    if before and after and h.entri:
        assert order.index(after) >= order.index(before)
