"""An employee moves to another post: the placement is closed and the SKP divided at the TMT (R18, R64, R65a)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from app.domain.evaluasi import Evaluasi
from app.domain.evaluasi_ubah import terbuka
from app.domain.jabatan import Jabatan, JenisPenempatan, Penempatan
from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan, orang, siapa_menilai
from app.domain.periode import Periode, tanggal_panjang
from app.domain.perubahan import id_baru
from app.domain.skp import Skp
from app.errors import Pesan, UserError


@dataclass(frozen=True, slots=True)
class Mutasi:
    """`pasangan`: before and after of each value, written as one change. `pesan`: what the operator should know."""

    pasangan: tuple[tuple[Any | None, Any | None], ...]
    pesan: tuple[Pesan, ...] = ()


def pindah(pegawai: Pegawai, jabatan: str, tmt: date, nomor_sk: str | None = None) -> Pegawai:
    """Closes the definitive post the day before the TMT and opens the new one. Raises UserError for an impossible date."""
    lama = pegawai.definitif(tmt) or pegawai.definitif(tmt - timedelta(days=1))
    if lama and lama.jabatan == jabatan:
        raise UserError("mutasi_jabatan_sama", nama=pegawai.nama)
    terakhir = max((p.mulai for p in pegawai.penempatan if p.jenis is JenisPenempatan.DEFINITIF and p.mulai), default=None)
    if terakhir and tmt <= terakhir:
        raise UserError("mutasi_sebelum_tmt", tmt=tanggal_panjang(tmt), mulai=tanggal_panjang(terakhir))
    tetap = tuple(_ditutup(p, tmt) if p.jenis is JenisPenempatan.DEFINITIF else p for p in pegawai.penempatan)
    return replace(pegawai, penempatan=(*tetap, Penempatan(id_baru(), jabatan, mulai=tmt, nomor_sk=nomor_sk)))


def _ditutup(tempat: Penempatan, tmt: date) -> Penempatan:
    sebelum = tmt - timedelta(days=1)
    return tempat if tempat.selesai and tempat.selesai <= sebelum else replace(tempat, selesai=sebelum)


def mutasi(bagan: Bagan, pegawai_id: str, jabatan: Jabatan, tmt: date, skp: Iterable[Skp], nomor_sk: str | None = None) -> Mutasi:
    """The move with its SKP: the running one ends the day before, a new one runs from the TMT to 31 December."""
    lama = bagan.pegawai[pegawai_id]
    baru = pindah(lama, jabatan.id, tmt, nomor_sk)
    berjalan = [s for s in skp if s.pemilik == pegawai_id and s.mulai <= tmt <= s.selesai]
    pasangan: list[tuple[Any | None, Any | None]] = [(lama, baru)]
    pesan: list[Pesan] = []
    for satu in berjalan:
        if satu.mulai == tmt:
            pesan.append(Pesan("mutasi_skp_mulai_sama", tmt=tanggal_panjang(tmt)))
            continue
        tutup, buka = bagi_skp(bagan, satu, tmt, jabatan)
        pasangan += [(satu, tutup), (None, buka)]
        pesan.append(Pesan("mutasi_skp_dibagi", selesai=tanggal_panjang(tutup.selesai), mulai=tanggal_panjang(tmt), jabatan=jabatan.nama))
    return Mutasi(tuple(pasangan), tuple(pesan))


def bagi_skp(bagan: Bagan, skp: Skp, tmt: date, jabatan: Jabatan) -> tuple[Skp, Skp]:
    """The old SKP closed with its names fixed, and an empty one in the new post. `bagan`: as it stood before the move."""
    akhir = tmt - timedelta(days=1)
    siapa = siapa_menilai(bagan, skp.pemilik, akhir)
    tutup = replace(
        skp,
        selesai=akhir,
        pegawai=skp.pegawai or orang(bagan, skp.pemilik, akhir),
        penilai=skp.penilai or (orang(bagan, siapa.penilai, akhir) if siapa.penilai else None),
        atasan_penilai=skp.atasan_penilai or (orang(bagan, siapa.atasan, akhir) if siapa.atasan else None),
    )
    buka = Skp(id_baru(), skp.pemilik, skp.tahun, tmt, date(skp.tahun, 12, 31), jabatan.kelompok, jabatan.pendekatan)
    return tutup, replace(buka, instansi=skp.instansi, tempat=skp.tempat)


# ── R18, R19: the previous result by agreement ──────────────────────────────────────────────────────


def hasil_sebelumnya(evaluasi: Iterable[Evaluasi], periode: Periode) -> Evaluasi | None:
    """The latest periodic result before a period, else last year's annual one. `evaluasi`: of one employee."""
    ada = [e for e in evaluasi if e.predikat and e.periode.selesai < periode.mulai]
    tahun_ini = [e for e in ada if e.periode.tahun == periode.tahun and not e.periode.tahunan]
    calon = tahun_ini or [e for e in ada if e.periode.tahun == periode.tahun - 1 and e.periode.tahunan]
    return max(calon, key=lambda e: e.periode.selesai, default=None)


def pindah_dalam(pegawai: Pegawai, periode: Periode) -> bool:
    """Whether the employee came from another definitive post within the period."""
    tetap = [p for p in pegawai.penempatan if p.jenis is JenisPenempatan.DEFINITIF and p.mulai]
    pertama = min((p.mulai for p in tetap if p.mulai), default=None)
    return any(p.mulai != pertama and periode.mulai <= p.mulai <= periode.selesai for p in tetap if p.mulai)


def pakai_hasil(
    pegawai: Pegawai, evaluasi: Evaluasi, sebelumnya: Evaluasi, sumber: str, setuju_penilai: bool, setuju_pegawai: bool
) -> Evaluasi:
    """The previous result taken over with its source shown. Raises UserError unless the employee moved and both agree (R18)."""
    if terbuka(evaluasi).periode.tahunan:
        raise UserError("mutasi_tahunan_dinilai_baru")
    if not pindah_dalam(pegawai, evaluasi.periode):
        raise UserError("mutasi_tidak_dalam_periode", nama=pegawai.nama, periode=evaluasi.periode.nama)
    if not (setuju_penilai and setuju_pegawai):
        raise UserError("mutasi_belum_disetujui")
    return replace(
        evaluasi,
        hasil_dari=sebelumnya.periode,
        rating_hasil_kerja=sebelumnya.rating_hasil_kerja,
        alasan_hasil_kerja=sumber,
        rating_perilaku=sebelumnya.rating_perilaku,
        alasan_perilaku=sumber,
    )


def lepas_hasil(evaluasi: Evaluasi) -> Evaluasi:
    """The evaluation without the result taken over: the new penilai rates afresh."""
    kosong = replace(terbuka(evaluasi), hasil_dari=None, rating_hasil_kerja=None, rating_perilaku=None)
    return replace(kosong, alasan_hasil_kerja=None, alasan_perilaku=None)
