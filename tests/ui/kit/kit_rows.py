"""A few people as the tests of the kit show them in a table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ui.kit.delegate import CellLook
from ui.kit.model import Column


@dataclass(frozen=True)
class Row:
    nama: str
    nilai: str
    unit: str = ""


def _named(row: Row, text: str) -> Row:
    return replace(row, nama=text)


NAMA, NILAI, UNIT, BESAR = range(4)
COLUMNS = (
    Column("Nama", lambda r: r.nama, _named, lebar=160),
    Column("Nilai", lambda r: r.nilai, lambda r, t: replace(r, nilai=t), kanan=True, order=lambda r: int(r.nilai or 0)),
    Column("Unit", lambda r: r.unit, lambda r, t: replace(r, unit=t), pilihan=lambda _: ["Sekretariat", "Seksi Pelayanan"]),
    Column("Besar", lambda r: r.nama.upper(), tampil=False, look=lambda r: CellLook(muted=True)),
)
ROWS = (Row("Ani", "10", "Sekretariat"), Row("Budi", "9", "Seksi Pelayanan"), Row("Émi", "100", "Sekretariat"))
