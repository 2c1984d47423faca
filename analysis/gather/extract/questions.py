"""Questions of an interview: what is asked right before tells what a short answer counts."""

from __future__ import annotations

from analysis.gather.extract.tokens import Text


def question_before(text: Text, place: int) -> int | None:
    """The sentence right before, if it is a question."""
    asked = place > 0 and text.words[text.sentences[place - 1].end - 1] == "?"
    return place - 1 if asked else None
