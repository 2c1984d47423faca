"""One article being read: sentence by sentence, number by number."""

from __future__ import annotations

from datetime import date
from functools import reduce
from operator import or_

from analysis.gather.extract import kinds, measures
from analysis.gather.extract.attribution import Attribution
from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.ellipsis import counted_without_noun
from analysis.gather.extract.found import Found, found_at
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.nouns import counted_by
from analysis.gather.extract.numbers import Number, numbers_in
from analysis.gather.extract.ordinals import exchange_total, ordinal
from analysis.gather.extract.tokens import Sentence, Text

_FOREIGN_WAR, _AMONG, _SAME = tag("FOREIGNWAR"), tag("AMONG"), tag("SAME")
_HANDOVER = tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE", "CAPTIVITY", "HOLD", "BODY", "FALLEN")
_HERE = tag("UKRAINE", "UKRAINIAN", "FORCES_UA", "RUSSIA", "RUSSIAN")


class Reader:
    """An article, its days and its speakers; `statements` reads it once."""

    def __init__(self, text: Text, published: date, language: str) -> None:
        self._text, self._language = text, language
        self._calendar = Calendar(text, published)
        self._attribution = Attribution(text)
        self._last: Mention | None = None
        self._foreign = sum(bool(tags & _FOREIGN_WAR) for tags in text.tags) * 2 > sum(
            bool(tags & _HERE) for tags in text.tags
        )

    def statements(self) -> list[Found]:
        """Everything that the article states in numbers, repeats included."""
        return [
            found for place, sentence in enumerate(self._text.sentences) for found in self._sentence(place, sentence)
        ]

    def _sentence(self, place: int, sentence: Sentence) -> list[Found]:
        text = self._text
        bits = reduce(or_, text.tags[sentence.first : sentence.end], 0)
        if not self._on_topic(place, bits):
            return []
        numbers = numbers_in(text, sentence.first, sentence.end, self._calendar.taken(place))
        found: list[Found] = []
        for index, number in enumerate(numbers):
            stop = numbers[index + 1].first if index + 1 < len(numbers) else sentence.end
            mention = self._mention(place, sentence, number, stop)
            if mention is not None:
                found += self._read(mention, bits)
        return found

    def _on_topic(self, place: int, bits: int) -> bool:
        """Whether a sentence may speak of a handover here, and not of another war."""
        text = self._text
        if (bits & _FOREIGN_WAR and not bits & _HERE) or self._foreign:
            return False
        if bits & _HANDOVER:
            return True
        if place == 0:
            return False
        before = text.sentences[place - 1]
        return bool(reduce(or_, text.tags[before.first : before.end], 0) & (_HANDOVER | _AMONG))

    def _mention(self, place: int, sentence: Sentence, number: Number, stop: int) -> Mention | None:
        text = self._text
        if self._money_or_share(number):
            return None
        before = self._last
        if (
            before is not None
            and text.sentences[before.place].paragraph != sentence.paragraph
            and before.place < place - 1
        ):
            before = None
        counted = counted_by(text, number, sentence.first, stop)
        if counted is None:
            counted = counted_without_noun(text, number, sentence.first, sentence.end, stop, before)
        if counted is None:
            return None
        return Mention(text, number, counted, place, sentence.first, sentence.end, before)

    def _money_or_share(self, number: Number) -> bool:
        text = self._text
        begin, end = text.starts[number.first], text.ends[number.end - 1]
        return (text.normal[begin - 1 : begin] in "$€£₴#" and begin > 0) or text.normal[end : end + 2].strip()[:1] in (
            "%",
            "°",
            "$",
            "€",
        )

    def _read(self, mention: Mention, bits: int) -> list[Found]:
        speaker = self._attribution.of(mention.place, mention.number.first)
        if "exchanges" in mention.counted.groups:
            one = ordinal(mention, self._calendar, speaker) or exchange_total(mention, self._calendar, speaker)
            return [one] if one else []
        if mention.number.ordinal or kinds.is_loss(mention):
            return []
        if not bits & _HANDOVER and mention.counted.groups[0] in ("all", "military") and not mention.counted.pointed:
            return []
        found = self._people_or_bodies(mention)
        if found:
            self._last = mention
        return found

    def _people_or_bodies(self, mention: Mention) -> list[Found]:
        calendar = self._calendar
        speaker = self._attribution.of(mention.place, mention.number.first)
        plan = kinds.is_plan(mention)
        span = None if plan else calendar.span(mention.place) or kinds.span_of(mention)
        running = not plan and (span is not None or (not calendar.has_day(mention.place) and kinds.is_running(mention)))
        direction = measures.said_direction(mention)
        if not plan and not running and kinds.is_stock(mention):
            return self._stock(mention, direction)
        kind = "plan" if plan else "total" if running else "count"
        when = calendar.when(mention, kind, span)
        if direction is None and measures.people(mention) and not plan:
            if running and measures.is_mediated(mention):
                return [found_at(mention, "total_returned_both", when, speaker)]
            if measures.is_sum(mention):
                return [found_at(mention, "total_returned_both" if running else "returned_both", when, speaker)]
        guessed = direction is None
        direction = direction or measures.guessed_direction(mention, speaker, self._language == "ru")
        mention.direction = direction
        names = measures.measures_of(mention, direction, plan, running)
        if measures.people(mention) and not plan and not running and measures.to_third_country(mention):
            names = ["released_to_third_country"]
        made = [found_at(mention, name, when, speaker) for name in names]
        for one in made:
            one.guessed, one.part = guessed, mention.counted.part and self._in_list(mention)
        return made + self._same_back(mention, made)

    def _stock(self, mention: Mention, direction: str | None) -> list[Found]:
        speaker = self._attribution.of(mention.place, mention.number.first)
        measure = measures.stock_measure(
            mention, direction or measures.guessed_direction(mention, speaker, self._language == "ru")
        )
        when = self._calendar.when(mention, "total", None)
        return [found_at(mention, measure, when, speaker)] if measure else []

    def _in_list(self, mention: Mention) -> bool:
        """Whether the number stands in a list of parts: after “among”, or beside other numbers."""
        digits = sum(kind == 2 for kind in self._text.kinds[mention.first : mention.end])
        return bool(mention.bits(mention.first, mention.number.first) & _AMONG) or digits > 1

    def _same_back(self, mention: Mention, made: list[Found]) -> list[Found]:
        """“The same number was handed over”: the number holds for the other direction too."""
        from analysis.gather.extract.same import same_back

        return same_back(mention, made, self._text.sentences)
