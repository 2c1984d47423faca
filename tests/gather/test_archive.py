"""Copies at an archive, here a server of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from analysis.gather.archive import Archived, archive
from tests.gather.server import QUICK, Handler, Site
from tests.project import Project


@dataclass
class Keeper:
    """An archive that has some pages and keeps others when asked."""

    project: Project
    site: Site
    told: list[str] = field(default_factory=list)

    def has(self, url: str) -> None:
        self.site.put(f"/web/2/{url}", status=302, Location=f"/web/20300105120000/{url}")
        self.site.put(f"/web/20300105120000/{url}", "a copy")

    def keeps(self, url: str) -> None:
        self.site.put(f"/save/{url}", status=302, Location=f"/web/20300301000000/{url}")
        self.site.put(f"/web/20300301000000/{url}", "a new copy")

    def run(self, limit: int = 9) -> Archived:
        return archive(self.project.root, QUICK, limit, self.site.origin, self.told.append)

    def archived(self) -> dict[str, str]:
        return {row["source_id"]: row["archived_url"] for row in self.project.rows("sources") if row["archived_url"]}


@pytest.fixture
def keeper(project: Project, site: Site) -> Iterator[Keeper]:
    yield Keeper(project, site)


ONE, TWO = "https://a.example/1", "https://a.example/2"


def test_a_copy_that_exists_is_taken(keeper: Keeper) -> None:
    keeper.has(ONE)
    keeper.run()
    assert keeper.archived() == {"agency-a-2030-01-05": f"{keeper.site.origin}/web/20300105120000/{ONE}"}
    assert not any(path == f"/save/{ONE}" for path in keeper.site.paths())


def test_a_page_without_a_copy_is_kept_and_its_address_noted(keeper: Keeper) -> None:
    keeper.keeps(TWO)
    keeper.run()
    assert keeper.archived() == {"agency-a-2030-02-01": f"{keeper.site.origin}/web/20300301000000/{TWO}"}
    assert keeper.project.compiled().counts["sources"] == len(keeper.project.rows("sources"))


def test_the_header_may_name_the_copy(keeper: Keeper) -> None:
    keeper.site.put(f"/save/{ONE}", "saved", Content_Location=f"/web/20300301000000/{ONE}")
    keeper.run()
    assert list(keeper.archived()) == ["agency-a-2030-01-05"]


def test_what_has_a_copy_is_not_asked_about_again(keeper: Keeper) -> None:
    keeper.has(ONE)
    keeper.has(TWO)
    keeper.run(limit=1)
    asked = len(keeper.site.paths())
    keeper.run()
    assert len(keeper.archived()) == 2
    keeper.run()
    assert not any(path.startswith("/save/") for path in keeper.site.paths())
    assert len(keeper.site.paths()) == asked * 2


def test_a_failure_is_told_and_the_others_go_on(keeper: Keeper) -> None:
    keeper.site.put(f"/web/2/{TWO}", status=500)
    keeper.has(ONE)
    done = keeper.run()
    assert done.failures == {"agency-a-2030-02-01": "server error"}
    assert list(done.copies) == ["agency-a-2030-01-05"]
    assert any("server error" in line for line in keeper.told)


def test_an_archive_that_is_asked_too_often_is_left_for_today(keeper: Keeper) -> None:
    keeper.site.put(f"/web/2/{TWO}", status=429)
    keeper.has(ONE)
    assert keeper.run().failures == {"agency-a-2030-02-01": "asked too often"}
    assert keeper.archived() == {}


def test_an_answer_that_names_no_copy_writes_nothing(keeper: Keeper) -> None:
    def shrug(handler: Handler) -> None:
        handler.send(200, b"perhaps")

    for url in (ONE, TWO):
        keeper.site.at(f"/save/{url}", shrug)
    keeper.run()
    assert keeper.archived() == {}


def test_a_gathered_source_gets_its_copy_too(keeper: Keeper) -> None:
    keeper.project.ledger()
    scraped = keeper.project.data / "scraped" / "sources.parquet"
    scraped.parent.mkdir()
    scraped.write_bytes((keeper.project.data / "ledger" / "sources.parquet").read_bytes())
    keeper.project.write("sources", [])
    keeper.has(ONE)
    keeper.run()
    sources = keeper.project.compiled().frames["sources"].set_index("source_id")
    assert sources["archived_url"].dropna().index.tolist() == ["agency-a-2030-01-05"]
