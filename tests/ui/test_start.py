"""The first run, and what must not be loaded before the roster is on screen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.desk import Desk
from app.domain.jabatan import Jabatan
from ui.new_office import NewOfficeDialog

HEAVY = ("reportlab", "xlsxwriter", "python_calamine", "alembic", "PySide6.QtPdf", "PySide6.QtSvg", "jsonschema")


def test_a_new_office_has_its_structure_ready(qtbot, tmp_path: Path):
    made: list[Path] = []
    dialog = NewOfficeDialog(made.append)
    qtbot.addWidget(dialog)
    dialog.nama.setText("Kecamatan Uji")
    dialog.folder = tmp_path
    dialog.verb.click()
    desk = Desk.buka(made[0])
    names = {jabatan.nama for jabatan in desk.semua(Jabatan).values()}
    desk.tutup()
    assert made == [tmp_path / "kecamatan-uji.kinerja"]
    assert {"Camat", "Sekretaris Kecamatan", "Kasi Pemerintahan"} <= names


def test_nothing_heavy_is_loaded_before_the_first_rows(sample_file: Path, tmp_path: Path):
    import shutil

    office = tmp_path / "a.kinerja"
    shutil.copy(sample_file, office)
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; from ui.program import open_window, prepare; from pathlib import Path\n"
        "app = prepare(QApplication([])); window = open_window(Path(sys.argv[1])); window.show(); window.grab()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules]); window.close()"
    )
    done = subprocess.run([sys.executable, "-c", code, str(office)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_three_thousand_calls_that_return_nothing_cost_no_reference_to_none(qtbot):
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(3000):
        label.setToolTip("x")
    assert sys.getrefcount(None) > before - 100


def test_the_standard_buttons_of_qt_speak_indonesian(qapp, qtbot):
    from PySide6.QtWidgets import QDialogButtonBox

    from ui.program import prepare

    prepare(qapp)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(box)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Batal", "Simpan"}
