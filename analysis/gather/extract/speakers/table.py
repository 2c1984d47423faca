"""The officials and institutions that speakers.csv names, and how to tell them by the words around the name."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis.gather.extract.lexicon import Remembered, mark, stems, tag
from analysis.gather.extract.speakers.offices import is_russia_s_ministry, is_ukraine_s_president, side_of
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_FILE = Path(__file__).with_name("speakers.csv")
_DEFENCE = phrases("ministry|ministry's|mod|department|міністерств|министерств|ведомств|відомств|military")
_SAYING = tag("SAYING")
_SHORT = 4
"""Stems up to this length must be the whole word."""
_OFFICE = 7


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
_UKRAINIAN_DEFENCE = Speaker("Ministry of Defence of Ukraine", "UA")
_UKRAINIAN_FOREIGN = Speaker("Ministry of Foreign Affairs of Ukraine", "UA")
_EMIRATI_FOREIGN = Speaker("UAE Ministry of Foreign Affairs", "mediator")
_RUSSIAS, _UAE = phrases("russia|росі|росс|рф|moscow|москв|ukrain|украин|україн"), phrases("emirates|еміра|эмират")
_OTHER_FOREIGN = phrases(
    "uae|emirat|оае|оаэ|эмират|емірат|саудов|saudi|саудів|qatar|катар|turk|турец|туреч|турци|hungar|венгр|венгер|угор|"
    "белорус|білорус|belarus|german|німеч|герман|french|франц|british|британ|сша|польщ|польск|poland|китай|китая|china"
)
_OF_UKRAINE = phrases("україни|украины|ukraine's|of ukraine|ukrainian defen|ukrainian minis|kyiv's")
_RUSSIAN = phrases("росі|рф|москв|лавров|захаров|кремл")
_STAFFS = stems("генер|general|coord|коорд")
_OTHER_OFFICES = phrases("missing|зникл|пропавш|child|дітей|детей|дитин|ребен")
"""“Commissioner for the missing”, “уполномоченный по правам ребёнка”: no ombudsman of human rights."""
_EMIRATES = phrases(
    "ministry|mofa|мзс|мид|міністерств|министерств|ведомств|відомств|announced|said|сообщ|повідом|заяв|объяв|оголос|"
    "official|spoke|put|counted|кажуть|порахув|подсчит"
)


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


def accepted(text: Text, place: int, first: int, end: int, row: Row) -> Speaker | None:
    """The speaker if the words around the name allow it; ministries of one name are told apart by their country."""
    if not row.company:
        return row.speaker
    if row.company == "*staff":
        return None if text.has(_STAFFS, max(first, place - 2), place) else row.speaker
    if row.company == "*officer":
        other = any(word.startswith(_OTHER_OFFICES) for word in text.words[place + 1 : min(end, place + _OFFICE)])
        return row.speaker if not other and side_of(text, place, first, end) == row.speaker.side else None
    if row.company == "*uae":
        said = text.has(_SAYING, place + 1, min(end, place + 10)) or _said_in(text, place, first)
        return row.speaker if said or _any(text, first, end, place, 6, 10, _EMIRATES) else None
    if row.company == "*ministry":
        return row.speaker if is_russia_s_ministry(text, place, first) else None
    if row.company == "*president":
        return row.speaker if is_ukraine_s_president(text, place, first, end) else None
    if row.company == "*defence":
        return _ministry(text, place, first, end, row.speaker, _UKRAINIAN_DEFENCE)
    if row.company == "*foreign":
        if text.words[place].startswith("foreigner"):
            return None
        foreign = _any(text, first, end, place, 4, 7, _OTHER_FOREIGN)
        if not foreign and not _any(text, first, end, place, 3, 5, _RUSSIAS) and any(one in text.lower for one in _UAE):
            return _EMIRATI_FOREIGN
        return None if foreign else _ministry(text, place, first, end, row.speaker, _UKRAINIAN_FOREIGN)
    near = " ".join([*text.words[max(first, place - 4) : place], "_", *text.words[place + 1 : min(end, place + 6)]])
    return row.speaker if any(part in near for part in row.near) else None


def _said_in(text: Text, place: int, first: int) -> bool:
    """“Подсчитали в Абу-Даби”."""
    return place - 4 >= first and text.words[place - 3] in ("в", "у") and bool(text.tags[place - 4] & _SAYING)


def _any(text: Text, first: int, end: int, place: int, left: int, right: int, parts: tuple[str, ...]) -> bool:
    near = " ".join(text.words[max(first, place - left) : min(end, place + right)])
    return any(part in near for part in parts)


def _ministry(text: Text, place: int, first: int, end: int, russian: Speaker, ukrainian: Speaker) -> Speaker | None:
    word = text.words[place]
    if word.startswith(("defen", "foreign", "оборон")) and not _any(text, first, end, place, 4, 7, _DEFENCE):
        return None
    if word == "мо" and not _any(text, first, end, place, 4, 7, ("рф",)):
        return None
    if word == "мзс" and not _any(text, first, end, place, 2, 4, _RUSSIAN):
        return ukrainian
    return ukrainian if _any(text, first, end, place, 3, 4, _OF_UKRAINE) else russian
