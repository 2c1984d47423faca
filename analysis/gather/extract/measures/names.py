"""The names of measures, by direction, group and kind."""

from __future__ import annotations

from analysis.gather.extract.direction import BOTH, RU, UA
from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_HELD = {"all": "", "military": "_military", "civilian": "_civilian", "women": "_women"}
_INTO = words("in to into до в у")
_HOME_COMING = stems("приех|приїх|вернул|поверну|arrived|returned|came")
_THIRD_COUNTRY = tag("THIRD_COUNTRY")


def people(mention: Mention) -> bool:
    """Whether the mention counts the living."""
    return mention.counted.groups[0] not in ("bodies", "exchanges")


def measures_of(mention: Mention, direction: str, plan: bool, running: bool) -> list[str]:
    """The measures that the mention states, one for each direction and group."""
    ways = (UA, RU) if direction == BOTH else (direction,)
    groups = ("all",) if plan and people(mention) else mention.counted.groups
    return [_measure(way, group, plan, running) for way in ways for group in groups]


def _measure(direction: str, group: str, plan: bool, running: bool) -> str:
    if plan:
        return f"planned_bodies_{direction}" if group == "bodies" else f"planned_{direction}"
    if group == "bodies":
        return f"{'total_' if running else ''}bodies_{direction}"
    name = f"returned_{direction}" if group == "all" else f"returned_{direction}_{group}"
    return f"total_{name}" if running else name


def stock_measure(mention: Mention, direction: str) -> str | None:
    """The measure of prisoners held, or None for a group that no measure counts."""
    group = mention.counted.groups[0]
    if group not in _HELD:
        return None
    return f"held_by_{'ru' if direction != RU else 'ua'}{_HELD[group]}"


def held_direction(measure: str) -> str:
    """Whose people a measure of prisoners held counts."""
    return UA if measure.startswith("held_by_ru") else RU


def to_third_country(mention: Mention) -> bool:
    """Whether the people went to a third country."""
    if not mention.has(_THIRD_COUNTRY, mention.number.first - 5, mention.noun_end + 9):
        return False
    return _arrive_there(mention) or not mention.has(_HOME_COMING)


def _arrive_there(mention: Mention) -> bool:
    """“arrived in Hungary”, “прибули до Угорщини”."""
    text = mention.text
    spots = range(mention.number.first, min(mention.end, mention.noun_end + 9))
    return any(text.tags[spot] & _THIRD_COUNTRY and text.words[spot - 1] in _INTO for spot in spots)
