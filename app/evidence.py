"""Evidence beside the office file: where a written reference leads, how large it is, or that it is gone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.bukti import DI_SINI, JenisBukti, jenis_bukti, nama_bukti


@dataclass(frozen=True, slots=True)
class BuktiDukung:
    """`berkas` only of a file; `ukuran` in bytes, None when the file is not where it should be."""

    teks: str
    jenis: JenisBukti
    berkas: Path | None = None
    ukuran: int | None = None

    @property
    def nama(self) -> str:
        return nama_bukti(self.teks)

    @property
    def hilang(self) -> bool:
        return self.jenis is JenisBukti.BERKAS and self.ukuran is None

    @property
    def alamat(self) -> str | None:
        """What the system opens; None for a bare name."""
        if self.jenis is JenisBukti.TAUTAN:
            return self.teks if "://" in self.teks else f"https://{self.teks}"
        return self.berkas.as_uri() if self.berkas is not None and not self.hilang else None


def cari_bukti(teks: str, folder: Path) -> BuktiDukung:
    """`folder` is that of the office file."""
    jenis = jenis_bukti(teks)
    if jenis is not JenisBukti.BERKAS:
        return BuktiDukung(teks, jenis)
    berkas = (folder / teks.removeprefix(DI_SINI)).resolve()
    try:
        ukuran = berkas.stat().st_size if berkas.is_file() else None
    except OSError:
        ukuran = None
    return BuktiDukung(teks, jenis, berkas, ukuran)


def ukuran_berkas(ukuran: int) -> str:
    """`640 KB`, `1,4 MB`: as a file list says it."""
    if ukuran < 1_000_000:
        return f"{max(1, round(ukuran / 1000))} KB"
    return f"{ukuran / 1_000_000:.1f} MB".replace(".", ",")
