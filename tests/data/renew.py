"""What the committed ledger holds, as two small CSVs whose diffs are read: python tests/data/renew.py writes them."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
CURATED = HERE.parents[1] / "data" / "curated"
ROW_COUNTS = HERE / "row_counts.csv"
WITHOUT_CLAIMS = HERE / "events_without_claims.csv"
HOW_TO_RENEW = "if the change is meant, run python tests/data/renew.py and commit what it wrote"


def sheet(name: str) -> list[dict[str, str]]:
    with (CURATED / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def row_counts() -> list[list[str]]:
    """Rows of each table and year: of the event for claims and events, of publication for sources."""
    years = [("events", row["date_start"][:4]) for row in sheet("events")]
    years += [("claims", (row["subject_id"].removeprefix("round-") or row["as_of"])[:4]) for row in sheet("claims")]
    years += [("sources", row["published_on"][:4] or "undated") for row in sheet("sources")]
    others = ("publishers", "claimants", "counters", "rounds", "decisions", "corrections", "withdrawn")
    years += [(name, "") for name in others for _ in sheet(name)]
    return [[table, year, str(count)] for (table, year), count in sorted(Counter(years).items())]


def events_without_claims() -> list[list[str]]:
    """Events that no claim is about, whether for themselves or for a round that says nothing of them."""
    claimed = {row["subject_id"] for row in sheet("claims")}
    return [[row["event_id"], row["label"]] for row in sheet("events") if row["event_id"] not in claimed]


def committed(path: Path) -> list[list[str]]:
    """The rows of a committed list, without its header."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.reader(handle))[1:]


def _write(path: Path, header: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows([header, *rows])
    print(f"{path.name}: {len(rows)} rows")


if __name__ == "__main__":
    _write(ROW_COUNTS, ["table", "year", "rows"], row_counts())
    _write(WITHOUT_CLAIMS, ["event_id", "label"], events_without_claims())
