"""*Who reports what*: pages, publishers and languages, who repeats whom, and whose numbers need another reading."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.charts.publishers import readings_by_publisher
from analysis.present.figure import Figure
from analysis.present.html import Cell, escape, table
from analysis.present.shown import Answer, Block
from analysis.present.telling.phrases import behind, paragraph, percent
from analysis.present.telling.told import Told
from analysis.present.telling.trail import Traced
from analysis.vocabulary import SOURCE_KINDS

_SAME = ["claimant", "subject_id", "counter_id", "as_of", "measure", "value", "value_low", "value_high", "qualifier"]
"""Claims that agree in all of these say the same thing by the same speaker."""
_LANGUAGES = 8


class Press(Told):
    """Every claim with the page that carries it."""

    @cached_property
    def claims(self) -> pd.DataFrame:
        """The claims with their sources and readings; `fits` when the reading is what the label says."""
        claims = self.book.claims()
        return claims.assign(fits=claims["reading"].eq("as labelled").fillna(False))

    @cached_property
    def checked(self) -> pd.DataFrame:
        """The claims that can be checked: they were read, and there is something to hold them against."""
        read = self.claims["reading"].notna() & self.claims["reading"].ne("cannot be checked").fillna(False)
        return self.claims[read]

    @cached_property
    def repeated(self) -> int:
        """Claims that say what the same speaker is quoted with elsewhere."""
        return len(self._repeating)

    @cached_property
    def _repeating(self) -> pd.DataFrame:
        return self.claims[self.claims.duplicated(_SAME)]

    @cached_property
    def _odd(self) -> pd.DataFrame:
        return self.checked[~self.checked["fits"]]

    def _traced(self, phrase: str, claims: pd.DataFrame, about: str = "") -> Traced:
        """A phrase about these claims."""
        return self.trail.claims(phrase, claims["claim_id"], about)

    def answer_sentence(self) -> str:
        """How much is reported, how much of it repeats, and how much needs another reading."""
        claims = self.claims
        if claims.empty:
            return "The ledger holds no claim yet."
        pages, languages, speakers = (
            words.counted(claims[column].nunique(), one)
            for column, one in (("source_id", "page"), ("language", "language"), ("claimant", "speaker"))
        )
        every = self._traced(f"{words.counted(len(claims), 'claim')} on {pages} in {languages}", claims)
        repeat = self._traced(f"{percent(self.repeated, len(claims))} repeat", self._repeating)
        odd = self._traced(f"{percent(len(self._odd), len(self.checked))} mean something else", self._odd)
        return (
            f"{every} come down to {self._traced(speakers, claims)}: {repeat} what the same speaker is quoted "
            f"with elsewhere, and of those that can be checked {odd} than they seem to say, or are wrong."
        )

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(self.answer_sentence())

    def figure(self) -> Figure:
        """Publisher by publisher, how many checkable claims need another reading."""
        return readings_by_publisher(self.book, self.checked, self._place)

    def _place(self, publisher: str) -> str:
        own = self.checked[self.checked["publisher"] == publisher]
        return self._traced(f"{words.counted(len(own), 'claim')} of {publisher} that can be checked", own).anchor

    def voices(self) -> Markdown:
        """How many claims officials make, how many outlets make in their own voice, and whose texts are republished."""
        claims = self.claims
        if claims.empty:
            return paragraph("Nobody is quoted yet.")
        own = claims[(claims["claimant"] == claims["publisher"]).fillna(False)]
        sides = dict(list(claims.groupby("claimant_side")))
        said = [
            str(self._traced(f"{words.SIDE[side]} {len(sides[side]):,}", sides[side]))
            for side in words.SIDE
            if side in sides
        ]
        taken = claims[claims["origin"].notna()]
        return paragraph(
            f"By whom the claims are made: {', '.join(said)}. "
            f"{self._traced(f'In {len(own):,} an outlet speaks in its own voice', own)}, without naming anybody.",
            f"{self._traced(f'{len(taken):,} stand in texts taken over from others', taken)}: "
            f"{self._ranked(taken, 'origin', str, 6)}."
            if len(taken)
            else "",
        )

    def _ranked(self, claims: pd.DataFrame, column: str, named: Callable[[str], str], most: int) -> str:
        """The most frequent terms of a column with their numbers of claims, and how many terms more there are."""
        groups = sorted(claims.groupby(column), key=lambda pair: (-len(pair[1]), str(pair[0])))
        said = [self._traced(f"{named(str(term))} ({len(own):,})", own) for term, own in groups[:most]]
        if rest := groups[most:]:
            said.append(self._traced(f"{len(rest):,} more", pd.concat([own for _, own in rest])))
        return words.ENGLISH.listed(list(map(str, said)))

    def _by(self, column: str, labels: dict[str, str], caption: str, head: str, most: int = 99) -> Markdown:
        """A table of pages, claims and readings by the terms of a column, the largest first."""
        counts = self.claims[column].value_counts().sort_index().sort_values(ascending=False, kind="stable")
        rows = []
        for term in counts.index[:most]:
            own, checked = (frame[frame[column] == term] for frame in (self.claims, self.checked))
            odd, name = checked[~checked["fits"]], labels.get(str(term), str(term))
            rows.append([
                Cell(escape(name)),
                Cell(words.number(own["source_id"].nunique()), numeric=True),
                *(Cell(self._traced(words.number(len(part)), part, f"{name}: {about}").html, numeric=True)
                  for part, about in ((own, "claims"), (checked, "can be checked"), (odd, "need another reading"))),
                Cell(percent(len(odd), len(checked)), numeric=True),
            ])  # fmt: skip
        columns = [head, "pages", "claims", "can be checked", "need another reading", "share"]
        return Block(table(caption, columns, rows))

    def kinds(self) -> Markdown:
        """By the kind of page."""
        return self._by("source_kind", SOURCE_KINDS, "By the kind of page", "kind")

    def languages(self) -> Markdown:
        """By language, the most frequent ones."""
        from babel import Locale

        names = {str(code): str(name) for code, name in Locale("en").languages.items()}
        return self._by("language", names, "By language, the most frequent ones", "language", _LANGUAGES)

    def meanings(self) -> Markdown:
        """What the claims that do not mean what they seem to say were taken to mean."""
        if self._odd.empty:
            return paragraph("Every claim that can be checked means what it says.")
        said = self._ranked(self._odd, "reading", words.ENGLISH.reading, 10)
        return paragraph(f"What the others turned out to be, with the number of claims: {said}.")

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event"), ("data", "all sources as a table"))
