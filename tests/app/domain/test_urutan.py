"""The office's own order of its people."""

from __future__ import annotations

from datetime import date

from app.domain.jabatan import Jabatan, JenisJabatan, Penempatan
from app.domain.pegawai import JenisPegawai, JenisStatus, Pegawai, StatusPegawai
from app.domain.penilai import Bagan
from app.domain.urutan import urutan_kantor

HARI = date(2026, 7, 1)
JABATAN = {
    j.id: j
    for j in (
        Jabatan("camat", "Camat", JenisJabatan.ADMINISTRATOR, eselon="III.a"),
        Jabatan("sekcam", "Sekretaris", JenisJabatan.ADMINISTRATOR, eselon="III.b"),
        Jabatan("kasi", "Kasi", JenisJabatan.PENGAWAS, eselon="IV.a"),
        Jabatan("staf", "Penelaah", JenisJabatan.PELAKSANA),
    )
}


def person(id: str, jabatan: str | None, golongan: str | None = None, **fields: object) -> Pegawai:
    tempat = (Penempatan(f"t{id}", jabatan),) if jabatan else ()
    return Pegawai(**({"id": id, "nama": id, "jenis": JenisPegawai.PNS, "golongan": golongan, "penempatan": tempat} | fields))


def ordered(*people: Pegawai) -> list[str]:
    bagan = Bagan({}, JABATAN, {p.id: p for p in people})
    return [p.id for p in sorted(people, key=lambda p: urutan_kantor(bagan, p, HARI))]


def test_the_head_comes_first_whatever_the_golongan_of_the_others():
    assert ordered(person("c", "staf", "IV/c"), person("b", "sekcam", "IV/b"), person("a", "camat", "III/d")) == ["a", "b", "c"]


def test_staff_stand_by_golongan_and_then_by_name():
    assert ordered(person("z", "staf", "III/d"), person("y", "staf", "III/a"), person("x", "staf", "III/a")) == ["z", "x", "y"]


def test_who_has_no_post_stands_with_the_staff_and_non_asn_after_them():
    driver = person("sopir", "staf", jenis=JenisPegawai.NON_ASN)
    assert ordered(driver, person("baru", None, "II/a"), person("kasi", "kasi", "III/c")) == ["kasi", "baru", "sopir"]


def test_who_has_left_stands_last():
    left = StatusPegawai("s", JenisStatus.PENSIUN, date(2026, 6, 1))
    assert ordered(person("a", "camat", "IV/a", status=(left,)), person("b", "staf", "I/a")) == ["b", "a"]
