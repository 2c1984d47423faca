"""The inbox in words, for a pull request: numbers and addresses, no sentence of any page."""

from __future__ import annotations

import re

from analysis.gather.inbox.view import Row
from analysis.vocabulary import MATCHES, MEASURES

_LEAD = (
    "Nothing here is in the ledger yet. Fill in `decision` in `data/inbox/candidates.csv` (accept, reject; mend the "
    "cells where the page says otherwise) and save; rows without a decision stay for later."
)


def report_of(rows: list[Row]) -> str:
    """The candidates as Markdown, grouped by how they stand to the ledger."""
    if not rows:
        return "No candidate waits.\n"
    parts = [f"{len(rows)} candidates wait: {counted(rows)}.", "", _LEAD]
    for match, about in MATCHES.items():
        members = [row for row in rows if row["match"] == match]
        if members:
            parts += ["", f"## {match.capitalize()} ({len(members)})", "", f"{about.capitalize()}.", ""]
            parts += [
                "| candidate | about | number | claimant | page | note |",
                "| --- | --- | --- | --- | --- | --- |",
            ]
            parts += [_line(row) for row in members]
    return "\n".join(parts) + "\n"


def counted(rows: list[Row]) -> str:
    """How many candidates stand how to the ledger, in words."""
    counts = {match: sum(row["match"] == match for row in rows) for match in MATCHES}
    return ", ".join(f"{count} {match}" for match, count in counts.items() if count)


def number_in_words(row: Row) -> str:
    """The number as it was put: “more than 207”, “20 to 30”."""
    if row["qualifier"] == "range":
        return f"{row['value_low']} to {row['value_high']}"
    lead = {"about": "about ", "at_least": "at least ", "at_most": "at most "}.get(row["qualifier"], "")
    return f"{lead}{row['value']}"


def _line(row: Row) -> str:
    about = f"{row['subject_id'] or row['counter_id'] or 'not named'}, {row['as_of']}".removesuffix(", ")
    page = f"[{_plain(row['publisher'])}]({_address(row['url'])}), {row['published_on'] or 'undated'}"
    cells = [
        f"`{row['candidate_id']}`", f"{about}: {MEASURES[row['measure']].meaning}", number_in_words(row),
        _plain(row["claimant"] or "not known to the ledger"), page, _plain(row["why"]),
    ]  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """The text without anything that Markdown or HTML would take for markup."""
    return re.sub(r"([\\`*_{}\[\]()<>#|!~@&])", r"\\\1", " ".join(text.split()))


def _address(url: str) -> str:
    return re.sub(r"[\s()\[\]<>|\"'`\\]", lambda found: f"%{ord(found.group()):02X}", url)
