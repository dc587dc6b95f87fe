"""The leader's short word on a behaviour value."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.evaluasi import Evaluasi, Hubungan, Nada, UmpanBalik
from app.domain.perilaku import Nilai
from app.domain.periode import Periode
from app.domain.predikat import Rating
from app.domain.umpan_perilaku import beri_kata_singkat, hapus_kata_singkat, hitung_perilaku, kata_singkat
from app.errors import UserError

DAY = date(2026, 9, 30)
EMPTY = Evaluasi("e", "s", Periode("2026-TW3"))
OWN = UmpanBalik("u", Nilai.LOYAL, "Pimpinan", "Menjaga rahasia jabatan dengan baik.", Nada.POSITIF, DAY, Hubungan.PIMPINAN)


def test_a_short_word_is_toned_feedback_of_the_leader():
    found = beri_kata_singkat(EMPTY, Nilai.LOYAL, Rating.DIBAWAH, DAY).umpan_balik[0]
    assert (found.pada, found.pemberi, found.nada, found.hubungan, found.tanggal) == (
        "LOYAL",
        "Pimpinan",
        Nada.NEGATIF,
        Hubungan.PIMPINAN,
        DAY,
    )


def test_another_short_word_takes_the_place_of_the_first():
    found = beri_kata_singkat(beri_kata_singkat(EMPTY, Nilai.LOYAL, Rating.DIBAWAH, DAY), Nilai.LOYAL, Rating.DIATAS, DAY)
    assert len(found.umpan_balik) == 1
    assert kata_singkat(found, Nilai.LOYAL) is Rating.DIATAS


def test_a_sentence_of_the_leaders_own_stays_beside_it():
    found = beri_kata_singkat(replace(EMPTY, umpan_balik=(OWN,)), Nilai.LOYAL, Rating.SESUAI, DAY)
    assert OWN in found.umpan_balik
    assert hapus_kata_singkat(found, Nilai.LOYAL).umpan_balik == (OWN,)
    assert kata_singkat(replace(EMPTY, umpan_balik=(OWN,)), Nilai.LOYAL) is None


def test_a_locked_evaluation_takes_no_word():
    with pytest.raises(UserError, match="penilaian_terkunci"):
        beri_kata_singkat(replace(EMPTY, final=True), Nilai.LOYAL, Rating.SESUAI, DAY)


def test_words_and_tones_are_counted_apart():
    found = replace(EMPTY, umpan_balik=(OWN, UmpanBalik("r", "i1", "Rekan", "baik", Nada.POSITIF)))
    for nilai, rating in ((Nilai.LOYAL, Rating.DIATAS), (Nilai.ADAPTIF, Rating.SESUAI), (Nilai.KOMPETEN, Rating.DIBAWAH)):
        found = beri_kata_singkat(found, nilai, rating, DAY)
    counts = hitung_perilaku(found)
    assert (counts.penjaga, counts.konsisten, counts.belum) == (1, 1, 1)
    assert (counts.positif, counts.entri) == (3, 4)
