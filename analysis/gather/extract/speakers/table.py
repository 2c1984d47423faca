"""The officials and institutions that speakers.csv names."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis.gather.extract.lexicon import Remembered, mark
from analysis.gather.extract.words import phrases, words

_FILE = Path(__file__).with_name("speakers.csv")
_SHORT = 4
"""Stems up to this length must be the whole word."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who asserts something: canonical name (as in the table of claimants), side, and whether it is a person."""

    name: str
    side: str
    person: bool = False


OUTLET = Speaker("", "third_party")
"""The outlet itself: the text names no one for what it says."""
UKRAINE, _MOSCOW = Speaker("Ukrainian authorities", "UA"), Speaker("Russian officials", "RU")
CAPITALS = {
    **dict.fromkeys(words("kyiv kyiv's kiev's ukraine's kiev києві київ киеве киев україна украина ukraine"), UKRAINE),
    **dict.fromkeys(words("ukrainians українці украинцы"), UKRAINE),
    **dict.fromkeys(words("moscow moscow's russia's москві москва москве россия росія russia"), _MOSCOW),
    **dict.fromkeys(words("russians росіяни россияне"), _MOSCOW),
}
"""Capitals, states and peoples that stand for their officials right before a verb of saying."""
OF_CAPITALS = {
    **dict.fromkeys(words("києва киева україни украины"), UKRAINE),
    **dict.fromkeys(words("москви москвы росії россии кремля"), _MOSCOW),
}
"""The same as those whose data are cited."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: the speaker, the stems of the name, and the words of which one must stand near."""

    speaker: Speaker
    stems: tuple[str, ...]
    company: str
    near: tuple[str, ...]


@cache
def table() -> list[Row]:
    """All rows of speakers.csv."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                Speaker(row["claimant"], row["side"], row["kind"] == "person"),
                tuple(row["stem"].split("|")),
                row["with"],
                phrases(row["with"]),
            )
            for row in csv.DictReader(file)
        ]


@cache
def _by_beginning() -> dict[str, list[tuple[int, str]]]:
    """The rows, each with a stem, by what the stem begins with."""
    rows: dict[str, list[tuple[int, str]]] = {}
    for number, row in enumerate(table()):
        for stem in row.stems:
            rows.setdefault(stem[: _SHORT + 1], []).append((number, stem))
    return rows


def _rows_of(word: str) -> tuple[int, ...]:
    """The rows in their order; a short word is found as a whole, a longer one by what it begins with."""
    plain = word.removesuffix("'s")
    found = _by_beginning().get(plain[: _SHORT + 1], ())
    return tuple(sorted({number for number, stem in found if plain.startswith(stem)}))


ROWS = Remembered(_rows_of)
"""The rows of the table one of whose stems begins a word."""
NAMES = mark(lambda word: ROWS[word] or word in CAPITALS or word in OF_CAPITALS)
"""The mark of words that may name a speaker."""
