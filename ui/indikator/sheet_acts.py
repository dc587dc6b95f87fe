"""What the keys, links and menus of the sheet do to one SKP."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from app.domain.bank import KalimatBank
from app.domain.jabatan import Kelompok
from app.domain.kata import contoh_hasil, kata_mutlak
from app.domain.pegawai import JenisStatus, Pegawai, StatusPegawai
from app.domain.perubahan import ganti, id_baru
from app.domain.skp import HasilKerja, Indikator, JenisHasil, Skp
from app.domain.skp_isi import geser, hapus, hasil_dari, sisip_hasil, sisip_indikator
from app.domain.skp_ubah import hasil_studi, tambah_tugas_belajar, ubah_jenis
from app.domain.tempel import baca_tempel
from app.errors import UserError
from app.words import say, say_error
from ui.indikator.rows import RAGAM, TARGET, TEKS, Jenis, Row, written

if TYPE_CHECKING:
    from ui.indikator.page import IndikatorPage

Entry = tuple[str, Callable[[], object]]
AFTERWARDS = {"cek_skp_terlambat", "cek_penilai_berganti", "cek_tanpa_manual"}  # what helps in a SKP that is set


class SheetActs:
    def __init__(self, page: IndikatorPage) -> None:
        self.page = page

    def connect(self) -> None:
        e = self.page.editor
        e.sheet.verb.connect(self.follow)
        e.sheet.menu.connect(self.open_menu)
        e.sheet.added.connect(self.add_behind)
        e.sheet.removed.connect(self.remove)
        e.sheet.moved.connect(self.move)
        e.sheet.pasted.connect(self.paste)
        e.sheet.too_many.connect(lambda lines, places: self.page.tell("saran", say("indikator_tempel_lebih", baris=lines, tempat=places)))
        e.model.edited.connect(self._edited)
        e.add.clicked.connect(lambda: self.add_result())

    @property
    def skp(self) -> Skp:
        skp = self.page.editor.skp
        assert skp is not None
        return skp

    # ── typing ──────────────────────────────────────────────────────────────────────────────────────

    def _edited(self, pairs: list[tuple[Row, Row]]) -> None:
        """Written once the editor has closed, for the person in whose SKP it was typed."""
        id = self.skp.id

        def act(skp: Skp) -> Skp:
            for old, new in pairs:
                skp = written(skp, old, new)
            return skp

        label = _label(pairs)
        QTimer.singleShot(0, self.page, lambda: self.page.change(label, act, id))

    # ── adding, moving, taking out ──────────────────────────────────────────────────────────────────

    def add_result(self, jenis: JenisHasil = JenisHasil.UTAMA, setelah: str | None = None) -> None:
        """A result with one empty indicator, its sentence waiting for the first key."""
        fresh = HasilKerja(id_baru(), jenis, indikator=(Indikator(id_baru()),))
        word = "hasil kerja" if jenis is JenisHasil.UTAMA else "hasil kerja tambahan"
        if self.page.change(f"Tambah {word}", lambda s: sisip_hasil(s, [fresh], setelah)):
            self.page.editor.sheet.write_here(fresh.id, RAGAM)

    def add_indicator(self, hasil: str, setelah: str | None = None) -> None:
        fresh = Indikator(id_baru())
        if self.page.change("Tambah indikator", lambda s: sisip_indikator(s, hasil, [fresh], setelah)):
            self.page.editor.sheet.write_here(fresh.id, TEKS)

    def studying(self) -> bool:
        """Whether the person is on a study assignment within the SKP (R57)."""
        status = self.page.desk.satu(Pegawai, self.skp.pemilik).status
        return any(s.jenis is JenisStatus.TUGAS_BELAJAR and _overlap(s, self.skp) for s in status)

    def add_study(self) -> None:
        """The two results every study has, added to the same SKP and marked (R57, R60)."""
        self.page.change("Tambah hasil tugas belajar", lambda s: tambah_tugas_belajar(s, hasil_studi()))

    def add_behind(self, row: Row | None) -> None:
        """Ins: an indicator within the result one is in, else a result."""
        if row is None or row.jenis is Jenis.BAGIAN or not row.hasil:
            self.add_result(JenisHasil.TAMBAHAN if row is not None and row.jenis is Jenis.BAGIAN else JenisHasil.UTAMA)
        else:
            self.add_indicator(row.hasil, row.id if row.id != row.hasil else None)

    def remove(self, row: Row) -> None:
        word = "Hapus hasil kerja" if row.jenis is Jenis.HASIL else "Hapus indikator"
        if self.page.change(word, lambda s: hapus(s, {row.id})):
            sentence = say("indikator_dihapus", apa=word.removeprefix("Hapus ").capitalize(), teks=row.teks or "tanpa kalimat")
            self.page.notice.tell("info", sentence, [("Urungkan", lambda: self.page.perintah.emit("undo"))])

    def move(self, row: Row, langkah: int) -> None:
        if row.jenis in (Jenis.HASIL, Jenis.INDIKATOR) and self.page.change("Pindahkan baris", lambda s: geser(s, row.id, langkah)):
            self.page.editor.sheet.choose(row.id)

    def paste(self, block: list[list[str]]) -> None:
        """Rows of a spreadsheet behind the result one is in: one step, undone as one."""
        try:
            fresh = baca_tempel(block, self.skp.kelompok)
        except UserError as error:
            self.page.tell("salah", say_error(error))
            return
        row = self.page.editor.sheet.row()
        behind = row.hasil if row is not None else None
        if self.page.change(f"Tempel {len(fresh)} hasil kerja", lambda s: sisip_hasil(s, fresh, behind)):
            count = sum(len(h.indikator) for h in fresh)
            sentence = say("indikator_ditempel", hasil=len(fresh), indikator=count)
            self.page.notice.tell("baik", sentence, [("Urungkan", lambda: self.page.perintah.emit("undo"))])
            self.page.editor.sheet.choose(fresh[0].id)

    # ── advice ──────────────────────────────────────────────────────────────────────────────────────

    def follow(self, row: Row) -> None:
        """What the link of a row does; in a SKP that is set only what may still be said or looked at."""
        kode = row.masalah.pesan.kode if row.masalah else ""
        if self.page.editor.closed and kode not in AFTERWARDS:
            self.page.tell("saran", say("indikator_terkunci"))
        elif row.jenis is Jenis.BAGIAN:
            self.add_result(JenisHasil.TAMBAHAN)
        elif row.masalah is not None:
            self._help(row)[row.masalah.pesan.kode]()

    def _help(self, row: Row) -> dict[str, Callable[[], object]]:
        dialogs = self.page.dialogs
        return {
            "kata_aktivitas": lambda: self.use_example(row.id),
            "kata_kategori": lambda: self.use_example(row.id),
            "kata_mutlak": lambda: self._rewrite(row.id),
            "cek_tanpa_indikator": lambda: self.add_indicator(row.hasil),
            "cek_tanpa_manual": lambda: dialogs.manual(row.id),
            "cek_dialog_terbuka": lambda: self.page.states.answers(),
            "cek_kualitas_pimpinan": lambda: dialogs.details(row.hasil),
            "cek_kualitas_hasil": lambda: dialogs.details(row.hasil),
            "cek_penugasan_tanpa_persetujuan": lambda: dialogs.details(row.hasil),
            "skp_plt_wajib_utama": lambda: self.page.change("Jadikan utama", lambda s: ubah_jenis(s, row.hasil, JenisHasil.UTAMA)),
            "skp_tanpa_anggaran": lambda: dialogs.about(),
            "cek_perspektif_kurang": lambda: self.add_result(),
            "cek_tanpa_utama": lambda: self.add_result(),
            "cek_pk_tidak_ada": lambda: dialogs.take_iku(row),
            "cek_skp_terlambat": lambda: dialogs.about(),
            "cek_skp_masa_bebas": lambda: dialogs.about(),
            "cek_penilai_berganti": lambda: self.page.states.advance(),
        }

    def use_example(self, id: str) -> None:
        """The same matter as something attained, left open for one's own words; without an example the bank opens."""
        hasil = hasil_dari(self.skp, id)
        example = contoh_hasil(hasil.rencana) if hasil else None
        if example is None:
            self.page.fill.bank()
        elif self.page.change("Pakai contoh", lambda s: ganti(s, id, rencana=example)):
            self.page.editor.sheet.write_here(id, RAGAM)

    def _rewrite(self, id: str) -> None:
        """The absolute word may stand in the target or in the sentence."""
        row = next(r for r in self.page.editor.model.rows if r.kunci == id)
        in_target = bool(kata_mutlak(row.target)) or not kata_mutlak(row.teks)
        self.page.editor.sheet.write_here(id, TARGET if in_target else TEKS)

    # ── menus ───────────────────────────────────────────────────────────────────────────────────────

    def open_menu(self, row: Row) -> None:
        self.menu(row).popup(QCursor.pos() if self.page.editor.sheet.underMouse() else self._corner(row))

    def _corner(self, row: Row) -> QPoint:
        sheet = self.page.editor.sheet
        return sheet.viewport().mapToGlobal(sheet.visualRect(sheet.currentIndex()).bottomLeft())

    def menu(self, row: Row) -> QMenu:
        menu = QMenu(self.page)
        entries = self._result_entries(row) if row.jenis is Jenis.HASIL else self._indicator_entries(row)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            action = menu.addAction(entry[0])
            action.triggered.connect(lambda _=False, call=entry[1]: call())
        return menu

    def _result_entries(self, row: Row) -> list[Entry | None]:
        hasil = hasil_dari(self.skp, row.hasil)
        assert hasil is not None
        other = JenisHasil.TAMBAHAN if hasil.jenis is JenisHasil.UTAMA else JenisHasil.UTAMA
        turn = f"Jadikan {other.value.lower()}"
        dialogs = self.page.dialogs
        edit: list[Entry | None] = [
            ("Tambah indikator\tIns", lambda: self.add_indicator(row.hasil)),
            ("Hasil pimpinan yang didukung…", lambda: dialogs.support(row.hasil)),
            ("Penugasan, kualitas, dan persetujuan…", lambda: dialogs.details(row.hasil)),
            (turn, lambda: self.page.change(turn, lambda s: ubah_jenis(s, row.hasil, other))),
            None,
            ("Naikkan\tAlt+↑", lambda: self.move(row, -1)),
            ("Turunkan\tAlt+↓", lambda: self.move(row, 1)),
            None,
        ]
        keep: list[Entry | None] = [("Simpan ke bank kalimat", lambda: self.to_bank(row.hasil))]
        if hasil.tugas_belajar:
            edit.insert(1, ("Panduan IPK…", lambda: dialogs.average(row.hasil)))
        return [*edit, *keep, None, ("Hapus hasil kerja\tDel", lambda: self.remove(row))] if not self.page.editor.closed else keep

    def _indicator_entries(self, row: Row) -> list[Entry | None]:
        manual: list[Entry | None] = []
        if self.skp.kelompok is Kelompok.JPT_PUKM:
            manual = [("Manual indikator…", lambda: self.page.dialogs.manual(row.id))]
        keep: list[Entry | None] = [*manual, ("Simpan ke bank kalimat", lambda: self.to_bank(row.hasil, row.id))]
        if self.page.editor.closed:
            return keep
        return [
            ("Tambah indikator di bawah\tIns", lambda: self.add_indicator(row.hasil, row.id)),
            ("Naikkan\tAlt+↑", lambda: self.move(row, -1)),
            ("Turunkan\tAlt+↓", lambda: self.move(row, 1)),
            None,
            *keep,
            None,
            ("Hapus indikator\tDel", lambda: self.remove(row)),
        ]

    def to_bank(self, hasil_id: str, indikator_id: str | None = None) -> None:
        """The sentences of a result, or of one indicator, for the post of the person; what is there already is not doubled."""
        desk, skp = self.page.desk, self.skp
        hasil = hasil_dari(skp, hasil_id)
        assert hasil is not None
        jabatan = self.page.year.pemegang[skp.id].jabatan
        chosen = [i for i in hasil.indikator if indikator_id in (None, i.id)] or [Indikator("")]
        wanted = [KalimatBank(id_baru(), jabatan, hasil.rencana, i.teks, i.aspek, i.target, asal="SKP kantor ini") for i in chosen]
        known = {_same(k) for k in desk.semua(KalimatBank).values()}
        fresh = [k for k in wanted if _same(k) not in known]
        if fresh and self.page.guarded(lambda: desk.simpan_banyak("Simpan ke bank kalimat", [(None, k) for k in fresh])):
            self.page.tell("baik", say("indikator_ke_bank", jumlah=len(fresh), jabatan=jabatan))
        elif not fresh:
            self.page.tell("info", say("indikator_sudah_di_bank"))


def _overlap(status: StatusPegawai, skp: Skp) -> bool:
    return (status.mulai is None or status.mulai <= skp.selesai) and (status.selesai is None or skp.mulai <= status.selesai)


def _same(k: KalimatBank) -> tuple[str, str, str]:
    return k.jabatan.lower(), k.rencana.lower(), k.indikator.lower()


def _label(pairs: list[tuple[Row, Row]]) -> str:
    if len(pairs) > 1:
        return f"Ubah {len(pairs)} baris"
    old, new = pairs[0]
    if old.jenis is Jenis.HASIL:
        return "Ubah hasil kerja"
    what = "target" if old.target != new.target else "aspek" if old.ragam != new.ragam else "indikator"
    return f"Ubah {what}"
