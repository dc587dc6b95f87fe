"""Filling many at once: SKP that are missing, copies, last year's words, the bank, documents."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from plan import draft_of, skp_of
from PySide6.QtCore import Qt

from app.desk import Desk
from app.domain.bank import KalimatBank
from app.domain.evaluasi import Evaluasi
from app.domain.perubahan import id_baru
from app.domain.skp import Lampiran, Skp, StatusSkp
from ui.indikator.bank_dialog import ALL, BankDialog, SentenceDialog
from ui.indikator.carry_dialog import CarryDialog
from ui.indikator.copy_dialog import CopyDialog
from ui.indikator.last_year_dialog import LastYearDialog


def opened(page, kind):
    return page.findChildren(kind)[-1]


def without(desk: Desk, name: str) -> Skp:
    """The SKP of somebody with its evaluations taken away."""
    skp = skp_of(desk, name)
    desk.simpan_banyak("Hapus", [*((e, None) for e in desk.semua(Evaluasi).values() if e.skp == skp.id), (skp, None)])
    return skp


def of_year(desk: Desk, pemilik: str, tahun: int) -> Skp | None:
    return next((s for s in desk.semua(Skp).values() if (s.pemilik, s.tahun) == (pemilik, tahun)), None)


# ── SKP that are missing ────────────────────────────────────────────────────────────────────────────


def test_missing_skp_are_made_for_everybody_in_one_step(sample: Desk, open_page):
    gone = [without(sample, name) for name in ("Elias", "Hermina")]
    page = open_page(sample)
    page.fill.make_missing()
    made = [of_year(sample, skp.pemilik, 2026) for skp in gone]
    assert [(s.status, s.hasil_kerja) for s in made] == [(StatusSkp.DRAF, ())] * 2
    assert "2 SKP 2026 dibuat" in page.notice.text()
    sample.urungkan()
    assert [of_year(sample, skp.pemilik, 2026) for skp in gone] == [None, None]


def test_somebody_without_a_skp_is_chosen_in_the_tree_and_gets_one(sample: Desk, open_page):
    gone = without(sample, "Hermina")
    page = open_page(sample)
    page.tree.select(f"tanpa/{gone.pemilik}")
    assert page.right.currentWidget() is page.nobody
    assert "Hermina Ratu Sabu, S.Kom belum mempunyai SKP 2026." in page.nobody.sentence.text()
    page.nobody.one.click()
    assert page.editor.skp.pemilik == gone.pemilik
    assert page.right.currentWidget() is page.editor


def test_a_year_without_any_skp_begins_with_everybodys(sample: Desk, open_page):
    page = open_page(sample, tahun=2027)
    assert page.nobody.all.text().startswith("Buat ")
    page.nobody.all.click()
    assert page.right.currentWidget() is page.editor
    assert page.status().startswith("0 dari")


# ── copies ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def pair(sample: Desk) -> tuple[str, str]:
    """Two people in the same post."""
    from app.domain.skp_ubah import sejabatan

    skps = sorted((s for s in sample.semua(Skp).values() if s.tahun == 2026), key=lambda s: s.id)
    for skp in skps:
        for other in sejabatan(sample.bagan(), skp.pemilik, date(2026, 6, 1)):
            if of_year(sample, other.id, 2026) and of_year(sample, other.id, 2026).kelompok == skp.kelompok:
                return sample.bagan().pegawai[skp.pemilik].nama, other.nama
    raise AssertionError("nobody shares a post")


def test_a_copy_makes_the_missing_skp_of_a_colleague(sample: Desk, open_page, pair):
    source, gone = skp_of(sample, pair[0]), without(sample, pair[1])
    page = open_page(sample)
    page.tuju(("skp", source.id), None)
    page.fill.copy()
    dialog = opened(page, CopyDialog)
    row = next(t for t in dialog.table.ticks.rows if t.isi.pegawai == gone.pemilik)
    assert (row.on, row.isi.akibat) == (True, "SKP baru dibuat")
    dialog.verb.click()
    made = of_year(sample, gone.pemilik, 2026)
    assert [h.rencana for h in made.hasil_kerja] == [h.rencana for h in source.hasil_kerja]
    assert made.lampiran == source.lampiran
    assert made.status is StatusSkp.DRAF


def test_a_copy_joins_a_draft_and_leaves_what_is_set_alone(sample: Desk, open_page, pair):
    source, other = skp_of(sample, pair[0]), draft_of(sample, pair[1], lampiran=Lampiran())
    page = open_page(sample)
    page.tuju(("skp", source.id), None)
    page.fill.copy()
    dialog = opened(page, CopyDialog)
    states = {t.isi.pegawai: t for t in dialog.table.ticks.rows}
    assert not states[other.pemilik].on
    assert "ditambahkan ke draf" in states[other.pemilik].isi.akibat
    assert all("sudah ditetapkan" in t.isi.akibat and t.mati for id, t in states.items() if id != other.pemilik)
    dialog.table.toggle(next(n for n, t in enumerate(dialog.table.ticks.rows) if t.isi.pegawai == other.pemilik))
    dialog.verb.click()
    now = of_year(sample, other.pemilik, 2026)
    assert {h.rencana for h in source.hasil_kerja} <= {h.rencana for h in now.hasil_kerja}
    assert now.lampiran == source.lampiran


# ── last year ───────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def last_year(elias) -> Skp:
    """The same SKP a year earlier, with one target otherwise and one result more."""
    now = elias.now()
    first, *rest = now.urutan_hasil()
    other = replace(first.indikator[0], id=id_baru(), target="9 hari")
    old = replace(
        now,
        id=id_baru(),
        tahun=2025,
        mulai=date(2025, 1, 1),
        selesai=date(2025, 12, 31),
        lampiran=Lampiran(("Satu laptop",), ("Laporan bulanan",), ("Teguran",)),
        perilaku=(),
        hasil_kerja=(
            replace(first, id=id_baru(), rencana_aksi=(), indikator=(other,)),
            replace(first, id=id_baru(), rencana="Arsip layanan tertata", rencana_aksi=(), indikator=(replace(other, id=id_baru()),)),
        ),
    )
    earlier = [s for s in elias.desk.semua(Skp).values() if (s.pemilik, s.tahun) == (now.pemilik, 2025)]
    gone = [e for e in elias.desk.semua(Evaluasi).values() if e.skp in {s.id for s in earlier}]
    elias.desk.simpan_banyak("Tahun lalu", [*((each, None) for each in (*gone, *earlier)), (None, old)])
    elias.page.change("x", lambda s: replace(s, hasil_kerja=(first, *rest), lampiran=Lampiran()))
    return old


def test_last_year_is_offered_with_what_differs_and_nothing_written_is_ticked(elias, last_year):
    elias.page.editor.last_year.click()
    dialog = opened(elias.page, LastYearDialog)
    rows = [(t.isi.keadaan.value, t.on, t.mati, t.isi.kini) for t in dialog.table.ticks.rows]
    assert rows == [("SAMA", False, True, ""), ("BERUBAH", False, False, "2-3 hari"), ("BARU", True, False, ""), ("BARU", True, False, "")]
    assert dialog.verb.text() == "Bawa 2 baris"
    dialog.verb.click()
    now = elias.now()
    assert now.hasil_kerja[-1].rencana == "Arsip layanan tertata"
    assert now.urutan_hasil()[0].indikator[0].target == "2-3 hari"
    assert now.lampiran == last_year.lampiran
    assert now.hasil_kerja[-1].dukungan == ()
    assert elias.desk.label_urungkan.startswith("Bawa dari 2025, Elias")


def test_another_target_is_taken_when_it_is_ticked(elias, last_year):
    elias.page.editor.last_year.click()
    dialog = opened(elias.page, LastYearDialog)
    dialog.table.tick_all(False)
    dialog.annex.setChecked(False)
    dialog.table.toggle(1)
    dialog.verb.click()
    assert elias.now().urutan_hasil()[0].indikator[0].target == "9 hari"
    assert elias.now().lampiran == Lampiran()


def test_without_last_year_it_says_so(camat):
    for skp in [s for s in camat.desk.semua(Skp).values() if s.tahun == 2025]:
        camat.desk.simpan_banyak("x", [*((e, None) for e in camat.desk.semua(Evaluasi).values() if e.skp == skp.id), (skp, None)])
    camat.page.fill.last_year()
    assert "Tidak ada SKP tahun 2025" in camat.page.notice.text()


def test_last_years_words_come_for_everybody_in_one_step_and_hang_where_they_hung(sample: Desk, open_page):
    page = open_page(sample, tahun=2027)
    assert page.nobody.write.isHidden()
    page.nobody.carry.click()
    dialog = opened(page, CarryDialog)
    ready = dialog.table.chosen()
    assert len(ready) > 25
    before = len(sample.semua(Skp))
    dialog.verb.click()
    assert len(sample.semua(Skp)) == before + len(ready)
    assert sample.label_urungkan == f"Bawa {len(ready)} SKP dari 2026"
    elias, leader = skp_of(sample, "Elias", 2027), skp_of(sample, "Yohanis", 2027)
    then = skp_of(sample, "Elias", 2026)
    assert [(h.rencana, len(h.indikator)) for h in elias.hasil_kerja] == [(h.rencana, len(h.indikator)) for h in then.urutan_hasil()]
    assert elias.hasil_kerja[0].dukungan == (leader.hasil_kerja[0].id,)
    assert (elias.status, elias.tanda_tangan, elias.hasil_kerja[0].indikator[0].penerimaan) == (StatusSkp.DRAF, (), None)
    sample.urungkan()
    assert len(sample.semua(Skp)) == before


def test_who_has_nothing_to_bring_is_named_and_who_already_writes_is_left_out(sample: Desk, open_page):
    draft_of(sample, "Elias")
    empty = draft_of(sample, "Hermina", hasil_kerja=())
    earlier = [s for s in sample.semua(Skp).values() if (s.pemilik, s.tahun) == (empty.pemilik, 2025)]
    gone = [e for e in sample.semua(Evaluasi).values() if e.skp in {s.id for s in earlier}]
    sample.simpan_banyak("x", [(each, None) for each in (*gone, *earlier)])
    page = open_page(sample)
    page.fill.carry()
    dialog = opened(page, CarryDialog)
    assert [(c.holder.singkat, c.akibat) for c in dialog.rows] == [("Hermina Ratu Sabu", "tidak ada SKP 2025 yang berisi")]
    assert not dialog.verb.isEnabled()


# ── the bank ────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def bank(elias) -> BankDialog:
    elias.page.editor.bank.click()
    return opened(elias.page, BankDialog)


def test_the_bank_holds_its_own_sentences_and_those_of_the_office(elias, bank):
    bank.post.set_value(ALL)
    bank.reload()
    kinds = {t.isi.milik for t in bank.table.ticks.rows}
    assert kinds == {True, False}


def test_ticked_sentences_become_results_in_one_step(elias, bank, qtbot):
    bank.post.set_value(ALL)
    bank.search.setText("arsip")
    before = elias.now()
    bank.table.select_row(0, 0)
    qtbot.keyClick(bank.table, Qt.Key.Key_Space)
    bank.search.setText("apel pagi yang tidak ada")
    assert [t.on for t in bank.table.ticks.rows] == [True]
    chosen = bank.table.chosen()[0].kalimat
    assert bank.verb.text() == "Pakai 1 kalimat"
    bank.verb.click()
    fresh = elias.now().hasil_kerja[-1]
    assert (fresh.rencana, fresh.indikator[0].teks, fresh.indikator[0].target) == (chosen.rencana, chosen.indikator, chosen.target)
    elias.desk.urungkan()
    assert elias.now() == before


def test_a_sentence_is_added_changed_and_taken_out(elias, bank):
    bank.add()
    dialog = bank.findChildren(SentenceDialog)[-1]
    dialog.verb.click()
    assert "hasil kerjanya kosong" in dialog.notice.text()
    dialog.rencana.setPlainText("Zona layanan tertata")
    dialog.indikator.setPlainText("Keluhan antrean")
    dialog.target.setText("0-2 keluhan")
    dialog.verb.click()
    made = next(k for k in elias.desk.semua(KalimatBank).values() if k.rencana == "Zona layanan tertata")
    assert (made.jabatan, made.target) == ("Kasi Pelayanan Umum", "0-2 keluhan")
    bank.search.setText("zona layanan")
    bank.table.select_row(0, 0)
    bank.edit()
    again = bank.findChildren(SentenceDialog)[-1]
    again.target.setText("0-1 keluhan")
    again.verb.click()
    assert elias.desk.satu(KalimatBank, made.id).target == "0-1 keluhan"
    bank.table.select_row(0, 0)
    bank.remove()
    assert made.id not in elias.desk.semua(KalimatBank)


def test_a_sentence_of_a_skp_is_copied_when_changed_and_never_deleted(elias, bank):
    bank.post.set_value(ALL)
    bank.reload()
    at = next(n for n, t in enumerate(bank.table.ticks.rows) if not t.isi.milik)
    bank.table.select_row(at, 0)
    bank.remove()
    assert "dibaca dari SKP di kantor" in bank.notice.text()
    before = len(elias.desk.semua(KalimatBank))
    bank.edit()
    bank.findChildren(SentenceDialog)[-1].verb.click()
    assert len(elias.desk.semua(KalimatBank)) == before + 1


def test_every_kind_of_post_of_a_kecamatan_has_sentences_to_begin_with(tmp_path: Path):
    from app.domain.kantor import KANTOR, Kantor
    from app.domain.kata import kata_mutlak, petunjuk_rencana
    from app.domain.target import baca
    from app.office import buat_baru

    buat_baru(tmp_path / "baru.kinerja", Kantor(KANTOR, "Kecamatan Uji", "PEMERINTAH KOTA UJI", "Kota Uji"))
    desk = Desk.buka(tmp_path / "baru.kinerja")
    found = list(desk.semua(KalimatBank).values())
    posts = {k.jabatan for k in found}
    assert {"Camat", "Sekretaris Kecamatan", "Lurah", "Kasi Pemerintahan", ""} <= posts
    assert len(found) >= 60
    for k in found:
        assert petunjuk_rencana(k.rencana) is None, k.rencana
        assert not kata_mutlak(f"{k.indikator} {k.target or ''}"), k.indikator
        assert k.target is None or baca(k.target) is not None, k.target
    desk.tutup()


# ── documents and deleting ──────────────────────────────────────────────────────────────────────────


def test_one_skp_goes_into_an_open_file(elias, tmp_path: Path):
    path = tmp_path / "elias.json"
    elias.page.fill.export_to(elias.now(), path)
    document = json.loads(path.read_text())
    assert "Elias Koro Bani" in json.dumps(document)
    assert "elias.json" in elias.page.notice.text()


def test_a_draft_in_use_is_not_deleted_and_an_unused_one_comes_back_by_undo(sample: Desk, open_page):
    used, free = draft_of(sample, "Elias"), draft_of(sample, "Hermina")
    sample.simpan_banyak("x", [(e, None) for e in sample.semua(Evaluasi).values() if e.skp == free.id])
    page = open_page(sample)
    page.tuju(("skp", used.id), None)
    page.fill.delete()
    assert used.id in sample.semua(Skp)
    assert "tidak dihapus" in page.notice.text()
    page.tuju(("skp", free.id), None)
    page.fill.delete()
    assert free.id not in sample.semua(Skp)
    page.perintah.emit("undo")
    assert sample.satu(Skp, free.id) == free


def test_r28_from_october_the_next_year_can_be_planned():
    from ui.context_bar import planned_year

    assert [planned_year(date(2026, month, 1)) for month in (1, 9, 10, 12)] == [2026, 2026, 2027, 2027]
