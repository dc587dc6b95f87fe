"""The open document: read then written it is the same, and what is wrong is refused with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.pegawai import Pegawai
from app.domain.penilai import siapa_menilai
from app.domain.skp import Skp
from app.errors import UserError
from app.exchange.skp_document import baca, tulis
from app.exchange_desk import ekspor, ekspor_skp, pasang, pasang_berkas
from app.paths import RESOURCES

CONTOH = Path(__file__).parents[2] / "data" / "contoh_skp.json"
NIP = "198001012005011904"
SCHEMA = json.loads((RESOURCES / "data" / "skp.schema.json").read_text(encoding="utf-8"))


def document() -> dict[str, Any]:
    return dict(json.loads(CONTOH.read_text(encoding="utf-8")))


def full() -> dict[str, Any]:
    """The example with every optional key and unknown ones."""
    isi = document()
    isi["pendekatan"] = "KUANTITATIF"
    hasil = isi["hasil_kerja"][0]
    hasil["pimpinan"] = {"rencana": "Layanan meningkat", "indikator": "Indeks\nWaktu"}
    hasil["rencana_aksi"] = [{"teks": "Aksi", "realisasi": [{"teks": "Terlaksana", "nilai": None, "dasar": None, "bukti": ["a.pdf"]}]}]
    manual = dict.fromkeys(("tujuan", "definisi", "formula", "satuan", "kualitas", "sumber_data", "periode_pelaporan"))
    hasil["indikator"][0] |= {"aspek": "KUALITAS", "target": "90-95%", "manual": manual | {"tujuan": "Tahu", "kualitas": "OUTCOME"}}
    hasil["kunci_asing"] = {"x": [1, 2]}
    isi["asing"] = "dipertahankan"
    evaluasi = isi["evaluasi"][0]
    evaluasi["hasil_kerja"] = [
        {"realisasi": [], "umpan_balik": [], "indikator": [{"realisasi": [], "umpan_balik": []} for _ in each["indikator"]]}
        for each in isi["hasil_kerja"]
    ]
    baris = evaluasi["hasil_kerja"][0]["indikator"][0]
    baris["realisasi"] = [
        {"teks": "93% berdasarkan register", "nilai": "93%", "dasar": "register", "tanggal": "2026-12-01", "bukti": ["r.pdf"]}
    ]
    baris["umpan_balik"] = [{"pemberi": "Pimpinan", "teks": "Baik", "nada": "POSITIF", "tanggal": "2026-12-02", "hubungan": "PIMPINAN"}]
    evaluasi["catatan"] = ["Satu", "Dua"]
    isi["evaluasi"] = [_ordered(evaluasi)]
    return isi


def _ordered(evaluasi: dict[str, Any]) -> dict[str, Any]:
    evaluasi |= {
        "sumber_capaian": "Berita acara",
        "jalur": "KEBERATAN",
        "tanda_tangan": {"tempat": "Kupang", "penilai": "2027-01-11", "diterima": "2027-01-13", "pegawai": None, "atasan": None},
        "keberatan": {
            "tanggal": "2027-01-14",
            "isi": "Alasan",
            "penjelasan_penilai": None,
            "penjelasan_pegawai": None,
            "keputusan": "MENGUATKAN",
            "rekomendasi": None,
            "sebelum": {"rating_hasil_kerja": "SESUAI", "rating_perilaku": "SESUAI", "predikat": "BAIK"},
        },
        "final": False,
    }
    order = list(SCHEMA["$defs"]["evaluasi"]["properties"])
    return {key: evaluasi[key] for key in order if key in evaluasi}


def test_the_official_example_comes_out_byte_for_byte(desk: Desk):
    pasang_berkas(desk, [CONTOH])
    assert ekspor_skp(desk, NIP, 2026) == CONTOH.read_text(encoding="utf-8")


def test_a_document_with_every_optional_key_comes_out_byte_for_byte(desk: Desk):
    text = tulis(full())
    skp, _ = pasang(desk, baca(text))
    assert ekspor(desk, desk.satu(Skp, skp.id)) == text


def test_importing_again_replaces_and_never_doubles(desk: Desk):
    for _ in range(2):
        pasang_berkas(desk, [CONTOH])
    assert (len(desk.semua(Skp)), len(desk.semua(Evaluasi)), len(desk.semua(Pegawai))) == (1, 1, 2)


def test_the_people_named_are_made_so_that_the_rater_follows(desk: Desk):
    skp, _ = pasang(desk, document())
    penilai = siapa_menilai(desk.bagan(), skp.pemilik, skp.mulai).penilai
    assert penilai is not None
    assert desk.satu(Pegawai, str(penilai.pegawai)).nama == "CONTOH PENILAI 4"


def test_every_export_of_the_sample_office_fits_the_published_schema(sample: Desk):
    validator = Draft202012Validator(SCHEMA)
    for skp in list(sample.semua(Skp).values())[:12]:
        assert not list(validator.iter_errors(json.loads(ekspor(sample, skp))))


def test_an_export_of_the_sample_office_is_the_same_after_its_import_elsewhere(sample: Desk, desk: Desk):
    for skp in list(sample.semua(Skp).values())[:6]:
        text = ekspor(sample, skp)
        there, _ = pasang(desk, baca(text))
        assert json.loads(ekspor(desk, desk.satu(Skp, there.id))) == json.loads(text)


def _wrong(act: Any) -> str:
    isi = document()
    act(isi)
    return tulis(isi)


@pytest.mark.parametrize(
    ("text", "kode", "tempat"),
    [
        (CONTOH.read_text(encoding="utf-8")[:400], "dokumen_bukan_json", ""),
        ("{}", "dokumen_bukan_skp", ""),
        (_wrong(lambda d: d.update(versi=2)), "dokumen_versi", ""),
        (_wrong(lambda d: d["evaluasi"][0].update(predikat="HEBAT")), "dokumen_predikat", "evaluasi[0].predikat"),
        (_wrong(lambda d: d["evaluasi"][0].update(predikat="KURANG")), "dokumen_predikat", "evaluasi[0].predikat"),
        (_wrong(lambda d: d["evaluasi"][0]["hasil_kerja"].pop()), "dokumen_jumlah", "evaluasi[0].hasil_kerja"),
        (_wrong(lambda d: d.update(selesai="2025-01-01")), "dokumen_salah_isi", "selesai"),
        (_wrong(lambda d: d["hasil_kerja"].reverse()), "dokumen_salah_isi", "hasil_kerja[0]"),
        (_wrong(lambda d: d["perilaku"].append(d["perilaku"][0])), "dokumen_salah_isi", ""),
        (_wrong(lambda d: d["hasil_kerja"][2]["indikator"][0].pop("teks")), "dokumen_salah_isi", "hasil_kerja[2].indikator[0]"),
        (_wrong(lambda d: d["pegawai"].update(nip="123")), "dokumen_salah_isi", "pegawai.nip"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(text: str, kode: str, tempat: str):
    with pytest.raises(UserError) as refusal:
        baca(text)
    assert refusal.value.kode == kode
    assert not tempat or dict(refusal.value.pesan.nilai)["tempat"] == tempat


def test_a_number_that_is_someone_elses_is_refused_and_nothing_is_written(desk: Desk):
    desk.simpan("Tambah", None, Pegawai("p1", "ORANG LAIN", NIP))
    with pytest.raises(UserError) as refusal:
        pasang(desk, document())
    assert refusal.value.kode == "dokumen_nip_orang_lain"
    assert len(desk.semua(Pegawai)) == 1


def test_one_bad_document_among_several_writes_none(desk: Desk, tmp_path: Path):
    (tmp_path / "cacat.json").write_text("{", encoding="utf-8")
    with pytest.raises(UserError):
        pasang_berkas(desk, [CONTOH, tmp_path / "cacat.json"])
    assert desk.semua(Skp) == {}
