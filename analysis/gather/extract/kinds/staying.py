"""People who stay, or of whom it is told where they were: no handover."""

from __future__ import annotations

from analysis.gather.extract.kinds.holding import names_holder
from analysis.gather.extract.lexicon import Phrases, listed, stems, tag
from analysis.gather.extract.mention import Mention

_COMEBACK = tag("COMEBACK")
_ABOARD = stems("aboard|board|борту|aircraft|літак|самолет|carrying|carried")
_REMAIN = listed("remain remains stay остаются остается залишаються лишаються залишається")
_ARRIVED = stems("reached|rolled|pulled|entered|freed")
_STAYED = Phrases(
    "are left|not to return|not to go|not to come|не захот|не вернулись|не повернулися|"
    "refused to return|refused to go|відмовилися поверт|відмовились поверт|отказались возвращ|отказались вернуться"
)


def are_staying(at: Mention) -> bool:
    """“decided not to return”, “15,000 people remain in Lysychansk”: no captives."""
    if at.has(_REMAIN, at.noun_end, at.noun_end + 2) and not names_holder(at):
        return True
    return bool(at.bits() & _STAYED.mark) and _STAYED.first_in(" ".join(at.words_after(8))) is not None


def are_aboard(at: Mention) -> bool:
    """“65 prisoners were aboard”, “a second aircraft with 80 prisoners”: where they were, not that they came home."""
    first, noun_end = at.number.first, at.noun_end
    near = at.has(_ABOARD, first - 10, first) or at.has(_ABOARD, noun_end, noun_end + 5)
    turned = "turned" in at.words_after(3)
    return near and (turned or not at.has(_COMEBACK | _ARRIVED, first, noun_end + 6))
