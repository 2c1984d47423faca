"""The direction when no word near the number says it."""

from __future__ import annotations

from analysis.gather.extract.direction import OTHER, RU, UA
from analysis.gather.extract.direction.clause import clause_of
from analysis.gather.extract.direction.people import KURSK
from analysis.gather.extract.direction.sides import GIVE, RECEIVE, RETURN, RUSSIA, RUSSIAN, UKRAINE, UKRAINIAN
from analysis.gather.extract.direction.verbs import RELEASED, verb_of
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.speakers import Speaker
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

HOME = {"UA": UA, "RU": RU}
_OURS, _THEIRS, _DEFENDER = tag("OURS"), tag("THEIRS"), tag("DEFENDER")
_VERBS = tag("COMEBACK", "GIVE", "SWAPPED")
_INTO_RUSSIA = words("росію россию russia")
_TO = words("в у to до")
_RUSSIA_S_WORDS = listed("сво спецоперации спецоперация спецопераций спецоперацию")
"""Russia's words for the war: who speaks so counts its own."""
_TO_THEM = words("їм нам им us them нами ими ними")
_FROM_KYIV = phrases(
    "украинского плена|подконтрольн|украинском плену|наших бойцов|наших военных|российских военнослужащих"
)
_FROM_MOSCOW = phrases(
    "российского плена|российском плену|русского плена|украинских военнослужащих|украинских защитник"
)
_INVASION = stems("invasion|full-scale|вторгнен|вторжен|повномасштаб|полномасштаб")
"""Words that Moscow does not use."""
_LINES = 2
"""Sentences before one of civilians that tell whether they are those of Kursk."""
_ANSWER = 2
"""Sentences of an answer."""
_MANY_BODIES = 100
"""Bodies from which on an unsaid direction is to Ukraine: no handover to Russia has been as large."""


def guessed_direction(mention: Mention, speaker: Speaker, russian: bool) -> str:
    """“Our”, the number before, what the speaker's own side did, the article as a whole."""
    number, before = mention.number, mention.before
    if mention.counted.groups == ("bodies",) and number.value >= _MANY_BODIES:
        return UA
    if mention.counted.defenders:
        return UA
    if mention.running and mention.bits() & _INVASION:
        return UA
    near = mention.bits(number.first - 2, mention.noun_end + 1)
    home = HOME.get(speaker.side)
    if near & (_OURS | _THEIRS) and home:
        return home
    if near & _OURS:
        return RU if russian and not _is_of_ukraine(mention.text) else UA
    if before is not None and before.direction and _goes_on(mention, before, home is None):
        return before.direction
    asked = _asked_about(mention)
    if asked:
        return asked
    if home:
        return _done_by(mention, home)
    return _of_the_text(mention, russian)


def _asked_about(mention: Mention) -> str | None:
    """“And the Russians? - In May 1,000 people returned.”: the side that the question right before names."""
    text, near = mention.text, range(mention.place - 1, max(-1, mention.place - 1 - _ANSWER), -1)
    asked = next((place for place in near if text.words[text.sentences[place].end - 1] == "?"), None)
    if asked is None:
        return None
    bits = text.bits[asked]
    ukraine, russia = bits & UKRAINIAN, bits & RUSSIAN
    return None if bool(ukraine) == bool(russia) else UA if ukraine else RU


def direction_before(mention: Mention) -> str | None:
    """“13 more are still held”: whose people came home before."""
    before = mention.before
    near = before is not None and mention.place - before.place <= 1 and mention.counted.pointed
    return before.direction if near and before is not None and before.direction in OTHER else None


def _goes_on(mention: Mention, before: Mention, outlet: bool) -> bool:
    """Whether the number goes on about the people of the number before."""
    if outlet and not mention.plan and mention.place - before.place == 1 and not mention.bits() & _VERBS:
        return before.direction in OTHER
    return before.place == mention.place or (before.running and mention.running and before.direction in OTHER)


def _done_by(mention: Mention, home: str) -> str:
    """“said it got 90 servicemen”, “казали, що їм передали 27”: the speaker's own side gives or gets."""
    text = mention.text
    left, _ = clause_of(mention)
    for spot in range(mention.number.first - 1, left - 1, -1):
        if not text.tags[spot] & (GIVE | RECEIVE | RETURN) or text.words[spot] in RELEASED:
            continue
        given = not _TO_THEM.isdisjoint(text.words[max(left, spot - 3) : spot + 3])
        return home if given else verb_of(mention, spot, home) or home
    return home


def _of_the_text(mention: Mention, russian: bool) -> str:
    """The direction that the sentence before, or the article, speaks of."""
    text = mention.text
    if mention.bits() & _RUSSIA_S_WORDS:
        return RU
    around = (0, *range(max(0, mention.place - _LINES), mention.place))
    if mention.counted.groups[0] == "civilian" and any(text.bits[place] & KURSK for place in around):
        return RU
    sentence = text.sentences[max(0, mention.place - 1)]
    for spot in range(mention.end - 1, sentence.first - 1, -1):
        if text.words[spot] in _INTO_RUSSIA and text.words[spot - 1] in _TO:
            return RU
    ours = mention.has(_THEIRS, mention.number.first - 2, mention.noun_end + 1)
    return RU if russian and (ours or _home(text) == RU) else UA


def _is_of_ukraine(text: Text) -> bool:
    """Whether the title names Ukraine or its defenders, and not Russia: whose people “ours” are in Russian too."""
    bits = text.bits[0]
    return bool(bits & (UKRAINE | _DEFENDER)) and not bits & (RUSSIA | RUSSIAN)


def _home(text: Text) -> str:
    """The direction that the article speaks of most, by whose captivity people come from."""
    from_kyiv = sum(text.lower.count(phrase) for phrase in _FROM_KYIV)
    return RU if from_kyiv > sum(text.lower.count(phrase) for phrase in _FROM_MOSCOW) else UA
