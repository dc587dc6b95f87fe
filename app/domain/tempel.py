"""Rows copied from a spreadsheet, read as results with their indicators: by their heads, else by what stands in the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.jabatan import Kelompok
from app.domain.perubahan import id_baru
from app.domain.skp import HasilKerja, Indikator, JenisHasil
from app.domain.skp_isi import atur_ragam, baca_ragam
from app.errors import UserError

Baris = Sequence[str]
KEPALA = (
    ("no", re.compile(r"no\.?|nomor")),
    ("ragam", re.compile(r"aspek|perspektif")),
    ("target", re.compile(r"target.*")),
    ("indikator", re.compile(r"(ukuran|indikator|iki).*")),
    ("pimpinan", re.compile(r".*(pimpinan|atasan).*")),
    ("hasil", re.compile(r"(rencana )?(hasil|rhk|kinerja).*|rencana")),
)
BAND = re.compile(r"(?:[ab]\.?\s*)?(utama|tambahan)", re.I)


@dataclass(frozen=True, slots=True)
class Kolom:
    """Which column holds what; -1 = none."""

    hasil: int = -1
    indikator: int = -1
    target: int = -1
    ragam: int = -1


def baca_tempel(baris: Sequence[Baris], kelompok: Kelompok) -> tuple[HasilKerja, ...]:
    """An empty cell under a result belongs to that result. Raises UserError when no row names a result."""
    rapi = [[" ".join(sel.split()) for sel in each] for each in baris]
    rapi = [each for each in rapi if any(each)]
    if not rapi:
        raise UserError("tempel_kosong")
    kolom = _dari_kepala(rapi[0])
    isi = rapi[1:] if kolom else rapi
    return _susun(isi, kolom or _dari_isi(isi, kelompok), kelompok)


def _dari_kepala(baris: Baris) -> Kolom | None:
    found: dict[str, int] = {}
    for n, sel in enumerate(baris):
        nama = next((nama for nama, pola in KEPALA if pola.fullmatch(sel.lower())), None)
        if nama and nama not in found:
            found[nama] = n
    dikenal = {nama: n for nama, n in found.items() if nama not in ("no", "pimpinan")}
    return Kolom(**dikenal) if "hasil" in found and len(found) > 1 else None


def _dari_isi(isi: Sequence[Baris], kelompok: Kelompok) -> Kolom:
    """Left to right: result, indicator, target; a column of numbers before them and one of aspects are known by what they hold."""
    lebar = max(map(len, isi), default=0)
    tegak = [[each[n] for each in isi if n < len(each) and each[n] and not BAND.fullmatch(each[n])] for n in range(lebar)]
    ada = [n for n in range(lebar) if tegak[n]]
    ragam = next((n for n in ada if all(baca_ragam(sel, kelompok) for sel in tegak[n])), -1)
    sisa = [n for n in ada if n != ragam]
    if len(sisa) > 1 and all(re.fullmatch(r"\d{1,2}\.?", sel) for sel in tegak[sisa[0]]):
        sisa = sisa[1:]
    urut = [*sisa, -1, -1, -1]
    return Kolom(urut[0], urut[1], urut[2], ragam)


def _susun(isi: Sequence[Baris], kolom: Kolom, kelompok: Kelompok) -> tuple[HasilKerja, ...]:
    found: list[HasilKerja] = []
    jenis = JenisHasil.UTAMA
    for baris in isi:
        teks = [sel for sel in baris if sel]
        band = BAND.fullmatch(teks[0]) if len(teks) == 1 else None
        if band:
            jenis = JenisHasil[band[1].upper()]
            continue
        rencana = _sel(baris, kolom.hasil)
        if rencana and not (found and found[-1].rencana == rencana):
            found.append(HasilKerja(id_baru(), jenis, rencana))
        if not found:
            raise UserError("tempel_tanpa_hasil")
        found[-1] = replace(found[-1], indikator=(*found[-1].indikator, *_indikator(baris, kolom, kelompok)))
    if not found:
        raise UserError("tempel_kosong")
    return tuple(found)


def _indikator(baris: Baris, kolom: Kolom, kelompok: Kelompok) -> tuple[Indikator, ...]:
    teks, target = _sel(baris, kolom.indikator), _sel(baris, kolom.target)
    if not (teks or target):
        return ()
    return (atur_ragam(Indikator(id_baru(), teks, target or None), _sel(baris, kolom.ragam), kelompok),)


def _sel(baris: Baris, n: int) -> str:
    return baris[n] if 0 <= n < len(baris) else ""
