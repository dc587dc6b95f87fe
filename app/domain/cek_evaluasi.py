"""Checks of an evaluation: how far it is, what stands in the way of locking it, and what is only doubtful (R84–R106)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.capaian import capaian_untuk
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi, Hubungan, TugasBelajar
from app.domain.jabatan import Pendekatan
from app.domain.kantor import Kantor
from app.domain.masalah import Masalah, Periksa, Tingkat
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import jendela
from app.domain.periode import Periode, periode_setahun, tanggal_panjang
from app.domain.predikat import Rating
from app.domain.saran import Saran, alasan_diminta, saran_hasil_kerja, saran_pegawai
from app.domain.skp import Skp, StatusSkp
from app.domain.tugas_belajar import PREDIKAT_GAGAL
from app.errors import Pesan

TOLAK, PERINGATAN, INFORMASI = Tingkat


class StatusPenilaian(StrEnum):
    """The word on the chip; DRAF shows the count."""

    KOSONG = "KOSONG"
    DRAF = "DRAF"
    LENGKAP = "LENGKAP"
    TERKUNCI = "TERKUNCI"


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """Unpacks as (terisi, jumlah, kurang)."""

    terisi: int
    jumlah: int
    kurang: tuple[Masalah, ...]
    terkunci: bool = False

    def __iter__(self) -> Iterator[object]:
        return iter((self.terisi, self.jumlah, self.kurang))

    @property
    def status(self) -> StatusPenilaian:
        if self.terkunci:
            return StatusPenilaian.TERKUNCI
        if self.terisi == 0:
            return StatusPenilaian.KOSONG
        return StatusPenilaian.LENGKAP if self.terisi == self.jumlah else StatusPenilaian.DRAF


def tempat_realisasi(skp: Skp) -> tuple[tuple[int, str], ...]:
    """(number of the result, id) of every place that takes a realisation: the results, or their indicators (kuantitatif)."""
    bernomor = tuple(enumerate(skp.urutan_hasil(), 1))
    if skp.pendekatan is Pendekatan.KUALITATIF:
        return tuple((nomor, hasil.id) for nomor, hasil in bernomor)
    return tuple((nomor, indikator.id) for nomor, hasil in bernomor for indikator in hasil.indikator)


def kemajuan(skp: Skp, evaluasi: Evaluasi | None) -> Kemajuan:
    """What counts as complete: one realisation per place, the two ratings and a note."""
    tempat = _diisi(skp, evaluasi)
    kurang = tuple(_kurang(skp, evaluasi))
    jumlah = len(tempat) + 3
    return Kemajuan(jumlah - len(kurang), jumlah, kurang, evaluasi is not None and evaluasi.final)


def _diisi(skp: Skp, evaluasi: Evaluasi | None) -> tuple[tuple[int, str], ...]:
    """A result taken over from the unit before the move brings no realisation of this SKP with it (R18)."""
    return () if evaluasi and evaluasi.hasil_dari else tempat_realisasi(skp)


def _kurang(skp: Skp, evaluasi: Evaluasi | None) -> Iterator[Masalah]:
    akar = ("evaluasi", evaluasi.id) if evaluasi else ("skp", skp.id)
    terisi = {r.pada for r in evaluasi.realisasi if r.teks.strip() or r.nilai} if evaluasi else set()
    for nomor, id in _diisi(skp, evaluasi):
        if id not in terisi:
            yield Masalah(TOLAK, Pesan("cek_realisasi_kosong", nomor=nomor), akar, id)
    if evaluasi is None or evaluasi.rating_hasil_kerja is None:
        yield Masalah(TOLAK, Pesan("cek_rating_hasil_kosong"), akar, "rating_hasil_kerja")
    if evaluasi is None or evaluasi.rating_perilaku is None:
        yield Masalah(TOLAK, Pesan("cek_rating_perilaku_kosong"), akar, "rating_perilaku")
    if evaluasi is None or not any(teks.strip() for teks in evaluasi.catatan):
        yield Masalah(PERINGATAN, Pesan("cek_catatan_kosong"), akar, "catatan")


def masalah_evaluasi(skp: Skp, evaluasi: Evaluasi, dipakai: CapaianOrganisasi | None, saran: Saran | None = None) -> Iterator[Masalah]:
    """All remarks on one evaluation. `dipakai`: the organisation result that counts for it, see `capaian_untuk`.

    `saran`: what was suggested for hasil kerja, see `saran_pegawai`; None = the counts.
    """
    if evaluasi.final:
        return
    yield from kemajuan(skp, evaluasi).kurang
    yield from _alasan(evaluasi, saran or saran_hasil_kerja(skp, evaluasi))
    for rule in (_tidak_lulus, _umpan_balik, _massal):
        yield from rule(evaluasi)
    yield from _capaian(evaluasi, dipakai)
    if skp.status is not StatusSkp.DITETAPKAN:
        yield _di(evaluasi, TOLAK, Pesan("cek_evaluasi_skp_belum_ditetapkan"))


def gerbang(skp: Skp, evaluasi: Evaluasi, dipakai: CapaianOrganisasi | None, saran: Saran | None = None) -> tuple[Masalah, ...]:
    """What forbids locking; empty = may be locked."""
    return tuple(m for m in masalah_evaluasi(skp, evaluasi, dipakai, saran) if m.tingkat is TOLAK)


def _di(evaluasi: Evaluasi, tingkat: Tingkat, pesan: Pesan, bagian: str | None = None) -> Masalah:
    return Masalah(tingkat, pesan, ("evaluasi", evaluasi.id), bagian)


def _alasan(evaluasi: Evaluasi, saran: Saran) -> Iterator[Masalah]:
    """R100: a choice other than the suggestion needs its reason; one away from Sesuai should have one."""
    if not evaluasi.alasan_hasil_kerja and alasan_diminta(saran, evaluasi.rating_hasil_kerja):
        yield _di(evaluasi, TOLAK, Pesan("cek_alasan_beda_saran"), "alasan_hasil_kerja")
    elif not evaluasi.alasan_hasil_kerja and evaluasi.rating_hasil_kerja in (Rating.DIATAS, Rating.DIBAWAH):
        yield _di(evaluasi, PERINGATAN, Pesan("cek_alasan_hasil_kosong"), "alasan_hasil_kerja")
    if not evaluasi.alasan_perilaku and evaluasi.rating_perilaku in (Rating.DIATAS, Rating.DIBAWAH):
        yield _di(evaluasi, PERINGATAN, Pesan("cek_alasan_perilaku_kosong"), "alasan_perilaku")


def _tidak_lulus(evaluasi: Evaluasi) -> Iterator[Masalah]:
    if evaluasi.tugas_belajar is TugasBelajar.TIDAK_LULUS and evaluasi.predikat_pilihan not in PREDIKAT_GAGAL:
        yield _di(evaluasi, TOLAK, Pesan("evaluasi_tidak_lulus"), "predikat_pilihan")


def _umpan_balik(evaluasi: Evaluasi) -> Iterator[Masalah]:
    """R70: periodic feedback from the leader in every period."""
    if not any(u.hubungan is Hubungan.PIMPINAN and u.teks.strip() for u in evaluasi.umpan_balik):
        yield _di(evaluasi, PERINGATAN, Pesan("cek_umpan_balik_pimpinan"), "umpan_balik")


def _massal(evaluasi: Evaluasi) -> Iterator[Masalah]:
    """A rating given to many at once deserves a look at each."""
    for bidang in evaluasi.isi_massal:
        yield _di(evaluasi, PERINGATAN, Pesan("cek_isi_massal"), bidang)


def _capaian(evaluasi: Evaluasi, dipakai: CapaianOrganisasi | None) -> Iterator[Masalah]:
    """R86, R91."""
    if evaluasi.capaian_organisasi is not None:
        return
    if dipakai is None:
        yield _di(evaluasi, PERINGATAN, Pesan("cek_capaian_kosong", periode=evaluasi.periode.nama), "capaian_organisasi")
    elif dipakai.periode != evaluasi.periode:
        yield _di(evaluasi, INFORMASI, Pesan("cek_capaian_tahun_lalu", periode=dipakai.periode.nama), "capaian_organisasi")


# ── in the office ───────────────────────────────────────────────────────────────────────────────────


def capaian_dipakai(isi: Periksa, skp: Skp) -> CapaianOrganisasi | None:
    penilaian = isi.penilaian.get(skp.pemilik)
    unit = penilaian.unit_capaian if penilaian else None
    return capaian_untuk(isi.capaian.values(), isi.bagan, unit, isi.periode)


def cek_evaluasi(isi: Periksa) -> Iterator[Masalah]:
    for skp in isi.skp_periode:
        evaluasi = isi.evaluasi_periode.get(skp.id)
        if evaluasi is not None:
            saran = saran_pegawai(isi.bagan, isi.kantor, skp, evaluasi, isi.capaian.values())
            yield from masalah_evaluasi(skp, evaluasi, capaian_dipakai(isi, skp), saran)


def cek_belum_dievaluasi(isi: Periksa) -> Iterator[Masalah]:
    """Once the window of a period is open, everyone with a SKP should have an evaluation begun."""
    buka, tutup = jendela(isi.periode, isi.kantor)
    if isi.hari < buka:
        return
    for skp in isi.skp_periode:
        if skp.id not in isi.evaluasi_periode:
            nama = isi.bagan.pegawai[skp.pemilik].nama
            pesan = Pesan("cek_belum_dievaluasi", nama=nama, periode=isi.periode.nama, tutup=tanggal_panjang(tutup))
            yield Masalah(PERINGATAN, pesan, ("skp", skp.id))


def cek_capaian_unit(isi: Periksa) -> Iterator[Masalah]:
    """Units whose result the period's evaluations need and do not find, each once (R86, R92)."""
    if isi.hari < jendela(isi.periode, isi.kantor)[0]:
        return
    unit = {p.unit_capaian for p in isi.penilaian.values() if p.unit_capaian}
    for id in sorted(unit):
        if capaian_untuk(isi.capaian.values(), isi.bagan, id, isi.periode) is None:
            nama = isi.bagan.unit[id].nama if id in isi.bagan.unit else id
            yield Masalah(PERINGATAN, Pesan("cek_capaian_unit_kosong", unit=nama, periode=isi.periode.nama), ("unit_kerja", id))


def periode_pegawai(kantor: Kantor, pegawai: Pegawai, tahun: int) -> tuple[Periode, ...]:
    """The periods in which a person is evaluated: PPPK paruh waktu by quarter too where the office works by month (B.3, Q29)."""
    biasa = periode_setahun(tahun, kantor.bulanan)
    if not kantor.bulanan or pegawai.jenis is not JenisPegawai.PPPK_PARUH_WAKTU:
        return biasa
    return tuple(sorted({*biasa, *periode_setahun(tahun)}, key=_urutan))


def _urutan(periode: Periode) -> tuple[date, int]:
    return periode.selesai, ("B", "T", "A").index(periode.kode[0])
