"""Papers as files: one PDF for everybody, or one per person in a folder; whole files only, whatever happens on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.lembar import Lembar
from app.errors import UserError
from app.papers import Bahan, Progress, Sheets, gambar
from app.printing import ascii_name, write


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """What came of it. `orang`: whose papers are in the files; `gagal`: why it ended before everybody was done."""

    berkas: tuple[Path, ...]
    halaman: int
    orang: tuple[Sheets, ...]
    dihentikan: bool = False
    gagal: UserError | None = None


def simpan_satu(bahan: Bahan, path: Path, progress: Progress | None = None) -> Tersimpan:
    """All in one file. Raises Dihentikan or UserError, and then there is no file."""
    made = gambar(bahan, progress)
    if not made.data:
        raise UserError("laporan_tidak_ada")
    return Tersimpan((write(path.parent, path.name, made.data),), made.halaman, bahan.orang)


def simpan_per_orang(bahan: Bahan, folder: Path, judul: str, progress: Progress | None = None) -> Tersimpan:
    """A file for each person. A stop or a refusal ends it; the files finished before stay."""
    berkas: list[Path] = []
    done: list[Sheets] = []
    halaman = 0
    for n, (sheets, nama) in enumerate(zip(bahan.orang, nama_berkas(bahan.orang, bahan, judul), strict=True), 1):
        if progress and progress(n, len(bahan.orang), sheets[0].pegawai.nama) is False:
            return Tersimpan(tuple(berkas), halaman, tuple(done), dihentikan=True)
        made = gambar(satu_orang(bahan, sheets))
        if not made.data:
            continue
        try:
            berkas.append(write(folder, nama, made.data))
        except UserError as error:
            return Tersimpan(tuple(berkas), halaman, tuple(done), gagal=error)
        done.append(sheets)
        halaman += made.halaman
    return Tersimpan(tuple(berkas), halaman, tuple(done))


def satu_orang(bahan: Bahan, sheets: Sheets) -> Bahan:
    """The same order for one person alone, without the list that belongs in front of many."""
    return replace(bahan, orang=(sheets,), pilihan=replace(bahan.pilihan, terima=False))


def nama_berkas(orang: Iterable[Sheets], bahan: Bahan, judul: str) -> Iterator[str]:
    """Safe on Windows, and each once: people of one name without a number would take each other's file."""
    used: dict[str, int] = {}
    for sheets in orang:
        nama = nama_dasar(bahan, judul, sheets[0])
        n = used[nama.casefold()] = used.get(nama.casefold(), 0) + 1
        yield f"{nama}.pdf" if n == 1 else f"{nama}_{n}.pdf"


def nama_dasar(bahan: Bahan, judul: str, lembar: Lembar | None = None) -> str:
    """`Bundel_2026-TW3_Elias-Koro-Bani_1985…`, without the ending; without a person the office's name."""
    waktu = str(bahan.pilihan.periode.tahun) if bahan.pilihan.kode in {"skp", "manual", "matriks"} else str(bahan.pilihan.periode)
    if bahan.pilihan.kosong:
        return f"{ascii_name(judul)}_kosong_{bahan.pilihan.cetak.kertas}"
    if lembar is None:
        return f"{ascii_name(judul)}_{waktu}_{ascii_name(bahan.kantor)}"
    return f"{ascii_name(judul)}_{waktu}_{ascii_name(lembar.pegawai.nama)}_{ascii_name(lembar.pegawai.nip or 'tanpa-NIP')}"
