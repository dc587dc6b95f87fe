"""Apa yang kurang? The whole office, and that every remark has its words."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from kantor_kecil import CAMAT, FULL, KANTOR, KASI, PERSPEKTIF, SKP, codes, leader, office

from app.domain import cek_evaluasi, cek_skp
from app.domain.kelengkapan import (
    CHECKS,
    Tingkat,
    periksa,
    periode_pegawai,
)
from app.domain.pegawai import JenisPegawai
from app.domain.periode import Periode
from app.paths import RESOURCES
from app.words import say


def test_an_evaluation_is_only_asked_for_once_its_window_is_open():
    assert codes(cek_evaluasi.cek_belum_dievaluasi(office(skp=[SKP]))) == ["cek_belum_dievaluasi"]
    assert list(cek_evaluasi.cek_belum_dievaluasi(office(skp=[SKP], hari=date(2026, 9, 1)))) == []
    assert list(cek_evaluasi.cek_belum_dievaluasi(office(skp=[SKP], evaluasi=[FULL]))) == []


def test_r92_a_unit_whose_result_is_needed_and_missing_is_named_once():
    found = list(cek_evaluasi.cek_capaian_unit(office(KASI, replace(KASI, id="dua", nip=None), CAMAT, capaian=())))
    assert [m.akar for m in found] == [("unit_kerja", "kec")]
    assert list(cek_evaluasi.cek_capaian_unit(office())) == []


def test_after_a_move_the_period_is_evaluated_in_the_later_skp():
    first, second = replace(SKP, id="a", selesai=date(2026, 7, 31)), replace(SKP, id="b", mulai=date(2026, 8, 1))
    assert [s.id for s in office(skp=[second, first]).skp_periode] == ["b"]
    assert [s.id for s in office(skp=[second, first], periode=Periode("2026-TW2")).skp_periode] == ["a"]


def test_v111_a_part_time_pppk_of_a_monthly_office_has_quarters_too():
    monthly = replace(KANTOR, bulanan=True)
    part_time = replace(KASI, jenis=JenisPegawai.PPPK_PARUH_WAKTU)
    periods = periode_pegawai(monthly, part_time, 2026)
    assert len(periods) == 17
    assert periods[2:4] == ("2026-B03", "2026-TW1")
    assert periods[-3:] == ("2026-B12", "2026-TW4", "2026-AKHIR")
    assert len(periode_pegawai(monthly, KASI, 2026)) == 13
    assert len(periode_pegawai(KANTOR, part_time, 2026)) == 5


def test_a_complete_office_has_nothing_missing_and_blocking_remarks_come_first():
    camat = replace(leader(*PERSPEKTIF), id="sc", pemilik="camat")
    supported = replace(SKP, hasil_kerja=tuple(replace(h, mendukung="h1") for h in SKP.hasil_kerja))
    evaluations = [FULL, replace(FULL, id="ec", skp="sc", final=True)]
    assert periksa(office(skp=[supported, camat], evaluasi=evaluations)) == ()
    found = periksa(office(replace(KASI, nip="1", golongan=None), CAMAT))
    assert [m.tingkat for m in found] == sorted((m.tingkat for m in found), key=list(Tingkat).index)


def test_every_remark_of_a_check_has_its_sentence_and_its_short_title():
    source = "".join(file.read_text(encoding="utf-8") for file in Path(cek_skp.__file__).parent.glob("cek_*.py"))
    used = set(re.findall(r'Pesan\("(\w+)"', source)) | set(re.findall(r'_masalah\(\w+, "(\w+)"', source))
    assert len(used) > 40
    assert len(CHECKS) == 18
    for code in used:
        assert say(f"{code}_judul")


def test_every_code_raised_or_said_in_the_domain_has_a_sentence():
    words = "".join("\n" + file.read_text(encoding="utf-8") for file in (RESOURCES / "words").glob("*.toml"))
    source = "".join(file.read_text(encoding="utf-8") for file in Path(cek_skp.__file__).parent.glob("*.py"))
    for code in re.findall(r'(?:Pesan|UserError)\("(\w+)"', source):
        assert f"\n{code} = " in words
