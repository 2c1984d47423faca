"""From analysis.tables to the formats of others: pandera for checking, Arrow for Parquet, Markdown for the codebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as arrow

from analysis.tables import GATHERING, LEDGER, RECONCILED, Column, Kind, Table

if TYPE_CHECKING:
    import pandera.pandas as pa

_DTYPES: dict[Kind, str] = {"text": "string", "count": "Int64", "date": "datetime64[s]"}
_ARROW: dict[Kind, arrow.DataType] = {"text": arrow.string(), "count": arrow.int64(), "date": arrow.date32()}


def frame_schema(table: Table) -> pa.DataFrameSchema:
    """The pandera schema of a typed frame of this table: dtypes, required cells, vocabulary, patterns, unique key."""
    import pandera.pandas as pa  # half a second that readers of the tables need not wait for

    return pa.DataFrameSchema(
        {column.name: _check_column(column) for column in table.columns},
        unique=list(table.key),
        strict=True,
        ordered=True,
        name=table.name,
    )


def _check_column(column: Column) -> pa.Column:
    import pandera.pandas as pa

    checks = []
    if column.terms:
        checks.append(pa.Check.isin(list(column.terms), error="terms"))
    if column.pattern:
        checks.append(pa.Check.str_matches(f"^(?:{column.pattern})$", error="pattern"))
    if column.kind == "count" and not column.signed:
        checks.append(pa.Check.ge(0, error="whole number"))
    return pa.Column(
        _DTYPES[column.kind], checks, nullable=not column.required, description=column.about, title=column.name
    )


def arrow_schema(table: Table) -> arrow.Schema:
    """The Arrow schema in which the table is written to Parquet."""
    fields = [arrow.field(c.name, _ARROW[c.kind], nullable=not c.required) for c in table.columns]
    return arrow.schema(fields)


def typed(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the table's columns in order and their dtypes; its cells must already be convertible."""
    columns = [column for column in table.columns if column.name in frame]
    cells = {c.name: frame[c.name].astype(_DTYPES[c.kind]) for c in columns}  # type: ignore[call-overload]  # by name
    return pd.DataFrame(cells)


def codebook() -> str:
    """Every table and column with type, unit and vocabulary, as Markdown."""
    parts = [
        "# Codebook",
        "",
        "Made from `analysis/tables.py`; do not edit by hand.",
        "Text is UTF-8; an empty cell means: not stated. Dates are ISO 8601 days.",
    ]
    for table in (*LEDGER, *RECONCILED, *GATHERING):
        parts += ["", f"## {table.folder}/{table.name}", "", table.about, f"Key: {_listed(table.key)}.", ""]
        parts += ["| column | type | required | meaning |", "| --- | --- | --- | --- |"]
        parts += [_codebook_row(column) for column in table.columns]
        for column in table.columns:
            parts += _codebook_terms(column)
    return "\n".join(parts) + "\n"


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _codebook_row(column: Column) -> str:
    kind = {"text": "text", "count": "whole number", "date": "date"}[column.kind]
    details = "; ".join(column.details()).replace("|", "\\|")
    return f"| `{column.name}` | {kind} | {'yes' if column.required else 'no'} | {details} |"


def _codebook_terms(column: Column) -> list[str]:
    if not column.terms:
        return []
    return ["", f"Terms of `{column.name}`:", "", *(f"- `{term}`: {about}" for term, about in column.terms.items())]
