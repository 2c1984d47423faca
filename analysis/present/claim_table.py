"""Claims as tables: who says what, where, and how it was read."""

from __future__ import annotations

from analysis.present import words
from analysis.present.book import Row
from analysis.present.html import Cell, attributes, escape, outside_link, table
from analysis.vocabulary import MEASURES

_HEAD = ["who says so", "what is counted", "number", "source", "published", "read as"]


def claims_by_side(claims: list[Row]) -> str:
    """The claims (rows of Book.claims), a table for each side that spoke; each claim has its anchor."""
    parts = []
    for side, name in words.SIDE.items():
        said = [claim for claim in claims if claim["claimant_side"] == side]
        if said:
            caption = f"{name}: {words.counted(len(said), 'claim')}"
            parts.append(table(caption, _HEAD, [_row(claim) for claim in said], class_="claims"))
    return "\n".join(parts)


def _row(claim: Row) -> list[Cell]:
    note = f'<span class="note">{escape(claim["note"])}</span>' if words.known(claim["note"]) else ""
    published = words.date(claim["published_on"]) if words.known(claim["published_on"]) else "undated"
    return [
        Cell(_anchor(claim)),
        Cell(escape(measure_in_words(claim)) + note),
        Cell(words.stated(claim), numeric=True),
        Cell(source_link(claim)),
        Cell(published),
        Cell(reading_in_words(claim)),
    ]  # fmt: skip


def _anchor(claim: Row) -> str:
    """The claimant's name, which is also the claim's own permanent link."""
    claim_id = claim["claim_id"]
    marks = attributes(id=claim_id, href=f"#{claim_id}", class_="anchor", title=f"Link to claim {claim_id}")
    return f"<a{marks}>{escape(claim['claimant'])}</a>"


def source_link(claim: Row) -> str:
    """The publisher with a link to the page and, where there is one, to its archived copy."""
    name = claim["publisher"]
    origin = f" <span class='note'>text of {escape(claim['origin'])}</span>" if words.known(claim["origin"]) else ""
    main = outside_link(claim["url"], name) if words.known(claim["url"]) else f"{escape(name)} (no address)"
    copy = " · " + outside_link(claim["archived_url"], "archived copy") if words.known(claim["archived_url"]) else ""
    return main + copy + origin


def measure_in_words(claim: Row) -> str:
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
    until = f" (up to {words.date(claim['as_of'])})" if measure.kind == "count" and words.known(claim["as_of"]) else ""
    return f"{lead}{direction}: {group}{until}"


def reading_in_words(claim: Row) -> str:
    """How the claim was read, with the difference left over, if any."""
    if not words.known(claim["reading"]):
        return "–"
    if not words.known(claim["residual"]) or claim["residual"] == 0:
        return escape(claim["reading"])
    return f"{escape(claim['reading'])} <span class='note'>({int(claim['residual']):+,})</span>"
