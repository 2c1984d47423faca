"""The speakers that the sentences of an article name, each sentence read when it is first asked about."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed
from analysis.gather.extract.speakers.named import Named, named_in
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.speakers.table import NAMES, OUTLET, Speaker
from analysis.gather.extract.tokens import Text

_MAY_SAY = SAYING | listed(": -")
"""The marks without one of which no one named in a sentence says anything."""


class Naming(dict[int, list[Named]]):
    """The speakers that each sentence of an article names, in order; each is read when first asked for."""

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text

    def __missing__(self, place: int) -> list[Named]:
        text = self._text
        named = self[place] = named_in(text, place) if text.bits[place] & NAMES else []
        return named

    def says(self, place: int) -> bool:
        """Whether the sentence names someone who says something."""
        return bool(self.saying(place))

    def last_before(self, place: int) -> Speaker:
        """Who was named last before the sentence, rather as one who says something; the outlet if no one was."""
        named = next((named for spot in range(place - 1, -1, -1) if (named := self[spot])), None)
        if named is None:
            return OUTLET
        return next((one for one in named if one.says), named[-1]).speaker

    def saying(self, place: int) -> list[Named]:
        """Those of the sentence who say something."""
        if not self._text.bits[place] & _MAY_SAY:
            return []
        return [named for named in self[place] if named.says]
