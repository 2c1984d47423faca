"""The charts: each function takes the book and gives a figure whose title states what the data show."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.figure import Figure
from analysis.present.style import COLOURS

_SIDE_COLOUR = {"Ukraine": COLOURS["to_ua"], "Russia": COLOURS["to_ru"], "Mediator": COLOURS["mark"], "Third party": COLOURS["ink"]}
_SIDE_SHAPE = {"Ukraine": "circle", "Russia": "square", "Mediator": "diamond", "Third party": "triangle-up"}
_SOURCE = "Source: Exchange Ledger, data through {}."


def _caption(book: Book, more: str = "") -> str:
    return " ".join(filter(None, [more, _SOURCE.format(words.date(book.data_through()))]))


def _scale(mapping: dict[str, str]) -> alt.Scale:
    return alt.Scale(domain=list(mapping), range=list(mapping.values()))


def returned_by_month(book: Book) -> Figure:
    """People returned in each month, to Ukraine above the line and to Russia below it."""
    events = book.events()
    people = events[events["kind"].isin(["exchange", "one_way_return"])]
    months = people["date_start"].dt.to_period("M").dt.to_timestamp()
    sums = people.groupby(months)[["best_to_ua", "best_to_ru"]].sum().astype(int)
    every = pd.date_range(sums.index.min(), sums.index.max(), freq="MS")
    sums = sums.reindex(every, fill_value=0)
    peak = sums["best_to_ua"].idxmax()
    top = int(sums["best_to_ua"].max())
    title = f"The largest month was {peak.month_name()} {peak.year}: {top:,} people came to Ukraine"
    quiet = int((sums.sum(axis=1) == 0).sum())
    description = (
        f"Bars for {len(sums)} months from {every[0].month_name()} {every[0].year}. {title}. "
        f"{words.counted(quiet, 'month')} had no return with a published number."
    )
    tidy = pd.concat([
        pd.DataFrame({"month": every, "people": sums["best_to_ua"].to_numpy(), "direction": "to Ukraine"}),
        pd.DataFrame({"month": every, "people": -sums["best_to_ru"].to_numpy(), "direction": "to Russia"}),
    ])  # fmt: skip
    data = pd.DataFrame({"month": every.strftime("%Y-%m"), "to Ukraine": sums["best_to_ua"].to_numpy(), "to Russia": sums["best_to_ru"].to_numpy()})
    low = -int(sums["best_to_ru"].max())

    def draw(width: int) -> alt.LayerChart:
        colour = _scale({"to Ukraine": COLOURS["to_ua"], "to Russia": COLOURS["to_ru"]})
        bars = alt.Chart(tidy).mark_bar(width=width / len(sums) * 0.75).encode(
            x=alt.X("month:T", title=None, axis=alt.Axis(format="%Y", tickCount="year", grid=False)),
            y=alt.Y("people:Q", title="people a month", axis=alt.Axis(labelExpr="format(abs(datum.value), ',')", tickCount=6)),
            color=alt.Color("direction:N", scale=colour, legend=None),
            tooltip=["direction:N", alt.Tooltip("month:T", format="%B %Y"), "people:Q"],
        )  # fmt: skip
        labels = pd.DataFrame({"month": [every[0]] * 2, "people": [top * 0.92, low * 0.92], "direction": ["to Ukraine", "to Russia"]})
        text = alt.Chart(labels).mark_text(align="left", fontSize=15, fontWeight=600).encode(
            x="month:T", y="people:Q", text="direction:N", color=alt.Color("direction:N", scale=colour, legend=None)
        )  # fmt: skip
        return alt.layer(bars, text).properties(width=width, height=min(width, 320))

    note = "Best figures of events with a published number, summed; months without a bar had none."
    return Figure("returned-by-month", title, description, _caption(book, note), draw, data)


def who_says_what(book: Book, event_id: str, direction: str) -> Figure:
    """Every claim about how many people came in one direction at one event, speaker by speaker."""
    claims = book.claims()
    wanted = (claims["subject_id"] == event_id) & (claims["measure"] == f"returned_{direction}")
    claims = claims[wanted & claims["value"].notna()]
    claims = claims.drop_duplicates(["claimant", "value"]).assign(
        side=lambda c: c["claimant_side"].map(words.SIDE), people=lambda c: c["value"].astype(int)
    )  # fmt: skip
    claims = claims.sort_values(["people", "claimant"], ascending=[False, True])
    numbers = sorted(set(claims["people"]), reverse=True)
    title = f"{words.counted(claims['claimant'].nunique(), 'speaker')}, {words.counted(len(numbers), 'number')}: " + ", ".join(map(str, numbers))
    said = [f"{c.claimant} ({c.side}): {c.people}" for c in claims.itertuples()]
    description = f"People {words.DIRECTION[direction]} on {event_id}, as each speaker put it. " + "; ".join(said) + "."
    shown = pd.DataFrame({"speaker": claims["claimant"], "side": claims["side"], "people": claims["people"], "label": claims["people"].astype(str)})

    def draw(width: int) -> alt.LayerChart:
        slim = width < 400
        axis = None if slim else alt.Axis(labelLimit=240)
        base = alt.Chart(shown).encode(
            x=alt.X("people:Q", title="people", scale=alt.Scale(zero=False, nice=True, padding=30), axis=alt.Axis(tickCount=5)),
            y=alt.Y("speaker:N", title=None, sort=None, axis=axis),
        )
        names = base.mark_text(align="left", dy=-16).encode(text="speaker:N", x=alt.value(0))
        points = base.mark_point(filled=True, size=130, opacity=1).encode(
            color=alt.Color("side:N", scale=_scale(_SIDE_COLOUR), legend=None),
            shape=alt.Shape("side:N", scale=_scale(_SIDE_SHAPE), legend=None),
        )
        values = base.mark_text(dx=12, align="left").encode(text="label:N")
        size = {"width": width - 20 if slim else int(width * 0.65), "height": (48 if slim else 34) * len(shown) + 20}
        return alt.layer(points, values, *([names] if slim else [])).properties(**size)

    note = "Circle: Ukraine. Square: Russia. Diamond: mediator. Triangle: a third party's own word. The axis does not start at zero."
    return Figure(f"who-says-{event_id}", title, description, _caption(book, note), draw, shown.drop(columns="label"))


def two_sides(book: Book, year: int) -> Figure:
    """How many people came to Ukraine at each exchange of a year, as Ukraine and as Russia put it."""
    pairs = two_sides_table(book, year)
    differ = pairs[pairs["Ukraine says"].notna() & pairs["Russia says"].notna() & (pairs["Ukraine says"] != pairs["Russia says"])]
    both = int((pairs["Ukraine says"].notna() & pairs["Russia says"].notna()).sum())
    title = f"The two sides differ on {len(differ)} of the {words.counted(both, 'exchange')} of {year} that both put a number on"
    lines = [f"{row.exchange}: Ukraine {words.number(row[2])}, Russia {words.number(row[3])}" for row in differ.itertuples(index=False)]
    description = f"{title}. " + ("; ".join(lines) + "." if lines else "")
    tidy = pairs.melt(["exchange"], ["Ukraine says", "Russia says"], "who", "people").dropna()
    tidy = tidy.assign(side=tidy["who"].str.removesuffix(" says"), people=tidy["people"].astype(int))

    def draw(width: int) -> alt.LayerChart:
        base = alt.Chart(tidy).encode(y=alt.Y("exchange:N", sort=None, title=None), x=alt.X("people:Q", title="people returned to Ukraine"))
        lines = base.mark_line(color=COLOURS["grid"], strokeWidth=2).encode(detail="exchange:N")
        ukraine = base.transform_filter("datum.side == 'Ukraine'").mark_point(size=170, strokeWidth=2.5, color=COLOURS["to_ua"], opacity=1)
        russia = base.transform_filter("datum.side == 'Russia'").mark_point(filled=True, shape="square", size=55, color=COLOURS["to_ru"], opacity=1)
        return alt.layer(lines, ukraine, russia).properties(width=int(width * 0.75), height=26 * len(pairs))

    note = "Ring: Ukraine's number. Square: Russia's. A square within a ring: both gave the same. One alone: only that side gave a number."
    return Figure(f"two-sides-{year}", title, description, _caption(book, note), draw, pairs)


def two_sides_table(book: Book, year: int) -> pd.DataFrame:
    """One row an exchange of the year: what officials of each side say of the number that came to Ukraine."""
    events = book.ledger.events
    exchanges = events[(events["date_start"].dt.year == year) & (events["kind"] == "exchange")]
    claims = book.ledger.claims
    claims = claims[(claims["measure"] == "returned_to_ua") & (claims["qualifier"] == "exact")]
    rows = []
    for event_id, day in zip(exchanges["event_id"], exchanges["date_start"], strict=True):
        about = claims[claims["subject_id"] == event_id]
        said = {side: about.loc[about["claimant_side"] == side, "value"].mode() for side in ("UA", "RU")}
        numbers = [said[side].max() if len(said[side]) else pd.NA for side in ("UA", "RU")]
        rows.append([words.date(day, year=False), event_id, *numbers])
    table = pd.DataFrame(rows, columns=pd.Index(["exchange", "event", "Ukraine says", "Russia says"]))
    return table.astype({"Ukraine says": "Int64", "Russia says": "Int64"})


def running_total(book: Book, counter_id: str, start: str, end: str) -> Figure:
    """A counter's stated totals over the steps that the events between them imply."""
    totals = book.totals[(book.totals["counter_id"] == counter_id) & book.totals["as_of"].between(start, end)]
    compared = totals.dropna(subset=["implied"])
    exact = int((compared["residual"] == 0).sum())
    title = f"{exact} of {words.counted(len(compared), 'stated total')} agree with the events to the person"
    off = compared[compared["residual"] != 0]
    lines = [f"{words.date(row.as_of)}: stated {row.stated:,}, implied {row.implied:,}" for row in off.itertuples()]
    description = f"Stated and implied totals from {start} to {end}. {title}. " + "; ".join(lines) + ("." if lines else "")
    tidy = totals.assign(stated=totals["stated"].astype(int), fits=(totals["residual"] == 0).map({True: "agrees", False: "differs"}))

    def draw(width: int) -> alt.LayerChart:
        x = alt.X("as_of:T", title=None, axis=alt.Axis(format="%b", tickCount=6, grid=False))
        scale = alt.Scale(zero=False)
        line = alt.Chart(tidy[["as_of", "stated"]]).mark_line(interpolate="step-after", color=COLOURS["grid"], strokeWidth=2).encode(x=x, y=alt.Y("stated:Q", title="people in all", scale=scale))
        points = alt.Chart(tidy[["as_of", "stated", "fits"]]).mark_point(filled=True, size=90, opacity=1).encode(
            x=x, y=alt.Y("stated:Q", scale=scale),
            color=alt.Color("fits:N", scale=_scale({"agrees": COLOURS["to_ua"], "differs": COLOURS["to_ru"]}), legend=None),
            shape=alt.Shape("fits:N", scale=_scale({"agrees": "circle", "differs": "cross"}), legend=None),
        )  # fmt: skip
        return alt.layer(line, points).properties(width=width, height=min(width, 300))

    data = totals.assign(day=totals["as_of"].dt.strftime("%Y-%m-%d"))[["day", "stated", "implied", "residual"]]
    note = "Circle: the stated total equals the previous one plus the events since. Cross: it does not. The axis does not start at zero."
    return Figure(f"running-total-{counter_id}", title, description, _caption(book, note), draw, data)
