"""What a cell shows on the site and in JupyterLab."""

from __future__ import annotations

from IPython.core.interactiveshell import InteractiveShell

from analysis.present.shown import PAGE, Answer, Block


def offered(shown: object) -> dict[str, str]:
    """What a cell that ends with it offers to whoever displays it."""
    formatter = InteractiveShell.instance().display_formatter
    assert formatter is not None
    return dict(formatter.format(shown)[0])


def test_a_table_is_html_in_a_notebook_and_a_raw_block_on_the_site() -> None:
    data = offered(Block("<table></table>"))
    assert data["text/html"] == "<table></table>"
    assert data[PAGE].startswith("```{=html}\n<table>")
    assert "text/markdown" not in data


def test_an_answer_is_a_quotation_in_a_notebook_and_set_apart_on_the_site() -> None:
    data = offered(Answer("They agree."))
    assert data["text/markdown"] == "> They agree."
    assert data[PAGE] == "::: {.answer}\nThey agree.\n:::"
