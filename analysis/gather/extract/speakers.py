"""Who speaks: officials and institutions that a text names as the source of what it says."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis.gather.extract.lexicon import Remembered
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_FILE = Path(__file__).with_name("speakers.csv")
_NEAR = 20
"""How many tokens may stand between a name and its verb of saying."""

_SAY = tuple(
    sorted(
        words(
            "привел привів навів оприлюдн огласил counted counts counting estimates reckon speaks gave верси "
            "версі порахув підрахув подсчит запевн звіту відзвіт отчит предлож пропон offered proposed казав "
            "казала каза count said says say saying told tells announced announces announcing announcement stated "
            "states stating statement report reported reports reporting confirmed confirms confirming wrote "
            "writes added adds noted notes specified informed emphasi stressed according posted claimed claims "
            "explained disclosed clarified declared revealed remarked recalled cited citing quot post source "
            "underscored thanked highlighted mentioned estimates verified hailed acknowledged повідом заяв сказа "
            "зазнач розпов додав додала дода написа пиш наголос підкресл уточн підтверд стверджу розкри інформ "
            "поясни озвуч назва опублік передає посиланн поінформ нагада словами слова даними інформацією йдеться "
            "повідомл анонс оголос каже сообщ сказал говор рассказа добавил заметил подчеркн утвержда объяснил "
            "уведом данным словам информации ссылк пишет отмет объяв назвал напомин напомн раскры опублик "
            "подтверж заверил указал указыва цитат"
        )
    )
)
_OF_SAYING = words("according per citing словами даними словам данным інформацією информации посиланням ссылкой заявою")
_DEFENCE = ("ministry", "ministry's", "mod", "department", "міністерств", "министерств", "ведомств", "відомств")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who asserts something: canonical name (as in the table of claimants), side, and whether it is a person."""

    name: str
    side: str
    person: bool = False


OUTLET = Speaker("", "third_party")
"""The outlet itself: the text names no one for what it says."""


_CAPITALS = {
    **dict.fromkeys(
        words("kyiv kyiv's kiev's kiev києві київ киеве киев україна украина ukraine"),
        Speaker("Ukrainian authorities", "UA"),
    ),
    **dict.fromkeys(
        words("moscow moscow's москві москва москве россия росія russia"), Speaker("Russian officials", "RU")
    ),
}
"""Capitals and states that stand for their officials right before a verb of saying."""


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker named at a token, and whether a verb of saying goes with the name."""

    place: int
    speaker: Speaker
    says: bool


@cache
def _table() -> list[tuple[Speaker, tuple[str, ...], str]]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        return [
            (Speaker(row["claimant"], row["side"], row["kind"] == "person"), tuple(row["stem"].split("|")), row["with"])
            for row in csv.DictReader(file)
        ]


def _rows_of(word: str) -> tuple[int, ...]:
    """The rows of the table one of whose stems begins this word; short stems must be the whole word."""
    return tuple(number for number, (_, stems, _) in enumerate(_table()) if any(_begins(word, stem) for stem in stems))


def _begins(word: str, stem: str) -> bool:
    return word == stem if len(stem) <= 4 else word.startswith(stem)


_ROWS = Remembered(_rows_of)
_SAYING = Remembered(lambda word: word.startswith(_SAY))


def is_saying(word: str) -> bool:
    """Whether a word is a verb or noun of saying."""
    return _SAYING[word]


def named_places(text: Text) -> list[int]:
    """The tokens of a text that may name a speaker."""
    return [place for place, word in enumerate(text.words) if _ROWS[word] or word in _CAPITALS]


def named_in(text: Text, places: list[int], first: int, end: int) -> list[Named]:
    """The speakers named at `places` of the sentence from token `first` to `end`, in order."""
    found: list[tuple[int, Speaker, int | None]] = []
    for place in places:
        word = text.words[place]
        for number in _ROWS[word]:
            speaker, _, company = _table()[number]
            here = _accepted(text, place, first, end, speaker, company)
            if here and not (found and found[-1][1] == here and place - found[-1][0] < 4):
                found.append((place, here, _verb(text, place, first, end)))
        spoken = word in _CAPITALS and place + 1 < end and is_saying(text.words[place + 1])
        if spoken and text.words[place - 1] != "in":
            found.append((place, _CAPITALS[word], place + 1))
    return _persons_first(text, _one_for_each_verb(found))


def _persons_first(text: Text, found: list[Named]) -> list[Named]:
    """The person speaks in “Yermak, head of the president's office, said”, the aide in “Putin's aide Medinsky”."""
    kept: list[Named] = []
    for named in found:
        before = kept[-1] if kept else None
        if before is None or named.speaker.side != before.speaker.side or not _apposed(text, before, named):
            kept.append(named)
        elif not before.speaker.person or _aide(text, before, named):
            kept[-1] = Named(named.place, named.speaker, named.says or before.says)
        elif not named.speaker.person:
            kept[-1] = Named(before.place, before.speaker, named.says or before.says)
        else:
            kept.append(named)
    return kept


def _apposed(text: Text, left: Named, right: Named) -> bool:
    between = text.words[left.place + 1 : right.place]
    joined = any(is_saying(word) or word in ("and", "та", "і", "и", ".") for word in between)
    both = not left.speaker.person and not right.speaker.person
    return len(between) <= 7 and not joined and not both


def _aide(text: Text, left: Named, right: Named) -> bool:
    near = " ".join(text.words[max(0, left.place - 4) : right.place])
    return any(
        word in near
        for word in ("aide", "assistant", "помощник", "помічник", "spokes", "речни", "пресс-секретар", "секретар")
    )


def _accepted(text: Text, place: int, first: int, end: int, speaker: Speaker, company: str) -> Speaker | None:
    """The speaker if the words around the name allow it; ministries of one name are told apart by their country."""
    if not company:
        return speaker
    around = " ".join(text.words[max(first, place - 4) : min(end, place + 7)])
    if company == "*defence":
        return _ministry(text, place, first, end, around, speaker, Speaker("Ministry of Defence of Ukraine", "UA"))
    if company == "*foreign":
        if any(
            word in around for word in ("uae", "emirat", "оае", "оаэ", "эмират", "емірат", "саудов", "saudi", "саудів")
        ):
            return None
        return _ministry(
            text, place, first, end, around, speaker, Speaker("Ministry of Foreign Affairs of Ukraine", "UA")
        )
    if company == "*staff":
        near = text.words[max(first, place - 2) : place]
        return None if any(word.startswith(("генер", "general", "coord", "коорд")) for word in near) else speaker
    if company == "*uae":
        wide = " ".join(text.words[max(first, place - 6) : min(end, place + 10)])
        return (
            speaker
            if any(
                word in wide
                for word in (
                    "ministry",
                    "mofa",
                    "мзс",
                    "мид",
                    "міністерств",
                    "министерств",
                    "ведомств",
                    "відомств",
                    "announced",
                    "said",
                    "сообщ",
                    "повідом",
                    "заяв",
                    "объяв",
                    "оголос",
                    "official",
                )
            )
            else None
        )
    following = " ".join(text.words[place + 1 : min(end, place + 6)])
    preceding = " ".join(text.words[max(first, place - 4) : place])
    return speaker if any(part in following or part in preceding for part in company.split("|")) else None


def _ministry(
    text: Text, place: int, first: int, end: int, around: str, russian: Speaker, ukrainian: Speaker
) -> Speaker | None:
    if text.words[place].startswith(("defen", "foreign", "оборон")) and not any(word in around for word in _DEFENCE):
        return None
    if text.words[place] == "мо" and "рф" not in around:
        return None
    near = " ".join(text.words[max(first, place - 3) : min(end, place + 4)])
    if any(
        part in near
        for part in ("україни", "украины", "ukraine's", "of ukraine", "ukrainian defen", "ukrainian minis", "kyiv's")
    ):
        return ukrainian
    return russian


def _verb(text: Text, place: int, first: int, end: int) -> int | None:
    """The token of the verb of saying that goes with a name: before it in its own clause, or after it."""
    words, kinds = text.words, text.kinds
    if words[place + 1 : place + 2] == [":"] or (words[place - 1 : place] == ["-"] and end - place <= 2):
        return place
    before = after = None
    for spot in range(place - 1, max(first, place - _NEAR) - 1, -1):
        if words[spot] in _THAT:
            break
        if kinds[spot] == 3 and is_saying(words[spot]):
            before = spot
            break
    for spot in range(place + 1, min(end, place + _NEAR)):
        if words[spot] == ";":
            break
        if kinds[spot] == 3 and is_saying(words[spot]):
            after = spot
            break
    if before is None or (after is not None and after - place < place - before):
        return after
    return before


_THAT = words("that что що щодо")


def _one_for_each_verb(found: list[tuple[int, Speaker, int | None]]) -> list[Named]:
    """A verb of saying belongs to the name that stands nearest to it."""
    nearest: dict[int, int] = {}
    for place, _, verb in found:
        if verb is not None and (verb not in nearest or abs(verb - place) < abs(verb - nearest[verb])):
            nearest[verb] = place
    return [Named(place, speaker, verb is not None and nearest[verb] == place) for place, speaker, verb in found]
