"""The reasons of the reconciliation, sentence by sentence, in each language.

The reconciled tables hold them in English. Who says what is told anew from the claims; every other sentence is
recognised by its message and said again with its numbers. What is not recognised stays in English, whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import pandas as pd

from analysis.present.book import Row
from analysis.present.messages import mark, mark_plural
from analysis.present.words import ENGLISH, QUALIFIER, Words, words_in

_SPOKEN = {
    "UA": mark("Ukraine says {what}."),
    "RU": mark("Russia says {what}."),
    "mediator": mark("A mediator says {what}."),
    "third_party": mark("Others say {what}."),
}

_SENTENCES: tuple[str | tuple[str, str], ...] = (
    mark("No published number was found."),
    mark("No party to the exchange gave this number."),
    mark("Nobody stated this number; {number} follows from its parts or from running totals."),
    mark("Nobody stated this number; {number} follows as everyone less the military."),
    mark("Nobody stated this number; {number} follows as everyone less the civilians."),
    mark("Nobody stated this number; {number} follows from other claims."),
    mark("{number} explains the claims at the least cost."),
    mark("{number} would explain them equally well; the receiving side's word decides."),
    mark("The next best, {number}, would cost {cost} more."),
    mark("The sum of its events: {numbers}."),
    mark("{stated} means what its label says."),
    mark("{stated} is about what an editor ruled."),
    mark("{stated} is {number} rounded."),
    mark("{stated} counts the military only."),
    mark("{stated} counts the civilians only."),
    mark("{stated} calls everyone military."),
    mark("{stated} calls everyone civilian."),
    mark("{stated} leaves the foreigners out."),
    mark("{stated} adds the foreigners to a number that holds them already."),
    mark("{stated} adds the civilians to a number that holds them already."),
    mark("{stated} adds the one-way return of the day."),
    mark("{stated} leaves out those handed over outside the exchange."),
    mark("{stated} is the one-way return of the day."),
    mark("{stated} adds both sides."),
    mark("{stated} is one side's number."),
    mark("{stated} gives the other side's number, {number}, and the other way round."),
    mark("{stated} is the number of the whole round."),
    mark("{stated} is the number of the first days of the round."),
    mark("{stated} is the number of one stage."),
    mark("{stated} is the number that was planned."),
    mark("{stated} is a number claimed for a neighbouring event."),
    mark("{stated} is {number} with two digits swapped."),
    mark("{stated} is {number} with one digit wrong."),
    mark("{stated} differs a little from the reconciled {number}, for no stated reason."),
    mark("{stated} contradicts the reconciled {number}: no reason for the difference was established."),
    mark("{stated} is a total not yet updated."),
    mark("{stated} is a total dated too early."),
    mark("{stated} is another counter's total."),
    mark("{stated} is another period's total, {number}: the year's for the war's, or the other way round."),
    mark("{stated} is another scope's total, {number}: exchanges only for all returns, or the other way round."),
    mark("{stated} sets the counter anew: its last total and the events since make {number}."),
    mark("{stated} cannot be checked: the sum is unknown here."),
    mark("This counter is compared with the events and moves no figure: nothing else can be held against it."),
    mark("Not computed: the events do not show which of them this counter counts."),
    mark("The first statement that the counter can be followed from; what it held before is not in the ledger."),
    mark("Not computed: the counter cannot be followed to here, for what it held before is not in the ledger."),
    mark("The counter is followed from here anew."),
    mark("The count kept by {keeper} holds the same number here."),
    mark("The stated total agrees."),
    mark("The stated total differs by {difference}."),
    mark_plural(
        "{base} before and {number} in {count} event since make {implied}.",
        "{base} before and {number} in {count} events since make {implied}.",
    ),
    mark_plural("{count} more event without a published number.", "{count} more events without a published number."),
    mark("Leaving out {sets} would make it agree."),
    mark("Leaving out {sets} would make it agree: nothing tells which."),
    mark("Leaving out a few events would make it agree, in {number} ways: nothing tells which."),
    mark("The keeper's own totals of {years} and {number} in the events since make {implied}."),
    mark("Those years leave out {number} that the events hold."),
    mark("{number} of them are outside what it usually counts."),
    mark("{number} more are within what it usually counts, and were left out."),
    mark("Not computed: none of the {number} events since has a published number."),
)

_COUNT = r"\d[\d,]*"
_ON_DAY = rf"{_COUNT} \(\d+ \w+ \d{{4}}\)"
_OF_YEAR = rf"{_COUNT} \(\d{{4}}\)"
_GAPS = {
    "keeper": r"[^.]+?",
    "sets": rf"{_ON_DAY}(?:(?:, | and |; or ){_ON_DAY})*",
    "years": rf"{_OF_YEAR}(?:(?:, | and ){_OF_YEAR})*",
    "stated": rf"(?:about |at least |at most )?{_COUNT}(?: to {_COUNT})?",
    "numbers": rf"{_COUNT}(?:(?:, | and ){_COUNT})*",
    "cost": r"\d+(?:\.\d+)?",
    "difference": rf"[+-]{_COUNT}",
}


def who_says_what(claims: list[Row], words: Words) -> list[str]:
    """One sentence a side: “Ukraine says 207 (A and B) and 206 (C).”"""
    sides: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        names = sides[claim["claimant_side"]][words.stated(claim)]
        if claim["claimant"] not in names:
            names.append(claim["claimant"])
    return [
        words.say(sentence, what=words.listed([f"{value} ({_who(names, words)})" for value, names in said.items()]))
        for side, sentence in _SPOKEN.items()
        if (said := sides.get(side))
    ]


def _who(names: list[str], words: Words) -> str:
    shown = names if len(names) <= 3 else names[:2]
    more = [words.say("{count} more", count=len(names) - 2)] if len(names) > 3 else []
    return words.listed([*map(words.name, shown), *more])


def reasons(why: str, claims: list[Row], words: Words) -> list[str] | None:
    """The reason of a figure (with the claims about it) in this language; None when a sentence is not recognised."""
    lead = " ".join(who_says_what(claims, ENGLISH))
    told = who_says_what(claims, words) if lead and why.startswith(lead) else []
    more = retold(why.removeprefix(lead).strip() if told else why, words.code)
    return None if more is None else told + list(more)


@cache
def retold(why: str, code: str) -> tuple[str, ...] | None:
    """English sentences of numbers said again in a language; None when one of them is not recognised."""
    words, told, place = words_in(code), [], 0
    while place < len(why):
        found = next((hit for sentence in _known() if (hit := sentence.at(why, place))), None)
        if found is None:
            return None
        told.append(found.said(words))
        place = found.end + 1
    return tuple(told)


class _Hit(NamedTuple):
    """A sentence found in a text: its message, what stood in its gaps, where it ends."""

    message: str | tuple[str, str]
    values: dict[str, str]
    end: int

    def said(self, words: Words) -> str:
        values = {gap: _said(gap, text, words) for gap, text in self.values.items() if gap != "implied_too"}
        if isinstance(self.message, tuple):
            del values["count"]
            text = words.plural(*self.message, _whole(self.values["count"]), **values)
        else:
            text = words.say(self.message, **values)
        if too := self.values.get("implied_too"):
            text = words.say("{sentence}, {number}.", sentence=text.removesuffix("."), number=_whole(too))
        return text[0].upper() + text[1:]


class _Sentence(NamedTuple):
    """A message and the pattern by which its English is recognised."""

    message: str | tuple[str, str]
    pattern: re.Pattern[str]

    def at(self, text: str, place: int) -> _Hit | None:
        found = self.pattern.match(text, place)
        values = {name: value for name, value in found.groupdict().items() if value} if found else {}
        return _Hit(self.message, values, found.end()) if found else None


@cache
def _known() -> tuple[_Sentence, ...]:
    forms = ((message, form) for message in _SENTENCES for form in ([message] if isinstance(message, str) else message))
    return tuple(_Sentence(message, _pattern(form)) for message, form in forms)


def _pattern(form: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", form)
    parts[::2] = map(re.escape, parts[::2])
    parts[1::2] = [f"(?P<{gap}>{_GAPS.get(gap, _COUNT)})" for gap in parts[1::2]]
    pattern = "".join(parts)
    if form.startswith("{stated}") and "{number}" not in form:
        pattern = pattern.removesuffix(r"\.") + rf"(?:, (?P<implied_too>{_COUNT}))?\."
    return re.compile(rf"(?i:{pattern})(?= |$)")


def _said(gap: str, text: str, words: Words) -> str:
    """What stood in a gap, as this language writes it; a plain number unless the gap is known for something else."""
    told = _TOLD.get(gap)
    return told(text, words) if told else words.number(_whole(text))


def _numbers(text: str, words: Words) -> str:
    return words.listed([words.number(_whole(number)) for number in re.findall(_COUNT, text)])


def _years(text: str, words: Words) -> str:
    told = re.findall(rf"({_COUNT}) \((\d{{4}})\)", text)
    return words.listed([f"{words.number(_whole(value))} ({year})" for value, year in told])


def _sets(text: str, words: Words) -> str:
    """Sets of events, each a number and its day."""
    sets = [re.findall(rf"({_COUNT}) \((\d+ \w+ \d{{4}})\)", one) for one in text.split("; or ")]
    told = [
        words.listed([f"{words.number(_whole(value))} ({words.date(pd.Timestamp(day))})" for value, day in one])
        for one in sets
    ]
    return told[0] if len(told) == 1 else words.say("; or ").join(told)


def _stated(text: str, words: Words) -> str:
    low, *high = (_whole(number) for number in re.findall(_COUNT, text))
    if high:
        return words.spread(low, high[0])
    put = next(term for term in reversed(QUALIFIER.values()) if text.lower().startswith(term.split("{")[0]))
    return words.say(put, number=words.number(low))


def _whole(text: str) -> int:
    return int(text.replace(",", ""))


_TOLD: dict[str, Callable[[str, Words], str]] = {
    "stated": _stated,
    "numbers": _numbers,
    "sets": _sets,
    "years": _years,
    "keeper": lambda text, words: words.name(text),
    "cost": lambda text, words: words.decimal(float(text)),
    "difference": lambda text, words: words.signed(_whole(text)),
}
