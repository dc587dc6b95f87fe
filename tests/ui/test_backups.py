"""Copies from the window: made, told, carried away on a stick, and put back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.desk import Desk
from app.domain.pegawai import Pegawai
from ui.main_window import MainWindow
from ui.program import Program, prepare
from ui.restore_dialog import RestoreDialog, home_of
from ui.start_window import StartWindow

NEW = Pegawai("p-baru", "CONTOH BARU")


@pytest.fixture
def program(qapp, sample_file: Path, tmp_path: Path):
    prepare(qapp)
    made = Program()
    made.open(Path(shutil.copy(sample_file, tmp_path / "kantor.kinerja")))
    yield made
    if made.window is not None:
        made.window.close()


def copies(path: Path) -> list[Path]:
    folder = path.parent / "Cadangan"
    return sorted(folder.iterdir()) if folder.exists() else []


def test_the_half_hourly_copy_is_made_only_when_something_changed(program: Program):
    window = program.window
    window.acts.back_up("berkala")
    first = len(copies(window.desk.path))
    window.acts.back_up("berkala")
    assert len(copies(window.desk.path)) == first
    window.desk.simpan("Tambah pegawai", None, NEW)
    window.acts.back_up("berkala")
    assert len(copies(window.desk.path)) == first + 1


def test_closing_makes_a_last_copy_of_what_changed(program: Program):
    window = program.window
    window.desk.simpan("Tambah pegawai", None, NEW)
    window.close()
    newest = copies(window.desk.path)[-1]
    assert ".tutup." in newest.name
    copy = Desk.buka(newest)
    assert copy.satu(Pegawai, "p-baru").nama == "CONTOH BARU"
    copy.tutup()


def test_the_status_bar_tells_when_the_last_copy_was_made(program: Program, qtbot):
    window = program.window
    qtbot.waitUntil(lambda: bool(window.status.backup.text()))
    window.actions_["save"].trigger()
    assert window.status.backup.text().startswith("Cadangan ")


def test_a_copy_on_a_stick_opens_as_an_office_of_its_own(program: Program, tmp_path: Path):
    stick = tmp_path / "flashdisk"
    stick.mkdir()
    program.window.acts.copy_into(stick)
    (copy,) = stick.iterdir()
    desk = Desk.buka(copy)
    assert len(desk.semua(Pegawai)) == len(program.window.desk.semua(Pegawai))
    desk.tutup()


def test_a_stick_that_is_gone_is_told_and_leaves_nothing(program: Program, tmp_path: Path):
    window = program.window
    assert not window.guarded(lambda: window.acts.copy_into(tmp_path / "dicabut"))
    assert "flashdisk" in window.notice.text()
    assert not (tmp_path / "dicabut").exists()


def test_the_copies_are_listed_with_reason_and_counts(program: Program, qtbot):
    window = program.window
    window.actions_["save"].trigger()
    dialog = RestoreDialog(window.desk.path, lambda copy, path: None, window)
    first = dialog.model.rows[0]
    assert first.sebab == "Titik simpan (Ctrl+S)"
    assert first.pegawai == len(window.desk.semua(Pegawai))


def test_a_restored_copy_takes_back_what_came_after_it(program: Program):
    window = program.window
    path = window.desk.path
    window.actions_["save"].trigger()
    window.desk.simpan("Tambah pegawai", None, NEW)
    dialog = RestoreDialog(path, window.restoring.emit, window)
    dialog.verb.click()
    assert isinstance(program.window, MainWindow)
    assert program.window is not window
    assert "p-baru" not in program.window.desk.semua(Pegawai)
    assert "dipulihkan" in program.window.status.last.text()
    kept = [copy for copy in copies(path) if ".sebelum-pemulihan." in copy.name]
    assert kept


def test_a_copy_that_is_none_leaves_the_office_as_it_was(program: Program, tmp_path: Path):
    window = program.window
    wrong = tmp_path / "salah.kinerja"
    wrong.write_bytes(b"bukan apa-apa")
    people = len(window.desk.semua(Pegawai))
    window.restoring.emit(wrong, window.desk.path)
    assert len(program.window.desk.semua(Pegawai)) == people
    assert "salah.kinerja" in program.window.notice.text()


def test_nothing_is_restored_before_a_copy_is_chosen(program: Program, qtbot):
    called: list[Path] = []
    dialog = RestoreDialog(program.window.desk.path.with_name("lain.kinerja"), lambda copy, path: called.append(copy))
    qtbot.addWidget(dialog)
    dialog.verb.click()
    assert called == []
    assert dialog.notice.text()


def test_from_the_start_page_a_copy_becomes_the_office_of_its_name(qapp, sample_file: Path, tmp_path: Path):
    prepare(qapp)
    copy = Path(shutil.copy(sample_file, tmp_path / "kecamatan-uji.20261126-080000-000000.berkala.kinerja"))
    program = Program()
    program.open(None)
    assert isinstance(program.window, StartWindow)
    home = home_of(copy, tmp_path / "kantor")
    home.parent.mkdir()
    program.window.restoring.emit(copy, home)
    assert program.window.desk.path == home
    assert home.name == "kecamatan-uji.kinerja"
    program.window.close()
