"""From Evaluasi to the open document, a locked one as its sheet was printed; and the small parts both halves write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app.domain.evaluasi import Evaluasi, Jalur, Keberatan, Sebelum, TandaTangan, UmpanBalik
from app.domain.jabatan import Pendekatan
from app.domain.lembar import Lembar, baca_lembar
from app.domain.pegawai import Orang
from app.domain.perilaku import Nilai
from app.domain.skp import HasilKerja, Indikator, Pimpinan, Realisasi, RealisasiAksi, Skp
from app.exchange.skp_keys import Ekstra
from app.exchange.skp_parts import Objek

PERAN = ("pegawai", "penilai", "atasan_penilai")


class PenulisEvaluasi:
    """`siapa`: the names as the document has them above, by role."""

    def __init__(self, skp: Skp, siapa: Mapping[str, Orang | None], ekstra: Ekstra, evaluasi: Evaluasi) -> None:
        self.skp, self.siapa, self.ekstra, self.evaluasi = skp, siapa, ekstra, evaluasi
        self.arsip: Lembar | None = baca_lembar(evaluasi.arsip) if evaluasi.arsip else None

    def semua(self) -> Objek:
        nilai = self.evaluasi
        isi: Objek = {"periode": str(nilai.periode)}
        for nama in PERAN:
            isi |= bila(nama, self._orang(nama))
        isi["capaian_organisasi"] = nilai.capaian_organisasi or (self.arsip and self.arsip.capaian)
        isi |= bila("sumber_capaian", nilai.sumber_capaian)
        lembar = self.arsip.isi_skp if self.arsip else self.skp
        isi["hasil_kerja"] = [self._baris_hasil(hasil, lembar) for hasil in self.skp.urutan_hasil()]
        isi["perilaku"] = self._perilaku()
        isi |= {"rating_hasil_kerja": nilai.rating_hasil_kerja, "rating_perilaku": nilai.rating_perilaku, "predikat": nilai.predikat}
        isi |= bila("tugas_belajar", nilai.tugas_belajar)
        isi["catatan"] = list(nilai.catatan)
        isi |= bila("jalur", None if nilai.jalur is Jalur.BIASA else nilai.jalur)
        isi |= bila("tanda_tangan", self._tanda_tangan())
        isi |= bila("keberatan", self._keberatan(nilai.keberatan))
        isi["final"] = nilai.final
        return isi | self.ekstra.pada(nilai.id)

    def _orang(self, nama: str) -> Objek | None:
        """Only when other than above, as signed then."""
        orang: Orang | None = getattr(self.evaluasi, nama)
        tercetak: Orang | None = getattr(self.arsip, nama) if self.arsip else None
        if orang is None and tercetak not in (None, Orang(""), self.siapa[nama]):
            orang = tercetak
        return tulis_orang(orang) | self.ekstra.pada(f"{self.evaluasi.id}/{nama}") if orang else None

    # ── lines ───────────────────────────────────────────────────────────────────────────────────────

    def _baris_hasil(self, hasil: HasilKerja, lembar: Skp) -> Objek:
        tercetak = next((h for h in lembar.hasil_kerja if h.id == hasil.id), hasil)
        at = f"{self.evaluasi.id}/{hasil.id}"
        isi: Objek = {}
        if tercetak.rencana != hasil.rencana:
            isi["rencana"] = tercetak.rencana
        if tercetak.pimpinan != hasil.pimpinan and tercetak.pimpinan:
            isi["pimpinan"] = tulis_pimpinan(tercetak.pimpinan, self.ekstra.pada(f"{at}/pimpinan"))
        isi |= self._isian(hasil.id)
        dulu = {each.id: each for each in tercetak.indikator}
        baris = [self._baris_indikator(each, dulu.get(each.id, each)) for each in hasil.indikator]
        kosong = self.skp.pendekatan is Pendekatan.KUALITATIF and not any(b != KOSONG for b in baris)
        isi["indikator"] = [] if kosong else baris
        return isi | self.ekstra.pada(at)

    def _baris_indikator(self, indikator: Indikator, tercetak: Indikator) -> Objek:
        isi: Objek = {}
        for nama in ("teks", "target"):
            if getattr(tercetak, nama) != getattr(indikator, nama):
                isi[nama] = getattr(tercetak, nama)
        return isi | self._isian(indikator.id) | self.ekstra.pada(f"{self.evaluasi.id}/{indikator.id}")

    def _isian(self, pada: str) -> Objek:
        return {
            "realisasi": [tulis_realisasi(r, self.ekstra) for r in self.evaluasi.realisasi_pada(pada)],
            "umpan_balik": self._umpan(self.evaluasi.umpan_balik_pada(pada)),
        }

    def _umpan(self, semua: Sequence[UmpanBalik]) -> list[Objek]:
        return [
            {"pemberi": u.pemberi, "teks": u.teks}
            | bila("nada", u.nada)
            | bila("tanggal", hari(u.tanggal))
            | bila("hubungan", u.hubungan)
            | self.ekstra.pada(u.id)
            for u in semua
        ]

    def _perilaku(self) -> list[Objek]:
        """What stood on that sheet; a value with feedback alone is added behind."""
        nilai = self.evaluasi
        stored = {e.nilai: e.khusus for e in nilai.perilaku} or {n: self.skp.ekspektasi(n) for n in Nilai}
        rest = {n: self.skp.ekspektasi(n) for n in Nilai if n not in stored and nilai.umpan_balik_pada(n)}
        return [
            {"nilai": n.value, "ekspektasi_khusus": list(khusus), "umpan_balik": self._umpan(nilai.umpan_balik_pada(n))}
            | self.ekstra.pada(f"{nilai.id}/{n}")
            for n, khusus in (stored | rest).items()
        ]

    # ── the end of the sheet ────────────────────────────────────────────────────────────────────────

    def _tanda_tangan(self) -> Objek | None:
        tanda, lain = self.evaluasi.tanda_tangan, self.ekstra.pada(f"{self.evaluasi.id}/tanda_tangan")
        if tanda is None and not lain:
            return None
        tanda = tanda or TandaTangan()
        return {"tempat": tanda.tempat} | {nama: hari(getattr(tanda, nama)) for nama in ("penilai", "diterima", "pegawai", "atasan")} | lain

    def _keberatan(self, keberatan: Keberatan | None) -> Objek | None:
        if keberatan is None:
            return None
        isi: Objek = {
            "tanggal": hari(keberatan.tanggal),
            "isi": keberatan.isi,
            "penjelasan_penilai": keberatan.penjelasan_penilai,
            "penjelasan_pegawai": keberatan.penjelasan_pegawai,
            "keputusan": keberatan.keputusan,
            "rekomendasi": keberatan.rekomendasi,
        }
        lain = self.ekstra.pada(f"{self.evaluasi.id}/sebelum")
        if keberatan.sebelum or lain:
            sebelum = keberatan.sebelum or Sebelum()
            isi["sebelum"] = {nama: getattr(sebelum, nama) for nama in ("rating_hasil_kerja", "rating_perilaku", "predikat")} | lain
        return isi | self.ekstra.pada(f"{self.evaluasi.id}/keberatan")


KOSONG: Objek = {"realisasi": [], "umpan_balik": []}


def bila(nama: str, isi: Any) -> Objek:
    return {nama: isi} if isi else {}


def hari(tanggal: date | None) -> str | None:
    return str(tanggal) if tanggal else None


def tulis_orang(orang: Orang) -> Objek:
    return {
        "nama": orang.nama,
        "nip": orang.nip,
        "pangkat_golongan": orang.pangkat_golongan,
        "jabatan": orang.jabatan,
        "unit_kerja": orang.unit_kerja,
    }


def tulis_pimpinan(pimpinan: Pimpinan | None, lain: Objek) -> Objek | None:
    return {"rencana": pimpinan.rencana, "indikator": pimpinan.indikator} | lain if pimpinan else None


def tulis_realisasi(realisasi: Realisasi | RealisasiAksi, ekstra: Ekstra) -> Objek:
    isi: Objek = {"teks": realisasi.teks, "nilai": realisasi.nilai, "dasar": realisasi.dasar}
    return isi | bila("tanggal", hari(realisasi.tanggal)) | bila("bukti", list(realisasi.bukti)) | ekstra.pada(realisasi.id)
