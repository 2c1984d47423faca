"""Plans: handovers that were agreed, announced, offered or called off."""

from __future__ import annotations

from analysis.gather.extract.kinds.agreement import AGREEING, is_agreement
from analysis.gather.extract.kinds.fulfilled import is_fulfilled, is_of_swap_before
from analysis.gather.extract.kinds.infinitives import is_achieved, is_infinitive
from analysis.gather.extract.kinds.offers import is_offer
from analysis.gather.extract.kinds.waiting import are_waiting
from analysis.gather.extract.lexicon import DIGITS, Phrases, listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.small_words import TODAY
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_HOLD = tag("HOLD")
_PLAN, _DONE, _SWAPPED, _TOSWAP = tag("PLAN"), tag("DONE"), tag("SWAPPED"), tag("TOSWAP")
_HANDOVER, _INFINITIVE, _EXCHANGE = tag("COMEBACK", "GIVE", "TOSWAP"), tag("INFINITIVE"), tag("EXCHANGE")
_STOPS = words("; while whereas but а але но однак однако said says added сказав сказал додав добавил заявив заявил")
"""Where what is said of a number ends."""
_YET_TO = words("будут будет быть буде будуть бути")
_HAS, _TO_DO = words("маємо мають має мали мав мало мала"), ("ти", "тися", "тись")
_NEXT, _DAY = words("наступний следующий"), (["день"], ["раз"])
_WISHES, _LIKE = words("would хотів хотіла хотів хочу хотел хотела"), (["like"], ["би"], ["б"], ["бы"])
_COLON, _COMMA = listed(":"), listed(",")
_VERBS = _PLAN | _DONE | _SWAPPED | AGREEING | listed(" ".join(_STOPS)) | _COLON
"""The marks of what tells whether something is planned, or where that is no longer said."""
_NOT_DONE = Phrases("не состоя|не відбу|did not take place|never took place|fell through")
_FAR = 12
_TAKEN = words(
    "flown taken transported delivered sent brought airlifted moved transferred доставят отправят переправят перевезут "
    "доставлены отправлены переправлены перевезены доправлять відправлять доправлені відправлені"
)
_CARE = stems(
    "medical|treat|hospital|rehabilit|check-up|examin|лечен|реабилит|медиц|обследов|госпитал|лікуван|реабіліт|медичн"
)
_HOME_CITY = listed("moscow москву")


def is_plan(at: Mention) -> bool:
    """Whether the nearest verb says that the handover was agreed, announced, offered or called off."""
    if are_waiting(at):
        return False
    said = is_offer(at) or _said_before(at)
    planned = said if said is not None else _said_after(at) or _fell_through(at)
    return (
        planned
        and not _are_taken_on(at)
        and not is_fulfilled(at.text, at.place, at.noun_end)
        and not is_of_swap_before(at.text, at.place)
    )


def _are_taken_on(at: Mention) -> bool:
    """“75 servicemen would be flown to Moscow for treatment”: they are free; where they are taken next is no plan."""
    text, near = at.text, range(at.noun_end, min(at.end - 1, at.noun_end + _FAR))
    taken = next((spot for spot in near if text.words[spot] in _TAKEN), None)
    return taken is not None and text.has(_CARE | _HOME_CITY, taken + 1, min(at.end, taken + _FAR))


def _fell_through(at: Mention) -> bool:
    """“A swap of 75 for 75 was announced but did not take place”, “обмін «75 на 75» не відбувся”: it was planned."""
    if not at.text.bits[at.place] & _NOT_DONE.mark or not at.has(_EXCHANGE, at.first, at.number.first):
        return False
    return _NOT_DONE.first_in(" ".join(at.words_after(_FAR))) is not None


def tells_plan(text: Text, place: int) -> bool:
    """Whether a sentence as a whole tells of what is to be done."""
    sentence = text.sentences[place]
    if any(is_agreement(text, spot) for spot in text.spots(AGREEING, sentence.first, sentence.end)):
        return True
    if text.bits[place] & (_DONE | _SWAPPED) or not text.bits[place] & (_PLAN | _TOSWAP | _INFINITIVE):
        return False
    return any(_to_be_done(text, spot, sentence.first) for spot in range(sentence.first, sentence.end))


def _to_be_done(text: Text, spot: int, first: int) -> bool:
    """A word of planning, or a verb without a time; not “the latest swap”."""
    return (bool(text.tags[spot] & _PLAN) and not _merely_has(text, spot)) or is_infinitive(text, spot, first)


def _merely_has(text: Text, spot: int) -> bool:
    """“28 мають поранення”: they have, and do not have to do anything; “на следующий день”: a day, no plan.

    “I would like to stress”, “хотів би подякувати”: a speaker's politeness.
    """
    if text.words[spot] in _WISHES:
        return text.words[spot + 1 : spot + 2] in _LIKE
    if text.words[spot] in _NEXT:
        return text.words[spot + 1 : spot + 2] in _DAY
    return text.words[spot] in _HAS and not any(word.endswith(_TO_DO) for word in text.words[spot + 1 : spot + 6])


def _said_before(at: Mention) -> bool | None:
    """What the nearest verb before the number says, or None."""
    text, listed = at.text, False
    for spot in reversed(text.spots(_VERBS | _INFINITIVE | _HANDOVER, at.first, at.number.first)):
        tags = text.tags[spot]
        if text.words[spot] in _STOPS:
            return None
        listed = listed or text.words[spot] == ":"
        if is_infinitive(text, spot, at.first):
            return not is_achieved(text, spot, at.first)
        if (tags & _PLAN and not _merely_has(text, spot)) or is_agreement(text, spot):
            held = text.tags[spot + 1] & _HOLD
            return not held and not _done_after(text, at.noun_end)
        if tags & (_DONE | _SWAPPED):
            return None if listed else _to_be(text, spot, at.first)
    return None


def _to_be(text: Text, spot: int, first: int) -> bool:
    """“Будут переданы”, “мають бути звільнені”: a participle of what is still to be done."""
    return not _YET_TO.isdisjoint(text.words[max(first, spot - 2) : spot])


def _said_after(at: Mention) -> bool:
    """Whether the first verb after the noun says so."""
    text = at.text
    today = not TODAY.isdisjoint(at.words_before(6))
    stops = DIGITS | _COMMA if today else DIGITS
    for spot in text.spots(_VERBS | stops, at.noun_end, min(at.end, at.noun_end + 12)):
        word = text.words[spot]
        if word in _STOPS or word == ":" or text.kinds[spot] == 2 or (today and word == ","):
            return False
        if (text.tags[spot] & _PLAN and not _merely_has(text, spot)) or is_agreement(text, spot):
            return True
        if text.tags[spot] & (_DONE | _SWAPPED):
            return False
    return False


def _done_after(text: Text, place: int) -> bool:
    return text.words[place : place + 1] in (["were"], ["was"]) or text.words[place : place + 2] == ["took", "place"]
