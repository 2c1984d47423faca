"""Speakers whom a sentence does not name: “he said”, “by her words”, or the author of a statement printed as such."""

from __future__ import annotations

from analysis.gather.extract.lexicon import Phrases, listed, stems, tag
from analysis.gather.extract.sentences import Sentence
from analysis.gather.extract.speakers.naming import Naming
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.speakers.table import OUTLET, UKRAINE, Speaker
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_BY_HIS_WORDS = Phrases("according to him|according to her|по его |по ее |за його |за її |in his words|in her words")
_HIS = SAYING | tag("THEIRS")
_PRONOUNS = words("he she it they он она они він вона вони там")
_ROLES = stems(
    "ведомств|відомств|міністерств|министерств|міністр|министр|омбудсман|омбудсмен|ombudsman|ministry|headquarters|"
    "штаб|президент|president|уповноваж|уполномоч|аппарат|речни|spokes|the official|посадов|чиновник|глава|голова|"
    "секретар|посредник|office|офіс|офис|розвід|разведк|intelligence"
)
_STATEMENTS = words(
    "statement message briefing communique сообщение брифинг обращение сводка повідомлення брифінг звернення зведення"
)

_OURS = listed("дякуємо повернемо повертаємо повертаємось працюємо")
"""What a Ukrainian institution says of itself below its news: “We thank …”, “We shall bring everyone home!”"""
_QUOTED = listed('" :')
_SHORT = 12
_LEAD = 4
_IN_FULL = Phrases(
    "допис повністю|текст повністю|заяву повністю|наводимо повністю|публікуємо повністю|приводим полностью|"
    "публикуем полностью|текст полностью|пост полностью|the full text|the post in full|statement in full"
)
_FORWARDED = stems("переслан|forwarded|repost|репост")
_PRESS = stems("пресслужб|пресцентр|пресс|прес|press")
_CHANNELS = words("telegram facebook twitter instagram youtube телеграм телеграмі фейсбук вконтакте вк")


def by_pronoun(text: Text, naming: Naming, place: int) -> bool:
    """“By his words”, “he said”, “уточнили в ведомстве”: the speaker is the one before."""
    if not text.bits[place] & _HIS or naming.says(place):
        return False
    first, end = text.sentences[place].first, text.sentences[place].end
    said = text.spots(SAYING, first, end)
    if any(not _PRONOUNS.isdisjoint(text.words[max(first, spot - 2) : min(end, spot + 3)]) for spot in said):
        return True
    if any(text.has(_ROLES, max(first, spot - 4), min(end, spot + 5)) for spot in said):
        return True
    return text.says(_BY_HIS_WORDS, place)


def author_of(text: Text, naming: Naming) -> Speaker:
    """Whose statement an article prints, by its title: “Statement of the Coordination Headquarters”; else the outlet.

    A post that thanks and promises in the first person, where nobody is said to say anything, is an institution's.
    """
    titled, title = naming[0], text.words[: text.sentences[0].end]
    if len(titled) == 1 and (not _STATEMENTS.isdisjoint(title[:3]) or _is_channel(title)):
        return titled[0].speaker
    if len(titled) == 1 and any(text.says(_IN_FULL, place) for place in range(min(_LEAD, len(text.sentences)))):
        return titled[0].speaker
    signed = naming[len(text.sentences) - 1] if _is_signed(text) else []
    if len(signed) == 1:
        return signed[0].speaker
    if not any(map(_speaks_for_itself, text.bits, text.sentences)):
        return OUTLET
    named = [one for place in range(len(text.sentences)) for one in naming[place]]
    if any(one.says for one in named):
        return OUTLET
    institutions = (one.speaker for one in named if one.speaker.side == "UA" and not one.speaker.person)
    return next(institutions, UKRAINE)


def forwarded(text: Text, naming: Naming) -> list[tuple[int, Speaker]]:
    """The lines that say whose post is passed on below them, “Forwarded from …”, and who that is."""
    lines = [
        place for place, bits in enumerate(text.bits) if bits & _FORWARDED and _opens_with(text, place, _FORWARDED)
    ]
    return [(place, next((one.speaker for one in naming[place]), OUTLET)) for place in lines]


def _opens_with(text: Text, place: int, marks: int) -> bool:
    return bool(text.tags[text.sentences[place].first] & marks)


def _is_signed(text: Text) -> bool:
    """“Press service of the Coordination Headquarters”: the last line of a release."""
    last = text.sentences[-1]
    return last.end - last.first <= _SHORT and _opens_with(text, -1, _PRESS) and not text.bits[-1] & SAYING


def _is_channel(title: list[str]) -> bool:
    """“Dmytro Lubinets | Telegram”: a name and where it posts."""
    return len(title) <= _SHORT and not _CHANNELS.isdisjoint(title[-2:])


def _speaks_for_itself(bits: int, sentence: Sentence) -> bool:
    return bool(bits & _OURS) and not bits & _QUOTED and sentence.end - sentence.first <= _SHORT
