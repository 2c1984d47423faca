"""How we ask other people's servers: who we say we are, how long we wait, how much we take."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from analysis.problems import PlainError

CONTACT = "EXCHANGE_LEDGER_CONTACT"
"""Environment variable with an e-mail address or web page at which those whom we ask can reach us."""
AGENT = "ExchangeLedger"


@dataclass(frozen=True)
class Manners:
    """Limits of a run; times in seconds, sizes in bytes. `loopback` lets tests ask servers on this machine."""

    contact: str
    delay: float = 2.0
    longest_wait: float = 120.0
    time_limit: float = 30.0
    silence: float = 10.0
    size_limit: int = 6_000_000
    redirects: int = 5
    attempts: int = 3
    first_backoff: float = 1.0
    hosts_at_once: int = 8
    pages_per_host: int = 40
    loopback: bool = False

    @property
    def user_agent(self) -> str:
        """The name that servers log, with the contact."""
        return f"{AGENT}/0.1 (+{self.contact})"


def contact_of(root: Path) -> str:
    """Where we can be reached: the environment variable, or the web address of the repository's origin.

    Raises PlainError when there is neither: nobody is asked anonymously.
    """
    told = os.environ.get(CONTACT, "").strip() or _origin(root)
    if not re.fullmatch(r"(mailto:)?[^\s@<>()]+@[^\s@<>()]+|https?://[^\s<>()]+", told):
        raise PlainError(
            f"Publishers must be able to reach whoever asks them: set {CONTACT} to an e-mail address or a web page."
        )
    return told


def _origin(root: Path) -> str:
    try:
        done = subprocess.run(
            ["git", "remote", "get-url", "origin"], cwd=root, capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        return ""
    found = re.match(r"(?:https://(?:[^@/]*@)?|git@)([^/:]+)[:/](.+?)(?:\.git)?\s*$", done.stdout)
    return f"https://{found[1]}/{found[2]}" if found else ""
