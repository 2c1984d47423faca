"""Servers that are silent, endless, compressed to burst, or broken."""

from __future__ import annotations

import contextlib
import gzip
import time
import zlib

import pytest

from analysis.gather.net.fetch import Fetcher
from tests.gather.net.asking import outcome_of
from tests.gather.server import QUICK, Handler, Site, free_port, serving


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
