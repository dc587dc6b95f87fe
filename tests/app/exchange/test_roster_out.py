"""Rosters on their way out, and in again: every text whole, every number with its digits, no formula alive."""

from __future__ import annotations

import zipfile
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from roster_files import DATA, HARI, KOSONG, NIP, buku

from app.domain.jabatan import Jabatan, JenisJabatan, JenisPenempatan, Penempatan, UnitKerja
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import Bagan
from app.errors import UserError
from app.exchange.cells import isi, jinakkan, lepas
from app.exchange.roster import pratinjau
from app.exchange.roster_sheet import ekspor, ekspor_tsv, templat, tulis_ditolak

TEKS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(isi)
RUMUS = st.sampled_from(["=cmd|' /C calc'!A0", "+62812", "-1+2", "@SUM(A1)", "'=1+1", '=HYPERLINK("x")', "_x0041_", "Mi'raj"])


def kantor_dengan(nama: str, tempat_lahir: str) -> Bagan:
    unit = UnitKerja("u", "Seksi Kesra")
    jabatan = Jabatan("j", "Kepala Seksi Kesra", JenisJabatan.PENGAWAS, "u", memimpin="u", kelas=9, eselon="IV.a")
    tempat = (Penempatan("p", "j", mulai=date(2024, 1, 2)), Penempatan("q", "j", JenisPenempatan.PLT))
    pegawai = Pegawai("o", nama, NIP, JenisPegawai.PNS, "III/d", date(2022, 4, 1), tempat_lahir, penempatan=tempat)
    return Bagan({"u": unit}, {"j": jabatan}, {"o": pegawai})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nama=TEKS | RUMUS, tempat_lahir=TEKS | RUMUS)
def test_what_goes_out_comes_back_the_same_whatever_the_text(tmp_path, nama, tempat_lahir):
    bagan = kantor_dengan(nama, tempat_lahir)
    for tulis, file in ((ekspor, tmp_path / "e.xlsx"), (ekspor_tsv, tmp_path / "e.tsv")):
        tulis(file, bagan, HARI)
        hasil = pratinjau(file, bagan, HARI)
        assert [baris.status for baris in hasil.baris] == ["sama"], hasil.as_json()


@given(st.text())
def test_the_guard_against_formulas_comes_off_again(teks):
    assert lepas(jinakkan(teks)) == teks
    assert not jinakkan(teks).startswith(("=", "+", "-", "@"))


def test_formula_text_is_text_in_both_files_and_the_nip_column_is_text(tmp_path):
    ekspor(tmp_path / "e.xlsx", kantor_dengan("=cmd|' /C calc'!A0", "@x"), HARI)
    with zipfile.ZipFile(tmp_path / "e.xlsx") as isi_berkas:
        assert "<f>" not in isi_berkas.read("xl/worksheets/sheet1.xml").decode()
        styles = isi_berkas.read("xl/styles.xml").decode()
        assert 'numFmtId="49"' in styles or 'formatCode="@"' in styles  # 49 is Excel's own @
    ekspor_tsv(tmp_path / "e.tsv", kantor_dengan("=cmd|' /C calc'!A0", "@x"), HARI)
    assert "\t'=cmd|" in (tmp_path / "e.tsv").read_text(encoding="utf-8-sig")


def test_the_template_has_our_columns_and_no_person(tmp_path):
    templat(tmp_path / "t.xlsx")
    assert CalamineWorkbook.from_path(str(tmp_path / "t.xlsx")).sheet_names == ["Pegawai", "Petunjuk"]
    with pytest.raises(UserError, match="impor_tanpa_baris"):
        pratinjau(tmp_path / "t.xlsx", KOSONG, HARI)


def test_refused_rows_go_out_with_their_reason_and_stay_refused(tmp_path):
    hasil = pratinjau(DATA / "roster_messy_synthetic.csv", KOSONG, HARI)
    assert tulis_ditolak(tmp_path / "s.xlsx", hasil) == 3
    baris = CalamineWorkbook.from_path(str(tmp_path / "s.xlsx")).get_sheet_by_index(0).to_python()
    assert baris[0][-1] == "Keterangan"
    assert "17" in str(baris[2][-1])
    assert {b.status for b in pratinjau(tmp_path / "s.xlsx", KOSONG, HARI).baris} == {"salah"}


def test_a_damaged_number_does_not_leave_as_eighteen_good_digits(tmp_path):
    file = buku(tmp_path / "n.xlsx", P=[["NIP", "NAMA", "JABATAN"], [198503172010011005, "Siti", "Camat"]])
    tulis_ditolak(tmp_path / "s.xlsx", pratinjau(file, KOSONG, HARI))
    assert pratinjau(tmp_path / "s.xlsx", KOSONG, HARI).baris[0].status == "salah"
