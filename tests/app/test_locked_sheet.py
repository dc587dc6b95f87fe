"""A locked evaluation prints the same for ever, whatever happens to the roster afterwards."""

from __future__ import annotations

from dataclasses import replace

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.pegawai import Pegawai
from app.domain.perubahan import ganti
from app.domain.skp import Skp
from app.forms.cell import Rupa
from app.forms.pages import cetak
from app.forms.registry import bagian


def printed(desk: Desk, evaluasi: Evaluasi) -> bytes:
    lembar = desk.lembar(evaluasi.skp, evaluasi.id)
    return cetak(bagian(lembar, "D.1.1", Rupa()), Rupa())


def test_renaming_people_and_rewording_the_skp_changes_no_locked_paper(sample: Desk):
    evaluasi = next(iter(sample.semua(Evaluasi).values()))
    before = printed(sample, evaluasi)
    for pegawai in list(sample.semua(Pegawai).values()):
        sample.simpan("Ubah nama", pegawai, replace(pegawai, nama="LAIN SEKALI"))
    skp = sample.satu(Skp, evaluasi.skp)
    sample.simpan("Ubah SKP", skp, ganti(skp, skp.hasil_kerja[0].id, rencana="Lain sekali"))
    assert printed(sample, evaluasi) == before


def test_unlocking_asks_a_reason_and_draws_from_the_roster_again(sample: Desk):
    evaluasi = next(iter(sample.semua(Evaluasi).values()))
    sample.buka_kunci(evaluasi.id, "Salah ketik")
    opened = sample.satu(Evaluasi, evaluasi.id)
    assert (opened.final, opened.arsip, opened.alasan_buka) == (False, None, "Salah ketik")
    sample.kunci(evaluasi.id)
    assert sample.satu(Evaluasi, evaluasi.id).final
