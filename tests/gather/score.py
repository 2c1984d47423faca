"""How well an extractor does on the labelled articles: precision, recall and F1, overall, by measure and by language.

`articles/README.md` says what a label is; this says when a candidate hits one. Three levels, ever stricter:

- `number`: same article, measure, value and bounds;
- `primary`: and the same event_date or as_of (or neither has a date): the level that the project's goal is set in;
- `side`: and the same claimant_side.

A statement counts once at each level, however often a text or an extractor repeats it.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from analysis.vocabulary import MEASURES

ARTICLES = Path(__file__).parent / "articles"
LEVELS = ("number", "primary", "side")
DETAILS = ("qualifier", "claimant", "span")

Row = Mapping[str, object]
Extract = Callable[[str, str, str], Iterable[Row]]
"""Article text, day of publication (ISO), language → candidates with the keys that `extract --json` prints."""


@dataclass(frozen=True)
class Article:
    """One text of the set, with the statements that a reader finds in it."""

    name: str
    published: str
    language: str
    text: str
    labels: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class Score:
    """Statements found, missed and invented."""

    hits: int = 0
    missed: int = 0
    invented: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.hits + other.hits, self.missed + other.missed, self.invented + other.invented)

    @property
    def precision(self) -> float:
        return _share(self.hits, self.hits + self.invented)

    @property
    def recall(self) -> float:
        return _share(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float:
        return _share(2 * self.hits, 2 * self.hits + self.missed + self.invented)


@dataclass
class Report:
    """Scores by level and group ("all", a measure, or a language), and the details on which primary hits agree."""

    scores: dict[tuple[str, str], Score] = field(default_factory=dict)
    agreed: Counter[str] = field(default_factory=Counter)

    def add(self, level: str, group: str, score: Score) -> None:
        self.scores[level, group] = self.scores.get((level, group), Score()) + score

    def of(self, level: str = "primary", group: str = "all") -> Score:
        return self.scores.get((level, group), Score())

    def detail(self, name: str) -> float:
        """Of the primary hits, the share whose qualifier, claimant or span agrees too."""
        return _share(self.agreed[name], self.of().hits)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def read_articles(folder: Path = ARTICLES) -> list[Article]:
    """The whole set, in the order of articles.csv."""
    labels: dict[str, list[dict[str, str]]] = {}
    for row in _rows(folder / "labels.csv"):
        labels.setdefault(row["article"], []).append(row)
    return [
        Article(
            row["article"], row["published"], row["language"],
            (folder / f"{row['article']}.txt").read_text(encoding="utf-8"), tuple(labels.get(row["article"], ())),
        )
        for row in _rows(folder / "articles.csv")
    ]  # fmt: skip


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def score(extract: Extract, articles: Iterable[Article] | None = None) -> Report:
    """Run the extractor on every article and count, at each level, by measure and by language."""
    report = Report()
    for article in read_articles() if articles is None else articles:
        _count(report, article, list(extract(article.text, article.published, article.language)))
    return report


def _count(report: Report, article: Article, candidates: list[Row]) -> None:
    for level in LEVELS:
        wanted, found = _distinct(article.labels, level), _distinct(candidates, level)
        pairs = _pairs(wanted, found, level)
        hit = {id(label) for label, _ in pairs} | {id(candidate) for _, candidate in pairs}
        for label in wanted:
            _file(report, level, article.language, label, Score(hits=1) if id(label) in hit else Score(missed=1))
        for candidate in found:
            if id(candidate) not in hit and not any(_looser(candidate, label, level) for label in wanted):
                _file(report, level, article.language, candidate, Score(invented=1))
        if level == "primary":
            report.agreed.update(name for pair in pairs for name in DETAILS if _agrees(article, candidates, pair, name))


def _file(report: Report, level: str, language: str, row: Row, score: Score) -> None:
    for group in ("all", _text(row, "measure"), language):
        report.add(level, group, score)


def _distinct(rows: Iterable[Row], level: str) -> list[Row]:
    """One row for each statement that is different at this level."""
    return list({_identity(row, level): row for row in reversed(list(rows))}.values())[::-1]


def _identity(row: Row, level: str) -> tuple[str, ...]:
    number = tuple(_text(row, name) for name in ("measure", "value", "value_low", "value_high"))
    dates = () if level == "number" else (_text(row, "event_date"), _text(row, "as_of"))
    return (*number, *dates, *((_text(row, "claimant_side"),) if level == "side" else ()))


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value)


def _pairs(wanted: list[Row], found: list[Row], level: str) -> list[tuple[Row, Row]]:
    """Each label with at most one candidate; those that agree in both dates first."""
    free = list(found)
    pairs: list[tuple[Row, Row]] = []
    for match in (_same, _matches):
        for label in wanted:
            if any(label is taken for taken, _ in pairs):
                continue
            candidate = next((one for one in free if match(label, one, level)), None)
            if candidate is not None:
                free.remove(candidate)
                pairs.append((label, candidate))
    return pairs


def _same(label: Row, candidate: Row, level: str) -> bool:
    return _identity(label, level) == _identity(candidate, level)


def _matches(label: Row, candidate: Row, level: str) -> bool:
    if _identity(label, "number") != _identity(candidate, "number"):
        return False
    if level == "side" and _text(label, "claimant_side") != _text(candidate, "claimant_side"):
        return False
    return level == "number" or _same_day(label, candidate)


def _same_day(label: Row, candidate: Row) -> bool:
    dates = [(_text(label, name), _text(candidate, name)) for name in ("event_date", "as_of")]
    return any(left and left == right for left, right in dates) or not any(map(any, dates))


def _looser(candidate: Row, label: Row, level: str) -> bool:
    """Whether the candidate says of everyone what the label says of service members: 175 prisoners, 175 soldiers."""
    said, meant = MEASURES.get(_text(candidate, "measure")), MEASURES.get(_text(label, "measure"))
    if said is None or meant is None or (said.kind, said.direction) != (meant.kind, meant.direction):
        return False
    again = {**candidate, "measure": meant.name, "claimant_side": label.get("claimant_side")}
    return (said.group, meant.group) == ("all", "military") and _matches(label, again, level)


def _agrees(article: Article, candidates: list[Row], pair: tuple[Row, Row], name: str) -> bool:
    label, candidate = pair
    if name != "span":
        return _text(label, name) == _text(candidate, name)
    twins = [one for one in candidates if _same(one, candidate, "primary")]
    return any(_overlaps(article.text, _text(label, "quote"), one) for one in twins)


def _overlaps(text: str, quote: str, candidate: Row) -> bool:
    begin, end = int(_text(candidate, "start") or -1), int(_text(candidate, "end") or -1)
    at = text.find(quote)
    while at >= 0:
        if begin < at + len(quote) and at < end:
            return True
        at = text.find(quote, at + 1)
    return False
