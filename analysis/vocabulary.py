"""The closed lists of terms that the tables use, each with its meaning; the codebook prints them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Terms = dict[str, str]

SIDES: Terms = {
    "UA": "Ukraine: its officials and institutions; of a publisher: based in Ukraine",
    "RU": "Russia: its officials and institutions; of a publisher: based in Russia or run by it",
    "mediator": "a state or body that took part as go-between",
    "third_party": "anyone else, including what an outlet asserts in its own voice",
}
DIRECTIONS: Terms = {
    "to_ua": "handed over to Ukraine",
    "to_ru": "handed over to Russia",
    "both": "both directions added together",
}
GROUPS: Terms = {
    "all": "all people in the handover",
    "military": "service members",
    "civilian": "civilians",
    "women": "women",
    "wounded": "seriously wounded or ill",
    "officers": "officers",
    "foreign": "citizens of third countries",
    "bodies": "bodies of the fallen",
}
COUNTER_GROUPS: Terms = GROUPS | {"exchanges": "exchanges, not people"}
SOURCE_KINDS: Terms = {
    "primary": "the official's or institution's own site or channel",
    "agency": "a news agency's own page",
    "newspaper": "a newsroom: paper, broadcaster or online outlet",
    "reprint": "a page that republishes another's text (see origin)",
    "aggregator": "a feed collector, channel, blog or content farm",
    "dataset": "a list or tally published as data",
}
EVENT_KINDS: Terms = {
    "exchange": "both sides handed people over, or were said to",
    "one_way_return": "one side handed people over outside an exchange",
    "bodies": "bodies of the fallen were handed over",
    "cancelled": "announced or planned, and did not take place",
}
QUALIFIERS: Terms = {
    "exact": "the number as stated",
    "about": "approximately the number (“about”, “nearly”)",
    "at_least": "the number or more (“more than”, “over”)",
    "at_most": "the number or fewer (“up to”)",
    "range": "between value_low and value_high",
}
EVENT_PRECISIONS: Terms = {
    "day": "the source gives the day",
    "range": "the source gives several days",
    "month": "the source gives only the month, or the day is inferred",
}
PRECISIONS: Terms = {
    "day": "the source gives the day",
    "month": "the source gives only the month, or the day is inferred",
    "year": "the source gives only the year",
}
SCOPES: Terms = {
    "exchanges": "people who came in exchanges only",
    "all_returns": "exchanges and returns outside them",
    "outside_exchanges": "returns outside exchanges only",
    "mediated": "handovers that the keeper mediated",
}
PERIODS: Terms = {
    "war": "since 24 February 2022",
    "year": "one calendar year",
    "span": "another span, from starts_on to ends_on (open if blank)",
}
STATUSES: Terms = {
    "agreed": "two or more voices, and no other number was claimed",
    "explained": "the claims differ, and each difference has a stated reason",
    "disputed": "the claims differ, and no evidence settles which is right",
    "single source": "one voice only",
    "inferred": "nobody stated it; it follows from other claims",
    "undisclosed": "no published number was found",
}
YES_NO: Terms = {"yes": "it is so", "no": "it is not so"}
CORRECTABLE: Terms = {
    "claims": "a claim",
    "events": "an event",
    "sources": "a source",
    "counters": "a counter",
}

WATCH_METHODS: Terms = {
    "feed": "an RSS or Atom feed",
    "sitemap": "a sitemap, a news sitemap, or an index of them",
    "page": "a page of links: a section, a tag or a search",
}
MATCHES: Terms = {
    "new event": "no event of the ledger took place on that day",
    "contradiction": "the ledger has other numbers for this very quantity, and not this one",
    "new number": "the ledger has no number for this quantity yet",
    "new source": "the ledger has this number for this very quantity already, from another source",
    "changed page": "it was decided before, and the page now says something else there",
    "gone from the page": "it was accepted, and the page no longer says it",
}
REVIEW_DECISIONS: Terms = {
    "accept": "it enters the ledger as extracted",
    "edit": "it enters the ledger as the editor mended it",
    "reject": "it does not enter the ledger",
}

MeasureKind = Literal["count", "plan", "stock", "total", "ordinal"]


@dataclass(frozen=True)
class Measure:
    """What a claim counts: its kind, the direction and group of people, and the meaning in words."""

    name: str
    kind: MeasureKind
    direction: str
    group: str
    meaning: str


_SUBGROUPS = [group for group in GROUPS if group not in ("all", "bodies")]
_TARGETS = {"to_ua": "Ukraine", "to_ru": "Russia"}


def _people(direction: str, group: str) -> list[Measure]:
    suffix = "" if group == "all" else f"_{group}"
    who, to = GROUPS[group], _TARGETS[direction]
    return [
        Measure(f"returned_{direction}{suffix}", "count", direction, group, f"{who}, to {to}, at one event or round"),
        Measure(f"total_returned_{direction}{suffix}", "total", direction, group, f"running total to {to}: {who}"),
    ]


def _per_direction(direction: str) -> list[Measure]:
    to, holder = _TARGETS[direction], direction.removeprefix("to_")
    side = _TARGETS[direction]
    stock = [
        Measure(f"held_by_{holder}{suffix}", "stock", "", group, f"prisoners held by {side} on a date: {GROUPS[group]}")
        for group, suffix in {"all": "", "military": "_military", "civilian": "_civilian", "women": "_women"}.items()
    ]
    return [
        *(measure for group in ["all", *_SUBGROUPS] for measure in _people(direction, group)),
        Measure(f"bodies_{direction}", "count", direction, "bodies", f"bodies to {to} at one event or round"),
        Measure(f"total_bodies_{direction}", "total", direction, "bodies", f"running total of bodies to {to}"),
        Measure(f"planned_{direction}", "plan", direction, "all", f"people announced or planned to return to {to}"),
        Measure(f"planned_bodies_{direction}", "plan", direction, "bodies", f"bodies announced or planned, to {to}"),
        *stock,
    ]


_MEASURES = [
    *_per_direction("to_ua"),
    *_per_direction("to_ru"),
    Measure("returned_both", "count", "both", "all", "people of both sides added together, at one event or round"),
    Measure("released_to_third_country", "count", "", "all", "prisoners handed to a third country"),
    Measure("exchange_ordinal", "ordinal", "both", "exchanges", "the exchange's number in its counter's scheme"),
    Measure("total_returned_both", "total", "both", "all", "running total of both sides added together"),
    Measure("total_exchanges", "total", "both", "exchanges", "how many exchanges there have been"),
]
MEASURES: dict[str, Measure] = {measure.name: measure for measure in sorted(_MEASURES, key=lambda m: m.name)}


def measure_of(direction: str, group: str) -> str:
    """The measure that counts this group in this direction at one event, such as returned_to_ua_women."""
    if group == "bodies":
        return f"bodies_{direction}"
    return f"returned_{direction}" if group == "all" else f"returned_{direction}_{group}"
