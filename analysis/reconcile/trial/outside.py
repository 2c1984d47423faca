"""Data sets of other people with known answers: what the exact model does where nothing but votes can help.

Population (Pasternack and Roth, Knowing What to Believe, COLING 2010): city populations that contributors wrote into
an encyclopedia, against the census. Flight (Li, Dong, Lyons, Meng, Srivastava, Truth Finding on the Deep Web, VLDB
2012): times of flights on 38 sites, against the airlines. Both are read from a folder that the caller has; neither is
part of this project.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from analysis.ledger.opening import Ledger
from analysis.reconcile.costs import EIGHTHS, Costs, load_costs
from analysis.reconcile.trial.frames import ledger_of

_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::\d\d)?\s*([AaPp])?")
_TIMES = (1, 2, 4, 5)
"""Scheduled and actual departure, scheduled and actual arrival; the columns between are gates."""
_VOTELESS = ("rounded", "digits swapped", "one digit wrong", "another event's number")
"""The readings that could touch a number of another world; without them the model is a vote."""


class Said(NamedTuple):
    """One source gives one thing one number."""

    thing: str
    source: str
    value: int


@dataclass(frozen=True)
class Outside:
    """What was said, and the known answers for some of the things."""

    said: list[Said]
    gold: dict[str, int]


def population(folder: Path) -> Outside:
    """The 4,183 claims of `population-new-new.txt` and the answers of `population-gd.txt`; contributors are hashed."""
    said = []
    for line in _lines(folder / "population-new-new.txt"):
        thing, contributor, value, _ = line.split("\t")
        said.append(Said(thing, hashlib.sha256(contributor.encode()).hexdigest()[:12], int(float(value))))
    answers = (line.rsplit(",", 2) for line in _lines(folder / "population-gd.txt") if line.count(",") >= 2)
    return Outside(said, {f"{city.strip()}_{year.strip()}": int(value) for city, year, value in answers})


def flights(folder: Path) -> Iterator[Outside]:
    """Day by day, from `conflicting_data` and `ground_truth`, the times of the flights whose answers are known.

    Times are minutes after midnight; dates and time zones, which few sites give, are left aside.
    """
    for answers in sorted((folder / "ground_truth").glob("*.txt")):
        gold = dict(_times(answers, 0))
        known = {thing.rsplit(" ", 1)[0] for thing in gold}
        said = []
        for line in _lines(folder / "conflicting_data" / answers.name):
            source, flight, *cells = line.split("\t")
            if flight in known:
                said += [Said(f"{flight} {place}", source, minute) for place, minute in _minutes(cells)]
        yield Outside([one for one in said if one.thing in gold], gold)


def _times(path: Path, place: int) -> Iterator[tuple[str, int]]:
    for line in _lines(path):
        cells = line.split("\t")
        yield from ((f"{cells[place]} {time}", minute) for time, minute in _minutes(cells[place + 1 :]))


def _minutes(cells: list[str]) -> Iterator[tuple[int, int]]:
    for place in _TIMES:
        found = _CLOCK.search(cells[place - 1]) if place <= len(cells) else None
        if found:
            hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
            yield place, ((hour % 12 + 12 * (half == "p")) if half else hour) % 24 * 60 + minute


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def as_ledger(said: Iterable[Said]) -> tuple[Ledger, dict[str, str]]:
    """The claims as a ledger, one event a thing, and the event of each thing. A source's repetition counts once."""
    unique = sorted(set(said))
    names = {thing: f"thing-{place:06}" for place, thing in enumerate(sorted({one.thing for one in unique}))}
    events: list[dict[str, object]] = [
        {"event_id": name, "date_start": day, "date_end": day, "date_precision": "day", "kind": "one_way_return",
         "label": name}
        for place, name in enumerate(names.values())
        for day in [date(2000, 1, 1) + timedelta(days=place)]
    ]  # fmt: skip
    claims: list[dict[str, object]] = [
        {"claim_id": f"C{place:07}", "source_id": one.source, "subject_id": names[one.thing],
         "measure": "returned_to_ua", "value": one.value, "qualifier": "exact", "claimant": one.source,
         "claimant_side": "third_party", "recorded_on": "2026-01-01"}
        for place, one in enumerate(unique)
    ]  # fmt: skip
    sources: list[dict[str, object]] = [
        {"source_id": name, "publisher": name, "kind": "newspaper"} for name in sorted({one.source for one in unique})
    ]
    return ledger_of({"events": events, "claims": claims, "sources": sources}), names


def independent(readings: bool = True) -> Costs:
    """The price list for sources that do not hear each other; without `readings` a number is right or plainly wrong."""
    prices = load_costs()
    weights = {**prices.weights, "each further speaker of a side": EIGHTHS}
    dear = {} if readings else dict.fromkeys(_VOTELESS, prices.worst())
    return Costs({**prices.prices, **dear}, weights)
