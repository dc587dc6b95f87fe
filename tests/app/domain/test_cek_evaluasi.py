"""How far an evaluation is, what blocks its lock, and what only warns."""

from dataclasses import replace

import pytest
from kantor_kecil import FULL, RESULT, SKP, TW3, codes

from app.domain.evaluasi import Evaluasi, KategoriHasil, TugasBelajar
from app.domain.jabatan import Pendekatan
from app.domain.kelengkapan import (
    StatusPenilaian,
    Tingkat,
    gerbang,
    kemajuan,
    masalah_evaluasi,
)
from app.domain.periode import Periode
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.domain.skp import (
    Realisasi,
    StatusSkp,
)


def test_four_indicators_two_ratings_and_a_note_make_seven():
    draft = replace(FULL, realisasi=FULL.realisasi[:3], rating_perilaku=None)
    done, total, missing = kemajuan(SKP, draft)
    assert (done, total) == (5, 7)
    assert [(m.pesan.kode, m.bagian) for m in missing] == [
        ("cek_realisasi_kosong", "i4"),
        ("cek_rating_perilaku_kosong", "rating_perilaku"),
    ]


def test_a_qualitative_skp_counts_one_realisation_a_result():
    assert kemajuan(replace(SKP, pendekatan=Pendekatan.KUALITATIF), None).jumlah == 6


@pytest.mark.parametrize(
    ("evaluation", "status"),
    [
        (None, StatusPenilaian.KOSONG),
        (Evaluasi("e", "s", TW3), StatusPenilaian.KOSONG),
        (Evaluasi("e", "s", TW3, rating_perilaku=Rating.SESUAI), StatusPenilaian.DRAF),
        (FULL, StatusPenilaian.LENGKAP),
        (replace(FULL, final=True), StatusPenilaian.TERKUNCI),
    ],
)
def test_the_chip_says_kosong_draf_lengkap_or_terkunci(evaluation, status):
    assert kemajuan(SKP, evaluation).status is status


def test_a_blank_realisation_is_still_missing():
    blank = replace(FULL, realisasi=(*FULL.realisasi[:3], Realisasi("r4", "i4", "  ")))
    assert kemajuan(SKP, blank).terisi == 6


def test_a_complete_evaluation_may_be_locked():
    assert gerbang(SKP, FULL, RESULT) == ()
    assert list(masalah_evaluasi(SKP, FULL, RESULT)) == []


def test_v86_an_empty_note_warns_and_does_not_block():
    found = list(masalah_evaluasi(SKP, replace(FULL, catatan=()), RESULT))
    assert [(m.pesan.kode, m.tingkat) for m in found] == [("cek_catatan_kosong", Tingkat.PERINGATAN)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"realisasi": FULL.realisasi[1:]}, "cek_realisasi_kosong"),
        ({"rating_hasil_kerja": None}, "cek_rating_hasil_kosong"),
        ({"rating_perilaku": None}, "cek_rating_perilaku_kosong"),
        ({"rating_hasil_kerja": Rating.DIATAS, "kategori": (KategoriHasil("k", "h1", Rating.SESUAI),)}, "cek_alasan_beda_saran"),
        ({"tugas_belajar": TugasBelajar.TIDAK_LULUS}, "evaluasi_tidak_lulus"),
    ],
)
def test_what_blocks_the_lock(change, code):
    assert codes(gerbang(SKP, replace(FULL, **change), RESULT)) == [code]


def test_a_skp_that_was_never_set_blocks_the_lock():
    assert codes(gerbang(replace(SKP, status=StatusSkp.DRAF), FULL, RESULT)) == ["cek_evaluasi_skp_belum_ditetapkan"]


def test_r105_a_failed_study_with_kurang_may_be_locked():
    failed = replace(FULL, tugas_belajar=TugasBelajar.TIDAK_LULUS, predikat_pilihan=Predikat.KURANG)
    assert gerbang(SKP, failed, RESULT) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"umpan_balik": ()}, "cek_umpan_balik_pimpinan"),
        ({"rating_hasil_kerja": Rating.DIBAWAH}, "cek_alasan_hasil_kosong"),
        ({"rating_perilaku": Rating.DIATAS}, "cek_alasan_perilaku_kosong"),
    ],
)
def test_what_only_warns(change, code):
    found = list(masalah_evaluasi(SKP, replace(FULL, **change), RESULT))
    assert [(m.pesan.kode, m.tingkat) for m in found] == [(code, Tingkat.PERINGATAN)]


def test_v127_no_organisation_result_warns_and_last_years_informs():
    year = replace(FULL, periode=Periode("2026-AKHIR"))
    (missing,) = masalah_evaluasi(SKP, year, None)
    (older,) = masalah_evaluasi(SKP, year, replace(RESULT, periode=Periode("2025-AKHIR")))
    assert (missing.pesan.kode, missing.tingkat) == ("cek_capaian_kosong", Tingkat.PERINGATAN)
    assert (older.pesan.kode, older.tingkat) == ("cek_capaian_tahun_lalu", Tingkat.INFORMASI)
    assert list(masalah_evaluasi(SKP, replace(year, capaian_organisasi=PredikatOrganisasi.BAIK), None)) == []


def test_a_locked_evaluation_is_not_examined_again():
    assert list(masalah_evaluasi(SKP, Evaluasi("e", "s", TW3, final=True), None)) == []
