"""Plans that the text says were carried out: “… had been agreed. It was completed on 23–25 May.”"""

from __future__ import annotations

from analysis.gather.extract.lexicon import DATE_WORD, TIME_IN_DIGITS, listed, stems, tag
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_THIS = words("it this that the он она это его цей це він вона його этот обмен обмін")
_DONE = phrases(
    "completed|carried out|took place|implemented|fulfilled|carried through|was done|did so|did it|"
    "завершили|завершился|завершен|состоялся|провели|проведен|выполнен|выполнили|реализован|реализовали|сделали|"
    "завершився|відбувся|проведено|виконано|виконали|реалізовано|реалізували|зробили"
)
_PARTLY = phrases("partly|partially|in part|лишь|частично|лише|частково|not |не |has yet|so far")
_PLAN = tag("PLAN")
_EXCHANGE, _TOOK_PLACE = tag("EXCHANGE"), tag("DONE", "SWAPPED")
_WILL_RETURN = listed("вернутся вернется повернуться повернеться return come go")
_LATER = words("another more later next still soon ще ещё еще згодом пізніше наступні незабаром позже следующие скоро")
_EXPECTED = stems(
    "ожида|рассчит|надеет|надею|планир|договор|обеща|очіку|розрахов|сподів|план|домов|обіця|expect|hope|promis"
)
_ANOTHER = words(
    "latest last previous earlier next first предыдущий прошлый последний следующий попередній минулий останній "
    "наступний"
)
"""“The latest one was done by another formula” tells of another handover."""


def is_fulfilled(text: Text, place: int, after: int) -> bool:
    """Whether the rest of the sentence (from token `after`) or the next one says that what was agreed has been done."""
    sentence = text.sentences[place]
    joint = next((spot for spot in range(after, sentence.end) if text.words[spot] in AND), sentence.end)
    if joint < sentence.end and _tells(text, joint, sentence.end, _THIS):
        return True
    return is_done_next(text, place)


def is_of_swap_before(text: Text, place: int) -> bool:
    """“A swap took place. 34 people will return home.”: they are on their way, unless another day is named."""
    sentence, here, told = text.sentences[place], text.bits[place], text.bits[place - 1]
    if place == 0 or not here & _WILL_RETURN or here & (DATE_WORD | TIME_IN_DIGITS):
        return False
    if here & _EXPECTED or not (told & _EXCHANGE and told & _TOOK_PLACE) or told & _PLAN:
        return False
    return _LATER.isdisjoint(text.words[sentence.first : sentence.end])


def is_done_next(text: Text, place: int) -> bool:
    """Whether the next sentence of the paragraph says so: “It was completed on 23–25 May.”"""
    if place + 1 >= len(text.sentences):
        return False
    following = text.sentences[place + 1]
    if following.paragraph != text.sentences[place].paragraph or text.words[following.first] not in _THIS:
        return False
    if not _ANOTHER.isdisjoint(text.words[following.first + 1 : following.first + 2]):
        return False
    return _tells(text, following.first, following.end, _THIS)


def _tells(text: Text, first: int, end: int, subject: frozenset[str]) -> bool:
    words = text.words[first:end]
    if subject.isdisjoint(words) or any(tags & _PLAN for tags in text.tags[first:end]):
        return False
    joined = " ".join(words)
    return any(phrase in joined for phrase in _DONE) and not any(phrase in joined for phrase in _PARTLY)
