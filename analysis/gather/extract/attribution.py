"""Whose number it is: the speaker of each sentence, through quotations and across sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from analysis.gather.extract.speakers import (
    OUTLET,
    Named,
    Naming,
    OwnSpeakers,
    Speaker,
    author_of,
    both_say,
    by_pronoun,
    forwarded,
    is_digest,
    is_news_of_the_other,
    parted,
    turns,
)
from analysis.gather.extract.tokens import Text

_SOON = 4
"""Paragraphs (line ends) within which the first speaker of an article gives what stands before."""


class Attribution:
    """The speaker of every sentence of an article, of which only what bears on a question is read."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._naming = Naming(text)
        self._own = OwnSpeakers(text, self._naming)
        self._known: dict[int, Speaker] = {}

    def of(self, place: int, token: int) -> Speaker:
        """Who asserts what stands at `token` in sentence `place`."""
        saying = self._naming.saying(place)
        if both_say(self._text, place) and not any(named.speaker.person for named in saying):
            return OUTLET
        if not saying:
            return self._of_sentence(place)
        heard = [named for named in saying if not named.subordinate or named.place < token]
        if heard and is_digest(self._text, place):
            heard = [named for named in heard if not parted(self._text, named.place, token)]
        if len(saying) > 1 and heard:
            return _nearest(self._text, heard, token).speaker
        return self._of_sentence(place) if heard else OUTLET

    def of_both(self, place: int, token: int) -> Speaker:
        """Who asserts a number of both sides: in the lead the outlet, unless the sentence names someone."""
        return OUTLET if place < self._lead and not self.says(place) else self.of(place, token)

    def of_passage(self, start: int) -> Speaker | None:
        """Who says what begins at a character, where its sentence names someone; else None."""
        token = bisect_left(self._text.starts, start)
        place = bisect_right([sentence.first for sentence in self._text.sentences], token) - 1
        return self.of(place, token) if self.says(place) else None

    def says(self, place: int) -> bool:
        """Whether the sentence names someone who says something."""
        return self._naming.says(place)

    def _of_sentence(self, place: int) -> Speaker:
        """The speaker of a sentence: its own, that of the lead, or the author of the article."""
        speaker = self._carried(self._lead if place < self._lead else place)
        return speaker if speaker is not OUTLET else self._forwarded_from(place) or self._author

    @cached_property
    def _lead(self) -> int:
        """How many sentences precede the text's first speaker: they are his news, if he is named soon.

        A title with a speaker of its own is no part of it, unless it is the same.
        """
        titled = self._carried(0)
        for place, sentence in enumerate(self._text.sentences):
            if sentence.paragraph > _SOON:
                break
            speaker = self._carried(place)
            if place and speaker is not OUTLET:
                its_news = titled == speaker or (titled is OUTLET and not is_news_of_the_other(self._text, speaker))
                return place if its_news else 0
            if self._naming.says(place) and speaker is OUTLET:
                break  # both sides said it, which is the outlet's voice
        return 0

    def _forwarded_from(self, place: int) -> Speaker | None:
        """Whose post it is that the last line above says is passed on."""
        return next((speaker for line, speaker in reversed(self._forwarded) if line < place), None)

    @cached_property
    def _forwarded(self) -> list[tuple[int, Speaker]]:
        return forwarded(self._text, self._naming)

    @cached_property
    def _author(self) -> Speaker:
        """Who speaks where no one is named: the author of a statement printed as such, else the outlet."""
        return author_of(self._text, self._naming)

    def _carried(self, place: int) -> Speaker:
        """Who says a sentence, or is still speaking."""
        known, first = self._known, place
        while first not in known and self._own[first] is None and first:
            first -= 1
        for spot in range(first, place + 1):
            if spot not in known:
                known[spot] = self._own[spot] or self._gone_on(spot)
        return known[place]

    def _gone_on(self, place: int) -> Speaker:
        """The speaker of the sentence before; for “he said”, where there is none, whoever was named last."""
        before = self._known.get(place - 1, OUTLET)
        if before is OUTLET and by_pronoun(self._text, self._naming, place):
            return self._naming.last_before(place)
        return before


def _nearest(text: Text, saying: list[Named], token: int) -> Named:
    """Of several speakers in a sentence: the last one named before the number in its clause, else the next."""
    before = [named for named in saying if named.place < token]
    after = [named for named in saying if named.place > token]
    if before and after and turns(text, before[-1].place, token) and not turns(text, token, after[0].place):
        return after[0]
    return before[-1] if before else saying[0]
