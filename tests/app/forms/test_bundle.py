"""A bundle: cover, order, running page numbers, and a stop that writes nothing."""

from __future__ import annotations

from io import BytesIO

import pytest
from make_lembar import JPT, KUAN, lembar
from pypdf import PdfReader

from app.forms.bundle import Dihentikan, bundle
from app.forms.cell import Rupa

ORANG = [(lembar(), lembar(evaluasi=False)), (lembar(JPT, KUAN), lembar(JPT, KUAN, evaluasi=False))]


def test_the_cover_lists_where_each_person_begins():
    data, pages = bundle(ORANG, None, Rupa(), ("PEMERINTAH", "Kecamatan Contoh"), None)
    reader = PdfReader(BytesIO(data))
    assert len(reader.pages) == pages
    front = reader.pages[0].extract_text()
    assert "DAFTAR ISI" in front
    first = " ".join(reader.pages[1].extract_text().split())
    assert "DOKUMEN EVALUASI KINERJA PEGAWAI" in first
    assert f"2 dari {pages}" in first


def test_papers_stand_in_the_order_in_which_they_are_reported():
    data, _ = bundle(ORANG[:1], None, Rupa(), ("PEMERINTAH", "Kecamatan Contoh"), None)
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    titles = ["DOKUMEN EVALUASI", "HASIL EVALUASI KINERJA", "SASARAN KINERJA PEGAWAI\nPENDEKATAN", "LAMPIRAN SASARAN"]
    assert sorted(titles, key=text.index) == titles


def test_a_stop_ends_it_and_progress_names_the_person():
    told = []

    def progress(n: int, dari: int, nama: str) -> bool:
        told.append((n, dari, nama))
        return n < 2

    with pytest.raises(Dihentikan):
        bundle(ORANG, None, Rupa(), ("P", "K"), progress)
    assert told == [(1, 2, "ELIAS CONTOH, S.AP"), (2, 2, "ELIAS CONTOH, S.AP")]
