"""Who rates whom (R8–R22): a small kecamatan with the Sekda above it."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.jabatan import Delegasi, Jabatan, JenisJabatan, JenisPenempatan, Penempatan, UnitKerja
from app.domain.kantor import Kantor
from app.domain.pegawai import JenisPegawai, JenisStatus, Orang, Pegawai, PenilaiKhusus, StatusPegawai
from app.domain.penilai import Bagan, jendela, orang, penilai_periode, siapa_menilai
from app.domain.periode import Periode

UNIT = {
    "kab": UnitKerja("kab", "Pemerintah Kabupaten", luar=True),
    "kec": UnitKerja("kec", "Kecamatan Contoh", induk="kab"),
    "sek": UnitKerja("sek", "Sekretariat", induk="kec"),
    "pel": UnitKerja("pel", "Seksi Pelayanan Umum", induk="kec"),
}
JABATAN = {
    "bupati": Jabatan("bupati", "Bupati", JenisJabatan.PEJABAT_NEGARA, memimpin="kab", luar=True),
    "sekda": Jabatan("sekda", "Sekretaris Daerah", JenisJabatan.JPT, unit="kab", atasan="bupati", luar=True),
    "camat": Jabatan("camat", "Camat", JenisJabatan.ADMINISTRATOR, unit="kec", atasan="sekda", memimpin="kec"),
    "sekcam": Jabatan("sekcam", "Sekretaris Kecamatan", JenisJabatan.ADMINISTRATOR, unit="sek", atasan="camat", memimpin="sek"),
    "kasi": Jabatan("kasi", "Kepala Seksi Pelayanan Umum", JenisJabatan.PENGAWAS, unit="pel", atasan="camat", memimpin="pel"),
    "staf": Jabatan("staf", "Penelaah Teknis Kebijakan", JenisJabatan.PELAKSANA, unit="pel", atasan="kasi"),
    "jf": Jabatan("jf", "Arsiparis Ahli Muda", JenisJabatan.FUNGSIONAL, unit="pel", atasan="kasi"),
    "bantu": Jabatan("bantu", "Operator", JenisJabatan.PELAKSANA, unit="pel", atasan="jf"),
}
HARI = date(2026, 6, 1)
KANTOR = Kantor("kantor", "Kecamatan Contoh")
TW3 = Periode("2026-TW3")
AKHIR = Periode("2026-AKHIR")
DEFINITIF, PLT, PLH = JenisPenempatan.DEFINITIF, JenisPenempatan.PLT, JenisPenempatan.PLH


def person(id, *tempat, **more):
    return Pegawai(id, id.title(), penempatan=tempat, **more)


def seat(jabatan, jenis=DEFINITIF, mulai=date(2020, 1, 1), selesai=None, delegasi=None):
    return Penempatan(f"{jabatan}-{jenis}-{mulai}", jabatan, jenis, mulai, selesai, delegasi=delegasi)


def chart(*people, without=(), jabatan=None):
    base = [person(id, seat(id)) for id in ("bupati", "sekda", "camat", "sekcam", "kasi", "staf", "jf", "bantu") if id not in without]
    everyone = {p.id: p for p in [*base, *people]}
    return Bagan(UNIT, {**JABATAN, **(jabatan or {})}, everyone)


def rater(bagan, id, hari=HARI):
    found = siapa_menilai(bagan, id, hari).penilai
    return found and found.pegawai


def codes(messages):
    return [m.kode for m in messages]


@pytest.mark.parametrize(
    ("who", "by", "above", "unit"),
    [
        ("camat", "sekda", "bupati", "kab"),
        ("sekcam", "camat", "sekda", "kec"),
        ("kasi", "camat", "sekda", "kec"),
        ("staf", "kasi", "camat", "pel"),
    ],
)
def test_each_level_is_rated_by_the_post_above_with_that_units_result(who, by, above, unit):
    found = siapa_menilai(chart(), who, HARI)
    assert (found.penilai.pegawai, found.atasan.pegawai, found.unit_capaian) == (by, above, unit)
    assert codes(found.alasan) == ["penilai_langsung"]
    assert not found.peringatan


def test_a_rater_whose_start_is_unknown_is_named_without_it():
    kasi = person("kasi", seat("kasi", mulai=None))
    found = siapa_menilai(chart(kasi), "staf", HARI)
    assert found.penilai.pegawai == "kasi"
    assert codes(found.alasan) == ["penilai_langsung_tanpa_tmt"]


def test_a_post_outside_the_office_without_a_recorded_name_still_rates():
    found = siapa_menilai(chart(without=("sekda",)), "camat", HARI)
    assert (found.penilai.pegawai, found.penilai.jabatan) == (None, "sekda")
    assert orang(chart(without=("sekda",)), found.penilai, HARI).jabatan == "Sekretaris Daerah"


def test_v19_a_kasi_as_plt_sekcam_is_rated_by_the_camat():
    plt = person("kasi", seat("kasi"), seat("sekcam", PLT, date(2026, 3, 1)))
    found = siapa_menilai(chart(plt, without=("sekcam",)), "kasi", HARI)
    assert found.penilai.pegawai == "camat"
    assert found.jabatan == "sekcam"
    assert "penilai_karena_plt" in codes(found.alasan)


def test_v20_a_sekcam_as_plt_camat_is_rated_by_the_camats_penilai():
    plt = person("sekcam", seat("sekcam"), seat("camat", PLT, delegasi=Delegasi("Sekda", "800/1", HARI)))
    assert rater(chart(plt, without=("camat",)), "sekcam") == "sekda"


def test_a_plh_as_employee_stays_with_the_definitive_penilai():
    plh = person("staf", seat("staf"), seat("sekcam", PLH))
    assert rater(chart(plh), "staf") == "kasi"


def test_v21_a_vacant_post_sends_the_rating_one_step_up_with_its_reason():
    found = siapa_menilai(chart(without=("camat",)), "kasi", HARI)
    assert (found.penilai.pegawai, found.atasan.pegawai) == ("sekda", "bupati")
    assert codes(found.alasan) == ["penilai_jabatan_kosong", "penilai_langsung"]


def test_q38_the_vacant_penilais_unit_still_gives_the_result():
    assert siapa_menilai(chart(without=("camat",)), "kasi", HARI).unit_capaian == "kec"


def test_v21_a_penilai_berhalangan_tetap_is_passed_step_by_step():
    away = StatusPegawai("s", JenisStatus.CLTN, date(2026, 3, 1), date(2026, 12, 31))
    gone = chart(person("kasi", seat("kasi"), status=(away,)), without=("camat",))
    assert rater(gone, "staf") == "sekda"
    assert rater(gone, "staf", date(2026, 1, 15)) == "kasi"


def test_an_ordinary_leave_does_not_take_the_rating_away():
    leave = StatusPegawai("s", JenisStatus.CUTI, date(2026, 5, 1), date(2026, 7, 1))
    assert rater(chart(person("kasi", seat("kasi"), status=(leave,))), "staf") == "kasi"


def test_v22_a_delegated_plt_rates_and_prints_the_prefix():
    plt = person("plt", seat("camat", PLT, delegasi=Delegasi("Sekda", "800/12", date(2026, 1, 5))))
    bagan = chart(plt, without=("camat",))
    found = siapa_menilai(bagan, "kasi", HARI)
    assert found.penilai.pegawai == "plt"
    assert orang(bagan, found.penilai, HARI).jabatan == "Plt. Camat"
    assert not found.peringatan


def test_v119_a_plt_without_recorded_delegation_is_warned_and_the_atasan_rates():
    found = siapa_menilai(chart(person("plt", seat("camat", PLT)), without=("camat",)), "kasi", HARI)
    assert found.penilai.pegawai == "sekda"
    assert "penilai_tanpa_delegasi" in codes(found.peringatan)


def test_nobody_rates_himself_as_plh_of_the_post_above():
    plh = person("kasi", seat("kasi"), seat("camat", PLH, delegasi=Delegasi("Sekda", "1", HARI)))
    assert rater(chart(plh, without=("camat",)), "kasi") == "sekda"


def test_a_named_rater_overrides_the_chain_with_the_reason():
    khusus = PenilaiKhusus("k", "sekcam", "tim lintas seksi", "800/3")
    found = siapa_menilai(chart(person("staf", seat("staf"), penilai_khusus=(khusus,))), "staf", HARI)
    assert (found.penilai.pegawai, found.atasan.pegawai, found.unit_capaian) == ("sekcam", "camat", "sek")
    assert codes(found.alasan) == ["penilai_khusus_bersurat"]


def test_v24_a_pelaksana_without_delegation_letter_is_warned():
    named = person("staf", seat("staf"), penilai_khusus=(PenilaiKhusus("k", "bantu", "membantu"),))
    found = siapa_menilai(chart(named), "staf", HARI)
    assert found.penilai.pegawai == "bantu"
    assert codes(found.peringatan) == ["penilai_di_bawah_pengawas"]


def test_v25_a_jf_who_leads_a_unit_with_delegation_may_rate():
    leads = {"jf": replace(JABATAN["jf"], memimpin="pel")}
    named = person("staf", seat("staf"), penilai_khusus=(PenilaiKhusus("k", "jf", "kepala instalasi", "9"),))
    found = siapa_menilai(chart(named, jabatan=leads), "staf", HARI)
    assert found.penilai.pegawai == "jf"
    assert not found.peringatan


def test_v120_a_jf_ketua_tim_given_a_delegation_is_refused():
    named = person("staf", seat("staf"), penilai_khusus=(PenilaiKhusus("k", "jf", "ketua tim", "9"),))
    found = siapa_menilai(chart(named), "staf", HARI)
    assert found.penilai.pegawai == "kasi"
    assert codes(found.peringatan) == ["penilai_jf_tanpa_unit"]


def test_r14_a_jf_above_who_leads_nothing_is_passed_over():
    found = siapa_menilai(chart(), "bantu", HARI)
    assert found.penilai.pegawai == "kasi"
    assert codes(found.peringatan) == ["penilai_jf_lewat"]


def test_an_employee_without_a_post_has_no_penilai_and_says_so():
    found = siapa_menilai(chart(person("baru")), "baru", HARI)
    assert found.penilai is None
    assert codes(found.peringatan) == ["penilai_tanpa_jabatan"]


def test_posts_in_a_circle_do_not_hang():
    ring = {"camat": replace(JABATAN["camat"], atasan="kasi")}
    assert rater(chart(without=("camat", "kasi"), jabatan=ring), "staf") is None


@pytest.mark.parametrize(
    ("tmt", "by"),
    [
        pytest.param(date(2026, 8, 25), "baru", id="V10-outside-the-window"),
        pytest.param(date(2026, 9, 25), "kasi", id="V11-inside-the-window-TMT-decides"),
        pytest.param(date(2026, 9, 20), "kasi", id="V12-first-day-of-the-window"),
        pytest.param(date(2026, 9, 19), "baru", id="V13-the-day-before"),
    ],
)
def test_the_tmt_of_the_penilais_move_decides_who_evaluates_the_quarter(tmt, by):
    old = person("kasi", seat("kasi", selesai=tmt.replace(day=tmt.day - 1)), seat("sekcam", mulai=tmt))
    bagan = chart(old, person("baru", seat("kasi", mulai=tmt)), without=("sekcam",))
    found = penilai_periode(bagan, "staf", TW3, KANTOR)
    assert found.penilai.pegawai == by
    assert ("penilai_lama_menilai" in codes(found.alasan)) == (by == "kasi")


def test_v123_a_penilai_who_moves_in_january_still_evaluates_the_year_before():
    old = person("kasi", seat("kasi", selesai=date(2027, 1, 10)), seat("sekcam", mulai=date(2027, 1, 11)))
    bagan = chart(old, person("baru", seat("kasi", mulai=date(2027, 1, 11))), without=("sekcam",))
    found = penilai_periode(bagan, "staf", AKHIR, KANTOR)
    assert found.penilai.pegawai == "kasi"


def test_a_penilai_who_retires_inside_the_window_does_not_evaluate():
    retired = StatusPegawai("s", JenisStatus.PENSIUN, date(2026, 9, 25))
    old = person("kasi", seat("kasi", selesai=date(2026, 9, 24)), status=(retired,))
    found = penilai_periode(chart(old), "staf", TW3, KANTOR)
    assert found.penilai.pegawai == "camat"


def test_v17_an_employee_moved_in_october_is_rated_for_the_year_in_the_new_unit():
    moved = person("staf", seat("staf", selesai=date(2026, 9, 30)), seat("arsip", mulai=date(2026, 10, 1)))
    extra = {"arsip": Jabatan("arsip", "Pengadministrasi", JenisJabatan.PELAKSANA, unit="sek", atasan="sekcam")}
    found = penilai_periode(chart(moved, jabatan=extra), "staf", AKHIR, KANTOR)
    assert (found.penilai.pegawai, found.unit_capaian) == ("sekcam", "sek")


def test_an_employee_who_left_in_the_period_is_rated_where_the_last_post_was():
    left = person("staf", seat("staf", selesai=date(2026, 8, 31)))
    found = penilai_periode(chart(left), "staf", TW3, KANTOR)
    assert found.penilai.pegawai == "kasi"


def test_the_annual_window_closes_on_31_january_and_the_monthly_one_opens_five_days_before():
    assert jendela(AKHIR, KANTOR) == (date(2026, 12, 21), date(2027, 1, 31))
    assert jendela(Periode("2026-B06"), KANTOR) == (date(2026, 6, 25), date(2026, 6, 30))


def test_v112_an_official_without_nip_prints_blank():
    bagan = chart(person("bupati", seat("bupati"), jenis=JenisPegawai.PEJABAT_NEGARA))
    assert orang(bagan, "bupati", HARI) == Orang("Bupati", None, None, "Bupati", "Pemerintah Kabupaten")


def test_pns_print_pangkat_with_golongan_and_pppk_the_golongan_alone():
    bagan = chart(person("kasi", seat("kasi"), golongan="III/d", nip="1"), person("staf", seat("staf"), golongan="IX"))
    assert orang(bagan, "kasi", HARI).pangkat_golongan == "Penata Tingkat I, III/d"
    assert orang(bagan, "staf", HARI).pangkat_golongan == "IX"


def test_the_atasan_penilai_is_another_person_even_if_the_penilai_acts_in_the_post_above():
    acting = person("kasi", seat("kasi"), seat("camat", PLT, delegasi=Delegasi("Sekda", "800/3", HARI)))
    found = siapa_menilai(chart(acting, without=("camat",)), "staf", HARI)
    assert (found.penilai.pegawai, found.atasan.pegawai) == ("kasi", "sekda")
