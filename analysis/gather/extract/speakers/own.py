"""The speaker that a sentence tells by itself: who says it, or whom the sentences after it name."""

from __future__ import annotations

from functools import cached_property

from analysis.gather.extract.date_words import LAST, MONTHS, UNSURE_MONTHS
from analysis.gather.extract.lexicon import DATE_WORD, DIGITS, NUMBER_WORD, listed, stems, tag
from analysis.gather.extract.speakers.interview import Interview, interview_of
from analysis.gather.extract.speakers.naming import Naming
from analysis.gather.extract.speakers.referring import refers_back
from analysis.gather.extract.speakers.strangers import is_stranger_s
from analysis.gather.extract.speakers.table import OUTLET, Speaker
from analysis.gather.extract.speakers.unnamed import by_pronoun
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_BACKGROUND = phrases(
    "насправді|на самом деле|in fact|in reality|actually|"
    "earlier|previously|as reported|as previously|the previous|the last|background|to "
    "recall|recall|meanwhile|нагадаємо|нагадуємо|раніше|як "
    "повідомлялося|попередній|довідка|напомним|ранее|как сообщалось|предыдущий|до этого|до цього|since "
    "the beginning|since the start|читайте|передісторія|предыстория|бекграунд|бэкграунд|контекст"
)
_EXCHANGE, _LAST = tag("EXCHANGE", "SWAPPED"), stems("last|previous|останн|попередн|последн|предыдущ|прошлый")
_OPENING, _TIME = 6, 5
_NUMBER = DIGITS | NUMBER_WORD
_THEM, _STILL = words("них them"), words("today сьогодні сегодня as станом then затем потом потім далі")
_QUOTATION_MARK = listed('"')
_NAME = 3
"""Words in quotation marks that may be a name or a formula."""
_GOES_ON = phrases(
    "among|he |she |they |of them|in addition|also|the ministry|the headquarters|the president|серед|він "
    "|вона |також|крім|окрім|з них|за його|за її|среди|он |она |также|кроме|из них|по его|по "
    "ее|ведомств|в ведомстве|у відомстві|у штабі|в штабе|глава держави|глава "
    "государства|омбудсмен|омбудсман|министерств|в министерстве|взамен|в обмен|в ответ|у відповідь|"
    "натомість|навзамін|in return|in exchange|the official|деталі :|details :|дослівно|quote :|детали :|"
    "подробности :|дословно|цитата|пряма мова|прямая речь|"
    "йдеться про|речь идет о"
)


class OwnSpeakers(dict[int, Speaker | None]):
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


def _unsaid(text: Text, naming: Naming, place: int) -> Speaker | None:
    """The speaker of a sentence that names none: the outlet, one named after it, or None for the one before."""
    if is_stranger_s(text, place):
        return OUTLET
    if by_pronoun(text, naming, place):
        return None
    opening = _opening(text, place, 4).lstrip('" ')
    if opening.startswith(_BACKGROUND) or _recalls(text, place):
        return OUTLET
    speaker = _ahead(text, naming, place)
    if speaker is not None:
        return speaker
    if _opens_with_another_day(text, place):
        return OUTLET
    if place == 1 and _announces(text, naming):
        return None
    new = place > 0 and text.sentences[place].paragraph != text.sentences[place - 1].paragraph
    return OUTLET if new and not _goes_on(text, place, opening) else None


def _announces(text: Text, naming: Naming) -> bool:
    """“Russia's Defence Ministry announces a swap”: a title whose news, in numbers, the text tells first."""
    return naming.says(0) and bool(text.bits[0] & _EXCHANGE) and not text.bits[0] & DIGITS and not _quoted(text, 0)


def _opens_with_another_day(text: Text, place: int) -> bool:
    """“On 12 June 95 came home.”, “Last week …”: the outlet tells what was before."""
    first = text.sentences[place].first
    opening = text.words[first : first + _TIME]
    if opening[0] in _STILL or _quoted(text, place) or not text.bits[place] & _NUMBER:
        return False
    return any(word in MONTHS and word not in UNSURE_MONTHS for word in opening) or (
        not LAST.isdisjoint(opening) and text.has(DATE_WORD, first, first + _TIME)
    )


def _recalls(text: Text, place: int) -> bool:
    """“The sides last swapped prisoners on …”, “Останній обмін відбувся …”: the outlet tells what was before."""
    if not (text.bits[place] & _LAST and text.bits[place] & _EXCHANGE) or _quoted(text, place):
        return False
    first = text.sentences[place].first
    return text.has(_LAST, first, min(first + _OPENING, text.sentences[place].end))


def _ahead(text: Text, naming: Naming, place: int) -> Speaker | None:
    """The speaker whom one of the next two sentences names: “Про це повідомив …”, or the end of a quotation."""
    sentences = text.sentences
    for ahead in range(place + 1, min(len(sentences), place + 3)):
        quoted = sentences[ahead].paragraph == sentences[place].paragraph and _quoted(text, place)
        if quoted or refers_back(text, ahead):
            saying = naming.saying(ahead)
            if saying:
                return saying[0].speaker
    return None


def _goes_on(text: Text, place: int, opening: str) -> bool:
    """Whether a new paragraph still tells what the speaker of the last one said."""
    first = text.sentences[place].first
    if not _THEM.isdisjoint(text.words[first : first + _OPENING]):
        return True
    return _quoted(text, place) or opening.startswith(_GOES_ON) or text.words[first] == "-"


def _quoted(text: Text, place: int) -> bool:
    """Whether the sentence quotes someone: more than a name or a formula, “1000 на 1000”."""
    if not text.bits[place] & _QUOTATION_MARK:
        return False
    sentence = text.sentences[place]
    marks = text.spots(_QUOTATION_MARK, sentence.first, sentence.end)
    if len(marks) % 2:
        return True
    return any(text.kinds.count(3, mark, end) > _NAME for mark, end in zip(marks[::2], marks[1::2], strict=True))


def _opening(text: Text, place: int, count: int) -> str:
    """The first words of a sentence, and what follows them."""
    first = text.sentences[place].first
    return " ".join(text.words[first : first + count])
