"""Numbers without a noun of their own: what they count is said before them, or after “of them”."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import or_

from analysis.gather.extract.counted import amount, antecedent, asked, chain, copula, pointing, predicate
from analysis.gather.extract.counted.amount import swapped_soldiers
from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import BODY, FALLEN, PERSON, PLACE, RANK, STAGE, UNIT, groups_of
from analysis.gather.extract.counted.noun_before import noun_before
from analysis.gather.extract.counted.ordinal import ordinal_after
from analysis.gather.extract.lexicon import tag

_RULES: tuple[Callable[[Gap], Counted | None], ...] = (
    predicate.of_a_number,
    antecedent.still_held,
    pointing.of_them,
    antecedent.of_these,
    antecedent.such,
    antecedent.of_the_other_side,
    pointing.taken_together,
    amount.of_an_amount,
    predicate.whole_of_a_part,
    copula.said_of_it,
    pointing.as_before,
    asked.answered,
    noun_before,
    predicate.done_to_it,
    chain.of_the_sentence,
    amount.on_each_side,
    predicate.bodies_after,
    chain.of_a_chain,
)
"""The first one that says something decides."""
_SWAPPED = tag("SWAPPED", "TOSWAP")
_INCREASE = tag("INCREASE")
_MANY_BODIES = 100


def counted_without_noun(gap: Gap) -> Counted | None:
    """What a number without a noun counts, or None."""
    number, text = gap.number, gap.text
    if number.formula is not None:
        people = groups_of(reduce(or_, text.tags[number.first : number.end])) or swapped_soldiers(gap)
        return Counted(("bodies",) if _formula_of_bodies(gap) else people or ("all",), number.end)
    if number.ordinal:
        return ordinal_after(gap)
    if number.end < gap.stop and text.tags[number.end] & (UNIT | PLACE | RANK | STAGE):
        return None
    if number.value == 1 and text.kinds[number.first] == 3:
        return None
    reached = text.tags[number.first - 1] & _INCREASE
    if not reached and number.low is None and 1900 <= number.value <= 2035 and len(text.words[number.first]) == 4:
        return None
    for rule in _RULES:
        counted = rule(gap)
        if counted is not None:
            return counted
    return None


def _formula_of_bodies(gap: Gap) -> bool:
    """“1000 на 38”: bodies, where they are spoken of, here or in the title of a lopsided exchange."""
    text, number = gap.text, gap.number
    if text.has(PERSON, number.first, number.end) and not text.has(BODY, number.first, number.end):
        return False
    begin = gap.before.noun_end if gap.here and gap.before is not None else gap.first
    if text.has(BODY | FALLEN, begin, number.first):
        return True
    if text.has(PERSON, begin, number.first):
        return False
    if text.has(BODY | FALLEN, number.first, gap.stop if gap.stop < gap.end else gap.end):
        return True
    swapped = text.has(_SWAPPED, gap.first, number.first)
    if gap.before is not None and gap.before.counted.groups == ("bodies",) and not swapped:
        return True
    lopsided = number.formula != number.value and max(number.formula or 0, number.value) >= _MANY_BODIES
    return lopsided and bool(text.bits) and bool(text.bits[0] & BODY)
