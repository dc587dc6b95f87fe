"""What `cetak` prints for whom: the matrix of the office, one file per person, bundles, refusals."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.desk import Desk
from app.domain.jabatan import Kelompok
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.errors import UserError
from app.main import main
from app.printing import Hasil, Pesanan, cetak_pesanan

CAMAT, KASI = "197303031999031903", "198505052010011910"
JUDUL = "MATRIKS PEMBAGIAN PERAN DAN HASIL"


def ordered(desk: Desk, folder: Path, **pesanan: object) -> Hasil:
    return cetak_pesanan(desk, Pesanan(**pesanan), folder, None)


def text(file: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)


def test_everything_counts_the_matrix_of_the_office(sample: Desk, tmp_path: Path):
    result = ordered(sample, tmp_path)
    matrix = [file for file in result.berkas if file.name.startswith("Matriks_2026")]
    assert [file.name for file in matrix] == ["Matriks_2026_Kecamatan-Maulafa.pdf"]
    assert result.halaman == sum(len(PdfReader(file).pages) for file in result.berkas)
    assert len(result.berkas) == len({skp.pemilik for skp in sample.semua(Skp).values() if skp.tahun == 2026}) + 1


def test_the_matrix_alone_can_be_asked_for(sample: Desk, tmp_path: Path):
    result = ordered(sample, tmp_path, formulir=("A.1.5",))
    assert result.dokumen == len(result.berkas) == 1
    teks = text(result.berkas[0])
    assert teks.count(JUDUL) == 1
    assert teks.count("PEGAWAI JABATAN OUTCOME ANTARA/ OUTPUT/ LAYANAN") > 2


def test_the_matrix_of_one_leader_can_be_asked_for_by_number(sample: Desk, tmp_path: Path):
    result = ordered(sample, tmp_path, formulir=("A.1.5",), nip=(KASI,))
    assert f"{JUDUL} PEGAWAI JABATAN OUTCOME ANTARA/ OUTPUT/ LAYANAN Elias" in text(result.berkas[0])


@pytest.mark.parametrize("pesanan", [{"nip": (KASI,)}, {"periode": Periode("2026-TW3")}, {"formulir": ("A.1.7",)}])
def test_an_order_of_something_else_prints_no_matrix(sample: Desk, tmp_path: Path, pesanan: dict[str, object]):
    assert not [file for file in ordered(sample, tmp_path, **pesanan).berkas if file.name.startswith("Matriks")]


def test_a_manual_is_printed_by_its_code(sample: Desk, tmp_path: Path):
    result = ordered(sample, tmp_path, formulir=("A.1.3",))
    pukm = [skp for skp in sample.semua(Skp).values() if skp.kelompok is Kelompok.JPT_PUKM and skp.tahun == 2026]
    assert result.dokumen == result.halaman == sum(len(h.indikator) for skp in pukm for h in skp.hasil_kerja)
    assert text(result.berkas[0]).count("MANUAL INDIKATOR KINERJA") == result.halaman


@pytest.mark.parametrize("kertas", ["A4", "F4"])
def test_blank_forms_include_the_matrix(sample: Desk, tmp_path: Path, kertas: str):
    result = ordered(sample, tmp_path, kosong=True, kertas=kertas)
    assert f"A.1.5_kosong_{kertas}.pdf" in {file.name for file in result.berkas}
    assert result.dokumen == 11


def test_a_bundle_of_everything_begins_with_the_matrix(sample: Desk, tmp_path: Path):
    result = ordered(sample, tmp_path, bundel=True, formulir=("A.1.5", "A.1.8"))
    teks = text(result.berkas[0])
    assert "1 Kantor Matriks Pembagian Peran dan Hasil A.1.5" in teks
    assert teks.index(JUDUL) < teks.index("LAMPIRAN SASARAN KINERJA PEGAWAI")


def test_a_bundle_of_a_period_carries_only_the_plan_of_that_time(sample: Desk, tmp_path: Path):
    """Somebody moved in the middle of the year: the bundle of the third quarter has the second SKP alone."""
    moved = next(pemilik for pemilik, n in Counter(s.pemilik for s in sample.semua(Skp).values() if s.tahun == 2026).items() if n > 1)
    nip = sample.bagan().pegawai[moved].nip
    teks = text(ordered(sample, tmp_path / "tw", bundel=True, nip=(nip,), periode=Periode("2026-TW3")).berkas[0])
    assert teks.count("LAMPIRAN SASARAN KINERJA PEGAWAI") == 1
    akhir = text(ordered(sample, tmp_path / "akhir", bundel=True, nip=(nip,), periode=Periode("2026-AKHIR")).berkas[0])
    assert akhir.count("LAMPIRAN SASARAN KINERJA PEGAWAI") == 2
    assert akhir.index("DOKUMEN EVALUASI KINERJA PEGAWAI") < akhir.index("SASARAN KINERJA PEGAWAI PENDEKATAN")


@pytest.mark.parametrize("bundel", [True, False])
def test_an_order_for_which_there_is_nothing_is_refused_and_writes_nothing(sample: Desk, tmp_path: Path, bundel: bool):
    with pytest.raises(UserError, match="cli_tidak_ada_cetakan"):
        ordered(sample, tmp_path / "out", formulir=("A.1.3",), nip=(KASI,), bundel=bundel)
    assert not (tmp_path / "out").exists()


def test_the_command_prints_the_matrix_on_f4(sample_file: Path, tmp_path: Path):
    assert main(["cetak", str(sample_file), "-o", str(tmp_path), "--formulir", "a.1.5", "--kertas", "F4"]) == 0
    page = PdfReader(next(tmp_path.glob("Matriks_*.pdf"))).pages[0]
    assert (round(float(page.mediabox.width) * 25.4 / 72), round(float(page.mediabox.height) * 25.4 / 72)) == (330, 215)


def test_the_papers_of_a_leader_carry_the_manual_and_those_of_staff_do_not(sample: Desk, tmp_path: Path):
    assert "MANUAL INDIKATOR KINERJA" in text(ordered(sample, tmp_path / "a", nip=(CAMAT,)).berkas[0])
    assert "MANUAL INDIKATOR KINERJA" not in text(ordered(sample, tmp_path / "b", nip=(KASI,)).berkas[0])
