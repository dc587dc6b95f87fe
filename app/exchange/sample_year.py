"""A year of the sample office: everybody's SKP, four quarters and the annual evaluation, varied but always the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.evaluasi import Evaluasi, Hubungan, KategoriHasil, Nada, TandaTangan, TugasBelajar, UmpanBalik
from app.domain.jabatan import Jabatan, Kelompok, Pendekatan
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import orang, siapa_menilai, tempat_dinilai
from app.domain.perilaku import Nilai
from app.domain.periode import Periode, periode_setahun
from app.domain.predikat import Rating
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
    Realisasi,
    Sikap,
    Skp,
    StatusSkp,
    TandaTanganSkp,
)
from app.exchange.sample import Dasar, kode_id

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


def _skp(dasar: Dasar, row: dict[str, Any], pegawai: Pegawai) -> Iterator[Skp]:
    awal, akhir = date(dasar.tahun, 1, 1), date(dasar.tahun, 12, 31)
    if "pindah" in row:
        yield _satu(dasar, row["pindah_dari"], pegawai, awal, date.fromordinal(row["pindah"].toordinal() - 1))
        yield _satu(dasar, row["jabatan"], pegawai, row["pindah"], akhir)
        return
    if "pensiun" in row:
        return
    yield _satu(dasar, row.get("plt", row["jabatan"]), pegawai, awal, akhir)
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
        lampiran=_lampiran(kode),
        hasil_kerja=tuple(_hasil(dasar, kode, id, jabatan, penilai.jabatan if penilai else "", unit, hari)),
        perilaku=_ekspektasi(id),
        tanda_tangan=tuple(
            TandaTanganSkp(kode_id("tanda", id, peran), peran, nama, 1, hari)
            for peran, nama in (("PEGAWAI", pegawai.nama), ("PENILAI", penilai.nama if penilai else ""))
            if nama
        ),
    )


# ── results ─────────────────────────────────────────────────────────────────────────────────────────


def rows_of(dasar: Dasar, kode: str) -> list[dict[str, Any]]:
    """The results of a post: by its own code, else by the kind before the underscore."""
    nama = kode if any(kode in row["jabatan"] for row in dasar.isi["hasil"]) else kode.split("_")[0]
    return [
        row for row in dasar.isi["hasil"] if nama in row["jabatan"] or ("hut" in row["jabatan"] and kode in {"penelaah_pm", "olah_yanum"})
    ]


def _hasil(dasar: Dasar, kode: str, skp: str, jabatan: Jabatan, pemberi: str, unit: str, hari: date) -> Iterator[HasilKerja]:
    bidang = unit.removeprefix("Seksi ").removeprefix("Subbagian ").removesuffix(" Kecamatan Maulafa").lower()
    for row in rows_of(dasar, kode):
        atas = _didukung(dasar, row, jabatan)
        yield HasilKerja(
            kode_id("hasil", skp, row["kode"]),
            JenisHasil.TAMBAHAN if row.get("tambahan") else JenisHasil.UTAMA,
            row["rencana"].format(bidang=bidang),
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
    manual = Manual(
        tujuan="Mengukur hasil yang dirasakan masyarakat dan pemerintah daerah",
        definisi=f"{isi[1]} dalam satu tahun kinerja",
        formula="jumlah yang memenuhi / jumlah seluruhnya x 100%" if "%" in isi[2] else "hasil pengukuran pada akhir periode",
        satuan=isi[2].split("-")[-1].lstrip("0123456789,. ") or "indeks",
        kualitas=KualitasHasil.OUTCOME_ANTARA,
        sumber_data="Rekapitulasi seksi terkait",
        periode_pelaporan=PeriodePelaporan.TRIWULANAN,
    )
    return Indikator(
        kode_id("indikator", skp, row["kode"], n),
        isi[1],
        isi[2],
        None if jpt else Aspek(isi[0]),
        Perspektif(isi[0]) if jpt else None,
        manual if jpt else None,
        Penerimaan(Sikap.SETUJU, tanggal=hari),
    )


def _lampiran(kode: str) -> Lampiran:
    return Lampiran(
        ("Perangkat komputer dan jaringan yang memadai", "Pendampingan pimpinan setiap pekan"),
        ("Hasil kerja dilaporkan setiap bulan disertai rekap dan bukti dukung",),
        (
            "Apabila memenuhi ekspektasi, diprioritaskan mengikuti pelatihan",
            "Apabila tidak memenuhi ekspektasi, diberikan bimbingan kinerja",
        ),
    )


def _ekspektasi(skp: str) -> tuple[EkspektasiPerilaku, ...]:
    acak = random.Random(skp)
    pilihan = {
        Nilai.BERORIENTASI_PELAYANAN: "Menyapa warga lebih dulu dan menjelaskan syarat sekali sampaikan",
        Nilai.KOMPETEN: "Mengajarkan keterampilan yang dimiliki kepada rekan",
        Nilai.KOLABORATIF: "Aktif membantu loket lain pada jam ramai",
    }
    nilai = acak.choice(list(pilihan))
    return (EkspektasiPerilaku(kode_id("ekspektasi", skp), nilai, (pilihan[nilai],)),)


# ── evaluations ─────────────────────────────────────────────────────────────────────────────────────


def evaluasi(dasar: Dasar, semua: list[Skp]) -> list[Evaluasi]:
    """Every period whose last day the SKP covers; the annual one belongs to the SKP that is in force at year end (R20)."""
    kode = {pegawai.id: row for row, pegawai in zip(dasar.isi["orang"], dasar.pegawai, strict=True)}
    return [
        dibuka(_evaluasi(dasar, skp, periode), sisa) if sisa else _evaluasi(dasar, skp, periode)
        for skp in semua
        if skp.tahun == dasar.tahun
        for periode in periode_setahun(dasar.tahun)
        if skp.mulai <= periode.selesai <= skp.selesai
        if (sisa := kode[skp.pemilik].get("terbuka", {}).get(periode.kode)) != "kosong"
    ]


def dibuka(evaluasi: Evaluasi, sisa: str) -> Evaluasi:
    """Not yet final; `sisa` says how far it is (see contoh_orang.toml)."""
    terbuka = replace(evaluasi, final=False, tanda_tangan=None)
    if sisa == "kunci":
        return terbuka
    terbuka = replace(terbuka, rating_perilaku=None, alasan_perilaku=None, catatan=())
    if sisa == "perilaku":
        return terbuka
    terbuka = replace(terbuka, rating_hasil_kerja=None, alasan_hasil_kerja=None)
    return replace(terbuka, realisasi=evaluasi.realisasi[:1], umpan_balik=(), kategori=()) if sisa == "mulai" else terbuka


def _evaluasi(dasar: Dasar, skp: Skp, periode: Periode) -> Evaluasi:
    id = kode_id("evaluasi", skp.id, periode)
    acak = random.Random(id)
    mutu = acak.choices((1, 0, 2), (5, 4, 1))[0]  # which of the realised values: the middle, the better, the weaker
    hasil, perilaku = RATING[mutu], acak.choices((Rating.SESUAI, Rating.DIATAS), (3, 1))[0]
    if mutu == 2 and acak.random() < 0.5:
        hasil = Rating.SESUAI
    ditandatangani = date(dasar.tahun + 1, 1, 12) if periode.tahunan else date.fromordinal(periode.selesai.toordinal())
    return Evaluasi(
        id,
        skp.id,
        periode,
        rating_hasil_kerja=hasil,
        alasan_hasil_kerja="Mempertimbangkan seluruh realisasi dan umpan balik periode ini.",
        rating_perilaku=perilaku,
        tugas_belajar=TugasBelajar.AKTIF if "Jublina" in (skp.pegawai.nama if skp.pegawai else "") else None,
        catatan=tuple(acak.sample(dasar.isi["umpan_balik"]["catatan"], 1 + periode.tahunan)),
        final=True,
        tanda_tangan=TandaTangan(penilai=ditandatangani),
        realisasi=tuple(_realisasi(dasar, skp, id, mutu, acak)),
        umpan_balik=tuple(_umpan_balik(dasar, skp, id, mutu, periode, acak)),
        kategori=tuple(KategoriHasil(kode_id("kategori", id, h.id), h.id, hasil) for h in skp.hasil_kerja),
    )


RATING = (Rating.DIATAS, Rating.SESUAI, Rating.DIBAWAH)


def _realisasi(dasar: Dasar, skp: Skp, id: str, mutu: int, acak: random.Random) -> Iterator[Realisasi]:
    nilai_dari = {isi[1]: isi[3:] for row in dasar.isi["hasil"] for isi in row["i"]}
    for hasil in skp.hasil_kerja:
        for indikator in hasil.indikator:
            pada = hasil.id if skp.pendekatan is Pendekatan.KUALITATIF else indikator.id
            nilai = nilai_dari[indikator.teks][(1, 0, 2)[mutu]]
            dasarnya = acak.choice(dasar.isi["umpan_balik"]["dasar"])
            teks = f"{indikator.teks}: {nilai}" if skp.pendekatan is Pendekatan.KUALITATIF else f"{nilai} berdasarkan {dasarnya}"
            yield Realisasi(
                kode_id("realisasi", id, indikator.id), pada, teks, nilai, dasarnya, bukti=(f"{dasarnya.replace(' ', '_')}.pdf",)
            )


def _umpan_balik(dasar: Dasar, skp: Skp, id: str, mutu: int, periode: Periode, acak: random.Random) -> Iterator[UmpanBalik]:
    kata = dasar.isi["umpan_balik"]
    hari = date.fromordinal(periode.selesai.toordinal() - acak.randrange(5, 40))
    for hasil in skp.hasil_kerja:
        baik = acak.random() < (0.9, 0.75, 0.3)[mutu]
        pada = hasil.id if skp.pendekatan is Pendekatan.KUALITATIF else hasil.indikator[0].id
        teks = acak.choice(kata["pimpinan_baik" if baik else "pimpinan_perlu"])
        nada = Nada.POSITIF if baik else Nada.NEGATIF
        yield UmpanBalik(kode_id("umpan", id, hasil.id), pada, "Pimpinan", teks, nada, hari, Hubungan.PIMPINAN)
    for nilai in acak.sample(list(Nilai), 3):
        dari, pemberi, hubungan = acak.choice((("rekan", "Rekan kerja setingkat", Hubungan.REKAN), ("warga", "Warga", Hubungan.PIHAK_LAIN)))
        yield UmpanBalik(kode_id("umpan", id, nilai), nilai, pemberi, acak.choice(kata[dari]), Nada.POSITIF, hari, hubungan)
