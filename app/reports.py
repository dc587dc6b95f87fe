"""The papers of a period: which there are, for whom they are ready, and the sheets they are printed from."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.formulir import FORM_HASIL, FORM_SKP
from app.domain.jabatan import Kelompok
from app.domain.pegawai import Pegawai
from app.domain.penilai import tempat_dinilai
from app.domain.periode import Periode
from app.domain.skp import Skp, StatusSkp


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


@dataclass(frozen=True, slots=True)
class Kertas:
    """One kind of paper. `siap` are the people it can be printed for, `semua` how many should have it."""

    kode: str
    formulir: tuple[str, ...]
    siap: tuple[Orangnya, ...]
    semua: int


def orang_periode(desk: Desk, periode: Periode, unit: str | None = None) -> list[Orangnya]:
    """Everybody with a SKP that covers the period, by name; `unit` None = all units."""
    skps = [s for s in desk.semua(Skp).values() if s.mulai <= periode.selesai and s.selesai >= periode.mulai and s.tahun == periode.tahun]
    terakhir: dict[str, Skp] = {}
    for skp in sorted(skps, key=lambda s: s.mulai):
        terakhir[skp.pemilik] = skp
    evaluasi = {e.skp: e for e in desk.semua(Evaluasi).values() if e.periode == periode}
    found = [_orangnya(desk, skp, evaluasi.get(skp.id), periode) for skp in terakhir.values()]
    return sorted((o for o in found if unit in (None, o.unit)), key=lambda o: o.nama)


def _orangnya(desk: Desk, skp: Skp, evaluasi: Evaluasi | None, periode: Periode) -> Orangnya:
    pegawai = desk.satu(Pegawai, skp.pemilik)
    tempat = tempat_dinilai(pegawai, min(periode.selesai, skp.selesai))
    jabatan = desk.bagan().jabatan.get(tempat.jabatan) if tempat else None
    return Orangnya(
        pegawai=pegawai.id,
        nama=pegawai.nama,
        jabatan=jabatan.nama if jabatan else "",
        unit=jabatan.unit if jabatan else None,
        skp=skp.id,
        evaluasi=evaluasi.id if evaluasi else None,
        ditetapkan=skp.status is StatusSkp.DITETAPKAN,
        final=evaluasi is not None and evaluasi.final,
    )


def daftar_kertas(desk: Desk, periode: Periode, unit: str | None = None) -> tuple[Kertas, ...]:
    """The papers of one person each, in the order in which they are made. Draft papers print too; `siap` counts the settled ones."""
    orang = orang_periode(desk, periode, unit)
    skp = {o.pegawai: desk.satu(Skp, o.skp) for o in orang if o.skp}
    bentuk = {(skp[o.pegawai].kelompok, skp[o.pegawai].pendekatan) for o in orang}
    pukm = [o for o in orang if skp[o.pegawai].kelompok is Kelompok.JPT_PUKM]
    ditetapkan = tuple(o for o in orang if o.ditetapkan)
    final = tuple(o for o in orang if o.final)
    hasil = tuple(sorted({FORM_HASIL[b] for b in bentuk}))
    return (
        Kertas("skp", (*sorted({FORM_SKP[b] for b in bentuk}), "A.1.8"), ditetapkan, len(orang)),
        Kertas("manual", ("A.1.3",), tuple(o for o in pukm if o.ditetapkan), len(pukm)),
        Kertas("hasil", hasil, final, len(orang)),
        Kertas("dokumen", ("D.1.1",), final, len(orang)),
        Kertas("bundel", ("D.1.1", *sorted({FORM_SKP[b] for b in bentuk}), "A.1.8", *hasil), final, len(orang)),
    )
