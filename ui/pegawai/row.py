"""The roster as rows in the office's own order: a person on a day with post, unit and rater, and what was typed but refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.jabatan import Jabatan, JenisPenempatan, Penempatan
from app.domain.pegawai import KELUAR, JenisPegawai, JenisStatus, Pegawai, StatusPegawai
from app.domain.penilai import Bagan, Pejabat, siapa_menilai, tempat_dinilai
from app.domain.urutan import urutan_kantor
from ui.kit.fields import name_of
from ui.pegawai.short import short_post

AKTIF = "aktif"
_KATA = {
    JenisStatus.CLTN: "CLTN",
    JenisStatus.PERSIAPAN_PENSIUN: "MPP",
    JenisStatus.DIBERHENTIKAN_SEMENTARA: "diberhentikan",
    JenisStatus.BEBAS_SKP: "bebas SKP",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that could not be read: it stays in its cell, told and tinted, until it is mended or let go."""

    kolom: str
    teks: str
    sebab: str


@dataclass(frozen=True, slots=True)
class Row:
    """`impor`: `baru` or `berubah` since the latest import. `tint`: colour of the status chip, empty for the normal state."""

    pegawai: Pegawai
    tempat: Penempatan | None = None
    jabatan: str = ""
    jabatan_pendek: str = ""
    unit: str = ""
    unit_id: str | None = None
    penilai: str = ""
    penilai_pendek: str = ""
    status: str = AKTIF
    tint: str = ""
    impor: str = ""
    ditolak: tuple[Refused, ...] = ()

    def refused(self, kolom: str) -> Refused | None:
        return next((each for each in self.ditolak if each.kolom == kolom), None)

    def without(self, kolom: str) -> tuple[Refused, ...]:
        return tuple(each for each in self.ditolak if each.kolom != kolom)

    @property
    def gone(self) -> bool:
        return self.tint == "abu"


class Roster:
    """Makes the rows of a day. Whoever sits alone in a post has the rater of that post, so it is looked up once per post."""

    def __init__(self, bagan: Bagan, hari: date) -> None:
        self._bagan, self._hari = bagan, hari
        self._raters: dict[str, tuple[str, str]] = {}

    def rows(self) -> list[Row]:
        """Everybody of the office; officials outside it are known only as raters."""
        found = [(urutan_kantor(self._bagan, each, self._hari), row) for each in self._bagan.pegawai.values() for row in self._own(each)]
        return [row for _, row in sorted(found, key=lambda pair: pair[0])]

    def row(self, pegawai: Pegawai) -> Row:
        tempat = tempat_dinilai(pegawai, self._hari)
        jabatan = self._bagan.jabatan.get(tempat.jabatan) if tempat else None
        penilai, pendek = self._rater(pegawai, jabatan)
        row = Row(pegawai, tempat, penilai=penilai, penilai_pendek=pendek)
        status, plt = pegawai.status_pada(self._hari), pegawai.plt(self._hari)
        if status or plt:
            row = replace(row, status=_word(status) if status else "aktif, Plt.", tint=_tint(status))
        if tempat is None or jabatan is None:
            return row
        unit = self._bagan.unit.get(jabatan.unit or jabatan.memimpin or "")
        awalan = tempat.jenis.awalan
        return replace(
            row,
            jabatan=awalan + jabatan.nama,
            jabatan_pendek=awalan + short_post(self._bagan, jabatan),
            unit=(unit.singkatan or unit.nama) if unit else "",
            unit_id=unit.id if unit else None,
        )

    def _own(self, pegawai: Pegawai) -> Iterator[Row]:
        row = self.row(pegawai)
        jabatan = self._bagan.jabatan.get(row.tempat.jabatan) if row.tempat else None
        if jabatan is None or not jabatan.luar:
            yield row

    def _rater(self, pegawai: Pegawai, jabatan: Jabatan | None) -> tuple[str, str]:
        if jabatan is None or pegawai.jenis is JenisPegawai.NON_ASN:
            return "", ""
        alone = not pegawai.penilai_khusus and sum(each.berlaku(self._hari) for each in pegawai.penempatan) == 1
        if not alone:
            return self._named(siapa_menilai(self._bagan, pegawai.id, self._hari).penilai)
        if jabatan.id not in self._raters:
            self._raters[jabatan.id] = self._named(siapa_menilai(self._bagan, pegawai.id, self._hari).penilai)
        return self._raters[jabatan.id]

    def _named(self, pejabat: Pejabat | None) -> tuple[str, str]:
        if pejabat is None:
            return "", ""
        jabatan = self._bagan.jabatan[pejabat.jabatan]
        return pejabat.awalan + jabatan.nama, pejabat.awalan + short_post(self._bagan, jabatan)


def _word(status: StatusPegawai) -> str:
    return _KATA.get(status.jenis) or name_of(status.jenis).lower()


def _tint(status: StatusPegawai | None) -> str:
    return "abu" if status and status.jenis in KELUAR else "biru"


def search_words(row: Row) -> str:
    """What the search looks at: everything of a person that is not a date."""
    p, refused = row.pegawai, " ".join(each.teks for each in row.ditolak)
    post = f"{row.jabatan} {row.jabatan_pendek} {row.unit} {row.penilai} {row.penilai_pendek} {row.status} {row.impor}"
    rest = f"{name_of(p.jenis) if p.jenis else ''} {p.tempat_lahir or ''} {p.pendidikan or ''} {p.karpeg or ''}"
    return f"{p.nama} {p.nip or ''} {p.golongan or ''} {post} {rest} {refused}"


def lacking(row: Row) -> list[str]:
    """What of the row the forms or the rules need and is not there yet."""
    pegawai = row.pegawai
    if row.gone:
        return []
    asn = pegawai.jenis not in {JenisPegawai.NON_ASN, JenisPegawai.PEJABAT_NEGARA}
    wanted = (
        ("nama", not pegawai.nama),
        ("NIP", asn and not pegawai.nip),
        ("golongan", asn and pegawai.jenis is not JenisPegawai.PPPK_PARUH_WAKTU and not pegawai.golongan),
        ("jabatan", row.tempat is None),
        ("TMT jabatan", row.tempat is not None and row.tempat.mulai is None),
        ("penilai", asn and row.tempat is not None and not row.penilai),
    )
    return [word for word, missing in wanted if missing]


def is_plt(tempat: Penempatan | None) -> bool:
    return tempat is not None and tempat.jenis is not JenisPenempatan.DEFINITIF
