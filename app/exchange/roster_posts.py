"""The units and posts a roster names: found among those of the office, or planned to be made with it."""

from __future__ import annotations

import re
from dataclasses import replace

from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, UnitKerja
from app.domain.penilai import Bagan
from app.domain.perubahan import id_baru
from app.exchange.roster_words import jenis_dari_nama, kunci

_SEKSI = re.compile(r"^(?:kepala seksi|kasie?|ka\.? ?seksi)[\s.]+(.+)$", re.I)
_SUBBAGIAN = re.compile(r"^(?:kepala sub ?bagian|kasubb?ag|kasub bag|ka\.? ?sub ?bb?ag|kepala sub ?b?bag)[\s.]+(.+)$", re.I)
_LURAH = re.compile(r"^(?:lurah|kepala kelurahan)\s+(.+)$", re.I)
_NAMA_KECAMATAN = re.compile(r"\bKECAMATAN (.+)$")


def _pemimpin(jabatan: Jabatan) -> bool:
    return jabatan.memimpin is not None or jabatan.jenis in {JenisJabatan.JPT, JenisJabatan.ADMINISTRATOR, JenisJabatan.PENGAWAS}


class Susunan:
    """Existing units and posts by every spelling, and the new ones that rows asked for; nothing is written here."""

    def __init__(self, ada: Bagan, kantor: str) -> None:
        self.unit_baru: dict[str, UnitKerja] = {}
        self.jabatan_baru: dict[str, Jabatan] = {}
        self._unit = dict(ada.unit)
        self._jabatan = dict(ada.jabatan)
        self._menurut_unit: dict[str, list[UnitKerja]] = {}
        self._menurut_jabatan: dict[str, list[Jabatan]] = {}
        self._ditemukan: dict[tuple[object, ...], Jabatan] = {}
        self._kantor = kantor
        self._ekor = ""
        self._akar: UnitKerja | None = next((u for u in ada.unit.values() if u.induk is None and not u.luar), None)
        self._kenali_nama(self._akar.nama if self._akar else kantor)
        for unit in ada.unit.values():
            self._daftar_unit(unit)
        for jabatan in ada.jabatan.values():
            self._menurut_jabatan.setdefault(self.kunci(jabatan.nama), []).append(jabatan)

    # ── keys ────────────────────────────────────────────────────────────────────────────────────────

    def _kenali_nama(self, nama: str) -> None:
        cocok = _NAMA_KECAMATAN.search(kunci(nama))
        self._ekor = " " + cocok[1] if cocok else ""

    def kunci(self, nama: str) -> str:
        """Without the office's own name at the end: `CAMAT MAULAFA` is the Camat."""
        baku = kunci(nama)
        if self._ekor and baku.endswith(self._ekor):
            baku = baku.removesuffix(self._ekor)
            if baku not in {"SEKRETARIS KECAMATAN", "KECAMATAN"}:
                baku = baku.removesuffix(" KECAMATAN")
        return baku

    def _daftar_unit(self, unit: UnitKerja) -> None:
        for nama in {self.kunci(unit.nama), self.kunci(unit.singkatan)} - {""}:
            self._menurut_unit.setdefault(nama, []).append(unit)

    # ── units ───────────────────────────────────────────────────────────────────────────────────────

    @property
    def akar(self) -> UnitKerja:
        """The office itself, planned when the file has none yet."""
        if self._akar is None:
            self._akar = self._unit_baru(self._kantor or "Kecamatan", None)
        return self._akar

    def unit(self, nama: str, induk: str | None = None) -> UnitKerja:
        """By any spelling; else planned below `induk` or the office itself."""
        baku = self.kunci(nama)
        if baku == "KECAMATAN" or baku.startswith(("KECAMATAN ", "KANTOR CAMAT", "KANTOR KECAMATAN")):
            if self._akar is None:
                self._kenali_nama(nama)
                self._akar = self._unit_baru(nama, None)
            return self._akar
        calon = self._menurut_unit.get(baku, ())
        return min(calon, key=lambda unit: unit.luar) if calon else self._unit_baru(nama, induk or self.akar.id)

    def nama_unit(self, id: str | None) -> str:
        return self._unit[id].nama if id and id in self._unit else ""

    def _unit_baru(self, nama: str, induk: str | None) -> UnitKerja:
        unit = UnitKerja(id_baru(), nama, induk=induk)
        self._unit[unit.id] = self.unit_baru[unit.id] = unit
        self._daftar_unit(unit)
        return unit

    def _dekat(self, a: str, b: str | None) -> bool:
        """The same unit, or one lies in the other."""
        return b is None or a in self._garis(b) or b in self._garis(a)

    def _garis(self, id: str) -> list[str]:
        garis: list[str] = []
        berikut: str | None = id
        while berikut and berikut in self._unit and berikut not in garis:
            garis.append(berikut)
            berikut = self._unit[berikut].induk
        return garis

    # ── posts ───────────────────────────────────────────────────────────────────────────────────────

    def cocok(self, jabatan: Jabatan, nama: str, unit: str | None, kelas: int | None) -> bool:
        """Whether a row that names a post so may mean this one; an unknown class or unit does not stand against it."""
        if kelas is not None and jabatan.kelas not in (None, kelas):
            return False
        if jabatan.nama != nama and self.kunci(jabatan.nama) != self.kunci(nama):
            return False
        if not unit or unit == self.nama_unit(jabatan.unit):
            return True
        return any(self._sejalan(jabatan, satu) for satu in self._menurut_unit.get(self.kunci(unit), ()) or (self.unit(unit),))

    def _sejalan(self, jabatan: Jabatan, unit: UnitKerja) -> bool:
        if jabatan.unit == unit.id or jabatan.memimpin == unit.id:
            return True
        return _pemimpin(jabatan) and self._dekat(unit.id, jabatan.memimpin or jabatan.unit)

    def jabatan(self, nama: str, unit: str | None, kelas: int | None, jenis: JenisJabatan | None, eselon: str | None) -> Jabatan:
        """The post of the office that is meant, else a planned one. Without a unit only a leader's post is known by its name."""
        diminta = (nama, unit, kelas, jenis, eselon)
        if diminta not in self._ditemukan:
            self._ditemukan[diminta] = self._cari(*diminta)
        return self._ditemukan[diminta]

    def _cari(self, nama: str, unit: str | None, kelas: int | None, jenis: JenisJabatan | None, eselon: str | None) -> Jabatan:
        senama = self._menurut_jabatan.get(self.kunci(nama), ())
        calon = [satu for satu in senama if (unit or satu.unit is None or _pemimpin(satu)) and self.cocok(satu, nama, unit, kelas)]
        if calon:
            return max(calon, key=lambda satu: (satu.kelas == kelas, not satu.luar))
        return self._jabatan_baru(nama, unit, kelas, jenis, eselon)

    def _jabatan_baru(self, nama: str, unit: str | None, kelas: int | None, jenis: JenisJabatan | None, eselon: str | None) -> Jabatan:
        dari_nama, jenjang = jenis_dari_nama(nama)
        tempat = self.unit(unit) if unit else None
        memimpin = self._dipimpin(nama, tempat)
        baru = Jabatan(
            id_baru(),
            nama,
            dari_nama if jenis is None or dari_nama is not JenisJabatan.PELAKSANA else jenis,
            unit=tempat.id if tempat else memimpin,
            memimpin=memimpin,
            jenjang=jenjang,
            eselon=eselon,
            kelas=kelas,
            kelompok=Kelompok.JPT_PUKM if self.kunci(nama) == "CAMAT" else Kelompok.JA_JF,
        )
        self._jabatan[baru.id] = self.jabatan_baru[baru.id] = baru
        self._menurut_jabatan.setdefault(self.kunci(nama), []).append(baru)
        return baru

    def _dipimpin(self, nama: str, tempat: UnitKerja | None) -> str | None:
        """The unit that a leader's title names, planned when it is not there."""
        baku = self.kunci(nama)
        if baku == "CAMAT":
            return self.akar.id
        if baku == "SEKRETARIS KECAMATAN":
            return self.unit("Sekretariat").id
        for pola, awalan in ((_SEKSI, "Seksi"), (_SUBBAGIAN, "Subbagian"), (_LURAH, "Kelurahan")):
            if cocok := pola.match(nama):
                return self._unit_pimpinan(awalan, cocok[1], tempat).id
        return None

    def _unit_pimpinan(self, awalan: str, sisa: str, tempat: UnitKerja | None) -> UnitKerja:
        nama = f"{awalan.upper() if sisa.isupper() else awalan} {sisa}"
        if tempat and self.kunci(tempat.nama) == self.kunci(nama):
            return tempat
        if awalan == "Subbagian" and (tempat is None or tempat is self._akar):
            tempat = self.unit("Sekretariat")
        return self.unit(nama, tempat.id if tempat else None)

    # ── who stands above whom ───────────────────────────────────────────────────────────────────────

    def pasang_atasan(self) -> None:
        """Gives each planned post the leader of its unit, or of the nearest unit above that has one."""
        pemimpin = {satu.memimpin: satu for satu in self._jabatan.values() if satu.memimpin and not satu.luar}
        sekda = next((satu for satu in self._jabatan.values() if satu.luar and satu.jenis is JenisJabatan.JPT), None)
        for id, satu in self.jabatan_baru.items():
            garis = self._garis(satu.memimpin or satu.unit or "")
            atasan = next((pemimpin[unit].id for unit in garis if unit in pemimpin and pemimpin[unit].id != id), None)
            if atasan is None and satu.memimpin and sekda:
                atasan = sekda.id
            self.jabatan_baru[id] = replace(satu, atasan=atasan)

    def perlu(self, dipakai: set[str]) -> tuple[list[UnitKerja], list[Jabatan]]:
        """The planned posts in use with the posts above them, and the units these stand in; what is above comes first."""
        jabatan: dict[str, Jabatan] = {}
        for id in dipakai:
            self._naik(id, jabatan)
        unit = {u for satu in jabatan.values() for awal in (satu.unit, satu.memimpin) if awal for u in self._garis(awal)}
        return [satu for id, satu in sorted(self.unit_baru.items(), key=lambda isi: len(self._garis(isi[0]))) if id in unit], list(
            jabatan.values()
        )

    def _naik(self, id: str | None, jabatan: dict[str, Jabatan]) -> None:
        if id in self.jabatan_baru and id not in jabatan:
            self._naik(self.jabatan_baru[id].atasan, jabatan)
            jabatan[id] = self.jabatan_baru[id]
