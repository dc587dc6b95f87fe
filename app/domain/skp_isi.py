"""What is done inside a SKP: results and indicators put in, moved, taken out, and hung on results of a leader."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from app.domain.jabatan import Kelompok
from app.domain.penilai import Bagan, siapa_menilai
from app.domain.perubahan import ganti, id_baru
from app.domain.skp import Aspek, HasilKerja, Indikator, JenisHasil, Perspektif, Pimpinan, Skp, StatusSkp
from app.domain.skp_ubah import perbaiki, pimpinan_dari

T = TypeVar("T", bound=HasilKerja | Indikator)
Atas = tuple[HasilKerja, Kelompok]


def hasil_dari(skp: Skp, id: str) -> HasilKerja | None:
    """The result with this id, or the one that holds the indicator with it."""
    return next((h for h in skp.hasil_kerja if h.id == id or any(i.id == id for i in h.indikator)), None)


def sisip_hasil(skp: Skp, hasil: Iterable[HasilKerja], setelah: str | None = None) -> Skp:
    """Behind the result `setelah`, else at the end."""
    return replace(skp, hasil_kerja=_disisip(skp.hasil_kerja, tuple(hasil), setelah))


def sisip_indikator(skp: Skp, hasil_id: str, indikator: Iterable[Indikator], setelah: str | None = None) -> Skp:
    hasil = next(h for h in skp.hasil_kerja if h.id == hasil_id)
    return ganti(skp, hasil_id, indikator=_disisip(hasil.indikator, tuple(indikator), setelah))


def _disisip(bagian: tuple[T, ...], baru: tuple[T, ...], setelah: str | None) -> tuple[T, ...]:
    at = next((n + 1 for n, each in enumerate(bagian) if each.id == setelah), len(bagian))
    return (*bagian[:at], *baru, *bagian[at:])


def hapus(skp: Skp, ids: Collection[str]) -> Skp:
    """Results with everything in them, and single indicators."""
    sisa = (h for h in skp.hasil_kerja if h.id not in ids)
    return replace(skp, hasil_kerja=tuple(replace(h, indikator=tuple(i for i in h.indikator if i.id not in ids)) for h in sisa))


def geser(skp: Skp, id: str, langkah: int) -> Skp:
    """A result among those of its kind, or an indicator within its result; at the edge nothing moves."""
    hasil = hasil_dari(skp, id)
    if hasil is None:
        return skp
    if hasil.id != id:
        return ganti(skp, hasil.id, indikator=_digeser(hasil.indikator, id, langkah))
    bagian = {jenis: tuple(h for h in skp.hasil_kerja if h.jenis is jenis) for jenis in JenisHasil}
    bagian[hasil.jenis] = _digeser(bagian[hasil.jenis], id, langkah)
    urut = bagian[JenisHasil.UTAMA] + bagian[JenisHasil.TAMBAHAN]
    return skp if urut == skp.urutan_hasil() else replace(skp, hasil_kerja=urut)


def _digeser(bagian: tuple[T, ...], id: str, langkah: int) -> tuple[T, ...]:
    at = next(n for n, each in enumerate(bagian) if each.id == id)
    ke = at + langkah
    if not 0 <= ke < len(bagian):
        return bagian
    sisa = [*bagian[:at], *bagian[at + 1 :]]
    sisa.insert(ke, bagian[at])
    return tuple(sisa)


# ── hanging on a leader ─────────────────────────────────────────────────────────────────────────────


def skp_pimpinan(bagan: Bagan, skp: Skp, semua: Iterable[Skp]) -> Skp | None:
    """The SKP of whoever rates this one, in the same year."""
    if skp.pemilik not in bagan.pegawai:
        return None
    pejabat = siapa_menilai(bagan, skp.pemilik, skp.mulai).penilai
    milik = [s for s in semua if pejabat and s.pemilik == pejabat.pegawai and s.tahun == skp.tahun]
    return next((s for s in milik if s.mulai <= skp.mulai <= s.selesai), milik[0] if milik else None)


def gantung(skp: Skp, hasil_id: str, atas: Sequence[Atas]) -> Skp:
    """On these results of leaders, in this order; column 2 of A.1.7 follows (R56). None of them: on nothing any more."""
    pertama = atas[0][0].id if atas else None
    return ganti(skp, hasil_id, mendukung=pertama, mendukung_lain=tuple(h.id for h, _ in atas[1:]), pimpinan=_gabung(atas))


def _gabung(atas: Sequence[Atas]) -> Pimpinan | None:
    if not atas:
        return None
    bagian = [pimpinan_dari(hasil, kelompok) for hasil, kelompok in atas]
    indikator = "\n".join(b.indikator for b in bagian if b.indikator)
    return Pimpinan("\n".join(b.rencana for b in bagian), indikator or None)


def hasil_setahun(semua: Iterable[Skp], tahun: int) -> dict[str, Atas]:
    """Every result of a year by its id, with the group of its owner."""
    return {h.id: (h, s.kelompok) for s in semua if s.tahun == tahun for h in s.hasil_kerja}


def ikut_pimpinan(sebelum: Skp | None, sesudah: Skp | None, semua: Sequence[Skp]) -> list[tuple[Skp, Skp]]:
    """The drafts that hang on a result whose words changed, before and after: column 2 says what the leader's SKP says."""
    if sebelum is None or sesudah is None:
        return []
    lama = {h.id: pimpinan_dari(h, sebelum.kelompok) for h in sebelum.hasil_kerja}
    berubah = {h.id for h in sesudah.hasil_kerja if h.id in lama and lama[h.id] != pimpinan_dari(h, sesudah.kelompok)}
    if not berubah:
        return []
    punya = hasil_setahun([*(s for s in semua if s.id != sesudah.id), sesudah], sesudah.tahun)
    draf = (s for s in semua if s.status is StatusSkp.DRAF and s.tahun == sesudah.tahun and s.id != sesudah.id)
    pasangan = ((s, _diikuti(s, berubah, punya)) for s in draf)
    return [(satu, dua) for satu, dua in pasangan if satu != dua]


def _diikuti(skp: Skp, berubah: set[str], punya: Mapping[str, Atas]) -> Skp:
    for hasil in skp.hasil_kerja:
        if berubah & set(hasil.dukungan):
            skp = gantung(skp, hasil.id, [punya[id] for id in hasil.dukungan if id in punya])
    return skp


def ubah_skp(sebelum: Skp, ubah: Callable[[Skp], Skp], semua: Sequence[Skp], hari: date) -> list[tuple[Skp, Skp]]:
    """Before and after of everything one act changes: what was agreed waits for the employee again, drafts below follow."""
    sesudah = ubah(sebelum)
    if sesudah == sebelum:
        return []
    if sebelum.status is StatusSkp.DISEPAKATI:
        sesudah = perbaiki(sesudah, "", hari)
    return [(sebelum, sesudah), *ikut_pimpinan(sebelum, sesudah, semua)]


def isi_peran(skp: Skp, atas_id: str, teks: Sequence[str], punya: Mapping[str, Atas]) -> Skp:
    """The roles of one cell of the matrix, one a line: the lines rename what is there in order, further ones are new results.

    A result whose line has gone leaves the column; it leaves the SKP too when nothing else was written in it.
    """
    lama = [h for h in skp.urutan_hasil() if atas_id in h.dukungan]
    for hasil, baris in zip(lama, teks, strict=False):
        skp = ganti(skp, hasil.id, rencana=baris)
    for hasil in lama[len(teks) :]:
        skp = hapus(skp, {hasil.id}) if _kosong(hasil) else gantung(skp, hasil.id, _tanpa(hasil, atas_id, punya))
    for baris in teks[len(lama) :]:
        baru = HasilKerja(id_baru(), rencana=baris)
        skp = gantung(sisip_hasil(skp, [baru]), baru.id, [punya[atas_id]])
    return skp


def _tanpa(hasil: HasilKerja, atas_id: str, punya: Mapping[str, Atas]) -> list[Atas]:
    return [punya[id] for id in hasil.dukungan if id != atas_id and id in punya]


def _kosong(hasil: HasilKerja) -> bool:
    return not any(i.teks or i.target for i in hasil.indikator) and not hasil.rencana_aksi and len(hasil.dukungan) == 1


# ── what is typed ───────────────────────────────────────────────────────────────────────────────────


def baca_ragam(teks: str, kelompok: Kelompok) -> Aspek | Perspektif | None:
    """`kual` is Kualitas, `penerima` Penerima Layanan: the first that begins so; None for anything else."""
    kata = " ".join(teks.replace("_", " ").lower().split())
    jenis: type[StrEnum] = Perspektif if kelompok is Kelompok.JPT_PUKM else Aspek
    found = next((r for r in jenis if kata and r.value.replace("_", " ").lower().startswith(kata)), None)
    assert found is None or isinstance(found, (Aspek, Perspektif))
    return found


def atur_ragam(indikator: Indikator, teks: str, kelompok: Kelompok) -> Indikator:
    """Perspektif for JPT/PUKM, aspek for everybody else (R36); words that name none leave it empty."""
    ragam = baca_ragam(teks, kelompok)
    if kelompok is Kelompok.JPT_PUKM:
        return replace(indikator, perspektif=ragam if isinstance(ragam, Perspektif) else None)
    return replace(indikator, aspek=ragam if isinstance(ragam, Aspek) else None)
