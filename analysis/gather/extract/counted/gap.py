"""A number without a noun, in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text


@dataclass(slots=True)
class Gap:
    """A number, its sentence (tokens `first` to `end`), the token of the next number, and the mention before it."""

    text: Text
    number: Number
    first: int
    end: int
    stop: int
    before: Mention | None

    @property
    def place(self) -> int:
        """The sentence's number."""
        return next(place for place, one in enumerate(self.text.sentences) if one.first == self.first)

    @property
    def after(self) -> list[str]:
        """The words after the number, up to the next number."""
        return self.text.words[self.number.end : self.stop]

    @property
    def here(self) -> bool:
        """Whether the mention before stands in the same sentence."""
        return self.before is not None and self.before.first == self.first

    def near(self, reach: int) -> list[str]:
        """Up to `reach` words of the sentence before the number."""
        return self.text.words[max(self.first, self.number.first - reach) : self.number.first]
