"""One unit of an archive, from its articles to a Parquet file of candidates; the same on a core and on a cluster."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.gather.extract.archive.records import Record, records_of
from analysis.gather.extract.archive.units import Unit
from analysis.gather.extract.claims import extract_claims

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH = 4096
"""Candidates held before they are written."""


def schema() -> pa.Schema:
    """The columns of an output: where the article stands, then those of a candidate."""
    import pyarrow as pa

    texts, whole, days = pa.string(), pa.int64(), pa.date32()
    kinds = {
        "file": texts, "event_date": days, "as_of": days, "measure": texts, "value": whole, "value_low": whole,
        "value_high": whole, "qualifier": texts, "claimant": texts, "claimant_side": texts,
        "start": whole, "end": whole,
    }  # fmt: skip
    return pa.schema(list(kinds.items()))


def work(unit: Unit, folder: Path, published: date | None) -> Counter[str]:
    """Extract one unit into its file below `folder`, written aside and renamed; done units are left alone.

    published: the day for articles that have none. Returns what was counted: articles, candidates, and every reason
    for which an article was passed over.
    """
    target = folder / unit.name
    if target.is_file():
        return Counter(done=1)
    aside = folder / f".{unit.name}.{os.getpid()}.part"
    try:
        counts = _written(unit, aside, published)
        os.replace(aside, target)
    finally:
        aside.unlink(missing_ok=True)
    return counts


def _written(unit: Unit, path: Path, published: date | None) -> Counter[str]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    counts: Counter[str] = Counter()
    rows: list[dict[str, object]] = []
    with pq.ParquetWriter(path, schema()) as writer:
        for record in records_of(unit):
            found, outcome = _candidates(record, published)
            counts[outcome] += 1
            counts["candidates"] += len(found)
            rows += found
            if len(rows) >= _BATCH:
                writer.write_table(pa.Table.from_pylist(rows, schema=schema()))
                rows = []
        writer.write_table(pa.Table.from_pylist(rows, schema=schema()))
    return counts


def _candidates(record: Record, published: date | None) -> tuple[list[dict[str, object]], str]:
    day = record.published or published
    if record.reason or day is None:
        return [], record.reason or "no day of publication"
    candidates = extract_claims(record.text, day, record.language or None)
    rows = [{"file": record.name} | one._asdict() for one in candidates]
    return [row | {"claimant": row["claimant"] or None} for row in rows], "articles"
