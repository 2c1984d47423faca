"""Speakers whom a sentence does not name: “he said”, “by her words”, or the author of a statement printed as such."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.speakers.named import Named
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.speakers.table import Speaker
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_BY_HIS_WORDS = phrases("according to him|according to her|по его |по ее |за його |за її |in his words|in her words")
_HIS = SAYING | tag("THEIRS")
_PRONOUNS = words("he she it they он она они він вона вони там")
_ROLES = phrases(
    "ведомств|відомств|міністр|министр|омбудсман|омбудсмен|ombudsman|ministry|headquarters|штаб|президент|president|"
    "уповноваж|уполномоч|аппарат|речни|spokes|the official|посадов|чиновник|глава|голова|секретар|посредник"
)
_STATEMENTS = words(
    "statement message briefing communique сообщение брифинг обращение сводка повідомлення брифінг звернення зведення"
)


def by_pronoun(text: Text, place: int) -> bool:
    """“By his words”, “he said”, “уточнили в ведомстве”: the speaker is the one before."""
    if not text.bits[place] & _HIS:
        return False
    sentence = text.sentences[place]
    words = text.words[sentence.first : sentence.end]
    said = [spot for spot, tags in enumerate(text.tags[sentence.first : sentence.end]) if tags & SAYING]
    if any(word in _PRONOUNS for spot in said for word in words[max(0, spot - 2) : spot + 3]):
        return True
    if any(word.startswith(_ROLES) for spot in said for word in words[max(0, spot - 4) : spot + 5]):
        return True
    passage = text.lower[text.starts[sentence.first] : text.end_of(sentence.end - 1)]
    return any(phrase in passage for phrase in _BY_HIS_WORDS)


def author_of(text: Text, titled: list[Named]) -> Speaker | None:
    """Whose statement an article prints, by its title: “Statement of the Coordination Headquarters”."""
    title = text.words[: text.sentences[0].end]
    return titled[0].speaker if len(titled) == 1 and not _STATEMENTS.isdisjoint(title[:3]) else None
