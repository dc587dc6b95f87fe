"""Which pages of a paper: `1-3, 5` as an operator types it."""

from __future__ import annotations

import re

from app.errors import UserError


def baca_rentang(teks: str, halaman: int) -> tuple[int, ...]:
    """Pages counted from 0, each once and in order; empty text = all. Raises UserError for anything else."""
    if not teks.strip():
        return tuple(range(halaman))
    found: set[int] = set()
    for bagian in re.split(r"[,;]", teks):
        cocok = re.fullmatch(r"\s*([0-9]{1,5})\s*(?:[-–]\s*([0-9]{1,5})\s*)?", bagian)
        if cocok is None:
            raise UserError("cetak_rentang_salah", teks=teks.strip())
        awal, akhir = int(cocok[1]), int(cocok[2] or cocok[1])
        if not 1 <= awal <= akhir:
            raise UserError("cetak_rentang_salah", teks=teks.strip())
        found.update(range(awal - 1, min(akhir, halaman)))
    if not found:
        raise UserError("cetak_rentang_kosong", teks=teks.strip(), halaman=halaman)
    return tuple(sorted(found))
