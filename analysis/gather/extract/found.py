"""A statement before repeats are merged."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.gather.extract.calendar import When
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.qualifiers import qualifier_of
from analysis.gather.extract.speakers import Speaker


@dataclass(slots=True)
class Found:
    """A measure, its number (with another value than the mention's for “the same number”), days, and speaker.

    guessed: no word near the number says the direction; part: perhaps a part that no measure counts;
    dated: its sentence names the day.
    """

    mention: Mention
    measure: str
    when: When
    speaker: Speaker
    value: int
    qualifier: str
    start: int
    end: int
    guessed: bool = False
    dated: bool = False
    part: bool = False


def found_at(mention: Mention, measure: str, when: When, speaker: Speaker) -> Found:
    """A statement whose number stands at the mention."""
    text, number = mention.text, mention.number
    return Found(
        mention, measure, when, speaker, number.value, qualifier_of(text, number, mention.first),
        text.starts[number.first], text.end_of(mention.noun_end - 1),
    )  # fmt: skip
