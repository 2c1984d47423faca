"""What the gatherer remembers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from analysis.gather.finding import Found
from analysis.gather.net.fetch import Page
from analysis.gather.store import Store
from analysis.problems import PlainError

NOW = datetime(2030, 3, 2, 12, tzinfo=UTC)


def page(address: str, body: bytes = b"body") -> Page:
    return Page(address, address, NOW, (("content-type", "text/html"), ("etag", '"1"')), body, False)


def test_an_address_is_new_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.add("w", [Found("https://a.example/1", "x")]) == 1
    assert store.add("w", [Found("https://a.example/1", "x")]) == 0


def test_an_address_that_changed_since_waits_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add("w", [Found("https://a.example/1", "x", NOW)])
    store.keep(page("https://a.example/1"))
    store.settle(store.unread()[0], "read", "")
    store.add("w", [Found("https://a.example/1", "x", NOW - timedelta(hours=1))])
    assert store.waiting() == []
    store.add("w", [Found("https://a.example/1", "x", NOW + timedelta(hours=1))])
    assert [known.etag for known in store.waiting()] == ['"1"']


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add("w", [Found("https://a.example/1", "x")])
    assert store.keep(page("https://a.example/1"))
    before = sum(path.stat().st_size for path in (tmp_path / "captures").iterdir())
    assert not store.keep(page("https://a.example/1"))
    assert sum(path.stat().st_size for path in (tmp_path / "captures").iterdir()) == before


def test_an_address_that_keeps_failing_is_given_up(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add("w", [Found("https://a.example/1", "x")])
    for _ in range(5):
        assert store.waiting()
        store.failed("https://a.example/1", "server error")
    assert store.waiting() == []


def test_a_failure_later_on_keeps_the_capture(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add("w", [Found("https://a.example/1", "x")])
    store.keep(page("https://a.example/1"))
    store.failed("https://a.example/1", "not found")
    assert store.body(store.unread()[0]) == b"body"


def test_one_run_at_a_time(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with pytest.raises(PlainError, match="in use by another run"):
        Store(tmp_path)
    store.close()
    Store(tmp_path).close()


def test_a_damaged_memory_is_told_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "seen.sqlite").write_bytes(b"no database, but long enough to be looked at" * 50)
    with pytest.raises(PlainError, match="is damaged; delete it"):
        Store(tmp_path)


def test_a_damaged_capture_is_an_error_of_that_page(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add("w", [Found("https://a.example/1", "x")])
    store.keep(page("https://a.example/1"))
    file = next((tmp_path / "captures").iterdir())
    file.write_bytes(b"rubbish" * 50)
    with pytest.raises(OSError, match="damaged"):
        store.body(store.unread()[0])
