"""The life of a SKP: begun, answered, agreed, set, revised, copied (R56–R65)."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, Pendekatan, Penempatan
from app.domain.kalender import dialog_dengan_atasan, terlambat_ditetapkan
from app.domain.kata import petunjuk_rencana
from app.domain.pegawai import Orang, Pegawai
from app.domain.penilai import Bagan
from app.domain.perilaku import Nilai
from app.domain.skp import (
    Aspek,
    EkspektasiPerilaku,
    HasilKerja,
    Indikator,
    JenisHasil,
    Lampiran,
    Perspektif,
    Pimpinan,
    RealisasiAksi,
    RencanaAksi,
    Sikap,
    Skp,
    StatusSkp,
)
from app.domain.skp_beda import Ragam, beda
from app.domain.skp_ubah import (
    baca_versi,
    bawa_dari_tahun_lalu,
    catat_dialog,
    hasil_studi,
    jawab,
    perbaiki,
    pimpinan_dari,
    salin_untuk,
    sejabatan,
    sepakati,
    tambah_tugas_belajar,
    tetapkan,
    ubah_jenis,
)
from app.errors import UserError

ELIAS, CAMAT = Orang("Elias", jabatan="Kasi"), Orang("Yohanis", jabatan="Camat")
DAY = date(2026, 1, 12)
SKP = Skp(
    "s",
    "elias",
    2026,
    date(2026, 1, 1),
    date(2026, 12, 31),
    hasil_kerja=(
        HasilKerja(
            "h1",
            rencana="Layanan selesai sesuai standar",
            mendukung="camat-1",
            iku="iku-1",
            indikator=(Indikator("i1", "Waktu penyelesaian", "2-3 hari"), Indikator("i2", "Nilai SKM", "85–88")),
            rencana_aksi=(RencanaAksi("a1", "Loket kedua dibuka", (RealisasiAksi("r1", "dibuka Maret"),)),),
        ),
        HasilKerja("h2", JenisHasil.TAMBAHAN, "Anggota panitia", indikator=(Indikator("i3", "Kegiatan", "2 kegiatan"),)),
    ),
    perilaku=(EkspektasiPerilaku("e1", Nilai.KOMPETEN, ("Mengajar rekan",)),),
    lampiran=Lampiran(("Dua staf",), ("Laporan triwulan",), ("Teguran",)),
)


def agreed(skp=SKP):
    return sepakati(skp, ELIAS, DAY)


def settled(skp=SKP, day=date(2026, 1, 15)):
    return tetapkan(agreed(skp), ELIAS, CAMAT, None, day)


def staff(*statuses, mulai=date(2020, 1, 1)):
    return Pegawai("elias", "Elias", penempatan=(Penempatan("p", "kasi", mulai=mulai),), status=statuses)


def chart(pegawai):
    post = Jabatan("kasi", "Kasi", JenisJabatan.PENGAWAS, pendekatan=Pendekatan.KUALITATIF)
    return Bagan({}, {"kasi": post}, {pegawai.id: pegawai})


def test_v71_a_study_that_starts_in_july_adds_its_results_to_the_same_skp_and_marks_them():
    study = tambah_tugas_belajar(settled(), [HasilKerja("h3", rencana="IPK di atas 3,5"), HasilKerja("h4", rencana="Lulus tepat waktu")])
    assert (study.id, study.mulai, study.selesai) == ("s", SKP.mulai, SKP.selesai)
    assert [(h.id, h.tugas_belajar) for h in study.hasil_kerja] == [("h1", False), ("h2", False), ("h3", True), ("h4", True)]


def test_agreeing_signs_the_version_with_its_date():
    skp = agreed()
    assert skp.status is StatusSkp.DISEPAKATI
    assert [(t.peran, t.nama, t.versi, t.tanggal) for t in skp.tanda_tangan] == [("PEGAWAI", "Elias", 1, DAY)]


def test_agreeing_twice_keeps_one_signature():
    assert len(sepakati(agreed(), ELIAS, date(2026, 1, 13)).tanda_tangan) == 1


def test_an_empty_skp_cannot_be_agreed():
    with pytest.raises(UserError, match="skp_tanpa_hasil"):
        agreed(replace(SKP, hasil_kerja=()))


def test_a_dialog_asked_for_must_have_its_outcome_before_the_agreement():
    asked = jawab(SKP, "i1", Sikap.MINTA_DIALOG, DAY, "terlalu ketat")
    with pytest.raises(UserError, match="skp_dialog_terbuka"):
        agreed(asked)
    done = agreed(catat_dialog(asked, "i1", "menjadi 3-4 hari", DAY))
    answer = done.hasil_kerja[0].indikator[0].penerimaan
    assert (answer.sikap, answer.alasan, answer.hasil_dialog) == (Sikap.MINTA_DIALOG, "terlalu ketat", "menjadi 3-4 hari")


def test_setting_fixes_the_names_and_the_date():
    skp = settled()
    assert (skp.status, skp.tanggal_ditetapkan) == (StatusSkp.DITETAPKAN, date(2026, 1, 15))
    assert (skp.pegawai, skp.penilai) == (ELIAS, CAMAT)
    assert [t.peran for t in skp.tanda_tangan] == ["PEGAWAI", "PENILAI"]


def test_a_draft_cannot_be_set_and_a_set_skp_cannot_be_agreed_again():
    with pytest.raises(UserError, match="skp_belum_disepakati"):
        tetapkan(SKP, ELIAS, CAMAT, None, DAY)
    with pytest.raises(UserError, match="skp_sudah_ditetapkan"):
        sepakati(settled(), ELIAS, DAY)


@pytest.mark.parametrize(
    ("day", "late"),
    [
        pytest.param(date(2026, 2, 2), True, id="V50-V130-monday-2-february-is-late"),
        pytest.param(date(2026, 1, 31), False, id="V129-saturday-31-january-is-in-time"),
    ],
)
def test_31_january_does_not_move(day, late):
    assert terlambat_ditetapkan(settled(day=day), day) is late


def test_a_late_skp_is_set_all_the_same_with_its_reason():
    skp = tetapkan(agreed(), ELIAS, CAMAT, None, date(2026, 2, 2), "PK terlambat")
    assert skp.alasan_terlambat == "PK terlambat"


def test_v51_on_1_february_an_unset_skp_goes_to_the_atasan_penilai():
    assert not dialog_dengan_atasan(SKP, date(2026, 1, 31))
    assert dialog_dengan_atasan(SKP, date(2026, 2, 1))
    assert not dialog_dengan_atasan(settled(), date(2026, 2, 1))


def test_a_skp_that_begins_in_july_and_a_revision_have_no_january_limit():
    assert not terlambat_ditetapkan(replace(SKP, mulai=date(2026, 7, 1)), date(2026, 8, 1))
    assert not terlambat_ditetapkan(perbaiki(settled(), "tugas baru", date(2026, 6, 1)), date(2026, 6, 2))


@pytest.mark.parametrize("reason", [None, "tidak ada anggaran"])
def test_v56_a_leader_without_anggaran_is_blocked_until_a_reason_is_given(reason):
    leader = replace(SKP, kelompok=Kelompok.JPT_PUKM, alasan_tanpa_anggaran=reason)
    if reason:
        assert settled(leader).status is StatusSkp.DITETAPKAN
    else:
        with pytest.raises(UserError, match="skp_tanpa_anggaran"):
            settled(leader)


def test_v18_a_plt_assignment_cannot_become_tambahan():
    plt = replace(SKP, hasil_kerja=(replace(SKP.hasil_kerja[0], dari_plt=True),))
    with pytest.raises(UserError, match="skp_plt_wajib_utama"):
        ubah_jenis(plt, "h1", JenisHasil.TAMBAHAN)
    assert ubah_jenis(SKP, "h1", JenisHasil.TAMBAHAN).hasil_kerja[0].jenis is JenisHasil.TAMBAHAN


def test_a_revision_keeps_the_whole_version_and_follows_the_roster_again():
    first = settled()
    skp = perbaiki(first, "Tugas baru dari Camat", date(2026, 6, 1))
    assert (skp.versi, skp.status, skp.pegawai, skp.penilai) == (2, StatusSkp.DRAF, None, None)
    assert (skp.riwayat[0].versi, skp.riwayat[0].alasan) == (1, "Tugas baru dari Camat")
    assert baca_versi(skp, 1) == first
    with pytest.raises(KeyError):
        baca_versi(skp, 2)


def test_a_third_version_keeps_both_earlier_ones():
    skp = perbaiki(settled(perbaiki(settled(), "satu", DAY)), "dua", DAY)
    assert [v.versi for v in skp.riwayat] == [1, 2]
    assert skp.versi == 3


def test_a_revision_needs_a_reason_but_an_agreed_draft_does_not():
    with pytest.raises(UserError, match="skp_alasan_perbaikan_kosong"):
        perbaiki(settled(), " ", DAY)
    back = perbaiki(agreed(), "", DAY)
    assert (back.status, back.versi, back.tanda_tangan) == (StatusSkp.DRAF, 1, ())


def ids(skp):
    parts = [*skp.hasil_kerja, *skp.perilaku]
    for hasil in skp.hasil_kerja:
        parts += [*hasil.indikator, *hasil.rencana_aksi]
    return {part.id for part in parts} | {skp.id}


def test_a_copy_for_another_person_has_the_same_texts_and_only_fresh_ids():
    answered = jawab(settled(), "i1", Sikap.SETUJU, DAY)
    other = salin_untuk(answered, Pegawai("fransina", "Fransina", penempatan=(Penempatan("p", "kasi"),)))
    assert (other.pemilik, other.status, other.versi) == ("fransina", StatusSkp.DRAF, 1)
    assert not ids(other) & ids(answered)
    assert [h.rencana for h in other.hasil_kerja] == [h.rencana for h in SKP.hasil_kerja]
    assert [i.target for h in other.hasil_kerja for i in h.indikator] == ["2-3 hari", "85–88", "2 kegiatan"]
    assert (other.tanda_tangan, other.riwayat, other.pegawai, other.tanggal_ditetapkan) == ((), (), None, None)
    assert other.hasil_kerja[0].indikator[0].penerimaan is None
    assert other.hasil_kerja[0].mendukung == "camat-1"
    assert beda(answered, other) == ()


def test_a_copy_is_offered_to_those_with_the_same_post():
    other = replace(staff(), id="fransina")
    bagan = Bagan({}, chart(staff()).jabatan, {"elias": staff(), "fransina": other, "tanpa": Pegawai("tanpa", "Tanpa")})
    assert sejabatan(bagan, "elias", DAY) == (other,)
    assert sejabatan(bagan, "tanpa", DAY) == ()


def test_last_years_skp_brings_texts_and_targets_but_no_realisation():
    new = bawa_dari_tahun_lalu(settled(), 2027)
    assert (new.tahun, new.mulai, new.selesai, new.status) == (2027, date(2027, 1, 1), date(2027, 12, 31), StatusSkp.DRAF)
    assert new.hasil_kerja[0].rencana_aksi[0].realisasi == ()
    assert (new.hasil_kerja[0].mendukung, new.hasil_kerja[0].iku) == (None, "iku-1")
    assert new.lampiran == SKP.lampiran


def test_the_difference_names_what_is_new_gone_and_changed():
    first, second = SKP.hasil_kerja
    changed = replace(first, indikator=(replace(first.indikator[0], target="1-2 hari"), Indikator("i9", "Berkas kembali", "0-2 berkas")))
    new = replace(SKP, hasil_kerja=(changed,), lampiran=replace(SKP.lampiran, konsekuensi=("Penghargaan",)))
    found = {(b.ragam, b.bagian, b.lama, b.baru) for b in beda(SKP, new)}
    assert found == {
        (Ragam.BERUBAH, "target", "2-3 hari", "1-2 hari"),
        (Ragam.BERUBAH, "indikator", "Nilai SKM", "Berkas kembali"),
        (Ragam.BERUBAH, "target", "85–88", "0-2 berkas"),
        (Ragam.HILANG, "hasil_kerja", second.rencana, ""),
        (Ragam.HILANG, "indikator", "Kegiatan", ""),
        (Ragam.HILANG, "lampiran", "Teguran", ""),
        (Ragam.BARU, "lampiran", "", "Penghargaan"),
    }


def test_last_year_and_this_year_are_matched_by_text_although_ids_differ():
    new = bawa_dari_tahun_lalu(SKP, 2027)
    swapped = replace(new, hasil_kerja=tuple(reversed(new.hasil_kerja)))
    assert beda(SKP, swapped) == ()


def test_the_difference_names_the_aspect_the_leaders_result_and_the_giver():
    first, *rest = SKP.hasil_kerja
    line = first.indikator[0]
    changed = replace(first, penugasan_dari="Camat", pimpinan=None, indikator=(replace(line, aspek=Aspek.BIAYA), *first.indikator[1:]))
    new = replace(SKP, hasil_kerja=(changed, *rest))
    old = replace(SKP, hasil_kerja=(replace(first, penugasan_dari=None), *rest))
    assert {b.bagian for b in beda(old, new)} >= {"aspek", "penugasan"}


def test_r57_a_study_is_measured_by_its_result_and_its_time():
    study = tambah_tugas_belajar(SKP, hasil_studi()).hasil_kerja[-2:]
    assert all(h.tugas_belajar and h.indikator for h in study)
    assert [petunjuk_rencana(h.rencana) for h in study] == [None, None]


def test_v68_main_results_are_numbered_before_the_additional_ones():
    mixed = replace(SKP, hasil_kerja=(SKP.hasil_kerja[1], SKP.hasil_kerja[0]))
    assert [h.id for h in mixed.urutan_hasil()] == ["h1", "h2"]


def test_v69_v70_a_leaders_result_is_quoted_with_indicators_only_from_jpt_or_pukm():
    hasil = SKP.hasil_kerja[0]
    assert pimpinan_dari(hasil, Kelompok.JPT_PUKM) == Pimpinan(hasil.rencana, "Waktu penyelesaian\nNilai SKM")
    assert pimpinan_dari(hasil, Kelompok.JA_JF) == Pimpinan(hasil.rencana, None)


def test_a_leader_covering_all_four_perspektif_is_set_without_a_reason():
    lines = tuple(Indikator(f"p{n}", "x", perspektif=p) for n, p in enumerate(Perspektif))
    leader = replace(SKP, kelompok=Kelompok.JPT_PUKM, hasil_kerja=(replace(SKP.hasil_kerja[0], indikator=lines),))
    assert settled(leader).status is StatusSkp.DITETAPKAN
