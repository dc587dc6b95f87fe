"""The sheet of one SKP: what it shows, what is typed, added, moved, taken out and pasted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from plan import advice, at, draft_of, kinds, press, put, settle, skp_of, typed
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from app.desk import Desk
from app.domain.jabatan import Pendekatan
from app.domain.pegawai import JenisStatus, Pegawai, StatusPegawai
from app.domain.perubahan import id_baru
from app.domain.skp import Aspek, JenisHasil, Penerimaan, Perspektif, Sikap, Skp, StatusSkp
from ui.indikator.menus import of_one
from ui.indikator.rows import DIBACA, RAGAM, TARGET, TEKS, Jenis, rows
from ui.indikator.sheet_paint import row_height, verb_rect

Ctrl, Alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def first(skp):
    return skp.urutan_hasil()[0]


def test_results_stand_over_their_indicators_and_say_what_they_support(elias):
    skp = elias.now()
    shown = [r for r in elias.page.editor.model.rows if r.jenis is not Jenis.SARAN]
    assert [r.nomor for r in shown if r.jenis is Jenis.HASIL] == [str(n) for n in range(1, len(skp.hasil_kerja) + 1)]
    assert sum(r.jenis is Jenis.INDIKATOR for r in shown) == sum(len(h.indikator) for h in skp.hasil_kerja)
    assert shown[0].bawah.startswith("Mendukung: Masyarakat Maulafa puas")
    assert "(Camat)" in shown[0].bawah


def test_the_head_says_who_it_is_for_and_by_whom_it_is_set(elias):
    subject = elias.page.editor.subject
    assert subject.name.text() == "Elias Koro Bani, S.AP"
    assert "Kasi Pelayanan Umum · penilai: Camat · pendekatan kuantitatif" in subject.detail.text()
    assert (subject.state.text(), subject.next.text()) == ("draf", "Ajukan kesepakatan…")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("90-95%", "90 sampai 95 persen"),
        ("0-2 komplain", "0 sampai 2, makin kecil"),
        ("7-8 bulan", "7 sampai 8, makin kecil"),
        ("3,5 skala 5", "tepat 3,5 skala 5"),
        ("sesuai jadwal", ""),
    ],
)
def test_a_target_is_kept_as_typed_and_read_beside_it(elias, qtbot, text, read):
    i = first(elias.now()).indikator[0]
    typed(elias.page, qtbot, i.id, TARGET, text)
    assert first(elias.now()).indikator[0].target == text
    assert elias.page.editor.model.index(at(elias.page, i.id), DIBACA).data() == read
    assert elias.desk.label_urungkan.startswith("Ubah target, Elias")


def test_a_result_and_an_indicator_are_typed_into_and_undone_by_name(elias, qtbot):
    hasil = first(elias.now())
    typed(elias.page, qtbot, hasil.id, RAGAM, "Layanan selesai sesuai standar")
    typed(elias.page, qtbot, hasil.indikator[0].id, TEKS, "Rata-rata hari")
    assert first(elias.now()).rencana == "Layanan selesai sesuai standar"
    assert first(elias.now()).indikator[0].teks == "Rata-rata hari"
    elias.desk.urungkan()
    elias.desk.urungkan()
    assert first(elias.now()) == hasil


def test_an_aspect_is_chosen_from_its_words(elias, qtbot):
    i = first(elias.now()).indikator[0]
    put(elias.page, qtbot, i.id, RAGAM, "biaya")
    assert first(elias.now()).indikator[0].aspek is Aspek.BIAYA


def test_a_leader_has_perspectives_where_others_have_aspects(camat, qtbot):
    assert camat.page.editor.model.headerData(RAGAM, Qt.Orientation.Horizontal) == "Perspektif"
    i = first(camat.now()).indikator[0]
    put(camat.page, qtbot, i.id, RAGAM, "Anggaran")
    assert first(camat.now()).indikator[0].perspektif is Perspektif.ANGGARAN


def test_a_qualitative_skp_has_no_columns_for_targets_that_are_not_written(sample: Desk, open_page):
    skp = next(s for s in sample.semua(Skp).values() if s.pendekatan is Pendekatan.KUALITATIF and s.tahun == 2026)
    page = open_page(sample)
    page.tuju(("skp", skp.id), None)
    written = any(i.target for h in skp.hasil_kerja for i in h.indikator)
    assert page.editor.sheet.isColumnHidden(TARGET) is not written


# ── adding, moving, taking out ──────────────────────────────────────────────────────────────────────


def test_insert_adds_an_indicator_behind_the_one_chosen_with_its_editor_open(elias, qtbot):
    hasil = first(elias.now())
    elias.sheet.choose(hasil.indikator[0].id, TEKS)
    press(elias.page, qtbot, Qt.Key.Key_Insert)
    after = first(elias.now()).indikator
    assert [i.teks for i in after] == [hasil.indikator[0].teks, "", *[i.teks for i in hasil.indikator[1:]]]
    assert elias.sheet.state() == elias.sheet.State.EditingState


def test_ctrl_enter_adds_too_and_in_the_section_below_an_additional_result(elias, qtbot):
    elias.sheet.choose("tambahan")
    press(elias.page, qtbot, Qt.Key.Key_Return, Ctrl)
    assert elias.now().urutan_hasil()[-1].jenis is JenisHasil.TAMBAHAN


def test_ctrl_n_and_the_button_make_a_result(elias):
    before = len(elias.now().hasil_kerja)
    elias.page.baru()
    elias.page.editor.add.click()
    assert len(elias.now().hasil_kerja) == before + 2


def test_alt_and_an_arrow_move_a_row_and_the_keyboard_stays_on_it(elias, qtbot):
    skp = elias.now()
    elias.sheet.choose(skp.urutan_hasil()[0].id)
    press(elias.page, qtbot, Qt.Key.Key_Down, Alt)
    assert [h.id for h in elias.now().urutan_hasil()[:2]] == [h.id for h in reversed(skp.urutan_hasil()[:2])]
    assert elias.sheet.row().id == skp.urutan_hasil()[0].id


def test_delete_takes_a_row_out_and_the_notice_takes_it_back(elias, qtbot):
    skp = elias.now()
    elias.sheet.choose(first(skp).id)
    press(elias.page, qtbot, Qt.Key.Key_Delete)
    assert len(elias.now().hasil_kerja) == len(skp.hasil_kerja) - 1
    assert first(skp).rencana in elias.page.notice.text()
    elias.page.perintah.emit("undo")
    assert elias.now() == skp


def test_delete_on_a_target_empties_the_cell_alone(elias, qtbot):
    i = first(elias.now()).indikator[0]
    elias.sheet.choose(i.id, TARGET)
    press(elias.page, qtbot, Qt.Key.Key_Delete)
    now = first(elias.now()).indikator[0]
    assert (now.id, now.target, now.teks) == (i.id, None, i.teks)


def test_enter_writes_in_the_cell_and_then_goes_down(elias, qtbot):
    one, two = first(elias.now()).indikator[:2]
    elias.sheet.choose(one.id, TARGET)
    press(elias.page, qtbot, Qt.Key.Key_Return)
    assert elias.sheet.state() == elias.sheet.State.EditingState
    typed(elias.page, qtbot, one.id, TARGET, "5 hari")
    assert elias.sheet.row().id == two.id
    assert elias.sheet.currentIndex().column() == TARGET


def test_tab_goes_through_every_cell_and_then_out_of_the_sheet(elias, qtbot):
    elias.sheet.choose(first(elias.now()).id)
    places = elias.sheet._places()
    seen = [(elias.sheet.currentIndex().row(), elias.sheet.currentIndex().column())]
    for _ in places[1:]:
        press(elias.page, qtbot, Qt.Key.Key_Tab)
        seen.append((elias.sheet.currentIndex().row(), elias.sheet.currentIndex().column()))
    assert seen == places
    assert elias.sheet._next_place(forward=True) is None


def test_arrows_keep_to_the_column_over_the_heads(elias, qtbot):
    last = first(elias.now()).indikator[-1]
    elias.sheet.choose(last.id, TARGET)
    press(elias.page, qtbot, Qt.Key.Key_Down)
    assert elias.sheet.row().jenis is Jenis.HASIL
    press(elias.page, qtbot, Qt.Key.Key_Down)
    assert (elias.sheet.row().jenis, elias.sheet.currentIndex().column()) == (Jenis.INDIKATOR, TARGET)


# ── advice ──────────────────────────────────────────────────────────────────────────────────────────


def test_an_activity_is_advised_under_its_line_and_the_example_is_put_in(elias, qtbot):
    hasil = first(elias.now())
    put(elias.page, qtbot, hasil.id, RAGAM, "Menyusun laporan pengaduan")
    row = advice(elias.page, "kata_aktivitas")
    assert at(elias.page, row.kunci) == at(elias.page, hasil.id) + 1
    assert "Contoh: “Laporan pengaduan tersusun tepat waktu”" in row.teks
    elias.sheet.choose(row.kunci)
    press(elias.page, qtbot, Qt.Key.Key_Return)
    assert first(elias.now()).rencana == "Laporan pengaduan tersusun tepat waktu"
    assert "kata_aktivitas" not in [r.masalah.pesan.kode for r in elias.page.editor.model.rows if r.masalah]


def test_the_link_of_advice_is_pressed_with_the_mouse_too(elias, qtbot):
    hasil = first(elias.now())
    put(elias.page, qtbot, hasil.indikator[0].id, TARGET, "semua")
    row = advice(elias.page, "kata_mutlak")
    index = elias.page.editor.model.index(at(elias.page, row.kunci), RAGAM)
    spot = verb_rect(elias.sheet.visualRect(index), row).center()
    qtbot.mouseClick(elias.sheet.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert (elias.sheet.row().id, elias.sheet.currentIndex().column()) == (hasil.indikator[0].id, TARGET)
    assert elias.sheet.state() == elias.sheet.State.EditingState


def test_advice_comes_and_goes_without_taking_the_keyboard_away(elias, qtbot):
    hasil = first(elias.now())
    typed(elias.page, qtbot, hasil.id, RAGAM, "Monitoring wilayah")
    assert "SARAN" in kinds(elias.page)
    assert elias.sheet.currentIndex().isValid()
    elias.sheet.choose(hasil.indikator[0].id, TEKS)
    elias.desk.urungkan()
    assert elias.sheet.row().id == hasil.indikator[0].id


def test_what_is_empty_is_said_in_the_cell_and_not_in_a_notice(elias):
    elias.page.acts.add_indicator(first(elias.now()).id)
    codes = {r.masalah.pesan.kode for r in elias.page.editor.model.rows if r.masalah}
    assert not codes & {"cek_indikator_kosong", "cek_target_kosong", "cek_aspek_kosong"}


def test_a_leader_without_a_budget_is_refused_in_red_with_the_way_to_the_reason(camat, qtbot):
    for i in [i for h in camat.now().hasil_kerja for i in h.indikator if i.perspektif is Perspektif.ANGGARAN]:
        put(camat.page, qtbot, i.id, RAGAM, "Proses Bisnis")
    row = advice(camat.page, "skp_tanpa_anggaran")
    assert (row.warna, row.tautan) == ("merah", "Isi alasan…")


def test_the_count_at_the_top_says_how_much_advice_there_is(elias, qtbot):
    put(elias.page, qtbot, first(elias.now()).id, RAGAM, "Menyusun laporan")
    assert elias.page.count.text().endswith(f"{len(elias.page.editor.advice)} saran pada SKP ini")


def test_a_dialog_asked_for_is_the_only_answer_with_a_chip(elias):
    hasil = first(elias.now())
    asked = replace(hasil.indikator[0], penerimaan=Penerimaan(Sikap.MINTA_DIALOG))
    agreed = replace(hasil.indikator[1], penerimaan=Penerimaan(Sikap.SETUJU))
    skp = replace(elias.now(), hasil_kerja=(replace(hasil, indikator=(asked, agreed)),))
    assert [r.jawaban for r in rows(skp, (), {}) if r.jenis is Jenis.INDIKATOR] == ["minta dialog", ""]


# ── the clipboard ───────────────────────────────────────────────────────────────────────────────────


def test_rows_of_a_spreadsheet_become_results_in_one_step(elias, qtbot):
    before = elias.now()
    QGuiApplication.clipboard().setText(
        "Arsip tertata\tWaktu temu kembali\t3-5 menit\n\tArsip lengkap\t95-98%\nRapat terlayani\tRapat tepat waktu\t90-95%"
    )
    elias.sheet.choose(first(before).id)
    elias.sheet.paste()
    fresh = elias.now().hasil_kerja[1:3]
    assert [(h.rencana, len(h.indikator)) for h in fresh] == [("Arsip tertata", 2), ("Rapat terlayani", 1)]
    assert "2 hasil kerja dan 3 indikator" in elias.page.notice.text()
    elias.desk.urungkan()
    assert elias.now() == before


def test_a_column_goes_down_the_targets_past_heads_and_too_many_are_refused(elias, qtbot):
    places = [i.id for h in elias.now().urutan_hasil() for i in h.indikator]
    QGuiApplication.clipboard().setText("\n".join(f"{n} hari" for n in range(1, len(places) + 1)))
    elias.sheet.choose(places[0], TARGET)
    elias.sheet.paste()
    settle()
    assert [i.target for h in elias.now().urutan_hasil() for i in h.indikator] == [f"{n} hari" for n in range(1, len(places) + 1)]
    QGuiApplication.clipboard().setText("\n".join("x" * 1 for _ in range(40)))
    before = elias.now()
    elias.sheet.paste()
    settle()
    assert elias.now() == before
    assert "40 baris" in elias.page.notice.text()


def test_sentences_with_targets_go_over_the_indicators_they_are_pasted_on(elias, qtbot):
    before = elias.now()
    places = [i.id for h in before.urutan_hasil() for i in h.indikator]
    QGuiApplication.clipboard().setText("Berkas lengkap\t95-98%\nBerkas tepat waktu\t3-5 hari")
    elias.sheet.choose(places[0], TEKS)
    elias.sheet.paste()
    settle()
    found = [(i.teks, i.target) for h in elias.now().urutan_hasil() for i in h.indikator]
    assert found[:2] == [("Berkas lengkap", "95-98%"), ("Berkas tepat waktu", "3-5 hari")]
    assert len(elias.now().hasil_kerja) == len(before.hasil_kerja)
    elias.desk.urungkan()
    assert elias.now() == before


def test_what_is_no_result_is_refused_with_its_sentence(elias):
    QGuiApplication.clipboard().setText("\tWaktu\t2 hari\nx\t\t")
    before = elias.now()
    elias.sheet.paste()
    assert elias.now() == before
    assert "baris pertama tidak memuat rencana hasil kerja" in elias.page.notice.text()


def test_words_pasted_over_advice_change_nothing(elias, qtbot):
    put(elias.page, qtbot, first(elias.now()).id, RAGAM, "Menyusun laporan")
    before = elias.now()
    QGuiApplication.clipboard().setText("lain")
    elias.sheet.choose(advice(elias.page, "kata_aktivitas").kunci)
    elias.sheet.paste()
    settle()
    assert elias.now() == before


def test_a_paste_into_a_set_skp_is_refused_aloud(sample: Desk, open_page):
    page = open_page(sample)
    page.tuju(("skp", skp_of(sample, "Elias").id), None)
    QGuiApplication.clipboard().setText("Arsip tertata\tWaktu temu kembali\t5 hari")
    page.editor.sheet.paste()
    assert "Pilih Perbaiki" in page.notice.text()


def test_copied_rows_can_be_pasted_again(elias, qtbot):
    elias.sheet.selectAll()
    elias.sheet.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.split("\n")[0].split("\t")[:2] == [first(elias.now()).rencana, "Waktu"]
    before = len(elias.now().hasil_kerja)
    elias.sheet.paste()
    assert len(elias.now().hasil_kerja) == 2 * before


def test_ctrl_d_fills_the_targets_below(elias, qtbot):
    one = first(elias.now()).indikator
    model = elias.page.editor.model
    elias.sheet.choose(one[0].id, TARGET)
    elias.sheet.selectionModel().select(model.index(at(elias.page, one[1].id), TARGET), elias.sheet.selectionModel().SelectionFlag.Select)
    elias.sheet.fill_down()
    settle()
    assert [i.target for i in first(elias.now()).indikator[:2]] == [one[0].target] * 2


# ── menus and the bank ──────────────────────────────────────────────────────────────────────────────


def test_the_menu_of_a_result_turns_it_into_an_additional_one(elias):
    hasil = first(elias.now())
    elias.sheet.choose(hasil.id)
    menu = elias.page.acts.menu(elias.sheet.row())
    next(a for a in menu.actions() if a.text() == "Jadikan tambahan").trigger()
    assert elias.now().urutan_hasil()[-1].id == hasil.id


def test_a_sentence_goes_to_the_bank_once(elias, qtbot):
    from app.domain.bank import KalimatBank

    before = len(elias.desk.semua(KalimatBank))
    put(elias.page, qtbot, first(elias.now()).id, RAGAM, "Layanan keliling terlaksana sesuai jadwal")
    hasil = first(elias.now())
    elias.page.acts.to_bank(hasil.id)
    assert len(elias.desk.semua(KalimatBank)) == before + len(hasil.indikator)
    elias.page.acts.to_bank(hasil.id)
    assert len(elias.desk.semua(KalimatBank)) == before + len(hasil.indikator)
    assert "sudah ada di bank" in elias.page.notice.text()


# ── what is set ─────────────────────────────────────────────────────────────────────────────────────


def test_a_set_skp_opens_no_editor_and_says_since_when(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    skp = skp_of(sample, "Elias")
    page.tuju(("skp", skp.id), None)
    assert page.editor.closed
    assert "ditetapkan 15 Januari 2026" in page.editor.locked.text()
    page.editor.sheet.choose(first(skp).indikator[0].id, TARGET)
    qtbot.keyClicks(page.editor.sheet, "9")
    qtbot.keyClick(page.editor.sheet, Qt.Key.Key_F2)
    press(page, qtbot, Qt.Key.Key_Delete)
    assert page.editor.sheet.state() == page.editor.sheet.State.NoState
    assert skp_of(sample, "Elias") == skp


def test_advice_on_a_set_skp_sends_to_the_revision(sample: Desk, open_page):
    skp = skp_of(sample, "Elias")
    hasil = first(skp)
    sample.simpan("x", skp, replace(skp, hasil_kerja=(replace(hasil, rencana="Menyusun laporan"), *skp.hasil_kerja[1:])))
    page = open_page(sample)
    page.tuju(("skp", skp.id), None)
    page.acts.follow(advice(page, "kata_aktivitas"))
    assert "Pilih Perbaiki" in page.notice.text()
    assert page.editor.sheet.state() == page.editor.sheet.State.NoState


def test_an_act_on_a_set_skp_is_refused_with_the_way_on(sample: Desk, open_page):
    page = open_page(sample)
    page.tuju(("skp", skp_of(sample, "Elias").id), None)
    page.acts.add_result()
    assert "Pilih Perbaiki" in page.notice.text()


def test_what_was_agreed_and_is_changed_waits_for_the_employee_again(sample: Desk, open_page, qtbot):
    skp = draft_of(sample, "Elias", status=StatusSkp.DISEPAKATI)
    page = open_page(sample)
    page.tuju(("skp", skp.id), None)
    put(page, qtbot, first(skp).indikator[0].id, TARGET, "9 hari")
    assert skp_of(sample, "Elias").status is StatusSkp.DRAF
    assert "disepakati lagi" in page.notice.text()
    sample.urungkan()
    assert skp_of(sample, "Elias") == skp


def test_the_drafts_below_follow_a_leaders_new_words_in_the_same_step(sample: Desk, open_page, qtbot):
    below = draft_of(sample, "Elias")
    leader = draft_of(sample, "Yohanis")
    page = open_page(sample)
    page.tuju(("skp", leader.id), None)
    atas = first(below).mendukung
    put(page, qtbot, atas, RAGAM, "Warga Maulafa puas")
    assert first(skp_of(sample, "Elias")).pimpinan.rencana == "Warga Maulafa puas"
    sample.urungkan()
    assert first(skp_of(sample, "Elias")) == first(below)


def test_what_an_operator_types_is_never_markup(elias, qtbot):
    put(elias.page, qtbot, first(elias.now()).id, RAGAM, "<b>Layanan</b> & arsip")
    elias.sheet.choose(first(elias.now()).id)
    press(elias.page, qtbot, Qt.Key.Key_Delete)
    assert elias.page.notice.text() == 'Hasil kerja "<b>Layanan</b> & arsip" dihapus.'
    assert elias.page.notice._text.textFormat() == Qt.TextFormat.PlainText


# ── room ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_long_sentence_gets_the_lines_it_needs(elias):
    widths = [elias.sheet.columnWidth(n) for n in range(5)]
    row = next(r for r in elias.page.editor.model.rows if r.jenis is Jenis.INDIKATOR)
    head = elias.page.editor.model.rows[0]
    assert row_height(replace(row, teks="kata " * 80), widths) > 3 * row_height(row, widths)
    assert row_height(replace(head, teks="kata " * 80), widths) > 2 * row_height(head, widths)


def test_an_empty_skp_says_so_with_its_way_in(sample: Desk, open_page):
    skp = draft_of(sample, "Elias", hasil_kerja=())
    page = open_page(sample)
    page.tuju(("skp", skp.id), None)
    assert page.editor.sheet.empty.isVisible()
    page.editor.sheet.empty.verb.click()
    assert len(skp_of(sample, "Elias").hasil_kerja) == 1


def test_the_model_of_the_sheet_keeps_the_promises_of_qt(elias, qtbot):
    QAbstractItemModelTester(elias.page.editor.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    put(elias.page, qtbot, first(elias.now()).id, RAGAM, "Menyusun laporan")
    elias.page.acts.add_result()
    elias.desk.urungkan()
    elias.desk.urungkan()


def test_r62_after_january_the_sheet_sends_to_the_atasan_penilai(elias):
    assert "Lakukan dialog kinerja dengan atasan penilai" in elias.page.editor.locked.text()


def test_r60_a_study_adds_its_results_to_the_same_skp(sample: Desk, open_page):
    skp = draft_of(sample, "Elias")
    pegawai = sample.satu(Pegawai, skp.pemilik)
    status = StatusPegawai(id_baru(), JenisStatus.TUGAS_BELAJAR, date(2026, 7, 1), None)
    sample.simpan("x", pegawai, replace(pegawai, status=(status,)))
    page = open_page(sample)
    page.tuju(("skp", skp.id), None)
    entries = {entry[0]: entry[1] for entry in of_one(page) if entry}
    entries["Tambah hasil tugas belajar"]()
    assert [h.tugas_belajar for h in skp_of(sample, "Elias").hasil_kerja[-2:]] == [True, True]
    page.tuju(("skp", skp_of(sample, "Hermina").id), None)
    assert "Tambah hasil tugas belajar" not in {entry[0] for entry in of_one(page) if entry}
