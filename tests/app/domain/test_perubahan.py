"""Any value of any noun survives its rows, and any two are joined by a change and by its inverse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import RFC_4122, UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from make_value import any_value

from app.domain.baris import Rows, build, build_all, children_of, flat, table_of
from app.domain.evaluasi import Evaluasi, TandaTangan
from app.domain.lembar import Lembar
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from app.domain.perubahan import Edit, Perubahan, antara, ganti, id_baru
from app.domain.skp import HasilKerja, Indikator, Lampiran, Skp
from app.nouns import NOUNS

EVERY = pytest.mark.parametrize("cls", NOUNS, ids=lambda cls: cls.__name__)
FEW = settings(max_examples=25)


def applied(rows: Rows, edits: tuple[Edit, ...]) -> Rows:
    """The rows after a change, the way a table would hold them."""
    result = {key: dict(row) for key, row in rows.items()}
    for edit in edits:
        key = (edit.tabel, edit.id)
        if edit.sesudah is None:
            del result[key]
        else:
            result[key] = result.get(key, {}) | edit.sesudah
    return result


def backwards(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    return Perubahan("", "", "", "", "", (), edits).kebalikan.edits


def mixed(first: Any, second: Any, chance: Any) -> Any:
    """The second value under the first one's id, with parts of both in any order."""
    changes = {}
    for field in children_of(type(first)):
        parts = [*getattr(first, field.nama), *getattr(second, field.nama)]
        chance.shuffle(parts)
        changes[field.nama] = tuple(parts[: len(parts) // 2 + 1])
    return replace(second, id=first.id, **changes)


@EVERY
@FEW
@given(data=st.data())
def test_a_value_of_any_noun_is_built_again_from_its_rows(cls: type, data: st.DataObject):
    value = data.draw(any_value(cls))
    assert build(cls, value.id, flat(value)) == value


@EVERY
@FEW
@given(data=st.data(), chance=st.randoms(use_true_random=False))
def test_a_change_leads_to_the_other_value_and_its_inverse_back(cls: type, data: st.DataObject, chance: Any):
    first, other = data.draw(any_value(cls)), data.draw(any_value(cls))
    second = mixed(first, other, chance)
    edits = antara(first, second)
    there = applied(flat(first), edits)
    assert build(cls, first.id, there) == second
    assert build(cls, first.id, applied(there, backwards(edits))) == first


@EVERY
@FEW
@given(data=st.data())
def test_making_and_deleting_are_each_others_inverse(cls: type, data: st.DataObject):
    value = data.draw(any_value(cls))
    made, gone = antara(None, value), antara(value, None)
    assert applied({}, made) == flat(value)
    assert applied(flat(value), gone) == {}
    assert {e.kebalikan.id: e.kebalikan for e in made} == {e.id: e for e in gone}


@FEW
@given(data=st.data(), chance=st.randoms(use_true_random=False))
def test_three_changes_in_a_row_keep_every_order_although_places_have_gaps(data: st.DataObject, chance: Any):
    before = data.draw(any_value(Skp))
    rows: Rows = flat(before)
    for _ in range(3):
        after = mixed(before, data.draw(any_value(Skp)), chance)
        rows = applied(rows, antara(before, after, lambda rows=rows: rows))
        assert build(Skp, before.id, rows) == after
        before = after


@FEW
@given(data=st.data())
def test_a_change_of_nothing_has_no_edits(data: st.DataObject):
    value = data.draw(any_value(Evaluasi))
    assert antara(value, replace(value)) == ()


@FEW
@given(data=st.data())
def test_a_sheet_for_paper_is_built_again_from_its_rows(data: st.DataObject):
    sheet = data.draw(any_value(Lembar))
    assert build(Lembar, sheet.id, flat(sheet)) == sheet


SKP = Skp("s", "p", 2026, date(2026, 1, 1), date(2026, 12, 31))


def with_results(*ids: str) -> Skp:
    return replace(SKP, hasil_kerja=tuple(HasilKerja(id) for id in ids))


def test_an_insertion_in_the_middle_renumbers_nobody():
    edits = antara(with_results("h1", "h2"), with_results("h1", "h3", "h2"))
    assert [edit.id for edit in edits] == ["h3"]


def test_only_the_one_that_moved_gets_a_new_place():
    edits = antara(with_results("h1", "h2", "h3", "h4"), with_results("h1", "h3", "h4", "h2"))
    assert [edit.id for edit in edits] == ["h2"]


def test_the_stored_places_are_asked_for_only_when_parts_changed_places():
    asked: list[str] = []

    def stored() -> Rows:
        asked.append("once")
        return {}

    antara(with_results("h1", "h2"), ganti(with_results("h1", "h2"), "h1", rencana="x"), stored)
    assert asked == []
    antara(with_results("h1", "h2"), with_results("h2", "h1"), stored)
    assert asked == ["once"]


def test_sixty_insertions_at_one_spot_stay_in_order():
    rows, before = flat(with_results("a", "z")), with_results("a", "z")
    for n in range(60):
        after = replace(before, hasil_kerja=(before.hasil_kerja[0], HasilKerja(f"n{n}"), *before.hasil_kerja[1:]))
        rows = applied(rows, antara(before, after, lambda rows=rows: rows))
        before = after
    assert build(Skp, "s", rows) == before


def test_an_edit_holds_only_the_fields_that_differ():
    (edit,) = antara(Pegawai("p", "A", nip="1"), Pegawai("p", "B", nip="1"))
    assert (edit.sebelum, edit.sesudah) == ({"nama": "A"}, {"nama": "B"})


def test_new_rows_stand_before_the_rows_that_hang_on_them_and_gone_ones_after():
    made = antara(None, replace(SKP, hasil_kerja=(HasilKerja("h", indikator=(Indikator("i"),)),)))
    assert [edit.tabel for edit in made] == ["skp", "hasil_kerja", "indikator"]
    gone = antara(replace(SKP, hasil_kerja=(HasilKerja("h", indikator=(Indikator("i"),)),)), SKP)
    assert [edit.tabel for edit in gone] == ["indikator", "hasil_kerja"]


def test_ganti_reaches_a_part_however_deep_and_refuses_an_unknown_one():
    skp = replace(SKP, hasil_kerja=(HasilKerja("h1", indikator=(Indikator("i1"),)),))
    assert ganti(skp, "i1", target="90%").hasil_kerja[0].indikator[0].target == "90%"
    assert ganti(skp, "s", tahun=2027).tahun == 2027
    with pytest.raises(KeyError):
        ganti(skp, "lain", target="x")


def test_missing_is_kept_apart_from_empty_text():
    assert build(Pegawai, "p", flat(Pegawai("p", "", nip=None))).nip is None
    assert build(Pegawai, "p", flat(Pegawai("p", "", nip=""))).nip == ""


def test_a_part_in_which_nothing_stands_is_stored_as_no_part():
    empty = Evaluasi("e", "s", Periode("2026-TW1"), tanda_tangan=TandaTangan())
    assert build(Evaluasi, "e", flat(empty)).tanda_tangan is None


def test_texts_are_one_cell_and_an_empty_list_is_nothing():
    row = flat(replace(SKP, lampiran=Lampiran(sumber_daya=("Dua staf", ""))))["skp", "s"]
    assert (row["lampiran_sumber_daya"], row["lampiran_konsekuensi"]) == ('["Dua staf", ""]', None)


def test_a_value_whose_row_is_missing_cannot_be_built():
    with pytest.raises(KeyError):
        build(Pegawai, "p", {})
    assert build_all(Pegawai, {}) == {}


def test_tables_are_named_after_their_class():
    assert [table_of(cls) for cls in (Skp, HasilKerja)] == ["skp", "hasil_kerja"]


def test_ids_made_one_after_the_other_are_different_and_sorted_by_time():
    made = [id_baru() for _ in range(2000)]
    assert len(set(made)) == 2000
    assert [id[:18] for id in made] == sorted(id[:18] for id in made)
    assert {(UUID(id).version, UUID(id).variant) for id in made} == {(7, RFC_4122)}
