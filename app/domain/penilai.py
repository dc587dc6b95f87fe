"""Who rates whom on a day, who stands above, and why: the dated chain of posts (R8–R22)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from app.domain.jabatan import Jabatan, JenisJabatan, JenisPenempatan, Penempatan, UnitKerja
from app.domain.kantor import Kantor
from app.domain.pangkat import pangkat_golongan
from app.domain.pegawai import BEBAS_SKP, KELUAR, JenisStatus, Orang, Pegawai, PenilaiKhusus
from app.domain.periode import Periode, tanggal_panjang
from app.errors import Pesan

BERHALANGAN_TETAP = KELUAR | BEBAS_SKP | {JenisStatus.TUGAS_BELAJAR}
JENDELA_BULANAN = 5  # days; Q4


@dataclass(frozen=True)
class Bagan:
    """The units, posts and people of an office at one moment; read-only, with its indexes made once."""

    unit: Mapping[str, UnitKerja]
    jabatan: Mapping[str, Jabatan]
    pegawai: Mapping[str, Pegawai]

    @cached_property
    def pemegang(self) -> dict[str, tuple[tuple[Pegawai, Penempatan], ...]]:
        """Jabatan id → everyone ever placed there, the latest TMT first."""
        found: dict[str, list[tuple[Pegawai, Penempatan]]] = {}
        for pegawai in self.pegawai.values():
            for tempat in pegawai.penempatan:
                found.setdefault(tempat.jabatan, []).append((pegawai, tempat))
        return {id: tuple(sorted(isi, key=lambda p: p[1].mulai or date.min, reverse=True)) for id, isi in found.items()}

    @cached_property
    def bawahan(self) -> dict[str, tuple[Jabatan, ...]]:
        """Jabatan id → the posts directly below it."""
        found: dict[str, list[Jabatan]] = {}
        for jabatan in self.jabatan.values():
            if jabatan.atasan:
                found.setdefault(jabatan.atasan, []).append(jabatan)
        return {id: tuple(isi) for id, isi in found.items()}

    @cached_property
    def menurut_nip(self) -> dict[str, tuple[Pegawai, ...]]:
        """NIP → whoever has it; more than one is a mistake to be told."""
        found: dict[str, tuple[Pegawai, ...]] = {}
        for pegawai in self.pegawai.values():
            if pegawai.nip:
                found[pegawai.nip] = (*found.get(pegawai.nip, ()), pegawai)
        return found

    def menjabat(self, jabatan: str, jenis: JenisPenempatan, hari: date) -> tuple[Pegawai, Penempatan] | None:
        return next((isi for isi in self.pemegang.get(jabatan, ()) if isi[1].jenis is jenis and isi[1].berlaku(hari)), None)


@dataclass(frozen=True, slots=True)
class Pejabat:
    """`pegawai` None: a post outside the office whose holder is not recorded. `awalan`: `Plt. `, `Plh. ` or empty."""

    pegawai: str | None
    jabatan: str
    awalan: str = ""
    sejak: date | None = None


@dataclass(frozen=True, slots=True)
class Penilaian:
    """`jabatan`: the post in which the employee is rated. `unit_capaian`: the unit whose result counts (R92, Q38)."""

    penilai: Pejabat | None
    atasan: Pejabat | None
    unit_capaian: str | None = None
    alasan: tuple[Pesan, ...] = ()
    peringatan: tuple[Pesan, ...] = ()
    jabatan: str | None = None


@dataclass(slots=True)
class _Jejak:
    """The chain being climbed, with what was said on the way. `bukan`: who is passed over, the employee first of all."""

    bagan: Bagan
    bukan: frozenset[str]
    hari: date
    alasan: list[Pesan] = field(default_factory=list)
    peringatan: list[Pesan] = field(default_factory=list)


def siapa_menilai(bagan: Bagan, pegawai_id: str, hari: date) -> Penilaian:
    pegawai = bagan.pegawai[pegawai_id]
    return _menilai(bagan, pegawai, tempat_dinilai(pegawai, hari), hari, hari)


def penilai_periode(bagan: Bagan, pegawai_id: str, periode: Periode, kantor: Kantor) -> Penilaian:
    """Who evaluates a period: a penilai whose TMT of leaving lies inside the window still does (R21, Q4, Q37).

    The employee's own post is the one at the end of the period (R18, R20), or the last one held in it.
    """
    pegawai = bagan.pegawai[pegawai_id]
    tempat = tempat_dinilai(pegawai, periode.selesai) or _tempat_terakhir(pegawai, periode)
    hari = periode.selesai if tempat is None or tempat.berlaku(periode.selesai) else tempat.selesai or periode.selesai
    sebelum = jendela(periode, kantor)[0] - timedelta(days=1)
    hasil = _menilai(bagan, pegawai, tempat, hari, sebelum)
    if _tidak_dapat_lagi(bagan, hasil.penilai, periode.selesai):
        return _menilai(bagan, pegawai, tempat, hari, periode.selesai)
    kini = _menilai(bagan, pegawai, tempat, hari, periode.selesai)
    if hasil.penilai and kini.penilai and hasil.penilai.pegawai != kini.penilai.pegawai:
        pesan = Pesan("penilai_lama_menilai", periode=periode.nama, buka=tanggal_panjang(sebelum + timedelta(days=1)))
        return Penilaian(hasil.penilai, hasil.atasan, hasil.unit_capaian, (*hasil.alasan, pesan), hasil.peringatan, hasil.jabatan)
    return hasil


def jendela(periode: Periode, kantor: Kantor) -> tuple[date, date]:
    """First and last day on which a period is evaluated, both included (Q4, Q5, R109)."""
    hari = min(kantor.hari_jendela, JENDELA_BULANAN) if periode.kode.startswith("B") else kantor.hari_jendela
    tutup = date(periode.tahun + 1, 1, 31) if periode.tahunan else periode.selesai
    return periode.selesai - timedelta(days=hari), tutup


def tempat_dinilai(pegawai: Pegawai, hari: date) -> Penempatan | None:
    """A Plt is rated where he or she is Plt (R16); a Plh in the definitive post (Q13)."""
    return pegawai.plt(hari) or pegawai.definitif(hari)


def _tempat_terakhir(pegawai: Pegawai, periode: Periode) -> Penempatan | None:
    tetap = [p for p in pegawai.penempatan if p.jenis is not JenisPenempatan.PLH]
    dalam = [p for p in tetap if p.selesai and periode.mulai <= p.selesai <= periode.selesai]
    return max(dalam, key=lambda p: p.selesai or date.min, default=None)


def _tidak_dapat_lagi(bagan: Bagan, pejabat: Pejabat | None, hari: date) -> bool:
    """Retired, dead or out of duty by the end of the period: the rule for a moved penilai cannot help."""
    if pejabat is None or pejabat.pegawai is None:
        return False
    status = bagan.pegawai[pejabat.pegawai].status_pada(hari)
    return status is not None and status.jenis in BERHALANGAN_TETAP - {JenisStatus.PINDAH, JenisStatus.TUGAS_BELAJAR}


def _menilai(bagan: Bagan, pegawai: Pegawai, tempat: Penempatan | None, hari: date, hari_penilai: date) -> Penilaian:
    jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
    if tempat is None or jabatan is None:
        return Penilaian(None, None, peringatan=(Pesan("penilai_tanpa_jabatan", nama=pegawai.nama),))
    jejak = _Jejak(bagan, frozenset({pegawai.id}), hari_penilai)
    if tempat.jenis is JenisPenempatan.PLT:
        jejak.alasan.append(Pesan("penilai_karena_plt", nama=pegawai.nama, jabatan=jabatan.nama))
    penilai, unit = _khusus(jejak, pegawai, hari, jabatan) or (_naik(jejak, jabatan.atasan), _unit_pimpinan(bagan, jabatan.atasan))
    if penilai is None:
        jejak.peringatan.append(Pesan("penilai_tidak_ada", nama=pegawai.nama, jabatan=jabatan.nama))
    atas = bagan.jabatan.get(penilai.jabatan) if penilai else None
    bukan = jejak.bukan | ({penilai.pegawai} if penilai and penilai.pegawai else set())
    atasan = _naik(_Jejak(bagan, bukan, hari_penilai), atas.atasan) if atas else None
    return Penilaian(penilai, atasan, unit, tuple(jejak.alasan), tuple(jejak.peringatan), jabatan.id)


def _unit_pimpinan(bagan: Bagan, jabatan: str | None) -> str | None:
    """The unit led by the normal penilai's post; a post that leads none answers for the unit it sits in."""
    pimpinan = bagan.jabatan.get(jabatan or "")
    return (pimpinan.memimpin or pimpinan.unit) if pimpinan else None


# ── a rater named on purpose ────────────────────────────────────────────────────────────────────────


def _khusus(jejak: _Jejak, pegawai: Pegawai, hari: date, jabatan: Jabatan) -> tuple[Pejabat, str | None] | None:
    khusus = next((k for k in reversed(pegawai.penilai_khusus) if k.berlaku(hari)), None)
    orangnya = jejak.bagan.pegawai.get(khusus.penilai) if khusus else None
    tempat = tempat_dinilai(orangnya, hari) if orangnya else None
    pos = jejak.bagan.jabatan.get(tempat.jabatan) if tempat else None
    if khusus is None or orangnya is None or tempat is None or pos is None:
        return None
    if ditolak := tidak_berwenang(jejak.bagan, jabatan, orangnya, pos, khusus):
        jejak.peringatan.append(ditolak)
        return None
    jejak.alasan.append(_alasan_khusus(khusus, orangnya))
    if _di_bawah_pengawas(pos) and not khusus.nomor_surat:
        jejak.peringatan.append(Pesan("penilai_di_bawah_pengawas", nama=orangnya.nama, jabatan=pos.nama))
    return Pejabat(orangnya.id, pos.id, tempat.jenis.awalan, tempat.mulai), pos.memimpin or _unit_pimpinan(jejak.bagan, jabatan.atasan)


def tidak_berwenang(bagan: Bagan, jabatan: Jabatan, penilai: Pegawai, pos: Jabatan, khusus: PenilaiKhusus) -> Pesan | None:
    """Why a person named on purpose cannot rate the holder of a post; None when he or she can.

    A JF without a unit never (R14); a leader of another unit only with the letter of a delegation (R12).
    """
    if pos.jenis is JenisJabatan.FUNGSIONAL and not pos.memimpin:
        return Pesan("penilai_jf_tanpa_unit", nama=penilai.nama, jabatan=pos.nama)
    dekat = (pos.unit and pos.unit == jabatan.unit) or pos in rantai(bagan, jabatan.atasan)
    return None if dekat or khusus.nomor_surat else Pesan("penilai_pimpinan_lain", nama=penilai.nama, jabatan=pos.nama)


def _alasan_khusus(khusus: PenilaiKhusus, penilai: Pegawai) -> Pesan:
    if khusus.nomor_surat:
        return Pesan("penilai_khusus_bersurat", nama=penilai.nama, alasan=khusus.alasan, nomor=khusus.nomor_surat)
    return Pesan("penilai_khusus", nama=penilai.nama, alasan=khusus.alasan)


def _di_bawah_pengawas(jabatan: Jabatan) -> bool:
    return jabatan.jenis in {JenisJabatan.PELAKSANA, JenisJabatan.NON_ASN, JenisJabatan.FUNGSIONAL}


# ── the chain upward ────────────────────────────────────────────────────────────────────────────────


def _naik(jejak: _Jejak, mulai: str | None) -> Pejabat | None:
    """The first official of the chain who may rate; each step passed leaves its reason (R10)."""
    for jabatan in rantai(jejak.bagan, mulai):
        pejabat = _pemegang_wewenang(jejak, jabatan)
        if pejabat is not None:
            if _di_bawah_pengawas(jabatan) and not jabatan.memimpin:
                jejak.peringatan.append(Pesan("penilai_di_bawah_pengawas", nama=_nama(jejak.bagan, pejabat), jabatan=jabatan.nama))
            return pejabat
    return None


def rantai(bagan: Bagan, mulai: str | None) -> Iterator[Jabatan]:
    """A post and those above it, once each."""
    lewat: set[str] = set()
    while mulai and mulai in bagan.jabatan and mulai not in lewat:
        lewat.add(mulai)
        yield bagan.jabatan[mulai]
        mulai = bagan.jabatan[mulai].atasan


def _pemegang_wewenang(jejak: _Jejak, jabatan: Jabatan) -> Pejabat | None:
    if jabatan.jenis is JenisJabatan.FUNGSIONAL and not jabatan.memimpin:
        jejak.peringatan.append(Pesan("penilai_jf_lewat", jabatan=jabatan.nama))
        return None
    definitif = jejak.bagan.menjabat(jabatan.id, JenisPenempatan.DEFINITIF, jejak.hari)
    if definitif and definitif[0].id in jejak.bukan:
        return None
    halangan = definitif[0].status_pada(jejak.hari) if definitif else None
    if definitif and halangan is None:
        return _duduk(jejak, jabatan, *definitif, "penilai_langsung")
    pengganti = _pengganti(jejak, jabatan)
    if pengganti:
        return pengganti
    if definitif and halangan and halangan.jenis not in BERHALANGAN_TETAP:
        return _duduk(jejak, jabatan, *definitif, "penilai_langsung")
    return _kosong(jejak, jabatan, definitif[0] if definitif else None)


def _pengganti(jejak: _Jejak, jabatan: Jabatan) -> Pejabat | None:
    """A Plt or Plh of the post, only with a recorded delegation (R11)."""
    for jenis in (JenisPenempatan.PLT, JenisPenempatan.PLH):
        isi = jejak.bagan.menjabat(jabatan.id, jenis, jejak.hari)
        if isi is None or isi[0].id in jejak.bukan:
            continue
        if isi[1].delegasi and isi[1].delegasi.nomor:
            return _duduk(jejak, jabatan, *isi, "penilai_berdelegasi")
        jejak.peringatan.append(Pesan("penilai_tanpa_delegasi", nama=isi[0].nama, jabatan=jenis.awalan + jabatan.nama))
    return None


def _duduk(jejak: _Jejak, jabatan: Jabatan, pegawai: Pegawai, tempat: Penempatan, kode: str) -> Pejabat:
    sejak = tanggal_panjang(tempat.mulai) if tempat.mulai else None
    if kode == "penilai_langsung" and sejak is None:
        kode = "penilai_langsung_tanpa_tmt"
    nomor = tempat.delegasi.nomor if tempat.delegasi else None
    jejak.alasan.append(Pesan(kode, nama=pegawai.nama, jabatan=tempat.jenis.awalan + jabatan.nama, sejak=sejak or "-", nomor=nomor or "-"))
    return Pejabat(pegawai.id, jabatan.id, tempat.jenis.awalan, tempat.mulai)


def _kosong(jejak: _Jejak, jabatan: Jabatan, berhalangan: Pegawai | None) -> Pejabat | None:
    if jabatan.luar and berhalangan is None:
        jejak.alasan.append(Pesan("penilai_luar_tanpa_nama", jabatan=jabatan.nama))
        return Pejabat(None, jabatan.id)
    if berhalangan:
        jejak.alasan.append(Pesan("penilai_berhalangan", nama=berhalangan.nama, jabatan=jabatan.nama))
    else:
        jejak.alasan.append(Pesan("penilai_jabatan_kosong", jabatan=jabatan.nama, hari=tanggal_panjang(jejak.hari)))
    return None


# ── as paper prints them ────────────────────────────────────────────────────────────────────────────


def _nama(bagan: Bagan, pejabat: Pejabat) -> str:
    return bagan.pegawai[pejabat.pegawai].nama if pejabat.pegawai else ""


def orang(bagan: Bagan, siapa: Pejabat | str, hari: date) -> Orang:
    """An official, or an employee by id in the definitive post, as the forms print them (FORMULIR 1.2)."""
    if isinstance(siapa, Pejabat):
        pegawai, jabatan, awalan = bagan.pegawai.get(siapa.pegawai or ""), bagan.jabatan.get(siapa.jabatan), siapa.awalan
    else:
        pegawai = bagan.pegawai[siapa]
        tempat = pegawai.definitif(hari) or tempat_dinilai(pegawai, hari)
        jabatan, awalan = (bagan.jabatan.get(tempat.jabatan), tempat.jenis.awalan) if tempat else (None, "")
    unit = bagan.unit.get(jabatan.unit or jabatan.memimpin or "") if jabatan else None
    return Orang(
        nama=pegawai.nama if pegawai else "",
        nip=pegawai.nip if pegawai else None,
        pangkat_golongan=pangkat_golongan(pegawai.golongan) if pegawai else None,
        jabatan=awalan + jabatan.nama if jabatan else "",
        unit_kerja=unit.nama if unit else None,
    )
