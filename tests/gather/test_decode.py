"""Bytes to text: the charset that reads like a language wins over what is declared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.gather.decode import decoded, is_binary, one_line, plain
from tests.gather.pages import PARAGRAPHS, page

_CHARSETS = ["utf-8", "utf-8-sig", "cp1251", "koi8-u", "utf-16", "utf-16-le"]


@pytest.mark.parametrize(
    ("language", "charset"), [*[(code, name) for code in ("uk", "ru") for name in _CHARSETS], ("ru", "cp866")]
)
@pytest.mark.parametrize("declared", ["", "utf-8", "windows-1251", "iso-8859-1", "x-none-such"])
def test_a_page_is_read_in_its_own_charset_whatever_is_declared(charset: str, language: str, declared: str) -> None:
    text = page(language, f'<meta charset="{declared}">')
    assert decoded(text.encode(charset), f"text/html; charset={declared}") == text


def test_a_few_broken_places_do_not_change_the_charset() -> None:
    content = page("uk").encode() + b"\xd0 \xff"
    assert PARAGRAPHS["uk"][0] in decoded(content)


def test_a_text_cut_in_the_middle_of_a_letter_is_still_utf_8() -> None:
    assert decoded("Обмін".encode()[:-1]).startswith("Обмі")


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7 text", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04abc", b"\x1f\x8b\x08", bytes(range(256)), b"\0" * 99],
)
def test_what_is_no_text_is_binary(content: bytes) -> None:
    assert is_binary(content)


@pytest.mark.parametrize("charset", ["utf-8", "cp1251", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_is_not_binary(charset: str) -> None:
    assert not is_binary(page("uk").encode(charset))


@given(st.binary(max_size=600), st.text(max_size=40))
def test_any_bytes_give_some_text(content: bytes, content_type: str) -> None:
    assert isinstance(decoded(content, content_type), str)
    assert isinstance(is_binary(content), bool)


@given(st.text(max_size=200))
def test_a_line_for_people_steers_no_terminal(text: str) -> None:
    line = one_line(text)
    assert line.isprintable() or line == ""
    assert line == one_line(line)


def test_invisible_characters_hide_nothing() -> None:
    assert plain("2\u200b0\u202e7\x1b[31m sol\u00addiers") == "207[31m soldiers"
