"""Entries of a list of exchanges by days: “31 May: 75 for 75”, “14 September. 103 on each side.”"""

from __future__ import annotations

from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.direction import is_each
from analysis.gather.extract.lexicon import DATE_WORD, DIGITS, NUMBER_WORD, TIME_IN_DIGITS, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.reading.reported import CAPTIVE

_SIDE = tag("SIDE")
_FAR = 4
_DATED, _DAY_ALONE = DATE_WORD | DIGITS | TIME_IN_DIGITS | NUMBER_WORD, 6
"""Words and signs of a sentence that is but a day."""
_SCORE = 2
"""The score of a match is no exchange."""


def is_listed(mention: Mention, calendar: Calendar) -> bool:
    """“31 May: 75 for 75.”, “8 February: 100 prisoners from each side”: an entry of a list of exchanges."""
    formula = mention.number.formula is not None and mention.number.value > _SCORE
    of_a_side = mention.has(_SIDE, mention.noun_end, mention.noun_end + _FAR) and mention.has(CAPTIVE)
    return formula or of_a_side or calendar.opens_with_day(mention.place) or is_each(mention)


def is_entry(mention: Mention, calendar: Calendar) -> bool:
    """“14 September. 103 on each side.”: whether a day opens the sentence or stands alone before it."""
    text, place = mention.text, mention.place
    if calendar.opens_with_day(place):
        return True
    heading = text.sentences[place - 1] if place else None
    if heading is None or heading.end - heading.first > _DAY_ALONE or not calendar.has_day(place - 1):
        return False
    return all(text.tags[spot] & _DATED or text.kinds[spot] == 4 for spot in range(heading.first, heading.end))


def is_of_a_list(mention: Mention, calendar: Calendar, exchanges_in: int) -> bool:
    """Whether a list by days, or exchanges counted right before, make a number one of a handover.

    exchanges_in: the last sentence that counts exchanges, -1 for none.
    """
    return 0 <= exchanges_in >= mention.place - 1 or is_entry(mention, calendar)
