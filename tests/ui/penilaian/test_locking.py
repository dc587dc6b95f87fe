"""Locking: what is missing and reachable, many at once, a reason for opening, and a sheet that stays as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from quarter import TW4, emptied, evaluation, evaluation_of, opened, skp_of

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.pegawai import Pegawai
from app.domain.perubahan import ganti
from app.domain.skp import Skp
from ui.penilaian.locking import GateDialog, LockManyDialog, UnlockDialog


def last(page, kind: type):
    return page.findChildren(kind)[-1]


def test_locking_an_incomplete_evaluation_lists_what_is_missing_with_its_places(half, qtbot):
    page = half.page
    page.acts.lock()
    gate = last(page, GateDialog)
    assert [m.bagian for m in gate.model.rows] == ["rating_hasil_kerja", "rating_perilaku"]
    assert not half.now().final
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    gate.table.select_row(1, 0)
    gate.leave()
    assert page.decision.perilaku.hasFocus()


def test_an_evaluation_not_begun_says_so(elias):
    elias.page.acts.lock()
    assert "belum dimulai" in elias.page.notice.text()


def test_a_complete_one_is_locked_and_says_so_everywhere(sample: Desk, open_page):
    was = opened(sample, "Elias")
    page = open_page(sample)
    page.people.select(skp_of(sample, "Elias").pemilik)
    assert page.subject.locked.isHidden()
    page.acts.lock()
    assert sample.satu(Evaluasi, was.id).final
    assert not page.subject.locked.isHidden()
    assert not page.evidence.locked.isHidden()
    assert page.decision.lock.text() == "Buka kunci…"
    assert not page.decision.hasil.isEnabled()
    assert page.evidence.note.isReadOnly()
    assert next(p.chip for p in page.people.model.rows if "Elias" in p.nama) == "terkunci"


def test_a_locked_evaluation_refuses_every_act_but_the_dates(sample: Desk, open_page, settle):
    page = open_page(sample)
    before = page.evaluasi
    page.model.setData(page.model.index(1, 4), "lain")
    page.decision.hasil.choose(0)
    page.acts.note("lain")
    page.acts.judge(page.model.rows[0].hasil, None)
    settle()
    assert sample.satu(Evaluasi, before.id) == before
    assert "terkunci" in page.notice.text()
    field = page.evidence.dates.fields["pegawai"]
    field.setText("5/1/2027")
    field.editingFinished.emit()
    assert sample.satu(Evaluasi, before.id).tanda_tangan.pegawai.isoformat() == "2027-01-05"


def test_what_is_no_date_is_told_and_stays_to_be_mended(sample: Desk, open_page):
    page = open_page(sample)
    before = page.evaluasi
    field = page.evidence.dates.fields["diterima"]
    field.setText("31/2/2027")
    field.editingFinished.emit()
    assert "31/2/2027" in page.notice.text()
    assert field.text() == "31/2/2027"
    assert sample.satu(Evaluasi, before.id) == before


def test_opening_a_lock_asks_its_reason(sample: Desk, open_page):
    page = open_page(sample)
    was = page.evaluasi
    page.acts.lock()
    dialog = last(page, UnlockDialog)
    dialog.verb.click()
    assert sample.satu(Evaluasi, was.id).final
    assert "alasannya kosong" in dialog.notice.text()
    dialog.alasan.setPlainText("Salah ketik realisasi")
    dialog.verb.click()
    assert (sample.satu(Evaluasi, was.id).final, sample.satu(Evaluasi, was.id).alasan_buka) == (False, "Salah ketik realisasi")
    assert page.decision.hasil.isEnabled()


def test_everybody_complete_is_locked_at_once_and_the_others_are_listed(sample: Desk, open_page):
    skp = emptied(sample, "Elias")
    done = [opened(sample, name) for name in ("Gerson", "Hermina")]
    opened(sample, "Fransina", rating_perilaku=None)
    page = open_page(sample)
    page.period.lock_many()
    dialog = last(page, LockManyDialog)
    assert dialog.lock.text() == "Kunci 2 yang lengkap"
    assert sorted(w.person.singkat.split()[0] for w in dialog.model.rows) == ["Elias", "Fransina"]
    dialog.lock.click()
    assert all(sample.satu(Evaluasi, e.id).final for e in done)
    assert "2 penilaian dikunci" in page.notice.text()
    assert sample.label_urungkan == "Kunci 2 penilaian, Triwulan IV 2026"
    sample.urungkan()
    assert not any(sample.satu(Evaluasi, e.id).final for e in done)
    assert evaluation(sample, skp.id) is None


def test_a_person_of_the_list_is_reached_from_it(sample: Desk, open_page):
    emptied(sample, "Elias")
    page = open_page(sample)
    page.period.lock_many()
    dialog = last(page, LockManyDialog)
    assert not dialog.lock.isEnabled()
    dialog.leave()
    assert "Elias" in page.person.nama


def test_a_locked_form_shows_the_sheet_as_it_was_whatever_happened_to_the_roster(sample: Desk, open_page):
    was = evaluation_of(sample, "Elias")
    skp = sample.satu(Skp, was.skp)
    page = open_page(sample)
    page.people.select(skp.pemilik)
    shown = (page.subject.name.text(), page.subject.detail.text(), [line.teks for line in page.model.rows])
    pegawai = sample.satu(Pegawai, skp.pemilik)
    sample.simpan("Ubah nama", pegawai, replace(pegawai, nama="LAIN SEKALI", penempatan=()))
    sample.simpan("Ubah SKP", skp, ganti(skp, skp.hasil_kerja[0].id, rencana="Lain sekali"))
    page.muat(page.konteks)
    page.people.select(skp.pemilik)
    assert (page.subject.name.text(), page.subject.detail.text(), [line.teks for line in page.model.rows]) == shown
    assert sample.satu(Evaluasi, was.id).periode == TW4


@pytest.mark.parametrize("name", ["Elias", "Yohanis"])
def test_an_opened_form_shows_the_roster_of_today(sample: Desk, open_page, name: str):
    was = opened(sample, name)
    skp = sample.satu(Skp, was.skp)
    pegawai = sample.satu(Pegawai, skp.pemilik)
    sample.simpan("Ubah nama", pegawai, replace(pegawai, nama="LAIN SEKALI"))
    page = open_page(sample)
    page.people.select(skp.pemilik)
    assert page.subject.name.text() == "LAIN SEKALI"
