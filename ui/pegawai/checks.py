"""What stands under a field of a person: what the NIP tells, what is missing, what does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.jabatan import Penempatan
from app.domain.nip import PANJANG, Nip, periksa
from app.domain.pangkat import GOLONGAN_PPPK, PANGKAT
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import Bagan
from app.domain.periode import BULAN
from app.errors import UserError
from app.words import say, say_error
from ui.kit.fields import name_of
from ui.kit.reading import long_date, show_date

Remark = tuple[str, str, str]  # field, kind of sentence, sentence
PPPK = {JenisPegawai.PPPK, JenisPegawai.PPPK_PARUH_WAKTU}
BUKAN_ASN = {JenisPegawai.NON_ASN, JenisPegawai.PEJABAT_NEGARA}


def remarks(bagan: Bagan, pegawai: Pegawai, tempat: Penempatan | None) -> Iterator[Remark]:
    if not pegawai.nama:
        yield "nama", "kurang", say("pegawai_nama_kurang")
    yield from _about_nip(bagan, pegawai)
    if pegawai.golongan and pegawai.golongan not in (GOLONGAN_PPPK if pegawai.jenis in PPPK else PANGKAT):
        yield "golongan", "kurang", say("pegawai_golongan_beda", golongan=pegawai.golongan, jenis=name_of(pegawai.jenis) or "PNS")
    if tempat is None:
        yield "jabatan", "kurang", say("pegawai_jabatan_kurang")
    elif tempat.mulai is None:
        yield "tmt_jabatan", "kurang", say("pegawai_tmt_kurang")


def _about_nip(bagan: Bagan, pegawai: Pegawai) -> Iterator[Remark]:
    if not pegawai.nip:
        if pegawai.jenis not in BUKAN_ASN:
            yield "nip", "kurang", say("pegawai_nip_kurang")
        return
    try:
        nip = periksa(pegawai.nip)
        find_twin(bagan, pegawai, pegawai.nip)
    except UserError as error:
        yield "nip", "salah", say_error(error)
        return
    differs = list(_differs(pegawai, nip))
    yield ("nip", "kurang", f"{told_by(nip)}. {say('pegawai_nip_beda')}") if differs else ("nip", "baik", told_by(nip))
    yield from differs


def _differs(pegawai: Pegawai, nip: Nip) -> Iterator[Remark]:
    """What is recorded otherwise than the number tells."""
    if pegawai.jenis and pegawai.jenis not in BUKAN_ASN and (pegawai.jenis in PPPK) is not nip.pppk:
        yield "jenis", "kurang", say("pegawai_jenis_beda", jenis=nip.jenis.value)
    if pegawai.tanggal_lahir and pegawai.tanggal_lahir != nip.lahir:
        yield "tanggal_lahir", "kurang", say("pegawai_lahir_beda", lahir=long_date(nip.lahir))
    if pegawai.jenis_kelamin and pegawai.jenis_kelamin != nip.jenis_kelamin:
        yield "jenis_kelamin", "kurang", say("pegawai_kelamin_beda", kelamin=name_of(nip.jenis_kelamin).lower())


def told_by(nip: Nip) -> str:
    """What the eighteen digits tell, in one line."""
    lahir, kelamin = long_date(nip.lahir), name_of(nip.jenis_kelamin)
    if nip.tmt is None:
        return say("pegawai_nip_pppk", kelamin=kelamin, lahir=lahir, tahun=nip.tahun)
    return say("pegawai_nip_terbaca", kelamin=kelamin, lahir=lahir, tmt=f"{BULAN[nip.tmt.month - 1][:3]} {nip.tmt.year}")


def find_twin(bagan: Bagan, pegawai: Pegawai, nip: str) -> None:
    """Raises UserError when a whole number is somebody else's."""
    if len(nip) != PANJANG:
        return
    other = next((each for each in bagan.menurut_nip.get(nip, ()) if each.id != pegawai.id), None)
    if other is not None:
        raise UserError("pegawai_nip_orang_lain", nama=other.nama or "pegawai lain")


def check_date(tempat: Penempatan, mulai: date | None) -> date | None:
    """The first day of a placement. Raises UserError when it lies after its last."""
    if mulai and tempat.selesai and mulai > tempat.selesai:
        raise UserError("pegawai_tanggal_terbalik", mulai=show_date(mulai), selesai=show_date(tempat.selesai))
    return mulai
