"""Running totals: the span that a number adds up over."""

from __future__ import annotations

from analysis.gather.extract.date_words import MONTHS
from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import DIGITS, NUMBER_WORD, listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_BEGIN, _WAR, _EXCHANGE, _LARGEST = tag("BEGIN"), tag("WAR"), tag("EXCHANGE"), tag("LARGEST")
_SINCE = words("since during throughout з із від за с со протягом течение over")
_FROM_THEN = words("since з із від с со")
_HOLD = tag("HOLD")
_HELD = tag("HOLD", "CAPTIVITY")
_WHO = words("who whom which they які яких що вони которые которых они them них")
_DEALS = phrases("deal|agreement|accord|домовлен|угод|соглашен|договорен")
_SEASONS = words("spring summer autumn winter весни літа осені зими весны лета осени зимы")
_OF_DAYS = (["of", "the"], ["дня"], ["доби"], ["суток"], ["обміну"], ["обмена"])
_LONG = words("during throughout протягом over за течение since")
_YEAR = words("року года году year році рік год")
_THIS = words("this цього этом этого поточного текущего цьому the")
_LAST_YEAR = (["last", "year"], ["минулого", "року"], ["прошлого", "года"])
_OPENS = _BEGIN | listed(" ".join(_SINCE | _THIS) + " цьогоріч торік to за in протягом течение for")
_BUT, _NUMBERS, _AFTER = words("а while but whereas"), NUMBER_WORD | DIGITS, 8
_DAYS = words("day days день")
_ALL_TIME = words("час время")
_ALL_THE_TIME = (
    ["весь", "час"], ["все", "время"], ["всю", "війну"], ["всю", "войну"], ["увесь", "час"], ["усі", "роки"],
)  # fmt: skip
_PARTICIPLES, _MOVED = ("вшие", "вших", "вший", "вшего"), tag("COMEBACK", "GIVE", "SWAPPED", "FREED")
_ORDINAL_ENDS = words("st nd rd th й го м му я")
_PREPOSITIONS = words("с со з із від в у in since of")
_WHOLE_YEAR = (["весь", "рік"], ["увесь", "рік"], ["весь", "год"])
_OVER, _MONTHS = (
    words("за in over during for"),
    words("months місяці місяців місяць месяцев месяца полугодие півріччя half"),
)
_YEARS = words("роки років годы лет years")
_CAPTIVES = words("prisoners prisoner")
"""“Handed over 150 prisoners of war” names no span."""
_NO_SPAN = words("ago тому назад prison ,")


def span_of(at: Mention, days: list[Day]) -> str | None:
    """The span that the sentence says its number adds up over: “war”, “year”, or None for one handover.

    days: the days of the sentence; one that stands nearer to the number makes it that day's.
    """
    text, number = at.text, at.number
    found: tuple[int, str] | None = None
    for place in text.spots(_OPENS, at.first, at.end):
        span = _span_at(text, place, at.end)
        if (
            span
            and not _of_relative(at, place)
            and not _of_ordinal(text, place)
            and not _of_superlative(text, number, place, at.first)
            and not _apart(at, place, days)
        ):
            nearer = found is None or abs(found[0] - number.first) >= abs(place - number.first)
            found = (place, span) if nearer else found
    return found[1] if found else None


def _of_relative(at: Mention, place: int) -> bool:
    """“Семерых жителей, которых удерживали с 2024 года”: since when they had been held."""
    if place > at.noun_end and (";" in at.text.words[at.noun_end : place] or at.text.tags[place - 1] & _HOLD):
        return True
    if place > at.noun_end and _is_participle_clause(at.text, at.noun_end, place):
        return True
    held = at.text.spots(_HELD, at.noun_end, place) if place > at.noun_end else []
    return bool(held) and not _WHO.isdisjoint(at.text.words[at.noun_end : held[-1]])


def _is_participle_clause(text: Text, first: int, end: int) -> bool:
    """“моряки, застрявшие в порту с февраля”: what they had been through, not since when they came home."""
    participle = any(word.endswith(_PARTICIPLES) for word in text.words[first:end])
    return participle and not text.has(_MOVED, first, end)


def _apart(at: Mention, place: int, days: list[Day]) -> bool:
    """“С начала года это второй обмен: 15 января вернулись 25”: a day, or another number, lies between."""
    text, number = at.text, at.number
    left, right = sorted((place, number.first))
    if place > at.noun_end and _turns(text, at.noun_end, place):
        return True
    exact = [day for day in days if day.precision == "day"]
    if any(left < day.first < right for day in exact) or (exact and ":" in text.words[left:right]):
        return True
    after = range(at.noun_end, place)
    return "-" in text.words[at.noun_end : place] and any(text.tags[spot] & NUMBER_WORD for spot in after)


def _turns(text: Text, first: int, end: int) -> bool:
    """“Вернула 116 человек, а с начала вторжения - 6 тысяч”: the span is that of the number after."""
    turn = next((spot for spot in range(first + 1, end) if text.words[spot] in _BUT), None)
    return turn is not None and text.words[turn - 1] == "," and text.has(_NUMBERS, end, end + _AFTER)


def _span_at(text: Text, place: int, end: int) -> str | None:
    """The span that begins at this token."""
    words, word = text.words, text.words[place]
    if text.tags[place] & _BEGIN:
        return _since_month(text, place) or _since_beginning(text, place, end)
    following = words[place + 1 : place + 3]
    if word in _FROM_THEN and (following in _LAST_YEAR or _year_number(text, place + 1, end)):
        return "war"
    if word in _FROM_THEN and following[:1] and following[0] in MONTHS and following[1:] != ["to"]:
        return "war"
    if word in _FROM_THEN and not _SEASONS.isdisjoint(words[place + 1 : place + 3]):
        return "war"
    if word in _FROM_THEN and any(one.startswith(_DEALS) for one in words[place + 1 : place + 5]):
        return "war"
    if word == "за" and (following[:1] in (["рік"], ["год"]) or following in _WHOLE_YEAR):
        return "year"
    if word in _LONG and _whole_war(text, place, end):
        return "war"
    if word in ("за", "over", "in", "протягом", "течение") and _years(words[place + 1 : place + 4]):
        return "war"
    near = words[place + 1 : place + 6]
    if word in _OVER and not _MONTHS.isdisjoint(near) and not _YEAR.isdisjoint(near):
        return "year"
    if word in _OVER and following == ["the", "year"]:
        return "year"
    if word in _THIS and word != "the" and following[:1] and following[0] in _YEAR:
        return "year"
    if word == "to":
        return "war" if following[:1] == ["date"] else None
    return "year" if word in ("цьогоріч", "торік") else None


def _since_month(text: Text, place: int) -> str | None:
    """“С начала августа”, “since the beginning of June”; not “на початку серпня”."""
    near = text.words[max(0, place - 2) : place]
    months = text.words[place + 1 : place + 2] or text.words[place + 2 : place + 3]
    months = text.words[place + 2 : place + 3] if months == ["of"] else months
    return "war" if not _FROM_THEN.isdisjoint(near) and not MONTHS.keys().isdisjoint(months) else None


def _since_beginning(text: Text, place: int, end: int) -> str | None:
    """“Since the start of the year”, “від початку вторгнення”, “с начала СВО”."""
    for spot in range(place + 1, min(end, place + 7)):
        if text.words[spot] in _YEAR and not text.words[spot - 1].isdecimal():
            return "year"
        if text.tags[spot] & _WAR:
            return "war"
    since = text.words[place - 1] in _FROM_THEN if place else False
    return "war" if since and text.words[place + 1 : place + 2] not in _OF_DAYS else None


def _whole_war(text: Text, place: int, end: int) -> bool:
    """“During the war”, “за весь час”, “за все время”."""
    near = text.words[place + 1 : place + 7]
    following = range(place + 1, min(end, place + 7))
    war = any(text.tags[spot] & _WAR and text.words[spot - 2] not in _CAPTIVES for spot in following)
    if war and (_DAYS.isdisjoint(near) or not _ALL_TIME.isdisjoint(near[:3])):
        return True
    if _year_number(text, place + 1, end):
        return False
    return near[:2] in _ALL_THE_TIME or near[:1] in (["весь"], ["все"])


def _years(following: list[str]) -> bool:
    """“за чотири роки”, “over the years”, “за эти годы”, “in three years of war”."""
    return not _YEARS.isdisjoint(following) and _NO_SPAN.isdisjoint(following)


def _year_number(text: Text, place: int, end: int) -> bool:
    near = range(place, min(end, place + 4))
    return any(
        text.kinds[spot] == 2 and len(text.words[spot]) == 4 and "2021" < text.words[spot] < "2036" for spot in near
    )


def _of_ordinal(text: Text, place: int) -> bool:
    """“This exchange, the 70th since the invasion, brought back 146”: the span belongs to the exchange's number."""
    spot = place - 1
    spot -= text.words[spot] in _PREPOSITIONS
    word = number_words().get(text.words[spot])
    if word is not None and word.ordinal:
        return True
    return text.words[spot] in _ORDINAL_ENDS and text.kinds[spot - 1] == 2


def _of_superlative(text: Text, number: Number, place: int, first: int) -> bool:
    """“the largest exchange since the start of the war”: the span belongs to the exchange, not to the number."""
    for spot in range(place - 1, max(first, place - 9) - 1, -1):
        if number.first <= spot < number.end:
            return False
        if place - spot <= 4 and text.tags[spot] & _EXCHANGE and text.kinds[spot - 1] != 4:
            return True
        if text.tags[spot] & _LARGEST:
            return True
    return False
