"""Every sentence is found by its code, whichever file it stands in."""

from __future__ import annotations

import tomllib

import pytest

from app.paths import RESOURCES
from app.words import say

FILES = sorted((RESOURCES / "words").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_code_of_a_file_says_its_sentence(file):
    for kode, sentence in tomllib.loads(file.read_text(encoding="utf-8")).items():
        if "{" not in sentence:
            assert say(kode) == sentence


def test_no_code_stands_in_two_files():
    codes = [kode for file in FILES for kode in tomllib.loads(file.read_text(encoding="utf-8"))]
    assert len(codes) == len(set(codes))


def test_values_are_put_into_their_sentence():
    assert "Kecamatan Uji" in say("berkas_sudah_ada", berkas="Kecamatan Uji")


def test_an_unknown_code_is_our_own_bug():
    with pytest.raises(KeyError):
        say("tidak_ada_kode_ini")
