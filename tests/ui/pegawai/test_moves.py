"""New people, moves with what they would do, and the dated parts of a person: added, changed, removed, each one undo step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from people_of import leave, leave_with_keys, names, person, post
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.desk import Desk
from app.domain.jabatan import Delegasi, JenisPenempatan
from app.domain.pegawai import JenisKelamin, JenisPegawai, JenisStatus, Pegawai
from app.domain.penilai import siapa_menilai
from app.domain.skp import Skp
from app.errors import UserError
from ui.pegawai.move_dialog import MoveDialog
from ui.pegawai.move_plan import Kind, Wish, plan
from ui.pegawai.new_person import NewPersonDialog
from ui.pegawai.page import PegawaiPage
from ui.pegawai.parts import with_part, without_part
from ui.pegawai.record_dialogs import PlacementDialog, RaterDialog, StatusDialog

TODAY = date(2026, 11, 24)


def opened(page: PegawaiPage, kind: type[QDialog]):
    return [each for each in page.findChildren(kind) if each.isVisible()][-1]


@pytest.fixture
def elias(roster) -> PegawaiPage:
    roster.choose(person(roster.desk, "Elias").id)
    return roster


# ── new people ──────────────────────────────────────────────────────────────────────────────────────


def test_the_number_comes_first_and_fills_what_it_tells(roster):
    roster.window().actions_["make_new"].trigger()
    form = opened(roster, NewPersonDialog)
    leave(form.control("nip"), "19960606 202521 2 988")
    assert form.fields["nip"].sentence.text() == "Perempuan, lahir 6 Juni 1996, PPPK 2025"
    assert form.control("jenis").value() is JenisPegawai.PPPK
    form.control("nama").setText("Contoh Baru, A.Md")
    form.control("golongan").set_value("VII")
    form.control("jabatan").set_value(post(roster.desk, "Kasi Pelayanan Umum").id)
    form.control("tmt").setText("1/3/2025")
    form.verb.click()
    made = person(roster.desk, "Contoh Baru")
    assert (made.nip, made.tanggal_lahir, made.jenis_kelamin) == ("199606062025212988", date(1996, 6, 6), JenisKelamin.PEREMPUAN)
    assert made.penempatan[0].mulai == date(2025, 3, 1)
    assert roster.detail.pegawai == made
    roster.desk.urungkan()
    assert not any("Contoh Baru" in nama for nama in names(roster))


def test_without_a_number_a_name_is_enough(roster):
    roster.baru()
    form = opened(roster, NewPersonDialog)
    form.control("nama").setText("Contoh Tanpa NIP")
    form.control("jenis").set_value(JenisPegawai.NON_ASN)
    form.verb.click()
    made = person(roster.desk, "Contoh Tanpa NIP")
    assert (made.nip, made.penempatan) == (None, ())


def test_somebody_elses_number_is_refused_with_the_name_and_nothing_is_lost(roster):
    other = person(roster.desk, "Elias")
    roster.baru()
    form = opened(roster, NewPersonDialog)
    leave(form.control("nip"), other.nip)
    form.control("nama").setText("Contoh")
    form.verb.click()
    assert form.isVisible()
    assert other.nama in form.notice.text()
    assert form.control("nama").value() == "Contoh"


def test_a_new_person_needs_a_name_and_a_date_that_is_one(roster):
    roster.baru()
    form = opened(roster, NewPersonDialog)
    form.verb.click()
    assert "namanya kosong" in form.notice.text()
    form.control("nama").setText("Contoh")
    form.control("tmt").setText("31/2/2025")
    form.verb.click()
    assert "TMT jabatan" in form.notice.text()
    assert form.isVisible()


def test_what_was_put_right_is_no_longer_called_wrong(roster):
    roster.baru()
    form = opened(roster, NewPersonDialog)
    form.verb.click()
    leave_with_keys(form.control("nama"), "Contoh")
    form.control("tmt").setText("31/2/2025")
    form.verb.click()
    assert form.fields["nama"].said.isHidden()
    assert not form.fields["tmt"].said.isHidden()
    leave_with_keys(form.control("tmt"), "28/2/2025")
    assert form.fields["tmt"].said.isHidden()


def test_a_new_person_is_seen_although_a_filter_would_hide_him(roster):
    roster.window().bar.search.setText("elias")
    roster.baru()
    form = opened(roster, NewPersonDialog)
    form.control("nama").setText("Contoh Lain")
    form.verb.click()
    assert roster.detail.pegawai.nama == "Contoh Lain"


# ── moves ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_move_tells_what_it_does_before_it_is_written(elias):
    elias.acts.move(post(elias.desk, "Kasi Pemerintahan").id)
    dialog = opened(elias, MoveDialog)
    told = dialog.effects.text()
    assert "Jabatan Kasi Pelayanan Umum ditutup" in told
    assert "Menjabat Kasi Pemerintahan mulai" in told
    assert "SKP lama ditutup" in told
    assert "Penilainya tetap" in told
    assert "pegawai lain ikut berubah" in told
    assert "masih diisi Benyamin" in told
    assert elias.desk.label_urungkan is None


def test_a_move_closes_the_old_post_and_divides_the_skp_in_one_step(elias):
    elias.acts.move(post(elias.desk, "Kasi Pemerintahan").id)
    dialog = opened(elias, MoveDialog)
    leave(dialog.control("tmt"), "1/10/2026")
    before = len([s for s in elias.desk.semua(Skp).values() if s.pemilik == elias.detail.pegawai.id])
    dialog.verb.click()
    moved = person(elias.desk, "Elias")
    assert moved.definitif(date(2026, 9, 30)).jabatan == post(elias.desk, "Kasi Pelayanan Umum").id
    assert moved.definitif(date(2026, 10, 1)).jabatan == post(elias.desk, "Kasi Pemerintahan").id
    assert len([s for s in elias.desk.semua(Skp).values() if s.pemilik == moved.id]) == before + 1
    elias.desk.urungkan()
    assert person(elias.desk, "Elias").definitif(date(2026, 10, 1)).jabatan == post(elias.desk, "Kasi Pelayanan Umum").id
    assert len([s for s in elias.desk.semua(Skp).values() if s.pemilik == moved.id]) == before


def test_an_impossible_move_is_told_inside_and_keeps_what_was_filled_in(elias):
    elias.acts.move(post(elias.desk, "Kasi Pelayanan Umum").id)
    dialog = opened(elias, MoveDialog)
    dialog.verb.click()
    assert "sudah menjabat" in dialog.notice.text()
    dialog.control("jabatan").set_value(post(elias.desk, "Kasi Pemerintahan").id)
    leave(dialog.control("tmt"), "1/1/1999")
    assert "tidak sesudah TMT" in dialog.effects.text()
    leave(dialog.control("tmt"), "31/2/2026")
    dialog.verb.click()
    assert "Mulai" in dialog.notice.text()
    assert dialog.isVisible()


def test_a_plt_stands_beside_the_post_with_its_letter(elias):
    elias.acts.move(post(elias.desk, "Kasi Kesejahteraan Sosial").id)
    dialog = opened(elias, MoveDialog)
    assert dialog.fields["nomor"].isHidden()
    dialog.kind.choose(1)
    assert not dialog.fields["nomor"].isHidden()
    assert "tetap" in dialog.effects.text()
    leave(dialog.control("pemberi"), "Camat")
    leave(dialog.control("nomor"), "800/1/2026")
    dialog.verb.click()
    moved = person(elias.desk, "Elias")
    assert [p.jenis for p in moved.penempatan] == [JenisPenempatan.DEFINITIF, JenisPenempatan.PLT]
    assert moved.penempatan[1].delegasi == Delegasi("Camat", "800/1/2026", None)
    assert next(row for row in elias.model.rows if row.pegawai == moved).status == "aktif, Plt."


def test_a_post_written_down_wrongly_is_put_right_without_a_move(elias):
    was = person(elias.desk, "Elias")
    elias.acts.move(post(elias.desk, "Kasi Pemerintahan").id)
    dialog = opened(elias, MoveDialog)
    dialog.kind.choose(3)
    dialog.control("tmt").setText("")
    dialog.verb.click()
    moved = person(elias.desk, "Elias")
    assert len(moved.penempatan) == 1
    assert (moved.penempatan[0].jabatan, moved.penempatan[0].mulai) == (post(elias.desk, "Kasi Pemerintahan").id, was.penempatan[0].mulai)
    assert elias.desk.label_urungkan == "Betulkan jabatan Elias Koro Bani, S.AP"


def test_a_post_is_put_right_for_somebody_who_had_none(desk: Desk, sample: Desk):
    bare = Pegawai("b", "CONTOH")
    sample.simpan("Tambah", None, bare)
    made = plan(sample.bagan(), bare, Wish(Kind.BETULKAN, post(sample, "Camat").id, None, TODAY), ())
    assert made.pasangan[0][1].penempatan[0].jabatan == post(sample, "Camat").id
    assert any("belum diisi" in line for line in made.akibat)
    assert any("masih diisi Yohanis" in line for line in made.akibat)


def test_a_post_above_which_nobody_stands_has_no_rater_and_it_is_said(sample: Desk):
    camat = post(sample, "Camat")
    sample.simpan("Lepas", camat, replace(camat, atasan=None))
    made = plan(sample.bagan(), person(sample, "Adriana"), Wish(Kind.PINDAH, camat.id, TODAY, TODAY), ())
    assert any("Belum ada yang menilai" in line for line in made.akibat)
    assert any("Tidak ada SKP 2026" in line for line in made.akibat)


def test_without_a_post_chosen_the_pane_says_what_to_do(elias):
    elias.acts.move()
    dialog = opened(elias, MoveDialog)
    assert dialog.effects.text().startswith("Pilih jabatan baru")
    with pytest.raises(UserError):
        plan(elias.desk.bagan(), person(elias.desk, "Elias"), Wish(Kind.PLT, None, TODAY, TODAY), ())


# ── dated parts ─────────────────────────────────────────────────────────────────────────────────────


def test_a_status_is_written_changed_and_removed(elias):
    elias.acts.status()
    form = opened(elias, StatusDialog)
    form.control("jenis").set_value(JenisStatus.CUTI)
    form.control("mulai").setText("1/11/2026")
    form.control("keterangan").setText("Cuti tahunan")
    form.verb.click()
    status = person(elias.desk, "Elias").status[0]
    assert (status.jenis, status.mulai, status.keterangan) == (JenisStatus.CUTI, date(2026, 11, 1), "Cuti tahunan")
    elias.detail.records.statuses.wanted.emit("status", status)
    form = opened(elias, StatusDialog)
    form.control("selesai").setText("10/11/2026")
    form.verb.click()
    assert person(elias.desk, "Elias").status[0].selesai == date(2026, 11, 10)
    elias.acts.remove(person(elias.desk, "Elias").status[0])
    assert person(elias.desk, "Elias").status == ()
    elias.notice._links[0].click()
    assert len(person(elias.desk, "Elias").status) == 1


@pytest.mark.parametrize(
    ("isi", "word"),
    [({"mulai": "1/11/2026"}, "jenis"), ({"mulai": "31/2/2026"}, "Mulai"), ({"mulai": "1/11/2026", "selesai": "1/10/2026"}, "01/10/2026")],
)
def test_a_status_that_makes_no_sense_is_refused_inside(elias, isi: dict[str, str], word: str):
    elias.acts.status()
    form = opened(elias, StatusDialog)
    if word != "jenis":
        form.control("jenis").set_value(JenisStatus.CUTI)
    for name, text in isi.items():
        form.control(name).setText(text)
    form.verb.click()
    assert word in form.notice.text()
    assert form.isVisible()
    assert person(elias.desk, "Elias").status == ()


def test_somebody_who_left_is_no_longer_counted_on(elias):
    elias.acts.status()
    form = opened(elias, StatusDialog)
    form.control("jenis").set_value(JenisStatus.PINDAH)
    form.control("mulai").setText("t")
    form.verb.click()
    row = next(row for row in elias.model.rows if row.pegawai.nama.startswith("Elias"))
    assert (row.status, row.gone) == ("pindah", True)
    assert elias.detail.pegawai.nama.startswith("Elias")


def test_a_placement_is_changed_where_it_stands(roster):
    roster.choose(person(roster.desk, "Lukas").id)
    plt = person(roster.desk, "Lukas").penempatan[-1]
    roster.detail.records.posts.wanted.emit("penempatan", plt)
    form = opened(roster, PlacementDialog)
    assert form.control("nomor").value() == "800/012/CMT-MLF/2026"
    form.control("selesai").setText("31/12/2026")
    form.verb.click()
    assert person(roster.desk, "Lukas").penempatan[-1].selesai == date(2026, 12, 31)
    roster.detail.records.posts.wanted.emit("penempatan", person(roster.desk, "Lukas").penempatan[-1])
    form = opened(roster, PlacementDialog)
    form.control("jenis").set_value(JenisPenempatan.DEFINITIF)
    form.control("jenis").selesai.emit(JenisPenempatan.DEFINITIF)
    assert form.fields["nomor"].isHidden()
    form.verb.click()
    assert person(roster.desk, "Lukas").penempatan[-1].delegasi is None


def test_a_new_placement_needs_a_post(elias):
    elias.acts.placement(None)
    form = opened(elias, PlacementDialog)
    form.verb.click()
    assert "jabatannya belum dipilih" in form.notice.text()
    form.control("jabatan").set_value(post(elias.desk, "Kasi Pemerintahan").id)
    form.control("mulai").setText("2/1/2026")
    form.verb.click()
    assert person(elias.desk, "Elias").penempatan[-1].jenis is JenisPenempatan.PLT


def test_a_rater_named_with_reason_and_letter_rates_from_that_day(elias):
    elias.acts.rater(None)
    form = opened(elias, RaterDialog)
    form.control("penilai").set_value(person(elias.desk, "Adriana").id)
    form.control("alasan").setText("Camat berhalangan")
    form.control("nomor_surat").setText("800/7/2026")
    form.verb.click()
    assert siapa_menilai(elias.desk.bagan(), elias.detail.pegawai.id, elias.hari).penilai.pegawai == person(elias.desk, "Adriana").id
    assert "Camat berhalangan (surat nomor 800/7/2026)" in elias.detail.rater.text()
    part = person(elias.desk, "Elias").penilai_khusus[0]
    elias.acts.rater(part)
    form = opened(elias, RaterDialog)
    form.control("selesai").setText(f"{elias.hari - timedelta(days=1):%d/%m/%Y}")
    form.control("mulai").setText("1/1/2026")
    form.verb.click()
    assert siapa_menilai(elias.desk.bagan(), elias.detail.pegawai.id, elias.hari).penilai.pegawai == person(elias.desk, "Yohanis").id


@pytest.mark.parametrize(
    ("nama", "alasan", "word"),
    [
        (None, "x", "belum dipilih"),
        ("Adriana", "", "Alasan"),
        ("Hermina", "x", "tidak memimpin unit kerja"),
        ("Benyamin", "x", "unit lain"),
    ],
)
def test_whom_the_regulation_gives_no_authority_is_refused_in_words(elias, nama: str | None, alasan: str, word: str):
    elias.acts.rater(None)
    form = opened(elias, RaterDialog)
    form.control("penilai").set_value(person(elias.desk, nama).id if nama else None)
    form.control("alasan").setText(alasan)
    form.verb.click()
    assert word in form.notice.text()
    assert form.isVisible()
    assert person(elias.desk, "Elias").penilai_khusus == ()


def test_a_person_written_down_by_mistake_goes_and_comes_back(roster):
    roster.desk.simpan("Tambah", None, Pegawai("salah", "SALAH CATAT"))
    roster.choose("salah")
    roster.acts.remove_person()
    assert "salah" not in roster.desk.semua(Pegawai)
    roster.notice._links[0].click()
    assert "salah" in roster.desk.semua(Pegawai)


def test_a_person_with_a_skp_is_kept_and_it_is_said_why(elias):
    elias.acts.remove_person()
    assert person(elias.desk, "Elias")
    assert "SKP 2026" in elias.notice.text()
    assert "pindah, pensiun" in elias.notice.text()


def test_parts_are_put_in_changed_and_taken_away_as_values(sample: Desk):
    was = person(sample, "Jublina")
    status = was.status[0]
    assert with_part(was, replace(status, keterangan="x")).status[0].keterangan == "x"
    assert without_part(was, status).status == ()
    with pytest.raises(UserError):
        with_part(was, replace(status, mulai=date(2026, 2, 1), selesai=date(2026, 1, 1)))


# ── keyboard ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_M, MoveDialog), (Qt.Key.Key_T, StatusDialog)])
def test_moves_and_statuses_open_by_their_keys(roster, qtbot, key: Qt.Key, kind: type[QDialog]):
    roster.window().activateWindow()
    qtbot.waitUntil(roster.window().isActiveWindow)
    roster.table.setFocus()
    qtbot.keyClick(roster.table, key, Qt.KeyboardModifier.AltModifier)
    opened(roster, kind).close()


def test_tab_goes_through_the_form_from_the_number_to_the_rare_fields(roster, qtbot):
    roster.window().activateWindow()
    qtbot.waitUntil(roster.window().isActiveWindow)
    roster.acts.open_form()
    f = roster.detail.fields
    for name in ("nama", "golongan", "pangkat", "jenis", "tmt_golongan", "jabatan", "unit", "tmt_jabatan"):
        qtbot.keyClick(roster.window().focusWidget(), Qt.Key.Key_Tab)
        assert f[name].control.hasFocus(), name
    qtbot.keyClick(roster.window().focusWidget(), Qt.Key.Key_Tab)
    assert roster.detail.rater.change.hasFocus()
    qtbot.keyClick(roster.window().focusWidget(), Qt.Key.Key_Tab)
    assert roster.detail.more.hasFocus()
    qtbot.keyClick(roster.detail.more, Qt.Key.Key_Space)
    qtbot.keyClick(roster.window().focusWidget(), Qt.Key.Key_Tab)
    assert f["tempat_lahir"].control.hasFocus()
