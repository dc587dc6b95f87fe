"""Manual Indikator Kinerja of one indicator: every field A.1.3 prints (R37)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.perubahan import ganti
from app.domain.pohon_kinerja import Iku
from app.domain.skp import HasilKerja, Indikator, KualitasHasil, Manual, PeriodePelaporan, Skp
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field, NoteEdit, TextEdit, name_of, options
from ui.kit.label import label

Change = Callable[[str, Callable[[Skp], Skp]], bool]
PRINTED = (KualitasHasil.OUTCOME, KualitasHasil.OUTCOME_ANTARA, KualitasHasil.OUTPUT_KENDALI_RENDAH)


class ManualDialog(FormDialog):
    def __init__(
        self, hasil: HasilKerja, indikator: Indikator, iku: Iku | None, change: Change, *, closed: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("Manual indikator kinerja", "Simpan manual", self._save, parent)
        self.setMinimumWidth(640)
        self._id, self._change, self._iku = indikator.id, change, iku
        self.tujuan, self.definisi, self.formula = NoteEdit(2), NoteEdit(2), NoteEdit(2)
        self.satuan, self.sumber = TextEdit("%, hari, indeks, dokumen"), TextEdit()
        known = indikator.manual.kualitas if indikator.manual else None
        kinds = PRINTED if known in (None, *PRINTED) else (*PRINTED, known)
        self.kualitas = Choice([(None, "–"), *((k, name_of(k)) for k in kinds if k)])
        self.periode = Choice(options(PeriodePelaporan))
        self.fill(indikator.manual or Manual())
        self._lay_out(hasil, indikator, iku)
        self.verb.setEnabled(not closed)

    def _lay_out(self, hasil: HasilKerja, indikator: Indikator, iku: Iku | None) -> None:
        self.body.addWidget(label(f"{hasil.rencana}\n{indikator.teks or 'Indikator tanpa kalimat'}", colour="redup"))
        if iku is not None:
            take = QPushButton(f"Isi yang kosong dari IKU “{iku.teks.replace('&', '&&')}”")
            take.setProperty("jenis", "tautan")
            take.setAutoDefault(False)
            take.clicked.connect(self.take_iku)
            self.body.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        for title, note in (("Tujuan", self.tujuan), ("Definisi", self.definisi), ("Formula", self.formula)):
            self.body.addWidget(Field(title, note))
        for fields in (
            (("Satuan pengukuran", self.satuan), ("Sumber data", self.sumber)),
            (("Kualitas dan tingkat kendali", self.kualitas), ("Periode pelaporan", self.periode)),
        ):
            row = QHBoxLayout()
            for title, control in fields:
                row.addWidget(Field(title, control))
            self.body.addLayout(row)

    def fill(self, manual: Manual) -> None:
        self.tujuan.set_value(manual.tujuan)
        self.definisi.set_value(manual.definisi)
        self.formula.set_value(manual.formula)
        self.satuan.set_value(manual.satuan)
        self.sumber.set_value(manual.sumber_data)
        self.kualitas.set_value(manual.kualitas)
        self.periode.set_value(manual.periode_pelaporan)

    def value(self) -> Manual:
        return Manual(
            self.tujuan.value(),
            self.definisi.value(),
            self.formula.value(),
            self.satuan.value(),
            self.kualitas.value(),
            self.sumber.value(),
            self.periode.value(),
        )

    def take_iku(self) -> None:
        """What is written here stays; what is empty comes from the IKU."""
        iku, now = self._iku, self.value()
        if iku is not None:
            self.fill(
                Manual(
                    now.tujuan or iku.tujuan,
                    now.definisi or iku.definisi,
                    now.formula or iku.rumus,
                    now.satuan or iku.satuan,
                    now.kualitas or iku.kualitas,
                    now.sumber_data or iku.sumber_data,
                    now.periode_pelaporan or iku.periode_pelaporan,
                )
            )

    def _save(self) -> None:
        manual = self.value()
        self._change("Ubah manual indikator", lambda s: ganti(s, self._id, manual=manual if manual != Manual() else None))
