"""What is done to a SKP: begun, answered, agreed, set, revised with its versions kept, copied to others and to the next year."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from app.domain.baris import build, flat
from app.domain.jabatan import Kelompok
from app.domain.pegawai import BEBAS_SKP, Orang, Pegawai
from app.domain.penilai import Bagan, tempat_dinilai
from app.domain.periode import tanggal_panjang
from app.domain.perubahan import ganti, id_baru
from app.domain.skp import (
    Aspek,
    EkspektasiPerilaku,
    HasilKerja,
    Indikator,
    JenisHasil,
    Penerimaan,
    Perspektif,
    Pimpinan,
    RencanaAksi,
    Sikap,
    Skp,
    StatusSkp,
    TandaTanganSkp,
    VersiSkp,
)
from app.errors import UserError

PEGAWAI, PENILAI = "PEGAWAI", "PENILAI"

# ── begin ───────────────────────────────────────────────────────────────────────────────────────────


def skp_baru(bagan: Bagan, pegawai_id: str, tahun: int) -> Skp:
    """An empty SKP from the first day in office that year to 31 December. Raises UserError inside a span without SKP (R6)."""
    pegawai = bagan.pegawai[pegawai_id]
    mulai, selesai = rentang(pegawai, tahun)
    tempat = tempat_dinilai(pegawai, mulai) or tempat_dinilai(pegawai, selesai)
    jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
    if jabatan is None:
        raise UserError("skp_tanpa_jabatan", nama=pegawai.nama)
    return Skp(id_baru(), pegawai_id, tahun, mulai, selesai, jabatan.kelompok, jabatan.pendekatan)


def rentang(pegawai: Pegawai, tahun: int) -> tuple[date, date]:
    """The part of a year a SKP covers: from the first placement, around the spans that free from SKP (R6).

    Raises UserError when such a span leaves nothing of the year.
    """
    awal, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    pertama = min((p.mulai for p in pegawai.penempatan if p.mulai), default=awal)
    mulai = pertama if awal < pertama <= akhir and not any(p.mulai is None for p in pegawai.penempatan) else awal
    for status in sorted((s for s in pegawai.status if s.jenis in BEBAS_SKP), key=lambda s: s.mulai or date.min):
        if status.berlaku(mulai):
            if status.selesai is None or status.selesai >= akhir:
                raise UserError("skp_bebas", nama=pegawai.nama, status=status.jenis.value.replace("_", " ").lower())
            mulai = status.selesai + timedelta(days=1)
        elif status.mulai and mulai < status.mulai <= akhir:
            akhir = status.mulai - timedelta(days=1)
    return mulai, akhir


def pimpinan_dari(hasil: HasilKerja, kelompok: Kelompok) -> Pimpinan:
    """Column 2 of A.1.7: a JPT/PUKM result with its indicators, any other leader's result alone (R56)."""
    indikator = "\n".join(i.teks for i in hasil.indikator if i.teks) if kelompok is Kelompok.JPT_PUKM else ""
    return Pimpinan(hasil.rencana, indikator or None)


def ubah_jenis(skp: Skp, hasil_id: str, jenis: JenisHasil) -> Skp:
    """Raises UserError when an assignment as Plt/Plh would become TAMBAHAN (R17)."""
    hasil = next(h for h in skp.hasil_kerja if h.id == hasil_id)
    if hasil.dari_plt and jenis is JenisHasil.TAMBAHAN:
        raise UserError("skp_plt_wajib_utama", rencana=hasil.rencana)
    return ganti(skp, hasil_id, jenis=jenis)


def tambah_tugas_belajar(skp: Skp, hasil: Iterable[HasilKerja]) -> Skp:
    """A study that begins during the year adds its results to the same SKP, marked as such (R60)."""
    return replace(skp, hasil_kerja=(*skp.hasil_kerja, *(replace(h, tugas_belajar=True) for h in hasil)))


def hasil_studi() -> tuple[HasilKerja, HasilKerja]:
    """What every study assignment is measured by: the academic result, and the time of graduating (R57)."""
    nilai = Indikator(id_baru(), "Indeks prestasi kumulatif pada akhir tahun", aspek=Aspek.KUALITAS)
    lulus = Indikator(id_baru(), "Beban studi yang terselesaikan menurut rencana studi", aspek=Aspek.WAKTU)
    return (
        HasilKerja(id_baru(), rencana="Hasil evaluasi akademik memenuhi ketentuan perguruan tinggi", indikator=(nilai,)),
        HasilKerja(id_baru(), rencana="Studi terselesaikan tepat waktu", indikator=(lulus,)),
    )


# ── agree and set ───────────────────────────────────────────────────────────────────────────────────


def jawab(skp: Skp, indikator_id: str, sikap: Sikap, hari: date, alasan: str | None = None) -> Skp:
    """What the employee answers to one indicator; an earlier outcome of a dialog falls away."""
    return ganti(skp, indikator_id, penerimaan=Penerimaan(sikap, alasan, None, hari))


def catat_dialog(skp: Skp, indikator_id: str, hasil: str, hari: date) -> Skp:
    """The outcome of the dialog asked for: what was settled, in the operator's words."""
    lama = next(i.penerimaan for h in skp.hasil_kerja for i in h.indikator if i.id == indikator_id) or Penerimaan()
    return ganti(skp, indikator_id, penerimaan=replace(lama, hasil_dialog=hasil.strip() or None, tanggal=hari))


def dialog_terbuka(skp: Skp) -> tuple[Indikator, ...]:
    """Indicators for which a dialog was asked and no outcome is written."""
    semua = (i for h in skp.hasil_kerja for i in h.indikator if i.penerimaan)
    return tuple(i for i in semua if i.penerimaan and i.penerimaan.sikap is Sikap.MINTA_DIALOG and not i.penerimaan.hasil_dialog)


def sepakati(skp: Skp, pegawai: Orang, hari: date) -> Skp:
    """The employee signs this version. Raises UserError while it is empty or a dialog is open."""
    if skp.status is StatusSkp.DITETAPKAN:
        raise UserError("skp_sudah_ditetapkan", tanggal=tanggal_panjang(skp.tanggal_ditetapkan or hari))
    if not any(hasil.rencana.strip() for hasil in skp.hasil_kerja):
        raise UserError("skp_tanpa_hasil")
    if terbuka := dialog_terbuka(skp):
        raise UserError("skp_dialog_terbuka", jumlah=len(terbuka), indikator=terbuka[0].teks)
    return replace(skp, status=StatusSkp.DISEPAKATI, tanda_tangan=_ditandatangani(skp, PEGAWAI, pegawai, hari))


def tetapkan(skp: Skp, pegawai: Orang, penilai: Orang, atasan: Orang | None, hari: date, alasan_terlambat: str | None = None) -> Skp:
    """The penilai sets it and the names are fixed. A late date only warns (R61); a missing Anggaran needs its reason (R35)."""
    if skp.status is not StatusSkp.DISEPAKATI:
        raise UserError("skp_belum_disepakati")
    if tanpa_anggaran(skp) and not skp.alasan_tanpa_anggaran:
        raise UserError("skp_tanpa_anggaran")
    if any(hasil.dari_plt and hasil.jenis is JenisHasil.TAMBAHAN for hasil in skp.hasil_kerja):
        raise UserError("skp_plt_wajib_utama", rencana=next(h.rencana for h in skp.hasil_kerja if h.dari_plt))
    return replace(
        skp,
        status=StatusSkp.DITETAPKAN,
        tanggal_ditetapkan=hari,
        alasan_terlambat=alasan_terlambat or skp.alasan_terlambat,
        pegawai=pegawai,
        penilai=penilai,
        atasan_penilai=atasan,
        tanda_tangan=_ditandatangani(skp, PENILAI, penilai, hari),
    )


def _ditandatangani(skp: Skp, peran: str, orang: Orang, hari: date) -> tuple[TandaTanganSkp, ...]:
    lain = (t for t in skp.tanda_tangan if (t.peran, t.versi) != (peran, skp.versi))
    return (*lain, TandaTanganSkp(id_baru(), peran, orang.nama, skp.versi, hari))


def perspektif_kurang(skp: Skp) -> tuple[Perspektif, ...]:
    """The perspektif no indicator of a JPT/PUKM covers (R35); none is asked of JA/JF (R36)."""
    if skp.kelompok is Kelompok.JA_JF:
        return ()
    ada = {i.perspektif for h in skp.hasil_kerja for i in h.indikator}
    return tuple(p for p in Perspektif if p not in ada)


def tanpa_anggaran(skp: Skp) -> bool:
    return Perspektif.ANGGARAN in perspektif_kurang(skp)


# ── revise ──────────────────────────────────────────────────────────────────────────────────────────


def perbaiki(skp: Skp, alasan: str, hari: date) -> Skp:
    """Back to draft. A set SKP is kept whole as a version first, and the names follow the roster again (R63, R65)."""
    if skp.status is not StatusSkp.DITETAPKAN:
        sah = tuple(t for t in skp.tanda_tangan if t.versi != skp.versi)
        return replace(skp, status=StatusSkp.DRAF, tanda_tangan=sah)
    if not alasan.strip():
        raise UserError("skp_alasan_perbaikan_kosong")
    return replace(
        skp,
        status=StatusSkp.DRAF,
        versi=skp.versi + 1,
        tanggal_ditetapkan=None,
        pegawai=None,
        penilai=None,
        atasan_penilai=None,
        riwayat=(*skp.riwayat, VersiSkp(id_baru(), skp.versi, skp.tanggal_ditetapkan or hari, alasan.strip(), _isi(skp))),
    )


def _isi(skp: Skp) -> str:
    rows = [[tabel, id, row] for (tabel, id), row in flat(replace(skp, riwayat=())).items()]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def baca_versi(skp: Skp, versi: int) -> Skp:
    """The SKP as it stood in an earlier version. Raises KeyError for a version that was never kept."""
    lama = next((v for v in skp.riwayat if v.versi == versi), None)
    if lama is None:
        raise KeyError(versi)
    return build(Skp, skp.id, {(tabel, id): row for tabel, id, row in json.loads(lama.isi)})


# ── copy ────────────────────────────────────────────────────────────────────────────────────────────


def sejabatan(bagan: Bagan, pegawai_id: str, hari: date) -> tuple[Pegawai, ...]:
    """Everyone else who holds a post of the same name on a day: for whom a copy makes sense."""
    nama = _nama_jabatan(bagan, bagan.pegawai[pegawai_id], hari)
    lain = (p for p in bagan.pegawai.values() if p.id != pegawai_id)
    return tuple(p for p in lain if nama and _nama_jabatan(bagan, p, hari) == nama)


def _nama_jabatan(bagan: Bagan, pegawai: Pegawai, hari: date) -> str:
    tempat = tempat_dinilai(pegawai, hari)
    jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
    return jabatan.nama.strip().lower() if jabatan else ""


def salin_untuk(skp: Skp, pegawai: Pegawai) -> Skp:
    """The same expectations as a fresh draft of another person in the same kind of post."""
    mulai, selesai = rentang(pegawai, skp.tahun)
    return _segar(skp, pegawai.id, skp.tahun, mulai, selesai)


def bawa_dari_tahun_lalu(lama: Skp, tahun: int) -> Skp:
    """Texts and targets only, as a draft; a leader's result of the old year is no longer hung on."""
    baru = _segar(lama, lama.pemilik, tahun, date(tahun, 1, 1), date(tahun, 12, 31))
    return replace(baru, hasil_kerja=tuple(replace(hasil, mendukung=None, mendukung_lain=()) for hasil in baru.hasil_kerja))


def _segar(skp: Skp, pemilik: str, tahun: int, mulai: date, selesai: date) -> Skp:
    return Skp(
        id_baru(),
        pemilik,
        tahun,
        mulai,
        selesai,
        skp.kelompok,
        skp.pendekatan,
        instansi=skp.instansi,
        tempat=skp.tempat,
        lampiran=skp.lampiran,
        hasil_kerja=tuple(_hasil_segar(hasil) for hasil in skp.hasil_kerja),
        perilaku=tuple(EkspektasiPerilaku(id_baru(), e.nilai, e.khusus) for e in skp.perilaku),
    )


def _hasil_segar(hasil: HasilKerja) -> HasilKerja:
    return replace(
        hasil,
        id=id_baru(),
        dari_plt=False,
        tugas_belajar=False,
        persetujuan=None,
        indikator=tuple(replace(i, id=id_baru(), penerimaan=None) for i in hasil.indikator),
        rencana_aksi=tuple(RencanaAksi(id_baru(), aksi.teks) for aksi in hasil.rencana_aksi),
    )
