"""Asking a server politely, however it behaves."""

from __future__ import annotations

import contextlib
import gzip
import time
import zlib
from dataclasses import replace
from email.utils import formatdate

import pytest

from analysis.gather.net.fetch import Fetcher
from analysis.gather.net.outcomes import OUTCOMES, FetchError
from tests.gather.server import QUICK, Handler, Site, free_port, serving


def outcome_of(fetcher: Fetcher, address: str) -> str:
    with pytest.raises(FetchError) as raised:
        fetcher.get(address)
    assert raised.value.outcome in OUTCOMES
    return raised.value.outcome


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


def test_a_redirect_is_followed_to_where_the_page_stands(site: Site, fetcher: Fetcher) -> None:
    site.put("/b", "here")
    page = fetcher.get(site.put("/a", status=302, Location="/b#part"))
    assert (page.address, page.final, page.body) == (site.origin + "/a", site.origin + "/b", b"here")


def test_a_redirect_to_what_robots_txt_forbids_is_not_followed(site: Site, fetcher: Fetcher) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /b\n")
    site.put("/b", "here")
    assert outcome_of(fetcher, site.put("/a", status=302, Location="/b")) == "forbidden by robots.txt"


def test_redirects_in_circles_end(site: Site, fetcher: Fetcher) -> None:
    site.put("/a", status=302, Location="/b")
    site.put("/b", status=302, Location="/a")
    assert outcome_of(fetcher, site.origin + "/a") == "too many redirects"
    assert site.paths() == ["/a", "/b"]


def test_redirects_without_end_are_left(site: Site, fetcher: Fetcher) -> None:
    for number in range(20):
        site.put(f"/{number}", status=302, Location=f"/{number + 1}")
    assert outcome_of(fetcher, site.origin + "/0") == "too many redirects"
    assert len(site.paths()) == QUICK.redirects + 1


@pytest.mark.parametrize(
    "location",
    [
        "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data", "http://[fd00::1]/",
        "http://[::ffff:10.0.0.1]/", "file:///etc/passwd", "ftp://a.example/", "http://0.0.0.0/", "gopher://x/",
        "javascript:alert(1)", "http://user:word@127.0.0.1/", "http://[64:ff9b::a00:1]/",
    ],
)  # fmt: skip
def test_a_redirect_to_a_forbidden_address_is_not_followed(site: Site, fetcher: Fetcher, location: str) -> None:
    assert outcome_of(fetcher, site.put("/a", status=302, Location=location)) == "forbidden address"


def test_a_redirect_to_what_is_no_address_is_damaged(site: Site, fetcher: Fetcher) -> None:
    assert outcome_of(fetcher, site.put("/a", status=302, Location="http://[:::/")) == "damaged"


def test_this_machine_is_asked_by_nobody_but_tests(site: Site) -> None:
    address = site.put("/a", "secret")
    with Fetcher(replace(QUICK, loopback=False)) as real:
        assert outcome_of(real, address) == "forbidden address"
        assert outcome_of(real, "http://localhost/") == "forbidden address"
    assert site.asked == []


def test_a_name_that_points_into_a_private_network_is_not_asked(
    fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def resolve(*_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(2, 1, 6, "", (number, 80)) for number in ("93.184.216.34", "10.1.2.3")]

    monkeypatch.setattr("socket.getaddrinfo", resolve)
    assert outcome_of(fetcher, "http://rebound.example/") == "forbidden address"


def test_the_address_that_was_checked_is_the_one_asked(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.origin.rpartition(":")[2])
    answers = iter(["127.0.0.1", "127.0.0.1", "10.1.2.3", "10.1.2.3"])

    def resolve(host: str, *_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(2, 1, 6, "", (host if host[0].isdigit() else next(answers), port))]

    monkeypatch.setattr("socket.getaddrinfo", resolve)
    site.put("/a", "checked")
    assert fetcher.get(f"http://rebinding.example:{port}/a").body == b"checked"
    assert next(answers) == "10.1.2.3"  # the name was looked up once for each connection


def test_a_host_that_is_not_there_gives_no_answer(fetcher: Fetcher) -> None:
    assert outcome_of(fetcher, f"http://127.0.0.1:{free_port()}/") == "no answer"


def test_a_silent_server_is_left(site: Site, fetcher: Fetcher) -> None:
    assert outcome_of(fetcher, site.at("/a", lambda _: time.sleep(QUICK.silence + 0.2))) == "too slow"


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    with contextlib.suppress(OSError):
        for _ in range(400):
            handler.wfile.write(b"x")
            time.sleep(0.05)


def drip_headers(handler: Handler) -> None:
    with contextlib.suppress(OSError):
        for piece in ["HTTP/1.1 200 OK\r\n", *(f"X-{number}: y\r\n" for number in range(400))]:
            handler.wfile.write(piece.encode())
            time.sleep(0.05)


@pytest.mark.parametrize("behaviour", [drip, drip_headers])
def test_a_server_that_drips_is_left_at_the_deadline(site: Site, fetcher: Fetcher, behaviour: object) -> None:
    began = time.monotonic()
    assert outcome_of(fetcher, site.at("/a", behaviour)) == "too slow"  # type: ignore[arg-type]
    assert time.monotonic() - began < QUICK.time_limit + 1


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    with contextlib.suppress(OSError):
        while True:
            handler.wfile.write(b"x" * 65536)


def test_a_body_without_end_is_left_at_the_size_limit(site: Site, fetcher: Fetcher) -> None:
    assert outcome_of(fetcher, site.at("/a", endless)) == "too large"


def test_a_page_of_50_megabytes_is_left_when_it_says_so(site: Site, fetcher: Fetcher) -> None:
    def announce(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(50 * 1024 * 1024))
        handler.end_headers()

    assert outcome_of(fetcher, site.at("/a", announce)) == "too large"


def test_compressed_pages_are_read(site: Site, fetcher: Fetcher) -> None:
    site.put("/gzip", gzip.compress(b"plain"), Content_Encoding="gzip")
    site.put("/deflate", zlib.compress(b"plain"), Content_Encoding="deflate")
    site.put("/raw", zlib.compress(b"plain")[2:-4], Content_Encoding="deflate")
    assert [fetcher.get(site.origin + path).body for path in ("/gzip", "/deflate", "/raw")] == [b"plain"] * 3


def test_a_bomb_is_left_before_it_bursts(site: Site, fetcher: Fetcher) -> None:
    bomb = gzip.compress(bytes(200_000_000))
    assert len(bomb) < QUICK.size_limit
    assert outcome_of(fetcher, site.put("/a", bomb, Content_Encoding="gzip")) == "too large"


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip, gzip", "zstd", "x"])
def test_compression_that_we_did_not_ask_for_is_left(site: Site, fetcher: Fetcher, encoding: str) -> None:
    assert outcome_of(fetcher, site.put("/a", b"???", Content_Encoding=encoding)) == "damaged"


def test_broken_compression_is_damaged(site: Site, fetcher: Fetcher) -> None:
    broken = gzip.compress(b"plain text" * 50)[:20] + b"rubbish" * 9
    assert outcome_of(fetcher, site.put("/a", broken, Content_Encoding="gzip")) == "damaged"


@pytest.mark.parametrize(
    "raw", [b"\x00\xff\x00 nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort", b"SSH-2.0-x\r\n"]
)
def test_an_answer_that_breaks_the_protocol_is_damaged(site: Site, fetcher: Fetcher, raw: bytes) -> None:
    def answer(handler: Handler) -> None:
        handler.wfile.write(raw)

    assert outcome_of(fetcher, site.at("/a", answer)) == "damaged"


def test_a_server_that_hangs_up_is_no_answer_or_damage(site: Site, fetcher: Fetcher) -> None:
    assert outcome_of(fetcher, site.at("/a", lambda handler: handler.connection.close())) in ("no answer", "damaged")


def test_another_host_is_not_slowed_by_one_that_is_shut(site: Site, fetcher: Fetcher) -> None:
    outcome_of(fetcher, site.put("/a", status=429))
    with serving() as other:
        address = other.put("/a", "fine").replace("127.0.0.1", "localhost")
        assert fetcher.get(address).body == b"fine"
