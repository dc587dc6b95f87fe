"""What an evaluation holds: one rating for all seven values, feedback per value, the leader's judgement of a result."""

from dataclasses import fields
from datetime import date

import pytest

from app.domain.evaluasi import Evaluasi, Hubungan, Nada, TandaTangan
from app.domain.evaluasi_ubah import beri_umpan_balik, hapus_umpan_balik, mulai_evaluasi, nilai_hasil, tandai, terbuka
from app.domain.perilaku import Nilai
from app.domain.periode import Periode
from app.domain.predikat import Predikat, Rating
from app.domain.realisasi import tulis
from app.domain.saran import hitung
from app.domain.skp import HasilKerja, Skp
from app.errors import UserError

EMPTY = Evaluasi("e", "s", Periode("2026-TW3"))
LOCKED = Evaluasi("e", "s", Periode("2026-TW3"), final=True)
DAY = date(2026, 9, 20)


def feedback(evaluasi, pada, nada=Nada.POSITIF):
    return beri_umpan_balik(evaluasi, pada, "Camat", "teks", nada, Hubungan.PIMPINAN, DAY)


def test_v124_feedback_is_given_for_each_of_the_seven_values_and_the_rating_once_for_all():
    evaluation = EMPTY
    for nilai in Nilai:
        evaluation = feedback(evaluation, nilai)
    assert [len(evaluation.umpan_balik_pada(nilai)) for nilai in Nilai] == [1] * 7
    ratings = [f.name for f in fields(Evaluasi) if f.name.startswith("rating_")]
    assert ratings == ["rating_hasil_kerja", "rating_perilaku"]


def test_v82_a_realisation_below_target_may_still_be_judged_as_sesuai():
    skp = Skp("s", "p", 2026, date(2026, 1, 1), date(2026, 12, 31), hasil_kerja=(HasilKerja("h1"),))
    evaluation = tulis(EMPTY, "h1", ["Terealisasi 25% dari target 30%"])
    judged = nilai_hasil(evaluation, "h1", Rating.SESUAI)
    assert hitung(skp, judged).sesuai == 1
    assert hitung(skp, nilai_hasil(judged, "h1", None)).jumlah == 0


def test_a_new_evaluation_is_empty_and_carries_nothing_over():
    fresh = mulai_evaluasi("s", Periode("2026-TW3"))
    assert (fresh.rating_hasil_kerja, fresh.rating_perilaku, fresh.realisasi, fresh.umpan_balik) == (None, None, (), ())


def test_judging_a_result_twice_keeps_one_judgement():
    judged = nilai_hasil(nilai_hasil(EMPTY, "h1", Rating.SESUAI), "h1", Rating.DIATAS)
    assert [(k.pada, k.kategori) for k in judged.kategori] == [("h1", Rating.DIATAS)]


@pytest.mark.parametrize(("giver", "text"), [("", "baik"), ("Camat", " ")])
def test_feedback_needs_a_giver_and_a_text(giver, text):
    with pytest.raises(UserError, match="penilaian_umpan_balik_kurang"):
        beri_umpan_balik(EMPTY, "h1", giver, text, None, None, None)


def test_feedback_can_be_taken_back():
    two = feedback(feedback(EMPTY, "h1"), "h2")
    assert [u.pada for u in hapus_umpan_balik(two, two.umpan_balik[0].id).umpan_balik] == ["h2"]


@pytest.mark.parametrize(
    "act",
    [
        lambda: tulis(LOCKED, "h1", ["x"]),
        lambda: feedback(LOCKED, "h1"),
        lambda: hapus_umpan_balik(LOCKED, "u"),
        lambda: nilai_hasil(LOCKED, "h1", Rating.SESUAI),
        lambda: terbuka(LOCKED),
    ],
)
def test_a_locked_evaluation_is_not_changed(act):
    with pytest.raises(UserError, match="penilaian_terkunci"):
        act()


def test_dates_of_signing_come_after_the_locking_too():
    assert tandai(LOCKED, penilai=DAY, tempat="Kupang").tanda_tangan == TandaTangan(tempat="Kupang", penilai=DAY)
    assert tandai(tandai(LOCKED, penilai=DAY), diterima=DAY).tanda_tangan == TandaTangan(penilai=DAY, diterima=DAY)


def test_the_predicate_waits_for_both_ratings():
    half = Evaluasi("e", "s", EMPTY.periode, rating_hasil_kerja=Rating.SESUAI)
    assert half.predikat is None
    whole = Evaluasi("e", "s", EMPTY.periode, rating_hasil_kerja=Rating.SESUAI, rating_perilaku=Rating.SESUAI)
    assert whole.predikat is Predikat.BAIK
