"""The roster as rows: what each column shows and how typing into it changes a Pegawai."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.nip import bersih
from app.domain.pangkat import baca_golongan, urutan_golongan
from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan, orang, siapa_menilai, tempat_dinilai
from app.errors import UserError
from ui.kit.delegate import CellLook
from ui.kit.fields import grouped_nip, name_of
from ui.kit.model import Column


@dataclass(frozen=True, slots=True)
class Row:
    """A person on a day; the rater is looked up only for the rows that are painted."""

    pegawai: Pegawai
    jabatan: str
    unit: str
    unit_id: str | None
    status: str
    penilai: Callable[[], str]


def rows(bagan: Bagan, hari: date) -> list[Row]:
    return [_row(bagan, pegawai, hari) for pegawai in bagan.pegawai.values() if _own(bagan, pegawai, hari)]


def _own(bagan: Bagan, pegawai: Pegawai, hari: date) -> bool:
    """Officials outside the office are known only as raters."""
    tempat = tempat_dinilai(pegawai, hari)
    return tempat is None or not bagan.jabatan[tempat.jabatan].luar


def _row(bagan: Bagan, pegawai: Pegawai, hari: date) -> Row:
    tempat = tempat_dinilai(pegawai, hari)
    jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
    unit = bagan.unit.get(jabatan.unit or "") if jabatan else None
    status = pegawai.status_pada(hari)
    return Row(
        pegawai,
        (tempat.jenis.awalan if tempat else "") + (jabatan.nama if jabatan else ""),
        (unit.singkatan or unit.nama) if unit else "",
        unit.id if unit else None,
        name_of(status.jenis).lower() if status else "aktif",
        lambda: _penilai(bagan, pegawai.id, hari),
    )


def _penilai(bagan: Bagan, pegawai: str, hari: date) -> str:
    penilai = siapa_menilai(bagan, pegawai, hari).penilai
    return orang(bagan, penilai, hari).jabatan if penilai else ""


def _with_nip(row: Row, text: str) -> Row:
    return replace(row, pegawai=replace(row.pegawai, nip=bersih(text) or None))


def _with_golongan(row: Row, text: str) -> Row:
    try:
        golongan = baca_golongan(text)
    except UserError:
        golongan = text.strip()
    return replace(row, pegawai=replace(row.pegawai, golongan=golongan))


COLUMNS = (
    Column("Nama", lambda r: r.pegawai.nama, lambda r, t: replace(r, pegawai=replace(r.pegawai, nama=t)), lebar=0),
    Column("NIP", lambda r: grouped_nip(r.pegawai.nip), _with_nip, lebar=196),
    Column("Gol.", lambda r: r.pegawai.golongan or "", _with_golongan, lebar=64, order=lambda r: urutan_golongan(r.pegawai.golongan)),
    Column("Jabatan", lambda r: r.jabatan, lebar=190),
    Column("Unit kerja", lambda r: r.unit, lebar=130),
    Column("Dinilai oleh", lambda r: r.penilai(), lebar=150),
    Column(
        "Status",
        lambda r: r.status,
        lebar=110,
        look=lambda r: CellLook(muted=r.status == "aktif", tint="" if r.status == "aktif" else "biru"),
    ),
)
UNIT, PENILAI = 4, 5  # leave the table where it is narrow
