"""Numbers that go on about a plan: right after another of it, or in a handover that is named, not told as done."""

from __future__ import annotations

from analysis.gather.extract.kinds import tells_plan
from analysis.gather.extract.lexicon import Phrases, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.reading.reach import is_beside
from analysis.gather.extract.words import phrases, words

_ACTION = tag("DONE", "SWAPPED", "HOLD", "COMEBACK", "GIVE")
_HAS_BEEN = tag("DONE", "SWAPPED", "HOLD")
_NAMES = phrases("звільненн|повернен|передач|освобожден|возвращен|обмін|обмен")
_ENGLISH = words("release return exchange handover transfer swap")


_REPORTED = Phrases("отчита|рапорт|відзвіт|прозвіт")
"""“О возвращении 60 военных отчиталось министерство”: what has been done."""
_EARLIER = phrases(
    "previous|the previous|the last|the earlier|before that|предыдущ|прошл|до него|до нее|перед этим|попередн|минул|"
    "до нього|до неї|перед цим"
)


def goes_on_planning(mention: Mention) -> bool:
    """A number right after a plan, in words that say nothing was done."""
    if " ".join(mention.text.words[mention.first : mention.first + 2]).startswith(_EARLIER):
        return False
    named = _is_named(mention)
    if mention.bits(_after_semicolon(mention), mention.end) & _ACTION and not named:
        return False
    if named and mention.place and tells_plan(mention.text, mention.place - 1):
        return True
    before = mention.before
    return (before is not None and before.plan and is_beside(mention, before)) or _after_plan(mention)


def _after_semicolon(mention: Mention) -> int:
    """Where the part of the sentence begins that a semicolon sets off."""
    signs = [spot for spot in range(mention.first, mention.number.first) if mention.text.words[spot] == ";"]
    return signs[-1] if signs else mention.first


def _is_named(mention: Mention) -> bool:
    """“This concerns the release of 1,200 Ukrainians”: a handover is named, and no verb says that it was done."""
    before = mention.words_before(4)
    if mention.bits() & _HAS_BEEN or _REPORTED.first_in(" ".join(mention.words_after(4))) is not None:
        return False
    return any(word.startswith(_NAMES) for word in before[-2:]) or (
        before[-1:] == ["of"] and not _ENGLISH.isdisjoint(before[-2:])
    )


def _after_plan(mention: Mention) -> bool:
    """“Soldiers up to 25 are to be swapped. The envoy put the number at 1,000.”"""
    text, place = mention.text, mention.place
    if place == 0 or text.sentences[place - 1].paragraph != text.sentences[place].paragraph:
        return False
    return tells_plan(text, place - 1)
