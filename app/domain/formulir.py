"""Which official form each group and approach uses for its SKP and for its evaluation (R45a, FORMULIR 6)."""

from __future__ import annotations

from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.lembar import Lembar
from app.domain.skp import Skp

FORM_SKP = {
    (Kelompok.JPT_PUKM, Pendekatan.KUALITATIF): "A.1.1",
    (Kelompok.JPT_PUKM, Pendekatan.KUANTITATIF): "A.1.2",
    (Kelompok.JA_JF, Pendekatan.KUALITATIF): "A.1.6",
    (Kelompok.JA_JF, Pendekatan.KUANTITATIF): "A.1.7",
}
FORM_HASIL = {
    (Kelompok.JPT_PUKM, Pendekatan.KUALITATIF): "C.1.1",
    (Kelompok.JPT_PUKM, Pendekatan.KUANTITATIF): "C.1.2",
    (Kelompok.JA_JF, Pendekatan.KUALITATIF): "C.1.1",
    (Kelompok.JA_JF, Pendekatan.KUANTITATIF): "C.1.3",
}
MANUAL, LAMPIRAN, DOKUMEN = "A.1.3", "A.1.8", "D.1.1"


def tepat(lembar: Lembar) -> tuple[str, ...]:
    """The forms of this sheet (FORMULIR 6): planning without an evaluation, the evaluation's own with one."""
    kode = milik(lembar.isi_skp)
    return kode[:2] if lembar.evaluasi else kode[2:]


def milik(skp: Skp) -> tuple[str, ...]:
    """Every form that one SKP and its evaluations fill: the two of an evaluation first."""
    kunci = (skp.kelompok, skp.pendekatan)
    manual = (MANUAL,) if skp.kelompok is Kelompok.JPT_PUKM else ()
    return (DOKUMEN, FORM_HASIL[kunci], FORM_SKP[kunci], LAMPIRAN, *manual)
