"""From a checked SKP document to Skp: what the format says is taken over, what it cannot say stays as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.perilaku import Nilai
from app.domain.perubahan import id_baru
from app.domain.skp import (
    Aspek,
    EkspektasiPerilaku,
    HasilKerja,
    Indikator,
    JenisHasil,
    Lampiran,
    Perspektif,
    RealisasiAksi,
    RencanaAksi,
    Skp,
    StatusSkp,
)
from app.exchange.skp_keys import Ekstra
from app.exchange.skp_parts import Objek, di, hari, manual, orang, pilih, pimpinan, realisasi


def mulai(isi: Objek) -> date:
    return hari(isi.get("mulai")) or date(isi["tahun"], 1, 1)


def skp(isi: Objek, pemilik: str, lama: Skp | None, ekstra: Ekstra) -> Skp:
    """`lama`: what the office already holds of it, whose ids are kept. `ekstra` of the result is still to be set."""
    ekstra.baca("skp", "", isi)
    ekstra.baca("lampiran", "lampiran", isi.get("lampiran"))
    for nama in ("pegawai", "penilai", "atasan_penilai"):
        ekstra.baca("orang", nama, isi.get(nama))
    lampiran = isi.get("lampiran") or {}
    dasar = lama or Skp(id_baru(), pemilik, isi["tahun"], mulai(isi), date(isi["tahun"], 12, 31))
    sebelum = _dipasangkan(dasar.urutan_hasil(), [each["rencana"] for each in isi["hasil_kerja"]])
    return replace(
        dasar,
        selesai=hari(isi.get("selesai")) or date(isi["tahun"], 12, 31),
        kelompok=Kelompok(isi["kelompok"]),
        pendekatan=Pendekatan(isi["pendekatan"]),
        status=StatusSkp(isi.get("status") or "DRAF"),
        tanggal_ditetapkan=hari(isi.get("tanggal_ditetapkan")),
        instansi=isi.get("instansi"),
        tempat=isi.get("tempat"),
        pegawai=orang(isi["pegawai"]),
        penilai=orang(isi.get("penilai")),
        atasan_penilai=orang(isi.get("atasan_penilai")),
        lampiran=Lampiran(*(tuple(lampiran.get(n) or ()) for n in ("sumber_daya", "pertanggungjawaban", "konsekuensi"))),
        hasil_kerja=tuple(_hasil(each, before, ekstra) for each, before in zip(isi["hasil_kerja"], sebelum, strict=True)),
        perilaku=tuple(_ekspektasi(dasar, each, ekstra) for each in isi.get("perilaku") or ()),
    )


def _dipasangkan(lama: tuple[HasilKerja, ...], rencana: list[str]) -> list[HasilKerja | None]:
    """Which earlier result each sentence is: the one of the same words, else the one at the same place if nobody claims it."""
    bebas = list(lama)
    found: list[HasilKerja | None] = []
    for teks in rencana:
        sama = next((hasil for hasil in bebas if hasil.rencana == teks), None)
        if sama:
            bebas.remove(sama)
        found.append(sama)
    for n, before in enumerate(found):
        setempat = di(lama, n)
        if before is None and setempat in bebas:
            bebas.remove(setempat)
            found[n] = setempat
    return found


def _hasil(isi: Objek, lama: HasilKerja | None, ekstra: Ekstra) -> HasilKerja:
    dasar = lama or HasilKerja(id_baru())
    ekstra.baca("hasil_kerja", dasar.id, isi)
    ekstra.baca("pimpinan", f"{dasar.id}/pimpinan", isi.get("pimpinan"))
    return replace(
        dasar,
        jenis=JenisHasil(isi["jenis"]),
        rencana=isi["rencana"],
        penugasan_dari=isi.get("penugasan_dari"),
        pimpinan=pimpinan(isi.get("pimpinan")),
        indikator=tuple(_indikator(each, di(dasar.indikator, n), ekstra) for n, each in enumerate(isi["indikator"])),
        rencana_aksi=tuple(_aksi(each, di(dasar.rencana_aksi, n), ekstra) for n, each in enumerate(isi.get("rencana_aksi") or ())),
    )


def _indikator(isi: Objek, lama: Indikator | None, ekstra: Ekstra) -> Indikator:
    dasar = lama or Indikator(id_baru())
    ekstra.baca("indikator", dasar.id, isi)
    ekstra.baca("manual", f"{dasar.id}/manual", isi.get("manual"))
    return replace(
        dasar,
        teks=isi["teks"],
        target=isi.get("target"),
        aspek=pilih(Aspek, isi.get("aspek")),
        perspektif=pilih(Perspektif, isi.get("perspektif")),
        manual=manual(isi["manual"]) if isi.get("manual") else None,
    )


def _aksi(isi: Objek, lama: RencanaAksi | None, ekstra: Ekstra) -> RencanaAksi:
    dasar = lama or RencanaAksi(id_baru())
    ekstra.baca("rencana_aksi", dasar.id, isi)
    hasil = realisasi(RealisasiAksi(""), dasar.realisasi, isi.get("realisasi") or (), ekstra)
    return replace(dasar, teks=isi["teks"], realisasi=tuple(hasil))


def _ekspektasi(lama: Skp, isi: Objek, ekstra: Ekstra) -> EkspektasiPerilaku:
    nilai = Nilai(isi["nilai"])
    id = next((e.id for e in lama.perilaku if e.nilai is nilai), None) or id_baru()
    ekstra.baca("perilaku", id, isi)
    return EkspektasiPerilaku(id, nilai, tuple(isi.get("ekspektasi_khusus") or ()))
