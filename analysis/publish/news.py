"""What happened to the data, as entries for the page of changes and the Atom feed, the newest first.

Made from what every clone holds: the records of releases in data/releases, and the ledger's own corrections, decisions,
withdrawals and days of recording.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from analysis.publish.cite import claim_path
from analysis.publish.formats import Record, plain
from analysis.publish.records import Frames, kind_of

_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:exchange-ledger")
PAGE = "site/changes.html"


@dataclass(frozen=True)
class News:
    """One entry: a name that never changes, its ISO day, title, text, and the page where it can be read."""

    name: str
    day: str
    title: str
    text: str
    path: str

    @property
    def urn(self) -> str:
        """The entry's identifier for feeds, made from its name alone."""
        return uuid.uuid5(_SPACE, self.name).urn


def news(frames: Frames, releases: list[Record]) -> list[News]:
    """Every entry, the newest day first; of one day releases first, then what led to them."""
    found = [*_released(releases), *_corrected(frames), *_decided(frames), *_withdrawn(frames), *_recorded(frames)]
    order = {entry.name: place for place, entry in enumerate(found)}
    return sorted(found, key=lambda entry: (_backwards(entry.day), order[entry.name]))


def _backwards(day: str) -> int:
    return -int(day.replace("-", ""))


def _released(releases: list[Record]) -> Iterator[News]:
    for row in reversed(releases):
        version, text = row["version"], row["paragraph"]
        yield News(f"release {version}", row["released_on"], f"Release {version}", text, f"{PAGE}#{anchor(version)}")


def anchor(version: str) -> str:
    """The anchor of a release on the page of changes."""
    return f"v{version}"


def _corrected(frames: Frames) -> Iterator[News]:
    for row in reversed(plain(frames["corrections"])):
        key, cells = row["correction_id"], (row["old_value"] or "blank", row["new_value"] or "blank")
        text = f"{row['table']} {row['record_id']}, {row['column']}: {cells[0]} → {cells[1]}. {row['reason']}"
        title = f"Correction {key}: {row['record_id']}"
        yield News(f"correction {key}", row["corrected_on"], title, text, f"site/corrections.html#{key}")


def _decided(frames: Frames) -> Iterator[News]:
    for row in reversed(plain(frames["decisions"])):
        key = row["decision_id"]
        title = f"Decision {key} about {row['subject_id']}"
        yield News(f"decision {key}", row["decided_on"], title, row["reason"], f"site/corrections.html#{key}")


def _withdrawn(frames: Frames) -> Iterator[News]:
    for row in reversed(plain(frames["withdrawn"])):
        key, successor = row["identifier"], row["successor"]
        text = row["reason"] + (f" Its successor is {successor}." if successor else "")
        yield News(f"withdrawal {key}", row["withdrawn_on"], f"{key} was withdrawn", text, withdrawn_path(key))


def withdrawn_path(identifier: str) -> str:
    """Where a withdrawn identifier answers: its old page, for a claim the list on the page of changes."""
    kind = kind_of(identifier)
    return f"{PAGE}#{identifier}" if kind == "claims" else f"{kind}/{identifier}.html"


def _recorded(frames: Frames) -> Iterator[News]:
    """The claims that entered the ledger, a day an entry."""
    claims = frames["claims"]
    for day, rows in sorted(claims.groupby(claims["recorded_on"].dt.strftime("%Y-%m-%d")), reverse=True):
        subjects = rows["subject_id"].nunique()
        total = rows["subject_id"].isna().sum()
        text = f"{len(rows):,} claims about {subjects:,} events and rounds" + (f", {total:,} totals" if total else "")
        text += f"{_first(rows)}."
        yield News(f"recorded {day}", str(day), f"Claims recorded on {day}", text, "site/ledger.html")


def _first(rows: pd.DataFrame) -> str:
    """Where to read them, while they are few."""
    pages = list(dict.fromkeys(claim_path(row).partition("#")[0] for row in plain(rows)))
    names = [page.rpartition("/")[2].removesuffix(".html") for page in pages]
    return f": {', '.join(names)}" if len(names) <= 10 else ""
