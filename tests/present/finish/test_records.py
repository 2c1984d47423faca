"""What finished pages tell reference managers and searches: the dataset, its records, and the stories."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.present.finish.making import Rendered
from tests.project import REPOSITORY, Project

BASE = "https://ledger.example/base"


@pytest.fixture
def told(site: Rendered, project: Project) -> Rendered:
    """The invented project's site, with the page of one record, the data page and a story."""
    (project.root / "CITATION.cff").write_text((REPOSITORY / "CITATION.cff").read_text())
    event = project.book().ledger.events.iloc[0]
    for code in ("", "uk/"):
        site.page(f"{code}events/{event['event_id']}.html", title="&lt;b&gt;It", lede="Told.")
    site.page("site/data.html", '<a href="../downloads/claims.csv">CSV</a>', title="Data")
    site.page("stories/01-one.html", title="One")
    site.finish()
    return site


@pytest.fixture
def record(told: Rendered, project: Project) -> str:
    return f"events/{project.book().ledger.events.iloc[0]['event_id']}.html"


def data(site: Rendered, path: str) -> dict[str, Any]:
    [text] = site.values(path, "//head/script[@type='application/ld+json']/text()")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def test_a_record_is_a_dataset_within_the_dataset_with_its_figures(
    told: Rendered, record: str, project: Project
) -> None:
    found = data(told, record)
    subject = record.removeprefix("events/").removesuffix(".html")
    figures = project.book().figures.query("subject_id == @subject").dropna(subset=["best"])
    assert (found["@type"], found["identifier"], found["isPartOf"]["@type"]) == ("Dataset", subject, "Dataset")
    assert [value["value"] for value in found["variableMeasured"]] == [int(best) for best in figures["best"]]
    assert found["url"] == f"{BASE}/{record}"
    assert len(found["temporalCoverage"]) == len("2024-01-31/2024-01-31")


def test_the_ukrainian_twin_tells_the_same_in_its_own_language(told: Rendered, record: str) -> None:
    english, ukrainian = data(told, record), data(told, f"uk/{record}")
    assert (english["inLanguage"], ukrainian["inLanguage"]) == ("en", "uk")
    assert ukrainian["url"] == f"{BASE}/uk/{record}"
    assert ukrainian["variableMeasured"][0]["name"].startswith("до ")
    assert told.values(f"uk/{record}", "//meta[@name='DC.language']/@content") == ["uk"]


def test_the_data_page_is_the_dataset_and_names_its_files(told: Rendered) -> None:
    found = data(told, "site/data.html")
    assert found["@type"] == "Dataset"
    assert found["license"].startswith("https://creativecommons.org/")
    assert found["distribution"][0]["contentUrl"] == f"{BASE}/downloads/claims.csv"


def test_a_story_is_an_article(told: Rendered) -> None:
    assert data(told, "stories/01-one.html")["@type"] == "Article"
    assert told.values("stories/01-one.html", "//meta[@name='z:itemType']/@content") == ["webpage"]


def test_reference_managers_find_title_maker_day_and_address(told: Rendered, record: str) -> None:
    cited = {
        name: told.values(record, f"//meta[@name='{name}']/@content")
        for name in ("citation_title", "citation_author", "citation_public_url")
    }
    assert cited == {
        "citation_title": ["<b>It"],
        "citation_author": ["Exchange Ledger contributors"],
        "citation_public_url": [f"{BASE}/{record}"],
    }


def test_no_title_ends_the_data_block_early(told: Rendered, record: str) -> None:
    assert "<b>" not in "".join(told.values(record, "//head/script/text()"))


def test_every_page_says_how_far_the_data_go(told: Rendered) -> None:
    for path in ("index.html", "stories/01-one.html"):
        assert any("Data through" in text for text in told.values(path, "//footer//text()"))


def test_the_dates_in_the_foot_are_written_as_the_language_writes_them(told: Rendered, record: str) -> None:
    [line] = [text for text in told.values(f"uk/{record}", "//footer//text()") if text.startswith("Дані до")]
    assert any(month in line for month in ("січня", "лютого", "березня", "квітня", "травня", "червня", "жовтня"))


def test_finishing_twice_still_changes_nothing(told: Rendered, record: str) -> None:
    once = told.text(record)
    told.finish()
    assert told.text(record) == once
