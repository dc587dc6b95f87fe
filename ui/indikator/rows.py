"""A SKP as the rows of one sheet: results over their indicators, with advice directly under the line it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.kata import contoh_hasil
from app.domain.masalah import Masalah, Tingkat
from app.domain.perubahan import ganti
from app.domain.skp import Aspek, HasilKerja, Indikator, JenisHasil, Perspektif, Sikap, Skp
from app.domain.skp_isi import atur_ragam, hasil_dari
from app.domain.target import baca, dibaca
from app.words import say, say_pesan
from ui.kit.delegate import CellLook
from ui.kit.fields import name_of
from ui.kit.model import Column

NO, RAGAM, TEKS, TARGET, DIBACA = range(5)


class Jenis(StrEnum):
    """What a row is: the head of a result, an indicator, advice, or a section of the sheet."""

    HASIL = "HASIL"
    INDIKATOR = "INDIKATOR"
    SARAN = "SARAN"
    BAGIAN = "BAGIAN"


@dataclass(frozen=True, slots=True)
class Row:
    """`id` of the result or indicator, also for the advice under it; `kunci` is unique in the sheet.

    `bawah`: the muted line of a head; `tautan`: the verb at the right; `warna`: a state of look.STATES;
    `jawaban`: where a dialog was asked for, how far it is – the normal case, agreement, has no chip.
    """

    kunci: str
    jenis: Jenis
    id: str
    hasil: str = ""
    nomor: str = ""
    ragam: str = ""
    teks: str = ""
    target: str = ""
    bawah: str = ""
    tautan: str = ""
    warna: str = ""
    jawaban: str = ""
    masalah: Masalah | None = None

    @property
    def dibaca(self) -> str:
        """How the free text of a target is understood; nothing where it is not."""
        terbaca = baca(self.target)
        return say_pesan(dibaca(terbaca)) if terbaca else ""


VERBS = {
    "kata_aktivitas": "Pakai contoh",
    "kata_kategori": "Pakai contoh",
    "kata_mutlak": "Ubah target",
    "cek_tanpa_indikator": "Tambah indikator",
    "cek_tanpa_manual": "Isi manual…",
    "cek_dialog_terbuka": "Tulis hasil dialog…",
    "cek_kualitas_pimpinan": "Ubah kualitas…",
    "cek_kualitas_hasil": "Ubah kualitas…",
    "cek_penugasan_tanpa_persetujuan": "Catat persetujuan…",
    "skp_plt_wajib_utama": "Jadikan utama",
    "skp_tanpa_anggaran": "Isi alasan…",
    "cek_perspektif_kurang": "Tambah hasil kerja",
    "cek_tanpa_utama": "Tambah hasil kerja",
    "cek_pk_tidak_ada": "Tambahkan",
    "cek_skp_terlambat": "Isi alasan…",
    "cek_skp_masa_bebas": "Ubah masa SKP…",
    "cek_penilai_berganti": "Perbaiki…",
}
IN_CELL = {"cek_rencana_kosong", "cek_indikator_kosong", "cek_target_kosong", "cek_aspek_kosong"}
ELSEWHERE = {"cek_skp_tanpa_hasil", "cek_skp_belum_ditetapkan", "cek_hasil_tanpa_peran"}


def rows(skp: Skp, masalah: Iterable[Masalah], pendukung: Mapping[str, str]) -> list[Row]:
    """`pendukung`: what each result of a leader is called, by id."""
    advice: dict[str, list[Masalah]] = {}
    for m in masalah:
        if m.pesan.kode not in IN_CELL | ELSEWHERE and not m.pesan.kode.startswith("cek_lampiran"):
            advice.setdefault(m.bagian or "", []).append(m)
    found = [row for row in _results(skp, JenisHasil.UTAMA, advice, pendukung)]
    found.extend(_advice("", "", advice))
    if skp.hasil_kerja:
        found.append(_additional(skp))
    found.extend(_results(skp, JenisHasil.TAMBAHAN, advice, pendukung))
    return found


def _results(skp: Skp, jenis: JenisHasil, advice: dict[str, list[Masalah]], pendukung: Mapping[str, str]) -> Iterator[Row]:
    for nomor, hasil in enumerate(skp.urutan_hasil(), 1):
        if hasil.jenis is not jenis:
            continue
        yield Row(
            hasil.id, Jenis.HASIL, hasil.id, hasil.id, str(nomor), teks=hasil.rencana, bawah=_below(hasil, pendukung), tautan="Lainnya"
        )
        yield from _advice(hasil.id, hasil.id, advice)
        for indikator in hasil.indikator:
            yield _indicator(hasil, indikator)
            yield from _advice(indikator.id, hasil.id, advice)


def _indicator(hasil: HasilKerja, i: Indikator) -> Row:
    p = i.penerimaan
    asked = p is not None and p.sikap is Sikap.MINTA_DIALOG
    return Row(
        i.id,
        Jenis.INDIKATOR,
        i.id,
        hasil.id,
        ragam=name_of(i.perspektif or i.aspek),
        teks=i.teks,
        target=i.target or "",
        jawaban="" if not asked else "dialog selesai" if p is not None and p.hasil_dialog else "minta dialog",
    )


def _advice(id: str, hasil: str, advice: dict[str, list[Masalah]]) -> Iterator[Row]:
    for n, m in enumerate(advice.get(id, ())):
        kode = m.pesan.kode
        warna = {Tingkat.TOLAK: "merah", Tingkat.PERINGATAN: "kuning", Tingkat.INFORMASI: "biru"}[m.tingkat]
        teks = _short(m) or say_pesan(m.pesan)
        yield Row(f"{id}:{kode}:{n}", Jenis.SARAN, id, hasil, teks=teks, tautan=VERBS.get(kode, ""), warna=warna, masalah=m)


def _short(m: Masalah) -> str:
    """An activity or a category with what could stand there instead, where an example can be made of it."""
    teks = str(dict(m.pesan.nilai).get("teks", ""))
    contoh = contoh_hasil(teks) if m.pesan.kode.startswith("kata_") else None
    return say(f"indikator_{m.pesan.kode}", kata=teks.split()[0], contoh=contoh) if contoh else ""


def _additional(skp: Skp) -> Row:
    banyak = sum(h.jenis is JenisHasil.TAMBAHAN for h in skp.hasil_kerja)
    isi = f"{banyak} hasil" if banyak else say("indikator_tambahan_kosong")
    return Row("tambahan", Jenis.BAGIAN, "", teks="Hasil kerja tambahan", bawah=isi, tautan="Tambahan")


def _below(hasil: HasilKerja, pendukung: Mapping[str, str]) -> str:
    """`Mendukung: … (Camat)`, then what else is said of the result."""
    parts = [", ".join(pendukung[id] for id in hasil.dukungan if id in pendukung)]
    parts[0] = parts[0] or (hasil.pimpinan.rencana.replace("\n", ", ") if hasil.pimpinan else "")
    found = [f"Mendukung: {parts[0]}"] if parts[0] else []
    if hasil.penugasan_dari:
        found.append(f"penugasan dari {hasil.penugasan_dari}")
    for on, word in ((hasil.dari_plt, "sebagai Plt./Plh."), (hasil.tugas_belajar, "tugas belajar")):
        found.extend([word] if on else [])
    if hasil.kualitas:
        found.append(name_of(hasil.kualitas).lower())
    return " · ".join(found)


# ── columns ─────────────────────────────────────────────────────────────────────────────────────────


def columns(skp: Skp | None) -> tuple[Column, ...]:
    """A qualitative indicator says its target in the same sentence: no columns for it unless one is written (R45)."""
    pukm = skp is not None and skp.kelompok is Kelompok.JPT_PUKM
    kualitatif = skp is not None and skp.pendekatan is Pendekatan.KUALITATIF
    return (
        Column("", lambda r: r.nomor, lebar=44),
        Column("Perspektif" if pukm else "Aspek", _first, _typed_first, lebar=152 if pukm else 106, pilihan=lambda _: choices(pukm=pukm)),
        Column(
            "Ukuran keberhasilan, indikator, dan target" if kualitatif else "Indikator kinerja individu",
            lambda r: r.teks if r.jenis is Jenis.INDIKATOR else "",
            lambda r, t: replace(r, teks=t),
            lebar=0,
            panjang=True,
        ),
        Column("Target", lambda r: r.target, lambda r, t: replace(r, target=t), lebar=116, kanan=True),
        Column("Dibaca sebagai", lambda r: r.dibaca, lebar=188, look=lambda _: CellLook(muted=True, wrap=True)),
    )


def choices(*, pukm: bool) -> list[str]:
    kinds: type[StrEnum] = Perspektif if pukm else Aspek
    return [name_of(kind) for kind in kinds]


def _first(row: Row) -> str:
    return row.ragam if row.jenis is Jenis.INDIKATOR else row.teks


def _typed_first(row: Row, text: str) -> Row:
    return replace(row, ragam=text) if row.jenis is Jenis.INDIKATOR else replace(row, teks=text)


def written(skp: Skp, old: Row, new: Row) -> Skp:
    """The SKP after typing into one row; a row that has gone meanwhile changes nothing."""
    hasil = hasil_dari(skp, old.id)
    if hasil is None:
        return skp
    if old.jenis is Jenis.HASIL:
        return ganti(skp, old.id, rencana=new.teks)
    indikator = next(i for i in hasil.indikator if i.id == old.id)
    isi = replace(indikator, teks=new.teks, target=new.target or None)
    if new.ragam != old.ragam:
        isi = atur_ragam(isi, new.ragam, skp.kelompok)
    return ganti(skp, old.id, teks=isi.teks, target=isi.target, aspek=isi.aspek, perspektif=isi.perspektif)
