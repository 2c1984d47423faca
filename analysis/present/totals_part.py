"""The running totals as a page part: each counter against the events, with its claims."""

from __future__ import annotations

from analysis.present.book import Book, Row, grouped, rows_by, rows_of
from analysis.present.claim_table import claims_by_side
from analysis.present.html import Cell, escape, table
from analysis.present.reasons import retold
from analysis.present.records import original
from analysis.present.words import SIDE, Words
from analysis.vocabulary import MEASURES


def totals(book: Book, words: Words) -> str:
    """Each counter, officials and the most quoted first: what it counts, its totals against the events, its claims."""
    claimed = sorted(
        (claim for claim in book.claim_rows if claim["counter_id"]),
        key=lambda claim: (f"{claim['as_of'] or '9999'}", claim["claim_id"]),
    )
    claims, stated = grouped(claimed, "counter_id"), rows_by(book.totals.sort_values("as_of"), "counter_id")
    order = list(SIDE)
    counters = sorted(
        rows_of(book.ledger.counters), key=lambda row: (order.index(row["side"]), -len(claims[row["counter_id"]]))
    )
    parts = [_counter(row, stated[row["counter_id"]], claims[row["counter_id"]], words) for row in counters]
    return "\n".join([*parts, _loose(book, words)])


def _counter(counter: Row, stated: list[Row], said: list[Row], words: Words) -> str:
    count = words.plural("{count} claim", "{count} claims", len(said))
    name = counter_name(counter, words)
    parts = [
        f"<h2 id='{counter['counter_id']}'>{escape(name)}</h2>",
        f"<p>{original(counter['note'], words)}</p>" if counter["note"] else "",
        _totals_table(stated, name, words),
        f"<details><summary>{count}</summary>{claims_by_side(said, words)}</details>",
    ]
    return "\n".join(filter(None, parts))


def _loose(book: Book, words: Words) -> str:
    """The claims of no handover, round or counter: prisoners held on a day, and announcements that stayed open."""
    loose = [claim for claim in book.claim_rows if not claim["subject_id"] and not claim["counter_id"]]
    if not loose:
        return ""
    kinds = [
        (words.say("Prisoners held, as somebody put it on a day"), "stock"),
        (words.say("Announced, without a handover to which it belongs"), "plan"),
    ]
    parts = [f"<h2 id='loose'>{escape(words.say('Numbers of no single handover'))}</h2>"]
    for title, kind in kinds:
        said = [claim for claim in loose if MEASURES[claim["measure"]].kind == kind]
        if said:
            parts.append(f"<h3>{escape(title)}</h3>{claims_by_side(said, words)}")
    return "\n".join(parts)


def counter_name(counter: Row, words: Words) -> str:
    """Who counts whom, since when: “Coordination Headquarters: everyone, to Ukraine, since 24 February 2022”."""
    what = (
        words.say("exchanges")
        if counter["group"] == "exchanges"
        else f"{words.group(counter['group'])}, {words.direction(counter['direction'])}"
    )
    values = {"keeper": words.name(counter["keeper"]), "what": what, "start": words.date(counter["starts_on"])}
    if counter["ends_on"] is None:
        return words.say("{keeper}: {what}, since {start}", **values)
    return words.say("{keeper}: {what}, from {start} to {end}", **values, end=words.date(counter["ends_on"]))


def _totals_table(rows: list[Row], name: str, words: Words) -> str:
    if not rows:
        return ""
    say = words.say
    head = [say("as of"), say("stated"), say("implied"), say("difference"), say("why")]
    cells = [
        [
            Cell(words.date(row["as_of"])),
            Cell(words.number(row["stated"]), numeric=True),
            Cell(words.number(row["implied"]), numeric=True),
            Cell(words.signed(row["residual"]), numeric=True),
            Cell(_why(row["why"], words)),
        ]
        for row in rows
    ]
    return table(say("Stated totals against the events: {counter}", counter=name), head, cells)


def _why(why: str, words: Words) -> str:
    told = retold(why, words.code)
    return escape(" ".join(told)) if told else original(why, words)
