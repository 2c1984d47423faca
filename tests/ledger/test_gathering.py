"""The gatherer's own sheets are checked with the records."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from analysis.ledger.editing import format_curated
from analysis.problems import InputError
from analysis.tables import WATCHES
from tests.project import REPOSITORY, Project

WATCH = {
    "watch_id": "agency-a", "publisher": "Agency A", "kind": "agency", "language": "uk",
    "method": "feed", "address": "https://agency-a.example/rss", "links": r"/news/\d+", "adapter": "",
    "interval": "6", "last_checked": "", "note": "",
}  # fmt: skip


def watch(project: Project, **cells: str) -> dict[str, str]:
    """A watch in order, with these cells changed."""
    side = next(row["side"] for row in project.rows("publishers") if row["publisher"] == "Agency A")
    return {**WATCH, "side": side, **cells}


def write(project: Project, *rows: dict[str, str]) -> None:
    with project.sheet("watches").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, WATCHES.curated_columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def refused(project: Project) -> str:
    with pytest.raises(InputError) as raised:
        project.compiled()
    return str(raised.value)


def test_watches_in_order_change_nothing(project: Project) -> None:
    before = project.compiled().counts
    write(project, watch(project))
    assert project.compiled().counts == before


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"publisher": "Nobody"}, "column publisher: “Nobody” is not in publishers"),
        ({"links": "("}, "column links: is no regular expression"),
        ({"method": "rss"}, "column method: “rss” is not a known term"),
        ({"interval": "often"}, "column interval: “often” is not a whole number"),
        ({"interval": ""}, "column interval: is empty"),
        ({"address": "agency-a.example"}, "column address"),
        ({"side": "mediator"}, "column side: is not the publisher's side"),
    ],
)
def test_a_watch_at_fault_is_named_by_row_and_column(project: Project, cells: dict[str, str], said: str) -> None:
    write(project, watch(project, **cells))
    assert "data/curated/watches.csv, row 2" in refused(project)
    assert said in refused(project)


def test_an_address_watched_twice_is_refused(project: Project) -> None:
    write(project, watch(project), watch(project, watch_id="agency-a-again"))
    assert "row 3, column address: is watched by an earlier row" in refused(project)


def test_formatting_sorts_the_watches_too(project: Project) -> None:
    write(project, watch(project, watch_id="b"), watch(project, watch_id="a", address="https://agency-a.example/2"))
    assert "watches.csv" in format_curated(project.data / "curated")
    assert [row["watch_id"] for row in project.rows("watches")] == ["a", "b"]


def test_at_least_twenty_publishers_of_both_sides_are_watched() -> None:
    with Path(REPOSITORY / "data" / "curated" / "watches.csv").open(encoding="utf-8", newline="") as handle:
        watches = list(csv.DictReader(handle))
    assert len({watch["publisher"] for watch in watches}) >= 20
    assert {watch["language"] for watch in watches} == {"en", "uk", "ru"}
    assert {watch["side"] for watch in watches} == {"UA", "RU", "mediator", "third_party"}
