"""A move to another post divides placement and SKP at the TMT (R18–R20, R64, R65a)."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.evaluasi import Evaluasi
from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, Penempatan, UnitKerja
from app.domain.kantor import Kantor
from app.domain.kelengkapan import Periksa, gerbang, periode_pegawai
from app.domain.mutasi import hasil_sebelumnya, lepas_hasil, mutasi, pakai_hasil, pindah
from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan, penilai_periode, siapa_menilai
from app.domain.periode import Periode
from app.domain.predikat import Predikat, Rating
from app.domain.skp import HasilKerja, Indikator, Skp, StatusSkp
from app.errors import UserError

UNIT = {u: UnitKerja(u, u.title()) for u in ("utara", "selatan")}
JABATAN = {
    "camat_a": Jabatan("camat_a", "Camat Utara", JenisJabatan.ADMINISTRATOR, "utara", memimpin="utara"),
    "camat_b": Jabatan("camat_b", "Camat Selatan", JenisJabatan.ADMINISTRATOR, "selatan", memimpin="selatan"),
    "kasi_a": Jabatan("kasi_a", "Kasi A", JenisJabatan.PENGAWAS, "utara", "camat_a"),
    "kasi_b": Jabatan("kasi_b", "Kasi B", JenisJabatan.PENGAWAS, "selatan", "camat_b", kelompok=Kelompok.JPT_PUKM),
}


def seat(jabatan):
    return (Penempatan(jabatan, jabatan, mulai=date(2020, 1, 1)),)


ELIAS = Pegawai("elias", "Elias", penempatan=seat("kasi_a"))
BAGAN = Bagan(
    UNIT,
    JABATAN,
    {
        "elias": ELIAS,
        "utara": Pegawai("utara", "Camat Lama", penempatan=seat("camat_a")),
        "selatan": Pegawai("selatan", "Camat Baru", penempatan=seat("camat_b")),
    },
)
SKP = Skp("s", "elias", 2026, date(2026, 1, 1), date(2026, 12, 31))
TMT = date(2026, 7, 1)


def test_v122_a_move_on_1_july_divides_the_year_and_the_new_camat_does_the_annual_evaluation():
    move = mutasi(BAGAN, "elias", JABATAN["kasi_b"], TMT, [SKP], "SK 821/7")
    (_, person), (old, closed), (none, opened) = move.pasangan
    assert (old, none) == (SKP, None)
    assert (closed.mulai, closed.selesai) == (date(2026, 1, 1), date(2026, 6, 30))
    assert (opened.mulai, opened.selesai, opened.kelompok) == (TMT, date(2026, 12, 31), Kelompok.JPT_PUKM)
    assert closed.penilai.nama == "Camat Lama"
    after = Bagan(UNIT, JABATAN, {**BAGAN.pegawai, "elias": person})
    year = penilai_periode(after, "elias", Periode("2026-AKHIR"), Kantor("kantor", "K"))
    assert (year.penilai.pegawai, year.unit_capaian) == ("selatan", "selatan")


def test_the_old_placement_ends_the_day_before_the_tmt():
    moved = pindah(ELIAS, "kasi_b", TMT, "SK 1")
    assert [(p.jabatan, p.selesai) for p in moved.penempatan] == [("kasi_a", date(2026, 6, 30)), ("kasi_b", None)]
    assert moved.penempatan[1].nomor_sk == "SK 1"


@pytest.mark.parametrize(
    ("jabatan", "tmt", "code"),
    [("kasi_a", TMT, "mutasi_jabatan_sama"), ("kasi_b", date(2019, 1, 1), "mutasi_sebelum_tmt")],
)
def test_an_impossible_move_is_refused(jabatan, tmt, code):
    with pytest.raises(UserError, match=code):
        pindah(ELIAS, jabatan, tmt)


def test_a_move_on_the_first_day_of_the_skp_leaves_it_whole():
    move = mutasi(BAGAN, "elias", JABATAN["kasi_b"], date(2026, 1, 1), [SKP])
    assert len(move.pasangan) == 1
    assert [m.kode for m in move.pesan] == ["mutasi_skp_mulai_sama"]


def test_somebody_elses_skp_is_left_alone():
    other = replace(SKP, pemilik="lain")
    assert len(mutasi(BAGAN, "elias", JABATAN["kasi_b"], TMT, [other]).pasangan) == 1


def rated(periode, hasil=Rating.SESUAI, perilaku=Rating.DIATAS):
    return Evaluasi(periode, "s", Periode(periode), rating_hasil_kerja=hasil, rating_perilaku=perilaku)


MOVED = pindah(ELIAS, "kasi_b", date(2026, 8, 15))
FRESH = Evaluasi("e", "s2", Periode("2026-TW3"))


def test_v15_the_previous_result_is_taken_over_when_both_agree_with_its_source():
    before = hasil_sebelumnya([rated("2026-TW1"), rated("2026-TW2"), Evaluasi("x", "s", Periode("2026-TW2"))], Periode("2026-TW3"))
    taken = pakai_hasil(MOVED, FRESH, before, "Hasil TW II dari unit lama", True, True)
    assert before.periode == "2026-TW2"
    assert (taken.predikat, taken.alasan_hasil_kerja, taken.hasil_dari) == (Predikat.BAIK, "Hasil TW II dari unit lama", "2026-TW2")


@pytest.mark.parametrize(("rater", "employee"), [(True, False), (False, True), (False, False)])
def test_v15_one_agreement_is_not_enough(rater, employee):
    with pytest.raises(UserError, match="mutasi_belum_disetujui"):
        pakai_hasil(MOVED, FRESH, rated("2026-TW2"), "x", rater, employee)


def test_v15_a_result_taken_over_may_be_locked_without_a_realisation_of_the_new_skp():
    skp = replace(SKP, id="s2", status=StatusSkp.DITETAPKAN, hasil_kerja=(HasilKerja("h", indikator=(Indikator("i"),)),))
    taken = pakai_hasil(MOVED, replace(FRESH, catatan=("Lanjutkan.",)), rated("2026-TW2"), "Hasil TW II", True, True)
    assert gerbang(skp, taken, None) == ()
    assert [m.pesan.kode for m in gerbang(skp, replace(taken, hasil_dari=None), None)] == ["cek_realisasi_kosong"]


def test_without_a_move_in_the_period_no_result_is_taken_over():
    with pytest.raises(UserError, match="mutasi_tidak_dalam_periode"):
        pakai_hasil(ELIAS, FRESH, rated("2026-TW2"), "x", True, True)
    with pytest.raises(UserError, match="mutasi_tidak_dalam_periode"):
        pakai_hasil(MOVED, replace(FRESH, periode=Periode("2026-TW4")), rated("2026-TW3"), "x", True, True)


def test_a_locked_evaluation_takes_nothing_over():
    with pytest.raises(UserError, match="penilaian_terkunci"):
        pakai_hasil(MOVED, replace(FRESH, final=True), rated("2026-TW2"), "x", True, True)


def test_a_result_taken_over_can_be_let_go_again():
    assert lepas_hasil(pakai_hasil(MOVED, FRESH, rated("2026-TW2"), "x", True, True)) == FRESH


def test_v16_after_a_move_on_10_february_last_years_result_may_be_used():
    before = hasil_sebelumnya([rated("2025-TW4"), rated("2025-AKHIR")], Periode("2026-TW1"))
    moved = pindah(ELIAS, "kasi_b", date(2026, 2, 10))
    assert pakai_hasil(moved, replace(FRESH, periode=Periode("2026-TW1")), before, "Tahun lalu", True, True).hasil_dari == "2025-AKHIR"


def test_v17_the_annual_evaluation_never_takes_an_old_result():
    with pytest.raises(UserError, match="mutasi_tahunan_dinilai_baru"):
        pakai_hasil(MOVED, replace(FRESH, periode=Periode("2026-AKHIR")), rated("2026-TW3"), "x", True, True)


def test_no_earlier_result_means_nothing_to_take_over():
    assert hasil_sebelumnya([], Periode("2026-TW1")) is None
    assert hasil_sebelumnya([rated("2026-TW1")], Periode("2026-TW1")) is None


def test_v14_after_a_move_into_a_monthly_unit_the_months_follow_with_the_new_units_result():
    monthly = Kantor("kantor", "K", bulanan=True)
    move = mutasi(BAGAN, "elias", JABATAN["kasi_b"], date(2026, 5, 1), [SKP])
    person = move.pasangan[0][1]
    after = Bagan(UNIT, JABATAN, {**BAGAN.pegawai, "elias": person})
    assert Periode("2026-B05") in periode_pegawai(monthly, person, 2026)
    april, may = (penilai_periode(after, "elias", Periode(p), monthly) for p in ("2026-B04", "2026-B05"))
    assert (april.penilai.pegawai, april.unit_capaian) == ("utara", "utara")
    assert (may.penilai.pegawai, may.unit_capaian) == ("selatan", "selatan")


def test_v17_there_is_one_annual_evaluation_and_it_hangs_on_the_skp_of_the_new_post():
    (_, person), (_, closed), (_, opened) = mutasi(BAGAN, "elias", JABATAN["kasi_b"], date(2026, 10, 1), [SKP]).pasangan
    bagan = Bagan(UNIT, JABATAN, {**BAGAN.pegawai, "elias": person})
    year = Periode("2026-AKHIR")
    isi = Periksa(Kantor("kantor", "K"), bagan, {s.id: s for s in (closed, opened)}, {}, {}, year, date(2026, 12, 28))
    assert [s.id for s in isi.skp_periode] == [opened.id]
    assert penilai_periode(bagan, "elias", year, isi.kantor).penilai.pegawai == "selatan"


def test_v121_a_person_seconded_to_another_office_of_the_government_is_rated_along_the_chain_of_that_post():
    """R23 is for foreign, international, professional and private hosts alone; nothing of it is offered here."""
    seconded = pindah(ELIAS, "kasi_b", TMT)
    bagan = Bagan(UNIT, JABATAN, {**BAGAN.pegawai, "elias": seconded})
    assert siapa_menilai(bagan, "elias", TMT).penilai.pegawai == "selatan"
