"""What a SKP is told about its contents, its date and its place in the matrix."""

from dataclasses import replace
from datetime import date

import pytest
from kantor_kecil import CAMAT, KASI, LINE, PERSPEKTIF, SKP, codes, leader, office

from app.domain import cek_skp
from app.domain.kelengkapan import (
    masalah_skp,
)
from app.domain.pegawai import JenisStatus, StatusPegawai
from app.domain.pohon_kinerja import Iku, Misi, PohonKinerja, Sasaran, Tujuan
from app.domain.skp import (
    Aspek,
    HasilKerja,
    JenisHasil,
    Lampiran,
    Penerimaan,
    Perspektif,
    Sikap,
    StatusSkp,
)


def test_a_sound_skp_has_no_remark():
    assert list(masalah_skp(SKP)) == []


def with_line(**change):
    first, *rest = SKP.hasil_kerja
    return replace(SKP, hasil_kerja=(replace(first, indikator=(replace(LINE, **change),)), *rest))


def with_result(**change):
    return replace(SKP, hasil_kerja=(replace(SKP.hasil_kerja[0], **change), *SKP.hasil_kerja[1:]))


@pytest.mark.parametrize(
    ("skp", "code", "level"),
    [
        pytest.param(with_line(target="Semua laporan tepat waktu"), "kata_mutlak", "P", id="V60-absolute-target"),
        pytest.param(with_result(rencana="Menyusun laporan"), "kata_aktivitas", "P", id="V62-activity"),
        pytest.param(with_result(rencana="Monitoring dan supervisi"), "kata_kategori", "P", id="V63-category"),
        pytest.param(replace(SKP, lampiran=Lampiran()), "cek_lampiran_kosong", "P", id="V67-empty-lampiran"),
        pytest.param(replace(SKP, lampiran=replace(SKP.lampiran, konsekuensi=())), "cek_lampiran_konsekuensi", "P", id="no-konsekuensi"),
        pytest.param(with_result(rencana=" "), "cek_rencana_kosong", "T", id="blank-result"),
        pytest.param(with_result(indikator=()), "cek_tanpa_indikator", "T", id="R28-no-indicator"),
        pytest.param(with_line(teks=""), "cek_indikator_kosong", "P", id="blank-indicator"),
        pytest.param(with_line(target=None), "cek_target_kosong", "P", id="no-target"),
        pytest.param(with_line(aspek=None), "cek_aspek_kosong", "P", id="no-aspek"),
        pytest.param(with_line(penerimaan=Penerimaan(Sikap.MINTA_DIALOG)), "cek_dialog_terbuka", "P", id="open-dialog"),
        pytest.param(with_result(dari_plt=True, jenis=JenisHasil.TAMBAHAN), "skp_plt_wajib_utama", "T", id="V18-plt-is-utama"),
        pytest.param(replace(SKP, hasil_kerja=SKP.hasil_kerja[2:]), "cek_tanpa_utama", "P", id="V126-no-utama"),
        pytest.param(replace(SKP, hasil_kerja=()), "cek_skp_tanpa_hasil", "T", id="nothing-in-it"),
    ],
)
def test_one_fault_gives_one_remark(skp, code, level):
    assert [(m.pesan.kode, m.tingkat.value) for m in masalah_skp(skp)] == [(code, level)]


@pytest.mark.parametrize(
    "skp",
    [
        pytest.param(with_line(), id="V65-one-aspek-row"),
        pytest.param(
            with_result(indikator=(replace(LINE, aspek=Aspek.KUALITAS), replace(LINE, id="x", aspek=Aspek.KUALITAS))), id="V66-two-kualitas"
        ),
        pytest.param(with_line(perspektif=Perspektif.ANGGARAN), id="V58-perspektif-of-ja-jf-is-ignored"),
    ],
)
def test_what_is_allowed_is_not_remarked_on(skp):
    assert list(masalah_skp(skp)) == []


def test_v57_a_missing_perspektif_warns_and_v56_a_missing_anggaran_blocks():
    found = list(masalah_skp(leader(Perspektif.PENERIMA_LAYANAN, Perspektif.PENGUATAN_INTERNAL)))
    assert [(m.pesan.kode, m.tingkat.value) for m in found] == [("cek_perspektif_kurang", "P"), ("skp_tanpa_anggaran", "T")]


def test_v56_a_written_reason_lifts_the_block_and_v61_a_hundred_percent_is_no_matter():
    assert list(masalah_skp(leader(*PERSPEKTIF[:3], alasan_tanpa_anggaran="tidak ada DPA"))) == []
    assert list(masalah_skp(leader(*PERSPEKTIF))) == []


def tree(*iku):
    return PohonKinerja("pohon", misi=(Misi("m", "x", (Tujuan("t", "x", (Sasaran("s", "x", iku),)),)),))


def test_v59_an_iku_the_camat_owns_must_stand_in_the_main_results():
    skp = replace(leader(*PERSPEKTIF), pemilik="camat")
    owned = tree(Iku("k", "Indeks kepuasan", pemilik="camat"))
    assert "cek_pk_tidak_ada" in codes(cek_skp.cek_perjanjian_kinerja(office(skp=[skp], pohon=owned)))
    linked = replace(skp, hasil_kerja=(replace(skp.hasil_kerja[0], iku="k"),))
    assert list(cek_skp.cek_perjanjian_kinerja(office(skp=[linked], pohon=owned))) == []


def test_v73_a_strategy_without_any_role_is_listed():
    camat = replace(leader(*PERSPEKTIF), id="sc", pemilik="camat", hasil_kerja=(HasilKerja("hc", rencana="Desa maju", iku="k1"),))
    pohon = tree(Iku("k1", "Ada"), Iku("k2", "Tanpa"))
    found = list(cek_skp.cek_peran(office(skp=[SKP, camat], pohon=pohon)))
    assert [(m.pesan.kode, m.bagian) for m in found] == [("cek_iku_tanpa_peran", "k2"), ("cek_hasil_tanpa_peran", "hc")]
    supported = replace(SKP, hasil_kerja=(replace(SKP.hasil_kerja[0], mendukung="hc", iku="k2"),))
    assert list(cek_skp.cek_peran(office(skp=[supported, camat], pohon=pohon))) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"tanggal_ditetapkan": date(2026, 2, 2)}, ["cek_skp_terlambat"], id="V50-late-asks-the-reason"),
        pytest.param({"tanggal_ditetapkan": date(2026, 2, 2), "alasan_terlambat": "PK"}, [], id="late-with-reason"),
        pytest.param({"tanggal_ditetapkan": date(2026, 1, 31)}, [], id="V129-in-time"),
        pytest.param({"status": StatusSkp.DRAF, "tanggal_ditetapkan": None}, ["cek_skp_belum_ditetapkan"], id="V51-not-set"),
    ],
)
def test_the_january_limit(change, expected):
    assert codes(cek_skp.cek_penetapan(office(skp=[replace(SKP, **change)]))) == expected


def test_everyone_in_office_needs_a_skp_unless_freed_from_it():
    assert codes(cek_skp.cek_tanpa_skp(office(skp=[SKP]))) == ["cek_tanpa_skp"]
    freed = replace(CAMAT, status=(StatusPegawai("x", JenisStatus.CLTN, date(2026, 3, 1)),))
    assert list(cek_skp.cek_tanpa_skp(office(KASI, freed, skp=[SKP]))) == []


def test_v26_a_skp_reaching_into_a_free_span_is_noted():
    away = replace(KASI, status=(StatusPegawai("x", JenisStatus.CLTN, date(2026, 3, 1)),))
    assert codes(cek_skp.cek_masa_bebas(office(away, CAMAT, skp=[SKP]))) == ["cek_skp_masa_bebas"]
