"""Periksa data: what blocks first, the way to each place, and a list that shrinks as it is mended."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.masalah import Tingkat
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from ui.check_dialog import CheckDialog
from ui.kit.context import Konteks
from ui.kit.measure import wrapped


@pytest.fixture
def spoiled(sample: Desk) -> Desk:
    """One person with a number of 17 digits, one evaluation without its rating."""
    person = next(p for p in sample.semua(Pegawai).values() if p.nip and "Elias" in p.nama)
    sample.simpan("Rusak", person, replace(person, nip=person.nip[:-1]))
    evaluasi = next(e for e in sample.semua(Evaluasi).values() if e.periode == Periode("2026-TW2"))
    sample.simpan("Rusak", evaluasi, replace(evaluasi, final=False, arsip=None, rating_hasil_kerja=None))
    return sample


@pytest.fixture
def dialog(spoiled: Desk, qtbot):
    jumps: list[tuple[tuple[str, str], str | None]] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    made = CheckDialog(spoiled, Konteks(Periode("2026-TW2")), lambda akar, bagian: jumps.append((akar, bagian)), owner)
    made.jumps, made.owner = jumps, owner
    made.show()
    return made


def test_what_blocks_stands_first(dialog):
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    levels = [m.tingkat for m in dialog.model.rows]
    assert levels[0] is Tingkat.TOLAK
    assert levels == sorted(levels, key=list(Tingkat).index)


def test_each_sentence_says_whose_it_is(dialog):
    nip = next(n for n, m in enumerate(dialog.model.rows) if m.pesan.kode == "nip_panjang_salah")
    assert dialog.model.index(nip, 2).data().startswith("Elias Koro Bani, S.AP, data pegawai: Jumlah angka NIP 17")


def test_no_sentence_is_cut(dialog):
    for n in range(dialog.model.rowCount()):
        text = dialog.model.index(n, 2).data()
        assert wrapped(text, dialog.table.columnWidth(2) - 28, 10) <= dialog.table.rowHeight(n), text


def test_enter_goes_to_the_place_and_the_list_stays(dialog, qtbot):
    dialog.table.setFocus()
    dialog.table.select_row(0, 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.jumps == [(dialog.model.rows[0].akar, dialog.model.rows[0].bagian)]
    assert dialog.isVisible()


def test_the_list_shrinks_when_something_is_mended(dialog, spoiled: Desk, qtbot):
    before = len(dialog.model.rows)
    person = next(p for p in spoiled.semua(Pegawai).values() if "Elias" in p.nama)
    spoiled.simpan("Perbaiki", person, replace(person, nip=person.nip + "0"))
    qtbot.waitUntil(lambda: len(dialog.model.rows) < before, timeout=2000)


def test_only_one_kind_is_shown_when_it_is_asked_for(dialog):
    dialog.filter.choose(1)
    assert {m.tingkat for m in dialog.model.rows} == {Tingkat.TOLAK}
    counted = dialog.filter.choices[1][1]
    assert counted.endswith(str(len(dialog.model.rows)))


def test_once_closed_it_no_longer_listens(dialog, spoiled: Desk):
    listening = len(spoiled._listeners)
    dialog.close()
    assert len(spoiled._listeners) == listening - 1


def test_it_listens_no_longer_once_esc_has_closed_it(dialog, spoiled: Desk, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    person = next(iter(spoiled.semua(Pegawai).values()))
    spoiled.simpan("Ubah", person, replace(person, pendidikan="S-1 Uji"))
    assert spoiled.satu(Pegawai, person.id).pendidikan == "S-1 Uji"
