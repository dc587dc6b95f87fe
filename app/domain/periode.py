"""The evaluation periods of a performance year: month, quarter, and the year's end (R4, R5)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

BULAN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
ROMAWI = ("I", "II", "III", "IV")
POLA = re.compile(r"(\d{4})-(TW[1-4]|B(?:0[1-9]|1[0-2])|AKHIR)")


class Periode(str):
    """`2026-TW1` … `2026-TW4`, `2026-B01` … `2026-B12` or `2026-AKHIR`. Raises ValueError for any other text."""

    __slots__ = ()

    def __new__(cls, teks: str) -> Periode:
        if not POLA.fullmatch(teks):
            raise ValueError(teks)
        return super().__new__(cls, teks)

    @property
    def tahun(self) -> int:
        return int(self[:4])

    @property
    def kode(self) -> str:
        return self[5:]

    @property
    def tahunan(self) -> bool:
        return self.kode == "AKHIR"

    @property
    def mulai(self) -> date:
        return date(self.tahun, self._bulan()[0], 1)

    @property
    def selesai(self) -> date:
        bulan = self._bulan()[1]
        return date(self.tahun, bulan, monthrange(self.tahun, bulan)[1])

    @property
    def tercetak(self) -> str:
        """As the forms print it after `PERIODE:` (FORMULIR 1.1)."""
        if self.tahunan:
            return "AKHIR"
        if self.kode.startswith("TW"):
            return f"TRIWULAN {ROMAWI[int(self.kode[2]) - 1]}"
        return f"BULAN {BULAN[int(self.kode[1:]) - 1].upper()}"

    @property
    def nama(self) -> str:
        """As the screen says it: `Triwulan III 2026`, `Agustus 2026`, `Akhir 2026`."""
        kata = self.tercetak.removeprefix("BULAN ").split()
        return " ".join([kata[0].capitalize(), *kata[1:], str(self.tahun)])

    def _bulan(self) -> tuple[int, int]:
        if self.tahunan:
            return 1, 12
        if self.kode.startswith("TW"):
            akhir = int(self.kode[2]) * 3
            return akhir - 2, akhir
        return int(self.kode[1:]), int(self.kode[1:])


def periode_setahun(tahun: int, bulanan: bool = False) -> tuple[Periode, ...]:
    """Every period of a year in the order in which it is evaluated."""
    pendek = [f"B{n:02}" for n in range(1, 13)] if bulanan else [f"TW{n}" for n in range(1, 5)]
    return tuple(Periode(f"{tahun}-{kode}") for kode in [*pendek, "AKHIR"])


def tanggal_panjang(hari: date) -> str:
    """`15 Januari 2026`: no leading zero, month with a capital (FORMULIR 1.4)."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"
