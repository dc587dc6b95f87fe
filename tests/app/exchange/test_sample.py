"""The sample office holds by the rules it is there to teach."""

from __future__ import annotations

import tomllib
from collections import Counter

from app.checks import periksa_tahun
from app.desk import Desk
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi, TugasBelajar
from app.domain.jabatan import Jabatan, JenisJabatan, Pendekatan
from app.domain.nip import periksa
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import penilai_periode
from app.domain.saran import alasan_diminta, saran_pegawai
from app.domain.skp import JenisHasil, Skp
from app.exchange.sample import contoh
from app.headless import belum_siap
from app.paths import RESOURCES


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


def test_what_is_written_of_a_result_belongs_to_it(sample: Desk):
    """A realisation rests on a source of its own indicator, and the leader speaks of that result."""
    kata = tomllib.loads((RESOURCES / "data" / "contoh_tulisan.toml").read_text(encoding="utf-8"))["hasil"]
    hasil = tomllib.loads((RESOURCES / "data" / "contoh_hasil.toml").read_text(encoding="utf-8"))["hasil"]
    asal = {isi[1]: {awal(dasar) for dasar in kata[row["kode"]]["dasar"][n]} for row in hasil for n, isi in enumerate(row["i"])}
    indikator = {i.id: i.teks for skp in sample.semua(Skp).values() for h in skp.hasil_kerja for i in h.indikator}
    for evaluasi in sample.semua(Evaluasi).values():
        for each in evaluasi.realisasi:
            if each.pada in indikator and not each.nilai.startswith("belum"):
                assert any(each.dasar.startswith(teks) for teks in asal[indikator[each.pada]]), each


def awal(dasar: str) -> str:
    return dasar.partition("{")[0].strip()


def test_texts_are_varied_and_whole(sample: Desk):
    evaluasi = list(sample.semua(Evaluasi).values())
    realisasi = Counter(r.teks for e in evaluasi for r in e.realisasi)
    umpan = Counter(u.teks for e in evaluasi for u in e.umpan_balik)
    catatan = Counter(teks for e in evaluasi for teks in e.catatan)
    assert len(realisasi) > 0.9 * realisasi.total()
    assert umpan.most_common(1)[0][1] < 0.03 * umpan.total()
    assert catatan.most_common(1)[0][1] < 0.1 * catatan.total()
    assert not [teks for teks in (*realisasi, *umpan, *catatan) if "{" in teks]


def test_ratings_follow_the_guides_and_a_reason_stands_where_they_do_not(sample: Desk):
    for evaluasi in sample.semua(Evaluasi).values():
        skp = sample.satu(Skp, evaluasi.skp)
        saran = saran_pegawai(sample.bagan(), sample.kantor(), skp, evaluasi, sample.semua(CapaianOrganisasi).values())
        if alasan_diminta(saran, evaluasi.rating_hasil_kerja):
            assert evaluasi.alasan_hasil_kerja, skp.pegawai


def test_a_study_that_began_is_in_the_same_skp(sample: Desk):
    belajar = [s for s in sample.semua(Skp).values() if any(h.tugas_belajar for h in s.hasil_kerja)]
    assert len(belajar) == 1
    assert {e.tugas_belajar for e in sample.semua(Evaluasi).values() if e.skp == belajar[0].id} == {TugasBelajar.AKTIF}
