"""The exact numbers that each side's officials state, handover by handover."""

from __future__ import annotations

import pandas as pd

from analysis.present.book import Book, Row, rows_of

SPEAKERS = ("UA", "RU", "mediator")
COUNTED = {
    ("to Ukraine", "people"): ("returned_to_ua", "returned_to_ua_military"),
    ("to Russia", "people"): ("returned_to_ru", "returned_to_ru_military"),
    ("to Ukraine", "bodies"): ("bodies_to_ua",),
    ("to Russia", "bodies"): ("bodies_to_ru",),
}
"""What is compared, and the measures that may state it: everyone, or else service members, which is all some count."""
_COLUMNS = ["event_id", "direction", "what", *SPEAKERS, *(f"measure_{side}" for side in SPEAKERS)]


def numbers_of(book: Book) -> pd.DataFrame:
    """One row a handover, direction and kind (people, bodies) that any side's officials put an exact number on.

    Columns UA, RU, mediator hold the number that most of that side's claims state; `measure_UA` and so on say which
    group it counts; `day` and `label` are the event's.
    """
    events = book.ledger.events[["event_id", "date_start", "label"]]
    claims = book.ledger.claims
    claims = claims[(claims["qualifier"] == "exact") & claims["subject_id"].isin(events["event_id"])]
    rows: list[Row] = []
    for (direction, what), measures in COUNTED.items():
        about = claims[claims["measure"].isin(measures) & claims["claimant_side"].isin(SPEAKERS)]
        rows += [{"direction": direction, "what": what} | row for row in _stated(about, measures)]
    frame = pd.DataFrame(rows, columns=pd.Index(_COLUMNS))
    frame = frame.astype({"event_id": "string"} | dict.fromkeys(SPEAKERS, "Int64"))
    frame = frame.merge(events.rename(columns={"date_start": "day"}), on="event_id")
    order = ["day", "event_id", "what", "direction"]
    return frame.sort_values(order, ascending=[True, True, False, False], kind="stable")


def claims_of(book: Book, numbers: pd.DataFrame) -> list[str]:
    """The claims that the rows of `numbers_of` are taken from: every official's exact ones about the same."""
    return [
        claim["claim_id"]
        for row in rows_of(numbers[["event_id", "direction", "what"]])
        for claim in book.claims_by_subject[row["event_id"]]
        if claim["measure"] in COUNTED[row["direction"], row["what"]]
        and claim["claimant_side"] in SPEAKERS
        and claim["qualifier"] == "exact"
    ]


def _stated(about: pd.DataFrame, measures: tuple[str, ...]) -> list[Row]:
    """Each side's most frequent number a handover, of everyone when it states one; of equals the larger."""
    said = (
        about.groupby(["subject_id", "claimant_side", "measure", "value"], observed=True).size().reset_index(name="n")
    )
    said["place"] = said["measure"].map(measures.index)
    said = said.sort_values(["place", "n", "value"], ascending=[True, False, False])
    rows: dict[str, Row] = {}
    for one in said.drop_duplicates(["subject_id", "claimant_side"]).to_dict("records"):
        row = rows.setdefault(one["subject_id"], {"event_id": one["subject_id"]})
        row |= {one["claimant_side"]: one["value"], f"measure_{one['claimant_side']}": one["measure"]}
    return list(rows.values())
