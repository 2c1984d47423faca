"""Whole runs of the gatherer against a server on this machine."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from analysis.gather.run import gather, store_of
from tests.gather.desk import ARTICLE, Desk
from tests.gather.server import QUICK, Handler
from tests.project import REPOSITORY


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
