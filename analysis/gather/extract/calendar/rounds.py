"""Days of a handover that went on for several: “on the first day … on the second”, “in two days 500 came home”."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_ORDINALS = {
    form: place
    for place, forms in enumerate(
        (
            "first перший першого першому першої першу первый первого первом первые",
            "second другий другого другому другої другу второй второго втором вторые",
            "third третій третього третьому третьої третю третий третьего третьем",
        )
    )
    for form in forms.split()
}
_SEVERAL = {
    form: count
    for count, forms in {
        2: "two both 2 два двох обидва обидві дві двое двух оба обоих двоє",
        3: "three 3 три трьох трое трех троє",
    }.items()
    for form in forms.split()
}
_NTH = listed(" ".join(_ORDINALS))
_DAY = listed("day days день дня дні днів дни дней добу доби діб сутки суток")
_OF_THESE = words("of these those the two з цих тих двох із из этих тех двух")
_OVER = words("in over during for of the all за of двох двух обох обоих по протягом течение упродовж")
_APART = words("ago before earlier later after until до тому назад раніше раньше ранее после після потому спустя")
_EXCHANGE = tag("EXCHANGE")
_THEN, _AND_DAYS = words("then потім затем потом відтак"), 1
_LONGEST = 4
_NEAR = 4


def round_of(day: Day) -> date | None:
    """The first day of a handover that went on for several; None for a single day or a longer time."""
    return day.start if day.precision == "day" and 1 <= (day.last - day.start).days <= _LONGEST else None


def last_of(text: Text, day: Day, number: int) -> date:
    """“13 and 14 September: first 49, then 103”: what comes after “then” is of the second of two days."""
    if (day.last - day.start).days == _AND_DAYS and not _THEN.isdisjoint(text.words[day.end : number]):
        return day.last
    if number > day.end and text.has(_NTH, max(0, day.first - _NEAR), day.first) and text.has(_NTH, day.end, number):
        return day.start + timedelta(days=_nth(text, day.end, number, number) - _nth(text, 0, day.first, day.first))
    return day.start


def of_listed(text: Text, place: int, number: int, days: list[Day]) -> date | None:
    """“… on 6 and 14 December. The first time 60 came home, the second 64”: the day of those that stand before.

    days: those of the sentence before.
    """
    sentence = text.sentences[place]
    if not text.has(_NTH, sentence.first, min(number, sentence.first + _NEAR)):
        return None
    listed = [end for day in days for end in (day.start, *_with_another(text, day))]
    nth = _nth(text, sentence.first, number, number)
    return listed[nth] if len(listed) > 1 and nth < len(listed) else None


def _with_another(text: Text, day: Day) -> list[date]:
    """The second of “6 and 14 December”."""
    joined = not AND.isdisjoint(text.words[day.first : day.end])
    return [day.last] if joined and day.last != day.start else []


def day_of_round(text: Text, place: int, number: int, begun: date | None, lead: date | None) -> date | None:
    """The day that a sentence tells by its place in a handover of several days, for the number at a token.

    begun: the first day of the handover that was told last; lead: the day that the article is about.
    """
    if not text.bits[place] & _DAY:
        return None
    sentence = text.sentences[place]
    days = text.spots(_DAY, sentence.first, sentence.end)
    if begun is not None and any(_ordinal_before(text, spot, sentence.first) for spot in days):
        nth = _nth(text, sentence.first, sentence.end, number)
        return begun + timedelta(days=nth)
    count = next((count for spot in days if (count := _several(text, spot, sentence.first))), None)
    if count is None:
        return None
    return begun or (lead and lead - timedelta(days=count - 1))


def _ordinal_before(text: Text, day: int, first: int) -> bool:
    """“The first day”, “the first of these days”."""
    spot = day - 1
    while spot > first and text.words[spot] in _OF_THESE:
        spot -= 1
    return spot >= first and text.words[spot] in _ORDINALS


def _nth(text: Text, first: int, end: int, number: int) -> int:
    """The place of the day that is named last before the number, else first after it."""
    named = [spot for spot in range(first, end) if text.words[spot] in _ORDINALS]
    before = [spot for spot in named if spot < number]
    return _ORDINALS[text.words[before[-1] if before else named[0]]]


def _several(text: Text, day: int, first: int) -> int | None:
    """“In two days”, “результат двух дней”; not “the second exchange in two days”, nor “two days ago”."""
    if day - 2 < first or text.words[day - 1] not in _SEVERAL or text.words[day + 1 : day + 2] in ([], ["of"]):
        return None
    over = text.words[day - 2] in _OVER or text.words[day - 1] in _OVER
    apart = not _APART.isdisjoint(text.words[day + 1 : day + 2])
    if not over or apart or text.has(_EXCHANGE, max(first, day - _NEAR), day):
        return None
    return _SEVERAL[text.words[day - 1]]
