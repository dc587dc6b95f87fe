"""How everything looks: colours with measured contrast, sizes, one style sheet, and icons. Set once per program."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QImageReader, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.paths import RESOURCES

SURFACE, PANE, CHROME = "#FFFFFF", "#F8F9FA", "#F3F4F6"
LINE, HAIR, FIELD = "#DADDE2", "#E9EBEE", "#868C95"
TEXT, MUTED, FAINT = "#1B1E23", "#555B64", "#6B717A"
ACCENT, TINT, SELECTION = "#0B5CAD", "#E6F0FA", "#DBE9F7"
GREEN, GREEN_TINT = "#1B6E3C", "#E1F3E6"
AMBER, AMBER_TINT = "#7A5000", "#FFF4CE"
RED, RED_TINT = "#B3261E", "#FDE7E9"
GREY, GREY_TINT = "#4E545C", "#E9EBEE"

STATES = {
    "hijau": (GREEN, GREEN_TINT),
    "kuning": (AMBER, AMBER_TINT),
    "merah": (RED, RED_TINT),
    "biru": (ACCENT, TINT),
    "abu": (GREY, GREY_TINT),
}
CHIP = {  # the same word has the same colour everywhere
    "kosong": "abu",
    "draf": "kuning",
    "lengkap": "hijau",
    "siap": "hijau",
    "terkunci": "biru",
    "salah": "merah",
    "baru": "hijau",
    "berubah": "kuning",
    "sama": "abu",
    "disepakati": "biru",
    "ditetapkan": "hijau",
}

ROW, ROW_TWO = 30, 46
EDGE = 16  # between a pane and what stands in it
SIZES = (9, 10, 11, 12, 14)  # points of the base font the operator may choose


def _mark(name: str) -> str:
    """A drawn sub-control for the sheet: with a sheet set, Qt draws no arrow and no tick of its own."""
    return f"url({(RESOURCES / 'icons' / name).as_posix()})"


SHEET = f"""
QWidget {{ color:{TEXT} }}
QLabel[warna="redup"] {{ color:{MUTED} }}
QLabel[warna="hijau"] {{ color:{GREEN} }}
QLabel[warna="kuning"] {{ color:{AMBER} }}
QLabel[warna="merah"] {{ color:{RED} }}
QLabel[warna="biru"] {{ color:{ACCENT} }}
QMainWindow, QMenuBar, QStatusBar, QWidget[bidang="chrome"] {{ background:{CHROME} }}
QWidget[bidang="pane"] {{ background:{PANE} }}
QWidget[bidang="keputusan"] {{ background:{PANE}; border-top:1px solid {LINE} }}
QWidget[bidang="kepala"] {{ background:{SURFACE}; border-bottom:1px solid {LINE} }}
QWidget[bidang="langkah"] {{ border-bottom:1px solid {HAIR} }}
QWidget[bidang="bagian"] {{ border-top:1px solid {LINE} }}
QWidget[bidang="strip"] {{ background:{PANE}; border-bottom:1px solid {LINE} }}
QWidget[bidang="halaman"] {{ border-top:1px solid {LINE} }}
QWidget[bidang="surface"], QDialog {{ background:{SURFACE} }}
QMenuBar {{ padding-left:12px }}
QMenuBar::item {{ padding:5px 10px; background:transparent }}
QMenuBar::item:selected {{ background:{HAIR} }}
QMenu {{ background:{SURFACE}; border:1px solid {LINE} }}
QMenu::item {{ padding:5px 28px 5px 24px }}
QMenu::item:selected {{ background:{SELECTION} }}
QMenu::item:disabled {{ color:{FAINT} }}
QStatusBar {{ border-top:1px solid {LINE} }}
QStatusBar::item {{ border:none }}
QTabWidget::pane {{ border:none; border-top:1px solid {LINE} }}
QTabWidget::tab-bar {{ left:8px }}
QTabBar {{ background:{CHROME} }}
QTabBar::tab {{ background:transparent; color:{MUTED}; padding:7px 14px 5px 14px; border:none; border-bottom:3px solid transparent }}
QTabBar::tab:selected {{ color:{TEXT}; border-bottom-color:{ACCENT} }}
QTabBar::tab:hover {{ color:{TEXT} }}
QPushButton {{ background:{SURFACE}; border:1px solid {FIELD}; border-radius:4px; padding:0 12px; min-height:28px }}
QPushButton:hover {{ background:{PANE} }}
QPushButton:pressed {{ background:{HAIR} }}
QPushButton:focus {{ border:2px solid {ACCENT}; padding:0 11px; min-height:26px }}
QPushButton:disabled {{ color:{FAINT}; border-color:{LINE}; background:{PANE} }}
QPushButton[jenis="utama"] {{ background:{ACCENT}; border-color:{ACCENT}; color:#FFF; font-weight:600 }}
QPushButton[jenis="utama"]:hover {{ background:#0A5099 }}
QPushButton[jenis="utama"]:focus {{ border:2px solid #9CC4EA }}
QPushButton[jenis="utama"]:disabled {{ background:{GREY_TINT}; border-color:{GREY_TINT}; color:{FAINT} }}
QPushButton[jenis="datar"] {{ background:transparent; border:1px solid transparent }}
QPushButton[jenis="datar"]:hover {{ background:{HAIR} }}
QPushButton[jenis="tautan"] {{ background:transparent; border:1px solid transparent; color:{ACCENT}; padding:0 4px }}
QPushButton[jenis="datar"]:focus, QPushButton[jenis="tautan"]:focus {{ border:2px solid {ACCENT} }}
QPushButton[kecil="true"] {{ min-height:24px }}
QPushButton::menu-indicator {{ image:{_mark("chevron-down.svg")}; width:14px; height:14px }}
QPushButton::menu-indicator {{ subcontrol-origin:padding; subcontrol-position:right center; right:8px }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {{ background:{SURFACE}; border:1px solid {FIELD}; border-radius:4px }}
QLineEdit, QPlainTextEdit, QSpinBox {{ selection-background-color:{ACCENT}; selection-color:{SURFACE} }}
QLineEdit, QComboBox, QSpinBox {{ padding:0 8px; min-height:28px }}
QPlainTextEdit {{ padding:4px 6px }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border:2px solid {ACCENT}; padding:0 7px; min-height:26px }}
QPlainTextEdit:focus {{ border:2px solid {ACCENT}; padding:3px 5px }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background:{PANE}; border-color:{LINE} }}
QLineEdit[salah="kurang"], QComboBox[salah="kurang"] {{ border:2px solid {AMBER}; padding:0 7px; min-height:26px }}
QLineEdit[salah="salah"], QComboBox[salah="salah"] {{ border:2px solid {RED}; padding:0 7px; min-height:26px }}
QSpinBox::up-button, QSpinBox::down-button {{ width:20px; border:none }}
QSpinBox::up-arrow {{ image:{_mark("chevron-up.svg")}; width:12px }}
QSpinBox::down-arrow {{ image:{_mark("chevron-down.svg")}; width:12px }}
QComboBox::drop-down {{ border:none; width:24px }}
QComboBox::down-arrow {{ image:{_mark("chevron-down.svg")}; width:14px }}
QComboBox QAbstractItemView {{ background:{SURFACE}; border:1px solid {LINE} }}
QHeaderView, QHeaderView::section {{ background:{PANE}; color:{MUTED}; border:none }}
QHeaderView::section {{ border-bottom:1px solid {LINE}; padding:5px 12px; font-weight:600 }}
QHeaderView::section:first {{ padding-left:16px }}
QAbstractItemView {{ background:{SURFACE}; border:none; outline:none; selection-background-color:{SELECTION}; selection-color:{TEXT} }}
QTreeView::item {{ min-height:26px }}
QSplitter::handle {{ background:{LINE} }}
QScrollArea {{ border:none; background:transparent }}
QScrollBar:vertical {{ background:transparent; width:12px; margin:0 }}
QScrollBar:horizontal {{ background:transparent; height:12px; margin:0 }}
QScrollBar::handle {{ background:#B9BEC6; border-radius:4px; min-height:28px; min-width:28px; margin:2px }}
QScrollBar::add-line, QScrollBar::sub-line {{ width:0; height:0 }}
QAbstractScrollArea::corner {{ background:transparent; border:none }}
QCheckBox, QRadioButton {{ spacing:8px }}
QCheckBox::indicator, QRadioButton::indicator {{ width:16px; height:16px; background:{SURFACE}; border:1px solid {FIELD} }}
QCheckBox::indicator {{ border-radius:3px }}
QRadioButton::indicator {{ border-radius:8px }}
QCheckBox::indicator:checked {{ background:{ACCENT}; border-color:{ACCENT}; image:{_mark("tick.svg")} }}
QRadioButton::indicator:checked {{ border-color:{ACCENT}; image:{_mark("dot.svg")} }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border:2px solid {ACCENT}; width:14px; height:14px }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background:{GREY_TINT}; border-color:{LINE} }}
QProgressBar {{ background:{LINE}; border:none; border-radius:3px; max-height:6px }}
QProgressBar::chunk {{ background:{ACCENT}; border-radius:3px }}
QToolTip {{ background:{TEXT}; color:#FFF; border:none; padding:4px 6px }}
"""


def apply(app: QApplication, size: int = 10) -> None:
    """Fusion in light, whatever the system says; the sheet is set once, since setting it again costs 22 ms."""
    app.setStyle("Fusion")
    app.styleHints().setColorScheme(Qt.ColorScheme.Light)
    app.setPalette(_palette())
    base = app.font()
    base.setPointSize(size)
    app.setFont(base)
    app.setStyleSheet(SHEET)
    for kept in (font, struck_font, px, nip_width):
        kept.cache_clear()


def _palette() -> QPalette:
    palette = QPalette()
    colours = {
        QPalette.ColorRole.Window: CHROME,
        QPalette.ColorRole.Base: SURFACE,
        QPalette.ColorRole.AlternateBase: PANE,
        QPalette.ColorRole.Text: TEXT,
        QPalette.ColorRole.WindowText: TEXT,
        QPalette.ColorRole.ButtonText: TEXT,
        QPalette.ColorRole.Highlight: SELECTION,
        QPalette.ColorRole.HighlightedText: TEXT,
        QPalette.ColorRole.PlaceholderText: FAINT,
        QPalette.ColorRole.Link: ACCENT,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    return palette


@cache
def font(size: int, *, semibold: bool = False) -> QFont:
    """`size` as on a screen whose base is 10 points; a larger base enlarges all alike."""
    made = QFont(QApplication.font())
    made.setPointSize(size + QApplication.font().pointSize() - 10)
    made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    return made


@cache
def px(length: int) -> int:
    """Pixels that hold as much text as at the base of 10 points; a larger base enlarges them, a smaller one leaves them."""
    return max(length, round(length * QApplication.font().pointSize() / 10))


@cache
def nip_width() -> int:
    """A column in which no NIP in groups is cut, whatever the font."""
    return QFontMetrics(font(10)).horizontalAdvance("88888888 888888 8 888") + 28


@cache
def struck_font() -> QFont:
    """For what stood here before."""
    made = QFont(font(9))
    made.setStrikeOut(True)
    return made


@cache
def colour(name: str) -> QColor:
    return QColor(name)


def colour_of(word: str) -> tuple[str, str]:
    """Text and tint of a chip by its first word: `draf 5/7` is a draf."""
    return STATES[CHIP.get(word.split(" ")[0].lower().rstrip(","), "abu")]


@cache
def icon(name: str, colour: str = TEXT) -> QIcon:
    made = QIcon()
    for size in (18, 36):
        made.addPixmap(_drawn(name, colour, size))
    return made


def window_icon() -> QIcon:
    """The program's own, for title bars and the task bar."""
    made = QIcon()
    for size in (16, 32, 64):
        made.addPixmap(_drawn("kinerja-luring", TEXT, size))
    return made


def _drawn(name: str, colour: str, size: int) -> QPixmap:
    """Through Qt's image plugin: importing QtSvg would cost the start 30 ms."""
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    svg = svg.replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"')
    buffer = QBuffer()
    buffer.setData(QByteArray(svg.encode()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImageReader(reader)


def mark(widget: QWidget, **properties: object) -> QWidget:
    """Sets style properties (`jenis`, `kecil`, `salah`, `bidang`) and lets the sheet look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    return widget
