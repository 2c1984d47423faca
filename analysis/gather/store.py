"""What the gatherer remembers between runs, on this machine only: pages met, captures, candidates, outcomes.

Every change is one transaction, and a capture counts only once its row is written: a run that was killed goes on
where it stopped.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from analysis.files import shown
from analysis.gather.captures import Captures, Spot
from analysis.gather.finding import Found
from analysis.gather.net.fetch import Page
from analysis.gather.net.outcomes import AGAIN, FetchError
from analysis.problems import PlainError

_TABLES = """
create table if not exists pages (
  address text primary key, watch_id text not null, title text not null, updated text not null default '',
  outcome text not null default '', tries integer not null default 0, again integer not null default 0,
  fetched_at text not null default '', final text not null default '', content_type text not null default '',
  etag text not null default '', last_modified text not null default '', sha256 text not null default '',
  file text not null default '', start integer not null default 0, length integer not null default 0,
  candidates text not null default '');
create table if not exists visits (
  watch_id text primary key, checked_at text not null, etag text not null, last_modified text not null,
  outcome text not null);
create table if not exists log (at text not null, address text not null, outcome text not null, detail text not null);
"""
_TRIES = 5
"""How many runs ask for an address that fails before it is given up."""


@dataclass(frozen=True)
class Known:
    """A page that was met: `outcome` is "" until it was asked for, `candidates` is JSON once it was read."""

    address: str
    watch_id: str
    updated: str
    outcome: str
    tries: int
    fetched_at: str
    final: str
    content_type: str
    etag: str
    last_modified: str
    sha256: str
    file: str
    start: int
    length: int
    candidates: str


_COLUMNS = ", ".join(Known.__dataclass_fields__)


def stamp(moment: datetime) -> str:
    """A moment as text, to the second, UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Store:
    """The memory in one folder; safe for several threads of one process."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._guard = threading.RLock()
        self._base = sqlite3.connect(folder / "seen.sqlite", check_same_thread=False, isolation_level=None, timeout=1)
        self._open(folder)
        self._captures = Captures(folder / "captures", self._ends())

    def _open(self, folder: Path) -> None:
        """Make the tables, and hold the file until it is closed: captures have one writer."""
        try:
            self._base.executescript(f"pragma locking_mode = exclusive; {_TABLES} pragma user_version = 1;")
        except sqlite3.OperationalError as error:
            why = (
                "is in use by another run; wait for it to end"
                if "locked" in str(error)
                else f"cannot be used ({error})"
            )
            raise PlainError(f"{shown(folder / 'seen.sqlite')} {why}.") from None
        except sqlite3.DatabaseError:
            raise PlainError(
                f"{shown(folder / 'seen.sqlite')} is damaged; delete it, and pages are asked for again."
            ) from None

    def close(self) -> None:
        """Close the files."""
        self._base.close()

    def _ends(self) -> dict[str, int]:
        """Up to which byte each capture file is accounted for: the rest is what a killed run left behind."""
        return dict(self._all("select file, max(start + length) from pages where file != '' group by file"))

    def _all(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        with self._guard:
            return self._base.execute(query, values).fetchall()

    def _do(self, query: str, values: Sequence[object] = ()) -> None:
        try:
            self._all(query, values)
        except sqlite3.OperationalError as error:
            raise FetchError("disk full", str(error)) from None

    def add(self, watch_id: str, found: Iterable[Found]) -> int:
        """Remember addresses to ask for; how many are new. One that says it changed since is asked for again."""
        new = 0
        for item in found:
            updated = stamp(item.updated) if item.updated else ""
            known = self._all("select fetched_at, updated from pages where address = ?", [item.address])
            if not known:
                new += 1
                self._do(
                    "insert into pages (address, watch_id, title, updated) values (?, ?, ?, ?)",
                    [item.address, watch_id, item.title, updated],
                )
            elif known[0][0] and updated > max(known[0]):
                self._do("update pages set again = 1, updated = ? where address = ?", [updated, item.address])
        return new

    def ask_again(self, before: datetime) -> None:
        """Ask once more for pages that gave candidates and were read once, before this moment: pages are mended."""
        self._do(
            "update pages set again = 1 where instr(candidates, '\"evidence\"') and tries = 1 and fetched_at < ?",
            [stamp(before)],
        )

    def waiting(self) -> list[Known]:
        """Pages to ask for, oldest first."""
        marks = ", ".join("?" * len(AGAIN))
        where = f"outcome = '' or again = 1 or (outcome in ({marks}) and tries < {_TRIES})"
        return self._known(f"select {_COLUMNS} from pages where {where} order by rowid", AGAIN)

    def unread(self) -> list[Known]:
        """Pages that were captured and not read yet."""
        return self._known(f"select {_COLUMNS} from pages where outcome = 'captured' order by rowid")

    def read(self) -> list[Known]:
        """Pages that were read, with their candidates."""
        return self._known(f"select {_COLUMNS} from pages where candidates != '' order by address")

    def page(self, address: str) -> Known | None:
        """The page of this address, if it was met."""
        found = self._known(f"select {_COLUMNS} from pages where address = ?", [address])
        return found[0] if found else None

    def page_at(self, final: str) -> Known | None:
        """The captured page that stood at this address after redirects."""
        found = self._known(f"select {_COLUMNS} from pages where final = ? order by fetched_at desc", [final])
        return found[0] if found else None

    def spans(self, known: Known) -> list[tuple[int, int]]:
        """First and last position of each of the page's candidates in its text."""
        found = json.loads(known.candidates)["found"] if known.candidates else []
        return [(item["start"], item["end"]) for item in found]

    def _known(self, query: str, values: Sequence[object] = ()) -> list[Known]:
        return [Known(*row) for row in self._all(query, values)]

    def keep(self, page: Page) -> bool:
        """Capture a page; False when its bytes are those of the last time. Raises FetchError when the disk is full."""
        digest = sha256(page.body).hexdigest()
        with self._guard:
            known = self.page(page.address)
            same = known is not None and known.sha256 == digest
            spot = Spot(known.file, known.start, known.length) if known and same else self._captures.write(page, digest)
            self._do(
                "update pages set outcome = iif(?, outcome, 'captured'), tries = tries + 1, again = 0, fetched_at = ?, "
                "final = ?, content_type = ?, etag = ?, last_modified = ?, sha256 = ?, file = ?, start = ?, length = ? "
                "where address = ?",
                [
                    *(same, stamp(page.fetched_at), page.final, page.header("content-type"), page.header("etag")),
                    *(page.header("last-modified"), digest, spot.file, spot.start, spot.length, page.address),
                ],
            )
        return not same

    def body(self, known: Known) -> bytes:
        """The captured bytes of a page. Raises OSError when the capture is not on this machine."""
        return self._captures.read(Spot(known.file, known.start, known.length))

    def settle(self, known: Known, outcome: str, candidates: str | None = None) -> None:
        """How reading a captured page ended, and the candidates (JSON) that it gave."""
        self._do(
            "update pages set outcome = ?, candidates = coalesce(?, candidates) where address = ?",
            [outcome, candidates, known.address],
        )

    def unchanged(self, address: str, moment: datetime) -> None:
        """The server says that the page is as it was captured."""
        self._do(
            "update pages set tries = tries + 1, again = 0, fetched_at = ? where address = ?", [stamp(moment), address]
        )

    def failed(self, address: str, outcome: str) -> None:
        """How asking for a page ended without a capture; what was captured before stays."""
        self._do(
            "update pages set outcome = iif(file = '', ?, outcome), tries = tries + 1, again = 0 where address = ?",
            [outcome, address],
        )

    def visited(self, watch_id: str, moment: datetime, outcome: str, etag: str, last_modified: str) -> None:
        """Remember when a watch was asked and how it ended."""
        values = [watch_id, stamp(moment), etag, last_modified, outcome]
        self._do("insert or replace into visits values (?, ?, ?, ?, ?)", values)

    def visits(self) -> dict[str, tuple[str, str, str, str]]:
        """By watch: when it last answered, its ETag and Last-Modified, and the outcome."""
        return {row[0]: tuple(row[1:]) for row in self._all("select * from visits")}

    def log(self, moment: datetime, address: str, outcome: str, detail: str) -> None:
        """One line of the log; a full disk loses the line and nothing else."""
        try:
            self._do("insert into log values (?, ?, ?, ?)", [stamp(moment), address, outcome, detail[:300]])
        except FetchError:
            return
