"""One node of the tree: every field saves itself, and an IKU has its targets per year and quarter."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from app.desk import Desk
from app.domain.jabatan import Jabatan
from app.domain.pohon_kinerja import POHON, Arah, PohonKinerja
from app.domain.pohon_ubah import cari
from app.domain.skp import KualitasHasil, PeriodePelaporan


@pytest.fixture
def form(sample: Desk, open_page) -> SimpleNamespace:
    """The form of the first IKU."""
    page = open_page(sample)
    id = sample.satu(PohonKinerja, POHON).semua_iku()[0].id
    page.tuju(("pohon_kinerja", POHON), id)
    return SimpleNamespace(desk=sample, page=page, form=page.node, now=lambda: cari(sample.satu(PohonKinerja, POHON), id))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("teks", "Indeks kepuasan warga"),
        ("rumus", "jumlah nilai / jumlah unsur"),
        ("satuan", "nilai"),
        ("arah", Arah.TETAP),
        ("sumber_data", "Survei triwulanan"),
        ("tujuan", "Mengetahui mutu layanan"),
        ("definisi", "Nilai rata-rata sembilan unsur"),
        ("kualitas", KualitasHasil.OUTCOME),
        ("periode_pelaporan", PeriodePelaporan.TRIWULANAN),
    ],
)
def test_every_field_saves_itself(form, field, value):
    control = form.form.fields[field]
    control.set_value(value)
    control.selesai.emit(value)
    assert getattr(form.now(), field) == value
    assert form.desk.label_urungkan == "Ubah IKU"


def test_the_owner_is_a_post_of_the_office(form):
    post = next(j for j in form.desk.semua(Jabatan).values() if j.nama == "Sekretaris Kecamatan")
    form.form.fields["pemilik"].selesai.emit(post.id)
    assert form.now().pemilik == post.id


def test_steps_are_one_a_line(form):
    form.form.fields["langkah"].selesai.emit("Buka loket\n\n Latih petugas ")
    assert form.now().langkah == ("Buka loket", "Latih petugas")
    assert form.form.fields["langkah"].value() == "Buka loket\nLatih petugas"


def test_targets_of_a_year_are_pasted_in_one_step_and_other_years_stay(form):
    before = form.now()
    table = form.form.targets
    rows = table.model().rows
    at = next(n for n, row in enumerate(rows) if row.tahun == 2027)
    QGuiApplication.clipboard().setText("88\t86\t87\t88\t88")
    table.select_row(at, 1)
    table.paste()
    assert [form.now().target_pada(2027, q) for q in (None, 1, 2, 3, 4)] == ["88", "86", "87", "88", "88"]
    assert form.now().target_pada(2026) == before.target_pada(2026)
    assert form.form.targets is table
    form.desk.urungkan()
    assert form.now() == before


def test_a_target_is_read_beside_it(form):
    row = form.form.targets.model().rows[0]
    assert form.form.targets.model().index(0, 6).data() == f"tepat {row.teks[0]}"


def test_the_form_says_where_it_stands_and_what_goes_with_it(form):
    page = form.page
    page.tuju(("pohon_kinerja", POHON), form.desk.satu(PohonKinerja, POHON).misi[0].id)
    assert set(page.node.fields) == {"teks"}
    page.node.added.emit(page.node.simpul.id)
    assert len(form.desk.satu(PohonKinerja, POHON).misi[0].tujuan) == 2


def test_a_change_from_elsewhere_is_shown_without_making_the_form_anew(form):
    control = form.form.fields["satuan"]
    form.page.tree_acts.write(form.now().id, {"satuan": "nilai"})
    assert form.form.fields["satuan"] is control
    assert control.value() == "nilai"


def test_the_model_of_the_targets_keeps_the_promises_of_qt(form):
    QAbstractItemModelTester(form.form.targets.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
