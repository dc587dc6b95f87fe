"""The second layout in values: people as rows, one criterion at a time, and how typing many changes each evaluation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain import realisasi
from app.domain.evaluasi import Evaluasi
from app.domain.evaluasi_ubah import Bidang, beri_rating, nilai_hasil, tulis_catatan
from app.domain.jabatan import Pendekatan
from app.domain.predikat import Rating
from app.domain.saran import hitung
from app.domain.skp import HasilKerja, Skp
from app.domain.umpan_perilaku import hitung_perilaku
from app.errors import UserError
from ui.kit.model import plain
from ui.penilaian.lines import PENDEK
from ui.penilaian.people import Person


class Jenis(StrEnum):
    HASIL = "rating_hasil_kerja"
    PERILAKU = "rating_perilaku"
    KATEGORI = "kategori"
    CATATAN = "catatan"
    REALISASI = "realisasi"


@dataclass(frozen=True, slots=True)
class Criterion:
    """`teks`: of a realisation, the indicator whose realisations are filled in."""

    jenis: Jenis
    nama: str
    teks: str = ""

    @property
    def rating(self) -> bool:
        return self.jenis in (Jenis.HASIL, Jenis.PERILAKU, Jenis.KATEGORI)


@dataclass(frozen=True, slots=True)
class BulkRow:
    """`pada`: the place or result in question, empty for what is the person's as a whole. `nama_ditempel`: pasted over the name."""

    person: Person
    pada: str
    konteks: str
    isi: str
    tanda: str = ""
    nama_ditempel: str = ""


def criteria(people: Iterable[Person]) -> list[Criterion]:
    """The ratings, the note, the leader's category, then every kind of indicator, the most frequent first."""
    kinds = Counter(teks for person in people for _, teks, _ in places(person.skp))
    named = [Criterion(Jenis.REALISASI, f"Realisasi: {teks} ({n})", teks) for teks, n in kinds.most_common()]
    return [
        Criterion(Jenis.HASIL, "Rating hasil kerja"),
        Criterion(Jenis.PERILAKU, "Rating perilaku kerja"),
        Criterion(Jenis.KATEGORI, "Kategori hasil menurut pimpinan"),
        Criterion(Jenis.CATATAN, "Catatan/rekomendasi"),
        *named,
    ]


def places(skp: Skp) -> list[tuple[str, str, str]]:
    """Id, text and target of every place that takes a realisation."""
    if skp.pendekatan is Pendekatan.KUALITATIF:
        return [(h.id, h.rencana, "") for h in skp.urutan_hasil()]
    return [(i.id, i.teks, i.target or "") for h in skp.urutan_hasil() for i in h.indikator]


def bulk_rows(people: Iterable[Person], criterion: Criterion) -> list[BulkRow]:
    made: dict[Jenis, Callable[[Person], list[BulkRow]]] = {
        Jenis.REALISASI: lambda p: _realisations(p, criterion.teks),
        Jenis.KATEGORI: _categories,
        Jenis.CATATAN: lambda p: [BulkRow(p, "", _ratings(p), "\n".join(p.evaluasi.catatan) if p.evaluasi else "", _mark(p))],
        Jenis.HASIL: lambda p: [_rating(p, Bidang.HASIL)],
        Jenis.PERILAKU: lambda p: [_rating(p, Bidang.PERILAKU)],
    }
    return [row for person in people for row in made[criterion.jenis](person)]


def _realisations(person: Person, teks: str) -> list[BulkRow]:
    ada = person.evaluasi
    found = []
    for pada, nama, target in places(person.skp):
        if nama == teks:
            isi = "\n".join(realisasi.kalimat(r) for r in ada.realisasi_pada(pada)) if ada else ""
            found.append(BulkRow(person, pada, f"Target {target}" if target else "", isi, _mark(person)))
    return found


def _categories(person: Person) -> list[BulkRow]:
    given = {k.pada: PENDEK[k.kategori] for k in person.evaluasi.kategori} if person.evaluasi else {}
    return [BulkRow(person, h.id, _numbered(n, h), given.get(h.id, ""), _mark(person)) for n, h in enumerate(person.skp.urutan_hasil(), 1)]


def _numbered(n: int, hasil: HasilKerja) -> str:
    return f"{n}. {hasil.rencana}"


def _rating(person: Person, bidang: Bidang) -> BulkRow:
    given: Rating | None = getattr(person.evaluasi, bidang.value) if person.evaluasi else None
    many = person.evaluasi is not None and bidang in person.evaluasi.isi_massal
    basis = _result_counts(person) if bidang is Bidang.HASIL else _behaviour_counts(person)
    return BulkRow(person, "", basis, PENDEK[given] if given else "", "isi massal" if many else _mark(person))


def _result_counts(person: Person) -> str:
    """What the penilai weighs, side by side with the others (R103); no suggestion, which would anchor."""
    if person.evaluasi is None:
        return "belum ada isian"
    h = hitung(person.skp, person.evaluasi)
    return f"{h.diatas} di atas, {h.sesuai} sesuai, {h.dibawah} di bawah; {h.positif} dari {h.entri} umpan balik positif"


def _behaviour_counts(person: Person) -> str:
    if person.evaluasi is None:
        return "belum ada isian"
    h = hitung_perilaku(person.evaluasi)
    return f"{h.penjaga} penjaga, {h.konsisten} konsisten, {h.belum} belum; {h.positif} dari {h.entri} umpan balik positif"


def _ratings(person: Person) -> str:
    e = person.evaluasi
    words = [PENDEK[r] if r else "belum" for r in ((e.rating_hasil_kerja, e.rating_perilaku) if e else (None, None))]
    return f"hasil {words[0]}, perilaku {words[1]}"


def _mark(person: Person) -> str:
    return "terkunci" if person.locked else ""


# ── writing ─────────────────────────────────────────────────────────────────────────────────────────

_KATA = {
    **{str(n): rating for n, rating in enumerate((Rating.DIBAWAH, Rating.SESUAI, Rating.DIATAS), 1)},
    **{kata: rating for rating, kata in PENDEK.items()},
    **{f"{kata} ekspektasi": rating for rating, kata in PENDEK.items()},
    **{rating.value.lower(): rating for rating in Rating},
    **{f"{rating.value.lower()} ekspektasi": rating for rating in Rating},
}


def read_rating(text: str) -> Rating | None:
    """`2`, `sesuai`, `Sesuai ekspektasi`, `DIATAS EKSPEKTASI`; empty is None. Raises KeyError for anything else."""
    return _KATA[" ".join(plain(text).split())] if text.strip() else None


def check_names(pairs: Sequence[tuple[BulkRow, BulkRow]]) -> None:
    """A pasted block that brings its names must bring them in the order of the table. Raises UserError."""
    for old, new in pairs:
        if new.nama_ditempel and plain(new.nama_ditempel) not in (plain(old.person.nama), plain(old.person.singkat)):
            raise UserError("massal_nama_beda", tempel=new.nama_ditempel, nama=old.person.nama)


def act_for(criterion: Criterion, new: BulkRow, *, many: bool) -> Callable[[Evaluasi], Evaluasi]:
    """How what was typed changes one evaluation. Raises UserError for a word that is no rating."""
    if criterion.jenis is Jenis.CATATAN:
        return lambda e: tulis_catatan(e, new.isi)
    if criterion.jenis is Jenis.REALISASI:
        return lambda e: realisasi.tulis(e, new.pada, new.isi.split("\n"))
    try:
        rating = read_rating(new.isi)
    except KeyError:
        raise UserError("massal_bukan_rating", teks=new.isi, nama=new.person.nama) from None
    if criterion.jenis is Jenis.KATEGORI:
        return lambda e: nilai_hasil(e, new.pada, rating)
    return lambda e: beri_rating(e, Bidang(criterion.jenis.value), rating, massal=many)
