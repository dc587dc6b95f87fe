"""The people, posts and units a document names, found in the office or made; never somebody else's number taken over."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, Penempatan, UnitKerja
from app.domain.nip import periksa
from app.domain.pangkat import baca_golongan
from app.domain.pegawai import Orang, Pegawai
from app.domain.penilai import Bagan, tempat_dinilai
from app.domain.perubahan import id_baru
from app.errors import UserError

Pasangan = tuple[Any | None, Any]


@dataclass(slots=True)
class Tempat:
    """Remembers whom it made, so that several documents find the same people. `baru` gathers what is to be written."""

    bagan: Bagan
    baru: list[Pasangan] = field(default_factory=list)
    _unit: dict[str, UnitKerja] = field(default_factory=dict)
    _jabatan: dict[tuple[str, str | None], Jabatan] = field(default_factory=dict)
    _pegawai: dict[str, Pegawai] = field(default_factory=dict)

    def susun(self, dari: tuple[Orang, Orang | None, Orang | None], mulai: date, kelompok: Kelompok) -> Pegawai:
        """`dari`: employee, rater, rater's superior. From the top down, so that each post knows the one above; the employee.

        `mulai`: since when a newly made person sits in the post.
        """
        pegawai, penilai, atasan = dari
        above: Jabatan | None = None
        for orang in (atasan, penilai):
            if orang is not None:
                _, above = self._orang(orang, mulai, above, None)
        return self._orang(pegawai, mulai, above, kelompok)[0]

    def _orang(self, orang: Orang, mulai: date, above: Jabatan | None, kelompok: Kelompok | None) -> tuple[Pegawai, Jabatan | None]:
        """`kelompok` None: somebody who leads."""
        known = self._find(orang)
        if known is not None:
            tempat = tempat_dinilai(known, mulai) or (known.penempatan[-1] if known.penempatan else None)
            if tempat:
                return known, self._of(tempat.jabatan)
        jabatan = self._post(orang, above, kelompok)
        duduk = (Penempatan(id_baru(), jabatan.id, mulai=mulai),) if jabatan else ()
        if known is not None and not duduk:
            return known, None
        made = replace(known, penempatan=duduk) if known else _pegawai(orang, duduk)
        self._pegawai[orang.nip or orang.nama] = made
        self.baru.append((known, made))
        return made, jabatan

    def _find(self, orang: Orang) -> Pegawai | None:
        """By number; without one by name and post. Raises UserError when the number is another person's."""
        for each in (*self._pegawai.values(), *self.bagan.pegawai.values()):
            if orang.nip and each.nip == orang.nip:
                if _same(each.nama) != _same(orang.nama):
                    raise UserError("dokumen_nip_orang_lain", nip=orang.nip, nama=orang.nama, pemilik=each.nama)
                return each
            if not orang.nip and not each.nip and _same(each.nama) == _same(orang.nama):
                return each
        return None

    def _of(self, id: str) -> Jabatan | None:
        return self.bagan.jabatan.get(id) or next((j for j in self._jabatan.values() if j.id == id), None)

    def _post(self, orang: Orang, above: Jabatan | None, kelompok: Kelompok | None) -> Jabatan | None:
        if not orang.jabatan:
            return None
        unit = self._unit_of(orang.unit_kerja)
        key = (_same(orang.jabatan), unit.id if unit else None)
        for each in self.bagan.jabatan.values():
            if (_same(each.nama), each.unit) == key:
                return each
        if key not in self._jabatan:
            jenis = JenisJabatan.PELAKSANA if kelompok else JenisJabatan.PENGAWAS
            fresh = Jabatan(id_baru(), orang.jabatan, jenis, unit=key[1], atasan=above.id if above else None)
            self._jabatan[key] = replace(fresh, kelompok=kelompok) if kelompok else replace(fresh, memimpin=key[1])
            self.baru.append((None, self._jabatan[key]))
        return self._jabatan[key]

    def _unit_of(self, nama: str | None) -> UnitKerja | None:
        if not nama:
            return None
        for each in (*self.bagan.unit.values(), *self._unit.values()):
            if _same(each.nama) == _same(nama):
                return each
        self._unit[nama] = UnitKerja(id_baru(), nama)
        self.baru.append((None, self._unit[nama]))
        return self._unit[nama]


def _same(text: str) -> str:
    return " ".join(text.casefold().split())


def _pegawai(orang: Orang, duduk: tuple[Penempatan, ...]) -> Pegawai:
    """With what the number tells, where it is a sound one."""
    golongan = _golongan(orang.pangkat_golongan)
    try:
        nip = periksa(orang.nip or "")
    except UserError:
        return Pegawai(id_baru(), orang.nama, orang.nip, golongan=golongan, penempatan=duduk)
    return Pegawai(
        id_baru(),
        orang.nama,
        orang.nip,
        nip.jenis,
        golongan,
        tanggal_lahir=nip.lahir,
        jenis_kelamin=nip.jenis_kelamin,
        penempatan=duduk,
    )


def _golongan(text: str | None) -> str | None:
    try:
        return baca_golongan(text)
    except UserError:
        return text
