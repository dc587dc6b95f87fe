"""Acts on an evaluation: what they change, what they leave, and that a locked one refuses them all."""

from dataclasses import replace
from datetime import date

import pytest
from kantor_kecil import FULL, RESULT, SKP, codes

from app.domain.evaluasi import Evaluasi, Hubungan, Nada, TandaTangan, TugasBelajar
from app.domain.evaluasi_ubah import (
    Bidang,
    atur_tugas_belajar,
    beri_alasan,
    beri_rating,
    beri_umpan_balik,
    hapus_umpan_balik,
    mulai_evaluasi,
    nilai_hasil,
    simpan_umpan_balik,
    sudah_dilihat,
    tandai,
    tulis_catatan,
)
from app.domain.kelengkapan import gerbang, masalah_evaluasi
from app.domain.periode import Periode
from app.domain.predikat import Predikat, Rating
from app.errors import UserError

TW3 = Periode("2026-TW3")
EMPTY = Evaluasi("e", "s", TW3)
DAY = date(2026, 9, 12)


def test_an_evaluation_begins_empty():
    begun = mulai_evaluasi("s", TW3)
    assert replace(begun, id="e") == EMPTY


@pytest.mark.parametrize("bidang", Bidang)
def test_a_rating_stands_in_its_own_field(bidang):
    assert getattr(beri_rating(EMPTY, bidang, Rating.DIATAS), bidang.value) is Rating.DIATAS


def test_a_rating_given_to_many_is_marked_until_one_is_rated_alone():
    many = beri_rating(EMPTY, Bidang.HASIL, Rating.SESUAI, massal=True)
    assert many.isi_massal == ("rating_hasil_kerja",)
    assert beri_rating(many, Bidang.PERILAKU, Rating.SESUAI).isi_massal == ("rating_hasil_kerja",)
    assert beri_rating(many, Bidang.HASIL, Rating.SESUAI).isi_massal == ()
    assert sudah_dilihat(many, Bidang.HASIL).isi_massal == ()
    assert beri_alasan(many, Bidang.HASIL, "Dibahas dalam rapat.").isi_massal == ()
    assert beri_rating(EMPTY, Bidang.HASIL, None, massal=True).isi_massal == ()


def test_a_reason_belongs_to_its_rating():
    found = beri_alasan(beri_alasan(EMPTY, Bidang.HASIL, "a"), Bidang.PERILAKU, "b")
    assert (found.alasan_hasil_kerja, found.alasan_perilaku) == ("a", "b")


def test_feedback_is_added_changed_in_its_place_and_taken_away():
    one = beri_umpan_balik(EMPTY, "i1", " Pimpinan ", " Baik ", Nada.POSITIF, Hubungan.PIMPINAN, DAY)
    two = beri_umpan_balik(one, "i1", "Warga", "Cepat", None, None, None)
    first = two.umpan_balik[0]
    assert (first.pemberi, first.teks) == ("Pimpinan", "Baik")
    changed = simpan_umpan_balik(two, replace(first, teks="Lebih baik"))
    assert [u.teks for u in changed.umpan_balik] == ["Lebih baik", "Cepat"]
    assert [u.teks for u in hapus_umpan_balik(changed, first.id).umpan_balik] == ["Cepat"]


@pytest.mark.parametrize(("pemberi", "teks"), [("", "Baik"), ("Warga", "  ")])
def test_feedback_without_giver_or_words_is_refused(pemberi, teks):
    with pytest.raises(UserError, match="penilaian_umpan_balik_kurang"):
        beri_umpan_balik(EMPTY, "i1", pemberi, teks, None, None, None)


def test_a_category_changes_in_its_place_and_can_be_taken_back():
    found = nilai_hasil(nilai_hasil(EMPTY, "h1", Rating.SESUAI), "h2", Rating.DIATAS)
    again = nilai_hasil(found, "h1", Rating.DIBAWAH)
    assert [(k.pada, k.kategori) for k in again.kategori] == [("h1", Rating.DIBAWAH), ("h2", Rating.DIATAS)]
    assert again.kategori[0].id == found.kategori[0].id
    assert [k.pada for k in nilai_hasil(again, "h1", None).kategori] == ["h2"]


def test_a_note_is_one_remark_a_line():
    assert tulis_catatan(EMPTY, " satu \n\ndua").catatan == ("satu", "dua")
    assert tulis_catatan(EMPTY, None).catatan == ()


def test_the_predicate_chosen_for_a_failed_study_goes_when_it_no_longer_failed():
    failed = replace(EMPTY, tugas_belajar=TugasBelajar.TIDAK_LULUS, predikat_pilihan=Predikat.KURANG)
    assert atur_tugas_belajar(failed, TugasBelajar.TIDAK_LULUS).predikat_pilihan is Predikat.KURANG
    assert atur_tugas_belajar(failed, TugasBelajar.LULUS).predikat_pilihan is None


ACTS = {
    "rating": lambda e: beri_rating(e, Bidang.HASIL, Rating.SESUAI),
    "reason": lambda e: beri_alasan(e, Bidang.HASIL, None),
    "look": lambda e: sudah_dilihat(e, Bidang.HASIL),
    "feedback": lambda e: beri_umpan_balik(e, "i1", "a", "b", None, None, None),
    "no feedback": lambda e: hapus_umpan_balik(e, "u"),
    "category": lambda e: nilai_hasil(e, "h1", None),
    "note": lambda e: tulis_catatan(e, "a"),
    "study": lambda e: atur_tugas_belajar(e, None),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_locked_evaluation_refuses_every_act(act):
    with pytest.raises(UserError, match="penilaian_terkunci"):
        act(replace(EMPTY, final=True))


def test_dates_of_signing_come_after_locking_too():
    assert tandai(replace(EMPTY, final=True), pegawai=DAY).tanda_tangan == TandaTangan(pegawai=DAY)


def test_a_rating_given_to_many_is_remarked_upon_but_blocks_nothing():
    many = replace(FULL, isi_massal=("rating_hasil_kerja",))
    assert "cek_isi_massal" in codes(masalah_evaluasi(SKP, many, RESULT))
    assert gerbang(SKP, many, RESULT) == ()
