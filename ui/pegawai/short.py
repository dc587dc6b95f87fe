"""Names of posts for tight columns: `Kasi Yanum` for the Kepala Seksi Pelayanan Umum, by the short name of the unit it leads."""

from __future__ import annotations

import re

from app.domain.jabatan import Jabatan
from app.domain.penilai import Bagan

_PEMIMPIN = (
    (re.compile(r"(?:kepala seksi|kasie?)\b", re.I), "Kasi"),
    (re.compile(r"(?:kepala sub ?bagian|kasubb?ag)\b", re.I), "Kasubbag"),
)
_TETAP = {
    "sekretaris daerah": "Sekda",
    "sekretaris kecamatan": "Sekcam",
    "sekretaris kelurahan": "Seklur",
    "sekretaris lurah": "Seklur",
}


def short_post(bagan: Bagan, jabatan: Jabatan) -> str:
    """The name itself where nothing shorter is usual."""
    if tetap := _TETAP.get(jabatan.nama.lower()):
        return tetap
    unit = bagan.unit.get(jabatan.memimpin or "")
    if unit is not None and unit.singkatan:
        for pola, kata in _PEMIMPIN:
            if pola.match(jabatan.nama):
                return f"{kata} {unit.singkatan}"
    return jabatan.nama
