"""Where a written reference leads: found with its size, or gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.evidence import cari_bukti, ukuran_berkas


def test_a_file_beside_the_office_file_is_found_with_its_size(tmp_path: Path):
    (tmp_path / "rekap.pdf").write_bytes(b"x" * 2048)
    found = cari_bukti("./rekap.pdf", tmp_path)
    assert (found.nama, found.ukuran, found.hilang) == ("rekap.pdf", 2048, False)
    assert found.alamat == (tmp_path / "rekap.pdf").resolve().as_uri()


def test_a_file_that_is_gone_says_so_and_cannot_be_opened(tmp_path: Path):
    found = cari_bukti("./rekap.pdf", tmp_path)
    assert found.hilang
    assert found.alamat is None


def test_a_link_is_opened_with_its_scheme_and_a_name_not_at_all(tmp_path: Path):
    assert cari_bukti("www.kupang.example/a", tmp_path).alamat == "https://www.kupang.example/a"
    assert cari_bukti("https://kupang.example/a", tmp_path).alamat == "https://kupang.example/a"
    name = cari_bukti("rekap.pdf", tmp_path)
    assert (name.alamat, name.hilang) == (None, False)


@pytest.mark.parametrize(("ukuran", "kata"), [(0, "1 KB"), (210_000, "210 KB"), (1_400_000, "1,4 MB")])
def test_sizes_are_said_as_a_file_list_says_them(ukuran: int, kata: str):
    assert ukuran_berkas(ukuran) == kata
