"""The print pane: for whom, what the printer knows, what is remembered, and the list to pick from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtTest import QAbstractItemModelTester

from app.desk import Desk
from app.domain.kantor import Kertas
from ui import settings
from ui.laporan.audience import Untuk
from ui.laporan.paper_choice import SYSTEM
from ui.laporan.pick_dialog import PickDialog
from ui.laporan.printers import Kenal, known, printer_for


def test_without_a_printer_the_file_is_the_way(sample: Desk, open_papers, qtbot):
    page = open_papers(sample)
    qtbot.waitUntil(lambda: page.pane.choice.printers_known)
    page.pane.choice.show_printers([])
    assert not page.pane.print.isEnabled()
    assert "Belum ada printer" in page.pane.reason.text()
    assert page.pane.save.isEnabled()
    assert page.pane.save.property("jenis") == "utama"


def test_with_a_printer_the_verb_counts_what_it_prints(sample: Desk, open_papers, qtbot):
    page = open_papers(sample)
    qtbot.waitUntil(lambda: page.pane.choice.printers_known)
    page.pane.choice.show_printers(["EPSON L3110 Series"])
    assert page.pane.print.isEnabled()
    assert page.pane.print.text() == "Cetak 28 dokumen   Ctrl+P"
    assert page.pane.choice.printer.values() == ["EPSON L3110 Series", SYSTEM]
    page.pane.audience.choose(Untuk.INI)
    assert page.pane.print.text() == "Cetak 1 dokumen   Ctrl+P"


def test_what_the_driver_knows_of_paper():
    a4, folio, letter = (QPageSize(QPageSize.PageSizeId(name)) for name in (QPageSize.A4, QPageSize.Folio, QPageSize.Letter))
    assert known(Kertas.A4, [a4, letter], custom=False) is Kenal.DIKENAL
    assert known(Kertas.F4, [a4, folio], custom=True) is Kenal.DIKENAL
    assert known(Kertas.F4, [a4, letter], custom=False) is Kenal.TIDAK
    assert known(Kertas.F4, [a4], custom=True) is Kenal.KHUSUS


def test_a_printer_is_used_at_its_full_resolution(ready):
    assert printer_for("").resolution() >= 300


def test_a_paper_the_printer_does_not_know_is_said_with_the_remedy(sample: Desk, open_papers):
    page = open_papers(sample)
    page.pane.choice.show_printers(["EPSON L3110 Series"])
    page.pane.choice.papers[Kertas.F4].click()
    assert "belum mengenal kertas F4" in page.pane.choice.known.text()
    assert "setelan printer" in page.pane.choice.known.text()


def test_choices_are_remembered_for_this_office_on_this_computer(sample: Desk, open_papers):
    page = open_papers(sample)
    page.pane.choice.show_printers(["A", "B"])
    page.pane.choice.printer.set_value("B")
    page.pane.choice.papers[Kertas.F4].click()
    page.pane.choice.copies.setValue(3)
    page.pane.choice.receipt.click()
    kept = settings.print_choice(sample.path)
    assert (kept["kertas"], kept["printer"], kept["salinan"], kept["terima"]) == ("F4", "B", 3, True)
    again = open_papers(sample).pane.choice
    again.show_printers(["A", "B"])
    assert (again.kertas(), again.printer.value(), again.copies.value(), again.receipt.isChecked()) == (Kertas.F4, "B", 3, True)


def test_what_cannot_be_read_of_the_settings_is_as_if_never_chosen(sample: Desk, ready):
    settings.settings().setValue(f"cetak/{sample.path.stem}", "{bukan json")
    assert settings.print_choice(sample.path) == {}


def test_people_are_picked_from_a_list_with_their_state(sample: Desk, open_papers, qtbot):
    page = open_papers(sample)
    page.pane.audience.choose(Untuk.PILIH)
    dialog = page.findChild(PickDialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert dialog.verb.text() == "Pilih 0 pegawai"
    assert not dialog.verb.isEnabled()
    assert page.pane.reason.text() == "Pilih pegawai dulu."
    assert {pick.keadaan for pick in dialog.model.rows} == {"siap", "draf"}
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    dialog.table.setFocus()
    dialog.table.select_row(2, 1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.search.setText("elias")
    dialog.turn(0)
    assert dialog.verb.text() == "Pilih 3 pegawai"
    dialog.verb.click()
    assert page.pane.audience.buttons[Untuk.PILIH].text() == "3 pegawai dipilih…"
    assert page.pane.print.text().startswith("Cetak 3 dokumen")


def test_a_group_is_ticked_at_once_and_who_has_nothing_is_not(dina):
    page = dina.page
    page.pane.audience.choose(Untuk.PILIH)
    dialog = page.findChild(PickDialog)
    dialog.tick(lambda pick: True)
    assert len(dialog.chosen()) == 30
    at = next(n for n, pick in enumerate(dialog.model.rows) if pick.orang.pegawai == dina.orang.pegawai)
    dialog.turn(at)
    assert dina.orang.pegawai not in dialog.chosen()
    dialog.tick(lambda pick: pick.siap)
    assert len(dialog.chosen()) == 28


def test_a_long_name_is_cut_and_never_widens_the_pane(sample: Desk, open_papers):
    from dataclasses import replace

    from app.domain.pegawai import Pegawai

    page = open_papers(sample, "skp")
    wide = page.pane.width()
    was = sample.satu(Pegawai, page.person().pegawai)
    sample.simpan("Nama", was, replace(was, nama="Aaa " + "Panjang Sekali " * 12))
    page.tuju(("kertas", "skp"), was.id)
    assert page.pane.width() == wide
    assert page.pane.audience.buttons[Untuk.INI].text().endswith("…")
    assert page.pane.middle.widget().width() <= page.pane.middle.viewport().width()
