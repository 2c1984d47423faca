"""Numbers of two sides told one after the other: “Ukraine got 76 people, the separatists 124”."""

from __future__ import annotations

from analysis.gather.extract.direction import GOT
from analysis.gather.extract.direction.sides import GIVE, RECEIVE, RETURN, RUSSIA, RUSSIAN, UKRAINE, UKRAINIAN
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.small_words import NATIONS
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_EXCHANGE = tag("EXCHANGE")
_PEOPLE = tag("EVERYONE", "MILITARY")
_SIDES = UKRAINIAN | RUSSIAN
_SIDE_NAMED = words("українська російська украинская российская")
"""“Українська сторона отримала 1000 тіл, російська — 38.”"""
_SKIPPED = words(
    "about some perhaps around nearly over than more another the близько понад ще около более майже почти еще -"
)
_LINKS, _SHORT = words("and а та і и while , ; -"), 4
_WE, _THEY = words("we ми мы"), words("they вони они")
_SUBJECTS = UKRAINE | RUSSIA | _SIDES | listed(" ".join(_WE | _THEY))
_BACK = words("обратно назад обратную зворотному зворотний opposite")


def in_parallel(mention: Mention, before: Mention) -> bool:
    """“Russia handed over 6,060 bodies, and Ukraine 78”: the other side did the same."""
    text, spot = mention.text, mention.number.first - 1
    while spot > before.noun_end and text.words[spot] in _SKIPPED:
        spot -= 1
    if spot - before.noun_end > _SHORT or _LINKS.isdisjoint(text.words[before.noun_end : spot]):
        return False
    other = [side for place in text.spots(_SUBJECTS, before.first, before.number.first) if (side := _side(text, place))]
    here = _side(text, spot)
    return bool(here and other) and here != other[-1]


def _side(text: Text, spot: int) -> str:
    """Which side a country, a nation or a pronoun names, if any."""
    tags, word = text.tags[spot], text.words[spot]
    if word in _WE or word in _THEY:
        return "we" if word in _WE else "they"
    nation = tags & _SIDES and ((tags & _PEOPLE and word not in NATIONS) or word in _SIDE_NAMED)
    if not (tags & (UKRAINE | RUSSIA) or nation):
        return ""
    return "ua" if tags & (UKRAINE | UKRAINIAN) else "ru"


def by_us(mention: Mention, before: Mention) -> bool:
    """“The Russians received 63 of their own, we brought back 64”: the others and we did the same."""
    if _WE.isdisjoint(mention.text.words[before.noun_end : mention.number.first]):
        return False
    theirs, ours = mention.bits(before.first, before.number.first), mention.bits(before.noun_end, mention.number.first)
    we_before = not _WE.isdisjoint(mention.text.words[before.first : before.number.first])
    return not we_before and bool(theirs & RECEIVE and ours & RECEIVE and not (theirs | ours) & GIVE)


def got_back(mention: Mention, before: Mention) -> bool:
    """“handed over 1,000 bodies and received 26”: what the same side gets after what it gave."""
    between = mention.text.words[before.noun_end : mention.number.first] + mention.words_after(5)
    back = "back" in mention.words_before(2) + mention.words_after(3) and mention.text.words[before.noun_end] != "back"
    if back or not _BACK.isdisjoint(between):
        return True
    did = mention.bits(before.first, before.number.first)
    bodies = mention.counted.groups == before.counted.groups == ("bodies",)
    gave = (did | mention.bits(before.noun_end, before.noun_end + 3)) & (GIVE | RETURN if bodies else GIVE)
    if gave and any(word in GOT for word in between):
        return True
    then = mention.bits(before.noun_end, mention.number.first)
    return bool(did & RECEIVE and not did & GIVE and then & GIVE) and not then & (UKRAINE | RUSSIA | _SIDES | _EXCHANGE)
