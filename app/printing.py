"""What to print for whom: an order (period, forms, people, paper) becomes sheets, and sheets become files in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.errors import UserError

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Pesanan:
    """None or empty = everything: all forms that fit, all periods of the latest year, everybody. `bundel`: one file for all."""

    formulir: tuple[str, ...] | None = None
    periode: Periode | None = None
    nip: tuple[str, ...] = ()
    kertas: str | None = None
    kosong: bool = False
    bundel: bool = False


@dataclass(frozen=True, slots=True)
class Hasil:
    dokumen: int
    halaman: int
    berkas: tuple[Path, ...]


def lembar_pegawai(desk: Desk, pesanan: Pesanan) -> list[tuple[Lembar, ...]]:
    """Per person the sheets of the order: planning first, then each evaluation by time. People by unit, then by name."""
    tahun = pesanan.periode.tahun if pesanan.periode else max((skp.tahun for skp in desk.semua(Skp).values()), default=0)
    chosen = _people(desk, pesanan.nip)
    mine: dict[str, list[Skp]] = {}
    for skp in desk.semua(Skp).values():
        if skp.tahun == tahun and skp.pemilik in chosen:
            mine.setdefault(skp.pemilik, []).append(skp)
    return [sheets for id in chosen if (sheets := tuple(_sheets(desk, mine.get(id, ()), pesanan)))]


def _people(desk: Desk, nip: tuple[str, ...]) -> list[str]:
    people = desk.semua(Pegawai)
    by_nip = {person.nip: person.id for person in people.values() if person.nip}
    if unknown := [each for each in nip if each not in by_nip]:
        raise UserError("cli_nip_tidak_ada", nip=unknown[0])
    return [by_nip[each] for each in nip] or sorted(people, key=lambda id: people[id].nama)


def _sheets(desk: Desk, skps: Iterable[Skp], pesanan: Pesanan) -> Iterable[Lembar]:
    for skp in sorted(skps, key=lambda s: s.mulai):
        evaluations = [e for e in desk.semua(Evaluasi).values() if e.skp == skp.id]
        if pesanan.periode is None:
            yield _on(desk.lembar(skp.id), pesanan)
        for evaluasi in sorted(evaluations, key=lambda e: (e.periode.selesai, e.periode.tahunan)):
            if pesanan.periode in (None, evaluasi.periode):
                yield _on(desk.lembar(skp.id, evaluasi.id), pesanan)


def _on(lembar: Lembar, pesanan: Pesanan) -> Lembar:
    """On the paper that was asked for."""
    if pesanan.kertas is None:
        return lembar
    return replace(lembar, cetak=replace(lembar.cetak, kertas=Kertas(pesanan.kertas)))
