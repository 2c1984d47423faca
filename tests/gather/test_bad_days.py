"""A run in which everything goes wrong that goes wrong on the web."""

from __future__ import annotations

import gzip
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.gather.desk import ARTICLE, META, Desk
from tests.gather.pages import page
from tests.gather.server import QUICK, Handler, Site
from tests.project import contents


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
