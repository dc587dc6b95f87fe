"""From one office to another, and the page with the doors when there is none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent

from app.desk import Desk
from app.errors import UserError
from app.paths import office_folder
from ui import settings
from ui.main_window import MainWindow
from ui.program import Program, prepare
from ui.start_window import StartWindow


@pytest.fixture
def program(qapp):
    prepare(qapp)
    made = Program()
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()  # with the dialogs it still has open
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def office(sample_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path / "kantor.kinerja"))


def test_without_an_office_the_doors_are_shown(program: Program):
    program.open(None)
    assert isinstance(program.window, StartWindow)


def test_an_office_opens_and_is_remembered_for_the_next_start(program: Program, office: Path):
    program.open(office)
    assert isinstance(program.window, MainWindow)
    assert settings.last_office() == office.resolve()


def test_another_office_takes_the_place_of_the_first(program: Program, office: Path, tmp_path: Path):
    other = Path(shutil.copy(office, tmp_path / "lain.kinerja"))
    program.open(office)
    first = program.window
    first.other_office.emit(other)
    assert program.window.desk.path == other
    assert not first.isVisible()
    Desk.buka(office).tutup()
    assert settings.recent_offices() == [other.resolve(), office.resolve()]


def test_the_open_office_is_not_opened_twice(program: Program, office: Path):
    program.open(office)
    first = program.window
    program.open(office)
    assert program.window is first


def test_a_file_that_is_refused_leaves_the_open_office_as_it_is(program: Program, office: Path, tmp_path: Path):
    wrong = tmp_path / "gambar.kinerja"
    wrong.write_bytes(b"\x89PNG")
    program.open(office)
    first = program.window
    program.open(wrong)
    assert program.window is first
    assert first.isVisible()
    assert "gambar.kinerja" in first.notice.text()


def test_a_refused_file_at_the_start_is_explained_on_the_page_with_the_doors(program: Program, tmp_path: Path):
    program.open(tmp_path / "tidak-ada.kinerja")
    assert isinstance(program.window, StartWindow)
    assert program.window.notice.text()


def test_the_sample_is_made_once_and_opened_again(program: Program, qtbot):
    program.open(None)
    program.window.contoh()
    path = program.window.desk.path
    assert path == office_folder() / "contoh.kinerja"
    made = path.stat().st_ino
    program.open(None)
    program.window.contoh()
    assert program.window.desk.path.stat().st_ino == made


def test_a_roster_chosen_at_the_start_is_looked_at_once_the_office_is_open(program: Program, qtbot, tmp_path: Path):
    from ui.new_office import NewOfficeDialog
    from ui.pegawai.import_dialog import ImportDialog

    program.open(None)
    program.window.roster = Path(__file__).parents[1] / "data" / "roster_messy_synthetic.csv"
    program.window.baru()
    dialog = program.window.findChild(NewOfficeDialog)
    dialog.folder = tmp_path
    dialog.nama.setText("Kecamatan Uji")
    dialog.verb.click()
    assert isinstance(program.window, MainWindow)
    assert program.window.findChildren(ImportDialog)


def test_a_new_office_without_a_name_is_refused_inside_its_dialog(program: Program, tmp_path: Path):
    from ui.new_office import NewOfficeDialog

    made: list[Path] = []
    dialog = NewOfficeDialog(made.append)
    dialog.folder = tmp_path
    dialog.verb.click()
    assert made == []
    assert dialog.notice.text()
    assert list(tmp_path.iterdir()) == []


def test_a_new_office_never_takes_the_place_of_a_file(program: Program, tmp_path: Path):
    from ui.new_office import NewOfficeDialog

    taken = tmp_path / "kecamatan-uji.kinerja"
    taken.write_bytes(b"milik orang lain")
    dialog = NewOfficeDialog(lambda path: None)
    dialog.folder = tmp_path
    dialog.nama.setText("Kecamatan Uji")
    dialog.verb.click()
    assert taken.read_bytes() == b"milik orang lain"
    assert "kecamatan-uji.kinerja" in dialog.notice.text()


def test_the_new_office_keeps_what_was_said_of_it(program: Program, tmp_path: Path):
    from ui.new_office import NewOfficeDialog

    dialog = NewOfficeDialog(lambda path: None)
    dialog.folder = tmp_path
    dialog.nama.setText("Kecamatan Uji")
    dialog.instansi.setText("PEMERINTAH KOTA UJI")
    dialog.tempat.setText("Uji")
    dialog.kertas.setCurrentIndex(1)
    dialog.bulanan.setChecked(True)
    dialog.verb.click()
    desk = Desk.buka(dialog.path())
    kantor = desk.kantor()
    desk.tutup()
    assert (kantor.nama, kantor.instansi, kantor.tempat) == ("Kecamatan Uji", "PEMERINTAH KOTA UJI", "Uji")
    assert (kantor.cetak.kertas, kantor.bulanan) == ("F4", True)


def test_enter_in_a_field_means_the_verb_and_not_to_leave(program: Program, tmp_path: Path, qtbot):
    from PySide6.QtCore import Qt

    from ui.new_office import NewOfficeDialog

    made: list[Path] = []
    dialog = NewOfficeDialog(made.append)
    qtbot.addWidget(dialog)
    dialog.folder = tmp_path
    dialog.show()
    qtbot.keyClicks(dialog.nama, "Kecamatan Uji")
    qtbot.keyClick(dialog.nama, Qt.Key.Key_Return)
    assert len(made) == 1


def test_the_lock_is_free_again_once_the_window_is_closed(program: Program, office: Path):
    program.open(office)
    with pytest.raises(UserError):
        Desk.buka(office)
    program.window.close()
    Desk.buka(office).tutup()
