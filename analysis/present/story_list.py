"""The list of stories, made from the notebooks themselves: title and question stand in each one's first cell."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from analysis.files import shown
from analysis.problems import InputError, Problem

_SHOWN = ("title", "description")


@dataclass(frozen=True)
class StoryLine:
    """A notebook's name without suffix, its title and the question or answer that describes it."""

    name: str
    title: str
    description: str


def story_lines(root: Path) -> list[StoryLine]:
    """Every story in order. Raises InputError for a notebook whose first cell has no title or description."""
    return [_line(path) for path in sorted((root / "notebooks").glob("*.ipynb"))]


def _line(path: Path) -> StoryLine:
    try:
        first = json.loads(path.read_text(encoding="utf-8"))["cells"][0]["source"]
    except (ValueError, KeyError, IndexError, TypeError):
        raise InputError([Problem(shown(path), None, "", "is not a notebook with cells", "restore it")]) from None
    pairs = (line.partition(":") for line in "".join(first).splitlines())
    head = {key.strip(): value.strip().strip('"') for key, _, value in pairs}
    for name in _SHOWN:
        if not head.get(name):
            remedy = f'add a line such as {name}: "…" to its first cell'
            raise InputError([Problem(shown(path), None, name, "is not there", remedy)])
    return StoryLine(path.stem, head["title"], head["description"])


def story_items(root: Path, home: str = "") -> str:
    """The stories as a Markdown list for a front page; `home` is the way from there to the site's root."""
    lines = (f"- [{line.title}]({home}stories/{line.name}.ipynb) {line.description}" for line in story_lines(root))
    return "\n".join(lines) + "\n"


def story_sections(root: Path) -> str:
    """The stories as Markdown sections for the page of all stories."""
    sections = (
        f"## [{line.title}](../stories/{line.name}.ipynb) {{#story-{line.name[:2]}}}\n\n{line.description}\n"
        for line in story_lines(root)
    )
    return "\n".join(sections)
