"""Totals of a year that has just ended: “over the year”, in an article of January."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract.lexicon import Phrases, listed
from analysis.gather.extract.tokens import Text

_OVER_THE_YEAR = Phrases(
    "за весь рік|за увесь рік|на кінець року|наприкінці року|за підсумками року|підсумки року|"
    "за весь год|на конец года|к концу года|по итогам года|итоги года|в конце года|"
    "over the year|all year|the whole year|for the year|by year's end|at year's end|end of the year"
)
_YEAR = listed("рік год")


def year_end(text: Text, place: int, span: str | None, published: date) -> date | None:
    """The last day of the year before, for what an article of January counts “over the year”.

    span: what the number adds up over.
    """
    if published.month != 1 or span == "war":
        return None
    return date(published.year - 1, 12, 31) if _is_over_the_year(text, place) else None


def _is_over_the_year(text: Text, place: int) -> bool:
    if text.says(_OVER_THE_YEAR, place):
        return True
    sentence = text.sentences[place]
    return any(text.words[spot - 1] == "за" for spot in text.spots(_YEAR, sentence.first + 1, sentence.end))


def in_review(text: Text, span: str | None, published: date) -> date:
    """The day of what a review of the year before counts without a day; else that of publication.

    The title of such a review names the year: “Яким був 2024-й”.
    """
    before = published.year - 1
    named = published.month == 1 and span != "war" and str(before) in text.words[: text.sentences[0].end]
    return date(before, 12, 31) if named else published
