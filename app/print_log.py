"""The memory of what was printed: written as any other change, read for the list and for *only what is missing or changed*."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.desk import Desk
from app.domain.cetakan import Cetakan, StatusCetak, Tercatat, sidik_lembar, status_cetak, tercatat
from app.domain.formulir import tepat
from app.domain.perubahan import id_baru
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


def status_orang(desk: Desk, kertas: Kertas, orang: Orangnya, ada: Tercatat) -> StatusCetak:
    """Of all sheets of this paper for one person together."""
    found = {status for status in _status(desk, kertas, orang, ada) if status}
    worst = (StatusCetak.BERUBAH, StatusCetak.BELUM, StatusCetak.SUDAH)
    return next((status for status in worst if status in found), StatusCetak.BELUM)


def _status(desk: Desk, kertas: Kertas, orang: Orangnya, ada: Tercatat) -> Iterable[StatusCetak | None]:
    """The sheets themselves are gathered only where something is recorded."""
    for skp, evaluasi in _sumber(kertas, orang):
        if not any((id, kode) in ada for kode in kertas.formulir for id in (evaluasi or skp,)):
            yield StatusCetak.BELUM
            continue
        lembar = desk.lembar(skp, evaluasi)
        kode = [each for each in tepat(lembar) if each in kertas.formulir]
        yield status_cetak(lembar, kode, ada) if kode else None


def _sumber(kertas: Kertas, orang: Orangnya) -> Iterable[tuple[str, str | None]]:
    """The ids a paper's sheets come from: (SKP, evaluation or None)."""
    if orang.skp is None:
        return
    if kertas.kelompok == EVALUASI and orang.evaluasi:
        yield orang.skp, orang.evaluasi
    if kertas.kelompok != EVALUASI or kertas.kode == "bundel":
        yield orang.skp, None


def perlu_dicetak(desk: Desk, kertas: Kertas) -> tuple[Orangnya, ...]:
    """Those for whom the paper is ready and was not printed as it is now."""
    ada = catatan(desk)
    return tuple(o for o in kertas.siap if status_orang(desk, kertas, o, ada) is not StatusCetak.SUDAH)


def terakhir_dicetak(kertas: Kertas, orang: Orangnya, ada: Tercatat) -> date | None:
    ids = [evaluasi or skp for skp, evaluasi in _sumber(kertas, orang)]
    return max((ada[id, kode].tanggal for id in ids for kode in kertas.formulir if (id, kode) in ada), default=None)
