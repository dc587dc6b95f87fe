"""The grade guide and the failed study (R58, R105)."""

from decimal import Decimal

import pytest

from app.domain.evaluasi import Evaluasi, TugasBelajar
from app.domain.periode import Periode
from app.domain.predikat import Predikat, Rating
from app.domain.tugas_belajar import Jenjang, panduan_ipk, pilih_predikat, predikat_gagal
from app.errors import UserError

SB, BAIK, BP, KURANG = Predikat.SANGAT_BAIK, Predikat.BAIK, Predikat.BUTUH_PERBAIKAN, Predikat.KURANG


@pytest.mark.parametrize(
    ("ipk", "jenjang", "perguruan", "prodi", "guide"),
    [
        pytest.param("3.50", Jenjang.LANJUT, "A", "A", BAIK, id="V106-s2-A"),
        pytest.param("3.51", Jenjang.LANJUT, "B", "B", BAIK, id="V107-s2-B"),
        pytest.param("2.75", Jenjang.S1, "A", "B", KURANG, id="V108-s1-below-the-lowest"),
        pytest.param("3.80", Jenjang.S1, "C", "C", None, id="V142-C-C-has-no-row"),
        pytest.param("3.505", Jenjang.S1, "A", "C", SB, id="rounded-to-two-decimals"),
        pytest.param("2.76", Jenjang.S1, "C", "B", BP, id="s1-C-with-programme-B"),
        pytest.param("3.20", Jenjang.LANJUT, None, None, BAIK, id="abroad"),
        pytest.param("3.9", Jenjang.S1, "Unggul", "Unggul", None, id="other-words-of-accreditation"),
    ],
)
def test_the_grade_guide(ipk, jenjang, perguruan, prodi, guide):
    assert panduan_ipk(Decimal(ipk), jenjang, perguruan, prodi) is guide


def failed(perilaku, hasil=TugasBelajar.TIDAK_LULUS):
    return Evaluasi("e", "s", Periode("2026-AKHIR"), rating_perilaku=perilaku, tugas_belajar=hasil)


def test_v84_a_failed_study_cannot_be_baik_and_kurang_is_offered():
    evaluation = failed(Rating.SESUAI)
    with pytest.raises(UserError, match="evaluasi_tidak_lulus"):
        pilih_predikat(evaluation, BAIK)
    assert predikat_gagal(Rating.SESUAI) is KURANG
    assert pilih_predikat(evaluation, KURANG).predikat is KURANG


def test_v85_behaviour_below_offers_sangat_kurang():
    assert predikat_gagal(Rating.DIBAWAH) is Predikat.SANGAT_KURANG


def test_r104_nobody_else_chooses_a_predicate_by_hand():
    with pytest.raises(UserError, match="evaluasi_predikat_dari_kuadran"):
        pilih_predikat(failed(Rating.SESUAI, TugasBelajar.LULUS), BAIK)
