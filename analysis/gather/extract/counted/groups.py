"""Groups of people, read from the tags of their nouns."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag

EVERYONE, MILITARY, DEFENDER, CIVILIAN = tag("EVERYONE"), tag("MILITARY"), tag("DEFENDER"), tag("CIVILIAN")
WOMAN, OFFICER, WOUNDED, FOREIGN = tag("WOMAN"), tag("OFFICER"), tag("WOUNDED"), tag("FOREIGN")
BODY, FALLEN, EXCHANGE, UNIT, RANK = tag("BODY"), tag("FALLEN"), tag("EXCHANGE"), tag("UNIT"), tag("RANK")
NARROW = CIVILIAN | WOMAN | OFFICER | WOUNDED | FOREIGN
STAGE, FORCE, PLACE = tag("STAGE"), tag("FORCE"), tag("PLACE")
PERSON = EVERYONE | MILITARY | DEFENDER | CIVILIAN | WOMAN | OFFICER | WOUNDED | FOREIGN
HEAD = PERSON | BODY | FALLEN | EXCHANGE | UNIT | RANK | STAGE | FORCE
_NARROW = ((CIVILIAN, "civilian"), (WOMAN, "women"), (OFFICER, "officers"), (FOREIGN, "foreign"))


def groups_of(bits: int) -> tuple[str, ...]:
    """The groups of people that tags together name; none for ranks and for what is no person."""
    people = bits & PERSON
    if not people or _of_no_group(bits, people):
        return ()
    soldiers = bool(people & (MILITARY | DEFENDER))
    if people & EVERYONE and ((people & CIVILIAN and soldiers) or (people & WOMAN and bits & RANK)):
        return ("all",)
    if people & WOUNDED:
        return ("wounded", "military") if soldiers else ("wounded",)
    if people & CIVILIAN and people & WOMAN and not soldiers:
        return ("civilian", "women")
    for bit, name in _NARROW:
        if people & bit and not (bit == OFFICER and soldiers):
            return (name,)
    return ("military",) if soldiers else ("all",)


def _of_no_group(bits: int, people: int) -> bool:
    """“Privates and sergeants”, “ten naval officers”."""
    if bits & RANK and not people & (CIVILIAN | WOMAN | WOUNDED | EVERYONE):
        return True
    return bool(bits & FORCE and people & OFFICER)


def together(bits: int) -> int:
    """“Soldiers and civilians”, “men and women” together are everyone."""
    if bits & WOMAN and bits & RANK:
        return EVERYONE
    return EVERYONE if bits & CIVILIAN and bits & (MILITARY | DEFENDER) else 0
