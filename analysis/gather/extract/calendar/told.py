"""The day of the handover that a sentence inherits from what was told before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from analysis.gather.extract.calendar.days import Days
from analysis.gather.extract.calendar.lead import lead_day
from analysis.gather.extract.calendar.roles import is_after_from, is_vague
from analysis.gather.extract.calendar.rounds import round_of
from analysis.gather.extract.calendar.spoken import is_spoken
from analysis.gather.extract.calendar.turns import is_turn
from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_EXCHANGE = tag("EXCHANGE")
_REPORTS = phrases("про це|об этом|this was|about this|о чем|про що")
_GO_ON = words("among then тоді тогда серед среди of including з из this it these they цей це в during під")
_PAUSE, _NEAR = words("no not none не ні нет ни жодного suspended paused stopped пауза паузу"), 10
"""“No exchange since 2 October. That day …”"""
EARLY_SENTENCES = 5


@dataclass(slots=True)
class Told:
    """The day of the handover that a sentence inherits, and the last day named before it.

    here: the inherited day where the paragraph itself names it; latest: the last one, here or in the paragraph before;
    begun: the first day of the handover of several days that was told last.
    """

    event: date | None
    here: date | None
    latest: date | None
    begun: date | None


def told_days(text: Text, days: Days, published: date) -> Iterator[Told]:
    """For each sentence the day of the handover that it inherits when it names none."""
    lead = lead_day(text, days, published)
    event: date | None = lead
    heading: date | None = None
    latest: date | None = None
    begun = _begun_early(days, lead)
    done_here = False
    paragraph = -1
    for place, sentence in enumerate(text.sentences):
        here = days[place]
        done_here = done_here and sentence.paragraph == paragraph
        opens = place == 0 or (sentence.paragraph != paragraph and not _goes_on(text, sentence.first))
        opens = opens and not (place and is_turn(text, place))
        event = (heading or lead) if opens else event
        heading = (here and _heading_of(text, place, here)) or heading
        paragraph = sentence.paragraph
        yield Told(event, event if event != lead or done_here else None, latest, begun)
        if here:
            event = _event_after(text, place, days, published, event)
            for day in here:
                if is_past(text, day, published):
                    begun = round_of(day) or begun
                    spoken = is_spoken(text, day)
                    latest = latest if spoken and done_here else day.start
                    done_here = done_here or not spoken


def _goes_on(text: Text, first: int) -> bool:
    """Whether a paragraph goes on about the day of the one before: “Among them …”, or an answer."""
    return text.words[first] in _GO_ON or (text.words[first - 2] == "?" or text.words[first - 1] == "?")


def _begun_early(days: Days, lead: date) -> date | None:
    """The day that the article is about, where a handover of several days began on it."""
    begun = any(round_of(day) == lead for place in range(EARLY_SENTENCES) for day in days.get(place, ()))
    return lead if begun else None


def is_past(text: Text, day: Day, published: date) -> bool:
    """Whether it is a day of its own, not one since which something is counted."""
    if day.precision != "day" or day.start > published:
        return False
    return not is_after_from(text, day) or not _PAUSE.isdisjoint(text.words[max(0, day.first - _NEAR) : day.first])


def _heading_of(text: Text, place: int, days: list[Day]) -> date | None:
    """The day of a line that says nothing else: “31 May”, the heading of what follows."""
    sentence = text.sentences[place]
    if not days or days[0].precision != "day" or days[0].first - sentence.first > 1:
        return None
    last = place + 1 == len(text.sentences) or text.sentences[place + 1].paragraph != sentence.paragraph
    return days[0].start if last and sentence.end - days[0].end <= 1 else None


def _event_after(text: Text, place: int, days: Days, published: date, event: date | None) -> date | None:
    """The day that the next sentence inherits."""
    sentence = text.sentences[place]
    if " ".join(text.words[sentence.first : sentence.first + 2]) in _REPORTS:
        return event
    for day in reversed(days[place]):
        if day.precision == "day" and day.start <= published and not days.is_aside(day):
            return day.start
    vague = text.bits[place] & _EXCHANGE and any(is_vague(text, day) for day in days[place])
    return None if vague else event
