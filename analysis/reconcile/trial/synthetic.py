"""Made-up ledgers with known truth: events, groups, rounds, counters, reprints, and all kinds of slip at a rate."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from analysis.ledger.opening import Ledger
from analysis.reconcile.quantities import Quantity
from analysis.reconcile.trial.frames import ledger_of
from analysis.reconcile.trial.slips import Day, Slip, slip
from analysis.tables import LEDGER
from analysis.vocabulary import measure_of

SPEAKERS = {
    "Kyiv office": "UA",
    "Kyiv ministry": "UA",
    "Moscow office": "RU",
    "Moscow ministry": "RU",
    "Go-between": "mediator",
    **{f"Paper {place}": "third_party" for place in range(1, 7)},
}
_SPEAKS = {"UA": 0.75, "RU": 0.65, "mediator": 0.35, "third_party": 0.3}
"""How often a speaker of each side gives a number of an event, 0 to 1."""
_REPRINTED = 0.3
_UNDISCLOSED = 0.05
_STATED = 0.6
"""How often a counter is stated after a handover."""


@dataclass
class Made:
    """A made-up ledger, the true value of every quantity, and what each claim really means."""

    ledger: Ledger
    truth: dict[Quantity, int]
    meanings: dict[str, str]


@dataclass
class _Making:
    random: Random
    slips: float
    rows: dict[str, list[dict[str, object]]] = field(default_factory=lambda: {table.name: [] for table in LEDGER})
    truth: dict[Quantity, int] = field(default_factory=dict)
    meanings: dict[str, str] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)

    def claim(self, source: str, speaker: str, value: int, meaning: str, **more: object) -> None:
        """One more claim on the page `source`."""
        name = f"C{len(self.rows['claims']) + 1:04}"
        self.meanings[name] = meaning
        self.rows["claims"].append({
            "claim_id": name, "source_id": source, "value": value, "qualifier": "exact", "claimant": speaker,
            "claimant_side": SPEAKERS[speaker], "recorded_on": "2026-01-01", **more,
        })  # fmt: skip


def make(seed: int, events: int, slips: float) -> Made:
    """A ledger of so many handovers; this share (0 to 1) of independent statements slips. One seed, one ledger."""
    making = _Making(Random(seed), slips)
    _counters(making)
    day, before, number = date(2022, 3, 1), None, 0
    while number < events:
        day += timedelta(days=making.random.randint(3, 15))
        stages = 3 if making.random.random() < 0.04 else 1
        round_id = f"round-{day}" if stages > 1 else None
        if round_id:
            making.rows["rounds"].append(
                _span(day, day + timedelta(days=2)) | {"round_id": round_id, "kind": "exchange", "label": round_id}
            )
        for stage in range(stages):
            before = _handover(making, day + timedelta(days=stage), round_id, before)
            number += 1
        day += timedelta(days=stages)
    _sources(making)
    return Made(ledger_of(making.rows), making.truth, making.meanings)


def _handover(making: _Making, day: date, round_id: str | None, before: Day | None) -> Day:
    random = making.random
    bodies = round_id is None and random.random() < 0.12
    kind, main = ("bodies", "bodies") if bodies else ("exchange", "all")
    event_id = str(day)
    _event(making, event_id, day, kind, round_id)
    to_ua = random.randint(200, 1200) if bodies else random.randint(12, 300)
    to_ru = random.randint(10, 60) if bodies else to_ua if random.random() < 0.5 else random.randint(12, 300)
    civilians = random.randint(1, max(1, to_ua // 4)) if not bodies and random.random() < 0.4 else 0
    extra = random.randint(3, 40) if not bodies and not round_id and random.random() < 0.1 else 0
    told = Day(event_id, {"to_ua": to_ua, "to_ru": to_ru}, civilians, extra, main, before)
    for direction, value in told.numbers.items():
        making.truth[Quantity(event_id, direction, main)] = value
    if civilians:
        making.truth[Quantity(event_id, "to_ua", "military")] = to_ua - civilians
        making.truth[Quantity(event_id, "to_ua", "civilian")] = civilians
    if extra:
        _event(making, f"{event_id}-b", day, "one_way_return", None)
        making.truth[Quantity(f"{event_id}-b", "to_ua", "all")] = extra
        making.claim(
            f"kyiv-office-{event_id}",
            "Kyiv office",
            extra,
            "as labelled",
            subject_id=f"{event_id}-b",
            measure="returned_to_ua",
        )
    if random.random() >= _UNDISCLOSED:
        _say(making, told)
    if not bodies:
        _state_totals(making, told)
    return told


def _say(making: _Making, day: Day) -> None:
    for speaker, side in SPEAKERS.items():
        if making.random.random() < _SPEAKS[side]:
            source = f"{speaker.lower().replace(' ', '-')}-{day.event_id}"
            said = slip(day, side, making.slips, making.random)
            for one in said:
                _page(making, source, speaker, day, one)
            if making.random.random() < _REPRINTED:
                for one in said:
                    _page(making, f"{source}-again", speaker, day, one)


def _page(making: _Making, source: str, speaker: str, day: Day, one: Slip) -> None:
    making.claim(
        source, speaker, one.value, one.meaning, subject_id=day.event_id, measure=measure_of(one.direction, one.group)
    )


def _state_totals(making: _Making, day: Day) -> None:
    for counter_id, direction, speaker in (
        ("kyiv-total", "to_ua", "Kyiv office"),
        ("moscow-total", "to_ru", "Moscow office"),
    ):
        before = making.totals.get(counter_id, 0)
        making.totals[counter_id] = before + day.numbers[direction]
        if making.random.random() < _STATED:
            stale = before > 0 and making.random.random() < making.slips
            value, meaning = (
                (before, "a total not yet updated") if stale else (making.totals[counter_id], "as labelled")
            )
            label = {"as_of": day.event_id, "as_of_precision": "day", "measure": f"total_returned_{direction}"}
            source_id = f"{speaker.lower().replace(' ', '-')}-{day.event_id}"
            making.claim(source_id, speaker, value, meaning, counter_id=counter_id, **label)


def _event(making: _Making, event_id: str, day: date, kind: str, round_id: str | None) -> None:
    row = _span(day, day) | {
        "event_id": event_id,
        "date_precision": "day",
        "kind": kind,
        "round_id": round_id,
        "label": event_id,
    }
    making.rows["events"].append(row)


def _span(first: date, last: date) -> dict[str, object]:
    return {"date_start": str(first), "date_end": str(last)}


def _counters(making: _Making) -> None:
    for counter_id, side, direction in (("kyiv-total", "UA", "to_ua"), ("moscow-total", "RU", "to_ru")):
        kept = {"counter_id": counter_id, "keeper": counter_id, "side": side, "direction": direction}
        scope = {"group": "all", "scope": "exchanges", "period": "war", "starts_on": "2022-02-24"}
        making.rows["counters"].append({**kept, **scope})


def _sources(making: _Making) -> None:
    for name in sorted({str(row["source_id"]) for row in making.rows["claims"]}):
        day = name.removesuffix("-again")[-10:]
        kind = "reprint" if name.endswith("-again") else "newspaper"
        page = {"source_id": name, "publisher": name[:-11], "publisher_side": "third_party", "kind": kind}
        made = {"published_on": day, "retrieved_on": "2026-01-01", "language": "en"}
        making.rows["sources"].append({**page, **made})
