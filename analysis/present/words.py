"""How the site writes numbers, dates and vocabulary in each of its languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import pandas as pd
from babel import dates, numbers

from analysis.present.messages import catalogue, mark, translation

DIRECTION = {
    "to_ua": mark("to Ukraine"),
    "to_ru": mark("to Russia"),
    "both": mark("both directions together"),
}
SIDE = {
    "UA": mark("Ukraine"),
    "RU": mark("Russia"),
    "mediator": mark("Mediator"),
    "third_party": mark("Third party"),
}
KIND = {
    "exchange": mark("exchange"),
    "one_way_return": mark("one-way return"),
    "bodies": mark("repatriation of bodies"),
    "cancelled": mark("cancelled"),
}
GROUP = {
    "all": mark("everyone"),
    "military": mark("service members"),
    "civilian": mark("civilians"),
    "women": mark("women"),
    "wounded": mark("wounded or ill"),
    "officers": mark("officers"),
    "foreign": mark("citizens of third countries"),
    "bodies": mark("bodies"),
}
STATUS = {
    "agreed": mark("agreed"),
    "explained": mark("explained"),
    "disputed": mark("disputed"),
    "single source": mark("single source"),
    "inferred": mark("inferred"),
    "undisclosed": mark("undisclosed"),
}
STATUS_MEANS = {
    "agreed": mark("two or more voices, and no other number was claimed"),
    "explained": mark("the claims differ, and each difference has a stated reason"),
    "disputed": mark("the claims differ, and no evidence settles which is right"),
    "single source": mark("one voice only"),
    "inferred": mark("nobody stated it; it follows from other claims"),
    "undisclosed": mark("no published number was found"),
}
SOURCE_KIND = {
    "primary": mark("the speaker's own page"),
    "agency": mark("news agency"),
    "newspaper": mark("newsroom"),
    "reprint": mark("reprint"),
    "aggregator": mark("aggregator"),
    "dataset": mark("dataset"),
}
READING = {
    "as labelled": mark("as labelled"),
    "as an editor ruled": mark("as an editor ruled"),
    "rounded": mark("rounded"),
    "the military only": mark("service members only"),
    "the civilians only": mark("civilians only"),
    "everyone called military": mark("civilians called service members too"),
    "everyone called civilian": mark("service members called civilians too"),
    "without the foreigners": mark("foreigners left out"),
    "with the foreigners on top": mark("foreigners counted twice"),
    "with the civilians on top": mark("civilians counted twice"),
    "with the one-way return": mark("a one-way return of the day added"),
    "without the one-way return": mark("a one-way return of the day left out"),
    "the one-way return alone": mark("a one-way return of the day alone"),
    "both sides added": mark("both sides added"),
    "one side only": mark("one side only"),
    "sides swapped": mark("sides swapped"),
    "the whole round": mark("the whole round"),
    "the first days of the round": mark("the first days of the round"),
    "one stage of the round": mark("one stage of the round"),
    "planned, not done": mark("planned, not done"),
    "another event's number": mark("another event's number"),
    "digits swapped": mark("digits swapped"),
    "one digit wrong": mark("one digit wrong"),
    "a miscount of a few": mark("a miscount of a few"),
    "unexplained": mark("unexplained"),
    "a total not yet updated": mark("a total not yet updated"),
    "a total dated too early": mark("a total dated too early"),
    "another counter's total": mark("the total of another count"),
    "another period's total": mark("a total of another period"),
    "another scope's total": mark("a total of more or fewer kinds of return"),
    "a counter set anew": mark("a running total that starts afresh"),
    "cannot be checked": mark("cannot be checked"),
}
QUALIFIER = {
    "exact": "{number}",
    "about": mark("about {number}"),
    "at_least": mark("at least {number}"),
    "at_most": mark("at most {number}"),
}


def known(cell: object) -> bool:
    """Whether a cell holds something; an empty cell means: not stated."""
    return not pd.isna(cell)  # type: ignore[call-overload]  # cells are scalars


class Words:
    """The site's voice in one language, `en` or `uk`."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._texts = catalogue(code)

    known = staticmethod(known)

    def say(self, message: str, **values: object) -> str:
        """A message in this language, its gaps filled; counts are written as this language writes them."""
        return self._filled(self._texts.gettext(message), values)

    def plural(self, one: str, many: str, count: object, **values: object) -> str:
        """A message about `{count}` things, in the form that this language has for the number."""
        number = int(count)  # type: ignore[call-overload]  # a cell of a count column
        return self._filled(self._texts.ngettext(one, many, number), {"count": number, **values})

    def _filled(self, text: str, values: Mapping[str, object]) -> str:
        return text.format(**{name: self._written(value) for name, value in values.items()}) if values else text

    def _written(self, value: object) -> object:
        return self.number(value) if isinstance(value, int) else value

    def name(self, text: str, kind: str = "name") -> str:
        """A name, title or other text from the tables in this language where the catalogue has it, else as it is."""
        return translation(self.code, text, kind) or text

    def capital(self, text: str) -> str:
        """The text as it begins a sentence."""
        return text[:1].upper() + text[1:]

    def date(self, day: pd.Timestamp, year: bool = True) -> str:
        """31 January 2024, or 31 January."""
        return _date(day, "d MMMM y" if year else "d MMMM", self.code)

    def month(self, day: pd.Timestamp) -> str:
        """January 2024."""
        return _date(day, "LLLL y", self.code)

    def span(self, start: pd.Timestamp, end: pd.Timestamp) -> str:
        """The days of an event: 31 January 2024, or 23 to 25 May 2025."""
        if start == end:
            return self.date(start)
        if (start.year, start.month) == (end.year, end.month):
            return self.say("{day} to {last}", day=str(start.day), last=self.date(end))
        return self.say("{first} to {last}", first=self.date(start, year=start.year != end.year), last=self.date(end))

    def number(self, value: object) -> str:
        """A count with thousands separators; a dash when it is not known."""
        return _number(int(value), self.code) if known(value) else "–"  # type: ignore[call-overload]  # a count cell

    def decimal(self, value: float) -> str:
        """A measured number, such as a cost of 4.5."""
        return numbers.format_decimal(value, locale=self.code)

    def signed(self, value: object) -> str:
        """A difference with its sign, +12 or −3; a dash when it is not known."""
        if not known(value):
            return "–"
        difference = int(value)  # type: ignore[call-overload]  # a cell of a count column
        return ("+" if difference > 0 else "−" if difference < 0 else "") + self.number(abs(difference))

    def spread(self, low: object, high: object) -> str:
        """A range: “195 to 207”, or the one number when both ends agree, or a dash."""
        if not known(low) or not known(high) or low == high:
            return self.number(low)
        return self.say("{low} to {high}", low=self.number(low), high=self.number(high))

    def bounds(self, low: object, high: object) -> str:
        """A range whose upper end may be open: “36 or more”."""
        if known(low) and not known(high):
            return self.say("{number} or more", number=self.number(low))
        return self.spread(low, high)

    def stated(self, claim: Mapping[str, Any]) -> str:
        """The number of a claim as it was put: “about 200”, “150 to 160”."""
        if claim["qualifier"] == "range":
            return self.spread(claim["value_low"], claim["value_high"])
        term = QUALIFIER[claim["qualifier"]]
        return self.say(term, number=self.number(claim["value"]))

    def reading(self, key: str) -> str:
        """“service members only”; a reading that this list does not know is told in the engine's own words."""
        return self.say(READING[key]) if key in READING else key

    def listed(self, items: list[str]) -> str:
        """A list in prose: “a”, “a and b”, “a, b and c”."""
        if len(items) < 2:
            return "".join(items)
        return self.say("{some} and {last}", some=", ".join(items[:-1]), last=items[-1])

    def direction(self, key: str) -> str:
        """“to Ukraine”."""
        return self.say(DIRECTION[key])

    def side(self, key: str) -> str:
        """“Ukraine”, “Third party”."""
        return self.say(SIDE[key])

    def kind(self, key: str) -> str:
        """“repatriation of bodies”."""
        return self.say(KIND[key])

    def group(self, key: str) -> str:
        """“service members”."""
        return self.say(GROUP[key])

    def status(self, key: str) -> str:
        """“single source”."""
        return self.say(STATUS[key])


@cache
def words_in(code: str) -> Words:
    """The site's voice in a language."""
    return Words(code)


@cache
def _date(day: pd.Timestamp, pattern: str, code: str) -> str:
    return dates.format_date(day, pattern, locale=code)


@cache
def _number(value: int, code: str) -> str:
    return numbers.format_decimal(value, locale=code)


def counted(count: int, one: str, many: str = "") -> str:
    """In English: “1 claim”, “3 claims”."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


ENGLISH = words_in("en")
date, span, number = ENGLISH.date, ENGLISH.span, ENGLISH.number
spread, bounds, stated = ENGLISH.spread, ENGLISH.bounds, ENGLISH.stated
