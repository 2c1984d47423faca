"""One run of the gatherer: ask the watches, capture what is new, read what was captured."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TypeVar
from urllib.parse import urlsplit

from analysis.gather.finding import Found, nested_sitemaps, read_listing
from analysis.gather.net.fetch import Fetcher, Page
from analysis.gather.net.manners import Manners
from analysis.gather.net.outcomes import FetchError
from analysis.gather.reading import read_page
from analysis.gather.store import Known, Store, stamp
from analysis.gather.watches import Watch, mark_checked, read_watches

_T = TypeVar("_T")
_SECOND_LOOK = timedelta(days=2)
"""Newsrooms mend numbers within a day or two: a page that gave candidates is asked for once more after this."""


@dataclass
class Report:
    """What a run did: how asking and reading ended, how many watches answered, how many new addresses they listed."""

    outcomes: Counter[str] = field(default_factory=Counter)
    watches: int = 0
    new: int = 0


def store_of(root: Path) -> Store:
    """The gatherer's memory of this project, in a folder that git ignores."""
    return Store(root / ".cache" / "gather")


def gather(root: Path, manners: Manners, only: Collection[str] = (), force: bool = False) -> Report:
    """Ask every watch that is due (or named by `only`; all with `force`), capture and read what is new.

    One bad page, host or feed is an outcome that is logged and counted; the run goes on. Raises PlainError when the
    sheet of watches is at fault.
    """
    watches, report = read_watches(root, only), Report()
    store = store_of(root)
    try:
        with Fetcher(manners) as fetcher:
            run = _Run(store, fetcher, manners, report)
            run.ask_watches(watches if force or only else _due(watches, store))
            run.capture()
        run.read()
        visits = store.visits()
    finally:
        store.close()
    today = datetime.now(UTC)
    fresh = {watch.watch_id for watch in watches if visits.get(watch.watch_id, ("",))[0][:10] == stamp(today)[:10]}
    mark_checked(root, fresh, today.date())
    return report


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _due(watches: list[Watch], store: Store) -> list[Watch]:
    visits, now = store.visits(), datetime.now(UTC)
    return [w for w in watches if visits.get(w.watch_id, ("",))[0] <= stamp(now - timedelta(hours=w.interval))]


@dataclass
class _Run:
    store: Store
    fetcher: Fetcher
    manners: Manners
    report: Report
    _guard: Lock = field(default_factory=Lock)

    def ask_watches(self, watches: list[Watch]) -> None:
        """Ask the watches, several hosts at once, and remember the addresses that they list."""
        self._by_host(watches, lambda watch: watch.address, self._ask_watch)

    def capture(self) -> None:
        """Ask for the pages that wait, several hosts at once."""
        self.store.ask_again(datetime.now(UTC) - _SECOND_LOOK)
        self._by_host(self.store.waiting(), lambda known: known.address, self._capture_page)

    def read(self) -> None:
        """Read what was captured, in this run or in one that was interrupted."""
        for known in self.store.unread():
            self._go_on(known.address, partial(self._read_page, known))

    def _read_page(self, known: Known) -> None:
        try:
            reading = read_page(self.store.body(known), known, datetime.now(UTC).date())
        except OSError as error:
            return self._count(known.address, "unreadable", str(error))
        self.store.settle(known, reading.outcome, reading.candidates)
        self._count(known.address, reading.outcome)

    def _go_on(self, address: str, work: Callable[[], None]) -> None:
        """Do one piece of work; however it ends, the run goes on."""
        try:
            work()
        except FetchError as error:
            self._count(address, error.outcome, error.detail)
        except Exception as error:  # one page must not end the run for all others; the log names what to mend
            self._count(address, "unexpected", f"{type(error).__name__}: {error}")

    def _by_host(self, items: Iterable[_T], address: Callable[[_T], str], work: Callable[[_T], None]) -> None:
        hosts: dict[str, list[_T]] = defaultdict(list)
        for item in items:
            hosts[_host(address(item))].append(item)

        def one_by_one(batch: list[_T]) -> None:
            for item in batch[: self.manners.pages_per_host]:
                self._go_on(address(item), partial(work, item))

        with ThreadPoolExecutor(self.manners.hosts_at_once) as pool:
            list(pool.map(one_by_one, hosts.values()))

    def _ask_watch(self, watch: Watch) -> None:
        known = self.store.visits().get(watch.watch_id, ("", "", "", ""))
        page = self.fetcher.get(watch.address, known[1], known[2])
        found = [] if page.unchanged else self._listed(watch, page)
        new = self.store.add(watch.watch_id, found)
        validators = known[1:3] if page.unchanged else (page.header("etag"), page.header("last-modified"))
        outcome = "unchanged" if page.unchanged else "listed"
        self.store.visited(watch.watch_id, page.fetched_at, outcome, *validators)
        with self._guard:
            self.report.watches += 1
            self.report.new += new
        self._count(watch.address, outcome, f"{watch.watch_id}: {len(found)} about it, {new} new")

    def _listed(self, watch: Watch, page: Page) -> list[Found]:
        """What the listing holds about our subject; an index of sitemaps is followed to its newest ones."""
        pages = [page]
        if watch.method == "sitemap":
            pages += [self.fetcher.get(address) for address in nested_sitemaps(page.body)]
        found = [
            item
            for each in pages
            for item in read_listing(watch.method, watch.adapter, each.body, each.final, each.header("content-type"))
        ]
        pattern = re.compile(watch.links)
        return [item for item in found if item.is_about_it and pattern.search(item.address)]

    def _capture_page(self, known: Known) -> None:
        try:
            page = self.fetcher.get(known.address, known.etag, known.last_modified)
            outcome = "captured" if not page.unchanged and self.store.keep(page) else "unchanged"
            if page.unchanged:
                self.store.unchanged(known.address, page.fetched_at)
            self._count(known.address, outcome)
        except FetchError as error:
            if error.outcome != "disk full":
                self.store.failed(known.address, error.outcome)
            self._count(known.address, error.outcome, error.detail)

    def _count(self, address: str, outcome: str, detail: str = "") -> None:
        with self._guard:
            self.report.outcomes[outcome] += 1
        self.store.log(datetime.now(UTC), address, outcome, detail)
