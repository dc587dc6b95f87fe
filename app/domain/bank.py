"""Sentences the office keeps to fill in a SKP: by jabatan, editable, seeded from resources."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.skp import Aspek


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
