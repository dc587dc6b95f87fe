"""The people, posts and units a document names, found in the office or made; never somebody else's number taken over."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, Penempatan, UnitKerja
from app.domain.pangkat import baca_golongan
from app.domain.pegawai import JenisPegawai, Orang, Pegawai
from app.domain.penilai import Bagan, tempat_dinilai
from app.domain.perubahan import id_baru
from app.errors import UserError

Pasangan = tuple[Any | None, Any]


@dataclass(slots=True)
class Tempat:
    """`mulai`: since when a newly made person sits in the post. `baru` gathers what is to be written."""

    bagan: Bagan
    mulai: date
    kelompok: Kelompok = Kelompok.JA_JF
    baru: list[Pasangan] = field(default_factory=list)
    _unit: dict[str, UnitKerja] = field(default_factory=dict)
    _jabatan: dict[tuple[str, str | None], Jabatan] = field(default_factory=dict)
    _pegawai: dict[str, Pegawai] = field(default_factory=dict)

    def susun(self, pegawai: Orang, penilai: Orang | None, atasan: Orang | None) -> Pegawai:
        """From the top down, so that each post knows the one above; the employee's Pegawai."""
        above: Jabatan | None = None
        made: Pegawai | None = None
        for orang in (atasan, penilai, pegawai):
            if orang is not None:
                made, above = self._orang(orang, above, leads=orang is not pegawai)
        assert made is not None
        return made

    def _orang(self, orang: Orang, above: Jabatan | None, *, leads: bool) -> tuple[Pegawai, Jabatan | None]:
        known = self._find(orang)
        if known is not None:
            tempat = tempat_dinilai(known, self.mulai) or (known.penempatan[-1] if known.penempatan else None)
            jabatan = self._of(tempat.jabatan) if tempat else self._post(orang, above, leads=leads)
            return known, jabatan
        jabatan = self._post(orang, above, leads=leads)
        fresh = Pegawai(
            id_baru(),
            orang.nama,
            orang.nip,
            _jenis(orang.nip),
            _golongan(orang.pangkat_golongan),
            penempatan=(Penempatan(id_baru(), jabatan.id, mulai=self.mulai),) if jabatan else (),
        )
        self._pegawai[orang.nip or orang.nama] = fresh
        self.baru.append((None, fresh))
        return fresh, jabatan

    def _find(self, orang: Orang) -> Pegawai | None:
        """By number; without one by name and post. Raises UserError when the number is another person's."""
        mine = self._pegawai.get(orang.nip or orang.nama)
        if mine is not None:
            return mine
        for each in self.bagan.pegawai.values():
            if orang.nip and each.nip == orang.nip:
                if _same(each.nama) != _same(orang.nama):
                    raise UserError("dokumen_nip_orang_lain", nip=orang.nip, nama=orang.nama, pemilik=each.nama)
                return each
            if not orang.nip and not each.nip and _same(each.nama) == _same(orang.nama):
                return each
        return None

    def _of(self, id: str) -> Jabatan | None:
        return self.bagan.jabatan.get(id) or next((j for j in self._jabatan.values() if j.id == id), None)

    def _post(self, orang: Orang, above: Jabatan | None, *, leads: bool) -> Jabatan | None:
        if not orang.jabatan:
            return None
        unit = self._unit_of(orang.unit_kerja)
        key = (_same(orang.jabatan), unit.id if unit else None)
        for each in self.bagan.jabatan.values():
            if (_same(each.nama), each.unit) == key:
                return each
        if key not in self._jabatan:
            jenis = JenisJabatan.PENGAWAS if leads else JenisJabatan.PELAKSANA
            fresh = Jabatan(id_baru(), orang.jabatan, jenis, unit=key[1], atasan=above.id if above else None)
            self._jabatan[key] = replace(fresh, memimpin=key[1]) if leads else replace(fresh, kelompok=self.kelompok)
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


def _jenis(nip: str | None) -> JenisPegawai | None:
    if not nip:
        return None
    return JenisPegawai.PPPK if int(nip[12:14]) > 20 else JenisPegawai.PNS


def _golongan(text: str | None) -> str | None:
    try:
        return baca_golongan(text)
    except UserError:
        return text
