"""Everybody of a period with how far his or her evaluation is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.kelengkapan import Kemajuan, StatusPenilaian, kemajuan
from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.reports import Orangnya, orang_periode
from ui.kit.delegate import CellLook
from ui.kit.model import Column


@dataclass(frozen=True, slots=True)
class Person:
    """`tempat` sorts by unit: the names of the units above, then its own."""

    pegawai: str
    nama: str
    nip: str
    jabatan: str
    tempat: str
    skp: Skp
    evaluasi: Evaluasi | None
    kemajuan: Kemajuan

    @property
    def singkat(self) -> str:
        """Without the degrees behind the comma: the list is narrow, the form says the whole name."""
        return self.nama.split(",")[0]

    @property
    def chip(self) -> str:
        if self.kemajuan.status is StatusPenilaian.DRAF:
            return f"draf {self.kemajuan.terisi}/{self.kemajuan.jumlah}"
        return self.kemajuan.status.value.lower()

    @property
    def complete(self) -> bool:
        return self.kemajuan.status in (StatusPenilaian.LENGKAP, StatusPenilaian.TERKUNCI)

    @property
    def locked(self) -> bool:
        return self.evaluasi is not None and self.evaluasi.final

    def now(self, evaluasi: Evaluasi | None) -> Person:
        return replace(self, evaluasi=evaluasi, kemajuan=kemajuan(self.skp, evaluasi))


ORDERS: dict[str, Callable[[Person], str]] = {  # never by how anybody was rated
    "jabatan": lambda person: "",  # the office's own order stays
    "unit": lambda person: person.tempat,
    "nama": lambda person: person.nama,
}


def people(desk: Desk, periode: Periode, unit: str | None, order: str = "jabatan") -> list[Person]:
    """`order`: one of ORDERS."""
    found = [_person(desk, each) for each in orang_periode(desk, periode, unit) if each.skp is not None]
    return sorted(found, key=ORDERS[order])


def _person(desk: Desk, each: Orangnya) -> Person:
    skp = desk.satu(Skp, each.skp or "")
    evaluasi = desk.satu(Evaluasi, each.evaluasi) if each.evaluasi else None
    nip = desk.satu(Pegawai, each.pegawai).nip or ""
    return Person(each.pegawai, each.nama, nip, each.jabatan, _place(desk.bagan(), each.unit), skp, evaluasi, kemajuan(skp, evaluasi))


def _place(bagan: Bagan, unit: str | None) -> str:
    names: list[str] = []
    seen: set[str] = set()
    while unit and unit in bagan.unit and unit not in seen:
        seen.add(unit)
        names.insert(0, bagan.unit[unit].nama)
        unit = bagan.unit[unit].induk
    return " / ".join(names)


COLUMNS = (
    Column("Pegawai", lambda p: p.singkat, lebar=0, look=lambda p: CellLook(second=p.jabatan or "–")),
    Column("Keadaan", lambda p: p.chip, lebar=88, kanan=True, chip=True),
    Column("Nama dan NIP", lambda p: f"{p.nama} {p.nip}", tampil=False),
)
