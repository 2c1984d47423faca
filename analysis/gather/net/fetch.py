"""Ask for a page politely and safely. httpx, stamina and protego stay behind this folder.

Why no HTTP cache library: newsrooms forbid shared caches to store their pages, and what we keep are captures; their
ETag and Last-Modified make the next request a conditional one.
"""

from __future__ import annotations

import contextlib
import http.cookiejar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType

import httpcore
import httpx
import stamina
import stamina.instrumentation

from analysis.gather.net.body import read_body
from analysis.gather.net.connect import CheckedTransport, check_url
from analysis.gather.net.manners import Manners
from analysis.gather.net.outcomes import FetchError
from analysis.gather.net.robots import Robots
from analysis.gather.net.turns import Turns

_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Page:
    """An answer: `final` is where it stood after redirects, `body` is decompressed and empty when `unchanged`."""

    address: str
    final: str
    fetched_at: datetime
    headers: tuple[tuple[str, str], ...]
    body: bytes
    unchanged: bool

    def header(self, name: str) -> str:
        """The header's value, or ""."""
        return str(httpx.Headers(list(self.headers)).get(name, ""))


class Fetcher:
    """Asks for pages; one for a whole run, shared by its threads."""

    def __init__(self, manners: Manners) -> None:
        stamina.instrumentation.set_on_retry_hooks([])  # outcomes are counted, not logged line by line
        self._manners = manners
        self._turns = Turns(manners.delay, manners.longest_wait)
        self._robots = Robots(manners, self._turns, self.ask)
        jar = http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
        self._client = httpx.Client(
            transport=CheckedTransport(manners),
            headers={"User-Agent": manners.user_agent, "Accept-Encoding": "gzip, deflate", "Accept": "*/*"},
            timeout=httpx.Timeout(manners.silence),
            cookies=jar,
            trust_env=False,
        )

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def get(self, address: str, etag: str = "", last_modified: str = "") -> Page:
        """The page at this address as far as robots.txt and the limits let us.

        With the `etag` or `last_modified` of an earlier answer the server may say that nothing changed. Raises
        FetchError with the outcome.
        """
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        return self._follow(address, {name: value for name, value in conditions.items() if value}, robots=True)

    def ask(self, address: str) -> Page:
        """The same for an address that its owner offers to programs: a service, or robots.txt itself."""
        return self._follow(address, {}, robots=False)

    def _follow(self, address: str, headers: dict[str, str], robots: bool) -> Page:
        url = _parsed(address)
        seen: set[str] = set()
        while str(url) not in seen and len(seen) <= self._manners.redirects:
            seen.add(str(url))
            check_url(url, self._manners)
            if robots:
                self._robots.check(url)
            answer = self._ask(url, headers)
            if isinstance(answer, Page):
                return Page(address, str(url), answer.fetched_at, answer.headers, answer.body, answer.unchanged)
            url = _joined(url, answer)
        raise FetchError("too many redirects", f"the last one to {url}")

    def _ask(self, url: httpx.URL, headers: dict[str, str]) -> Page | str:
        """The answer, or the address to which it sends us on; asked again after a backoff when the server fails."""
        manners = self._manners
        try:
            for attempt in stamina.retry_context(
                on=self._again,
                attempts=manners.attempts,
                timeout=None,
                wait_initial=manners.first_backoff,
                wait_max=manners.longest_wait,
                wait_jitter=manners.first_backoff,
            ):
                with attempt, self._turns.turn(url.host), _named():
                    return self._once(url, headers)
        except FetchError as error:
            if error.outcome == "asked too often":
                self._turns.shut(url.host)
            raise
        raise AssertionError("a retry either returns or raises")

    def _again(self, error: Exception) -> bool | float:
        if not isinstance(error, FetchError) or error.outcome not in ("asked too often", "server error", "no answer"):
            return False
        if error.after is None:
            return True
        return error.after if error.after <= self._manners.longest_wait else False

    def _once(self, url: httpx.URL, headers: dict[str, str]) -> Page | str:
        with self._client.stream("GET", url, headers=headers) as answer:
            if answer.status_code in _REDIRECTS and "location" in answer.headers:
                return answer.headers["location"]
            unchanged = answer.status_code == 304 and bool(headers)
            if not unchanged:
                _check_status(answer)
            encoding = answer.headers.get("content-encoding", "")
            if int(_digits(answer.headers.get("content-length", ""))) > self._manners.size_limit:
                raise FetchError("too large")
            body = b"" if unchanged else read_body(answer.iter_raw(), encoding, self._manners.size_limit)
            return Page("", "", datetime.now(UTC), tuple(answer.headers.multi_items()), body, unchanged)


def _digits(text: str) -> str:
    return text[:15] if text.isascii() and text.isdigit() else "0"


def _parsed(address: str) -> httpx.URL:
    try:
        return httpx.URL(address)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise FetchError("forbidden address", str(error)) from None


def _joined(url: httpx.URL, location: str) -> httpx.URL:
    try:
        return url.join(location).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise FetchError("forbidden address", str(error)) from None


def _check_status(answer: httpx.Response) -> None:
    status, after = answer.status_code, _seconds(answer.headers.get("retry-after", ""))
    if status in (200, 203):
        return
    if status in (404, 410):
        raise FetchError("not found", str(status))
    if status == 429:
        raise FetchError("asked too often", str(status), after)
    if status >= 500 or status in (408, 425):
        raise FetchError("server error", str(status), after)
    raise FetchError("refused" if status >= 400 else "damaged", str(status))


def _seconds(retry_after: str) -> float | None:
    """Retry-After in seconds, from either of its forms."""
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after[:9])
    try:
        until = parsedate_to_datetime(retry_after)
    except (TypeError, ValueError):
        return None
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


@contextlib.contextmanager
def _named() -> Iterator[None]:
    """The libraries' errors by the names of our outcomes."""
    try:
        yield
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        raise FetchError("too slow", type(error).__name__) from None
    except (httpcore.NetworkError, httpx.NetworkError, OSError) as error:
        raise FetchError("no answer", str(error)) from None
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, httpx.HTTPError, httpx.StreamError) as error:
        raise FetchError("damaged", str(error)) from None
    except (httpx.InvalidURL, UnicodeError) as error:
        raise FetchError("forbidden address", str(error)) from None
