"""A.1.6: SKP, qualitative, for administration and functional posts."""

from __future__ import annotations

from app.domain.lembar import Lembar
from app.forms.cell import Rupa
from app.forms.qualitative import Kata, hasil_kualitatif
from app.forms.sheet import Butir
from app.forms.skp_sheet import BAGI_JA, F1B, TAMBAHAN, UTAMA, skp_form

KODE = "A.1.6"
ORIENTASI = "L"
_PETUNJUK = "(Hasil yang diharapkan disertai dengan Jabatan Pimpinan/ Tim Kerja yang memberikan penugasan)"
KATA = Kata("Ukuran keberhasilan/ indikator kinerja individu dan Target:", "Penugasan", {UTAMA: _PETUNJUK, TAMBAHAN: _PETUNJUK})


def isi(lembar: Lembar, rupa: Rupa) -> list[Butir]:
    hasil = hasil_kualitatif(lembar, rupa, KATA)
    return skp_form(lembar, rupa, KODE, BAGI_JA, hasil, pendekatan="KUALITATIF", nip="NIP", tanda="*", loyal_jpt=False, kaki=(F1B,))
