"""From a checked SKP document to Skp and Evaluasi; what already exists keeps its ids by position."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.evaluasi import (
    Evaluasi,
    Hubungan,
    Jalur,
    Keberatan,
    Keputusan,
    Nada,
    PerilakuEvaluasi,
    Sebelum,
    TandaTangan,
    TugasBelajar,
    UmpanBalik,
)
from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.lembar import Lembar, simpan_lembar
from app.domain.pegawai import Orang
from app.domain.perilaku import Nilai
from app.domain.periode import Periode
from app.domain.perubahan import id_baru
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.domain.skp import (
    Aspek,
    EkspektasiPerilaku,
    HasilKerja,
    Indikator,
    JenisHasil,
    KualitasHasil,
    Lampiran,
    Manual,
    PeriodePelaporan,
    Perspektif,
    Pimpinan,
    Realisasi,
    RealisasiAksi,
    RencanaAksi,
    Skp,
    StatusSkp,
)
from app.exchange.skp_document import Objek
from app.exchange.skp_keys import KEYS


def hari(teks: str | None) -> date | None:
    return date.fromisoformat(teks) if teks else None


def pilih(kind: Any, teks: str | None) -> Any:
    return kind(teks) if teks else None


def orang(isi: Objek | None) -> Orang | None:
    if isi is None:
        return None
    return Orang(isi["nama"], isi.get("nip"), isi.get("pangkat_golongan"), isi["jabatan"], isi.get("unit_kerja"))


@dataclass(slots=True)
class Pembaca:
    """`lama`, `lama_evaluasi`: what the file already holds of the same SKP. `ekstra` gathers keys unknown to this version."""

    isi: Objek
    pemilik: str
    lama: Skp | None = None
    lama_evaluasi: Sequence[Evaluasi] = ()
    ekstra: dict[str, Objek] = field(default_factory=dict)

    def keep(self, kind: str, at: str, isi: Objek) -> None:
        """Unknown keys of one object, under the id of its row (or a path from it)."""
        unknown = {key: value for key, value in isi.items() if key not in KEYS[kind]}
        if unknown:
            self.ekstra[at] = unknown

    def semua(self) -> tuple[Skp, list[Evaluasi]]:
        skp = self._skp()
        evaluasi = [self._evaluasi(skp, each) for each in self.isi.get("evaluasi") or ()]
        return replace(skp, ekstra=json.dumps(self.ekstra, ensure_ascii=False) if self.ekstra else None), evaluasi

    # ── SKP ─────────────────────────────────────────────────────────────────────────────────────────

    def _skp(self) -> Skp:
        isi, tahun = self.isi, self.isi["tahun"]
        id = self.lama.id if self.lama else id_baru()
        self.keep("skp", "", isi)
        lampiran = isi.get("lampiran") or {}
        self.keep("lampiran", "lampiran", lampiran)
        for nama in ("pegawai", "penilai", "atasan_penilai"):
            self.keep("orang", nama, isi.get(nama) or {})
        return Skp(
            id,
            self.pemilik,
            tahun,
            hari(isi.get("mulai")) or date(tahun, 1, 1),
            hari(isi.get("selesai")) or date(tahun, 12, 31),
            Kelompok(isi["kelompok"]),
            Pendekatan(isi["pendekatan"]),
            StatusSkp(isi.get("status") or "DRAF"),
            tanggal_ditetapkan=hari(isi.get("tanggal_ditetapkan")),
            instansi=isi.get("instansi"),
            tempat=isi.get("tempat"),
            pegawai=orang(isi["pegawai"]),
            penilai=orang(isi.get("penilai")),
            atasan_penilai=orang(isi.get("atasan_penilai")),
            lampiran=Lampiran(*(tuple(lampiran.get(n) or ()) for n in ("sumber_daya", "pertanggungjawaban", "konsekuensi"))),
            hasil_kerja=tuple(self._hasil(n, each) for n, each in enumerate(isi["hasil_kerja"])),
            perilaku=tuple(self._ekspektasi(each) for each in isi.get("perilaku") or ()),
        )

    def _hasil(self, n: int, isi: Objek) -> HasilKerja:
        lama = self.lama.urutan_hasil()[n] if self.lama and n < len(self.lama.hasil_kerja) else None
        id = lama.id if lama else id_baru()
        self.keep("hasil_kerja", id, isi)
        pimpinan = isi.get("pimpinan")
        return HasilKerja(
            id,
            JenisHasil(isi["jenis"]),
            isi["rencana"],
            isi.get("penugasan_dari"),
            Pimpinan(pimpinan["rencana"], pimpinan.get("indikator")) if pimpinan else None,
            lama.mendukung if lama else None,
            lama.iku if lama else None,
            mendukung_lain=lama.mendukung_lain if lama else (),
            indikator=tuple(self._indikator(lama, i, each) for i, each in enumerate(isi["indikator"])),
            rencana_aksi=tuple(self._aksi(each) for each in isi.get("rencana_aksi") or ()),
        )

    def _indikator(self, hasil: HasilKerja | None, n: int, isi: Objek) -> Indikator:
        lama = hasil.indikator[n] if hasil and n < len(hasil.indikator) else None
        id = lama.id if lama else id_baru()
        self.keep("indikator", id, isi)
        manual = isi.get("manual")
        if manual:
            self.keep("manual", f"{id}/manual", manual)
        return Indikator(
            id,
            isi["teks"],
            isi.get("target"),
            pilih(Aspek, isi.get("aspek")),
            pilih(Perspektif, isi.get("perspektif")),
            _manual(manual) if manual else None,
            lama.penerimaan if lama else None,
        )

    def _aksi(self, isi: Objek) -> RencanaAksi:
        return RencanaAksi(id_baru(), isi["teks"], tuple(RealisasiAksi(id_baru(), **_realisasi(r)) for r in isi.get("realisasi") or ()))

    def _ekspektasi(self, isi: Objek) -> EkspektasiPerilaku:
        nilai = Nilai(isi["nilai"])
        lama = next((e.id for e in self.lama.perilaku if e.nilai is nilai), None) if self.lama else None
        id = lama or id_baru()
        self.keep("perilaku", id, isi)
        return EkspektasiPerilaku(id, nilai, tuple(isi.get("ekspektasi_khusus") or ()))

    # ── evaluations ─────────────────────────────────────────────────────────────────────────────────

    def _evaluasi(self, skp: Skp, isi: Objek) -> Evaluasi:
        periode = Periode(isi["periode"])
        lama = next((e for e in self.lama_evaluasi if e.periode == periode), None)
        id = lama.id if lama else id_baru()
        self.keep("evaluasi", id, isi)
        gagal = isi.get("tugas_belajar") == "TIDAK_LULUS"
        evaluasi = Evaluasi(
            id,
            skp.id,
            periode,
            pilih(PredikatOrganisasi, isi.get("capaian_organisasi")),
            isi.get("sumber_capaian"),
            rating_hasil_kerja=pilih(Rating, isi.get("rating_hasil_kerja")),
            rating_perilaku=pilih(Rating, isi.get("rating_perilaku")),
            predikat_pilihan=pilih(Predikat, isi.get("predikat")) if gagal else None,
            tugas_belajar=pilih(TugasBelajar, isi.get("tugas_belajar")),
            catatan=tuple(isi.get("catatan") or ()),
            jalur=Jalur(isi.get("jalur") or "BIASA"),
            final=bool(isi.get("final")),
            pegawai=orang(isi.get("pegawai")),
            penilai=orang(isi.get("penilai")),
            atasan_penilai=orang(isi.get("atasan_penilai")),
            tanda_tangan=_tanda_tangan(isi["tanda_tangan"]) if isi.get("tanda_tangan") else None,
            keberatan=_keberatan(isi["keberatan"]) if isi.get("keberatan") else None,
            perilaku=tuple(
                PerilakuEvaluasi(id_baru(), Nilai(p["nilai"]), tuple(p.get("ekspektasi_khusus") or ())) for p in isi.get("perilaku") or ()
            ),
        )
        return self._with_lines(skp, evaluasi, isi)

    def _with_lines(self, skp: Skp, evaluasi: Evaluasi, isi: Objek) -> Evaluasi:
        """Realisation and feedback per result (kualitatif) or indicator, per value of behaviour; other wording goes to the archive."""
        realisasi: list[Realisasi] = []
        umpan: list[UmpanBalik] = []
        lembar = skp
        for hasil, each in zip(skp.hasil_kerja, isi.get("hasil_kerja") or (), strict=False):
            places = [(hasil.id, each), *((i.id, baris) for i, baris in zip(hasil.indikator, each.get("indikator") or (), strict=False))]
            for pada, baris in places:
                self.keep("baris", f"{evaluasi.id}/{pada}", baris)
                realisasi += [Realisasi(id_baru(), pada, **_realisasi(r)) for r in baris.get("realisasi") or ()]
                umpan += [_umpan(pada, u) for u in baris.get("umpan_balik") or ()]
            lembar = _worded(lembar, hasil, each)
        for each in isi.get("perilaku") or ():
            umpan += [_umpan(Nilai(each["nilai"]), u) for u in each.get("umpan_balik") or ()]
        full = replace(evaluasi, realisasi=tuple(realisasi), umpan_balik=tuple(umpan))
        return full if lembar == skp else replace(full, arsip=_arsip(lembar, full))


def _worded(skp: Skp, hasil: HasilKerja, isi: Objek) -> Skp:
    """The SKP as that sheet worded it."""
    from app.domain.perubahan import ganti

    if "rencana" in isi:
        skp = ganti(skp, hasil.id, rencana=isi["rencana"])
    if "pimpinan" in isi:
        skp = ganti(skp, hasil.id, pimpinan=Pimpinan(isi["pimpinan"]["rencana"], isi["pimpinan"].get("indikator")))
    for indikator, baris in zip(hasil.indikator, isi.get("indikator") or (), strict=False):
        changed = {key: baris[key] for key in ("teks", "target") if key in baris}
        if changed:
            skp = ganti(skp, indikator.id, **changed)
    return skp


def _arsip(skp: Skp, evaluasi: Evaluasi) -> str:
    siapa = [evaluasi.pegawai or skp.pegawai or Orang(""), evaluasi.penilai or skp.penilai, evaluasi.atasan_penilai or skp.atasan_penilai]
    tempat = (evaluasi.tanda_tangan and evaluasi.tanda_tangan.tempat) or skp.tempat
    pegawai = siapa[0] or Orang("")
    lembar = Lembar(evaluasi.id, skp.instansi or "", tempat, pegawai, siapa[1], siapa[2], (skp,), (evaluasi,), evaluasi.capaian_organisasi)
    return simpan_lembar(lembar)


def _realisasi(isi: Objek) -> dict[str, Any]:
    bukti = tuple(isi.get("bukti") or ())
    return {"teks": isi["teks"], "nilai": isi.get("nilai"), "dasar": isi.get("dasar"), "tanggal": hari(isi.get("tanggal")), "bukti": bukti}


def _umpan(pada: str, isi: Objek) -> UmpanBalik:
    nada, hubungan = pilih(Nada, isi.get("nada")), pilih(Hubungan, isi.get("hubungan"))
    return UmpanBalik(id_baru(), pada, isi["pemberi"], isi["teks"], nada, hari(isi.get("tanggal")), hubungan)


def _manual(isi: Objek) -> Manual:
    return Manual(
        tujuan=isi.get("tujuan"),
        definisi=isi.get("definisi"),
        formula=isi.get("formula"),
        satuan=isi.get("satuan"),
        kualitas=pilih(KualitasHasil, isi.get("kualitas")),
        sumber_data=isi.get("sumber_data"),
        periode_pelaporan=pilih(PeriodePelaporan, isi.get("periode_pelaporan")),
    )


def _tanda_tangan(isi: Objek) -> TandaTangan:
    return TandaTangan(isi.get("tempat"), *(hari(isi.get(nama)) for nama in ("penilai", "diterima", "pegawai", "atasan")))


def _keberatan(isi: Objek) -> Keberatan:
    lama = isi.get("sebelum")
    sebelum = (
        Sebelum(
            pilih(Rating, lama.get("rating_hasil_kerja")),
            pilih(Rating, lama.get("rating_perilaku")),
            pilih(Predikat, lama.get("predikat")),
        )
        if lama
        else None
    )
    penjelasan = (isi.get("penjelasan_penilai"), isi.get("penjelasan_pegawai"))
    return Keberatan(
        isi["isi"], hari(isi.get("tanggal")), *penjelasan, pilih(Keputusan, isi.get("keputusan")), isi.get("rekomendasi"), sebelum
    )
