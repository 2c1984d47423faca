"""An article, read once: its sentences, their numbers, and what each of them states."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract import kinds
from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.found import Found
from analysis.gather.extract.lexicon import DIGITS, NUMBER_WORD, listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number, numbers_in
from analysis.gather.extract.reading.after_total import is_another_figure
from analysis.gather.extract.reading.elsewhere import is_between_the_two, is_of_another_war
from analysis.gather.extract.reading.entries import is_listed
from analysis.gather.extract.reading.mentions import mention_of
from analysis.gather.extract.reading.others import Others
from analysis.gather.extract.reading.reach import in_reach
from analysis.gather.extract.reading.signs import counts_nothing
from analysis.gather.extract.reading.statements import Statements
from analysis.gather.extract.reading.topic import HANDOVER, goes_on, is_on_topic
from analysis.gather.extract.reading.uncounted import is_no_part_counted
from analysis.gather.extract.sentences import Sentence
from analysis.gather.extract.tokens import Text

_PARTS = tag("AMONG") | listed(":")


class Reader:
    """An article, its days and its speakers; `statements` reads it once."""

    def __init__(self, text: Text, published: date, language: str) -> None:
        self._text = text
        self._calendar = Calendar(text, published)
        self._statements = Statements(text, self._calendar, language == "ru")
        self._last: Mention | None = None
        self._lost = -1
        self._others = Others(text)

    def statements(self) -> list[Found]:
        """Everything that the article states in numbers, repeats included."""
        places = self._with_numbers()
        if is_of_another_war(self._text):
            places = [place for place in places if is_between_the_two(self._text.bits[place])]
        return [found for place in places for found in self._sentence(place)]

    def _with_numbers(self) -> list[int]:
        """The sentences that have a number, in digits or words."""
        return [place for place, bits in enumerate(self._text.bits) if bits & (NUMBER_WORD | DIGITS)]

    def _sentence(self, place: int) -> list[Found]:
        text, sentence = self._text, self._text.sentences[place]
        if not is_on_topic(text, self._calendar, place):
            return []
        numbers = numbers_in(text, sentence.first, sentence.end, self._calendar.taken(place))
        stops = [*(number.first for number in numbers[1:]), sentence.end]
        found: list[Found] = []
        for number, stop in zip(numbers, stops, strict=False):
            mention = self._mention(place, sentence, number, stop)
            made = self._read(mention) if mention is not None else []
            if not made:
                self._others.note(place, number)
            found += made
        return found

    def _mention(self, place: int, sentence: Sentence, number: Number, stop: int) -> Mention | None:
        if counts_nothing(self._text, number):
            return None
        last = in_reach(self._text, self._last, place, sentence, self._calendar)
        return mention_of(self._text, place, number, stop, last, self._statements.exchanges_in == place)

    def _read(self, mention: Mention) -> list[Found]:
        if "exchanges" in mention.counted.groups:
            return self._statements.of_exchanges(mention)
        if mention.number.ordinal or self._is_lost(mention) or not self._is_handover(mention):
            return []
        if is_no_part_counted(mention) or self._others.are_whole_of(mention):
            return []
        found = self._statements.of_people_or_bodies(mention)
        if found:
            self._last = mention
        return found

    def _is_lost(self, mention: Mention) -> bool:
        """Whether the people were killed or captured, or are among such."""
        if kinds.is_loss(mention):
            self._lost = mention.place
            return True
        return self._lost == mention.place and mention.has(_PARTS, mention.first, mention.number.first)

    def _is_handover(self, mention: Mention) -> bool:
        if mention.bits() & HANDOVER or is_listed(mention, self._calendar) or kinds.are_there(mention):
            return True
        if is_another_figure(mention):
            return True
        return goes_on(mention, self._calendar, self._statements.attribution.says(mention.place))
