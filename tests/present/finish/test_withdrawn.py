"""Addresses of withdrawn records go on answering: why, and where the record stands now."""

from __future__ import annotations

import pytest

from tests.present.finish.making import Rendered
from tests.project import REPOSITORY, Project


@pytest.fixture
def site_with(site: Rendered, project: Project) -> Rendered:
    """The invented project's site; its first event took the place of a record, another record is simply gone."""
    (project.root / "CITATION.cff").write_text((REPOSITORY / "CITATION.cff").read_text())
    successor = project.book().ledger.events["event_id"].iloc[0]
    shared = {"withdrawn_on": "2030-02-01"}
    project.append(
        "withdrawn",
        shared | {"identifier": "2029-12-31", "successor": successor, "reason": "Its <b>day</b> was wrong."},
        shared | {"identifier": "2029-11-30", "successor": "", "reason": "It never took place."},
    )
    project.book()
    site.page(f"events/{successor}.html")
    site.finish()
    return site


def test_a_withdrawn_record_leads_to_its_successor(site_with: Rendered) -> None:
    way = site_with.values("events/2029-12-31.html", "//meta[@http-equiv='refresh']/@content")
    [target] = site_with.values("events/2029-12-31.html", "//main//a/@href")
    assert way == [f"0; url={target}"]
    assert (site_with.out / "events" / target).exists()


def test_one_without_a_successor_says_why_and_stays(site_with: Rendered) -> None:
    assert site_with.values("events/2029-11-30.html", "//meta[@http-equiv='refresh']") == []
    assert any("It never took place." in text for text in site_with.values("events/2029-11-30.html", "//main//text()"))


def test_the_reason_stays_words_and_both_languages_answer(site_with: Rendered) -> None:
    assert "Its <b>day</b> was wrong." in "".join(site_with.values("events/2029-12-31.html", "//main//text()"))
    assert site_with.values("uk/events/2029-12-31.html", "//h1/text()") == ["Запис 2029-12-31 відкликано"]


def test_searches_are_told_to_forget_it(site_with: Rendered) -> None:
    assert site_with.values("events/2029-12-31.html", "//meta[@name='robots']/@content") == ["noindex"]
    assert "2029-12-31" not in site_with.text("sitemap.xml")
