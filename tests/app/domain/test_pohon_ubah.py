"""The performance tree: nodes added, moved and taken away, and the targets of an IKU by year and quarter."""

from app.domain.pohon_kinerja import Iku, Misi, PohonKinerja, Sasaran, TargetIku, Tujuan
from app.domain.pohon_ubah import atur_target, cari, induk, jalur, pindah, semua, tambah, tanpa

FIRST = Sasaran("s1", "Layanan meningkat", (Iku("i1", "Indeks"), Iku("i2", "Waktu")))
SECOND = Sasaran("s2", "Kelurahan tertib", (Iku("i3", "Tertib"),))
TREE = PohonKinerja("pohon", "Maju", (Misi("m1", "Satu", (Tujuan("t1", "Mutu", (FIRST, SECOND)),)), Misi("m2", "Dua")))


def order(tree):
    return [node.id for node in semua(tree)][1:]


def test_a_node_is_found_however_deep_with_the_one_above_and_the_way_to_it():
    assert cari(TREE, "i3").teks == "Tertib"
    assert induk(TREE, "i3") is SECOND
    assert induk(TREE, "pohon") is None
    assert [node.id for node in jalur(TREE, "i3")] == ["m1", "t1", "s2", "i3"]
    assert cari(TREE, "gone") is None


def test_a_new_node_is_of_the_kind_that_belongs_there():
    tree, id = tambah(TREE, "t1", "Baru", setelah="s1")
    assert order(tree) == ["m1", "t1", "s1", "i1", "i2", id, "s2", "i3", "m2"]
    assert isinstance(cari(tree, id), Sasaran)
    tree, id = tambah(TREE, "pohon")
    assert isinstance(cari(tree, id), Misi)


def test_a_node_goes_with_everything_below_it():
    assert order(tanpa(TREE, "s1")) == ["m1", "t1", "s2", "i3", "m2"]
    assert tanpa(TREE, "gone") == TREE


def test_a_node_moves_among_its_siblings_and_over_the_edge_to_the_neighbour():
    assert order(pindah(TREE, "i1", 1)) == ["m1", "t1", "s1", "i2", "i1", "s2", "i3", "m2"]
    assert order(pindah(TREE, "i2", 1)) == ["m1", "t1", "s1", "i1", "s2", "i2", "i3", "m2"]
    assert order(pindah(TREE, "i3", -1)) == ["m1", "t1", "s1", "i1", "i2", "i3", "s2", "m2"]
    assert pindah(TREE, "i1", -1) == TREE
    assert pindah(TREE, "pohon", 1) == TREE


def test_a_target_of_one_quarter_leaves_every_other_year_and_quarter_alone():
    iku = Iku("i", "Indeks", target=(TargetIku("a", 2025, None, "84"), TargetIku("b", 2026, None, "86"), TargetIku("c", 2025, 1, "83")))
    found = atur_target(iku, 2026, 1, "85")
    assert [(t.tahun, t.triwulan, t.teks) for t in found.target] == [
        (2025, None, "84"),
        (2025, 1, "83"),
        (2026, None, "86"),
        (2026, 1, "85"),
    ]
    assert found.target_pada(2026, 1) == "85"
    assert found.target_pada(2030) == ""
    assert atur_target(found, 2026, 1, None).target_pada(2026, 1) == ""
    assert atur_target(iku, 2026, None, "87").target_pada(2026) == "87"
