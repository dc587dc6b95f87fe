"""Matriks peran hasil: rows staff, columns the leader's indicators, written into the SKP of the people in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from plan import draft_of, settle, skp_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.matriks import matriks, matriks_unit
from app.domain.perubahan import id_baru
from app.domain.skp import Indikator, Skp, StatusSkp
from app.domain.skp_isi import sisip_indikator
from ui.indikator.bank_dialog import ALL, BankDialog
from ui.indikator.matrix_rows import table_of
from ui.indikator.matrix_table import shortened
from ui.indikator.tree_nodes import walk
from ui.indikator.year import year_of


@pytest.fixture
def matrix(sample: Desk, open_page) -> SimpleNamespace:
    """The matrix of the Camat, with Elias as a draft."""
    draft_of(sample, "Elias")
    page = open_page(sample)
    page.turn("matriks")
    return SimpleNamespace(desk=sample, page=page, view=page.matrix, now=lambda: skp_of(sample, "Elias"))


def row_of(view, name: str) -> int:
    return next(n for n, row in enumerate(view.table.roles.rows) if name in row.nama)


def write(case, qtbot, name: str, column: int, text: str) -> None:
    case.view.table.roles.setData(case.view.table.roles.index(row_of(case.view, name), column), text)
    settle()


def test_it_says_the_same_as_the_paper(matrix):
    leader = skp_of(matrix.desk, "Yohanis")
    paper = matriks(leader, tuple(s for s in matrix.desk.semua(Skp).values() if s.tahun == 2026), matrix.desk.bagan())
    shown = matrix.view.table.roles
    assert [row.nama for row in shown.rows] == [row.nama for row in paper.baris]
    assert [tuple(tuple(p.split("\n")) if p else () for p in row.peran) for row in shown.rows] == [row.peran for row in paper.baris]
    assert [c.title for c in shown.columns[1:]] == [f"{n}. {k.indikator}" for n, k in enumerate(paper.kolom, 1)]


def test_an_empty_cell_is_empty_and_the_foot_counts_who_holds_each_column(matrix):
    table = matrix.view.table.roles
    empty = [(r, c) for r in range(table.rowCount()) for c in range(1, table.columnCount()) if not table.index(r, c).data()]
    assert empty
    counts = [sum(bool(row.peran[n]) for row in table.rows) for n in range(len(matrix.view.found.kolom))]
    assert [matrix.view.coverage.words(n) for n in range(len(counts))] == [f"{c} orang" if c else "belum ada" for c in counts]


def test_a_role_typed_is_a_result_of_the_employee_hung_on_the_leaders(matrix, qtbot):
    last = len(matrix.view.found.kolom)
    write(matrix, qtbot, "Elias", last, "Gangguan di loket tertangani")
    fresh = matrix.now().hasil_kerja[-1]
    assert (fresh.rencana, fresh.mendukung) == ("Gangguan di loket tertangani", matrix.view.found.kolom[last - 1].hasil)
    assert fresh.pimpinan.rencana.startswith("Gangguan ketenteraman")
    assert matrix.view.table.roles.rows[row_of(matrix.view, "Elias")].peran[last - 1] == "Gangguan di loket tertangani"
    assert matrix.desk.label_urungkan.startswith("Isi peran Elias")
    matrix.desk.urungkan()
    assert matrix.view.table.roles.rows[row_of(matrix.view, "Elias")].peran[last - 1] == ""


def test_a_cell_holds_several_roles_one_a_line(matrix, qtbot):
    view = matrix.view
    view.table.select_row(row_of(view, "Elias"), 6)
    view.table.edit(view.table.currentIndex())
    editor = view.table.viewport().children()[-1]
    qtbot.keyClicks(editor, "Satu")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(editor, "Dua")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert [h.rencana for h in matrix.now().hasil_kerja[-2:]] == ["Satu", "Dua"]


def test_emptying_a_cell_takes_the_role_and_keeps_a_result_with_indicators(matrix, qtbot):
    before = matrix.now()
    write(matrix, qtbot, "Elias", 1, "")
    after = matrix.now()
    assert [h.id for h in after.hasil_kerja] == [h.id for h in before.hasil_kerja]
    assert not any(h.dukungan for h in after.hasil_kerja if before.hasil_kerja[0].mendukung in h.dukungan)


def test_a_block_is_pasted_for_several_people_in_one_step(matrix, qtbot):
    fransina = draft_of(matrix.desk, "Benyamin")
    view = matrix.view
    top = row_of(view, "Benyamin")
    QGuiApplication.clipboard().setText("Peran A\nPeran B")
    view.table.select_row(top, 6)
    view.table.paste()
    settle()
    assert matrix.desk.satu(Skp, fransina.id).hasil_kerja[-1].rencana == "Peran A"
    assert matrix.now().hasil_kerja[-1].rencana == "Peran B"
    assert matrix.desk.label_urungkan == "Isi 2 peran"


def test_no_editor_opens_where_the_skp_is_set_and_the_keys_wait_in_the_matrix(matrix, qtbot):
    assert matrix.page.window().focusWidget() is matrix.view.table
    for name, opens in (("Adriana", False), ("Elias", True)):
        matrix.view.table.select_row(row_of(matrix.view, name), 1)
        qtbot.keyClick(matrix.view.table, Qt.Key.Key_X)
        assert (matrix.view.table.indexWidget(matrix.view.table.currentIndex()) is not None) is opens


def test_a_set_skp_refuses_with_its_sentence_and_the_cell_shows_what_stands(matrix, qtbot):
    before = skp_of(matrix.desk, "Adriana")
    write(matrix, qtbot, "Adriana", 1, "Lain")
    assert skp_of(matrix.desk, "Adriana") == before
    assert "sudah ditetapkan" in matrix.view.notice.text()
    assert matrix.view.table.roles.rows[row_of(matrix.view, "Adriana")].peran[0] != "Lain"


def test_what_was_agreed_and_is_changed_here_waits_again(matrix, qtbot):
    skp = draft_of(matrix.desk, "Benyamin", status=StatusSkp.DISEPAKATI)
    write(matrix, qtbot, "Benyamin", 6, "Peran baru")
    assert matrix.desk.satu(Skp, skp.id).status is StatusSkp.DRAF


def test_somebody_without_a_skp_stands_there_and_gets_one_by_writing(matrix, qtbot):
    skp = matrix.now()
    gone = [e for e in matrix.desk.semua(Evaluasi).values() if e.skp == skp.id]
    matrix.desk.simpan_banyak("Hapus", [*((e, None) for e in gone), (skp, None)])
    row = matrix.view.table.roles.rows[row_of(matrix.view, "Elias")]
    assert "belum punya SKP" in row.jabatan
    write(matrix, qtbot, "Elias", 2, "Berkas tepat waktu")
    assert [h.rencana for h in matrix.now().hasil_kerja] == ["Berkas tepat waktu"]


def test_somebody_who_moved_has_two_rows_and_each_writes_its_own_skp(matrix, qtbot):
    whole = matrix.now()
    half = replace(whole, selesai=date(2026, 6, 30))
    rest = replace(whole, id=id_baru(), mulai=date(2026, 7, 1), perilaku=(), hasil_kerja=())
    matrix.desk.simpan_banyak("Mutasi", [(whole, half), (None, rest)])
    rows = [n for n, row in enumerate(matrix.view.table.roles.rows) if "Elias" in row.nama]
    assert len(rows) == 2
    model = matrix.view.table.roles
    model.write([(n, 6, f"Peran {n}") for n in rows])
    settle()
    for n in rows:
        assert matrix.desk.satu(Skp, model.rows[n].skp).hasil_kerja[-1].rencana == f"Peran {n}"
    names = [node.teks for node in walk(matrix.page.nodes) if "Elias" in node.teks]
    assert {"Elias Koro Bani (1 Jan – 30 Jun)", "Elias Koro Bani (1 Jul – 31 Des)"} <= set(names)


def test_ctrl_n_writes_in_the_current_cell(matrix):
    matrix.view.table.select_row(row_of(matrix.view, "Elias"), 6)
    matrix.page.baru()
    assert matrix.view.table.state() == matrix.view.table.State.EditingState


def test_a_gap_is_said_with_the_way_to_it(matrix):
    leader = draft_of(matrix.desk, "Yohanis")
    first = leader.urutan_hasil()[0]
    from app.domain.skp import HasilKerja
    from app.domain.skp_isi import sisip_hasil

    lonely = HasilKerja("baru", rencana="Pengaduan terjawab", indikator=(Indikator("ind", "Pengaduan terjawab", "90-95%"),))
    matrix.desk.simpan("x", leader, sisip_hasil(leader, [lonely], first.id))
    at = next(n for n, k in enumerate(matrix.view.found.kolom, 1) if k.hasil == "baru")
    assert f"Indikator {at} belum dipegang" in matrix.view.gap.text()
    assert matrix.view.coverage.words(at - 1) == "belum ada"
    matrix.view.go_to(at)
    assert matrix.view.table.currentIndex().column() == at


def test_the_tree_and_the_matrix_say_the_same(matrix, qtbot):
    write(matrix, qtbot, "Elias", 6, "Gangguan di loket tertangani")
    year = year_of(matrix.desk, 2026)
    table = table_of(year, matrix.desk.bagan(), skp_of(matrix.desk, "Yohanis"))
    for kolom in table.kolom:
        node = next(n for n in walk(matrix.page.nodes) if n.hasil == kolom.hasil)
        at = table.kolom.index(kolom)
        holders = {row.pegawai for row in table.baris if row.peran[at]}
        assert holders == {year.skp[child.what[1]].pemilik for child in node.anak}


def test_the_foot_follows_the_columns_after_every_change(matrix, qtbot):
    write(matrix, qtbot, "Elias", 6, "Satu")
    write(matrix, qtbot, "Elias", 5, "Dua")
    matrix.page.window().resize(1024, 540)
    settle()
    matrix.view.table.horizontalScrollBar().setValue(80)
    assert matrix.view.coverage.words(5) == "2 orang"
    matrix.view.leader.set_value(skp_of(matrix.desk, "Elias").id)
    matrix.view.draw()
    settle()
    matrix.page.window().resize(1366, 768)
    settle()
    assert matrix.view.coverage.isVisible()


def test_a_leader_below_a_leader_has_the_table_of_a_team(matrix):
    leader = skp_of(matrix.desk, "Elias")
    matrix.view.leader.set_value(leader.id)
    matrix.view.draw()
    assert "Fransina Lede Hau, A.Md" in [row.nama for row in matrix.view.table.roles.rows]
    unit = matriks_unit(tuple(s for s in matrix.desk.semua(Skp).values() if s.tahun == 2026), matrix.desk.bagan())
    paper = next(m for each in unit for m in each.tim if "Elias" in m.nama)
    assert [(k.hasil, k.indikator) for k in matrix.view.found.kolom] == [(k.hasil, k.indikator) for k in paper.kolom]
    assert [row.peran for row in matrix.view.found.baris] == [tuple("\n".join(p) for p in row.peran) for row in paper.baris]
    assert "ketua tim" in matrix.view.hint.text()


def test_a_skp_is_opened_from_its_row_and_the_paper_from_its_button(matrix, qtbot):
    view = matrix.view
    view.table.select_row(row_of(view, "Benyamin"), 2)
    assert "Benyamin Ora Tasi × indikator 2" in view.spot.text()
    with qtbot.waitSignal(matrix.page.menuju) as asked:
        view.print.click()
    assert asked.args == [("kertas", "matriks"), None]
    matrix.page.window().tabs.setCurrentIndex(1)
    view.open.click()
    assert matrix.page.editor.skp.id == skp_of(matrix.desk, "Benyamin").id
    assert matrix.page.whole.currentIndex() == 0


def test_sentences_of_the_bank_hang_on_the_column(matrix):
    view = matrix.view
    view.table.select_row(row_of(view, "Elias"), 3)
    view.bank.click()
    dialog = matrix.page.findChildren(BankDialog)[-1]
    dialog.post.set_value(ALL)
    dialog.reload()
    dialog.table.toggle(0)
    dialog.verb.click()
    assert matrix.now().hasil_kerja[-1].dukungan == (view.found.kolom[2].hasil,)
    assert view.table.roles.rows[row_of(view, "Elias")].peran[2].endswith(matrix.now().hasil_kerja[-1].rencana)


def test_a_leader_without_indicators_says_what_to_do(desk: Desk, open_page):
    page = open_page(desk)
    page.turn("matriks")
    assert "SKP pimpinan belum memuat indikator" in page.matrix.empty.text()
    assert not page.matrix.empty.isHidden()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 540)], ids=["1366", "1024"])
def test_the_first_column_stays_232_and_the_rest_share_the_width(sample: Desk, open_page, size):
    page = open_page(sample, size=size)
    page.turn("matriks")
    table = page.matrix.table
    widths = [table.columnWidth(n) for n in range(table.roles.columnCount())]
    assert widths[0] == 232
    assert len(set(widths[1:])) == 1
    assert sum(widths) <= table.viewport().width() or widths[1] == 150


def test_a_long_head_keeps_whole_words(ready):
    words = "Persentase layanan administrasi terpadu yang selesai sesuai standar waktu pelayanan kecamatan"
    short = shortened(words, 130, 54)
    assert short.endswith(" …")
    assert words.startswith(short.removesuffix(" …"))
    assert shortened("pendek", 130, 54) == "pendek"


def test_many_indicators_of_one_result_are_columns_of_the_same_roles(matrix):
    leader = draft_of(matrix.desk, "Yohanis")
    first = leader.urutan_hasil()[0]
    before = len(matrix.view.found.kolom)
    matrix.desk.simpan("x", leader, sisip_indikator(leader, first.id, [Indikator("lagi", "Indikator ketiga")], first.indikator[-1].id))
    assert len(matrix.view.found.kolom) == before + 1
    row = matrix.view.table.roles.rows[row_of(matrix.view, "Elias")]
    at = [n for n, k in enumerate(matrix.view.found.kolom) if k.hasil == first.id]
    assert len({row.peran[n] for n in at}) == 1


def test_the_model_of_the_matrix_keeps_the_promises_of_qt(matrix):
    QAbstractItemModelTester(matrix.view.table.roles, QAbstractItemModelTester.FailureReportingMode.Fatal)
