"""Infinitives of handing over, which tell no time: “to release”, unlike “managed to release”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_HANDOVER, _INFINITIVE = tag("COMEBACK", "GIVE", "TOSWAP"), tag("INFINITIVE")
_ABLE = words(
    "managed manages able helped helping succeeded allowed possible enabled вдалося вдалось удалося зміг змогли змогла "
    "зуміли зумів зуміла спромоглися допомогло допомогли допоміг дозволило удалось смог смогли смогла сумели сумел "
    "сумела помогло помогли помог позволило позволила"
)
"""After these words an infinitive tells of what was done."""
_LED = words("led leads due leading")
_ABLE_REACH = 8


def is_infinitive(text: Text, spot: int, first: int) -> bool:
    """“вернуть”, “передати”, “to release”: a verb of handing over that tells no time."""
    if text.tags[spot] & _INFINITIVE:
        return True
    word = text.words[spot]
    english = text.tags[spot] & _HANDOVER and spot > first and text.words[spot - 1] == "to"
    if not english or not word.isascii() or word.endswith(("ing", "ed", "ion", "s")):
        return False
    return text.words[spot - 2] not in _LED and text.words[spot + 1 : spot + 2] not in (["of"], ["between"])


def is_achieved(text: Text, spot: int, first: int) -> bool:
    """Whether a verb of success governs the infinitive: “managed to return”, “вдалося повернути”."""
    return not _ABLE.isdisjoint(text.words[max(first, spot - _ABLE_REACH) : spot + 4])
