"""The page of one event or round, also for records of an uncommon shape."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest
import yaml

from analysis.present.event_pages import event_pages
from analysis.present.words import words_in
from analysis.publish.identity import Edition
from tests.present.reading import Page, raw_html
from tests.project import Project

FIRST = "events/2030-01-05.qmd"
SECOND = "events/2030-02-01.qmd"


EDITION = Edition(
    "Invented Ledger",
    "Invented.",
    ("A",),
    "CC-BY-4.0",
    (),
    date(2030, 3, 1),
    date(2030, 2, 1),
    address="https://l.example",
)


def pages(project: Project, language: str = "en") -> dict[str, str]:
    """Every page of a record by its path."""
    return dict(event_pages(project.book(), EDITION, words_in(language)))


def page(project: Project, path: str = FIRST, language: str = "en") -> Page:
    """The page at this path, checked to be whole and without script."""
    read = Page(raw_html(pages(project, language)[path]))
    assert read.unclosed == []
    assert "script" not in read.tags()
    assert len(read.all("id")) == len(set(read.all("id")))
    return read


def front_matter(project: Project) -> dict[str, str]:
    text = pages(project)[FIRST]
    matter: dict[str, str] = yaml.safe_load(text.split("---\n")[1])
    return matter


def test_every_event_and_round_has_one_page(project: Project) -> None:
    assert list(pages(project)) == [FIRST, SECOND, "rounds/round-2030-02-01.qmd"]


def test_every_claim_has_an_anchor_of_its_own(project: Project) -> None:
    assert {"C0001", "C0002", "C0003"} <= set(page(project).all("id"))


def test_both_sides_stand_under_their_names(project: Project) -> None:
    text = page(project).text
    assert "Ukraine: 1 claim" in text
    assert "Russia: 2 claims" in text


def test_the_reason_for_a_figure_is_written_out(project: Project) -> None:
    assert "Ukraine says 20 (" in page(project).text


def test_an_event_without_claims_says_so(project: Project) -> None:
    project.write("claims", [row for row in project.rows("claims") if row["subject_id"] != "2030-01-05"])
    text = page(project).text
    assert "No published number was found." in text
    assert "undisclosed" in text


def test_forty_claims_are_all_on_the_page(project: Project) -> None:
    row = project.rows("claims")[0]
    project.append("claims", *(row | {"claim_id": f"C{1000 + n}", "value": str(100 + n)} for n in range(40)))
    assert {f"C{1000 + n}" for n in range(40)} <= set(page(project).all("id"))


def test_a_label_of_three_hundred_characters_is_kept_whole(project: Project) -> None:
    label = ("Invented exchange " * 17)[:300].strip()
    project.change("events", 2, label=label)
    assert front_matter(project)["title"] == label
    page(project)


def test_a_label_with_quotes_and_markup_survives_in_the_front_matter(project: Project) -> None:
    project.change("events", 2, label='Exchange "A": <b>ten</b> \\ ten')
    assert front_matter(project)["title"] == 'Exchange "A": &lt;b&gt;ten&lt;/b&gt; \\ ten'


def test_a_label_with_a_line_break_does_not_break_the_front_matter(project: Project) -> None:
    project.change("events", 2, label="Exchange\n---\n# one")
    text = pages(project)[FIRST]
    assert [line for line in text.splitlines() if line == "---"] == ["---", "---"]


def test_a_note_with_markup_is_shown_as_text(project: Project) -> None:
    note = "<script>alert(1)</script> & <img src=x onerror=alert(2)>"
    project.change("events", 2, note=note)
    project.change("claims", 2, note=note)
    read = page(project)
    assert "img" not in read.tags()
    assert read.text.count("<script>alert(1)</script>") == 2


def test_a_note_with_a_fence_does_not_end_the_block(project: Project) -> None:
    project.change("claims", 2, note="Before\n```\n# after")
    assert "# after" in page(project).text


def test_a_source_without_an_address_is_named_and_not_linked(project: Project) -> None:
    read = page(project)
    assert "Agency B (no address)" in read.text
    assert not any("None" in href or "nan" in href for href in read.all("href"))


def test_an_archived_copy_is_linked_beside_the_page(project: Project) -> None:
    project.change("sources", 2, archived_url="https://archive.example/1")
    assert {"https://a.example/1", "https://archive.example/1"} <= set(page(project).all("href"))


def test_where_no_copy_is_recorded_a_link_opens_the_one_nearest_to_the_day_of_publication(project: Project) -> None:
    project.change("sources", 2, published_on="2030-01-03")
    nearest = "https://web.archive.org/web/20300103/https://a.example/1"
    assert nearest in page(project).all("href")
    project.change("sources", 2, archived_url="https://archive.example/1")
    assert nearest not in page(project).all("href")


def test_the_copy_of_an_undated_source_is_the_one_nearest_to_the_day_it_was_read(project: Project) -> None:
    project.change("sources", 2, published_on="", retrieved_on="2030-02-09")
    assert "https://web.archive.org/web/20300209/https://a.example/1" in page(project).all("href")


def test_an_undated_source_is_called_undated(project: Project) -> None:
    project.change("sources", 2, published_on="")
    assert "undated" in page(project).text


def test_a_stage_and_its_round_lead_to_each_other(project: Project) -> None:
    assert "../rounds/round-2030-02-01.html" in page(project, SECOND).all("href")
    assert "../events/2030-02-01.html" in page(project, "rounds/round-2030-02-01.qmd").all("href")


def test_the_first_event_has_a_neighbour_after_it_alone(project: Project) -> None:
    assert page(project).all("rel").count("next") == 1
    assert page(project).all("rel").count("prev") == 0


def test_a_day_that_no_source_gives_is_called_inexact(project: Project) -> None:
    project.change("events", 2, date_precision="month")
    assert "(the sources give no exact day)" in page(project).text


def headings(read: Page) -> list[int]:
    return [int(tag[1]) for tag, _ in read.elements if tag in ("h1", "h2", "h3", "h4")]


@pytest.mark.parametrize("path", [FIRST, SECOND, "rounds/round-2030-02-01.qmd"])
def test_headings_come_in_order(project: Project, path: str) -> None:
    levels = headings(page(project, path))
    assert levels[0] == 2
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_table_has_a_caption_and_every_head_a_scope(project: Project) -> None:
    read = page(project)
    tags = [tag for tag, _ in read.elements]
    assert tags.count("caption") == tags.count("table") > 3
    assert all(marks.get("scope") in ("col", "row") for tag, marks in read.elements if tag == "th")


def test_both_sides_stand_side_by_side_with_their_numbers(project: Project) -> None:
    text = pages(project)[FIRST]
    row = re.search(r"<tr><th scope=.row.>to Ukraine: everyone</th>(.*?)</tr>", text)
    assert row
    assert re.sub(r"<[^>]+>", "", row[1]) == "20 (1)18 (1)"
    assert re.findall(r"href=.#(C\d+)", row[1]) == ["C0001", "C0002"]


def test_the_page_tells_how_the_figures_developed(project: Project) -> None:
    assert "The figures as known on each day on which they changed" in page(project).text


def test_the_record_is_cited_as_text_bibtex_and_ris(project: Project) -> None:
    text = page(project).text
    assert "(record 2030-01-05). In Invented Ledger" in text
    assert "@misc{exchange-ledger-2030-01-05" in text
    assert "TY  - DATA" in text


def test_each_source_stands_once_with_the_day_on_which_it_was_read(project: Project) -> None:
    text = pages(project)[FIRST]
    sources = text[text.index("id='sources'") :]
    assert "2 sources" in sources
    assert sources.count('href="https://a.example/1"') == 1
    assert sources.count("1 March 2030") >= 2


def test_the_reader_is_told_how_to_report_an_error(project: Project) -> None:
    assert "../site/about.html#report" in page(project).all("href")


@pytest.mark.parametrize("language", ["en", "uk"])
def test_where_the_repository_is_known_the_report_is_begun_with_the_records_name(
    project: Project, language: str
) -> None:
    known = replace(EDITION, repository="https://code.test/ledger")
    text = next(text for _, text in event_pages(project.book(), known, words_in(language)))
    assert "https://code.test/ledger/issues/new?title=Record%202030-01-05" in Page(raw_html(text)).all("href")


UKRAINIAN_FIRST = f"uk/{FIRST}"


def test_the_ukrainian_page_has_the_same_anchors_and_numbers(project: Project) -> None:
    english, ukrainian = page(project), page(project, UKRAINIAN_FIRST, "uk")
    assert english.all("id") == ukrainian.all("id")
    numbers = [re.findall(r"\d+", read.text.replace("\u00a0", "")) for read in (english, ukrainian)]
    assert sorted(set(numbers[0])) == sorted(set(numbers[1]))


def test_the_ukrainian_page_speaks_ukrainian_and_marks_what_is_english(project: Project) -> None:
    project.change("claims", 2, note="An editor's note")
    project.change("events", 2, note="Another note")
    text = pages(project, "uk")[UKRAINIAN_FIRST]
    assert "Україна називає 20 (" in text
    for note in ("An editor&#x27;s note", "Another note"):
        assert f'<span lang="en">{note}</span>' in text


def test_a_title_that_the_catalogue_does_not_know_is_made_from_kind_and_days(project: Project) -> None:
    matter = yaml.safe_load(pages(project, "uk")[UKRAINIAN_FIRST].split("---\n")[1])
    assert matter["title"] == "Обмін, 5 січня 2030"
    assert matter["lang"] == "uk"


ODD = [
    ("events", {"label": "x" * 300, "note": "<script>alert(1)</script> & ``` `x`", "deal": "<i>deal</i>"}),
    ("events", {"mediators": "<b>A</b>;B &amp; C"}),
    ("claims", {"note": "=cmd|' /C calc'!A1 <img src=x onerror=alert(1)> {{< include x >}}"}),
    ("sources", {"url": "", "published_on": ""}),
]


@pytest.mark.parametrize("language", ["en", "uk"])
@pytest.mark.parametrize(("table", "cells"), ODD)
def test_odd_records_leave_every_page_whole(project: Project, language: str, table: str, cells: dict[str, str]) -> None:
    project.change(table, 2, **cells)
    for text in pages(project, language).values():
        read = Page(raw_html(text))
        assert read.unclosed == []
        assert not {"script", "img", "i", "b"} & read.tags()


@pytest.mark.parametrize("language", ["en", "uk"])
def test_an_event_without_claims_is_whole_in_both_languages(project: Project, language: str) -> None:
    project.write("claims", [row for row in project.rows("claims") if row["subject_id"] != "2030-01-05"])
    read = page(project, FIRST if language == "en" else UKRAINIAN_FIRST, language)
    assert "sources" not in read.all("id")
    assert {"figures", "claims", "cite", "report"} <= set(read.all("id"))
