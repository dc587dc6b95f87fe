"""What leans on a unit or a post, and the orders that would turn in a circle."""

from __future__ import annotations

from dataclasses import replace

import pytest
from kantor_kecil import CAMAT, JABATAN, KASI, RESULT, UNIT

from app.domain.jabatan import Kelompok
from app.domain.penilai import Bagan
from app.domain.struktur import boleh_hapus, garis, kelompok_camat, lingkup, pemakai_jabatan, pemakai_unit, periksa_atasan, periksa_induk
from app.errors import UserError

BAGAN = Bagan(UNIT, JABATAN, {"kasi": KASI, "camat": CAMAT})


def test_a_unit_takes_in_all_that_lies_in_it_and_nothing_else():
    office = UNIT | {"lain": replace(UNIT["kec"], id="lain"), "dalam": replace(UNIT["kec"], id="dalam", induk="lain")}
    assert lingkup(office, "lain") == {"lain", "dalam"}
    assert lingkup(office, "dalam") == {"dalam"}
    assert lingkup(office, None) is None


def test_people_and_posts_below_use_a_post():
    assert pemakai_jabatan(BAGAN, JABATAN["camat"]) == ["Yohanis", "jabatan Kasi Pelayanan"]


def test_units_posts_and_results_use_a_unit():
    assert pemakai_unit(BAGAN, UNIT["kec"], [RESULT]) == ["unit Seksi Pelayanan", "jabatan Camat", f"capaian {RESULT.periode.nama}"]


def test_three_users_are_named_and_the_rest_is_counted():
    boleh_hapus("Jabatan X", [])
    with pytest.raises(UserError) as refused:
        boleh_hapus("Jabatan X", ["A", "B", "C", "D", "E"])
    assert dict(refused.value.pesan.nilai)["pemakai"] == "A, B, C, dan 2 lainnya"


def test_an_order_that_turns_in_a_circle_is_refused():
    periksa_atasan(BAGAN, JABATAN["kasi"])
    with pytest.raises(UserError):
        periksa_atasan(BAGAN, replace(JABATAN["camat"], atasan="kasi"))
    periksa_induk(BAGAN, UNIT["pel"])
    with pytest.raises(UserError):
        periksa_induk(BAGAN, replace(UNIT["kec"], induk="pel"))


def test_a_line_of_units_ends_even_in_a_circle():
    assert garis(UNIT, "pel") == ["pel", "kec"]
    assert garis({**UNIT, "kec": replace(UNIT["kec"], induk="pel")}, "pel") == ["pel", "kec"]


def test_only_the_head_of_the_office_follows_the_setting():
    assert kelompok_camat(JABATAN, True) == []
    changed = kelompok_camat(JABATAN, False)
    assert [(old.id, new.kelompok) for old, new in changed] == [("camat", Kelompok.JA_JF)]
