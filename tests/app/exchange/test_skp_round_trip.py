"""Whatever the format can say comes out as it went in, through the tables of any office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from skp_documents import dokumen as drawn

from app.desk import Desk
from app.domain.baris import build, flat
from app.domain.evaluasi import Evaluasi
from app.domain.kantor import KANTOR, Kantor
from app.domain.pegawai import Orang
from app.domain.skp import Skp
from app.exchange.skp_document import baca, tulis
from app.exchange.skp_merge import Lama, padukan
from app.exchange.skp_write import dokumen
from app.exchange_desk import ekspor, pasang

RUMAH = Kantor(KANTOR, "Kecamatan Lain", "PEMERINTAH KOTA LAIN", "Kota Lain")
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example, HealthCheck.function_scoped_fixture]


def stored(value: Any) -> Any:
    """As it comes back from its rows."""
    return build(type(value), value.id, flat(value))


def written(skp: Skp, evaluasi: list[Evaluasi]) -> str:
    return tulis(dokumen(skp, evaluasi, (skp.pegawai or Orang(""), skp.penilai, skp.atasan_penilai), RUMAH.instansi))


@settings(max_examples=15, suppress_health_check=SLOW)
@given(isi=drawn())
def test_document_to_value_to_rows_to_document_loses_nothing(isi: dict[str, Any]):
    text = tulis(isi)
    padu = padukan(baca(text), "p", None, RUMAH)
    assert written(stored(padu.skp), [stored(e) for e in padu.evaluasi]) == text


@settings(max_examples=10, suppress_health_check=SLOW)
@given(isi=drawn())
def test_the_same_document_again_keeps_every_value(isi: dict[str, Any]):
    satu = padukan(baca(tulis(isi)), "p", None, RUMAH)
    skp, evaluasi = stored(satu.skp), [stored(e) for e in satu.evaluasi]
    lagi = padukan(baca(tulis(isi)), "p", Lama(skp, evaluasi, (skp.pegawai, skp.penilai, skp.atasan_penilai)), RUMAH)
    assert lagi.skp is skp
    assert all(a is b for a, b in zip(lagi.evaluasi, evaluasi, strict=True))


@pytest.fixture(scope="module")
def two_desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Desk]]:
    folder: Path = tmp_path_factory.mktemp("dua")
    desks = tuple(Desk.baru(folder / f"{n}.kinerja", RUMAH, "penguji") for n in range(2))
    yield desks  # type: ignore[misc]
    for desk in desks:
        desk.tutup()


@settings(max_examples=5, suppress_health_check=SLOW)
@given(isi=drawn())
def test_an_export_imported_in_another_office_is_exported_the_same(two_desks: tuple[Desk, Desk], isi: dict[str, Any]):
    text = tulis(isi)
    for desk in two_desks:
        try:
            skp, _ = pasang(desk, baca(text))
            assert ekspor(desk, desk.satu(Skp, skp.id)) == text
        finally:
            desk.urungkan()  # people and posts too, so that the next example finds an empty office
