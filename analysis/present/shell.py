"""An IPython shell that keeps what a cell shows, as a notebook's outputs in their order."""

from __future__ import annotations

import io
from typing import Any

import nbformat
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from nbformat import NotebookNode
from traitlets import Type


class Stream(io.TextIOBase):
    """A text stream whose content becomes outputs of kind `stream`; what is written together stays together."""

    def __init__(self, outputs: list[NotebookNode], name: str) -> None:
        self._outputs, self._name = outputs, name

    def write(self, text: str) -> int:
        """Keep the text."""
        last = self._outputs[-1] if self._outputs else {}
        if last.get("name") == self._name:
            last["text"] += text
        elif text:
            self._outputs.append(nbformat.v4.new_output("stream", name=self._name, text=text))
        return len(text)


class _Hook(DisplayHook):
    """Takes the value of a cell's last line."""

    def write_output_prompt(self) -> None:
        """Write none: a notebook has its own."""

    def write_format_data(self, format_dict: dict[str, Any], md_dict: object = None) -> None:
        assert self.shell is not None
        count = self.shell.execution_count
        self.shell.outputs.append(nbformat.v4.new_output("execute_result", data=format_dict, execution_count=count))

    def finish_displayhook(self) -> None:
        """Write no line end."""


class _Publisher(DisplayPublisher):
    """Takes what `display` shows."""

    def publish(self, data: dict[str, Any], *_: object, **__: object) -> None:
        assert self.shell is not None
        self.shell.outputs.append(nbformat.v4.new_output("display_data", data=data))


class Shell(InteractiveShell):
    """The shell; `begin` gives the list that the next cell's outputs fill."""

    displayhook_class = Type(_Hook)
    display_pub_class = Type(_Publisher)
    outputs: list[NotebookNode]

    def begin(self) -> list[NotebookNode]:
        """A fresh list for a cell's outputs."""
        self.outputs = []
        return self.outputs
