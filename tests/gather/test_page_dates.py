"""The day of publication: read in one way or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from analysis.gather.page_dates import published_on, read_date
from tests.gather.pages import page


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-31", "2024-01-31T23:30:00+02:00", "20240131", "2024/01/31 10:00", "31 січня 2024, 15:04",
        "31 січня 2024 року", "31 января 2024 г.", "January 31, 2024", "Jan. 31, 2024 4:11 pm", "31st January 2024",
        "Wed, 31 Jan 2024 14:00:00 +0200", "31.01.2024", "31/01/2024", "01/31/2024",
    ],
)  # fmt: skip
def test_a_date_that_can_be_read_in_one_way_is_read(text: str) -> None:
    assert read_date(text) == date(2024, 1, 31)


@pytest.mark.parametrize("text", ["03.01.2024", "03/01/2024", "3-1-2024", "31.02.2024", "13/13/2024", "soon", "2024"])
def test_a_date_that_can_be_read_in_two_ways_or_none_is_not_read(text: str) -> None:
    assert read_date(text) is None


def test_dots_are_day_first_where_the_language_writes_so() -> None:
    assert read_date("03.01.2024", day_first=True) == date(2024, 1, 3)
    assert read_date("03/01/2024", day_first=True) is None


def found(head: str = "", body: str = "", address: str = "https://a.example/x", language: str = "uk") -> date | None:
    return published_on(html.document_fromstring(page(language, head, body=body)), address, language)


def test_linked_data_comes_before_metas_and_metas_before_the_address() -> None:
    meta = '<meta property="article:published_time" content="2024-01-30T10:00:00+02:00">'
    data = '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-01-31"}]}</script>'
    assert found(meta + data) == date(2024, 1, 31)
    assert found(meta, address="https://a.example/2024/01/29/x") == date(2024, 1, 30)
    assert found(address="https://a.example/2024/01/29/x") == date(2024, 1, 29)


def test_broken_linked_data_does_not_hide_the_rest() -> None:
    broken = '<script type="application/ld+json">{"datePublished": </script>'
    assert found(broken + '<meta name="pubdate" content="2024-01-31">') == date(2024, 1, 31)


def test_what_the_page_shows_is_read_with_its_language() -> None:
    assert found(body='<span class="date">03.01.2024, 12:00</span><p>x</p>') == date(2024, 1, 3)
    assert found(body='<span class="date">03.01.2024</span><p>x</p>', language="en") is None


def test_a_day_in_the_text_is_no_day_of_publication() -> None:
    assert found(body="<p>On 3 January 2024 people came home.</p>") is None


@given(st.text(max_size=120))
def test_any_text_gives_a_date_or_none(text: str) -> None:
    assert read_date(text) is None or isinstance(read_date(text), date)


@given(st.dates(date(2022, 1, 1), date(2030, 12, 31)), st.sampled_from(["%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y"]))
def test_a_date_in_figures_is_never_taken_month_first(day: date, form: str) -> None:
    assert read_date(day.strftime(form)) in (None, day)
    assert read_date(day.strftime(form), day_first=True) in (None, day)
