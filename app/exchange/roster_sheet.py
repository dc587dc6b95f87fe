"""Rosters on the way out: the template, the rows that were refused with their reason, and the roster as .xlsx or TSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.jabatan import JenisJabatan, JenisPenempatan
from app.domain.pangkat import urutan_golongan
from app.domain.pegawai import JenisKelamin, JenisPegawai, Pegawai
from app.domain.penilai import Bagan
from app.errors import UserError
from app.exchange.cells import Sel, jinakkan, tulisan
from app.exchange.roster import Pratinjau, StatusBaris
from app.exchange.roster_columns import LABEL
from app.words import say, say_pesan

# To add a column: its field here, its value in `_isi`, its words in impor.toml; the importer knows it by LABEL.
KOLOM = (
    *("nip", "nama", "jenis", "golongan", "tmt_golongan", "jabatan", "unit", "jenis_jabatan", "tmt_jabatan", "plt", "kelas", "eselon"),
    *("status", "tempat_lahir", "tanggal_lahir", "jenis_kelamin", "pendidikan", "karpeg"),
)
_LEBAR = {"nip": 22, "nama": 34, "jabatan": 38, "unit": 32, "plt": 30, "pendidikan": 24}
_PILIHAN: dict[str, list[str]] = {
    "jenis": [jenis.replace("_", " ") for jenis in JenisPegawai],
    "jenis_kelamin": ["L", "P"],
    "jenis_jabatan": [jenis.replace("_", " ") for jenis in JenisJabatan],
}
_BARIS_TEMPLAT = 500
_FOLIO = 14
_TEKS = 49  # Excel's own "Text" (@)

Nilai = str | date | None


# ── what a person is in a row ───────────────────────────────────────────────────────────────────────


def _isi(bagan: Bagan, pegawai: Pegawai, hari: date) -> dict[str, Nilai]:
    tempat, status = pegawai.definitif(hari), pegawai.status_pada(hari)
    jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
    unit = bagan.unit.get(jabatan.unit or "") if jabatan else None
    return {
        "nip": pegawai.nip,
        "nama": pegawai.nama,
        "jenis": _kata(pegawai.jenis),
        "golongan": pegawai.golongan,
        "tmt_golongan": pegawai.tmt_golongan,
        "jabatan": jabatan.nama if jabatan else None,
        "unit": unit.nama if unit else None,
        "jenis_jabatan": _kata(jabatan.jenis) if jabatan else None,
        "tmt_jabatan": tempat.mulai if tempat else None,
        "plt": _penjabat(bagan, pegawai, hari),
        "kelas": str(jabatan.kelas) if jabatan and jabatan.kelas is not None else None,
        "eselon": jabatan.eselon if jabatan else None,
        "status": _kata(status.jenis) if status else None,
        "tempat_lahir": pegawai.tempat_lahir,
        "tanggal_lahir": pegawai.tanggal_lahir,
        "jenis_kelamin": {JenisKelamin.LAKI_LAKI: "L", JenisKelamin.PEREMPUAN: "P", None: None}[pegawai.jenis_kelamin],
        "pendidikan": pegawai.pendidikan,
        "karpeg": pegawai.karpeg,
    }


def _kata(jenis: str | None) -> str | None:
    return jenis.replace("_", " ") if jenis else None


def _penjabat(bagan: Bagan, pegawai: Pegawai, hari: date) -> str | None:
    for tempat in pegawai.penempatan:
        if tempat.jenis is not JenisPenempatan.DEFINITIF and tempat.berlaku(hari) and tempat.jabatan in bagan.jabatan:
            return tempat.jenis.awalan + bagan.jabatan[tempat.jabatan].nama
    return None


def _daftar(bagan: Bagan, hari: date) -> list[list[Nilai]]:
    urut = sorted(bagan.pegawai.values(), key=lambda p: (urutan_golongan(p.golongan), p.nama))
    return [[isi[bidang] for bidang in KOLOM] for isi in (_isi(bagan, pegawai, hari) for pegawai in urut)]


# ── text ────────────────────────────────────────────────────────────────────────────────────────────


def daftar_tsv(bagan: Bagan, hari: date) -> str:
    """Tab-separated, to paste into Excel: what would run as a formula has an apostrophe before it, taken off on import."""
    teks = io.StringIO()
    tulis = csv.writer(teks, delimiter="\t", lineterminator="\r\n")
    tulis.writerow([LABEL[bidang] for bidang in KOLOM])
    for baris in _daftar(bagan, hari):
        tulis.writerow([jinakkan(tulisan(nilai)) for nilai in baris])
    return teks.getvalue()


def ekspor_tsv(path: Path, bagan: Bagan, hari: date) -> None:
    try:
        path.write_text(daftar_tsv(bagan, hari), encoding="utf-8-sig", newline="")
    except OSError:
        raise UserError("impor_tulis_gagal", berkas=path.name) from None


# ── workbooks ───────────────────────────────────────────────────────────────────────────────────────


def ekspor(path: Path, bagan: Bagan, hari: date) -> None:
    """The whole roster as .xlsx, in the columns of our own template. Raises UserError when the file cannot be written."""
    with _Buku(path) as buku:
        lembar = buku.lembar("Pegawai", [LABEL[bidang] for bidang in KOLOM], [_LEBAR.get(bidang, 16) for bidang in KOLOM])
        buku.isi(lembar, _daftar(bagan, hari))


def templat(path: Path) -> None:
    """An empty roster with its columns as text, choices where there are some, and a sheet that explains each column."""
    with _Buku(path) as buku:
        lembar = buku.lembar("Pegawai", [LABEL[bidang] for bidang in KOLOM], [_LEBAR.get(bidang, 16) for bidang in KOLOM])
        for bidang, pilihan in _PILIHAN.items():
            kolom = KOLOM.index(bidang)
            lembar.data_validation(1, kolom, _BARIS_TEMPLAT, kolom, {"validate": "list", "source": pilihan, "error_type": "warning"})
        petunjuk = buku.lembar(say("impor_petunjuk"), [say("impor_petunjuk_kolom"), say("impor_petunjuk_isi")], [22, 90])
        buku.isi(petunjuk, [[LABEL[bidang], say(f"impor_kolom_{bidang}")] for bidang in KOLOM])


def tulis_ditolak(path: Path, pratinjau: Pratinjau) -> int:
    """The rows marked salah as the file has them, with a column Keterangan; how many. To be mended there and imported again."""
    salah = [baris for baris in pratinjau.baris if baris.status is StatusBaris.SALAH]
    judul = [*pratinjau.kepala.judul, say("impor_keterangan")]
    lebar = len(judul) - 1
    with _Buku(path) as buku:
        lembar = buku.lembar(say("impor_lembar_salah"), judul, [*[18] * lebar, 90])
        asli = [[*_sepanjang(pratinjau.asli[baris.baris], lebar), " ".join(map(say_pesan, baris.pesan))] for baris in salah]
        buku.isi(lembar, asli)
    return len(salah)


def _sepanjang(baris: Sequence[Sel], lebar: int) -> list[Sel]:
    return [*baris[:lebar], *[""] * (lebar - len(baris))]


class _Buku:
    """One .xlsx, written when the block ends; every text a text, so that `=cmd|…` stays what it is and NIP keeps its digits."""

    def __init__(self, path: Path) -> None:
        import xlsxwriter

        self._path = path
        self._buku = xlsxwriter.Workbook(str(path))
        self._teks = self._buku.add_format({"num_format": _TEKS, "valign": "top"})
        self._tanggal = self._buku.add_format({"num_format": "dd-mm-yyyy", "align": "left", "valign": "top"})
        self._judul = self._buku.add_format({"num_format": _TEKS, "bold": True, "bg_color": "#E6EDF5", "bottom": 1, "text_wrap": True})

    def __enter__(self) -> _Buku:
        return self

    def __exit__(self, galat: type[BaseException] | None, *_: object) -> None:
        from xlsxwriter.exceptions import FileCreateError

        if galat is not None:
            return
        try:
            self._buku.close()
        except (FileCreateError, OSError):
            raise UserError("impor_tulis_gagal", berkas=self._path.name) from None

    def lembar(self, nama: str, judul: Sequence[str], lebar: Sequence[int]) -> Any:
        lembar = self._buku.add_worksheet(nama)
        for i, (teks, satuan) in enumerate(zip(judul, lebar, strict=True)):
            lembar.set_column(i, i, satuan, self._teks)
            lembar.write_string(0, i, teks, self._judul)
        lembar.freeze_panes(1, 2)
        lembar.set_landscape()
        lembar.set_paper(_FOLIO)
        lembar.fit_to_pages(1, 0)
        lembar.repeat_rows(0)
        return lembar

    def isi(self, lembar: Any, semua: Iterable[Sequence[Sel]]) -> None:
        for n, baris in enumerate(semua, 1):
            for i, nilai in enumerate(baris):
                if isinstance(nilai, date) and nilai.year >= 1900:
                    lembar.write_datetime(n, i, nilai, self._tanggal)
                elif nilai not in (None, ""):
                    lembar.write_string(n, i, tulisan(nilai), self._teks)
