"""A SKP as the rows of one table: a result over its indicators, each cell typed into directly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.jabatan import Kelompok
from app.domain.kelengkapan import Masalah, masalah_skp
from app.domain.perubahan import ganti
from app.domain.skp import Aspek, HasilKerja, Indikator, JenisHasil, Perspektif, Skp, StatusSkp
from app.domain.target import baca, dibaca
from app.words import say_pesan
from ui.kit.delegate import CellLook
from ui.kit.fields import name_of
from ui.kit.model import Column


@dataclass(frozen=True, slots=True)
class SkpRow:
    """`indikator` None: the row of the result itself. `teks` is the result or the indicator."""

    hasil: HasilKerja
    indikator: Indikator | None
    nomor: str
    jenis: str
    teks: str
    target: str
    saran: str


def skp_rows(skp: Skp) -> list[SkpRow]:
    advice: dict[str, list[Masalah]] = {}
    for masalah in masalah_skp(skp):
        advice.setdefault(masalah.bagian or "", []).append(masalah)

    def said(id: str) -> str:
        return " ".join(say_pesan(m.pesan) for m in advice.get(id, ()))

    found: list[SkpRow] = []
    for nomor, hasil in enumerate(skp.urutan_hasil(), 1):
        jenis = "Tambahan" if hasil.jenis is JenisHasil.TAMBAHAN else "Utama"
        found.append(SkpRow(hasil, None, str(nomor), jenis, hasil.rencana, "", said(hasil.id)))
        for indikator in hasil.indikator:
            kind = name_of(indikator.aspek or indikator.perspektif)
            found.append(SkpRow(hasil, indikator, "", kind, indikator.teks, indikator.target or "", said(indikator.id)))
    return found


def changed(skp: Skp, old: SkpRow, new: SkpRow) -> Skp:
    """The SKP after typing into one row."""
    if old.indikator is None:
        return ganti(skp, old.hasil.id, rencana=new.teks)
    isi: dict[str, object] = {"teks": new.teks, "target": new.target or None}
    if new.jenis != old.jenis:
        kind: type[StrEnum] = Perspektif if skp.kelompok is Kelompok.JPT_PUKM else Aspek
        isi["perspektif" if skp.kelompok is Kelompok.JPT_PUKM else "aspek"] = _named(kind, new.jenis)
    return ganti(skp, old.indikator.id, **isi)


def _named(kind: type[StrEnum], text: str) -> StrEnum | None:
    """`kual` is Kualitas: the first member that begins so; None for anything else."""
    word = text.strip().lower()
    return next((member for member in kind if word and name_of(member).lower().startswith(word)), None)


def columns(locked: Callable[[], bool]) -> tuple[Column, ...]:
    def text(row: SkpRow, typed: str) -> SkpRow:
        return row if locked() else replace(row, teks=typed)

    def target(row: SkpRow, typed: str) -> SkpRow:
        return row if locked() or row.indikator is None else replace(row, target=typed)

    def kind(row: SkpRow, typed: str) -> SkpRow:
        return row if locked() or row.indikator is None else replace(row, jenis=typed)

    def voice(row: SkpRow) -> CellLook:
        return CellLook(semibold=row.indikator is None)

    return (
        Column("No", lambda r: r.nomor, lebar=48, look=voice),
        Column("Aspek", lambda r: r.jenis, kind, lebar=100, look=lambda _: CellLook(muted=True)),
        Column("Hasil kerja dan indikator", lambda r: r.teks, text, lebar=0, look=voice),
        Column("Target", lambda r: r.target, target, lebar=110, kanan=True),
        Column("Dibaca sebagai", read_as, lebar=150, look=lambda _: CellLook(muted=True)),
        Column("Saran", lambda r: r.saran, lebar=180, look=lambda r: CellLook(tint="kuning" if r.saran else "")),
    )


def read_as(row: SkpRow) -> str:
    """How the free text of a target is understood; nothing where it is not."""
    terbaca = baca(row.target)
    return say_pesan(dibaca(terbaca)) if terbaca else ""


TEKS, TARGET, SARAN = 2, 3, 5
STATUS = {StatusSkp.DRAF: "draf", StatusSkp.DISEPAKATI: "disepakati", StatusSkp.DITETAPKAN: "ditetapkan"}
