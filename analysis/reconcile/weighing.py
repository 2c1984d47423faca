"""How far two states can be apart in what is still to come: what makes it safe to drop one."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.reconcile.books import Book
from analysis.reconcile.costs import Costs
from analysis.reconcile.sides import TIE
from analysis.reconcile.stating import AnchorStep, BreakStep, CompareStep
from analysis.reconcile.steps import Base, MoveStep, RuleStep
from analysis.reconcile.voices import Voice

ALL = 10**6
"""A window that leaves nothing out: on a day that moves no sum, or one that an editor ruled, every value counts."""


def window(books: Sequence[Book], voices: Sequence[Voice], moving: list[int], costs: Costs) -> int:
    """By how much a dearer combination of the day may pay off elsewhere: every sum it moves could break instead."""
    if not moving or any(books[number].ruling for number in moving):
        return ALL
    rounds = sum(_all_wrong(books[number], voices, costs) for number in moving if books[number].is_round)
    counters = sum(not books[number].is_round for number in moving)
    return costs.slack() + rounds + counters * (8 * costs.price("a break in the counter"))


def _all_wrong(book: Book, voices: Sequence[Voice], costs: Costs) -> int:
    return sum(voice.weight * costs.worst() for voice in voices if book_of(voice) == book.book_id)


def book_of(voice: Voice) -> str:
    """The running sum that a voice is about: its counter, or its round, direction and group."""
    subject_id, direction, group = voice.claim.quantity
    return voice.claim.counter_id or f"{subject_id} {direction} {group}"


def weigh(steps: Sequence[Base], books: Sequence[Book], costs: Costs) -> None:
    """Tell every step what a different value of each sum can at most be worth from there on."""
    rounds = frozenset(number for number, book in enumerate(books) if book.is_round)
    break_price = 8 * costs.price("a break in the counter")
    asked, soon, pending = [0] * len(books), [0] * len(books), set[int]()
    for place in range(len(steps) - 1, -1, -1):
        step = steps[place]
        step.rounds = rounds
        limits = [asked[n] if n in rounds else min(break_price + soon[n], asked[n]) for n in range(len(asked))]
        step.worth = tuple(limit * TIE + TIE // 2 for limit in limits)
        step.moving, step.pending = _still_moving(steps, place), frozenset(pending)
        if isinstance(step, BreakStep):
            soon[step.book] = 0
        if isinstance(step, AnchorStep):
            pending.discard(step.book)
        if isinstance(step, RuleStep):
            asked[step.book] += ALL
        if isinstance(step, CompareStep) and step.comparison is not None:
            pending |= {step.comparison.book} if step.comparison.anchors else set()
            for number in (step.comparison.book, *(sibling.place for sibling in step.comparison.siblings)):
                asked[number] += step.comparison.worst(costs)
                soon[number] += step.comparison.worst(costs)


def _still_moving(steps: Sequence[Base], place: int) -> frozenset[int]:
    """The sums that the day's combination has yet to move after this step."""
    moving: set[int] = set()
    for step in steps[place + 1 :]:
        if not isinstance(step, MoveStep):
            break
        moving.update(step.books)
    return frozenset(moving)
