"""What one row of a roster states, with every change of its text and every remark on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain.jabatan import JenisJabatan, JenisPenempatan
from app.domain.nip import Nip
from app.domain.pegawai import JenisStatus
from app.errors import Pesan
from app.exchange.roster_columns import LABEL


@dataclass(frozen=True, slots=True)
class PerubahanKolom:
    """`tersimpan`: `dari` is what the office holds; otherwise it is what the file says and `menjadi` how it is read."""

    kolom: str
    dari: str
    menjadi: str
    tersimpan: bool = False


@dataclass(slots=True)
class Calon:
    """`isi`: fields of Pegawai the row states; `tersirat`: what NIP or golongan tell besides, only for a new person."""

    baris: int
    nama: str = ""
    nip: str | None = None
    nip_dibaca: Nip | None = None
    isi: dict[str, Any] = field(default_factory=dict)
    tersirat: dict[str, Any] = field(default_factory=dict)
    jabatan: str = ""
    tertulis: str = ""  # the post as the cell says it, before class and prefix are taken off
    penjabat: JenisPenempatan = JenisPenempatan.DEFINITIF
    plt: tuple[JenisPenempatan, str] | None = None
    unit: str = ""
    kelas: int | None = None
    eselon: str | None = None
    jenis_jabatan: JenisJabatan | None = None
    tmt_jabatan: date | None = None
    status: JenisStatus | None = None
    rapi: list[PerubahanKolom] = field(default_factory=list)
    pesan: list[Pesan] = field(default_factory=list)
    salah: bool = False
    ditolak: bool = False  # gives no person at all

    def catat(self, kolom: str, dari: str, menjadi: str) -> None:
        if dari != menjadi:
            self.rapi.append(PerubahanKolom(LABEL[kolom], dari, menjadi))

    def tolak(self, pesan: Pesan) -> None:
        self.salah = self.ditolak = True
        self.pesan.append(pesan)
