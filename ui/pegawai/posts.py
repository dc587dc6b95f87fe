"""What a field offers: the posts of the office by name, the grades of the person's kind."""

from __future__ import annotations

from collections import Counter
from typing import Any

from app.domain.pangkat import GOLONGAN_PNS, GOLONGAN_PPPK
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import Bagan

Options = list[tuple[Any, str]]


def post_options(bagan: Bagan, *, luar: bool = True) -> Options:
    """By name; posts that share a name carry the unit they stand in. Those outside the office come last."""
    posts = sorted((j for j in bagan.jabatan.values() if luar or not j.luar), key=lambda j: (j.luar, j.nama))
    count = Counter(j.nama for j in posts)
    found: Options = []
    for jabatan in posts:
        unit = bagan.unit.get(jabatan.unit or jabatan.memimpin or "")
        twin = count[jabatan.nama] > 1 and unit is not None
        found.append((jabatan.id, f"{jabatan.nama} – {unit.singkatan or unit.nama}" if twin and unit else jabatan.nama))
    return found


def grades(pegawai: Pegawai) -> Options:
    """Highest first; a grade of another kind stays on the list as long as it is the person's own."""
    pppk = pegawai.jenis in {JenisPegawai.PPPK, JenisPegawai.PPPK_PARUH_WAKTU}
    pns = pegawai.jenis in {JenisPegawai.PNS, JenisPegawai.CPNS}
    codes = [*([] if pppk else reversed(GOLONGAN_PNS)), *([] if pns else reversed(GOLONGAN_PPPK))]
    own = [pegawai.golongan] if pegawai.golongan and pegawai.golongan not in codes else []
    return [(None, "–"), *((code, code) for code in (*codes, *own))]
