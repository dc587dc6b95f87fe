"""The real window over the real file: from a key press to SQLite to paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView, QWidget

from app.desk import Desk
from app.domain.pegawai import Pegawai
from ui.kit.model import TableModel

PEGAWAI, INDIKATOR, PENILAIAN, LAPORAN = range(4)


def settle(qtbot) -> None:
    """Repainting waits for the editor to close."""
    qtbot.wait(20)


@pytest.mark.parametrize("tab", range(4))
@pytest.mark.parametrize("size", [(1366, 768), (1024, 540)], ids=["1366x768", "1024x540"])
def test_every_tab_shows_itself_at_both_sizes(sample: Desk, open_window, tab: int, size: tuple[int, int]):
    window = open_window(sample, tab, size)
    picture = window.grab()
    assert (picture.width(), picture.height()) == size
    assert window.page().status()


@pytest.mark.parametrize("tab", range(4))
def test_every_control_has_a_name_for_screen_readers(sample: Desk, open_window, tab: int):
    window = open_window(sample, tab)
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QTableView, QAbstractButton)
    for widget in window.page().findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisible() and not widget.objectName().startswith("qt_"):
            named = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert named or isinstance(widget.parent(), QTableView | QComboBox), widget


@pytest.mark.parametrize("tab", range(4))
def test_every_model_keeps_the_promises_of_qt(sample: Desk, open_window, tab: int):
    window = open_window(sample, tab)
    models = window.page().findChildren(TableModel)
    assert models
    for model in models:
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_no_two_menus_share_a_mnemonic(sample: Desk, open_window):
    window = open_window(sample)
    keys = [text[text.index("&") + 1].lower() for text in (action.text() for action in window.menuBar().actions())]
    assert len(keys) == len(set(keys))


def test_a_name_typed_into_the_roster_is_in_the_file_and_undone_by_its_label(sample: Desk, open_window, qtbot):
    window = open_window(sample)
    page = window.page()
    page.table.setCurrentIndex(page.model.index(3, 0))
    old = page.model.rows[3].pegawai
    page.model.setData(page.model.index(3, 0), "CONTOH BARU")
    settle(qtbot)
    assert sample.satu(Pegawai, old.id).nama == "CONTOH BARU"
    assert "Urungkan: " in window.actions_["undo"].text()
    window.actions_["undo"].trigger()
    assert sample.satu(Pegawai, old.id).nama == old.nama


def test_the_detail_form_saves_itself_and_says_who_rates(sample: Desk, open_window, qtbot):
    window = open_window(sample)
    page = window.page()
    field = page.detail.fields["tempat_lahir"].control
    field.setText("Soe")
    field.editingFinished.emit()
    assert sample.satu(Pegawai, page._chosen).tempat_lahir == "Soe"
    assert page.detail.rater.text()


def test_a_wrong_number_is_told_below_its_field(sample: Desk, open_window):
    page = open_window(sample).page()
    field = page.detail.fields["nip"].control
    field.setText("1985050520100119")
    field.editingFinished.emit()
    assert "16" in page.detail.fields["nip"].sentence.text()


def test_the_messy_roster_comes_in_through_the_dialog_and_goes_with_one_undo(desk: Desk, open_window, qtbot):
    from ui.pegawai.import_dialog import ImportDialog

    window = open_window(desk)
    told: list[object] = []
    dialog = ImportDialog(desk, str(Path(__file__).parents[1] / "data" / "roster_messy_synthetic.csv"), told.append, window)
    qtbot.waitUntil(lambda: dialog.preview is not None)
    assert desk.semua(Pegawai) == {}
    dialog.apply()
    assert len(desk.semua(Pegawai)) == 18
    assert told
    assert list((desk.path.parent / "Cadangan").iterdir())
    window.actions_["undo"].trigger()
    assert desk.semua(Pegawai) == {}


def test_every_paper_is_previewed_as_its_pdf(sample: Desk, open_window, qtbot):
    window = open_window(sample, LAPORAN)
    page = window.page()
    for kode in ("matriks", "skp", "manual", "hasil", "dokumen", "bundel", "terima"):
        page.show_.data = b""
        window.jump(("kertas", kode), None)
        qtbot.waitUntil(lambda: page.show_.data.startswith(b"%PDF"), timeout=10_000)
        assert page.preview.pages() >= 1


def test_the_check_lists_problems_and_jumps_to_them(sample: Desk, open_window):
    from ui.check_dialog import CheckDialog

    window = open_window(sample)
    window.actions_["check"].trigger()
    assert window.findChildren(CheckDialog)


def test_ctrl_s_makes_a_restore_point(sample: Desk, open_window):
    window = open_window(sample)
    window.actions_["save"].trigger()
    assert list((sample.path.parent / "Cadangan").glob("*titik-simpan*"))


def test_f1_shows_the_guide(sample: Desk, open_window):
    from ui.kit.help import HelpWindow

    window = open_window(sample)
    window.actions_["help"].trigger()
    assert "Kinerja Luring" in window.findChildren(HelpWindow)[0].text.toPlainText()
