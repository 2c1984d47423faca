"""Verbs and nouns of saying, and which of them goes with a name."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_NEAR = 20
"""How many tokens may stand between a name and its verb of saying."""
_THAT = words("that що что щодо")
_STOP = frozenset(";")
SAYING = tag("SAYING")
_MEDIATION = tag("MEDIATION")
_SAID_OR_THAT, _SAID_OR_STOP = SAYING | listed(" ".join(_THAT)), SAYING | listed(";")
_HELP = stems("посередництв|посреднич|mediation|сприянн|содейств")
"""“При посредничестве Эмиратов”: who helped, not who says so."""
_LABEL = 4
_SUFFIX = 3
_SOURCES = words("source sources джерело джерела источник источники")
_COUNTRY = tag("UKRAINE", "RUSSIA", "UKRAINIAN", "RUSSIAN")
_OF = words(
    "of the ) headquarters staff штаб штабу вс зс всу зсу оборони обороны defence defense безпеки безопасности мзс мид"
)
_UNSAID = words("не not його її їх їхніми їхньою его ее их")


def verb_of(text: Text, place: int, first: int, end: int) -> int | None:
    """The token of the verb of saying that goes with a name: before it in its own clause, or after it."""
    if text.has(_HELP, max(first, place - 2), place) and not text.has(SAYING, place + 1, place + 2):
        return None
    mediates = place > first and text.tags[place - 1] & _MEDIATION
    if not mediates and (
        _is_label(text, place, first)
        or (text.words[first] in _SOURCES and text.words[first + 1] == ":")
        or text.words[place + 1 : place + 2] == [":"]
        or _is_suffix(text, place, first, end)
    ):
        return place
    before = _said(text, reversed(text.spots(_SAID_OR_THAT, max(first, place - _NEAR), place)), _THAT)
    after = verb_after(text, place, end)
    if before is None or (after is not None and after - place < place - before):
        return after
    return before


def verb_after(text: Text, place: int, end: int) -> int | None:
    """The next verb of saying after a name, in its own part of the sentence."""
    return _said(text, text.spots(_SAID_OR_STOP, place + 1, min(end, place + _NEAR)), _STOP)


def _is_label(text: Text, place: int, first: int) -> bool:
    """“Министерство обороны РФ: …”: a name and its country, then a colon."""
    if place - first > _LABEL or ":" not in text.words[place + 1 : place + _LABEL]:
        return False
    colon = text.words.index(":", place + 1)
    return all(text.tags[spot] & _COUNTRY or text.words[spot] in _OF for spot in range(place + 1, colon))


def _is_suffix(text: Text, place: int, first: int, end: int) -> bool:
    """“… - Defense Ministry”, “…, - Генштаб”: a name that closes a headline after a dash."""
    if text.words[max(first, place - 2) : place] == [",", "-"]:
        return True
    if end - place > _SUFFIX or text.words[end - 1] == ".":
        return False
    return "-" in text.words[max(first, place - _SUFFIX) : place]


def _said(text: Text, spots: Iterable[int], stops: frozenset[str]) -> int | None:
    """The first verb of saying at these tokens, up to a stop; “по его словам”, “не комментирует” are not."""
    for spot in spots:
        if text.words[spot] in stops:
            return None
        if text.tags[spot] & SAYING and text.words[spot - 1] not in _UNSAID:
            return spot
    return None
