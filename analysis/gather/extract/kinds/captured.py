"""People who were taken prisoner, and captives of whom a handover is told."""

from __future__ import annotations

from analysis.gather.extract.lexicon import Phrases, listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_RETURN = tag("COMEBACK", "GIVE")
_TAKEN = Phrases(
    "taken prisoner|taken captive|попали в плен|потрапили в полон|потрапили до полону|взяты в плен|взято в полон|"
    "взяті в полон|взято в плен"
)
_CAPTURED, _SWAP = listed("captured захоплених захоплені"), tag("EXCHANGE", "SWAPPED", "TOSWAP")
_BEFORE = 9
_FREED = tag("FREED")
_AMONG, _CAPTIVITY = tag("AMONG"), tag("CAPTIVITY")
_TAKE, _PRISONER = listed("take takes taken taking took"), words("prisoner captive hostage")
_TOOK = stems("узяв|взяв|потрапи|попал|узят|взят|взял|узял|здал|сдал|захват|захоп")


def are_captives(at: Mention) -> bool:
    """“205 captured soldiers were swapped”, “released 115 captured in Kursk”: captives, of whom a handover is told."""
    if not at.has(_CAPTURED, at.number.end, at.noun_end + 1):
        return False
    other = at.text.kinds.find(2, at.noun_end, at.end)
    before, after = at.number.first - _BEFORE, other if other > 0 else at.end
    return at.has(_RETURN | _SWAP, before, at.number.first) or at.has(_RETURN | _SWAP | _AMONG, at.noun_end, after)


def are_taken_prisoner(at: Mention) -> bool:
    """“300 soldiers were taken prisoner”, “у полон потрапили 300 військових”."""
    if not at.bits() & (_TAKEN.mark | _TOOK | _TAKE) or at.has(_FREED, at.number.first - 2, at.noun_end):
        return False
    took = at.text.spots(_TOOK, at.number.first - 4, at.number.first)
    if took and at.has(_CAPTIVITY, at.number.first - 4, at.number.first) and not at.has(_RETURN, took[0], took[0] + 1):
        return True
    near = at.text.words[at.noun_end - 1 : at.noun_end + 1]
    if at.has(_TAKE, at.number.first - 4, at.number.first) and not _PRISONER.isdisjoint(near):
        return True
    return _TAKEN.first_in(" ".join(at.words_after(7))) is not None
