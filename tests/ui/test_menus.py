"""The commands of the window: each once, with its key, reachable and doing what it says."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.errors import UserError
from ui.acts import Acts
from ui.menus import MENUS, SUBMENUS

COMMANDS = [command for commands in MENUS.values() for command in commands if command]


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.name not in SUBMENUS], ids=lambda c: c.name)
def test_every_command_has_an_act_of_its_name(command):
    assert callable(getattr(Acts, command.name))


def test_no_key_belongs_to_two_commands():
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", [c.name for c in COMMANDS if c.text.endswith("…")])
def test_an_ellipsis_promises_that_something_is_asked(name: str):
    assert name not in {"save", "reload", "undo", "redo"}


def test_icons_are_drawn_when_the_menu_is_first_opened(sample: Desk, open_window):
    window = open_window(sample)
    action = window.actions_["save"]
    assert action.icon().isNull()
    menu = next(m for m in window.menuBar().findChildren(QMenu) if action in m.actions())
    menu.aboutToShow.emit()
    assert not action.icon().isNull()


def test_undo_and_redo_name_what_they_turn_back(sample: Desk, open_window):
    window = open_window(sample)
    assert not window.actions_["undo"].isEnabled()
    sample.simpan("Tambah pegawai", None, Pegawai("p-baru", "CONTOH"))
    assert window.actions_["undo"].text() == "Urungkan: Tambah pegawai"
    window.actions_["undo"].trigger()
    assert window.actions_["redo"].text() == "Ulangi: Tambah pegawai"
    window.actions_["redo"].trigger()
    assert sample.satu(Pegawai, "p-baru").nama == "CONTOH"


def test_the_last_result_stands_left_in_the_status_bar(sample: Desk, open_window):
    window = open_window(sample)
    sample.simpan("Tambah pegawai", None, Pegawai("p-baru", "CONTOH"))
    assert window.status.last.text().startswith("Tambah pegawai · tersimpan ")


def test_ctrl_and_a_digit_or_page_turn_the_tabs(sample: Desk, open_window, qtbot):
    window = open_window(sample)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.tabs.currentIndex() == 2
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.tabs.currentIndex() == 3
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.tabs.currentIndex() == 0


def test_search_and_unit_are_emptied_together(sample: Desk, open_window):
    window = open_window(sample)
    window.bar.search.setText("zzz tidak ada")
    assert window.page().model.rows == []
    window.actions_["unfilter"].trigger()
    assert window.bar.search.text() == ""
    assert window.page().model.rows


def test_an_empty_search_result_offers_the_way_back(sample: Desk, open_window):
    page_window = open_window(sample)
    page_window.bar.search.setText("zzz tidak ada")
    page_window.page().lepas_saringan.emit()
    assert page_window.bar.search.text() == ""


def test_the_template_is_saved_and_can_be_taken_in_again(tmp_path: Path):
    from datetime import date

    from app.domain.penilai import Bagan
    from app.exchange.roster import pratinjau
    from app.exchange.roster_sheet import templat

    templat(tmp_path / "templat.xlsx")
    with pytest.raises(UserError) as refusal:
        pratinjau(tmp_path / "templat.xlsx", Bagan({}, {}, {}), date.today())
    assert refusal.value.kode == "impor_tanpa_baris"


def test_a_problem_report_holds_versions_and_logs_and_nothing_of_the_office(sample: Desk, open_window, tmp_path: Path):
    window = open_window(sample)
    window.acts.write_report(tmp_path / "laporan.zip")
    with zipfile.ZipFile(tmp_path / "laporan.zip") as bundle:
        assert "versi.txt" in bundle.namelist()
        text = b"".join(bundle.read(name) for name in bundle.namelist()).decode("utf-8", "replace")
    assert not any(p.nip and p.nip in text for p in sample.semua(Pegawai).values())
    assert "laporan.zip" in window.status.last.text()


def test_a_report_into_a_folder_that_is_none_is_refused_in_words(sample: Desk, open_window, tmp_path: Path):
    window = open_window(sample)
    assert not window.guarded(lambda: window.acts.write_report(tmp_path / "tidak-ada" / "laporan.zip"))
    assert "Pilih folder lain" in window.notice.text()


def test_the_chosen_text_size_is_kept_for_the_next_start(sample: Desk, open_window):
    from ui import settings

    window = open_window(sample)
    window.acts.set_text_size(12)
    assert settings.text_size() == 12
    assert "12 pt" in window.notice.text()


def test_shortcuts_are_explained_in_the_guide(sample: Desk, open_window):
    from ui.kit.help import HelpWindow

    window = open_window(sample)
    window.actions_["shortcuts"].trigger()
    text = window.findChild(HelpWindow).text.toPlainText()
    for command in COMMANDS:
        for key in command.keys[:1]:
            assert key in text, f"{command.text} {key}"
