"""The suggestion in a few words for its line, and with every count for whoever asks."""

from __future__ import annotations

from app.domain.predikat import Rating
from app.domain.saran import Saran
from app.domain.umpan_perilaku import HitunganPerilaku
from app.words import say, say_pesan
from ui.penilaian.lines import PENDEK


def in_short(saran: Saran) -> str:
    h = saran.hitungan
    if saran.rating is None:
        return say("penilaian_saran_kosong" if h.jumlah == 0 else "penilaian_saran_tidak_ada")
    if h.jumlah == 0:
        return say("penilaian_saran_organisasi", rating=PENDEK[saran.rating])
    cocok = {Rating.DIATAS: h.diatas, Rating.SESUAI: h.diatas + h.sesuai, Rating.DIBAWAH: h.dibawah}[saran.rating]
    return say("penilaian_saran", rating=PENDEK[saran.rating], cocok=cocok, jumlah=h.jumlah)


def in_full(saran: Saran) -> list[str]:
    return [say_pesan(pesan) for pesan in saran.pesan]


def behaviour_in_short(h: HitunganPerilaku) -> str:
    if not (h.penjaga or h.konsisten or h.belum):
        return say("penilaian_panduan_umpan", positif=h.positif, entri=h.entri)
    return say("penilaian_panduan_singkat", penjaga=h.penjaga, konsisten=h.konsisten, belum=h.belum)


def behaviour_in_full(h: HitunganPerilaku) -> list[str]:
    """The guide R102 as it stands: the text has no rule that counts, so nothing is computed."""
    panduan = [say(f"penilaian_panduan_{rating.value.lower()}") for rating in Rating]
    return [*panduan, say("penilaian_panduan_hitungan", positif=h.positif, entri=h.entri, nilai=h.penjaga + h.konsisten + h.belum)]
