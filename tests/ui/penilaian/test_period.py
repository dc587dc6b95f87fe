"""What is done for a whole period: prepared, its organisation results, the bank of notes, the comparison afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from quarter import TW4, emptied, evaluation, opened, skp_of

from app.desk import Desk
from app.domain.catatan import KalimatCatatan, TentangCatatan
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.evaluasi_ubah import mulai_evaluasi
from app.domain.jabatan import UnitKerja
from app.domain.perubahan import id_baru
from app.domain.predikat import PredikatOrganisasi, Rating
from ui.penilaian.bank_dialog import BankDialog, SentenceDialog
from ui.penilaian.organisation_dialog import PREDIKAT, OrganisationDialog

NAMES = ("Elias", "Gerson", "Hermina")


def test_preparing_makes_an_empty_evaluation_for_everybody_in_one_step(sample: Desk, open_page):
    skps = [emptied(sample, name) for name in NAMES]
    page = open_page(sample)
    page.period.prepare()
    made = [evaluation(sample, skp.id) for skp in skps]
    assert made == [replace(mulai_evaluasi(skp.id, TW4), id=e.id) for skp, e in zip(skps, made, strict=True)]
    assert sample.label_urungkan == "Siapkan Triwulan IV 2026, 3 penilaian"
    assert "3 penilaian kosong" in page.notice.text()
    assert page.people.everybody[0].evaluasi is not None
    sample.urungkan()
    assert [evaluation(sample, skp.id) for skp in skps] == [None, None, None]


def test_preparing_twice_changes_nothing(sample: Desk, open_page):
    page = open_page(sample)
    before = sample.label_urungkan
    page.period.prepare()
    assert sample.label_urungkan == before
    assert "sudah mempunyai penilaian" in page.notice.text()


# ── organisation results ────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def results(sample: Desk, open_page) -> OrganisationDialog:
    page = open_page(sample)
    page.period.set_organisation()
    return page.findChildren(OrganisationDialog)[-1]


def row_of(dialog: OrganisationDialog, name: str) -> int:
    return next(n for n, row in enumerate(dialog.model.rows) if name in row.nama)


def stored(desk: Desk, name: str) -> CapaianOrganisasi | None:
    unit = next(u.id for u in desk.semua(UnitKerja).values() if name in u.nama)
    return next((c for c in desk.semua(CapaianOrganisasi).values() if c.unit == unit and c.periode == TW4), None)


def test_every_unit_says_whose_papers_need_it_and_what_it_falls_back_to(results: OrganisationDialog):
    rows = results.model.rows
    assert rows[row_of(results, "Kecamatan Maulafa")].pemakai
    fallen = rows[row_of(results, "Ketenteraman")]
    assert fallen.predikat == ""
    assert fallen.keterangan == "Memakai capaian unit di atasnya: Baik."
    assert rows[row_of(results, "Kecamatan Maulafa")].keterangan == ""


def test_a_predicate_typed_in_place_is_stored_with_its_source(results: OrganisationDialog, sample: Desk, settle):
    at = row_of(results, "Ketenteraman")
    for column, text in ((PREDIKAT, "Istimewa"), (2, "Berita acara 7"), (3, "Camat"), (4, "5/1/2027")):
        results.model.setData(results.model.index(at, column), text)
        settle()
    found = stored(sample, "Ketenteraman")
    assert (found.predikat, found.sumber, found.penetap) == (PredikatOrganisasi.ISTIMEWA, "Berita acara 7", "Camat")
    assert found.tanggal.isoformat() == "2027-01-05"


def test_a_block_from_excel_is_one_step(results: OrganisationDialog, sample: Desk, settle):
    at = row_of(results, "Ketenteraman")
    results.table.select_row(at, PREDIKAT)
    QGuiApplication.clipboard().setText("Cukup\tNota dinas\tCamat\t4/1/2027\nBaik\tNota dinas\tCamat\t4/1/2027")
    results.table.paste()
    settle()
    assert stored(sample, "Ketenteraman").predikat is PredikatOrganisasi.BUTUH_PERBAIKAN
    assert sample.label_urungkan == "Ubah capaian 2 unit, Triwulan IV 2026"


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [(PREDIKAT, "lumayan", "bukan predikat"), (2, "Nota dinas", "predikatnya kosong"), (4, "kemarin dulu", "predikatnya kosong")],
)
def test_what_cannot_be_stored_is_told_with_the_unit(
    results: OrganisationDialog, sample: Desk, settle, column: int, text: str, sentence: str
):
    results.model.setData(results.model.index(row_of(results, "Ketenteraman"), column), text)
    settle()
    assert stored(sample, "Ketenteraman") is None
    assert sentence in results.notice.text()
    assert "Ketenteraman" in results.notice.text()


def test_a_wrong_date_of_a_known_result_is_told(results: OrganisationDialog, sample: Desk, settle):
    before = stored(sample, "Pelayanan Umum")
    results.model.setData(results.model.index(row_of(results, "Pelayanan Umum"), 4), "31/2/2027")
    settle()
    assert stored(sample, "Pelayanan Umum") == before
    assert "bukan tanggal" in results.notice.text()


def test_an_emptied_predicate_takes_the_result_away(results: OrganisationDialog, sample: Desk, settle):
    results.model.setData(results.model.index(row_of(results, "Pelayanan Umum"), PREDIKAT), "")
    settle()
    assert stored(sample, "Pelayanan Umum") is None
    sample.urungkan()
    assert stored(sample, "Pelayanan Umum") is not None


def test_last_years_result_is_said_where_this_years_is_missing(sample: Desk, open_page):
    kec = next(u for u in sample.semua(UnitKerja).values() if u.nama == "Kecamatan Maulafa")
    for c in [c for c in sample.semua(CapaianOrganisasi).values() if c.periode == "2026-AKHIR"]:
        sample.simpan("Kosongkan", c, None)
    sample.simpan("Lalu", None, CapaianOrganisasi(id_baru(), kec.id, "2025-AKHIR", PredikatOrganisasi.BAIK))
    page = open_page(sample, periode="2026-AKHIR")
    page.period.set_organisation()
    dialog = page.findChildren(OrganisationDialog)[-1]
    assert "Akhir 2025" in dialog.model.rows[row_of(dialog, "Kecamatan Maulafa")].keterangan


def test_the_model_of_units_keeps_the_promises_of_qt(results: OrganisationDialog):
    QAbstractItemModelTester(results.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    results.reject()


def test_the_chip_of_the_form_follows_the_result(sample: Desk, open_page):
    skp = emptied(sample, "Elias")
    page = open_page(sample)
    page.people.select(skp.pemilik)
    assert page.subject.organisation.text() == "Baik"
    kec = next(c for c in sample.semua(CapaianOrganisasi).values() if c.id == page.facts.capaian.id)
    sample.simpan("Istimewa", kec, replace(kec, predikat=PredikatOrganisasi.ISTIMEWA))
    assert page.subject.organisation.text() == "Istimewa"
    sample.simpan("Kosongkan", sample.satu(CapaianOrganisasi, kec.id), None)
    assert page.subject.organisation.text() == "belum dicatat"


# ── the bank of notes ───────────────────────────────────────────────────────────────────────────────


def bank(page) -> BankDialog:
    page.period.open_bank()
    return page.findChildren(BankDialog)[-1]


def test_a_sentence_goes_into_the_note_with_the_name_and_can_be_changed_there(elias, qtbot):
    dialog = bank(elias.page)
    qtbot.keyClicks(dialog.search, "menantang")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert elias.now().catatan == ("Elias Koro Bani dapat diberi penugasan tambahan yang lebih menantang pada periode berikut.",)
    assert elias.page.evidence.note.toPlainText().startswith("Elias Koro Bani")
    elias.page.evidence.note.insertPlainText(" Segera.")
    elias.page.settle()
    elias.page.acts.note(elias.page.evidence.note.value())
    assert elias.now().catatan[0].endswith("Segera.")


def test_sentences_that_fit_the_rating_stand_first(half):
    half.page.decision.hasil.choose(0)
    first = bank(half.page).model.rows[0].kalimat
    assert (first.tentang, first.tingkat) == (TentangCatatan.HASIL_KERJA, Rating.DIBAWAH)


def test_only_one_level_is_shown_when_asked_for(elias):
    dialog = bank(elias.page)
    dialog.level.choose(1)
    assert {row.kalimat.tingkat for row in dialog.model.rows} == {None, Rating.DIBAWAH}


def test_the_office_adds_changes_and_removes_its_own_sentences(elias, qtbot):
    dialog = bank(elias.page)
    dialog.add()
    form = dialog.findChildren(SentenceDialog)[-1]
    form.verb.click()
    assert "kosong" in form.notice.text()
    qtbot.keyClicks(form.teks, "Arsip {nama} tertata.")
    form.tingkat.set_value(Rating.SESUAI)
    form.verb.click()
    made = next(k for k in elias.desk.semua(KalimatCatatan).values() if "Arsip" in k.teks)
    assert (made.teks, made.tingkat) == ("Arsip {nama} tertata.", Rating.SESUAI)
    at = next(n for n, row in enumerate(dialog.model.rows) if row.kalimat.id == made.id)
    dialog.table.select_row(at, 0)
    dialog.change()
    form = dialog.findChildren(SentenceDialog)[-1]
    form.teks.setPlainText("Arsip rapi.")
    form.verb.click()
    assert elias.desk.satu(KalimatCatatan, made.id).teks == "Arsip rapi."
    dialog.table.select_row(next(n for n, row in enumerate(dialog.model.rows) if row.kalimat.id == made.id), 0)
    dialog.remove()
    assert made.id not in elias.desk.semua(KalimatCatatan)
    assert elias.desk.label_urungkan == "Hapus kalimat catatan"


def test_the_same_note_for_more_than_three_people_is_remarked_upon(sample: Desk, open_page):
    same = ("Pertahankan.",)
    for name in ("Gerson", "Hermina", "Fransina"):
        opened(sample, name, catatan=same)
    skp = emptied(sample, "Elias")
    page = open_page(sample)
    page.people.select(skp.pemilik)
    page.acts.note("Pertahankan.")
    assert "4 pegawai" in page.notice.text()
    assert evaluation(sample, skp.id).catatan == same


def test_a_locked_note_takes_no_sentence(sample: Desk, open_page):
    page = open_page(sample)
    dialog = bank(page)
    assert not dialog.verb.isEnabled()
    dialog.insert()
    assert dialog.isVisible()


# ── fairness ────────────────────────────────────────────────────────────────────────────────────────


def test_other_periods_are_shown_only_once_this_one_is_rated(half):
    assert half.page.evidence.earlier.lines() == []
    half.page.decision.hasil.choose(1)
    assert half.page.evidence.earlier.lines() == []
    half.page.decision.perilaku.choose(1)
    shown = half.page.evidence.earlier.lines()
    assert [line.periode for line in shown][:3] == ["2026-AKHIR", "2026-TW3", "2026-TW2"]
    half.desk.urungkan()
    assert half.page.evidence.earlier.lines() == []


# ── tugas belajar ───────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def student(sample: Desk, open_page):
    """Jublina, who studies, with her quarter opened."""
    was = opened(sample, "Jublina")
    page = open_page(sample)
    page.people.select(skp_of(sample, "Jublina").pemilik)
    return page, lambda: sample.satu(Evaluasi, was.id)


def test_only_those_who_study_see_it(student, sample: Desk):
    page, _ = student
    assert not page.evidence.study.isHidden()
    page.people.select(skp_of(sample, "Elias").pemilik)
    assert page.evidence.study.isHidden()


def test_a_failed_study_takes_only_kurang_or_sangat_kurang_and_one_is_offered(student):
    page, now = student
    study = page.evidence.study
    study.state.activated.emit(3)
    assert now().tugas_belajar == "TIDAK_LULUS"
    assert page.decision.predicate.text() == "menunggu pilihan predikat"
    assert "Ditawarkan Kurang" in study.words.text()
    assert [study.predicate.itemText(n) for n in range(study.predicate.count())] == ["Kurang/misconduct", "Sangat kurang"]
    study.predicate.activated.emit(1)
    assert now().predikat == "SANGAT_KURANG"
    assert page.decision.predicate.text() == "Sangat kurang"
    study.state.activated.emit(2)
    assert now().predikat_pilihan is None
