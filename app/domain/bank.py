"""Sentences the office keeps to fill in a SKP: by jabatan, editable, seeded from resources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.perubahan import ganti, id_baru
from app.domain.skp import Aspek, HasilKerja, Indikator, Skp


@dataclass(frozen=True, slots=True)
class KalimatBank:
    """`jabatan`: name of a post as the office writes it; empty = for any."""

    id: str
    jabatan: str
    rencana: str
    indikator: str
    aspek: Aspek | None = None
    target: str | None = None
    rumus: str | None = None
    asal: str | None = None


@dataclass(frozen=True, slots=True)
class PemetaanImpor:
    """How the columns of a roster with this header were understood last time; `kolom` is JSON field → header."""

    id: str
    kepala: str
    kolom: str


def kalimat_skp(semua: Iterable[Skp], jabatan: Mapping[str, str], bank: Sequence[KalimatBank]) -> list[KalimatBank]:
    """What the SKP of the office say beyond the bank, each sentence once per post. `jabatan`: SKP id → name of the post."""
    tahu = {_kunci(k) for k in bank}
    found: list[KalimatBank] = []
    for skp in semua:
        for hasil in skp.hasil_kerja:
            for i in hasil.indikator or (Indikator(""),):
                # the id says where it was read, so that a tick survives reading it again
                kalimat = KalimatBank(i.id or hasil.id, jabatan.get(skp.id, ""), hasil.rencana, i.teks, i.aspek, i.target, asal="SKP")
                if hasil.rencana.strip() and _kunci(kalimat) not in tahu:
                    tahu.add(_kunci(kalimat))
                    found.append(kalimat)
    return found


def pakai_kalimat(skp: Skp, kalimat: Iterable[KalimatBank]) -> Skp:
    """Each sentence as an indicator under its result: one that is there already by its words, else a new one."""
    for k in kalimat:
        isi = (Indikator(id_baru(), k.indikator, k.target, k.aspek),) if k.indikator else ()
        padanan = next((h for h in skp.hasil_kerja if _rapi(h.rencana) == _rapi(k.rencana)), None)
        if padanan is None:
            skp = replace(skp, hasil_kerja=(*skp.hasil_kerja, HasilKerja(id_baru(), rencana=k.rencana, indikator=isi)))
        elif isi and all(_rapi(i.teks) != _rapi(k.indikator) for i in padanan.indikator):
            skp = ganti(skp, padanan.id, indikator=(*padanan.indikator, *isi))
    return skp


def _kunci(k: KalimatBank) -> tuple[str, str, str]:
    return _rapi(k.jabatan), _rapi(k.rencana), _rapi(k.indikator)


def _rapi(teks: str) -> str:
    return " ".join(teks.lower().split())
