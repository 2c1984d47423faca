"""The statements of one number about people or bodies handed over, planned, or added up."""

from __future__ import annotations

from analysis.gather.extract import measures
from analysis.gather.extract.calendar import When
from analysis.gather.extract.found import Found, found_at
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.reading.lists import in_list
from analysis.gather.extract.same import same_back
from analysis.gather.extract.speakers import Speaker


def handover(mention: Mention, direction: str | None, when: When, speaker: Speaker, russian: bool) -> list[Found]:
    """One statement for each direction and group; none for sums that no measure counts."""
    running, plan = mention.running, mention.plan
    if direction is None and measures.is_sum(mention, running, speaker):
        return _of_both(mention, when, speaker)
    if measures.is_sum_of_bodies(mention, direction):
        return []
    mention.direction = direction or measures.guessed_direction(mention, speaker, russian)
    names = measures.measures_of(mention, mention.direction, plan, running)
    if measures.people(mention) and not plan and not running and measures.to_third_country(mention):
        names = ["released_to_third_country"]
    made = [found_at(mention, name, when, speaker) for name in names]
    if mention.number.formula is not None:
        _set_formula(made, mention.number.value, mention.number.formula)
    listed = in_list(mention)
    for one in made:
        one.guessed, one.part = direction is None, mention.counted.part and listed
    return made + same_back(mention, made)


def _of_both(mention: Mention, when: When, speaker: Speaker) -> list[Found]:
    """A number of both sides; of a plan only where its day has come: no measure counts what both are to get."""
    if mention.plan:
        done = when.event is not None and when.as_of is not None and when.event <= when.as_of
        return [found_at(mention, "returned_both", When(when.event, None), speaker)] if done else []
    return [found_at(mention, "total_returned_both" if mention.running else "returned_both", when, speaker)]


def _set_formula(made: list[Found], value: int, other: int) -> None:
    """“1000 for 30”: the second number is Russia's; of bodies the larger is Ukraine's."""
    bodies = any("bodies" in one.measure for one in made)
    first, second = (other, value) if bodies and other > value else (value, other)
    for one in made:
        one.value = second if "to_ru" in one.measure else first
