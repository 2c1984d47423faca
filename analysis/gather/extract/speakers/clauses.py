"""The part of a sentence for which a speaker speaks: a clause of contrast, or an aside in a relative clause."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_SAYING = tag("SAYING")
_CONTRAST = words("while whereas but а але но однак однако тоді тогда натомість")
_JOINTS = listed(" ".join(_CONTRAST) + " ; ,")
_SEMICOLON, _PARTS = listed(";"), 3
_OPENING = 7
_MOVED = tag("COMEBACK", "GIVE", "RECEIVE")
_WHICH = words("which that who які яка який яке котрі которые которая который которое что що")
_ACCORDING = words(
    ", according to the as per за по даними даним твердженням словами версією інформацією оцінками як "
    "данным утверждению словам версии информации оценкам как russian ukrainian"
)


def opens_clause(text: Text, place: int, first: int) -> bool:
    """“…, while Russia's Defence Ministry …”, “… and, according to Moscow, …”: a clause that the name opens."""
    near = text.spots(_JOINTS, max(first, place - _OPENING) + 1, place)
    joints = [spot for spot in near if _turns_at(text, spot)]
    if not joints or text.has(_MOVED, joints[-1], place):
        return False
    return text.has(_SAYING, joints[-1], place + _OPENING)


def turns(text: Text, first: int, end: int) -> bool:
    """Whether another clause begins between two tokens: “, while …”, “, а …”, “; …”."""
    return any(_turns_at(text, spot) for spot in text.spots(_JOINTS, first + 1, end))


def _turns_at(text: Text, spot: int) -> bool:
    word, before = text.words[spot], text.words[spot - 1]
    return word == ";" or (before == "," and word in _CONTRAST) or (before in AND and word == ",")


def is_digest(text: Text, place: int) -> bool:
    """Whether a sentence is a row of other news: “In this programme: …; …; …; …”."""
    if not text.bits[place] & _SEMICOLON:
        return False
    sentence = text.sentences[place]
    return text.words[sentence.first : sentence.end].count(";") >= _PARTS


def parted(text: Text, left: int, right: int) -> bool:
    """Whether a semicolon stands between two tokens."""
    return ";" in text.words[min(left, right) : max(left, right)]


def in_relative(text: Text, place: int, first: int) -> bool:
    """“bodies which, according to Moscow, …”, “які, за даними російської сторони, …”."""
    spot = place - 1
    while spot > first and text.words[spot] in _ACCORDING:
        spot -= 1
    return text.words[spot] in _WHICH and text.words[spot + 1] == ","
