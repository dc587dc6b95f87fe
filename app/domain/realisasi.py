"""Realisations of one place: the sentence that prints, its parts, and how typing changes them; a locked evaluation refuses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.evaluasi import Evaluasi
from app.domain.evaluasi_ubah import terbuka
from app.domain.perubahan import id_baru
from app.domain.skp import Realisasi

BERDASARKAN = " berdasarkan "
_POLA = re.compile(rf"([^\n]{{1,80}}?){BERDASARKAN}(.+)", re.DOTALL)


def kalimat(realisasi: Realisasi) -> str:
    """What prints: the sentence, or value and basis while only those are there."""
    return realisasi.teks or susun(realisasi.nilai, realisasi.dasar)


def susun(nilai: str | None, dasar: str | None) -> str:
    """`42 surat berdasarkan register`, the shape of the official examples; without a value nothing."""
    return f"{nilai}{BERDASARKAN}{dasar}" if nilai and dasar else nilai or ""


def bagian(teks: str) -> tuple[str | None, str | None]:
    """Value and basis of a sentence of that shape; (None, None) of any other, since nothing is guessed."""
    found = _POLA.fullmatch(teks.strip())
    return (found[1].strip(), found[2].strip()) if found else (None, None)


def ditulis(realisasi: Realisasi, teks: str) -> Realisasi:
    """With another sentence. A part that stood in the old sentence and not in the new one goes; one kept beside it stays."""
    if teks == kalimat(realisasi):
        return realisasi
    nilai, dasar = bagian(teks)
    lama = kalimat(realisasi)
    return replace(
        realisasi, teks=teks, nilai=nilai or _tetap(realisasi.nilai, lama, teks), dasar=dasar or _tetap(realisasi.dasar, lama, teks)
    )


def _tetap(bagian: str | None, lama: str, baru: str) -> str | None:
    return None if bagian and bagian in lama and bagian not in baru else bagian


def tulis(evaluasi: Evaluasi, pada: str, baris: Sequence[str]) -> Evaluasi:
    """One realisation a sentence, in this order. Evidence never goes by typing: it moves to a sentence that stays."""
    lama = evaluasi.realisasi_pada(pada)
    baru = _dipasangkan(lama, [teks.strip() for teks in baris if teks.strip()], pada)
    tinggal = {r.id for r in baru}
    yatim = tuple(bukti for r in lama if r.id not in tinggal for bukti in r.bukti)
    if yatim and baru:
        baru[-1] = replace(baru[-1], bukti=tuple(dict.fromkeys((*baru[-1].bukti, *yatim))))
    elif yatim:
        baru = [replace(lama[0], teks="", nilai=None, dasar=None, bukti=yatim)]
    return _ganti(evaluasi, pada, baru)


def _dipasangkan(lama: tuple[Realisasi, ...], kalimat_baru: list[str], pada: str) -> list[Realisasi]:
    """A sentence that stood here keeps its realisation; the others are taken in order, and new ones are made."""
    bebas = list(lama)
    pasangan: list[Realisasi | None] = []
    for teks in kalimat_baru:
        sama = next((r for r in bebas if kalimat(r) == teks), None)
        if sama is not None:
            bebas.remove(sama)
        pasangan.append(sama)
    return [
        sama or ditulis(bebas.pop(0) if bebas else Realisasi(id_baru(), pada), teks)
        for sama, teks in zip(pasangan, kalimat_baru, strict=True)
    ]


def _ganti(evaluasi: Evaluasi, pada: str, baru: Sequence[Realisasi]) -> Evaluasi:
    """All realisations of a place replaced where they stood, or together where the first of them stood."""
    terbuka(evaluasi)
    if [r.id for r in baru] == [r.id for r in evaluasi.realisasi_pada(pada)]:
        per_id = {r.id: r for r in baru}
        return replace(evaluasi, realisasi=tuple(per_id.get(r.id, r) for r in evaluasi.realisasi))
    tempat = next((n for n, r in enumerate(evaluasi.realisasi) if r.pada == pada), len(evaluasi.realisasi))
    awal = evaluasi.realisasi[:tempat]
    akhir = tuple(r for r in evaluasi.realisasi[tempat:] if r.pada != pada)
    return replace(evaluasi, realisasi=(*awal, *baru, *akhir))


def simpan(evaluasi: Evaluasi, realisasi: Realisasi) -> Evaluasi:
    """Added, or put in the place of the one with its id; one without sentence, value and evidence goes."""
    lama = evaluasi.realisasi_pada(realisasi.pada)
    baru = [realisasi if r.id == realisasi.id else r for r in lama]
    if realisasi.id not in {r.id for r in lama}:
        baru.append(realisasi)
    return _ganti(evaluasi, realisasi.pada, [r for r in baru if kalimat(r).strip() or r.bukti])


def hapus(evaluasi: Evaluasi, id: str) -> Evaluasi:
    return replace(terbuka(evaluasi), realisasi=tuple(r for r in evaluasi.realisasi if r.id != id))


# ── evidence ────────────────────────────────────────────────────────────────────────────────────────


def tambah_bukti(evaluasi: Evaluasi, pada: str, bukti: Sequence[str]) -> Evaluasi:
    """To the first realisation of the place, or to one that waits for its sentence; what is there already is not doubled."""
    lama = evaluasi.realisasi_pada(pada)
    pertama = lama[0] if lama else Realisasi(id_baru(), pada)
    ada = {b for r in lama for b in r.bukti}
    baru = tuple(b for b in dict.fromkeys(b.strip() for b in bukti) if b and b not in ada)
    return simpan(evaluasi, replace(pertama, bukti=(*pertama.bukti, *baru)))


def hapus_bukti(evaluasi: Evaluasi, realisasi: str, bukti: str) -> Evaluasi:
    lama = next(r for r in evaluasi.realisasi if r.id == realisasi)
    return simpan(evaluasi, replace(lama, bukti=tuple(b for b in lama.bukti if b != bukti)))
