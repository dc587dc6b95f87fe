"""A cell far away, or a damaged promise of one, is refused in words before room is made for everything between."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
import xlsxwriter

from app.errors import UserError
from app.exchange.table_file import baca_lembar
from app.exchange.workbook_size import terlalu_luas

DATA = Path(__file__).parents[2] / "data"
XLS = (DATA / "roster_messy_synthetic.xls").read_bytes()
DIMENSIONS = XLS.index(b"\x00\x02\x0e\x00")  # the record of the sheet: first row, last row, first column, last column


def book(path: Path, baris: int, kolom: int, isi: str | None) -> Path:
    file = xlsxwriter.Workbook(str(path))
    sheet = file.add_worksheet("Pegawai")
    sheet.write_row(0, 0, ["NIP", "NAMA"])
    sheet.write_row(1, 0, ["198006062011012001", "SITI"])
    if isi is None:
        sheet.write_blank(baris, kolom, None, file.add_format({"bold": True}))
    else:
        sheet.write_string(baris, kolom, isi)
    file.close()
    return path


def test_a_stray_cell_in_the_last_corner_is_refused_with_its_remedy(tmp_path: Path):
    with pytest.raises(UserError, match=r"impor_terlalu_luas.*1048576.*16384"):
        baca_lembar(book(tmp_path / "jauh.xlsx", 1_048_575, 16_383, " "))


def test_a_border_drawn_far_away_is_no_content(tmp_path: Path):
    (tabel,) = baca_lembar(book(tmp_path / "garis.xlsx", 1_048_575, 16_383, None))
    assert len(tabel.baris) == 2


@pytest.mark.parametrize(("baris", "kolom"), [(50, 16_383), (20_000, 100)])
def test_a_sheet_that_is_only_long_or_only_wide_is_read(tmp_path: Path, baris: int, kolom: int):
    assert terlalu_luas(book(tmp_path / "a.xlsx", baris, kolom, "x").read_bytes()) is None


@pytest.mark.parametrize("geser", range(8))
def test_an_old_workbook_that_promises_the_impossible_does_not_end_the_program(tmp_path: Path, geser: int):
    data = bytearray(XLS)
    data[DIMENSIONS + 4 + geser] = 0xFF
    file = tmp_path / "rusak.xls"
    file.write_bytes(data)
    with suppress(UserError):  # refused, or read as far as it goes: the program lives
        assert len(baca_lembar(file)[0].baris) < 70_000


@pytest.mark.parametrize("panjang", range(600, len(XLS), 1500))
def test_an_old_workbook_cut_in_the_middle_is_refused_without_a_word_from_the_reader(
    tmp_path: Path, panjang: int, capfd: pytest.CaptureFixture[str]
):
    file = tmp_path / "potong.xls"
    file.write_bytes(XLS[:panjang])
    with pytest.raises(UserError, match="impor_bukan_tabel"):
        baca_lembar(file)
    assert capfd.readouterr() == ("", "")


def test_the_sound_files_are_not_too_wide():
    for file in DATA.glob("roster_*.[xo]*"):
        assert terlalu_luas(file.read_bytes()) is None
