"""What holds for every story, whatever the ledger holds."""

from __future__ import annotations

import re
from collections.abc import Callable

import altair as alt
import pytest
from IPython.display import Markdown

from analysis.present.book import Book, open_book
from analysis.present.figure import Figure
from analysis.present.telling.told import Told
from tests.present.reading import Page
from tests.present.telling.books import empty, of_one_claim
from tests.present.telling.stories import STORIES
from tests.project import Project

each = pytest.mark.parametrize("name", STORIES)
_NEVER = re.compile(r"\b(nan|NaN|NaT|None|<NA>|inf)\b|\{|\}(?!\n)")


@pytest.fixture(scope="module")
def committed() -> Book:
    return open_book()


@pytest.fixture
def bare(project: Project) -> Book:
    return empty(project)


@pytest.fixture
def single(project: Project) -> Book:
    return of_one_claim(project)


def texts(story: Told) -> dict[str, str]:
    """Every paragraph and table of a story: its public methods without arguments that give Markdown."""
    made = {}
    for name in dir(type(story)):
        method = getattr(type(story), name)
        wanted = (
            callable(method) and not name.startswith("_") and "Markdown" in str(getattr(method, "__annotations__", {}))
        )
        if wanted and not _needed(method):
            said = getattr(story, name)()
            assert isinstance(said, Markdown)
            made[name] = str(said.data)
    return made


def _needed(method: Callable[..., object]) -> bool:
    """Whether a method wants an argument besides itself."""
    code, defaults = method.__code__, method.__defaults__ or ()
    return bool(code.co_argcount - len(defaults) > 1)


def whole(figure: Figure) -> None:
    """A figure that is valid, names itself, and is drawn in both widths."""
    alt.LayerChart.from_dict(figure.spec(), validate=True)
    assert figure.title and len(figure.description) > len(figure.title)
    assert Page(figure.html()).unclosed == []
    assert not re.search(r"\b(nan|NaT|None)\b", figure.title + figure.description + figure.caption)


def plain(story: Told) -> dict[str, str]:
    """The story's sentences, which hold no leftovers of a computation and open with one sentence."""
    said = texts(story)
    for name, text in said.items():
        assert not _NEVER.search(text.replace("{=html}", "").replace("{.answer}", "")), (name, text)
        assert Page(text).unclosed == [], name
    answer = said["opening"].replace("::: {.answer}", "").replace(":::", "").strip()
    assert answer.endswith(".") and not re.search(r"[.!?] [A-Z]", answer), answer
    return said


@each
def test_it_tells_the_committed_ledger_in_plain_sentences_and_twice_the_same(committed: Book, name: str) -> None:
    story = STORIES[name](committed)
    assert plain(story) == plain(STORIES[name](committed))
    whole(story.figure())  # type: ignore[attr-defined]


@each
def test_it_says_something_true_of_an_empty_ledger(bare: Book, name: str) -> None:
    story = STORIES[name](bare)
    plain(story)
    whole(story.figure())  # type: ignore[attr-defined]


@each
def test_it_says_something_true_of_a_ledger_of_one_claim(single: Book, name: str) -> None:
    story = STORIES[name](single)
    plain(story)
    whole(story.figure())  # type: ignore[attr-defined]


@each
def test_it_tells_the_invented_ledger(project: Project, name: str) -> None:
    story = STORIES[name](project.book())
    plain(story)
    whole(story.figure())  # type: ignore[attr-defined]
