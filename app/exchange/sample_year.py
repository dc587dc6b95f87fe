"""A year of the sample office: four quarters and the annual evaluation of everybody, varied but always the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.domain.evaluasi import Evaluasi, Hubungan, KategoriHasil, Nada, TandaTangan, TugasBelajar, UmpanBalik
from app.domain.jabatan import JenisJabatan, Pendekatan
from app.domain.perilaku import Nilai
from app.domain.periode import Periode, periode_setahun
from app.domain.predikat import Rating
from app.domain.saran import saran_hasil_kerja
from app.domain.skp import HasilKerja, Realisasi, Skp
from app.exchange.sample import Dasar, kode_id
from app.exchange.sample_skp import jabatan_skp
from app.exchange.sample_words import Giliran, berkas, bidang, giliran, goyang, tulisan

BAIK, BIASA, LEMAH = range(3)  # how a result came out
RATING = (Rating.DIATAS, Rating.SESUAI, Rating.DIBAWAH)
NILAI_KE = (1, 0, 2)  # where contoh_hasil.toml keeps the value of each
WATAK = ((6, 3, 0), (2, 7, 1), (2, 7, 1), (1, 6, 3))  # weights of the three: somebody strong, two as most are, somebody weak


def evaluasi(dasar: Dasar, semua: list[Skp]) -> list[Evaluasi]:
    """Every period whose last day the SKP covers; the annual one belongs to the SKP that is in force at year end (R20)."""
    orang = {pegawai.id: row for row, pegawai in zip(dasar.isi["orang"], dasar.pegawai, strict=True)}
    found = []
    for skp in semua:
        for periode in periode_setahun(dasar.tahun) if skp.tahun == dasar.tahun else ():
            sisa = orang[skp.pemilik].get("terbuka", {}).get(periode.kode)
            if skp.mulai <= periode.selesai <= skp.selesai and sisa != "kosong":
                penuh = Penilai(dasar, orang[skp.pemilik], skp, periode).evaluasi()
                found.append(dibuka(penuh, sisa) if sisa else penuh)
    return found


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


class Penilai:
    """Writes one evaluation: what was reached, what was said of it, and the ratings that follow."""

    def __init__(self, dasar: Dasar, orang: dict[str, Any], skp: Skp, periode: Periode) -> None:
        self.dasar, self.orang, self.skp, self.periode = dasar, orang, skp, periode
        self.id = kode_id("evaluasi", skp.id, periode)
        self.jabatan = jabatan_skp(dasar, skp)
        unit = next((u.nama for u in dasar.unit if u.id == self.jabatan.unit), "")
        self.giliran: Giliran = giliran(self.id, skp.pemilik, periode, bidang(unit))
        self.acak: random.Random = self.giliran.acak
        watak = random.Random(skp.pemilik).choice(WATAK)
        self.kode = {kode_id("hasil", skp.id, kode): kode for kode in dasar.hasil}
        mutu = {hasil.id: self.acak.choices((BAIK, BIASA, LEMAH), watak)[0] for hasil in skp.hasil_kerja}
        self.mutu = {hasil.id: BIASA if self._menunggu(hasil) else mutu[hasil.id] for hasil in skp.hasil_kerja}

    def evaluasi(self) -> Evaluasi:
        tegur = self.orang.get("teguran") == self.periode.kode
        perilaku = Rating.DIBAWAH if tegur else self.acak.choices((Rating.SESUAI, Rating.DIATAS), (3, 1))[0]
        isi = Evaluasi(
            self.id,
            self.skp.id,
            self.periode,
            rating_perilaku=perilaku,
            alasan_perilaku=self._alasan(f"perilaku_{perilaku}"),
            tugas_belajar=TugasBelajar.AKTIF if self._belajar else None,
            catatan=tuple(self._catatan()),
            final=True,
            tanda_tangan=self._tanda_tangan(),
            realisasi=tuple(self._realisasi()),
            umpan_balik=(*self._umpan_hasil(), *self._umpan_perilaku(perilaku)),
            kategori=tuple(KategoriHasil(kode_id("kategori", self.id, id), id, RATING[mutu]) for id, mutu in self.mutu.items()),
        )
        return self._dinilai(isi)

    def _dinilai(self, isi: Evaluasi) -> Evaluasi:
        """As the guides suggest; the head of the office follows the organisation's result (SE MenPANRB 3/2023)."""
        if self.orang["kode"] == "camat":
            return replace(isi, rating_hasil_kerja=Rating.SESUAI, alasan_hasil_kerja=self._alasan("hasil_camat"))
        saran = saran_hasil_kerja(self.skp, isi).rating
        rating = saran or Rating.SESUAI
        alasan = self._alasan(f"hasil_{rating}") if rating is not Rating.SESUAI or saran is None else None
        return replace(isi, rating_hasil_kerja=rating, alasan_hasil_kerja=alasan)

    def _alasan(self, kode: str) -> str | None:
        pilihan = tulisan()["alasan"].get(kode)
        return self.giliran.pilih(pilihan) if pilihan else None

    @property
    def _belajar(self) -> bool:
        return any(hasil.tugas_belajar for hasil in self.skp.hasil_kerja) and self.periode.selesai >= self.orang["tugas_belajar"]

    def _tanda_tangan(self) -> TandaTangan:
        """Handed over the next Monday, signed for on the Wednesday (R110, R111)."""
        hari = date(self.dasar.tahun + 1, 1, 12) if self.periode.tahunan else self.periode.selesai
        senin = hari + timedelta(days=7 - hari.weekday())
        return TandaTangan(penilai=hari, diterima=senin, pegawai=senin + timedelta(days=2))

    # ── results ─────────────────────────────────────────────────────────────────────────────────────

    def _kata(self, hasil: HasilKerja) -> dict[str, Any]:
        kata: dict[str, Any] = tulisan()["hasil"][self.kode[hasil.id]]
        return kata

    def _menunggu(self, hasil: HasilKerja) -> dict[str, Any] | None:
        """What is written while nothing is due yet."""
        tunggu: dict[str, Any] | None = self._kata(hasil).get("menunggu")
        return tunggu if tunggu and self.giliran.ke < tunggu["sampai"] else None

    def _realisasi(self) -> Iterator[Realisasi]:
        kualitatif = self.skp.pendekatan is Pendekatan.KUALITATIF
        for hasil in self.skp.hasil_kerja:
            for n, indikator in enumerate(hasil.indikator):
                nilai, dasarnya = self._dicapai(hasil, n)
                teks = f"{nilai} berdasarkan {dasarnya}"
                pada = hasil.id if kualitatif else indikator.id
                if kualitatif:
                    teks = f"{indikator.teks}: {teks}"
                yield Realisasi(kode_id("realisasi", self.id, indikator.id), pada, teks, nilai, dasarnya, bukti=(berkas(dasarnya),))

    def _dicapai(self, hasil: HasilKerja, n: int) -> tuple[str, str]:
        if tunggu := self._menunggu(hasil):
            return str(tunggu["nilai"]), self.giliran.pilih([tunggu["dasar"]])
        mutu = self.mutu[hasil.id]
        nilai = self.dasar.hasil[self.kode[hasil.id]]["i"][n][3 + NILAI_KE[mutu]]
        return goyang(nilai, mutu, self.acak), self.giliran.pilih(self._kata(hasil)["dasar"][n])

    def _umpan_hasil(self) -> Iterator[UmpanBalik]:
        for n, hasil in enumerate(self.skp.hasil_kerja):
            tunggu = self._menunggu(hasil)
            baik = self.acak.random() < (0.95, 0.8, 0.25)[self.mutu[hasil.id]] or tunggu is not None
            teks = tunggu["umpan"] if tunggu else self.giliran.pilih(self._kata(hasil)["baik" if baik else "perlu"], n)
            pada = hasil.id if self.skp.pendekatan is Pendekatan.KUALITATIF else hasil.indikator[0].id
            nada = Nada.POSITIF if baik else Nada.NEGATIF
            yield UmpanBalik(kode_id("umpan", self.id, hasil.id), pada, "Pimpinan", teks, nada, self._hari(), Hubungan.PIMPINAN)

    # ── behaviour ───────────────────────────────────────────────────────────────────────────────────

    def _umpan_perilaku(self, rating: Rating) -> Iterator[UmpanBalik]:
        """Of four values: the leader's word, two colleagues', and somebody's from outside."""
        luar = self.giliran.pilih(tulisan()["pihak_lain"][self._unit_kode()])
        rekan = ("Rekan kerja setingkat", "rekan", Hubungan.REKAN)
        dari = (("Pimpinan", "pimpinan", Hubungan.PIMPINAN), rekan, (luar, "pihak_lain", Hubungan.PIHAK_LAIN), rekan)
        for (pemberi, kunci, hubungan), nilai in zip(dari, self.acak.sample(list(Nilai), len(dari)), strict=True):
            kurang = kunci == "pimpinan" and self.acak.random() < (0.0, 0.3, 1.0)[RATING.index(rating)]
            teks = self.giliran.pilih(tulisan()["perilaku"][nilai]["perlu" if kurang else kunci])
            nada = Nada.NEGATIF if kurang else Nada.POSITIF
            yield UmpanBalik(kode_id("umpan", self.id, nilai), nilai, pemberi, teks, nada, self._hari(), hubungan)

    def _unit_kode(self) -> str:
        return str(next(row["kode"] for row in self.dasar.isi["unit"] if self.dasar.id(row["kode"]) == self.jabatan.unit))

    def _hari(self) -> date:
        """A working day of the last weeks."""
        hari = self.periode.selesai - timedelta(days=self.acak.randrange(5, 60))
        return hari - timedelta(days=max(0, hari.weekday() - 4))

    # ── notes ───────────────────────────────────────────────────────────────────────────────────────

    def _catatan(self) -> Iterator[str]:
        """On the weakest result, or on one that went well; at year's end what comes next."""
        hasil = self.skp.hasil_kerja[self.giliran.ke % len(self.skp.hasil_kerja)]
        lemah = next((h for h in self.skp.hasil_kerja if self.mutu[h.id] == LEMAH), None)
        yield self.giliran.pilih(self._kata(lemah or hasil)["catatan_perlu" if lemah else "catatan_baik"])
        if self.periode.tahunan:
            yield self.giliran.pilih(tulisan()["akhir"].get(self.jabatan.jenis, tulisan()["akhir"][JenisJabatan.PELAKSANA]))
