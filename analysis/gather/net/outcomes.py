"""How asking for an address can end: a closed list, each logged and counted."""

from __future__ import annotations

OUTCOMES: dict[str, str] = {
    "captured": "the page was fetched and kept",
    "unchanged": "the server says that it has not changed since the last time, or its text is the same",
    "not found": "there is no such page (404, 410)",
    "refused": "the server does not let us read it (401, 403, 451 and other refusals)",
    "forbidden by robots.txt": "the site asks robots not to read it",
    "asked too often": "the server asks us to come back later (429); its host is left alone for the rest of the run",
    "server error": "the server failed (5xx), also when asked again",
    "no answer": "no such host, or the connection failed",
    "too slow": "the answer took longer than the limit",
    "too large": "the answer is larger than the limit, also after decompression",
    "too many redirects": "sent on in circles or too often",
    "forbidden address": "not http(s), or an address inside a private network",
    "damaged": "the answer breaks the protocol or its compression is broken",
    "left for later": "its host asked us to come back later",
    "binary": "no text: a picture, an archive, a program",
    "empty": "no article on the page",
    "unreadable": "markup that no parser reads",
    "another language": "an article in a language that we do not read",
    "dated in the future": "the page says that it was published after today",
    "undated": "neither the page nor the listing says when it was published",
    "not about it": "the article speaks of no exchange",
    "disk full": "there was no room to keep the page",
    "unexpected": "an error of this program, with its name in the log; please report it",
    "read": "the article was read and its candidates taken",
    "listed": "a watched address answered, and what it lists was taken",
}
AGAIN = ("asked too often", "server error", "no answer", "too slow", "damaged", "left for later", "disk full")
"""Outcomes after which a later run asks again."""


class FetchError(Exception):
    """An address could not be read; `outcome` is one of OUTCOMES, `after` the seconds that the server asks to wait."""

    def __init__(self, outcome: str, detail: str = "", after: float | None = None) -> None:
        self.outcome, self.detail, self.after = outcome, detail, after
        super().__init__(f"{outcome}: {detail}" if detail else outcome)
