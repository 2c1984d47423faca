"""Days told by pointing: “at the time”, “того самого дня”; “the previous one … It took place on 8 January.”"""

from __future__ import annotations

from analysis.gather.extract.dates import Day
from analysis.gather.extract.kinds.fulfilled import is_done_next
from analysis.gather.extract.lexicon import Phrases, stems, tag
from analysis.gather.extract.small_words import TODAY
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_POINTS, _BEFORE_IT = tag("THEN"), tag("BEFORE_IT")
_THAT_DAY = phrases(
    "on that day|that same day|the same day|that day|того самого дня|того ж дня|"
    "того ж вечора|того вечора|тем же вечером|в тот же вечер|того же вечера|that evening|that night|the same evening|"
    "того дня|цього ж дня|тієї днини|у той день|в той же день|в тот же день|в этот же день|в тот день|того же дня"
)
_AT_THE_TIME = phrases("at the time|at that time|back then|на той момент|на тот момент|by then")
_THEN = words("тоді тогда")
_NO_TIME = (["як"], ["как"])
"""“Тоді як” is “whereas”."""
_EARLIER = phrases(
    "previous exchange|last exchange|previous swap|last swap|попередній обмін|предыдущий обмен|earlier exchange|"
    "that week|того тижня|той неделе"
)
_TALKS, _DELEGATIONS = (
    stems("talk|negotiat|meeting|round|перегов|перемов|зустріч|встреч|раунд"),
    stems("delegat|делегац|sides|сторон|parties"),
)
_AGREED = stems("agreed|домов|договор|условил|соглас|погод")
_THOSE = words("those these that this same тих цих тех этих том той этом")
_BEFORE = words("earlier раніше ранее previously")
_IT = words("it that this він вона це он она это то")


_COUNTS_IT_IN = Phrases(
    "with it ,|with this exchange|with that exchange|with this swap|after this exchange|after that exchange|after it ,|"
    "including this exchange|with that , the|з урахуванням цього обміну|після цього обміну|після нього|"
    "разом із цим обміном|на цей день|с учетом этого обмена|после этого обмена|после него|вместе с этим обменом|"
    "к этому дню|на этот день|до цього дня"
)
"""What adds an exchange that was just told to a total."""


def counts_it_in(text: Text, place: int) -> bool:
    """“With this exchange the number of the freed …”: a total up to the exchange that was told before it."""
    return text.says(_COUNTS_IT_IN, place)


def names_that_day(text: Text, place: int) -> bool:
    """Whether a sentence tells of what happened on a day that was named before it."""
    if not text.bits[place] & _POINTS:
        return False
    sentence = text.sentences[place]
    joined = f" {' '.join(text.words[sentence.first : sentence.end])} "
    return any(f" {phrase} " in joined for phrase in _THAT_DAY)


def is_of_that_time(text: Text, place: int) -> bool:
    """Whether a sentence tells of what was said or known on a day that was named before it."""
    if not text.bits[place] & _POINTS:
        return False
    sentence = text.sentences[place]
    words = text.words[sentence.first : sentence.end]
    joined = f" {' '.join(words)} "
    if any(f" {phrase} " in joined for phrase in _AT_THE_TIME):
        return True
    return any(word in _THEN and words[spot + 1 : spot + 2] not in _NO_TIME for spot, word in enumerate(words))


def points_at_talks(text: Text, place: int) -> bool:
    """“At those talks”, “the delegations agreed”: what was told of in the paragraph before."""
    first, end = text.sentences[place].first, text.sentences[place].end
    for spot in text.spots(_TALKS, first, end):
        if not _THOSE.isdisjoint(text.words[max(first, spot - 2) : spot]):
            return True
    return text.has(_DELEGATIONS, first, end) and text.has(_AGREED, first, end)


def is_of_an_earlier(text: Text, place: int) -> bool:
    """“The previous exchange”, “that week”, without its day."""
    if not text.bits[place] & _BEFORE_IT:
        return False
    sentence = text.sentences[place]
    words = text.words[sentence.first : sentence.end]
    if words[0] in _BEFORE and words[1:2] == [","]:
        return True
    joined = f" {' '.join(words)} "
    return any(f" {phrase} " in joined for phrase in _EARLIER)


def is_told_next(text: Text, place: int) -> bool:
    """Whether the next sentence of the paragraph goes on about the same handover: “It took place …”."""
    if place + 1 >= len(text.sentences) or text.sentences[place + 1].paragraph != text.sentences[place].paragraph:
        return False
    return text.words[text.sentences[place + 1].first] in _IT or is_done_next(text, place)


def is_today_quoted(text: Text, place: int, day: Day) -> bool:
    """“Today 90 more have returned,” he wrote: the speaker's today, also in an article of the next day."""
    if text.words[day.first] not in TODAY:
        return False
    first = text.sentences[place].first
    return text.words[first : day.first].count('"') % 2 == 1
