"""Beside the form: what hangs on the selected line is added, changed and taken away; files say their size or that they are gone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from quarter import evaluation_of, skp_of

from app.desk import Desk
from app.domain.evaluasi import Evaluasi, Hubungan, Nada
from app.domain.jabatan import Pendekatan
from app.domain.predikat import Rating
from app.domain.skp import Skp
from ui.kit.chip import Chip
from ui.kit.line import LinkLine
from ui.penilaian.entry_dialogs import FeedbackDialog, NameDialog, RealisationDialog, printed_giver, read_giver
from ui.penilaian.spot import feedback_places, spot_of_line


def words(page) -> str:
    shown = page.pane.widget()
    return "\n".join(w.text() for kind in (QLabel, LinkLine, Chip) for w in shown.findChildren(kind))


def press(page, name: str) -> None:
    next(b for b in page.pane.widget().findChildren(QPushButton) if b.accessibleName() == name).click()


def dialog(page, kind: type) -> QWidget:
    return page.findChildren(kind)[-1]


def indicator(page) -> str:
    """Selects the first indicator of the form."""
    page.table.select_row(1, 4)
    return page.model.rows[1].pada


def test_the_pane_names_the_result_and_the_target_of_the_line(half):
    indicator(half.page)
    assert half.page.pane.spot.judul.startswith("Hasil 1 · ")
    assert "Target" in words(half.page)


def test_feedback_of_an_indicator_hangs_on_it_and_prints_with_its_giver(half, qtbot):
    place = indicator(half.page)
    press(half.page, "Tambah umpan balik")
    made = dialog(half.page, FeedbackDialog)
    assert made.pada.value() == place
    assert made.pemberi_word() == "Pimpinan"
    qtbot.keyClicks(made.teks, "Selesai sebelum tenggat.")
    qtbot.keyClick(made.nada, Qt.Key.Key_3)
    made.verb.click()
    found = half.now().umpan_balik_pada(place)[-1]
    assert (found.pemberi, found.nada, found.hubungan) == ("Pimpinan", Nada.POSITIF, Hubungan.PIMPINAN)
    assert "Selesai sebelum tenggat." in words(half.page)


def test_feedback_without_words_is_refused_inside_and_nothing_is_lost(half, qtbot):
    indicator(half.page)
    press(half.page, "Tambah umpan balik")
    made = dialog(half.page, FeedbackDialog)
    made.sebagai.setText("")
    qtbot.keyClicks(made.teks, "Baik")
    made.verb.click()
    assert made.isVisible()
    assert "pemberi" in made.notice.text()
    assert made.teks.value() == "Baik"


def test_a_wrong_date_in_the_dialog_is_refused_with_its_sentence(half, qtbot):
    indicator(half.page)
    press(half.page, "Tambah umpan balik")
    made = dialog(half.page, FeedbackDialog)
    qtbot.keyClicks(made.teks, "Baik")
    made.tanggal.setText("31/2/2026")
    made.verb.click()
    assert made.isVisible()
    assert "31/2/2026" in made.notice.text()


def test_an_entry_is_changed_in_its_place(half):
    indicator(half.page)
    old = half.now().umpan_balik_pada(half.page.pane.spot.isian)[0]
    press(half.page, f"Ubah umpan balik {old.pemberi}")
    made = dialog(half.page, FeedbackDialog)
    assert made.teks.value() == old.teks
    made.teks.setPlainText("Diperbaiki.")
    made.verb.click()
    assert half.now().umpan_balik_pada(old.pada)[0].teks == "Diperbaiki."
    assert len(half.now().umpan_balik) == len(half.now().umpan_balik_pada(old.pada)) + sum(
        u.pada != old.pada for u in half.now().umpan_balik
    )


def test_an_entry_is_taken_away_and_comes_back_with_undo(half):
    indicator(half.page)
    before = half.now()
    old = before.umpan_balik_pada(half.page.pane.spot.isian)[0]
    press(half.page, f"Hapus umpan balik {old.pemberi}")
    assert old not in half.now().umpan_balik
    assert half.desk.label_urungkan == f"Hapus umpan balik, {half.page.person.nama}"
    half.desk.urungkan()
    assert half.now().umpan_balik == before.umpan_balik


def test_a_head_gathers_its_indicators_and_new_feedback_goes_to_one_of_them(half, qtbot):
    page = half.page
    page.table.select_row(0, 4)
    spot = page.pane.spot
    indicators = [i.id for i in half.skp.urutan_hasil()[0].indikator]
    assert [id for id, _ in spot.tempat] == indicators
    assert feedback_places(spot) == tuple(indicators)
    press(page, "Tambah umpan balik")
    made = dialog(page, FeedbackDialog)
    made.pada.set_value(indicators[1])
    qtbot.keyClicks(made.teks, "Cepat tanggap.")
    made.verb.click()
    assert half.now().umpan_balik_pada(indicators[1])[-1].teks == "Cepat tanggap."


def test_feedback_of_a_qualitative_result_hangs_on_the_result_itself(sample: Desk):
    from ui.penilaian.lines import lines

    skp = next(s for s in sample.semua(Skp).values() if s.pendekatan is Pendekatan.KUALITATIF)
    head, filled = lines(skp, None)[:2]
    for line in (head, filled):
        assert [id for id, _ in spot_of_line(line, skp).tempat] == [skp.urutan_hasil()[0].id]


@pytest.mark.parametrize(
    ("sebagai", "nama", "printed"),
    [("Warga", "", "Warga"), ("Rekan kerja setingkat", "Yohanis", "Rekan kerja setingkat (Yohanis)"), ("", "Yohanis", "Yohanis")],
)
def test_a_giver_is_printed_as_group_and_name(sebagai: str, nama: str, printed: str):
    assert printed_giver(sebagai, nama) == printed
    assert printed_giver(*read_giver(printed)) == printed


def test_the_category_is_chosen_beside_too(half, qtbot):
    indicator(half.page)
    from ui.penilaian.context_pane import CategorySegments

    choice = half.page.pane.widget().findChild(CategorySegments)
    qtbot.keyClick(choice, Qt.Key.Key_1)
    first = half.skp.urutan_hasil()[0].id
    assert next(k.kategori for k in half.now().kategori if k.pada == first) is Rating.DIBAWAH


# ── realisations ────────────────────────────────────────────────────────────────────────────────────


def test_value_and_basis_make_the_sentence_until_it_is_written(elias, qtbot):
    place = indicator(elias.page)
    press(elias.page, "Tambah realisasi")
    made = dialog(elias.page, RealisationDialog)
    qtbot.keyClicks(made.nilai, "42 surat")
    qtbot.keyClicks(made.dasar, "register")
    assert made.teks.value() == "42 surat berdasarkan register"
    made.tanggal.setText("30/12/2026")
    made.verb.click()
    found = elias.now().realisasi_pada(place)[0]
    assert (found.teks, found.nilai, found.dasar, found.tanggal) == (
        "42 surat berdasarkan register",
        "42 surat",
        "register",
        date(2026, 12, 30),
    )


def test_a_sentence_of_ones_own_is_left_when_a_part_changes(half, qtbot):
    indicator(half.page)
    press(half.page, "Ubah realisasi")
    made = dialog(half.page, RealisationDialog)
    made.teks.setPlainText("Semua surat selesai.")
    qtbot.keyClicks(made.nilai, " lebih")
    assert made.teks.value() == "Semua surat selesai."


def test_several_realisations_of_a_place_are_listed_and_taken_away_one_by_one(half, qtbot):
    place = indicator(half.page)
    press(half.page, "Tambah realisasi")
    made = dialog(half.page, RealisationDialog)
    qtbot.keyClicks(made.teks, "Tambahan")
    made.verb.click()
    assert [r.teks for r in half.now().realisasi_pada(place)][-1] == "Tambahan"
    buttons = [b for b in half.page.pane.widget().findChildren(QPushButton) if b.accessibleName() == "Hapus realisasi"]
    assert len(buttons) == 2
    buttons[1].click()
    assert len(half.now().realisasi_pada(place)) == 1


def test_an_empty_realisation_is_refused(elias):
    indicator(elias.page)
    press(elias.page, "Tambah realisasi")
    made = dialog(elias.page, RealisationDialog)
    made.verb.click()
    assert made.isVisible()
    assert elias.now() is None


# ── evidence ────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def rekap(sample: Desk) -> Path:
    file = sample.path.parent / "rekap.pdf"
    file.write_bytes(b"x" * 210_000)
    return file


def test_a_file_beside_the_office_file_is_written_from_there_with_its_size_shown(half, rekap):
    place = indicator(half.page)
    half.page.acts.add_evidence([str(rekap)])
    assert half.now().realisasi_pada(place)[0].bukti[-1] == "./rekap.pdf"
    assert "210 KB" in words(half.page)
    assert half.page.model.rows[1].bukti == 2


def test_a_file_that_is_gone_is_marked(half, rekap):
    indicator(half.page)
    half.page.acts.add_evidence([str(rekap)])
    rekap.unlink()
    half.page.muat(half.page.konteks)
    assert "tidak ditemukan" in words(half.page)


def test_a_file_is_opened_with_the_system_and_a_bare_name_not(half, rekap, qtbot):
    indicator(half.page)
    half.page.pane.follow.disconnect()
    half.page.acts.add_evidence([str(rekap)])
    lines = half.page.pane.widget().findChildren(LinkLine)
    with qtbot.waitSignal(half.page.pane.follow) as told:
        next(line for line in lines if line.text() == "rekap.pdf").click()
    assert told.args == [QUrl(rekap.resolve().as_uri())]
    with qtbot.assertNotEmitted(half.page.pane.follow):
        next(line for line in lines if line.text() != "rekap.pdf").click()


def test_files_dropped_on_the_pane_become_evidence(half, rekap):
    place = indicator(half.page)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(rekap))])
    act, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), act, data, button, key)
    QApplication.sendEvent(half.page.pane.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(half.page.pane.viewport(), QDropEvent(QPointF(20, 20), act, data, button, key))
    assert "./rekap.pdf" in half.now().realisasi_pada(place)[0].bukti


def test_nothing_can_be_dropped_where_no_evidence_goes(half, rekap):
    half.page.table.select_row(0, 4)
    data = QMimeData()
    data.setText("https://kupang.example/rekap")
    enter = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter.setAccepted(False)
    QApplication.sendEvent(half.page.pane.viewport(), enter)
    assert not enter.isAccepted()


def test_a_link_or_a_name_is_typed(elias, qtbot):
    place = indicator(elias.page)
    press(elias.page, "Tambah tautan atau nama bukti")
    made = dialog(elias.page, NameDialog)
    qtbot.keyClicks(made.teks, "Berita acara 3 Maret")
    made.verb.click()
    found = elias.now().realisasi_pada(place)[0]
    assert (found.teks, found.bukti) == ("", ("Berita acara 3 Maret",))
    assert "kalimat realisasinya belum" in words(elias.page)


def test_evidence_is_taken_away_alone(half):
    place = indicator(half.page)
    name = half.now().realisasi_pada(place)[0].bukti[0]
    press(half.page, f"Hapus bukti {name}")
    assert half.now().realisasi_pada(place)[0].bukti == ()


# ── locked, narrow ──────────────────────────────────────────────────────────────────────────────────


def test_a_locked_line_has_no_verbs_and_refuses_new_feedback(sample: Desk, open_page):
    page = open_page(sample)
    page.people.select(skp_of(sample, "Elias").pemilik)
    indicator(page)
    verbs = [b.accessibleName() for b in page.pane.widget().findChildren(QPushButton)]
    assert verbs == []
    before = evaluation_of(sample, "Elias")
    page.acts.write_feedback(None)
    assert not page.findChildren(FeedbackDialog)
    assert "terkunci" in page.notice.text()
    assert sample.satu(Evaluasi, before.id) == before


def test_f6_opens_the_pane_where_it_is_narrow_and_the_people_give_way(sample: Desk, open_page, qtbot):
    page = open_page(sample, size=(1024, 540))
    assert not page.pane.isVisible()
    assert page.subject.side.isVisible()
    page.subject.side.click()
    assert page.pane.isVisible()
    assert not page.people.isVisible()
    page.toggle_pane()
    assert page.people.isVisible()


def test_f6_closes_the_pane_where_it_is_wide(sample: Desk, open_page):
    page = open_page(sample)
    assert page.pane.isVisible()
    page.toggle_pane()
    assert not page.pane.isVisible()
    assert page.people.isVisible()
