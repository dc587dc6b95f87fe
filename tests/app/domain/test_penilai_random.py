"""Who rates whom in any office that can be drawn: whatever the posts, placements and absences, the answer is one of sense."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.jabatan import Delegasi, Jabatan, JenisJabatan, JenisPenempatan, Penempatan, UnitKerja
from app.domain.kantor import Kantor
from app.domain.pegawai import JenisStatus, Pegawai, PenilaiKhusus, StatusPegawai
from app.domain.penilai import Bagan, jendela, orang, penilai_periode, siapa_menilai
from app.domain.periode import periode_setahun
from app.words import say_pesan

POSTS = [f"j{n}" for n in range(6)]
PEOPLE = [f"p{n}" for n in range(6)]
UNITS = ["u0", "u1", "u2"]
DAYS = st.dates(date(2025, 6, 1), date(2027, 3, 1))
KANTOR = Kantor("kantor", "K")
FEW = settings(max_examples=25)


def maybe(*values: str) -> st.SearchStrategy[Any]:
    return st.none() | st.sampled_from(values)


@st.composite
def placements(draw, id: str) -> Penempatan:
    start = draw(st.none() | DAYS)
    end = draw(st.none() | st.just((start or date(2026, 1, 1)) + timedelta(days=120)))
    letter = draw(st.none() | st.just(Delegasi("Sekda", "800/1", date(2026, 1, 1))))
    return Penempatan(id, draw(st.sampled_from(POSTS)), draw(st.sampled_from(list(JenisPenempatan))), start, end, delegasi=letter)


@st.composite
def people(draw, id: str) -> Pegawai:
    seats = tuple(draw(placements(f"{id}-{n}")) for n in range(draw(st.integers(0, 3))))
    away = tuple(
        StatusPegawai(f"{id}-s{n}", draw(st.sampled_from(list(JenisStatus))), draw(DAYS), draw(st.none() | DAYS))
        for n in range(draw(st.integers(0, 1)))
    )
    named = tuple(
        PenilaiKhusus(f"{id}-k{n}", draw(st.sampled_from([p for p in PEOPLE if p != id])), "alasan", draw(maybe("800/2")))
        for n in range(draw(st.integers(0, 1)))
    )
    return Pegawai(id, id.upper(), penempatan=seats, status=away, penilai_khusus=named)


@st.composite
def offices(draw) -> Bagan:
    posts = {
        id: Jabatan(
            id, f"Jabatan {id}", draw(st.sampled_from(list(JenisJabatan))), draw(maybe(*UNITS)), draw(maybe(*POSTS)), draw(maybe(*UNITS))
        )
        for id in POSTS
    }
    units = {id: UnitKerja(id, id, induk=draw(maybe(*UNITS)), luar=draw(st.booleans())) for id in UNITS}
    return Bagan(units, posts, {id: draw(people(id)) for id in PEOPLE})


@FEW
@given(offices(), DAYS)
def test_nobody_rates_himself_and_every_answer_can_be_said(bagan: Bagan, day: date):
    for id in PEOPLE:
        found = siapa_menilai(bagan, id, day)
        assert found.penilai is None or found.penilai.pegawai != id
        assert found.atasan is None or found.atasan.pegawai is None or found.atasan.pegawai not in {id, found.penilai.pegawai}
        assert all(say_pesan(message) for message in (*found.alasan, *found.peringatan))
        assert found.penilai is not None or found.peringatan


@FEW
@given(offices(), DAYS)
def test_whoever_rates_sits_in_the_post_on_that_day(bagan: Bagan, day: date):
    for id in PEOPLE:
        rater = siapa_menilai(bagan, id, day).penilai
        if rater and rater.pegawai:
            seats = bagan.pegawai[rater.pegawai].penempatan
            assert any(seat.jabatan == rater.jabatan and seat.berlaku(day) for seat in seats)
            assert orang(bagan, rater, day).jabatan == rater.awalan + bagan.jabatan[rater.jabatan].nama


@FEW
@given(offices(), DAYS)
def test_a_plt_or_plh_rates_only_with_a_letter_unless_named_on_purpose(bagan: Bagan, day: date):
    for id in PEOPLE:
        rater = siapa_menilai(bagan, id, day).penilai
        if rater and rater.pegawai and rater.awalan and not bagan.pegawai[id].penilai_khusus:
            seats = [seat for seat in bagan.pegawai[rater.pegawai].penempatan if seat.jabatan == rater.jabatan]
            assert any(seat.delegasi for seat in seats)


@FEW
@given(offices())
def test_every_period_of_a_year_has_an_answer(bagan: Bagan):
    for id in PEOPLE:
        for periode in periode_setahun(2026):
            found = penilai_periode(bagan, id, periode, KANTOR)
            assert found.penilai is None or found.penilai.pegawai != id
            assert all(say_pesan(message) for message in (*found.alasan, *found.peringatan))


@given(st.integers(2022, 2099), st.integers(0, 40), st.booleans())
def test_a_window_opens_before_it_closes_and_holds_the_last_day_of_its_period(year: int, days: int, monthly: bool):
    office = Kantor("kantor", "K", bulanan=monthly, hari_jendela=days)
    for periode in periode_setahun(year, monthly):
        opens, closes = jendela(periode, office)
        assert opens <= periode.selesai <= closes
