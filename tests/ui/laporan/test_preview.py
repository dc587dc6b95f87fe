"""The preview is the PDF itself: whose it is, on what paper, enlarged, and never one that was overtaken."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication

from app.desk import Desk
from app.domain.kantor import Kertas


def words(page) -> str:
    document = page.preview.document
    return " ".join(document.getAllText(n).text() for n in range(document.pageCount()))


def test_the_person_at_hand_is_named_and_counted(sample: Desk, open_papers, drawn):
    page = open_papers(sample)
    drawn(page)
    assert page.viewer.who.text() == "Yohanis Tefa Lomi, S.STP, M.Si · D.1.1 · Triwulan IV 2026"
    assert page.viewer.place.text() == "Pegawai 1 dari 31 · halaman 1 dari 1"
    assert "Yohanis Tefa Lomi" in words(page)


def test_next_and_previous_go_through_the_people_by_key_and_button(sample: Desk, open_papers, drawn, qtbot):
    page = open_papers(sample)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    qtbot.keyClick(page.window(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    drawn(page)
    assert page.viewer.place.text().startswith("Pegawai 2 dari 31")
    second = page.who
    page.viewer.after.click()
    page.viewer.before.click()
    drawn(page)
    assert page.who == second
    page.viewer.before.click()
    assert not page.viewer.before.isEnabled()


def test_what_was_overtaken_is_never_shown(sample: Desk, open_papers, drawn):
    page = open_papers(sample)
    for _ in range(12):
        page.step(1)
    drawn(page)
    assert page.person().nama in words(page)


def test_the_person_stays_when_another_paper_is_chosen(sample: Desk, open_papers, drawn):
    page = open_papers(sample)
    for _ in range(3):
        page.step(1)
    nama = page.person().nama
    page.tuju(("kertas", "hasil"), None)
    drawn(page)
    assert page.person().nama == nama
    assert nama in words(page)
    assert "HASIL EVALUASI" in words(page)


def test_the_words_looked_for_lead_to_a_person(sample: Desk, open_papers, drawn):
    page = open_papers(sample)
    page.window().bar.search.setText("elias")
    drawn(page)
    assert page.viewer.place.text().startswith("Pegawai 1 dari 1")
    assert "Elias" in words(page)
    page.window().bar.search.setText("zzz")
    assert page.viewer.stack.currentWidget() is page.viewer.missing
    assert "zzz" in page.viewer.missing.empty.text()
    page.viewer.missing.on.click()
    assert page.viewer.place.text().startswith("Pegawai ")
    assert page.window().bar.search.text() == ""


def test_another_paper_size_is_shown_true_to_its_shape(sample: Desk, open_papers, drawn):
    page = open_papers(sample)
    page.pane.choice.papers[Kertas.F4].click()
    drawn(page)
    points = page.preview.document.pagePointSize(0)
    assert (round(points.width() * 25.4 / 72), round(points.height() * 25.4 / 72)) == (215, 330)
    (frame,) = page.preview.view.frames()
    assert abs(frame.height() / frame.width() - 330 / 215) < 0.01


def test_frames_stand_where_qt_draws_the_pages(sample: Desk, open_papers, drawn, qtbot):
    page = open_papers(sample)
    drawn(page)
    view = page.preview.view
    qtbot.waitUntil(lambda: view.viewport().grab().toImage().pixelColor(view.frames()[0].center().toPoint()).lightness() > 0)
    frame = view.frames()[0].toRect()
    assert frame.width() == view.viewport().width() - 40
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(frame.left() - 6, 60).name() == "#f3f4f6"
    assert picture.pixelColor(frame.left() + 6, 60).name() == "#ffffff"


def test_zoom_by_button_and_by_wheel_and_back_to_the_width(sample: Desk, open_papers, drawn):
    page = open_papers(sample)
    drawn(page)
    view = page.preview.view
    fit = view.scale()
    page.viewer.larger.click()
    assert view.zoomMode() is QPdfView.ZoomMode.Custom
    assert round(view.scale() / fit, 2) == 1.25
    page.viewer.smaller.click()
    assert round(view.scale() / fit, 2) == 1.0
    at = QPointF(50, 50)
    wheel = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert round(view.scale() / fit, 2) == 1.25
    page.viewer.fit.click()
    assert view.zoomMode() is QPdfView.ZoomMode.FitToWidth


def test_zoom_by_key(sample: Desk, open_papers, drawn, qtbot):
    page = open_papers(sample)
    drawn(page)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    fit = page.preview.view.scale()
    qtbot.keyClick(page.window(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert round(page.preview.view.scale() / fit, 2) == 1.25
    qtbot.keyClick(page.window(), Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.preview.view.zoomMode() is QPdfView.ZoomMode.FitToWidth


def test_blank_forms_show_every_form_of_the_paper_and_nobody(sample: Desk, open_papers, drawn):
    page = open_papers(sample, "hasil")
    page.pane.choice.blank.click()
    drawn(page)
    teks = words(page)
    assert "Adriana" not in teks
    assert page.viewer.who.text().startswith("C.1.1, C.1.2, C.1.3")
    assert not page.viewer.before.isVisible()
    assert page.pane.print.text().startswith("Cetak ")


def test_a_redrawn_paper_stays_where_one_was_reading(sample: Desk, open_papers, drawn):
    page = open_papers(sample, "bundel")
    drawn(page)
    bar = page.preview.view.verticalScrollBar()
    bar.setValue(900)
    page.refresh()
    drawn(page)
    assert bar.value() == 900
    page.step(1)
    drawn(page)
    assert bar.value() == 0


def test_copies_and_receipts_draw_nothing_anew(sample: Desk, open_papers, drawn):
    page = open_papers(sample)
    drawn(page)
    page.tell("baik", "Selesai.")
    page.pane.choice.copies.setValue(2)
    page.pane.choice.receipt.click()
    assert not page.show_.drawing.busy
    assert page.notice.isVisible()


def test_a_change_of_the_data_is_on_the_paper_at_once(sample: Desk, open_papers, drawn):
    from dataclasses import replace

    from app.domain.pegawai import Pegawai

    page = open_papers(sample, "duk")
    page.viewer.shape.choose(1)
    was = next(p for p in sample.semua(Pegawai).values() if "Elias" in p.nama)
    sample.simpan("Nama", was, replace(was, nama="ELIAS BERUBAH"))
    drawn(page)
    assert "ELIAS BERUBAH" in words(page)


def test_an_empty_office_prints_blank_forms_all_the_same(desk: Desk, open_papers, drawn):
    page = open_papers(desk, "skp")
    page.pane.choice.blank.click()
    drawn(page)
    assert "SASARAN KINERJA PEGAWAI" in words(page)
    assert page.pane.save.isEnabled()
