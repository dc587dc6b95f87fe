"""The leader's short word on one behaviour value, in the words of the guide (R102); afterwards it is feedback like any other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.domain.evaluasi import Evaluasi, Hubungan, Nada, UmpanBalik
from app.domain.evaluasi_ubah import hapus_umpan_balik, simpan_umpan_balik, terbuka
from app.domain.perilaku import Nilai
from app.domain.perubahan import id_baru
from app.domain.predikat import Rating

PEMBERI = "Pimpinan"
KATA = {
    Rating.DIATAS: ("Konsisten menerapkan dan menjadi penjaga nilai ini di unit.", Nada.POSITIF),
    Rating.SESUAI: ("Konsisten menerapkan nilai ini.", Nada.POSITIF),
    Rating.DIBAWAH: ("Belum konsisten menerapkan nilai ini.", Nada.NEGATIF),
}
_DARI_TEKS = {teks: rating for rating, (teks, _) in KATA.items()}


@dataclass(frozen=True, slots=True)
class HitunganPerilaku:
    """Of the seven values: how many have the leader's short word, by kind; and all toned feedback on behaviour."""

    penjaga: int = 0
    konsisten: int = 0
    belum: int = 0
    positif: int = 0
    entri: int = 0


def kata_singkat(evaluasi: Evaluasi, nilai: Nilai) -> Rating | None:
    umpan = _singkat(evaluasi, nilai)
    return _DARI_TEKS[umpan.teks] if umpan else None


def beri_kata_singkat(evaluasi: Evaluasi, nilai: Nilai, rating: Rating, hari: date) -> Evaluasi:
    """Takes the place of the leader's earlier short word on that value; a sentence of his or her own stays beside it."""
    teks, nada = KATA[rating]
    lama = _singkat(terbuka(evaluasi), nilai)
    umpan = lama or UmpanBalik(id_baru(), nilai.value, PEMBERI, hubungan=Hubungan.PIMPINAN)
    return simpan_umpan_balik(evaluasi, replace(umpan, teks=teks, nada=nada, tanggal=hari))


def hapus_kata_singkat(evaluasi: Evaluasi, nilai: Nilai) -> Evaluasi:
    lama = _singkat(evaluasi, nilai)
    return hapus_umpan_balik(evaluasi, lama.id) if lama else evaluasi


def _singkat(evaluasi: Evaluasi, nilai: Nilai) -> UmpanBalik | None:
    milik = evaluasi.umpan_balik_pada(nilai.value)
    return next((u for u in milik if u.hubungan is Hubungan.PIMPINAN and u.teks in _DARI_TEKS), None)


def hitung_perilaku(evaluasi: Evaluasi) -> HitunganPerilaku:
    kata = [kata_singkat(evaluasi, nilai) for nilai in Nilai]
    nada = [u.nada for u in evaluasi.umpan_balik if u.pada in set(Nilai) and u.nada]
    return HitunganPerilaku(
        kata.count(Rating.DIATAS), kata.count(Rating.SESUAI), kata.count(Rating.DIBAWAH), nada.count(Nada.POSITIF), len(nada)
    )
