"""A sheet without anybody on it: what the forms for handwriting are drawn from."""

from __future__ import annotations

from datetime import date

from app.domain.evaluasi import Evaluasi
from app.domain.kantor import Cetak
from app.domain.lembar import Lembar
from app.domain.pegawai import Orang
from app.domain.periode import Periode
from app.domain.skp import Skp


def blank_lembar(kode: str, cetak: Cetak) -> Lembar:
    skp = Skp("kosong", "kosong", 2026, date(2026, 1, 1), date(2026, 12, 31))
    evaluasi = (Evaluasi("kosong", "kosong", Periode("2026-AKHIR")),) if kode[0] in "CD" else ()
    return Lembar("kosong", "", None, Orang(""), None, None, (skp,), evaluasi, cetak=cetak)
