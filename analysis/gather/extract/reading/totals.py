"""Whether a number adds up over handovers so far."""

from __future__ import annotations

from analysis.gather.extract import kinds
from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.lexicon import Phrases, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_MANY = 400
_LARGEST = tag("LARGEST")
"""“The largest exchange so far” adds nothing up."""
_BY_END = Phrases("by the end of|by late|by early|на кінець|на конец|наприкінці|до кінця|к концу|at the end of")
_BY_THEN = Phrases(
    "на той момент|на тот момент|by then|by that time|as of|станом на|по состоянию на|на сьогодні|на данный момент|"
    "за это время|за этот период|за цей час|за цей період|in that time|over that period|"
    "за то же время|за тот же период|за той же час|за той самий час|over the same period|in the same period|"
    "на цей момент|к настоящему времени|к этому моменту|to date"
)
_SO_FAR = Phrases("so far")
_ON, _BY = words("на"), words("by до к станом")


def adds_up(mention: Mention, calendar: Calendar) -> bool:
    """“In all”, “by then”, “as of 27 November”, or a number too large for one handover."""
    if mention.number.formula is not None:
        return False
    text, place = mention.text, mention.place
    if text.says(_BY_THEN, place) and not mention.has(_LARGEST):
        return True
    if mention.number.value >= _MANY and (text.says(_BY_END, place) or _so_far(mention)):
        return True
    if kinds.is_reached(mention) or kinds.is_beyond_one_handover(mention) or _on_a_day(mention, calendar):
        return True
    if calendar.has_day(place) or _bodies_of_a_month(mention, calendar):
        return False
    return kinds.is_running(mention)


def _so_far(mention: Mention) -> bool:
    """“2,000 so far”; of a few hundred, “so far” may be said of an exchange that goes on."""
    largest = mention.has(_LARGEST, mention.first, mention.number.first)
    return mention.text.says(_SO_FAR, mention.place) and not largest


def _bodies_of_a_month(mention: Mention, calendar: Calendar) -> bool:
    """“In June the bodies of more than 6,000 soldiers were handed over”: a deal of that month, no total."""
    months = any(day.precision == "month" for day in calendar.days(mention.place))
    return mention.counted.groups == ("bodies",) and months


def _on_a_day(mention: Mention, calendar: Calendar) -> bool:
    """“На 27 листопада звільнено 6266 людей”, “by 1 May”: up to that day."""
    days = [day for day in calendar.days(mention.place) if day.first > 0]
    many = mention.number.value >= _MANY
    by = [day for day in days if mention.text.words[day.first - 1] in _BY and (many or day.by != "weekday")]
    return bool(by) or (many and any(mention.text.words[day.first - 1] in _ON for day in days))
