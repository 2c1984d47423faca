"""Slips of the fingers, and what rounding hides."""

from __future__ import annotations


def rounding(value: int) -> int:
    """How far a number put as “about” may be off: the size of its last non-zero digit, and at least 1."""
    size = 1
    while value and value % (size * 10) == 0:
        size *= 10
    return size


def is_rounded(stated: int, value: int) -> bool:
    """Whether the stated number is the other one rounded: to tens, hundreds … as its zeros show, and within 5 %."""
    size = rounding(stated)
    return size >= 10 and stated != value and 2 * abs(stated - value) <= size and 20 * abs(stated - value) <= value


def is_swapped(stated: int, value: int) -> bool:
    """Whether two neighbouring digits changed places: 2,340 and 2,430."""
    one, other = str(stated), str(value)
    differ = [place for place in range(len(one)) if one[place] != other[place]] if len(one) == len(other) else []
    return (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and one[differ[0]] == other[differ[1]]
        and one[differ[1]] == other[differ[0]]
    )


def is_misprint(stated: int, value: int) -> bool:
    """Whether exactly one digit differs, in numbers of three digits or more."""
    one, other = str(stated), str(value)
    return len(one) == len(other) >= 3 and sum(a != b for a, b in zip(one, other, strict=True)) == 1
