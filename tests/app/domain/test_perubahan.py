"""Any value survives its rows, and any two values are joined by a change and by its inverse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.evaluasi import Evaluasi
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from app.domain.perubahan import Rows, antara, build, flat, ganti
from app.domain.skp import HasilKerja, Indikator, Skp

TEKS = st.text(max_size=12)
TANGGAL = st.dates(date(1950, 1, 1), date(2099, 12, 31))


def unique(children: list[Any]) -> tuple[Any, ...]:
    return tuple({child.id: child for child in children}.values())


INDIKATOR = st.builds(Indikator, id=st.uuids().map(str), teks=TEKS, target=st.none() | TEKS)
HASIL = st.builds(HasilKerja, id=st.uuids().map(str), rencana=TEKS, indikator=st.lists(INDIKATOR, max_size=3).map(unique))
SKP = st.builds(
    Skp,
    id=st.just("s"),
    pemilik=st.just("p"),
    tahun=st.just(2026),
    mulai=TANGGAL,
    selesai=TANGGAL,
    hasil_kerja=st.lists(HASIL, max_size=4).map(unique),
)


def applied(rows: Rows, edits: Any) -> Rows:
    """The rows after a change, the way a table would hold them."""
    result = {key: dict(row) for key, row in rows.items()}
    for edit in edits:
        key = (edit.tabel, edit.id)
        if edit.sesudah is None:
            del result[key]
        else:
            result[key] = result.get(key, {}) | edit.sesudah
    return result


@given(SKP)
def test_a_value_is_built_again_from_its_rows(skp: Skp):
    assert build(Skp, "s", flat(skp)) == skp


@given(st.builds(Evaluasi, id=st.just("e"), skp=TEKS, periode=st.just(Periode("2026-TW1")), catatan=st.lists(TEKS).map(tuple)))
def test_an_evaluation_is_built_again_from_its_rows(evaluasi: Evaluasi):
    assert build(Evaluasi, "e", flat(evaluasi)) == evaluasi


@given(SKP, SKP, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_a_change_leads_to_the_other_value_and_its_inverse_back(first: Skp, second: Skp, chance: Any):
    mixed = list(first.hasil_kerja + second.hasil_kerja)
    chance.shuffle(mixed)
    second = replace(second, hasil_kerja=tuple(mixed))
    edits = antara(first, second)
    there = applied(flat(first), edits)
    assert build(Skp, "s", there) == second
    back = applied(there, [edit.kebalikan for edit in reversed(edits)])
    assert build(Skp, "s", back) == first


def test_an_insertion_in_the_middle_renumbers_nobody():
    skp = Skp("s", "p", 2026, date(2026, 1, 1), date(2026, 12, 31), hasil_kerja=(HasilKerja("h1"), HasilKerja("h2")))
    edits = antara(skp, replace(skp, hasil_kerja=(HasilKerja("h1"), HasilKerja("h3"), HasilKerja("h2"))))
    assert [edit.id for edit in edits] == ["h3"]


def test_ganti_reaches_a_part_however_deep():
    skp = Skp("s", "p", 2026, date(2026, 1, 1), date(2026, 12, 31), hasil_kerja=(HasilKerja("h1", indikator=(Indikator("i1"),)),))
    assert ganti(skp, "i1", target="90%").hasil_kerja[0].indikator[0].target == "90%"


def test_missing_is_kept_apart_from_empty_text():
    assert build(Pegawai, "p", flat(Pegawai("p", "", nip=None))).nip is None
    assert build(Pegawai, "p", flat(Pegawai("p", "", nip=""))).nip == ""
