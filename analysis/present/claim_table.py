"""Claims as tables: who says what, where, and how it was read."""

from __future__ import annotations

import pandas as pd

from analysis.present import words
from analysis.present.html import Cell, attributes, escape, outside_link, table
from analysis.vocabulary import MEASURES

_HEAD = ["who says so", "what is counted", "number", "source", "published", "read as"]


def claims_by_side(claims: pd.DataFrame) -> str:
    """The claims of joined rows (see Book.claims), a table for each side that spoke; each claim has its anchor."""
    parts = []
    for side, name in words.SIDE.items():
        said = claims[claims["claimant_side"] == side]
        if len(said):
            caption = f"{name}: {words.counted(len(said), 'claim')}"
            parts.append(table(caption, _HEAD, [_row(claim) for _, claim in said.iterrows()], class_="claims"))
    return "\n".join(parts)


def _row(claim: pd.Series) -> list[Cell]:
    note = f'<span class="note">{escape(claim["note"])}</span>' if pd.notna(claim["note"]) else ""
    published = words.date(claim["published_on"]) if pd.notna(claim["published_on"]) else "undated"
    return [
        Cell(_anchor(claim)),
        Cell(escape(measure_in_words(claim)) + note),
        Cell(words.stated(claim), numeric=True),
        Cell(source_link(claim)),
        Cell(published),
        Cell(reading_in_words(claim)),
    ]  # fmt: skip


def _anchor(claim: pd.Series) -> str:
    """The claimant's name, which is also the claim's own permanent link."""
    claim_id = claim["claim_id"]
    marks = attributes(id=claim_id, href=f"#{claim_id}", class_="anchor", title=f"Link to claim {claim_id}")
    return f"<a{marks}>{escape(claim['claimant'])}</a>"


def source_link(claim: pd.Series) -> str:
    """The publisher with a link to the page and, where there is one, to its archived copy."""
    name = claim["publisher"]
    origin = f" <span class='note'>text of {escape(claim['origin'])}</span>" if pd.notna(claim["origin"]) else ""
    main = outside_link(claim["url"], name) if pd.notna(claim["url"]) else f"{escape(name)} (no address)"
    copy = " · " + outside_link(claim["archived_url"], "archived copy") if pd.notna(claim["archived_url"]) else ""
    return main + copy + origin


def measure_in_words(claim: pd.Series) -> str:
    """The measure in a few words: “to Ukraine: women”, “planned, to Russia”, “number of the exchange”."""
    measure = MEASURES[claim["measure"]]
    direction, group = words.DIRECTION.get(measure.direction, ""), words.GROUP.get(measure.group, measure.group)
    if measure.kind == "ordinal":
        return "number of the exchange"
    if measure.kind == "stock" or not direction:
        return measure.meaning
    if measure.group == "exchanges":
        return "exchanges so far"
    lead = {"plan": "planned, ", "total": "in all, "}.get(measure.kind, "")
    until = f" (up to {words.date(claim['as_of'])})" if measure.kind == "count" and pd.notna(claim["as_of"]) else ""
    return f"{lead}{direction}: {group}{until}"


def reading_in_words(claim: pd.Series) -> str:
    """How the claim was read, with the difference left over, if any."""
    if pd.isna(claim["reading"]):
        return "–"
    if pd.isna(claim["residual"]) or claim["residual"] == 0:
        return escape(claim["reading"])
    return f"{escape(claim['reading'])} <span class='note'>({int(claim['residual']):+,})</span>"
