"""What each site asks of robots (RFC 9309), read by protego."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import httpx

from analysis.gather.net.manners import AGENT, Manners
from analysis.gather.net.outcomes import FetchError
from analysis.gather.net.turns import Turns

if TYPE_CHECKING:
    from protego import Protego


class _Answer(Protocol):
    @property
    def body(self) -> bytes: ...


class Robots:
    """The robots.txt of every site met in a run, each asked for once."""

    def __init__(self, manners: Manners, turns: Turns, ask: Callable[[str], _Answer]) -> None:
        self._manners, self._turns, self._ask = manners, turns, ask
        self._rules: dict[str, Protego | FetchError] = {}

    def check(self, url: httpx.URL) -> None:
        """Raise FetchError when the site asks robots to keep away from this address, or cannot say."""
        site = str(url.copy_with(raw_path=b"/robots.txt"))
        if site not in self._rules:
            self._rules[site] = self._read(site, url.host)
        rules = self._rules[site]
        if isinstance(rules, FetchError):
            raise FetchError(rules.outcome, f"robots.txt: {rules.detail}")
        if not rules.can_fetch(str(url), AGENT):
            raise FetchError("forbidden by robots.txt")

    def _read(self, site: str, host: str) -> Protego | FetchError:
        """The rules; none when there is no such file; the error when the server fails, for then it may not be asked."""
        from protego import Protego

        try:
            text = self._ask(site).body.decode("utf-8", errors="replace")
        except FetchError as error:
            if error.outcome not in ("not found", "refused"):
                return error
            text = ""
        rules = Protego.parse(text)
        delay = rules.crawl_delay(AGENT)
        if delay:
            self._turns.slow_down(host, min(float(delay), self._manners.longest_wait))
        return rules
