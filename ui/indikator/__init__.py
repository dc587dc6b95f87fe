"""Tab Indikator: the performance tree and every SKP that hangs on it."""
