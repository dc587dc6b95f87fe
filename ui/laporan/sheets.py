"""The lists of the office as rows of a spreadsheet."""

from __future__ import annotations

from app.domain.pegawai import Orang
from app.papers import Bahan
from ui.kit.fields import name_of
from ui.kit.reading import show_date

SIAPA = (("Nama", 36), ("NIP", 22), ("Pangkat/Gol. Ruang", 26), ("Jabatan", 34), ("Unit Kerja", 30))
REKAP = (*SIAPA, ("Rating Hasil Kerja", 22), ("Rating Perilaku Kerja", 22), ("Predikat Kinerja", 22), ("Keterangan", 14))
DUK = (*SIAPA, ("TMT Golongan", 14), ("Pendidikan", 14), ("Tanggal Lahir", 14))


def excel_of(bahan: Bahan) -> bytes:
    """The recap, or the roster by rank."""
    from app.exchange.recap_sheet import tabel_excel

    if bahan.rekap is not None:
        isi = bahan.rekap
        rows = [
            (*_siapa(b.orang), name_of(b.hasil), name_of(b.perilaku), name_of(b.predikat), "" if b.final else "draf") for b in isi.baris
        ]
        return tabel_excel("Rekap", f"Rekap predikat {isi.kantor} – {isi.periode.nama}", REKAP, rows)
    ranks = [(*_siapa(o), show_date(p.tmt_golongan), p.pendidikan or "", show_date(p.tanggal_lahir)) for p, o in bahan.urut]
    return tabel_excel("DUK", f"Daftar urut kepangkatan {bahan.kantor} – {show_date(bahan.hari)}", DUK, ranks)


def _siapa(orang: Orang) -> tuple[str, str, str, str, str]:
    return (orang.nama, orang.nip or "", orang.pangkat_golongan or "", orang.jabatan, orang.unit_kerja or "")
