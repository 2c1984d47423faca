"""Redirects, and addresses that nobody may be led to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.gather.net.fetch import Fetcher
from tests.gather.net.asking import outcome_of
from tests.gather.server import QUICK, Site


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
