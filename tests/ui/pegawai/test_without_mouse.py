"""A new office from its Excel list to a person with a status and a move, by keys alone."""

from __future__ import annotations

from people_of import person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from roster_file import MESSY

from app.desk import Desk
from app.domain.pegawai import JenisStatus, Pegawai
from ui.pegawai.new_person import NewPersonDialog
from ui.pegawai.page import PegawaiPage
from ui.pegawai.record_dialogs import StatusDialog

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def active(widget: QWidget, qtbot) -> QWidget:
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def opened(page: PegawaiPage, kind: type[QDialog], qtbot) -> QDialog:
    dialog = next(each for each in page.findChildren(kind) if each.isVisible())
    active(dialog, qtbot)
    return dialog


def tab_to(widget: QWidget, qtbot) -> None:
    for _ in range(40):
        if focus() is widget:
            return
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    raise AssertionError(widget)


def test_a_roster_comes_in_by_keys(desk: Desk, open_roster, qtbot):
    page = open_roster(desk)
    page.import_roster(str(MESSY))
    dialog = page.acts.imports.dialog
    active(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.preview is not None)
    assert focus() is dialog.check.table
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    assert dialog.verb.text() == "Impor 17 baris"
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    tab_to(dialog.verb, qtbot)
    dialog.check.table.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    assert len(desk.semua(Pegawai)) == 18


def test_a_person_is_added_and_undone_by_keys(sample: Desk, open_roster, qtbot):
    page = open_roster(sample)
    active(page.window(), qtbot)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_N, CTRL)
    form = opened(page, NewPersonDialog, qtbot)
    qtbot.keyClicks(focus(), "199606062025212988")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focus(), "Contoh Baru, A.Md")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert not form.isVisible()
    active(page.window(), qtbot)
    assert page.detail.pegawai == person(sample, "Contoh Baru")
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Z, CTRL)
    assert not any("Contoh Baru" in p.nama for p in sample.semua(Pegawai).values())


def test_form_and_status_are_reached_and_filled_by_keys(sample: Desk, open_roster, qtbot):
    page = open_roster(sample)
    page.choose(person(sample, "Elias").id)
    active(page.window(), qtbot)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F6)
    tab_to(page.detail.fields["golongan"].control, qtbot)
    qtbot.keyClicks(focus(), "IV/a")
    assert person(sample, "Elias").golongan == "III/d"
    tab_to(page.detail.more, qtbot)
    assert person(sample, "Elias").golongan == "IV/a"
    sample.urungkan()
    assert person(sample, "Elias").golongan == "III/d"
    qtbot.keyClick(page.table, Qt.Key.Key_T, ALT)
    status = opened(page, StatusDialog, qtbot)
    qtbot.keyClicks(focus(), "Cuti")
    tab_to(status.verb, qtbot)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert person(sample, "Elias").status[0].jenis is JenisStatus.CUTI
