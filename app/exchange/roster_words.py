"""What the words of a roster mean: one key for the many spellings of a post, status words, spelling proposals."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, TypeVar

from app.domain.jabatan import JenisJabatan
from app.domain.pegawai import JenisPegawai, JenisStatus
from app.exchange.cells import rapikan
from app.paths import RESOURCES

E = TypeVar("E", bound=StrEnum)

AKTIF = "AKTIF"
_KELAS = re.compile(r"[\s,]*\(?\s*\bkelas(?:\s+jabatan)?[\s:.]*(\d{1,2})\s*\)?\s*$", re.I)
_NON_ASN = re.compile(r"\bstaff?\s+non[\s-]*asn\b|\bnon[\s-]*asn\b|\btenaga\s+(?:honorer|kontrak)\b|\bhonorer\b", re.I)
_PENJABAT = re.compile(r"^(plt|plh)\b[.\s]*|^(pelaksana tugas|pelaksana harian)\s+", re.I)
_JENJANG = re.compile(r"\b(ahli (?:pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)$", re.I)
_FUNGSIONAL = re.compile(r"^(?:arsiparis|pranata komputer|polisi pamong praja|auditor|perencana ahli|penyuluh)\b", re.I)


@cache
def _kata() -> Mapping[str, Any]:
    return tomllib.loads((RESOURCES / "data" / "kata_pegawai.toml").read_text(encoding="utf-8"))


@cache
def _arti(bagian: str) -> dict[str, str]:
    return {_huruf(kata): arti for arti, semua in _kata()[bagian].items() for kata in (arti, *semua)}


@lru_cache(maxsize=20_000)
def _huruf(teks: str) -> str:
    return " ".join(re.sub(r"[^A-Z0-9]+", " ", teks.upper()).split())


def jenis_pegawai(teks: str) -> JenisPegawai | None:
    arti = _arti("jenis").get(_huruf(teks))
    return JenisPegawai(arti) if arti else None


def status(teks: str) -> JenisStatus | str | None:
    """AKTIF is a word too: it says that there is no status. `PNS Aktif` is read as `Aktif`."""
    kata = _huruf(teks)
    arti = _arti("status").get(kata) or _arti("status").get(re.sub(r"^(?:PNS|CPNS|PPPK|P3K) ", "", kata))
    return JenisStatus(arti) if arti and arti != AKTIF else arti


def jenis_jabatan(teks: str) -> JenisJabatan | None:
    arti = _arti("jenis_jabatan").get(_huruf(teks))
    return JenisJabatan(arti) if arti else None


# ── posts and units ─────────────────────────────────────────────────────────────────────────────────


@cache
def _padanan() -> tuple[re.Pattern[str], dict[str, str]]:
    sama = {kata: baku for baku, semua in _kata()["sama"].items() for kata in (baku, *semua)}
    pola = "|".join(re.escape(kata) for kata in sorted(sama, key=len, reverse=True))
    return re.compile(rf"\b(?:{pola})\b"), sama


@lru_cache(maxsize=20_000)
def kunci(nama: str) -> str:
    """One key for every spelling of a post or unit: case, punctuation, "dan" and the known synonyms do not count."""
    kata = [satu for satu in _huruf(nama).split() if satu != "DAN"]
    pola, sama = _padanan()
    return " ".join(dict.fromkeys(pola.sub(lambda cocok: sama[cocok[0]], " ".join(kata)).split())) or nama.strip()


@lru_cache(maxsize=20_000)
def pisah_kelas(jabatan: str) -> tuple[str, int | None]:
    """`PENGADMINISTRASI PERKANTORAN (KELAS 5)` → the post and its class."""
    cocok = _KELAS.search(jabatan)
    return (jabatan[: cocok.start()].rstrip(), int(cocok[1])) if cocok else (jabatan, None)


@lru_cache(maxsize=20_000)
def pisah_penjabat(jabatan: str) -> tuple[str, str]:
    """`Plt. KASI TRANTIB` → `PLT` and the post; an empty text first for a definitive one."""
    cocok = _PENJABAT.match(jabatan)
    if not cocok:
        return "", jabatan
    awalan = (cocok[1] or "").upper() or ("PLT" if "tugas" in cocok[0].lower() else "PLH")
    return awalan, jabatan[cocok.end() :].strip()


@lru_cache(maxsize=20_000)
def pisah_non_asn(unit: str) -> tuple[bool, str]:
    """`STAFF NON ASN SEKRETARIAT` → True and the unit."""
    sisa, kali = _NON_ASN.subn("", unit)
    return kali > 0, rapikan(sisa).strip("-, ") if kali else unit


@lru_cache(maxsize=20_000)
def jenis_dari_nama(nama: str) -> tuple[JenisJabatan, str | None]:
    """What kind of post a name tells of, and the jenjang of a functional one; pelaksana when it tells nothing."""
    baku = kunci(nama)
    if re.match(r"CAMAT\b|SEKRETARIS KECAMATAN\b", baku):
        return JenisJabatan.ADMINISTRATOR, None
    if re.match(r"KEPALA (?:SEKSI|SUBBAGIAN|UPT|UPTD)\b|LURAH\b|SEKRETARIS KELURAHAN\b", baku):
        return JenisJabatan.PENGAWAS, None
    jenjang = _JENJANG.search(nama)
    if jenjang or _FUNGSIONAL.match(nama):
        return JenisJabatan.FUNGSIONAL, jenjang[1].title() if jenjang else None
    return JenisJabatan.PELAKSANA, None


# ── spelling ────────────────────────────────────────────────────────────────────────────────────────

_PANJANG = 6  # shorter words have too many right neighbours
_KATA = re.compile(r"[A-Za-z]{6,}")


class Ejaan:
    """Proposals for words one letter away from a word that posts of this office or of kecamatan are made of."""

    def __init__(self, nama_ada: Iterable[str] = ()) -> None:
        self._benar: set[str] = set(_kata()["ejaan"]["kata"].split())
        for nama in nama_ada:
            self._benar.update(_huruf(nama).split())
        self._panjang = [kata for kata in sorted(self._benar) if len(kata) >= _PANJANG]
        self._ingat: dict[str, str] = {}

    def usul(self, nama: str) -> str:
        if nama not in self._ingat:
            self._ingat[nama] = _KATA.sub(lambda cocok: self._kata(cocok[0]), nama)
        return self._ingat[nama]

    def _kata(self, kata: str) -> str:
        besar = kata.upper()
        if besar in self._benar:
            return kata
        dekat = [calon for calon in self._panjang if abs(len(calon) - len(besar)) <= 1 and _selisih_satu(besar, calon)]
        if len(dekat) != 1:
            return kata
        usul: str = dekat[0]
        if kata.isupper():
            return usul
        return usul.capitalize() if kata[0].isupper() else usul.lower()


def _selisih_satu(a: str, b: str) -> bool:
    """One letter more, less or other, or two neighbours swapped."""
    depan = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[depan:], b[depan:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and len(b) > 1 and a[2:] == b[2:])
