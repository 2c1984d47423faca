"""People who are there yet, told without a verb of holding: “There are 6,300 Ukrainian prisoners in Russia.”"""

from __future__ import annotations

from analysis.gather.extract.direction.verbs import PRISONERS
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.questions import question_before
from analysis.gather.extract.small_words import IN
from analysis.gather.extract.words import words

_HOLD, _CAPTIVITY, _DONE = tag("HOLD"), tag("CAPTIVITY"), tag("DONE")
_RETURN, _MOVED = tag("COMEBACK", "GIVE", "SWAPPED"), tag("SWAPPED", "TOSWAP", "EXCHANGE", "CASUALTY")
_STILL = words("still remaining досі ще еще")
_ARE, _COUNTRY = words("are remain were"), tag("UKRAINE", "RUSSIA")
_HOW_MANY = listed("many скільки скількох сколько скольких")
_HAS = (["has"], ["have"], ["має"], ["мають"], ["имеет"])
_QUALIFIERS = words(
    "more than over about around some nearly at least понад більше близько ніж більш около более чем свыше до"
)
_AMOUNT, _REACH, _BESIDE = listed("кількість число чисельність количество численность number figure"), 12, 5


def are_there(at: Mention) -> bool:
    """“There are currently 6,300 Ukrainian prisoners in Russia”: where they are, and no verb of coming home."""
    if _prisoners_there(at) or _has_them(at) or _amount_of_prisoners(at):
        return True
    before = at.words_before(5)
    if "there" not in before or _ARE.isdisjoint(before) or at.has(_RETURN | _DONE):
        return False
    near = range(at.noun_end, min(at.end, at.noun_end + 5))
    return any(at.text.tags[spot] & _COUNTRY and at.text.words[spot - 1] in IN for spot in near)


def _prisoners_there(at: Mention) -> bool:
    """“the other figure, 6,465 Ukrainian prisoners in Russia”: no verb tells of a handover."""
    if not at.text.bits[at.place] & _COUNTRY or at.noun_end + 1 >= at.end:
        return False
    noun = at.text.words[at.number.end : at.noun_end]
    if PRISONERS.isdisjoint(noun) or at.has(_RETURN | _DONE | _MOVED) or at.plan:
        return False
    spot = at.noun_end + 1
    return spot < at.end and at.text.words[spot - 1] in IN and bool(at.text.tags[spot] & _COUNTRY)


def _has_them(at: Mention) -> bool:
    """“Kyiv has more than 1,000 Russian prisoners of war in its camps”: no verb tells of a handover."""
    near = [word for word in at.words_before(4) if word not in _QUALIFIERS]
    noun = at.text.words[at.number.end : at.noun_end]
    if near[-1:] not in _HAS or PRISONERS.isdisjoint(noun) or at.plan:
        return False
    return not at.has(_RETURN | _DONE | _MOVED)


def _amount_of_prisoners(at: Mention) -> bool:
    """“Кількість полонених українців становить 6300”: an amount of captives, and no verb of a handover."""
    text, first = at.text, at.number.first
    if at.counted.end != at.number.end or at.has(_RETURN | _DONE | _MOVED) or at.number.formula is not None:
        return False
    amounts = text.spots(_AMOUNT, max(at.first, first - _REACH), first)
    return bool(amounts) and not PRISONERS.isdisjoint(text.words[amounts[-1] : min(first, amounts[-1] + _BESIDE)])


def are_still_there(at: Mention) -> bool:
    """“puts the number of residents still in Ukraine at 15”: the amount of those who are there yet."""
    text, near = at.text, range(max(at.first, at.number.first - 8), at.number.first)
    still = next((spot for spot in near if text.words[spot] in _STILL), None)
    if still is None or at.counted.end != at.number.end:
        return False
    country = any(
        text.tags[spot] & _COUNTRY and text.words[spot - 1] in IN for spot in range(still + 1, at.number.first)
    )
    return country and not at.has(_RETURN, still, at.number.first)


def asked_how_many_are_held(at: Mention) -> bool:
    """“How many civilians does Russia hold? - More than 16,000.”: no verb of the answer says otherwise."""
    text, asked = at.text, question_before(at.text, at.place)
    if asked is None or not text.bits[asked] & _HOW_MANY or at.bits() & (_RETURN | _DONE | _MOVED):
        return False
    return bool(text.bits[asked] & (_HOLD | _CAPTIVITY)) and not text.bits[asked] & _RETURN
