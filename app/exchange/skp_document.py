"""The open SKP document: JSON text ↔ checked dictionary. Every refusal names the path of what is wrong (FORMULIR 12)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from app.domain.predikat import Rating, predikat
from app.errors import UserError
from app.paths import RESOURCES

Objek = dict[str, Any]


def baca(teks: str) -> Objek:
    """The document, valid against its schema and the rules no schema can say. Raises UserError."""
    try:
        dokumen = json.loads(teks)
    except ValueError as error:
        raise UserError("dokumen_bukan_json", baris=getattr(error, "lineno", 1)) from error
    if not isinstance(dokumen, dict) or dokumen.get("format") != "kinerja-luring/skp":
        raise UserError("dokumen_bukan_skp")
    if dokumen.get("versi") != 1:
        raise UserError("dokumen_versi", versi=dokumen.get("versi"))
    _predikat(dokumen)
    _bentuk(dokumen)
    _aturan(dokumen)
    return dokumen


def tulis(dokumen: Objek) -> str:
    """One space of indent, UTF-8, a line feed at the end, so that two exports compare line by line."""
    return json.dumps(dokumen, ensure_ascii=False, indent=1) + "\n"


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads((RESOURCES / "data" / "skp.schema.json").read_text(encoding="utf-8")))


def _bentuk(dokumen: Objek) -> None:
    from jsonschema.exceptions import best_match

    error = best_match(_validator().iter_errors(dokumen))
    if error is None:
        return
    alasan = {
        "required": "ada isian wajib yang tidak ada",
        "enum": f"“{error.instance}” bukan pilihan yang dikenal",
        "type": f"“{error.instance}” bukan jenis isian yang benar",
        "pattern": f"“{error.instance}” tidak berbentuk seperti seharusnya",
    }.get(str(error.validator), f"“{error.instance}” tidak diterima")
    raise UserError("dokumen_salah_isi", tempat=jalur(error.absolute_path), alasan=alasan[:200])


def jalur(bagian: Iterable[str | int]) -> str:
    """`hasil_kerja[2].indikator[0].teks`."""
    teks = ""
    for each in bagian:
        teks += f"[{each}]" if isinstance(each, int) else f".{each}" if teks else str(each)
    return teks or "(akar dokumen)"


def _predikat(dokumen: Objek) -> None:
    """The quadrant, told before the schema tells it less kindly (R104)."""
    for n, evaluasi in enumerate(dokumen.get("evaluasi") or ()):
        if not isinstance(evaluasi, dict) or evaluasi.get("tugas_belajar") == "TIDAK_LULUS":
            continue
        kedua = [str(evaluasi.get(nama)) for nama in ("rating_hasil_kerja", "rating_perilaku")]
        nilai = evaluasi.get("predikat")
        if nilai is None or not all(k in set(Rating) for k in kedua):
            continue
        harus = predikat(Rating(kedua[0]), Rating(kedua[1]))
        if nilai != harus:
            raise UserError("dokumen_predikat", tempat=f"evaluasi[{n}].predikat", nilai=nilai, harus=harus)


def _aturan(dokumen: Objek) -> None:
    if dokumen.get("selesai", "9") < dokumen.get("mulai", "0"):
        raise UserError("dokumen_salah_isi", tempat="selesai", alasan="lebih awal dari mulai")
    jenis = [hasil["jenis"] for hasil in dokumen["hasil_kerja"]]
    if jenis != sorted(jenis, reverse=True):
        raise UserError("dokumen_salah_isi", tempat=f"hasil_kerja[{jenis.index('TAMBAHAN')}]", alasan="TAMBAHAN mendahului UTAMA")
    _sekali(dokumen.get("perilaku") or (), "perilaku")
    for n, evaluasi in enumerate(dokumen.get("evaluasi") or ()):
        _sekali(evaluasi.get("perilaku") or (), f"evaluasi[{n}].perilaku")
        _sebanyak(dokumen, evaluasi, n)


def _sekali(perilaku: Iterable[Objek], tempat: str) -> None:
    ada: set[str] = set()
    for n, each in enumerate(perilaku):
        if each["nilai"] in ada:
            raise UserError("dokumen_salah_isi", tempat=f"{tempat}[{n}].nilai", alasan=f"{each['nilai']} ditulis dua kali")
        ada.add(each["nilai"])


def _sebanyak(dokumen: Objek, evaluasi: Objek, n: int) -> None:
    """Results and indicators are referred to by position, so there must be as many."""
    tempat = f"evaluasi[{n}].hasil_kerja"
    hasil = evaluasi.get("hasil_kerja")
    if hasil is None:
        return
    if len(hasil) != len(dokumen["hasil_kerja"]):
        raise UserError("dokumen_jumlah", tempat=tempat, ada=len(hasil), harus=len(dokumen["hasil_kerja"]))
    if dokumen["pendekatan"] == "KUALITATIF":
        return
    for i, (satu, asal) in enumerate(zip(hasil, dokumen["hasil_kerja"], strict=True)):
        if len(satu.get("indikator") or ()) != len(asal["indikator"]):
            ada, harus = len(satu.get("indikator") or ()), len(asal["indikator"])
            raise UserError("dokumen_jumlah", tempat=f"{tempat}[{i}].indikator", ada=ada, harus=harus)
