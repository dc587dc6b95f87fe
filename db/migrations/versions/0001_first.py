"""The first shape of an office file."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table('cetakan',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('lembar', sa.Text(), nullable=True),
    sa.Column('formulir', sa.Text(), nullable=True),
    sa.Column('sidik', sa.Text(), nullable=True),
    sa.Column('tanggal', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_cetakan'))
    )
    op.create_table('jurnal',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('waktu', sa.Text(), nullable=True),
    sa.Column('pelaku', sa.Text(), nullable=True),
    sa.Column('perangkat', sa.Text(), nullable=True),
    sa.Column('label', sa.Text(), nullable=True),
    sa.Column('akar', sa.Text(), nullable=True),
    sa.Column('edits', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_jurnal'))
    )
    op.create_table('kalimat_bank',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('jabatan', sa.Text(), nullable=True),
    sa.Column('rencana', sa.Text(), nullable=True),
    sa.Column('indikator', sa.Text(), nullable=True),
    sa.Column('aspek', sa.Text(), nullable=True),
    sa.Column('target', sa.Text(), nullable=True),
    sa.Column('rumus', sa.Text(), nullable=True),
    sa.Column('asal', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kalimat_bank'))
    )
    op.create_table('kalimat_catatan',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('tentang', sa.Text(), nullable=True),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.Column('tingkat', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kalimat_catatan'))
    )
    op.create_table('kantor',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('nama', sa.Text(), nullable=True),
    sa.Column('instansi', sa.Text(), nullable=True),
    sa.Column('tempat', sa.Text(), nullable=True),
    sa.Column('bulanan', sa.Integer(), nullable=True),
    sa.Column('camat_pukm', sa.Integer(), nullable=True),
    sa.Column('hari_jendela', sa.Integer(), nullable=True),
    sa.Column('cetak_kertas', sa.Text(), nullable=True),
    sa.Column('cetak_pilihan', sa.Text(), nullable=True),
    sa.Column('cetak_bintang', sa.Text(), nullable=True),
    sa.Column('cetak_awalan_nip', sa.Text(), nullable=True),
    sa.Column('cetak_kode_format', sa.Integer(), nullable=True),
    sa.Column('cetak_kepala_biru', sa.Integer(), nullable=True),
    sa.Column('cetak_unit_kerja', sa.Text(), nullable=True),
    sa.Column('cetak_kata_pimpinan', sa.Text(), nullable=True),
    sa.Column('cetak_judul_evaluasi', sa.Text(), nullable=True),
    sa.Column('cetak_penanda_tangan_c', sa.Text(), nullable=True),
    sa.Column('cetak_gaya_periode', sa.Text(), nullable=True),
    sa.Column('cetak_nama_lampiran', sa.Integer(), nullable=True),
    sa.Column('contoh', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kantor'))
    )
    op.create_table('nisan',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('tabel', sa.Text(), nullable=True),
    sa.Column('perubahan', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_nisan'))
    )
    op.create_table('pegawai',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('nama', sa.Text(), nullable=True),
    sa.Column('nip', sa.Text(), nullable=True),
    sa.Column('jenis', sa.Text(), nullable=True),
    sa.Column('golongan', sa.Text(), nullable=True),
    sa.Column('tmt_golongan', sa.Text(), nullable=True),
    sa.Column('tempat_lahir', sa.Text(), nullable=True),
    sa.Column('tanggal_lahir', sa.Text(), nullable=True),
    sa.Column('jenis_kelamin', sa.Text(), nullable=True),
    sa.Column('pendidikan', sa.Text(), nullable=True),
    sa.Column('karpeg', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pegawai'))
    )
    op.create_index(op.f('ix_pegawai_nip'), 'pegawai', ['nip'], unique=False)
    op.create_table('pemetaan_impor',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('kepala', sa.Text(), nullable=True),
    sa.Column('kolom', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pemetaan_impor'))
    )
    op.create_table('pohon_kinerja',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('visi', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pohon_kinerja'))
    )
    op.create_table('unit_kerja',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('nama', sa.Text(), nullable=True),
    sa.Column('singkatan', sa.Text(), nullable=True),
    sa.Column('induk', sa.Text(), nullable=True),
    sa.Column('luar', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['unit_kerja.id'], name=op.f('fk_unit_kerja_induk_unit_kerja')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_unit_kerja'))
    )
    op.create_index(op.f('ix_unit_kerja_induk'), 'unit_kerja', ['induk'], unique=False)
    op.create_table('capaian_organisasi',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('unit', sa.Text(), nullable=True),
    sa.Column('periode', sa.Text(), nullable=True),
    sa.Column('predikat', sa.Text(), nullable=True),
    sa.Column('sumber', sa.Text(), nullable=True),
    sa.Column('tanggal', sa.Text(), nullable=True),
    sa.Column('penetap', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['unit'], ['unit_kerja.id'], name=op.f('fk_capaian_organisasi_unit_unit_kerja')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_capaian_organisasi'))
    )
    op.create_index(op.f('ix_capaian_organisasi_periode'), 'capaian_organisasi', ['periode'], unique=False)
    op.create_index(op.f('ix_capaian_organisasi_unit'), 'capaian_organisasi', ['unit'], unique=False)
    op.create_table('jabatan',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('nama', sa.Text(), nullable=True),
    sa.Column('jenis', sa.Text(), nullable=True),
    sa.Column('unit', sa.Text(), nullable=True),
    sa.Column('atasan', sa.Text(), nullable=True),
    sa.Column('memimpin', sa.Text(), nullable=True),
    sa.Column('jenjang', sa.Text(), nullable=True),
    sa.Column('eselon', sa.Text(), nullable=True),
    sa.Column('kelas', sa.Integer(), nullable=True),
    sa.Column('kelompok', sa.Text(), nullable=True),
    sa.Column('pendekatan', sa.Text(), nullable=True),
    sa.Column('luar', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['atasan'], ['jabatan.id'], name=op.f('fk_jabatan_atasan_jabatan')),
    sa.ForeignKeyConstraint(['memimpin'], ['unit_kerja.id'], name=op.f('fk_jabatan_memimpin_unit_kerja')),
    sa.ForeignKeyConstraint(['unit'], ['unit_kerja.id'], name=op.f('fk_jabatan_unit_unit_kerja')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_jabatan'))
    )
    op.create_index(op.f('ix_jabatan_atasan'), 'jabatan', ['atasan'], unique=False)
    op.create_index(op.f('ix_jabatan_memimpin'), 'jabatan', ['memimpin'], unique=False)
    op.create_index(op.f('ix_jabatan_unit'), 'jabatan', ['unit'], unique=False)
    op.create_table('misi',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['pohon_kinerja.id'], name=op.f('fk_misi_induk_pohon_kinerja')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_misi'))
    )
    op.create_index('ix_misi_induk', 'misi', ['induk'], unique=False)
    op.create_table('penilai_khusus',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('penilai', sa.Text(), nullable=True),
    sa.Column('alasan', sa.Text(), nullable=True),
    sa.Column('nomor_surat', sa.Text(), nullable=True),
    sa.Column('mulai', sa.Text(), nullable=True),
    sa.Column('selesai', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['pegawai.id'], name=op.f('fk_penilai_khusus_induk_pegawai')),
    sa.ForeignKeyConstraint(['penilai'], ['pegawai.id'], name=op.f('fk_penilai_khusus_penilai_pegawai')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_penilai_khusus'))
    )
    op.create_index('ix_penilai_khusus_induk', 'penilai_khusus', ['induk'], unique=False)
    op.create_index(op.f('ix_penilai_khusus_penilai'), 'penilai_khusus', ['penilai'], unique=False)
    op.create_table('skp',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('pemilik', sa.Text(), nullable=True),
    sa.Column('tahun', sa.Integer(), nullable=True),
    sa.Column('mulai', sa.Text(), nullable=True),
    sa.Column('selesai', sa.Text(), nullable=True),
    sa.Column('kelompok', sa.Text(), nullable=True),
    sa.Column('pendekatan', sa.Text(), nullable=True),
    sa.Column('status', sa.Text(), nullable=True),
    sa.Column('versi', sa.Integer(), nullable=True),
    sa.Column('tanggal_ditetapkan', sa.Text(), nullable=True),
    sa.Column('alasan_terlambat', sa.Text(), nullable=True),
    sa.Column('alasan_tanpa_anggaran', sa.Text(), nullable=True),
    sa.Column('instansi', sa.Text(), nullable=True),
    sa.Column('tempat', sa.Text(), nullable=True),
    sa.Column('pegawai_nama', sa.Text(), nullable=True),
    sa.Column('pegawai_nip', sa.Text(), nullable=True),
    sa.Column('pegawai_pangkat_golongan', sa.Text(), nullable=True),
    sa.Column('pegawai_jabatan', sa.Text(), nullable=True),
    sa.Column('pegawai_unit_kerja', sa.Text(), nullable=True),
    sa.Column('penilai_nama', sa.Text(), nullable=True),
    sa.Column('penilai_nip', sa.Text(), nullable=True),
    sa.Column('penilai_pangkat_golongan', sa.Text(), nullable=True),
    sa.Column('penilai_jabatan', sa.Text(), nullable=True),
    sa.Column('penilai_unit_kerja', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_nama', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_nip', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_pangkat_golongan', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_jabatan', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_unit_kerja', sa.Text(), nullable=True),
    sa.Column('lampiran_sumber_daya', sa.Text(), nullable=True),
    sa.Column('lampiran_pertanggungjawaban', sa.Text(), nullable=True),
    sa.Column('lampiran_konsekuensi', sa.Text(), nullable=True),
    sa.Column('ekstra', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['pemilik'], ['pegawai.id'], name=op.f('fk_skp_pemilik_pegawai')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_skp'))
    )
    op.create_index(op.f('ix_skp_pemilik'), 'skp', ['pemilik'], unique=False)
    op.create_table('status_pegawai',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('jenis', sa.Text(), nullable=True),
    sa.Column('mulai', sa.Text(), nullable=True),
    sa.Column('selesai', sa.Text(), nullable=True),
    sa.Column('keterangan', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['pegawai.id'], name=op.f('fk_status_pegawai_induk_pegawai')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_status_pegawai'))
    )
    op.create_index('ix_status_pegawai_induk', 'status_pegawai', ['induk'], unique=False)
    op.create_table('ekspektasi_perilaku',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('nilai', sa.Text(), nullable=True),
    sa.Column('khusus', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['skp.id'], name=op.f('fk_ekspektasi_perilaku_induk_skp')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ekspektasi_perilaku'))
    )
    op.create_index('ix_ekspektasi_perilaku_induk', 'ekspektasi_perilaku', ['induk'], unique=False)
    op.create_table('evaluasi',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('skp', sa.Text(), nullable=True),
    sa.Column('periode', sa.Text(), nullable=True),
    sa.Column('capaian_organisasi', sa.Text(), nullable=True),
    sa.Column('sumber_capaian', sa.Text(), nullable=True),
    sa.Column('rating_hasil_kerja', sa.Text(), nullable=True),
    sa.Column('alasan_hasil_kerja', sa.Text(), nullable=True),
    sa.Column('rating_perilaku', sa.Text(), nullable=True),
    sa.Column('alasan_perilaku', sa.Text(), nullable=True),
    sa.Column('hasil_dari', sa.Text(), nullable=True),
    sa.Column('predikat_pilihan', sa.Text(), nullable=True),
    sa.Column('tugas_belajar', sa.Text(), nullable=True),
    sa.Column('catatan', sa.Text(), nullable=True),
    sa.Column('isi_massal', sa.Text(), nullable=True),
    sa.Column('jalur', sa.Text(), nullable=True),
    sa.Column('final', sa.Integer(), nullable=True),
    sa.Column('alasan_buka', sa.Text(), nullable=True),
    sa.Column('pegawai_nama', sa.Text(), nullable=True),
    sa.Column('pegawai_nip', sa.Text(), nullable=True),
    sa.Column('pegawai_pangkat_golongan', sa.Text(), nullable=True),
    sa.Column('pegawai_jabatan', sa.Text(), nullable=True),
    sa.Column('pegawai_unit_kerja', sa.Text(), nullable=True),
    sa.Column('penilai_nama', sa.Text(), nullable=True),
    sa.Column('penilai_nip', sa.Text(), nullable=True),
    sa.Column('penilai_pangkat_golongan', sa.Text(), nullable=True),
    sa.Column('penilai_jabatan', sa.Text(), nullable=True),
    sa.Column('penilai_unit_kerja', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_nama', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_nip', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_pangkat_golongan', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_jabatan', sa.Text(), nullable=True),
    sa.Column('atasan_penilai_unit_kerja', sa.Text(), nullable=True),
    sa.Column('tanda_tangan_tempat', sa.Text(), nullable=True),
    sa.Column('tanda_tangan_penilai', sa.Text(), nullable=True),
    sa.Column('tanda_tangan_diterima', sa.Text(), nullable=True),
    sa.Column('tanda_tangan_pegawai', sa.Text(), nullable=True),
    sa.Column('tanda_tangan_atasan', sa.Text(), nullable=True),
    sa.Column('keberatan_isi', sa.Text(), nullable=True),
    sa.Column('keberatan_tanggal', sa.Text(), nullable=True),
    sa.Column('keberatan_penjelasan_penilai', sa.Text(), nullable=True),
    sa.Column('keberatan_penjelasan_pegawai', sa.Text(), nullable=True),
    sa.Column('keberatan_keputusan', sa.Text(), nullable=True),
    sa.Column('keberatan_rekomendasi', sa.Text(), nullable=True),
    sa.Column('keberatan_sebelum_rating_hasil_kerja', sa.Text(), nullable=True),
    sa.Column('keberatan_sebelum_rating_perilaku', sa.Text(), nullable=True),
    sa.Column('keberatan_sebelum_predikat', sa.Text(), nullable=True),
    sa.Column('arsip', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['skp'], ['skp.id'], name=op.f('fk_evaluasi_skp_skp')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_evaluasi'))
    )
    op.create_index(op.f('ix_evaluasi_periode'), 'evaluasi', ['periode'], unique=False)
    op.create_index(op.f('ix_evaluasi_skp'), 'evaluasi', ['skp'], unique=False)
    op.create_table('hasil_kerja',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('jenis', sa.Text(), nullable=True),
    sa.Column('rencana', sa.Text(), nullable=True),
    sa.Column('penugasan_dari', sa.Text(), nullable=True),
    sa.Column('pimpinan_rencana', sa.Text(), nullable=True),
    sa.Column('pimpinan_indikator', sa.Text(), nullable=True),
    sa.Column('mendukung', sa.Text(), nullable=True),
    sa.Column('mendukung_lain', sa.Text(), nullable=True),
    sa.Column('iku', sa.Text(), nullable=True),
    sa.Column('dari_plt', sa.Integer(), nullable=True),
    sa.Column('tugas_belajar', sa.Integer(), nullable=True),
    sa.Column('kualitas', sa.Text(), nullable=True),
    sa.Column('persetujuan_oleh', sa.Text(), nullable=True),
    sa.Column('persetujuan_tanggal', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['skp.id'], name=op.f('fk_hasil_kerja_induk_skp')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_hasil_kerja'))
    )
    op.create_index('ix_hasil_kerja_induk', 'hasil_kerja', ['induk'], unique=False)
    op.create_table('penempatan',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('jabatan', sa.Text(), nullable=True),
    sa.Column('jenis', sa.Text(), nullable=True),
    sa.Column('mulai', sa.Text(), nullable=True),
    sa.Column('selesai', sa.Text(), nullable=True),
    sa.Column('nomor_sk', sa.Text(), nullable=True),
    sa.Column('delegasi_pemberi', sa.Text(), nullable=True),
    sa.Column('delegasi_nomor', sa.Text(), nullable=True),
    sa.Column('delegasi_tanggal', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['pegawai.id'], name=op.f('fk_penempatan_induk_pegawai')),
    sa.ForeignKeyConstraint(['jabatan'], ['jabatan.id'], name=op.f('fk_penempatan_jabatan_jabatan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_penempatan'))
    )
    op.create_index('ix_penempatan_induk', 'penempatan', ['induk'], unique=False)
    op.create_index(op.f('ix_penempatan_jabatan'), 'penempatan', ['jabatan'], unique=False)
    op.create_table('tanda_tangan_skp',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('peran', sa.Text(), nullable=True),
    sa.Column('nama', sa.Text(), nullable=True),
    sa.Column('versi', sa.Integer(), nullable=True),
    sa.Column('tanggal', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['skp.id'], name=op.f('fk_tanda_tangan_skp_induk_skp')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tanda_tangan_skp'))
    )
    op.create_index('ix_tanda_tangan_skp_induk', 'tanda_tangan_skp', ['induk'], unique=False)
    op.create_table('tujuan',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['misi.id'], name=op.f('fk_tujuan_induk_misi')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tujuan'))
    )
    op.create_index('ix_tujuan_induk', 'tujuan', ['induk'], unique=False)
    op.create_table('versi_skp',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('versi', sa.Integer(), nullable=True),
    sa.Column('tanggal', sa.Text(), nullable=True),
    sa.Column('alasan', sa.Text(), nullable=True),
    sa.Column('isi', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['skp.id'], name=op.f('fk_versi_skp_induk_skp')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_versi_skp'))
    )
    op.create_index('ix_versi_skp_induk', 'versi_skp', ['induk'], unique=False)
    op.create_table('indikator',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.Column('target', sa.Text(), nullable=True),
    sa.Column('aspek', sa.Text(), nullable=True),
    sa.Column('perspektif', sa.Text(), nullable=True),
    sa.Column('manual_tujuan', sa.Text(), nullable=True),
    sa.Column('manual_definisi', sa.Text(), nullable=True),
    sa.Column('manual_formula', sa.Text(), nullable=True),
    sa.Column('manual_satuan', sa.Text(), nullable=True),
    sa.Column('manual_kualitas', sa.Text(), nullable=True),
    sa.Column('manual_sumber_data', sa.Text(), nullable=True),
    sa.Column('manual_periode_pelaporan', sa.Text(), nullable=True),
    sa.Column('penerimaan_sikap', sa.Text(), nullable=True),
    sa.Column('penerimaan_alasan', sa.Text(), nullable=True),
    sa.Column('penerimaan_hasil_dialog', sa.Text(), nullable=True),
    sa.Column('penerimaan_tanggal', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['hasil_kerja.id'], name=op.f('fk_indikator_induk_hasil_kerja')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_indikator'))
    )
    op.create_index('ix_indikator_induk', 'indikator', ['induk'], unique=False)
    op.create_table('kategori_hasil',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('pada', sa.Text(), nullable=True),
    sa.Column('kategori', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['evaluasi.id'], name=op.f('fk_kategori_hasil_induk_evaluasi')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kategori_hasil'))
    )
    op.create_index('ix_kategori_hasil_induk', 'kategori_hasil', ['induk'], unique=False)
    op.create_table('perilaku_evaluasi',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('nilai', sa.Text(), nullable=True),
    sa.Column('khusus', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['evaluasi.id'], name=op.f('fk_perilaku_evaluasi_induk_evaluasi')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_perilaku_evaluasi'))
    )
    op.create_index('ix_perilaku_evaluasi_induk', 'perilaku_evaluasi', ['induk'], unique=False)
    op.create_table('realisasi',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('pada', sa.Text(), nullable=True),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.Column('nilai', sa.Text(), nullable=True),
    sa.Column('dasar', sa.Text(), nullable=True),
    sa.Column('tanggal', sa.Text(), nullable=True),
    sa.Column('bukti', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['evaluasi.id'], name=op.f('fk_realisasi_induk_evaluasi')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_realisasi'))
    )
    op.create_index('ix_realisasi_induk', 'realisasi', ['induk'], unique=False)
    op.create_table('rencana_aksi',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['hasil_kerja.id'], name=op.f('fk_rencana_aksi_induk_hasil_kerja')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rencana_aksi'))
    )
    op.create_index('ix_rencana_aksi_induk', 'rencana_aksi', ['induk'], unique=False)
    op.create_table('sasaran',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['tujuan.id'], name=op.f('fk_sasaran_induk_tujuan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sasaran'))
    )
    op.create_index('ix_sasaran_induk', 'sasaran', ['induk'], unique=False)
    op.create_table('umpan_balik',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('pada', sa.Text(), nullable=True),
    sa.Column('pemberi', sa.Text(), nullable=True),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.Column('nada', sa.Text(), nullable=True),
    sa.Column('tanggal', sa.Text(), nullable=True),
    sa.Column('hubungan', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['evaluasi.id'], name=op.f('fk_umpan_balik_induk_evaluasi')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_umpan_balik'))
    )
    op.create_index('ix_umpan_balik_induk', 'umpan_balik', ['induk'], unique=False)
    op.create_table('iku',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.Column('pemilik', sa.Text(), nullable=True),
    sa.Column('rumus', sa.Text(), nullable=True),
    sa.Column('satuan', sa.Text(), nullable=True),
    sa.Column('arah', sa.Text(), nullable=True),
    sa.Column('sumber_data', sa.Text(), nullable=True),
    sa.Column('langkah', sa.Text(), nullable=True),
    sa.Column('tujuan', sa.Text(), nullable=True),
    sa.Column('definisi', sa.Text(), nullable=True),
    sa.Column('kualitas', sa.Text(), nullable=True),
    sa.Column('periode_pelaporan', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['sasaran.id'], name=op.f('fk_iku_induk_sasaran')),
    sa.ForeignKeyConstraint(['pemilik'], ['jabatan.id'], name=op.f('fk_iku_pemilik_jabatan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_iku'))
    )
    op.create_index('ix_iku_induk', 'iku', ['induk'], unique=False)
    op.create_index(op.f('ix_iku_pemilik'), 'iku', ['pemilik'], unique=False)
    op.create_table('realisasi_aksi',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.Column('nilai', sa.Text(), nullable=True),
    sa.Column('dasar', sa.Text(), nullable=True),
    sa.Column('tanggal', sa.Text(), nullable=True),
    sa.Column('bukti', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['rencana_aksi.id'], name=op.f('fk_realisasi_aksi_induk_rencana_aksi')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_realisasi_aksi'))
    )
    op.create_index('ix_realisasi_aksi_induk', 'realisasi_aksi', ['induk'], unique=False)
    op.create_table('target_iku',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('induk', sa.Text(), nullable=False),
    sa.Column('urutan', sa.Integer(), nullable=False),
    sa.Column('tahun', sa.Integer(), nullable=True),
    sa.Column('triwulan', sa.Integer(), nullable=True),
    sa.Column('teks', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['induk'], ['iku.id'], name=op.f('fk_target_iku_induk_iku')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_target_iku'))
    )
    op.create_index('ix_target_iku_induk', 'target_iku', ['induk'], unique=False)
