"""What a paper is drawn from: whose names, which unit, whose organisation result."""

from dataclasses import replace
from datetime import date

import pytest
from kantor_kecil import CAMAT, FULL, JABATAN, KANTOR, KASI, RESULT, SKP, TW3, UNIT

from app.domain.evaluasi import CapaianOrganisasi, TandaTangan
from app.domain.jabatan import Jabatan, JenisJabatan, JenisPenempatan, Penempatan
from app.domain.kantor import Cetak, CetakUnit, Kertas
from app.domain.lembar import baca_lembar, simpan_lembar
from app.domain.pegawai import Orang, Pegawai
from app.domain.penilai import Bagan
from app.domain.periode import Periode
from app.domain.perubahan import ganti
from app.domain.predikat import PredikatOrganisasi
from app.domain.susun import susun_lembar

STAF = Pegawai("staf", "Fransina", penempatan=(Penempatan("s", "staf", mulai=date(2020, 1, 1)),))
POSTS = {**JABATAN, "staf": Jabatan("staf", "Penelaah", JenisJabatan.PELAKSANA, "pel", "kasi")}
STAF_SKP = replace(SKP, id="ss", pemilik="staf")


def chart(*people):
    return Bagan(UNIT, POSTS, {p.id: p for p in (KASI, CAMAT, STAF, *people)})


def sheet(skp=SKP, evaluasi=FULL, kantor=KANTOR, capaian=(RESULT,), bagan=None):
    return susun_lembar(kantor, bagan or chart(), skp, evaluasi, capaian)


def office_name(choice):
    return replace(KANTOR, cetak=Cetak(unit_kerja=choice))


# ── unit kerja ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("choice", "employee", "rater"),
    [(CetakUnit.UNIT, "Seksi Pelayanan", "Seksi Pelayanan"), (CetakUnit.KANTOR, "Kecamatan Contoh", "Kecamatan Contoh")],
)
def test_the_unit_on_paper_is_the_posts_own_or_the_office(choice, employee, rater):
    found = sheet(STAF_SKP, replace(FULL, skp="ss"), office_name(choice))
    assert (found.pegawai.unit_kerja, found.penilai.unit_kerja) == (employee, rater)


def test_the_unit_is_printed_as_stored_unless_the_office_chose_otherwise():
    assert sheet(kantor=KANTOR).pegawai.unit_kerja == "Seksi Pelayanan"


def test_a_rater_outside_the_office_keeps_the_own_unit():
    outside = {**POSTS, "sekda": replace(POSTS["sekda"], unit="kab")}
    bagan = Bagan({**UNIT, "kab": replace(UNIT["kec"], id="kab", nama="Sekretariat Daerah", luar=True)}, outside, chart().pegawai)
    found = sheet(replace(SKP, pemilik="camat"), None, office_name(CetakUnit.KANTOR), bagan=bagan)
    assert (found.pegawai.unit_kerja, found.penilai.unit_kerja) == ("Kecamatan Contoh", "Sekretariat Daerah")


def test_names_fixed_when_the_skp_was_set_follow_the_choice_but_a_foreign_unit_stays():
    fixed = replace(SKP, pegawai=Orang("Elias", unit_kerja="Seksi Pelayanan"), penilai=Orang("Tamu", unit_kerja="Dinas Lain"))
    found = sheet(fixed, None, office_name(CetakUnit.KANTOR))
    assert (found.pegawai.unit_kerja, found.penilai.unit_kerja) == ("Kecamatan Contoh", "Dinas Lain")


def test_a_locked_sheet_keeps_the_unit_it_was_made_with():
    locked = replace(FULL, arsip=simpan_lembar(sheet()))
    assert sheet(evaluasi=locked, kantor=office_name(CetakUnit.KANTOR)).pegawai.unit_kerja == "Seksi Pelayanan"


# ── names ───────────────────────────────────────────────────────────────────────────────────────────


def test_before_the_skp_is_set_the_names_come_from_the_roster():
    found = sheet(evaluasi=None)
    assert (found.pegawai.nama, found.penilai.nama, found.atasan_penilai.jabatan) == ("Elias", "Yohanis", "Sekretaris Daerah")
    assert found.pegawai.pangkat_golongan == "Penata Tingkat I, III/d"


def test_on_the_skp_the_signed_name_stays_and_on_the_evaluation_the_penilai_of_the_period_stands():
    signed = replace(SKP, penilai=Orang("Camat Lama", jabatan="Camat"))
    assert sheet(signed, None).penilai.nama == "Camat Lama"
    assert sheet(signed).penilai.nama == "Yohanis"


def test_a_name_written_on_the_evaluation_wins_over_all():
    named = replace(FULL, penilai=Orang("Plh. yang menilai"), pegawai=Orang("Elias, SE"), atasan_penilai=Orang("Sekda"))
    found = sheet(replace(SKP, pegawai=Orang("Elias lama")), named)
    assert (found.pegawai.nama, found.penilai.nama, found.atasan_penilai.nama) == ("Elias, SE", "Plh. yang menilai", "Sekda")


def test_a_signed_penilai_stands_where_the_chain_gives_nobody():
    alone = Bagan(UNIT, {"kasi": replace(JABATAN["kasi"], atasan=None)}, {"kasi": KASI})
    assert sheet(replace(SKP, penilai=Orang("Yang dulu")), bagan=alone).penilai.nama == "Yang dulu"


def test_a_person_no_longer_on_the_roster_prints_from_what_was_fixed():
    gone = Bagan(UNIT, JABATAN, {})
    fixed = replace(SKP, pegawai=Orang("Elias"), penilai=Orang("Yohanis"))
    assert (sheet(fixed, bagan=gone).pegawai.nama, sheet(fixed, bagan=gone).penilai.nama) == ("Elias", "Yohanis")


def test_a_plt_who_is_rated_prints_the_definitive_post_and_is_rated_as_plt():
    acting = replace(KASI, penempatan=(*KASI.penempatan, Penempatan("x", "camat", JenisPenempatan.PLT, date(2026, 1, 1))))
    bagan = Bagan(UNIT, POSTS, {"kasi": acting})
    found = sheet(bagan=bagan)
    assert (found.pegawai.jabatan, found.penilai.jabatan) == ("Kasi Pelayanan", "Sekretaris Daerah")


# ── the rest of the sheet ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("skp", "signed", "place"),
    [(SKP, None, "Kota Uji"), (replace(SKP, tempat="Kupang"), None, "Kupang"), (SKP, TandaTangan(tempat="Soe"), "Soe")],
)
def test_the_place_of_signing_is_the_evaluations_the_skps_or_the_offices(skp, signed, place):
    assert sheet(skp, replace(FULL, tanda_tangan=signed), replace(KANTOR, tempat="Kota Uji")).tempat == place


def test_an_evaluations_own_organisation_result_wins_over_the_units():
    assert sheet().capaian is PredikatOrganisasi.BAIK
    assert sheet(evaluasi=replace(FULL, capaian_organisasi=PredikatOrganisasi.ISTIMEWA)).capaian is PredikatOrganisasi.ISTIMEWA
    assert sheet(evaluasi=None).capaian is None


def test_v31_the_form_of_a_kasis_staff_shows_the_section_result():
    results = (replace(RESULT, predikat=PredikatOrganisasi.ISTIMEWA), CapaianOrganisasi("p", "pel", TW3, PredikatOrganisasi.BAIK))
    assert sheet(STAF_SKP, replace(FULL, skp="ss"), capaian=results).capaian is PredikatOrganisasi.BAIK
    assert sheet(capaian=results).capaian is PredikatOrganisasi.ISTIMEWA


def test_v127_without_any_result_the_sheet_has_none_to_print():
    assert sheet(evaluasi=replace(FULL, periode=Periode("2026-AKHIR")), capaian=()).capaian is None


def test_a_locked_sheet_takes_only_dates_and_paper_from_today():
    locked = replace(FULL, final=True, arsip=simpan_lembar(sheet()), tanda_tangan=TandaTangan(penilai=date(2026, 10, 5)))
    today = replace(KANTOR, nama="Lain", cetak=Cetak(kertas=Kertas.F4))
    found = sheet(ganti(SKP, "h1", rencana="Lain"), locked, today, capaian=())
    assert found.isi_skp.hasil_kerja[0].rencana == SKP.hasil_kerja[0].rencana
    assert (found.capaian, found.cetak.kertas) == (PredikatOrganisasi.BAIK, Kertas.F4)
    assert found.isi_evaluasi.tanda_tangan.penilai == date(2026, 10, 5)


def test_a_sheet_survives_its_archive():
    whole = sheet()
    assert baca_lembar(simpan_lembar(whole)) == whole
