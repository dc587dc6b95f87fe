"""Builders of matrices for the tests of A.1.5."""

from __future__ import annotations

from app.domain.matriks import BarisPeran, Kolom, Matriks, MatriksUnit


def tabel(nama: str, jabatan: str, kolom: int, *baris: tuple[str, str, tuple[tuple[str, ...], ...]], teks: str = "Indeks") -> Matriks:
    return Matriks(
        nama,
        jabatan,
        tuple(Kolom(f"h{n}", f"{teks} {n}", True) for n in range(1, kolom + 1)),
        tuple(BarisPeran(f"s{n}", *each) for n, each in enumerate(baris)),
    )


CAMAT = tabel(
    "YOHANIS CONTOH, M.Si",
    "Camat",
    3,
    ("ELIAS CONTOH, S.AP", "Kasi Pelayanan Umum", (("Layanan selesai tepat waktu", "Pengaduan tertangani"), (), ("Berkas tertib",))),
    ("MARIA CONTOH", "Penelaah Teknis Kebijakan", ((), ("Bahan rapat akurat",), ())),
)
ELIAS = tabel(
    "ELIAS CONTOH, S.AP",
    "Kasi Pelayanan Umum",
    2,
    ("GERSON CONTOH", "Operator Layanan Operasional", (("Permohonan terinput benar",), ())),
    teks="Layanan selesai",
)
SATU_TINGKAT = MatriksUnit(2026, "camat", CAMAT, ())
DENGAN_TIM = MatriksUnit(2026, "camat", CAMAT, (ELIAS,))
