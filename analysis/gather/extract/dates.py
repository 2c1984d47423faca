"""Dates in a sentence, resolved against the day of publication: written out, in digits, weekdays, “yesterday”."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.gather.extract.lexicon import NUMBER_WORD, tag
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_MONTH_FORMS = (
    "january jan січень січня січні січнем январь января январе",
    "february feb лютий лютого лютому февраль февраля феврале",
    "march mar березень березня березні март марта марте",
    "april apr квітень квітня квітні апрель апреля апреле",
    "may травень травня травні май мая мае",
    "june jun червень червня червні июнь июня июне",
    "july jul липень липня липні июль июля июле",
    "august aug серпень серпня серпні август августа августе",
    "september sept sep вересень вересня вересні сентябрь сентября сентябре",
    "october oct жовтень жовтня жовтні октябрь октября октябре",
    "november nov листопад листопада листопаді ноябрь ноября ноябре",
    "december dec грудень грудня грудні декабрь декабря декабре",
)
_MONTHS = {form: month for month, forms in enumerate(_MONTH_FORMS, 1) for form in forms.split()}
_WEEKDAY_FORMS = (
    "monday понеділок понеділка понедельник понедельника",
    "tuesday вівторок вівторка вторник вторника",
    "wednesday середу середа середи среду среда среды",
    "thursday четвер четверга четверг",
    "friday п'ятницю п'ятниця п'ятниці пятницу пятница пятницы",
    "saturday суботу субота суботи субботу суббота субботы",
    "sunday неділю неділя неділі воскресенье воскресенья",
)
_WEEKDAYS = {form: day for day, forms in enumerate(_WEEKDAY_FORMS) for form in forms.split()}
_RELATIVE = {
    0: "today сьогодні сегодня tonight нині",
    -1: "yesterday вчора учора вчера напередодні накануне",
    -2: "позавчора позавчера",
    1: "tomorrow завтра",
    2: "післязавтра послезавтра",
}
_OFFSETS = {form: days for days, forms in _RELATIVE.items() for form in forms.split()}
_LAST = words("last минулої минулого минулу прошлую прошлый прошлое прошлой минулий")
_YEAR_WORDS = words("року рік р г год года году роках годах -го го")
_THROUGH = frozenset(("до", "по", "to", "through", "until"))
_JOINTS = frozenset(("-", "and", "та", "і", "й", "и", ",", "&"))
_LONG_AGO = 270
"""Days after which a day without a year, in a sentence about what will be, is that of the next year."""
_AHEAD = 12
"""Days up to which a day without a year is one to come, whatever the sentence says."""
_SOON = 60
"""Days up to which such a day lies ahead; what is further off was last year."""
_PLAN, _DONE = tag("PLAN"), tag("DONE")
_SPOKE = phrases(
    "said|told|wrote|announc|agreed|talks|негот|перегов|перемов|заяв|сказа|написа|повідом|сообщ|домов|договор|зустріч|встреч"
)
_FUTURE = words("next наступного наступної наступну следующий следующую следующей upcoming найближчу ближайшую")
DATE_WORDS = frozenset((*_MONTHS, *_WEEKDAYS, *_OFFSETS)) | words(
    "ago тому назад торік позаторік last минулого минулий минулому прошлом прошлый прошлого"
)


_LAST_YEAR = words("last минулого минулий минулому прошлом прошлый прошлого")
_YEAR_FORMS = words("year року рік році году год года")


@dataclass(frozen=True, slots=True)
class Day:
    """A stated time: tokens `first` to `end`, its first and last day, and its precision: day, month or year."""

    first: int
    end: int
    start: date
    last: date
    precision: str = "day"


def days_in(text: Text, first: int, end: int, published: date, ahead: bool = False) -> list[Day]:
    """The times stated in tokens `first` to `end`, in order; `ahead` says that the sentence is about what will be."""
    found: list[Day] = []
    after = first
    for place in range(first, end):
        if place < after or not (
            text.kinds[place] < 3 or text.words[place] in DATE_WORDS or text.tags[place] & NUMBER_WORD
        ):
            continue
        day = _day_at(text, place, first, end, published, ahead)
        if day is not None:
            found.append(day)
            after = day.end
    return _merged(text, found)


def _day_at(text: Text, place: int, first: int, end: int, published: date, ahead: bool) -> Day | None:
    word, kind = text.words[place], text.kinds[place]
    if kind == 1:
        return _in_digits(word, place)
    if kind == 2:
        return (
            _day_month(text, place, end, published, ahead)
            or _days_ago(text, place, end, published)
            or _year(text, place, end)
        )
    if kind != 3:
        return None
    if word in number_words():
        return _days_ago(text, place, end, published)
    if word in _MONTHS and (word not in ("may", "mar", "sep", "мае") or _month_place(text, place, end)):
        return _month_day(text, place, end, published, ahead)
    if word in _WEEKDAYS:
        return _weekday(text, place, first, published, ahead)
    if word in ("торік", "позаторік"):
        return _whole_year(place, place + 1, published.year - 1)
    if word in _LAST_YEAR and text.words[place + 1 : place + 2] and text.words[place + 1] in _YEAR_FORMS:
        return _whole_year(place, place + 2, published.year - 1)
    if word in _OFFSETS:
        if word in ("напередодні", "накануне") and _eve(text, place, end):
            return None
        day = published + timedelta(days=_OFFSETS[word])
        return Day(place, place + 1, day, day)
    return None


def _eve(text: Text, place: int, end: int) -> bool:
    """“Напередодні Нового року”: the eve of a feast or a meeting, not yesterday."""
    if place + 1 >= end or text.kinds[place + 1] != 3:
        return False
    if (
        place + 2 < end
        and text.normal[text.starts[place + 1]].isupper()
        and text.words[place + 1].endswith(("го", "а", "ня", "ої", "ой"))
    ):
        return True
    return text.words[place + 1].startswith(
        ("свят", "дня", "перегов", "саміт", "саммит", "візит", "визит", "праздник", "зустріч", "встреч")
    )


def _whole_year(first: int, end: int, year: int) -> Day:
    return Day(first, end, date(year, 1, 1), date(year, 12, 31), "year")


def _days_ago(text: Text, place: int, end: int, published: date) -> Day | None:
    """“3 days ago”, “два дні тому”, “пять дней назад”."""
    known = number_words().get(text.words[place])
    count = known.value if known and not known.multiplies else _whole(text, place, end, 60)
    if count is None or place + 2 >= end or text.words[place + 2] not in ("ago", "earlier", "тому", "назад"):
        return None
    if text.words[place + 1] not in ("days", "day", "дні", "днів", "день", "дня", "дней"):
        return None
    day = published - timedelta(days=count)
    return Day(place, place + 3, day, day)


def _in_digits(word: str, place: int) -> Day | None:
    if ":" in word:
        return Day(place, place + 1, date.min, date.min, "time")
    parts = [int(part) for part in word.replace("/", ".").replace("-", ".").split(".")]
    year, month, day = parts if parts[0] > 31 else parts[::-1]
    year += 2000 if year < 100 else 0
    if "/" in word and month > 12:
        month, day = day, month
    made = _made(year, month, day)
    return Day(place, place + 1, made, made) if made and 2014 <= year <= 2100 else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _whole(text: Text, place: int, end: int, high: int) -> int | None:
    """A small whole number in digits at this token (“5”, “05”)."""
    if place < end and text.kinds[place] == 2 and text.words[place].isdecimal() and 1 <= int(text.words[place]) <= high:
        return int(text.words[place])
    return None


def _year_after(text: Text, place: int, end: int) -> tuple[int | None, int]:
    """The year that follows, past a comma, and the token after it with its word for year."""
    comma = place < end and text.words[place] in (",", "of")
    spot = place + comma
    if spot < end and text.kinds[spot] == 2 and text.words[spot].isdecimal() and 2014 <= int(text.words[spot]) <= 2100:
        after = spot + 1
        while after < end and text.words[after] in _YEAR_WORDS | {"-"} and after - spot < 4:
            after += 1
        return int(text.words[spot]), after - (text.words[after - 1] == "-")
    return None, place


def _day_month(text: Text, place: int, end: int, published: date, ahead: bool) -> Day | None:
    """“31 січня”, “23-25 May 2025”, “11 and 13 June”, “5th of March”."""
    days: list[int] = []
    spot = place
    while (day := _whole(text, spot, end, 31)) is not None:
        days.append(day)
        spot += 1
        while spot < end and text.words[spot] in ("st", "nd", "rd", "th", "го", "of", "е"):
            spot += 1
        joints = _JOINTS | _THROUGH if _opens_span(text, place) else _JOINTS
        while spot < end and text.words[spot] in joints and _whole(text, spot + 1, end, 31) is not None:
            spot += 1
        if len(days) > 8:
            return None
    if not days or spot >= end or text.words[spot] not in _MONTHS:
        return None
    return _day(text, place, spot + 1, end, days, _MONTHS[text.words[spot]], published, ahead)


def _opens_span(text: Text, place: int) -> bool:
    return place > 0 and text.words[place - 1] in ("from", "between", "з", "із", "с", "со", "від")


def _day(
    text: Text, place: int, after: int, end: int, days: list[int], month: int, published: date, ahead: bool
) -> Day | None:
    if after < end and text.words[after] == "." and after + 1 < end:
        after += 1
    year, after = _year_after(text, after, end)
    dates = [_nearest(year, month, day, published, ahead) for day in days]
    good = [day for day in dates if day]
    return Day(place, after, min(good), max(good)) if good else None


def _nearest(year: int | None, month: int, day: int, published: date, ahead: bool) -> date | None:
    """The day meant: with its year, or the latest one not after publication (for plans: the next one)."""
    if year:
        return _made(year, month, day)
    here = _made(published.year, month, day)
    if here is None:
        return None
    if ahead and (here - published).days <= _SOON:
        return here if (published - here).days < _LONG_AGO else _made(published.year + 1, month, day)
    return here if (here - published).days <= _AHEAD else _made(published.year - 1, month, day)


def _month_place(text: Text, place: int, end: int) -> bool:
    """Whether “may” is the month: a day or year beside it, or “in”, “of” or “last” before it."""
    before = text.words[place - 1] if place else ""
    return _whole(text, place + 1, end, 2100) is not None or before in ("in", "of", "last", "since", "by", "mid", "-")


def _month_day(text: Text, place: int, end: int, published: date, ahead: bool) -> Day | None:
    """“January 31, 2024”, “May 23-25”, “June 11 and 13”, “January 2024”, “у серпні”."""
    month = _MONTHS[text.words[place]]
    spot = place + 1
    if spot < end and text.words[spot] == ".":
        spot += 1
    days: list[int] = []
    while (day := _whole(text, spot, end, 31)) is not None:
        days.append(day)
        spot += 1
        if spot < end and text.words[spot] in ("st", "nd", "rd", "th"):
            spot += 1
        if spot + 1 < end and text.words[spot] in ("-", "and") and _lone_day(text, spot + 1, end):
            spot += 1
        else:
            break
    if days:
        return _day(text, place, spot, end, days, month, published, ahead)
    year, after = _year_after(text, place + 1, end)
    if year is None:
        year = published.year if month <= published.month or ahead else published.year - 1
    return Day(
        place, max(after, place + 1), date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"
    )


def _lone_day(text: Text, place: int, end: int) -> bool:
    """A second day of the same month: no noun follows that it could count."""
    if _whole(text, place, end, 31) is None:
        return False
    return place + 1 >= end or text.kinds[place + 1] == 4 or not text.tags[place + 1]


def _year(text: Text, place: int, end: int) -> Day | None:
    """“2024”, “у 2024 році”: a whole year, when nothing is counted by it."""
    word = text.words[place]
    if not (len(word) == 4 and word.isdecimal() and 2014 <= int(word) <= 2035):
        return None
    before = text.words[place - 1] if place else ""
    after = text.words[place + 1] if place + 1 < end else ""
    named = (
        (after in _YEAR_WORDS and after != "-")
        or text.words[place + 1 : place + 3] in (["-", "го"], ["-", "й"], ["-", "му"])
        or after in ("році", "рік", "-", "роках", "years")
    )
    if named or before in (
        "in",
        "since",
        "of",
        "у",
        "в",
        "з",
        "с",
        "від",
        "from",
        "year",
        "during",
        "late",
        "early",
        "до",
        "до",
    ):
        return Day(place, place + 1, date(int(word), 1, 1), date(int(word), 12, 31), "year")
    return None


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
    return bool(text.tags[min(place + 1, len(text.tags) - 1)] & _PLAN)


def _weekday(text: Text, place: int, first: int, published: date, ahead: bool) -> Day:
    """“on Wednesday”, “в прошлую пятницу”; with the day in digits beside it, that day decides."""
    wanted = _WEEKDAYS[text.words[place]]
    before = text.words[place - 1] if place > first else ""
    back = (published.weekday() - wanted) % 7
    if before in _LAST:
        back = back or 7
        if before != "last" and back < published.weekday() + 1 and text.words[place - 2 : place - 1] == ["тижня"]:
            back += 7
    day = published - timedelta(days=back)
    if before in _FUTURE or (ahead and before not in _LAST and _to_come(text, place, first)):
        day = published + timedelta(days=(wanted - published.weekday()) % 7)
    return Day(place, place + 1, day, day)


def _merged(text: Text, days: list[Day]) -> list[Day]:
    """A weekday beside a date is that date; dates joined by “and” or a dash are one span."""
    merged: list[Day] = []
    for day in days:
        before = merged[-1] if merged else None
        between = (
            [word for word in text.words[before.end : day.first] if word not in (",", "(", "on")] if before else []
        )
        if before and before.precision == day.precision == "day" and len(between) <= 1:
            if not between and (text.words[before.end - 1] in _WEEKDAYS | _OFFSETS.keys()):
                merged[-1] = Day(before.first, day.end, day.start, day.last)
                continue
            if not between and text.words[day.first] in _WEEKDAYS:
                merged[-1] = Day(before.first, day.end, before.start, before.last)
                continue
            if between and between[0] in ("and", "та", "і", "и", "й", "to", "through", "-", "по", "до"):
                merged[-1] = Day(before.first, day.end, min(before.start, day.start), max(before.last, day.last))
                continue
        merged.append(day)
    return merged
