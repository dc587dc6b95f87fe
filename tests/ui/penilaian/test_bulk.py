"""Isi massal: one criterion for everybody, typed, pasted and filled down; marked until looked at, all or nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from quarter import emptied, evaluation, opened, skp_of

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.predikat import Rating
from ui.penilaian.bulk_rows import Jenis, read_rating
from ui.penilaian.bulk_view import ISI, BulkView

NAMES = ("Elias", "Gerson", "Hermina")


@pytest.fixture
def bulk(sample: Desk, open_page, qtbot) -> BulkView:
    """Three people of the quarter have not been rated, the others are locked."""
    for name in NAMES:
        emptied(sample, name)
    page = open_page(sample)
    page.period.order("nama")
    page.people.many.click()
    return page.period.bulk


def choose(bulk: BulkView, jenis: Jenis, teks: str = "") -> None:
    found = next(c for c in bulk.criterion.values() if c.jenis is jenis and teks in c.teks)
    bulk.criterion.set_value(found)
    bulk.criterion.selesai.emit(found)


def row_of(bulk: BulkView, name: str) -> int:
    return next(n for n, row in enumerate(bulk.model.rows) if name in row.person.nama)


def given(desk: Desk, name: str) -> Evaluasi | None:
    return evaluation(desk, skp_of(desk, name).id)


def select_isi(bulk: BulkView, names: tuple[str, ...]) -> None:
    """Chooses these cells and those between them."""
    rows = [row_of(bulk, name) for name in names]
    bulk.table.select_row(rows[0], ISI)
    chosen = bulk.table.selectionModel()
    span = QItemSelection(bulk.model.index(rows[0], ISI), bulk.model.index(rows[-1], ISI))
    chosen.select(span, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_a_digit_rates_one_person_and_goes_on_to_the_next(bulk: BulkView, sample: Desk, qtbot, settle):
    at = row_of(bulk, "Elias")
    bulk.table.select_row(at, ISI)
    qtbot.keyClick(bulk.table, Qt.Key.Key_3)
    settle()
    found = given(sample, "Elias")
    assert (found.rating_hasil_kerja, found.isi_massal) == (Rating.DIATAS, ())
    assert bulk.table.currentIndex().row() == at + 1
    assert bulk.model.rows[at].isi == "di atas"


def test_a_digit_rates_the_row_wherever_it_was_clicked(bulk: BulkView, sample: Desk, qtbot, settle):
    bulk.table.select_row(row_of(bulk, "Elias"), 0)
    qtbot.keyClick(bulk.table, Qt.Key.Key_2)
    settle()
    assert given(sample, "Elias").rating_hasil_kerja is Rating.SESUAI


def test_a_column_pasted_from_excel_is_one_step_and_marked_until_looked_at(bulk: BulkView, sample: Desk, settle):
    select_isi(bulk, NAMES)
    QGuiApplication.clipboard().setText("2")
    bulk.table.paste()
    settle()
    assert {given(sample, name).rating_hasil_kerja for name in NAMES} == {Rating.SESUAI}
    assert {given(sample, name).isi_massal for name in NAMES} == {("rating_hasil_kerja",)}
    assert bulk.model.rows[row_of(bulk, "Elias")].tanda == "isi massal"
    assert sample.label_urungkan == "Isi massal rating hasil kerja, 3 pegawai"
    sample.urungkan()
    assert [given(sample, name) for name in NAMES] == [None, None, None]


def test_locked_people_between_are_left_and_said_so(bulk: BulkView, sample: Desk, settle):
    locked = [e for e in sample.semua(Evaluasi).values() if e.final]
    select_isi(bulk, NAMES)
    QGuiApplication.clipboard().setText("1")
    bulk.table.paste()
    settle()
    assert [sample.satu(Evaluasi, e.id) for e in locked] == locked
    assert "terkunci" in bulk.notice.text()


def test_a_word_that_is_no_rating_writes_nothing_and_names_whom(bulk: BulkView, sample: Desk, settle):
    at = row_of(bulk, "Gerson")
    bulk.model.setData(bulk.model.index(at, ISI), "baik sekali")
    settle()
    assert given(sample, "Gerson") is None
    assert "baik sekali" in bulk.notice.text()
    assert "Gerson" in bulk.notice.text()


def test_a_block_with_names_in_another_order_is_refused(bulk: BulkView, sample: Desk, settle):
    at = row_of(bulk, "Elias")
    bulk.table.select_row(at, 0)
    QGuiApplication.clipboard().setText("Orang Lain\tx\t2\nElias Koro Bani\tx\t2")
    bulk.table.paste()
    settle()
    assert given(sample, "Elias") is None
    assert "urutan nama" in bulk.notice.text()


def test_a_block_with_the_names_of_the_table_goes_in(bulk: BulkView, sample: Desk, settle):
    at = row_of(bulk, "Elias")
    bulk.table.select_row(at, 0)
    QGuiApplication.clipboard().setText(f"{bulk.model.rows[at].person.nama}\tapa saja\tsesuai ekspektasi\tterkunci")
    bulk.table.paste()
    settle()
    assert given(sample, "Elias").rating_hasil_kerja is Rating.SESUAI


def test_realisations_of_the_same_indicator_are_filled_down(sample: Desk, open_page, settle):
    staff = ("Lodia", "Novita", "Petrus")
    skps = [emptied(sample, name) for name in staff]
    page = open_page(sample)
    page.period.order("nama")
    page.people.many.click()
    bulk = page.period.bulk
    choose(bulk, Jenis.REALISASI, "Jumlah telaahan")
    first = row_of(bulk, staff[0])
    bulk.model.setData(bulk.model.index(first, ISI), "12 telaahan berdasarkan buku kendali")
    settle()
    select_isi(bulk, staff)
    bulk.table.fill_down()
    settle()
    found = [evaluation(sample, skp.id) for skp in skps]
    assert {(e.realisasi[0].teks, e.realisasi[0].nilai) for e in found} == {("12 telaahan berdasarkan buku kendali", "12 telaahan")}
    assert {e.isi_massal for e in found} == {()}


def test_categories_are_given_result_by_result(bulk: BulkView, sample: Desk, qtbot, settle):
    choose(bulk, Jenis.KATEGORI)
    rows = [n for n, row in enumerate(bulk.model.rows) if "Elias" in row.person.nama]
    assert len(rows) == len(skp_of(sample, "Elias").hasil_kerja)
    bulk.table.select_row(rows[0], ISI)
    for _ in rows:
        qtbot.keyClick(bulk.table, Qt.Key.Key_2)
        settle()
    assert len(given(sample, "Elias").kategori) == len(rows)


def test_several_rows_of_one_person_are_one_evaluation(bulk: BulkView, sample: Desk, settle):
    choose(bulk, Jenis.KATEGORI)
    rows = [n for n, row in enumerate(bulk.model.rows) if "Elias" in row.person.nama]
    bulk.model.write([(n, ISI, "2") for n in rows])
    settle()
    found = [e for e in sample.semua(Evaluasi).values() if e.skp == skp_of(sample, "Elias").id and e.periode == "2026-TW4"]
    assert len(found) == 1
    assert len(found[0].kategori) == len(rows)


def test_notes_are_typed_side_by_side(bulk: BulkView, sample: Desk, settle):
    choose(bulk, Jenis.CATATAN)
    bulk.model.setData(bulk.model.index(row_of(bulk, "Hermina"), ISI), "Satu.\nDua.")
    settle()
    assert given(sample, "Hermina").catatan == ("Satu.", "Dua.")


def test_people_stand_in_their_order_and_a_rating_cannot_sort_them(bulk: BulkView):
    names = [row.person.nama for row in bulk.model.rows]
    assert names == sorted(names)
    assert not bulk.table.horizontalHeader().sectionsClickable()


def test_the_search_of_the_window_narrows_the_rows(bulk: BulkView):
    bulk.window().bar.search.setText("elias")
    assert [row.person.singkat for row in bulk.model.rows] == ["Elias Koro Bani"]


def test_esc_goes_back_to_one_person_at_a_time(bulk: BulkView, open_page):
    page = bulk.window().page()
    bulk.back.click()
    assert page.stack.currentWidget() is page.split


def test_what_is_undone_disappears_from_the_rows(bulk: BulkView, sample: Desk, settle):
    at = row_of(bulk, "Elias")
    bulk.model.setData(bulk.model.index(at, ISI), "1")
    settle()
    assert bulk.model.rows[at].isi == "di bawah"
    sample.urungkan()
    assert bulk.model.rows[at].isi == ""


def test_a_rating_marked_in_bulk_is_unmarked_by_rating_the_person_alone(sample: Desk, open_page):
    was = opened(sample, "Elias", isi_massal=("rating_hasil_kerja", "rating_perilaku"))
    page = open_page(sample)
    page.people.select(skp_of(sample, "Elias").pemilik)
    page.decision.hasil.choose([Rating.DIBAWAH, Rating.SESUAI, Rating.DIATAS].index(was.rating_hasil_kerja))
    assert sample.satu(Evaluasi, was.id).isi_massal == ("rating_perilaku",)


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("1", Rating.DIBAWAH),
        ("2", Rating.SESUAI),
        ("Di atas", Rating.DIATAS),
        (" sesuai  ekspektasi ", Rating.SESUAI),
        ("DIBAWAH EKSPEKTASI", Rating.DIBAWAH),
        ("", None),
    ],
)
def test_a_rating_is_read_as_people_write_it(text: str, rating: Rating | None):
    assert read_rating(text) is rating


def test_any_other_word_is_no_rating():
    with pytest.raises(KeyError):
        read_rating("4")


def test_the_model_keeps_the_promises_of_qt(bulk: BulkView):
    for jenis in Jenis:
        choose(bulk, jenis)
        QAbstractItemModelTester(bulk.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
