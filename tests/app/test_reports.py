"""The list of papers of a period: which there are, for whom each is ready, who still lacks something."""

from __future__ import annotations

from dataclasses import replace

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.periode import Periode
from app.domain.skp import Skp, StatusSkp
from app.reports import cocok, daftar_kertas, orang_kantor, orang_periode

TW3 = Periode("2026-TW3")


def paper(desk: Desk, kode: str):
    return next(k for k in daftar_kertas(desk, TW3) if k.kode == kode)


def test_a_unit_shows_its_people_with_those_of_the_units_in_it(sample: Desk):
    secretariat = next(u.id for u in sample.bagan().unit.values() if u.nama.startswith("Sekretariat Kecamatan"))
    inside = {u.id for u in sample.bagan().unit.values() if u.induk == secretariat}
    found = {o.unit for o in orang_periode(sample, TW3, secretariat)}
    assert inside
    assert found == inside | {secretariat}
    assert found == {o.unit for o in orang_kantor(sample, TW3, secretariat)}


def test_every_paper_stands_in_the_order_in_which_it_is_made(sample: Desk):
    kode = [k.kode for k in daftar_kertas(sample, TW3)]
    assert kode == ["matriks", "skp", "manual", "hasil", "dokumen", "bundel", "rekap", "sebaran", "duk", "terima"]
    assert paper(sample, "bundel").formulir[0] == "D.1.1"


def test_a_draft_is_there_and_not_ready(sample: Desk):
    before = paper(sample, "dokumen")
    was = sample.satu(Evaluasi, before.siap[0].evaluasi)
    sample.simpan("Buka", was, replace(was, final=False, arsip=None))
    after = paper(sample, "dokumen")
    assert (len(after.siap), after.semua) == (len(before.siap) - 1, before.semua)
    orang = next(o for o in after.orang or () if o.evaluasi == was.id)
    assert after.ada(orang)
    sample.simpan("Hapus", sample.satu(Evaluasi, was.id), None)
    after = paper(sample, "dokumen")
    assert not after.ada(next(o for o in after.orang or () if o.pegawai == orang.pegawai))


def test_a_plan_not_yet_set_is_not_ready(sample: Desk):
    orang = paper(sample, "skp").siap[0]
    was = sample.satu(Skp, orang.skp)
    sample.simpan("Kembali ke draf", was, replace(was, status=StatusSkp.DRAF))
    assert orang.pegawai not in {o.pegawai for o in paper(sample, "skp").siap}


def test_who_should_have_a_plan_and_has_none_is_counted(sample: Desk):
    orang = next(o for o in orang_periode(sample, TW3) if "Elias" in o.nama)
    for evaluasi in [e for e in sample.semua(Evaluasi).values() if e.skp == orang.skp]:
        sample.simpan("Hapus", evaluasi, None)
    sample.simpan("Hapus", sample.satu(Skp, orang.skp), None)
    found = next(o for o in orang_kantor(sample, TW3) if o.pegawai == orang.pegawai)
    assert (found.skp, found.evaluasi, found.ditetapkan) == (None, None, False)
    assert not paper(sample, "skp").ada(found)


def test_people_are_found_by_name_number_or_post(sample: Desk):
    orang = orang_periode(sample, TW3)
    elias = next(o for o in orang if "Elias" in o.nama)
    assert cocok(orang, "elias") == (elias,)
    assert cocok(orang, elias.nip) == (elias,)
    assert elias in cocok(orang, "kepala seksi") or elias in cocok(orang, elias.jabatan.lower())
