"""Which form fits whom, and which codes there are."""

from __future__ import annotations

import pytest
from make_lembar import JA, JPT, KUAL, KUAN, lembar
from paper_text import sheet

from app.domain.formulir import tepat
from app.domain.jabatan import Kelompok, Pendekatan
from app.errors import UserError
from app.forms.cell import Rupa
from app.forms.registry import FORMS, JUDUL, bagian, dikenal

KINDS = [(JPT, KUAL), (JPT, KUAN), (JA, KUAL), (JA, KUAN)]


@pytest.mark.parametrize(("kelompok", "pendekatan"), KINDS)
def test_each_kind_of_employee_gets_the_forms_of_the_table(kelompok: Kelompok, pendekatan: Pendekatan):
    skp = {(JPT, KUAL): "A.1.1", (JPT, KUAN): "A.1.2", (JA, KUAL): "A.1.6", (JA, KUAN): "A.1.7"}[kelompok, pendekatan]
    hasil = "C.1.1" if pendekatan is KUAL else {JPT: "C.1.2", JA: "C.1.3"}[kelompok]
    manual = ("A.1.3",) if kelompok is JPT else ()
    assert tepat(lembar(kelompok, pendekatan, evaluasi=False)) == (skp, "A.1.8", *manual)
    assert tepat(lembar(kelompok, pendekatan)) == ("D.1.1", hasil)


def test_every_code_is_known_and_titled_and_another_is_refused_by_name():
    dikenal((*FORMS, "A.1.5"))
    assert set(JUDUL) == {*FORMS, "A.1.5"}
    with pytest.raises(UserError) as refused:
        dikenal(("C.1.3", "A.1.4"))
    nilai = dict(refused.value.pesan.nilai)
    assert nilai["formulir"] == "A.1.4"
    assert "A.1.5" in str(nilai["ada"])


@pytest.mark.parametrize("kode", FORMS)
def test_the_foot_of_a_paper_says_whose_it_is(kode: str):
    assert all("ELIAS CONTOH, S.AP" in paper.kaki for paper in bagian(sheet(kode), kode, Rupa()))
