"""Why the claims about one event or round disagree, as a few classes that readers can filter by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter

from analysis.present.book import Book, Row
from analysis.present.messages import mark
from analysis.vocabulary import MEASURES

CLASSES = {
    "unexplained": mark("unexplained difference"),
    "error": mark("slip or error"),
    "event": mark("another event's number"),
    "scope": mark("other people counted"),
    "stale": mark("total not yet updated"),
    "counter": mark("another total"),
    "rounding": mark("rounding"),
    "ruled": mark("editor's ruling"),
    "none": mark("no difference"),
    "unknown": mark("no number"),
}
"""The gravest first; an event bears every class that a reading of its claims belongs to."""

CLASS_MEANS = {
    "unexplained": mark("a number contradicts the figure, and nobody has shown why"),
    "error": mark("digits changed places or a digit is wrong, or a few people more or fewer were counted"),
    "event": mark("a number belongs to a neighbouring event, to another day of the round, or to a plan"),
    "scope": mark("the numbers count different people: soldiers alone, with or without civilians, both sides added"),
    "stale": mark("a running total of that day is not up to date, or dated too early"),
    "counter": mark("a running total belongs to another book-keeper, period or scope"),
    "rounding": mark("a number is rounded"),
    "ruled": mark("an editor ruled what a claim is about, with a reason"),
    "none": mark("every number fits the figure"),
    "unknown": mark("no published number was found"),
}

CLASS_OF = {
    "as an editor ruled": "ruled",
    "rounded": "rounding",
    "the military only": "scope",
    "the civilians only": "scope",
    "everyone called military": "scope",
    "everyone called civilian": "scope",
    "without the foreigners": "scope",
    "with the foreigners on top": "scope",
    "with the civilians on top": "scope",
    "with the one-way return": "scope",
    "without the one-way return": "scope",
    "the one-way return alone": "scope",
    "both sides added": "scope",
    "one side only": "scope",
    "sides swapped": "scope",
    "the whole round": "event",
    "the first days of the round": "event",
    "one stage of the round": "event",
    "planned, not done": "event",
    "another event's number": "event",
    "digits swapped": "error",
    "one digit wrong": "error",
    "a miscount of a few": "error",
    "unexplained": "unexplained",
    "a total not yet updated": "stale",
    "a total dated too early": "stale",
    "another counter's total": "counter",
    "another period's total": "counter",
    "another scope's total": "counter",
    "a counter set anew": "unexplained",
}
"""The class of each reading; a reading that is not here makes no difference."""


def classes_of(claims: list[Row], figures: list[Row]) -> list[str]:
    """The classes of one event's or round's claims (with the totals of its days), the gravest first."""
    counted = [claim for claim in claims if MEASURES[claim["measure"]].kind in ("count", "total")]
    found = {CLASS_OF[claim["reading"]] for claim in counted if claim["reading"] in CLASS_OF}
    if found:
        return [name for name in CLASSES if name in found]
    return ["none"] if any(figure["best"] is not None for figure in figures) else ["unknown"]


def claims_of_days(book: Book, event: Row) -> list[Row]:
    """The claims about an event and the running totals, of people or of bodies like it, as of its days."""
    totals, of_bodies, day = book.totals_claimed, event["kind"] == "bodies", itemgetter("as_of")
    stated = totals[
        bisect_left(totals, event["date_start"], key=day) : bisect_right(totals, event["date_end"], key=day)
    ]
    alike = [claim for claim in stated if (MEASURES[claim["measure"]].group == "bodies") == of_bodies]
    return book.claims_by_subject[event["event_id"]] + alike
