"""Signs and words right beside a number that make it a price, a share, a label, a day or an item of a list."""

from __future__ import annotations

from analysis.gather.extract.counted.groups import EXCHANGE
from analysis.gather.extract.lexicon import stems
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_MOST_ITEMS = 30
"""The highest number before an item of a list."""
_LAST_DAY, _OF_A_DAY = 31, "го"
_CURRENCIES, _SHARES = tuple("$€£₴#№"), tuple("%°$€")
_LASTING = stems(
    "річн|літн|летн|year|day|month|week|hour|денн|дневн|місячн|месячн|годинн|часов|point|kilomet|mile|кілометр|километр"
)
"""“39-річний”, “the 20-point plan”: how old, long or far."""
_RATIOS = (["один", "к"], ["1", "к"], ["один", "до"], ["1", "до"], ["one", "to"], ["1", "to"])
_LABELS = words(
    "paragraph article page item paragraphs chapter статті стаття статье пункт пункті пункте абзац абзаці абзаце"
)


def counts_nothing(text: Text, number: Number) -> bool:
    """Whether the signs and words right beside a number make it a price, a share, a label or an item's number."""
    begin, end = text.starts[number.first], text.end_of(number.end - 1)
    before = text.normal[begin - 1 : begin] if begin else ""
    following = text.words[number.end] if number.end < len(text.words) else ""
    if following in (".", ")") and _opens_item(text, number, begin, before):
        return True
    if before == "-" and text.normal[begin - 2 : begin - 1].isalpha():
        return True
    if _is_day_of_month(text, number) or number.formula == number.value == 1:
        return True
    if following == "-" and text.has(_LASTING, number.end + 1, number.end + 2):
        return True
    if text.words[max(0, number.first - 2) : number.first] in _RATIOS:
        return True
    if number.first and text.words[number.first - 1] in _LABELS:
        return True
    if following == "per" and text.words[number.end + 1 : number.end + 2] == ["cent"]:
        return True
    return before in _CURRENCIES or text.normal[end : end + 2].strip()[:1] in _SHARES


def _is_day_of_month(text: Text, number: Number) -> bool:
    """“16-го состоялся обмен”, unlike “69-го обмену”: a day, with no noun of its own."""
    if number.value > _LAST_DAY or text.words[number.end - 1] != _OF_A_DAY or text.kinds[number.first] != 2:
        return False
    following = text.words[number.end] if number.end < len(text.words) else ""
    return not text.has(EXCHANGE, number.end, number.end + 1) and not following.endswith(("ого", "его"))


def _opens_item(text: Text, number: Number, begin: int, before: str) -> bool:
    """“3. The Rada voted …”: the number of an item."""
    opens = begin == 0 or before == "\n"
    return opens and number.value <= _MOST_ITEMS and text.kinds[number.first] == 2
