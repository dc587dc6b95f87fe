"""The small parts of the SKP document, each from its object to its value; what was there before keeps its id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from app.domain.evaluasi import Hubungan, Keberatan, Keputusan, Nada, Sebelum, TandaTangan, UmpanBalik
from app.domain.pegawai import Orang
from app.domain.perubahan import id_baru
from app.domain.predikat import Predikat, Rating
from app.domain.skp import KualitasHasil, Manual, PeriodePelaporan, Pimpinan, Realisasi, RealisasiAksi
from app.exchange.skp_keys import Ekstra

Objek = dict[str, Any]
T = TypeVar("T")
N = TypeVar("N", Realisasi, RealisasiAksi)


def hari(teks: str | None) -> date | None:
    return date.fromisoformat(teks) if teks else None


def pilih(kind: Any, teks: str | None) -> Any:
    return kind(teks) if teks else None


def di(lama: Sequence[T], n: int) -> T | None:
    return lama[n] if n < len(lama) else None


def orang(isi: Objek | None) -> Orang | None:
    if isi is None:
        return None
    return Orang(isi["nama"], isi.get("nip"), isi.get("pangkat_golongan"), isi["jabatan"], isi.get("unit_kerja"))


def pimpinan(isi: Objek | None) -> Pimpinan | None:
    return Pimpinan(isi["rencana"], isi.get("indikator")) if isi else None


def manual(isi: Objek) -> Manual:
    return Manual(
        tujuan=isi.get("tujuan"),
        definisi=isi.get("definisi"),
        formula=isi.get("formula"),
        satuan=isi.get("satuan"),
        kualitas=pilih(KualitasHasil, isi.get("kualitas")),
        sumber_data=isi.get("sumber_data"),
        periode_pelaporan=pilih(PeriodePelaporan, isi.get("periode_pelaporan")),
    )


def realisasi(kosong: N, lama: Sequence[N], semua: Sequence[Objek], ekstra: Ekstra) -> list[N]:
    """`kosong` holds what is the same for all of them; its own id is not used."""
    found = []
    for n, isi in enumerate(semua):
        before = di(lama, n)
        bukti = tuple(isi.get("bukti") or ())
        id = before.id if before else id_baru()
        ekstra.baca("realisasi", id, isi)
        tanggal = hari(isi.get("tanggal"))
        found.append(replace(kosong, id=id, teks=isi["teks"], nilai=isi.get("nilai"), dasar=isi.get("dasar"), tanggal=tanggal, bukti=bukti))
    return found


def umpan_balik(pada: str, lama: Sequence[UmpanBalik], semua: Sequence[Objek], ekstra: Ekstra) -> list[UmpanBalik]:
    found = []
    for n, isi in enumerate(semua):
        before = di(lama, n)
        id = before.id if before else id_baru()
        ekstra.baca("umpan_balik", id, isi)
        nada, hubungan = pilih(Nada, isi.get("nada")), pilih(Hubungan, isi.get("hubungan"))
        found.append(UmpanBalik(id, pada, isi["pemberi"], isi["teks"], nada, hari(isi.get("tanggal")), hubungan))
    return found


def tanda_tangan(isi: Objek) -> TandaTangan:
    return TandaTangan(isi.get("tempat"), *(hari(isi.get(nama)) for nama in ("penilai", "diterima", "pegawai", "atasan")))


def keberatan(isi: Objek) -> Keberatan:
    return Keberatan(
        isi["isi"],
        hari(isi.get("tanggal")),
        isi.get("penjelasan_penilai"),
        isi.get("penjelasan_pegawai"),
        pilih(Keputusan, isi.get("keputusan")),
        isi.get("rekomendasi"),
        _sebelum(isi["sebelum"]) if isi.get("sebelum") else None,
    )


def _sebelum(isi: Objek) -> Sebelum:
    hasil, perilaku = (pilih(Rating, isi.get(nama)) for nama in ("rating_hasil_kerja", "rating_perilaku"))
    return Sebelum(hasil, perilaku, pilih(Predikat, isi.get("predikat")))
