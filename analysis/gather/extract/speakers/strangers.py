"""Speakers in no table: presidents of third countries, the Red Cross, correspondents, families, other media."""

from __future__ import annotations

from analysis.gather.extract.lexicon import MEANING, stems
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.speakers.table import NAMES
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_OTHERS = stems(
    "correspondent|journalist|relative|famil|wife|mother|activist|lawyer|analyst|expert|monitor|кореспондент|"
    "корреспондент|журналіст|журналист|родич|родственник|дружина|мати |волонтер|активіст|активист|адвокат|експерт|"
    "эксперт|правозахисник|правозащитник|блогер|воєнкор|военкор"
)
_CHANNELS = words("telegram facebook twitter x instagram телеграм телеграмі телеграме")
_NO_NAMES = words(
    "мы я ми він вона вони он она они это це in officials authorities reports sources it he she they who this that "
    "these those i we you"
)
_STAFF = stems(
    "spokes|deput|aide|advis|representative|речни|заступни|заместител|представи|помічни|помощни|радни|советни|пресс|прес"
)
"""Whose names no table has, who speak for the institution that was named."""
_NEAR, _TITLE = 3, 7


def is_stranger_s(text: Text, place: int) -> bool:
    """Whether a sentence that names no speaker of the table tells what someone else says."""
    if not text.bits[place] & SAYING:
        return False
    first, end = text.sentences[place].first, text.sentences[place].end
    return any(_says_it(text, spot, first, end) for spot in text.spots(SAYING, first, end))


def _says_it(text: Text, verb: int, first: int, end: int) -> bool:
    """“Stubb said”, “заявив Сійярто”, “according to the Red Cross”, “a correspondent reported”."""
    if text.has(_OTHERS, max(first, verb - _NEAR), min(end, verb + _NEAR)):
        return True
    before = verb > first + 1 and text.words[verb - 2] != '"' and _is_name(text, verb - 1, first)
    if not before and not _names_after(text, verb, first, end):
        return False
    return not text.has(_STAFF, max(first, verb - _TITLE), min(end, verb + _TITLE))


def _names_after(text: Text, verb: int, first: int, end: int) -> bool:
    """“Заявив Сійярто”, “according to the Red Cross”; not “сообщил ТАСС”, to whom it was said."""
    after = verb + 1
    if text.words[verb] == "according":
        after += 1 + (text.words[verb + 2 : verb + 3] == ["the"])
    elif text.words[verb].isascii():
        return False
    after += text.words[after : after + 1] == ['"']
    if after >= end or not _is_name(text, after, first):
        return False
    second = text.starts[after] + 1
    return not text.normal[second : second + 1].isupper()


def _is_name(text: Text, spot: int, first: int) -> bool:
    """A capital letter within the sentence, and no word that means something else here."""
    word = text.words[spot]
    if text.kinds[spot] != 3 or text.tags[spot] & (MEANING | NAMES) or word in _CHANNELS or word in _NO_NAMES:
        return False
    if not text.normal[text.starts[spot]].isupper():
        return False
    return spot > first and (text.words[spot - 1] != "in" or not word.isascii())
