"""One article being read: sentence by sentence, number by number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import reduce
from operator import or_

from analysis.gather.extract import kinds, measures
from analysis.gather.extract.attribution import Attribution
from analysis.gather.extract.calendar import Calendar, When
from analysis.gather.extract.direction import is_each
from analysis.gather.extract.ellipsis import counted_without_noun
from analysis.gather.extract.found import Found, found_at
from analysis.gather.extract.lexicon import NUMBER_WORD, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.nouns import Counted, counted_by
from analysis.gather.extract.numbers import Number, numbers_in
from analysis.gather.extract.ordinals import exchange_total, ordinal
from analysis.gather.extract.tokens import Sentence, Text
from analysis.gather.extract.words import phrases, words

_FOREIGN_WAR, _AMONG, _SAME = tag("FOREIGNWAR"), tag("AMONG"), tag("SAME")
_HANDOVER = tag("TOSWAP", "MEDIATION", "COMEBACK", "GIVE", "SWAPPED", "EXCHANGE", "CAPTIVITY", "HOLD", "BODY", "FALLEN")
_THE_ONES = words("the those these them whom них тих тех")
_ANOTHER = phrases(
    "інше число|іншу цифру|другое число|другую цифру|another figure|another number|different figure|different number"
)
_MOST_ITEMS = 30
"""The highest number before an item of a list."""
_INVOLVING = words("involving least")
_SINCE = words("since seventh sixth fifth")
_SUFFER = ("suffer", "мають", "имеют", "having", "have", "had")
_INJURY = ("injur", "illness", "wounds", "поранен", "хвороб", "ранен", "болезн", "заболев")
_AMONG_FREED = tag("COMEBACK", "AMONG", "SWAPPED")
_BRANCHES = (
    "guard", "border", "police", "territorial", "нацгвард", "прикордон", "пограничн", "тероборон", "теробор",
    "морпіх", "морпех", "десантн", "нгу", "тро", "дпсу", "вмс",
)  # fmt: skip
_AMERICA = words("united states us сша")
_MOST_PEOPLE = 100_000
"""No statement about prisoners or bodies is larger."""
_SMALL = 2
"""The score of a match is no exchange."""
_MANY = 400
_BY_END = phrases("by the end of|by late|by early|на кінець|на конец|наприкінці|до кінця|к концу|at the end of")
_AGE = ("age", "віком", "віці", "віку", "возраст", "старш", "молодш", "младше")
_BY_THEN = phrases(
    "на той момент|на тот момент|by then|by that time|as of|станом на|по состоянию на|на сьогодні|на "
    "данный момент|на цей момент|к настоящему времени|к этому моменту|to date|so far"
)
_EACH, _UKRAINIAN, _RUSSIAN = tag("EACH"), tag("UKRAINIAN"), tag("RUSSIAN")
_HERE = tag("UKRAINE", "UKRAINIAN", "FORCES_UA", "RUSSIA", "RUSSIAN")


class Reader:
    """An article, its days and its speakers; `statements` reads it once."""

    def __init__(self, text: Text, published: date, language: str) -> None:
        self._text, self._language = text, language
        self._calendar = Calendar(text, published)
        self._speakers: Attribution | None = None
        self._last: Mention | None = None
        self._lost = -1
        here = sum(bool(tags & _HERE) for tags in text.tags) if reduce(or_, text.bits, 0) & _FOREIGN_WAR else 1
        self._foreign = here < 2 * sum(bool(tags & _FOREIGN_WAR) for tags in text.tags) if here != 1 else False

    @property
    def _attribution(self) -> Attribution:
        if self._speakers is None:
            self._speakers = Attribution(self._text)
        return self._speakers

    def statements(self) -> list[Found]:
        """Everything that the article states in numbers, repeats included."""
        return [
            found for place, sentence in enumerate(self._text.sentences) for found in self._sentence(place, sentence)
        ]

    def _sentence(self, place: int, sentence: Sentence) -> list[Found]:
        text = self._text
        bits = text.bits[place]
        if not bits & NUMBER_WORD and 2 not in text.kinds[sentence.first : sentence.end]:
            return []
        if not self._on_topic(place, bits):
            return []
        numbers = numbers_in(text, sentence.first, sentence.end, self._calendar.taken(place))
        found: list[Found] = []
        for index, number in enumerate(numbers):
            stop = numbers[index + 1].first if index + 1 < len(numbers) else sentence.end
            mention = self._mention(place, sentence, number, stop)
            if mention is not None:
                found += self._read(mention, bits)
        return found

    def _on_topic(self, place: int, bits: int) -> bool:
        """Whether a sentence may speak of a handover here, and not of another war."""
        text = self._text
        if (bits & _FOREIGN_WAR and not bits & _HERE) or self._foreign:
            return False
        if bits & (_HANDOVER | _EACH) or self._calendar.opens_with_day(place):
            return True
        if place == 0:
            return False
        return any(before & (_HANDOVER | _AMONG) for before in text.bits[max(0, place - 3) : place])

    def _mention(self, place: int, sentence: Sentence, number: Number, stop: int) -> Mention | None:
        text = self._text
        if self._money_or_share(number):
            return None
        before = self._last
        if (
            before is not None
            and text.sentences[before.place].paragraph != sentence.paragraph
            and before.place < place - 1
            and not self._another(sentence)
        ):
            before = None
        counted = counted_by(text, number, sentence.first, stop)
        if counted is None:
            counted = counted_without_noun(text, number, sentence.first, sentence.end, stop, before)
        if counted is None:
            return None
        if self._joined_bodies(number, counted, before, place):
            counted = replace(counted, groups=("bodies",))
        return Mention(text, number, counted, place, sentence.first, sentence.end, before)

    def _another(self, sentence: Sentence) -> bool:
        """“gave another figure”: for the handover of the number before, however far off it is."""
        words = " ".join(self._text.words[sentence.first : sentence.end])
        return any(phrase in words for phrase in _ANOTHER)

    def _joined_bodies(self, number: Number, counted: Counted, before: Mention | None, place: int) -> bool:
        """“The bodies of 212 Ukrainian and 45 Russian soldiers”."""
        if before is None or before.place != place or before.counted.groups != ("bodies",):
            return False
        between = self._text.words[before.noun_end : number.first]
        return (
            counted.groups in (("military",), ("all",))
            and len(between) <= 2
            and between[-1:] in (["and"], ["та"], ["і"], ["и"])
        )

    def _money_or_share(self, number: Number) -> bool:
        text = self._text
        begin, end = text.starts[number.first], text.ends[number.end - 1]
        if number.value <= _MOST_ITEMS and text.words[number.end : number.end + 1] in (["."], [")"]):
            opens = begin == 0 or text.normal[begin - 1] == "\n"
            if opens and text.kinds[number.first] == 2:
                return True
        if text.normal[begin - 1 : begin] == "-" and text.normal[begin - 2 : begin - 1].isalpha():
            return True
        return (text.normal[begin - 1 : begin] in "$€£₴#" and begin > 0) or text.normal[end : end + 2].strip()[:1] in (
            "%",
            "°",
            "$",
            "€",
        )

    def _read(self, mention: Mention, bits: int) -> list[Found]:
        speaker = self._attribution.of(mention.place, mention.number.first)
        if "exchanges" in mention.counted.groups:
            one = ordinal(mention, self._calendar, speaker) or exchange_total(mention, self._calendar, speaker)
            if one:
                one.dated = self._calendar.has_other_day(mention)
            return [one] if one else []
        if mention.number.ordinal or kinds.is_loss(mention) or kinds.is_deadly(mention):
            self._lost = mention.place
            return []
        if self._lost == mention.place and mention.bits(mention.first, mention.number.first) & _AMONG:
            return []
        if not bits & _HANDOVER and not self._listed(mention) and not self._continues(mention, bits):
            return []
        if self._some_of(mention) or mention.number.value > _MOST_PEOPLE:
            return []
        found = self._people_or_bodies(mention)
        if found:
            self._last = mention
        return found

    def _some_of(self, mention: Mention) -> bool:
        """“77 of the returned servicemen belonged to …”, “108 из них - бойцы полка”: a part that no measure counts."""
        if _is_age(mention) or _one_of(mention) or _other_countries(mention):
            return True
        if mention.counted.groups[0] not in ("all", "military") or mention.counted.end == mention.number.end:
            return False
        if mention.bits() & kinds.EXCHANGE and _INVOLVING.intersection(mention.words_before(4)) and _ranked(mention):
            return True
        if self._ailing(mention):
            mention.counted = replace(mention.counted, groups=("wounded",))
            return False
        after = mention.text.words[mention.number.end : mention.number.end + 2]
        of_them = after[:1] in (["of"], ["из"], ["з"], ["із"]) and after[1:] and after[1] in _THE_ONES
        opening = " ".join(mention.text.words[mention.first : mention.first + 2])
        return (bool(of_them) and not mention.counted.closed) or opening in (
            "из общего",
            "із загальної",
            "of these",
            "із загального",
        )

    def _ailing(self, mention: Mention) -> bool:
        """“36 of those released suffered from serious injuries”, “мають тяжкі поранення”."""
        after = mention.words_after(8)
        suffer = any(word.startswith(_SUFFER) for word in after)
        return suffer and any(word.startswith(_INJURY) for word in after) and mention.bits() & _AMONG_FREED != 0

    def _listed(self, mention: Mention) -> bool:
        """“31 May: 75 for 75.”, “8 February: 100 prisoners from each side”: an entry of a list of exchanges."""
        formula = mention.number.formula is not None and mention.number.value > _SMALL
        each = self._calendar.has_day(mention.place) and is_each(mention)
        return formula or each or self._calendar.opens_with_day(mention.place)

    def _continues(self, mention: Mention, bits: int) -> bool:
        """A sentence that goes on about the handover of the one before, and not about the killed."""
        if bits & kinds.CASUALTY and not (mention.among and mention.counted.groups[0] not in ("all", "military")):
            return False
        before = mention.before
        if before is not None and mention.place - before.place == 1 and self._calendar.has_day(mention.place):
            return True
        if mention.counted.pointed or mention.counted.groups[0] not in ("all", "military"):
            return True
        of_a_side = mention.bits(mention.number.end, mention.noun_end) & (_UKRAINIAN | _RUSSIAN)
        return bool(of_a_side) and self._attribution.says(mention.place)

    def _people_or_bodies(self, mention: Mention) -> list[Found]:
        calendar = self._calendar
        speaker = self._attribution.of(mention.place, mention.number.first)
        plan = kinds.is_plan(mention) or self._goes_on_planning(mention)
        mention.plan = plan
        direction = measures.said_direction(mention)
        span_free = calendar.span(mention.place) is None and kinds.span_of(mention) is None
        if not plan and (span_free or kinds.is_beside_holding(mention)) and kinds.is_stock(mention):
            return self._stock(mention, direction)
        if not plan and self._goes_on_holding(mention):
            return self._stock(mention, mention.before.direction if mention.before else None)
        span = None if plan else calendar.span(mention.place) or kinds.span_of(mention)
        running = not plan and (span is not None or self._adds_up(mention) or self._part_of_total(mention))
        mention.running = running
        if running:
            self._keep_group(mention)
        kind = "plan" if plan else "total" if running else "count"
        when = calendar.when(mention, kind, span)
        before = mention.before
        if kind == "count" and before is not None and before.event and self._same_day(mention, before):
            when = When(before.event, None)
        mention.event = when.event
        if direction is None and measures.people(mention) and not plan:
            if running and (measures.is_mediated(mention) or speaker.side == "mediator"):
                return [found_at(mention, "total_returned_both", when, speaker)]
            mediated = measures.is_mediated(mention) and measures.is_of_captives(mention)
            of_mediator = speaker.side == "mediator" and mention.counted.groups == ("all",)
            if measures.is_sum(mention) or mediated or of_mediator:
                return [found_at(mention, "total_returned_both" if running else "returned_both", when, speaker)]
        if measures.is_sum_of_bodies(mention, direction):
            return []
        guessed = direction is None
        direction = direction or measures.guessed_direction(mention, speaker, self._language == "ru")
        mention.direction = direction
        names = measures.measures_of(mention, direction, plan, running)
        if measures.people(mention) and not plan and not running and measures.to_third_country(mention):
            names = ["released_to_third_country"]
        made = [found_at(mention, name, when, speaker) for name in names]
        if mention.number.formula is not None:
            _set_formula(made, mention.number.formula)
        for one in made:
            one.dated = self._calendar.has_other_day(mention)
            in_list = self._in_list(mention)
            one.guessed, one.part = guessed, mention.counted.part and in_list
        return made + self._same_back(mention, made)

    def _keep_group(self, mention: Mention) -> None:
        """“2,466 soldiers came back, 628 people in 2022”: a part of a total keeps its group."""
        before = mention.before
        if before is None or not before.running or before.number.value <= mention.number.value:
            return
        if mention.counted.groups == ("all",) and before.counted.groups == ("military",):
            mention.counted = replace(mention.counted, groups=("military",))

    def _goes_on_planning(self, mention: Mention) -> bool:
        """A number right after a plan, in words that say nothing was done."""
        before = mention.before
        if before is None or not before.plan or mention.place - before.place > 1:
            return False
        return not mention.bits() & (kinds.DONE | kinds.SWAPPED | kinds.HOLD | kinds.COMEBACK | kinds.GIVE)

    def _goes_on_holding(self, mention: Mention) -> bool:
        """A number right after one of prisoners held, in words that tell of no handover."""
        before = mention.before
        if before is None or not before.stock or mention.counted.groups == ("bodies",):
            return False
        if mention.bits() & (kinds.COMEBACK | kinds.GIVE | kinds.SWAPPED | kinds.EXCHANGE):
            return False
        if mention.counted.groups == ("all",):
            mention.counted = replace(mention.counted, groups=before.counted.groups)
        return True

    def _same_day(self, mention: Mention, before: Mention) -> bool:
        """Whether a number without a day of its own is about the handover of the number before."""
        if self._calendar.has_other_day(mention):
            return False
        sentences = self._text.sentences
        words = " ".join(self._text.words[mention.first : mention.end])
        return sentences[before.place].paragraph == sentences[mention.place].paragraph or any(
            phrase in words for phrase in _ANOTHER
        )

    def _part_of_total(self, mention: Mention) -> bool:
        """“… returned 2,238 people, including 140 civilians”: a group within a total, or beside it."""
        before = mention.before
        if before is None or not before.running or before.number.value < mention.number.value:
            return False
        among = bool(mention.bits(before.noun_end, mention.number.first) & _AMONG)
        return before.place == mention.place and (among or not self._calendar.has_day(mention.place))

    def _adds_up(self, mention: Mention) -> bool:
        """Whether a large number adds up over exchanges so far: “in all”, “by then”."""
        words = " ".join(mention.text.words[mention.first : mention.end])
        if any(phrase in words for phrase in _BY_THEN):
            return True
        if mention.number.value >= _MANY and any(phrase in words for phrase in _BY_END):
            return True
        if kinds.is_reached(mention):
            return True
        return not self._calendar.has_day(mention.place) and kinds.is_running(mention)

    def _stock(self, mention: Mention, direction: str | None) -> list[Found]:
        speaker = self._attribution.of(mention.place, mention.number.first)
        measure = measures.stock_measure(
            mention, direction or measures.guessed_direction(mention, speaker, self._language == "ru")
        )
        when = self._calendar.when(mention, "total", None)
        if not measure:
            return []
        mention.stock, mention.direction = True, measures.held_direction(measure)
        held = found_at(mention, measure, when, speaker)
        held.dated = self._calendar.has_other_day(mention)
        return [held]

    def _in_list(self, mention: Mention) -> bool:
        """Whether the number stands in a list of parts: after “among”, or beside other numbers."""
        if self._with_branches(mention):
            mention.counted.part = True
        digits = sum(kind == 2 for kind in self._text.kinds[mention.first : mention.end])
        return bool(mention.bits(mention.first, mention.number.first) & _AMONG) or digits > 1

    def _with_branches(self, mention: Mention) -> bool:
        """“95 soldiers, 56 national guardsmen, 26 border guards”: soldiers of the army, beside other branches."""
        if mention.counted.groups != ("military",):
            return False
        text = self._text
        following = range(mention.noun_end, min(mention.end, mention.noun_end + 6))
        after = next((spot for spot in following if text.kinds[spot] == 2), None)
        if after is None or any(tags & _AMONG for tags in text.tags[mention.noun_end : after]):
            return False
        return any(word.startswith(_BRANCHES) for word in text.words[after + 1 : min(mention.end, after + 4)])

    def _same_back(self, mention: Mention, made: list[Found]) -> list[Found]:
        """“The same number was handed over”: the number holds for the other direction too."""
        from analysis.gather.extract.same import same_back

        return same_back(mention, made, self._text.sentences)


def _is_age(mention: Mention) -> bool:
    """“under the age of 25”, “aged 18 to 25”, “віком до 25”: how old, not how many."""
    return mention.number.value < 100 and any(word.startswith(_AGE) for word in mention.words_before(4))


def _other_countries(mention: Mention) -> bool:
    """“two prisoners between the United States and Russia”."""
    after = mention.words_after(5)
    return any(word in _AMERICA for word in after) and any(word in ("between", "між", "между") for word in after)


def _one_of(mention: Mention) -> bool:
    """“One of the largest”, “one of more than 70”."""
    after = mention.text.words[mention.number.end : mention.number.end + 2]
    return mention.number.value == 1 and after[:1] == ["of"] and after[1:] != ["them"]


def _ranked(mention: Mention) -> bool:
    """“the sixth since October involving 500 or more soldiers”: what a list of exchanges is about."""
    return any(word in _SINCE for word in mention.text.words[mention.first : mention.number.first])


def _set_formula(made: list[Found], other: int) -> None:
    """“1000 for 30”: the second number is Russia's; of bodies the larger is Ukraine's."""
    for one in made:
        if "to_ru" in one.measure:
            one.value = other
    bodies = any("bodies" in one.measure for one in made)
    if bodies and other > made[0].mention.number.value:
        for one in made:
            one.value = other if "to_ua" in one.measure else made[0].mention.number.value
