"""What a release says to people: README with ways to load it, codebook as a page, changes in words."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from analysis.publish.cite import as_text, dataset
from analysis.publish.formats import Record
from analysis.publish.identity import Edition
from analysis.tables import SCHEMA_VERSION, TABLES

SHOWN = 200
"""How many moved figures CHANGES.md lists; changes.json has all."""


def readme(edition: Edition, rows: dict[str, int]) -> str:
    """The release's README: what is in it, how to load it in five ways, how to cite and check it."""
    where = edition.at(f"api/v1/{edition.version}") or f"https://SITE/api/v1/{edition.version}"
    tables = "\n".join(f"| `{t.name}` | {rows[t.name]:,} | {t.about} |" for t in TABLES.values())
    return f"""# {edition.title}

Version {edition.version} of {edition.issued}, data through {edition.through}; tables of schema {SCHEMA_VERSION}.
{edition.about}

## Tables

Each stands in `parquet/` (keeps its types), `csv/` (opens anywhere) and `json/`. What every column means stands in
`CODEBOOK.md`.

| table | rows | what it holds |
| --- | --- | --- |
{tables}

An empty cell means: not stated. A text in the CSV that a spreadsheet would run as a formula starts with an apostrophe.
`low` and `high` of a figure are what the explanations of all claims allow, no confidence interval.

## Load it

The examples read the folder of this release. Over the network, put `{where}/` in the place of `parquet/`:
`{where}/claims.parquet`; that address always gives this version, `latest` in its place the newest state.

pandas:

```python
import pandas as pd
figures = pd.read_parquet("parquet/figures.parquet")
print(figures[figures["status"] == "disputed"][["subject_id", "direction", "group", "best"]])
```

polars:

```python
import polars as pl
claims = pl.read_parquet("parquet/claims.parquet")
print(claims.group_by("claimant_side").len().sort("len", descending=True))
```

DuckDB, in SQL:

```sql
SELECT e.date_start, f.best, f.low, f.high
FROM 'parquet/figures.parquet' f JOIN 'parquet/events.parquet' e ON e.event_id = f.subject_id
WHERE f.direction = 'to_ua' AND f."group" = 'all' ORDER BY e.date_start;
```

R:

```r
figures <- read.csv("csv/figures.csv", encoding = "UTF-8")
table(figures$status)
# with the types kept: arrow::read_parquet("parquet/figures.parquet")
```

Plain HTTP, no library at all; one file a record:

```sh
curl -s {where}/events/2024-01-31.json
```

## Cite it

> {as_text(dataset(edition))}

`CITATION.cff` is for reference managers. For one event, name its identifier besides, such as 2024-01-31.

## Check it

    sha256sum -c SHA256SUMS

`CHANGES.md` says what changed since the version before, `changes.json` the same for a program, `changes.csv` which
figures moved. Licence: {edition.licence} (`LICENSE`).
"""


def codebook_page(markdown: str, edition: Edition) -> str:
    """The codebook as one HTML page that needs nothing else."""
    from markdown_it import MarkdownIt

    body = MarkdownIt("commonmark").enable("table").render(markdown)
    body = body.replace("<th>", '<th scope="col">')
    style = (
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
        "table{border-collapse:collapse}"
        "td,th{border:1px solid #888;padding:.2rem .5rem;text-align:left;vertical-align:top}"
    )
    head = f'<meta charset="utf-8"><title>Codebook, {escape(edition.version)}</title><style>{style}</style>'
    width = '<meta name="viewport" content="width=device-width">'
    return (
        f'<!doctype html>\n<html lang="en"><head>{head}{width}</head>\n<body>\n<main>\n{body}</main>\n</body></html>\n'
    )


def changes(edition: Edition, told: Mapping[str, Any]) -> str:
    """CHANGES.md: the paragraph, the figures that moved with their reasons, and what was withdrawn."""
    lines = [f"# Changes in {edition.version}", "", told["paragraph"], ""]
    if told["figures"]:
        lines += ["## Figures that moved", "", "| figure | before | now | why |", "| --- | --- | --- | --- |"]
        lines += [_figure_row(move) for move in told["figures"][:SHOWN]]
        rest = len(told["figures"]) - SHOWN
        lines += ["", f"and {rest:,} more in `changes.json`"] if rest > 0 else []
        lines.append("")
    for table, records in told["records"].items():
        if records["withdrawn"]:
            lines += [f"## Withdrawn from {table}", ""]
            lines += [f"- `{row['id']}`: {row['reason'] or 'no reason given'}" for row in records["withdrawn"]] + [""]
    return "\n".join(lines)


def _figure_row(move: Record) -> str:
    why = "; ".join(cause["words"] for cause in move["because"][:3]).replace("|", "\\|")
    name = f"`{move['subject_id']}` {move['direction']} {move['group']}"
    return f"| {name} | {_value(move['old'])} | {_value(move['new'])} | {why} |"


def _value(figure: Record | None) -> str:
    if figure is None:
        return "–"
    return figure["status"] if figure["best"] is None else f"{figure['best']:,} ({figure['status']})"
