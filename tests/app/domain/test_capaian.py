"""Which organisation result counts (R86–R92)."""

from datetime import date

import pytest

from app.domain.capaian import baca_predikat_organisasi, capaian_untuk, unit_kepala
from app.domain.evaluasi import CapaianOrganisasi
from app.domain.jabatan import Jabatan, JenisJabatan, UnitKerja
from app.domain.penilai import Bagan
from app.domain.periode import Periode
from app.domain.predikat import PredikatOrganisasi as Org

UNIT = {
    "kab": UnitKerja("kab", "Kabupaten", luar=True),
    "kec": UnitKerja("kec", "Kecamatan", induk="kab"),
    "pel": UnitKerja("pel", "Seksi Pelayanan", induk="kec"),
}
BAGAN = Bagan(UNIT, {}, {})


def result(unit, periode, predikat, tanggal=None):
    return CapaianOrganisasi(f"{unit}-{periode}", unit, Periode(periode), predikat, tanggal=tanggal)


def used(results, unit="kec", periode="2026-AKHIR"):
    found = capaian_untuk(results, BAGAN, unit, Periode(periode))
    return found and (found.periode, found.predikat)


LAST_YEAR = result("kec", "2025-AKHIR", Org.BAIK)


def test_v29_an_annual_result_issued_in_february_gives_way_to_last_years():
    late = result("kec", "2026-AKHIR", Org.ISTIMEWA, date(2027, 2, 10))
    assert used([late, LAST_YEAR]) == ("2025-AKHIR", Org.BAIK)


def test_v30_issued_on_31_january_is_in_time():
    in_time = result("kec", "2026-AKHIR", Org.ISTIMEWA, date(2027, 1, 31))
    assert used([in_time, LAST_YEAR]) == ("2026-AKHIR", Org.ISTIMEWA)


def test_v31_the_section_result_counts_for_its_staff_not_the_kecamatans():
    results = [result("pel", "2026-TW3", Org.BAIK), result("kec", "2026-TW3", Org.ISTIMEWA)]
    assert used(results, "pel", "2026-TW3") == ("2026-TW3", Org.BAIK)


def test_q21_a_section_without_its_own_result_uses_the_kecamatans_but_never_the_kabupatens():
    assert used([result("kec", "2026-TW3", Org.ISTIMEWA)], "pel", "2026-TW3") == ("2026-TW3", Org.ISTIMEWA)
    assert used([result("kab", "2026-TW3", Org.ISTIMEWA)], "pel", "2026-TW3") is None


def test_v127_late_and_no_result_last_year_leaves_nothing():
    assert used([result("kec", "2026-AKHIR", Org.BAIK, date(2027, 2, 10))]) is None


def test_r91_a_late_periodic_result_is_still_used():
    late = result("kec", "2026-TW3", Org.BAIK, date(2027, 2, 10))
    assert used([late], "kec", "2026-TW3") == ("2026-TW3", Org.BAIK)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        pytest.param("Sangat Baik", Org.ISTIMEWA, id="V32-sangat-baik-is-istimewa"),
        ("istimewa", Org.ISTIMEWA),
        ("Butuh  Perbaikan", Org.BUTUH_PERBAIKAN),
        ("Cukup", Org.BUTUH_PERBAIKAN),
        ("Lumayan", None),
    ],
)
def test_an_imported_predicate_is_read(text, predicate):
    assert baca_predikat_organisasi(text) is predicate


def test_r91_a_section_without_a_result_this_year_takes_the_kecamatans_before_its_own_of_last_year():
    results = [result("pel", "2025-AKHIR", Org.KURANG), result("kec", "2026-AKHIR", Org.ISTIMEWA, date(2027, 1, 20))]
    assert used(results, "pel") == ("2026-AKHIR", Org.ISTIMEWA)


def test_r91_a_section_whose_result_came_late_takes_its_own_of_last_year():
    late = result("pel", "2026-AKHIR", Org.BAIK, date(2027, 2, 10))
    results = [late, result("pel", "2025-AKHIR", Org.KURANG), result("kec", "2026-AKHIR", Org.ISTIMEWA, date(2027, 1, 20))]
    assert used(results, "pel") == ("2025-AKHIR", Org.KURANG)


def test_r91_without_any_result_of_this_year_last_years_is_used():
    assert used([LAST_YEAR], "pel") == ("2025-AKHIR", Org.BAIK)


def test_a_periodic_evaluation_never_takes_last_years_result():
    assert used([LAST_YEAR], "kec", "2026-TW1") is None


def test_the_results_may_come_as_a_stream_read_once():
    assert used(iter([result("pel", "2026-TW3", Org.BAIK)]), "pel", "2026-TW3") == ("2026-TW3", Org.BAIK)


def test_units_in_a_circle_do_not_hang():
    ring = Bagan({"a": UnitKerja("a", "A", induk="b"), "b": UnitKerja("b", "B", induk="a")}, {}, {})
    assert capaian_untuk([], ring, "a", Periode("2026-TW1")) is None


@pytest.mark.parametrize(
    ("post", "unit"), [("camat", "kec"), ("kasi", None), ("staf", None), ("sekda", None), ("tidak-ada", None), (None, None)]
)
def test_only_who_leads_the_whole_office_is_its_head(post, unit):
    posts = {
        "camat": Jabatan("camat", "Camat", JenisJabatan.ADMINISTRATOR, "kec", "sekda", "kec"),
        "kasi": Jabatan("kasi", "Kasi", JenisJabatan.PENGAWAS, "pel", "camat", "pel"),
        "staf": Jabatan("staf", "Staf", JenisJabatan.PELAKSANA, "pel", "kasi"),
        "sekda": Jabatan("sekda", "Sekda", JenisJabatan.JPT, "kab", memimpin="kab", luar=True),
    }
    assert unit_kepala(Bagan(UNIT, posts, {}), post) == unit
