"""From a ledger to what the solver needs: sides, days, running sums, and the voices about each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.problems import InputError
from analysis.reconcile.blocks import Block, apart
from analysis.reconcile.books import Book
from analysis.reconcile.costs import Costs
from analysis.reconcile.decisions import Rulings, out_of_reach, rulings_of
from analysis.reconcile.hints import hints_of, inferred_values, wanted_values
from analysis.reconcile.meanings import Hints
from analysis.reconcile.quantities import Claim, claims_of
from analysis.reconcile.sides import Side
from analysis.reconcile.validity import check
from analysis.reconcile.voices import Voice, count_voices, total_voices

_EXPECTED = {"exchange": "all", "bodies": "bodies"}
"""An exchange, of people or of bodies, has a number in each direction, published or not."""


@dataclass
class Problem:
    """Everything about one ledger that the solver needs, in the order of time."""

    blocks: list[Block]
    books: list[Book]
    book_voices: dict[str, list[Voice]]
    mediators: dict[str, str]
    stages: dict[str, list[str]]
    rulings: Rulings
    claims: list[Claim]


def problem_of(ledger: Ledger, costs: Costs) -> Problem:
    """The problem that a ledger poses. Raises InputError for unusable rows and decisions that cannot be followed."""
    check(ledger)
    claims = claims_of(ledger)
    rulings = rulings_of(ledger, claims)
    claims = [rulings.relabelled(claim) for claim in claims]
    events = ledger.events.sort_values(["date_end", "event_id"]).to_dict("records")
    stages: dict[str, list[str]] = defaultdict(list)
    for event in events:
        if not pd.isna(event["round_id"]):
            stages[str(event["round_id"])].append(str(event["event_id"]))
    voices = count_voices(
        (claim for claim in claims if claim.measure.kind == "count" and claim.measure.direction), costs
    )
    books, book_voices = _books(ledger, claims, voices, dict(stages), rulings=rulings, costs=costs)
    sides = _sides({str(key): event for event in events for key in [event["event_id"]]}, voices, rulings)
    _hint(sides, claims, dict(stages), books, book_voices)
    _refuse_out_of_reach(sides, rulings)
    mediators = {
        str(event["event_id"]): "" if pd.isna(event["mediators"]) else str(event["mediators"]) for event in events
    }
    days = {str(event["event_id"]): event["date_end"] for event in events}
    return Problem(_blocks(sides, voices, days), books, book_voices, mediators, dict(stages), rulings, claims)


def _sides(events: dict[str, dict[object, object]], voices: list[Voice], rulings: Rulings) -> list[Side]:
    by_side: dict[tuple[str, str, str], list[Voice]] = defaultdict(list)
    for event_id, event in events.items():
        for direction in ("to_ua", "to_ru") if event["kind"] in _EXPECTED else ():
            by_side[event_id, direction, _EXPECTED[str(event["kind"])]] = []
    for voice in voices:
        subject_id, direction, group = voice.claim.quantity
        if subject_id in events and direction != "both":
            by_side[subject_id, direction, "bodies" if group == "bodies" else "all"].append(voice)
    ruled = rulings.by_side()
    for key in ruled:
        if key[0] in events:
            by_side.setdefault(key, [])
    order = {event_id: place for place, event_id in enumerate(events)}
    keys = sorted(by_side, key=lambda key: (order[key[0]], key[1] == "to_ru", key[2]))
    kinds = {event_id: str(event["kind"]) for event_id, event in events.items()}
    days = {event_id: str(event["date_end"])[:10] for event_id, event in events.items()}
    return [Side(*key, kinds[key[0]], by_side[key], Hints(), ruled.get(key, {}), day=days[key[0]]) for key in keys]


def _hint(
    sides: list[Side],
    claims: list[Claim],
    stages: dict[str, list[str]],
    books: list[Book],
    book_voices: dict[str, list[Voice]],
) -> None:
    hints = hints_of(sides, claims, stages)
    for side, hint in zip(sides, hints, strict=True):
        side.hints = hint
    for side, values in zip(sides, wanted_values(sides, claims), strict=True):
        side.wanted = values
    for side, values in zip(sides, inferred_values(sides, books, book_voices), strict=True):
        side.inferred = values


def _refuse_out_of_reach(sides: list[Side], rulings: Rulings) -> None:
    lost = [side.quantity(group) for side in sides if side.ruled and not side.options() for group in side.ruled]
    if lost:
        raise InputError(out_of_reach(rulings.values[quantity]) for quantity in lost)


def _blocks(sides: list[Side], voices: list[Voice], days: dict[str, pd.Timestamp]) -> list[Block]:
    groups: dict[tuple[pd.Timestamp, bool], list[Side]] = defaultdict(list)
    for side in sides:
        groups[days[side.event_id], side.main == "bodies"].append(side)
    summed: dict[pd.Timestamp, list[Voice]] = defaultdict(list)
    for voice in voices:
        if voice.claim.measure.direction == "both" and voice.claim.subject_id in days:
            summed[days[voice.claim.subject_id]].append(voice)
    blocks = []
    for (day, bodies), members in groups.items():
        events = {side.event_id for side in members}
        both = [] if bodies else [v for v in summed[day] if v.claim.subject_id in events]
        blocks += [
            Block(day, linked, [v for v in both if v.claim.subject_id in {s.event_id for s in linked}])
            for linked in apart(members, both)
        ]
    return sorted(
        blocks, key=lambda block: (block.day, block.events[0], block.sides[0].main, block.sides[0].direction == "to_ru")
    )


def _books(
    ledger: Ledger,
    claims: list[Claim],
    voices: Iterable[Voice],
    stages: dict[str, list[str]],
    *,
    rulings: Rulings,
    costs: Costs,
) -> tuple[list[Book], dict[str, list[Voice]]]:
    book_voices: dict[str, list[Voice]] = defaultdict(list)
    about_rounds = [v for v in voices if v.claim.subject_id in stages and v.claim.measure.direction != "both"]
    for voice in about_rounds:
        book_voices[" ".join(voice.claim.quantity)].append(voice)
    ruled = {quantity: ruling for quantity, ruling in rulings.values.items() if ruling.value is not None}
    rounds = {str(row["round_id"]): row for row in ledger.rounds.to_dict("records")}
    books: dict[str, Book] = {}
    for quantity in sorted({*(voice.claim.quantity for voice in about_rounds), *ruled}):
        subject_id, direction, group = quantity
        if subject_id in stages and direction != "both":
            name, row = " ".join(quantity), rounds[subject_id]
            span = (row["date_start"], row["date_end"])
            members, ruling = frozenset(stages[subject_id]), ruled.get(quantity)
            books[name] = Book(name, direction, group, "", *span, members=members, ruling=ruling)
    keepers = {str(row["counter_id"]): row for row in ledger.counters.to_dict("records")}
    totals = [claim for claim in claims if claim.measure.kind == "total" and claim.as_of is not None]
    for voice in total_voices(totals, {name: str(row["side"]) for name, row in keepers.items()}, costs):
        book_voices[voice.claim.counter_id].append(voice)
    for name, row in keepers.items():
        if row["group"] in ("all", "bodies") and _binds(row, book_voices.get(name, [])):
            ends = None if pd.isna(row["ends_on"]) else row["ends_on"]
            books[name] = Book(
                name,
                row["direction"],
                row["group"],
                row["scope"],
                row["starts_on"],
                ends,
                str(row["keeper"]),
                row["period"] != "year",
            )
    return sorted(books.values(), key=lambda book: (not book.is_round, book.book_id)), dict(book_voices)


def _binds(counter: dict[Hashable, Any], voices: list[Voice]) -> bool:
    """Whether a counter tells anything about events.

    One kept by a party or mediator does; any other must have been stated twice, to be compared with itself.
    """
    exact = [voice for voice in voices if voice.claim.qualifier == "exact"]
    return len({voice.claim.as_of for voice in exact}) > (1 if counter["side"] == "third_party" else 0)
