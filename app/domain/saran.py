"""What the guides R97–R102 would suggest for the ratings, with the counts behind it; the penilai decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.capaian import capaian_untuk, unit_kepala
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi, Nada, UmpanBalik
from app.domain.kantor import Kantor
from app.domain.penilai import Bagan, penilai_periode
from app.domain.perilaku import Nilai
from app.domain.predikat import PredikatOrganisasi, Rating
from app.domain.skp import JenisHasil, Skp
from app.errors import Pesan

_NILAI = frozenset(Nilai)


@dataclass(frozen=True, slots=True)
class Hitungan:
    """`kosong`: results without a category. `entri`: toned feedback on results; `tanpa_nada`: entries still without a tone."""

    diatas: int = 0
    sesuai: int = 0
    dibawah: int = 0
    kosong: int = 0
    utama: int = 0
    utama_dibawah: int = 0
    positif: int = 0
    entri: int = 0
    tanpa_nada: int = 0

    @property
    def jumlah(self) -> int:
        return self.diatas + self.sesuai + self.dibawah


@dataclass(frozen=True, slots=True)
class Saran:
    """`rating` None: no guide fits, and `pesan` says why."""

    rating: Rating | None
    pesan: tuple[Pesan, ...]
    hitungan: Hitungan = Hitungan()


def hitung(skp: Skp, evaluasi: Evaluasi) -> Hitungan:
    kategori = {k.pada: k.kategori for k in evaluasi.kategori}
    pasangan = [(hasil.jenis, kategori.get(hasil.id)) for hasil in skp.hasil_kerja]
    ada = [rating for _, rating in pasangan if rating]
    utama = [rating for jenis, rating in pasangan if rating and jenis is JenisHasil.UTAMA]
    umpan = [u for u in evaluasi.umpan_balik if u.pada not in _NILAI and _berisi(u)]
    bernada = [u.nada for u in umpan if u.nada]
    return Hitungan(
        diatas=ada.count(Rating.DIATAS),
        sesuai=ada.count(Rating.SESUAI),
        dibawah=ada.count(Rating.DIBAWAH),
        kosong=len(pasangan) - len(ada),
        utama=len(utama),
        utama_dibawah=utama.count(Rating.DIBAWAH),
        positif=bernada.count(Nada.POSITIF),
        entri=len(bernada),
        tanpa_nada=len(umpan) - len(bernada),
    )


def _berisi(umpan: UmpanBalik) -> bool:
    return bool(umpan.teks.strip() or umpan.nada)


def saran_hasil_kerja(skp: Skp, evaluasi: Evaluasi) -> Saran:
    return saran_dari(hitung(skp, evaluasi))


def saran_pegawai(bagan: Bagan, kantor: Kantor, skp: Skp, evaluasi: Evaluasi, capaian: Iterable[CapaianOrganisasi]) -> Saran:
    """For the head of the office the office's own result (SE MenPANRB 3/2023, Q3), for everybody else the counts."""
    siapa = penilai_periode(bagan, skp.pemilik, evaluasi.periode, kantor) if skp.pemilik in bagan.pegawai else None
    unit = unit_kepala(bagan, siapa.jabatan) if siapa else None
    if unit is None:
        return saran_hasil_kerja(skp, evaluasi)
    found = capaian_untuk(capaian, bagan, unit, evaluasi.periode)
    return saran_pimpinan_organisasi(found.predikat if found else None)


def saran_dari(h: Hitungan) -> Saran:
    """The three guides in the order R97, R99, R98; an equal half is not a majority (Q6–Q8)."""
    if h.jumlah == 0:
        return Saran(None, (Pesan("saran_tanpa_kategori"),), h)
    rating = _panduan(h)
    pesan = [Pesan(f"saran_{rating.value.lower()}" if rating else "saran_tidak_ada"), _angka(h)]
    if h.entri == 0:
        pesan.append(Pesan("saran_tanpa_umpan_balik"))
    else:
        pesan.append(Pesan("saran_umpan_balik", positif=h.positif, entri=h.entri))
    if h.tanpa_nada:
        pesan.append(Pesan("saran_tanpa_nada", jumlah=h.tanpa_nada))
    return Saran(rating, tuple(pesan), h)


def _panduan(h: Hitungan) -> Rating | None:
    """Without any feedback on results, which is not the same as nothing positive, the counts decide alone."""
    tanpa = h.entri == 0
    if h.diatas * 2 > h.jumlah and h.utama_dibawah == 0 and (tanpa or h.positif * 2 > h.entri):
        return Rating.DIATAS
    if h.dibawah * 2 > h.jumlah and (tanpa or h.positif * 2 < h.entri):
        return Rating.DIBAWAH
    sebagian_kecil = h.utama_dibawah * 2 < h.utama or h.utama == 0
    if (h.diatas + h.sesuai) * 2 > h.jumlah and sebagian_kecil and (tanpa or h.positif > 0):
        return Rating.SESUAI
    return None


def _angka(h: Hitungan) -> Pesan:
    return Pesan(
        "saran_angka",
        jumlah=h.jumlah,
        diatas=h.diatas,
        sesuai=h.sesuai,
        dibawah=h.dibawah,
        utama=h.utama,
        utama_dibawah=h.utama_dibawah,
        kosong=h.kosong,
    )


def saran_perilaku(konsisten: bool | None, penjaga: bool | None) -> Saran:
    """R102: consistent for oneself, and guardian of the values in and outside the unit."""
    if konsisten is None:
        return Saran(None, (Pesan("saran_perilaku_belum"),))
    rating = Rating.DIBAWAH if not konsisten else Rating.DIATAS if penjaga else Rating.SESUAI
    return Saran(rating, (Pesan(f"saran_perilaku_{rating.value.lower()}"),))


def saran_pimpinan_organisasi(capaian: PredikatOrganisasi | None) -> Saran:
    """For the Camat the organisation's result becomes the rating of hasil kerja (SE MenPANRB 3/2023)."""
    if capaian is None:
        return Saran(None, (Pesan("saran_tanpa_capaian"),))
    lima_ke_tiga = {PredikatOrganisasi.ISTIMEWA: Rating.DIATAS, PredikatOrganisasi.BAIK: Rating.SESUAI}
    rating = lima_ke_tiga.get(capaian, Rating.DIBAWAH)
    return Saran(rating, (Pesan("saran_dari_organisasi", capaian=capaian.value.replace("_", " ")),))


def alasan_diminta(saran: Saran, rating: Rating | None) -> bool:
    """A choice that differs from the suggestion needs a reason (R100)."""
    return rating is not None and saran.rating is not None and rating is not saran.rating
