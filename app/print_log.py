"""The memory of what was printed: written as any other change, read for the list and for *only what is missing or changed*."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from app.desk import Desk
from app.domain.cetakan import Cetakan, StatusCetak, Tercatat, sidik_lembar, status_cetak, tercatat
from app.domain.formulir import milik
from app.domain.perubahan import Perubahan, id_baru
from app.domain.skp import Skp
from app.papers import Pilihan, Sheets
from app.papers import tercetak as forms_of
from app.reports import EVALUASI, Kertas, Orangnya


def catat(desk: Desk, orang: Iterable[Sheets], pilihan: Pilihan, hari: date) -> None:
    """One change for all of them. Blank forms and the office's own lists are nobody's papers."""
    if pilihan.kosong or pilihan.kode == "terima":
        return
    ada = catatan(desk)
    pasangan: list[tuple[Cetakan | None, Cetakan]] = []
    for lembar, kode in (each for sheets in orang for each in forms_of(sheets, pilihan)):
        sidik = sidik_lembar(lembar)
        for formulir in kode:
            lama = ada.get((lembar.id, formulir))
            baru = Cetakan(id_baru(), lembar.id, formulir, sidik, hari)
            pasangan.append((lama, replace(baru, id=lama.id) if lama else baru))
    desk.simpan_banyak(f"Catat cetakan {len(pasangan)} dokumen", pasangan)


def catatan(desk: Desk) -> Tercatat:
    return tercatat(desk.semua(Cetakan).values())


class Dicetak:
    """What was printed, asked again and again while one looks through people: a sheet's sidik is kept until the sheet changes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._ada: Tercatat | None = None
        self._sidik: dict[tuple[str, str | None], str] = {}
        self.lepas = desk.dengar(self.ikut)

    def ikut(self, perubahan: Perubahan) -> None:
        """Forgets what a change touched. Whoever is told before this one calls it first; twice does no harm."""
        touched = {tabel for tabel, _ in perubahan.akar}
        self._ada = None
        if touched <= {"skp", "evaluasi"}:
            ids = {id for _, id in perubahan.akar}
            self._sidik = {key: sidik for key, sidik in self._sidik.items() if not ids & set(key)}
        elif touched != {"cetakan"}:
            self._sidik.clear()

    @property
    def ada(self) -> Tercatat:
        if self._ada is None:
            self._ada = catatan(self._desk)
        return self._ada

    def status(self, kertas: Kertas, orang: Orangnya) -> StatusCetak:
        """Of all sheets of this paper for one person together."""
        found = [self._status(kertas, skp, evaluasi) for skp, evaluasi in _sumber(kertas, orang)]
        worst = (StatusCetak.BERUBAH, StatusCetak.BELUM, StatusCetak.SUDAH)
        return next((status for status in worst if status in found), StatusCetak.BELUM)

    def _status(self, kertas: Kertas, skp: str, evaluasi: str | None) -> StatusCetak:
        semua = milik(self._desk.satu(Skp, skp))
        kode = [each for each in (semua[:2] if evaluasi else semua[2:]) if each in kertas.formulir]
        return status_cetak(evaluasi or skp, kode, self.ada, partial(self._kini, skp, evaluasi))

    def _kini(self, skp: str, evaluasi: str | None) -> str:
        if (skp, evaluasi) not in self._sidik:
            self._sidik[skp, evaluasi] = sidik_lembar(self._desk.lembar(skp, evaluasi))
        return self._sidik[skp, evaluasi]

    def perlu(self, kertas: Kertas) -> tuple[Orangnya, ...]:
        """Those for whom the paper is ready and was not printed as it is now."""
        return tuple(o for o in kertas.siap if self.status(kertas, o) is not StatusCetak.SUDAH)

    def terakhir(self, kertas: Kertas, orang: Orangnya) -> date | None:
        ids = [evaluasi or skp for skp, evaluasi in _sumber(kertas, orang)]
        return max((self.ada[id, kode].tanggal for id in ids for kode in kertas.formulir if (id, kode) in self.ada), default=None)

    def pernah(self, kertas: Kertas) -> bool:
        """Whether anything of this paper was ever printed."""
        return bool(self.ada) and any(self.terakhir(kertas, o) for o in kertas.siap)


def _sumber(kertas: Kertas, orang: Orangnya) -> Iterable[tuple[str, str | None]]:
    """The ids a paper's sheets come from: (SKP, evaluation or None)."""
    if orang.skp is None:
        return
    if kertas.kelompok == EVALUASI and orang.evaluasi:
        yield orang.skp, orang.evaluasi
    if kertas.kelompok != EVALUASI or kertas.kode == "bundel":
        yield orang.skp, None
