"""The ready structure of a kecamatan and its sentence bank, from resources/data."""

from __future__ import annotations

import csv
import tomllib
from typing import Any

from app.domain.bank import KalimatBank
from app.domain.catatan import KalimatCatatan, TentangCatatan
from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, UnitKerja
from app.domain.perubahan import id_baru
from app.domain.predikat import Rating
from app.domain.skp import Aspek
from app.paths import RESOURCES

DATA = RESOURCES / "data"


def struktur(kecamatan: str) -> list[UnitKerja | Jabatan | KalimatBank | KalimatCatatan]:
    """Units, posts and sentences of a new office; units before the posts in them."""
    isi = tomllib.loads((DATA / "struktur_kecamatan.toml").read_text(encoding="utf-8"))
    id = {each["kode"]: id_baru() for each in (*isi["unit"], *isi["jabatan"])}
    return [*units(isi["unit"], id, kecamatan), *posts(isi["jabatan"], id), *bank(), *catatan()]


def units(rows: list[dict[str, Any]], id: dict[str, str], kecamatan: str) -> list[UnitKerja]:
    """`id` gives the row id of each code."""
    return [
        UnitKerja(
            id[row["kode"]],
            row["nama"].format(kecamatan=kecamatan),
            row.get("singkatan", ""),
            id[row["induk"]] if "induk" in row else None,
            row.get("luar", False),
        )
        for row in rows
    ]


def posts(rows: list[dict[str, Any]], id: dict[str, str]) -> list[Jabatan]:
    return [
        Jabatan(
            id[row["kode"]],
            row["nama"],
            JenisJabatan(row["jenis"]),
            unit=id[row["unit"]],
            atasan=id[row["atasan"]] if "atasan" in row else None,
            memimpin=id[row["memimpin"]] if "memimpin" in row else None,
            jenjang=row.get("jenjang"),
            eselon=row.get("eselon"),
            kelas=row.get("kelas"),
            kelompok=Kelompok(row.get("kelompok", "JA_JF")),
            luar=row.get("luar", False),
        )
        for row in rows
    ]


def bank() -> list[KalimatBank]:
    """Sentences the office may begin with; each is editable."""
    with (DATA / "bank_kalimat.csv").open(encoding="utf-8", newline="") as file:
        return [
            KalimatBank(
                id_baru(),
                row["jabatan"],
                row["rencana"],
                row["indikator"],
                Aspek(row["aspek"]) if row["aspek"] else None,
                row["target"] or None,
                row["rumus"] or None,
                row["asal"] or None,
            )
            for row in csv.DictReader(file)
        ]


def catatan() -> list[KalimatCatatan]:
    """Sentences for notes and recommendations to begin with."""
    with (DATA / "kalimat_catatan.csv").open(encoding="utf-8", newline="") as file:
        return [
            KalimatCatatan(id_baru(), TentangCatatan(row["tentang"]), row["teks"], Rating(row["tingkat"]) if row["tingkat"] else None)
            for row in csv.DictReader(file)
        ]
