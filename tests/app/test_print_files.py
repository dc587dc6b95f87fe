"""Papers as files: safe names, one file each, and nothing half-written."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.desk import Desk
from app.domain.kantor import Cetak
from app.domain.periode import Periode
from app.errors import UserError
from app.papers import Bahan, Pilihan, kumpulkan
from app.print_files import nama_berkas, simpan_per_orang, simpan_satu
from app.reports import daftar_kertas

TW3 = Periode("2026-TW3")


def gathered(desk: Desk, kode: str = "dokumen", banyak: int = 3) -> Bahan:
    kertas = next(k for k in daftar_kertas(desk, TW3) if k.kode == kode)
    return kumpulkan(desk, Pilihan(kode, kertas.formulir, TW3, Cetak()), kertas.siap[:banyak], date(2026, 10, 1))


@pytest.fixture
def little_room() -> Iterator[None]:
    """No file may grow beyond two kilobytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_each_person_gets_a_file_named_by_name_and_number(sample: Desk, tmp_path: Path):
    bahan = gathered(sample)
    made = simpan_per_orang(bahan, tmp_path / "baru", "Dokumen evaluasi")
    assert len(made.berkas) == len(made.orang) == 3
    for sheets, path in zip(bahan.orang, made.berkas, strict=True):
        assert path.name.startswith("Dokumen-evaluasi_2026-TW3_")
        assert path.stem.endswith(sheets[0].pegawai.nip)
        assert sheets[0].pegawai.nama.upper() in PdfReader(path).pages[0].extract_text().upper()


def test_names_are_safe_on_windows_and_each_once(sample: Desk):
    bahan = gathered(sample, banyak=1)
    (isi,) = bahan.orang[0]
    orang = [replace(isi, pegawai=replace(isi.pegawai, nama=nama, nip=None)) for nama in ('Ali: "A/B" <C>', "ali a b c", "أحمد")]
    names = list(nama_berkas([(each,) for each in orang], bahan, "Bundel"))
    assert names[:2] == ["Bundel_2026-TW3_Ali-A-B-C_tanpa-NIP.pdf", "Bundel_2026-TW3_ali-a-b-c_tanpa-NIP_2.pdf"]
    assert names[2] == "Bundel_2026-TW3_tanpa-nama_tanpa-NIP.pdf"
    assert all(len(name) < 100 and name.isascii() for name in names)


def test_a_stop_keeps_the_files_that_are_finished(sample: Desk, tmp_path: Path):
    made = simpan_per_orang(gathered(sample), tmp_path, "Dokumen", lambda n, *_: n < 3)
    assert made.dihentikan
    assert len(made.orang) == 2
    assert sorted(tmp_path.glob("*.p*")) == sorted(made.berkas)


def test_a_folder_that_is_none_is_refused(sample: Desk, tmp_path: Path):
    (tmp_path / "berkas").write_text("")
    with pytest.raises(UserError, match="folder_tak_bisa_ditulis"):
        simpan_satu(gathered(sample), tmp_path / "berkas" / "semua.pdf")
    gagal = simpan_per_orang(gathered(sample), tmp_path / "berkas", "Dokumen").gagal
    assert gagal is not None
    assert gagal.kode == "folder_tak_bisa_ditulis"


def test_a_full_disk_leaves_no_half_file(sample: Desk, tmp_path: Path, little_room: None):
    with pytest.raises(UserError, match="cetak_disk_penuh"):
        simpan_satu(gathered(sample), tmp_path / "semua.pdf")
    assert list(tmp_path.glob("*.p*")) == []


def test_a_file_whose_place_is_taken_by_a_folder_is_not_replaced(sample: Desk, tmp_path: Path):
    (tmp_path / "semua.pdf").mkdir()
    with pytest.raises(UserError, match="cetak_berkas_terbuka"):
        simpan_satu(gathered(sample), tmp_path / "semua.pdf")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("semua")] == ["semua.pdf"]


def test_nobody_makes_no_file(sample: Desk, tmp_path: Path):
    with pytest.raises(UserError, match="laporan_tidak_ada"):
        simpan_satu(gathered(sample, banyak=0), tmp_path / "semua.pdf")
