"""Tab Laporan: the papers, seen as they print."""
