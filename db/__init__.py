"""The office file: one door in, one door out."""
