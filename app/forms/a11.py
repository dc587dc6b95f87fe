"""A.1.1: SKP, qualitative, for leaders."""

from __future__ import annotations

from app.domain.lembar import Lembar
from app.forms.cell import Rupa
from app.forms.qualitative import Kata, hasil_kualitatif
from app.forms.sheet import Butir
from app.forms.skp_sheet import BAGI_JPT, F1, TAMBAHAN, UTAMA, skp_form

KODE = "A.1.1"
ORIENTASI = "L"
_PETUNJUK = "(Hasil yang diharapkan dengan prioritas {} disertai dengan Jabatan Pimpinan yang memberikan penugasan)"
KATA = Kata(
    "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:",
    "penugasan",
    {UTAMA: _PETUNJUK.format("tinggi"), TAMBAHAN: _PETUNJUK.format("rendah")},
)


def isi(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    hasil = hasil_kualitatif(lembar, rupa, KATA)
    return skp_form(
        lembar, rupa, KODE, BAGI_JPT, hasil, pendekatan="KUALITATIF", nip="NIP (*opsional)", tanda="*", loyal_jpt=True, kaki=(F1,)
    )
