"""The files beside an import: where a roster comes from, where a template or the refused rows go, each told in one sentence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.exchange.roster import Pratinjau, StatusBaris
from app.words import say
from ui.pegawai.imports import ROSTERS


def ask_roster(parent: QWidget, near: Path) -> Path | None:
    path, _ = QFileDialog.getOpenFileName(parent, "Ambil dari Excel", str(near), ROSTERS)
    return Path(path) if path else None


def ask_target(parent: QWidget, title: str, proposed: Path) -> Path | None:
    path, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), "Excel (*.xlsx)")
    return Path(path) if path else None


def write_template(path: Path) -> str:
    """Raises UserError when it cannot be written."""
    from app.exchange.roster_sheet import templat

    templat(path)
    return say("pegawai_templat_disimpan", berkas=path.name, folder=str(path.parent))


def write_rejects(path: Path, preview: Pratinjau) -> str:
    """Raises UserError when it cannot be written."""
    from app.exchange.roster_sheet import tulis_ditolak

    tulis_ditolak(path, preview)
    return say("pegawai_impor_salah_disimpan", jumlah=preview.jumlah[StatusBaris.SALAH], berkas=path.name)
