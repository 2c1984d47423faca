"""Who comes home: the direction of a number, read from the words around it."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

UA, RU, BOTH = "to_ua", "to_ru", "both"
OTHER = {UA: RU, RU: UA}
UKRAINIAN, RUSSIAN, UKRAINE, RUSSIA = tag("UKRAINIAN"), tag("RUSSIAN"), tag("UKRAINE"), tag("RUSSIA")
FORCES_UA, OURS, THEIRS = tag("FORCES_UA"), tag("OURS"), tag("THEIRS")
CAPTIVITY, CONTROLLED, EACH, SIDE = tag("CAPTIVITY"), tag("CONTROLLED"), tag("EACH"), tag("SIDE")
COMEBACK, GIVE, RECEIVE, RETURN, HOLD = tag("COMEBACK"), tag("GIVE"), tag("RECEIVE"), tag("RETURN"), tag("HOLD")
MILITARY, PERSON_OR_BODY = (
    tag("MILITARY"),
    tag("EVERYONE", "MILITARY", "DEFENDER", "CIVILIAN", "WOMAN", "BODY", "FALLEN", "OFFICER"),
)

_SAME = tag("SAME")
_CUES = CAPTIVITY | CONTROLLED | UKRAINE | RUSSIA | UKRAINIAN | RUSSIAN
_TO = words("to into toward towards до на в у back")
_FROM = words("from з із зі из с со")
_RECIPIENT = words("україні києву украине киеву росії москві москве кремлю рф")
_INTO = words("україну украину росію россию київ киев москву")
_OF_OFFICE = words(
    "president міноборони минобороны ministry міністерство министерство минобороне мід мид мзс сил штаб "
    "офіс президент президента президентом власти влада омбудсмен омбудсман уповноважений глава голова "
    "главы гур сбу region області области громадян граждан зс вс народом збройних вооруженных території "
    "территории of сторона стороны"
)
_PEOPLE_GIVEN = {
    **dict.fromkeys(words("українцям украинцам"), UA),
    **dict.fromkeys(words("росіянам россиянам ворогові врагу окупантам оккупантам агресору агрессору противнику"), RU),
}
GOT = words(
    "received receives receive got get gets отримала отримали отримав получила получили получил прийняла "
    "приняла одержала возвратила вернула возвратил возвращены возвращено возвратили вернули вернулись "
    "повернули повернуто повернулися reclaimed"
)
_SWITCH = words("взамен взамін натомість навзамін обмен обмін exchange return turn навстречу свою")


def direction_of(at: Mention) -> str | None:
    """to_ua, to_ru, both (the number holds for each direction), or None when the words near the number do not say."""
    if at.number.formula is not None or is_each(at):
        return BOTH
    return _adjective(at) or _of_kursk(at) or (BOTH if _both_swapped(at) else None) or _cues(at)


def _both_swapped(at: Mention) -> bool:
    """“Both sides exchanged 270 soldiers and 120 civilians”: of each side, since no measure counts the sum."""
    if at.counted.groups[0] in ("all", "bodies"):
        return False
    for spot in range(at.number.first - 1, max(at.first, at.number.first - 8) - 1, -1):
        if at.text.tags[spot] & tag("SWAPPED"):
            return any(word in ("sides", "сторони", "стороны") for word in at.text.words[at.first : spot])
    return False


def _of_kursk(at: Mention) -> str | None:
    """“Eight civilians from Kursk region”: residents of Russia."""
    near = at.text.words[at.number.end : min(at.end, at.noun_end + 4)]
    named = any(word.startswith(("kursk", "курск", "курян")) for word in near)
    return RU if named and at.counted.groups[0] in ("civilian", "all") else None


def is_each(at: Mention) -> bool:
    """“195 each”, “по 195”, “each side released 95”, “з кожного боку”."""
    text, number, noun_end, first, end = at.text, at.number, at.noun_end, at.first, at.end
    before = text.words[number.first - 1] if number.first > first else ""
    if "half" in text.words[noun_end : noun_end + 3] or number.value == 1:
        return False
    if before == "по" or (
        before in ("около", "близько", "понад") and text.words[number.first - 2 : number.first - 1] == ["по"]
    ):
        return True
    for spot in range(_back_to(text, number, first), _on_to(text, noun_end, end)):
        if text.tags[spot] & EACH:
            word = text.words[spot]
            beside = text.tags[min(spot + 1, end - 1)] & SIDE or text.tags[min(spot + 2, end - 1)] & SIDE
            if (word in ("each", "apiece", "equally") and (beside or spot <= noun_end + 2)) or beside:
                return True
        elif (
            text.words[spot : spot + 2] == ["both", "sides"]
            and text.words[spot - 1] in ("from", "on", "by")
            and spot > number.first
        ):
            return True
    return False


def _back_to(text: Text, number: Number, first: int) -> int:
    """Up to six tokens before the number, not past a comma or another number."""
    for spot in range(number.first - 1, max(first, number.first - 6) - 1, -1):
        if text.kinds[spot] == 2 or text.words[spot] in (",", ";", "-"):
            return spot + 1
    return max(first, number.first - 6)


def _on_to(text: Text, noun_end: int, end: int) -> int:
    """Up to eight tokens after the noun, not past another number."""
    for spot in range(noun_end, min(end, noun_end + 8)):
        if text.kinds[spot] == 2:
            return spot
    return min(end, noun_end + 8)


def _adjective(at: Mention) -> str | None:
    """“207 Ukrainian soldiers”, “пленных ВСУ”, “громадян України”: the people's own side."""
    text, number, noun_end, end = at.text, at.number, at.noun_end, at.end
    for spot in range(number.end, min(end, noun_end + 4)):
        tags, word = text.tags[spot], text.words[spot]
        if spot >= noun_end and (text.kinds[spot] != 3 or word in _FROM or word in ("to", "by", "в", "у", "до", "на")):
            break
        ahead = text.tags[min(spot + 1, end - 1)] | text.tags[min(spot + 2, end - 1)]
        if tags & FORCES_UA:
            return UA
        if tags & UKRAINIAN and not ahead & (CAPTIVITY | SIDE):
            return UA
        if tags & RUSSIAN and not ahead & (CAPTIVITY | SIDE):
            return RU
        if spot >= noun_end and word in ("україни", "украины", "ukraine") and text.words[spot - 1] not in ("to", "by"):
            return UA
        if (
            spot >= noun_end
            and word in ("росії", "россии", "russia")
            and text.words[spot - 1] in ("of", "збройних", "сил")
        ):
            return RU
    return None


def _cues(at: Mention) -> str | None:
    """The nearest cue in the number's own clause, then in the sentence."""
    text, number, first, end = at.text, at.number, at.first, at.end
    left, right = _clause(at)
    tags, words = text.tags, text.words
    spots = [spot for spot in range(left, right) if tags[spot] & _CUES or words[spot] in _PEOPLE_GIVEN]
    near = [cue for spot in spots if (cue := _cue(text, spot, first, end))]
    if not near:
        return None
    comma = next((spot for spot in range(at.noun_end, right) if text.words[spot] == ","), right)

    def rank(cue: tuple[int, str, int]) -> tuple[bool, bool, int, int]:
        past_a_number = 2 in text.kinds[min(cue[0], number.end) : max(cue[0], number.first)]
        return cue[0] > comma, past_a_number, -cue[2], abs(cue[0] - number.first)

    return min(near, key=rank)[1]


def _clause(at: Mention) -> tuple[int, int]:
    """The clause of the number: between contrasts (“while”, “а”, “;”, “in return”) and other numbers' nouns."""
    text, number, noun_end, first, end = at.text, at.number, at.noun_end, at.first, at.end
    left = first
    for spot in range(number.first - 1, first - 1, -1):
        if _contrast(text, spot) or (
            text.kinds[spot] == 2 and number.first - spot > 3 and _comma_between(text, spot, number.first)
        ):
            left = spot + 1
            break
    right = end
    for spot in range(noun_end, end):
        if _contrast(text, spot) or (text.kinds[spot] == 2 and _comma_between(text, noun_end - 1, spot)):
            right = spot
            break
    return left, right


def _comma_between(text: Text, left: int, right: int) -> bool:
    return any(word in (",", ";") for word in text.words[left:right])


def _contrast(text: Text, spot: int) -> bool:
    word = text.words[spot]
    if text.tags[spot] & _SAME and text.words[spot + 1 : spot + 2] in (["же"], ["ж"], ["само"], ["number"], ["amount"]):
        return True
    if word in ("while", "whereas", ";", "а", "тогда", "тоді", "взамен", "взамін", "натомість", "навзамін"):
        return True
    return (
        word in ("return", "exchange")
        and spot > 0
        and text.words[spot - 1] == "in"
        and text.words[spot + 1 : spot + 2] in ([","], [])
    )


def _cue(text: Text, spot: int, first: int, end: int) -> tuple[int, str, int] | None:
    """A cue at this token: (place, direction, strength)."""
    tags, word = text.tags[spot], text.words[spot]
    before = text.words[spot - 1] if spot > first else ""
    if tags & CAPTIVITY:
        around = text.tags[max(first, spot - 1)] | text.tags[max(first, spot - 2)]
        after = text.tags[min(spot + 1, end - 1)] | text.tags[min(spot + 2, end - 1)]
        if around & RUSSIAN or (after & RUSSIA and not around & UKRAINIAN):
            return spot, UA, 2
        return (spot, RU, 2) if around & UKRAINIAN else None
    if word in _PEOPLE_GIVEN:
        return spot, _PEOPLE_GIVEN[word], 2
    if tags & CONTROLLED:
        return _controlled(text, spot, first, end)
    if tags & (UKRAINE | RUSSIA):
        home = UA if tags & UKRAINE else RU
        if any(text.tags[near] & CONTROLLED for near in range(max(first, spot - 3), min(end, spot + 3))):
            return None
        return _country(text, spot, first, end, home, before, word)
    given = text.words[spot + 1 : spot + 2] == ["-"] or (
        spot > first and text.tags[spot - 1] & GIVE and not text.tags[spot - 1] & HOLD
    )
    if tags & (UKRAINIAN | RUSSIAN) and word.endswith(("ой", "ій")) and given:
        return spot, UA if tags & UKRAINIAN else RU, 2
    if tags & (UKRAINIAN | RUSSIAN) and text.tags[min(spot + 1, end - 1)] & SIDE:
        return _side(text, spot, first, end, UA if tags & UKRAINIAN else RU)
    return None


def _controlled(text: Text, spot: int, first: int, end: int) -> tuple[int, str, int] | None:
    near = range(max(first, spot - 4), min(end, spot + 6))
    if not any(
        text.tags[place] & (UKRAINE | UKRAINIAN) or text.words[place].startswith(("киевск", "київськ", "kiev", "kyiv"))
        for place in near
    ):
        return None
    word = text.words[spot]
    preceding = text.words[max(first, spot - 6) : spot]
    if word.endswith(("ую", "ну", "у")) or "to" in preceding[-4:]:
        return spot, UA, 2
    return spot, RU, 2


def _says_capital(text: Text, spot: int, end: int, before: str) -> bool:
    """“У Москві заявляють, що готові передати …”: the capital speaks of what it does."""
    named = text.words[spot] in ("москві", "москве", "києві", "киеве") and before in ("у", "в")
    return (
        named
        and text.words[spot + 1 : spot + 2] != []
        and text.words[spot + 1].startswith(("заяв", "говор", "сказа", "повідом", "сообщ", "каж", "обіця", "обеща"))
    )


def _country(
    text: Text, spot: int, first: int, end: int, home: str, before: str, word: str
) -> tuple[int, str, int] | None:
    if before in _OF_OFFICE or before.startswith(
        ("president", "презид", "збройн", "вооруж", "міністер", "министер", "уповноваж", "уполномоч")
    ):
        return None
    if before in ("between", "між", "между") or text.words[max(first, spot - 3) : spot - 1][:1] in (["between"],):
        return None
    if before in _FROM:
        return spot, OTHER[home], 2
    if (before in _TO and (word in _INTO or before in ("to", "into", "back", "до"))) or (
        word in ("украине", "україні") and before not in ("в", "у")
    ):
        return spot, home, 2
    if word in (*_RECIPIENT, "россии", "росії") and text.words[spot + 1 : spot + 2] == ["-"]:
        return spot, home, 2
    if (
        word in _RECIPIENT
        and word not in ("украине", "україні")
        and any(text.tags[near] & GIVE for near in range(max(first, spot - 2), min(end, spot + 3)))
    ):
        return spot, home, 2
    if word == "россии" and before.startswith(("переда", "отда", "верну")):
        return spot, home, 2
    if word == "россии" and any(
        text.words[near].startswith(("переда", "отда", "верну")) for near in range(spot + 1, min(end, spot + 3))
    ):
        return spot, home, 2
    return _subject(text, spot, end, home)


def _subject(text: Text, spot: int, end: int, home: str) -> tuple[int, str, int] | None:
    """“Ukraine brought home”, “Russia handed over”: who gives and who gets, by the first verb after the country."""
    if text.words[spot] in _RECIPIENT or text.words[spot] in (
        "україни",
        "украины",
        "россии",
        "москвы",
        "києва",
        "киева",
    ):
        return None
    if text.words[spot + 1 : spot + 2] == ["-"] or text.kinds[spot + 1 : spot + 2] == [2]:
        return spot, home, 1
    place = spot
    while place + 1 < min(end, spot + 8):
        place += 1
        tags, word = text.tags[place], text.words[place]
        if word == "," and "," in text.words[place + 1 : place + 5]:
            place = place + 1 + text.words[place + 1 : place + 5].index(",")
            continue
        if word in (",", ";", "and", "та", "і", "и") or tags & HOLD:
            return None
        if word in ("released", "freed", "release", "releasing"):
            return spot, OTHER[home], 1
        if tags & RETURN and not tags & GIVE:
            to_other = any(
                text.tags[near] & (UKRAINE if home == RU else RUSSIA) and text.words[near - 1] in _TO
                for near in range(place, min(end, place + 12))
            )
            bodies = home == RU and any(
                text.words[near] in ("bodies", "body", "remains", "тела", "тіла")
                for near in range(place, min(end, place + 6))
            )
            return spot, OTHER[home] if to_other or bodies else home, 1
        if tags & RECEIVE:
            return spot, home, 1
        if tags & GIVE:
            return spot, OTHER[home], 1
    return None


def _side(text: Text, spot: int, first: int, end: int, home: str) -> tuple[int, str, int] | None:
    """“the Ukrainian side handed over”, “украинской стороне”, “с украинской стороны”."""
    noun = text.words[spot + 1]
    before = text.words[spot - 1] if spot > first else ""
    before = text.words[spot - 2] if before == "the" and spot - 1 > first else before
    if noun in ("стороне", "стороні") or before == "to" or noun == "-":
        return spot, home, 2
    if before in _FROM:
        link = spot - 1 if text.words[spot - 1] in _FROM else spot - 2
        theirs = text.tags[link - 1] & PERSON_OR_BODY and not any(
            tags & (GIVE | RECEIVE) for tags in text.tags[first:link]
        )
        return spot, home if theirs else OTHER[home], 1
    for place in range(spot + 2, min(end, spot + 8)):
        if text.tags[place] & RECEIVE and not text.tags[place] & GIVE:
            return spot, home, 1
        if text.tags[place] & GIVE:
            return spot, OTHER[home], 1
    return None
