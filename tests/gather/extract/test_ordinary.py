"""Ordinary sentences, in the words that newsrooms and officials use, below a title without a number.

One file a language: what the sentence states, each as measure=value, a bar, the sentence. New ways to say a thing are
best found by writing down many and seeing which are not understood.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.gather.extract import extract_claims

TITLES = {
    "en": "Ukraine and Russia carry out another prisoner exchange",
    "ru": "Россия и Украина провели очередной обмен пленными",
    "uk": "Україна і Росія провели черговий обмін полоненими",
}
SENTENCES = [
    (path.stem, *line.split("|", 1))
    for path in sorted((Path(__file__).parent / "ordinary").glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("language", "stated", "sentence"), SENTENCES)
def test_an_ordinary_sentence_states_what_it_says(language: str, stated: str, sentence: str) -> None:
    found = extract_claims(f"{TITLES[language]}\n\n{sentence}", date(2025, 6, 14), language)
    assert sorted({f"{one.measure}={one.value}" for one in found}) == sorted(stated.split(",") if stated else [])
