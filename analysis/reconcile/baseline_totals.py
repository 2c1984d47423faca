"""Running totals: each stated one against the previous stated one plus the events since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.reconcile.quantities import Claim, Quantity
from analysis.reconcile.shortfalls import why_of_years, why_short
from analysis.reconcile.words import number

_KINDS_IN_SCOPE = {
    "exchanges": ["exchange"],
    "all_returns": ["exchange", "one_way_return"],
    "outside_exchanges": ["one_way_return"],
}

_ALIKE = ("keeper", "direction", "group", "scope")
Events = list[tuple[pd.Timestamp, int | None]]
"""The day of each event that a counter counts, and its number, if it is known."""


@dataclass(frozen=True)
class Total:
    """A stated total, the value that the events imply (None when an event in between has no number), and the reason.

    `anew` tells that the total is off, and that the counter is followed from it all the same.
    """

    counter_id: str
    as_of: pd.Timestamp
    stated: int
    implied: int | None
    why: str
    anew: bool = False

    def row(self) -> dict[str, object]:
        """The total as a row of reconciled/totals."""
        residual = None if self.implied is None else self.stated - self.implied
        return {
            "counter_id": self.counter_id,
            "as_of": self.as_of,
            "stated": self.stated,
            "implied": self.implied,
            "residual": residual,
            "why": self.why,
        }


def reconcile_totals(ledger: Ledger, claims: list[Claim], bests: Mapping[Quantity, int | None]) -> list[Total]:
    """Every stated total, counter by counter in the order of time."""
    totals = [claim for claim in claims if claim.measure.kind == "total" and claim.qualifier == "exact"]
    counters = ledger.counters.sort_values("counter_id").to_dict("records")
    stated = {
        str(one["counter_id"]): _stated([claim for claim in totals if claim.counter_id == one["counter_id"]])
        for one in counters
    }
    result = []
    for counter in counters:
        events = _events_in_scope(ledger, counter, bests)
        years = [one for one in counters if counter["period"] != "year" and _is_year_of(one, counter)]
        ended = [(one["ends_on"], stated[str(one["counter_id"])].get(one["ends_on"])) for one in years]
        known = sorted((day, value) for day, value in ended if value is not None)
        result += _along(pd.Series(counter), stated[str(counter["counter_id"])], events, known)
    return result


def _is_year_of(one: Mapping[Hashable, object], counter: Mapping[Hashable, object]) -> bool:
    return one["period"] == "year" and all(one[name] == counter[name] for name in _ALIKE)


def _of_years(stated: int, day: pd.Timestamp, years: list[tuple[pd.Timestamp, int]], events: Events) -> str:
    """What the keeper's own totals of whole years make by that day, with the events since, where it is what it said."""
    over = [(end, value) for end, value in years if end <= day]
    if not over:
        return ""
    since = sum(best or 0 for when, best in events if over[-1][0] < when <= day)
    held = [sum(best or 0 for when, best in events if when.year == end.year) for end, _ in over]
    return why_of_years(stated, [(end.year, value) for end, value in over], since, held)


def _stated(claims: list[Claim]) -> dict[pd.Timestamp, int]:
    """The number stated most often for each day; of several equally frequent the largest, for totals grow."""
    by_day: dict[pd.Timestamp, Counter[int]] = {}
    for claim in claims:
        if claim.as_of is not None:
            by_day.setdefault(claim.as_of, Counter())[claim.stated] += 1
    return {day: max(values, key=lambda value: (values[value], value)) for day, values in sorted(by_day.items())}


def _events_in_scope(
    ledger: Ledger, counter: Mapping[Hashable, object], bests: Mapping[Quantity, int | None]
) -> Events | None:
    """The day and number of every event that the counter counts; None when its scope cannot be told from the events."""
    group, direction = str(counter["group"]), str(counter["direction"])
    if counter["scope"] == "mediated" or group == "exchanges":
        return None
    kinds = ["bodies"] if group == "bodies" else _KINDS_IN_SCOPE[str(counter["scope"])]
    events = ledger.events[ledger.events["kind"].isin(kinds)]
    counted = []
    for event_id, day in zip(events["event_id"], events["date_end"], strict=True):
        counted.append((day, bests.get(Quantity(event_id, direction, group))))
    return counted


def _along(
    counter: pd.Series,
    stated: dict[pd.Timestamp, int],
    events: Events | None,
    years: list[tuple[pd.Timestamp, int]],
) -> list[Total]:
    totals = []
    before, base = counter["starts_on"] - pd.Timedelta(days=1), 0
    for day, value in stated.items():
        since = None if events is None else [event for event in events if before < event[0] <= day]
        own_years = _of_years(value, day, years, events or [])
        totals.append(_total(counter["counter_id"], day, value, base, since=since, own_years=own_years))
        before, base = day, value
    return totals


def _total(
    counter_id: str, day: pd.Timestamp, stated: int, base: int, *, since: Events | None, own_years: str
) -> Total:
    if since is None:
        return Total(
            counter_id, day, stated, None, "Not computed: the events do not show which of them this counter counts."
        )
    known = [(when, best) for when, best in since if best is not None]
    unknown = len(since) - len(known)
    if unknown and not known:
        return Total(
            counter_id, day, stated, None, f"Not computed: none of the {unknown} events since has a published number."
        )
    added = sum(best for _, best in known)
    why = (
        f"{number(base)} before and {number(added)} in {events_in_words(len(known))} since make {number(base + added)}."
    )
    if unknown:
        why += f" {events_in_words(unknown, 'more')} without a published number."
    difference = stated - base - added
    verdict = "The stated total agrees." if not difference else f"The stated total differs by {difference:+,}."
    reason = (own_years or why_short(-difference, known)) if difference < 0 else ""
    return Total(counter_id, day, stated, base + added, " ".join(filter(None, [why, verdict, reason])))


def events_in_words(count: int, more: str = "") -> str:
    """“1 event”, “3 events”, “2 more events”."""
    return " ".join(filter(None, [number(count), more, "event" if count == 1 else "events"]))
