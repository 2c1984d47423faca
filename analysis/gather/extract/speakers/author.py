"""The author of a statement printed as such, who speaks where a text names no one, and posts that are passed on."""

from __future__ import annotations

from analysis.gather.extract.lexicon import DATE_WORD, DIGITS, Phrases, listed, stems, tag
from analysis.gather.extract.sentences import Sentence
from analysis.gather.extract.speakers.naming import Naming
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.speakers.table import OUTLET, UKRAINE, Speaker
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_STATEMENTS = words(
    "statement message briefing communique сообщение брифинг обращение сводка повідомлення брифінг звернення зведення"
)
_OURS = listed(
    "дякуємо вдячні повернемо повертаємо повертаємось працюємо боремося борімося благодарим вернем возвращаем боремся"
)
"""What a Ukrainian institution says of itself below its news: “We thank …”, “We shall bring everyone home!”"""
_QUOTED = listed('" :')
_SHORT = 12
_LEAD = 4
_IN_FULL = Phrases(
    "допис повністю|текст повністю|заяву повністю|наводимо повністю|публікуємо повністю|приводим полностью|"
    "публикуем полностью|текст полностью|пост полностью|the full text|the post in full|statement in full"
)
_FORWARDED = stems("переслан|forwarded|repost|репост")
_OFFICE = stems("пресслужб|пресцентр|пресс|прес|press|департамент|управлени|управлінн|department|відділ|отдел")
_OF_NEWS = stems("пресслужб|пресцентр|пресс|прес|press|информаци|інформаці|комунікаці|коммуникаци|information|media")
_LAST = 6
"""Lines at the end of a release among which it is signed."""
_CHANNELS = words("telegram facebook twitter instagram youtube телеграм телеграмі фейсбук вконтакте вк")
_NEWS = SAYING | DIGITS | tag("COMEBACK", "GIVE", "RECEIVE", "EXCHANGE", "SWAPPED", "HOLD", "PLAN", "DONE")
"""What the title of an article tells, and a mere name does not."""
_NAME = 3


def author_of(text: Text, naming: Naming) -> Speaker:
    """Whose statement an article prints, by its title: “Statement of the Coordination Headquarters”; else the outlet.

    A post that thanks and promises in the first person, where no one else is said to say anything, is an
    institution's.
    """
    titled, title = naming[0], text.words[: text.sentences[0].end]
    if len(titled) == 1 and (not _STATEMENTS.isdisjoint(title[:3]) or _is_channel(title) or _is_but_a_name(text)):
        return titled[0].speaker
    if len(titled) == 1 and any(text.says(_IN_FULL, place) for place in range(min(_LEAD, len(text.sentences)))):
        return titled[0].speaker
    return _signed(text, naming) or _institution(text, naming)


def _institution(text: Text, naming: Naming) -> Speaker:
    """Who thanks and promises in the first person; the outlet where no one does, or where others speak."""
    if not any(map(_speaks_for_itself, text.bits, text.sentences)):
        return OUTLET
    named = [one for place in range(len(text.sentences)) for one in naming[place]]
    institutions = [one.speaker for one in named if one.speaker.side == "UA" and not one.speaker.person]
    heard = {one.speaker for one in named if one.says}
    if len(heard) > 1 or not heard.issubset(institutions):
        return OUTLET
    return next(iter(heard or institutions), UKRAINE)


def forwarded(text: Text, naming: Naming) -> list[tuple[int, Speaker]]:
    """The lines that say whose post is passed on below them, “Forwarded from …”, and who that is."""
    lines = [
        place for place, bits in enumerate(text.bits) if bits & _FORWARDED and _opens_with(text, place, _FORWARDED)
    ]
    return [(place, next((one.speaker for one in naming[place]), OUTLET)) for place in lines]


def _opens_with(text: Text, place: int, marks: int) -> bool:
    return bool(text.tags[text.sentences[place].first] & marks)


def _signed(text: Text, naming: Naming) -> Speaker | None:
    """“Press service of the Coordination Headquarters”, a line at the end of a release; the name may be the next."""
    count = len(text.sentences)
    for place in range(max(1, count - _LAST), count):
        if text.bits[place] & _OFFICE and _is_signature(text, place):
            named = naming[place] or (naming[place + 1] if place + 1 < count else [])
            return named[0].speaker if len(named) == 1 else None
    return None


def _is_signature(text: Text, place: int) -> bool:
    """A short line that begins with an office of news and says nothing."""
    line, above = text.sentences[place], text.sentences[place - 1]
    if line.end - line.first > _SHORT or line.paragraph == above.paragraph or not text.bits[place] & _OF_NEWS:
        return False
    says = any(not text.tags[spot] & _OF_NEWS for spot in text.spots(SAYING, line.first, line.end))
    return _opens_with(text, place, _OFFICE) and not says


def _is_channel(title: list[str]) -> bool:
    """“Dmytro Lubinets | Telegram”: a name and where it posts."""
    return len(title) <= _SHORT and not _CHANNELS.isdisjoint(title[-2:])


def _is_but_a_name(text: Text) -> bool:
    """“Dmytro Lubinets”, above the post or its day: a title that tells nothing more."""
    title = text.sentences[0]
    if text.bits[0] & _NEWS or 4 in text.kinds[: title.end] or len(text.sentences) < 2:
        return False
    capitals = all(text.normal[start].isupper() for start in text.starts[: title.end])
    below = text.sentences[1]
    dated = below.end - below.first <= _NAME + 2 and bool(text.bits[1] & DATE_WORD)
    return (capitals and title.end <= _NAME) or (dated and title.end <= _SHORT)


def _speaks_for_itself(bits: int, sentence: Sentence) -> bool:
    return bool(bits & _OURS) and not bits & _QUOTED and sentence.end - sentence.first <= _SHORT
