"""Whose number it is: the speaker of each sentence, through quotations and across sentences."""

from __future__ import annotations

from functools import cached_property

from analysis.gather.extract.lexicon import listed
from analysis.gather.extract.speakers import (
    OUTLET,
    Interview,
    Named,
    Naming,
    Speaker,
    author_of,
    by_pronoun,
    interview_of,
)
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases

_BACKGROUND = phrases(
    "earlier|previously|as reported|as previously|the previous|the last|background|to "
    "recall|recall|meanwhile|нагадаємо|нагадуємо|раніше|як "
    "повідомлялося|попередній|довідка|напомним|ранее|как сообщалось|предыдущий|до этого|до цього|since "
    "the beginning|since the start|читайте"
)
_QUOTATION_MARK = listed('"')
_SOON = 4
"""Paragraphs (line ends) within which the first speaker of an article gives what stands before."""
_REFERS = phrases(
    "про це|об этом|this was|this is what|такие данные|такі дані|the "
    "relevant|відповідну|соответствующее|о чем|about this|he said|таку інформацію|такую информацию"
)

_GOES_ON = phrases(
    "among|he |she |they |of them|in addition|also|the ministry|the headquarters|the president|серед|він "
    "|вона |також|крім|окрім|з них|за його|за її|среди|он |она |также|кроме|из них|по его|по "
    "ее|ведомств|в ведомстве|у відомстві|у штабі|в штабе|глава держави|глава "
    "государства|омбудсмен|омбудсман|министерств|в министерстве|взамен|в обмен|в ответ|у відповідь|"
    "натомість|навзамін|in return|in exchange|the official"
)


class Attribution:
    """The speaker of every sentence of an article, of which only what bears on a question is read."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._naming = Naming(text)
        self._own = _Own(text, self._naming)
        self._known: dict[int, Speaker] = {}

    def of(self, place: int, token: int) -> Speaker:
        """Who asserts what stands at `token` in sentence `place`."""
        saying = self._naming.saying(place)
        if not saying:
            return self._of_sentence(place)
        heard = [named for named in saying if not named.subordinate or named.place < token]
        if len(saying) > 1 and heard:
            return _nearest(heard, token).speaker
        return self._of_sentence(place) if heard else OUTLET

    def of_both(self, place: int, token: int) -> Speaker:
        """Who asserts a number of both sides: in the lead the outlet, unless the sentence names someone."""
        return OUTLET if place < self._lead else self.of(place, token)

    def says(self, place: int) -> bool:
        """Whether the sentence names someone who says something."""
        return self._naming.says(place)

    def _of_sentence(self, place: int) -> Speaker:
        """The speaker of a sentence: its own, that of the lead, or the author of the article."""
        speaker = self._carried(self._lead if place < self._lead else place)
        return self._author if speaker is OUTLET else speaker

    @cached_property
    def _lead(self) -> int:
        """How many sentences precede the first speaker: they are that speaker's news, if he is named soon."""
        for place, sentence in enumerate(self._text.sentences):
            if sentence.paragraph > _SOON:
                break
            if self._carried(place) is not OUTLET:
                return place
        return 0

    @cached_property
    def _author(self) -> Speaker:
        """Who speaks where no one is named: the author of a statement printed as such, else the outlet."""
        return author_of(self._text, self._naming[0]) or OUTLET

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


class _Own(dict[int, Speaker | None]):
    """The speaker that each sentence tells by itself, or None where it goes on with that of the sentence before."""

    def __init__(self, text: Text, naming: Naming) -> None:
        super().__init__()
        self._text, self._naming = text, naming

    def __missing__(self, place: int) -> Speaker | None:
        saying = self._naming.saying(place)
        own = self[place] = saying[0].speaker if saying else self._unsaid(place)
        return own

    def _unsaid(self, place: int) -> Speaker | None:
        """Who speaks where no one is named: the one interviewed, or as the sentence tells."""
        if place in self._interview.questions:
            return OUTLET
        if place in self._interview.answers:
            return self._interview.speaker
        return _unsaid(self._text, self._naming, place)

    @cached_property
    def _interview(self) -> Interview:
        return interview_of(self._text, self._naming)


def _nearest(saying: list[Named], token: int) -> Named:
    """Of several speakers in a sentence: the last one named before the number in its clause, else the nearest."""
    before = [named for named in saying if named.place < token]
    return before[-1] if before else saying[0]


def _unsaid(text: Text, naming: Naming, place: int) -> Speaker | None:
    """The speaker of a sentence that names none: the outlet, one named after it, or None for the one before."""
    if by_pronoun(text, naming, place):
        return None
    opening = _opening(text, place, 4).lstrip('" ')
    if opening.startswith(_BACKGROUND):
        return OUTLET
    speaker = _ahead(text, naming, place)
    if speaker is not None:
        return speaker
    new = place > 0 and text.sentences[place].paragraph != text.sentences[place - 1].paragraph
    return OUTLET if new and not _goes_on(text, place, opening) else None


def _ahead(text: Text, naming: Naming, place: int) -> Speaker | None:
    """The speaker whom one of the next two sentences names: “Про це повідомив …”, or the end of a quotation."""
    sentences = text.sentences
    for ahead in range(place + 1, min(len(sentences), place + 3)):
        quoted = sentences[ahead].paragraph == sentences[place].paragraph and _quoted(text, place)
        if quoted or _opening(text, ahead, 3).startswith(_REFERS):
            saying = naming.saying(ahead)
            if saying:
                return saying[0].speaker
    return None


def _goes_on(text: Text, place: int, opening: str) -> bool:
    """Whether a new paragraph still tells what the speaker of the last one said."""
    return _quoted(text, place) or opening.startswith(_GOES_ON) or text.words[text.sentences[place].first] == "-"


def _quoted(text: Text, place: int) -> bool:
    return bool(text.bits[place] & _QUOTATION_MARK)


def _opening(text: Text, place: int, count: int) -> str:
    """The first words of a sentence, and what follows them."""
    first = text.sentences[place].first
    return " ".join(text.words[first : first + count])
