"""Typing and pasting into the roster: one act is one change; what is refused stays in its cell, told, until it is mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.domain.nip import PANJANG
from app.domain.pegawai import Pegawai
from app.domain.perubahan import id_baru
from app.words import say
from ui.pegawai.columns import COLUMNS
from ui.pegawai.row import Refused, Row

if TYPE_CHECKING:
    from ui.pegawai.page import PegawaiPage

Pairs = Sequence[tuple[Row, Row]]


class Entry:
    """`refused`: Pegawai id → the texts of his or her row that could not be read."""

    def __init__(self, page: PegawaiPage) -> None:
        self._page = page
        self.refused: dict[str, tuple[Refused, ...]] = {}
        self._telling = False

    def edited(self, pairs: Pairs) -> None:
        """Repainting waits until the editor is closed."""
        QTimer.singleShot(0, self._page, lambda: self.write(pairs))

    def write(self, pairs: Pairs, fresh: Sequence[Row] = ()) -> None:
        """What could be read of one act, people changed and new people, as one change; the rest stays where it was typed."""
        page = self._page
        done = [(old, new) for old, new in self._own_numbers(pairs)]
        for row in (*(new for _, new in done), *fresh):
            self._keep(row.pegawai.id, row.ditolak)
        changes: list[tuple[Pegawai | None, Pegawai]] = [(o.pegawai, n.pegawai) for o, n in done if o.pegawai != n.pegawai]
        changes += [(None, row.pegawai) for row in fresh]
        if changes and not page.guarded(lambda: page.desk.simpan_banyak(_label(done, len(fresh)), changes)):
            return
        touched = {row.pegawai.id for row in fresh} | {new.pegawai.id for old, new in done if old.pegawai != new.pegawai}
        page.read_again([new.pegawai.id for _, new in done if new.pegawai.id not in touched])
        self.tell()

    def _keep(self, id: str, texts: Sequence[Refused]) -> None:
        self.refused.pop(id, None)
        if texts:
            self.refused[id] = tuple(texts)

    def _own_numbers(self, pairs: Pairs) -> Iterable[tuple[Row, Row]]:
        """A number that is somebody else's, of the office or of the same paste, is refused like any unreadable text.

        Two people whose numbers are exchanged by one paste each get the right one.
        """
        bagan = self._page.desk.bagan()
        coming = {new.pegawai.id: new.pegawai.nip for _, new in pairs}
        given: dict[str, str] = {}
        for old, new in pairs:
            nip = new.pegawai.nip
            if nip and nip != old.pegawai.nip and len(nip) == PANJANG:
                others = (each for each in bagan.menurut_nip.get(nip, ()) if each.id != new.pegawai.id)
                owners = [each.nama for each in others if coming.get(each.id, nip) == nip]
                if taken := [given[nip]] if nip in given else owners:
                    sebab = say("pegawai_nip_orang_lain", nama=taken[0] or "pegawai lain")
                    refused = (*new.without("NIP"), Refused("NIP", nip, sebab))
                    new = replace(new, pegawai=replace(new.pegawai, nip=old.pegawai.nip), ditolak=refused)
                given.setdefault(nip, new.pegawai.nama)
            yield old, new

    # ── past the last row ───────────────────────────────────────────────────────────────────────────

    def beyond(self, pairs: list[tuple[Row, Row]], lines: list[dict[int, str]]) -> None:
        """Lines pasted below the last row are new people; a list with its own head goes through the import instead."""
        rows, head = self._page.desk.semua(Pegawai).values(), [text for line in lines[:1] for text in line.values()]
        if _is_head(head) or (not rows and not pairs and len(lines) > 1 and len(lines[0]) > len(COLUMNS)):
            self._page.acts.imports.take_clipboard()
            return
        fresh = [row for row in map(_new_row, lines) if row is not None]
        named, nameless = [row for row in fresh if row.pegawai.nama], sum(not row.pegawai.nama for row in fresh)
        self.write(pairs, [row for _, row in self._own_numbers([(Row(Pegawai("", "")), row) for row in named])])
        if nameless:
            self._say("salah", say("pegawai_tempel_tanpa_nama", jumlah=nameless))
        elif named and not self.refused:
            self._say("baik", say("pegawai_tempel_baru", jumlah=len(named)))

    # ── what was refused ────────────────────────────────────────────────────────────────────────────

    def tell(self) -> None:
        """The first refused cell in words, how many there are, and the way to let them go."""
        cells = [(id, each) for id, all_ in self.refused.items() for each in all_]
        notice = self._page.notice
        if not cells:
            if self._telling:
                notice.hide()
            self._telling = False
            return
        self._telling = True
        id, first = cells[0]
        pegawai = self._page.desk.semua(Pegawai).get(id)
        sentence = say(
            "pegawai_sel_ditolak", jumlah=len(cells), kolom=first.kolom, nama=pegawai.nama if pegawai else "–", sebab=first.sebab
        )
        notice.tell("salah", sentence, [("Lihat", lambda: self._page.choose(id, _at(first.kolom))), ("Buang yang ditolak", self.let_go)])

    def let_go(self) -> None:
        """The cells show again what is stored."""
        gone = [id for id in self.refused if id in self._page.desk.semua(Pegawai)]
        self.refused.clear()
        self._page.read_again(gone)
        self.tell()

    def _say(self, kind: str, sentence: str) -> None:
        self._page.notice.tell(kind, sentence, [("Tutup", self._page.notice.hide)])


def _at(title: str) -> int:
    return next(n for n, column in enumerate(COLUMNS) if column.title == title)


def _label(done: Pairs, fresh: int) -> str:
    if fresh:
        return say("pegawai_label_tempel", jumlah=fresh)
    changed = [(old, new) for old, new in done if old.pegawai != new.pegawai]
    if len(changed) > 1:
        return say("pegawai_label_ubah_banyak", jumlah=len(changed))
    old, new = changed[0]
    columns = [c.title for c in COLUMNS if c.read and c.show(old) != c.show(new)]
    return say("pegawai_label_ubah", kolom=columns[0] if len(columns) == 1 else "baris", nama=old.pegawai.nama or "pegawai baru")


def _new_row(line: dict[int, str]) -> Row | None:
    """None for an empty line. A post is not set here: it comes with its date."""
    if not any(line.values()):
        return None
    row = Row(Pegawai(id_baru(), ""))
    for at, text in line.items():
        read = COLUMNS[at].read
        if read is not None and text:
            row = read(row, text)
    return row


def _is_head(texts: Sequence[str]) -> bool:
    from app.exchange.roster_columns import bidang

    return sum(bidang(text) is not None for text in texts) >= 2
