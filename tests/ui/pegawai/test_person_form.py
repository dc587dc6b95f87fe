"""One person beside the roster: what the NIP tells, what is missing or does not fit, saved field by field, and who rates in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from people_of import leave, person, post, row_of, settle

from app.desk import Desk
from app.domain.jabatan import Penempatan
from app.domain.pegawai import JenisKelamin, JenisPegawai, JenisStatus, Pegawai, StatusPegawai
from ui.history_dialog import HistoryDialog
from ui.pegawai.move_dialog import MoveDialog
from ui.pegawai.page import PegawaiPage


@pytest.fixture
def elias(roster) -> PegawaiPage:
    roster.choose(person(roster.desk, "Elias").id)
    return roster


def now(page: PegawaiPage) -> Pegawai:
    return page.desk.satu(Pegawai, page.detail.pegawai.id)


def changed(page: PegawaiPage, **isi: object) -> None:
    was = page.detail.pegawai
    page.desk.simpan("Ubah", was, replace(was, **isi))


def sentence(page: PegawaiPage, name: str) -> tuple[str, str]:
    """What stands under a field, and the frame it has."""
    field = page.detail.fields[name]
    return ("" if field.said.isHidden() else field.sentence.text()), str(field.control.property("salah") or "")


def test_the_number_tells_sex_birth_and_beginning(elias):
    assert sentence(elias, "nip") == ("Laki-laki, lahir 5 Mei 1985, CPNS Jan 2010", "")


def test_the_number_of_a_pppk_tells_the_year(roster):
    roster.choose(person(roster.desk, "Fransina").id)
    assert sentence(roster, "nip") == ("Perempuan, lahir 6 Juni 1996, PPPK 2025", "")


def test_a_birth_date_that_differs_is_a_warning_where_it_stands(elias):
    changed(elias, tanggal_lahir=date(1985, 5, 6))
    text, frame = sentence(elias, "tanggal_lahir")
    assert "5 Mei 1985" in text
    assert frame == "kurang"
    assert not elias.detail._rare.isHidden()
    assert "tercatat berbeda" in sentence(elias, "nip")[0]
    assert sentence(elias, "nip")[1] == "kurang"


def test_sex_and_kind_that_differ_are_warnings_too(elias):
    changed(elias, jenis_kelamin=JenisKelamin.PEREMPUAN, jenis=JenisPegawai.PPPK)
    assert "laki-laki" in sentence(elias, "jenis_kelamin")[0]
    assert "PNS" in sentence(elias, "jenis")[0]
    assert "III/d" in sentence(elias, "golongan")[0]


@pytest.mark.parametrize(("nip", "word"), [("1985050520100119", "16"), ("198513052010011905", "kalender"), ("198505052010013905", "ke-15")])
def test_an_unsound_number_is_kept_and_told_in_red(elias, nip: str, word: str):
    leave(elias.detail.fields["nip"].control, nip)
    assert now(elias).nip == nip
    text, frame = sentence(elias, "nip")
    assert word in text
    assert frame == "salah"


def test_a_number_of_somebody_else_is_not_saved_and_stays_to_be_mended(elias):
    other = person(elias.desk, "Adriana")
    before = now(elias)
    leave(elias.detail.fields["nip"].control, other.nip)
    assert now(elias) == before
    text, frame = sentence(elias, "nip")
    assert other.nama in text
    assert frame == "salah"
    assert elias.detail.fields["nip"].control.value() == other.nip


def test_what_was_refused_stays_while_other_fields_are_saved(elias):
    other = person(elias.desk, "Adriana")
    nip = elias.detail.fields["nip"].control
    leave(nip, other.nip)
    leave(elias.detail.fields["tempat_lahir"].control, "Soe")
    assert nip.value() == other.nip
    assert other.nama in sentence(elias, "nip")[0]
    leave(nip, now(elias).nip)
    assert sentence(elias, "nip") == ("Laki-laki, lahir 5 Mei 1985, CPNS Jan 2010", "")
    leave(nip, other.nip)
    elias.choose(other.id)
    elias.choose(person(elias.desk, "Elias").id)
    assert nip.value() == now(elias).nip


def test_an_empty_name_is_refused_below_its_field(elias):
    leave(elias.detail.fields["nama"].control, "")
    assert now(elias).nama.startswith("Elias")
    assert "tidak dapat dikosongkan" in sentence(elias, "nama")[0]


def test_grade_and_rank_are_one_thing_seen_twice(elias):
    rank = elias.detail.fields["pangkat"].control
    assert rank.currentText() == "Penata Tingkat I"
    rank.set_value("IV/a")
    rank.selesai.emit("IV/a")
    assert now(elias).golongan == "IV/a"
    assert elias.detail.fields["golongan"].control.value() == "IV/a"


def test_a_pppk_is_offered_the_grades_of_a_pppk(roster):
    roster.choose(person(roster.desk, "Fransina").id)
    control = roster.detail.fields["golongan"].control
    assert "IX" in control.values()
    assert "III/d" not in control.values()
    assert not roster.detail.fields["pangkat"].control.isEnabled()


def test_every_plain_field_saves_itself_with_its_name_in_the_history(elias):
    leave(elias.detail.fields["tempat_lahir"].control, "Soe")
    assert now(elias).tempat_lahir == "Soe"
    assert elias.desk.label_urungkan == "Ubah Tempat lahir Elias Koro Bani, S.AP"
    leave(elias.detail.fields["tmt_golongan"].control, "1 april 2024")
    assert now(elias).tmt_golongan == date(2024, 4, 1)


def test_a_date_that_is_none_is_told_and_not_saved(elias):
    control = elias.detail.fields["tmt_golongan"].control
    before = now(elias)
    leave(control, "31/2/2024")
    assert now(elias) == before
    assert "31/2/2024" in control.problem()


def test_a_missing_date_of_the_post_is_asked_for_with_an_example(elias):
    was = now(elias)
    changed(elias, penempatan=tuple(replace(p, mulai=None) for p in was.penempatan))
    text, frame = sentence(elias, "tmt_jabatan")
    assert text == "TMT jabatan belum diisi. Diperlukan untuk menentukan penilai. Contoh: 3/3/2023"
    assert frame == "kurang"
    leave(elias.detail.fields["tmt_jabatan"].control, "3/3/2023")
    assert now(elias).definitif(date(2026, 6, 1)).mulai == date(2023, 3, 3)
    assert sentence(elias, "tmt_jabatan") == ("", "")


def test_a_post_that_begins_after_it_ends_is_refused(elias):
    was = now(elias)
    changed(elias, penempatan=(replace(was.penempatan[0], selesai=date(2026, 12, 31)),))
    leave(elias.detail.fields["tmt_jabatan"].control, "1/1/2027")
    assert "31/12/2026" in sentence(elias, "tmt_jabatan")[0]
    assert now(elias).penempatan[0].mulai != date(2027, 1, 1)


def test_a_first_post_is_set_at_once_and_another_one_is_a_move(desk: Desk, sample: Desk, open_roster):
    sample.simpan("Tambah", None, Pegawai("baru", "CONTOH"))
    page = open_roster(sample)
    page.choose("baru")
    assert "belum dipilih" in sentence(page, "jabatan")[0]
    control = page.detail.fields["jabatan"].control
    control.selesai.emit(post(sample, "Kasi Pelayanan Umum").id)
    assert now(page).penempatan[0].jabatan == post(sample, "Kasi Pelayanan Umum").id
    control.selesai.emit(post(sample, "Kasi Pemerintahan").id)
    dialog = page.findChild(MoveDialog)
    assert dialog.control("jabatan").value() == post(sample, "Kasi Pemerintahan").id
    assert control.value() == post(sample, "Kasi Pelayanan Umum").id
    dialog.close()


def test_posts_that_share_a_name_carry_their_unit(elias):
    control = elias.detail.fields["jabatan"].control
    texts = [control.itemText(n) for n in range(control.count())]
    assert "Camat" in texts
    assert any(text.startswith("Penelaah Teknis Kebijakan – ") for text in texts)
    assert len(set(texts)) == len(texts)


def test_karpeg_is_asked_of_functional_posts_only(roster):
    roster.choose(person(roster.desk, "Hermina").id)
    assert not roster.detail.fields["karpeg"].isHidden()
    roster.choose(person(roster.desk, "Elias").id)
    assert roster.detail.fields["karpeg"].isHidden()


def test_who_rates_is_a_sentence_with_its_reason_and_the_one_above(elias):
    text = elias.detail.rater.text()
    assert "menilai sebagai Camat (atasan langsung" in text
    assert "Atasan penilai: " in text
    assert elias.detail.rater.doubt.isHidden()


def test_a_plt_is_said_to_be_rated_where_he_is_plt(roster):
    roster.choose(person(roster.desk, "Lukas").id)
    assert "Plt. Kasi Ketenteraman" in roster.detail.rater.text()


def test_what_is_doubtful_about_the_rater_is_told_apart(elias):
    camat = post(elias.desk, "Camat")
    elias.desk.simpan("Lepas", camat, replace(camat, atasan=None))
    elias.choose(person(elias.desk, "Yohanis").id)
    assert "Belum ada penilai" in elias.detail.rater.doubt.text()


def test_a_non_asn_has_no_rater_and_it_is_said_why(roster):
    roster.choose(person(roster.desk, "Ferdy").id)
    assert "Non-ASN" in roster.detail.rater.text()


def test_a_status_without_a_plan_is_named(elias):
    changed(elias, status=(StatusPegawai("s", JenisStatus.CLTN, date(2026, 1, 1)),))
    assert "R6" in elias.detail.rater.doubt.text()
    assert elias.detail.post.text().endswith("cuti di luar tanggungan negara")


def test_the_rare_fields_stand_behind_one_link(elias):
    assert elias.detail._rare.isHidden()
    elias.detail.more.click()
    assert not elias.detail._rare.isHidden()
    elias.choose(person(elias.desk, "Adriana").id)
    assert elias.detail._rare.isHidden()


def test_the_history_is_of_this_person_alone(elias):
    leave(elias.detail.fields["tempat_lahir"].control, "Soe")
    elias.acts.history()
    dialog = elias.findChild(HistoryDialog)
    assert dialog.model.rows[0].label == "Ubah Tempat lahir Elias Koro Bani, S.AP"
    dialog.close()


def test_a_new_name_of_the_rater_is_seen_in_the_sentence(elias):
    camat = person(elias.desk, "Yohanis")
    elias.desk.simpan("Ubah", camat, replace(camat, nama="Yohanis Lain, SE"))
    assert elias.detail.rater.text().startswith("Yohanis Lain, SE menilai")


def test_undo_is_seen_in_form_and_table(elias):
    leave(elias.detail.fields["nama"].control, "Elias Lain, SE")
    assert elias.detail.head.text() == "Elias Lain, SE"
    elias.desk.urungkan()
    assert elias.detail.head.text() == "Elias Koro Bani, S.AP"
    assert elias.detail.fields["nama"].control.value() == "Elias Koro Bani, S.AP"


def test_a_problem_of_a_post_without_a_date_leads_to_the_field(roster, qtbot):
    was = person(roster.desk, "Elias")
    roster.desk.simpan("Lepas", was, replace(was, penempatan=(replace(was.penempatan[0], mulai=None),)))
    roster.window().bar.search.setText("adriana")
    roster.window().activateWindow()
    qtbot.waitUntil(roster.window().isActiveWindow)
    roster.tuju(("pegawai", was.id), was.penempatan[0].id)
    assert roster.detail.pegawai.nama.startswith("Elias")
    assert roster.window().bar.search.text() == ""
    assert roster.detail.fields["tmt_jabatan"].control.hasFocus()


def test_what_is_being_typed_is_kept_when_another_person_is_chosen(elias, qtbot):
    elias.window().activateWindow()
    qtbot.waitUntil(elias.window().isActiveWindow)
    elias.detail.open_rare(True)
    control = elias.detail.fields["pendidikan"].control
    control.setFocus()
    qtbot.keyClicks(control, "S1 Administrasi")
    elias.table.setFocus()
    elias.table.select_row(row_of(elias, "Adriana"))
    settle()
    assert person(elias.desk, "Elias").pendidikan == "S1 Administrasi"


def test_the_list_of_posts_says_from_when_to_when(roster):
    roster.choose(person(roster.desk, "Petrus").id)
    sentences = [row.findChildren(type(roster.detail.rater.who))[0].text() for row in roster.detail.records.posts._rows]
    assert sentences[0].startswith("Penelaah Teknis Kebijakan\n01/07/2026 – sekarang")
    assert sentences[1].endswith("– 30/06/2026")


def test_a_part_without_any_date_says_so(elias):
    changed(elias, penempatan=(Penempatan("x", post(elias.desk, "Camat").id),))
    assert "tanggal belum diisi" in elias.detail.records.posts._rows[0].findChildren(type(elias.detail.rater.who))[0].text()
