"""An explanation as lines for a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from analysis.reconcile.account import Account
from analysis.reconcile.baseline_totals import Total
from analysis.reconcile.costs import in_units
from analysis.reconcile.figures import Figure, claim_ends
from analysis.reconcile.quantities import Claim
from analysis.reconcile.words import DIRECTIONS, number, said

MOST_OTHERS = 4
"""So many other values and readings are listed, the cheapest first."""


def other_values(figure: Figure) -> list[tuple[int | None, float | None]]:
    """The other values with what more they would have cost; None for a claimed value that no explanation looked at."""
    others = sorted(
        (cost, -1 if value is None else value) for value, cost in figure.prices.items() if value != figure.best
    )
    priced: list[tuple[int | None, float | None]] = [
        (None if value < 0 else value, in_units(cost)) for cost, value in others[:MOST_OTHERS]
    ]
    beyond = sorted(
        {end for claim in figure.claims for end in claim_ends(claim)} - figure.prices.keys() - {figure.best}
    )
    return priced + [(value, None) for value in beyond]


def figure_lines(figures: list[Figure], slack: float) -> Iterator[str]:
    """Each figure with its reason and the other values; `slack` is what a value that was not kept costs at least."""
    for figure in figures:
        name = f"{DIRECTIONS[figure.quantity.direction]}, {figure.quantity.group}"
        yield f"{name}: {_value(figure)} ({figure.status})"
        yield f"  {figure.why}"
        others = [_priced(value, cost, slack) for value, cost in other_values(figure)]
        if others:
            yield f"  Also considered, and what more it would have cost: {', '.join(others)}."


def total_lines(totals: list[Total]) -> Iterator[str]:
    """Each stated total of a counter against the one before and the events since."""
    for total in totals:
        yield f"{str(total.as_of)[:10]}: {number(total.stated)}"
        yield f"  {total.why}"


def claim_lines(claims: list[Claim], account: Account) -> Iterator[str]:
    """The claims by their reading, those that say the same in one line; claims that were not read stand last."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        read = account.readings.get(claim.claim_id)
        groups["" if read is None else read.reading].append(claim)
    for reading, members in sorted(groups.items(), key=lambda group: (group[0] != "as labelled", not group[0], group)):
        yield f"Read {reading}:" if reading else _unread(members)
        for alike in _alike(members, account):
            yield from _said_alike(alike, account)


def _unread(claims: list[Claim]) -> str:
    counted = all(claim.counter_id and claim.measure.group != "exchanges" for claim in claims)
    return "Compared with the events, and with nothing else:" if counted else "Recorded, and not computed with:"


def _alike(claims: list[Claim], account: Account) -> list[list[Claim]]:
    found: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        read = account.readings.get(claim.claim_id)
        found[said(claim), claim.measure.name, claim.as_of, read and (read.why, read.others)].append(claim)
    return list(found.values())


def _said_alike(claims: list[Claim], account: Account) -> Iterator[str]:
    claim, read = claims[0], account.readings.get(claims[0].claim_id)
    speakers: dict[str, list[str]] = defaultdict(list)
    for one in claims:
        speakers[one.claimant].append(one.claim_id)
    names = ", ".join(f"{name} ({', '.join(ids)})" for name, ids in speakers.items())
    plain = read is None or read.reading == "as labelled"
    yield f"  {_what(claim)}: {names}." + (f" {read.why}" if read and not plain else "")
    others = [] if read is None or plain else [way for way in read.others if way.reading != read.reading]
    if others:
        words = ", ".join(f"{way.reading} ({way.price / 10:g})" for way in others[:MOST_OTHERS])
        yield f"    Other readings and their prices: {words}."


def _what(claim: Claim) -> str:
    measure = claim.measure
    whom = f"{DIRECTIONS.get(measure.direction, '')}, {measure.group}".removeprefix(", ")
    if measure.kind not in ("count", "total") or measure.group == "exchanges":
        whom = measure.name.replace("_", " ")
    return f"{said(claim)} {whom}" + (f", as of {str(claim.as_of)[:10]}" if claim.as_of is not None else "")


def _priced(value: int | None, cost: float | None, slack: float) -> str:
    name = "undisclosed" if value is None else number(value)
    return f"{name} at more than {slack:g}" if cost is None else f"{name} at {cost:g}"


def _value(figure: Figure) -> str:
    if figure.best is None:
        return "no number"
    if figure.low == figure.high:
        return number(figure.best)
    return f"{number(figure.best)}, from {number(figure.low or 0)} " + (
        f"to {number(figure.high)}" if figure.high is not None else "upwards"
    )
