"""Articles and sentences about something else: other wars, others' prisoners, exchanges of views, questions."""

from __future__ import annotations

from functools import reduce
from operator import or_

from analysis.gather.extract.lexicon import Phrases, listed, stems, tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_FOREIGN_WAR = tag("FOREIGNWAR")
_HERE = tag("UKRAINE", "UKRAINIAN", "FORCES_UA", "RUSSIA", "RUSSIAN")
_UKRAINE = tag("UKRAINE", "UKRAINIAN", "FORCES_UA")
"""Russia swaps prisoners with others too."""
_WRONGLY = stems("erroneous|incorrectly|mistakenly|помилково|ошибочно")
"""What an article corrects is no longer claimed."""
_UNPROVEN = Phrases(
    "no proof|no evidence|немає підтверджень|підтверджень немає|підтверджень ,|нет подтверждений|подтверждений нет|"
    "подтверждений ,"
)
_PAST_WARS = stems("korea|vietnam|afghan|корейск|корейсь|афган") | listed("світової світову мировой мировую")
_VIEWS = stems(
    "views|opinion|fire|gunfire|мнени|думк|опыт|досвід|удар|student|студент|школяр|школьник|informa|інформац|информац"
)
_AMERICA = listed("united states us сша american americans washington америк америкою америкой")
_WEST = stems("america|америк|german|герман|німеч|norw|норвег|sloven|словен|western|западн") | listed(
    "сша washington вашингтон запада западом заходу заходом"
)
_BELARUS = listed("belarus minsk lukashenko білорусь мінськ лукашенко белоруссия беларусь минск")
_FREES, _NEXT = tag("FREED", "GIVE", "COMEBACK"), 3
_VIA = words("from in into via through to across near у в через")
_SPOKEN_OF = 4
"""How often an article that is about the West names it at least."""
_OTHERS = _FOREIGN_WAR | _PAST_WARS
_SWAP, _RUSSIA, _BESIDE = tag("EXCHANGE", "SWAPPED", "TOSWAP"), tag("RUSSIA", "RUSSIAN"), 4
_MOVED = tag("EXCHANGE", "SWAPPED", "COMEBACK")


def is_of_another_war(text: Text) -> bool:
    """Whether an article speaks of other wars more than of the two countries."""
    bits = reduce(or_, text.bits, 0)
    if bits & _WEST and _is_of_the_west(text):
        return True
    if not bits & _FOREIGN_WAR:
        return False
    told = [tags for tags in text.tags if tags & (_HERE | _FOREIGN_WAR)]
    here = sum(bool(tags & _HERE) for tags in told)
    return here < 2 * sum(bool(tags & _FOREIGN_WAR) for tags in told)


def is_between_the_two(bits: int) -> bool:
    """“Russia and Ukraine exchange 300 prisoners”: a sentence that stands for itself among others' news."""
    return bool(bits & _UKRAINE and bits & _RUSSIA and bits & _MOVED)


def _is_of_the_west(text: Text) -> bool:
    """“The swap in Ankara”: whether an article speaks of Western countries more than of Ukraine."""
    west = sum(bool(tags & _WEST) for tags in text.tags)
    return west >= _SPOKEN_OF and west > _SPOKEN_OF * sum(bool(tags & _UKRAINE) for tags in text.tags)


def is_elsewhere(text: Text, place: int) -> bool:
    """Whether a sentence asks, corrects, doubts, or speaks of others' prisoners or of no prisoners at all."""
    bits = text.bits[place]
    if bits & _WRONGLY or text.says(_UNPROVEN, place) or text.words[text.sentences[place].end - 1] == "?":
        return True
    if bits & (_OTHERS | _AMERICA) and not bits & _UKRAINE and _is_of_others(text, place):
        return True
    if not bits & _HERE and (_belarus_frees(text, place) or _belarus_frees(text, 0)):
        return True
    return bool(bits & _VIEWS) and _exchanges_views(text, place)


def _belarus_frees(text: Text, place: int) -> bool:
    """“Belarus frees 52”: its own prisoners, where neither Ukraine nor Russia is named."""
    if not text.bits[place] & _BELARUS or text.bits[place] & _HERE:
        return False
    sentence = text.sentences[place]
    return any(
        text.has(_FREES, spot + 1, spot + _NEXT) and text.words[spot - 1] not in _VIA
        for spot in text.spots(_BELARUS, sentence.first, sentence.end)
    )


def _is_of_others(text: Text, place: int) -> bool:
    """“Israel freed 90 prisoners”, “a swap between the United States and Russia”: other countries' prisoners."""
    if text.bits[place] & _OTHERS:
        return True
    sentence = text.sentences[place]
    if not text.bits[place] & _SWAP or not text.bits[place] & _RUSSIA:
        return False
    return any(
        text.has(_RUSSIA, max(sentence.first, spot - _BESIDE), min(sentence.end, spot + _BESIDE))
        for spot in text.spots(_AMERICA, sentence.first, sentence.end)
    )


def _exchanges_views(text: Text, place: int) -> bool:
    """“An exchange of views”, “обменялись мнениями”, “an exchange of fire”: nobody is handed over."""
    sentence = text.sentences[place]
    return any(
        text.has(_SWAP, max(sentence.first, spot - 2), spot)
        for spot in text.spots(_VIEWS, sentence.first, sentence.end)
    )
