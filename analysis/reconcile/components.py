"""The problem cut into parts that share no number, and each part laid out as steps in time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from analysis.reconcile.blocks import Block, Combination
from analysis.reconcile.books import Book
from analysis.reconcile.chain import OPEN, State, Step
from analysis.reconcile.comparisons import Comparison
from analysis.reconcile.costs import Costs
from analysis.reconcile.decisions import Ruling
from analysis.reconcile.problem import Problem
from analysis.reconcile.stating import AnchorStep, BreakStep, CompareStep
from analysis.reconcile.steps import Base, ChooseStep, CloseStep, MoveStep, RuleStep
from analysis.reconcile.timing import comparisons_of
from analysis.reconcile.voices import Voice
from analysis.reconcile.weighing import weigh, window

MOST_UNSTATED = 8
"""A counter that moves more often than this before its first stated total has no known value until then."""

MOST_SUMS = 100_000
"""So many sums of a ruled round are looked ahead to."""


@dataclass
class Component:
    """Days and running sums that hang together, and the steps of their chain."""

    blocks: list[Block]
    books: list[Book]
    voices: list[Voice]
    steps: list[Step] = field(default_factory=list)
    combinations: list[list[Combination]] = field(default_factory=list)

    open_at_start: frozenset[int] = frozenset()

    @property
    def start(self) -> State:
        """All sums at zero, but those open whose first stated total comes long after their start."""
        return State(tuple(OPEN if place in self.open_at_start else 0 for place in range(len(self.books))), -1)


def components_of(problem: Problem, costs: Costs) -> list[Component]:
    """The independent parts, in the order of their first day, laid out and ready to solve."""
    groups = _groups(problem)
    components = []
    for blocks, books in groups:
        voices = [voice for book in books for voice in problem.book_voices.get(book.book_id, [])]
        component = Component(blocks, books, voices)
        _lay_out(component, problem, costs)
        components.append(component)
    return components


def _groups(problem: Problem) -> list[tuple[list[Block], list[Book]]]:
    parent = list(range(len(problem.blocks)))

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place]
        return place

    touched = {
        book.book_id: [p for p, block in enumerate(problem.blocks) if book.touches(block, problem.mediators)]
        for book in problem.books
    }
    for places in touched.values():
        for place in places[1:]:
            parent[root(place)] = root(places[0])
    blocks: dict[int, list[Block]] = defaultdict(list)
    books: dict[int, list[Book]] = defaultdict(list)
    for place, block in enumerate(problem.blocks):
        blocks[root(place)].append(block)
    for book in problem.books:
        if touched[book.book_id]:
            books[root(touched[book.book_id][0])].append(book)
    return [(members, books[key]) for key, members in blocks.items()]


def _lay_out(component: Component, problem: Problem, costs: Costs) -> None:
    books, blocks = component.books, component.blocks
    touched = [
        [place for place, block in enumerate(blocks) if book.touches(block, problem.mediators)] for book in books
    ]
    comparisons = comparisons_of(component.voices, books, blocks, touched, costs)
    ends = [max([c.place for c in comparisons if c.book == number], default=-1) for number in range(len(books))]
    ends = [max([end, *touched[number]]) if books[number].is_round else end for number, end in enumerate(ends)]
    component.open_at_start = _open_at_start(comparisons, books, touched)
    steps: list[Base] = _compare_all([one for one in comparisons if one.place < 0], component, costs)
    for place, block in enumerate(blocks):
        moving = [number for number in range(len(books)) if place in touched[number] and place <= ends[number]]
        steps += _day_steps(component, problem, block, moving, costs)
        over = [number for number in range(len(books)) if books[number].ruling and touched[number][-1] == place]
        steps += [RuleStep(book=number, ruling=books[number].ruling) for number in over]
        steps += _compare_all([one for one in comparisons if one.place == place], component, costs)
        steps += [CloseStep(book=number) for number in range(len(books)) if ends[number] == place]
    weigh(steps, books, costs)
    for number, book in enumerate(books):
        if book.ruling is not None:
            _look_ahead(book.ruling, [one for one in steps if isinstance(one, MoveStep) and one.books == (number,)])
    component.steps = [*steps]


def _look_ahead(ruling: Ruling, moves: list[MoveStep]) -> None:
    """Tell each step of a ruled round which sums still lead to the ruling, as far back as they are few."""
    hopeful: frozenset[int] | None = frozenset([ruling.value or 0])
    for step in reversed(moves):
        step.ruling, step.hopeful = ruling, hopeful
        moved = {move for ways in step.movements for move, _ in ways}
        if hopeful is None or None in moved or len(hopeful) * len(moved) > MOST_SUMS:
            hopeful = None
        else:
            hopeful = frozenset(total - move for total in hopeful for move in moved if move is not None)


def _open_at_start(comparisons: list[Comparison], books: list[Book], touched: list[list[int]]) -> frozenset[int]:
    """The counters that move too often before their first stated total for the way from zero to be followed."""
    found = set()
    for number, book in enumerate(books):
        first = min((one.place for one in comparisons if one.book == number and one.exact), default=-1)
        unlisted = book.scope != "exchanges" and book.group == "all" and book.scope != "mediated"
        moves = sum(place <= first for place in touched[number])
        if not book.is_round and (unlisted or (book.long and moves > MOST_UNSTATED)):
            found.add(number)
    return frozenset(found)


def _day_steps(component: Component, problem: Problem, block: Block, moving: list[int], costs: Costs) -> list[Base]:
    ways = block.combinations(costs, window(component.books, component.voices, moving, costs))
    component.combinations.append(ways)
    steps: list[Base] = [ChooseStep(block=block, combinations=ways, single=not moving)]
    families: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in moving:
        book = component.books[number]
        families[(book.book_id,) if book.is_round else (book.keeper, book.direction, book.group, book.scope)].append(
            number
        )
    for numbers in families.values():
        movements = [component.books[numbers[0]].steps(block, way.cores, problem.mediators, costs) for way in ways]
        steps.append(
            MoveStep(books=tuple(numbers), movements=movements, last=numbers[-1] == [*families.values()][-1][-1])
        )
    return steps


def _compare_all(comparisons: list[Comparison], component: Component, costs: Costs) -> list[Base]:
    """The comparisons of one place in time: every counter in question may break; then one sum after the other.

    Their order follows from what they count, and not from what they are called.
    """
    price = 8 * costs.price("a break in the counter")
    asked = {n for one in comparisons for n in (one.book, *(sibling.place for sibling in one.siblings))}
    steps: list[Base] = [BreakStep(book=n, price=price) for n in sorted(asked) if not component.books[n].is_round]
    for number in sorted({one.book for one in comparisons}, key=lambda number: component.books[number].order):
        own = [one for one in comparisons if one.book == number]
        stated = sorted({one.voice.claim.stated for one in own if one.anchors})
        steps += [AnchorStep(book=number, stated=tuple(stated))] if stated else []
        steps += [CompareStep(comparison=one, costs=costs) for one in own]
    return steps
