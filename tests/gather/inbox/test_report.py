"""The inbox in words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.gather.inbox.report import number_in_words, report_of
from tests.gather.inbox.desk import Desk


def test_the_report_lists_every_candidate_with_number_claimant_and_page(desk: Desk) -> None:
    desk.page("/a", {}, {"event_date": "2030-03-01", "qualifier": "at_least"})
    text = report_of(desk.inbox().rows)
    assert "2 candidates wait: 1 new event, 1 contradiction." in text
    assert "| 31 | Office U | [Agency A](https://agency-a.example/a), 2030-02-01 |" in text
    assert "| at least 31 |" in text


def test_no_sentence_of_a_page_is_in_the_report(desk: Desk) -> None:
    desk.page("/a", {}, sentence="On Friday 31 people came home.")
    assert "came home" not in report_of(desk.inbox().rows)


def test_an_empty_inbox_says_so() -> None:
    assert report_of([]) == "No candidate waits.\n"


@given(st.text(max_size=60))
@example("[")
def test_no_text_of_a_page_becomes_markup(text: str) -> None:
    row = dict.fromkeys(["counter_id", "as_of", "published_on", "value_low", "value_high"], "") | {
        "candidate_id": "0", "match": "new event", "why": text, "subject_id": "2030-03-01", "qualifier": "exact",
        "measure": "returned_to_ua", "value": "3", "claimant": text, "publisher": text, "url": f"https://a.example/{text}",
    }  # fmt: skip
    line = report_of([row]).splitlines()[-1]
    for mark in ("<", "|", "`", "["):
        assert line.replace(f"\\{mark}", "").count(mark) == {"<": 0, "|": 7, "`": 2, "[": 1}[mark]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"qualifier": "exact", "value": "207"}, "207"),
        ({"qualifier": "at_least", "value": "200"}, "at least 200"),
        ({"qualifier": "range", "value_low": "20", "value_high": "30"}, "20 to 30"),
    ],
)
def test_a_number_reads_as_it_was_put(cells: dict[str, str], words: str) -> None:
    assert number_in_words(cells) == words
