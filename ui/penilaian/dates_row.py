"""The dates of the document: signed by the penilai, received and signed by the employee; these come after locking too."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.evaluasi import Evaluasi, TandaTangan
from ui.kit import look
from ui.kit.fields import DateEdit
from ui.kit.label import label

DATES = (("penilai", "TTD penilai"), ("diterima", "Diterima pegawai"), ("pegawai", "TTD pegawai"))


class DatesRow(QWidget):
    """`signed` carries the field of TandaTangan and its day; `wrong` the sentence about what is no date."""

    signed, wrong = Signal(str, object), Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(len(DATES), 1)
        self.fields: dict[str, DateEdit] = {}
        self._shown: tuple[TandaTangan | None, bool] | None = None
        for n, (name, title) in enumerate(DATES):
            field = DateEdit()
            field.setAccessibleName(title)
            field.setFixedWidth(look.px(112))
            field.selesai.connect(lambda value, at=name: self.signed.emit(at, value))
            field.editingFinished.connect(lambda at=field: self._check(at))
            self.fields[name] = field
            grid.addWidget(label(title, 9, colour="redup", wrap=False), 0, n)
            grid.addWidget(field, 1, n)

    def _check(self, field: DateEdit) -> None:
        problem = field.problem()
        look.mark(field, salah="salah" if problem else "")
        if problem:
            self.wrong.emit(problem)

    def show_dates(self, evaluasi: Evaluasi | None, *, fresh: bool) -> None:
        """What is typed and is no date stays to be mended, until another person is chosen (`fresh`)."""
        tanda = evaluasi.tanda_tangan if evaluasi else None
        if not fresh and self._shown == (tanda, evaluasi is not None):
            return
        self._shown = (tanda, evaluasi is not None)
        for name, field in self.fields.items():
            day = getattr(tanda, name) if tanda else None
            if fresh or field.problem() is None:
                field.set_value(day)
            if field.isEnabled() != (evaluasi is not None):
                field.setEnabled(evaluasi is not None)
