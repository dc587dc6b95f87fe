"""Papers on their way into a folder arrive together, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import UserError
from app.paper_folder import PaperFolder


def test_nothing_stands_there_before_all_is_written(tmp_path: Path):
    with PaperFolder(tmp_path / "a" / "b") as room:
        first = room.put("satu.pdf", b"1")
        assert not first.exists()
        room.put("dua.pdf", b"2")
    assert sorted(file.name for file in (tmp_path / "a" / "b").iterdir()) == ["dua.pdf", "satu.pdf"]


def test_what_went_wrong_takes_everything_with_it_and_spares_what_was_there(tmp_path: Path):
    (tmp_path / "satu.pdf").write_bytes(b"lama")
    with pytest.raises(UserError, match="folder_tak_bisa_ditulis"), PaperFolder(tmp_path) as room:
        room.put("satu.pdf", b"baru"), room.put("tidak/ada.pdf", b"")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"lama"]


def test_folders_made_for_papers_that_never_came_go_again(tmp_path: Path):
    with pytest.raises(UserError), PaperFolder(tmp_path / "a" / "b") as room:
        room.put("tidak/ada.pdf", b"")
    assert list(tmp_path.iterdir()) == []


def test_two_people_of_one_name_do_not_overwrite_each_other(tmp_path: Path):
    with PaperFolder(tmp_path) as room:
        paths = [room.put("SKP_Siti_tanpa-NIP.pdf", str(n).encode()) for n in range(3)]
    assert [path.name for path in paths] == ["SKP_Siti_tanpa-NIP.pdf", "SKP_Siti_tanpa-NIP_2.pdf", "SKP_Siti_tanpa-NIP_3.pdf"]
    assert [path.read_bytes() for path in paths] == [b"0", b"1", b"2"]


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path):
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    with pytest.raises(UserError, match="folder_tak_bisa_ditulis"), PaperFolder(tmp_path / "berkas") as room:
        room.put("a.pdf", b"")


def test_a_name_that_cannot_be_replaced_is_said_and_nothing_is_left(tmp_path: Path):
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(UserError, match="cetak_berkas_terbuka"), PaperFolder(tmp_path) as room:
        room.put("a.pdf", b"")
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]
