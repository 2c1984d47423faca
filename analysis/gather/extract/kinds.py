"""What kind of statement a number is part of: a handover, a plan, a running total, or prisoners held."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.qualifiers import qualifier_of
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

PLAN, DONE, HOLD, COMEBACK, GIVE = tag("PLAN"), tag("DONE"), tag("HOLD"), tag("COMEBACK"), tag("GIVE")
SWAPPED, CAPTIVITY, CASUALTY, TOTAL = tag("SWAPPED"), tag("CAPTIVITY"), tag("CASUALTY"), tag("TOTAL")
INCREASE, LARGEST, BEGIN, WAR, EXCHANGE = tag("INCREASE"), tag("LARGEST"), tag("BEGIN"), tag("WAR"), tag("EXCHANGE")
MEDIATION, HELD_BY = tag("MEDIATION"), tag("UKRAINE", "RUSSIA")
_SINCE = words("since during throughout з із від за с со протягом течение over")
_ALL_TIME = words("час время")
_YEAR = words("року года году year році рік год")
_THIS = words("this цього этом этого поточного текущего цьому the")
_IDENTIFIED = ("identified", "ідентифіков", "опознан", "впізнан", "генетичн", "генетическ", "dna", "днк")
_ABOARD = ("aboard", "board", "борту", "aircraft", "літак", "самолет")
_WHO = words("who that которых которые яких які що")
_STAYED = ("not to return", "not to go", "not to come", "не захот", "не вернулись", "не повернулися")
_WHOM = words("whom кого котрих")
_KILLED = words("killed died dead загинули загинуло загинув погибли погибло погиб убиты вбито wounding")
_AMOUNT = words("number число кількість количество числа figure")
_TOGETHER = words("combined days")
_TODAY = words("today сьогодні сегодня")
_STOPS = words("; : while whereas but а але но однак однако said says added сказав сказал додав добавил заявив заявил")
"""Where what is said of a number ends."""
_LARGEST_HANDOVER = 1300
_LARGEST_OF_BODIES = 1300
_LAST_YEAR = (["last", "year"], ["минулого", "року"], ["прошлого", "года"])
_OPENS = _SINCE | _THIS | words("цьогоріч торік to за in протягом течение")
_WEAK_TOTAL = 600
"""A number from this size on, after “in all” or “already”, is a running total: few single handovers are as large."""


def span_of(at: Mention) -> str | None:
    """The span that the sentence says its number adds up over: “war”, “year”, or None for one handover."""
    text, number, first, end = at.text, at.number, at.first, at.end
    found: tuple[int, str] | None = None
    for place in range(first, end):
        if not text.tags[place] & BEGIN and text.words[place] not in _OPENS:
            continue
        span = _span_at(text, place, end)
        if span and not _of_superlative(text, number, place, first):
            found = found if found and abs(found[0] - number.first) < abs(place - number.first) else (place, span)
    return found[1] if found else None


def _span_at(text: Text, place: int, end: int) -> str | None:
    words, tags = text.words, text.tags
    word = words[place]
    following = range(place + 1, min(end, place + 7))
    if tags[place] & BEGIN:
        for spot in following:
            if words[spot] in _YEAR and not text.words[spot - 1].isdecimal():
                return "year"
            if tags[spot] & WAR:
                return "war"
        return None
    if word in ("since", "з", "із", "з", "с") and text.words[place + 1 : place + 3] in _LAST_YEAR:
        return "war"
    if word in _SINCE:
        if word in ("since", "з", "із", "від", "с") and _year_number(text, place + 1, end):
            return "war"
        if word in ("during", "throughout", "протягом", "over", "за", "течение", "since"):
            near = words[place + 1 : place + 7]
            if any(tags[spot] & WAR for spot in following) and not any(w in ("day", "days", "день") for w in near):
                return "war"
            if near[:2] in (["весь", "час"], ["все", "время"], ["всю", "війну"], ["всю", "войну"], ["увесь", "час"]):
                return "war"
            if any(w in _ALL_TIME for w in near[:3]) and any(tags[spot] & WAR for spot in following):
                return "war"
            if near[:1] == ["весь"] or near[:1] == ["все"] or near[:2] == ["усі", "роки"]:
                return "war"
    if word in ("за", "over", "in", "протягом", "течение") and _years(words[place + 1 : place + 4]):
        return "war"
    if word in _THIS and words[place + 1 : place + 2] and words[place + 1] in ("year", "року", "году", "році", "года"):
        return "year" if word != "the" else None
    if word in ("цьогоріч", "торік", "to") and (word != "to" or words[place + 1 : place + 2] == ["date"]):
        return "war" if word == "to" else "year"
    return None


def _years(following: list[str]) -> bool:
    """“за чотири роки”, “over the years”, “за эти годы”, “in three years of war”."""
    return any(word in ("роки", "років", "годы", "лет", "years") for word in following) and not any(
        word in ("ago", "тому", "назад", "prison", ",") for word in following
    )


def _year_number(text: Text, place: int, end: int) -> bool:
    return any(
        text.kinds[spot] == 2 and len(text.words[spot]) == 4 and "2021" < text.words[spot] < "2100"
        for spot in range(place, min(end, place + 4))
    )


def _of_superlative(text: Text, number: Number, place: int, first: int) -> bool:
    """“the largest exchange since the start of the war”: the span belongs to the exchange, not to the number."""
    for spot in range(place - 1, max(first, place - 9) - 1, -1):
        if number.first <= spot < number.end:
            return False
        if place - spot <= 4 and text.tags[spot] & EXCHANGE and text.kinds[spot - 1] != 4:
            return True
        if text.tags[spot] & LARGEST:
            return True
    return False


def is_reached(at: Mention) -> bool:
    """“bringing the total number of captives exchanged to 2,184”."""
    before = at.words_before(20)
    if any(word in _TOGETHER for word in before[-8:]):
        return False
    counted_up = any(word in _AMOUNT for word in before) or at.bits(at.number.first - 20, at.number.first) & TOTAL
    return bool(at.bits(at.number.first - 14, at.number.first) & INCREASE and counted_up and at.number.value >= 100)


def is_running(at: Mention) -> bool:
    """Whether words such as “in all”, “the total reached”, “already”, or its mere size, make it a running total."""
    bits = at.bits(at.number.first - 7, at.number.first)
    value = at.number.value
    if bits & TOTAL and value >= _WEAK_TOTAL:
        return True
    rounded = qualifier_of(at.text, at.number, at.first) != "exact"
    if at.counted.groups == ("bodies",):
        return value > _LARGEST_OF_BODIES and rounded
    return value > _LARGEST_HANDOVER or (value >= _WEAK_TOTAL and rounded and value not in (1000, 1200))


def is_plan(at: Mention) -> bool:
    """Whether the nearest verb says that the handover was agreed, announced, offered or called off."""
    text, number, noun_end, first, end = at.text, at.number, at.noun_end, at.first, at.end
    if number.formula == number.value and number.value >= 500 and not _any(text, first, end, SWAPPED):
        return True
    for spot in range(number.first - 1, first - 1, -1):
        tags = text.tags[spot]
        if text.words[spot] in _STOPS and text.words[spot] != ":":
            break
        if tags & PLAN or _agreement(text, spot):
            return not _done_after(text, noun_end, end)
        if tags & (DONE | SWAPPED) and not tags & PLAN:
            return False
    today = any(word in _TODAY for word in at.words_before(6))
    for spot in range(noun_end, min(end, noun_end + 12)):
        if today and text.words[spot] == ",":
            return False
        if text.words[spot] in _STOPS or text.kinds[spot] == 2:
            return False
        if text.tags[spot] & PLAN or _agreement(text, spot):
            return True
        if text.tags[spot] & (DONE | SWAPPED):
            return False
    return False


def _agreement(text: Text, spot: int) -> bool:
    """“an agreement to exchange”, “домовленість про обмін”, “йдеться про звільнення”, “were to be swapped”."""
    if text.words[spot] in ("йдеться", "ідеться", "идет", "шла", "йшлося", "речь"):
        return text.words[spot + 1 : spot + 2] in (["про"], ["о"], ["об"])
    if text.words[spot] in ("were", "was", "is", "are", "deal", "set", "due"):
        return text.words[spot + 1 : spot + 2] == ["to"]
    if text.words[spot : spot + 2] == ["to", "be"]:
        return True
    return text.words[spot].startswith(("agreement", "домовлен", "договорен")) and text.words[spot + 1 : spot + 2] in (
        ["to"], ["on"], ["про"], ["щодо"], ["о"], ["об"],
    )  # fmt: skip


def _done_after(text: Text, place: int, end: int) -> bool:
    return text.words[place : place + 1] in (["were"], ["was"]) or text.words[place : place + 2] == ["took", "place"]


def _any(text: Text, first: int, end: int, bits: int) -> bool:
    return any(tags & bits for tags in text.tags[first:end])


def is_stock(at: Mention) -> bool:
    """Whether the number counts prisoners who are held: the nearest verb is one of holding."""
    text, number, noun_end, first, end = at.text, at.number, at.noun_end, at.first, at.end
    if at.counted.groups == ("bodies",):
        return False
    if _in_captivity(text, noun_end, end):
        return True
    if _who_are_held(text, noun_end, end) and not _any(text, first, end, DONE):
        return True
    best: tuple[int, bool] | None = None
    for spot in range(first, end):
        tags = text.tags[spot]
        if not tags & (HOLD | COMEBACK | GIVE) or number.first <= spot < noun_end:
            continue
        distance = number.first - spot if spot < number.first else spot - noun_end + 1
        if best is None or distance < best[0]:
            best = distance, bool(tags & HOLD) and not tags & (COMEBACK | GIVE)
    if best is None:
        return False
    if best[0] > 3 and _any(text, first, end, COMEBACK | GIVE):
        return False
    return best[1] and _any(text, first, end, CAPTIVITY | HELD_BY | tag("RUSSIAN", "UKRAINIAN"))


def is_beside_holding(at: Mention) -> bool:
    """“находятся около 6 тыс.”, “8,000 are held”: a verb of holding right beside the number."""
    near = (
        *range(max(at.first, at.number.first - 3), at.number.first),
        *range(at.noun_end, min(at.end, at.noun_end + 2)),
    )
    held = any(at.text.tags[spot] & HOLD for spot in near)
    return held or (_in_captivity(at.text, at.noun_end, at.end) and at.counted.groups != ("bodies",))


def _who_are_held(text: Text, place: int, end: int) -> bool:
    """“12 people who are held in Sumy”, “курян, которых держат в Сумах”."""
    near = range(place, min(end, place + 5))
    return any(text.words[spot] in _WHO for spot in near) and any(text.tags[spot] & HOLD for spot in near)


def _in_captivity(text: Text, place: int, end: int) -> bool:
    """“20,000 civilians in Russian hands”, without a verb of handing over."""
    for spot in range(place, min(end, place + 4)):
        if text.tags[spot] & CAPTIVITY:
            return text.words[spot - 1] in ("in", "у", "в") or text.words[spot - 2] in ("in", "у", "в")
    return False


def is_deadly(at: Mention) -> bool:
    """Whether the sentence tells of the killed, and of no handover."""
    dead = any(word in _KILLED for word in at.text.words[at.first : at.end])
    return dead and not at.bits() & (EXCHANGE | CAPTIVITY | SWAPPED | tag("BODY"))


def _sentenced(at: Mention) -> bool:
    """“18 defenders whom the Russians sentenced”: a part that no measure counts."""
    after = at.words_after(6)
    return (
        after[:1] == [","]
        and any(word in _WHO | _WHOM for word in after[1:3])
        and any(word.startswith(("приговор", "осуд", "осужд", "засуд", "sentenc", "convict")) for word in after)
    )


def _stays(at: Mention) -> bool:
    """“decided not to return”, “не захотіли повертатися”."""
    after = " ".join(at.words_after(8))
    return any(phrase in after for phrase in _STAYED)


def _aboard(at: Mention) -> bool:
    """“65 prisoners were aboard”, “a second aircraft with 80 prisoners”: where they were, not that they came home."""
    near = [*at.words_before(6), *at.words_after(5)]
    home = at.bits(at.noun_end, at.noun_end + 6) & COMEBACK
    return not home and any(word.startswith(_ABOARD) for word in near)


def is_loss(at: Mention) -> bool:
    """Whether the people were killed, captured, sentenced, identified …, not handed over."""
    text, number, noun_end, first, end = at.text, at.number, at.noun_end, at.first, at.end
    if at.counted.groups == ("bodies",):
        return any(text.words[spot].startswith(_IDENTIFIED) for spot in range(first, end))
    if _aboard(at):
        return True
    if any(tags & CASUALTY for tags in text.tags[number.end : noun_end]) or _stays(at) or _sentenced(at):
        return True
    for spot in range(noun_end, min(end, noun_end + 4)):
        if text.words[spot] in (",", ";") or text.tags[spot] & (COMEBACK | GIVE):
            break
        if text.tags[spot] & CASUALTY:
            return True
    for spot in range(number.first - 1, max(first, number.first - 4) - 1, -1):
        if text.words[spot] in (",", ";") or text.tags[spot] & (COMEBACK | GIVE):
            return False
        if text.tags[spot] & CASUALTY:
            return True
    return False
