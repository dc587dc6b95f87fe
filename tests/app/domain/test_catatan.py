"""The office's sentences for notes."""

from dataclasses import replace

from app.domain.catatan import isi_nama, pemakai_sama
from app.domain.evaluasi import Evaluasi
from app.domain.periode import Periode
from app.exchange.structure import catatan

NOTED = Evaluasi("e", "s", Periode("2026-TW3"), catatan=("Pertahankan.",))


def test_the_name_takes_its_place_and_other_braces_stay():
    assert isi_nama("{nama} memakai {aplikasi} dan {", "Elias") == "Elias memakai {aplikasi} dan {"


def test_only_the_same_text_in_the_same_period_counts_as_the_same():
    others = [
        NOTED,
        replace(NOTED, id="f"),
        replace(NOTED, id="g", periode=Periode("2026-TW2")),
        replace(NOTED, id="h", catatan=("Pertahankan!",)),
    ]
    assert pemakai_sama(NOTED, others) == 2
    assert pemakai_sama(replace(NOTED, catatan=()), others) == 0


def test_the_office_begins_with_sentences_of_every_kind():
    seeds = catatan()
    assert len({(k.tentang, k.tingkat) for k in seeds}) == 7
    assert all(k.teks.endswith(".") and "!" not in k.teks for k in seeds)
    assert any("{nama}" in k.teks for k in seeds)
