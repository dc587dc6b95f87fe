"""What a paper lacks, and where it is mended, from the ids of a person alone."""

from __future__ import annotations

from app.domain.masalah import Masalah, Tingkat
from app.domain.periode import Periode
from app.errors import Pesan
from app.lacking import kurang, sumber
from app.reports import EVALUASI, RENCANA, Kertas, Orangnya

TW4 = Periode("2026-TW4")
DOKUMEN, SKP = Kertas("dokumen", EVALUASI, ("D.1.1",), ()), Kertas("skp", RENCANA, ("A.1.7", "A.1.8"), ())


def person(skp: str | None = "s", evaluasi: str | None = "e", *, ditetapkan: bool = True, final: bool = False) -> Orangnya:
    return Orangnya("p", "Ani", "Staf", None, skp, evaluasi, ditetapkan, final)


def remark(tabel: str, id: str, tingkat: Tingkat = Tingkat.TOLAK) -> Masalah:
    return Masalah(tingkat, Pesan("cek_catatan_kosong"), (tabel, id), "catatan")


def test_a_settled_paper_lacks_nothing_whatever_is_remarked():
    assert kurang([remark("evaluasi", "e")], DOKUMEN, person(final=True), TW4) == ()
    assert kurang([remark("skp", "s")], SKP, person(), TW4) == ()


def test_remarks_of_that_sheet_alone_are_listed_and_advice_is_not():
    own, advice = remark("evaluasi", "e"), remark("evaluasi", "e", Tingkat.INFORMASI)
    assert kurang([own, advice, remark("evaluasi", "lain"), remark("skp", "s")], DOKUMEN, person(), TW4) == (own,)


def test_without_remarks_the_next_step_is_named():
    assert kurang([], DOKUMEN, person(), TW4)[0].pesan.kode == "laporan_belum_dikunci"
    assert kurang([], SKP, person(ditetapkan=False), TW4)[0].pesan.kode == "laporan_belum_ditetapkan"
    (masalah,) = kurang([], DOKUMEN, person(evaluasi=None), TW4)
    assert (masalah.pesan.kode, masalah.akar) == ("laporan_belum_dinilai", ("evaluasi", "s"))
    (masalah,) = kurang([], SKP, person(None, None), TW4)
    assert (masalah.pesan.kode, masalah.akar) == ("cek_tanpa_skp", ("pegawai", "p"))


def test_the_source_of_a_paper_is_where_its_data_is_worked_on():
    assert sumber(DOKUMEN, person()) == ("evaluasi", "e")
    assert sumber(DOKUMEN, person(evaluasi=None)) == ("evaluasi", "s")
    assert sumber(SKP, person()) == ("skp", "s")
    assert sumber(DOKUMEN, person(None, None)) == ("pegawai", "p")
