"""One candidate for each statement: repeats in title, lead and quotation are put together."""

from __future__ import annotations

from analysis.gather.extract.candidate import Candidate
from analysis.gather.extract.found import Found
from analysis.gather.extract.merge.groups import civilians_first, settle_groups
from analysis.gather.extract.merge.guesses import told_first
from analysis.gather.extract.merge.parts import without_parts
from analysis.gather.extract.merge.repeats import counts_first, dated_first, exact_first, plans_done, plans_first
from analysis.gather.extract.merge.sums import settle_sums
from analysis.gather.extract.merge.voices import named_first, voices
from analysis.gather.extract.merge.whole import grouped

__all__ = ["merged"]


def merged(found: list[Found]) -> list[Candidate]:
    """The statements once each, in the order of the text, without parts that no measure counts."""
    kept = without_parts(told_first(found))
    settle_groups(kept)
    kept = exact_first(dated_first(counts_first(plans_first(plans_done(kept)))))
    kept = settle_sums(named_first(civilians_first(kept)))
    chosen = [one for same in grouped(kept, _key).values() for one in voices(same)]
    return [_candidate(one) for one in sorted(chosen, key=lambda one: (one.start, one.measure))]


def _key(one: Found) -> tuple[object, ...]:
    return one.measure, one.value, one.mention.number.low, one.when.event, one.when.as_of


def _candidate(one: Found) -> Candidate:
    ranged = one.qualifier == "range"
    number = one.mention.number
    return Candidate(
        one.when.event, one.when.as_of, one.measure, None if ranged else one.value,
        number.low if ranged else None, number.high if ranged else None, one.qualifier,
        one.speaker.name, one.speaker.side, one.start, one.end,
    )  # fmt: skip
