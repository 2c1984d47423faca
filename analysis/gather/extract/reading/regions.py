"""People of one region or town: “19 soldiers from our region”, “residents of Samara region”: a part of a number."""

from __future__ import annotations

from analysis.gather.extract.counted.groups import CIVILIAN, PLACE
from analysis.gather.extract.lexicon import listed, mark, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.small_words import FROM
from analysis.gather.extract.words import words

_ARE = words("- are were is")
_COUNTRY = tag("UKRAINE", "RUSSIA", "UKRAINIAN", "RUSSIAN", "EACH", "SIDE")
_THIRD_COUNTRY = tag("THIRD_COUNTRY")
_HELD = tag("CAPTIVITY", "HOLD")
_LANDS = tuple(f"{stem}{end}" for stem in ("щин", "ччин") for end in ("а", "и", "у", "і", "ою"))
_NO_REGION = ("батьків", "угор", "туреч", "німеч", "гуцул")
_REGION = (
    listed(
        "region oblast province область області областей областю громади громада району краю области края республики"
    )
    | stems("земляк|землячк|земляч|краян|townspe")
    | mark(lambda word: word.endswith(_LANDS) and not word.startswith(_NO_REGION))
)
_KURSK = stems("kursk|курск|курян|курськ|курщин|belarus|белорус|білорус|оккупирован|окупован|occupied")
"""Residents of Kursk region are counted by measures of their own; Belarus and occupied land are on the way."""
_INTO_REGION = listed("регион область край region громади області регіону краю") | mark(
    lambda word: word.endswith(("щину", "ччину")) and not word.startswith(_NO_REGION)
)
_TO = words("в у до на to the наш")
_REACH = 5


def is_of_a_region(at: Mention) -> bool:
    """Whether the number is of one region's own people, whom no measure counts."""
    if at.counted.groups[0] == "bodies":
        return False
    end = at.noun_end + _REACH
    if at.has(_KURSK | _HELD, at.number.end, end) or at.bits() & _THIRD_COUNTRY:
        return False
    if at.has(_REGION, at.number.end, at.noun_end + 1) or _came_to_a_region(at):
        return True
    text = at.text
    for spot in range(at.noun_end, min(at.end, end)):
        if text.kinds[spot] == 4 and text.words[spot] != "-":
            return False
        if text.words[spot] in FROM:
            return _names_place(at, spot + 1)
        if text.tags[spot] & _REGION:
            return _are_residents(at)
        if spot > at.noun_end and text.words[spot] not in _ARE:
            return _are_residents(at) and at.has(_REGION, spot, end)
    return False


def _are_residents(at: Mention) -> bool:
    return at.has(CIVILIAN, at.number.end, at.noun_end)


def _came_to_a_region(at: Mention) -> bool:
    """“В область вернулись 46 бойцов”, “на Сумщину повернулися троє”."""
    text = at.text
    near = text.spots(_INTO_REGION, at.number.first - _REACH, at.number.first)
    return any(text.words[spot - 1] in _TO for spot in near if spot > at.first)


def _names_place(at: Mention, spot: int) -> bool:
    """“from Bashkiria”, “из нашей области”, “з Маріуполя”."""
    text = at.text
    near = range(spot, min(at.end, spot + 3))
    if not near or any(text.tags[one] & _COUNTRY for one in near):
        return False
    if any(text.tags[one] & (_REGION | PLACE) for one in near):
        return True
    return not text.tags[spot] and text.kinds[spot] == 3 and text.normal[text.starts[spot]].isupper()
