"""From a checked SKP document to its Evaluasi: lines by position, and the sheet as it was signed where it is final."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.evaluasi import Evaluasi, Jalur, PerilakuEvaluasi, TugasBelajar, UmpanBalik
from app.domain.lembar import Lembar, simpan_lembar
from app.domain.pegawai import Orang
from app.domain.perilaku import Nilai
from app.domain.periode import Periode
from app.domain.perubahan import ganti, id_baru
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.domain.skp import HasilKerja, Realisasi, Skp
from app.exchange.skp_keys import Ekstra
from app.exchange.skp_parts import Objek, keberatan, orang, pilih, pimpinan, realisasi, tanda_tangan, umpan_balik


@dataclass(frozen=True, slots=True)
class PembacaEvaluasi:
    """`skp`: as the document words it. `instansi`, `tempat`: the office's own, for a sheet that names none."""

    skp: Skp
    instansi: str
    tempat: str
    ekstra: Ekstra

    def baca(self, isi: Objek, lama: Evaluasi | None) -> Evaluasi:
        dasar = lama or Evaluasi(id_baru(), self.skp.id, Periode(isi["periode"]))
        self._simpan_ekstra(dasar.id, isi)
        gagal = isi.get("tugas_belajar") == TugasBelajar.TIDAK_LULUS
        rating = (pilih(Rating, isi.get("rating_hasil_kerja")), pilih(Rating, isi.get("rating_perilaku")))
        if rating != (dasar.rating_hasil_kerja, dasar.rating_perilaku):
            dasar = replace(dasar, alasan_hasil_kerja=None, alasan_perilaku=None, hasil_dari=None, isi_massal=())
        dinilai = replace(
            dasar,
            capaian_organisasi=pilih(PredikatOrganisasi, isi.get("capaian_organisasi")),
            sumber_capaian=isi.get("sumber_capaian"),
            rating_hasil_kerja=rating[0],
            rating_perilaku=rating[1],
            predikat_pilihan=pilih(Predikat, isi.get("predikat")) if gagal else None,
            tugas_belajar=pilih(TugasBelajar, isi.get("tugas_belajar")),
            catatan=tuple(isi.get("catatan") or ()),
            jalur=Jalur(isi.get("jalur") or "BIASA"),
            final=bool(isi.get("final")),
            pegawai=orang(isi.get("pegawai")),
            penilai=orang(isi.get("penilai")),
            atasan_penilai=orang(isi.get("atasan_penilai")),
            tanda_tangan=tanda_tangan(isi["tanda_tangan"]) if isi.get("tanda_tangan") else None,
            keberatan=keberatan(isi["keberatan"]) if isi.get("keberatan") else None,
            perilaku=tuple(self._perilaku(dasar, each) for each in isi.get("perilaku") or ()),
            arsip=None,
        )
        return self._berarsip(self._berisi(dinilai, isi), isi)

    def _simpan_ekstra(self, id: str, isi: Objek) -> None:
        self.ekstra.baca("evaluasi", id, isi)
        for nama in ("pegawai", "penilai", "atasan_penilai"):
            self.ekstra.baca("orang", f"{id}/{nama}", isi.get(nama))
        for nama in ("tanda_tangan", "keberatan"):
            self.ekstra.baca(nama, f"{id}/{nama}", isi.get(nama))
        self.ekstra.baca("sebelum", f"{id}/sebelum", (isi.get("keberatan") or {}).get("sebelum"))

    def _perilaku(self, lama: Evaluasi, isi: Objek) -> PerilakuEvaluasi:
        nilai = Nilai(isi["nilai"])
        id = next((p.id for p in lama.perilaku if p.nilai is nilai), None) or id_baru()
        self.ekstra.baca("perilaku", f"{lama.id}/{nilai}", isi)
        return PerilakuEvaluasi(id, nilai, tuple(isi.get("ekspektasi_khusus") or ()))

    # ── lines ───────────────────────────────────────────────────────────────────────────────────────

    def _baris(self, isi: Objek) -> Iterator[tuple[str, Objek]]:
        """(id, line) of every result and indicator, in the order of the document."""
        for hasil, each in zip(self.skp.hasil_kerja, isi.get("hasil_kerja") or (), strict=False):
            yield hasil.id, each
            yield from ((i.id, baris) for i, baris in zip(hasil.indikator, each.get("indikator") or (), strict=False))

    def _berisi(self, evaluasi: Evaluasi, isi: Objek) -> Evaluasi:
        """Realisation and feedback per result (kualitatif) or indicator, and feedback per value of behaviour."""
        hasil: list[Realisasi] = []
        umpan: list[UmpanBalik] = []
        for pada, baris in self._baris(isi):
            self.ekstra.baca("baris", f"{evaluasi.id}/{pada}", baris)
            self.ekstra.baca("pimpinan", f"{evaluasi.id}/{pada}/pimpinan", baris.get("pimpinan"))
            hasil += realisasi(Realisasi("", pada), evaluasi.realisasi_pada(pada), baris.get("realisasi") or (), self.ekstra)
            umpan += umpan_balik(pada, evaluasi.umpan_balik_pada(pada), baris.get("umpan_balik") or (), self.ekstra)
        for each in isi.get("perilaku") or ():
            nilai = Nilai(each["nilai"])
            umpan += umpan_balik(nilai, evaluasi.umpan_balik_pada(nilai), each.get("umpan_balik") or (), self.ekstra)
        return replace(evaluasi, realisasi=tuple(hasil), umpan_balik=tuple(umpan))

    # ── the sheet as it was ─────────────────────────────────────────────────────────────────────────

    def _berarsip(self, evaluasi: Evaluasi, isi: Objek) -> Evaluasi:
        """A final sheet, and one worded otherwise than the SKP, is kept as the document has it."""
        tercetak = self.skp
        for hasil, each in zip(self.skp.hasil_kerja, isi.get("hasil_kerja") or (), strict=False):
            tercetak = _tertulis(tercetak, hasil, each)
        if tercetak == self.skp and not evaluasi.final:
            return evaluasi
        tempat = (evaluasi.tanda_tangan and evaluasi.tanda_tangan.tempat) or self.skp.tempat or self.tempat or None
        lembar = Lembar(
            evaluasi.id,
            self.skp.instansi or self.instansi,
            tempat,
            evaluasi.pegawai or self.skp.pegawai or Orang(""),
            evaluasi.penilai or self.skp.penilai,
            evaluasi.atasan_penilai or self.skp.atasan_penilai,
            (tercetak,),
            (evaluasi,),
            evaluasi.capaian_organisasi,
        )
        return replace(evaluasi, arsip=simpan_lembar(lembar))


def _tertulis(skp: Skp, hasil: HasilKerja, isi: Objek) -> Skp:
    """The SKP as that sheet worded it."""
    if "rencana" in isi:
        skp = ganti(skp, hasil.id, rencana=isi["rencana"])
    if "pimpinan" in isi:
        skp = ganti(skp, hasil.id, pimpinan=pimpinan(isi["pimpinan"]))
    for indikator, baris in zip(hasil.indikator, isi.get("indikator") or (), strict=False):
        changed = {key: baris[key] for key in ("teks", "target") if key in baris}
        if changed:
            skp = ganti(skp, indikator.id, **changed)
    return skp
