"""Parts that no measure counts: whom a reporter asked, what some of the freed have, whose the bodies are."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.reading.compared import is_age, is_compared
from analysis.gather.extract.reading.ratios import is_for_each_thing, is_ratio
from analysis.gather.extract.reading.regions import is_of_a_region
from analysis.gather.extract.small_words import OF
from analysis.gather.extract.speakers import SAYING
from analysis.gather.extract.words import words

_MOST_PEOPLE = 100_000
"""No statement about prisoners or bodies is larger."""
_AMERICA = listed("united states us сша washington вашингтоном вашингтон america")
_BETWEEN = listed("between між между")
_THE_ONES = words("the those these them whom них тих тех")
_CAPTIVITY = tag("CAPTIVITY")
_UNITS = tag("FORCE", "PLACE", "UNIT", "RANK")
_HOLD = tag("HOLD")
_WAS = words("були провели пробули перебували утримувались утримувалися были провели находились had were")
_MOVED = tag("COMEBACK", "GIVE", "SWAPPED")
_ALL, _MOST = words("all все усі всі"), words("most majority many half большинство многие половина більшість багато")
_SINCE = words("since more понад з із more over с более свыше роки років года лет years year")
_BAGS, _MOST_IN_BAGS, _NEAR = listed("bag bags мішку мішках мішок мешке мешках мешок"), 10, 6
_REMAINS = stems("remains|останк|решт")
_REST = words("rest other others remaining решта решту інші остальные остальных прочие")
_ARE = (["-"], ["are"], ["were"], ["це"])
_SERGEANTS = stems("sergeant|private|enlisted|сержант|рядов")
_OPENINGS = (["из", "общего"], ["із", "загальної"], ["of", "these"], ["із", "загального"])


def is_no_part_counted(mention: Mention) -> bool:
    """“77 of the returned servicemen belonged to …”, “108 из них - бойцы полка”: a part that no measure counts."""
    if mention.number.value > _MOST_PEOPLE or is_age(mention) or is_compared(mention) or _other_countries(mention):
        return True
    if is_ratio(mention) or is_for_each_thing(mention) or _remains_of_one(mention) or _have_it(mention):
        return True
    if _speaks(mention) or _rank_and_file(mention) or _named_after_bodies(mention):
        return True
    if is_of_a_region(mention) or _had_been_held(mention):
        return True
    if mention.counted.groups[0] not in ("all", "military", "bodies") or mention.counted.end == mention.number.end:
        return False
    after = mention.text.words[mention.number.end : mention.number.end + 2]
    of_them = len(after) == 2 and after[0] in OF and after[1] in _THE_ONES
    opening = mention.text.words[mention.first : mention.first + 2]
    said_of_them = mention.counted.pointed and not mention.has(_UNITS, mention.number.end, mention.noun_end + 4)
    return (of_them and not mention.counted.closed and not said_of_them) or opening in _OPENINGS


def _speaks(mention: Mention) -> bool:
    """“One woman in Kyiv said …”: whom a reporter asked."""
    return mention.number.value == 1 and mention.has(SAYING, mention.noun_end, mention.noun_end + _NEAR)


def _rank_and_file(mention: Mention) -> bool:
    """“решта 82 - солдати, матроси й сержанти”, “the other 118 are sergeants”: a part without a measure."""
    text, spot = mention.text, mention.number.end
    if text.words[spot : spot + 1] not in _ARE or _REST.isdisjoint(mention.words_before(2)):
        return False
    return mention.has(_SERGEANTS, spot, spot + _NEAR)


def _remains_of_one(mention: Mention) -> bool:
    """“the remains of one person come in several bags”, “three people's remains in one bag”: any person's."""
    if mention.number.value < _MOST_IN_BAGS and mention.has(
        _BAGS, mention.number.first - _NEAR, mention.noun_end + _NEAR
    ):
        return True
    return mention.number.value == 1 and mention.has(_REMAINS, mention.number.first - 3, mention.number.first)


def _have_it(mention: Mention) -> bool:
    """“У п'ятьох звільнених виявили туберкульоз”, “у 12 освобождённых”: what some of them have."""
    named = mention.counted.end > mention.number.end
    return named and mention.text.words[mention.number.first - 1] == "у" and not mention.bits() & _CAPTIVITY


def _named_after_bodies(mention: Mention) -> bool:
    """“the bodies of three people: two foreigners and a woman”, “two of them foreigners”: whose they are."""
    before = mention.before
    if before is None or before.place != mention.place or before.counted.groups != ("bodies",):
        return False
    if mention.counted.pointed and mention.counted.groups not in (("all",), ("bodies",)):
        return True
    between = mention.text.words[before.noun_end : mention.number.first]
    return between[:1] in (["-"], [":"]) and mention.number.value < before.number.value


def _had_been_held(mention: Mention) -> bool:
    """“139 звільнених були в неволі з 2022 року”: for how long some of them had been held.

    Not “вернулись 205 бойцов, все они …”, “большинство из 205 освобождённых …”, where the number is that of all.
    """
    if not mention.has(_CAPTIVITY | _HOLD, mention.noun_end, mention.noun_end + 6):
        return False
    moved = mention.has(_MOVED, mention.number.first - 2, mention.number.first)
    if (moved and mention.words_before(1) != [","]) or _of_all(mention):
        return False
    after = mention.words_after(9)
    return not (_WAS.isdisjoint(after[:4]) or _SINCE.isdisjoint(after))


def _of_all(mention: Mention) -> bool:
    """“All 205 people”, “most of the 205 freed”, “все 205 освобождённых”."""
    near = mention.words_before(3)
    return not _ALL.isdisjoint(near[-2:]) or (not _MOST.isdisjoint(near) and not OF.isdisjoint(near[-2:]))


def _other_countries(mention: Mention) -> bool:
    """“two prisoners between the United States and Russia”."""
    first, end = mention.noun_end, mention.noun_end + 5
    return mention.has(_AMERICA, first, end) and mention.has(_BETWEEN, first, end)
