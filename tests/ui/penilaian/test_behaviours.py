"""The seven values: chosen by arrows, judged by a digit in the words of the guide, feedback written on one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from app.domain.evaluasi import Hubungan, Nada
from app.domain.perilaku import Nilai
from app.domain.predikat import Rating
from app.domain.umpan_perilaku import kata_singkat
from ui.penilaian.entry_dialogs import FeedbackDialog


def begin(page):
    page.evidence.behaviours.select(0)
    return page.evidence.behaviours


def test_a_digit_is_the_leaders_word_and_the_next_value_waits(elias, qtbot):
    values = begin(elias.page)
    qtbot.keyClick(values, Qt.Key.Key_1)
    found = elias.now().umpan_balik[0]
    assert (found.pada, found.nada, found.hubungan) == (Nilai.BERORIENTASI_PELAYANAN, Nada.NEGATIF, Hubungan.PIMPINAN)
    assert values.row().nilai is Nilai.AKUNTABEL
    assert values.rows()[0].umpan == "1 perlu perbaikan"
    assert elias.desk.label_urungkan == f"Kata pimpinan atas Berorientasi pelayanan, {elias.page.person.nama}"


def test_another_digit_on_the_same_value_replaces_it_and_delete_takes_it_back(elias, qtbot):
    values = begin(elias.page)
    qtbot.keyClick(values, Qt.Key.Key_1)
    values.select(0)
    qtbot.keyClick(values, Qt.Key.Key_3)
    assert len(elias.now().umpan_balik) == 1
    assert kata_singkat(elias.now(), Nilai.BERORIENTASI_PELAYANAN) is Rating.DIATAS
    values.select(0)
    qtbot.keyClick(values, Qt.Key.Key_Delete)
    assert elias.now().umpan_balik == ()


def test_the_seventh_digit_goes_on_to_the_note(elias, qtbot):
    page = elias.page
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    values = begin(page)
    values.setFocus()
    for _ in Nilai:
        qtbot.keyClick(values, Qt.Key.Key_2)
    assert page.evidence.note.hasFocus()
    assert {u.pada for u in elias.now().umpan_balik} == set(Nilai)


def test_the_pane_follows_the_value_with_its_guide(elias):
    values = begin(elias.page)
    values.select(4)
    spot = elias.page.pane.spot
    assert spot.judul == "Loyal"
    assert any("Pancasila" in words for words in spot.keterangan)
    elias.page.table.select_row(0, 4)
    elias.page.table.setCurrentIndex(elias.page.model.index(1, 4))
    assert elias.page.pane.spot.isian is not None


def test_feedback_written_on_a_value_hangs_on_it(elias, qtbot):
    values = begin(elias.page)
    values.select(2)
    qtbot.keyClick(values, Qt.Key.Key_Return)
    dialog = elias.page.findChildren(FeedbackDialog)[-1]
    dialog.hubungan.set_value(Hubungan.REKAN)
    dialog.hubungan.selesai.emit(Hubungan.REKAN)
    qtbot.keyClicks(dialog.nama, "Yohanis")
    qtbot.keyClicks(dialog.teks, "Mau berbagi ilmu.")
    qtbot.keyClick(dialog.nada, Qt.Key.Key_3)
    dialog.tanggal.setText("12/11/2026")
    dialog.verb.click()
    found = elias.now().umpan_balik[0]
    assert (found.pada, found.pemberi, found.teks) == (Nilai.KOMPETEN, "Rekan kerja setingkat (Yohanis)", "Mau berbagi ilmu.")
    assert (found.nada, found.tanggal, found.hubungan) == (Nada.POSITIF, date(2026, 11, 12), Hubungan.REKAN)
    lembar = elias.desk.lembar(elias.skp.id, elias.now().id)
    assert lembar.isi_evaluasi.umpan_balik_pada(Nilai.KOMPETEN)[0].pemberi.startswith("Rekan kerja setingkat")


def test_what_a_value_says_is_there_for_a_screen_reader(elias, qtbot):
    values = begin(elias.page)
    qtbot.keyClick(values, Qt.Key.Key_2)
    assert values.model().index(0, 0).data() == "Berorientasi pelayanan: 1 positif, sesuai"
