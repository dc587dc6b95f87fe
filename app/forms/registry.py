"""Which forms there are, which of them one person's sheet fills, and the papers they become.

To add a form: a module with KODE, ORIENTASI and `isi(lembar, rupa)`, its line in FORMS, its place in `tepat`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module

from app.domain.formulir import FORM_HASIL, FORM_SKP
from app.domain.jabatan import Kelompok
from app.domain.lembar import Lembar
from app.errors import UserError
from app.forms.cell import Rupa
from app.forms.sheet import Bagian

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


def tepat(lembar: Lembar) -> tuple[str, ...]:
    """The forms of this sheet (FORMULIR 6): planning without an evaluation, the evaluation's own with one."""
    kunci = (lembar.isi_skp.kelompok, lembar.isi_skp.pendekatan)
    if lembar.evaluasi:
        return ("D.1.1", FORM_HASIL[kunci])
    manual = ("A.1.3",) if lembar.isi_skp.kelompok is Kelompok.JPT_PUKM else ()
    return (FORM_SKP[kunci], "A.1.8", *manual)


def dikenal(kode: Iterable[str]) -> None:
    """Raises UserError naming the first code that is no form."""
    for each in kode:
        if each not in FORMS:
            raise UserError("cli_formulir_tidak_dikenal", formulir=each, ada=", ".join(FORMS))


def bagian(lembar: Lembar, kode: str, rupa: Rupa) -> Sequence[Bagian]:
    """The papers of one form; A.1.3 makes one for each indicator."""
    module = import_module("app.forms." + FORMS[kode])
    kaki = f"{kode}  {lembar.pegawai.nama}"
    isi = module.halaman(lembar, rupa) if hasattr(module, "halaman") else [module.isi(lembar, rupa)]
    return [Bagian(each, module.ORIENTASI, kaki) for each in isi]
