"""What the office says of itself, and what follows from it."""

from __future__ import annotations

from dataclasses import fields

import pytest

from app.desk import Desk
from app.domain.jabatan import Jabatan, Kelompok
from app.domain.kantor import Cetak, CetakBintang, CetakPilihan, CetakUnit, Kertas
from ui.office_dialog import CHOICES, MARKS, OfficeDialog


@pytest.fixture
def dialog(sample: Desk, qtbot) -> OfficeDialog:
    made = OfficeDialog(sample)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_setting_is_kept_as_one_change(dialog: OfficeDialog, sample: Desk):
    dialog.fields["nama"].setText("Kecamatan Baru")
    dialog.choices["kertas"].set_value(Kertas.F4)
    dialog.choices["pilihan"].set_value(CetakPilihan.CORET)
    dialog.choices["bintang"].set_value(CetakBintang.CONTOH)
    dialog.choices["unit_kerja"].set_value(CetakUnit.KANTOR)
    dialog.marks["kode_format"].setChecked(True)
    dialog.hari_jendela.setValue(12)
    dialog.verb.click()
    kantor = sample.kantor()
    assert (kantor.nama, kantor.hari_jendela) == ("Kecamatan Baru", 12)
    assert (kantor.cetak.kertas, kantor.cetak.pilihan, kantor.cetak.bintang) == (Kertas.F4, CetakPilihan.CORET, CetakBintang.CONTOH)
    assert (kantor.cetak.kode_format, kantor.cetak.unit_kerja) == (True, CetakUnit.KANTOR)
    assert sample.urungkan() == "Ubah kantor"
    assert sample.kantor().nama == "Kecamatan Maulafa"


def test_the_camat_follows_the_choice_of_form_group(dialog: OfficeDialog, sample: Desk):
    dialog.rules["camat_pukm"].setChecked(False)
    dialog.verb.click()
    camat = next(j for j in sample.semua(Jabatan).values() if j.nama == "Camat")
    assert camat.kelompok is Kelompok.JA_JF


def test_an_office_without_a_name_is_refused_and_nothing_changes(dialog: OfficeDialog, sample: Desk):
    dialog.fields["nama"].setText("  ")
    dialog.verb.click()
    assert dialog.notice.text()
    assert dialog.isVisible()
    assert sample.kantor().nama == "Kecamatan Maulafa"


def test_saving_without_a_change_writes_nothing(dialog: OfficeDialog, sample: Desk):
    before = len(sample.riwayat())
    dialog.verb.click()
    assert len(sample.riwayat()) == before


def test_the_window_takes_the_new_name_at_once(sample: Desk, open_window):
    window = open_window(sample)
    dialog = OfficeDialog(sample, window)
    dialog.fields["nama"].setText("Kecamatan Baru")
    dialog.verb.click()
    assert window.bar.office.text() == "Kecamatan Baru"
    assert window.windowTitle().startswith("Kecamatan Baru")


@pytest.mark.parametrize("name", CHOICES)
def test_every_choice_of_paper_is_offered_and_kept(dialog: OfficeDialog, sample: Desk, name: str):
    other = CHOICES[name][1][-1][0]
    dialog.choices[name].set_value(other)
    dialog.verb.click()
    assert getattr(sample.kantor().cetak, name) == other


@pytest.mark.parametrize("name", MARKS)
def test_every_mark_of_paper_is_offered_and_kept(dialog: OfficeDialog, sample: Desk, name: str):
    dialog.marks[name].setChecked(True)
    dialog.verb.click()
    assert getattr(sample.kantor().cetak, name)


def test_every_setting_of_the_papers_has_its_control(dialog: OfficeDialog):
    assert {field.name for field in fields(Cetak)} == {*dialog.choices, *dialog.marks}
