"""The days that an article names, sentence by sentence, and those of each of its numbers."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from analysis.gather.extract.calendar.choice import as_of, chosen, planned
from analysis.gather.extract.calendar.context import Context, contexts, lead_day, stated_day
from analysis.gather.extract.calendar.roles import is_aside, is_span, is_vague
from analysis.gather.extract.calendar.when import When
from analysis.gather.extract.dates import Day, days_in
from analysis.gather.extract.lexicon import DATE_WORD, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.speakers import SAYING
from analysis.gather.extract.tokens import Sentence, Text
from analysis.gather.extract.words import phrases, words

_PLAN = tag("PLAN", "INFINITIVE")
_HANDOVER = tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE", "BODY")
_EARLIER = phrases(
    "previous exchange|last exchange|previous swap|last swap|попередній обмін|предыдущий обмен|earlier exchange|"
    "that week|того тижня|той неделе"
)
_LIST = words(", and on та і й и")
_TO = (["to"], ["-"], ["through"], ["до"], ["по"])
_HIS_WORDS = phrases(
    "his words|her words|he said|she said|he added|she added|it said|it added|they said|его словам|ее словам|"
    "его данным|його словами|її словами|додав він|додала вона|добавил он|добавила она|он добавил|він додав"
)
_EACH_TIME = phrases(
    "each time|each occasion|every time|each handover|щоразу|кожного разу|каждый раз|в каждом случае|всякий раз"
)
_LONGEST_ROUND = 4
"""Days over which one handover has gone on."""


class Calendar:
    """The days that an article names."""

    def __init__(self, text: Text, published: date) -> None:
        self._text, self._published = text, published
        self._days = [self._of(place, sentence) for place, sentence in enumerate(text.sentences)]
        self.lead = lead_day(text, self._days, published)
        self._stated = stated_day(text, self._days, published)
        self._of_handovers: dict[int, list[Day]] = {}
        self._context: list[Context] = contexts(text, self._days, published, self.lead)

    def _of(self, place: int, sentence: Sentence) -> list[Day]:
        text = self._text
        kinds = text.kinds[sentence.first : sentence.end]
        if not text.bits[place] & DATE_WORD and 2 not in kinds and 1 not in kinds:
            return []
        return days_in(text, sentence.first, sentence.end, self._published, bool(text.bits[place] & _PLAN))

    def taken(self, place: int) -> frozenset[int]:
        """The tokens of the sentence that belong to dates."""
        return frozenset(spot for day in self._days[place] for spot in range(day.first, day.end))

    def days(self, place: int) -> list[Day]:
        """The times that the sentence states."""
        return self._days[place]

    def has_other_day(self, mention: Mention) -> bool:
        """Whether the sentence names any time of its own."""
        return any(day.precision != "time" for day in self._days[mention.place])

    def is_dated(self, mention: Mention, when: When) -> bool:
        """Whether the text gives the number's day, in its sentence or before."""
        return self.has_other_day(mention) or when.as_of not in (None, self._stated)

    def opens_with_day(self, place: int) -> bool:
        """Whether the sentence is an entry of a list by days: “31 May: …”."""
        days = self._days[place]
        if not days or days[0].first - self._text.sentences[place].first > 1:
            return False
        return self._text.words[days[0].end : days[0].end + 1] in ([":"], ["-"])

    def has_day(self, place: int) -> bool:
        """Whether the sentence names a day of a handover."""
        return bool(self._days[place]) and bool(self._handovers(place))

    def _handovers(self, place: int) -> list[Day]:
        """The days of the sentence that are not those of talks, captures or deadlines."""
        found = self._of_handovers.get(place)
        if found is None:
            exact = [day for day in self._days[place] if day.precision == "day"]
            found = self._of_handovers[place] = [day for day in exact if not is_aside(self._text, day)]
        return found

    def span(self, place: int) -> str | None:
        """“year” when the sentence counts over a year that it names (“in 2024”, “торік”) and names no day."""
        spans = any(day.precision in ("year", "month") and is_span(self._text, day) for day in self._days[place])
        return "year" if (spans or self._months(place)) and not self.has_day(place) else None

    def _months(self, place: int) -> bool:
        """“From January to April”, “в январе-апреле”."""
        months = [day for day in self._days[place] if day.precision == "month"]
        return any(self._text.words[left.end : right.first] in _TO for left, right in pairwise(months))

    def when(self, mention: Mention, kind: str, span: str | None) -> When:
        """The days of a number.

        kind: count, plan, total or reached (“brought the total to”); span: what a total adds up over.
        """
        place, first, end = mention.place, mention.number.first, mention.noun_end
        days, inherited = self._days[place], self._context[place]
        words = inherited.words if self._same_speaker(place) else None
        stated = inherited.talks or words or self._told_next(place) or self._stated
        if kind == "plan":
            return planned(self._text, days, first, end, self._published, stated)
        if kind == "reached" and not days and inherited.told:
            return When(None, inherited.told)
        if kind in ("total", "reached"):
            return When(None, as_of(self._text, days, first, end, span, self._published) or stated)
        return When(self._event(place, first, end), None)

    def each_time(self, mention: Mention) -> list[date]:
        """The days of “1,000 each time, on 3 April, 10 May and 31 May”; none where it was once."""
        days = [day for day in self._days[mention.place] if day.precision == "day"]
        if not days:
            return []
        words = " ".join(self._text.words[mention.first : mention.end])
        if not any(phrase in words for phrase in _EACH_TIME) and not self._listed(days):
            return []
        apart = {end for day in days for end in (day.start, day.last if _is_apart(day) else day.start)}
        return sorted(apart) if len(apart) > 1 else []

    def _listed(self, days: list[Day]) -> bool:
        """Whether days further apart than one handover lasts are listed: “on 17 July, 19 August and 2 October”."""
        words = self._text.words
        joined = all(set(words[left.end : right.first]) <= _LIST for left, right in pairwise(days))
        return len(days) > 1 and joined and (days[-1].last - days[0].start).days > _LONGEST_ROUND

    def _same_speaker(self, place: int) -> bool:
        """Whether the sentence names no words of its own, or only “he said”, “по его словам”."""
        if not self._text.bits[place] & SAYING:
            return True
        sentence = self._text.sentences[place]
        words = self._text.words[sentence.first : sentence.end]
        joined = " ".join(words)
        return words[0] == "йдеться" or any(phrase in joined for phrase in _HIS_WORDS)

    def _event(self, place: int, first: int, end: int) -> date | None:
        """The day of a handover: the sentence's own, none where it is vague, or the inherited one."""
        text, days = self._text, self._days[place]
        events = [day for day in self._handovers(place) if day.start <= self._published] if days else []
        if events:
            return chosen(text, events, first, end).start
        if any(is_vague(text, day) for day in days) or self._earlier(place):
            return None
        inherited = self._context[place].event
        later = any(day.precision == "next" for day in days)
        return inherited + timedelta(days=1) if later and inherited else inherited

    def _earlier(self, place: int) -> bool:
        """“The previous exchange”, “that week”, without its day."""
        sentence = self._text.sentences[place]
        words = " ".join(self._text.words[sentence.first : sentence.end])
        return any(phrase in words for phrase in _EARLIER)

    def _told_next(self, place: int) -> date | None:
        """The day in the next sentence of the paragraph, where that says when this was said: “… сказав учора”."""
        sentences = self._text.sentences
        if place + 1 >= len(sentences) or sentences[place + 1].paragraph != sentences[place].paragraph:
            return None
        if self._text.bits[place + 1] & _HANDOVER or not self._text.bits[place + 1] & SAYING:
            return None
        days = [day for day in self._days[place + 1] if day.precision == "day" and day.start <= self._published]
        return days[0].start if days else None


def _is_apart(day: Day) -> bool:
    """“10 May and 31 May”: two days, no span."""
    return (day.last - day.start).days > _LONGEST_ROUND
