"""Whether a number ends its phrase."""

from __future__ import annotations

from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import EXCHANGE
from analysis.gather.extract.words import words

_CLOSED = words("each from з із зі из с со on and та й і и while а за since від")
_DURING, _NEAR = words("in during under after as amid via під в у во после після"), 6


def is_closed(gap: Gap) -> bool:
    """Whether the number ends its phrase: a sign, the sentence's end or a link follows, or “in the latest swap”."""
    text, number = gap.text, gap.number
    if number.end >= gap.stop or text.kinds[number.end] == 4 or text.words[number.end] in _CLOSED:
        return True
    return text.words[number.end] in _DURING and text.has(EXCHANGE, number.end, min(gap.end, number.end + _NEAR))
