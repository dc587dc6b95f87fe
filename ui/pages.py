"""The tabs in the order of the work; each is imported when it is first shown."""

from __future__ import annotations

from importlib import import_module

from app.desk import Desk
from ui.kit.context import Page, PageSpec


def _page(module: str, name: str) -> PageSpec:
    def make(desk: Desk) -> Page:
        made: Page = getattr(import_module(f"ui.{module}.page"), f"{name}Page")(desk)
        return made

    return PageSpec(name, make)


PAGES = (_page("pegawai", "Pegawai"), _page("indikator", "Indikator"), _page("penilaian", "Penilaian"), _page("laporan", "Laporan"))
