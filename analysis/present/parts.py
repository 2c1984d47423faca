"""The computed parts of hand-written pages: headline figures, the ledger's table, totals, sources, downloads, codebook."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts import returned_by_month
from analysis.present.claim_table import claims_by_side
from analysis.present.html import Cell, block, escape, link, table
from analysis.schema import codebook

FOLDER = "site/_parts"


def parts(book: Book) -> Iterator[tuple[str, str]]:
    """Path and text of every part, the paths relative to the project."""
    for name, html in {
        "headline": headline(book),
        "chart": returned_by_month(book).html(),
        "disputed": disputed(book),
        "ledger": ledger_table(book),
        "totals": totals(book),
        "as-of": as_of(book),
    }.items():
        yield f"{FOLDER}/{name}.md", block(html)
    yield f"{FOLDER}/codebook.md", codebook().partition("\n")[2].lstrip()


def as_of(book: Book) -> str:
    """The line that says how far the data go and when somebody last looked."""
    through, checked = book.data_through(), book.last_checked()
    return (
        f"<p class='as-of'>Data through <time datetime='{through:%Y-%m-%d}'>{words.date(through)}</time>; "
        f"last checked <time datetime='{checked:%Y-%m-%d}'>{words.date(checked)}</time>.</p>"
    )


def headline(book: Book) -> str:
    """How many people came home on each side, with the range of what was claimed, and the latest exchange."""
    events = book.events()
    people = events[events["kind"].isin(["exchange", "one_way_return"])]
    cards = []
    for direction in ("to_ua", "to_ru"):
        known = people[people[f"best_{direction}"].notna()]
        best, low, high = (int(known[f"{name}_{direction}"].sum()) for name in ("best", "claimed_low", "claimed_high"))
        silent = int((people["kind"].eq("exchange") & people[f"best_{direction}"].isna()).sum())
        inferred = int(known.loc[known[f"claimed_low_{direction}"].isna(), f"best_{direction}"].sum())
        cards.append(
            f"<div class='card {direction}'><p class='label'>People returned {words.DIRECTION[direction]}</p>"
            f"<p class='big'>{best:,}</p><p>Claims range from {words.spread(low + inferred, high + inferred)}, summed over "
            f"{words.counted(len(known), 'handover')} with a published number; "
            f"{words.counted(silent, 'exchange')} more without one.</p></div>"
        )
    return f"<div class='cards'>{''.join(cards)}</div>{latest(book)}{as_of(book)}"


def latest(book: Book) -> str:
    """The latest exchange in one sentence."""
    events = book.events()
    last = events[(events["kind"] == "exchange")].iloc[-1]
    numbers = [
        f"{words.number(last[f'best_{direction}'])} {words.DIRECTION[direction]}"
        for direction in ("to_ua", "to_ru")
        if pd.notna(last[f"best_{direction}"])
    ]
    what = link(f"events/{last['event_id']}.html", words.span(last["date_start"], last["date_end"]))
    return f"<p>Latest exchange in the ledger: {what}{', ' + ', '.join(numbers) if numbers else ''}.</p>"


def disputed(book: Book, most: int = 8) -> str:
    """The disputed figures with the widest claims, the widest first."""
    figures = book.figures[(book.figures["status"] == "disputed") & book.figures["group"].isin(["all", "bodies"])]
    figures = figures.assign(gap=figures["claimed_high"] - figures["claimed_low"])
    labels = _labels(book)
    rows = [
        [
            Cell(link(_address(subject), labels[subject])),
            Cell(words.DIRECTION[direction]),
            Cell(words.spread(low, high), numeric=True),
            Cell(f"<strong>{words.number(best)}</strong>", numeric=True),
        ]
        for subject, direction, low, high, best in figures.sort_values(["gap", "subject_id"], ascending=[False, True])
        .head(most)[["subject_id", "direction", "claimed_low", "claimed_high", "best"]]
        .itertuples(index=False)
    ]
    return table("The widest disagreements", ["event", "direction", "claimed", "best"], rows)


def _labels(book: Book) -> dict[str, str]:
    events, rounds = book.ledger.events, book.ledger.rounds
    return dict(zip(events["event_id"], events["label"], strict=True)) | dict(zip(rounds["round_id"], rounds["label"], strict=True))


def _address(subject_id: str) -> str:
    return f"{'rounds' if subject_id.startswith('round-') else 'events'}/{subject_id}.html"


def ledger_table(book: Book) -> str:
    """Every event in one table, the latest first; scripts may filter and sort it, and it reads without them."""
    head = ["date", "event", "kind", "to Ukraine", "claimed", "to Russia", "claimed", "status", "claims"]
    counts = book.ledger.claims["subject_id"].value_counts()
    rows = []
    for _, event in book.events().iloc[::-1].iterrows():
        rows.append([
            Cell(f"<span class='day'>{event['date_start']:%Y-%m-%d}</span>", sort=event["event_id"]),
            Cell(link(f"../events/{event['event_id']}.html", event["label"])),
            Cell(words.KIND[event["kind"]]),
            *_both_ways(event),
            Cell(" / ".join(dict.fromkeys(s for s in (event["status_to_ua"], event["status_to_ru"]) if pd.notna(s))) or "–"),
            Cell(words.number(counts.get(event["event_id"], 0)), numeric=True),
        ])  # fmt: skip
    return table("Every event, the latest first", head, rows, id="ledger", class_="ledger")


def _both_ways(event: pd.Series) -> list[Cell]:
    cells = []
    for direction in ("to_ua", "to_ru"):
        best, low, high = (event[f"{name}_{direction}"] for name in ("best", "claimed_low", "claimed_high"))
        claimed = "–" if pd.isna(low) else "same" if low == high else words.spread(low, high)
        cells += [Cell(words.number(best), numeric=True), Cell(claimed, numeric=True)]
    return cells


def totals(book: Book) -> str:
    """Each counter: what it counts, each stated total against the events, and the claims."""
    claims = book.claims()
    parts_ = []
    for _, counter in book.ledger.counters.iterrows():
        counter_id = counter["counter_id"]
        said = claims[claims["counter_id"] == counter_id].sort_values(["as_of", "claim_id"])
        parts_ += [
            f"<h2 id='{counter_id}'>{escape(_counter_name(counter))}</h2>",
            f"<p>{escape(counter['note'])}</p>" if pd.notna(counter["note"]) else "",
            _totals_table(book.totals[book.totals["counter_id"] == counter_id]),
            f"<details><summary>{words.counted(len(said), 'claim')}</summary>{claims_by_side(said)}</details>",
        ]
    return "\n".join(filter(None, parts_))


def _counter_name(counter: pd.Series) -> str:
    what = "exchanges" if counter["group"] == "exchanges" else f"{words.GROUP[counter['group']]}, {words.DIRECTION[counter['direction']]}"
    until = f" to {words.date(counter['ends_on'])}" if pd.notna(counter["ends_on"]) else ""
    return f"{counter['keeper']}: {what}, since {words.date(counter['starts_on'])}{until}"


def _totals_table(rows: pd.DataFrame) -> str:
    if rows.empty:
        return ""
    cells = [
        [
            Cell(words.date(row["as_of"])),
            Cell(words.number(row["stated"]), numeric=True),
            Cell(words.number(row["implied"]), numeric=True),
            Cell("–" if pd.isna(row["residual"]) else f"{int(row['residual']):+,}" if row["residual"] else "0", numeric=True),
            Cell(escape(row["why"])),
        ]
        for _, row in rows.sort_values("as_of").iterrows()
    ]
    return table("Stated totals against the events", ["as of", "stated", "implied", "difference", "why"], cells)
