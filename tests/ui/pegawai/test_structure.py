"""Units and posts: seen as a tree with its posts, typed in place, changed in a form, and never deleted from under somebody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from people_of import person, post, settle, unit
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog

from app.desk import Desk
from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, Pendekatan, UnitKerja
from app.domain.pohon_kinerja import PohonKinerja
from ui.pegawai.structure_dialog import StructureDialog
from ui.pegawai.structure_forms import PostDialog, UnitDialog
from ui.pegawai.structure_rows import branches


@pytest.fixture
def structure(sample: Desk, ready, qtbot) -> StructureDialog:
    dialog = StructureDialog(sample)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: StructureDialog, nama: str) -> None:
    at = next(n for n, each in enumerate(dialog.unit_model.rows) if nama in (each.unit.nama, each.unit.singkatan))
    dialog.units.select_row(at, 0)


def choose_post(dialog: StructureDialog, nama: str) -> None:
    dialog.posts.select_row(next(n for n, each in enumerate(dialog.post_model.rows) if each.nama == nama), 0)


def opened(dialog: StructureDialog, kind: type[QDialog]):
    return [each for each in dialog.findChildren(kind) if each.isVisible()][-1]


def test_units_lie_below_one_another_with_the_office_first(structure):
    rows = [(each.unit.singkatan, each.dalam) for each in structure.unit_model.rows]
    assert rows[0] == ("Kecamatan", 0)
    assert ("Umpeg", 2) in rows
    assert rows[-1][0] == "Pemda"
    assert structure.unit().singkatan == "Kecamatan"


def test_a_unit_shows_its_posts_with_holder_superior_and_forms(structure):
    choose(structure, "Yanum")
    leader = structure.post_model.rows[0]
    assert (leader.nama, leader.pemegang, leader.atasan, leader.kelas) == ("Kasi Pelayanan Umum", "Elias Koro Bani", "Camat", "9")
    structure.everything.setChecked(True)
    assert len(structure.post_model.rows) == len(structure.desk.semua(Jabatan))
    structure.everything.setChecked(False)


def test_a_vacant_post_says_so_and_a_plt_is_named(structure):
    choose(structure, "Trantib")
    assert structure.post_model.rows[0].pemegang == "Plt. Lukas Hede Riwu"
    empty = Jabatan("kosong", "Penelaah Baru", JenisJabatan.PELAKSANA, unit=structure.unit().id)
    structure.desk.simpan("Tambah", None, empty)
    at = next(n for n, each in enumerate(structure.post_model.rows) if each.jabatan.id == "kosong")
    assert structure.post_model.cell(at, 1).look.chip


def test_both_models_keep_the_promises_of_qt(structure):
    for model in (structure.unit_model, structure.post_model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    choose(structure, "Yanum")
    structure.everything.setChecked(True)


def test_name_and_class_are_typed_in_place_in_one_step(structure):
    choose(structure, "Yanum")
    structure.post_model.write([(0, 0, "Kepala Seksi Pelayanan Umum"), (0, 4, "10")])
    settle()
    found = post(structure.desk, "Kepala Seksi Pelayanan Umum")
    assert found.kelas == 10
    structure.desk.urungkan()
    assert post(structure.desk, "Kasi Pelayanan Umum").kelas == 9


@pytest.mark.parametrize(("column", "text", "word"), [(4, "delapan", "1 sampai 17"), (4, "99", "1 sampai 17"), (0, "", "namanya kosong")])
def test_what_cannot_be_a_class_or_name_is_refused_in_place(structure, column: int, text: str, word: str):
    before = dict(structure.desk.semua(Jabatan))
    structure.post_model.write([(0, column, text)])
    settle()
    assert word in structure.notice.text()
    assert dict(structure.desk.semua(Jabatan)) == before


def test_the_short_name_of_a_unit_is_typed_in_place(structure):
    choose(structure, "Yanum")
    at = structure.units.currentIndex().row()
    structure.unit_model.write([(at, 1, "Pelayanan")])
    settle()
    assert unit(structure.desk, "Pelayanan").nama == "Seksi Pelayanan Umum"


def test_a_new_post_stands_in_the_chosen_unit_below_its_leader(structure):
    choose(structure, "Yanum")
    structure.add()
    form = opened(structure, PostDialog)
    form.fields["nama"].control.setText("Penelaah Baru")
    form.fields["kelas"].control.setText("7")
    form.verb.click()
    made = post(structure.desk, "Penelaah Baru")
    assert (made.unit, made.atasan, made.kelas) == (unit(structure.desk, "Yanum").id, post(structure.desk, "Kasi Pelayanan Umum").id, 7)
    assert structure.desk.label_urungkan == "Tambah jabatan Penelaah Baru"


def test_a_post_is_changed_in_all_it_is(structure):
    choose(structure, "Yanum")
    structure.edit()
    form = opened(structure, PostDialog)
    form.fields["pendekatan"].control.set_value(Pendekatan.KUALITATIF)
    form.fields["kelompok"].control.set_value(Kelompok.JPT_PUKM)
    form.fields["eselon"].control.setText("IV.b")
    form.verb.click()
    changed = post(structure.desk, "Kasi Pelayanan Umum")
    assert (changed.pendekatan, changed.kelompok, changed.eselon) == (Pendekatan.KUALITATIF, Kelompok.JPT_PUKM, "IV.b")


def test_a_post_cannot_stand_above_itself(structure):
    structure.everything.setChecked(True)
    choose_post(structure, "Camat")
    structure.edit()
    form = opened(structure, PostDialog)
    form.fields["atasan"].control.set_value(post(structure.desk, "Kasi Pelayanan Umum").id)
    form.verb.click()
    assert "Kasi Pelayanan Umum" in form.notice.text()
    assert form.isVisible()


def test_a_unit_cannot_lie_in_itself(structure):
    choose(structure, "Sekretariat")
    structure.edit_unit()
    form = opened(structure, UnitDialog)
    form.induk.set_value(unit(structure.desk, "Umpeg").id)
    form.verb.click()
    assert "di dalamnya" in form.notice.text()
    assert form.isVisible()


def test_a_new_unit_lies_in_the_chosen_one_and_a_nameless_one_is_refused(structure):
    choose(structure, "Sekretariat")
    structure.add_unit()
    form = opened(structure, UnitDialog)
    form.verb.click()
    assert "namanya kosong" in form.notice.text()
    form.nama.setText("Subbagian Baru")
    form.verb.click()
    assert unit(structure.desk, "Subbagian Baru").induk == unit(structure.desk, "Sekretariat").id


def test_a_post_in_use_is_kept_and_its_users_are_named(structure):
    choose(structure, "Yanum")
    structure.remove()
    assert post(structure.desk, "Kasi Pelayanan Umum")
    assert structure.notice.text().startswith("Jabatan Kasi Pelayanan Umum tidak dihapus")
    assert "Elias Koro Bani" in structure.notice.text()
    assert "lainnya" in structure.notice.text()


def test_a_post_that_owns_an_iku_is_kept(structure):
    tree = next(iter(structure.desk.semua(PohonKinerja).values()))
    empty = Jabatan("kosong", "Penelaah Baru", JenisJabatan.PELAKSANA, unit=structure.unit().id)
    structure.desk.simpan("Tambah", None, empty)
    misi = tree.misi[0]
    tujuan = misi.tujuan[0]
    sasaran = tujuan.sasaran[0]
    iku = (replace(sasaran.iku[0], pemilik="kosong"), *sasaran.iku[1:])
    changed = replace(sasaran, iku=iku)
    changed = replace(tujuan, sasaran=(changed, *tujuan.sasaran[1:]))
    changed = replace(misi, tujuan=(changed, *misi.tujuan[1:]))
    structure.desk.simpan("Pemilik", tree, replace(tree, misi=(changed, *tree.misi[1:])))
    choose_post(structure, "Penelaah Baru")
    structure.remove()
    assert "IKU" in structure.notice.text()
    assert "kosong" in structure.desk.semua(Jabatan)


def test_an_unused_post_goes_with_a_way_back(structure):
    structure.desk.simpan("Tambah", None, Jabatan("kosong", "Penelaah Baru", JenisJabatan.PELAKSANA, unit=structure.unit().id))
    choose_post(structure, "Penelaah Baru")
    structure.remove()
    assert "kosong" not in structure.desk.semua(Jabatan)
    structure.notice._links[0].click()
    assert "kosong" in structure.desk.semua(Jabatan)


def test_a_unit_in_use_is_kept_and_an_empty_one_goes(structure):
    choose(structure, "Yanum")
    structure.remove_unit()
    assert "jabatan Kasi Pelayanan Umum" in structure.notice.text()
    structure.desk.simpan("Tambah", None, UnitKerja("u", "Unit Kosong"))
    choose(structure, "Unit Kosong")
    structure.remove_unit()
    assert "u" not in structure.desk.semua(UnitKerja)


def test_the_forms_of_the_camat_are_a_setting_of_the_office(structure):
    structure.pukm.click()
    assert structure.desk.kantor().camat_pukm is False
    assert post(structure.desk, "Camat").kelompok is Kelompok.JA_JF
    structure.desk.urungkan()
    assert post(structure.desk, "Camat").kelompok is Kelompok.JPT_PUKM
    assert structure.pukm.isChecked()


def test_an_office_without_units_begins_with_the_ready_structure(desk: Desk, ready, qtbot):
    dialog = StructureDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "PP 17/2018" in dialog.units.empty.sentence.text()
    dialog.units.empty.verb.click()
    assert post(desk, "Camat").kelompok is Kelompok.JPT_PUKM
    assert unit(desk, "Yanum")
    assert desk.label_urungkan == "Pakai susunan kecamatan"
    assert dialog.post_model.rows[0].nama == "Camat"


def test_units_that_turn_in_a_circle_are_shown_all_the_same(desk: Desk):
    desk.simpan_banyak("Lingkar", [(None, UnitKerja("a", "A")), (None, UnitKerja("b", "B", induk="a"))])
    was = desk.satu(UnitKerja, "a")
    desk.simpan("Lingkar", was, replace(was, induk="b"))
    assert {each.unit.id for each in branches(desk.bagan())} == {"a", "b"}


def test_a_check_of_a_post_leads_to_it(sample: Desk, open_roster):
    page = open_roster(sample)
    page.tuju(("jabatan", post(sample, "Kasi Pelayanan Umum").id), None)
    dialog = opened(page, StructureDialog)
    assert dialog.post().nama == "Kasi Pelayanan Umum"
    dialog.close()


def test_a_changed_post_is_seen_in_the_roster_behind(sample: Desk, open_roster):
    page = open_roster(sample)
    was = post(sample, "Kasi Pelayanan Umum")
    sample.simpan("Ubah", was, replace(was, nama="Kasi Layanan"))
    row = next(row for row in page.model.rows if row.pegawai.id == person(sample, "Elias").id)
    assert row.jabatan == "Kasi Layanan"
