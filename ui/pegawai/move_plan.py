"""What a move would do before it is written: placements, who rates, whose rater changes, and what becomes of the SKP."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from app.domain.jabatan import Delegasi, Jabatan, JenisPenempatan, Penempatan
from app.domain.mutasi import mutasi
from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan, Pejabat, orang, siapa_menilai, tempat_dinilai
from app.domain.perubahan import ganti, id_baru
from app.domain.skp import Skp
from app.errors import UserError
from app.words import say, say_pesan
from ui.kit.reading import long_date
from ui.pegawai.parts import with_part

LOOKED_AT = 500  # people whose rater is compared before and after; beyond it the list would only be slow


class Kind(StrEnum):
    PINDAH = "PINDAH"
    PLT = "PLT"
    PLH = "PLH"
    BETULKAN = "BETULKAN"


@dataclass(frozen=True, slots=True)
class Wish:
    """The move as it stands in the dialog. `hari`: today, on which the present post is looked at."""

    kind: Kind
    jabatan: str | None
    tmt: date | None
    hari: date
    selesai: date | None = None
    nomor_sk: str | None = None
    delegasi: Delegasi | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """`pasangan`: written as one change. `akibat`: what is told before that."""

    pasangan: tuple[tuple[Any | None, Any | None], ...]
    akibat: tuple[str, ...]


def plan(bagan: Bagan, pegawai: Pegawai, wish: Wish, skp: Iterable[Skp]) -> Plan:
    """Raises UserError for what is missing or impossible."""
    jabatan = bagan.jabatan.get(wish.jabatan or "")
    if jabatan is None or (wish.tmt is None and wish.kind is not Kind.BETULKAN):
        raise UserError("pegawai_mutasi_kurang")
    if wish.kind is Kind.PINDAH and wish.tmt:
        hasil = mutasi(bagan, pegawai.id, jabatan, wish.tmt, skp, wish.nomor_sk)
        told = [say_pesan(pesan) for pesan in hasil.pesan] or [say("pegawai_mutasi_tanpa_skp", tahun=wish.tmt.year)]
        pindah: Any = hasil.pasangan[0][1]
        return Plan(hasil.pasangan, (*_told(bagan, pegawai, pindah, jabatan, wish, told),))
    baru = _righted(pegawai, jabatan, wish) if wish.kind is Kind.BETULKAN else _beside(pegawai, jabatan, wish)
    return Plan(((pegawai, baru),), (*_told(bagan, pegawai, baru, jabatan, wish, [say("pegawai_mutasi_skp_tetap")]),))


def _righted(pegawai: Pegawai, jabatan: Jabatan, wish: Wish) -> Pegawai:
    """The present placement with another post: it had been written down wrongly."""
    tempat = tempat_dinilai(pegawai, wish.hari)
    if tempat is None:
        return with_part(pegawai, Penempatan(id_baru(), jabatan.id, mulai=wish.tmt, nomor_sk=wish.nomor_sk))
    return ganti(pegawai, tempat.id, jabatan=jabatan.id, mulai=wish.tmt or tempat.mulai, nomor_sk=wish.nomor_sk or tempat.nomor_sk)


def _beside(pegawai: Pegawai, jabatan: Jabatan, wish: Wish) -> Pegawai:
    """Plt and Plh stand beside the definitive post."""
    jenis = JenisPenempatan(wish.kind.value)
    return with_part(pegawai, Penempatan(id_baru(), jabatan.id, jenis, wish.tmt, wish.selesai, wish.nomor_sk, wish.delegasi))


# ── what is told ────────────────────────────────────────────────────────────────────────────────────


def _told(bagan: Bagan, lama: Pegawai, baru: Pegawai, jabatan: Jabatan, wish: Wish, skp: list[str]) -> Iterator[str]:
    hari = wish.tmt or wish.hari
    kini = lama.definitif(hari) or lama.definitif(wish.hari)
    semula = bagan.jabatan.get(kini.jabatan) if kini else None
    if kini and semula and wish.kind is Kind.PINDAH:
        yield say("pegawai_mutasi_lama", jabatan=semula.nama, hari=long_date(hari - timedelta(days=1)))
    elif semula and wish.kind is not Kind.BETULKAN:
        yield say("pegawai_mutasi_tetap", jabatan=semula.nama)
    awalan = JenisPenempatan(wish.kind.value).awalan if wish.kind in {Kind.PLT, Kind.PLH} else ""
    yield say("pegawai_mutasi_baru", jabatan=awalan + jabatan.nama, hari=long_date(wish.tmt) or "tanggal yang belum diisi")
    yield from skp
    sesudah = replace(bagan, pegawai={**bagan.pegawai, baru.id: baru})
    yield from _rater(bagan, sesudah, baru, hari)
    yield from _others(bagan, sesudah, baru, hari)
    yield from _holder(bagan, baru, jabatan, wish, hari)


def _rater(bagan: Bagan, sesudah: Bagan, pegawai: Pegawai, hari: date) -> Iterator[str]:
    penilai = siapa_menilai(sesudah, pegawai.id, hari).penilai
    before = siapa_menilai(bagan, pegawai.id, hari).penilai
    if penilai is None:
        yield say("pegawai_mutasi_penilai_tidak_ada")
    elif before and before.pegawai == penilai.pegawai and before.jabatan == penilai.jabatan:
        yield say("pegawai_mutasi_penilai_sama", penilai=_name(sesudah, penilai, hari))
    else:
        yield say("pegawai_mutasi_penilai", penilai=_name(sesudah, penilai, hari))


def _name(bagan: Bagan, pejabat: Pejabat, hari: date) -> str:
    siapa = orang(bagan, pejabat, hari)
    return f"{siapa.nama} ({siapa.jabatan})" if siapa.nama else siapa.jabatan


def _others(bagan: Bagan, sesudah: Bagan, pegawai: Pegawai, hari: date) -> Iterator[str]:
    """Whose rater becomes another person by this move."""
    if len(bagan.pegawai) > LOOKED_AT:
        return
    changed = [
        each.nama
        for id, each in bagan.pegawai.items()
        if id != pegawai.id and each.penempatan and _rater_of(bagan, id, hari) != _rater_of(sesudah, id, hari)
    ]
    if changed:
        some = ", ".join(changed[:3]) + (f" dan {len(changed) - 3} lainnya" if len(changed) > 3 else "")
        yield say("pegawai_mutasi_dinilai_lain", jumlah=len(changed), nama=some)


def _rater_of(bagan: Bagan, id: str, hari: date) -> tuple[str | None, str] | None:
    penilai = siapa_menilai(bagan, id, hari).penilai
    return (penilai.pegawai, penilai.jabatan) if penilai else None


def _holder(bagan: Bagan, pegawai: Pegawai, jabatan: Jabatan, wish: Wish, hari: date) -> Iterator[str]:
    """A leader's post that somebody else still holds is worth a second look."""
    if wish.kind in {Kind.PINDAH, Kind.BETULKAN} and jabatan.memimpin:
        isi = bagan.menjabat(jabatan.id, JenisPenempatan.DEFINITIF, hari)
        if isi and isi[0].id != pegawai.id:
            yield say("pegawai_mutasi_masih_diisi", jabatan=jabatan.nama, nama=isi[0].nama)
