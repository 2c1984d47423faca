"""What a cell of a story shows: one form for the site's renderers, and one that JupyterLab draws."""

from __future__ import annotations

from IPython.display import Markdown

from analysis.present.html import block

PAGE = "application/vnd.exchange-ledger.page+markdown"
"""The kind of a notebook's output that is meant for the site: Markdown that both renderers read."""


class Block(Markdown):
    """HTML, such as a table: passed on untouched by the renderers, and HTML in JupyterLab."""

    def __init__(self, html: str) -> None:
        super().__init__(block(html))  # type: ignore[no-untyped-call]  # IPython has no annotations
        self.html = html

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {PAGE: str(self.data), "text/html": self.html}

    def _repr_markdown_(self) -> None:
        """None: JupyterLab would show the block's source."""


class Answer(Markdown):
    """The sentence with which a story opens: set apart on the site, a quotation in JupyterLab."""

    def __init__(self, sentence: str) -> None:
        super().__init__(f"::: {{.answer}}\n{sentence}\n:::")  # type: ignore[no-untyped-call]  # likewise
        self.sentence = sentence

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {PAGE: str(self.data), "text/markdown": f"> {self.sentence}"}
