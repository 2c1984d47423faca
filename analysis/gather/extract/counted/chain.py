"""Entries of a list by days, and chains of handovers: “10 мая - 909”, “On Tuesday 80 followed”."""

from __future__ import annotations

from analysis.gather.extract.counted.closed import is_closed
from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import BODY, PERSON, groups_of
from analysis.gather.extract.date_words import MONTHS, WEEKDAYS
from analysis.gather.extract.lexicon import DATE_WORD, tag
from analysis.gather.extract.words import words

_COUNTRY = tag("UKRAINE", "RUSSIA")
_WHOLE, _FEW, _REACH = ("all", "military", "bodies", "civilian"), 2, 8
_LEADS_ON = words(
    ", - : по another a ще еще further later earlier was were it і и та that after the st nd rd th "
    "2022 2023 2024 2025 2026 року года"
)


def of_the_sentence(gap: Gap) -> Counted | None:
    """“тела передавали: 3 апреля - 1000, 10 мая - 909”: an entry of a list counts what the sentence speaks of."""
    text, number = gap.text, gap.number
    before = text.words[max(gap.first, number.first - 2) : number.first]
    each = before[-1:] == ["по"]
    entry = each or _is_recipient(gap) or any(word in MONTHS or word in WEEKDAYS for word in before)
    if not entry or not (is_closed(gap) or text.words[number.end : number.end + 1] == ["-"]):
        return None
    for spot in range(number.first - 1, gap.first - 1, -1):
        if text.tags[spot] & BODY:
            return Counted(("bodies",), number.end, pointed=True)
        if text.tags[spot] & PERSON:
            return Counted(groups_of(text.tags[spot]) or ("all",), number.end, pointed=True)
    return Counted(("all",), number.end) if each and text.has(DATE_WORD, gap.first, number.first) else None


def _is_recipient(gap: Gap) -> bool:
    """“обменялись телами: Украине - 502, России - 48”."""
    spot = gap.number.first - 2
    return spot >= gap.first and gap.text.words[spot + 1] == "-" and bool(gap.text.tags[spot] & _COUNTRY)


def of_a_chain(gap: Gap) -> Counted | None:
    """“On Tuesday 80 followed”, “10 июня - ещё 80”, “за десять днів до того - 84”: as in the sentence before."""
    text, number, before = gap.text, gap.number, gap.before
    if before is None or before.counted.groups[0] not in _WHOLE or gap.first - before.end > 0 or number.value < _FEW:
        return None
    near = range(max(gap.first, number.first - _REACH), number.first)
    day = next((spot for spot in reversed(near) if text.tags[spot] & DATE_WORD), None)
    if day is None or not {word for word in text.words[day + 1 : number.first] if len(word) > 2} <= _LEADS_ON:
        return None
    return Counted(before.counted.groups, number.end, pointed=True) if is_closed(gap) or _follows(gap) else None


def _follows(gap: Gap) -> bool:
    """“80 followed”, “1,200 more followed”, “80 more”."""
    return gap.text.words[gap.number.end : gap.number.end + 1] in (["followed"], ["more"], ["did"])
