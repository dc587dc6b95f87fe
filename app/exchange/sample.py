"""The sample office: an invented kecamatan in Maulafa, Kota Kupang, with a full year. Same year, same values."""

from __future__ import annotations

import tomllib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from app.domain.evaluasi import CapaianOrganisasi
from app.domain.jabatan import Delegasi, Jabatan, JenisPenempatan, Penempatan, UnitKerja
from app.domain.kantor import KANTOR, Kantor
from app.domain.pegawai import JenisKelamin, JenisPegawai, JenisStatus, Pegawai, StatusPegawai
from app.domain.penilai import Bagan
from app.domain.periode import periode_setahun
from app.domain.pohon_kinerja import POHON, Arah, Iku, Misi, PohonKinerja, Sasaran, TargetIku, Tujuan
from app.domain.predikat import PredikatOrganisasi
from app.exchange.structure import DATA, bank, catatan, posts, units

KECAMATAN = "Kecamatan Maulafa"
DAERAH = {"Kepala Daerah": "Wali Kota Kupang", "Pemerintah Daerah": "Pemerintah Kota Kupang"}
RUANG = uuid.UUID("9f0c2b7e-6c1d-7e55-8f00-000000000000")


def contoh(tahun: int = 2026) -> list[Any]:
    """Every value of the office, each before those that point to it."""
    from app.exchange.sample_skp import skp
    from app.exchange.sample_year import evaluasi

    dasar = Dasar(tahun)
    skps = skp(dasar)
    return [
        dasar.kantor,
        *dasar.unit,
        *dasar.jabatan,
        *dasar.pegawai,
        pohon(dasar),
        *capaian(dasar),
        *bank(),
        *catatan(),
        *skps,
        *evaluasi(dasar, skps),
    ]


def kode_id(*kata: object) -> str:
    """The same words give the same id, so that two samples can be compared."""
    return str(uuid.uuid5(RUANG, "/".join(map(str, kata))))


@dataclass(frozen=True)
class Dasar:
    """People, units and posts: what the year is built on."""

    tahun: int

    @cached_property
    def isi(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in ("struktur_kecamatan", "contoh_orang", "contoh_hasil"):
            for key, rows in tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8")).items():
                found[key] = [*found.get(key, []), *rows] if isinstance(rows, list) else rows
        return found

    @cached_property
    def hasil(self) -> dict[str, dict[str, Any]]:
        """The rows of contoh_hasil.toml by their code."""
        return {row["kode"]: row for row in self.isi["hasil"]}

    @cached_property
    def kantor(self) -> Kantor:
        return Kantor(KANTOR, KECAMATAN, "PEMERINTAH KOTA KUPANG", "Kupang", contoh=True)

    @cached_property
    def _id(self) -> dict[str, str]:
        return {row["kode"]: kode_id(jenis, row["kode"]) for jenis in ("unit", "jabatan") for row in self.isi[jenis]}

    @cached_property
    def unit(self) -> list[UnitKerja]:
        rows = sorted(self.isi["unit"], key=lambda row: "induk" in row)
        return [replace(unit, nama=DAERAH.get(unit.nama, unit.nama)) for unit in units(rows, self._id, KECAMATAN)]

    @cached_property
    def jabatan(self) -> list[Jabatan]:
        return [replace(post, nama=DAERAH.get(post.nama, post.nama)) for post in posts(self.isi["jabatan"], self._id)]

    @cached_property
    def pegawai(self) -> list[Pegawai]:
        return [self._pegawai(row, n) for n, row in enumerate(self.isi["orang"], 901)]

    @cached_property
    def bagan(self) -> Bagan:
        kelompok = (self.unit, self.jabatan, self.pegawai)
        return Bagan(*({each.id: each for each in values} for values in kelompok))  # type: ignore[arg-type]  # because: three kinds in one row

    def id(self, kode: str) -> str:
        return self._id[kode]

    def _pegawai(self, row: dict[str, Any], nomor: int) -> Pegawai:
        return Pegawai(
            kode_id("pegawai", row["kode"]),
            row["nama"],
            nip=nip_contoh(row, nomor),
            jenis=JenisPegawai(row.get("jenis") or ("PPPK" if "pppk" in row else "PNS")),
            golongan=row.get("gol"),
            tmt_golongan=date(2024, 4, 1) if "gol" in row else None,
            tempat_lahir="Kupang" if "lahir" in row else None,
            tanggal_lahir=row.get("lahir_tercatat", row.get("lahir")),
            jenis_kelamin={1: JenisKelamin.LAKI_LAKI, 2: JenisKelamin.PEREMPUAN}.get(row.get("jk", 0)),
            karpeg=row.get("karpeg"),
            penempatan=tuple(self._penempatan(row)),
            status=tuple(self._status(row)),
        )

    def _penempatan(self, row: dict[str, Any]) -> Iterator[Penempatan]:
        kode = row["kode"]
        mulai = date(int(row["pppk"]), 6, 1) if "pppk" in row else date(2025, 5, 1) if row.get("jenis") == "CPNS" else date(2023, 1, 2)
        if "pindah" in row:
            akhir = date.fromordinal(row["pindah"].toordinal() - 1)
            yield Penempatan(kode_id("tempat", kode, 0), self.id(row["pindah_dari"]), mulai=mulai, selesai=akhir)
            mulai = row["pindah"]
        selesai = date.fromordinal(row["pensiun"].toordinal() - 1) if "pensiun" in row else None
        sejak = None if row.get("tanpa_tmt") else mulai
        yield Penempatan(kode_id("tempat", kode, 1), self.id(row["jabatan"]), mulai=sejak, selesai=selesai)
        if "plt" in row:
            surat = Delegasi("Camat", row["delegasi"], row["plt_mulai"])
            jabatan, jenis = self.id(row["plt"]), JenisPenempatan.PLT
            yield Penempatan(kode_id("tempat", kode, 2), jabatan, jenis, row["plt_mulai"], nomor_sk=row["delegasi"], delegasi=surat)

    def _status(self, row: dict[str, Any]) -> Iterator[StatusPegawai]:
        for nama, jenis in (("tugas_belajar", JenisStatus.TUGAS_BELAJAR), ("pensiun", JenisStatus.PENSIUN)):
            if nama in row:
                yield StatusPegawai(kode_id("status", row["kode"]), jenis, row[nama])


def nip_contoh(row: dict[str, Any], nomor: int) -> str | None:
    """A valid number with a serial of the 900s; None for who has none."""
    if "lahir" not in row:
        return None
    tengah = row["cpns"] if "cpns" in row else row["pppk"] + "21"
    return f"{row['lahir']:%Y%m%d}{tengah}{row['jk']}{nomor}"


def pohon(dasar: Dasar) -> PohonKinerja:
    isi = dasar.isi["pohon"]
    misi = tuple(
        Misi(
            kode_id("misi", n),
            row["teks"],
            (Tujuan(kode_id("tujuan", n), row["tujuan"], (Sasaran(kode_id("sasaran", n), row["sasaran"], _iku(dasar, row["iku"])),)),),
        )
        for n, row in enumerate(isi["misi"])
    )
    return PohonKinerja(POHON, isi["visi"], misi)


def _iku(dasar: Dasar, rows: list[dict[str, Any]]) -> tuple[Iku, ...]:
    return tuple(
        Iku(
            kode_id("iku", row["kode"]),
            row["teks"],
            dasar.id(row["pemilik"]),
            row["rumus"],
            row["satuan"],
            Arah(row["arah"]),
            row["sumber"],
            tuple(row["langkah"]),
            tuple(TargetIku(kode_id("target", row["kode"], n), dasar.tahun, n or None, row["target"]) for n in range(5)),
        )
        for row in rows
    )


def capaian(dasar: Dasar) -> list[CapaianOrganisasi]:
    """Per unit and period; a subbagian without its own takes the result of the unit above."""
    hasil = {"pemda": "BAIK", "kec": "BAIK", "sekre": "BAIK", "yanum": "ISTIMEWA", "kel": "BAIK", "pem": "BAIK", "kesos": "BUTUH_PERBAIKAN"}
    return [
        CapaianOrganisasi(
            kode_id("capaian", unit, periode),
            dasar.id(unit),
            periode,
            PredikatOrganisasi(predikat),
            sumber="Berita acara penetapan capaian kinerja organisasi",
            tanggal=date(dasar.tahun + 1, 1, 15) if periode.tahunan else periode.selesai,
            penetap="Sekretaris Daerah" if unit in {"pemda", "kec"} else "Camat",
        )
        for periode in periode_setahun(dasar.tahun)
        for unit, predikat in hasil.items()
    ]
