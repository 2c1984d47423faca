"""Review at a terminal: one screen a candidate, the sentence with its number marked, one key a decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from analysis.gather.article import NoArticleError
from analysis.gather.inbox.decide import decide
from analysis.gather.inbox.proposals import Inbox
from analysis.gather.inbox.report import counted, number_in_words
from analysis.gather.inbox.view import Row, View
from analysis.gather.reading import article_of, evidence_of, sentence_around
from analysis.gather.store import Store
from analysis.problems import PlainError
from analysis.vocabulary import MEASURES

_KEYS = {"a": "accept", "e": "edit", "r": "reject", "s": "skip", "q": "quit"}
EDITED = (
    "subject_id", "measure", "value", "value_low", "value_high", "qualifier", "as_of", "as_of_precision", "claimant",
    "counter_id", "note",
)  # fmt: skip


@dataclass
class Reviewer:
    """An editor at a terminal: `by` is the editor's role, `key` gives one key press."""

    root: Path
    store: Store
    console: Console
    by: str
    key: Callable[[], str]
    view: View | None = None

    def review(self, inbox: Inbox) -> int:
        """Show the candidates one by one and apply each decision at once; how many were decided."""
        decided, self.view = 0, inbox.view
        for place, row in enumerate(inbox.rows, start=1):
            answer = self._one(row, f"{place} of {len(inbox.rows)}")
            if answer == "quit":
                break
            decided += answer != "skip"
        return decided

    def _one(self, row: Row, place: str) -> str:
        """Ask about one candidate until the decision fits the records; what does not is told in a sentence."""
        while True:
            self.console.clear()
            self.console.print(screen(row, place, sentence_of(row, self.store)))
            answer = _asked(self.key)
            if answer in ("quit", "skip"):
                return answer
            mended = {**row, **edited(row, self.console)} if answer == "edit" else row
            try:
                rows = {1: {**mended, "decision": answer}}
                now = datetime.now(UTC)
                self.view = decide(self.root, rows, self.by, now, file="this candidate", view=self.view)[1]
            except PlainError as error:
                self.console.print(Text(f"{error}\nPress a key to go back to it.", style="red"))
                self.key()
                continue
            return answer


def _asked(key: Callable[[], str]) -> str:
    while (pressed := key()[:1].lower()) not in _KEYS:
        if pressed in ("", "\x03", "\x04"):
            return "quit"
    return _KEYS[pressed]


def edited(row: Row, console: Console) -> Row:
    """The editor's cells, each asked for with what stands there now; a minus sign clears one."""
    console.print("Enter keeps what stands in brackets, - clears it.")
    answers = {name: click.prompt(name, default=row[name], show_default=bool(row[name])) for name in EDITED}
    return {name: "" if answer.strip() == "-" else answer.strip() for name, answer in answers.items()}


def sentence_of(row: Row, store: Store) -> Text:
    """The sentence of the capture with the number marked, or why it cannot be shown."""
    known = store.page_at(row["url"])
    try:
        if known is None or known.sha256 != row["sha256"]:
            raise FileNotFoundError
        text = article_of(store.body(known), known).text
    except (OSError, NoArticleError):
        return Text("The capture is not on this machine; open the page to read the sentence.", style="italic")
    for start, end in store.spans(known):
        if evidence_of(text, start, end) == row["evidence"] and _number_in(text[start:end], row):
            first, last = sentence_around(text, start, end)
            shown = Text(text[first:last])
            shown.stylize("bold reverse", start - first, end - first)
            return shown
    return Text("The sentence is no longer in the capture.", style="italic")


def _number_in(words: str, row: Row) -> bool:
    """Whether these words may hold the row's number: its digits, or a number in words."""
    digits = "".join(character for character in words if character.isdigit())
    return not digits or any(row[name] and row[name] in digits for name in ("value", "value_low"))


def screen(row: Row, place: str, sentence: Text) -> Text:
    """Everything about one candidate."""
    about = row["subject_id"] or "no event" if not row["counter_id"] else f"{row['counter_id']} as of {row['as_of']}"
    lines = [
        (f"Candidate {place}: {row['match']}\n", "bold"),
        (f"{row['why']}\n\n", ""),
        (f"{row['publisher']} ({row['kind']}, {row['language']}), {row['published_on'] or 'undated'}\n", ""),
        (f"{row['url']}\n\n", "underline"),
    ]
    shown = Text()
    for text, style in lines:
        shown.append(text, style=style)
    shown.append_text(sentence)
    said = row["claimant"] or "nobody whom the ledger knows: edit to name them"
    shown.append(f"\n\n{about}: {MEASURES[row['measure']].meaning}\n")
    shown.append(f"{number_in_words(row)}", style="bold")
    shown.append(f" ({row['measure']}, {row['qualifier']}), said by {said}\n\n")
    shown.append("a accept · e edit · r reject · s skip · q quit", style="dim")
    return shown


def summary(inbox: Inbox) -> str:
    """What waits, in one line."""
    return f"{len(inbox.rows)} candidates wait: {counted(inbox.rows)}." if inbox.rows else "No candidate waits."
