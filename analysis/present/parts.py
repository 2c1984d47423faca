"""The computed parts of hand-written pages; those of the front page are made here."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.chart_files import records_json
from analysis.present.charts import returned_by_month
from analysis.present.data_parts import codebook_part, download_table
from analysis.present.gaps_part import gaps_table
from analysis.present.html import Cell, block, link, table
from analysis.present.ledger_part import ledger_table
from analysis.present.log_parts import corrections_log, decisions_log
from analysis.present.price_part import price_table
from analysis.present.totals_part import totals

FOLDER = "site/_parts"


def parts(book: Book) -> Iterator[tuple[str, str]]:
    """Path and text of every part, the paths relative to the project."""
    front = returned_by_month(book)
    yield f"{FOLDER}/front.figures.json", records_json("index.html", [front.record()])
    for name, html in {
        "headline": headline(book),
        "chart": front.html(),
        "disputed": disputed(book),
        "ledger": ledger_table(book),
        "totals": totals(book),
        "as-of": as_of(book),
        "gaps": gaps_table(book),
        "corrections": corrections_log(book),
        "decisions": decisions_log(book),
        "prices": price_table(),
        "downloads": download_table(book),
        "codebook": codebook_part(),
    }.items():
        yield f"{FOLDER}/{name}.md", block(html)


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
    cards = "".join(_card(people, direction) for direction in ("to_ua", "to_ru"))
    return f"<div class='cards'>{cards}</div>{official_totals(book)}{latest(book)}{as_of(book)}"


def _card(people: pd.DataFrame, direction: str) -> str:
    """One direction's sum over all handovers: the best, and from the lowest to the highest that was claimed."""
    best = people[f"best_{direction}"].dropna().astype(int)
    claims = people.loc[best.index, [f"claimed_low_{direction}", f"claimed_high_{direction}"]]
    low, high = (claims[name].fillna(best) for name in claims)
    lowest, highest = int(low.where(low < best, best).sum()), int(high.where(high > best, best).sum())
    silent = int((people["kind"].eq("exchange") & people[f"best_{direction}"].isna()).sum())
    return (
        f"<div class='card {direction}'><p class='label'>People returned {words.DIRECTION[direction]}</p>"
        f"<p class='big'>{best.sum():,}</p><p>Claims range from {words.spread(lowest, highest)}, "
        f"summed over {words.counted(len(best), 'handover')} with a known number; "
        f"{words.counted(silent, 'exchange')} more without one.</p></div>"
    )


def official_totals(book: Book) -> str:
    """The newest totals that officials of each side state for the whole war, with their book-keeper and day."""
    counters = book.ledger.counters.set_index("counter_id")
    stated = book.totals.sort_values("as_of").drop_duplicates("counter_id", keep="last").join(counters, on="counter_id")
    whole = (
        stated["period"].eq("war")
        & stated["side"].isin(["UA", "RU"])
        & stated["scope"].isin(["exchanges", "all_returns"])
    )
    stated = stated[
        whole
        & stated["group"].isin(["all", "military"])
        & (stated["as_of"] > book.data_through() - pd.Timedelta(days=730))
    ]
    items = [
        f"<li>{words.number(row['stated'])} {words.DIRECTION[row['direction']]} ({words.GROUP[row['group']]}), "
        f"{link(f'site/totals.html#{row.counter_id}', row['keeper'])}, {words.date(row['as_of'])}</li>"
        for _, row in stated.sort_values(["direction", "stated"], ascending=False).iterrows()
    ]
    return f"<p>Officials' own totals, each with its own book-keeping:</p><ul>{''.join(items)}</ul>" if items else ""


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
    return dict(zip(events["event_id"], events["label"], strict=True)) | dict(
        zip(rounds["round_id"], rounds["label"], strict=True)
    )


def _address(subject_id: str) -> str:
    return f"{'rounds' if subject_id.startswith('round-') else 'events'}/{subject_id}.html"
