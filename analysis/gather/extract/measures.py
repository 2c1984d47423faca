"""Which measure a mention belongs to: direction, group, and whether it is a count, a plan, a total or a stock."""

from __future__ import annotations

from analysis.gather.extract.direction import BOTH, GOT, OTHER, RU, UA, direction_of
from analysis.gather.extract.kinds import MEDIATION, SWAPPED, TOTAL
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.speakers import Speaker
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

HOME = {"UA": UA, "RU": RU}
_AND = (["and"], ["та"], ["і"], ["и"], ["й"])
_SIDES = tag("UKRAINIAN", "RUSSIAN")
_OURS, _THEIRS = tag("OURS"), tag("THEIRS")
_INTO_RUSSIA = words("росію россию russia")
_FROM_KYIV = phrases(
    "украинского плена|подконтрольн|украинском плену|наших бойцов|наших военных|российских военнослужащих"
)
_FROM_MOSCOW = phrases(
    "российского плена|российском плену|русского плена|украинских военнослужащих|украинских защитник"
)
_TOTALLED = words("combined total overall")
_CAPTIVES = words("captives prisoners pows detainees")
_BOTH_SIDES = phrases(
    "combined total|the two sides bringing|"
    "on both sides|both countries|home countries|their own countries|combined|altogether|between "
    "them|both directions|either side|обидві країни|обох країн|двох країн|обе страны|обеих стран|обоих "
    "государств|по обе стороны|по обидва боки|в обе стороны|в обидва боки|на двоих|на двох"
)
_IN_RETURN = phrases(
    "in exchange|in return|взамен|взамін|в обмен|в обмін|натомість|у відповідь|навзамін|обмен на|обмін на|обмінюючи на"
)
_MANY_BODIES = 100
"""Bodies from which on an unsaid direction is to Ukraine: no handover to Russia has been as large."""
_HELD = {"all": "", "military": "_military", "civilian": "_civilian", "women": "_women"}
_HOME_COMING = ("приех", "приїх", "вернул", "поверну", "arrived", "returned", "came")
_THIRD_COUNTRY = ("hungar", "budapest", "венгр", "будапешт", "угорщин", "угорськ", "venger")


def people(mention: Mention) -> bool:
    """Whether the mention counts the living."""
    return mention.counted.groups[0] not in ("bodies", "exchanges")


def said_direction(mention: Mention) -> str | None:
    """The direction that the words say: near the number, or by “in exchange” after a number with a direction."""
    direction = direction_of(mention)
    noun = mention.bits(mention.number.end, mention.noun_end)
    if noun & tag("UKRAINIAN") and noun & tag("RUSSIAN"):
        return None
    before = mention.before
    if direction in OTHER and noun & _SIDES and mention.words_before(3)[-3:-1] in (["in", "exchange"], ["в", "обмен"]):
        return direction
    if before is not None and before.direction in OTHER and _in_return(mention, before):
        return direction if direction in (OTHER[before.direction], BOTH) else OTHER[before.direction]
    if direction in OTHER and mention.counted.groups == ("all",) and not noun & (tag("UKRAINIAN") | tag("RUSSIAN")):
        swapped = mention.bits(mention.number.first - 5, mention.number.first) & SWAPPED
        direction = None if swapped and " and " in f" {' '.join(mention.words_before(9))} " else direction
    if mention.counted.groups == ("all",) and _twice_before(mention) and mention.bits(mention.number.first - 5) & TOTAL:
        direction = None
    joined = before is not None and before.direction == BOTH and before.place == mention.place
    if before is not None and joined and mention.text.words[before.noun_end : mention.number.first] in _AND:
        return direction if direction and mention.bits(mention.number.end, mention.noun_end) & _SIDES else BOTH
    beside = before is not None and before.direction in OTHER and before.place == mention.place
    if before is not None and beside and direction in (None, before.direction) and _got_back(mention, before):
        return OTHER[before.direction or UA]
    return direction or _its_own(mention)


def _its_own(mention: Mention) -> str | None:
    """“Kyiv refused to take back a thousand of its soldiers”: the people of the country named before."""
    text, number = mention.text, mention.number
    if not mention.bits(number.first - 2, mention.noun_end + 1) & _THEIRS:
        return None
    for spot in range(number.first - 1, mention.first - 1, -1):
        if text.tags[spot] & tag("UKRAINE", "RUSSIA") and text.words[spot - 1] not in ("з", "из", "from", "with"):
            return UA if text.tags[spot] & tag("UKRAINE") else RU
    return None


def _got_back(mention: Mention, before: Mention) -> bool:
    """“handed over 1,000 bodies and received 26”: what the same side gets after what it gave."""
    between = mention.text.words[before.noun_end : mention.number.first] + mention.words_after(5)
    gave = mention.bits(before.first, before.number.first) & tag("GIVE") or mention.bits(
        before.noun_end, before.noun_end + 3
    ) & tag("GIVE")
    return (bool(gave) and any(word in GOT for word in between)) or any(
        word in ("обратно", "назад", "back", "обратную", "зворотному", "зворотний", "opposite") for word in between
    )


def _in_return(mention: Mention, before: Mention) -> bool:
    if before.place != mention.place:
        opening = " ".join(mention.text.words[mention.first : mention.first + 3]).lstrip('" ')
        return before.place == mention.place - 1 and opening.startswith(_IN_RETURN)
    between = mention.text.words[before.noun_end : mention.number.first]
    joined = " ".join(between)
    return any(phrase in joined for phrase in _IN_RETURN) or between[:1] in (["for"], ["на"])


def is_sum(mention: Mention) -> bool:
    """“314 prisoners were exchanged”, “an exchange of 350 captives”: both sides together, when no direction is said."""
    text, number = mention.text, mention.number
    if mention.counted.groups[0] != "all":
        return False
    if "half" in mention.words_after(3):
        return True
    both = tag("UKRAINIAN"), tag("RUSSIAN")
    noun = mention.bits(number.end, mention.noun_end)
    if noun & both[0] and noun & both[1]:
        return True
    if _twice_before(mention) or (is_of_captives(mention) and _TOTALLED.intersection(mention.words_before(9))):
        return True
    joined = " ".join(text.words[mention.first : mention.end])
    if any(phrase in joined for phrase in _BOTH_SIDES):
        return True
    if text.words[number.first - 1 : number.first] in (
        ["обмін"],
        ["обмен"],
        ["обміну"],
        ["обмена"],
        ["обміном"],
        ["обменом"],
    ):
        return True
    if (
        mention.bits(number.first - 6, number.first) & SWAPPED
        or mention.bits(mention.noun_end, mention.noun_end + 4) & SWAPPED
    ):
        return True
    near = mention.words_before(5)
    named = any(word in ("exchange", "swap", "обмін", "обмен", "обміну", "обмена") for word in near)
    return named and any(
        word in ("of", "involving", "totaling", "included") for word in text.words[number.first - 2 : number.first]
    )


def is_sum_of_bodies(mention: Mention, direction: str | None) -> bool:
    """“Russia and Ukraine exchanged the bodies of 132 soldiers”: both sides' sum, for which there is no measure."""
    if people(mention) or direction is not None or mention.plan:
        return False
    swapped = mention.bits(mention.number.first - 8, mention.number.first) & (SWAPPED | tag("TOSWAP"))
    return bool(swapped and mention.bits() & tag("UKRAINE") and mention.bits() & tag("RUSSIA"))


def _twice_before(mention: Mention) -> bool:
    """“84 from each side, 168 in all”: twice the number before."""
    before = mention.before
    return before is not None and before.number.value * 2 == mention.number.value and before.place >= mention.place - 1


def guessed_direction(mention: Mention, speaker: Speaker, russian: bool) -> str:
    """The direction when nothing says it: “our”, the number before, the speaker's own people, the paragraph."""
    number, before = mention.number, mention.before
    if mention.counted.groups == ("bodies",) and number.value >= _MANY_BODIES:
        return UA
    ours = mention.bits(number.first - 2, mention.noun_end + 1) & (_OURS | _THEIRS)
    if ours and speaker.side in HOME:
        return HOME[speaker.side]
    if mention.bits(number.first - 2, mention.noun_end + 1) & _OURS:
        return RU if russian else UA
    if before is not None and before.direction and before.place == mention.place:
        return before.direction
    if before is not None and before.running and mention.running and before.direction in OTHER:
        return before.direction or UA
    if speaker.side in HOME:
        return HOME[speaker.side]
    text = mention.text
    sentence = text.sentences[max(0, mention.place - 1)]
    for spot in range(mention.end - 1, sentence.first - 1, -1):
        if text.words[spot] in _INTO_RUSSIA and text.words[spot - 1] in ("в", "у", "to", "до"):
            return RU
    return RU if russian and (ours or _home(text) == RU) else UA


def _home(text: Text) -> str:
    """The direction that the article speaks of most, by whose captivity people come from."""
    from_kyiv = sum(text.lower.count(phrase) for phrase in _FROM_KYIV)
    return RU if from_kyiv > sum(text.lower.count(phrase) for phrase in _FROM_MOSCOW) else UA


def measures_of(mention: Mention, direction: str, plan: bool, running: bool) -> list[str]:
    """The measures that the mention states, one for each direction and group."""
    ways = (UA, RU) if direction == BOTH else (direction,)
    groups = ("all",) if plan and people(mention) else mention.counted.groups
    return [_measure(way, group, plan, running) for way in ways for group in groups]


def _measure(direction: str, group: str, plan: bool, running: bool) -> str:
    if plan:
        return f"planned_bodies_{direction}" if group == "bodies" else f"planned_{direction}"
    if group == "bodies":
        return f"{'total_' if running else ''}bodies_{direction}"
    name = f"returned_{direction}" if group == "all" else f"returned_{direction}_{group}"
    return f"total_{name}" if running else name


def stock_measure(mention: Mention, direction: str) -> str | None:
    """The measure of prisoners held, or None for a group that no measure counts."""
    group = mention.counted.groups[0]
    if group not in _HELD:
        return None
    return f"held_by_{'ru' if direction != RU else 'ua'}{_HELD[group]}"


def held_direction(measure: str) -> str:
    """Whose people a measure of prisoners held counts."""
    return UA if measure.startswith("held_by_ru") else RU


def is_mediated(mention: Mention) -> bool:
    """Whether the sentence speaks of mediation."""
    return bool(mention.bits() & MEDIATION)


def is_of_captives(mention: Mention) -> bool:
    """“190 captives”, without a word for whose they are."""
    noun = mention.text.words[mention.number.end : mention.noun_end]
    return mention.counted.groups == ("all",) and any(word in _CAPTIVES for word in noun)


def to_third_country(mention: Mention) -> bool:
    """Whether the people went to a third country."""
    text = mention.text
    near = range(max(mention.first, mention.number.first - 5), min(mention.end, mention.noun_end + 6))
    there = any(text.words[spot].startswith(_THIRD_COUNTRY) for spot in near)
    return there and not any(text.words[spot].startswith(_HOME_COMING) for spot in range(mention.first, mention.end))
