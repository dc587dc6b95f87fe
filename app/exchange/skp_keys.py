"""The keys of the SKP document by kind of object, in the order in which they are written, and what stands beside them."""

from __future__ import annotations

import json
from typing import Any

KEYS: dict[str, tuple[str, ...]] = {
    kind: tuple(words.split())
    for kind, words in {
        "skp": "format versi tahun mulai selesai instansi kelompok pendekatan status tanggal_ditetapkan tempat pegawai penilai "
        "atasan_penilai hasil_kerja perilaku lampiran evaluasi",
        "orang": "nama nip pangkat_golongan jabatan unit_kerja",
        "hasil_kerja": "jenis rencana penugasan_dari pimpinan indikator rencana_aksi",
        "pimpinan": "rencana indikator",
        "indikator": "aspek perspektif teks target manual",
        "manual": "tujuan definisi formula satuan kualitas sumber_data periode_pelaporan",
        "rencana_aksi": "teks realisasi",
        "realisasi": "teks nilai dasar tanggal bukti",
        "umpan_balik": "pemberi teks nada tanggal hubungan",
        "perilaku": "nilai ekspektasi_khusus umpan_balik",
        "lampiran": "sumber_daya pertanggungjawaban konsekuensi",
        "evaluasi": "periode pegawai penilai atasan_penilai capaian_organisasi sumber_capaian hasil_kerja perilaku rating_hasil_kerja "
        "rating_perilaku predikat tugas_belajar catatan jalur tanda_tangan keberatan final",
        "baris": "rencana pimpinan teks target realisasi umpan_balik indikator",
        "tanda_tangan": "tempat penilai diterima pegawai atasan",
        "keberatan": "tanggal isi penjelasan_penilai penjelasan_pegawai keputusan rekomendasi sebelum",
        "sebelum": "rating_hasil_kerja rating_perilaku predikat",
    }.items()
}


class Ekstra:
    """Keys unknown to this version, by the id of their row or a path from it: kept with the SKP and written back."""

    def __init__(self, teks: str | None = None) -> None:
        self._isi: dict[str, dict[str, Any]] = json.loads(teks) if teks else {}
        self.jumlah = 0

    def baca(self, kind: str, at: str, isi: dict[str, Any] | None) -> None:
        """What one object of the document holds besides; an earlier reading of it is replaced."""
        unknown = {key: value for key, value in (isi or {}).items() if key not in KEYS[kind]}
        self.jumlah += len(unknown)
        if unknown:
            self._isi[at] = unknown
        else:
            self._isi.pop(at, None)

    def pada(self, at: str) -> dict[str, Any]:
        return self._isi.get(at, {})

    @property
    def teks(self) -> str | None:
        return json.dumps(self._isi, ensure_ascii=False) if self._isi else None
