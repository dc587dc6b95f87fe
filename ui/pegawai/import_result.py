"""What an import did, in one sentence and as marks on the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.pegawai import Pegawai
from app.exchange.roster import Pratinjau, StatusBaris
from app.words import say


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `marks`: Pegawai id → baru or berubah; `label` of its undo step."""

    label: str
    sentence: str
    marks: dict[str, str]
    salah: int


def told(preview: Pratinjau, pairs: Sequence[tuple[Any, Any]], label: str, taken: int) -> Imported:
    people = [(old, new) for old, new in pairs if isinstance(new, Pegawai) and old != new]
    marks = {new.id: "berubah" if old else "baru" for old, new in people}
    kinds = list(marks.values())
    salah = preview.jumlah[StatusBaris.SALAH]
    sentence = say(
        "pegawai_impor_selesai",
        berkas=preview.berkas,
        baru=kinds.count("baru"),
        berubah=kinds.count("berubah"),
        sama=preview.jumlah[StatusBaris.SAMA],
        sisa=say("pegawai_impor_dilewati", jumlah=len(preview.baris) - taken - preview.jumlah[StatusBaris.SAMA]),
    )
    return Imported(label, sentence, marks, salah)
