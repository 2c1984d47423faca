"""People who were killed, captured, sentenced or identified, or who stayed: no handover."""

from __future__ import annotations

from analysis.gather.extract.kinds.captured import are_captives, are_taken_prisoner
from analysis.gather.extract.kinds.deeds import does_else
from analysis.gather.extract.kinds.remains import are_only_found
from analysis.gather.extract.kinds.staying import are_aboard, are_staying
from analysis.gather.extract.kinds.waiting import are_waiting
from analysis.gather.extract.lexicon import Phrases, listed, stems, tag
from analysis.gather.extract.mention import Mention

_CASUALTY, _RETURN = tag("CASUALTY"), tag("COMEBACK", "GIVE")
_TOLD = tag("EXCHANGE", "CAPTIVITY", "SWAPPED", "BODY")
_HURT = listed("поранені поранено травмовано травмовані ранены ранено травмированы")
_LIVES = Phrases(
    "забрали життя|забрала життя|забрав життя|унес жизни|унесли жизни|унесла жизни|claimed the lives|took the lives"
)
_BEFORE = 9
_INFINITIVE, _PART = tag("INFINITIVE"), listed("участь участие")
_KILLED, _HOLD = tag("KILLED"), tag("HOLD")
_FALLEN, _AMONG, _NEAR = tag("FALLEN", "KILLED"), tag("AMONG"), 4
_ATTACK = stems(
    "attack|strike|struck|shelling|bomb|explosion|missile|drone|rubble|удар|вдарил|атак|обстрел|обстріл|прильот|вибух|"
    "взрыв|прилет|дрон|ракет|завал"
)
_RUBBLE = stems("rubble|завал")
_NO_ATTACK = tag("EXCHANGE", "CAPTIVITY", "SWAPPED", "TOSWAP", "RECEIVE", "FREED") | listed(
    "hold holds held holding утримує утримують утримуються удерживает удерживают удерживаются"
)
_COMMAS = (",", ";")


def is_loss(at: Mention) -> bool:
    """Whether the people were killed, captured, sentenced, identified …, not handed over."""
    if at.number.formula is not None:
        return False
    if _in_an_attack(at):
        return True
    if at.counted.groups == ("bodies",):
        return are_only_found(at)
    if at.bits() & _LIVES.mark and _LIVES.first_in(" ".join(at.words_before(_BEFORE))) is not None:
        return True
    if are_captives(at) or (at.counted.pointed and at.has(_RETURN, at.number.end, at.noun_end)):
        return False
    if does_else(at) or at.has(_CASUALTY, at.number.end, at.noun_end):
        return True
    lost = (
        are_taken_prisoner(at)
        or _deadly(at)
        or _among_fallen(at)
        or are_aboard(at)
        or are_staying(at)
        or _lost_after(at)
        or _lost_before(at)
    )
    return lost and not _is_still_held(at)


def _is_still_held(at: Mention) -> bool:
    """“soldiers captured in Mariupol are still in Russian prisons”: they are held."""
    if are_waiting(at):
        return True
    return at.has(_HOLD, at.noun_end + 1, at.noun_end + 9) and not at.bits() & _KILLED


def _deadly(at: Mention) -> bool:
    """Whether the sentence tells of the killed, and of no handover."""
    bits = at.text.bits[at.place]
    return bool(bits & _KILLED) and not bits & _TOLD


def _in_an_attack(at: Mention) -> bool:
    """“2 killed and 15 wounded in a strike on Odesa”: a sentence of an attack, and of nobody who came home."""
    bits = at.text.bits[at.place]
    if bits & _RUBBLE and at.has(_RUBBLE, at.number.first - 6, at.noun_end + 6):
        return True
    return bool(bits & _ATTACK) and not bits & (_NO_ATTACK | _RETURN)


def _among_fallen(at: Mention) -> bool:
    """“Among the killed are 12 civilians”."""
    if not at.bits() & _FALLEN:
        return False
    return at.has(_FALLEN, at.number.first - _NEAR, at.number.first) and at.has(_AMONG, at.first, at.number.first)


def _lost_after(at: Mention) -> bool:
    """“300 soldiers were killed”, “soldiers who surrendered”."""
    near = range(at.noun_end, min(at.end, at.noun_end + 4))
    return _first_tells_loss(at, near) or any(at.text.words[spot] == "surrendered" for spot in near)


def _lost_before(at: Mention) -> bool:
    """“captured 300 soldiers”."""
    if at.has(_HURT, at.number.first - 1, at.number.first) and not at.bits() & _RETURN:
        return True
    return _first_tells_loss(at, range(at.number.first - 1, max(at.first, at.number.first - 4) - 1, -1))


def _first_tells_loss(at: Mention, spots: range) -> bool:
    text = at.text
    for spot in spots if at.bits() & _CASUALTY else ():
        if text.words[spot] in _COMMAS or text.tags[spot] & _RETURN:
            return False
        if text.tags[spot] & _CASUALTY:
            return not text.has(_INFINITIVE | _PART, spot + 1, spot + 2)
    return False
