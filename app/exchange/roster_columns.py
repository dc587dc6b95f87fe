"""Which row of a sheet is the header, and which of its columns is the NIP, the name, the post."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from app.domain.bank import PemetaanImpor
from app.domain.perubahan import id_baru
from app.errors import Pesan, UserError
from app.exchange.cells import Sel, rapikan, tulisan
from app.exchange.table_file import Baris, Tabel
from app.paths import RESOURCES

# To take another column: its synonyms in resources/data/kolom_pegawai.toml, its label here, its reader in roster_rows.
LABEL = {
    "nip": "NIP",
    "nama": "NAMA",
    "gelar_depan": "GELAR DEPAN",
    "gelar_belakang": "GELAR BELAKANG",
    "jenis": "JENIS PEGAWAI",
    "cpns": "STATUS CPNS PNS",
    "golongan": "GOLONGAN",
    "pangkat": "PANGKAT",
    "tmt_golongan": "TMT GOLONGAN",
    "jabatan": "JABATAN",
    "sub_jabatan": "SUB JABATAN",
    "unit": "UNIT KERJA",
    "jenis_jabatan": "JENIS JABATAN",
    "tmt_jabatan": "TMT JABATAN",
    "plt": "TUGAS PLT/PLH",
    "kelas": "KELAS JABATAN",
    "eselon": "ESELON",
    "status": "STATUS",
    "tempat_lahir": "TEMPAT LAHIR",
    "tanggal_lahir": "TANGGAL LAHIR",
    "jenis_kelamin": "JENIS KELAMIN",
    "pendidikan": "PENDIDIKAN",
    "karpeg": "KARPEG",
}
PERLU = ("nip", "nama", "jabatan")
_BARIS_DICARI = 40


@dataclass(frozen=True, slots=True)
class Kepala:
    """`baris`: where the data header stands, as Excel counts; `kolom`: field → column, from 0; `judul`: the headers, each once."""

    baris: int
    judul: tuple[str, ...]
    kolom: Mapping[str, int]

    @property
    def pemetaan(self) -> dict[str, str]:
        """Field → header: what the operator may change and what is remembered."""
        return {bidang: self.judul[i] for bidang, i in self.kolom.items()}

    @property
    def diabaikan(self) -> tuple[str, ...]:
        dipakai = set(self.kolom.values())
        return tuple(judul for i, judul in enumerate(self.judul) if judul and i not in dipakai)


@cache
def _sinonim() -> dict[str, tuple[str, int]]:
    """Header → its field and its rank there: of two columns for one field the better name wins."""
    isi = tomllib.loads((RESOURCES / "data" / "kolom_pegawai.toml").read_text(encoding="utf-8"))
    semua = ((bidang, urut, judul) for bidang, judul_semua in isi.items() for urut, judul in enumerate((LABEL[bidang], *judul_semua)))
    return {_padat(judul): (bidang, urut) for bidang, urut, judul in semua}


@lru_cache(maxsize=4096)
def _padat(judul: str) -> str:
    return re.sub(r"[^A-Z0-9]+", "", rapikan(judul).upper())


def bidang(judul: Sel) -> str | None:
    """The field a header names, if any."""
    return _sinonim().get(_padat(judul), (None, 0))[0] if isinstance(judul, str) else None


def cari_kepala(tabel: Tabel) -> Kepala:
    """Raises UserError naming the columns that are needed, or that the sheet is empty."""
    if not any(tulisan(sel).strip() for baris in tabel.baris for sel in baris):
        raise UserError("impor_lembar_kosong", lembar=tabel.lembar or "-")
    calon = [_kepala(tabel.baris, n) for n in range(min(_BARIS_DICARI, len(tabel.baris)))]
    terbaik = max(calon, key=lambda kepala: len(kepala.kolom))
    if not mirip_pegawai(terbaik):
        raise UserError("impor_tanpa_judul", perlu=", ".join(LABEL[bidang] for bidang in PERLU))
    return terbaik


def kepala_di(tabel: Tabel, nomor: int) -> Kepala:
    """The row the operator points at as the header, however little of it is understood; from 1, as Excel counts."""
    return _kepala(tabel.baris, nomor - 1)


def mirip_pegawai(kepala: Kepala) -> bool:
    return "nama" in kepala.kolom and len(kepala.kolom) >= 2


def _kepala(baris: list[Baris], n: int) -> Kepala:
    """Row n as a header; a second header row under merged cells is joined to it when that tells more."""
    atas = [rapikan(tulisan(sel)) for sel in baris[n]]
    satu = _baca(n + 1, atas)
    bawah = [rapikan(sel) if isinstance(sel, str) else "" for sel in baris[n + 1]] if n + 1 < len(baris) else []
    if not satu.kolom or not any(_padat(teks) for teks in bawah) or any(teks.isdigit() for teks in bawah):
        return satu
    dua = _baca(n + 2, _gabung(atas, bawah))
    return dua if len(dua.kolom) > len(satu.kolom) and "nama" in dua.kolom else satu


def _gabung(atas: list[str], bawah: list[str]) -> list[str]:
    """`PANGKAT` merged over `GOL | TMT` gives `PANGKAT GOL`, `TMT PANGKAT`-like headers; the plain one where it is known itself."""
    hasil, induk = [], ""
    for i in range(max(len(atas), len(bawah))):
        sendiri = atas[i] if i < len(atas) else ""
        anak = bawah[i] if i < len(bawah) else ""
        induk = sendiri or (induk if anak else "")
        pilihan = [teks for teks in (f"{induk} {anak}", f"{anak} {induk}", anak) if anak and bidang(teks.strip())]
        hasil.append(pilihan[0].strip() if pilihan else (sendiri or anak))
    return hasil


def _baca(nomor: int, judul: list[str]) -> Kepala:
    unik: list[str] = []
    kolom: dict[str, int] = {}
    peringkat: dict[str, int] = {}
    for i, teks in enumerate(judul):
        ke = sum(1 for lama in judul[:i] if teks and lama == teks) + 1
        nama, urut = _sinonim().get(_padat(teks)) or (_tmt(teks, judul[:i]), 0)
        unik.append(teks if ke == 1 else f"{teks} ({ke})")
        if nama and urut < peringkat.get(nama, 1000):
            kolom[nama], peringkat[nama] = i, urut
    return Kepala(nomor, tuple(unik), kolom)


def _tmt(teks: str, sebelum: list[str]) -> str | None:
    """A bare TMT belongs to the column before it (the DUK page)."""
    if _padat(teks) != "TMT" or not sebelum:
        return None
    return {"golongan": "tmt_golongan", "pangkat": "tmt_golongan", "jabatan": "tmt_jabatan"}.get(bidang(sebelum[-1]) or "")


# ── the operator's own mapping ──────────────────────────────────────────────────────────────────────


def petakan(kepala: Kepala, pemetaan: Mapping[str, str]) -> Kepala:
    """The same header understood as the operator says: field → header. Raises UserError when the name column is missing."""
    tempat = {judul: i for i, judul in enumerate(kepala.judul) if judul}
    kolom = {bidang: tempat[judul] for bidang, judul in pemetaan.items() if bidang in LABEL and judul in tempat}
    if "nama" not in kolom:
        raise UserError("impor_tanpa_kolom_nama", ada=", ".join(tempat))
    return Kepala(kepala.baris, kepala.judul, kolom)


def ingat(kepala: Kepala, semua: Iterable[PemetaanImpor]) -> Mapping[str, str] | None:
    """What was chosen last time for exactly this header."""
    kunci = _kunci(kepala)
    for satu in semua:
        if satu.kepala == kunci:
            return {str(bidang): str(judul) for bidang, judul in json.loads(satu.kolom).items()}
    return None


def catat(kepala: Kepala, semua: Iterable[PemetaanImpor]) -> tuple[PemetaanImpor | None, PemetaanImpor] | None:
    """(before, after) that makes the desk remember this mapping; None when it is the one we would guess or already know."""
    kunci, isi = _kunci(kepala), json.dumps(kepala.pemetaan, ensure_ascii=False, sort_keys=True)
    lama = next((satu for satu in semua if satu.kepala == kunci), None)
    if lama is None and dict(_baca(kepala.baris, list(kepala.judul)).kolom) == dict(kepala.kolom):
        return None
    if lama is not None and lama.kolom == isi:
        return None
    return lama, PemetaanImpor(lama.id if lama else id_baru(), kunci, isi)


def _kunci(kepala: Kepala) -> str:
    return "|".join(kepala.judul)


# ── sheets ──────────────────────────────────────────────────────────────────────────────────────────


def pilih_lembar(semua: list[Tabel]) -> tuple[Tabel, tuple[Pesan, ...]]:
    """The sheet that looks most like a roster, and a remark when another looks as much like one."""
    nilai = [_nilai(tabel) for tabel in semua]
    setara = [tabel for n, tabel in zip(nilai, semua, strict=True) if n == max(nilai)]
    if len(setara) == 1 or max(nilai) == 0:
        return setara[0], ()
    return setara[0], (Pesan("impor_banyak_lembar", dibaca=setara[0].lembar, lain=", ".join(satu.lembar for satu in setara[1:])),)


def _nilai(tabel: Tabel) -> int:
    try:
        return len(cari_kepala(tabel).kolom)
    except UserError:
        return 0
