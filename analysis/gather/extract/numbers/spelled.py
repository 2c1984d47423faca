"""Numbers in words, in any case form: “two hundred and seven”, “двохсот сімох”, “півтори тисячі”, “полсотни”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.number_words import HALF, Word, number_words
from analysis.gather.extract.numbers.digits import scale_at
from analysis.gather.extract.numbers.number import LARGEST, Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_HALVES = words("половиною половиной")
_ONE_THOUSAND = words("тисячу тисяча тысячу тысяча тисячею тысячей тысяче")
_A_THOUSAND_OR_MORE = words("тисячі тысячи")
_HUNDREDS, _OF_HUNDREDS, _NINE = words("сотні сотни"), words("сотень сотен сотням сотнями"), 9
"""Hundreds, a hundred's, or two or three hundred: by the word before them."""
_BEFORE_ONE = words(") из з із менее менше не около близько понад более больше больш свыше ніж чем на за до по")
_ARTICLES = words("a one another the")
_ENGLISH = words("hundred thousand dozen million")
_OTHER = words("друга другу другого другому другим другую другой другая другое другие других другими другом")
_GOVERNS = tag("BODY", "EXCHANGE", "COMEBACK", "GIVE")


def in_words(text: Text, place: int, end: int, taken: frozenset[int]) -> Number | None:
    """A number in words, read from left to right: multipliers multiply what stands before them, the rest adds up."""
    table = number_words()
    if text.words[place] in HALF:
        return _half_of(text, place, end)
    total = current = 0
    last: Word | None = None
    start = place
    if text.words[place] in _HUNDREDS and text.words[place - 1] not in _BEFORE_ONE:
        return None
    while place < end and place not in taken:
        word = table.get(text.words[place])
        if last and _counts_hundreds(text, place, current):
            current, last, place = current * 100, table["сто"], place + 1
            continue
        if word is None or (last and not _continues(last, word)) or _is_other(text, place):
            break
        if word.multiplies:
            if not last and _vague(text, place):
                return None
            current = (current or 1) * word.value
            if word.value >= 1000:
                total, current = total + current, 0
        else:
            current += word.value
        last, place = word, place + 1
        scale = _and_a_half(text, place, end)
        if scale:
            return Number(round((total + current + 0.5) * scale[0]), start, scale[1])
        if word.ordinal:
            break
        place = _past_joint(text, place, end)
    if last is None or total + current > LARGEST:
        return None
    return Number(total + current, start, _trimmed(text, place), ordinal=last.ordinal)


def _counts_hundreds(text: Text, place: int, current: int) -> bool:
    """“Три сотні”, “п'ять сотень”, “две сотни”."""
    return 2 <= current <= _NINE and text.words[place] in _HUNDREDS | _OF_HUNDREDS


def _is_other(text: Text, place: int) -> bool:
    """“Друг другу”, “другого обмена”: Russian for each other, another; in Ukrainian, which has an “і”, the second."""
    return text.words[place] in _OTHER and (text.words[place - 1] == "друг" or "і" not in text.lower)


def _trimmed(text: Text, place: int) -> int:
    while text.kinds[place - 1] == 4 or text.words[place - 1] == "and" or text.words[place - 1] in _HALVES:
        place -= 1
    return place


def _half_of(text: Text, place: int, end: int) -> Number | None:
    """“півтори тисячі”, “пів сотні”, “half a thousand”: a half, or one and a half, of what follows."""
    spot = place + 2 if text.words[place + 1 : place + 2] == ["a"] else place + 1
    word = number_words().get(text.words[spot]) if spot < end else None
    if word is None or word.ordinal or word.value not in (100, 1000, 1_000_000):
        return None
    return Number(round(HALF[text.words[place]] * word.value), place, spot + 1)


def _and_a_half(text: Text, place: int, end: int) -> tuple[int, int] | None:
    """“сім із половиною тисяч”: the multiplier after “and a half”, and the token after it."""
    if place + 2 < end and text.words[place] in ("із", "з", "с") and text.words[place + 1] in _HALVES:
        return scale_at(text, place + 2, end)
    return None


def _continues(last: Word, word: Word) -> bool:
    """Whether `word` may follow `last` inside one number: tens after hundreds, units after tens, then multipliers."""
    if last.ordinal:
        return False
    if word.multiplies:
        return word.value > last.value or not last.multiplies
    if last.multiplies:
        return word.value < last.value
    return last.value >= 20 and word.value < (100 if last.value >= 100 else 10) and last.value > word.value


def _vague(text: Text, place: int) -> bool:
    """“Thousands”, “hundreds of”: a multiplier alone is a number in the singular only."""
    word = text.words[place]
    before = text.words[place - 1] if place else ""
    if word in _ONE_THOUSAND:
        return False
    if word in _A_THOUSAND_OR_MORE:
        return before not in _BEFORE_ONE and not (place and text.tags[place - 1] & _GOVERNS)
    if _in_formula(text, place):
        return False
    if word not in _ENGLISH:
        return True
    opens = place == 0 or text.kinds[place - 1] == 4
    return before not in _ARTICLES and not (opens and text.words[place + 1 : place + 2] == ["and"])


def _in_formula(text: Text, place: int) -> bool:
    """“Thousand for thousand”."""
    word = text.words[place]
    if "for" in text.words[place + 1 : place + 3] and word in text.words[place + 2 : place + 6]:
        return True
    return text.words[place - 1] in ("for", "-") and word in text.words[max(0, place - 5) : place]


def _past_joint(text: Text, place: int, end: int) -> int:
    """Past the hyphen of “twenty-three” and the “and” of “two hundred and seven”, when a number word follows."""
    if place + 1 < end and text.words[place + 1] in number_words():
        glued = text.words[place] == "-" and text.starts[place + 1] == text.end_of(place)
        thousand = text.words[place - 1] in ("hundred", "thousand")
        if glued or (text.words[place] in ("and", ",") and thousand):
            return place + 1
    return place
