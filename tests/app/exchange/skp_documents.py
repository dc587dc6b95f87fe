"""SKP documents as hypothesis draws them: everything the format can say, in the form in which we write it."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from app.domain.evaluasi import Hubungan, Jalur, Keputusan, Nada, TugasBelajar
from app.domain.perilaku import Nilai
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating, predikat
from app.domain.skp import Aspek, Perspektif, StatusSkp

Objek = dict[str, Any]
TEKS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
ADA = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
ISI = st.none() | TEKS
TANGGAL = st.dates(date(1900, 1, 1)).map(str)
HARI = st.none() | TANGGAL
NIP = st.from_regex(r"[0-9]{18}", fullmatch=True)
PERIODE = ("2026-TW1", "2026-TW2", "2026-TW3", "2026-TW4", "2026-AKHIR")
ASING = st.dictionaries(st.sampled_from(("asing", "x-kantor", "Ω")), st.recursive(ISI | st.integers(), st.lists, max_leaves=3), max_size=1)


def pilihan(kind: Any) -> st.SearchStrategy[str]:
    return st.sampled_from([each.value for each in kind])


def satu(kind: Any) -> st.SearchStrategy[str | None]:
    return st.none() | pilihan(kind)


def berisi(**bagian: st.SearchStrategy[Any]) -> st.SearchStrategy[Objek]:
    """An object with its keys in this order, unknown ones behind; a part that draws OPSIONAL is left out."""

    def tanpa(isi: tuple[Objek, Objek]) -> Objek:
        return {key: isi[0][key] for key in bagian if isi[0][key] is not OPSIONAL} | isi[1]

    return st.tuples(st.fixed_dictionaries(bagian), ASING).map(tanpa)


OPSIONAL = object()


def kadang(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Optional keys are written only when they hold something, so `strategy` draws nothing empty."""
    return st.just(OPSIONAL) | strategy


def orang(nip: st.SearchStrategy[Any], nama: str) -> st.SearchStrategy[Objek]:
    return berisi(nama=st.just(nama), nip=nip, pangkat_golongan=ISI, jabatan=TEKS, unit_kerja=ISI)


REALISASI = berisi(teks=TEKS, nilai=ISI, dasar=ISI, tanggal=kadang(TANGGAL), bukti=kadang(st.lists(TEKS, min_size=1, max_size=2)))
UMPAN = berisi(pemberi=TEKS, teks=TEKS, nada=kadang(pilihan(Nada)), tanggal=kadang(TANGGAL), hubungan=kadang(pilihan(Hubungan)))
PIMPINAN = berisi(rencana=TEKS, indikator=ISI)
TANDA = berisi(tempat=ISI, penilai=TANGGAL, diterima=HARI, pegawai=HARI, atasan=HARI)
SEBELUM = berisi(rating_hasil_kerja=satu(Rating), rating_perilaku=satu(Rating), predikat=pilihan(Predikat))
KEBERATAN = berisi(
    tanggal=HARI,
    isi=TEKS,
    penjelasan_penilai=ISI,
    penjelasan_pegawai=ISI,
    keputusan=satu(Keputusan),
    rekomendasi=ISI,
    sebelum=kadang(SEBELUM),
)
MANUAL = berisi(
    tujuan=TEKS,
    definisi=ISI,
    formula=ISI,
    satuan=ISI,
    kualitas=st.sampled_from((None, "OUTCOME", "OUTCOME_ANTARA")),
    sumber_data=ISI,
    periode_pelaporan=st.sampled_from((None, "BULANAN", "TAHUNAN")),
)
INDIKATOR = berisi(aspek=satu(Aspek), perspektif=satu(Perspektif), teks=TEKS, target=ISI, manual=kadang(MANUAL))
AKSI = berisi(teks=TEKS, realisasi=st.lists(REALISASI, max_size=2))


def perilaku(**lagi: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Objek]]:
    def untuk(nilai: list[Nilai]) -> st.SearchStrategy[list[Objek]]:
        return st.tuples(*(berisi(nilai=st.just(n.value), ekspektasi_khusus=st.lists(TEKS, max_size=2), **lagi) for n in nilai)).map(list)

    return st.lists(st.sampled_from(list(Nilai)), min_size=1, unique=True).flatmap(untuk)


def hasil(jenis: str) -> st.SearchStrategy[Objek]:
    return berisi(
        jenis=st.just(jenis),
        rencana=TEKS,
        penugasan_dari=ISI,
        pimpinan=st.none() | PIMPINAN,
        indikator=st.lists(INDIKATOR, max_size=3),
        rencana_aksi=kadang(st.lists(AKSI, min_size=1, max_size=2)),
    )


def _baris(draw: st.DrawFn, hasil: Objek, kualitatif: bool) -> Objek:
    isian = {"realisasi": st.lists(REALISASI, max_size=2), "umpan_balik": st.lists(UMPAN, max_size=2)}
    indikator = [] if kualitatif else [draw(berisi(**isian)) for _ in hasil["indikator"]]
    return draw(berisi(**isian, indikator=st.just(indikator)))


def _evaluasi(draw: st.DrawFn, periode: str, skp: Objek) -> Objek:
    rating = draw(satu(Rating)), draw(satu(Rating))
    belajar = draw(satu(TugasBelajar))
    gagal = belajar == TugasBelajar.TIDAK_LULUS
    didapat = predikat(*(Rating(r) if r else None for r in rating))
    nilai = draw(st.sampled_from((None, "KURANG", "SANGAT_KURANG"))) if gagal else didapat and didapat.value
    jalur = draw(st.sampled_from((None, Jalur.ATASAN.value, Jalur.KEBERATAN.value)))
    return draw(
        berisi(
            periode=st.just(periode),
            penilai=kadang(orang(NIP, "PENILAI LAMA")),
            capaian_organisasi=satu(PredikatOrganisasi),
            sumber_capaian=kadang(ADA),
            hasil_kerja=st.just([_baris(draw, each, skp["pendekatan"] == "KUALITATIF") for each in skp["hasil_kerja"]]),
            perilaku=perilaku(umpan_balik=st.lists(UMPAN, max_size=2)),
            rating_hasil_kerja=st.just(rating[0]),
            rating_perilaku=st.just(rating[1]),
            predikat=st.just(nilai),
            tugas_belajar=st.just(belajar or OPSIONAL),
            catatan=st.lists(TEKS, max_size=2),
            jalur=st.just(jalur or OPSIONAL),
            tanda_tangan=kadang(TANDA),
            keberatan=kadang(KEBERATAN),
            final=st.booleans(),
        )
    )


@st.composite
def dokumen(draw: st.DrawFn) -> Objek:
    isi: Objek = draw(
        berisi(
            format=st.just("kinerja-luring/skp"),
            versi=st.just(1),
            tahun=st.just(2026),
            mulai=st.just("2026-01-01"),
            selesai=st.just("2026-12-31"),
            instansi=ADA,
            kelompok=st.sampled_from(("JPT_PUKM", "JA_JF")),
            pendekatan=st.sampled_from(("KUALITATIF", "KUANTITATIF")),
            status=pilihan(StatusSkp),
            tanggal_ditetapkan=HARI,
            tempat=kadang(ADA),
            pegawai=orang(st.just("198001012005011904"), "PEGAWAI"),
            penilai=orang(st.none() | st.just("197001011995011904"), "PENILAI"),
            atasan_penilai=kadang(orang(st.just("196901011995011904"), "ATASAN")),
            hasil_kerja=st.tuples(st.lists(hasil("UTAMA"), max_size=3), st.lists(hasil("TAMBAHAN"), max_size=1)).map(lambda t: t[0] + t[1]),
            perilaku=perilaku(),
            lampiran=berisi(**{nama: st.lists(TEKS, max_size=2) for nama in ("sumber_daya", "pertanggungjawaban", "konsekuensi")}),
            evaluasi=st.just([]),
        )
    )
    periode = [each for each in PERIODE if draw(st.booleans())][:3]
    isi["evaluasi"] = [_evaluasi(draw, each, isi) for each in periode]
    return isi
