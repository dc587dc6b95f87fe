"""Tab Penilaian: realisation, feedback, ratings and their reasons."""
