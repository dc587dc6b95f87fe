"""Mengapa? The steps that led to a predicate, what would change it, and the rule behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.evaluasi import CapaianOrganisasi, Evaluasi, Nada, TugasBelajar
from app.domain.perilaku import Nilai
from app.domain.periode import tanggal_panjang
from app.domain.predikat import KUADRAN, Predikat, PredikatOrganisasi, Rating
from app.domain.saran import hitung
from app.domain.skp import Skp
from app.errors import Pesan

BERLAKU_MULAI = date(2022, 2, 7)
DASAR = "PermenPANRB 6/2022"


@dataclass(frozen=True, slots=True)
class Langkah:
    """`judul` and `isi` are sentences; `nilai` is what the step gave, None while it is missing."""

    judul: Pesan
    isi: Pesan
    nilai: PredikatOrganisasi | Rating | Predikat | None


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """`sel`: (hasil kerja, perilaku) to mark on the quadrant, None while a rating is missing."""

    predikat: Predikat | None
    ringkas: Pesan
    langkah: tuple[Langkah, ...]
    ubah: tuple[Pesan, ...]
    dasar: Pesan
    sel: tuple[Rating, Rating] | None = None


def mengapa(skp: Skp, evaluasi: Evaluasi, capaian: CapaianOrganisasi | None = None, unit: str = "") -> Penjelasan:
    """`capaian`: the organisation result that counts; `unit`: its name."""
    hasil, perilaku = evaluasi.rating_hasil_kerja, evaluasi.rating_perilaku
    gagal = evaluasi.tugas_belajar is TugasBelajar.TIDAK_LULUS
    langkah = (_capaian(evaluasi, capaian, unit), _hasil(skp, evaluasi), _perilaku(evaluasi), _kuadran(evaluasi, gagal))
    return Penjelasan(
        evaluasi.predikat,
        _ringkas(evaluasi, gagal),
        langkah,
        () if gagal else _ubah(skp, evaluasi),
        Pesan("mengapa_dasar", peraturan=DASAR, pasal="25" if evaluasi.periode.tahunan else "24", mulai=tanggal_panjang(BERLAKU_MULAI)),
        (hasil, perilaku) if hasil and perilaku and not gagal else None,
    )


def kata_rating(rating: Rating) -> str:
    """`sesuai ekspektasi`, in the words of the forms."""
    return {"DIATAS": "di atas ekspektasi", "SESUAI": "sesuai ekspektasi", "DIBAWAH": "di bawah ekspektasi"}[rating.value]


def kata_predikat(predikat: Predikat) -> str:
    return {"KURANG": "Kurang/misconduct"}.get(predikat.value, predikat.value.replace("_", " ").capitalize())


def _ringkas(evaluasi: Evaluasi, gagal: bool) -> Pesan:
    predikat = evaluasi.predikat
    if predikat is None or (not gagal and not (evaluasi.rating_hasil_kerja and evaluasi.rating_perilaku)):
        return Pesan("mengapa_belum_ada")
    if gagal:
        return Pesan("mengapa_tidak_lulus", predikat=kata_predikat(predikat))
    return Pesan(
        "mengapa_ringkas",
        hasil=kata_rating(evaluasi.rating_hasil_kerja or Rating.SESUAI),
        perilaku=kata_rating(evaluasi.rating_perilaku or Rating.SESUAI),
        predikat=kata_predikat(predikat),
    )


def _capaian(evaluasi: Evaluasi, capaian: CapaianOrganisasi | None, unit: str) -> Langkah:
    judul = Pesan("mengapa_judul_capaian")
    if evaluasi.capaian_organisasi is not None:
        return Langkah(judul, Pesan("mengapa_capaian_tertulis", sumber=evaluasi.sumber_capaian or "-"), evaluasi.capaian_organisasi)
    if capaian is None:
        return Langkah(judul, Pesan("mengapa_capaian_kosong"), None)
    tanggal = tanggal_panjang(capaian.tanggal) if capaian.tanggal else "-"
    return Langkah(judul, Pesan("mengapa_capaian", unit=unit, periode=capaian.periode.nama, tanggal=tanggal), capaian.predikat)


def _hasil(skp: Skp, evaluasi: Evaluasi) -> Langkah:
    h = hitung(skp, evaluasi)
    angka = {"diatas": h.diatas, "sesuai": h.sesuai, "dibawah": h.dibawah, "positif": h.positif, "entri": h.entri}
    alasan = evaluasi.alasan_hasil_kerja
    isi = Pesan("mengapa_hasil_beralasan", alasan=alasan, **angka) if alasan else Pesan("mengapa_hasil", **angka)
    return Langkah(Pesan("mengapa_judul_hasil"), isi, evaluasi.rating_hasil_kerja)


def _perilaku(evaluasi: Evaluasi) -> Langkah:
    umpan = [u for u in evaluasi.umpan_balik if u.pada in set(Nilai)]
    positif = sum(u.nada is Nada.POSITIF for u in umpan)
    rating = evaluasi.rating_perilaku
    kode = f"mengapa_perilaku_{rating.value.lower()}" if rating else "mengapa_perilaku_belum"
    isi = Pesan(kode, entri=len(umpan), positif=positif)
    if evaluasi.alasan_perilaku:
        isi = Pesan("mengapa_perilaku_beralasan", alasan=evaluasi.alasan_perilaku, entri=len(umpan), positif=positif)
    return Langkah(Pesan("mengapa_judul_perilaku"), isi, rating)


def _kuadran(evaluasi: Evaluasi, gagal: bool) -> Langkah:
    judul = Pesan("mengapa_judul_kuadran")
    hasil, perilaku = evaluasi.rating_hasil_kerja, evaluasi.rating_perilaku
    if gagal:
        return Langkah(judul, Pesan("mengapa_kuadran_tidak_dipakai"), evaluasi.predikat)
    if not (hasil and perilaku):
        return Langkah(judul, Pesan("mengapa_kuadran_menunggu"), None)
    return Langkah(judul, Pesan("mengapa_kuadran", baris=_pendek(hasil), kolom=_pendek(perilaku)), evaluasi.predikat)


def _pendek(rating: Rating) -> str:
    return kata_rating(rating).removesuffix(" ekspektasi")


def _ubah(skp: Skp, evaluasi: Evaluasi) -> tuple[Pesan, ...]:
    """Which other predicate one other rating would give, each predicate once."""
    hasil, perilaku = evaluasi.rating_hasil_kerja, evaluasi.rating_perilaku
    if hasil is None or perilaku is None:
        return ()
    ada = {KUADRAN[hasil, perilaku]}
    pesan: list[Pesan] = []
    lain = [(h, perilaku) for h in Rating if h is not hasil] + [(hasil, p) for p in Rating if p is not perilaku]
    for sel in lain:
        if (predikat := KUADRAN[sel]) not in ada:
            ada.add(predikat)
            pesan.append(_syarat(skp, evaluasi, sel, predikat))
    return tuple(pesan)


def _syarat(skp: Skp, evaluasi: Evaluasi, sel: tuple[Rating, Rating], predikat: Predikat) -> Pesan:
    kata = kata_predikat(predikat)
    if sel[0] is evaluasi.rating_hasil_kerja:
        return Pesan("mengapa_bila_perilaku", predikat=kata, perilaku=kata_rating(sel[1]))
    if sel[0] is Rating.DIATAS:
        h = hitung(skp, evaluasi)
        return Pesan("mengapa_bila_hasil_diatas", predikat=kata, diatas=h.diatas, jumlah=h.jumlah)
    return Pesan("mengapa_bila_hasil", predikat=kata, hasil=kata_rating(sel[0]))
