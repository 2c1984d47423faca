"""Countries to which people or bodies come: “to Ukraine”, “передали Киеву”, “Украине - 1000”."""

from __future__ import annotations

from analysis.gather.extract.direction.sides import GIVE, RECEIVE, RETURN, TO
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import phrases, words

_INFINITIVE = tag("INFINITIVE")
RECIPIENT = words("україні києву украине киеву росії москві москве кремлю рф")
_IN_A_LIST = RECIPIENT | words("россии росії")
_INTO = words("україну украину росію россию київ киев москву")
_DATIVE_UA = words("украине україні")
_REPRESENTATIVES = words("представителям представителю представникам представнику властям владі")
_GIVES_TO = phrases("переда|отда|верну")
_ALONE = ("ла", "є", "ет", "ст", "сть", "вши")
"""“РФ передала”, unlike “РФ передали”: what one does, who gives."""
_GIVEN = ("ли", "ено", "ены", "ені")
"""“Москві повернули 117 полонених”: to whom they were returned."""
_ASIDE = 12
"""Tokens that a parenthesis may take: “Росії, за словами депутата, передали”."""


def is_recipient(at: Mention, spot: int, before: str) -> bool:
    """“to Ukraine”, “в Украину”, “передали Киеву”, “Украине - 1000”."""
    text, word = at.text, at.text.words[spot]
    if before in _REPRESENTATIVES:
        return True
    if before in TO and (word in _INTO or before in ("to", "into", "back", "до")):
        return True
    if word in _DATIVE_UA:
        return before not in ("в", "у", "на")
    if word in _IN_A_LIST and (text.words[spot + 1 : spot + 2] == ["-"] or spot + 1 == at.number.first):
        return True
    near = range(max(at.first, spot - 2), min(at.end, spot + 3))
    if word in RECIPIENT and text.words[spot + 1 : spot + 2] == [","] and "," in text.words[spot + 2 : spot + _ASIDE]:
        past = text.words.index(",", spot + 2)
        return text.has(GIVE, past, min(at.end, past + 3))
    given = text.tags[spot + 1] if word in RECIPIENT and spot + 1 < at.end else 0
    if word == "рф" and given & GIVE and text.words[spot + 1].endswith(_ALONE):
        return False
    if given & RETURN and text.words[spot + 1].endswith(_GIVEN):
        return True
    if word in RECIPIENT:
        taking = text.tags[min(spot + 1, at.end - 1)]
        return any(text.tags[place] & GIVE for place in near) or bool(taking & RECEIVE and taking & _INFINITIVE)
    return word == "россии" and any(
        text.words[place].startswith(_GIVES_TO) for place in (spot - 1, *range(spot + 1, min(at.end, spot + 3)))
    )
