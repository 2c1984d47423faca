"""Words with which the span of a running total begins: “since the invasion”, “за рік”, “over the years”."""

from __future__ import annotations

from analysis.gather.extract.date_words import MONTHS
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_BEGIN, _WAR = tag("BEGIN"), tag("WAR")
_SINCE = words("since during throughout з із від за с со протягом течение over")
_FROM_THEN = words("since з із від с со")
_DEALS = phrases("deal|agreement|accord|домовлен|угод|соглашен|договорен")
_SEASONS = words("spring summer autumn winter весни літа осені зими весны лета осени зимы")
_OF_DAYS = (["of", "the"], ["дня"], ["доби"], ["суток"], ["обміну"], ["обмена"])
_LONG = words("during throughout протягом over за течение since")
_YEAR = words("року года году year році рік год")
_THIS = words("this цього этом этого поточного текущего цьому the")
_LAST_YEAR = (["last", "year"], ["минулого", "року"], ["прошлого", "года"])
OPENS = _BEGIN | listed(" ".join(_SINCE | _THIS) + " цьогоріч торік to за in протягом течение for")
_DAYS = words("day days день")
_ALL_TIME = words("час время")
_ALL_THE_TIME = (
    ["весь", "час"], ["все", "время"], ["всю", "війну"], ["всю", "войну"], ["увесь", "час"], ["усі", "роки"],
)  # fmt: skip
_WHOLE_YEAR = (["весь", "рік"], ["увесь", "рік"], ["весь", "год"])
_OVER = words("за in over during for")
_MONTHS = words("months місяці місяців місяць месяцев месяца полугодие півріччя half")
_YEARS = words("роки років годы лет years")
_CAPTIVES = words("prisoners prisoner")
"""“Handed over 150 prisoners of war” names no span."""
_NO_SPAN = words("ago тому назад prison ,")


def span_at(text: Text, place: int, end: int) -> str | None:
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
