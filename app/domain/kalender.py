"""The one calendar clock of planning: a SKP is set by 31 January of its year (R61, R62)."""

from __future__ import annotations

from datetime import date

from app.domain.skp import Skp, StatusSkp


def batas_penetapan(tahun: int) -> date:
    """A date, not working days: it does not move when it falls on a Saturday or a holiday."""
    return date(tahun, 1, 31)


def terlambat_ditetapkan(skp: Skp, hari: date) -> bool:
    """Set, or still unset, after the limit. A SKP that begins later and a revision have no limit of their own."""
    batas = batas_penetapan(skp.tahun)
    return skp.versi == 1 and skp.mulai <= batas < (skp.tanggal_ditetapkan or hari)


def dialog_dengan_atasan(skp: Skp, hari: date) -> bool:
    """From 1 February the employee of an unset SKP goes to the atasan penilai (R62)."""
    return skp.status is not StatusSkp.DITETAPKAN and terlambat_ditetapkan(skp, hari)
