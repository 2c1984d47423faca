"""Ordinary sentences and short articles, in the words that newsrooms and officials use.

Sentences, below a title without a number, one file a language: what the sentence states, each as measure=value, a bar,
the sentence. Articles, one file each, named by day and language: a line for each statement (measure=value, day of the
event, as-of day, speaker), an empty line, the text. New ways to say a thing are best found by writing down many and
seeing which are not understood.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.gather.extract import extract_claims

ORDINARY = Path(__file__).parent / "ordinary"
TITLES = {
    "en": "Ukraine and Russia carry out another prisoner exchange",
    "ru": "Россия и Украина провели очередной обмен пленными",
    "uk": "Україна і Росія провели черговий обмін полоненими",
}
SENTENCES = [
    (path.stem, *line.split("|", 1))
    for path in sorted(ORDINARY.glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("language", "stated", "sentence"), SENTENCES)
def test_an_ordinary_sentence_states_what_it_says(language: str, stated: str, sentence: str) -> None:
    found = extract_claims(f"{TITLES[language]}\n\n{sentence}", date(2025, 6, 14), language)
    assert sorted({f"{one.measure}={one.value}" for one in found}) == sorted(stated.split(",") if stated else [])


@pytest.mark.parametrize("path", sorted(ORDINARY.glob("passages/*.txt")), ids=lambda path: path.stem)
def test_a_short_article_states_each_number_with_its_day_and_speaker(path: Path) -> None:
    stated, text = path.read_text("utf-8").split("\n\n", 1)
    published, language = path.stem.rsplit("-", 1)
    found = extract_claims(text, date.fromisoformat(published), language)
    assert [
        f"{one.measure}={one.value} {one.event_date or '-'} {one.as_of or '-'} {one.claimant or '-'}" for one in found
    ] == stated.splitlines()
