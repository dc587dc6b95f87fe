"""New office files: the empty one with its ready structure, and the invented sample office."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.kantor import Kantor
from app.errors import UserError


def buat_baru(path: Path, kantor: Kantor) -> None:
    """An office with units, posts and sentence bank, and nobody in it."""
    from app.exchange.structure import struktur

    _write(path, kantor, "Pasang struktur kecamatan", struktur(kantor.nama))


def buat_contoh(path: Path, tahun: int = 2026) -> None:
    """The sample office with a full year; every final evaluation is locked with its sheet."""
    from app.exchange.sample import contoh

    values = contoh(tahun)
    kantor = next(value for value in values if isinstance(value, Kantor))
    _write(path, kantor, "Pasang data contoh", [value for value in values if value is not kantor])


def _write(path: Path, kantor: Kantor, label: str, values: list[Any]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("folder_tak_bisa_ditulis", folder=str(path.parent)) from error
    desk = Desk.baru(path, kantor)
    try:
        desk.simpan_banyak(label, [(None, value) for value in values])
        final = [e.id for e in desk.semua(Evaluasi).values() if e.final and e.arsip is None]
        desk.kunci_banyak(final)
    except UserError:
        desk.batalkan()
        raise
    finally:
        desk.tutup()
