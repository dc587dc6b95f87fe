"""Which official form each group and approach uses for its SKP and for its evaluation (R45a, FORMULIR 6)."""

from __future__ import annotations

from app.domain.jabatan import Kelompok, Pendekatan

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
