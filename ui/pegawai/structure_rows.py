"""The posts of an office as rows of a table, and its units as the branches of a tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.jabatan import Jabatan, JenisPenempatan, UnitKerja
from app.domain.penilai import Bagan
from app.domain.struktur import garis
from app.errors import UserError
from ui.kit.delegate import CellLook
from ui.kit.fields import name_of
from ui.kit.model import Column
from ui.pegawai.short import short_post

KOSONG = "kosong"
JENIS, PENDEKATAN, FORMULIR = 3, 5, 6


@dataclass(frozen=True, slots=True)
class Post:
    """`kelas`: as typed; it is read when it is written."""

    jabatan: Jabatan
    nama: str
    kelas: str
    pemegang: str
    atasan: str
    atasan_pendek: str

    def written(self) -> Jabatan:
        """Raises UserError for an empty name or a class that is no number."""
        if not self.nama:
            raise UserError("struktur_tanpa_nama")
        return replace(self.jabatan, nama=self.nama, kelas=read_class(self.kelas))


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit with how deep it lies and how many posts stand in it."""

    unit: UnitKerja
    dalam: int
    jabatan: int


def read_class(text: str) -> int | None:
    if not text.strip():
        return None
    if not (text.strip().isdigit() and 1 <= int(text) <= 17):
        raise UserError("struktur_kelas_salah", teks=text.strip())
    return int(text)


def posts(bagan: Bagan, unit: str | None, hari: date) -> list[Post]:
    """Those in a unit or leading it, or all of them; leaders first."""
    found = [j for j in bagan.jabatan.values() if unit in (None, j.unit, j.memimpin)]
    return [_post(bagan, j, hari) for j in sorted(found, key=lambda j: (j.luar, not j.memimpin, j.eselon or "Z", -(j.kelas or 0), j.nama))]


def _post(bagan: Bagan, jabatan: Jabatan, hari: date) -> Post:
    atasan = bagan.jabatan.get(jabatan.atasan or "")
    return Post(
        jabatan,
        nama=jabatan.nama,
        kelas=str(jabatan.kelas) if jabatan.kelas is not None else "",
        pemegang=_holders(bagan, jabatan, hari),
        atasan=atasan.nama if atasan else "",
        atasan_pendek=short_post(bagan, atasan) if atasan else "",
    )


def _holders(bagan: Bagan, jabatan: Jabatan, hari: date) -> str:
    now = [(p, t) for p, t in bagan.pemegang.get(jabatan.id, ()) if t.berlaku(hari) and t.jenis is not JenisPenempatan.PLH]
    if len(now) > 2:
        return f"{len(now)} orang"
    return "; ".join(t.jenis.awalan + p.nama.split(",")[0] for p, t in now) or KOSONG


def branches(bagan: Bagan) -> Iterator[Branch]:
    """Each unit below the one it lies in, the office itself before what is outside it."""
    count: dict[str, int] = {}
    for jabatan in bagan.jabatan.values():
        count[jabatan.unit or ""] = count.get(jabatan.unit or "", 0) + 1
    below: dict[str | None, list[UnitKerja]] = {}
    for unit in bagan.unit.values():
        above = unit.induk if unit.induk in bagan.unit and unit.id not in garis(bagan.unit, unit.induk) else None
        below.setdefault(above, []).append(unit)

    def walk(above: str | None, deep: int) -> Iterator[Branch]:
        for unit in sorted(below.get(above, ()), key=lambda u: u.luar):
            yield Branch(unit, deep, count.get(unit.id, 0))
            yield from walk(unit.id, deep + 1)

    return walk(None, 0)


UNITS = (
    Column("Unit kerja", lambda b: "    " * b.dalam + b.unit.nama, lebar=0, look=lambda b: CellLook(muted=b.unit.luar)),
    Column("Singkatan", lambda b: b.unit.singkatan, lambda b, t: replace(b, unit=replace(b.unit, singkatan=t)), lebar=110),
    Column("Jabatan", lambda b: str(b.jabatan), lebar=78, kanan=True, look=lambda _: CellLook(muted=True)),
)
POSTS = (
    Column("Jabatan", lambda p: p.nama, lambda p, t: replace(p, nama=t), lebar=0, look=lambda p: CellLook(muted=p.jabatan.luar)),
    Column("Pemegang", lambda p: p.pemegang, lebar=150, look=lambda p: CellLook(chip=p.pemegang == KOSONG)),
    Column("Atasan", lambda p: p.atasan or "–", lebar=138, pendek=lambda p: p.atasan_pendek, look=lambda p: CellLook(muted=not p.atasan)),
    Column("Jenis", lambda p: name_of(p.jabatan.jenis), lebar=118),
    Column("Kelas", lambda p: p.kelas, lambda p, t: replace(p, kelas=t), lebar=64, kanan=True, order=lambda p: int(p.kelas or 0)),
    Column("Pendekatan", lambda p: name_of(p.jabatan.pendekatan), lebar=104),
    Column("Formulir", lambda p: name_of(p.jabatan.kelompok), lebar=100),
)
