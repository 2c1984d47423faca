"""Citations, read back by the programs that others use for them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import bibtexparser.entrypoint
import pandas as pd
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from analysis.problems import PlainError
from analysis.publish.cite import FORMATS, Work, cite, csl, dataset, work_of
from analysis.publish.identity import Edition
from tests.project import REPOSITORY, Terminal

Frames = dict[str, pd.DataFrame]
RECORDS = ["", "2030-01-05", "round-2030-02-01", "C0001"]


@pytest.fixture(params=RECORDS, ids=lambda record: record or "dataset")
def work(request: pytest.FixtureRequest, edition: Edition, frames: Frames) -> Work:
    """The dataset, an event, a round and a claim."""
    return work_of(edition, frames, request.param)


def bibtex(text: str) -> dict[str, str]:
    """Type, key and fields of the one entry."""
    library = bibtexparser.entrypoint.parse_string(text)
    assert not library.failed_blocks
    (entry,) = library.entries
    return {"type": entry.entry_type, "key": entry.key} | {field.key: field.value for field in entry.fields}


def test_the_text_names_makers_year_title_version_and_reach(edition: Edition) -> None:
    assert cite(dataset(edition), "text") == (
        "Invented Ledger contributors (2030). Invented Ledger: a {title} & 100% test_case "
        "(version 2030.3.0; data through 1 February 2030) [Data set]. https://invented.test/\n"
    )


def test_a_state_that_was_not_released_says_when_it_was_recorded(edition: Edition) -> None:
    assert "(as recorded on 4 March 2030; data through" in cite(dataset(replace(edition, version="")), "text")


def test_a_record_is_cited_within_the_dataset_and_with_its_page(edition: Edition, frames: Frames) -> None:
    text = cite(work_of(edition, frames, "2030-01-05"), "text")
    assert "First invented exchange (record 2030-01-05). In Invented Ledger" in text
    assert text.endswith("https://invented.test/events/2030-01-05.html\n")


def test_the_dataset_is_cited_by_its_doi_when_it_has_one(edition: Edition) -> None:
    work = dataset(replace(edition, doi="10.5281/zenodo.1"))
    assert "https://doi.org/10.5281/zenodo.1" in cite(work, "text")
    assert bibtex(cite(work, "bibtex"))["doi"] == "10.5281/zenodo.1"
    assert rispy.loads(cite(work, "ris"))[0]["doi"] == "10.5281/zenodo.1"
    assert csl(work)["DOI"] == "10.5281/zenodo.1"


@pytest.mark.parametrize("form", list(FORMATS))
def test_every_format_names_the_version_and_the_record(work: Work, form: str) -> None:
    text = cite(work, form)
    assert "2030.3.0" in text
    assert work.record in text


@pytest.mark.parametrize("form", list(FORMATS))
def test_every_format_gives_the_page(work: Work, form: str) -> None:
    assert work.address in cite(work, form)


def test_two_states_of_one_record_have_two_keys(work: Work) -> None:
    assert work.key != replace(work, edition=replace(work.edition, version="2030.4.0")).key


def test_bibtex_is_read_by_a_parser(work: Work) -> None:
    entry = bibtex(cite(work, "bibtex"))
    assert (entry["type"], entry["key"]) == ("misc", work.key)
    assert (entry["year"], entry["version"]) == ("2030", "2030.3.0")
    assert entry["author"] == "{Invented Ledger contributors}"


def test_bibtex_escapes_what_tex_would_run(edition: Edition) -> None:
    title = bibtex(cite(dataset(edition), "bibtex"))["title"]
    assert title == r"{Invented Ledger: a \{title\} \& 100\% test\_case}"


@given(title=st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_no_title_breaks_a_bibtex_entry(title: str) -> None:
    work = Work(title, EDITION)
    assert bibtex(cite(work, "bibtex"))["key"] == work.key


def test_ris_is_read_by_a_parser(work: Work) -> None:
    (entry,) = rispy.loads(cite(work, "ris"))
    assert entry["type_of_reference"] == "DATA"
    assert entry["authors"] == ["Invented Ledger contributors"]
    assert (entry["year"], entry["edition"]) == ("2030", "2030.3.0")
    assert entry["title"] == work.title


def test_a_line_break_in_a_title_does_not_end_its_ris_line(edition: Edition) -> None:
    (entry,) = rispy.loads(cite(Work("one\ntwo", edition), "ris"))
    assert entry["title"] == "one two"


def test_csl_json_is_rendered_by_a_citation_processor(work: Work) -> None:
    source = CiteProcJSON(json.loads(cite(work, "csl-json")))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    shelf = CitationStylesBibliography(style, source, formatter.plain)
    shelf.register(Citation([CitationItem(work.key)]))
    (line,) = (str(entry) for entry in shelf.bibliography())
    assert "Invented Ledger contributors" in line
    assert "2030" in line


def test_csl_json_holds_no_empty_field(work: Work) -> None:
    item: dict[str, Any] = csl(work)
    assert all(item.values())


def test_a_record_that_is_not_there_is_one_sentence(edition: Edition, frames: Frames) -> None:
    with pytest.raises(PlainError, match="There is no record “2031-01-01”; name an event"):
        work_of(edition, frames, "2031-01-01")


def test_a_withdrawn_record_says_why_and_what_to_cite_instead(edition: Edition, frames: Frames) -> None:
    gone = pd.DataFrame([{"identifier": "2030-01-04", "successor": "2030-01-05", "reason": "a wrong day"}])
    with pytest.raises(PlainError, match="“2030-01-04” was withdrawn; cite 2030-01-05 instead: a wrong day"):
        work_of(edition, frames | {"withdrawn": gone}, "2030-01-04")


def test_a_format_that_is_not_there_is_one_sentence(edition: Edition) -> None:
    with pytest.raises(PlainError, match="There is no format “mla”; choose text, bibtex, ris or csl-json"):
        cite(dataset(edition), "mla")


def test_the_command_cites_the_project(terminal: Terminal) -> None:
    outcome = terminal.run("cite")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("Exchange Ledger contributors (")


def test_the_command_cites_a_record_in_the_format_asked_for(terminal: Terminal) -> None:
    outcome = terminal.run("cite", "2024-01-31", "--format", "csl-json")
    assert json.loads(outcome.out)[0]["number"] == "2024-01-31"


def test_the_command_refuses_a_record_that_is_not_there(terminal: Terminal) -> None:
    outcome = terminal.run("cite", "2021-01-01")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1


def _edition() -> Edition:
    from analysis.publish.identity import edition_of
    from analysis.publish.records import open_frames

    return edition_of(REPOSITORY, open_frames(REPOSITORY / "data"))


EDITION = _edition()
