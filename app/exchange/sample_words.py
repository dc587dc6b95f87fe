"""What the sample office writes: sentences that fit the very result, value or post, chosen in turn so that they vary."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.domain.periode import BULAN, Periode
from app.exchange.structure import DATA

_ANGKA = re.compile(r"(\d+)(?:,(\d+))?(%?)(?=\D|$)")


@cache
def tulisan() -> dict[str, Any]:
    return tomllib.loads((DATA / "contoh_tulisan.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Giliran:
    """One person's turn in a period: the pool begins elsewhere for each person and moves on each period."""

    acak: random.Random
    mulai: int
    ke: int
    isi: dict[str, str]

    def pilih(self, pilihan: Sequence[str], geser: int = 0) -> str:
        return pilihan[(self.mulai + self.ke + geser) % len(pilihan)].format(**self.isi)


def giliran(benih: str, orang: str, periode: Periode, bidang: str) -> Giliran:
    isi = {"bulan": rentang(periode), "tahun": str(periode.tahun), "bidang": bidang}
    ke = 4 if periode.tahunan else int(periode.kode[-1]) - 1
    return Giliran(random.Random(benih), random.Random(orang).randrange(60), ke, isi)


def rentang(periode: Periode) -> str:
    """`Januari–Maret 2026`."""
    return f"{BULAN[periode.mulai.month - 1]}–{BULAN[periode.selesai.month - 1]} {periode.tahun}"


def bidang(unit: str) -> str:
    """The field of a unit as a sentence of a result names it."""
    for awal in ("Kelurahan", "Kecamatan", "Sekretariat"):
        if unit.startswith(awal):
            return awal.lower()
    return unit.removeprefix("Seksi ").removeprefix("Subbagian ").lower()


def goyang(nilai: str, mutu: int, acak: random.Random) -> str:
    """Nearly the same value: percentages move by a point, decimals by their last digit, small counts not at all."""
    found = _ANGKA.match(nilai)
    if found is None:
        return nilai
    bulat, pecahan, persen = found.groups()
    if pecahan:
        angka = int(bulat + pecahan) + acak.choice((-1, 0, 0, 1))
        baru = f"{angka // 10 ** len(pecahan)},{angka % 10 ** len(pecahan):0{len(pecahan)}}"
    elif persen:
        baru = str(min(100, int(bulat) + acak.choice(((0, 0, 1), (-1, 0, 1), (-2, -1, 0))[mutu])))
    else:
        return nilai
    return baru + persen + nilai[found.end() :]


def berkas(dasar: str) -> str:
    """The evidence is called after what it is."""
    return re.sub(r"\W+", "-", dasar.lower()).strip("-") + ".pdf"
