"""Numbers in digits: with any separator, multiplier or ending."""

from __future__ import annotations

from analysis.gather.extract.lexicon import NUMBER_WORD
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.numbers.number import LARGEST, Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_ORDINAL_SUFFIXES = words("st nd rd th й го му м ий ій ого ому им ім я ша га та ю ту ой е те ті им ым ая")
_CARDINAL_SUFFIXES = words("ти ми х ох ма мя тьох ьох а")
_LONGEST = 40
"""Characters of a number; longer ones count nothing, and of thousands of digits Python makes no number."""
_SHORTENED = words("тис тыс млн")


def in_digits(text: Text, place: int, end: int) -> Number | None:
    """The number in digits at a token: “3 035”, “2,5 тис.”, “50th”, “50-ти”."""
    if len(text.words[place]) > _LONGEST:
        return None
    whole, fraction = _amount(text.words[place])
    scale = scale_at(text, place + 1, end)
    if scale is not None:
        value = round((whole if fraction is None else fraction) * scale[0])
        return Number(value, place, scale[1]) if value <= LARGEST else None
    if fraction is not None and whole != fraction:
        return None
    if whole > LARGEST:
        return None
    number = Number(whole, place, place + 1)
    suffix = _suffix(text, place + 1, end)
    if suffix and suffix[0] in _ORDINAL_SUFFIXES | _CARDINAL_SUFFIXES:
        number.ordinal, number.end = suffix[0] in _ORDINAL_SUFFIXES, suffix[1]
    return number


def _amount(digits: str) -> tuple[int, float | None]:
    """The number without its separators; and as a fraction where the separator may be a decimal sign."""
    if digits.isdecimal():
        return int(digits), None
    plain = digits.replace(" ", "")
    mark = "," if "," in plain else "."
    head, _, tail = plain.partition(mark)
    if not tail:
        return int(head), None
    if len(tail) == 3 or not tail.isdecimal():
        return int("".join(part for part in plain.replace(".", ",").split(","))), None
    return int(head), float(f"{head}.{tail}")


def scale_at(text: Text, place: int, end: int) -> tuple[int, int] | None:
    """A multiplier right after a number (“2.5 thousand”, “12 тыс.”): its value, and the token after it."""
    if place >= end or text.kinds[place] != 3:
        return None
    word = number_words().get(text.words[place]) if text.tags[place] & NUMBER_WORD else None
    if word is None or not word.multiplies:
        return None
    dotted = place + 1 < end and text.words[place + 1] == "." and text.words[place] in _SHORTENED
    return word.value, place + 1 + dotted


def _suffix(text: Text, place: int, end: int) -> tuple[str, int] | None:
    """What is glued to digits: “50th”, “69-й”."""
    if place >= end or text.starts[place] != text.end_of(place - 1):
        return None
    if text.kinds[place] == 3:
        return text.words[place], place + 1
    if text.words[place] == "-" and place + 1 < end and text.starts[place + 1] == text.end_of(place):
        return text.words[place + 1], place + 2
    return None
