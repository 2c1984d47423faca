"""What holds for every story, whatever the ledger holds."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from IPython.display import Markdown

from analysis.present.book import Book, open_book
from analysis.present.figure import Figure
from analysis.present.telling.told import Told
from analysis.present.telling.year import Year
from tests.present.reading import Page
from tests.present.specs import check, strange_colours
from tests.present.telling.stories import STORIES, unlinked
from tests.present.test_bad_input import LEDGERS
from tests.project import Project

_NEVER = re.compile(r"\b(nan|NaN|NaT|None|<NA>|inf)\b|\{|\}(?!\n)")


@pytest.fixture(scope="module")
def committed() -> Book:
    return open_book()


def texts(story: Told) -> dict[str, str]:
    """Every paragraph and table of a story: its public methods without arguments that give Markdown."""
    made = {}
    for name in dir(type(story)):
        method = getattr(type(story), name)
        gives = "Markdown" in str(getattr(method, "__annotations__", {}).get("return"))
        if gives and not name.startswith("_") and not _needed(method):
            said = getattr(story, name)()
            assert isinstance(said, Markdown)
            made[name] = str(said.data)
    return made


def _needed(method: Callable[..., object]) -> bool:
    """Whether a method wants an argument besides itself."""
    code, defaults = method.__code__, method.__defaults__ or ()
    return bool(code.co_argcount - len(defaults) > 1)


def whole(figure: Figure) -> None:
    """A figure that is valid, names itself, and is drawn in colours of both themes."""
    check(figure.record())
    assert len(figure.description) > len(figure.title) > 0
    assert not _NEVER.search(figure.title + figure.description + figure.caption), figure.description
    html = figure.html()
    assert Page(html).unclosed == []
    assert strange_colours(html) == set()


def plain(story: Told) -> dict[str, str]:
    """The story's sentences, which hold no leftovers of a computation and open with one sentence."""
    said = texts(story)
    for name, text in said.items():
        assert not _NEVER.search(text.replace("{=html}", "").replace("{.answer}", "")), (name, text)
        assert Page(text).unclosed == [], name
    answer = said["opening"].replace("::: {.answer}", "").replace(":::", "").strip()
    assert answer.endswith(".") and not re.search(r"[.!?] [A-Z]", answer), answer
    return said


@pytest.mark.parametrize("name", STORIES)
def test_it_tells_the_committed_ledger_in_plain_sentences_and_twice_the_same(committed: Book, name: str) -> None:
    story = STORIES[name](committed)
    assert plain(story) == plain(STORIES[name](committed))
    whole(story.figure())


@pytest.mark.parametrize("ledger", LEDGERS)
def test_all_stories_say_something_whole_about_any_ledger(project: Project, ledger: str) -> None:
    book = LEDGERS[ledger](project)
    for make in STORIES.values():
        story = make(book)
        plain(story)
        whole(story.figure())


def test_the_figures_of_all_stories_have_names_of_their_own(committed: Book) -> None:
    names = [make(committed).figure().name for make in STORIES.values()]
    assert len(set(names)) == len(names)


def test_the_years_prose_counts_the_totals_that_its_chart_counts(committed: Book) -> None:
    year = Year(2024, committed)
    assert year.total_figure().title in unlinked(str(year.facts["agreeing"]))
