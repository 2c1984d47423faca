"""People who did something else, or to whom it was done: “interviewed 60 men”, “28 are in hospital”: no handover."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.small_words import AND, WHO
from analysis.gather.extract.words import words

_DEED = tag("DEED")
_MOVES = tag("COMEBACK", "GIVE", "RECEIVE", "SWAPPED", "TOSWAP")
_ENDS = _MOVES | tag("EXCHANGE", "CAPTIVITY", "AMONG") | listed(", ; : -")
"""What says more of a number than a deed beyond it."""
_AFTER, _BEFORE = 5, 5
_KIN = stems("relativ|famil|родич|рідни|родствен|родным|delegat|делегац|экипаж|екіпаж|подразделен|підрозділ") | listed(
    "mothers wives parents родини родинам родинами матерям матері матерями дружинам дружини родные родных семьям "
    "семьями семьи матерей женам names portraits імена імен портрети имена имен фамилии прізвища портреты crew unit"
)
"""Whose relatives, names or portraits they are, or what is made up of so many people."""
_TALKED = stems("spoke|spoken|talk|розмов|говори|спілк|бесед|разговар|общал") | listed(
    "зустрівся зустрілася зустрілися зустрілись зустрічі встретился встретилась встретились встрече"
)
_WITH = words("to with з із зі с со")
_COME = stems("attend|gather|signed|answered|interview|прийшл|зібрал|підписал|відповіл|пришл|собрал|подписал|ответил")
_HOMES = listed(
    "city town towns cities village villages settlement міста місто сіл села село город города села поселок"
)
_TO, _TO_EVENT = words("to до в у"), words("to the a на до")
_THINGS = stems(
    "підозр|подозрени|житл|квартир|жиль|housing|apartment|payment|compensation|allowance|award|medal|parcel|letter|benefit|passport|виплат|компенсац|допомог|нагород|медал|"
    "посил|лист|паспорт|стипенді|выплат|помощ|пособи|наград|посыл|письм"
)
_GOT = tag("RECEIVE", "GIVE") | listed("pays paid мають имеют")
_YEARS = listed("years лет года років роки")
_MEET = listed(
    "зустріли зустріла обіймуть обійняли обійняла обійняти обнять "
    "встретили встретила обнимут обняли обняла met welcomed embraced"
)
"""“Родини зустріли 40 військових”: those whom relatives meet have come home."""
_EVENTS = stems(
    "акці|мітинг|протест|марш|площ|зустріч|прощан|конференц|форум|акци|митинг|площад|встреч|rally|protest|march"
)
_ARRIVED = listed("прибули прибуло приїхали приїхало вийшли вийшло прибыли приехали вышли came arrived went")
_COMMA = listed(", ; :")
_CAPTIVE, _ABROAD = tag("CAPTIVITY", "EXCHANGE", "SWAPPED"), tag("THIRD_COUNTRY")
_TELLS = _DEED | _COME | _TALKED | _KIN | _HOMES | _THINGS | _YEARS | _EVENTS


def does_else(at: Mention) -> bool:
    """Whether the first verb beside the people is one of another deed."""
    if not at.bits() & _TELLS:
        return False
    if _got_years(at) or _are_kin(at) or _came_to_event(at) or _came_to_it(at) or _talked_with(at):
        return True
    if _moved_home(at) or _got_things(at):
        return True
    if at.has(_ABROAD, at.number.first - _BEFORE, at.noun_end + _AFTER):
        return False
    after = _first_told(at, range(at.noun_end, min(at.end, at.noun_end + _AFTER)))
    before = _first_told(at, range(at.number.first - 1, max(at.first, at.number.first - _BEFORE) - 1, -1))
    return not (after | before) & _MOVES and any(tags & _DEED and not tags & _ENDS for tags in (after, before))


def _first_told(at: Mention, spots: range) -> int:
    """The tags of the first word that tells what was done, or ends what is said of the number."""
    tags = at.text.tags
    return next((tags[spot] for spot in spots if tags[spot] & (_DEED | _ENDS)), 0)


def _came_to_event(at: Mention) -> bool:
    """“До Києва на акцію прибули 500 людей”: where they went to."""
    text = at.text
    near = range(max(at.first, at.number.first - _BEFORE), min(at.end, at.noun_end + _AFTER))
    if not text.has(_EVENTS, near.start, near.stop) or at.has(_CAPTIVE, near.start, near.stop):
        return False
    to = [spot for spot in text.spots(_EVENTS, near.start, near.stop) if text.words[spot - 1] in _TO_EVENT]
    return bool(to) and text.has(_ARRIVED, near.start, near.stop)


def _talked_with(at: Mention) -> bool:
    """“spoke to 60 men”, “розмовляли зі 139 військовими”."""
    text, first = at.text, at.number.first
    spot = first - 1 if text.words[first - 1] in _WITH else first - 2
    return spot > at.first and text.words[spot] in _WITH and text.has(_TALKED, max(at.first, spot - 3), spot)


def _came_to_it(at: Mention) -> bool:
    """“Із сорока людей, що прийшли на зустріч”: who they are."""
    after = at.text.words[at.noun_end : min(at.end, at.noun_end + 3)]
    after = after[1:] if after[:1] == [","] else after
    return len(after) > 1 and after[0] in WHO and at.has(_COME, at.noun_end, at.noun_end + 4)


def _are_kin(at: Mention) -> bool:
    """“met relatives of 40 prisoners”: whose relatives they are."""
    near = at.text.spots(_KIN | _COMMA | _MEET, max(at.first, at.number.first - 3), at.number.first)
    return bool(near) and bool(at.text.tags[near[-1]] & _KIN)


def _moved_home(at: Mention) -> bool:
    """“3,000 people returned to the city”, “до міста повернулися 3000 людей”."""
    text = at.text
    near = range(max(at.first, at.number.first - 4), min(at.end, at.noun_end + 6))
    if at.has(_CAPTIVE, near.start, near.stop):
        return False
    return any(text.tags[spot] & _HOMES and not _TO.isdisjoint(text.words[spot - 2 : spot]) for spot in near)


def _got_years(at: Mention) -> bool:
    """“Двое получили по 18 лет”: a sentence of a court."""
    got = at.has(_GOT, at.noun_end, at.noun_end + 2)
    return got and at.has(_YEARS, at.noun_end + 1, at.noun_end + _AFTER)


def _got_things(at: Mention) -> bool:
    """“6,000 people have got the payment”, “передали посилки для 400 військових”."""
    first, end = max(at.first, at.number.first - _BEFORE), min(at.end, at.noun_end + _AFTER)
    if not at.has(_THINGS, first, end) or not at.has(_GOT, first, end) or at.has(_CAPTIVE, first, end):
        return False
    text = at.text
    return any(
        not text.has(_COMMA, *sorted((spot, at.number.first))) and text.words[spot - 1] not in AND
        for spot in text.spots(_THINGS, first, end)
    )
