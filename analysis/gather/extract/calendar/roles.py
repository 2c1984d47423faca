"""What a stated day is the day of: the handover, talks, a capture, the words of a speaker, or the start of a span."""

from __future__ import annotations

from analysis.gather.extract.calendar.spoken import TALKS, is_spoken
from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_SINCE = words("since from з із від с со until before")
_COUNTED_IN = words("учетом урахуванням помощью допомогою участием участю")
"""“С учётом январского обмена” is “with”, not “since”."""
_FULL_STOPS = frozenset((".", "\n"))
_BREAKS = _FULL_STOPS | {",", ";"}
_WHEN = words("when коли когда")
_WHO = words("who whom which який яка які яких котрих который которые которых")
_OVER = words("in у в за протягом during throughout over прошлый минулий итогам підсумками")
_ALL = words("весь увесь всего всього all")
_WHOLE = (["за", "весь"], ["за", "один"], ["один", "только"])
_NAMED_YEARS = words("торік last прошлый прошлом минулого минулому минулий")
_CAPTURED = stems(
    "captur|invasion|invad|вторгн|вторж|пленил|плененн|засудж|осужд|ґрат|sentenc|began|почал|начал|попал|потрап"
) | listed("полон плен полоні плену")
_NOT_THEN = words(
    "war conflict crisis війни войны invasion captured вторгнення вторжения полону плену captivity року года"
)
_OUT_OF = words("of from з із из")
_MOVED, _SOON, _TO_THE_VERB = tag("COMEBACK", "GIVE", "SWAPPED"), 4, 7
_AND = words("and та і й и")
_ENDS = frozenset((".", ";", ":", "\n"))
_TOOK_PLACE = stems("took|відбу|состоя|провел")
_BACKGROUND = words(
    "previous earlier previously last попередній попереднього предыдущий предыдущего раніше ранее "
    "останній последний прошлый минулий"
)
_FELL = stems("погибш|загибл|полегл|killed|died|fell|fallen")
_TRUCE, _TRUCE_REACH = stems("ceasefire|truce|перемир|вогонь|вогню|огонь|огня"), 6
_PREVIOUS = stems("предыдущ|попередн|previous")
_PART_OF_YEAR = stems("beginning|start|end|почат|кінці|начал|конце")


def is_aside(text: Text, day: Day) -> bool:
    """Whether it is a day of talks, of capture or of a deadline, not of the handover."""
    before = text.words[max(0, day.first - 1) : day.first]
    if before and before[0] in _SINCE and day.start == day.last:
        return not _told_when(text, day)
    near = text.words[max(0, day.first - 4) : day.first]
    relative = not _WHO.isdisjoint(near[-3:]) and not ("of" in near and "which" in near)
    if relative and not is_spoken(text, day) and not _came_home(text, day):
        return True
    begin = _clause(text, day)
    return text.has(TALKS, begin, day.first) and not text.has(_TOOK_PLACE, max(begin, day.first - 3), day.first)


def _came_home(text: Text, day: Day) -> bool:
    """“the fallen, who were brought back on 14 June”, “civilians whom on 28 June the Vatican helped to free”."""
    if text.has(_MOVED, max(0, day.first - 3), day.first):
        return True
    after = day.end
    while after < min(len(text.words), day.end + _SOON) and text.words[after] not in _BREAKS | _AND:
        after += 1
    goes_on = text.words[after : after + 1] == [","] and text.has(_MOVED, after, after + _TO_THE_VERB)
    return text.has(_MOVED, day.end, after) and not goes_on


def _clause(text: Text, day: Day) -> int:
    """The token at which the clause of the day begins, at most twelve before it."""
    first = max(0, day.first - 12)
    if day.first and text.words[day.first - 1] in _FULL_STOPS:
        return day.first
    for spot in range(day.first - 2, first - 1, -1):
        if text.words[spot] in _BREAKS:
            return spot + 1
    return first


def _told_when(text: Text, day: Day) -> bool:
    """“Suspended since 2 October, when 185 soldiers came home”."""
    after = text.words[day.end : day.end + 2]
    return len(after) == 2 and after[0] == "," and after[1] in _WHEN


def is_of_relative(text: Text, day: Day, end: int) -> bool:
    """“… according to the ombudsman, who spoke two days ago”: a day of a clause that begins after token `end`."""
    return not _WHO.isdisjoint(text.words[end : day.first])


def is_of_a_truce(text: Text, day: Day) -> bool:
    """“From 9 to 11 May the sides cease fire”: when nobody shoots, not when prisoners come home."""
    return text.has(_TRUCE, max(0, day.first - _TRUCE_REACH), day.end + _TRUCE_REACH)


def is_recalled(text: Text, day: Day) -> bool:
    """“A day earlier, on 5 March”, “the previous one took place on …”."""
    near = text.words[max(0, day.first - 6) : day.first]
    if near[-2:] == ["earlier", "on"]:
        return False
    return not _BACKGROUND.isdisjoint(near) or text.has(_PREVIOUS, max(0, day.first - 6), day.first)


def is_since(text: Text, day: Day) -> bool:
    """“Since 2022”, “captured in May 2022”, “the war in February 2022”: not when the handover was."""
    words = text.words
    near = range(max(0, day.first - 5), day.first)
    since = (spot for spot in near if words[spot] in _SINCE and words[spot + 1] not in _COUNTED_IN)
    if any(day.first - spot <= 3 or words[spot] == "since" for spot in since):
        return True
    return any(words[spot] in _NOT_THEN and _OUT_OF.isdisjoint(words[spot - 2 : spot]) for spot in near)


def is_vague(text: Text, day: Day) -> bool:
    """“In May”, “at the beginning of 2024”: a time that is no day."""
    if day.precision == "vague":
        return True
    if is_since(text, day):
        return False
    near = max(0, day.first - 2)
    if text.has(_FELL, near, day.first):
        return False
    return day.precision == "month" or (day.precision == "year" and text.has(_PART_OF_YEAR, near, day.first))


def is_span(text: Text, day: Day) -> bool:
    """Whether a year or month is the span of a count: “in 2024”, “торік”, “за декабрь”; not “captured in 2022”."""
    before = text.words[day.first - 1] if day.first else ""
    if day.precision == "month":
        return before == "за" or text.words[day.first - 2 : day.first] in _WHOLE
    before = text.words[day.first - 2] if before in _ALL and day.first > 1 else before
    named = text.words[day.first] in _NAMED_YEARS or text.words[day.end : day.end + 2] == ["-", "го"]
    if not (before in _OVER or named) or is_since(text, day):
        return False
    near = text.spots(_CAPTURED, max(0, day.first - 8), day.end + 3)
    return not any(_ENDS.isdisjoint(text.words[spot : day.first]) for spot in near)


def is_of_another(text: Text, day: Day, end: int) -> bool:
    """“30 exchanges, ten of them last year”: the year goes with the number nearer to it than the one before `end`."""
    if "," not in text.words[end : day.first] or (day.precision == "day" and is_spoken(text, day)):
        return False
    if text.kinds.find(2, day.end, day.end + 3) >= 0:
        return True
    return any(
        text.kinds[spot] == 2 or (text.words[spot] in number_words() and text.words[spot] != "one")
        for spot in range(end, day.first)
    )


def is_after_from(text: Text, day: Day) -> bool:
    """Whether “since” stands right before the day."""
    return text.words[day.first - 1] in _SINCE
