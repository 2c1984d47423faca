"""Numbers of people who were named before: “13 more are still being held”, “roughly 6,000 of these have gone home”."""

from __future__ import annotations

from analysis.gather.extract.counted.closed import is_closed
from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import BODY, EXCHANGE, PERSON, RANK, groups_of
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.small_words import NATIONS
from analysis.gather.extract.words import words

_HOLD, _MOVED = tag("HOLD"), tag("COMEBACK", "GIVE", "SWAPPED")
_SIDES = tag("UKRAINIAN", "RUSSIAN")
_FILLERS = words(
    "more another others are is were still being yet of them these those have had has been already remain stay also "
    "be believed thought estimated to it says "
    "ще досі й далі все з них іще поки до сих пор еще по-прежнему из них все пока до цього часу уже вже - ,"
)
_CONFIRMED = listed("confirmed verified підтверджені подтверждены")
_PAST = ("ли", "лись", "лися")
_POINTS = words("them these них")
_GROUPS = ("civilian", "military")
_REACH, _BACK = 9, 40
_SUCH = (["таких"], ["их"], ["їх"])


def still_held(gap: Gap) -> Counted | None:
    """“13 more are still being held in Sumy”, “двенадцать до сих пор остаются в Сумах”."""
    confirmed = _CONFIRMED if gap.before is not None and gap.before.stock else 0
    return _named_before(gap) if _verb(gap, _HOLD | confirmed) else None


def such(gap: Gap) -> Counted | None:
    """“По состоянию на 16 января таких 2466”: of those last named."""
    if gap.near(1) not in _SUCH or not is_closed(gap):
        return None
    return _named_before(gap)


def of_the_other_side(gap: Gap) -> Counted | None:
    """“Russia holds 7,000 of our soldiers. Ukraine holds over 4,000 Russian ones”, “понад 4 тисячі російських”."""
    spot, before = gap.number.end, gap.before
    if spot >= gap.end or before is None or not before.stock or not gap.text.tags[spot] & _SIDES:
        return None
    ends = spot + 1 >= gap.end or gap.text.kinds[spot + 1] == 4 or gap.text.words[spot + 1] == "ones"
    groups = before.counted.groups
    return Counted(groups, spot + 1, whose=gap.text.tags[spot] & _SIDES) if ends else None


def of_these(gap: Gap) -> Counted | None:
    """“roughly 6,000 of these have already gone home”."""
    if _POINTS.isdisjoint(gap.after[:3]) or not _verb(gap, _MOVED):
        return None
    return _named_before(gap)


def _verb(gap: Gap, tags: int) -> bool:
    """Whether a verb of this kind follows the number with nothing but small words between."""
    text = gap.text
    for spot in range(gap.number.end, min(gap.end, gap.number.end + _REACH)):
        if text.tags[spot] & tags:
            return not text.words[spot].endswith(_PAST) and text.words[spot + 1 : spot + 2] != ["out"]
        if text.words[spot] not in _FILLERS:
            return False
    return False


def _named_before(gap: Gap) -> Counted | None:
    """The people last named before the number, and whose they are: here, else by the mention before, else earlier."""
    before, first = gap.before, gap.number.first
    here = _last_named(gap, first, gap.first)
    near = before is not None and gap.first - before.noun_end < _BACK
    if here is None and before is not None and near and before.counted.groups[0] in _GROUPS:
        return Counted(before.counted.groups, gap.number.end, pointed=True)
    return here or _last_named(gap, gap.first, max(0, first - _BACK))


def _last_named(gap: Gap, begin: int, end: int) -> Counted | None:
    """The last people named going back from one token to another."""
    text = gap.text
    for spot in range(begin - 1, end - 1, -1):
        if text.tags[spot] & (BODY | EXCHANGE | RANK):
            return None
        if text.tags[spot] & PERSON and text.words[spot] not in NATIONS and text.words[spot - 1] != "taken":
            near = text.tags[max(0, spot - 2) : spot + 1]
            whose = next((tags & _SIDES for tags in reversed(near) if tags & _SIDES), 0)
            return Counted(groups_of(text.tags[spot]) or ("all",), gap.number.end, pointed=True, whose=whose)
    return None
