"""Numbers in prose are computed: no sentence of a story or a chart, wherever it is kept, has a digit typed into it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project import REPOSITORY

MODULES = sorted(
    path for folder in ("telling", "charts") for path in (REPOSITORY / "analysis/present" / folder).glob("*.py")
)

ALLOWED = {
    "under 1\u00a0%": "the end of a scale of rounded shares, no figure of the ledger",
    "over 99\u00a0%": "the other end of that scale",
}
"""What may stay, each with the reason."""


def sentences(tree: ast.Module) -> Iterator[str]:
    """The strings with a space in them that are neither a docstring nor a number's format."""
    skipped = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.FormattedValue) and node.format_spec:
            skipped |= {id(part) for part in ast.walk(node.format_spec)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in skipped else None
        if isinstance(text, str) and " " in text:
            yield text


def typed(source: str) -> list[str]:
    return [text for text in sentences(ast.parse(source)) if re.search(r"\d", text) and text not in ALLOWED]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_sentence_has_a_number_typed_into_it(path: Path) -> None:
    assert typed(path.read_text(encoding="utf-8")) == []


def test_a_typed_number_would_be_found() -> None:
    assert typed('"""Has 3."""\nsaid = f"{count:>4} of 12 came home"\n') == [" of 12 came home"]
