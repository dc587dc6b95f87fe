"""What differs between two SKP: last year's and this one, or two versions of the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from app.domain.perilaku import Nilai
from app.domain.skp import HasilKerja, Indikator, Skp

T = TypeVar("T", HasilKerja, Indikator)


class Ragam(StrEnum):
    BARU = "BARU"
    HILANG = "HILANG"
    BERUBAH = "BERUBAH"


@dataclass(frozen=True, slots=True)
class Beda:
    """`bagian`: hasil_kerja, jenis, mendukung, penugasan, indikator, target, aspek, lampiran or a Nilai code.

    `id`: of the part in the newer SKP, else the older.
    """

    ragam: Ragam
    bagian: str
    lama: str
    baru: str
    id: str


def beda(lama: Skp, baru: Skp) -> tuple[Beda, ...]:
    """Parts are matched by id, then by equal text, then by place."""
    return (*_beda_hasil(lama, baru), *_beda_lampiran(lama, baru), *_beda_perilaku(lama, baru))


def _beda_hasil(lama: Skp, baru: Skp) -> Iterator[Beda]:
    for satu, dua in _pasangan(lama.hasil_kerja, baru.hasil_kerja):
        yield from _ubah("hasil_kerja", _teks(satu), _teks(dua), _id(satu, dua))
        if satu and dua:
            yield from _ubah("jenis", satu.jenis.value, dua.jenis.value, dua.id)
            yield from _ubah("mendukung", _pimpinan(satu), _pimpinan(dua), dua.id)
            yield from _ubah("penugasan", satu.penugasan_dari or "", dua.penugasan_dari or "", dua.id)
        for kiri, kanan in _pasangan(satu.indikator if satu else (), dua.indikator if dua else ()):
            yield from _ubah("indikator", _teks(kiri), _teks(kanan), _id(kiri, kanan))
            if kiri and kanan:
                yield from _ubah("target", kiri.target or "", kanan.target or "", kanan.id)
                yield from _ubah("aspek", _ragam(kiri), _ragam(kanan), kanan.id)


def _beda_lampiran(lama: Skp, baru: Skp) -> Iterator[Beda]:
    for nama in ("sumber_daya", "pertanggungjawaban", "konsekuensi"):
        yield from _beda_daftar("lampiran", getattr(lama.lampiran, nama), getattr(baru.lampiran, nama), baru.id)


def _beda_perilaku(lama: Skp, baru: Skp) -> Iterator[Beda]:
    for nilai in Nilai:
        yield from _beda_daftar(nilai.value, lama.ekspektasi(nilai), baru.ekspektasi(nilai), baru.id)


def _beda_daftar(bagian: str, lama: Sequence[str], baru: Sequence[str], id: str) -> Iterator[Beda]:
    yield from (Beda(Ragam.HILANG, bagian, teks, "", id) for teks in lama if teks not in baru)
    yield from (Beda(Ragam.BARU, bagian, "", teks, id) for teks in baru if teks not in lama)


def _ubah(bagian: str, lama: str | None, baru: str | None, id: str) -> Iterator[Beda]:
    if lama is None or baru is None:
        yield Beda(Ragam.BARU if lama is None else Ragam.HILANG, bagian, lama or "", baru or "", id)
    elif lama.strip() != baru.strip():
        yield Beda(Ragam.BERUBAH, bagian, lama, baru, id)


def _id(lama: HasilKerja | Indikator | None, baru: HasilKerja | Indikator | None) -> str:
    part = baru or lama
    return part.id if part else ""


def _pasangan(lama: Sequence[T], baru: Sequence[T]) -> list[tuple[T | None, T | None]]:
    sisa = list(lama)
    found: dict[str, T] = {}
    for cocok in (_sama_id, _sama_teks, _apa_saja):
        for dua in baru:
            satu = next((s for s in sisa if cocok(s, dua)), None) if dua.id not in found else None
            if satu is not None:
                found[dua.id] = satu
                sisa.remove(satu)
    pasangan: list[tuple[T | None, T | None]] = [(found.get(dua.id), dua) for dua in baru]
    return pasangan + [(satu, None) for satu in sisa]


def _sama_id(satu: T, dua: T) -> bool:
    return satu.id == dua.id


def _sama_teks(satu: T, dua: T) -> bool:
    return _rapi(satu) == _rapi(dua)


def _apa_saja(satu: T, dua: T) -> bool:
    return True


def _rapi(part: HasilKerja | Indikator) -> str:
    return (_teks(part) or "").strip().lower()


def _ragam(indikator: Indikator) -> str:
    ragam = indikator.perspektif or indikator.aspek
    return ragam.value.replace("_", " ").capitalize() if ragam else ""


def _pimpinan(hasil: HasilKerja) -> str:
    return hasil.pimpinan.rencana if hasil.pimpinan else ""


def _teks(part: HasilKerja | Indikator | None) -> str | None:
    if part is None:
        return None
    return part.rencana if isinstance(part, HasilKerja) else part.teks
