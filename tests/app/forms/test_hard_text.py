"""Whatever is typed prints whole, on the paper, with nothing over anything else, and twice the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from make_lembar import lembar
from paper_text import FORM_OF, MARGIN, MM, PORTRAIT, Placed, all_words, laid, pdf, placed, reader, row_boxes, sheet, size_mm, spots, words
from pypdf import PdfReader

from app.domain.evaluasi import Evaluasi, TandaTangan, UmpanBalik
from app.domain.kantor import Cetak, CetakPilihan, Kertas
from app.domain.lembar import Lembar
from app.domain.pegawai import Orang
from app.domain.perilaku import Nilai
from app.domain.periode import Periode
from app.domain.predikat import PredikatOrganisasi, Rating
from app.domain.skp import EkspektasiPerilaku, HasilKerja, Indikator, JenisHasil, Lampiran, Manual, Pimpinan, Realisasi, Skp
from app.forms.cell import LEADING, PAD
from app.forms.registry import FORMS
from app.forms.rtl import visual
from app.forms.text import printable

HARD = {
    "markup": "<b>&amp; tebal</b> <para> %s {0} \\n",
    "long": "kata " * 800,
    "no-spaces": "x" * 4000,
    "lines": "baris\n" * 90,
    "tabs": "baris\tbaris\t\tbaris",
    "emoji": "👍 bagus 👩‍👧",
    "hebrew": "שלום עולם dan kota",
    "arabic": "مرحبا بالعالم dan kota",
    "controls": "a\x00b\x07c\u200bd\u202ee",
    "surrogate": "awal \ud800 akhir",
    "combining": "e\u0301\u0323\u0302 n\u0303",
    "wide": "漢字かな交じり文",
}
EACH_HARD = pytest.mark.parametrize("teks", HARD.values(), ids=HARD)
EACH_FORM = pytest.mark.parametrize("kode", FORMS)
MOTTO = {"BHINNEKA", "TUNGGAL", "IKA"}  # its place is told in the emblem's own units


# ── what must hold for every paper ──────────────────────────────────────────────────────────────────


def check_paper(kode: str, isi: Lembar) -> PdfReader:
    """Every text inside the margins, every line inside its cell, no cell over another, no page empty, the same bytes twice."""
    data = pdf(kode, isi)
    arah = "P" if kode in PORTRAIT else "L"
    edge, found = MARGIN[arah] - 0.2, reader(data)
    for page in found.pages:
        wide, high = size_mm(page)
        texts = [spot for spot in spots(page) if spot[0] not in MOTTO and not at_foot(kode, spot[2], high)]
        assert texts, "an empty page"
        assert not [(text, x) for text, x, _ in texts if not edge <= x <= wide - edge]
        assert not [(text, y) for text, _, y in texts if not edge <= y <= high - edge]
    for halaman in laid(kode, isi):
        boxes = list(placed(halaman))
        for each in boxes:
            check_fits(each)
        framed = [each.rect(halaman.tepi) for each in boxes if each.kotak.sel.bingkai]
        check_boxes(framed, halaman.ukuran[0] / MM - MARGIN[arah], halaman.ukuran[1] / MM - MARGIN[arah])
    assert pdf(kode, isi) == data
    return found


def at_foot(kode: str, y: float, high: float) -> bool:
    """The line that says whose manual it is, outside the form."""
    return kode == "A.1.3" and y > high - 8


def check_boxes(boxes: list[tuple[float, float, float, float]], right: float, foot: float) -> None:
    """No cell lies over another, and all inside the margins."""
    for n, a in enumerate(boxes):
        assert a[2] <= right + 0.05
        assert a[3] <= foot + 0.05
        for b in boxes[:n]:
            over_x = min(a[2], b[2]) - max(a[0], b[0])
            over_y = min(a[3], b[3]) - max(a[1], b[1])
            assert not (over_x > 0.1 and over_y > 0.1), (a, b)


def check_fits(each: Placed) -> None:
    """Every line inside its cell."""
    assert sum(line.ukuran for line in each.kotak.garis) * LEADING + 2 * each.pad <= each.height + 0.05
    for line in each.kotak.garis:
        assert line.lebar + line.geser <= each.kotak.lebar - 2 * each.pad + 0.05


@EACH_FORM
@pytest.mark.parametrize("teks", ["", " ", "\u00a0", "\u200b"], ids=["empty", "blank", "no-break", "zero-width"])
def test_names_and_posts_of_blanks_alone_leave_the_paper_whole(kode: str, teks: str):
    nobody = Orang("", None, None, teks, teks)
    check_paper(kode, replace(sheet(kode), pegawai=nobody))


@EACH_FORM
@EACH_HARD
def test_hard_text_everywhere_stays_on_the_paper(kode: str, teks: str):
    for page in check_paper(kode, sheet(kode, teks=teks, banyak=1)).pages:
        wide, high = size_mm(page)
        edge = MARGIN["P" if kode in PORTRAIT else "L"]
        check_boxes(row_boxes(page), wide - edge, high - edge)


@EACH_FORM
def test_hard_text_is_printed_whole(kode: str):
    banyak = words(pdf(kode, sheet(kode, teks=HARD["long"], banyak=1)))
    assert banyak.count("kata") >= 800
    assert len(re.sub(r"[^x]", "", words(pdf(kode, sheet(kode, teks=HARD["no-spaces"], banyak=1))))) >= 4000
    assert words(pdf(kode, sheet(kode, teks=HARD["lines"], banyak=1))).count("baris") >= 90


@EACH_FORM
def test_markup_is_printed_as_it_was_typed(kode: str):
    assert "<b>&amp; tebal</b> <para> %s {0} \\n" in words(pdf(kode, sheet(kode, teks=HARD["markup"])))


@EACH_FORM
def test_what_no_font_holds_is_named_instead_of_lost(kode: str):
    assert "[thumbs up sign] bagus" in words(pdf(kode, sheet(kode, teks="👍 bagus")))
    assert "awal [u+d800] akhir" in words(pdf(kode, sheet(kode, teks=HARD["surrogate"])))


@EACH_FORM
def test_very_long_names_stay_on_the_paper_and_are_printed_whole(kode: str):
    isi = sheet(kode)
    nama = " ".join(f"nama{n}" for n in range(60))
    orang = Orang(nama, "9" * 60, "pangkat " * 20, "jabatan " * 30, "unit " * 40)
    isi = replace(isi, instansi="PEMERINTAH " * 20, tempat="Kota " * 20, pegawai=orang, penilai=orang, atasan_penilai=orang)
    check_paper(kode, isi)
    assert nama in words(pdf(kode, isi))


@EACH_FORM
def test_forty_results_and_an_skp_without_any_are_printed(kode: str):
    for banyak in (40, 0):
        check_paper(kode, sheet(kode, banyak=banyak))


@EACH_FORM
def test_a_result_without_indicators_and_an_indicator_without_target_are_printed(kode: str):
    isi = sheet(kode)
    pertama, kedua, ketiga = isi.isi_skp.hasil_kerja
    hasil = (
        replace(pertama, indikator=()),
        replace(kedua, indikator=tuple(replace(i, target=None, aspek=None, perspektif=None) for i in kedua.indikator)),
        replace(ketiga, pimpinan=None, penugasan_dari=None),
    )
    check_paper(kode, replace(isi, skp=(replace(isi.isi_skp, hasil_kerja=hasil),)))


@EACH_HARD
def test_a_matrix_of_hard_text_stays_on_the_paper(teks: str):
    from make_matriks import tabel

    from app.domain.matriks import MatriksUnit
    from app.forms.cell import Rupa
    from app.forms.pages import cetak, pages
    from app.forms.registry import matriks

    baris = [(teks, teks, ((teks, teks), (), (teks,)))] * 3
    unit = MatriksUnit(2026, "x", tabel(teks, teks, 3, *baris, teks=teks), (tabel(teks, teks, 3, *baris),))
    rupa = Rupa(Cetak())
    for page in reader(cetak(matriks([unit], rupa), rupa)).pages:
        check_boxes(row_boxes(page), 297 - 12, 210 - 12)
    for paper in matriks([unit], rupa):
        for halaman in pages(paper, rupa):
            for each in placed(halaman):
                check_fits(each)


# ── random sheets ───────────────────────────────────────────────────────────────────────────────────

OFFICE = ["layanan", "surat", "7-8 bulan", "90-95%", "<i>", "&amp;", "naïve", "[x]", "Rp1.000,-", "😀"]
plain = st.one_of(
    st.text(alphabet="abcdefghijklmnop ABC 0123456789 .,/-%&<>", max_size=60),
    st.lists(st.sampled_from(OFFICE), max_size=40).map(" ".join),
)
anything = st.one_of(plain, st.text(max_size=30), st.sampled_from([teks for teks in HARD.values() if len(teks) < 100]))


@st.composite
def sheets(draw: st.DrawFn, kode: str, letters: st.SearchStrategy[str]) -> Lembar:
    """A sheet of this form's kind of person with every text drawn."""
    kelompok, pendekatan, evaluasi = FORM_OF[kode]
    optional, several = st.one_of(st.none(), letters), st.lists(letters, max_size=3).map(tuple)
    orang = st.builds(Orang, nama=letters, nip=optional, pangkat_golongan=optional, jabatan=letters, unit_kerja=optional)
    dasar = lembar(kelompok, pendekatan, evaluasi=evaluasi)
    hasil = tuple(draw(results(n, letters)) for n in range(draw(st.integers(0, 4))))
    lampiran = Lampiran(draw(several), draw(several), draw(several))
    perilaku = tuple(EkspektasiPerilaku(f"e{n}", nilai, draw(several)) for n, nilai in enumerate(Nilai))
    skp = replace(dasar.isi_skp, hasil_kerja=hasil, lampiran=lampiran, perilaku=perilaku)
    return replace(
        dasar,
        instansi=draw(letters),
        tempat=draw(optional),
        pegawai=draw(orang),
        penilai=draw(st.one_of(st.none(), orang)),
        atasan_penilai=draw(st.one_of(st.none(), orang)),
        skp=(skp,),
        evaluasi=(draw(evaluations(skp, letters)),) if evaluasi else (),
        capaian=draw(st.one_of(st.none(), st.sampled_from(PredikatOrganisasi))),
        cetak=Cetak(draw(st.sampled_from(Kertas)), draw(st.sampled_from(CetakPilihan))),
    )


@st.composite
def results(draw: st.DrawFn, n: int, letters: st.SearchStrategy[str]) -> HasilKerja:
    optional = st.one_of(st.none(), letters)
    manual = st.one_of(st.none(), st.builds(Manual, tujuan=optional, definisi=optional, formula=optional, satuan=optional))
    indikator = tuple(Indikator(f"i{n}.{k}", draw(letters), draw(optional), manual=draw(manual)) for k in range(draw(st.integers(0, 3))))
    pimpinan = draw(st.one_of(st.none(), st.builds(Pimpinan, rencana=letters, indikator=optional)))
    return HasilKerja(f"h{n}", draw(st.sampled_from(JenisHasil)), draw(letters), draw(optional), pimpinan, indikator=indikator)


@st.composite
def evaluations(draw: st.DrawFn, skp: Skp, letters: st.SearchStrategy[str]) -> Evaluasi:
    tempat = [h.id for h in skp.hasil_kerja] + [i.id for h in skp.hasil_kerja for i in h.indikator]
    rating = st.one_of(st.none(), st.sampled_from(Rating))
    return Evaluasi(
        "e",
        "s",
        Periode("2026-TW3"),
        rating_hasil_kerja=draw(rating),
        rating_perilaku=draw(rating),
        catatan=draw(st.lists(letters, max_size=4).map(tuple)),
        tanda_tangan=draw(st.one_of(st.none(), st.just(TandaTangan()))),
        realisasi=tuple(Realisasi(f"r{t}", t, draw(letters)) for t in tempat),
        umpan_balik=tuple(UmpanBalik(f"u{t}", t, draw(letters), draw(letters)) for t in (*tempat, "LOYAL")),
    )


def typed(kode: str, isi: Lembar) -> list[str]:
    """Everything that was typed and that this form prints."""
    skp, own = isi.isi_skp, [isi.instansi]
    if kode == "A.1.8":
        return [*own, *skp.lampiran.sumber_daya, *skp.lampiran.pertanggungjawaban, *skp.lampiran.konsekuensi]
    if kode == "D.1.1":
        return [*own, *identity(isi.pegawai, isi.penilai, isi.atasan_penilai), *isi.isi_evaluasi.catatan]
    if kode == "A.1.3":
        return [*own, *planned(each for each in skp.hasil_kerja if each.indikator)]
    own += [*identity(isi.pegawai, isi.penilai), *planned(skp.hasil_kerja), *(teks for each in skp.perilaku for teks in each.khusus)]
    if kode in {"A.1.7", "C.1.3"}:
        own += [hasil.pimpinan.rencana for hasil in skp.hasil_kerja if hasil.pimpinan]
    return [*own, *evaluated(kode, isi)] if isi.evaluasi else own


def identity(*orang: Orang | None) -> list[str]:
    return [teks or "" for o in orang if o for teks in (o.nama, o.nip, o.pangkat_golongan, o.jabatan, o.unit_kerja)]


def planned(hasil: Iterable[HasilKerja]) -> list[str]:
    return [teks for each in hasil for teks in (each.rencana, *(t or "" for i in each.indikator for t in (i.teks, i.target)))]


def evaluated(kode: str, isi: Lembar) -> list[str]:
    """Per result where the approach is qualitative, per indicator where it is quantitative."""
    hasil = isi.isi_skp.hasil_kerja
    berlaku = {h.id for h in hasil} if kode == "C.1.1" else {i.id for h in hasil for i in h.indikator}
    nilai = isi.isi_evaluasi
    return [each.teks for each in (*nilai.realisasi, *nilai.umpan_balik) if each.pada in berlaku | {"LOYAL"}]


def expected_words(teks: str) -> list[str]:
    return [visual(word) for word in printable(teks).split()]


def nothing_to_print(kode: str, isi: Lembar) -> bool:
    return kode == "A.1.3" and not any(hasil.indikator for hasil in isi.isi_skp.hasil_kerja)


@EACH_FORM
@given(data=st.data())
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
def test_random_office_words_are_all_on_the_paper(kode: str, data: st.DataObject):
    isi = data.draw(sheets(kode, plain))
    assume(not nothing_to_print(kode, isi))
    printed = all_words(check_paper(kode, isi))
    wanted = {word for teks in typed(kode, isi) for word in expected_words(teks)}
    assert not {word for word in wanted if len(word) <= 6 and word not in printed}


@EACH_FORM
@given(data=st.data())
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_character_of_a_random_text_is_lost(kode: str, data: st.DataObject):
    isi = data.draw(sheets(kode, anything))
    assume(not nothing_to_print(kode, isi))
    printed = all_words(check_paper(kode, isi))
    wanted = Counter("".join(word for teks in typed(kode, isi) for word in expected_words(teks)))
    lost = wanted - Counter(printed)
    assert not {letter: n for letter, n in lost.items() if letter.isascii()}


def test_the_cells_padding_is_what_the_checks_take_it_for():
    assert pytest.approx(72 / 25.4) == PAD


def test_a_name_longer_than_a_page_is_printed_whole():
    isi = sheet("A.1.8")
    panjang = replace(isi, penilai=replace(isi.penilai, nama="nama " * 900))
    assert words(pdf("A.1.8", panjang)).count("nama") == 900
