"""Units and posts of the office, and the dated placement of a person in a post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class JenisJabatan(StrEnum):
    JPT = "JPT"
    ADMINISTRATOR = "ADMINISTRATOR"
    PENGAWAS = "PENGAWAS"
    PELAKSANA = "PELAKSANA"
    FUNGSIONAL = "FUNGSIONAL"
    NON_ASN = "NON_ASN"
    PEJABAT_NEGARA = "PEJABAT_NEGARA"


class Kelompok(StrEnum):
    """Which family of forms: leaders (perspektif) or administration and functional posts (aspek). R45a"""

    JPT_PUKM = "JPT_PUKM"
    JA_JF = "JA_JF"


class Pendekatan(StrEnum):
    KUALITATIF = "KUALITATIF"
    KUANTITATIF = "KUANTITATIF"


class JenisPenempatan(StrEnum):
    DEFINITIF = "DEFINITIF"
    PLT = "PLT"
    PLH = "PLH"

    @property
    def awalan(self) -> str:
        """What stands before the name of the post in print (R11)."""
        return {"PLT": "Plt. ", "PLH": "Plh. "}.get(self.value, "")


@dataclass(frozen=True, slots=True)
class UnitKerja:
    """`singkatan` is for tight columns; `induk` the id of the unit above, None at the top.

    `luar`: outside the office (the daerah above the kecamatan), never listed as the office's own.
    """

    id: str
    nama: str
    singkatan: str = ""
    induk: str | None = None
    luar: bool = False


@dataclass(frozen=True, slots=True)
class Jabatan:
    """A post. `unit`: where it sits; `atasan`: id of the post above; `memimpin`: the unit it leads, if any.

    `luar`: outside the office (Sekda, Bupati), needed only as penilai.
    """

    id: str
    nama: str
    jenis: JenisJabatan
    unit: str | None = None
    atasan: str | None = None
    memimpin: str | None = None
    jenjang: str | None = None
    eselon: str | None = None
    kelas: int | None = None
    kelompok: Kelompok = Kelompok.JA_JF
    pendekatan: Pendekatan = Pendekatan.KUANTITATIF
    luar: bool = False


@dataclass(frozen=True, slots=True)
class Delegasi:
    """The letter by which the atasan lets a Plt/Plh evaluate (R11)."""

    pemberi: str | None = None
    nomor: str | None = None
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class Penempatan:
    """A person in a post from `mulai` (TMT; None = not yet known) to `selesai` (None = still there), both days included."""

    id: str
    jabatan: str
    jenis: JenisPenempatan = JenisPenempatan.DEFINITIF
    mulai: date | None = None
    selesai: date | None = None
    nomor_sk: str | None = None
    delegasi: Delegasi | None = None

    def berlaku(self, hari: date) -> bool:
        return (self.mulai is None or self.mulai <= hari) and (self.selesai is None or hari <= self.selesai)
