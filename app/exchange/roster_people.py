"""Whom a row means: by NIP first, by name only where no NIP can tell; twice the same person in one file is said aloud."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from app.domain.nip import PANJANG
from app.domain.pegawai import Pegawai
from app.errors import Pesan
from app.exchange.roster_candidate import Calon

_BUKAN_HURUF = re.compile(r"[\W_]+")
_KATA = re.compile(r"[^\W\d_]{2,}")
_GELAR = frozenset(["DR", "DRS", "DRA", "IR", "PROF", "HJ", "ST", "SH", "SE"])
_MIRIP = 0.6


def kunci_nama(nama: str) -> str:
    """`CONTOH LIMA, S.E` and `Contoh Lima SE` are written alike; whether they are one person is for the NIP to say."""
    return _BUKAN_HURUF.sub("", nama.upper()) or nama


def mungkin_orang_sama(lama: str, baru: str) -> bool:
    """A title or a spelling may change, a whole name does not: one word in common, or nearly the same letters."""
    if lama == baru:
        return True
    kata = [set(_KATA.findall(nama.partition(",")[0].upper())) - _GELAR for nama in (lama, baru)]
    return bool(kata[0] & kata[1]) or SequenceMatcher(None, kunci_nama(lama), kunci_nama(baru)).ratio() > _MIRIP


def nip_utuh(nip: str | None) -> bool:
    return nip is not None and len(nip) == PANJANG and nip.isdigit()


class Pencocok:
    """The people of the office by NIP and name, and the rows of this file that already spoke for one of them."""

    def __init__(self, pegawai: Mapping[str, Pegawai]) -> None:
        self._nip = {satu.nip: satu for satu in pegawai.values() if satu.nip}
        self._nama: dict[str, list[Pegawai]] = {}
        for satu in pegawai.values():
            self._nama.setdefault(kunci_nama(satu.nama), []).append(satu)
        self._baris_nip: dict[str, Calon] = {}
        self._baris_nama: dict[str, Calon] = {}
        self._baris_pegawai: dict[str, Calon] = {}

    def kembar(self, calon: Calon) -> Calon | None:
        """The earlier row with the same NIP; this one is noted otherwise."""
        if calon.ditolak or calon.nip_dibaca is None:
            return None
        pertama = self._baris_nip.setdefault(calon.nip_dibaca.teks, calon)
        return pertama if pertama is not calon else None

    def lama(self, calon: Calon) -> Pegawai | None:
        """Refuses the row when it cannot be told apart from another one."""
        if calon.ditolak:
            return None
        pegawai = self._nip.get(calon.isi.get("nip") or "")
        if pegawai and not mungkin_orang_sama(pegawai.nama, calon.nama):
            calon.tolak(Pesan("impor_nip_orang_lain", nip=pegawai.nip, pemilik=pegawai.nama, nama=calon.nama))
            return pegawai
        pegawai = pegawai or (self._senama(calon) if calon.nip_dibaca else self._tanpa_nip(calon))
        if pegawai and self._baris_pegawai.setdefault(pegawai.id, calon) is not calon:
            calon.tolak(Pesan("impor_nama_kembar", baris=self._baris_pegawai[pegawai.id].baris))
        return pegawai

    def _senama(self, calon: Calon) -> Pegawai | None:
        """For a row with a sound NIP nobody has yet: the one person of that name whose NIP is still missing."""
        senama = self._nama.get(kunci_nama(calon.nama), ())
        belum = [satu for satu in senama if not nip_utuh(satu.nip)]
        if len(belum) == 1:
            calon.pesan.append(Pesan("impor_dicocokkan_nama"))
            return belum[0]
        for satu in senama:
            calon.pesan.append(Pesan("impor_nama_sama_nip_beda", nama=satu.nama, nip=satu.nip or "-"))
        return None

    def _tanpa_nip(self, calon: Calon) -> Pegawai | None:
        kunci = kunci_nama(calon.nama)
        pertama = self._baris_nama.setdefault(kunci, calon)
        if pertama is not calon:
            calon.tolak(Pesan("impor_nama_kembar", baris=pertama.baris))
            return None
        senama = self._nama.get(kunci, ())
        belum = [satu for satu in senama if not nip_utuh(satu.nip)]
        cocok = belum if len(belum) == 1 else senama
        if len(cocok) > 1:
            calon.tolak(Pesan("impor_nama_ganda", jumlah=len(cocok), nama=calon.nama))
        return cocok[0] if len(cocok) == 1 else None
