"""Small rosters as files, and the office that comes of importing them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import xlsxwriter

from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan
from app.exchange.roster import Pratinjau, terapkan

DATA = Path(__file__).parents[2] / "data"
HARI = date(2026, 11, 24)
KOSONG = Bagan({}, {}, {})
NIP = "198006062011012001"


def buku(path: Path, **lembar_isi: list[list[object]]) -> Path:
    file = xlsxwriter.Workbook(str(path))
    for nama, baris in lembar_isi.items():
        satu = file.add_worksheet(nama)
        for n, sel in enumerate(baris):
            for i, nilai in enumerate(sel):
                (satu.write_string if isinstance(nilai, str) else satu.write_number)(n, i, nilai)  # type: ignore[operator]
    file.close()
    return path


def csv(path: Path, *baris: str) -> Path:
    path.write_text("\n".join(baris), encoding="utf-8")
    return path


def kantor(hasil: Pratinjau, ada: Bagan = KOSONG) -> Bagan:
    """The office after the import, without a database."""
    rak: dict[str, dict[str, object]] = {"UnitKerja": dict(ada.unit), "Jabatan": dict(ada.jabatan), "Pegawai": dict(ada.pegawai)}
    for _, baru in terapkan(hasil):
        rak[type(baru).__name__][baru.id] = baru  # type: ignore[union-attr]
    return Bagan(rak["UnitKerja"], rak["Jabatan"], rak["Pegawai"])  # type: ignore[arg-type]


def satu(bagan: Bagan) -> Pegawai:
    (pegawai,) = bagan.pegawai.values()
    return pegawai
