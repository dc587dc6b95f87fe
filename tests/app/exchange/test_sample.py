"""The sample office holds by the rules it is there to teach."""

from __future__ import annotations

from collections import Counter

from app.checks import periksa_tahun
from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.jabatan import Jabatan, JenisJabatan, Pendekatan
from app.domain.nip import periksa
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import penilai_periode
from app.domain.skp import JenisHasil, Skp
from app.exchange.sample import contoh
from app.headless import belum_siap


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


def test_every_evaluation_is_locked_with_its_sheet_but_those_of_three_people(sample: Desk):
    evaluasi = list(sample.semua(Evaluasi).values())
    terkunci = [e for e in evaluasi if e.final]
    assert len(terkunci) > 140
    assert all(e.arsip and e.predikat for e in terkunci)
    assert len({e.predikat for e in terkunci}) >= 3
    terbuka = Counter(sample.satu(Skp, e.skp).pemilik for e in evaluasi if not e.final)
    assert len(terbuka) == 3
    assert {e.periode for e in evaluasi if not e.final} == {"2026-TW4", "2026-AKHIR"}


def test_what_is_open_lacks_different_things(sample: Desk):
    lines = [line.partition(": ")[2] for line in belum_siap(sample)]
    assert len(lines) == 6
    assert len(set(lines)) == 5
    assert {"belum dimulai", "lengkap, belum dikunci"} < set(lines)


def test_nothing_blocks_but_what_is_still_to_be_rated(sample: Desk):
    assert {m.akar[0] for m in periksa_tahun(sample) if m.tingkat == "T"} == {"evaluasi"}


def test_there_are_slips_to_be_found_by_the_check(sample: Desk):
    codes = {m.pesan.kode for m in periksa_tahun(sample)}
    assert {"cek_nip_tanggal_lahir", "cek_tanpa_tmt", "kata_mutlak", "cek_rating_perilaku_kosong"} <= codes
