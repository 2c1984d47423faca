"""The speakers that a sentence names, and which of them says something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.speakers.clauses import in_relative, opens_clause
from analysis.gather.extract.speakers.company import accepted
from analysis.gather.extract.speakers.saying import SAYING, verb_after, verb_of
from analysis.gather.extract.speakers.states import state_at
from analysis.gather.extract.speakers.table import NAMES, OUTLET, ROWS, Speaker, table
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_TWICE = 4
"""Tokens within which a name said again is the same mention: “Minister Umerov, Rustem Umerov”."""
_LINKS = words("and та і и .")
_AIDES = phrases("aide|assistant|помощник|помічник|spokes|речни|пресс-секретар|секретар")
_SAID_OR_MOVED = SAYING | tag("COMEBACK", "GIVE", "RECEIVE") | listed(",")
_OF_WHICH = words("котором которой которого яким якого якому яку which")
_SUBORDINATE = words("what after as when while before когда после як коли після поки пока")
_AS, _THAT = ([",", "як"], [",", "как"]), words("того тим тем")
"""“…, як твердить Москва”; not “після того, як …”."""
_APPOSED = 10


@dataclass(slots=True)
class Named:
    """A speaker named at a token, and whether a verb of saying goes with the name.

    subordinate: “a day after Kyiv announced …”: says only what follows.
    """

    place: int
    speaker: Speaker
    says: bool
    subordinate: bool = False


def named_in(text: Text, sentence: int) -> list[Named]:
    """The speakers that a sentence names, in order."""
    first, end = text.sentences[sentence].first, text.sentences[sentence].end
    said = bool(text.bits[sentence] & SAYING)
    found: list[tuple[int, Speaker, int | None]] = []
    for place in text.spots(NAMES, first, end):
        word = text.words[place]
        for number in ROWS[word]:
            speaker = accepted(text, place, first, end, table()[number])
            if (
                speaker
                and not _owns(text, place, end, speaker)
                and not (found and found[-1][1] == speaker and place - found[-1][0] < _TWICE)
            ):
                found.append((place, speaker, verb_of(text, place, first, end)))
        state = state_at(text, place, first, end) if said else None
        if state:
            found.append((place, *state))
    if not found:
        return []
    named = [_clause(text, one, first) for one in _one_for_each_verb(text, found, end)]
    return _together(text, _persons_first(text, named))


def _owns(text: Text, place: int, end: int, speaker: Speaker) -> bool:
    """“the head of Zelensky's office said”: not he; “in Zelensky's statement”: he."""
    if not speaker.person or not text.words[place].endswith("'s"):
        return False
    return not text.has(SAYING, place + 1, min(end, place + 3))


def _clause(text: Text, named: Named, first: int) -> Named:
    before = text.words[max(first, named.place - 3) : named.place]
    if not _OF_WHICH.isdisjoint(before) or in_relative(text, named.place, first):
        return replace(named, subordinate=named.says)
    if before[:2] in _AS and text.words[named.place - 4] not in _THAT:
        return named
    before = before[-2:]
    subordinate = named.says and (not _SUBORDINATE.isdisjoint(before) or opens_clause(text, named.place, first))
    return replace(named, subordinate=True) if subordinate else named


def _one_for_each_verb(text: Text, found: list[tuple[int, Speaker, int | None]], end: int) -> list[Named]:
    """A verb of saying belongs to the name that stands nearest to it; who loses one may have another after the name."""
    nearest: dict[int, int] = {}
    for place, _, verb in found:
        if verb is not None and (verb not in nearest or abs(verb - place) < abs(verb - nearest[verb])):
            nearest[verb] = place
    return [
        Named(place, speaker, verb is not None and (nearest[verb] == place or _has_another(text, place, end, nearest)))
        for place, speaker, verb in found
    ]


def _has_another(text: Text, place: int, end: int, taken: dict[int, int]) -> bool:
    after = verb_after(text, place, end)
    return after is not None and after not in taken


def _persons_first(text: Text, found: list[Named]) -> list[Named]:
    """The person speaks in “Yermak, head of the president's office, said”, the aide in “Putin's aide Medinsky”."""
    kept: list[Named] = []
    for named in found:
        before = kept[-1] if kept else None
        if before is None or named.speaker.side != before.speaker.side or not _apposed(text, before, named):
            kept.append(named)
        elif named.speaker.person and (not before.speaker.person or _aide(text, before, named)):
            kept[-1] = replace(named, says=named.says or before.says)
        elif not named.speaker.person:
            kept[-1] = replace(before, says=named.says or before.says)
        else:
            kept.append(named)
    return kept


def _together(text: Text, found: list[Named]) -> list[Named]:
    """“The ministry in Moscow and Zelensky reported”, “as confirmed by both”: what both sides say is the outlet's."""
    for before, named in pairwise(found):
        between = range(before.place + 1, named.place)
        joined = len(between) <= _APPOSED and any(text.words[spot] in AND for spot in between)
        if not joined or {before.speaker.side, named.speaker.side} != {"UA", "RU"} or before.says == named.says:
            continue
        if named.says or not text.has(_SAID_OR_MOVED, before.place, named.place):
            both = replace(named, speaker=OUTLET, says=True)
            return [both if one is named else one for one in found if one is not before]
    return found


def _apposed(text: Text, left: Named, right: Named) -> bool:
    between = range(left.place + 1, right.place)
    joined = any(text.tags[spot] & SAYING or text.words[spot] in _LINKS for spot in between)
    return len(between) <= _APPOSED and not joined and (left.speaker.person or right.speaker.person)


def _aide(text: Text, left: Named, right: Named) -> bool:
    near = " ".join(text.words[max(0, left.place - 4) : right.place])
    return any(word in near for word in _AIDES)
