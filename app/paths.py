"""Where things lie: what ships with the program, and where the office's files go."""

from __future__ import annotations

import sys
from pathlib import Path

HOME = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
RESOURCES = HOME / "resources"
GUIDE = HOME / "docs" / "PANDUAN.md"
FILE_SUFFIX = ".kinerja"
VERSION = "0.1.0"


def office_folder() -> Path:
    """`Dokumen/Kinerja Luring`, visible to the operator; not created here."""
    from platformdirs import user_documents_path

    return user_documents_path() / "Kinerja Luring"


def settings_folder() -> Path:
    """Window state and logs: what belongs to this computer, not to the office."""
    from platformdirs import user_config_path

    return user_config_path("Kinerja Luring", appauthor=False)
