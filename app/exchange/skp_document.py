"""The open SKP document: JSON text ↔ checked dictionary. Every refusal names the path of what is wrong (FORMULIR 12)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from app.domain.predikat import Rating, predikat
from app.errors import UserError
from app.exchange.skp_parts import Objek
from app.paths import RESOURCES
from app.words import say

ALASAN = ("required", "enum", "type", "pattern", "format")


def baca(teks: str) -> Objek:
    """The document, valid against its schema and the rules no schema can say. Raises UserError."""
    try:
        dokumen = json.loads(teks, parse_constant=_bukan_angka)
        _huruf(dokumen, ())
    except (ValueError, RecursionError) as error:
        raise UserError("dokumen_bukan_json", baris=getattr(error, "lineno", 1)) from error
    if not isinstance(dokumen, dict) or dokumen.get("format") != "kinerja-luring/skp":
        raise UserError("dokumen_bukan_skp")
    if dokumen.get("versi") != 1:
        raise UserError("dokumen_versi", versi=str(dokumen.get("versi"))[:20])
    _predikat(dokumen)
    _bentuk(dokumen)
    dokumen["tahun"] = int(dokumen["tahun"])  # 2026.0 is a whole number to the schema
    _aturan(dokumen)
    return dokumen


def _bukan_angka(kata: str) -> None:
    """NaN and Infinity are no JSON, though Python reads them."""
    raise ValueError(kata)


def _huruf(isi: Any, tempat: tuple[str | int, ...]) -> None:
    """Half a character, as a text cut between two bytes leaves it, can be written nowhere."""
    if isinstance(isi, dict):
        for key, each in isi.items():
            _huruf(key, tempat)
            _huruf(each, (*tempat, key))
    elif isinstance(isi, list):
        for n, each in enumerate(isi):
            _huruf(each, (*tempat, n))
    elif isinstance(isi, str) and any("\ud800" <= huruf <= "\udfff" for huruf in isi):
        raise UserError("dokumen_salah_isi", tempat=jalur(tempat), alasan=say("dokumen_alasan_huruf"))


def tulis(dokumen: Objek) -> str:
    """One space of indent, UTF-8, a line feed at the end, so that two exports compare line by line."""
    return json.dumps(dokumen, ensure_ascii=False, indent=1) + "\n"


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    schema = json.loads((RESOURCES / "data" / "skp.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _bentuk(dokumen: Objek) -> None:
    from jsonschema.exceptions import best_match

    error = best_match(_validator().iter_errors(dokumen))
    if error is None:
        return
    kode = f"dokumen_alasan_{error.validator}" if error.validator in ALASAN else "dokumen_alasan_lain"
    isi = error.instance if isinstance(error.instance, str | int | float) else say("dokumen_alasan_isian")
    raise UserError("dokumen_salah_isi", tempat=jalur(error.absolute_path), alasan=say(kode, isi=str(isi)[:80], kunci=_kunci(error)))


def _kunci(error: Any) -> str:
    """The key that is missing."""
    return ", ".join(key for key in error.validator_value if key not in error.instance) if error.validator == "required" else ""


def jalur(bagian: Iterable[str | int]) -> str:
    """`hasil_kerja[2].indikator[0].teks`."""
    teks = ""
    for each in bagian:
        teks += f"[{each}]" if isinstance(each, int) else f".{each}" if teks else str(each)
    return teks or "(akar dokumen)"


def _predikat(dokumen: Objek) -> None:
    """The quadrant, told before the schema tells it less kindly (R104)."""
    semua = dokumen.get("evaluasi")
    for n, evaluasi in enumerate(semua if isinstance(semua, list) else ()):
        if not isinstance(evaluasi, dict) or evaluasi.get("tugas_belajar") == "TIDAK_LULUS":
            continue
        kedua = [str(evaluasi.get(nama)) for nama in ("rating_hasil_kerja", "rating_perilaku")]
        nilai = evaluasi.get("predikat")
        if nilai is None or not all(k in set(Rating) for k in kedua):
            continue
        harus = predikat(Rating(kedua[0]), Rating(kedua[1]))
        if nilai != harus:
            raise UserError("dokumen_predikat", tempat=f"evaluasi[{n}].predikat", nilai=str(nilai)[:40], harus=harus)


def _aturan(dokumen: Objek) -> None:
    """What no schema can say."""
    if dokumen.get("selesai", "9") < dokumen.get("mulai", "0"):
        _tolak("selesai", "dokumen_alasan_mulai")
    jenis = [hasil["jenis"] for hasil in dokumen["hasil_kerja"]]
    if jenis != sorted(jenis, reverse=True):
        _tolak(f"hasil_kerja[{jenis.index('TAMBAHAN')}]", "dokumen_alasan_urutan")
    _sekali(dokumen.get("perilaku") or (), "perilaku", "nilai")
    _sekali(dokumen.get("evaluasi") or (), "evaluasi", "periode")
    for n, evaluasi in enumerate(dokumen.get("evaluasi") or ()):
        if not evaluasi["periode"].startswith(str(dokumen["tahun"])):
            _tolak(f"evaluasi[{n}].periode", "dokumen_alasan_tahun", isi=evaluasi["periode"], tahun=dokumen["tahun"])
        _sekali(evaluasi.get("perilaku") or (), f"evaluasi[{n}].perilaku", "nilai")
        _sebanyak(dokumen, evaluasi, n)


def _tolak(tempat: str, kode: str, **nilai: object) -> None:
    raise UserError("dokumen_salah_isi", tempat=tempat, alasan=say(kode, **nilai))


def _sekali(semua: Iterable[Objek], tempat: str, kunci: str) -> None:
    ada: set[str] = set()
    for n, each in enumerate(semua):
        if each[kunci] in ada:
            _tolak(f"{tempat}[{n}].{kunci}", "dokumen_alasan_dua_kali", isi=each[kunci])
        ada.add(each[kunci])


def _sebanyak(dokumen: Objek, evaluasi: Objek, n: int) -> None:
    """Results and indicators are referred to by position, so there must be as many; none where results alone are written."""
    tempat = f"evaluasi[{n}].hasil_kerja"
    hasil = evaluasi.get("hasil_kerja")
    if hasil is None:
        return
    _jumlah(tempat, hasil, dokumen["hasil_kerja"])
    for i, (satu, asal) in enumerate(zip(hasil, dokumen["hasil_kerja"], strict=True)):
        indikator = satu.get("indikator") or ()
        if indikator or dokumen["pendekatan"] != "KUALITATIF":
            _jumlah(f"{tempat}[{i}].indikator", indikator, asal["indikator"])


def _jumlah(tempat: str, ada: Sequence[Objek], harus: Sequence[Objek]) -> None:
    if len(ada) != len(harus):
        raise UserError("dokumen_jumlah", tempat=tempat, ada=len(ada), harus=len(harus))
