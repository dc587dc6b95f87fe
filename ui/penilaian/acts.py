"""What the keys, links and buttons of the form do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.domain import realisasi
from app.domain.bukti import tulis_berkas
from app.domain.evaluasi import Evaluasi, UmpanBalik
from app.domain.evaluasi_ubah import (
    Bidang,
    atur_tugas_belajar,
    beri_alasan,
    beri_rating,
    hapus_umpan_balik,
    nilai_hasil,
    simpan_umpan_balik,
    sudah_dilihat,
    tandai,
    terbuka,
    tulis_catatan,
)
from app.domain.kelengkapan import gerbang
from app.domain.masalah import Masalah
from app.domain.mengapa import Penjelasan, mengapa
from app.domain.perilaku import Nilai
from app.domain.predikat import Rating
from app.domain.skp import Realisasi
from app.domain.tugas_belajar import pilih_predikat
from app.domain.umpan_perilaku import beri_kata_singkat, hapus_kata_singkat
from app.words import say
from ui.penilaian.facts import suggestion

if TYPE_CHECKING:
    from ui.penilaian.page import PenilaianPage

NAMES = {Bidang.HASIL: "rating hasil kerja", Bidang.PERILAKU: "rating perilaku"}


class Acts:
    def __init__(self, page: PenilaianPage) -> None:
        self.page = page

    def connect(self) -> None:
        for where in (self._connect_evidence, self._connect_decision, self._connect_pane):
            where()

    def keys(self) -> dict[str, Callable[[], object]]:
        p = self.page
        return {
            "Ctrl+Return": self.next_incomplete,
            "Ctrl+Enter": self.next_incomplete,
            "Ctrl+Down": lambda: self.step(1),
            "Ctrl+Up": lambda: self.step(-1),
            "F6": p.toggle_pane,
            "Ctrl+Shift+F": self.lock,
            "Alt+C": p.period.open_bank,
            "Alt+U": lambda: self.write_feedback(None),
            "Alt+K": p.evidence.note.setFocus,
            "Alt+H": p.decision.hasil.setFocus,
            "Alt+P": p.decision.perilaku.setFocus,
            "Alt+R": self.write_reason,
            "Alt+M": self.explain,
        }

    def _connect_evidence(self) -> None:
        e = self.page.evidence
        e.table.judged.connect(self.judge)
        e.table.beyond_end.connect(e.behaviours.setFocus)
        e.table.too_many.connect(self._too_many)
        e.behaviours.judged.connect(self.short_word)
        e.behaviours.beyond_end.connect(e.note.setFocus)
        e.behaviours.wrote.connect(lambda: self.write_feedback(None))
        e.write_feedback.connect(lambda: self.write_feedback(None))
        e.open_bank.connect(lambda: self.page.period.open_bank())
        e.unlock.connect(self.lock)
        e.note.selesai.connect(self.note)
        e.dates.signed.connect(self.sign)
        e.dates.wrong.connect(self._wrong)
        e.study.changed.connect(lambda state: self.page.change("Ubah tugas belajar", lambda v: atur_tugas_belajar(v, state)))
        e.study.picked.connect(lambda p: self.page.change("Ubah predikat tugas belajar", lambda v: pilih_predikat(terbuka(v), p)))

    def _connect_decision(self) -> None:
        d = self.page.decision
        d.rated.connect(self.rate)
        d.reasoned.connect(self.reason)
        d.seen.connect(lambda b: self.page.change(f"Lihat lagi {NAMES[b]}", lambda e: sudah_dilihat(e, b)))
        d.next.clicked.connect(self.next_incomplete)
        d.why.clicked.connect(self.explain)
        d.lock.clicked.connect(self.lock)

    def _connect_pane(self) -> None:
        p = self.page.pane
        p.judged.connect(self.judge)
        p.write.connect(self.write_feedback)
        p.unwrite.connect(lambda id: self.page.change("Hapus umpan balik", lambda e: hapus_umpan_balik(e, id)))
        p.realise.connect(self.write_realisation)
        p.unrealise.connect(lambda id: self.page.change("Hapus realisasi", lambda e: realisasi.hapus(e, id)))
        p.pick.connect(self.pick_files)
        p.name.connect(self.name_evidence)
        p.dropped.connect(self.add_evidence)
        p.take_away.connect(lambda r, b: self.page.change("Hapus bukti dukung", lambda e: realisasi.hapus_bukti(e, r, b)))

    # ── rating ──────────────────────────────────────────────────────────────────────────────────────

    def rate(self, bidang: Bidang, rating: Rating) -> None:
        self.page.change(f"Ubah {NAMES[bidang]}", lambda e: beri_rating(e, bidang, rating))

    def reason(self, bidang: Bidang, alasan: str | None) -> None:
        self.page.change(f"Ubah alasan {NAMES[bidang]}", lambda e: beri_alasan(e, bidang, alasan))

    def judge(self, hasil: str, kategori: Rating | None) -> None:
        self.page.change("Ubah kategori menurut pimpinan", lambda e: nilai_hasil(e, hasil, kategori))

    def short_word(self, nilai: Nilai, rating: Rating | None) -> None:
        """By a digit on a value; Del takes it back."""
        if rating is None:
            self.page.change(f"Hapus kata pimpinan atas {nilai.nama}", lambda e: hapus_kata_singkat(terbuka(e), nilai))
        else:
            self.page.change(f"Kata pimpinan atas {nilai.nama}", lambda e: beri_kata_singkat(e, nilai, rating, date.today()))

    def note(self, text: str | None) -> None:
        if self.page.change("Ubah catatan", lambda e: tulis_catatan(e, text)):
            self._remark_sameness()

    def _remark_sameness(self) -> None:
        from app.domain.catatan import BANYAK, pemakai_sama

        evaluasi = self.page.evaluasi
        jumlah = pemakai_sama(evaluasi, self.page.desk.semua(Evaluasi).values()) if evaluasi else 0
        if jumlah > BANYAK:
            self.page.tell("saran", say("penilaian_sama_banyak", jumlah=jumlah))

    def sign(self, field: str, day: date | None) -> None:
        self.page.change("Ubah tanggal dokumen", lambda e: tandai(e, **{field: day}))

    def write_reason(self) -> None:
        """Of the rating that has the keyboard, else of hasil kerja."""
        decision = self.page.decision
        decision.rows[Bidang.PERILAKU if decision.perilaku.hasFocus() else Bidang.HASIL].write_reason()

    # ── feedback, realisations, evidence ────────────────────────────────────────────────────────────

    def write_feedback(self, old: UmpanBalik | None) -> None:
        from ui.penilaian.entry_dialogs import FeedbackDialog

        spot, person = self.page.spot(), self.page.person
        if spot is None or person is None or not self._open():
            return
        label = "Ubah umpan balik" if old else "Tambah umpan balik"

        def save(umpan: UmpanBalik) -> None:
            self.page.write(label, lambda e: simpan_umpan_balik(e, umpan), person)

        FeedbackDialog(spot, old, save, self.page).show()

    def write_realisation(self, old: Realisasi | None) -> None:
        from ui.penilaian.entry_dialogs import RealisationDialog

        spot, person = self.page.spot(), self.page.person
        if spot is None or spot.isian is None or person is None or not self._open():
            return

        def save(baru: Realisasi) -> None:
            self.page.write("Ubah realisasi", lambda e: realisasi.simpan(e, baru), person)

        RealisationDialog(spot.isian, old, save, self.page).show()

    def pick_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self.page, "Bukti dukung", str(self.page.desk.path.parent))
        self.add_evidence(paths)

    def name_evidence(self) -> None:
        from ui.penilaian.entry_dialogs import NameDialog

        NameDialog(lambda teks: self.add_evidence([teks]), self.page).show()

    def add_evidence(self, texts: list[str]) -> None:
        """Files are written down from the folder of the office file where they lie in it, so that they move along."""
        spot, folder = self.page.spot(), self.page.desk.path.parent.resolve()
        if spot is None or spot.isian is None or not texts:
            return
        place = spot.isian
        written = [tulis_berkas(Path(text).resolve(), folder) if Path(text).is_file() else text for text in texts]
        self.page.change("Tambah bukti dukung", lambda e: realisasi.tambah_bukti(e, place, written))

    def _open(self) -> bool:
        """A locked one says so instead of letting somebody type in vain."""
        return self.page.change("", terbuka) or not self.page.locked

    def _too_many(self, lines: int, places: int) -> None:
        self.page.tell("salah", say("penilaian_tempel_lebih", baris=lines, isian=places))

    def _wrong(self, sentence: str) -> None:
        self.page.tell("salah", sentence)

    # ── going from one to the next ──────────────────────────────────────────────────────────────────

    def step(self, by: int) -> None:
        self.page.settle()
        self.page.people.step(by)
        self.page.table.setFocus()

    def next_incomplete(self) -> None:
        self.page.settle()
        if not self.page.people.next_incomplete():
            self.page.tell("baik", say("penilaian_semua_lengkap"))
        self.page.table.setFocus()

    def reach(self, bagian: str | None) -> None:
        """To the line, the rating or the note a problem names."""
        p = self.page
        rows = p.decision.rows
        to: dict[str, Callable[[], object]] = {
            "rating_hasil_kerja": p.decision.hasil.setFocus,
            "rating_perilaku": p.decision.perilaku.setFocus,
            "alasan_hasil_kerja": rows[Bidang.HASIL].write_reason,
            "alasan_perilaku": rows[Bidang.PERILAKU].write_reason,
            "catatan": p.evidence.note.setFocus,
            "predikat_pilihan": p.evidence.study.predicate.setFocus,
            "capaian_organisasi": p.period.set_organisation,
            "umpan_balik": lambda: self.write_feedback(None),
        }
        if bagian in to:
            to[bagian]()
            if bagian in ("catatan", "predikat_pilihan"):
                p.evidence.ensureWidgetVisible(p.focusWidget())
        elif bagian and p.table.choose(bagian):
            p.table.setFocus()

    # ── explaining, locking ─────────────────────────────────────────────────────────────────────────

    def explain(self) -> None:
        from ui.penilaian.why_dialog import WhyDialog

        p = self.page
        if p.shown is not None and p.konteks is not None:
            WhyDialog(p.shown.nama, p.konteks.periode, self.explanation(), p).show()

    def explanation(self) -> Penjelasan:
        """Of whom the form shows, as the form shows it."""
        p = self.page
        assert p.shown is not None
        assert p.konteks is not None
        evaluasi = p.shown.evaluasi or Evaluasi("", p.shown.skp.id, p.konteks.periode)
        capaian = p.facts.capaian
        written = p.evaluasi is not None and p.evaluasi.capaian_organisasi is not None
        if capaian is not None and not written and evaluasi.capaian_organisasi is capaian.predikat:
            evaluasi = replace(evaluasi, capaian_organisasi=None)  # kept with a locked sheet, and still what the unit has
        unit = p.desk.bagan().unit[capaian.unit].nama if capaian else ""
        return mengapa(p.shown.skp, evaluasi, capaian, unit)

    def lock(self) -> None:
        """Locks what is complete, lists what is not, or asks why a lock is to be opened."""
        from ui.penilaian.locking import GateDialog, UnlockDialog

        p = self.page
        p.settle()
        if p.person is None or p.evaluasi is None:
            p.tell("saran", say("penilaian_belum_dimulai"))
            return
        evaluasi, nama = p.evaluasi, p.person.nama
        if evaluasi.final:
            UnlockDialog(nama, lambda alasan: p.desk.buka_kunci(evaluasi.id, alasan, f"Buka kunci, {nama}"), p).show()
        elif missing := self.missing(evaluasi):
            GateDialog(nama, missing, lambda m: self.reach(m.bagian), p).show()
        elif p.guarded(lambda: p.desk.kunci(evaluasi.id, f"Kunci penilaian, {nama}")):
            p.tell("baik", say("penilaian_dikunci", nama=nama))

    def missing(self, evaluasi: Evaluasi) -> tuple[Masalah, ...]:
        p = self.page
        assert p.person is not None
        return gerbang(p.person.skp, evaluasi, p.facts.capaian, suggestion(p.facts, p.person, evaluasi))
