"""The SKP of everybody in the sample office, some of last year too for the comparison."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.jabatan import Jabatan, Kelompok, Pendekatan
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import orang, siapa_menilai, tempat_dinilai
from app.domain.perilaku import Nilai
from app.domain.skp import (
    Aspek,
    EkspektasiPerilaku,
    HasilKerja,
    Indikator,
    JenisHasil,
    KualitasHasil,
    Lampiran,
    Manual,
    Penerimaan,
    PeriodePelaporan,
    Perspektif,
    Pimpinan,
    Sikap,
    Skp,
    StatusSkp,
    TandaTanganSkp,
)
from app.domain.skp_ubah import tambah_tugas_belajar
from app.exchange.sample import Dasar, kode_id
from app.exchange.sample_words import bidang, tulisan

KUALITATIF = {"lurah", "sekkel", "kasikel", "admin_kel", "olah_kel"}
TANPA_SKP = {JenisPegawai.NON_ASN, JenisPegawai.PEJABAT_NEGARA}


def skp(dasar: Dasar) -> list[Skp]:
    """One for everybody who is rated; two for whom moved within the year; some of last year for the comparison."""
    found: list[Skp] = []
    for row, pegawai in zip(dasar.isi["orang"], dasar.pegawai, strict=True):
        if pegawai.jenis in TANPA_SKP or row["kode"] == "sekda":
            continue
        found.extend(_skp(dasar, row, pegawai))
    return found


def jabatan_skp(dasar: Dasar, skp: Skp) -> Jabatan:
    """The post in which the SKP is held."""
    tempat = tempat_dinilai(dasar.bagan.pegawai[skp.pemilik], max(skp.mulai, date(skp.tahun, 1, 15)))
    assert tempat is not None
    return dasar.bagan.jabatan[tempat.jabatan]


def _skp(dasar: Dasar, row: dict[str, Any], pegawai: Pegawai) -> Iterator[Skp]:
    awal, akhir = date(dasar.tahun, 1, 1), date(dasar.tahun, 12, 31)
    if "pindah" in row:
        yield _satu(dasar, row["pindah_dari"], pegawai, awal, date.fromordinal(row["pindah"].toordinal() - 1))
        yield _satu(dasar, row["jabatan"], pegawai, row["pindah"], akhir)
        return
    if "pensiun" in row:
        return
    biasa = _satu(dasar, row.get("plt", row["jabatan"]), pegawai, awal, akhir)
    yield _belajar(dasar, biasa, row["tugas_belajar"]) if "tugas_belajar" in row else biasa
    if row["kode"] in {"elias", "fransina", "gerson", "hermina", "lodia", "camat"} and dasar.tahun > 2000:
        lalu = _satu(dasar, row["jabatan"], pegawai, date(dasar.tahun - 1, 1, 1), date(dasar.tahun - 1, 12, 31))
        yield replace(lalu, tahun=dasar.tahun - 1)


def _satu(dasar: Dasar, kode: str, pegawai: Pegawai, mulai: date, selesai: date) -> Skp:
    jabatan = dasar.bagan.jabatan[dasar.id(kode)]
    id = kode_id("skp", pegawai.nip, mulai)
    hari = max(mulai, date(dasar.tahun, 1, 15) if mulai.year == dasar.tahun else mulai.replace(day=15))
    siapa = siapa_menilai(dasar.bagan, pegawai.id, max(hari, date(dasar.tahun, 1, 15)))
    penilai = orang(dasar.bagan, siapa.penilai, hari) if siapa.penilai else None
    atasan = orang(dasar.bagan, siapa.atasan, hari) if siapa.atasan else None
    tempat = tempat_dinilai(pegawai, hari)
    sendiri = orang(dasar.bagan, pegawai.id, hari) if tempat else None
    unit = next((u.nama for u in dasar.unit if u.id == jabatan.unit), "")
    return Skp(
        id,
        pegawai.id,
        mulai.year,
        mulai,
        selesai,
        jabatan.kelompok,
        Pendekatan.KUALITATIF if kode in KUALITATIF else Pendekatan.KUANTITATIF,
        StatusSkp.DITETAPKAN,
        tanggal_ditetapkan=hari,
        pegawai=sendiri,
        penilai=penilai,
        atasan_penilai=atasan,
        lampiran=_lampiran(id, jabatan),
        hasil_kerja=tuple(_hasil(dasar, kode, id, jabatan, penilai.jabatan if penilai else "", unit, hari)),
        perilaku=_ekspektasi(id),
        tanda_tangan=tuple(
            TandaTanganSkp(kode_id("tanda", id, peran), peran, nama, 1, hari)
            for peran, nama in (("PEGAWAI", pegawai.nama), ("PENILAI", penilai.nama if penilai else ""))
            if nama
        ),
    )


def _belajar(dasar: Dasar, skp: Skp, mulai: date) -> Skp:
    """The study began within the year: its results are added to the same SKP (R60)."""
    row = dasar.hasil["belajar"]
    pemberi = skp.hasil_kerja[0].penugasan_dari
    jabatan = dasar.bagan.jabatan[dasar.id("penelaah_umpeg")]
    indikator = tuple(_indikator(skp.id, row, n, isi, jabatan, mulai) for n, isi in enumerate(row["i"]))
    hasil = HasilKerja(kode_id("hasil", skp.id, "belajar"), JenisHasil.UTAMA, row["rencana"], pemberi, indikator=indikator)
    return tambah_tugas_belajar(skp, [hasil])


# ── results ─────────────────────────────────────────────────────────────────────────────────────────


def rows_of(dasar: Dasar, kode: str) -> list[dict[str, Any]]:
    """The results of a post: by its own code, else by the kind before the underscore."""
    nama = kode if any(kode in row["jabatan"] for row in dasar.isi["hasil"]) else kode.split("_")[0]
    return [
        row for row in dasar.isi["hasil"] if nama in row["jabatan"] or ("hut" in row["jabatan"] and kode in {"penelaah_pm", "olah_yanum"})
    ]


def _hasil(dasar: Dasar, kode: str, skp: str, jabatan: Jabatan, pemberi: str, unit: str, hari: date) -> Iterator[HasilKerja]:
    for row in rows_of(dasar, kode):
        atas = _didukung(dasar, row, jabatan)
        yield HasilKerja(
            kode_id("hasil", skp, row["kode"]),
            JenisHasil.TAMBAHAN if row.get("tambahan") else JenisHasil.UTAMA,
            row["rencana"].format(bidang=bidang(unit)),
            penugasan_dari=row.get("dari") or pemberi,
            pimpinan=_pimpinan(atas) if atas else None,
            mendukung=_id_didukung(dasar, atas) if atas else None,
            iku=kode_id("iku", row["iku"]) if "iku" in row else None,
            dari_plt=hari.year == dasar.tahun and kode == "kasi_trantib",
            indikator=tuple(_indikator(skp, row, n, isi, jabatan, hari) for n, isi in enumerate(row["i"])),
        )


def _didukung(dasar: Dasar, row: dict[str, Any], jabatan: Jabatan) -> dict[str, Any] | None:
    """The leader's result: the one named, or for a generic post the first of its superior."""
    if row.get("dukung") == "atas":
        atasan = next((r["kode"] for r in dasar.isi["jabatan"] if dasar.id(r["kode"]) == jabatan.atasan), "")
        return next(iter(rows_of(dasar, atasan)), None)
    return next((each for each in dasar.isi["hasil"] if each["kode"] == row.get("dukung")), None)


def _pimpinan(atas: dict[str, Any]) -> Pimpinan:
    """With its indicators only where it belongs to the Camat as JPT/PUKM (R56)."""
    return Pimpinan(atas["rencana"], "\n".join(isi[1] for isi in atas["i"]) if "camat" in atas["jabatan"] else None)


def _id_didukung(dasar: Dasar, atas: dict[str, Any]) -> str | None:
    for row, pegawai in zip(dasar.isi["orang"], dasar.pegawai, strict=True):
        if row.get("plt", row["jabatan"]) == atas["jabatan"][0]:
            return kode_id("hasil", kode_id("skp", pegawai.nip, date(dasar.tahun, 1, 1)), atas["kode"])
    return None


def _indikator(skp: str, row: dict[str, Any], n: int, isi: list[str], jabatan: Jabatan, hari: date) -> Indikator:
    jpt = jabatan.kelompok is Kelompok.JPT_PUKM
    return Indikator(
        kode_id("indikator", skp, row["kode"], n),
        isi[1],
        isi[2],
        None if jpt else Aspek(isi[0]),
        Perspektif(isi[0]) if jpt else None,
        _manual(row["kode"], n) if jpt else None,
        Penerimaan(Sikap.SETUJU, tanggal=hari),
    )


def _manual(kode: str, n: int) -> Manual:
    tujuan, definisi, formula, satuan, sumber = tulisan()["manual"][kode][n]
    return Manual(tujuan, definisi, formula, satuan, KualitasHasil.OUTCOME_ANTARA, sumber, PeriodePelaporan.TRIWULANAN)


# ── what surrounds them ─────────────────────────────────────────────────────────────────────────────


def _lampiran(skp: str, jabatan: Jabatan) -> Lampiran:
    acak, kata = random.Random(f"lampiran/{skp}"), tulisan()["lampiran"]
    konsekuensi = [acak.choice(kata["baik"]), acak.choice(kata["kurang"]), *kata.get(jabatan.jenis, ())]
    return Lampiran(
        tuple(acak.sample(kata["sumber_daya"], 2 + acak.randrange(2))),
        tuple(acak.sample(kata["pertanggungjawaban"], 1 + acak.randrange(2))),
        tuple(konsekuensi),
    )


def _ekspektasi(skp: str) -> tuple[EkspektasiPerilaku, ...]:
    acak = random.Random(skp)
    dipilih = sorted(acak.sample(list(Nilai), 1 + acak.randrange(2)), key=list(Nilai).index)
    kata = tulisan()["perilaku"]
    return tuple(EkspektasiPerilaku(kode_id("ekspektasi", skp, nilai), nilai, (acak.choice(kata[nilai]["khusus"]),)) for nilai in dipilih)
