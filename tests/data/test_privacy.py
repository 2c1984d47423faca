"""No prisoner is named or made identifiable: held by the columns that exist, and by a scan of every free text."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from analysis.present.book import Book
from analysis.tables import GATHERING, TABLES
from tests.project import REPOSITORY

PEOPLE_IN_OFFICE = {"claimants.claimant", "claims.claimant", "counters.keeper"}
"""Officials and institutions in their public role; no other column may hold a person's name."""

FREE_TEXT = {
    "publishers.publisher", "claimants.office", "sources.publisher", "sources.origin", "counters.note",
    "rounds.label", "rounds.mediators", "rounds.deal", "rounds.note",
    "events.label", "events.mediators", "events.deal", "events.note", "claims.note",
    "decisions.reason", "decisions.decided_by",
    "corrections.record_id", "corrections.column", "corrections.old_value", "corrections.new_value",
    "corrections.expect", "corrections.reason", "corrections.noticed_by", "withdrawn.reason",
    "watches.links", "watches.note", "candidates.why", "candidates.original", "candidates.note", "reviews.decided_by",
    "reviews.original",
    "figures.why", "readings.reading", "readings.why", "totals.why",
}  # fmt: skip
"""Columns without a closed list of terms, a pattern or a reference: each was weighed before it came in."""

_RANKS = (
    "private|corporal|sergeant|lieutenant|captain|major|colonel|general|admiral|soldier|sailor|marine|pilot|sniper|"
    "fighter|medic|prisoner|volunteer|conscript|рядовой|сержант|лейтенант|капитан|майор|полковник|рядовий|капітан"
)
FORBIDDEN = [
    rf"\b(?i:{_RANKS})s?\s+(?!Staff)[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ’']+",  # a rank and a name
    r"\b[A-ZА-ЯІЇЄҐ]\.\s?(?:[A-ZА-ЯІЇЄҐ]\.\s?)?[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ’']{2,}",  # initials and a name
    r"(?i:call\s?sign|nickname|nom de guerre|позивний|позывной)",
    r"(?i:\baged? \d|\b\d{1,2}[- ]years?[- ]old|\bborn (?:in|on)\b|\bdate of birth)",
    r"(?i:\b(?:wife|widow|husband|mother|father|brother|sister|son|daughter|fianc[eé]e?) of\b)",
    r"(?i:\bpassport|\btax number|\bphone|\bhome address|\bnative of|\bresident of [A-Z][a-z]+ village)",
]
_SURNAME = re.compile(r"\b([A-Z][a-z]+ [A-Z][a-z]+(?:enko|chuk|skyi|sky|skiy|ov|ova|ev|eva|in|ina|yk|ych|iuk))\b")


def faults(text: str) -> list[str]:
    """What a text holds that may point at a person."""
    return [match.group() for pattern in FORBIDDEN for match in re.finditer(pattern, text)]


def texts(book: Book) -> dict[str, list[str]]:
    """Every free text of the ledger, by table and column."""
    frames = book.tables()
    return {
        f"{table}.{column}": [str(text) for text in frame[column].dropna().unique()]
        for table, frame in frames.items()
        for column in frame
        if f"{table}.{column}" in FREE_TEXT
    }


def test_no_free_text_column_came_in_unweighed() -> None:
    free = {
        f"{table.name}.{column.name}"
        for table in (*TABLES.values(), *GATHERING)
        for column in table.columns
        if column.kind == "text"
        and not (column.terms or column.pattern or column.refers or column.name.endswith("_id"))
    }
    keys = {f"{table.name}.{key}" for table in TABLES.values() for key in table.key}
    assert free - PEOPLE_IN_OFFICE <= FREE_TEXT | keys


def test_no_column_is_made_for_a_persons_name() -> None:
    about = {f"{t.name}.{c.name}": f"{c.name} {c.about}" for t in TABLES.values() for c in t.columns}
    telling = re.compile(r"(?i)\b(person|surname|birth|rank|prisoner's)\b")
    assert {column for column, text in about.items() if telling.search(text)} == set()


def test_no_text_holds_what_may_point_at_a_person(book: Book) -> None:
    found = {where: list(chain.from_iterable(map(faults, found))) for where, found in texts(book).items()}
    assert {where: hits for where, hits in found.items() if hits} == {}


@pytest.mark.parametrize("path", ["curated/watches.csv", "curated/reviews.csv", "inbox/candidates.csv"])
def test_nothing_of_the_gatherers_sheets_may_point_at_a_person(path: str) -> None:
    sheet = REPOSITORY / "data" / path
    assert not sheet.exists() or faults(sheet.read_text(encoding="utf-8")) == []


def test_whoever_a_text_names_is_a_claimant_in_office(book: Book) -> None:
    named = {name for found in texts(book).values() for text in found for name in _SURNAME.findall(text)}
    ledger = book.ledger
    known = {*ledger.claimants["claimant"], *ledger.counters["keeper"], *ledger.publishers["publisher"]}
    assert sorted(name for name in named if name not in known) == []


def test_editors_sign_with_a_role_and_not_a_name(book: Book) -> None:
    signed = {*book.ledger.decisions["decided_by"], *book.ledger.corrections["noticed_by"]}
    assert {name for name in signed if re.search(r"[A-Z][a-z]+ [A-Z][a-z]+", name)} == set()


@pytest.mark.parametrize(
    "text",
    [
        "Among them Sergeant Examplenko.", "One of them, E. Examplenko, is wounded.", "A medic, call sign “Example”",
        "He is 34 years old", "a man born in Exampleville", "the wife of one of them",
    ],
)  # fmt: skip
def test_the_scan_finds_what_it_is_meant_to_find(text: str) -> None:
    assert faults(text)


@pytest.mark.parametrize(
    "text", ["General Staff of the Armed Forces", "207 soldiers and sailors, Ukraine says", "Ten officers for ten."]
)
def test_the_scan_lets_institutions_and_numbers_pass(text: str) -> None:
    assert faults(text) == []
