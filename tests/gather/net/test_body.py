"""Bodies within limits."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.gather.net.body import read_body
from analysis.gather.net.outcomes import FetchError


def pieces_of(content: bytes, size: int) -> list[bytes]:
    return [content[start : start + size] for start in range(0, len(content), size)]


@given(st.binary(max_size=3000), st.integers(1, 400), st.sampled_from(["", "gzip", "deflate"]))
def test_any_body_comes_out_as_it_went_in_however_it_is_cut(body: bytes, size: int, encoding: str) -> None:
    packed = gzip.compress(body) if encoding == "gzip" else zlib.compress(body) if encoding else body
    assert read_body(pieces_of(packed, size), encoding, 3000) == body


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate"]))
def test_any_bytes_are_a_body_or_damaged(content: bytes, encoding: str) -> None:
    try:
        assert len(read_body([content], encoding, 500)) <= 500
    except FetchError as error:
        assert error.outcome in ("damaged", "too large")


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_one_byte_above_the_limit_is_too_large(encoding: str) -> None:
    packed = gzip.compress(b"x" * 101) if encoding else b"x" * 101
    assert read_body([packed], encoding, 101) == b"x" * 101
    with pytest.raises(FetchError, match="too large"):
        read_body([packed], encoding, 100)


def test_a_body_that_breaks_off_is_damaged() -> None:
    with pytest.raises(FetchError, match="damaged"):
        read_body([gzip.compress(b"plain text" * 99)[:-12]], "gzip", 5000)
