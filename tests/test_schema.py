"""The codebook, the checks and the Parquet types all say what analysis.tables says."""

from __future__ import annotations

import pandas as pd
import pandera.errors
import pyarrow as arrow
import pytest

from analysis.schema import arrow_schema, codebook, frame_schema, typed
from analysis.tables import CLAIMS, PUBLISHERS, TABLES, Column
from analysis.vocabulary import MEASURES, measure_of
from tests.project import REPOSITORY

COLUMNS = [(table.name, column) for table in TABLES.values() for column in table.columns]


def chapter(name: str) -> str:
    """The codebook's chapter about one table."""
    (text,) = [part for part in codebook().split("\n## ") if part.split("\n")[0].endswith(f"/{name}")]
    return text


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda value: getattr(value, "name", value))
def test_every_column_stands_in_the_codebook_with_its_meaning(table: str, column: Column) -> None:
    lines = [line for line in chapter(table).splitlines() if line.startswith(f"| `{column.name}` |")]
    assert len(lines) == 1
    assert column.about in lines[0]


def test_every_term_stands_in_the_codebook() -> None:
    for table, column in COLUMNS:
        text = chapter(table)
        assert all(f"- `{term}`: {about}" in text for term, about in column.terms.items())


def test_the_committed_codebook_is_the_one_that_the_tables_give() -> None:
    assert (REPOSITORY / "data" / "CODEBOOK.md").read_text() == codebook(), "run python -m analysis records"


@pytest.mark.parametrize("name", list(TABLES))
def test_a_table_has_no_column_twice_and_its_key_among_them(name: str) -> None:
    names = [column.name for column in TABLES[name].columns]
    assert len(names) == len(set(names))
    assert set(TABLES[name].key) <= set(names)


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda value: getattr(value, "name", value))
def test_what_a_column_refers_to_exists(table: str, column: Column) -> None:
    assert all(name in TABLES for name in column.refers.split(" or ") if name)


def test_parquet_keeps_numbers_dates_and_texts_apart() -> None:
    schema = arrow_schema(CLAIMS)
    types = [schema.field(name).type for name in ("value", "as_of", "note")]
    assert types == [arrow.int64(), arrow.date32(), arrow.string()]


def test_a_required_column_may_not_be_empty_in_parquet() -> None:
    schema = arrow_schema(CLAIMS)
    assert (schema.field("claim_id").nullable, schema.field("note").nullable) == (False, True)


def test_a_frame_with_an_unknown_term_is_refused() -> None:
    frame = pd.DataFrame({"publisher": ["Agency A"], "side": ["XX"], "country": [None], "language": [None]})
    with pytest.raises(pandera.errors.SchemaError, match="terms"):
        frame_schema(PUBLISHERS).validate(typed(PUBLISHERS, frame))


def test_a_frame_with_a_key_twice_is_refused() -> None:
    frame = pd.DataFrame(
        {"publisher": ["Agency A"] * 2, "side": ["UA"] * 2, "country": [None] * 2, "language": [""] * 2}
    )
    with pytest.raises(pandera.errors.SchemaError):
        frame_schema(PUBLISHERS).validate(typed(PUBLISHERS, frame.assign(language="uk")))


def test_every_count_of_one_direction_is_named_by_direction_and_group() -> None:
    counts = [m for m in MEASURES.values() if m.kind == "count" and m.direction in ("to_ua", "to_ru")]
    assert all(measure_of(measure.direction, measure.group) == measure.name for measure in counts)
