"""Plans that no verb tells: lists of prisoners, bodies that wait at the exchange point, formulas of large deals."""

from __future__ import annotations

from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import phrases, words

_DONE, _SWAPPED, _HANDED = tag("DONE"), tag("SWAPPED"), tag("SWAPPED", "GIVE", "RECEIVE")
_FORMULA_OF_A_PLAN = 500
"""Formulas from this size on name a deal, whose parts are handed over one by one."""
_LISTS, _OF_LISTS = phrases("list|списк|списо"), words("of with на из із з")
_EXCHANGE = tag("EXCHANGE")
_POINT = stems("point|site|area|район|місц|мест|точк|пункт|зон")
_BROUGHT = stems("arriv|brought|deliver|driven|taken|waiting|достав|привез|прибы|прибу|ждут|чекають|жду|отправлен")
_WAITING = stems("wait|awaiting|ждут|ожидают|чекают|очікують|лежат|стоят|stand|загруж|заванта")
_GOES_OVER = stems("border|dispatch|handover|transfer|отправк|відправ|передач|границ|кордон|обмен|обмін|exchange|swap")
_LARGEST = tag("LARGEST")
_LASTED = stems("took|lasted|занял|зайняв|тривав|длился|продлился|прошел|пройшов")
"""“The swap took three days”: it is over."""
_STAGE, _STAGE_REACH = stems("этап|етап|stage|phase"), 4


def is_offer(at: Mention) -> bool:
    """Whether the number is of people offered, of bodies that wait, or of a deal whose parts come one by one."""
    return _is_formula_of_a_plan(at) or _is_list(at) or _waits(at)


def _is_list(at: Mention) -> bool:
    """“Киеву передан список на 640 пленных”: who is offered, not who came home."""
    before = at.words_before(5)
    if at.has(_EXCHANGE, at.number.first - 1, at.number.first):
        before.pop()
    listed = [at for at, word in enumerate(before[:-1]) if word.startswith(_LISTS)]
    return bool(listed) and before[listed[-1] + 1] in _OF_LISTS


def _waits(at: Mention) -> bool:
    """“1,212 bodies have arrived at the exchange point”, “ждут отправки у границы”: they wait to be handed over."""
    text = at.text
    if at.counted.groups == ("bodies",) and at.has(_WAITING) and at.has(_GOES_OVER):
        return not any(tags & _DONE and tags & _HANDED for tags in text.tags[at.first : at.end])
    return any(
        text.has(_POINT, max(at.first, spot - 2), min(at.end, spot + 3))
        for spot in text.spots(_EXCHANGE, at.first, at.end)
    ) and text.has(_BROUGHT, at.first, at.end)


def _is_formula_of_a_plan(at: Mention) -> bool:
    """“1000 на 1000”, where nothing is said to have been done, or only a stage of it."""
    number = at.number
    large = number.formula == number.value and number.value >= _FORMULA_OF_A_PLAN
    if large and at.has(_STAGE, number.first - _STAGE_REACH, number.first):
        return True
    return large and not at.bits() & (_SWAPPED | _DONE | _LARGEST | _LASTED)
