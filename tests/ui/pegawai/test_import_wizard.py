"""Taking a roster: read beside the window, shown row by row, nothing written before the verb, one undo step for all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from people_of import names, person, row_of, settle
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from python_calamine import CalamineWorkbook
from roster_file import MESSY, line_of, own_roster, write

from app.desk import Desk
from app.domain.bank import PemetaanImpor
from app.domain.pegawai import Pegawai
from app.exchange.roster import StatusBaris
from ui.pegawai.import_dialog import ImportDialog
from ui.pegawai.import_rows import BARIS, COLUMNS, GOLONGAN, HASIL, JABATAN, KETERANGAN, NAMA, NIP, TICK, UNIT
from ui.pegawai.import_steps import BERKAS, KOLOM, LEMBAR, PERIKSA
from ui.pegawai.page import PegawaiPage

HEAD = ["NIP", "NAMA", "GOLONGAN", "JABATAN"]


def wizard(page: PegawaiPage, path: Path, qtbot) -> ImportDialog:
    """Through the act of the tab, until the file has been read."""
    page.import_roster(str(path))
    dialog = page.acts.imports.dialog
    ready(dialog, qtbot)
    return dialog


def ready(dialog: ImportDialog, qtbot) -> None:
    qtbot.waitUntil(lambda: dialog._task.isFinished())
    settle()


@pytest.fixture
def changed(roster, tmp_path: Path, qtbot) -> ImportDialog:
    """The office's own roster with one row wrong, two changed and one new."""

    def change(lines, at):
        line_of(lines, "Elias")[at["NIP"]] = 198505052010011905.0
        line_of(lines, "Hermina")[at["GOLONGAN"]] = "III/c"
        line_of(lines, "Jublina")[at["NAMA"]] = "Jublina Dami Hina, M.H"
        fresh = ["" for _ in lines[0]]
        for title, text in (
            ("NIP", "199606062025212999"),
            ("NAMA", "Contoh Baru, A.Md"),
            ("GOLONGAN", "VII"),
            ("JABATAN", "Operator Desa"),
        ):
            fresh[at[title]] = text
        lines.append(fresh)

    return wizard(roster, own_roster(roster.desk, tmp_path / "pegawai.xlsx", change), qtbot)


def rows(dialog: ImportDialog) -> dict[str, object]:
    return {row.baris.nama: row for row in dialog.check.rows}


def cell(dialog: ImportDialog, nama: str, column: int):
    at = next(n for n, row in enumerate(dialog.check.model.rows) if nama in row.baris.nama)
    return dialog.check.model.cell(at, column)


# ── what is shown ───────────────────────────────────────────────────────────────────────────────────


def test_sheet_head_and_columns_are_found_and_only_the_check_is_seen(changed):
    assert changed.stack.currentIndex() == PERIKSA
    assert [step.state for step in changed.steps.steps] == ["selesai", "selesai", "selesai", "kini"]
    assert changed.about.text().startswith("pegawai.xlsx · ")
    assert changed.check.place.text() == "Lembar “Pegawai”, judul kolom di baris 1"


def test_what_is_wrong_comes_first_then_changed_new_and_same(changed):
    order = [row.baris.status for row in changed.check.model.rows]
    assert order == sorted(order, key=[StatusBaris.SALAH, StatusBaris.BERUBAH, StatusBaris.BARU, StatusBaris.SAMA].index)
    assert [text for _, text in changed.check.filter.choices][1:4] == ["Salah 1", "Berubah 2", "Baru 1"]


def test_the_guilty_cell_is_tinted_and_the_reason_stands_right_after_the_verdict(changed):
    assert [column.title for column in COLUMNS][TICK : NIP + 1] == ["Ambil", "Baris", "Hasil", "Keterangan", "NIP"]
    assert cell(changed, "Elias", HASIL).text == "salah"
    assert cell(changed, "Elias", KETERANGAN).text == "NIP tersimpan sebagai angka"
    assert "ketik ulang" in cell(changed, "Elias", KETERANGAN).look.second
    assert cell(changed, "Elias", NIP).look.tint == "merah"
    assert cell(changed, "Elias", NAMA).look.tint == ""


def test_a_change_reads_old_and_new_in_its_cell(changed):
    grade = cell(changed, "Hermina", GOLONGAN)
    assert (grade.look.old, grade.text, grade.look.tint) == ("III/b", "III/c", "kuning")
    name = cell(changed, "Jublina", NAMA)
    assert (name.look.old, name.text) == ("Jublina Dami Hina, SH", "M.H")
    assert cell(changed, "Hermina", KETERANGAN).text == "Golongan berubah"
    assert cell(changed, "Adriana", KETERANGAN).text == "Tidak ada perubahan"


def test_the_unit_has_a_column_only_where_something_about_it_changes(changed, desk: Desk, open_roster, qtbot):
    assert changed.check.table.isColumnHidden(UNIT)
    changed.reject()
    assert not wizard(open_roster(desk), MESSY, qtbot).check.table.isColumnHidden(UNIT)


def test_everything_that_is_said_of_a_row_stands_below_the_table(changed):
    at = next(n for n, row in enumerate(changed.check.model.rows) if "Hermina" in row.baris.nama)
    changed.check.table.select_row(at, BARIS)
    assert "GOLONGAN: III/b → III/c" in changed.check.story.text()


def test_a_segment_leaves_only_its_verdict(changed):
    changed.check.filter.choose(2)
    assert {row.baris.status for row in changed.check.model.rows} == {StatusBaris.BERUBAH}
    changed.check.filter.choose(0)
    assert len(changed.check.model.rows) == len(changed.check.rows)


def test_rows_with_a_remedy_have_room_for_two_lines(changed):
    table = changed.check.table
    assert table.rowHeight(0) > table.rowHeight(len(changed.check.rows) - 1)


def test_the_model_of_the_preview_keeps_the_promises_of_qt(changed):
    QAbstractItemModelTester(changed.check.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for n in range(len(changed.check.filter.choices)):
        changed.check.filter.choose(n)


# ── what is taken ───────────────────────────────────────────────────────────────────────────────────


def test_nothing_is_written_before_the_verb_and_the_verb_counts(changed):
    assert changed.verb.text() == "Impor 3 baris"
    assert "Belum ada yang ditulis" in changed.promise.text()
    assert changed.desk.label_urungkan is None
    assert not (changed.desk.path.parent / "Cadangan").exists()


def test_space_leaves_a_row_out_and_the_verb_follows(changed, qtbot):
    at = next(n for n, row in enumerate(changed.check.model.rows) if "Hermina" in row.baris.nama)
    changed.check.table.select_row(at, TICK)
    qtbot.keyClick(changed.check.table, Qt.Key.Key_Space)
    assert cell(changed, "Hermina", TICK).look.tick == "tidak"
    assert changed.verb.text() == "Impor 2 baris"
    changed.apply()
    assert person(changed.desk, "Hermina").golongan == "III/b"
    assert "M.H" in person(changed.desk, "Jublina").nama


def test_all_rows_of_a_verdict_are_left_out_and_taken_together(changed):
    changed.check.filter.choose(2)
    assert changed.check.all.text() == "Lewati semua"
    changed.check.all.click()
    assert changed.verb.text() == "Impor 1 baris"
    assert changed.check.all.text() == "Ambil semua"
    changed.check.all.click()
    assert changed.verb.text() == "Impor 3 baris"
    changed.check.filter.choose(1)
    assert changed.check.all.isHidden()


def test_a_row_that_gives_nobody_cannot_be_ticked(changed):
    changed.check.table.select_row(0, TICK)
    changed.check.toggle()
    assert cell(changed, "Elias", TICK).look.tick == "mati"
    assert changed.verb.text() == "Impor 3 baris"


def test_with_every_row_left_out_there_is_nothing_to_import(changed):
    for n in range(len(changed.check.model.rows)):
        changed.check.table.select_row(n, TICK)
        changed.check.toggle()
    assert not changed.verb.isEnabled()
    assert "Tidak ada baris yang dicentang" in changed.promise.text()


def test_when_everything_is_the_same_it_is_said_so(roster, tmp_path: Path, qtbot):
    dialog = wizard(roster, own_roster(roster.desk, tmp_path / "sama.xlsx"), qtbot)
    dialog.check.filter.choose(0)
    if all(row.sama for row in dialog.check.rows):
        assert "Semua baris sama" in dialog.promise.text()
    assert dialog.verb.isEnabled() == any(row.ambil for row in dialog.check.rows)


def test_the_import_makes_a_copy_first_and_is_one_undo_step(changed, roster):
    before = set(roster.desk.semua(Pegawai))
    changed.verb.click()
    assert [path.name for path in (roster.desk.path.parent / "Cadangan").iterdir()]
    assert person(roster.desk, "Contoh Baru")
    assert roster.desk.label_urungkan == "Impor pegawai dari pegawai.xlsx"
    roster.desk.urungkan()
    assert set(roster.desk.semua(Pegawai)) == before
    assert person(roster.desk, "Hermina").golongan == "III/b"


def test_the_result_stands_above_the_table_with_its_marks(changed, roster):
    changed.verb.click()
    assert roster.result.text().startswith("pegawai.xlsx: 1 baru, 2 berubah, ")
    assert roster.result.text().endswith("1 baris dilewati.")
    marks = {row.pegawai.nama: row.impor for row in roster.model.rows if row.impor}
    assert sorted(marks.values()) == ["baru", "berubah", "berubah"]
    assert "Cadangan" in roster.window().status.backup.text()
    roster.bar.choose("impor")
    assert len(names(roster)) == 3
    roster.acts.imports.close()
    assert roster.acts.imports.dialog is None
    assert roster.result.isHidden()
    assert not any(row.impor for row in roster.model.rows)
    assert len(names(roster)) > 3


def test_the_undo_of_the_banner_takes_back_the_import_and_nothing_else(changed, roster):
    changed.verb.click()
    roster.model.setData(roster.model.index(row_of(roster, "Rahmat"), 0), "Rahmat Lain")
    settle()
    roster.acts.imports._undo("Impor pegawai dari pegawai.xlsx")
    assert person(roster.desk, "Contoh Baru")
    assert "perubahan lain" in roster.notice.text()
    roster.desk.urungkan()
    roster.acts.imports._undo("Impor pegawai dari pegawai.xlsx")
    assert not any("Contoh Baru" in nama for nama in names(roster))


def test_what_was_wrong_can_be_looked_at_again_but_not_taken_twice(changed, roster):
    changed.verb.click()
    roster.acts.imports.look_again()
    assert changed.isVisible()
    assert {row.baris.status for row in changed.check.model.rows} == {StatusBaris.SALAH}
    assert changed.verb.isHidden()
    changed.reject()


def test_rejected_rows_are_saved_with_their_reason(changed, tmp_path: Path):
    target = tmp_path / "salah.xlsx"
    changed.save_rejects(target)
    lines = CalamineWorkbook.from_path(str(target)).get_sheet_by_index(0).to_python()
    assert lines[0][-1] == "Keterangan"
    assert len(lines) == 2
    assert "angka" in lines[1][-1]
    assert "1 baris salah disimpan di salah.xlsx" in changed.notice.text()


def test_rejects_that_cannot_be_written_are_told_inside(changed, tmp_path: Path):
    changed.save_rejects(tmp_path / "tidak-ada" / "salah.xlsx")
    assert "tidak dapat ditulis" in changed.notice.text()


def test_the_messy_roster_gives_eighteen_people_and_names_what_it_does(desk: Desk, open_roster, qtbot):
    page = open_roster(desk)
    dialog = wizard(page, MESSY, qtbot)
    assert "1 baris tidak dapat diambil" in dialog.check.wrong.text()
    assert "2 baris dapat diambil tanpa NIP yang benar" in dialog.check.wrong.text()
    assert "bergeser" in dialog.check.remark.text()
    assert dialog.verb.text() == "Impor 18 baris"
    dialog.verb.click()
    assert len(desk.semua(Pegawai)) == 18
    assert len(names(page)) == 18


# ── what can be changed ─────────────────────────────────────────────────────────────────────────────


def test_shifted_rows_are_read_as_they_stand_when_the_proposal_is_off(desk: Desk, open_roster, qtbot):
    dialog = wizard(open_roster(desk), MESSY, qtbot)
    dialog.go_to(KOLOM)
    dialog.columns.geser.setChecked(False)
    dialog.go_on()
    ready(dialog, qtbot)
    assert not dialog.preview.bergeser
    assert "bergeser" not in dialog.check.remark.text()


def test_another_sheet_is_looked_at_when_it_is_chosen(roster, tmp_path: Path, qtbot):
    first = [HEAD, ["199001012015011901", "Contoh Satu", "III/b", "Analis"]]
    second = [HEAD, ["199001012015011902", "Contoh Dua", "III/b", "Analis"]]
    dialog = wizard(roster, write(tmp_path / "dua.xlsx", first, "Januari", Februari=second), qtbot)
    assert "Lebih dari satu lembar" in dialog.check.remark.text()
    dialog.go_to(LEMBAR)
    dialog.sheet.chosen.emit(1, None)
    ready(dialog, qtbot)
    assert list(rows(dialog)) == ["Contoh Dua"]
    assert dialog.stack.currentIndex() == PERIKSA


def test_a_head_that_is_not_found_is_pointed_at(roster, tmp_path: Path, qtbot):
    lines = [["DAFTAR PEGAWAI"], ["Nomor", "Siapa", "Tugas"], ["199001012015011901", "Contoh Satu", "Analis"]]
    dialog = wizard(roster, write(tmp_path / "asing.xlsx", lines), qtbot)
    assert dialog.stack.currentIndex() == LEMBAR
    assert "Judul kolom tidak ditemukan" in dialog.notice.text()
    dialog.sheet.table.select_row(1, 0)
    dialog.go_on()
    ready(dialog, qtbot)
    assert dialog.stack.currentIndex() == KOLOM
    assert "Kolom NAMA belum ditunjuk" in dialog.notice.text()
    dialog.columns.choices["Siapa"].set_value("nama")
    dialog.columns.choices["Nomor"].set_value("nip")
    dialog.columns.choices["Tugas"].set_value("jabatan")
    dialog.go_on()
    ready(dialog, qtbot)
    assert dialog.stack.currentIndex() == PERIKSA
    assert cell(dialog, "Contoh Satu", JABATAN).text == "Analis"


def test_columns_chosen_by_hand_are_remembered_for_the_next_file_with_that_head(roster, tmp_path: Path, qtbot):
    head = ["NIP", "NAMA", "POSISI"]
    path = write(tmp_path / "a.xlsx", [head, ["199001012015011901", "Contoh Satu", "Analis"]])
    dialog = wizard(roster, path, qtbot)
    assert cell(dialog, "Contoh Satu", JABATAN).text == ""
    dialog.go_to(KOLOM)
    dialog.columns.choices["POSISI"].set_value("jabatan")
    dialog.go_on()
    ready(dialog, qtbot)
    dialog.apply()
    assert len(roster.desk.semua(PemetaanImpor)) == 1
    again = wizard(roster, write(tmp_path / "b.xlsx", [head, ["199001012015011902", "Contoh Dua", "Juru Tulis"]]), qtbot)
    assert cell(again, "Contoh Dua", JABATAN).text == "Juru Tulis"


def test_a_field_belongs_to_one_column_only(changed):
    changed.go_to(KOLOM)
    choice = changed.columns.choices["JABATAN"]
    choice.set_value("nama")
    choice.selesai.emit("nama")
    assert changed.columns.choices["NAMA"].value() is None
    assert changed.columns.mapping()["nama"] == "JABATAN"


def test_one_goes_back_step_by_step_and_forward_again(changed):
    for step in (KOLOM, LEMBAR, BERKAS):
        changed.go_back()
        assert changed.stack.currentIndex() == step
    changed.steps.steps[PERIKSA].click()
    assert changed.stack.currentIndex() == PERIKSA
    assert changed.verb.text() == "Impor 3 baris"


def test_sixty_nine_columns_are_all_offered(desk: Desk, open_roster, tmp_path: Path, qtbot):
    head = [f"KOLOM {n}" for n in range(67)] + ["NAMA", "NIP"]
    line = ["x"] * 67 + ["Contoh Satu", "199001012015011901"]
    dialog = wizard(open_roster(desk), write(tmp_path / "siasn.xlsx", [head, line]), qtbot)
    dialog.go_to(KOLOM)
    assert len(dialog.columns.choices) == 69
    assert "67 kolom lain tidak diambil" in dialog.check.remark.text()


# ── what is no roster ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("gambar.xlsx", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64, "bukan berkas"),
        ("kosong.csv", b"", "kosong"),
        ("halaman.xls", b"<html><table></table></html>", "halaman web"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_the_way_out(roster, tmp_path: Path, qtbot, name: str, content: bytes, word: str):
    path = tmp_path / name
    path.write_bytes(content)
    dialog = wizard(roster, path, qtbot)
    assert dialog.stack.currentIndex() == BERKAS
    assert word in dialog.notice.text()
    assert not dialog.file.doors.isHidden()
    assert not dialog.verb.isEnabled()
    good = write(tmp_path / "baik.xlsx", [HEAD, ["199001012015011901", "Contoh Satu", "III/b", "Analis"]])
    dialog.read(good)
    ready(dialog, qtbot)
    assert dialog.stack.currentIndex() == PERIKSA


def test_a_file_that_went_away_is_told_and_tried_again(roster, tmp_path: Path, qtbot):
    path = tmp_path / "nanti.xlsx"
    dialog = wizard(roster, path, qtbot)
    assert "nanti.xlsx" in dialog.notice.text()
    write(path, [HEAD, ["199001012015011901", "Contoh Satu", "III/b", "Analis"]])
    dialog.notice._links[0].click()
    ready(dialog, qtbot)
    assert dialog.stack.currentIndex() == PERIKSA


def test_closing_while_a_file_is_read_waits_for_it(roster, tmp_path: Path):
    path = write(tmp_path / "besar.xlsx", [HEAD, *[["", f"Contoh {n}", "III/b", "Analis"] for n in range(2000)]])
    roster.import_roster(str(path))
    dialog = roster.acts.imports.dialog
    dialog.reject()
    assert dialog._task.isFinished()


# ── doors ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_list_copied_in_excel_comes_in_the_same_way(roster, qtbot):
    QGuiApplication.clipboard().setText("NIP\tNAMA\tJABATAN\n199001012015011901\tContoh Satu, SE\tAnalis\n")
    roster.acts.imports.take_clipboard()
    dialog = roster.acts.imports.dialog
    ready(dialog, qtbot)
    assert list(rows(dialog)) == ["Contoh Satu, SE"]
    dialog.apply()
    assert roster.desk.label_urungkan == "Impor pegawai dari papan klip"


def test_an_empty_clipboard_says_what_to_copy(roster):
    QGuiApplication.clipboard().clear()
    roster.acts.imports.take_clipboard()
    assert "Salin dulu" in roster.notice.text()


def test_a_pasted_list_with_its_head_goes_through_the_wizard(desk: Desk, open_roster, qtbot):
    page = open_roster(desk)
    QGuiApplication.clipboard().setText("NIP\tNAMA\tJABATAN\n199001012015011901\tContoh Satu, SE\tAnalis\n")
    page.table.paste()
    ready(page.acts.imports.dialog, qtbot)
    assert list(rows(page.acts.imports.dialog)) == ["Contoh Satu, SE"]


def test_a_roster_is_dropped_on_any_tab_and_a_picture_is_not_taken(roster, tmp_path: Path, qtbot):
    def offered(path: Path) -> tuple[QMimeData, bool]:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        roster.window().dragEnterEvent(event)
        return data, event.isAccepted()

    assert not offered(tmp_path / "foto.png")[1]
    data, taken = offered(write(tmp_path / "seret.xlsx", [HEAD, ["199001012015011901", "Contoh Satu", "III/b", "Analis"]]))
    assert taken
    roster.window().tabs.setCurrentIndex(2)
    roster.window().dropEvent(
        QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
    ready(roster.acts.imports.dialog, qtbot)
    assert list(rows(roster.acts.imports.dialog)) == ["Contoh Satu"]


def test_template_and_roster_are_saved_from_the_tab(roster, tmp_path: Path):
    roster.acts.save_template(tmp_path / "templat.xlsx")
    assert "templat.xlsx" in roster.notice.text()
    roster.acts.export(tmp_path / "daftar.xlsx")
    assert "diambil lagi" in roster.notice.text()
    lines = CalamineWorkbook.from_path(str(tmp_path / "daftar.xlsx")).get_sheet_by_index(0).to_python()
    assert len(lines) == len(roster.desk.semua(Pegawai)) + 1
    roster.acts.export(tmp_path / "tidak-ada" / "daftar.xlsx")
    assert "tidak dapat ditulis" in roster.notice.text()


def test_the_template_is_saved_from_inside_the_wizard_too(changed, tmp_path: Path):
    changed.save_template(tmp_path / "templat.xlsx")
    assert "templat.xlsx" in changed.notice.text()
    changed.save_template(tmp_path / "tidak-ada" / "templat.xlsx")
    assert "tidak dapat ditulis" in changed.notice.text()
