"""Numbers in a sentence: digits with any separator, words in any case form, ranges, formulas and ordinals."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.gather.extract.lexicon import NUMBER_WORD
from analysis.gather.extract.number_words import Word, number_words
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_ORDINAL_SUFFIXES = words("st nd rd th й го му м ий ій ого ому им ім я ша га та ю ту ой е те ті им ым ая")
_CARDINAL_SUFFIXES = words("ти ми х ох ма мя тьох ьох а")
_FORMULA = frozenset(("for", "на", "за", "x", "х", "to"))
_LARGEST = 50_000_000


@dataclass(slots=True)
class Number:
    """A number as it stands: value (or low and high for a range), tokens `first` to `end`, ordinal or not.

    formula: the other half of “50 for 50”, None elsewhere.
    """

    value: int
    first: int
    end: int
    ordinal: bool = False
    low: int | None = None
    high: int | None = None
    formula: int | None = None


def numbers_in(text: Text, first: int, end: int, taken: frozenset[int] = frozenset()) -> list[Number]:
    """The numbers in tokens `first` to `end`; tokens in `taken` belong to dates and are passed over."""
    found: list[Number] = []
    after = first
    for place in range(first, end):
        if place < after or place in taken or not (text.kinds[place] == 2 or text.tags[place] & NUMBER_WORD):
            continue
        number = _number_at(text, place, end, taken)
        if number is not None:
            found.append(number)
            after = number.end
    return _formulas(text, _ranges(text, found))


def _number_at(text: Text, place: int, end: int, taken: frozenset[int]) -> Number | None:
    if text.kinds[place] == 2:
        return _digits(text, place, end)
    if text.kinds[place] == 3 and text.words[place] in number_words():
        return _words(text, place, end, taken)
    return None


def _digits(text: Text, place: int, end: int) -> Number | None:
    amount = _amount(text.words[place])
    after = place + 1
    scale = _scale(text, after, end)
    if scale:
        value = round(amount[0] * scale[0]) if amount[1] is None else round(amount[1] * scale[0])
        return Number(value, place, scale[1]) if value <= _LARGEST else None
    if amount[1] is not None and amount[0] != amount[1]:
        return None
    if amount[0] > _LARGEST:
        return None
    number = Number(amount[0], place, after)
    suffix = _suffix(text, after, end)
    if suffix and suffix[0] in _ORDINAL_SUFFIXES:
        number.ordinal, number.end = True, suffix[1]
    elif suffix and suffix[0] in _CARDINAL_SUFFIXES:
        number.end = suffix[1]
    return number


def _amount(digits: str) -> tuple[int, float | None]:
    """The number without its separators; and as a fraction where the separator may be a decimal sign."""
    plain = digits.replace(" ", "")
    mark = "," if "," in plain else "."
    head, _, tail = plain.partition(mark)
    if not tail:
        return int(head), None
    if len(tail) == 3 or mark in tail:
        return int("".join(part for part in plain.replace(".", ",").split(","))), None
    fraction = float(f"{head}.{tail}")
    return int(head), fraction


def _scale(text: Text, place: int, end: int) -> tuple[int, int] | None:
    """A multiplier right after digits (“2.5 thousand”, “12 тыс.”): its value, and the token after it."""
    if place < end and text.kinds[place] == 3:
        word = number_words().get(text.words[place])
        if word and word.multiplies:
            dotted = place + 1 < end and text.words[place + 1] == "." and text.words[place] in ("тис", "тыс", "млн")
            return word.value, place + 1 + dotted
    return None


def _suffix(text: Text, place: int, end: int) -> tuple[str, int] | None:
    """What is glued to digits: “50th”, “69-й”."""
    if place < end and text.starts[place] == text.ends[place - 1]:
        if text.kinds[place] == 3:
            return text.words[place], place + 1
        if text.words[place] == "-" and place + 1 < end and text.starts[place + 1] == text.ends[place]:
            return text.words[place + 1], place + 2
    return None


def _words(text: Text, place: int, end: int, taken: frozenset[int]) -> Number | None:
    """A number in words, read from left to right: multipliers multiply what stands before them, the rest adds up."""
    table = number_words()
    total = current = 0
    last: Word | None = None
    start = place
    while place < end and place not in taken:
        word = table.get(text.words[place])
        if word is None or (last and not _continues(last, word, current)):
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
        half = _half(text, place, end)
        if half:
            value = round((total + current + 0.5) * half[0])
            return Number(value, start, half[1])
        if word.ordinal:
            break
        place = _skip_joint(text, place, end)
    if last is None:
        return None
    while text.kinds[place - 1] == 4 or text.words[place - 1] in ("and", *_HALVES):
        place -= 1
    value = total + current
    return Number(value, start, place, ordinal=last.ordinal) if value <= _LARGEST else None


def _half(text: Text, place: int, end: int) -> tuple[int, int] | None:
    """“сім із половиною тисяч”: the multiplier after “and a half”, and the token after it."""
    if place + 2 < end and text.words[place] in ("із", "з", "с") and text.words[place + 1] in _HALVES:
        return _scale(text, place + 2, end)
    return None


_HALVES = ("половиною", "половиной")


def _continues(last: Word, word: Word, current: int) -> bool:
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
    if word in ("тисячу", "тисяча", "тысячу", "тысяча", "тисячею", "тысячей"):
        return False
    if word in ("тисячі", "тысячи"):
        return before not in _BEFORE_ONE_THOUSAND
    if "for" in text.words[place + 1 : place + 3] and word in text.words[place + 2 : place + 6]:
        return False
    if before in ("for", "-") and word in text.words[max(0, place - 5) : place]:
        return False
    if word in ("hundred", "thousand", "dozen", "million"):
        return before not in ("a", "one", "another", "the")
    return True


_BEFORE_ONE_THOUSAND = words(
    ") из з із менее менше не тела тіла останки около близько понад более больше більше свыше ніж чем"
)


def _skip_joint(text: Text, place: int, end: int) -> int:
    """Past the hyphen of “twenty-three” and the “and” of “two hundred and seven”, when a number word follows."""
    if place + 1 < end and text.words[place + 1] in number_words():
        glued = text.words[place] == "-" and text.starts[place + 1] == text.ends[place]
        thousand = text.words[place - 1] in ("hundred", "thousand")
        if glued or (text.words[place] in ("and", ",") and thousand):
            return place + 1
    return place


def _ranges(text: Text, numbers: list[Number]) -> list[Number]:
    """Two numbers around a dash, or in “from … to …”, become one range."""
    joined: list[Number] = []
    for number in numbers:
        before = joined[-1] if joined else None
        if before and before.low is None and before.value < number.value and _joined(text, before, number):
            joined[-1] = Number(
                number.value, before.first, number.end, low=_same_scale(before, number), high=number.value
            )
        else:
            joined.append(number)
    return joined


def _same_scale(low: Number, high: Number) -> int:
    """“4-6 thousand”: the low end is in thousands too."""
    return low.value * 1000 if high.value % 1000 == 0 and low.value * 1000 < high.value else low.value


def _joined(text: Text, low: Number, high: Number) -> bool:
    if low.ordinal or high.ordinal or high.first != low.end + 1:
        return False
    link, opening = text.words[low.end], text.words[low.first - 1] if low.first else ""
    if link == "-":
        return text.kinds[low.first] == text.kinds[high.first] and high.value <= 20 * _same_scale(low, high)
    pairs = {("from", "to"), ("between", "and"), ("від", "до"), ("от", "до"), ("з", "до"), ("with", "to")}
    return (opening, link) in pairs


def _formulas(text: Text, numbers: list[Number]) -> list[Number]:
    """“50 for 50”, “1000-на-1000”: one number that knows its other half."""
    joined: list[Number] = []
    for number in numbers:
        before = joined[-1] if joined else None
        if before and before.formula is None and before.low is None and _is_formula(text, before, number):
            before.formula, before.end = number.value, number.end
        else:
            joined.append(number)
    return joined


def _is_formula(text: Text, left: Number, right: Number) -> bool:
    between = [word for word in text.words[left.end : right.first] if word not in ('"', "-", "a")]
    if left.ordinal or right.ordinal or len(between) != 1 or between[0] not in _FORMULA | {":"}:
        return False
    if between[0] == ":":
        return (
            text.ends[right.first - 1] == text.starts[right.first] and text.ends[left.end - 1] == text.starts[left.end]
        )
    if left.value != right.value and between[0] != "на" and "formula" not in text.words[right.end : right.end + 2]:
        return False
    return right.first - left.end <= 4
