"""Last year's words as suggestions, taken line by line."""

from dataclasses import replace

from kantor_kecil import SKP

from app.domain.jabatan import Kelompok
from app.domain.perilaku import Nilai
from app.domain.skp import EkspektasiPerilaku, HasilKerja, Indikator, Lampiran, Penerimaan, Sikap, StatusSkp
from app.domain.skp_isi import hasil_setahun
from app.domain.usulan import Keadaan, gantung_kembali, segar, terima, terima_lampiran, usulan

EMPTY = replace(SKP, id="now", tahun=2027, status=StatusSkp.DRAF, hasil_kerja=(), lampiran=Lampiran(), tanggal_ditetapkan=None)
NOW = replace(
    EMPTY,
    hasil_kerja=(
        HasilKerja("n1", rencana=" layanan SELESAI sesuai standar", indikator=(Indikator("n2", "Waktu penyelesaian", "1-2 hari"),)),
    ),
)


def test_every_line_says_whether_it_is_new_the_same_or_has_another_target():
    found = {u.id: (u.keadaan, u.kini) for u in usulan(NOW, SKP)}
    assert found["h1"] == (Keadaan.SAMA, "")
    assert found["i1"] == (Keadaan.BERUBAH, "1-2 hari")
    assert found["i2"] == (Keadaan.BARU, "")
    assert found["h2"] == (Keadaan.BARU, "")


def test_only_what_was_chosen_comes_over_and_an_indicator_brings_its_result():
    found = terima(NOW, SKP, {"i1", "i3"})
    assert [h.rencana for h in found.hasil_kerja] == [NOW.hasil_kerja[0].rencana, "Data penduduk termutakhir"]
    assert [(i.teks, i.target) for i in found.hasil_kerja[0].indikator] == [("Waktu penyelesaian", "2-3 hari")]
    assert terima(NOW, SKP, set()) == NOW


def test_a_new_indicator_joins_the_result_that_is_here():
    found = terima(NOW, SKP, {"i2"}).hasil_kerja[0]
    assert [(i.teks, i.target) for i in found.indikator] == [("Waktu penyelesaian", "1-2 hari"), ("SKM", "85–88")]


def test_what_was_agreed_about_the_other_result_stays_there():
    old = replace(SKP.hasil_kerja[0], dari_plt=True, mendukung="c1", mendukung_lain=("c2",), tugas_belajar=True)
    old = replace(old, indikator=(replace(old.indikator[0], penerimaan=Penerimaan(Sikap.SETUJU)),))
    fresh = segar(old)
    assert (fresh.rencana, fresh.dukungan, fresh.dari_plt, fresh.tugas_belajar) == (old.rencana, (), False, False)
    assert fresh.indikator[0].penerimaan is None
    assert fresh.id != old.id
    assert fresh.indikator[0].id != old.indikator[0].id


def test_the_annex_comes_only_where_nothing_is_written():
    source = replace(SKP, perilaku=(EkspektasiPerilaku("p", Nilai.LOYAL, ("Hadir apel",)),))
    assert terima_lampiran(EMPTY, source).lampiran == SKP.lampiran
    assert terima_lampiran(EMPTY, source).ekspektasi(Nilai.LOYAL) == ("Hadir apel",)
    own = replace(EMPTY, lampiran=Lampiran(("Satu laptop",)))
    assert terima_lampiran(own, source).lampiran == own.lampiran


def test_what_hung_on_the_leader_then_hangs_on_the_same_words_now():
    leader = replace(SKP, id="sc", kelompok=Kelompok.JPT_PUKM, hasil_kerja=(HasilKerja("c1", rencana="Masyarakat puas"),))
    now_leader = replace(leader, id="sn", tahun=2027, hasil_kerja=(HasilKerja("n9", rencana="masyarakat  PUAS"),))
    first, *rest = SKP.hasil_kerja
    source = replace(SKP, hasil_kerja=(replace(first, mendukung="c1"), *rest))
    known = hasil_setahun([leader], 2026)
    taken = terima(EMPTY, source, {h.id for h in source.hasil_kerja})
    found = gantung_kembali(taken, source, known, now_leader)
    assert [h.dukungan for h in found.hasil_kerja] == [("n9",), (), ()]
    assert found.hasil_kerja[0].pimpinan.rencana == "masyarakat  PUAS"
    assert gantung_kembali(taken, source, known, None) == taken
    assert gantung_kembali(found, source, known, replace(now_leader, hasil_kerja=())) == found
