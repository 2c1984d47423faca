"""What is cited: names from CITATION.cff, days from the records."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.problems import InputError
from analysis.publish.identity import edition_of, repository_address, site_address
from tests.project import Project

Frames = dict[str, pd.DataFrame]


def test_a_state_that_was_not_released_is_named_by_its_newest_record(named: Project, frames: Frames) -> None:
    assert edition_of(named.root, frames).state == "2030-03-01"


def test_a_released_state_is_named_by_its_version(named: Project, frames: Frames) -> None:
    assert edition_of(named.root, frames, version="2030.3.0").state == "2030.3.0"


def test_the_data_reach_to_the_last_day_of_any_event_or_total(named: Project, frames: Frames) -> None:
    edition = edition_of(named.root, frames)
    days = [*frames["events"]["date_end"], *frames["claims"]["as_of"].dropna()]
    assert edition.through == max(days).date()


def test_a_correction_made_later_is_the_newest_record(named: Project, frames: Frames) -> None:
    late = pd.DataFrame({"corrected_on": pd.to_datetime(["2030-04-05"])})
    assert edition_of(named.root, frames | {"corrections": late}).issued == date(2030, 4, 5)


def test_an_address_has_one_slash(named: Project, frames: Frames) -> None:
    assert edition_of(named.root, frames).at("site/data.html") == "https://invented.test/site/data.html"


def test_without_a_site_address_pages_have_none(named: Project, frames: Frames) -> None:
    (named.root / "_quarto.yml").write_text("website:\n  title: Invented\n")
    assert edition_of(named.root, frames).at("site/data.html") == ""


def test_a_person_among_the_authors_is_named_family_first(named: Project, frames: Frames) -> None:
    path = named.root / "CITATION.cff"
    path.write_text(
        path.read_text().replace('name: "Invented Ledger contributors"', "{family-names: Doe, given-names: J}")
    )
    assert edition_of(named.root, frames).authors == ("Doe, J",)


@pytest.mark.parametrize("field", ["title", "abstract", "authors", "license"])
def test_a_citation_file_that_lacks_a_field_is_one_sentence(named: Project, frames: Frames, field: str) -> None:
    path = named.root / "CITATION.cff"
    path.write_text(path.read_text().replace(f"{field}:", f"x-{field}:"))
    with pytest.raises(InputError, match=f"CITATION.cff, column {field}: is missing; write it"):
        edition_of(named.root, frames)


def test_a_citation_file_that_is_gone_is_one_sentence(named: Project, frames: Frames) -> None:
    (named.root / "CITATION.cff").unlink()
    with pytest.raises(InputError, match=r"CITATION\.cff: is missing"):
        edition_of(named.root, frames)


def test_an_address_that_is_reserved_for_examples_is_none(named: Project) -> None:
    (named.root / "_quarto.yml").write_text("website:\n  site-url: https://ledger.example/\n")
    assert site_address(named.root) == ""


def test_the_environment_knows_the_address_better(named: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://mirror.test/ledger/")
    assert site_address(named.root) == "https://mirror.test/ledger"


def test_reports_go_nowhere_until_the_repository_has_an_address(named: Project) -> None:
    assert repository_address(named.root) == ""
    (named.root / "_quarto.yml").write_text("website:\n  repo-url: https://code.test/ledger/\n")
    assert repository_address(named.root) == "https://code.test/ledger"
