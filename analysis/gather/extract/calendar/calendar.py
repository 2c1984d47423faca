"""The days that an article names, sentence by sentence, and those of each of its numbers."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract.calendar.choice import as_of, chosen, planned
from analysis.gather.extract.calendar.context import Context, contexts, lead_day, stated_day
from analysis.gather.extract.calendar.roles import is_aside, is_span, is_vague
from analysis.gather.extract.calendar.when import When
from analysis.gather.extract.dates import DATE_WORDS, Day, days_in
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.speakers import is_saying
from analysis.gather.extract.tokens import Sentence, Text
from analysis.gather.extract.words import phrases

_PLAN = tag("PLAN", "INFINITIVE")
_HANDOVER = tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE", "BODY")
_EARLIER = phrases(
    "previous exchange|last exchange|previous swap|last swap|попередній обмін|предыдущий обмен|earlier exchange|"
    "that week|того тижня|той неделе"
)


class Calendar:
    """The days that an article names."""

    def __init__(self, text: Text, published: date) -> None:
        self._text, self._published = text, published
        self._days = [self._of(place, sentence) for place, sentence in enumerate(text.sentences)]
        self.lead = lead_day(text, self._days, published)
        self._stated = stated_day(text, self._days, published)
        self._context: list[Context] = contexts(text, self._days, published, self.lead)

    def _of(self, place: int, sentence: Sentence) -> list[Day]:
        text = self._text
        kinds = text.kinds[sentence.first : sentence.end]
        if 2 not in kinds and 1 not in kinds and DATE_WORDS.isdisjoint(text.words[sentence.first : sentence.end]):
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
        return any(day.precision == "day" and not is_aside(self._text, day) for day in self._days[place])

    def span(self, place: int) -> str | None:
        """“year” when the sentence counts over a year that it names (“in 2024”, “торік”) and names no day."""
        spans = any(day.precision in ("year", "month") and is_span(self._text, day) for day in self._days[place])
        return "year" if spans and not self.has_day(place) else None

    def when(self, mention: Mention, kind: str, span: str | None) -> When:
        """The days of a number; kind: count, plan or total; span: what a total adds up over."""
        place, first, end = mention.place, mention.number.first, mention.noun_end
        days, inherited = self._days[place], self._context[place]
        sentence = self._text.sentences[place]
        own_words = any(
            is_saying(word) and word != "йдеться" for word in self._text.words[sentence.first : sentence.end]
        )
        stated = inherited.talks or (None if own_words else inherited.words) or self._told_next(place) or self._stated
        if kind == "plan":
            return planned(self._text, days, first, end, self._published, stated)
        if kind == "total":
            return When(None, as_of(self._text, days, first, end, span, self._published) or stated)
        return When(self._event(place, first, end), None)

    def _event(self, place: int, first: int, end: int) -> date | None:
        """The day of a handover: the sentence's own, none where it is vague, or the inherited one."""
        text, days = self._text, self._days[place]
        events = [
            day for day in days if day.precision == "day" and day.start <= self._published and not is_aside(text, day)
        ]
        if events:
            return chosen(text, events, first, end).start
        if any(is_vague(text, day) for day in days) or self._earlier(place):
            return None
        return self._context[place].event

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
        after = sentences[place + 1]
        words = self._text.words[after.first : after.end]
        if self._text.bits[place + 1] & _HANDOVER or not any(is_saying(word) for word in words):
            return None
        days = [day for day in self._days[place + 1] if day.precision == "day" and day.start <= self._published]
        return days[0].start if days else None
