"""The keys of the SKP document by kind of object, in the order in which they are written."""

from __future__ import annotations

KEYS: dict[str, tuple[str, ...]] = {
    kind: tuple(words.split())
    for kind, words in {
        "skp": "format versi tahun mulai selesai instansi kelompok pendekatan status tanggal_ditetapkan tempat pegawai penilai "
        "atasan_penilai hasil_kerja perilaku lampiran evaluasi",
        "orang": "nama nip pangkat_golongan jabatan unit_kerja",
        "hasil_kerja": "jenis rencana penugasan_dari pimpinan indikator rencana_aksi",
        "indikator": "aspek perspektif teks target manual",
        "manual": "tujuan definisi formula satuan kualitas sumber_data periode_pelaporan",
        "perilaku": "nilai ekspektasi_khusus umpan_balik",
        "lampiran": "sumber_daya pertanggungjawaban konsekuensi",
        "evaluasi": "periode pegawai penilai atasan_penilai capaian_organisasi sumber_capaian hasil_kerja perilaku rating_hasil_kerja "
        "rating_perilaku predikat tugas_belajar catatan jalur tanda_tangan keberatan final",
        "baris": "rencana pimpinan teks target realisasi umpan_balik indikator",
    }.items()
}
