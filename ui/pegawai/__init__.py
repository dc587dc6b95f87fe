"""Tab Pegawai: the roster, its posts, and who rates whom."""
