"""Every kind of value that an office file holds: to add one, write its dataclass, its table, and its line here."""

from __future__ import annotations

from app.domain.bank import KalimatBank, PemetaanImpor
from app.domain.catatan import KalimatCatatan
from app.domain.cetakan import Cetakan
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.jabatan import Jabatan, UnitKerja
from app.domain.kantor import Kantor
from app.domain.pegawai import Pegawai
from app.domain.pohon_kinerja import PohonKinerja
from app.domain.skp import Skp

NOUNS: tuple[type, ...] = (
    Kantor,
    UnitKerja,
    Jabatan,
    Pegawai,
    PohonKinerja,
    Skp,
    Evaluasi,
    CapaianOrganisasi,
    KalimatBank,
    KalimatCatatan,
    PemetaanImpor,
    Cetakan,
)
