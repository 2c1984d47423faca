"""*Who reports what*: pages, publishers and languages, who repeats whom, and whose numbers need another reading."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.charts.publishers import readings_by_publisher
from analysis.present.figure import Figure
from analysis.present.html import Cell, block, escape, table
from analysis.present.telling.phrases import behind, first_few, opening, paragraph, percent
from analysis.present.telling.told import Told
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
        return int(self.claims.duplicated(_SAME).sum())

    def answer_sentence(self) -> str:
        """How much is reported, how much of it repeats, and how much needs another reading."""
        claims = self.claims
        if claims.empty:
            return "The ledger holds no claim yet."
        odd = int((~self.checked["fits"]).sum())
        return (
            f"{words.counted(len(claims), 'claim')} on {words.counted(claims['source_id'].nunique(), 'page')} in "
            f"{words.counted(claims['language'].nunique(), 'language')} come down to "
            f"{words.counted(claims['claimant'].nunique(), 'speaker')}: {percent(self.repeated, len(claims))} repeat "
            "what the same speaker is quoted with elsewhere, and of those that can be checked "
            f"{percent(odd, len(self.checked))} mean something else than they seem to say, or are wrong."
        )

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return opening(self.answer_sentence())

    def figure(self) -> Figure:
        """Publisher by publisher, how many checkable claims need another reading."""
        return readings_by_publisher(self.book, self.checked)

    def voices(self) -> Markdown:
        """How many claims officials make, how many outlets make in their own voice, and whose texts are republished."""
        claims = self.claims
        if claims.empty:
            return paragraph("Nobody is quoted yet.")
        own = int((claims["claimant"] == claims["publisher"]).fillna(False).sum())
        sides = claims["claimant_side"].value_counts()
        said = [f"{words.SIDE[side]} {sides[side]:,}" for side in words.SIDE if side in sides]
        origins = claims["origin"].value_counts()
        names = [f"{name} ({count:,})" for name, count in sorted(origins.items(), key=lambda p: (-p[1], str(p[0])))]
        return paragraph(
            f"By whom the claims are made: {', '.join(said)}. In {own:,} an outlet speaks in its own voice, without "
            "naming anybody.",
            f"{int(origins.sum()):,} stand in texts taken over from others: {first_few(names)}." if names else "",
        )

    def _by(self, column: str, labels: dict[str, str], caption: str, head: str, most: int = 99) -> Markdown:
        """A table of pages, claims and readings by the terms of a column, the largest first."""
        counts = self.claims[column].value_counts().sort_index().sort_values(ascending=False, kind="stable")
        rows = []
        for term in counts.index[:most]:
            own, checked = (frame[frame[column] == term] for frame in (self.claims, self.checked))
            odd = int((~checked["fits"]).sum())
            rows.append([
                Cell(escape(labels.get(str(term), str(term)))),
                Cell(words.number(own["source_id"].nunique()), numeric=True),
                *(Cell(words.number(count), numeric=True) for count in (len(own), len(checked), odd)),
                Cell(percent(odd, len(checked)), numeric=True),
            ])  # fmt: skip
        columns = [head, "pages", "claims", "can be checked", "need another reading", "share"]
        return Markdown(block(table(caption, columns, rows)))

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
        counts = self.checked.loc[~self.checked["fits"], "reading"].value_counts()
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], str(pair[0])))
        said = [f"{words.ENGLISH.reading(str(name))} ({count:,})" for name, count in ranked]
        if not said:
            return paragraph("Every claim that can be checked means what it says.")
        return paragraph(f"What the others turned out to be, with the number of claims: {first_few(said, 10)}.")

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event"), ("data", "all sources as a table"))
