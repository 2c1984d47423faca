"""The words around a name that tell whose office it is: ministries of one name apart by their country."""

from __future__ import annotations

from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.speakers.offices import is_russia_s_ministry, is_ukraine_s_president, side_of
from analysis.gather.extract.speakers.table import Row, Speaker
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases

_DEFENCE = phrases("ministry|ministry's|mod|department|міністерств|министерств|ведомств|відомств|military")
_SAYING = tag("SAYING")
_OFFICE = 7
_UKRAINIAN_DEFENCE = Speaker("Ministry of Defence of Ukraine", "UA")
_UKRAINIAN_FOREIGN = Speaker("Ministry of Foreign Affairs of Ukraine", "UA")
_EMIRATI_FOREIGN = Speaker("UAE Ministry of Foreign Affairs", "mediator")
_RUSSIAS, _UAE = phrases("russia|росі|росс|рф|moscow|москв|ukrain|украин|україн"), phrases("emirates|еміра|эмират")
_OTHER_FOREIGN = phrases(
    "uae|emirat|оае|оаэ|эмират|емірат|саудов|saudi|саудів|qatar|катар|turk|турец|туреч|турци|hungar|венгр|венгер|угор|"
    "белорус|білорус|belarus|german|німеч|герман|french|франц|british|британ|сша|польщ|польск|poland|китай|китая|china"
)
_OF_UKRAINE = phrases("україни|украины|ukraine's|of ukraine|ukrainian defen|ukrainian minis|kyiv's")
_RUSSIAN = phrases("росі|рф|москв|лавров|захаров|кремл")
_STAFFS = stems("генер|general|coord|коорд")
_OTHER_OFFICES = phrases("missing|зникл|пропавш|child|дітей|детей|дитин|ребен")
"""“Commissioner for the missing”, “уполномоченный по правам ребёнка”: no ombudsman of human rights."""
_EMIRATES = phrases(
    "ministry|mofa|мзс|мид|міністерств|министерств|ведомств|відомств|announced|said|сообщ|повідом|заяв|объяв|оголос|"
    "official|spoke|put|counted|кажуть|порахув|подсчит"
)


def accepted(text: Text, place: int, first: int, end: int, row: Row) -> Speaker | None:
    """The speaker if the words around the name allow it; ministries of one name are told apart by their country."""
    if not row.company:
        return row.speaker
    if row.company == "*staff":
        return None if text.has(_STAFFS, max(first, place - 2), place) else row.speaker
    if row.company == "*officer":
        other = any(word.startswith(_OTHER_OFFICES) for word in text.words[place + 1 : min(end, place + _OFFICE)])
        return row.speaker if not other and side_of(text, place, first, end) == row.speaker.side else None
    if row.company == "*uae":
        said = text.has(_SAYING, place + 1, min(end, place + 10)) or _said_in(text, place, first)
        return row.speaker if said or _any(text, first, end, place, 6, 10, _EMIRATES) else None
    if row.company == "*ministry":
        return row.speaker if is_russia_s_ministry(text, place, first) else None
    if row.company == "*president":
        return row.speaker if is_ukraine_s_president(text, place, first, end) else None
    if row.company == "*defence":
        return _ministry(text, place, first, end, row.speaker, _UKRAINIAN_DEFENCE)
    if row.company == "*foreign":
        if text.words[place].startswith("foreigner"):
            return None
        foreign = _any(text, first, end, place, 4, 7, _OTHER_FOREIGN)
        if not foreign and not _any(text, first, end, place, 3, 5, _RUSSIAS) and any(one in text.lower for one in _UAE):
            return _EMIRATI_FOREIGN
        return None if foreign else _ministry(text, place, first, end, row.speaker, _UKRAINIAN_FOREIGN)
    near = " ".join([*text.words[max(first, place - 4) : place], "_", *text.words[place + 1 : min(end, place + 6)]])
    return row.speaker if any(part in near for part in row.near) else None


def _said_in(text: Text, place: int, first: int) -> bool:
    """“Подсчитали в Абу-Даби”."""
    return place - 4 >= first and text.words[place - 3] in ("в", "у") and bool(text.tags[place - 4] & _SAYING)


def _any(text: Text, first: int, end: int, place: int, left: int, right: int, parts: tuple[str, ...]) -> bool:
    near = " ".join(text.words[max(first, place - left) : min(end, place + right)])
    return any(part in near for part in parts)


def _ministry(text: Text, place: int, first: int, end: int, russian: Speaker, ukrainian: Speaker) -> Speaker | None:
    word = text.words[place]
    if word.startswith(("defen", "foreign", "оборон")) and not _any(text, first, end, place, 4, 7, _DEFENCE):
        return None
    if word == "мо" and not _any(text, first, end, place, 4, 7, ("рф",)):
        return None
    if word == "мзс" and not _any(text, first, end, place, 2, 4, _RUSSIAN):
        return ukrainian
    return ukrainian if _any(text, first, end, place, 3, 4, _OF_UKRAINE) else russian
