"""What was printed is remembered with its contents: only what is missing or changed is asked for again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.desk import Desk
from app.domain.cetakan import Cetakan, StatusCetak
from app.domain.evaluasi import Evaluasi
from app.domain.kantor import Cetak, CetakPilihan, Kertas
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.papers import Pilihan, kumpulkan
from app.print_log import Dicetak, catat
from app.reports import daftar_kertas

TW3 = Periode("2026-TW3")
HARI = date(2026, 10, 5)


def paper(desk: Desk, kode: str = "dokumen"):
    return next(k for k in daftar_kertas(desk, TW3) if k.kode == kode)


def print_all(desk: Desk, kode: str = "dokumen", hari: date = HARI, **lain: object) -> None:
    kertas = paper(desk, kode)
    pilihan = Pilihan(kode, kertas.formulir, TW3, Cetak(), **lain)
    catat(desk, kumpulkan(desk, pilihan, kertas.siap, hari).orang, pilihan, hari)


def test_what_was_printed_needs_no_second_printing(sample: Desk):
    kertas = paper(sample)
    assert Dicetak(sample).perlu(kertas) == kertas.siap
    print_all(sample)
    assert Dicetak(sample).perlu(kertas) == ()
    assert Dicetak(sample).terakhir(kertas, kertas.siap[0]) == HARI
    assert (sample.label_urungkan or "").startswith(f"Catat cetakan {len(kertas.siap)} dokumen")
    sample.urungkan()
    assert Dicetak(sample).perlu(kertas) == kertas.siap


def test_another_word_on_the_paper_asks_for_it_again_and_only_for_that_person(sample: Desk):
    print_all(sample)
    kertas = paper(sample)
    was = sample.satu(Evaluasi, kertas.siap[0].evaluasi)
    sample.simpan("Buka", was, replace(was, final=False, arsip=None))
    kept = Dicetak(sample)
    orang = next(o for o in paper(sample).orang or () if o.evaluasi == was.id)
    assert kept.status(kertas, orang) is StatusCetak.SUDAH
    sample.simpan("Catatan", sample.satu(Evaluasi, was.id), replace(sample.satu(Evaluasi, was.id), catatan=("Lain",)))
    assert kept.status(kertas, orang) is StatusCetak.BERUBAH
    sample.kunci(was.id)
    assert [o.pegawai for o in Dicetak(sample).perlu(paper(sample))] == [orang.pegawai]


def test_the_choice_of_paper_does_not_change_what_was_signed(sample: Desk):
    print_all(sample)
    kantor = sample.kantor()
    sample.simpan("Kertas", kantor, replace(kantor, cetak=Cetak(Kertas.F4, CetakPilihan.CORET)))
    assert Dicetak(sample).perlu(paper(sample)) == ()


def test_printing_again_keeps_one_line_for_each_form(sample: Desk):
    print_all(sample)
    before = len(sample.semua(Cetakan))
    print_all(sample, hari=date(2026, 10, 6))
    assert len(sample.semua(Cetakan)) == before
    assert {c.tanggal for c in sample.semua(Cetakan).values()} == {date(2026, 10, 6)}


def test_a_bundle_counts_for_each_of_its_papers_and_a_paper_alone_not_for_the_bundle(sample: Desk):
    print_all(sample, "dokumen")
    assert Dicetak(sample).perlu(paper(sample, "bundel")) == paper(sample, "bundel").siap
    print_all(sample, "bundel")
    for kode in ("dokumen", "hasil", "skp", "bundel"):
        assert not {o.pegawai for o in Dicetak(sample).perlu(paper(sample, kode))} & {o.pegawai for o in paper(sample, "bundel").siap}, kode


def test_blank_forms_and_the_list_of_receipts_are_nobodys_papers(sample: Desk):
    print_all(sample, kosong=True)
    pilihan = Pilihan("terima", (), TW3, Cetak())
    catat(sample, kumpulkan(sample, pilihan, (), HARI).orang, pilihan, HARI)
    assert sample.semua(Cetakan) == {}


def test_a_plan_is_remembered_for_the_whole_year(sample: Desk):
    print_all(sample, "skp")
    kertas = next(k for k in daftar_kertas(sample, Periode("2026-TW4")) if k.kode == "skp")
    assert {o.pegawai for o in Dicetak(sample).perlu(kertas)} <= {o.pegawai for o in kertas.siap} - {
        sample.satu(Skp, c.lembar).pemilik for c in sample.semua(Cetakan).values()
    }


def test_what_is_kept_of_a_sheet_goes_when_the_sheet_or_the_roster_changes(sample: Desk):
    print_all(sample)
    kept, kertas = Dicetak(sample), paper(sample)
    assert kept.perlu(kertas) == ()
    was = sample.satu(Evaluasi, kertas.siap[3].evaluasi)
    sample.simpan("Tanggal", was, replace(was, tanda_tangan=replace(was.tanda_tangan, diterima=date(2026, 10, 9))))
    assert [o.pegawai for o in kept.perlu(kertas)] == [kertas.siap[3].pegawai]
    sample.urungkan()
    assert kept.perlu(kertas) == ()
    print_all(sample, "skp")
    rencana = paper(sample, "skp")
    assert kept.perlu(rencana) == ()
    kantor = sample.kantor()
    sample.simpan("Instansi", kantor, replace(kantor, instansi="PEMERINTAH KOTA LAIN"))
    assert len(kept.perlu(rencana)) > 20
    kept.lepas()
