"""NIP and NI PPPK: what is accepted, what is refused and with which reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nip import bersih, periksa, tersusun
from app.domain.pegawai import JenisKelamin, JenisPegawai
from app.errors import UserError
from app.words import say_error


def test_v99_a_pns_number_tells_birth_tmt_and_sex():
    nip = periksa("198006062011012001")
    assert (nip.lahir, nip.tmt, nip.jenis_kelamin) == (date(1980, 6, 6), date(2011, 1, 1), JenisKelamin.PEREMPUAN)
    assert nip.jenis is JenisPegawai.PNS
    assert nip.tersusun == "19800606 201101 2 001"


def test_v100_a_pppk_number_tells_year_and_frequency():
    nip = periksa("198508142025211918")
    assert nip.pppk
    assert (nip.tahun, nip.frekuensi, nip.tmt) == (2025, 21, None)
    assert nip.jenis is JenisPegawai.PPPK


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        pytest.param("198002312011012001", "nip_tanggal_lahir_salah", "31-02-1980", id="V101-31-february"),
        pytest.param("198006062011013001", "nip_jenis_kelamin_salah", "3", id="V102-sex-digit-3"),
        pytest.param("19800606201101200", "nip_panjang_salah", 17, id="V103-seventeen-digits-with-its-count"),
        pytest.param("1980060620110120011", "nip_panjang_salah", 19, id="nineteen-digits"),
        pytest.param("1.98504E+17", "nip_notasi_ilmiah", "1.98504E+17", id="V104-unrecoverable"),
        pytest.param("198006062011012000", "nip_urut_nol", None, id="V141-serial-000"),
        pytest.param("198006062011132001", "nip_bulan_salah", "13", id="month-13"),
        pytest.param("198006062011002001", "nip_bulan_salah", "00", id="month-0"),
        pytest.param("201106062011012001", "nip_tahun_terbalik", 2011, id="born-in-the-year-of-appointment"),
        pytest.param("19800606201101200O", "nip_bukan_angka", "19800606201101200O", id="letter-O"),
        pytest.param(" - ", "nip_kosong", None, id="a-dash-is-empty"),
    ],
)
def test_a_wrong_number_is_refused_with_its_reason(text, code, value):
    with pytest.raises(UserError) as refused:
        periksa(text)
    assert refused.value.kode == code
    assert value is None or value in dict(refused.value.pesan.nilai).values()


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("19690101 199503 1 901", "196901011995031901"),
        ("'198107142012121917", "198107142012121917"),
        ("NIPPPK. 19850814 202521 1 918", "198508142025211918"),
        ("NI PPPK 19850814 202521 1 918", "198508142025211918"),
        ("NIP. 198006062011012001", "198006062011012001"),
        ("N.I.P. 198006062011012001", "198006062011012001"),
        ("\u00a019900303\u200b2019021920 ", "199003032019021920"),
        ("1.98504E+17", "1.98504E+17"),
        ("-", ""),
    ],
)
def test_ornaments_around_the_digits_are_taken_off(typed, clean):
    assert bersih(typed) == clean


def test_an_unfinished_number_is_shown_as_typed():
    assert tersusun("1980") == "1980"


# ── every valid number, and what one wrong digit does ───────────────────────────────────────────────

BIRTHS = st.dates(date(1950, 1, 1), date(2004, 12, 31))


@st.composite
def numbers(draw, pppk: bool | None = None):
    """A valid number with what it should tell."""
    born = draw(BIRTHS)
    year = draw(st.integers(max(born.year + 16, 1970), 2026))
    contract = draw(st.booleans()) if pppk is None else pppk
    code = draw(st.integers(21, 99) if contract else st.integers(1, 12))
    sex, serial = draw(st.sampled_from("12")), draw(st.integers(1, 999))
    return f"{born:%Y%m%d}{year}{code:02}{sex}{serial:03}", born, year, code, contract


@given(numbers())
def test_every_number_built_by_the_rule_is_accepted_and_tells_its_parts(given_):
    text, born, year, code, contract = given_
    nip = periksa(text)
    assert (nip.lahir, nip.tahun, nip.pppk) == (born, year, contract)
    assert (nip.frekuensi if contract else nip.bulan) == code
    assert periksa(tersusun(text)) == nip


@given(numbers(), st.integers(0, 17), st.sampled_from(" .-'\u00a0\u200b"))
def test_ornaments_anywhere_change_nothing(given_, at, ornament):
    text = given_[0]
    assert periksa(text[:at] + ornament + text[at:]).teks == text


@given(numbers(), st.integers(0, 17))
def test_a_lost_digit_is_counted_and_never_padded(given_, at):
    text = given_[0]
    with pytest.raises(UserError, match="nip_panjang_salah") as refused:
        periksa(text[:at] + text[at + 1 :])
    assert dict(refused.value.pesan.nilai) == {"jumlah": 17}


@given(numbers(pppk=False), st.integers(13, 20))
def test_a_month_between_december_and_the_first_contract_code_is_none(given_, code):
    text = given_[0]
    with pytest.raises(UserError, match="nip_bulan_salah"):
        periksa(f"{text[:12]}{code}{text[14:]}")


@given(numbers(), st.sampled_from("03456789"))
def test_only_1_and_2_are_a_sex(given_, digit):
    text = given_[0]
    with pytest.raises(UserError, match="nip_jenis_kelamin_salah"):
        periksa(text[:14] + digit + text[15:])


@given(st.text(max_size=30))
def test_any_text_is_either_a_number_or_refused_with_a_sentence(text):
    try:
        told = periksa(text).tersusun
    except UserError as refused:
        told = say_error(refused)
    assert told


@given(st.floats(1e17, 2.1e17))
def test_a_number_that_went_through_excel_is_never_taken_for_a_nip(cell):
    with pytest.raises(UserError):
        periksa(f"{cell:.5E}")
