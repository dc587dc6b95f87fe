"""The preview of a roster file, row by row: baru, berubah, sama or salah; nothing is written before `terapkan`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.domain.baris import uncollected
from app.domain.penilai import Bagan
from app.errors import Pesan, UserError
from app.exchange.cells import Sel
from app.exchange.roster_apply import Pasangan, pasangan
from app.exchange.roster_candidate import PerubahanKolom
from app.exchange.roster_columns import Kepala, cari_kepala, kepala_di, petakan, pilih_lembar
from app.exchange.roster_compare import Hasil, Pembanding
from app.exchange.roster_posts import Susunan
from app.exchange.roster_rows import Pembaca
from app.exchange.roster_words import Ejaan
from app.exchange.table_file import Tabel, baca_lembar
from app.words import say_pesan


class StatusBaris(StrEnum):
    BARU = "baru"
    BERUBAH = "berubah"
    SAMA = "sama"
    SALAH = "salah"


@dataclass(frozen=True, slots=True)
class BarisImpor:
    """`baris` as Excel numbers it. A row that is salah may still give a person without NIP when `dapat_diambil`."""

    baris: int
    status: StatusBaris
    nip: str | None
    nama: str
    perubahan: tuple[PerubahanKolom, ...] = ()
    pesan: tuple[Pesan, ...] = ()
    dapat_diambil: bool = False
    golongan: str | None = None
    jabatan: str = ""
    unit: str = ""

    def as_json(self, say: Callable[[Pesan], str] = say_pesan) -> dict[str, Any]:
        return {
            "baris": self.baris,
            "status": self.status.value,
            "nip": self.nip,
            "nama": self.nama,
            "perubahan": [{"kolom": ubah.kolom, "dari": ubah.dari, "menjadi": ubah.menjadi} for ubah in self.perubahan],
            "pesan": [say(pesan) for pesan in self.pesan],
        }


@dataclass(frozen=True)
class Pratinjau:
    """`bergeser`: the rows of the shifted block. `asli`: each row as the file has it, for the sheet of rejected rows."""

    berkas: str
    lembar: str
    kepala: Kepala
    hari: date
    baris: tuple[BarisImpor, ...]
    pesan: tuple[Pesan, ...]
    bergeser: tuple[int, ...]
    asli: Mapping[int, list[Sel]]
    hasil: Mapping[int, Hasil]
    susunan: Susunan

    @property
    def jumlah(self) -> dict[StatusBaris, int]:
        hitung = Counter(baris.status for baris in self.baris)
        return {status: hitung[status] for status in StatusBaris}

    def as_json(self) -> list[dict[str, Any]]:
        return [baris.as_json() for baris in self.baris]


@uncollected()
def pratinjau(
    path: Path | str,
    ada: Bagan,
    hari: date,
    lembar: str | None = None,
    pemetaan: Mapping[str, str] | None = None,
    *,
    geser: bool = True,
    ejaan: bool = True,
    kantor: str = "",
    tabel: Tabel | None = None,
    judul: int | None = None,
) -> Pratinjau:
    """`pemetaan`: field → header, as the operator chose. `geser`, `ejaan`: whether those proposals are taken.

    `kantor`: what the office is called, for the unit at the top when there is none yet. `tabel`: the sheet, when it has
    been read already; `judul`: the row of its header, when it is not the one that would be found. Raises UserError for
    a file that is no roster.
    """
    path = Path(path)
    tabel, pesan = (tabel, ()) if tabel is not None else _tabel(path, lembar)
    kepala = cari_kepala(tabel) if judul is None else kepala_di(tabel, judul)
    if pemetaan is not None or "nama" not in kepala.kolom:
        kepala = petakan(kepala, pemetaan or kepala.pemetaan)
    kata = Ejaan([*(satu.nama for satu in ada.jabatan.values()), *(satu.nama for satu in ada.unit.values())]) if ejaan else None
    pembaca = Pembaca(kepala, hari, geser, kata)
    asli = dict(enumerate(tabel.baris[kepala.baris :], kepala.baris + 1))
    semua = [calon for nomor, sel in asli.items() if (calon := pembaca.baca(nomor, sel)) is not None]
    if not semua:
        raise UserError("impor_tanpa_baris", lembar=tabel.lembar or "-")
    bergeser = tuple(c.baris for c in semua if any(satu.kode == "impor_baris_bergeser" for satu in c.pesan))
    if bergeser:
        pesan += (Pesan("impor_blok_bergeser", jumlah=len(bergeser), baris=", ".join(map(str, bergeser))),)
    if kepala.diabaikan:
        pesan += (Pesan("impor_diabaikan", jumlah=len(kepala.diabaikan)),)
    susunan = Susunan(ada, kantor)
    hasil = Pembanding(ada, susunan, hari).semua(semua)
    susunan.pasang_atasan()
    baris = tuple(_baris(satu, susunan) for satu in hasil)
    return Pratinjau(
        path.name, tabel.lembar, kepala, hari, baris, pesan, bergeser, asli, {satu.calon.baris: satu for satu in hasil}, susunan
    )


def _tabel(path: Path, lembar: str | None) -> tuple[Tabel, tuple[Pesan, ...]]:
    if lembar is not None:
        return baca_lembar(path, [lembar])[0], ()
    semua = baca_lembar(path)
    if not semua:
        raise UserError("impor_kosong", berkas=path.name)
    return pilih_lembar(semua)


def _baris(hasil: Hasil, susunan: Susunan) -> BarisImpor:
    calon = hasil.calon
    return BarisImpor(
        calon.baris,
        status := _status(hasil),
        calon.nip,
        calon.nama,
        (*calon.rapi, *hasil.beda),
        tuple(calon.pesan),
        not calon.ditolak and status is not StatusBaris.SAMA,
        calon.isi.get("golongan"),
        calon.penjabat.awalan + (hasil.jabatan.nama if hasil.jabatan else calon.jabatan),
        susunan.nama_unit(hasil.jabatan.unit) if hasil.jabatan else calon.unit,
    )


def _status(hasil: Hasil) -> StatusBaris:
    if hasil.calon.ditolak:
        return StatusBaris.SALAH
    if hasil.kembar or (hasil.lama and not hasil.beda):
        return StatusBaris.SAMA
    if hasil.calon.salah:
        return StatusBaris.SALAH
    return StatusBaris.BERUBAH if hasil.lama else StatusBaris.BARU


def terapkan(pratinjau: Pratinjau, dipilih: Collection[int] | None = None) -> list[Pasangan]:
    """What to hand to desk.simpan_banyak: units, posts, then people. `dipilih`: row numbers; None = every row that may be taken."""
    diambil = [pratinjau.hasil[satu.baris] for satu in pratinjau.baris if satu.dapat_diambil and (dipilih is None or satu.baris in dipilih)]
    return pasangan(diambil, pratinjau.susunan, pratinjau.hari)
