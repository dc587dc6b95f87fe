"""A person rated from the first key to the lock without the mouse, and how many keys that takes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from quarter import emptied, evaluation, opened

from app.desk import Desk
from app.domain.kelengkapan import kemajuan
from app.domain.perilaku import Nilai
from app.domain.perubahan import id_baru
from app.domain.predikat import Predikat, Rating
from app.domain.skp import HasilKerja, Skp

SECONDS, KEYS_A_SECOND = 60, 1.5


class Keys:
    """Types to whatever has the focus, as a keyboard does, and counts."""

    def __init__(self, qtbot) -> None:
        self.qtbot, self.count = qtbot, 0

    def begin(self, page) -> None:
        """The window has the keyboard, as it has on anybody's screen."""
        self.window = page.window()
        self.there()
        page.table.setFocus()

    def there(self) -> QWidget:
        """What has the keyboard; a closed dialog gives it back to the window, which offscreen nobody does."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return QApplication.focusWidget()

    def press(self, *keys: Qt.Key, ctrl: bool = False, alt: bool = False) -> None:
        modifier = (
            Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        )
        for key in keys:
            self.count += 1
            self.qtbot.keyClick(self.there(), key, modifier)
            self.qtbot.wait(5)

    def type(self, text: str) -> None:
        for letter in text:
            self.count += 1
            self.qtbot.keyClicks(self.there(), letter)
        self.qtbot.wait(5)


@pytest.fixture
def keys(qtbot) -> Keys:
    return Keys(qtbot)


def five_results(desk: Desk, skp: Skp) -> Skp:
    """The SKP made one of five results with an indicator each."""
    first = skp.hasil_kerja[0]
    indicator = first.indikator[0]
    results: list[HasilKerja] = []
    for n in range(5):
        own = replace(indicator, id=id_baru(), teks=f"Indikator {n + 1}", penerimaan=None)
        results.append(replace(first, id=id_baru(), rencana=f"Hasil kerja ke-{n + 1} tercapai", indikator=(own,), rencana_aksi=()))
    desk.simpan("Lima hasil", skp, replace(skp, hasil_kerja=tuple(results)))
    return desk.satu(Skp, skp.id)


def test_a_whole_appraisal_is_done_without_the_mouse(sample: Desk, open_page, keys: Keys):
    skp = five_results(sample, emptied(sample, "Elias"))
    page = open_page(sample)
    page.people.select(skp.pemilik)
    keys.begin(page)
    for n in range(5):
        keys.press(Qt.Key.Key_2)  # the category of the result; the next line waits
        keys.type(f"9{n} %")
        keys.press(Qt.Key.Key_Return)
    keys.press(*[Qt.Key.Key_2] * 6, Qt.Key.Key_3)  # the leader's word on the seven values
    keys.press(Qt.Key.Key_C, alt=True)
    keys.press(Qt.Key.Key_Return)  # the first sentence of the bank
    keys.press(Qt.Key.Key_Tab, Qt.Key.Key_2, Qt.Key.Key_3)
    keys.press(Qt.Key.Key_Return, ctrl=True)
    done = evaluation(sample, skp.id)
    assert kemajuan(skp, done).terisi == kemajuan(skp, done).jumlah == 8
    assert [r.teks for r in done.realisasi] == ["90 %", "91 %", "92 %", "93 %", "94 %"]
    assert {k.kategori for k in done.kategori} == {Rating.SESUAI}
    assert len([u for u in done.umpan_balik if u.pada in set(Nilai)]) == 7
    assert (done.rating_hasil_kerja, done.rating_perilaku) == (Rating.SESUAI, Rating.DIATAS)
    assert done.predikat is Predikat.BAIK
    assert len(done.catatan) == 1
    assert keys.count <= SECONDS * KEYS_A_SECOND
    assert page.person.skp.id == skp.id  # everybody else is complete


def test_the_same_person_is_then_locked_by_a_key(sample: Desk, open_page, keys: Keys):
    was = opened(sample, "Elias")
    page = open_page(sample)
    page.people.select(sample.satu(Skp, was.skp).pemilik)
    keys.begin(page)
    modifier = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    keys.qtbot.keyClick(page.table, Qt.Key.Key_F, modifier)
    assert sample.satu(type(was), was.id).final
    assert page.locked


def test_ctrl_down_keeps_what_is_being_typed_for_whom_it_was_typed(sample: Desk, open_page, keys: Keys):
    skp = emptied(sample, "Elias")
    page = open_page(sample)
    page.people.select(skp.pemilik)
    keys.begin(page)
    page.evidence.note.setFocus()
    keys.type("Untuk Elias")
    keys.press(Qt.Key.Key_Down, ctrl=True)
    assert page.person.skp.id != skp.id
    assert evaluation(sample, skp.id).catatan == ("Untuk Elias",)
    assert page.person.evaluasi.catatan != ("Untuk Elias",)


def test_a_cell_being_typed_into_is_kept_for_its_person_too(sample: Desk, open_page, keys: Keys, settle):
    skp = emptied(sample, "Elias")
    page = open_page(sample)
    page.people.select(skp.pemilik)
    keys.begin(page)
    page.table.select_row(1, 4)
    keys.type("95")
    keys.press(Qt.Key.Key_Down, ctrl=True)
    settle()
    assert page.person.skp.id != skp.id
    assert [r.teks for r in evaluation(sample, skp.id).realisasi] == ["95"]
