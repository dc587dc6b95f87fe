"""A table without rows says why, and offers the way on."""

from __future__ import annotations

from kit_rows import ROWS


def test_an_empty_table_shows_its_sentence_and_its_button(make_table):
    asked: list[str] = []
    table = make_table([])
    table.empty.say("Belum ada pegawai.", "Tambah pegawai", lambda: asked.append("tambah"))
    assert table.empty.isVisible()
    assert table.empty.sentence.text() == "Belum ada pegawai."
    table.empty.verb.click()
    assert asked == ["tambah"]


def test_the_sentence_goes_when_the_first_row_comes(make_table):
    table = make_table([])
    table.empty.say("Belum ada pegawai.")
    table.model().set_rows(ROWS)
    assert not table.empty.isVisible()


def test_a_filter_that_leaves_nothing_offers_to_be_taken_away(make_table):
    table = make_table()
    table.empty.say("Belum ada pegawai.")
    table.empty.unfilter = lambda: table.model().set_filter("")
    table.model().set_filter("zzz")
    assert "saringan" in table.empty.sentence.text()
    table.empty.verb.click()
    assert len(table.model().rows) == 3
    assert not table.empty.isVisible()


def test_a_sentence_without_an_act_has_no_button(make_table):
    table = make_table([])
    table.empty.say("Tidak ada masalah.")
    assert not table.empty.verb.isVisible()
