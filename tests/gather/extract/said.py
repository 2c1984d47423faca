"""What extraction finds in a small text, for the tests to compare."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract import extract_claims

DAY = date(2024, 1, 31)


def said(text: str, published: date = DAY) -> set[tuple[str, int | None]]:
    """The measure and value of each candidate; too short a text does not tell its language."""
    language = "en" if text.isascii() else "uk" if any(letter in text for letter in "іїєґ") else "ru"
    return {(one.measure, one.value) for one in extract_claims(text, published, language)}
