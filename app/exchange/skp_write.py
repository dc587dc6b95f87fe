"""From Skp to the open document: keys in the order of the schema, optional ones only when they hold something."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.evaluasi import Evaluasi
from app.domain.pegawai import Orang
from app.domain.perilaku import Nilai
from app.domain.skp import HasilKerja, Indikator, Manual, RencanaAksi, Skp
from app.exchange.skp_keys import Ekstra
from app.exchange.skp_parts import Objek
from app.exchange.skp_write_evaluasi import PERAN, PenulisEvaluasi, bila, hari, tulis_orang, tulis_pimpinan, tulis_realisasi

Siapa = tuple[Orang, Orang | None, Orang | None]  # pegawai, penilai, atasan penilai


def dokumen(skp: Skp, evaluasi: Sequence[Evaluasi], siapa: Siapa, instansi: str | None) -> Objek:
    """Names are given by the caller: as fixed in the SKP, else as the roster has them."""
    return Penulis(skp, siapa, Ekstra(skp.ekstra)).semua(evaluasi, instansi)


class Penulis:
    def __init__(self, skp: Skp, siapa: Siapa, ekstra: Ekstra) -> None:
        self.skp = skp
        self.siapa = dict(zip(PERAN, siapa, strict=True))
        self.ekstra = ekstra

    def semua(self, evaluasi: Sequence[Evaluasi], instansi: str | None) -> Objek:
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
            "tanggal_ditetapkan": hari(skp.tanggal_ditetapkan),
        }
        isi |= bila("tempat", skp.tempat)
        isi["pegawai"], isi["penilai"] = (self._orang(nama, self.siapa[nama]) for nama in PERAN[:2])
        isi |= bila("atasan_penilai", self._orang("atasan_penilai", self.siapa["atasan_penilai"]))
        isi["hasil_kerja"] = [self._hasil(hasil) for hasil in skp.urutan_hasil()]
        isi["perilaku"] = self._perilaku()
        lampiran = {nama: list(getattr(skp.lampiran, nama)) for nama in ("sumber_daya", "pertanggungjawaban", "konsekuensi")}
        isi["lampiran"] = lampiran | self.ekstra.pada("lampiran")
        urut = sorted(evaluasi, key=lambda e: (e.periode.selesai, e.periode.tahunan))
        isi["evaluasi"] = [PenulisEvaluasi(skp, self.siapa, self.ekstra, each).semua() for each in urut]
        return isi | self.ekstra.pada("")

    def _orang(self, at: str, orang: Orang | None) -> Objek | None:
        return tulis_orang(orang) | self.ekstra.pada(at) if orang else None

    def _perilaku(self) -> list[Objek]:
        stored = [(e.id, e.nilai, e.khusus) for e in self.skp.perilaku]
        if not stored:
            stored = [("-", nilai, ()) for nilai in Nilai]
        return [{"nilai": n.value, "ekspektasi_khusus": list(khusus)} | self.ekstra.pada(id) for id, n, khusus in stored]

    def _hasil(self, hasil: HasilKerja) -> Objek:
        isi: Objek = {
            "jenis": hasil.jenis.value,
            "rencana": hasil.rencana,
            "penugasan_dari": hasil.penugasan_dari,
            "pimpinan": tulis_pimpinan(hasil.pimpinan, self.ekstra.pada(f"{hasil.id}/pimpinan")),
            "indikator": [self._indikator(each) for each in hasil.indikator],
        }
        isi |= bila("rencana_aksi", [self._aksi(each) for each in hasil.rencana_aksi])
        return isi | self.ekstra.pada(hasil.id)

    def _indikator(self, indikator: Indikator) -> Objek:
        isi: Objek = {
            "aspek": indikator.aspek,
            "perspektif": indikator.perspektif,
            "teks": indikator.teks,
            "target": indikator.target,
        }
        manual, lain = indikator.manual or Manual(), self.ekstra.pada(f"{indikator.id}/manual")
        if lain or manual != Manual():
            isi["manual"] = {nama: getattr(manual, nama) for nama in Manual.__dataclass_fields__} | lain
        return isi | self.ekstra.pada(indikator.id)

    def _aksi(self, aksi: RencanaAksi) -> Objek:
        isi: Objek = {"teks": aksi.teks, "realisasi": [tulis_realisasi(r, self.ekstra) for r in aksi.realisasi]}
        return isi | self.ekstra.pada(aksi.id)
