"""The list on the left: everybody of the period with how far his or her evaluation is."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.kelengkapan import Kemajuan, StatusPenilaian, kemajuan
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.reports import orang_periode
from ui.kit.delegate import CellLook
from ui.kit.model import Column


@dataclass(frozen=True, slots=True)
class Person:
    pegawai: str
    nama: str
    jabatan: str
    skp: Skp
    evaluasi: Evaluasi | None
    kemajuan: Kemajuan

    @property
    def chip(self) -> str:
        if self.kemajuan.status is StatusPenilaian.DRAF:
            return f"draf {self.kemajuan.terisi}/{self.kemajuan.jumlah}"
        return self.kemajuan.status.value.lower()

    @property
    def complete(self) -> bool:
        return self.kemajuan.status in (StatusPenilaian.LENGKAP, StatusPenilaian.TERKUNCI)


def people(desk: Desk, periode: Periode, unit: str | None) -> list[Person]:
    found = []
    for each in orang_periode(desk, periode, unit):
        if each.skp is None:
            continue
        skp = desk.satu(Skp, each.skp)
        evaluasi = desk.satu(Evaluasi, each.evaluasi) if each.evaluasi else None
        found.append(Person(each.pegawai, each.nama, each.jabatan, skp, evaluasi, kemajuan(skp, evaluasi)))
    return found


COLUMNS = (
    Column("Pegawai", lambda p: p.nama, lebar=0, look=lambda p: CellLook(second=p.jabatan or "–")),
    Column("Keadaan", lambda p: p.chip, lebar=102, chip=True),
)
