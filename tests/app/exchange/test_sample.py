"""The sample office holds by the rules it is there to teach."""

from __future__ import annotations

from app.checks import periksa_kantor
from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.jabatan import Jabatan, JenisJabatan, Pendekatan
from app.domain.nip import periksa
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import penilai_periode
from app.domain.skp import JenisHasil, Skp
from app.exchange.sample import contoh


def test_the_same_year_gives_the_same_values():
    assert contoh(2026)[1:60] == contoh(2026)[1:60]


def test_every_number_is_valid_and_recognisably_invented(sample: Desk):
    numbers = [p.nip for p in sample.semua(Pegawai).values() if p.nip]
    assert len(numbers) > 30
    assert all(periksa(nip).urut >= 900 for nip in numbers)


def test_every_kind_of_post_and_employee_is_there(sample: Desk):
    assert {j.jenis for j in sample.semua(Jabatan).values()} == set(JenisJabatan)
    assert {p.jenis for p in sample.semua(Pegawai).values()} == set(JenisPegawai)


def test_both_approaches_occur_and_no_skp_is_without_a_main_result(sample: Desk):
    skps = sample.semua(Skp).values()
    assert {s.pendekatan for s in skps} == set(Pendekatan)
    assert all(any(h.jenis is JenisHasil.UTAMA for h in s.hasil_kerja) for s in skps)


def test_everybody_has_a_rater_in_every_period(sample: Desk):
    for evaluasi in sample.semua(Evaluasi).values():
        skp = sample.satu(Skp, evaluasi.skp)
        assert penilai_periode(sample.bagan(), skp.pemilik, evaluasi.periode, sample.kantor()).penilai is not None


def test_every_evaluation_is_locked_with_its_sheet_and_varied(sample: Desk):
    evaluasi = list(sample.semua(Evaluasi).values())
    assert len(evaluasi) > 140
    assert all(e.final and e.arsip and e.predikat for e in evaluasi)
    assert len({e.predikat for e in evaluasi}) >= 3


def test_nothing_blocks_in_the_sample_office(sample: Desk):
    assert not [m for m in periksa_kantor(sample) if m.tingkat == "T"]
