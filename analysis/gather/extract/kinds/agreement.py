"""Words by which a handover is agreed, talked about or possible: what is said of it is a plan."""

from __future__ import annotations

from analysis.gather.extract.lexicon import NUMBER_WORD, listed, stems, tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_EXCHANGE, _DONE, _SWAPPED = tag("EXCHANGE"), tag("DONE"), tag("SWAPPED")
_HANDOVER = tag("COMEBACK", "GIVE", "TOSWAP")
_ABOUT_IT = words("йдеться ідеться идет шла йшлося речь")
_TO_BE = words("were was is are deal set due")
_AGREED = phrases("agreement|talks|negotiations|домовлен|договорен|соглашени|угод|переговор|перемовин")
_OVER_WHAT = words("to on про щодо о об")
_TALKED = words(
    "говорив говорила говорили говорил spoke talked працює працюють працюємо работает работают работаем working works"
)
_TALKS_ABOUT = (["про"], ["о"], ["об"], ["of"], ["about"], ["над"], ["on"])
_POSSIBLE = ("possible", "можлив", "возможн")
AGREEING = stems(
    "agreement|talks|negotiations|переговор|перемовин|домовлен|договорен|соглашени|угод|possible|можлив|возможн"
) | listed(" ".join(_ABOUT_IT | _TO_BE | _TALKED) + " to")
"""The marks of words that may agree on a handover."""


def is_agreement(text: Text, spot: int) -> bool:
    """“an agreement to exchange”, “домовленість про обмін”, “йдеться про звільнення”, “were to be swapped”."""
    if not text.tags[spot] & AGREEING:
        return False
    word, following = text.words[spot], text.words[spot + 1 : spot + 3]
    if word in _ABOUT_IT:
        about = following[:1] in (["про"], ["о"], ["об"])
        return about and not (text.kinds[spot + 2] == 2 or text.tags[spot + 2] & NUMBER_WORD)
    if word in _TALKED:
        return following[:1] in _TALKS_ABOUT and text.has(_EXCHANGE, spot + 2, spot + 5)
    if word.startswith(_POSSIBLE):
        return text.has(_EXCHANGE, spot + 1, spot + 2)
    if word in _TO_BE:
        return following[:1] == ["to"] and bool(text.tags[spot + 2 : spot + 3]) and _is_verb(text, spot + 2)
    if word == "to" and following[:1] == ["be"]:
        return bool(text.tags[min(spot + 2, len(text.tags) - 1)] & (_HANDOVER | _SWAPPED | _DONE))
    return word.startswith(_AGREED) and bool(following) and following[0] in _OVER_WHAT


def _is_verb(text: Text, spot: int) -> bool:
    return text.words[spot] in ("be", "take", "include", "involve", "cover") or bool(text.tags[spot] & _HANDOVER)
