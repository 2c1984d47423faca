"""Why a figure moved: the records that changed about it, else those that the running totals tie to it, else the method.

A figure is directly touched by a change to a claim, decision or correction about its event or round, to the event, its
round or a source of its claims. Through the totals it is touched by any change in the tangle of events and counters
to which it belongs: the reconciliation explains each such tangle as one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from analysis.publish.compare import Move, Records, rows_by_key
from analysis.publish.formats import Record
from analysis.publish.states import State, names_of
from analysis.tables import TABLES

_MOST = 5
_BOOKS = {"sources": "source_id", "claimants": "claimant", "counters": "counter_id"}


@dataclass(frozen=True, order=True)
class Cause:
    """What moved a figure: the kind of change, the record (blank for the method), and the reason in words."""

    kind: str
    record: str
    words: str


class Blame:
    """Finds the causes of moves between two states from the records that changed."""

    def __init__(self, before: State, after: State, changes: dict[str, Records]) -> None:
        self._changes = changes
        self._events: dict[str, Record] = {}
        self._claims: dict[str, list[Record]] = defaultdict(list)
        self._read: dict[str, set[str]] = defaultdict(set)
        for state in (before, after):
            self._events |= rows_by_key(TABLES["events"], state)
            for claim_id, row in rows_by_key(TABLES["claims"], state).items():
                self._claims[claim_id].append(row)
            for claim_id, row in rows_by_key(TABLES["readings"], state).items():
                self._read[claim_id] |= {row["subject_id"]} - {None}
        self._method = _method(before, after)
        self._corrections = {row["record_id"]: row for row in changes["corrections"].added.values()}
        self._touched: dict[str, set[Cause]] = defaultdict(set)
        self._about = self._subjects_of_claims()
        for subject, cause in self._touches():
            self._touched[subject].add(cause)
        self._tangles = self._joined(before, after)
        self._linked: dict[str, set[Cause]] = defaultdict(set)
        for subject, causes in self._touched.items():
            self._linked[self._tangles.get(subject, subject)] |= causes

    def causes(self, move: Move) -> list[Cause]:
        """The causes of one move, the most direct kind alone; empty when nothing explains it."""
        family = {move.subject_id, *self._family(move.subject_id)}
        if direct := {cause for name in family for cause in self._touched.get(name, ())}:
            return sorted(direct)
        linked = self._linked.get(self._tangles.get(move.subject_id, ""), set())
        through = [Cause(c.kind, c.record, f"through the running totals: {c.words}") for c in sorted(linked)]
        return through[:_MOST] + ([self._method] if self._method else [])

    def _family(self, subject: str) -> Iterator[str]:
        """The round of an event, and the events of a round."""
        for event_id, event in self._events.items():
            if event_id == subject and event["round_id"]:
                yield event["round_id"]
            if event["round_id"] == subject:
                yield event_id

    def _subjects_of_claims(self) -> dict[str, set[str]]:
        """What each claim is about, as labelled or as read: events, rounds, or a counter."""
        return {
            claim_id: self._read[claim_id].union(*({row["subject_id"], _counter(row)} for row in rows)) - {None, ""}
            for claim_id, rows in self._claims.items()
        }

    def _touches(self) -> Iterator[tuple[str, Cause]]:
        for claim_id, words in self._claim_words():
            for subject in self._about.get(claim_id, ()):
                yield subject, words
        for name, kind in (("events", "event"), ("rounds", "round")):
            for key, words in _changes_in_words(self._changes[name], kind, self._corrections):
                yield key, words
        for key, words in _changes_in_words(self._changes["counters"], "counter", self._corrections):
            yield f"counter {key}", words
        decisions = self._changes["decisions"]
        for key, row in (decisions.added | decisions.gone).items():
            cause = Cause("decision", key, f"decision {key}: {row['reason']}")
            for subject in {row["subject_id"], *self._about.get(row["claim_id"] or "", ())}:
                yield subject, cause

    def _claim_words(self) -> Iterator[tuple[str, Cause]]:
        """Every claim that came, changed or went, itself or by its source or claimant."""
        yield from _changes_in_words(self._changes["claims"], "claim", self._corrections)
        for table in ("sources", "claimants"):
            causes = dict(_changes_in_words(self._changes[table], _BOOKS[table].removesuffix("_id"), self._corrections))
            for claim_id, rows in self._claims.items():
                for row in rows:
                    if row[_BOOKS[table]] in causes:
                        yield claim_id, causes[row[_BOOKS[table]]]

    def _joined(self, before: State, after: State) -> dict[str, str]:
        """A name for the tangle of each event, round and counter: what running totals and rounds tie together."""
        counters = rows_by_key(TABLES["counters"], before) | rows_by_key(TABLES["counters"], after)
        used = {name for about in self._about.values() for name in about if name.startswith("counter ")}
        ties = _Ties()
        for event_id, event in self._events.items():
            if event["round_id"]:
                ties.tie(event_id, event["round_id"])
            for counter_id, counter in counters.items():
                if f"counter {counter_id}" in used and _counts(counter, event):
                    ties.tie(event_id, f"counter {counter_id}")
        for about in self._about.values():
            first, *others = sorted(about) or [""]
            for other in others:
                ties.tie(first, other)
        return ties.names()


def _counter(claim: Record) -> str:
    return f"counter {claim['counter_id']}" if claim["counter_id"] and not claim["subject_id"] else ""


def _counts(counter: Record, event: Record) -> bool:
    """Whether a counter may count an event: bodies or people, within its span."""
    kinds = {"bodies"} if counter["group"] == "bodies" else {"exchange", "one_way_return", "cancelled"}
    starts, ends = counter["starts_on"] or "", counter["ends_on"] or "9999"
    # An exchange may bring bodies besides; people never come in a repatriation of bodies.
    return bool((event["kind"] in kinds or counter["group"] == "bodies") and starts <= event["date_end"] <= ends)


class _Ties:
    """Disjoint sets of names."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def tie(self, one: str, other: str) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._above[second] = first

    def names(self) -> dict[str, str]:
        return {name: self._root(name) for name in list(self._above)}

    def _root(self, name: str) -> str:
        while (above := self._above.setdefault(name, name)) != name:
            name = above
        return name


def _changes_in_words(records: Records, kind: str, corrections: dict[str, Record]) -> Iterator[tuple[str, Cause]]:
    for key in records.added:
        yield key, Cause(f"{kind} added", key, f"{kind} {key} was added")
    for key, cells in records.changed.items():
        if key in corrections:
            row = corrections[key]
            yield key, Cause("correction", row["correction_id"], f"correction {row['correction_id']}: {row['reason']}")
        else:
            yield key, Cause(f"{kind} changed", key, f"{kind} {key} changed ({_cells(cells)})")
    for key in records.gone:
        yield key, Cause(f"{kind} withdrawn", key, f"{kind} {key} was withdrawn")


def _cells(cells: dict[str, tuple[Any, Any]]) -> str:
    return "; ".join(f"{name} {_shown(old)} → {_shown(new)}" for name, (old, new) in cells.items())


def _shown(cell: object) -> str:
    text = "blank" if cell is None else str(cell)
    return text if len(text) <= 40 else f"{text[:37]}…"


def _method(before: State, after: State) -> Cause | None:
    """The change of the method, when both states know theirs and they differ."""
    if not before.method or not after.method or before.method == after.method:
        return None
    paths = before.method.keys() | after.method.keys()
    differing = [path for path in paths if before.method.get(path) != after.method.get(path)]
    return Cause("method", "", f"the method changed ({names_of(differing)})")
