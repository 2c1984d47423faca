"""Claims as tables: who says what, where, and how it was read."""

from __future__ import annotations

from analysis.present.book import Row, grouped
from analysis.present.html import Cell, attributes, escape, link, outside_link, table
from analysis.present.messages import mark
from analysis.present.reasons import retold
from analysis.present.records import original
from analysis.present.words import DIRECTION, ENGLISH, GROUP, SIDE, Words
from analysis.vocabulary import MEASURES

_HELD = {"ua": mark("held by Ukraine: {group}"), "ru": mark("held by Russia: {group}")}
_KINDS = {
    "count": "{direction}: {group}",
    "plan": mark("planned, {direction}: {group}"),
    "total": mark("in all, {direction}: {group}"),
}


def claims_by_side(claims: list[Row], words: Words) -> str:
    """The claims (rows of Book.claims), a table for each side that spoke; each claim has its anchor."""
    said, say = grouped(claims, "claimant_side"), words.say
    head = [
        say("who says so"), say("what is counted"), say("number"), say("source"), say("published"), say("read as"),
    ]  # fmt: skip
    parts = []
    for side in SIDE:
        if said[side]:
            count = words.plural("{count} claim", "{count} claims", len(said[side]))
            rows = [_row(claim, words) for claim in said[side]]
            parts.append(table(f"{words.side(side)}: {count}", head, rows, class_="claims"))
    return "\n".join(parts)


def side_by_side(claims: list[Row], words: Words) -> str:
    """What each side says about the same people, in one row: every number, with how many claims state it."""
    kinds = ("count", "plan")
    counted = [claim for claim in claims if MEASURES[claim["measure"]].kind in kinds]
    sides = [side for side in SIDE if any(claim["claimant_side"] == side for claim in counted)]
    if not counted:
        return ""
    rows = [
        [Cell(escape(what)), *(Cell(_numbers(grouped(same, "claimant_side")[side], words)) for side in sides)]
        for what, same in _same_measure(counted, words)
    ]
    caption = words.say("What each side says about the same people; in brackets, in how many claims")
    return table(caption, [words.say("what is counted"), *map(words.side, sides)], rows, class_="sides")


def _same_measure(claims: list[Row], words: Words) -> list[tuple[str, list[Row]]]:
    groups = grouped(claims, "measure")
    order = sorted(groups, key=_place)
    return [(_named(measure, words), groups[measure]) for measure in order]


def _place(measure: str) -> tuple[bool, int, int, str]:
    counted = MEASURES[measure]
    directions, groups = list(DIRECTION), list(GROUP)
    direction = directions.index(counted.direction) if counted.direction else len(directions)
    return counted.kind == "plan", direction, groups.index(counted.group), measure


def _numbers(claims: list[Row], words: Words) -> str:
    """Each number that these claims state, the likeliest to be met first, with a link to its first claim."""
    if not claims:
        return "–"
    numbers: dict[str, list[Row]] = {}
    for claim in claims:
        numbers.setdefault(words.stated(claim), []).append(claim)
    ordered = sorted(numbers.items(), key=lambda said: (-len(said[1]), said[0]))
    return ", ".join(f"{link('#' + same[0]['claim_id'], number)} ({len(same)})" for number, same in ordered)


def _row(claim: Row, words: Words) -> list[Cell]:
    note = f'<span class="note">{original(claim["note"], words)}</span>' if claim["note"] else ""
    day = claim["published_on"]
    return [
        Cell(_anchor(claim, words)),
        Cell(escape(measure_in_words(claim, words)) + note),
        Cell(escape(words.stated(claim)), numeric=True),
        Cell(source_link(claim, words)),
        Cell(words.say("undated") if day is None else words.date(day)),
        Cell(reading_in_words(claim, words)),
    ]


def _anchor(claim: Row, words: Words) -> str:
    """The claimant's name, which is also the claim's own permanent link."""
    claim_id = claim["claim_id"]
    title = words.say("Link to claim {claim_id}", claim_id=claim_id)
    marks = attributes(id=claim_id, href=f"#{claim_id}", class_="anchor", title=title)
    return f"<a{marks}>{escape(words.name(claim['claimant']))}</a>"


def source_link(claim: Row, words: Words = ENGLISH) -> str:
    """The publisher with a link to the page and, where there is one, to its archived copy."""
    name, origin = words.name(claim["publisher"]), claim["origin"]
    text = words.say("text of {origin}", origin=escape(words.name(origin))) if words.known(origin) else ""
    main = (
        outside_link(claim["url"], name) if words.known(claim["url"]) else f"{escape(name)} ({words.say('no address')})"
    )
    copy = archived_copy(claim, words)
    return main + (f" · {copy}" if copy else "") + (f" <span class='note'>{text}</span>" if text else "")


def archived_copy(source: Row, words: Words) -> str:
    """A link to the archived copy; nothing where there is none."""
    return (
        outside_link(source["archived_url"], words.say("archived copy")) if words.known(source["archived_url"]) else ""
    )


def measure_in_words(claim: Row, words: Words = ENGLISH) -> str:
    """The measure in a few words, and as of when: “to Ukraine: women”, “planned, to Russia (as of 2 June 2025)”."""
    named, day = _named(claim["measure"], words), claim["as_of"]
    if not words.known(day):
        return named
    if MEASURES[claim["measure"]].kind == "count":
        return words.say("{measure} (up to {day})", measure=named, day=words.date(day))
    when = words.date(day) if claim["as_of_precision"] == "day" else words.month(day)
    return words.say("{measure} (as of {day})", measure=named, day=when)


def _named(name: str, words: Words) -> str:
    measure = MEASURES[name]
    if measure.group == "exchanges":
        return words.say("number of the exchange") if measure.kind == "ordinal" else words.say("exchanges so far")
    if measure.kind == "stock":
        return words.say(_HELD[name.split("_")[2]], group=words.group(measure.group))
    direction = words.direction(measure.direction) if measure.direction else words.say("to a third country")
    return words.say(_KINDS[measure.kind], direction=direction, group=words.group(measure.group))


def reading_in_words(claim: Row, words: Words) -> str:
    """How the claim was read; where it does not mean what it says, the reason and the difference left over."""
    if not words.known(claim["reading"]):
        return "–"
    reading = escape(words.reading(claim["reading"]))
    if claim["reading"] in ("as labelled", "as an editor ruled") and not claim["residual"]:
        return reading
    told = retold(claim["why"], words.code)
    reason = escape(" ".join(told)) if told else original(claim["why"], words)
    left = f" ({words.signed(claim['residual'])})" if words.known(claim["residual"]) and claim["residual"] else ""
    return f"{reading}{left} <span class='note'>{reason}</span>"
