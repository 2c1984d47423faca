"""Days told from today: weekdays, “yesterday”, “two days ago”, “last year”; and years on their own."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.gather.extract.date_words import EVES, LAST, NEXT, OFFSETS, WEEKDAYS, YEAR_FORMS
from analysis.gather.extract.dates.day import Around, Day, whole_year
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_PLAN, _DONE, _COUNTRY = tag("PLAN"), tag("DONE"), tag("UKRAINE", "RUSSIA")
_SPOKE = phrases(
    "said|told|wrote|propos|offer|предлож|запропон|announc|agreed|talks|перегов|перемов|заяв|сказа|написа|повідом|сообщ|домов|договор|зустріч|встреч"
)
_FEASTS = phrases("свят|дня|перегов|саміт|саммит|візит|визит|праздник|зустріч|встреч")
_BEFORE_YEAR = words("in since of у в з с від from year during late early до за")
_AFTER_YEAR = words("року рік р г год года году роках годах -го го році years")
_ORDINAL_YEARS = (["-", "го"], ["-", "й"], ["-", "му"], ["-", "м"])
_LAST_COUNTED_YEAR = 2035


def near_today(text: Text, place: int, end: int, published: date) -> Day | None:
    """“Yesterday”, “сегодня”; not “напередодні Нового року”."""
    word = text.words[place]
    if word in EVES and _of_feast(text, place, end):
        return None
    day = published + timedelta(days=OFFSETS[word])
    return Day(place, place + 1, day, day)


def _of_feast(text: Text, place: int, end: int) -> bool:
    """“Напередодні Нового року”: the eve of a feast or a meeting, not yesterday."""
    if place + 1 >= end or text.kinds[place + 1] != 3:
        return False
    word = text.words[place + 1]
    if text.tags[place + 1] & _COUNTRY:
        return False
    capital = text.normal[text.starts[place + 1]].isupper()
    named = capital and place + 2 < end and word.endswith(("го", "а", "ня", "ої", "ой"))
    return named or word.startswith(_FEASTS)


def weekday(text: Text, place: int, first: int, around: Around) -> Day:
    """“on Wednesday”, “в прошлую пятницу”: the latest one, or the next where a plan is told."""
    published = around.published
    wanted = WEEKDAYS[text.words[place]]
    before = text.words[place - 1] if place > first else ""
    back = (published.weekday() - wanted) % 7
    if before in LAST:
        back = back or 7
        if before != "last" and back < published.weekday() + 1 and text.words[place - 2 : place - 1] == ["тижня"]:
            back += 7
    day = published - timedelta(days=back)
    if before in NEXT or (around.ahead and before not in LAST and _to_come(text, place, first)):
        day = published + timedelta(days=(wanted - published.weekday()) % 7)
    return Day(place, place + 1, day, day, by="weekday")


def _to_come(text: Text, place: int, first: int) -> bool:
    """“will continue on Saturday”, “у суботу відбудеться”: a weekday that goes with a plan, not with who said it."""
    near = text.words[max(first, place - 3) : place + 3]
    if any(word.startswith(_SPOKE) for word in near):
        return False
    for spot in range(place - 1, max(first, place - 9) - 1, -1):
        if text.words[spot].startswith(_SPOKE) or text.tags[spot] & _DONE:
            return False
        if text.tags[spot] & _PLAN:
            return True
    for spot in range(place + 1, min(len(text.tags), place + 8)):
        if text.words[spot] == "," or text.tags[spot] & _DONE:
            return False
        if text.tags[spot] & _PLAN:
            return True
    return False


def year(text: Text, place: int, end: int) -> Day | None:
    """“у 2024 році”, “in 2024”: a whole year, when nothing is counted by it."""
    word = text.words[place]
    if len(word) != 4 or not word.isdecimal() or not 2014 <= int(word) <= _LAST_COUNTED_YEAR:
        return None
    before = text.words[place - 1] if place else ""
    after = text.words[place + 1 : place + 3]
    named = after[:1] == ["-"] or (bool(after) and after[0] in _AFTER_YEAR) or after in _ORDINAL_YEARS
    return whole_year(place, place + 1, int(word)) if (named and place + 1 < end) or before in _BEFORE_YEAR else None


def last_year(text: Text, place: int, published: date) -> Day | None:
    """“торік”, “last year”, “в прошлом году”."""
    if text.words[place] in ("торік", "позаторік"):
        return whole_year(place, place + 1, published.year - 1)
    following = text.words[place + 1 : place + 2]
    return whole_year(place, place + 2, published.year - 1) if following and following[0] in YEAR_FORMS else None
