"""The performance tree with the people who hang in it, edited in place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plan import draft_of, settle, skp_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.desk import Desk
from app.domain.pohon_kinerja import POHON, Iku, PohonKinerja
from app.domain.pohon_ubah import cari, semua
from app.domain.skp import Skp
from ui.indikator.page import IndikatorPage
from ui.indikator.tree_nodes import LOOSE, WITHOUT, Node, tree, walk
from ui.indikator.year import year_of

Alt = Qt.KeyboardModifier.AltModifier


def pohon(desk: Desk) -> PohonKinerja:
    return desk.satu(PohonKinerja, POHON)


def nodes(page: IndikatorPage) -> list[Node]:
    return list(walk(page.nodes))


def iku(page: IndikatorPage, n: int = 0) -> Node:
    return [node for node in nodes(page) if node.jenis == "IKU"][n]


def press(page: IndikatorPage, qtbot, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(page.tree.tree, key, modifier)
    settle()


def test_rows_say_what_they_are_and_who_hangs_there(sample: Desk, open_page):
    page = open_page(sample)
    kinds = [node.jenis for node in nodes(page)][:5]
    assert kinds == ["Misi 1", "Tujuan", "Sasaran", "IKU", "Camat"]
    top = iku(page)
    assert top.kanan == f"{len(top.pemilik)} orang"
    leader = top.anak[0]
    assert leader.teks == skp_of(sample, "Yohanis").urutan_hasil()[0].rencana
    assert {"Elias Koro Bani", "Adriana Bessie Nalle"} <= {node.teks for node in leader.anak}
    elias = next(node for node in leader.anak if node.teks == "Elias Koro Bani")
    assert elias.kanan == "2 hasil"
    assert "Fransina Lede Hau" in [node.teks for node in elias.anak]


def test_the_head_counts_what_is_in_the_tree(sample: Desk, open_page):
    page = open_page(sample)
    every = [type(s).__name__ for s in semua(pohon(sample))]
    assert page.tree.count.text() == f"{every.count('Misi')} misi, {every.count('Sasaran')} sasaran, {every.count('Iku')} IKU"


def test_every_skp_stands_somewhere_in_the_tree(sample: Desk):
    year = year_of(sample, 2026)
    shown = {node.what[1] for node in walk(tree(pohon(sample), year)) if node.what[0] == "skp"}
    assert shown == set(year.skp)


def test_who_hangs_on_nothing_and_who_has_no_skp_stand_at_the_end(sample: Desk, open_page):
    skp = draft_of(sample, "Fransina")
    bare = replace(skp, hasil_kerja=tuple(replace(h, mendukung=None, mendukung_lain=(), iku=None) for h in skp.hasil_kerja))
    sample.simpan("Lepas", skp, bare)
    gone = draft_of(sample, "Hermina")
    for e in [e for e in sample.semua(_evaluasi()).values() if e.skp == gone.id]:
        sample.simpan("Hapus", e, None)
    sample.simpan("Hapus", gone, None)
    page = open_page(sample)
    groups = {node.what[1]: node for node in page.nodes if node.what[0] == "kelompok"}
    assert [node.teks for node in groups[LOOSE].anak] == ["Fransina Lede Hau"]
    assert [node.teks for node in groups[WITHOUT].anak] == ["Hermina Ratu Sabu"]
    assert page.status().endswith("dari 32 SKP ditetapkan")


def _evaluasi():
    from app.domain.evaluasi import Evaluasi

    return Evaluasi


def test_choosing_a_person_shows_the_skp_and_a_leaders_row_the_result(sample: Desk, open_page):
    page = open_page(sample)
    leader = iku(page).anak[0]
    page.tree.select(leader.kunci)
    assert page.editor.skp.id == leader.what[1]
    assert page.editor.sheet.row().id == leader.hasil
    page.tree.select(next(n for n in nodes(page) if n.teks == "Elias Koro Bani").kunci)
    assert page.editor.subject.name.text() == "Elias Koro Bani, S.AP"


def test_an_iku_without_a_role_has_a_chip_and_the_foot_shows_the_way(sample: Desk, open_page):
    tree_ = pohon(sample)
    sasaran = next(s for s in semua(tree_) if type(s).__name__ == "Sasaran")
    from app.domain.perubahan import ganti

    sample.simpan("Tambah", tree_, ganti(tree_, sasaran.id, iku=(*sasaran.iku, Iku("kosong", "Pengaduan dijawab"))))
    page = open_page(sample)
    gap = next(node for node in nodes(page) if node.what == ("pohon", "kosong"))
    assert (gap.chip, gap.kanan) == ("belum ada", "")
    assert page.tree.foot.text() == "1 IKU tanpa peran."
    page.tree.show_gap()
    assert page.chosen == ("pohon", "kosong")
    assert page.right.currentWidget() is page.node


def test_a_node_is_renamed_in_place_and_undone(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    node = iku(page)
    page.tree.select(node.kunci)
    press(page, qtbot, Qt.Key.Key_F2)
    editor = page.tree.tree.viewport().children()[-1]
    was = cari(pohon(sample), node.what[1]).teks
    assert editor.text() == was
    qtbot.keyClicks(editor, "Indeks kepuasan warga")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert cari(pohon(sample), node.what[1]).teks == "Indeks kepuasan warga"
    assert sample.label_urungkan == "Ubah IKU"
    sample.urungkan()
    assert cari(pohon(sample), node.what[1]).teks == was


def test_insert_adds_below_or_beside_an_iku_and_opens_its_editor(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    before = len(pohon(sample).semua_iku())
    page.tree.select(iku(page).kunci)
    press(page, qtbot, Qt.Key.Key_Insert)
    assert len(pohon(sample).semua_iku()) == before + 1
    assert page.tree.tree.state() == page.tree.tree.State.EditingState
    assert page.tree.tree.node().what[1] == pohon(sample).semua_iku()[1].id


def test_the_menu_offers_every_level_above_the_chosen_one(sample: Desk, open_page):
    page = open_page(sample)
    page.tree.select(iku(page).kunci)
    words = [action.text() for action in page.tree.menu().actions()]
    assert words[:4] == ["Misi baru", "Tujuan baru", "Sasaran baru", "IKU baru"]
    page.tree.menu().actions()[0].trigger()
    assert len(pohon(sample).misi) == 4


def test_alt_and_an_arrow_move_a_node(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    before = [m.id for m in pohon(sample).misi]
    page.tree.select(before[0])
    press(page, qtbot, Qt.Key.Key_Down, Alt)
    assert [m.id for m in pohon(sample).misi] == [before[1], before[0], *before[2:]]


def test_delete_takes_a_node_with_what_is_below_and_the_notice_takes_it_back(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    before = pohon(sample)
    page.tree.select(before.misi[0].id)
    press(page, qtbot, Qt.Key.Key_Delete)
    assert page.notice.text().startswith(("Misi ", "Tujuan ", "Sasaran ", "IKU "))
    assert pohon(sample).misi == before.misi[1:]
    page.perintah.emit("undo")
    assert pohon(sample) == before


def test_the_arrow_keys_walk_from_node_to_node_and_person_to_person(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    page.tree.tree.setFocus()
    page.tree.select(pohon(sample).misi[0].id)
    seen = []
    for _ in range(7):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Down)
        seen.append(page.chosen)
    assert len(dict.fromkeys(seen)) > 4
    assert page.window().focusWidget() is page.tree.tree


def test_a_skp_that_is_undone_leaves_the_keys_in_the_tab(sample: Desk, open_page):
    page = open_page(sample)
    gone = skp_of(sample, "Elias")
    page.tree.select(page.tree.place_of(("skp", gone.id)))
    page.editor.sheet.setFocus()
    page.chosen = ("baru", gone.pemilik)
    page._show()
    assert page.isAncestorOf(page.window().focusWidget())


def test_a_year_without_skp_waits_for_the_keys_on_the_next_step(desk: Desk, open_window):
    page = open_window(desk, 1).page()
    assert page.window().focusWidget() is page.nobody.write


def test_a_persons_row_is_neither_renamed_nor_deleted_here(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    skp = skp_of(sample, "Elias")
    page.tree.select(next(n for n in nodes(page) if n.teks == "Elias Koro Bani").kunci)
    press(page, qtbot, Qt.Key.Key_F2)
    press(page, qtbot, Qt.Key.Key_Delete)
    assert page.tree.tree.state() == page.tree.tree.State.NoState
    assert skp_of(sample, "Elias") == skp


def test_the_search_and_the_unit_leave_only_the_branches_of_those_they_find(sample: Desk, open_page):
    page = open_page(sample)
    page.window().bar.search.setText("fransina")
    shown = [place.node.teks for place in page.tree.model.places if place.node.what[0] == "skp" and not place.node.hasil]
    assert set(shown) == {"Fransina Lede Hau", "Elias Koro Bani"}
    page.window().bar.clear()
    assert len(page.tree.model.places) > 30


def test_what_was_closed_stays_closed_when_the_tree_changes(sample: Desk, open_page):
    page = open_page(sample)
    first = pohon(sample).misi[0].id
    page.tree.tree.collapse(page.tree.model.find(first))
    page.tree_acts.add(pohon(sample).misi[1].id)
    assert not page.tree.tree.isExpanded(page.tree.model.find(first))


@pytest.mark.parametrize("size", [(1366, 768), (1024, 540)], ids=["1366", "1024"])
def test_the_pane_is_as_wide_as_the_window_allows(sample: Desk, open_page, size):
    page = open_page(sample, size=size)
    assert abs(page.tree.width() - (344 if size[0] == 1366 else 280)) <= 4


def test_an_office_without_anything_has_one_sentence_and_two_doors(desk: Desk, open_page):
    page = open_page(desk)
    assert page.right.currentWidget() is page.nobody
    assert page.nobody.sentence.text().startswith("Belum ada SKP tahun 2026")
    page.nobody.write.click()
    assert page.right.currentWidget() is page.node
    page.node.fields["visi"].selesai.emit("Maju dan melayani")
    assert pohon(desk).visi == "Maju dan melayani"


def test_the_model_of_the_tree_keeps_the_promises_of_qt(sample: Desk, open_page):
    page = open_page(sample)
    QAbstractItemModelTester(page.tree.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.tree_acts.add("")
    sample.urungkan()


def test_a_problem_of_the_tree_is_reached_from_the_check(sample: Desk, open_page):
    page = open_page(sample)
    id = pohon(sample).semua_iku()[-1].id
    page.tuju(("pohon_kinerja", POHON), id)
    assert page.chosen == ("pohon", id)
    assert page.node.simpul.id == id


def test_a_skp_hidden_by_the_search_is_reached_all_the_same(sample: Desk, open_page):
    page = open_page(sample)
    page.window().bar.search.setText("fransina")
    skp: Skp = skp_of(sample, "Hermina")
    page.tuju(("skp", skp.id), skp.urutan_hasil()[0].indikator[0].id)
    assert page.window().bar.search.text() == ""
    assert page.editor.skp.id == skp.id
    assert page.editor.sheet.row().id == skp.urutan_hasil()[0].indikator[0].id


def test_without_a_mission_the_foot_leads_to_the_first(desk: Desk, open_page):
    page = open_page(desk)
    assert page.tree.foot.text() == "Visi dan misi belum ditulis."
    page.tree_acts.add("")
    assert len(pohon(desk).misi) == 1
    assert page.tree.foot.isHidden()


def test_the_search_shows_whom_it_finds_once_typing_rests(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    page.window().bar.search.setText("fransina")
    qtbot.waitUntil(lambda: page.editor.skp.id == skp_of(sample, "Fransina").id)


def test_enter_in_the_tree_takes_the_keyboard_to_what_is_chosen(sample: Desk, open_page, qtbot):
    page = open_page(sample)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.tree.tree.setFocus()
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.editor.sheet.hasFocus()
