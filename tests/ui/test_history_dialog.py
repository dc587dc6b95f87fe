"""Riwayat: the journal in words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QAbstractItemModelTester

from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.domain.perubahan import Edit
from ui.history_dialog import HistoryDialog, parts

BUDI = Pegawai("p1", "BUDI CONTOH")


def changed(desk: Desk) -> None:
    desk.simpan("Tambah pegawai", None, BUDI)
    desk.simpan("Ubah nama", BUDI, replace(BUDI, nama="BUDI CONTOH, SE", tempat_lahir="Soe"))
    desk.simpan("Tambah pegawai", None, Pegawai("p2", "CICI CONTOH"))


def test_the_latest_change_stands_first_with_who_and_when(desk: Desk, qtbot):
    changed(desk)
    dialog = HistoryDialog(desk, None)
    qtbot.addWidget(dialog)
    first = dialog.model.rows[0]
    assert (first.label, first.pelaku) == ("Tambah pegawai", "penguji")
    assert len(dialog.model.rows) == 4


def test_the_history_of_one_person_leaves_the_others_out(desk: Desk, qtbot):
    changed(desk)
    dialog = HistoryDialog(desk, ("pegawai", "p1"))
    qtbot.addWidget(dialog)
    assert [change.label for change in dialog.model.rows] == ["Ubah nama", "Tambah pegawai"]


def test_each_field_is_shown_before_and_after(desk: Desk, qtbot):
    changed(desk)
    dialog = HistoryDialog(desk, ("pegawai", "p1"))
    qtbot.addWidget(dialog)
    QAbstractItemModelTester(dialog.parts, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = {(part.kolom, part.lama, part.baru) for part in dialog.parts.rows}
    assert shown == {("Nama", "BUDI CONTOH", "BUDI CONTOH, SE"), ("Tempat lahir", "", "Soe")}


def test_keys_of_a_row_are_not_shown_and_an_archive_is_only_named():
    edit = Edit("evaluasi", "e1", {"arsip": None, "urutan": 1}, {"arsip": "x" * 5000, "urutan": 2})
    assert [(part.kolom, part.baru) for part in parts(edit)] == [("Arsip", "(tersimpan)")]


def test_an_empty_history_says_so(desk: Desk, qtbot):
    dialog = HistoryDialog(desk, ("pegawai", "tidak-ada"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.changes.empty.isVisible()
