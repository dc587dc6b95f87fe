"""From Skp and Evaluasi to the open document: keys in the order of the schema, optional ones only when they hold something."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from app.domain.evaluasi import Evaluasi, Jalur, Keberatan, TandaTangan, UmpanBalik
from app.domain.jabatan import Pendekatan
from app.domain.lembar import baca_lembar
from app.domain.pegawai import Orang
from app.domain.perilaku import Nilai
from app.domain.skp import HasilKerja, Indikator, Manual, Pimpinan, Realisasi, RealisasiAksi, RencanaAksi, Skp
from app.exchange.skp_document import Objek

Siapa = tuple[Orang, Orang | None, Orang | None]  # pegawai, penilai, atasan penilai


def dokumen(skp: Skp, evaluasi: Sequence[Evaluasi], siapa: Siapa, instansi: str | None) -> Objek:
    """Names are given by the caller: as fixed in the SKP, else as the roster has them."""
    return Penulis(skp, json.loads(skp.ekstra) if skp.ekstra else {}).semua(evaluasi, siapa, instansi)


class Penulis:
    def __init__(self, skp: Skp, ekstra: dict[str, Objek]) -> None:
        self.skp = skp
        self.ekstra = ekstra

    def semua(self, evaluasi: Sequence[Evaluasi], siapa: Siapa, instansi: str | None) -> Objek:
        skp = self.skp
        isi: Objek = {
            "format": "kinerja-luring/skp",
            "versi": 1,
            "tahun": skp.tahun,
            "mulai": str(skp.mulai),
            "selesai": str(skp.selesai),
            "instansi": skp.instansi or instansi or None,
            "kelompok": skp.kelompok.value,
            "pendekatan": skp.pendekatan.value,
            "status": skp.status.value,
            "tanggal_ditetapkan": _hari(skp.tanggal_ditetapkan),
        }
        isi |= _bila("tempat", skp.tempat)
        isi["pegawai"] = self._orang("pegawai", siapa[0])
        isi["penilai"] = self._orang("penilai", siapa[1]) if siapa[1] else None
        if siapa[2]:
            isi["atasan_penilai"] = self._orang("atasan_penilai", siapa[2])
        isi["hasil_kerja"] = [self._hasil(hasil) for hasil in skp.urutan_hasil()]
        isi["perilaku"] = self._perilaku()
        lampiran = {nama: list(getattr(skp.lampiran, nama)) for nama in ("sumber_daya", "pertanggungjawaban", "konsekuensi")}
        isi["lampiran"] = lampiran | self.ekstra.get("lampiran", {})
        isi["evaluasi"] = [self._evaluasi(each) for each in sorted(evaluasi, key=lambda e: (e.periode.selesai, e.periode.tahunan))]
        return isi | self.ekstra.get("", {})

    def _orang(self, nama: str, orang: Orang) -> Objek:
        return _orang(orang) | self.ekstra.get(nama, {})

    def _perilaku(self) -> list[Objek]:
        stored = [(e.id, e.nilai, e.khusus) for e in self.skp.perilaku]
        if not stored:
            stored = [("", nilai, ()) for nilai in Nilai]
        return [{"nilai": n.value, "ekspektasi_khusus": list(khusus)} | self.ekstra.get(id or "-", {}) for id, n, khusus in stored]

    def _hasil(self, hasil: HasilKerja) -> Objek:
        isi: Objek = {
            "jenis": hasil.jenis.value,
            "rencana": hasil.rencana,
            "penugasan_dari": hasil.penugasan_dari,
            "pimpinan": _pimpinan(hasil.pimpinan),
            "indikator": [self._indikator(each) for each in hasil.indikator],
        }
        isi |= _bila("rencana_aksi", [_aksi(each) for each in hasil.rencana_aksi])
        return isi | self.ekstra.get(hasil.id, {})

    def _indikator(self, indikator: Indikator) -> Objek:
        isi: Objek = {
            "aspek": indikator.aspek,
            "perspektif": indikator.perspektif,
            "teks": indikator.teks,
            "target": indikator.target,
        }
        if indikator.manual and indikator.manual != Manual():
            isi["manual"] = _manual(indikator.manual) | self.ekstra.get(f"{indikator.id}/manual", {})
        return isi | self.ekstra.get(indikator.id, {})

    # ── evaluations ─────────────────────────────────────────────────────────────────────────────────

    def _evaluasi(self, evaluasi: Evaluasi) -> Objek:
        isi: Objek = {"periode": str(evaluasi.periode)}
        for nama in ("pegawai", "penilai", "atasan_penilai"):
            orang: Orang | None = getattr(evaluasi, nama)
            if orang:
                isi[nama] = _orang(orang)
        isi["capaian_organisasi"] = evaluasi.capaian_organisasi or _capaian_arsip(evaluasi)
        isi |= _bila("sumber_capaian", evaluasi.sumber_capaian)
        lembar = baca_lembar(evaluasi.arsip).isi_skp if evaluasi.arsip else self.skp
        isi["hasil_kerja"] = [self._baris_hasil(evaluasi, hasil, lembar) for hasil in self.skp.urutan_hasil()]
        isi["perilaku"] = self._perilaku_evaluasi(evaluasi)
        isi |= {
            "rating_hasil_kerja": evaluasi.rating_hasil_kerja,
            "rating_perilaku": evaluasi.rating_perilaku,
            "predikat": evaluasi.predikat,
        }
        isi |= _bila("tugas_belajar", evaluasi.tugas_belajar)
        isi["catatan"] = list(evaluasi.catatan)
        if evaluasi.jalur is not Jalur.BIASA:
            isi["jalur"] = evaluasi.jalur
        if evaluasi.tanda_tangan:
            isi["tanda_tangan"] = _tanda_tangan(evaluasi.tanda_tangan)
        if evaluasi.keberatan:
            isi["keberatan"] = _keberatan(evaluasi.keberatan)
        isi["final"] = evaluasi.final
        return isi | self.ekstra.get(evaluasi.id, {})

    def _perilaku_evaluasi(self, evaluasi: Evaluasi) -> list[Objek]:
        """What stood on that sheet; a value with feedback alone is added behind."""
        stored = {e.nilai: e.khusus for e in evaluasi.perilaku} or {n: self.skp.ekspektasi(n) for n in Nilai}
        rest = {n: self.skp.ekspektasi(n) for n in Nilai if n not in stored and evaluasi.umpan_balik_pada(n)}
        return [
            {"nilai": nilai.value, "ekspektasi_khusus": list(khusus), "umpan_balik": _umpan(evaluasi.umpan_balik_pada(nilai))}
            for nilai, khusus in (stored | rest).items()
        ]

    def _baris_hasil(self, evaluasi: Evaluasi, hasil: HasilKerja, lembar: Skp) -> Objek:
        tercetak = next((h for h in lembar.hasil_kerja if h.id == hasil.id), hasil)
        isi: Objek = {}
        if tercetak.rencana != hasil.rencana:
            isi["rencana"] = tercetak.rencana
        if tercetak.pimpinan != hasil.pimpinan and tercetak.pimpinan:
            isi["pimpinan"] = _pimpinan(tercetak.pimpinan)
        isi |= self._isian(evaluasi, hasil.id)
        kualitatif = self.skp.pendekatan is Pendekatan.KUALITATIF
        pasangan = zip(hasil.indikator, tercetak.indikator, strict=False)
        isi["indikator"] = [] if kualitatif else [self._baris_indikator(evaluasi, satu, dua) for satu, dua in pasangan]
        return isi | self.ekstra.get(f"{evaluasi.id}/{hasil.id}", {})

    def _baris_indikator(self, evaluasi: Evaluasi, indikator: Indikator, tercetak: Indikator) -> Objek:
        isi: Objek = {}
        for nama in ("teks", "target"):
            if getattr(tercetak, nama) != getattr(indikator, nama):
                isi[nama] = getattr(tercetak, nama)
        return isi | self._isian(evaluasi, indikator.id) | self.ekstra.get(f"{evaluasi.id}/{indikator.id}", {})

    def _isian(self, evaluasi: Evaluasi, pada: str) -> Objek:
        return {
            "realisasi": [_realisasi(r) for r in evaluasi.realisasi_pada(pada)],
            "umpan_balik": _umpan(evaluasi.umpan_balik_pada(pada)),
        }


def _bila(nama: str, isi: Any) -> Objek:
    return {nama: isi} if isi else {}


def _hari(hari: date | None) -> str | None:
    return str(hari) if hari else None


def _capaian_arsip(evaluasi: Evaluasi) -> str | None:
    """A locked sheet keeps the organisation result it was printed with."""
    return baca_lembar(evaluasi.arsip).capaian if evaluasi.arsip else None


def _orang(orang: Orang) -> Objek:
    return {
        "nama": orang.nama,
        "nip": orang.nip,
        "pangkat_golongan": orang.pangkat_golongan,
        "jabatan": orang.jabatan,
        "unit_kerja": orang.unit_kerja,
    }


def _pimpinan(pimpinan: Pimpinan | None) -> Objek | None:
    return {"rencana": pimpinan.rencana, "indikator": pimpinan.indikator} if pimpinan else None


def _manual(manual: Manual) -> Objek:
    return {nama: getattr(manual, nama) for nama in Manual.__dataclass_fields__}


def _aksi(aksi: RencanaAksi) -> Objek:
    return {"teks": aksi.teks, "realisasi": [_realisasi(r) for r in aksi.realisasi]}


def _realisasi(realisasi: Realisasi | RealisasiAksi) -> Objek:
    isi: Objek = {"teks": realisasi.teks, "nilai": realisasi.nilai, "dasar": realisasi.dasar}
    return isi | _bila("tanggal", _hari(realisasi.tanggal)) | _bila("bukti", list(realisasi.bukti))


def _umpan(semua: Sequence[UmpanBalik]) -> list[Objek]:
    return [
        {"pemberi": u.pemberi, "teks": u.teks} | _bila("nada", u.nada) | _bila("tanggal", _hari(u.tanggal)) | _bila("hubungan", u.hubungan)
        for u in semua
    ]


def _tanda_tangan(tanda: TandaTangan) -> Objek:
    return {"tempat": tanda.tempat} | {nama: _hari(getattr(tanda, nama)) for nama in ("penilai", "diterima", "pegawai", "atasan")}


def _keberatan(keberatan: Keberatan) -> Objek:
    isi: Objek = {
        "tanggal": _hari(keberatan.tanggal),
        "isi": keberatan.isi,
        "penjelasan_penilai": keberatan.penjelasan_penilai,
        "penjelasan_pegawai": keberatan.penjelasan_pegawai,
        "keputusan": keberatan.keputusan,
        "rekomendasi": keberatan.rekomendasi,
    }
    if keberatan.sebelum:
        isi["sebelum"] = {nama: getattr(keberatan.sebelum, nama) for nama in ("rating_hasil_kerja", "rating_perilaku", "predikat")}
    return isi
