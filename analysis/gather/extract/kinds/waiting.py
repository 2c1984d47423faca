"""People who wait to be freed, or have not come back yet: held, whatever verbs of coming home tell of them."""

from __future__ import annotations

from analysis.gather.extract.lexicon import Phrases, listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_HELD = tag("HOLD", "CAPTIVITY")
_WAIT = listed(
    "чекають чекає чекало чекали очікують очікує ждут ждет ожидают ожидает дожидаются wait waiting await awaiting"
)
_RELEASE = (
    tag("EXCHANGE")
    | stems("звільнен|поверненн|освобожд|возвращени")
    | listed("волю волі свободу свободи свободы визволення порятунку release freedom return")
)
_COUNTRY = tag("UKRAINE", "RUSSIA")
"""“Україна чекає на повернення 1200 людей” tells of a plan."""
_NEAR, _BESIDE = 5, 3
_NOT_BACK = Phrases(
    "досі не поверну|ще не поверну|поки не поверну|досі не звільн|ще не звільн|досі не обмін|ще не обмін|досі не вдома|"
    "до сих пор не вернул|еще не вернул|до сих пор не освобо|еще не освобо|yet to return|yet to come home|"
    "not yet returned|not yet come home|yet to be freed|yet to be released|still not home|still not returned"
)
_WHO, _LAST = words("які яких що who whom которые которых"), 6
_LONG = stems("переговор|перемовин|talks|negotiat") | listed("чекаємо очікуємо ждем ожидаем")
"""“Переговори про повернення 12 людей, яких тримають у Сумах”: whether they are ever to come home is open."""


def are_waiting(at: Mention) -> bool:
    """“На обмін чекають 6000 полонених”, “6000 people are yet to be freed”, “6000, які досі не повернулися”."""
    if at.counted.groups == ("bodies",) or at.number.formula is not None:
        return False
    return _wait(at) or _are_not_back(at) or _are_talked_about(at)


def _wait(at: Mention) -> bool:
    """A verb of waiting beside the number, and what they wait for beside the verb."""
    text = at.text
    if not text.bits[at.place] & _WAIT:
        return False
    first, end = max(at.first, at.number.first - _NEAR), min(at.end, at.noun_end + _BESIDE)
    return any(
        text.has(_RELEASE, max(at.first, spot - _BESIDE), min(at.end, spot + _BESIDE + 1))
        for spot in text.spots(_WAIT, first, end)
        if not text.tags[spot - 1] & _COUNTRY
    )


def _are_not_back(at: Mention) -> bool:
    """“Досі не повернулися з полону 6000 українців”, with nothing but those words beside the number."""
    if not at.text.says(_NOT_BACK, at.place):
        return False
    before, after = at.words_before(_LAST), at.words_after(_LAST)
    return any(_NOT_BACK.first_in(" ".join(near)) is not None for near in (before, after))


def _are_talked_about(at: Mention) -> bool:
    """Those of whom talks are held, and who are said to be held."""
    text, end = at.text, min(at.end, at.noun_end + _LAST)
    if not text.bits[at.place] & _LONG or not at.has(_LONG, at.first, at.number.first):
        return False
    if not text.has(_HELD, at.noun_end, end):
        return False
    return not _WHO.isdisjoint(text.words[at.noun_end : end])
