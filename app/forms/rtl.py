"""Arabic and Hebrew for a canvas that only writes from left to right: letters joined, then each stretch turned round."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_LETTER = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe"
_STRETCH = re.compile(f"[{_LETTER}]+(?: +[{_LETTER}]+)*")
_CLUSTER = re.compile("[^\u0591-\u05bd\u05bf\u05c1-\u05c7\u064b-\u065f\u0670][\u0591-\u05bd\u05bf\u05c1-\u05c7\u064b-\u065f\u0670]*|.")
_ARABIC = re.compile("[\u0621-\u064a]+")


@cache
def _forms() -> dict[tuple[str, str], str]:
    """(letters, place in the word) → the one character that draws them so."""
    found = {}
    for code in range(0xFE80, 0xFEFD):
        place, *letters = unicodedata.decomposition(chr(code)).split()
        found["".join(chr(int(each, 16)) for each in letters), place.strip("<>")] = chr(code)
    return found


def joined(text: str) -> str:
    """Arabic letters in the form their neighbours ask for; still in the order in which they are read."""
    return _ARABIC.sub(lambda m: _join(m[0]), text)


def _join(word: str) -> str:
    forms = _forms()
    letters = [pair for pair in re.findall("\u0644[\u0622\u0623\u0625\u0627]|.", word)]
    drawn = []
    before = False  # whether the letter before reaches out to this one
    for n, letter in enumerate(letters):
        after = (letter, "initial") in forms and n + 1 < len(letters) and (letters[n + 1], "final") in forms
        place = {(False, False): "isolated", (False, True): "initial", (True, True): "medial", (True, False): "final"}[before, after]
        drawn.append(forms.get((letter, place), letter))
        before = after
    return "".join(drawn)


def visual(line: str) -> str:
    """Each stretch of right-to-left words turned round; marks stay behind their letter."""
    if line.isascii():
        return line
    return _STRETCH.sub(lambda m: "".join(reversed(_CLUSTER.findall(m[0]))), line)
