"""When: the day of the handover, or the day a total counts up to, for every number of an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis.gather.extract.dates import DATE_WORDS, Day, days_in
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.speakers import is_saying
from analysis.gather.extract.tokens import Sentence, Text
from analysis.gather.extract.words import phrases, words

_PLAN, _EXCHANGE, _COMEBACK = tag("PLAN"), tag("EXCHANGE"), tag("COMEBACK")
_SINCE = words("since from з із від с со until before")
_WHO = words("who whom which який яка які яких котрих который которые которых")
_OVER = words("in у в за протягом during throughout прошлый минулий")
_CAPTURED = phrases(
    "captur|invasion|invad|полон|вторгн|вторж|плен|засудж|осужд|ґрат|sentenc|captive|captivity|began|почал|начал"
)
_NOT_THEN = words("war війни войны invasion captured вторгнення вторжения полону плену captivity року года")
_RECALLS = phrases("ранее|раніше|earlier|previous|нагада|напомн|предыдущ|попередн|о последнем")
_HANDOVER = tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE", "BODY")
_SPOKEN = phrases(
    "said|told|talks|round|перегов|раунд|сказал|сообщ|заяв|сказав|повідом|привел|назвал|назвав|спілкув|общени|interview|інтерв|интерв|зустріч|встреч"
)
_TALKS = phrases(
    "agree|talk|negotiat|deal|домовл|перемов|перегов|договор|соглаш|meeting|зустріч|встреч|published|updated|born"
)
_BACKGROUND = words(
    "previous earlier previously last попередній попереднього предыдущий предыдущего раніше ранее "
    "останній последний прошлый минулий"
)
_GO_ON = words("among then тоді тогда серед среди of including з из this it these they цей це в during під")


@dataclass(frozen=True, slots=True)
class When:
    """The day of the event, and the day up to which a total counts or on which a plan was stated."""

    event: date | None
    as_of: date | None


class Calendar:
    """The days that an article names, sentence by sentence."""

    def __init__(self, text: Text, published: date) -> None:
        self._text, self._published = text, published
        self._days = [self._of(place, sentence) for place, sentence in enumerate(text.sentences)]
        self.lead = self._lead()
        self._stated = self._day_of_statement()
        self._context = self._contexts()

    def _of(self, place: int, sentence: Sentence) -> list[Day]:
        text = self._text
        words = text.words[sentence.first : sentence.end]
        kinds = text.kinds[sentence.first : sentence.end]
        if 2 not in kinds and 1 not in kinds and DATE_WORDS.isdisjoint(words):
            return []
        ahead = bool(text.bits[place] & _PLAN)
        return days_in(text, sentence.first, sentence.end, self._published, ahead)

    def taken(self, place: int) -> frozenset[int]:
        """The tokens of the sentence that belong to dates."""
        return frozenset(spot for day in self._days[place] for spot in range(day.first, day.end))

    def _lead(self) -> date:
        """The day that the article is about: the first one named near its beginning, else that of publication."""
        for place, days in enumerate(self._days[:6]):
            if place and self._text.words[self._text.sentences[place].first].startswith(_RECALLS):
                continue
            for day in days:
                if self._recalled(day) or (place > 2 and day.start != day.last):
                    continue
                if day.precision == "day" and 0 <= (self._published - day.start).days <= 12 and not self._aside(day):
                    return day.start
        return self._published

    def _day_of_statement(self) -> date:
        """The day on which the speakers spoke, if an early sentence names it and tells of no handover."""
        for place, days in enumerate(self._days[:5]):
            if self._text.bits[place] & _HANDOVER:
                continue
            spoken = self._text.sentences[place]
            words = self._text.words[spoken.first : spoken.end]
            for day in days:
                near = day.precision == "day" and 0 <= (self._published - day.start).days <= 3
                if near and any(word.startswith(_SPOKEN) or is_saying(word) for word in words):
                    return day.start
        return self._published

    def _recalled(self, day: Day) -> bool:
        """“A day earlier, on 5 March”, “the previous one took place on …”."""
        near = self._text.words[max(0, day.first - 6) : day.first]
        if near[-2:] == ["earlier", "on"]:
            return False
        return any(word in _BACKGROUND or word.startswith(("предыдущ", "попередн", "previous")) for word in near)

    def _aside(self, day: Day) -> bool:
        """A day of talks, of capture or of a deadline, not of the handover."""
        text = self._text
        before = text.words[max(0, day.first - 1) : day.first]
        if before and before[0] in _SINCE and day.start == day.last:
            return True
        if any(word in _WHO for word in text.words[max(0, day.first - 3) : day.first]):
            return True
        near = text.words[max(0, day.first - 12) : day.first]
        while "," in near[:-1]:
            near = near[near.index(",") + 1 :]
        return any(word.startswith(_TALKS) for word in near) and not any(
            word.startswith(("took", "відбу", "состоя", "провел")) for word in near[-3:]
        )

    def _contexts(self) -> list[tuple[date | None, date | None]]:
        """For each sentence the day it inherits when it names none, and the last day of talks before it."""
        contexts: list[tuple[date | None, date | None]] = []
        current: date | None = self.lead
        talks: date | None = None
        paragraph = -1
        for place, sentence in enumerate(self._text.sentences):
            words = self._text.words[sentence.first : sentence.first + 3]
            if sentence.paragraph != paragraph:
                talks = None
                if not (words and (words[0] in _GO_ON)) or place == 0:
                    current = self.lead
            paragraph = sentence.paragraph
            contexts.append((current, talks))
            events = [day for day in self._days[place] if day.precision == "day" and not self._aside(day)]
            past = [day for day in events if day.start <= self._published]
            if past:
                current = past[-1].start
            elif any(self._vague(day) for day in self._days[place]) and self._text.bits[place] & _EXCHANGE:
                current = None
            aside = [
                day
                for day in self._days[place]
                if day.precision == "day" and self._aside(day) and self._text.words[day.first - 1] not in _SINCE
            ]
            if aside:
                talks = aside[-1].start
        return contexts

    def has_other_day(self, mention: Mention) -> bool:
        """Whether the sentence names any time of its own."""
        return any(day.precision != "time" for day in self._days[mention.place])

    def opens_with_day(self, place: int) -> bool:
        """Whether the sentence is an entry of a list by days: “31 May: …”."""
        days = self._days[place]
        first = self._text.sentences[place].first
        return (
            bool(days)
            and days[0].first - first <= 1
            and self._text.words[days[0].end : days[0].end + 1] in ([":"], ["-"])
        )

    def has_day(self, place: int) -> bool:
        """Whether the sentence names a day of a handover."""
        return any(day.precision == "day" and not self._aside(day) for day in self._days[place])

    def span(self, place: int) -> str | None:
        """“year” when the sentence counts over a year that it names (“in 2024”, “торік”) and names no day."""
        years = [day for day in self._days[place] if day.precision == "year" and self._over(day)]
        return "year" if years and not self.has_day(place) else None

    def _over(self, day: Day) -> bool:
        """Whether a year is the span of a count: “in 2024”, “торік”, “за 2024 рік”; not “captured in 2022”."""
        text = self._text
        before = text.words[day.first - 1] if day.first else ""
        named = text.words[day.first] in ("торік", "last", "прошлый", "прошлом", "минулого", "минулому", "минулий")
        if not (before in _OVER or named or text.words[day.end : day.end + 2] == ["-", "го"]) or self._since(day):
            return False
        near = range(max(0, day.first - 8), min(len(text.words), day.end + 3))
        return not any(text.words[spot].startswith(_CAPTURED) for spot in near)

    def when(self, mention: Mention, kind: str, span: str | None) -> When:
        """The days of a number; kind: count, plan or total; span: what a total adds up over."""
        place, first, end = mention.place, mention.number.first, mention.noun_end
        days = self._days[place]
        if kind == "plan":
            return self._planned(place, first, end)
        if kind == "total":
            return When(None, self._as_of(place, first, end, span))
        events = [
            day for day in days if day.precision == "day" and not self._aside(day) and day.start <= self._published
        ]
        if events:
            return When(self._chosen(events, first, end).start, None)
        if any(self._vague(day) for day in days):
            return When(None, None)
        if self._earlier(place):
            return When(None, None)
        return When(self._context[place][0], None)

    def _vague(self, day: Day) -> bool:
        """“In May”, “at the beginning of 2024”: a time that is no day."""
        before = self._text.words[max(0, day.first - 2) : day.first]
        part = any(
            word.startswith(("beginning", "start", "end", "почат", "кінці", "начал", "конце")) for word in before
        )
        return not self._since(day) and (day.precision == "month" or (day.precision == "year" and part))

    def _since(self, day: Day) -> bool:
        """“Since 2022”, “captured in May 2022”, “the war in February 2022”: not when the handover was."""
        words = self._text.words
        near = range(max(0, day.first - 5), day.first)
        if any(words[spot] in _SINCE for spot in near if day.first - spot <= 3 or words[spot] == "since"):
            return True
        return any(words[spot] in _NOT_THEN and words[spot - 1] != "of" for spot in near)

    def _earlier(self, place: int) -> bool:
        """“The previous exchange”, without its day."""
        sentence = self._text.sentences[place]
        words = self._text.words[sentence.first : sentence.first + 6]
        text = " ".join(words)
        return any(
            phrase in text
            for phrase in (
                "previous exchange",
                "last exchange",
                "previous swap",
                "last swap",
                "попередній обмін",
                "предыдущий обмен",
                "earlier exchange",
            )
        )

    def _chosen(self, events: list[Day], first: int, end: int) -> Day:
        """Of several days: the one after the number in its own clause, else the nearest before it."""
        words = self._text.words
        for day in events:
            if day.first >= end and not any(word in (",", ";", "while", "а") for word in words[end : day.first]):
                return day
        before = [day for day in events if day.end <= first]
        return before[-1] if before else events[0]

    def _planned(self, place: int, first: int, end: int) -> When:
        days = [day for day in self._days[place] if day.precision == "day"]
        future = [day for day in days if day.start > self._published and not self._aside(day)]
        event = future[0].start if future else None
        past = [day for day in days if day.start <= self._published]
        spoken = [day for day in past if self._spoken(day)]
        if spoken:
            said = spoken[-1].start
            rest = [day for day in days if day not in spoken and day.start >= said and not self._aside(day)]
            named = rest[0].start if rest and rest[0].start == rest[0].last else None
            return When(event or named, said)
        if past:
            day = self._chosen(past, first, end)
            return When(event or (None if self._aside(day) else day.start), day.start)
        talks = self._context[place][1]
        return When(event, talks or self._told_next(place) or self._stated)

    def _of_another(self, day: Day, end: int) -> bool:
        """“30 exchanges, ten of them last year”: the year goes with the number nearer to it."""
        text = self._text
        return "," in text.words[end : day.first] and any(
            text.kinds[spot] == 2 or (text.words[spot] in number_words() and text.words[spot] != "one")
            for spot in range(end, day.first)
        )

    def _spoken(self, day: Day) -> bool:
        """“said on Friday”, “в пятницу написал”: the day of the words, not of the handover."""
        words = self._text.words
        near = (*words[max(0, day.first - 3) : day.first], *words[day.end : day.end + 2])
        return any(word.startswith(_SPOKEN) or is_saying(word) for word in near)

    def _as_of(self, place: int, first: int, end: int, span: str | None) -> date:
        days = self._days[place]
        whole = [
            day for day in days if day.precision == "year" and not self._since(day) and not self._of_another(day, end)
        ]
        if whole and span in (None, "year"):
            return min(self._chosen(whole, first, end).last, self._published)
        stated = [
            day for day in days if day.precision == "day" and not self._aside(day) and day.start <= self._published
        ]
        if stated:
            return self._chosen(stated, first, end).last
        months = [day for day in days if day.precision == "month" and not self._since(day)]
        if months:
            return min(months[-1].last, self._published)
        return self._told_next(place) or self._stated

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
