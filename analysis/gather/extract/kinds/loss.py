"""People who were killed, captured, sentenced or identified, or who stayed: no handover."""

from __future__ import annotations

from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_CASUALTY, _RETURN, _COMEBACK = tag("CASUALTY"), tag("COMEBACK", "GIVE"), tag("COMEBACK")
_TOLD = tag("EXCHANGE", "CAPTIVITY", "SWAPPED", "BODY")
_IDENTIFIED = stems("identified|ідентифіков|опознан|впізнан|генетичн|генетическ|dna|днк|examined")
_ABOARD = stems("aboard|board|борту|aircraft|літак|самолет|carrying")
_STAYED = phrases("not to return|not to go|not to come|не захот|не вернулись|не повернулися")
_TOOK = words("taken попали потрапили взяты взято взяті")
_TAKEN = phrases(
    "taken prisoner|taken captive|попали в плен|потрапили в полон|потрапили до полону|взяты в плен|взято в полон|"
    "взяті в полон|взято в плен"
)
_NOT = words("not не")
_KILLED, _HOLD = tag("KILLED"), tag("HOLD")
_COMMAS = (",", ";")


def is_loss(at: Mention) -> bool:
    """Whether the people were killed, captured, sentenced, identified …, not handed over."""
    if at.counted.groups == ("bodies",):
        return at.has(_IDENTIFIED)
    if at.has(_CASUALTY, at.number.end, at.noun_end):
        return True
    lost = _deadly(at) or _aboard(at) or _stays(at) or _lost_after(at) or _lost_before(at)
    return lost and not _is_still_held(at)


def _is_still_held(at: Mention) -> bool:
    """“soldiers captured in Mariupol are still in Russian prisons”: they are held."""
    return at.has(_HOLD, at.noun_end + 1, at.noun_end + 9) and not at.bits() & _KILLED


def _deadly(at: Mention) -> bool:
    """Whether the sentence tells of the killed, and of no handover."""
    bits = at.text.bits[at.place]
    return bool(bits & _KILLED) and not bits & _TOLD


def _stays(at: Mention) -> bool:
    """“decided not to return”, “не захотіли повертатися”."""
    after = at.words_after(8)
    if _NOT.isdisjoint(after):
        return False
    joined = " ".join(after)
    return any(phrase in joined for phrase in _STAYED)


def _aboard(at: Mention) -> bool:
    """“65 prisoners were aboard”, “a second aircraft with 80 prisoners”: where they were, not that they came home."""
    first, noun_end = at.number.first, at.noun_end
    near = at.has(_ABOARD, first - 6, first) or at.has(_ABOARD, noun_end, noun_end + 5)
    return near and not at.has(_COMEBACK, noun_end, noun_end + 6)


def _lost_after(at: Mention) -> bool:
    """“300 soldiers were killed”."""
    after = at.words_after(7)
    if not _TOOK.isdisjoint(after) and any(phrase in " ".join(after) for phrase in _TAKEN):
        return True
    return _first_tells_loss(at.text, range(at.noun_end, min(at.end, at.noun_end + 4)))


def _lost_before(at: Mention) -> bool:
    """“captured 300 soldiers”."""
    return _first_tells_loss(at.text, range(at.number.first - 1, max(at.first, at.number.first - 4) - 1, -1))


def _first_tells_loss(text: Text, spots: range) -> bool:
    for spot in spots:
        if text.words[spot] in _COMMAS or text.tags[spot] & _RETURN:
            return False
        if text.tags[spot] & _CASUALTY:
            return True
    return False
