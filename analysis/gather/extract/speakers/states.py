"""Capitals, states and peoples that stand for their officials: “Kyiv said”, “по данным Москвы”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import Phrases, tag
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.speakers.table import CAPITALS, OF_CAPITALS, OUTLET, Speaker
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_UKRAINE, _RUSSIA = tag("UKRAINE", "UKRAINIAN"), tag("RUSSIA", "RUSSIAN")
_LINKS = words("and та і и .")
_RELATIVE = words(
    "that whom яких якого которых которого which who who's який яка яке які которые который которая которое что що"
)
_BODIES_OF_STATE = (["military"], ["army"], ["government"], ["authorities"], ["officials"], ["side"])
_MOSCOW_S_ARMY = Speaker("Russian Ministry of Defence", "RU")
_ALSO = words(
    "also later has have had too meanwhile officially earlier також теж пізніше офіційно вже также позже официально уже"
)
_OPENS_WORDS, _IN, _THEY_SAY = (
    words('як как этом це этого - , " також также раніше ранее уже вже'),
    words("в у"),
    ("ли", "ть", "ют"),
)
"""What stands before “they said in Kyiv”: nobody who says it."""
_AS = words("як как , -")
"""“…, як твердить Москва”."""
_FOR_ITS_PART, _ASIDE = words("for in on meanwhile however зі зі своєю у в со тем натомість"), 7
_BY_THEIR = words(
    "даними твердженням словами підрахунками оцінками інформацією версією відомостями "
    "данным утверждению словам подсчетам оценкам информации версии сведениям"
)


_BOTH = Phrases(
    "both governments|both capitals|both ministries|both countries said|both sides said|both sides report|"
    "both sides announced|both sides confirmed|in both countries said|on both sides said|обидві сторони повідом|"
    "обидві сторони підтверд|в обох столицях|обе стороны сообщ|обе стороны подтверд|в обеих столицах"
)


def is_news_of_the_other(text: Text, speaker: Speaker) -> bool:
    """“Ukraine frees 101”: whether the title tells of the country alone for which the speaker does not speak."""
    if speaker.side not in ("UA", "RU"):
        return False
    own, other = (_RUSSIA, _UKRAINE) if speaker.side == "RU" else (_UKRAINE, _RUSSIA)
    return bool(text.bits[0] & other) and not text.bits[0] & own


def both_say(text: Text, place: int) -> bool:
    """“Officials in both countries said”: what both sides say is the outlet's."""
    return text.says(_BOTH, place) and bool(text.bits[place] & SAYING)


def state_at(text: Text, place: int, first: int, end: int) -> tuple[Speaker, int] | None:
    """Whose officials a name stands for, if they say something, and the token that says so."""
    word = text.words[place]
    cited = _cited(text, place, first)
    if cited is not None:
        return cited
    if word not in CAPITALS:
        return None
    verb = _past_asides(text, place + 1 + _has_body(text, place), end)
    if not _speaks(text, place, verb, first, end):
        return None
    joint = text.words[place - 1] in _LINKS and text.words[place - 2] in CAPITALS
    state = _MOSCOW_S_ARMY if _is_moscow_s_army(text, place) else CAPITALS[word]
    return OUTLET if joint else state, verb


def _past_asides(text: Text, spot: int, end: int) -> int:
    """The token after “also”, “later”, or “, for its part ,”."""
    if text.words[spot : spot + 1] == [","]:
        closed = [after for after in range(spot + 2, min(end, spot + _ASIDE)) if text.words[after] == ","]
        spot = closed[0] + 1 if closed and text.words[spot + 1] in _FOR_ITS_PART else spot
    while spot < end and text.words[spot] in _ALSO:
        spot += 1
    return spot


def _cited(text: Text, place: int, first: int) -> tuple[Speaker, int] | None:
    """“According to Kyiv”, “as reported by Kyiv”, “як повідомили в Москві”, “за твердженням Москви”."""
    if place <= first:
        return None
    after = text.words[place + 1 : place + 3]
    joint = len(after) == 2 and after[0] in _LINKS and (after[1] in CAPITALS or after[1] in OF_CAPITALS)
    if _is_agent(text, place, first) and not text.words[place].endswith("'s"):
        state = CAPITALS.get(text.words[place])
    else:
        state = OF_CAPITALS.get(text.words[place]) if text.words[place - 1] in _BY_THEIR else None
    return (OUTLET if joint else state, place - 1) if state else None


def _is_agent(text: Text, place: int, first: int) -> bool:
    """“According to …”, “reported by …”, “как сообщили в …”, where no one else is said to speak."""
    before = text.words[max(first, place - 3) : place]
    if len(before) < 2:
        return False
    if before[-2:] == ["according", "to"]:
        return True
    said = bool(text.tags[place - 2] & SAYING)
    if before[-1] == "by":
        return said
    if text.tags[place - 1] & SAYING and before[-2] in _AS:
        return True
    opens = len(before) == 2 or before[0] in _OPENS_WORDS
    return said and opens and before[-1] in _IN and before[-2].endswith(_THEY_SAY)


def _is_moscow_s_army(text: Text, place: int) -> bool:
    """“Russia's military said”: its ministry of defence."""
    return text.words[place] in ("russia's", "moscow's") and text.words[place + 1] in ("military", "army")


def _has_body(text: Text, place: int) -> bool:
    """“Russia's military”: what the state acts through."""
    return text.words[place].endswith("'s") and text.words[place + 1 : place + 2] in _BODIES_OF_STATE


def _speaks(text: Text, place: int, verb: int, first: int, end: int) -> bool:
    """“Moscow said”; not “in Russia said”, nor “bodies that Russia says are …”."""
    if verb >= end or not text.tags[verb] & SAYING:
        return False
    before = text.words[place - 1] if place > first else ""
    return before != "in" and before not in _RELATIVE
