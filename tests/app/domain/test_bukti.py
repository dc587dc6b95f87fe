"""Evidence as written down: file, link or name."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from app.domain.bukti import JenisBukti, jenis_bukti, nama_bukti, tulis_berkas


@pytest.mark.parametrize(
    ("teks", "jenis", "nama"),
    [
        ("rekap_bulanan.pdf", JenisBukti.NAMA, "rekap_bulanan.pdf"),
        ("Berita acara rapat 3 Maret", JenisBukti.NAMA, "Berita acara rapat 3 Maret"),
        ("./Bukti/rekap.pdf", JenisBukti.BERKAS, "rekap.pdf"),
        ("/home/kantor/rekap.pdf", JenisBukti.BERKAS, "rekap.pdf"),
        (r"C:\Data\Bukti\rekap.pdf", JenisBukti.BERKAS, "rekap.pdf"),
        (r"\\server\bukti\rekap.pdf", JenisBukti.BERKAS, "rekap.pdf"),
        ("https://drive.example.id/rekap", JenisBukti.TAUTAN, "drive.example.id/rekap"),
        ("www.kupang.example/rekap", JenisBukti.TAUTAN, "www.kupang.example/rekap"),
    ],
)
def test_a_path_is_a_file_an_address_a_link_and_all_else_a_name(teks, jenis, nama):
    assert jenis_bukti(teks) is jenis
    assert nama_bukti(teks) == nama


def test_a_file_beside_the_office_file_is_written_from_there_so_that_it_moves_along():
    folder = PureWindowsPath(r"D:\Kinerja Luring")
    assert tulis_berkas(folder / "Bukti" / "rekap.pdf", folder) == "./Bukti/rekap.pdf"
    assert tulis_berkas(PureWindowsPath(r"E:\rekap.pdf"), folder) == r"E:\rekap.pdf"
    assert tulis_berkas(PurePosixPath("/a/b.pdf"), PurePosixPath("/a")) == "./b.pdf"
