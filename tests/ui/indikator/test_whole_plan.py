"""A SKP from its first key to the printed form, without the mouse: typed, hung, agreed, set, and on paper."""

from __future__ import annotations

from io import BytesIO

import pytest
from plan import draft_of, settle, skp_of
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.desk import Desk
from app.domain.matriks import matriks_unit
from app.domain.skp import Aspek, Lampiran, Skp, StatusSkp
from app.forms.cell import Rupa
from app.forms.pages import cetak
from app.forms.registry import bagian, matriks
from ui.indikator.agree_dialog import AgreeDialog
from ui.indikator.set_dialog import SetDialog
from ui.indikator.support_dialog import SupportDialog

NO = Qt.KeyboardModifier.NoModifier


class Keys:
    """Types to whatever has the focus, as a keyboard does."""

    def __init__(self, qtbot, window: QWidget) -> None:
        self.qtbot, self.window = qtbot, window

    def there(self) -> QWidget:
        """What has the keyboard; a closed dialog gives it back to the window, which offscreen nobody does."""
        if QApplication.focusWidget() is None:
            self.window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return QApplication.focusWidget()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        for key in keys:
            self.qtbot.keyClick(self.there(), key, modifier)
            settle()

    def type(self, text: str) -> None:
        for letter in text:
            self.qtbot.keyClicks(self.there(), letter)
        settle()

    def into(self, dialog: QWidget, field: QWidget) -> None:
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        field.setFocus()


def words(data: bytes) -> str:
    return " ".join(" ".join((page.extract_text() or "").split()) for page in PdfReader(BytesIO(data)).pages)


@pytest.fixture
def page(sample: Desk, open_page, qtbot):
    skp = draft_of(sample, "Elias", hasil_kerja=(), lampiran=Lampiran(("Dua staf",), ("Laporan triwulan",), ("Teguran",)))
    opened = open_page(sample)
    opened.tuju(("skp", skp.id), None)
    opened.window().activateWindow()
    qtbot.waitUntil(opened.window().isActiveWindow)
    opened.editor.sheet.setFocus()
    return opened


def write_plan(keys: Keys) -> None:
    """Two results, three indicators: every cell after the first is reached by Tab."""
    keys.press(Qt.Key.Key_Insert)
    keys.type("Layanan terpadu selesai sesuai standar waktu")
    keys.press(Qt.Key.Key_Tab)
    keys.type("w")
    keys.press(Qt.Key.Key_Tab)
    keys.type("Rata-rata waktu penyelesaian berkas")
    keys.press(Qt.Key.Key_Tab)
    keys.type("2-3 hari")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Insert)
    keys.type("Nilai survei kepuasan masyarakat")
    keys.press(Qt.Key.Key_Tab)
    keys.type("85-88")
    keys.press(Qt.Key.Key_Return)


def test_a_skp_is_written_agreed_set_and_printed_without_the_mouse(sample: Desk, page, qtbot):
    keys = Keys(qtbot, page.window())
    write_plan(keys)
    now = skp_of(sample, "Elias")
    assert [h.rencana for h in now.hasil_kerja] == ["Layanan terpadu selesai sesuai standar waktu"]
    lines = [(i.aspek, i.teks, i.target) for i in now.hasil_kerja[0].indikator]
    assert lines == [
        (Aspek.WAKTU, "Rata-rata waktu penyelesaian berkas", "2-3 hari"),
        (None, "Nilai survei kepuasan masyarakat", "85-88"),
    ]
    hang(keys, page, now)
    agree(keys, page)
    set_(keys, page)
    done: Skp = skp_of(sample, "Elias")
    assert done.status is StatusSkp.DITETAPKAN
    lembar = sample.lembar(done.id)
    rupa = Rupa(lembar.cetak)
    paper = words(cetak(bagian(lembar, "A.1.7", rupa), rupa))
    for text in ("Layanan terpadu selesai", "Rata-rata waktu penyelesaian berkas", "2-3 hari", "Masyarakat Maulafa puas"):
        assert text in paper
    unit = matriks_unit(tuple(s for s in sample.semua(Skp).values() if s.tahun == 2026), sample.bagan())
    assert "Layanan terpadu selesai sesuai standar waktu" in words(cetak(matriks(unit, rupa), rupa))


def hang(keys: Keys, page, skp: Skp) -> None:
    page.dialogs.support(skp.hasil_kerja[0].id)
    dialog = page.findChildren(SupportDialog)[-1]
    keys.into(dialog, dialog.table)
    keys.press(Qt.Key.Key_Space)
    keys.into(dialog, dialog.verb)
    keys.press(Qt.Key.Key_Space)


def agree(keys: Keys, page) -> None:
    keys.into(page.window(), page.editor.subject.next)
    keys.press(Qt.Key.Key_Space)
    dialog = page.findChildren(AgreeDialog)[-1]
    keys.into(dialog, dialog.table)
    keys.type("s")
    keys.press(Qt.Key.Key_Return)
    keys.type("s")
    keys.press(Qt.Key.Key_Return)
    assert [row.jawaban for row in dialog.model.rows] == ["setuju", "setuju"]
    keys.into(dialog, dialog.tanggal)
    keys.type("12/1/2026")
    keys.press(Qt.Key.Key_Return)
    assert page.editor.subject.state.text() == "disepakati 12 Jan"


def set_(keys: Keys, page) -> None:
    keys.into(page.window(), page.editor.subject.next)
    keys.press(Qt.Key.Key_Space)
    dialog = page.findChildren(SetDialog)[-1]
    keys.into(dialog, dialog.tanggal)
    keys.type("15/1/2026")
    keys.press(Qt.Key.Key_Return)


def test_everything_typed_is_taken_back_one_step_at_a_time(sample: Desk, page, qtbot):
    before = skp_of(sample, "Elias")
    write_plan(Keys(qtbot, page.window()))
    steps = 0
    while skp_of(sample, "Elias") != before:
        sample.urungkan()
        steps += 1
    assert steps == 8  # a result, its sentence, aspect, indicator and target; an indicator, its sentence and target
