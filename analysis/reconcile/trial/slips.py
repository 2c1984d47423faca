"""How a true number comes out wrong: the kinds of slip that the made-up ledgers hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Day:
    """One made-up handover: people or bodies each way, the civilians among those to Ukraine, and who came besides."""

    event_id: str
    numbers: dict[str, int]
    civilians: int
    extra: int
    main: str
    before: Day | None


@dataclass(frozen=True)
class Slip:
    """One number as a page gives it, under a label, and what it really means."""

    direction: str
    group: str
    value: int
    meaning: str


def slip(day: Day, side: str, rate: float, random: Random) -> list[Slip]:
    """What one speaker says of the day: both directions or one, true but for slips at the rate (0 to 1)."""
    directions = [way for way in ("to_ua", "to_ru") if random.random() < 0.8] or ["to_ua"]
    if len(directions) == 2 and day.numbers["to_ua"] != day.numbers["to_ru"] and random.random() < rate / 4:
        other = {"to_ua": "to_ru", "to_ru": "to_ua"}
        return [Slip(way, day.main, day.numbers[other[way]], "sides swapped") for way in directions]
    said = [_one(day, way, rate, random) for way in directions]
    if day.civilians and "to_ua" in directions and side != "third_party":
        said += _split(day, side, rate, random)
    return said


def _one(day: Day, direction: str, rate: float, random: Random) -> Slip:
    value = day.numbers[direction]
    if random.random() >= rate:
        return Slip(direction, day.main, value, "as labelled")
    wrong, meaning = random.choice(_KINDS)(day, direction, random)
    return Slip(direction, day.main, wrong, meaning if wrong != value else "as labelled")


def _split(day: Day, side: str, rate: float, random: Random) -> list[Slip]:
    military = day.numbers["to_ua"] - day.civilians
    said = []
    if random.random() < 0.6:
        called = side == "RU" and random.random() < rate
        said.append(
            Slip(
                "to_ua",
                "military",
                military + (day.civilians if called else 0),
                "everyone called military" if called else "as labelled",
            )
        )
    if random.random() < 0.6:
        said.append(Slip("to_ua", "civilian", day.civilians, "as labelled"))
    return said


Wrong = tuple[int, str]


def _scope(day: Day, direction: str, random: Random) -> Wrong:
    if direction == "to_ua" and day.civilians:
        return day.numbers["to_ua"] - day.civilians, "the military only"
    if direction == "to_ua" and day.extra:
        return day.numbers["to_ua"] + day.extra, "with the one-way return"
    return sum(day.numbers.values()), "both sides added"


def _before(day: Day, direction: str, random: Random) -> Wrong:
    if day.before is None or day.before.main != day.main:
        return _error(day, direction, random)
    return day.before.numbers[direction], "another event's number"


def _rounded(day: Day, direction: str, random: Random) -> Wrong:
    value = day.numbers[direction]
    return (round(value / 10) * 10, "rounded") if value >= 100 else _error(day, direction, random)


def _digits(day: Day, direction: str, random: Random) -> Wrong:
    text = str(day.numbers[direction])
    place = random.randrange(len(text) - 1)
    swapped = int(text[:place] + text[place + 1] + text[place] + text[place + 2 :])
    return (swapped, "digits swapped") if len(str(swapped)) == len(text) else _error(day, direction, random)


def _error(day: Day, direction: str, random: Random) -> Wrong:
    value = day.numbers[direction]
    off = random.randint(1, max(2, value // 3)) * random.choice((-1, 1))
    return max(1, value + off), "error"


_KINDS: list[Callable[[Day, str, Random], Wrong]] = [_scope, _scope, _before, _rounded, _digits, _error]
