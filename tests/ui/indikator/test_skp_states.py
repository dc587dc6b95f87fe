"""Draft, agreed, set and revised: who signed which version when, and what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from plan import draft_of, skp_of
from PySide6.QtCore import Qt

from app.desk import Desk
from app.domain.skp import HasilKerja, Sikap, StatusSkp
from app.domain.skp_ubah import PEGAWAI, PENILAI
from ui.indikator.agree_dialog import AgreeDialog
from ui.indikator.batch_dialog import BatchDialog
from ui.indikator.set_dialog import ReviseDialog, SetDialog
from ui.indikator.states import GateDialog
from ui.indikator.versions_dialog import VersionsDialog


def opened(page, kind):
    return page.findChildren(kind)[-1]


def agree(case, day: str = "12/1/2026") -> AgreeDialog:
    case.page.states.advance()
    dialog = opened(case.page, AgreeDialog)
    dialog.tanggal.setText(day)
    return dialog


def set_(case, day: str) -> SetDialog:
    case.page.states.advance()
    dialog = opened(case.page, SetDialog)
    dialog.tanggal.setText(day)
    return dialog


# ── agreed ──────────────────────────────────────────────────────────────────────────────────────────


def test_the_employee_signs_a_version_on_a_date(elias):
    dialog = agree(elias)
    dialog.agree_all()
    dialog.verb.click()
    skp = elias.now()
    assert skp.status is StatusSkp.DISEPAKATI
    assert [(t.peran, t.nama, t.versi, t.tanggal) for t in skp.tanda_tangan] == [(PEGAWAI, "Elias Koro Bani, S.AP", 1, date(2026, 1, 12))]
    assert {i.penerimaan.sikap for h in skp.hasil_kerja for i in h.indikator} == {Sikap.SETUJU}
    assert elias.page.editor.subject.state.text() == "disepakati 12 Jan"
    assert elias.page.editor.subject.next.text() == "Tetapkan SKP…"


def test_without_a_date_nothing_is_agreed(elias):
    dialog = agree(elias, "")
    dialog.verb.click()
    assert elias.now().status is StatusSkp.DRAF
    assert "tanggal tanda tangan kosong" in dialog.notice.text()
    dialog.tanggal.setText("30/2/2026")
    dialog.verb.click()
    assert "“30/2/2026” bukan tanggal" in dialog.notice.text()


def test_answers_are_typed_and_a_dialog_waits_for_its_outcome(elias):
    dialog = agree(elias)
    dialog.model.setData(dialog.model.index(0, 1), "d")
    dialog.model.setData(dialog.model.index(0, 2), "Target terlalu cepat")
    dialog.model.setData(dialog.model.index(1, 1), "s")
    assert [row.jawaban for row in dialog.model.rows[:2]] == ["minta dialog", "setuju"]
    dialog.verb.click()
    assert "masih meminta dialog" in dialog.notice.text()
    dialog.model.setData(dialog.model.index(0, 3), "Disepakati 3-4 hari")
    dialog.verb.click()
    asked = elias.now().urutan_hasil()[0].indikator[0].penerimaan
    assert (asked.sikap, asked.alasan, asked.hasil_dialog) == (Sikap.MINTA_DIALOG, "Target terlalu cepat", "Disepakati 3-4 hari")
    assert elias.now().status is StatusSkp.DISEPAKATI


def test_agreeing_to_all_leaves_those_who_asked_for_a_dialog(elias):
    dialog = agree(elias)
    dialog.model.setData(dialog.model.index(0, 1), "d")
    dialog.agree_all()
    assert [row.jawaban for row in dialog.model.rows] == ["minta dialog", *["setuju"] * (len(dialog.model.rows) - 1)]


def test_answers_alone_are_kept_without_a_signature(elias):
    dialog = agree(elias, "")
    dialog.model.setData(dialog.model.index(0, 1), "d")
    dialog.keep()
    assert elias.now().status is StatusSkp.DRAF
    assert elias.now().urutan_hasil()[0].indikator[0].penerimaan.sikap is Sikap.MINTA_DIALOG
    assert elias.page.editor.model.rows[1].jawaban == "minta dialog"


def test_what_is_missing_is_listed_and_leads_to_its_place(elias, qtbot):
    fresh = HasilKerja("kosong")
    elias.page.change("x", lambda s: replace(s, hasil_kerja=(*s.hasil_kerja, fresh)))
    elias.page.states.advance()
    gate = opened(elias.page, GateDialog)
    assert [m.pesan.kode for m in gate.model.rows] == ["cek_rencana_kosong", "cek_tanpa_indikator"]
    gate.leave()
    assert elias.sheet.row().id == "kosong"


# ── set ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def agreed(elias):
    dialog = agree(elias)
    dialog.agree_all()
    dialog.verb.click()
    return elias


def test_the_penilai_sets_it_and_the_names_are_fixed(agreed):
    dialog = set_(agreed, "15/1/2026")
    assert dialog.reason.isHidden()
    dialog.verb.click()
    skp = agreed.now()
    assert (skp.status, skp.tanggal_ditetapkan) == (StatusSkp.DITETAPKAN, date(2026, 1, 15))
    assert skp.penilai.nama == "Yohanis Tefa Lomi, S.STP, M.Si"
    assert [t.peran for t in skp.tanda_tangan] == [PEGAWAI, PENILAI]
    assert agreed.page.editor.subject.next.text() == "Perbaiki…"


def test_after_31_january_it_says_so_and_asks_the_reason(agreed):
    dialog = set_(agreed, "3/2/2026")
    assert "Lewat 31 Januari" in dialog.late.text()
    dialog.verb.click()
    assert agreed.now().status is StatusSkp.DISEPAKATI
    assert "alasannya kosong" in dialog.notice.text()
    dialog.alasan.setPlainText("Perjanjian kinerja terlambat terbit")
    dialog.verb.click()
    assert agreed.now().alasan_terlambat == "Perjanjian kinerja terlambat terbit"


def test_setting_waits_for_what_refuses(camat):
    dialog = agree(camat)
    dialog.verb.click()
    budget = [i.id for h in camat.now().hasil_kerja for i in h.indikator if i.perspektif and i.perspektif.value == "ANGGARAN"]
    bare = replace(
        camat.now(),
        hasil_kerja=tuple(replace(h, indikator=tuple(i for i in h.indikator if i.id not in budget)) for h in camat.now().hasil_kerja),
    )
    camat.desk.simpan("x", camat.now(), bare)
    camat.page.states.advance()
    codes = [m.pesan.kode for m in opened(camat.page, GateDialog).model.rows]
    assert codes == ["cek_tanpa_indikator", "skp_tanpa_anggaran"]


def test_an_agreed_skp_goes_back_to_draft_when_asked(agreed):
    agreed.page.states.reopen()
    assert (agreed.now().status, agreed.now().tanda_tangan) == (StatusSkp.DRAF, ())


def test_the_answers_of_a_set_skp_are_only_read(sample: Desk, open_page):
    page = open_page(sample)
    skp = skp_of(sample, "Elias")
    page.tuju(("skp", skp.id), None)
    page.states.answers()
    dialog = opened(page, AgreeDialog)
    assert not dialog.verb.isEnabled()
    dialog.model.setData(dialog.model.index(0, 1), "d")
    assert "sudah ditetapkan" in dialog.notice.text()
    assert dialog.model.rows[0].jawaban == "setuju"


# ── revised ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_revision_keeps_the_version_and_asks_why(agreed):
    set_(agreed, "15/1/2026").verb.click()
    was = agreed.now()
    agreed.page.states.advance()
    dialog = opened(agreed.page, ReviseDialog)
    dialog.verb.click()
    assert "alasannya kosong" in dialog.notice.text()
    dialog.alasan.setPlainText("Penugasan baru")
    dialog.verb.click()
    assert (agreed.now().status, agreed.now().versi, agreed.now().riwayat[0].alasan) == (StatusSkp.DRAF, 2, "Penugasan baru")
    target = agreed.now().urutan_hasil()[0].indikator[0]
    agreed.page.change("Ubah", lambda s: replace_target(s, target.id, "1 hari"))
    agreed.page.states.versions()
    versions = opened(agreed.page, VersionsDialog)
    assert [v.nama for v in versions.versions] == ["Versi 2", "Versi 1"]
    assert [(b.bagian, b.lama, b.baru) for b in versions.changes.model().rows] == [("target", target.target, "1 hari")]
    versions.list.select_row(1, 0)
    assert "pegawai Elias Koro Bani, S.AP 12/01/2026" in versions.signed.text()
    assert "Penugasan baru" in versions.reason.text()
    versions.look.choose(0)
    shown = [row.target for row in versions.content.model().rows if row.target]
    assert shown == [i.target for h in was.urutan_hasil() for i in h.indikator]


def replace_target(skp, id, target):
    from app.domain.perubahan import ganti

    return ganti(skp, id, target=target)


# ── many at once ────────────────────────────────────────────────────────────────────────────────────


def test_many_are_agreed_in_one_step_and_who_cannot_is_named_with_the_reason(sample: Desk, open_page):
    names = ("Elias", "Fransina", "Gerson")
    for name in names[:2]:
        draft_of(sample, name)
    draft_of(sample, "Gerson", hasil_kerja=())
    page = open_page(sample)
    page.states.many(StatusSkp.DRAF)
    dialog = opened(page, BatchDialog)
    assert [(c.holder.singkat, bool(c.sebab)) for c in dialog.rows] == [
        ("Elias Koro Bani", False),
        ("Fransina Lede Hau", False),
        ("Gerson Nubat Olla", True),
    ]
    assert dialog.verb.text() == "Sepakati 2 SKP"
    dialog.tanggal.setText("12/1/2026")
    dialog.verb.click()
    assert [skp_of(sample, name).status for name in names] == [StatusSkp.DISEPAKATI, StatusSkp.DISEPAKATI, StatusSkp.DRAF]
    sample.urungkan()
    assert {skp_of(sample, name).status for name in names} == {StatusSkp.DRAF}


def test_many_are_set_with_one_reason_for_those_who_are_late(sample: Desk, open_page, qtbot):
    for name in ("Elias", "Fransina"):
        draft_of(sample, name, status=StatusSkp.DISEPAKATI)
    page = open_page(sample)
    page.states.many(StatusSkp.DISEPAKATI)
    dialog = opened(page, BatchDialog)
    dialog.tanggal.setText("10/2/2026")
    dialog.verb.click()
    assert "alasannya kosong" in dialog.notice.text()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.verb.text() == "Tetapkan 1 SKP"
    dialog.alasan.setPlainText("Menunggu PK")
    dialog.verb.click()
    done = skp_of(sample, "Fransina")
    assert (done.status, done.alasan_terlambat) == (StatusSkp.DITETAPKAN, "Menunggu PK")
    assert skp_of(sample, "Elias").status is StatusSkp.DISEPAKATI


def test_without_anybody_to_agree_the_list_says_so(sample: Desk, open_page):
    page = open_page(sample)
    page.states.many(StatusSkp.DRAF)
    dialog = opened(page, BatchDialog)
    assert not dialog.verb.isEnabled()
    assert "Tidak ada SKP yang masih draf" in dialog.table.empty.sentence.text()
