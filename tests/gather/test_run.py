"""Whole runs of the gatherer against a server on this machine, good days and bad."""

from __future__ import annotations

import csv
import gzip
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from analysis.gather.net.manners import Manners
from analysis.gather.run import Report, gather, store_of
from analysis.tables import WATCHES
from tests.gather.pages import page
from tests.gather.server import QUICK, Handler, Site
from tests.project import REPOSITORY, Project, contents

META = '<meta property="article:published_time" content="2024-01-31T15:00:00+02:00">'
TALE = (
    "<p>On 31 January 2024 Ukraine brought 207 prisoners of war home in an exchange, the Coordination Headquarters "
    "said.</p><p>It was the 50th exchange of prisoners between Ukraine and Russia, the headquarters added.</p>"
)
ARTICLE = page("en", META, title="207 prisoners of war come home in an exchange", body=TALE)


@dataclass
class Desk:
    """A project that watches one feed of the test's server."""

    project: Project
    site: Site

    def lists(self, *paths: str, title: str = "Prisoner exchange") -> None:
        items = "".join(f"<item><title>{title}</title><link>{self.site.origin}{path}</link></item>" for path in paths)
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'
        self.site.put("/feed", feed, Content_Type="application/rss+xml")

    def run(self, manners: Manners = QUICK) -> Report:
        return gather(self.project.root, manners, force=True)

    def outcome(self, path: str) -> str:
        store = store_of(self.project.root)
        try:
            known = store.page(self.site.origin + path)
            return known.outcome if known else "not met"
        finally:
            store.close()


@pytest.fixture
def desk(project: Project, site: Site) -> Iterator[Desk]:
    side = next(row["side"] for row in project.rows("publishers") if row["publisher"] == "Agency A")
    row = {
        "watch_id": "agency-a", "publisher": "Agency A", "side": side, "kind": "agency", "language": "en",
        "method": "feed", "address": site.origin + "/feed", "interval": "6",
    }  # fmt: skip
    with project.sheet("watches").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, WATCHES.curated_columns, lineterminator="\n")
        writer.writeheader()
        writer.writerow(row)
    yield Desk(project, site)


def test_what_a_feed_lists_is_captured_and_read(desk: Desk) -> None:
    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    report = desk.run()
    assert (report.watches, report.new) == (1, 1)
    assert desk.outcome("/a") == "read"
    store = store_of(desk.project.root)
    known = store.read()[0]
    assert store.body(known) == ARTICLE.encode()
    assert {item["value"] for item in json.loads(known.candidates)["found"]} >= {207}
    store.close()


def test_what_is_about_something_else_is_not_asked_for(desk: Desk) -> None:
    desk.site.put("/a", ARTICLE)
    desk.lists("/a", title="Weather")
    assert desk.run().new == 0
    assert desk.site.paths() == ["/feed"]


def test_nothing_is_fetched_twice(desk: Desk) -> None:
    desk.site.put("/a", ARTICLE)
    desk.site.put("/none", status=404)
    desk.lists("/a", "/none")
    desk.run()
    desk.run()
    assert sorted(desk.site.paths()) == ["/a", "/feed", "/feed", "/none"]


def test_a_watch_rests_for_its_interval(desk: Desk) -> None:
    desk.lists()
    gather(desk.project.root, QUICK)
    gather(desk.project.root, QUICK)
    assert desk.site.paths() == ["/feed"]


def test_a_feed_that_did_not_change_is_not_sent_again(desk: Desk) -> None:
    def answer(handler: Handler) -> None:
        known = handler.headers.get("If-None-Match") == '"1"'
        handler.send(304 if known else 200, b"" if known else b"<rss><channel></channel></rss>", ETag='"1"')

    desk.site.at("/feed", answer)
    assert desk.run().outcomes == {"listed": 1}
    assert desk.run().outcomes == {"unchanged": 1}
    assert desk.run().outcomes == {"unchanged": 1}


def test_the_day_on_which_a_watch_answered_is_written_down(desk: Desk) -> None:
    desk.lists()
    desk.run()
    assert desk.project.rows("watches")[0]["last_checked"] == datetime.now(UTC).date().isoformat()


def test_a_host_that_fails_is_asked_in_the_next_run(desk: Desk) -> None:
    desk.lists("/a")
    desk.site.put("/a", status=503)
    desk.run()
    assert desk.outcome("/a") == "server error"
    desk.site.put("/a", ARTICLE)
    desk.run()
    assert desk.outcome("/a") == "read"


def silent(_: Handler) -> None:
    time.sleep(QUICK.silence + 0.3)


BAD_DAYS = {
    "/gone": "not found", "/secret": "refused", "/busy": "asked too often", "/down": "server error",
    "/silent": "too slow", "/circle": "too many redirects", "/inside": "forbidden address", "/bomb": "too large",
    "/huge": "too large", "/picture": "binary", "/empty": "empty", "/future": "dated in the future",
    "/german": "another language", "/other": "not about it", "/undated": "undated", "/charset": "read",
}  # fmt: skip


def bad_day(site: Site, path: str) -> None:
    """Put one kind of trouble at its path."""
    future = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
    german = "<p>Russland und die Ukraine haben am Mittwoch erneut Kriegsgefangene ausgetauscht, wie beide melden.</p>"
    answers: dict[str, dict[str, object]] = {
        "/gone": {"status": 410}, "/secret": {"status": 403}, "/down": {"status": 503}, "/busy": {"status": 429},
        "/circle": {"status": 302, "Location": "/circle"},
        "/inside": {"status": 302, "Location": "http://169.254.169.254/latest"},
        "/bomb": {"body": gzip.compress(bytes(50_000_000)), "Content_Encoding": "gzip"},
        "/huge": {"body": b"<p>x</p>" * 200_000},
        "/picture": {"body": b"\x89PNG\r\n\x1a\n" + bytes(range(256))},
        "/empty": {"body": b""},
        "/future": {"body": ARTICLE.replace("2024-01-31T", f"{future}T")},
        "/german": {"body": page("en", META, title="Gefangene ausgetauscht", body=german, declared="de")},
        "/other": {"body": page("en", META, title="Rain", body="<p>It will rain in the north on Wednesday.</p>" * 3)},
        "/undated": {"body": ARTICLE.replace(META, "")},
        "/charset": {"body": ARTICLE.encode("utf-16"), "Content_Type": "text/html; charset=koi8-r"},
    }  # fmt: skip
    if path == "/silent":
        site.at(path, silent)
    else:
        site.put(path, **answers[path])  # type: ignore[arg-type]


def test_every_bad_day_has_its_outcome_and_the_run_goes_on(desk: Desk) -> None:
    desk.project.ledger()
    before = contents(desk.project.data / "ledger")
    for path in BAD_DAYS:
        bad_day(desk.site, path)
    desk.site.put("/good", ARTICLE)
    desk.lists(*(path for path in BAD_DAYS if path != "/busy"), "/good", "/busy")
    report = desk.run()
    assert {path: desk.outcome(path) for path in BAD_DAYS} == BAD_DAYS
    assert set(BAD_DAYS.values()) <= set(report.outcomes)
    assert desk.outcome("/good") == "read"
    desk.project.ledger()
    assert contents(desk.project.data / "ledger") == before


@pytest.mark.parametrize(
    "feed",
    [
        b"", b"\x89PNG\r\n\x1a\n", b"<html><p>Not a feed</p></html>", b"<rss><channel><item><title>Prisoner",
        b"<rss><channel><item><title>Prisoner</title><link>javascript:alert(1)</link></item></channel></rss>",
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">'
        b'<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>'
        b"<rss><channel><item><title>Prisoner &f;</title></item></channel></rss>",
    ],
)  # fmt: skip
def test_a_feed_that_is_none_lists_nothing(desk: Desk, feed: bytes) -> None:
    desk.site.put("/feed", feed)
    assert desk.run().new == 0


def test_an_error_of_ours_is_an_outcome_and_the_run_goes_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("a mistake")

    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    with monkeypatch.context() as patched:
        patched.setattr("analysis.gather.run.read_page", fails)
        assert desk.run().outcomes["unexpected"] == 1
    desk.run()
    assert desk.outcome("/a") == "read"


def test_markup_in_a_feeds_titles_is_never_kept_as_markup(desk: Desk) -> None:
    desk.site.put("/a", ARTICLE)
    desk.lists("/a", title="&lt;script&gt;alert(1)&lt;/script&gt;Prisoner exchange\x7f")
    desk.run()
    assert desk.outcome("/a") == "read"


def test_a_full_disk_loses_the_page_and_nothing_else(desk: Desk) -> None:
    folder = desk.project.root / ".cache" / "gather" / "captures"
    folder.mkdir(parents=True)
    full = folder / f"{datetime.now(UTC):%Y-%m}.warc.gz"
    full.symlink_to("/dev/full")
    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    assert desk.run().outcomes["disk full"] == 1
    full.unlink()
    desk.run()
    assert desk.outcome("/a") == "read"


def test_a_capture_that_broke_off_is_written_over(desk: Desk) -> None:
    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    desk.run()
    file = next((desk.project.root / ".cache" / "gather" / "captures").iterdir())
    with file.open("ab") as broken:
        broken.write(gzip.compress(b"half a record")[:12])
    desk.site.put("/b", ARTICLE + "<p>again</p>")
    desk.lists("/a", "/b")
    desk.run()
    store = store_of(desk.project.root)
    assert [store.body(known)[:15] for known in store.read()] == [b"<!doctype html>"] * 2
    store.close()


def test_captures_that_the_memory_does_not_know_stay(desk: Desk) -> None:
    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    desk.run()
    folder = desk.project.root / ".cache" / "gather"
    before = contents(folder / "captures")
    (folder / "seen.sqlite").unlink()
    desk.run()
    after = contents(folder / "captures")
    assert before.items() <= after.items()
    assert len(after) == 2


def test_a_killed_run_goes_on_where_it_stopped(desk: Desk) -> None:
    paths = [f"/{number}" for number in range(8)]
    for path in paths:
        desk.site.put(path, ARTICLE)
    desk.lists(*paths)
    code = f"""
        from pathlib import Path
        from analysis.gather.net.manners import Manners
        from analysis.gather.run import gather
        manners = Manners(contact="tests@ledger.example", delay=0.15, loopback=True)
        gather(Path({str(desk.project.root)!r}), manners, force=True)
    """
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], env=environment)
    while len(desk.site.paths()) < 5 and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    asked = len(desk.site.paths())
    assert asked < 1 + len(paths)
    desk.run()
    assert {desk.outcome(path) for path in paths} == {"read"}
    again = [path for path in paths if desk.site.paths().count(path) > 1]
    assert len(again) <= 1  # the one that was on its way


def test_a_page_that_changed_is_captured_and_read_again(desk: Desk) -> None:
    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    desk.run()
    desk.site.put("/a", ARTICLE.replace("207", "208"))
    store = store_of(desk.project.root)
    store.ask_again(datetime.now(UTC) + timedelta(days=1))
    store.close()
    desk.run()
    store = store_of(desk.project.root)
    assert {item["value"] for item in json.loads(store.read()[0].candidates)["found"]} >= {208}
    store.close()


def test_pages_of_one_host_beyond_the_limit_wait_for_the_next_run(desk: Desk) -> None:
    for path in ("/a", "/b", "/c"):
        desk.site.put(path, ARTICLE)
    desk.lists("/a", "/b", "/c")
    desk.run(replace(QUICK, pages_per_host=2))
    assert desk.outcome("/c") == ""
    desk.run(replace(QUICK, pages_per_host=2))
    assert desk.outcome("/c") == "read"


def test_captures_and_memory_lie_where_git_ignores_them() -> None:
    assert ".cache/" in Path(REPOSITORY / ".gitignore").read_text().splitlines()
