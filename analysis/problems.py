"""What is wrong with the input, said so that an editor can mend it at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: file, row as a spreadsheet numbers it (the header is 1), column, what is wrong, the remedy."""

    file: str
    row: int | None
    column: str
    what: str
    remedy: str

    def __str__(self) -> str:
        place = [self.file]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column:
            place.append(f"column {self.column}")
        return f"{', '.join(place)}: {self.what}; {self.remedy}."


class PlainError(Exception):
    """An error that the command line tells in its own words, without a traceback."""


class InputError(PlainError):
    """The input cannot be used; `problems` lists every fault found, not the first alone."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = tuple(sorted(problems, key=lambda p: (p.file, p.column, p.row or 0, p.what)))
        super().__init__(grouped(self.problems))


def grouped(problems: Sequence[Problem]) -> str:
    """One sentence a problem; where more than one, under a heading for each file and column with the count."""
    if len(problems) == 1:
        return str(problems[0])
    groups: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        groups[f"{problem.file}, column {problem.column}" if problem.column else problem.file].append(problem)
    lines = [f"{len(problems)} problems found."]
    for heading, members in groups.items():
        lines.append(f"{heading}: {len(members)}")
        lines += [f"  {problem}" for problem in members]
    return "\n".join(lines)
