"""What a stated day is the day of: a truce, a capture, the start of a span, or a handover that is but recalled."""

from __future__ import annotations

from analysis.gather.extract.calendar.spoken import is_spoken
from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import listed, stems
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

SINCE = words("since from з із від с со until before")
_COUNTED_IN = words("учетом урахуванням помощью допомогою участием участю")
"""“С учётом январского обмена” is “with”, not “since”."""
WHO = words("who whom which який яка які яких котрих который которые которых")
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
_ENDS = frozenset((".", ";", ":", "\n"))
_BACKGROUND = words(
    "previous earlier previously last попередній попереднього предыдущий предыдущего раніше ранее "
    "останній последний прошлый минулий"
)
_FELL = stems("погибш|загибл|полегл|killed|died|fell|fallen")
_TRUCE, _TRUCE_REACH = stems("ceasefire|truce|перемир|вогонь|вогню|огонь|огня"), 6
_PREVIOUS = stems("предыдущ|попередн|previous")
_PART_OF_YEAR = stems("beginning|start|end|почат|кінці|начал|конце")


def is_of_relative(text: Text, day: Day, end: int) -> bool:
    """“… according to the ombudsman, who spoke two days ago”: a day of a clause that begins after token `end`."""
    return not WHO.isdisjoint(text.words[end : day.first])


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
    since = (spot for spot in near if words[spot] in SINCE and words[spot + 1] not in _COUNTED_IN)
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
    return text.words[day.first - 1] in SINCE
