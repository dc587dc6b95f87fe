"""The dated parts of a person: put in, changed or taken away as one value turned into another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from app.desk import Desk
from app.domain.jabatan import Penempatan
from app.domain.pegawai import Pegawai, PenilaiKhusus, StatusPegawai
from app.errors import UserError
from ui.kit.reading import show_date

Part = Penempatan | StatusPegawai | PenilaiKhusus
_FIELD: dict[type, str] = {Penempatan: "penempatan", StatusPegawai: "status", PenilaiKhusus: "penilai_khusus"}


def with_part(pegawai: Pegawai, part: Part) -> Pegawai:
    """In the place of the part with the same id, else as the last. Raises UserError when it ends before it begins."""
    check_span(part.mulai, part.selesai)
    parts: tuple[Any, ...] = getattr(pegawai, _FIELD[type(part)])
    known = any(each.id == part.id for each in parts)
    return _with(pegawai, part, tuple(part if each.id == part.id else each for each in parts) if known else (*parts, part))


def without_part(pegawai: Pegawai, part: Part) -> Pegawai:
    return _with(pegawai, part, tuple(each for each in getattr(pegawai, _FIELD[type(part)]) if each.id != part.id))


def _with(pegawai: Pegawai, part: Part, parts: tuple[Any, ...]) -> Pegawai:
    isi: dict[str, Any] = {_FIELD[type(part)]: parts}
    return replace(pegawai, **isi)


def users_of(desk: Desk, pegawai: Pegawai) -> list[str]:
    """What would be left without its person: the years with a SKP, and whom he or she is named to rate."""
    from app.domain.skp import Skp

    years = sorted({skp.tahun for skp in desk.semua(Skp).values() if skp.pemilik == pegawai.id})
    rated = [each.nama for each in desk.semua(Pegawai).values() if any(k.penilai == pegawai.id for k in each.penilai_khusus)]
    return [*(f"SKP {year}" for year in years), *(f"penilai khusus {nama}" for nama in rated)]


def check_span(mulai: date | None, selesai: date | None) -> None:
    if mulai and selesai and selesai < mulai:
        raise UserError("pegawai_tanggal_terbalik", mulai=show_date(mulai), selesai=show_date(selesai))
