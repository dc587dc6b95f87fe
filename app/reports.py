"""The papers of a period: which there are, for whom each is ready, and who still lacks what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.checks import bahan
from app.desk import Desk
from app.domain.cek_skp import cek_tanpa_skp
from app.domain.evaluasi import Evaluasi
from app.domain.formulir import DOKUMEN, FORM_HASIL, FORM_SKP, LAMPIRAN, MANUAL
from app.domain.jabatan import Kelompok
from app.domain.pegawai import Pegawai
from app.domain.penilai import tempat_dinilai
from app.domain.periode import Periode
from app.domain.skp import Skp, StatusSkp
from app.domain.struktur import lingkup
from app.domain.urutan import urutan_kantor

RENCANA, EVALUASI, KANTOR = "rencana", "evaluasi", "kantor"
MATRIKS = "A.1.5"


@dataclass(frozen=True, slots=True)
class Orangnya:
    """One person's state in a period: the ids his or her sheets come from, None where there is none yet."""

    pegawai: str
    nama: str
    jabatan: str
    unit: str | None
    skp: str | None
    evaluasi: str | None
    ditetapkan: bool
    final: bool
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Kertas:
    """One kind of paper. `orang` are the people who should have it, None for a paper of the office itself.

    `siap`: those for whom it is settled. A draft prints too, an evaluation not begun does not: see `ada`.
    """

    kode: str
    kelompok: str
    formulir: tuple[str, ...] = ()
    orang: tuple[Orangnya, ...] | None = None

    @property
    def siap(self) -> tuple[Orangnya, ...]:
        return tuple(o for o in self.orang or () if (o.final if self.kelompok == EVALUASI else o.ditetapkan))

    @property
    def semua(self) -> int:
        return len(self.orang or ())

    def ada(self, orang: Orangnya) -> bool:
        """Whether there is anything to print for this person."""
        return orang.skp is not None and (self.kelompok != EVALUASI or orang.evaluasi is not None)


def orang_periode(desk: Desk, periode: Periode, unit: str | None = None) -> list[Orangnya]:
    """Everybody with a SKP that covers the period, in the office's own order; `unit` with all that lies in it, None = all units."""
    skps = [s for s in desk.semua(Skp).values() if s.mulai <= periode.selesai and s.selesai >= periode.mulai and s.tahun == periode.tahun]
    terakhir: dict[str, Skp] = {}
    for skp in sorted(skps, key=lambda s: s.mulai):
        terakhir[skp.pemilik] = skp
    evaluasi = {e.skp: e for e in desk.semua(Evaluasi).values() if e.periode == periode}
    found = [_orangnya(desk, skp, evaluasi.get(skp.id), periode) for skp in terakhir.values()]
    return _menurut_kantor(desk, _dalam(desk, found, unit), periode)


def orang_kantor(desk: Desk, periode: Periode, unit: str | None = None) -> list[Orangnya]:
    """The same with those who should have a SKP and have none."""
    tanpa = (_di_tempat(desk, m.akar[1], periode.selesai) for m in cek_tanpa_skp(bahan(desk, periode)))
    found = [*orang_periode(desk, periode, unit), *_dalam(desk, tanpa, unit)]
    return _menurut_kantor(desk, found, periode)


def _dalam(desk: Desk, found: Iterable[Orangnya], unit: str | None) -> list[Orangnya]:
    units = lingkup(desk.bagan().unit, unit)
    return [o for o in found if units is None or o.unit in units]


def _menurut_kantor(desk: Desk, found: Iterable[Orangnya], periode: Periode) -> list[Orangnya]:
    pegawai, bagan = desk.semua(Pegawai), desk.bagan()
    return sorted(found, key=lambda o: urutan_kantor(bagan, pegawai[o.pegawai], periode.selesai))


def _orangnya(desk: Desk, skp: Skp, evaluasi: Evaluasi | None, periode: Periode) -> Orangnya:
    return _di_tempat(desk, skp.pemilik, min(periode.selesai, skp.selesai), skp, evaluasi)


def _di_tempat(desk: Desk, id: str, hari: date, skp: Skp | None = None, evaluasi: Evaluasi | None = None) -> Orangnya:
    pegawai = desk.satu(Pegawai, id)
    tempat = tempat_dinilai(pegawai, hari)
    jabatan = desk.bagan().jabatan.get(tempat.jabatan) if tempat else None
    return Orangnya(
        pegawai=pegawai.id,
        nama=pegawai.nama,
        jabatan=jabatan.nama if jabatan else "",
        unit=jabatan.unit if jabatan else None,
        skp=skp.id if skp else None,
        evaluasi=evaluasi.id if evaluasi else None,
        ditetapkan=skp is not None and skp.status is StatusSkp.DITETAPKAN,
        final=evaluasi is not None and evaluasi.final,
        nip=pegawai.nip or "",
    )


def daftar_kertas(desk: Desk, periode: Periode, unit: str | None = None) -> tuple[Kertas, ...]:
    """Every paper there is, in the order in which they are made."""
    orang = tuple(orang_kantor(desk, periode, unit))
    skp = {o.pegawai: desk.satu(Skp, o.skp) for o in orang if o.skp}
    bentuk = {(each.kelompok, each.pendekatan) for each in skp.values()}
    pukm = tuple(o for o in orang if o.pegawai in skp and skp[o.pegawai].kelompok is Kelompok.JPT_PUKM)
    rencana = (*sorted({FORM_SKP[b] for b in bentuk}), LAMPIRAN) if bentuk else ()
    hasil = tuple(sorted({FORM_HASIL[b] for b in bentuk}))
    return (
        Kertas("matriks", RENCANA, (MATRIKS,)),
        Kertas("skp", RENCANA, rencana, orang),
        *((Kertas("manual", RENCANA, (MANUAL,), pukm),) if pukm else ()),
        Kertas("hasil", EVALUASI, hasil, orang),
        Kertas("dokumen", EVALUASI, (DOKUMEN,), orang),
        Kertas("bundel", EVALUASI, (DOKUMEN, *hasil, *rencana, *((MANUAL,) if pukm else ())) if bentuk else (), orang),
        *(Kertas(kode, KANTOR) for kode in ("rekap", "sebaran", "duk", "terima")),
    )


def semua_formulir(kode: str) -> tuple[str, ...]:
    """The blank forms of a paper, also those that nobody of this office fills now."""
    skp, hasil = sorted(FORM_SKP.values()), sorted(set(FORM_HASIL.values()))
    return {
        "matriks": (MATRIKS,),
        "skp": (*skp, LAMPIRAN),
        "manual": (MANUAL,),
        "hasil": tuple(hasil),
        "dokumen": (DOKUMEN,),
        "bundel": (DOKUMEN, *hasil, *skp, LAMPIRAN, MANUAL),
    }.get(kode, ())


def cocok(orang: Sequence[Orangnya], kata: str) -> tuple[Orangnya, ...]:
    """Those whose name, number or post holds every word."""
    dicari = kata.casefold().split()
    return tuple(o for o in orang if all(k in f"{o.nama} {o.nip} {o.jabatan}".casefold() for k in dicari))
