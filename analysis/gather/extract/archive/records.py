"""The articles of a unit, one after another: text, day of publication, language, and where each stands."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from analysis.gather.extract.archive.units import Unit

_ROWS = 256
"""Rows of Parquet held at once."""


@dataclass(frozen=True)
class Record:
    """One article of an archive; `reason` says why it cannot be read, and is empty otherwise."""

    name: str
    text: str = ""
    published: date | None = None
    language: str | None = None
    reason: str = ""


def records_of(unit: Unit) -> Iterator[Record]:
    """The articles of a unit, streaming. JSON objects and rows hold text and published, perhaps language and id."""
    if unit.kind == "parquet":
        return _of_parquet(unit)
    if unit.kind == "warc":
        return _of_warc(unit)
    return _of_lines(unit, _packed(unit) if unit.kind == "packed lines" else _slice(unit))


def _slice(unit: Unit) -> Iterator[tuple[int, bytes]]:
    """The lines that begin in the unit's bytes, each with its position."""
    with unit.path.open("rb") as file:
        if unit.begin:
            file.seek(unit.begin - 1)
            file.readline()
        while (position := file.tell()) < unit.end and (line := file.readline()):
            yield position, line


def _packed(unit: Unit) -> Iterator[tuple[int, bytes]]:
    with gzip.open(unit.path) as file:
        yield from enumerate(file, 1)


def _of_lines(unit: Unit, lines: Iterable[tuple[int, bytes]]) -> Iterator[Record]:
    for place, line in lines:
        if line.strip():
            name = f"{unit.path.name}#{place}"
            try:
                row = json.loads(line)
            except ValueError:
                yield Record(name, reason="not JSON")
                continue
            yield _record(name, row) if isinstance(row, dict) else Record(name, reason="not an object")


def _record(name: str, row: dict[str, object]) -> Record:
    text, language = row.get("text"), row.get("language")
    if not isinstance(text, str):
        return Record(name, reason="no text")
    if row.get("id") is not None:
        name = str(row["id"])
    return Record(name, text, _day(row.get("published")), language if isinstance(language, str) else None)


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _of_parquet(unit: Unit) -> Iterator[Record]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(unit.path) as file:
        wanted = [name for name in ("id", "text", "published", "language") if name in file.schema_arrow.names]
        number = 0
        for batch in file.iter_batches(_ROWS, row_groups=[unit.begin], columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield _record(f"{unit.path.name}#{unit.begin}.{number}", row)


def _of_warc(unit: Unit) -> Iterator[Record]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    with unit.path.open("rb") as file:
        try:
            for record in ArchiveIterator(file):
                if record.rec_type == "response":
                    yield _of_page(record)
        except (ArchiveLoadFailed, EOFError, OSError):
            yield Record(unit.path.name, reason="broken archive")


def _of_page(record) -> Record:  # type: ignore[no-untyped-def]  # noqa: ANN001  # warcio has no types
    from analysis.gather.article import LARGEST, NoArticleError, read_article

    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    content_type = (record.http_headers and record.http_headers.get_header("Content-Type")) or ""
    try:
        article = read_article(record.content_stream().read(LARGEST + 1), address, content_type)
    except NoArticleError as error:
        return Record(address, reason=error.reason)
    published = article.published or _day(record.rec_headers.get_header("WARC-Date"))
    return Record(address, article.text, published, article.language or None)
