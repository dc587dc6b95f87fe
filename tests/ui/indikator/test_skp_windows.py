"""The windows of one SKP: what a result supports, who gave it, the manual, annex and behaviour, and the SKP as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from plan import advice, draft_of, press, skp_of
from PySide6.QtCore import Qt

from app.desk import Desk
from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.perilaku import Nilai
from app.domain.skp import JenisHasil, KualitasHasil, Manual, PeriodePelaporan, Persetujuan, StatusSkp
from app.domain.skp_ubah import hasil_studi, tambah_tugas_belajar
from ui.indikator.about_dialog import AboutDialog
from ui.indikator.details_dialog import DetailsDialog
from ui.indikator.ipk_dialog import IpkDialog
from ui.indikator.manual_dialog import ManualDialog
from ui.indikator.menus import of_many, of_one
from ui.indikator.parts_dialog import AnnexDialog, BehaviourDialog
from ui.indikator.support_dialog import SupportDialog
from ui.indikator.tick_table import TickTable


def opened(page, kind):
    return page.findChildren(kind)[-1]


def first(case):
    return case.now().urutan_hasil()[0]


# ── what a result supports ──────────────────────────────────────────────────────────────────────────


def test_a_result_hangs_on_several_results_of_the_leader(elias):
    elias.page.dialogs.support(first(elias).id)
    dialog = opened(elias.page, SupportDialog)
    ticks = dialog.table.ticks.rows
    assert {t.isi.siapa for t in ticks} == {"Camat"}
    assert [t.on for t in ticks].count(True) == 1
    dialog.table.tick_all(True)
    dialog.verb.click()
    leader = skp_of(elias.desk, "Yohanis")
    assert first(elias).dukungan == tuple(h.id for h in leader.urutan_hasil())
    assert leader.urutan_hasil()[1].rencana in first(elias).pimpinan.rencana
    assert leader.urutan_hasil()[1].rencana in elias.page.editor.model.rows[0].bawah


def test_results_of_other_leaders_come_on_demand_and_an_iku_may_be_named(elias):
    elias.page.dialogs.support(first(elias).id)
    dialog = opened(elias.page, SupportDialog)
    own = len(dialog.table.ticks.rows)
    dialog._other_leaders.setChecked(True)
    assert len(dialog.table.ticks.rows) > own
    iku = dialog.iku._values[1]
    dialog.iku.set_value(iku)
    dialog.verb.click()
    assert first(elias).iku == iku


def test_hanging_on_nothing_clears_column_two(elias):
    elias.page.dialogs.support(first(elias).id)
    dialog = opened(elias.page, SupportDialog)
    dialog.table.tick_all(False)
    dialog.verb.click()
    assert (first(elias).dukungan, first(elias).pimpinan) == ((), None)


# ── who gave it ─────────────────────────────────────────────────────────────────────────────────────


def test_an_assignment_of_somebody_else_asks_for_the_agreement_and_takes_it(elias, qtbot):
    elias.page.dialogs.details(first(elias).id)
    dialog = opened(elias.page, DetailsDialog)
    dialog.dari.setText("Kepala Dinas Kominfo")
    dialog.verb.click()
    assert first(elias).penugasan_dari == "Kepala Dinas Kominfo"
    row = advice(elias.page, "cek_penugasan_tanpa_persetujuan")
    assert row.id == first(elias).id
    elias.sheet.choose(row.kunci)
    press(elias.page, qtbot, Qt.Key.Key_Return)
    dialog = opened(elias.page, DetailsDialog)
    dialog.tanggal.setText("2/1/2026")
    dialog.verb.click()
    assert "nama yang menyetujui kosong" in dialog.notice.text()
    dialog.oleh.setText("Yohanis Tefa Lomi")
    dialog.verb.click()
    assert first(elias).persetujuan == Persetujuan("Yohanis Tefa Lomi", date(2026, 1, 2))
    assert "cek_penugasan_tanpa_persetujuan" not in [m.pesan.kode for m in elias.page.editor.advice]


def test_r17_an_assignment_as_plt_is_always_a_main_result(elias):
    elias.page.change("x", lambda s: replace(s, hasil_kerja=(replace(s.hasil_kerja[0], jenis=JenisHasil.TAMBAHAN), *s.hasil_kerja[1:])))
    hasil = elias.now().urutan_hasil()[-1]
    elias.page.dialogs.details(hasil.id)
    dialog = opened(elias.page, DetailsDialog)
    dialog.plt.setChecked(True)
    dialog.verb.click()
    now = next(h for h in elias.now().hasil_kerja if h.id == hasil.id)
    assert (now.dari_plt, now.jenis) == (True, JenisHasil.UTAMA)
    elias.sheet.choose(hasil.id)
    menu = elias.page.acts.menu(elias.sheet.row())
    next(a for a in menu.actions() if a.text() == "Jadikan tambahan").trigger()
    assert "Plt./Plh." in elias.page.notice.text()


def test_quality_and_study_are_said_below_the_sentence(elias):
    elias.page.dialogs.details(first(elias).id)
    dialog = opened(elias.page, DetailsDialog)
    dialog.kualitas.set_value(KualitasHasil.OUTPUT_KENDALI_TINGGI)
    dialog.study.setChecked(True)
    dialog.verb.click()
    assert "tugas belajar · output kendali tinggi" in elias.page.editor.model.rows[0].bawah
    assert "cek_kualitas_hasil" in [m.pesan.kode for m in elias.page.editor.advice]


def test_r58_the_guide_for_the_average_gives_the_target_of_a_study(elias):
    elias.page.change("x", lambda s: tambah_tugas_belajar(s, hasil_studi()))
    study = next(h for h in elias.now().hasil_kerja if h.tugas_belajar)
    elias.sheet.choose(study.id)
    menu = elias.page.acts.menu(elias.sheet.row())
    next(a for a in menu.actions() if a.text() == "Panduan IPK…").trigger()
    dialog = opened(elias.page, IpkDialog)
    assert "Baik mulai 3,01" in dialog.guide.text()
    dialog.university.set_value("C")
    dialog.programme.set_value("C")
    dialog._look()
    assert not dialog.verb.isEnabled()
    assert "Tidak ada panduan" in dialog.guide.text()
    dialog.university.set_value("luar")
    dialog._look()
    dialog.verb.click()
    study = next(h for h in elias.now().hasil_kerja if h.tugas_belajar)
    assert study.indikator[0].target == "3,01-3,50 skala 4"


# ── the manual ──────────────────────────────────────────────────────────────────────────────────────


def test_the_manual_has_every_field_of_the_form_and_takes_what_is_empty_from_the_iku(camat):
    iku_id = first(camat).iku
    camat.page.tree_acts.write(iku_id, {"tujuan": "Mengetahui mutu layanan", "kualitas": KualitasHasil.OUTCOME, "definisi": "x"})
    i = first(camat).indikator[0]
    camat.page.change("x", lambda s: _with_manual(s, i.id, Manual(definisi="Nilai SKM")))
    camat.page.dialogs.manual(i.id)
    dialog = opened(camat.page, ManualDialog)
    dialog.take_iku()
    dialog.periode.set_value(PeriodePelaporan.TRIWULANAN)
    dialog.verb.click()
    manual = first(camat).indikator[0].manual
    assert (manual.tujuan, manual.definisi, manual.kualitas) == ("Mengetahui mutu layanan", "Nilai SKM", KualitasHasil.OUTCOME)
    assert (manual.satuan, manual.periode_pelaporan) == ("indeks", PeriodePelaporan.TRIWULANAN)


def _with_manual(skp, id, manual):
    from app.domain.perubahan import ganti

    return ganti(skp, id, manual=manual)


def test_an_indicator_of_a_leader_without_a_manual_leads_to_it(camat):
    i = first(camat).indikator[0]
    camat.page.change("x", lambda s: _with_manual(s, i.id, None))
    camat.page.acts.follow(advice(camat.page, "cek_tanpa_manual"))
    dialog = opened(camat.page, ManualDialog)
    dialog.tujuan.setPlainText("Tujuan")
    dialog.verb.click()
    assert first(camat).indikator[0].manual == Manual(tujuan="Tujuan")


# ── annex and behaviour ─────────────────────────────────────────────────────────────────────────────


def test_the_annex_saves_itself_line_by_line_and_the_section_says_what_it_lacks(elias):
    elias.page.editor.annex.verb.click()
    dialog = opened(elias.page, AnnexDialog)
    dialog.notes["konsekuensi"].selesai.emit(None)
    assert elias.now().lampiran.konsekuensi == ()
    assert elias.page.editor.annex.chip.text() == "konsekuensi kosong"
    dialog.notes["konsekuensi"].selesai.emit("Teguran\nPengalihan tugas")
    assert elias.now().lampiran.konsekuensi == ("Teguran", "Pengalihan tugas")
    assert elias.page.editor.annex.chip.isHidden()


def test_what_is_being_typed_is_kept_when_the_window_is_left(elias):
    elias.page.editor.annex.verb.click()
    dialog = opened(elias.page, AnnexDialog)
    dialog.notes["sumber_daya"].setPlainText("Satu printer")
    dialog.accept()
    assert elias.now().lampiran.sumber_daya == ("Satu printer",)


def test_expectations_on_a_value_stand_under_its_guide(elias):
    elias.page.editor.behaviour.verb.click()
    dialog = opened(elias.page, BehaviourDialog)
    dialog.notes[Nilai.LOYAL.value].selesai.emit("Hadir apel setiap Senin")
    assert elias.now().ekspektasi(Nilai.LOYAL) == ("Hadir apel setiap Senin",)
    assert "Loyal" in elias.page.editor.behaviour.summary.text()
    dialog.notes[Nilai.LOYAL.value].selesai.emit(None)
    assert elias.now().ekspektasi(Nilai.LOYAL) == ()


def test_the_annex_of_a_set_skp_is_only_read(sample: Desk, open_page):
    page = open_page(sample)
    page.tuju(("skp", skp_of(sample, "Elias").id), None)
    page.dialogs.annex()
    assert all(note.isReadOnly() for note in opened(page, AnnexDialog).notes.values())


# ── the SKP as a whole ──────────────────────────────────────────────────────────────────────────────


def test_approach_and_group_change_the_columns_and_keep_what_is_written(elias):
    before = elias.now().hasil_kerja
    elias.page.dialogs.about()
    dialog = opened(elias.page, AboutDialog)
    dialog.approach.set_value(Pendekatan.KUALITATIF)
    dialog.group.set_value(Kelompok.JPT_PUKM)
    dialog.verb.click()
    assert (elias.now().pendekatan, elias.now().kelompok, elias.now().hasil_kerja) == (Pendekatan.KUALITATIF, Kelompok.JPT_PUKM, before)
    assert "pendekatan kualitatif" in elias.page.editor.subject.detail.text()


def test_a_part_of_the_year_lies_in_the_year_and_is_said_in_the_head(elias):
    elias.page.dialogs.about()
    dialog = opened(elias.page, AboutDialog)
    dialog.start.setText("1/8/2025")
    dialog.verb.click()
    assert "di luar tahun 2026" in dialog.notice.text()
    dialog.start.setText("1/8/2026")
    dialog.verb.click()
    assert elias.now().mulai == date(2026, 8, 1)
    assert "1 Agustus 2026 – 31 Desember 2026" in elias.page.editor.subject.detail.text()


def test_the_reason_of_a_late_skp_is_written_after_it_was_set(sample: Desk, open_page):
    skp = skp_of(sample, "Elias")
    sample.simpan("x", skp, replace(skp, tanggal_ditetapkan=date(2026, 2, 20)))
    page = open_page(sample)
    page.tuju(("skp", skp.id), None)
    page.acts.follow(advice(page, "cek_skp_terlambat"))
    dialog = opened(page, AboutDialog)
    assert not dialog.approach.isEnabled()
    dialog.late.setPlainText("PK terlambat terbit")
    dialog.verb.click()
    now = skp_of(sample, "Elias")
    assert (now.alasan_terlambat, now.status) == ("PK terlambat terbit", StatusSkp.DITETAPKAN)


def test_a_window_writes_into_the_skp_it_was_opened_for(elias):
    elias.page.dialogs.details(first(elias).id)
    dialog = opened(elias.page, DetailsDialog)
    elias.page.tuju(("skp", skp_of(elias.desk, "Hermina").id), None)
    dialog.dari.setText("Camat")
    dialog.verb.click()
    assert first(elias).penugasan_dari == "Camat"


# ── menus and ticks ─────────────────────────────────────────────────────────────────────────────────


def test_the_menus_offer_what_fits_the_state(elias, sample):
    draft = [entry[0] for entry in of_one(elias.page) if entry]
    assert {"Salin ke rekan sejabatan…", "Bawa dari 2025…", "Ekspor SKP ini ke JSON…", "Impor SKP dari JSON…"} <= set(draft)
    elias.page.tuju(("skp", skp_of(sample, "Hermina").id), None)
    fixed = [entry[0] for entry in of_one(elias.page) if entry]
    assert "Bawa dari 2025…" not in fixed
    many = [entry[0] for entry in of_many(elias.page) if entry]
    assert many[:3] == ["Bawa dari 2025 untuk banyak pegawai…", "Sepakati banyak SKP…", "Tetapkan banyak SKP…"]


@pytest.mark.parametrize("name", ["Elias", "Yohanis"])
def test_every_remark_with_a_verb_has_its_help(sample: Desk, open_page, name):
    from ui.indikator.rows import VERBS

    draft_of(sample, name)
    page = open_page(sample)
    page.tuju(("skp", skp_of(sample, name).id), None)
    row = page.editor.model.rows[0]
    assert set(page.acts._help(row)) == set(VERBS)


def test_lines_are_ticked_by_space_and_all_at_once(elias, qtbot):
    elias.page.dialogs.support(first(elias).id)
    table = opened(elias.page, SupportDialog).findChildren(TickTable)[0]
    table.select_row(1, 0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.ticks.rows[1].on
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert all(t.on for t in table.ticks.rows)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not table.chosen()


def test_a_closed_window_leaves_nothing_behind(elias, qtbot):
    elias.page.dialogs.about()
    dialog = opened(elias.page, AboutDialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert elias.page.findChildren(AboutDialog) == []
