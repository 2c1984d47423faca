"""Asking a server politely: who we are, how often, and what robots.txt allows."""

from __future__ import annotations

import time
from dataclasses import replace
from email.utils import formatdate

import pytest

from analysis.gather.net.fetch import Fetcher
from tests.gather.net.asking import outcome_of
from tests.gather.server import QUICK, Handler, Site


def test_a_page_comes_with_its_bytes_headers_and_time(site: Site, fetcher: Fetcher) -> None:
    page = fetcher.get(site.put("/a", "Привіт", ETag='"1"'))
    assert (page.body.decode(), page.header("etag"), page.unchanged) == ("Привіт", '"1"', False)
    assert page.fetched_at.tzinfo is not None


def test_we_say_who_we_are_and_how_to_reach_us(site: Site, fetcher: Fetcher) -> None:
    fetcher.get(site.put("/a"))
    assert {headers["User-Agent"] for _, headers in site.asked} == {"ExchangeLedger/0.1 (+tests@ledger.example)"}


def test_no_cookie_is_sent_back(site: Site, fetcher: Fetcher) -> None:
    address = site.put("/a", Set_Cookie="id=7; Path=/")
    fetcher.get(address)
    fetcher.get(address)
    assert all("Cookie" not in headers for _, headers in site.asked)


def test_what_has_not_changed_is_not_sent_again(site: Site, fetcher: Fetcher) -> None:
    def answer(handler: Handler) -> None:
        known = handler.headers.get("If-None-Match") == '"1"'
        handler.send(304 if known else 200, b"" if known else b"body")

    page = fetcher.get(site.at("/a", answer), etag='"1"')
    assert page.unchanged
    assert page.body == b""


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (404, "not found"), (410, "not found"), (401, "refused"), (403, "refused"), (451, "refused"), (418, "refused"),
        (429, "asked too often"), (500, "server error"), (503, "server error"), (408, "server error"),
        (204, "damaged"), (304, "damaged"),
    ],
)  # fmt: skip
def test_every_status_has_its_outcome(site: Site, fetcher: Fetcher, status: int, outcome: str) -> None:
    assert outcome_of(fetcher, site.put("/a", status=status)) == outcome


def failing_first(site: Site, status: int, **headers: str) -> str:
    def answer(handler: Handler) -> None:
        handler.send(status, b"", **headers) if site.paths() == ["/a"] else handler.send(200, b"at last")

    return site.at("/a", answer)


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_server_that_fails_is_asked_again(site: Site, fetcher: Fetcher, status: int) -> None:
    assert fetcher.get(failing_first(site, status)).body == b"at last"


def test_we_wait_as_long_as_the_server_asks(site: Site) -> None:
    with Fetcher(replace(QUICK, longest_wait=2)) as patient:
        began = time.monotonic()
        patient.get(failing_first(site, 429, Retry_After="1"))
        assert time.monotonic() - began >= 1


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_a_host_that_asks_for_an_hour_is_left_alone(site: Site, fetcher: Fetcher, form: str) -> None:
    after = "3600" if form == "seconds" else formatdate(time.time() + 3600, usegmt=True)
    assert outcome_of(fetcher, site.put("/a", status=503, Retry_After=after)) == "server error"
    assert outcome_of(fetcher, site.put("/b", "there")) == "left for later"
    assert site.paths() == ["/a"]


def test_a_host_that_keeps_saying_too_often_is_left_alone(site: Site, fetcher: Fetcher) -> None:
    assert outcome_of(fetcher, site.put("/a", status=429)) == "asked too often"
    assert outcome_of(fetcher, site.put("/b", "there")) == "left for later"
    assert site.paths() == ["/a"] * QUICK.attempts


def test_a_missing_page_is_asked_for_once(site: Site, fetcher: Fetcher) -> None:
    assert outcome_of(fetcher, site.origin + "/none") == "not found"
    assert site.paths() == ["/none"]


def test_requests_to_one_host_keep_their_distance(site: Site) -> None:
    with Fetcher(replace(QUICK, delay=0.2)) as slow:
        began = time.monotonic()
        slow.get(site.put("/a"))
        slow.get(site.put("/b"))
        assert time.monotonic() - began >= 0.4  # robots.txt, then /a, then /b


def test_the_distance_that_robots_txt_asks_for_is_kept(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n")
    with Fetcher(QUICK) as asking:
        asking.get(site.put("/a"))
        began = time.monotonic()
        asking.get(site.put("/b"))
        assert time.monotonic() - began >= 0.25


def test_what_robots_txt_forbids_is_not_asked_for(site: Site, fetcher: Fetcher) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /*private$\nAllow: /\n")
    assert outcome_of(fetcher, site.put("/x-private", "no")) == "forbidden by robots.txt"
    assert fetcher.get(site.put("/public", "yes")).body == b"yes"
    assert [path for path, _ in site.asked] == ["/robots.txt", "/public"]


def test_where_robots_txt_fails_nothing_is_asked_for(site: Site, fetcher: Fetcher) -> None:
    site.put("/robots.txt", status=500)
    assert outcome_of(fetcher, site.put("/a", "body")) == "server error"
    assert site.paths() == []
