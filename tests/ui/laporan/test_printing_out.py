"""From the pane to the printer and to files: who, how many, what is told, and what is remembered."""

from __future__ import annotations

import resource
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QUrl
from PySide6.QtPrintSupport import QPrinter

from app.desk import Desk
from app.domain.cetakan import Cetakan
from app.domain.evaluasi import Evaluasi
from ui.laporan.audience import Untuk
from ui.laporan.waiting_dialog import WaitingDialog


def pdf_printer(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(75)
    return printer


def opened(page) -> list[str]:
    found: list[str] = []
    page.buka.disconnect()
    page.buka.connect(lambda url: found.append(QUrl(url).toLocalFile()))
    return found


def link(page, text: str):
    return next(button for button in page.notice._links if button.text() == text)


def test_everybody_who_is_ready_is_printed_in_one_job_and_remembered(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample)
    page.acts.print_on(pdf_printer(tmp_path / "keluar.pdf"))
    finished(page)
    assert len(PdfReader(tmp_path / "keluar.pdf").pages) == 28
    assert page.notice.isVisible()
    assert page.notice.text() == "28 dokumen (28 halaman) dikirim ke keluar.pdf."
    assert len(sample.semua(Cetakan)) == 28
    row = next(row for row in page.model.rows if row.judul == "Dokumen evaluasi")
    assert row.kedua == "D.1.1 · sudah dicetak"
    assert "dicetak " in page.viewer.who.text()


def test_only_what_is_missing_or_changed_is_printed_again(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample)
    page.acts.save_to(tmp_path / "semua.pdf")
    finished(page)
    page.pane.audience.only.click()
    assert not page.pane.print.isEnabled()
    assert page.pane.reason.text() == "Semua sudah dicetak dan tidak berubah."
    was = sample.satu(Evaluasi, page.person().evaluasi)
    sample.simpan("Buka", was, replace(was, final=False, arsip=None, catatan=("Lain",)))
    assert "berubah sejak dicetak" in page.viewer.who.text()
    sample.kunci(was.id)
    assert [o.pegawai for o in page.audience()] == [page.who or page.person().pegawai]
    page.acts.save_to(tmp_path / "satu.pdf")
    finished(page)
    assert len(PdfReader(tmp_path / "satu.pdf").pages) == 1


def test_copies_and_a_range_reach_the_printer(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample)
    page.pane.choice.copies.setValue(2)
    page.pane.choice.range.setText("1-2, 5")
    page.acts.print_on(pdf_printer(tmp_path / "keluar.pdf"))
    finished(page)
    assert len(PdfReader(tmp_path / "keluar.pdf").pages) == 6


def test_a_range_that_is_none_is_refused_in_place(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample)
    page.pane.choice.range.setText("satu")
    page.acts.print_on(pdf_printer(tmp_path / "keluar.pdf"))
    finished(page)
    assert "Contoh: 1-3, 5" in page.notice.text()
    assert sample.semua(Cetakan) == {}


def test_the_person_shown_alone_may_be_a_draft(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample)
    draft = next(o for o in page.people() if not o.final)
    page.tuju(("kertas", "dokumen"), draft.pegawai)
    page.pane.audience.choose(Untuk.INI)
    assert page.pane.print.text().startswith("Cetak 1 dokumen")
    page.acts.save_to(tmp_path / "satu.pdf")
    finished(page)
    assert draft.nama.upper() in PdfReader(tmp_path / "satu.pdf").pages[0].extract_text().upper()


def test_a_bundle_is_one_file_with_cover_outline_and_receipts_and_is_opened_afterwards(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample, "bundel")
    page.pane.choice.receipt.click()
    assert page.acts.name(page.bahan()) == "Bundel-per-pegawai_2026-TW4_Kecamatan-Maulafa.pdf"
    page.acts.save_to(tmp_path / "bundel.pdf")
    finished(page)
    reader = PdfReader(tmp_path / "bundel.pdf")
    assert len([each for each in reader.outline if not isinstance(each, list)]) == 30  # contents, office, 28 people
    assert page.notice.isVisible()
    assert "28 dokumen" in page.notice.text()
    found = opened(page)
    link(page, "Buka PDF").click()
    link(page, "Buka folder").click()
    assert found == [str(tmp_path / "bundel.pdf"), str(tmp_path)]
    assert page.window().status.last.text() == page.notice.text()


def test_a_bundle_for_each_person_goes_into_a_folder(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample, "bundel")
    page.pane.choice.files.choose(1)
    page.acts.save_into(tmp_path / "bundel")
    finished(page)
    files = sorted((tmp_path / "bundel").iterdir())
    assert len(files) == 28
    assert files[0].name.startswith("Bundel-per-pegawai_2026-TW4_Adriana-Bessie-Nalle-S-Sos_1974")
    assert page.notice.text() == f"28 berkas disimpan di {tmp_path / 'bundel'}."


def test_a_stop_keeps_finished_files_and_remembers_only_them(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample, "bundel")
    page.pane.progress.kabar.connect(lambda sentence: page.pane.progress.stop() if "Mencetak 2 " in sentence else None)
    page.acts.save_into(tmp_path / "bundel")
    assert page.pane.progress.isVisible()
    assert not page.pane.print.isVisible()
    finished(page)
    files = list((tmp_path / "bundel").iterdir())
    assert 1 <= len(files) <= 28
    assert not [file for file in files if file.suffix != ".pdf"]
    if len(files) < 28:
        assert "tetap tersimpan" in page.notice.text()
    assert len({c.lembar for c in sample.semua(Cetakan).values()}) == 2 * len(files)
    assert page.pane.print.isVisible()


def test_the_keys_wait_where_they_were_while_files_are_made(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample)
    page.pane.save.setFocus()
    page.acts.save_to(tmp_path / "semua.pdf")
    assert page.window().focusWidget() is page.pane.progress.halt
    finished(page)
    assert page.window().focusWidget() is page.pane.save


def test_who_is_not_ready_is_listed_with_the_way_to_it(sample: Desk, open_papers):
    page = open_papers(sample)
    assert page.pane.audience.wait.text() == "3 belum siap. Lihat sebabnya"
    page.pane.audience.wait.click()
    dialog = page.findChild(WaitingDialog)
    assert len(dialog.model.rows) == 3
    assert all(row.sebab for row in dialog.model.rows)
    nama = dialog.model.rows[0].orang.nama
    dialog.leave()
    assert page.window().page().person.nama == nama


def test_progress_counts_people_and_not_lists():
    from app.forms.pages import Bab, Naskah
    from ui.laporan.jobs import people_of

    bab = (Bab("Daftar isi", 0), Bab("Ani", 2, orang=True), Bab("D.1.1", 2, 1), Bab("Budi", 5, orang=True))
    whose = people_of(Naskah(b"", 9, bab))
    assert [whose(n) for n in (0, 2, 4, 8)] == [(0, 2, "halaman depan"), (1, 2, "Ani"), (1, 2, "Ani"), (2, 2, "Budi")]
    assert people_of(Naskah(b"", 3))(1) == (2, 3, "halaman")


def test_a_stop_of_one_file_leaves_none(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample, "bundel")
    page.pane.progress.mulai.connect(page.pane.progress.stop)
    page.acts.save_to(tmp_path / "semua.pdf")
    page.pane.progress.stop()
    finished(page)
    assert list(tmp_path.glob("semua*")) == [] or "disimpan" in page.notice.text()


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_lost(sample: Desk, open_papers, finished, tmp_path: Path):
    (tmp_path / "berkas").write_text("")
    page = open_papers(sample, "bundel")
    page.acts.save_to(tmp_path / "berkas" / "semua.pdf")
    finished(page)
    assert "tidak dapat ditulis" in page.notice.text()
    assert sample.semua(Cetakan) == {}


def test_a_full_disk_in_the_middle_says_how_far_it_came(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample, "bundel")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    page.acts._folder()
    from app.print_files import simpan_per_orang

    made = simpan_per_orang(page.bahan(), tmp_path / "penuh", "Bundel")
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    page.acts._begin(page.bahan(), str(tmp_path / "penuh"))
    page.acts._saved_each(made)
    assert "0 dari 28 berkas" in page.notice.text()
    assert "ruang" in page.notice.text()
    assert not (tmp_path / "penuh").exists()


def test_the_test_page_is_printed_and_says_what_to_measure(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample)
    page.acts.test_on(pdf_printer(tmp_path / "uji.pdf"))
    finished(page)
    assert len(PdfReader(tmp_path / "uji.pdf").pages) == 1
    assert "150 mm" in page.notice.text()
    assert sample.semua(Cetakan) == {}


def test_blank_forms_are_printed_and_nobody_is_remembered(sample: Desk, open_papers, finished, tmp_path: Path):
    page = open_papers(sample, "skp")
    page.pane.choice.blank.click()
    assert page.acts.name(page.bahan()) == "SKP-dan-lampiran_kosong_A4.pdf"
    page.acts.save_to(tmp_path / "kosong.pdf")
    finished(page)
    assert len(PdfReader(tmp_path / "kosong.pdf").outline) == 5
    assert sample.semua(Cetakan) == {}


@pytest.mark.parametrize("kode", ["matriks", "rekap", "sebaran", "duk", "terima"])
def test_the_lists_of_the_office_are_saved_too(sample: Desk, open_papers, finished, tmp_path: Path, kode: str):
    page = open_papers(sample, kode)
    page.acts.save_to(tmp_path / "daftar.pdf")
    finished(page)
    assert len(PdfReader(tmp_path / "daftar.pdf").pages) >= 1
    assert sample.semua(Cetakan) == {}


def test_a_pdf_is_opened_for_looking_without_being_remembered(sample: Desk, open_papers, finished):
    page = open_papers(sample)
    found = opened(page)
    page.acts.open_pdf()
    finished(page)
    assert Path(found[0]).is_file()
    assert sample.semua(Cetakan) == {}
    page.window().close()
    assert not Path(found[0]).exists()
