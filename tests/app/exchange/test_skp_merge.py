"""A document laid over what the office already holds: one change, nothing locked altered, nothing lost unsaid."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.jabatan import Jabatan
from app.domain.kantor import Cetak, CetakUnit
from app.domain.pegawai import Pegawai
from app.domain.skp import HasilKerja, Persetujuan, Skp
from app.errors import UserError
from app.exchange.skp_document import baca, tulis
from app.exchange_desk import ekspor, pasang, pasang_berkas
from app.words import say_error

CONTOH = Path(__file__).parents[2] / "data" / "contoh_skp.json"


def document() -> dict[str, Any]:
    return dict(json.loads(CONTOH.read_text(encoding="utf-8")))


def open_document() -> dict[str, Any]:
    isi = document()
    isi["evaluasi"][0]["final"] = False
    return isi


def only(desk: Desk, cls: type) -> Any:
    (value,) = desk.semua(cls).values()
    return value


def file(folder: Path, nama: str, isi: dict[str, Any]) -> Path:
    path = folder / nama
    path.write_text(tulis(isi), encoding="utf-8")
    return path


def refused(call: Any) -> str:
    with pytest.raises(UserError) as refusal:
        call()
    return refusal.value.kode


def test_an_import_is_one_step_and_undo_takes_everything_back(desk: Desk):
    pasang(desk, document())
    assert only(desk, Evaluasi).final
    assert desk.urungkan() == "Impor SKP CONTOH PEGAWAI 4"
    assert [desk.semua(cls) for cls in (Pegawai, Jabatan, Skp, Evaluasi)] == [{}, {}, {}, {}]
    assert desk.urungkan() is None


def test_a_backup_is_made_first_and_none_when_nothing_differs(desk: Desk):
    pasang(desk, document())
    copies = sorted(desk.path.parent.rglob("*sebelum-impor*"))
    assert copies
    assert pasang_berkas(desk, [CONTOH]) == ["contoh_skp.json: CONTOH PEGAWAI 4, tidak ada yang berubah"]
    assert sorted(desk.path.parent.rglob("*sebelum-impor*")) == copies


def test_a_locked_evaluation_is_not_changed_by_a_document(desk: Desk):
    pasang(desk, document())
    isi = document()
    isi["evaluasi"][0]["catatan"] = ["Lain"]
    assert refused(lambda: pasang(desk, isi)) == "dokumen_terkunci"
    assert only(desk, Evaluasi).catatan == ()


def test_what_the_format_cannot_say_stays(desk: Desk):
    pasang(desk, open_document())
    skp, evaluasi = only(desk, Skp), only(desk, Evaluasi)
    hasil = replace(skp.hasil_kerja[0], dari_plt=True, persetujuan=Persetujuan("Kepala"))
    desk.simpan("Ubah", skp, replace(skp, alasan_terlambat="Sakit", hasil_kerja=(hasil, *skp.hasil_kerja[1:])))
    desk.simpan("Ubah", evaluasi, replace(evaluasi, alasan_perilaku="Ramah"))
    isi = open_document()
    isi["hasil_kerja"].insert(0, deepcopy(isi["hasil_kerja"][1]) | {"rencana": "Hasil baru di depan"})
    isi["evaluasi"][0]["hasil_kerja"].insert(0, {"realisasi": [], "umpan_balik": [], "indikator": []})
    isi["evaluasi"][0]["catatan"] = ["Lain"]
    pasang(desk, isi)
    kini: Skp = only(desk, Skp)
    assert [h.id for h in kini.hasil_kerja[1:]] == [h.id for h in skp.hasil_kerja]
    lama: HasilKerja = kini.hasil_kerja[1]
    assert (lama.dari_plt, lama.persetujuan, kini.alasan_terlambat) == (True, Persetujuan("Kepala"), "Sakit")
    assert (only(desk, Evaluasi).alasan_perilaku, only(desk, Evaluasi).catatan) == ("Ramah", ("Lain",))


def test_a_reason_goes_with_the_rating_it_was_for(desk: Desk):
    pasang(desk, open_document())
    evaluasi = only(desk, Evaluasi)
    desk.simpan("Ubah", evaluasi, replace(evaluasi, alasan_perilaku="Ramah"))
    isi = open_document()
    isi["evaluasi"][0] |= {"rating_perilaku": "DIBAWAH", "predikat": "KURANG"}
    pasang(desk, isi)
    assert only(desk, Evaluasi).alasan_perilaku is None


def test_an_evaluation_the_document_does_not_name_stays(desk: Desk):
    pasang(desk, open_document())
    isi = open_document()
    isi["evaluasi"][0]["periode"] = "2026-TW1"
    pasang(desk, isi)
    assert {e.periode for e in desk.semua(Evaluasi).values()} == {"2026-TW1", "2026-AKHIR"}


def test_an_open_evaluation_does_not_lose_the_result_it_speaks_of(desk: Desk):
    pasang(desk, open_document())
    isi = open_document()
    del isi["evaluasi"], isi["hasil_kerja"][1]
    assert refused(lambda: pasang(desk, isi)) == "dokumen_hasil_hilang"
    assert len(only(desk, Skp).hasil_kerja) == 4


def test_keys_unknown_to_this_version_come_back_from_every_object(desk: Desk):
    isi = document()
    isi["evaluasi"][0] |= {"tanda_tangan": {"tempat": None, "penilai": None, "diterima": None, "pegawai": None, "atasan": None}}
    asing: list[dict[str, Any]] = []

    def tandai(bagian: Any) -> None:
        for each in bagian.values() if isinstance(bagian, dict) else bagian if isinstance(bagian, list) else ():
            tandai(each)
        if isinstance(bagian, dict):
            bagian["asing"] = len(asing)
            asing.append(bagian)

    tandai(isi)
    (line,) = pasang_berkas(desk, [file(desk.path.parent, "a.json", isi)])
    assert f"{len(asing)} isian yang belum dikenal" in line
    keluar = json.loads(ekspor(desk, only(desk, Skp)))
    assert keluar == json.loads(tulis(isi))


def test_when_the_second_of_two_documents_is_refused_the_first_is_not_written(desk: Desk):
    desk.simpan("Tambah", None, Pegawai("p1", "ORANG LAIN", "198501012010011905"))
    dua = document()
    dua["pegawai"] |= {"nama": "CONTOH KEDUA", "nip": "198501012010011905"}
    paths = [CONTOH, file(desk.path.parent, "dua.json", dua)]
    with pytest.raises(UserError) as refusal:
        pasang_berkas(desk, paths)
    assert say_error(refusal.value).startswith("dua.json: NIP 198501012010011905 atas nama CONTOH KEDUA")
    assert (len(desk.semua(Pegawai)), desk.semua(Skp)) == (1, {})


def test_two_documents_of_one_skp_are_refused(desk: Desk):
    with pytest.raises(UserError, match="lebih dari satu berkas"):
        pasang_berkas(desk, [CONTOH, CONTOH])
    assert desk.semua(Skp) == {}


def test_two_people_of_one_document_with_one_number_are_refused(desk: Desk):
    isi = document()
    isi["penilai"]["nip"] = isi["pegawai"]["nip"]
    assert refused(lambda: pasang(desk, isi)) == "dokumen_nip_orang_lain"
    assert desk.semua(Pegawai) == {}


def test_two_documents_share_the_rater_they_name(desk: Desk):
    dua = document()
    dua["pegawai"] |= {"nama": "CONTOH KEDUA", "nip": "198501012010011905"}
    lines = pasang_berkas(desk, [CONTOH, file(desk.path.parent, "dua.json", dua)])
    assert len(lines) == len(desk.semua(Skp)) == 2
    assert len(desk.semua(Pegawai)) == 3
    assert desk.label_urungkan == "Impor 2 SKP"


def test_somebody_known_without_a_post_gets_the_one_of_the_document(desk: Desk):
    desk.simpan("Tambah", None, Pegawai("p1", "Contoh Pegawai 4", "198001012005011904"))
    pasang(desk, document())
    assert len(desk.satu(Pegawai, "p1").penempatan) == 1
    assert len(desk.semua(Pegawai)) == 2


def test_an_offices_habit_of_paper_does_not_enter_an_export(desk: Desk):
    pasang(desk, document())
    kantor = desk.kantor()
    desk.simpan("Setelan", kantor, replace(kantor, cetak=Cetak(unit_kerja=CetakUnit.KANTOR)))
    assert ekspor(desk, only(desk, Skp)) == CONTOH.read_text(encoding="utf-8")


def test_a_locked_sheet_is_exported_with_the_names_it_was_signed_with(sample: Desk):
    skp = next(s for s in sample.semua(Skp).values() if s.pegawai and "Maria" in s.pegawai.nama)
    desk_skp = replace(skp, penilai=replace(skp.penilai, nama="Penilai Baru"))
    sample.simpan("Ganti", skp, desk_skp)
    isi = json.loads(ekspor(sample, sample.satu(Skp, skp.id)))
    assert isi["penilai"]["nama"] == "Penilai Baru"
    assert {e["penilai"]["nama"] for e in isi["evaluasi"]} == {skp.penilai.nama}


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        (lambda d: d.update(mulai="2026-02-30"), "kalender"),
        (lambda d: d["evaluasi"].append(d["evaluasi"][0]), "dua kali"),
        (lambda d: d["evaluasi"][0].update(periode="2025-AKHIR"), "2025-AKHIR"),
        (lambda d: d["evaluasi"][0]["hasil_kerja"][0]["indikator"].append({}), "ada 1"),
        (lambda d: d["hasil_kerja"][0].pop("rencana"), "isian rencana"),
        (lambda d: d["pegawai"].update(nama=["x"]), "isian ini"),
        (lambda d: d.update(evaluasi=1), "di evaluasi"),
        (lambda d: d["pegawai"].update(nama="\ud800"), "terpotong"),
    ],
)
def test_what_only_a_look_at_the_whole_shows_is_refused_in_words(ubah: Any, kata: str):
    isi = document()
    ubah(isi)
    with pytest.raises(UserError) as refusal:
        baca(json.dumps(isi))
    assert kata in say_error(refusal.value)


@pytest.mark.parametrize("text", ['{"format": NaN}', "[" * 100_000, '"x', "", "null", "[]"])
def test_what_is_no_document_at_all_is_refused(text: str):
    assert refused(lambda: baca(text)) in {"dokumen_bukan_json", "dokumen_bukan_skp"}


def test_a_year_written_with_a_point_is_a_whole_number():
    assert baca(tulis(document()).replace('"tahun": 2026', '"tahun": 2026.0'))["tahun"] == 2026
