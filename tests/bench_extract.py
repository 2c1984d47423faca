"""How fast and how well claims are extracted: articles a second and core, memory, two processes, F1 by measure.

python tests/bench_extract.py [MOST_ARTICLES], 100,000 unless told
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter, process_time

from analysis.gather.extract import extract_claims
from analysis.gather.extract.archive import extract_archive
from tests.gather.score import Report, read_articles, score

SIZE = 3000
"""Characters of one text."""
SHARE = 10
"""One article of so many in the mixed archive is about exchanges."""
FEW = 3
PUBLISHED = date(2025, 6, 14)
OTHER = "The council met on Tuesday and agreed to repair 14 roads and 3 bridges before the winter of 2026. " * 40


def main(most: int) -> None:
    """Print every measurement as a line."""
    topical = _texts()
    print(
        f"{_rate(topical):,.0f} articles of {SIZE} characters a second and core, all about exchanges, six claims each"
    )
    print(f"{_rate(_texts(FEW)):,.0f} with at most {FEW} claims each, as most real articles have")
    print(f"{_rate(_mixed(topical)):,.0f} of a mixed archive, where one of {SHARE} is")
    with tempfile.TemporaryDirectory() as place:
        _archives(Path(place), _mixed(topical), most)
    _quality(score(_rows))


def _texts(most: int = 1000) -> list[str]:
    """The labelled articles with up to `most` claims, each filled up to the size with what news pages have besides."""
    filler = " Officials thanked everyone who took part, and said that the work goes on every day, at home and abroad."
    return [(article.text + "\n\n" + filler * 40)[:SIZE] for article in read_articles() if len(article.labels) <= most]


def _mixed(topical: list[str]) -> list[str]:
    return [text for one in topical for text in (one, *[OTHER[:SIZE]] * (SHARE - 1))]


def _rate(texts: list[str]) -> float:
    for text in texts:
        extract_claims(text, PUBLISHED)
    best = 0.0
    for _ in range(5):
        begin = process_time()
        for text in texts:
            extract_claims(text, PUBLISHED)
        best = max(best, len(texts) / (process_time() - begin))
    return best


def _archives(folder: Path, texts: list[str], most: int) -> None:
    """Peak memory over growing archives, and one process against two."""
    count = 1000
    while count <= most:
        peak = _peak(_archive(folder, texts, count), folder / str(count))
        print(f"{count:>9,} articles in one process: peak memory {peak:.0f} MiB")
        count *= 10
    archive = _archive(folder, texts, 20_000)
    one, two = (_seconds(archive, folder / f"by-{processes}", processes) for processes in (1, 2))
    print(f"two processes are {one / two:.2f} times one ({one:.1f} s and {two:.1f} s for 20,000 articles)")


def _archive(folder: Path, texts: list[str], count: int) -> Path:
    path = folder / f"news-{count}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(islice(cycle(texts), count)):
            file.write(json.dumps({"id": number, "published": "2025-06-14", "text": text}, ensure_ascii=False) + "\n")
    return path


def _peak(archive: Path, out: Path) -> float:
    """The peak memory of a process of its own that extracts the archive, in MiB."""
    code = (
        "import resource, sys; from pathlib import Path; from analysis.gather.extract.archive import extract_archive;"
        "extract_archive([Path(sys.argv[1])], Path(sys.argv[2]), processes=1);"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(archive), str(out)], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def _seconds(archive: Path, out: Path, processes: int) -> float:
    begin = perf_counter()
    extract_archive([archive], out, processes=processes, slice_bytes=4 << 20)
    return perf_counter() - begin


def _rows(text: str, published: str, language: str) -> list[dict[str, object]]:
    return [candidate.row() for candidate in extract_claims(text, date.fromisoformat(published), language)]


def _quality(report: Report) -> None:
    print("on the labelled articles: precision, recall, F1")
    for level in ("number", "primary", "side"):
        one = report.of(level)
        print(f"  {level:<34} {one.precision:.2f} {one.recall:.2f} {one.f1:.2f}")
    for group in sorted(group for level, group in report.scores if level == "primary" and group != "all"):
        one = report.of("primary", group)
        print(f"  {group:<34} {one.precision:.2f} {one.recall:.2f} {one.f1:.2f}   ({one.hits + one.missed} labels)")
    print(
        "  of the hits "
        + ", ".join(f"{name} right {report.detail(name):.0%}" for name in ("qualifier", "claimant", "span"))
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
