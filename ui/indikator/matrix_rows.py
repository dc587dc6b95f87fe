"""The matrix of one leader as rows: who is below, which roles each takes, and who has no SKP yet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.matriks import Kolom, matriks, matriks_tim
from app.domain.penilai import Bagan, siapa_menilai
from app.domain.skp import Skp, StatusSkp
from app.domain.skp_isi import skp_pimpinan
from ui.indikator.year import Year
from ui.kit.delegate import CellLook
from ui.kit.model import Column

FIRST, LEAST = 232, 150


@dataclass(frozen=True, slots=True)
class RoleRow:
    """`skp` empty: no SKP yet. `peran`: per column the roles, one a line. `tetap`: the SKP is set and not written into."""

    pegawai: str
    skp: str
    nama: str
    jabatan: str
    peran: tuple[str, ...]
    tetap: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`tim`: of somebody who stands in another leader's table himself; the columns are his results, not his indicators (A.1.5)."""

    kolom: tuple[Kolom, ...]
    baris: tuple[RoleRow, ...]
    tim: bool = False

    def pemegang(self, n: int) -> int:
        """How many take a role in a column."""
        return sum(bool(row.peran[n]) for row in self.baris)


def leaders(year: Year) -> list[Skp]:
    """Whose results others support, then leaders of the office without; the one with most below him first."""
    supported = {atas for s in year.skp.values() for h in s.hasil_kerja for atas in h.dukungan}
    banyak = {s.id: sum(h.id in supported for h in s.hasil_kerja) for s in year.skp.values()}
    found = [s for s in year.skp.values() if banyak[s.id] or s.kelompok.value == "JPT_PUKM"]
    return sorted(found, key=lambda s: (s.kelompok.value != "JPT_PUKM", -banyak[s.id], year.pemegang[s.id].nama))


def table_of(year: Year, bagan: Bagan, pimpinan: Skp) -> Table:
    semua = tuple(year.skp.values())
    tim = skp_pimpinan(bagan, pimpinan, semua) is not None
    found = (matriks_tim if tim else matriks)(pimpinan, semua, bagan)
    rows = [_row(year.skp[b.skp], b.nama, b.jabatan, b.peran) for b in found.baris]
    kosong = ("",) * len(found.kolom)
    for id, orang in sorted(year.tanpa.items(), key=lambda pair: pair[1].nama):
        pejabat = siapa_menilai(bagan, id, pimpinan.mulai).penilai
        if pejabat is not None and pejabat.pegawai == pimpinan.pemilik:
            rows.append(RoleRow(id, "", orang.nama, f"{orang.jabatan} · belum punya SKP", kosong))
    return Table(found.kolom, tuple(rows), tim)


def _row(skp: Skp, nama: str, jabatan: str, peran: tuple[tuple[str, ...], ...]) -> RoleRow:
    return RoleRow(skp.pemilik, skp.id, nama, jabatan, tuple("\n".join(each) for each in peran), skp.status is StatusSkp.DITETAPKAN)


def columns(table: Table) -> tuple[Column, ...]:
    who = Column("Nama dan jabatan", lambda r: r.nama.split(",")[0], lebar=FIRST, second=lambda r: r.jabatan)
    return (who, *(_column(n, kolom) for n, kolom in enumerate(table.kolom)))


def _column(n: int, kolom: Kolom) -> Column:
    def typed(row: RoleRow, text: str) -> RoleRow:
        lines = "\n".join(line.strip() for line in text.split("\n") if line.strip())
        return replace(row, peran=(*row.peran[:n], lines, *row.peran[n + 1 :]))

    def shown(row: RoleRow) -> str:
        return row.peran[n]

    def listed(row: RoleRow) -> str:
        roles = row.peran[n].split("\n")
        return "\n".join(f"• {role}" for role in roles) if len(roles) > 1 else row.peran[n]

    title = f"{n + 1}. {kolom.indikator or '(belum ditulis)'}"
    return Column(title, shown, typed, LEAST, look=_wrapped, panjang=True, tampak=listed)


def _wrapped(row: RoleRow) -> CellLook:
    return CellLook(wrap=True)
