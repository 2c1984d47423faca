"""Whose number it is: the speaker of each sentence, through quotations and across sentences."""

from __future__ import annotations

from bisect import bisect_left

from analysis.gather.extract.speakers import OUTLET, Named, Speaker, author_of, by_pronoun, named_in, named_places
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases

_BACKGROUND = phrases(
    "earlier|previously|as reported|as previously|the previous|the last|background|to "
    "recall|recall|meanwhile|нагадаємо|нагадуємо|раніше|як "
    "повідомлялося|попередній|довідка|напомним|ранее|как сообщалось|предыдущий|до этого|до цього|since "
    "the beginning|since the start|читайте"
)
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
    "государства|омбудсмен|омбудсман|министерств|в министерстве|взамен|в обмен|in return|in exchange|the "
    "official"
)


class Attribution:
    """The speaker of every sentence of an article."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._named = self._all_named()
        self._pronoun = [not self.says(place) and by_pronoun(text, place) for place in range(len(text.sentences))]
        self._backed = 0
        self._speakers = self._carried()
        author = author_of(text, self._named[0]) if text.sentences else None
        if author is not None:
            self._speakers = [author if one is OUTLET else one for one in self._speakers]

    def _all_named(self) -> list[list[Named]]:
        """The speakers named in each sentence."""
        places = named_places(self._text)
        named: list[list[Named]] = []
        for sentence in self._text.sentences:
            left, right = bisect_left(places, sentence.first), bisect_left(places, sentence.end)
            named.append(named_in(self._text, places[left:right], sentence.first, sentence.end) if left < right else [])
        return named

    def of(self, place: int, token: int) -> Speaker:
        """Who asserts what stands at `token` in sentence `place`."""
        saying = [named for named in self._named[place] if named.says]
        if not saying or self._pronoun[place]:
            return self._speakers[place]
        heard = [named for named in saying if not named.subordinate or named.place < token]
        if len(saying) > 1 and heard:
            return self._nearest(heard, token).speaker
        return self._speakers[place] if heard else OUTLET

    def says(self, place: int) -> bool:
        """Whether the sentence names someone who says something."""
        return any(named.says for named in self._named[place])

    def _nearest(self, saying: list[Named], token: int) -> Named:
        """Of several speakers in a sentence: the last one named before the number in its clause, else the nearest."""
        before = [named for named in saying if named.place < token]
        return before[-1] if before else saying[0]

    def _carried(self) -> list[Speaker]:
        speakers: list[Speaker] = []
        current, lately = OUTLET, OUTLET
        for place, sentence in enumerate(self._text.sentences):
            named = self._named[place]
            saying = [one.speaker for one in named if one.says]
            if self._pronoun[place]:
                current = lately if current is OUTLET else current
            elif saying:
                current = saying[0]
            else:
                opening = " ".join(self._text.words[sentence.first : sentence.first + 4]).lstrip('" ')
                current = self._unsaid(place, opening, current)
            if named:
                lately = saying[0] if saying else named[-1].speaker
            speakers.append(current)
        return self._of_the_lead(speakers)

    def _unsaid(self, place: int, opening: str, current: Speaker) -> Speaker:
        """The speaker of a sentence that names none: the one before or after, or the outlet."""
        sentences = self._text.sentences
        if opening.startswith(_BACKGROUND):
            return OUTLET
        new = place > 0 and sentences[place].paragraph != sentences[place - 1].paragraph
        if new and not self._goes_on(place, opening):
            current = OUTLET
        return self._ahead(place) or current

    def _of_the_lead(self, speakers: list[Speaker]) -> list[Speaker]:
        """The title and the sentences before the first speaker are that speaker's news, if he is named soon."""
        first = next((place for place, speaker in enumerate(speakers) if speaker is not OUTLET), None)
        if first is None or self._text.sentences[first].paragraph > _SOON:
            return speakers
        self._backed = first
        return [speakers[first]] * first + speakers[first:]

    def of_both(self, place: int, token: int) -> Speaker:
        """Who asserts a number of both sides: in the lead the outlet, unless the sentence names someone."""
        return OUTLET if place < self._backed else self.of(place, token)

    def _ahead(self, place: int) -> Speaker | None:
        """The speaker whom one of the next two sentences names: “Про це повідомив …”, or the end of a quotation."""
        sentences = self._text.sentences
        for ahead in range(place + 1, min(len(sentences), place + 3)):
            saying = [named for named in self._named[ahead] if named.says]
            if not saying:
                continue
            sentence = sentences[ahead]
            opening = " ".join(self._text.words[sentence.first : sentence.first + 3])
            if opening.startswith(_REFERS):
                return saying[0].speaker
            if sentence.paragraph == sentences[place].paragraph and self._quoted(place):
                return saying[0].speaker
        return None

    def _goes_on(self, place: int, opening: str) -> bool:
        """Whether a new paragraph still tells what the speaker of the last one said."""
        return (
            self._quoted(place)
            or opening.startswith(_GOES_ON)
            or self._text.words[self._text.sentences[place].first] == "-"
        )

    def _quoted(self, place: int) -> bool:
        sentence = self._text.sentences[place]
        return '"' in self._text.words[sentence.first : sentence.end]
