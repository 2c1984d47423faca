"""What a number counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Counted:
    """What a number counts: the groups, and the token after the noun.

    part: a part of a branch, city or rank; defenders: by that word; pointed: “207 of them”, without a noun;
    closed: “207 of them” and no more; whose: the tags of the side whose people the noun before named.
    """

    groups: tuple[str, ...]
    end: int
    part: bool = False
    defenders: bool = False
    pointed: bool = False
    closed: bool = False
    whose: int = 0
