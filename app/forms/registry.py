"""Which forms there are, which of them one person's sheet fills, and the papers they become.

To add a form: a module with KODE, ORIENTASI and `isi(lembar, rupa)`, its line in FORMS, its place in `app.domain.formulir.tepat`.
A.1.5 belongs to a leader and the people below, not to one person: it is drawn from a MatriksUnit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module

from app.domain.lembar import Lembar
from app.domain.matriks import MatriksUnit
from app.errors import UserError
from app.forms import a13, a15
from app.forms.cell import Rupa
from app.forms.pages import Bagian

FORMS = {
    "A.1.1": "a11",
    "A.1.2": "a12",
    "A.1.6": "a16",
    "A.1.7": "a17",
    "A.1.8": "a18",
    "A.1.3": "a13",
    "C.1.1": "c11",
    "C.1.2": "c12",
    "C.1.3": "c13",
    "D.1.1": "d11",
}
_HASIL = "Hasil Evaluasi Kinerja Pegawai"
_SKP = "Sasaran Kinerja Pegawai"
JUDUL = {  # as a list of contents names them
    **dict.fromkeys(("A.1.1", "A.1.2", "A.1.6", "A.1.7"), _SKP),
    **dict.fromkeys(("C.1.1", "C.1.2", "C.1.3"), _HASIL),
    "A.1.3": "Manual Indikator Kinerja",
    "A.1.5": "Matriks Pembagian Peran dan Hasil",
    "A.1.8": f"Lampiran {_SKP}",
    "D.1.1": "Dokumen Evaluasi Kinerja Pegawai",
}


def dikenal(kode: Iterable[str]) -> None:
    """Raises UserError naming the first code that is no form."""
    ada = sorted((*FORMS, a15.KODE))
    for each in kode:
        if each not in ada:
            raise UserError("cli_formulir_tidak_dikenal", formulir=each, ada=", ".join(ada))


def bagian(lembar: Lembar, kode: str, rupa: Rupa) -> Sequence[Bagian]:
    """The papers of one form; A.1.3 makes one for each indicator."""
    module = import_module("app.forms." + FORMS[kode])
    if kode == a13.KODE:
        kaki = "" if rupa.kosong else a13.kaki(lembar)
        return [Bagian(each, a13.ORIENTASI, kaki, kaki_tetap=True) for each in a13.halaman(lembar, rupa)]
    ukuran = getattr(module, "UKURAN", ())
    return [Bagian(module.isi(lembar, rupa), module.ORIENTASI, f"{kode}  {lembar.pegawai.nama}", ukuran=ukuran)]


def matriks(unit: Iterable[MatriksUnit], rupa: Rupa) -> Sequence[Bagian]:
    """A.1.5, one paper per leader; blank for handwriting both its variants."""
    return a15.kosong(rupa) if rupa.kosong else [a15.bagian(each, rupa) for each in unit]
