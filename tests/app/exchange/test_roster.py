"""The roster an office really has: every row of the messy file behaves as promised, and nothing is silently lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.desk import Desk
from app.domain.jabatan import JenisPenempatan
from app.domain.pegawai import JenisPegawai, Pegawai
from app.errors import UserError
from app.exchange.roster import BarisImpor, Pratinjau, pratinjau, terapkan
from app.exchange.roster_sheet import ekspor, templat, tulis_ditolak

DATA = Path(__file__).parents[2] / "data"
MESSY = DATA / "roster_messy_synthetic.csv"
HARI = date(2026, 11, 24)


@pytest.fixture
def preview(desk: Desk) -> Pratinjau:
    return pratinjau(MESSY, desk.bagan(), HARI, kantor="Kecamatan Uji")


def row(preview: Pratinjau, number: int) -> BarisImpor:
    """By the number in the first column of the file; its header is line 1."""
    return next(each for each in preview.baris if each.baris == number + 1)


def said(each: BarisImpor) -> str:
    return " ".join(each.as_json()["pesan"])


def test_twenty_rows_are_shown_and_eighteen_people_come_of_them(desk: Desk, preview: Pratinjau):
    assert len(preview.baris) == 20
    desk.simpan_banyak("Impor", terapkan(preview))
    assert len(desk.semua(Pegawai)) == 18


def test_the_preview_writes_nothing_and_one_undo_takes_the_import_back(desk: Desk, preview: Pratinjau):
    assert desk.semua(Pegawai) == {}
    desk.simpan_banyak("Impor", terapkan(preview))
    desk.urungkan()
    assert desk.semua(Pegawai) == {}


@pytest.mark.parametrize(("number", "golongan", "jabatan"), [(1, "IV/a", "Camat"), (6, "III/d", "Kepala Seksi Pelayanan Umum")])
def test_a_shifted_block_is_read_in_its_right_columns(preview: Pratinjau, number: int, golongan: str, jabatan: str):
    assert (row(preview, number).golongan, row(preview, number).jabatan) == (golongan, jabatan)


def test_spaces_prefix_and_apostrophe_leave_the_number(preview: Pratinjau):
    assert row(preview, 1).nip == "196901011995031901"
    assert row(preview, 17).nip == "198107142012121917"
    assert row(preview, 18).nip == "198508142025211918"


def test_two_people_of_nearly_the_same_name_stay_two(preview: Pratinjau):
    assert {row(preview, 5).nip, row(preview, 6).nip} == {"198905052015022905", "196612302001102906"}


def test_a_short_number_is_told_its_count_and_a_damaged_one_is_never_expanded(desk: Desk, preview: Pratinjau):
    assert row(preview, 14).status == "salah"
    assert "17" in said(row(preview, 14))
    assert row(preview, 16).status == "salah"
    desk.simpan_banyak("Impor", terapkan(preview))
    assert next(p.nip for p in desk.semua(Pegawai).values() if p.nama.startswith("I MADE")) is None


def test_a_row_without_a_name_is_rejected_with_its_line(preview: Pratinjau):
    assert row(preview, 13).status == "salah"
    assert not row(preview, 13).dapat_diambil


def test_the_same_number_twice_is_one_person_and_both_rows_are_shown(preview: Pratinjau):
    assert row(preview, 19).nip == row(preview, 2).nip
    assert said(row(preview, 19))


def test_a_plt_gets_that_placement_and_the_definitive_post_is_asked_for(desk: Desk, preview: Pratinjau):
    desk.simpan_banyak("Impor", terapkan(preview))
    plt = next(p for p in desk.semua(Pegawai).values() if p.nip == "199003032019021920")
    assert [t.jenis for t in plt.penempatan] == [JenisPenempatan.PLT]
    assert said(row(preview, 20))


def test_staff_without_a_number_are_non_asn_only_where_the_file_says_so(desk: Desk, preview: Pratinjau):
    desk.simpan_banyak("Impor", terapkan(preview))
    by_name = {p.nama: p for p in desk.semua(Pegawai).values()}
    assert by_name["CONTOH SEPULUH"].jenis is JenisPegawai.NON_ASN
    assert by_name["CONTOH SEMBILAN S.Kep. Ners"].jenis is not JenisPegawai.NON_ASN


def test_every_change_of_text_is_shown_before_and_after(preview: Pratinjau):
    changes = [u for each in preview.baris for u in each.perubahan]
    assert changes
    assert all(u.dari != u.menjadi for u in changes)


def test_what_is_imported_again_is_the_same(desk: Desk, preview: Pratinjau, tmp_path: Path):
    desk.simpan_banyak("Impor", terapkan(preview))
    ekspor(tmp_path / "pegawai.xlsx", desk.bagan(), HARI)
    again = pratinjau(tmp_path / "pegawai.xlsx", desk.bagan(), HARI)
    assert {each.status.value for each in again.baris if each.nip} == {"sama"}


def test_rejected_rows_are_saved_with_their_reason(preview: Pratinjau, tmp_path: Path):
    assert tulis_ditolak(tmp_path / "salah.xlsx", preview) == preview.jumlah[next(s for s in preview.jumlah if s == "salah")]
    assert (tmp_path / "salah.xlsx").read_bytes().startswith(b"PK")


def test_the_siasn_header_is_understood_and_its_private_columns_are_left(desk: Desk, tmp_path: Path):
    names = (DATA / "siasn_header.csv").read_text(encoding="utf-8").strip().split(",")
    cells = dict.fromkeys(names, "")
    cells |= {
        "NIP BARU": "'199001012015011999",
        "NAMA": "CONTOH SIASN",
        "NIK": "5371000000000000",
        "JABATAN NAMA": "Arsiparis Ahli Pertama",
    }
    cells |= {"GOL AKHIR NAMA": "III/a", "UNOR NAMA": "Sekretariat", "TANGGAL LAHIR": "01-01-1990", "AGAMA NAMA": "RAHASIA"}
    file = tmp_path / "siasn.csv"
    file.write_text(",".join(names) + "\n" + ",".join(cells[n] for n in names) + "\n", encoding="utf-8")
    desk.simpan_banyak("Impor", terapkan(pratinjau(file, desk.bagan(), HARI)))
    person = next(iter(desk.semua(Pegawai).values()))
    assert (person.nip, person.nama, person.golongan) == ("199001012015011999", "CONTOH SIASN", "III/a")
    assert "5371000000000000" not in repr(person)
    assert "RAHASIA" not in repr(person)


def test_the_template_imports_what_is_typed_into_it(desk: Desk, tmp_path: Path):
    templat(tmp_path / "templat.xlsx")
    with pytest.raises(UserError):
        pratinjau(tmp_path / "templat.xlsx", desk.bagan(), HARI)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("gambar.xlsx", b"\x89PNG\r\n\x1a\n" + b"0" * 200),
        ("kosong.csv", b""),
        ("tanpa-kepala.csv", b"1;2;3\n4;5;6\n"),
        ("lain.json", b"{}"),
        ("lebar.csv", (";".join(f"k{n}" for n in range(200)) + "\n").encode()),
    ],
)
def test_what_is_no_roster_is_refused_with_its_sentence(desk: Desk, tmp_path: Path, name: str, data: bytes):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError):
        pratinjau(tmp_path / name, desk.bagan(), HARI)
    assert desk.semua(Pegawai) == {}


def test_a_number_kept_as_an_excel_number_is_refused_with_the_remedy(desk: Desk, tmp_path: Path):
    import xlsxwriter

    book = xlsxwriter.Workbook(str(tmp_path / "angka.xlsx"))
    sheet = book.add_worksheet()
    for column, cell in enumerate(("NIP", "NAMA", "JABATAN")):
        sheet.write_string(0, column, cell)
    sheet.write_number(1, 0, 198503172010011005)
    sheet.write_string(1, 1, "CONTOH ANGKA")
    sheet.write_string(1, 2, "Camat")
    book.close()
    preview = pratinjau(tmp_path / "angka.xlsx", desk.bagan(), HARI)
    assert preview.baris[0].status == "salah"
    assert "Teks" in said(preview.baris[0])


def test_formula_like_text_comes_out_as_text(desk: Desk, tmp_path: Path):
    from python_calamine import CalamineWorkbook

    desk.simpan("Tambah", None, Pegawai("p1", "=1+1", "199001012015011999"))
    ekspor(tmp_path / "pegawai.xlsx", desk.bagan(), HARI)
    rows = CalamineWorkbook.from_path(tmp_path / "pegawai.xlsx").get_sheet_by_index(0).to_python()
    assert any("=1+1" in str(cell) for row_ in rows for cell in row_)
