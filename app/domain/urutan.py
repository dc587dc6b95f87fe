"""The office's own order of its people: as in its list by rank, the head first."""

from __future__ import annotations

from datetime import date

from app.domain.jabatan import Jabatan, JenisJabatan
from app.domain.pangkat import urutan_golongan
from app.domain.pegawai import KELUAR, JenisPegawai, Pegawai
from app.domain.penilai import Bagan

_JENJANG = {JenisJabatan.PEJABAT_NEGARA: 0, JenisJabatan.JPT: 1, JenisJabatan.ADMINISTRATOR: 2, JenisJabatan.PENGAWAS: 3}
_STAF, _NON_ASN = 4, 5

Urutan = tuple[bool, int, str, int, str]


def urutan_kantor(bagan: Bagan, pegawai: Pegawai, hari: date) -> Urutan:
    """Sorts people: who is still here, then by level and eselon of the post, golongan and name."""
    tetap = pegawai.definitif(hari) or pegawai.plt(hari)
    jabatan = bagan.jabatan.get(tetap.jabatan) if tetap else None
    status = pegawai.status_pada(hari)
    jenjang = _jenjang(pegawai, jabatan)
    eselon = (jabatan.eselon or "Z") if jabatan and jenjang < _STAF else ""
    return bool(status and status.jenis in KELUAR), jenjang, eselon, urutan_golongan(pegawai.golongan), pegawai.nama


def _jenjang(pegawai: Pegawai, jabatan: Jabatan | None) -> int:
    if pegawai.jenis is JenisPegawai.NON_ASN:
        return _NON_ASN
    return _JENJANG.get(jabatan.jenis, _STAF) if jabatan else _STAF
