"""Nothing is cut or lost where the window is small or the letters are large."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from people_of import person, post
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QWidget
from roster_file import MESSY

from app.desk import Desk
from ui.kit import look
from ui.pegawai.import_dialog import ImportDialog
from ui.pegawai.structure_dialog import StructureDialog
from ui.pegawai.structure_rows import FORMULIR

SIZES = [(1366, 768), (1024, 540)]


@pytest.fixture(params=[9, 10, 14], ids=lambda points: f"{points} pt")
def letters(request, ready) -> Iterator[int]:
    look.apply(ready, request.param)
    yield request.param
    look.apply(ready)


def whole(owner: QWidget) -> None:
    """Every button shows all of its words within its owner."""
    for button in owner.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.fontMetrics().horizontalAdvance(button.text().replace("&", "")) <= button.width(), button.text()
            corner = button.mapTo(owner, button.rect().topLeft())
            assert owner.rect().contains(button.rect().translated(corner)) or _scrolled(button, owner), button.text()


def _scrolled(button: QWidget, owner: QWidget) -> bool:
    return any(area.isAncestorOf(button) for area in owner.findChildren(QScrollArea))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_tab_is_whole_at_every_size_of_letters(sample: Desk, open_roster, letters: int, size, qtbot):
    page = open_roster(sample, size)
    qtbot.wait(20)
    whole(page)
    assert page.table.height() >= 250
    assert not page.detail.area.horizontalScrollBar().isVisible()
    assert page.detail.area.widget().width() <= page.detail.area.viewport().width()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_wizard_is_whole_on_every_step(sample: Desk, open_roster, letters: int, size, qtbot):
    page = open_roster(sample, size)
    page.import_roster(str(MESSY))
    dialog: ImportDialog = page.acts.imports.dialog
    qtbot.waitUntil(lambda: dialog.preview is not None)
    for step in range(4):
        dialog.go_to(step)
        qtbot.wait(10)
        whole(dialog)
    assert dialog.check.table.height() >= 120
    if letters == 10:
        assert sum(map(dialog.check.table.columnWidth, range(9))) <= dialog.check.table.width()
    dialog.reject()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_moves_and_structure_fit_the_smallest_window(sample: Desk, open_roster, letters: int, size, qtbot):
    page = open_roster(sample, size)
    page.choose(person(sample, "Elias").id)
    page.acts.move(post(sample, "Kasi Pemerintahan").id)
    page.acts.structure()
    page.baru()
    qtbot.wait(20)
    for dialog in page.findChildren(QDialog):
        if dialog.isVisible():
            whole(dialog)
            if letters <= 10:
                assert dialog.height() <= size[1], dialog.windowTitle()
            dialog.close()


def test_the_structure_shows_both_halves_in_a_small_window(sample: Desk, open_roster):
    page = open_roster(sample, (1024, 540))
    page.acts.structure()
    dialog = page.findChild(StructureDialog)
    assert dialog.units.width() >= 250
    assert dialog.posts.columnWidth(0) >= 120
    assert dialog.posts.isColumnHidden(FORMULIR)
    dialog.close()


def test_the_longest_names_are_cut_and_told_in_full(sample: Desk, open_roster):
    long = "Prof. Dr. Ir. H. Raden Mas " + "Wiryawan " * 12 + ", S.Sos., M.Si., Ph.D."
    was = person(sample, "Elias")
    sample.simpan("Panjang", was, replace(was, nama=long))
    page = open_roster(sample, (1024, 540))
    page.choose(was.id)
    assert page.detail.head.toolTip() == long
    assert page.detail.width() <= 360
