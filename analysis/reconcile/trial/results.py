"""The trials' results as small tables: what the site's page shows and anybody can compute again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.files import write_all
from analysis.reconcile.sensitivity import Move
from analysis.reconcile.trial.leave_one_out import Prediction
from analysis.reconcile.trial.outside_score import Distance
from analysis.reconcile.trial.rivals import RULES
from analysis.reconcile.trial.score import MODEL, Score

Row = dict[str, object]


def rules_rows(slips: float, score: Score) -> Iterator[Row]:
    """One row a rule: how often it is exactly right on made-up ledgers, and how far off on average."""
    for name in (MODEL, *RULES):
        yield {
            "slips": slips, "rule": name, "figures": score.figures,
            "exact_share": round(score.share(name), 4), "mean_error": round(score.mean_error(name), 2),
        }  # fmt: skip


def range_row(slips: float, score: Score) -> Row:
    """How often the truth lies within low and high, and what else was counted."""
    return {
        "slips": slips, "figures": score.figures, "covered_share": round(score.covered / score.figures, 4),
        "mean_width": round(score.width / score.figures, 2), "nobody_states_the_truth": score.undetermined,
        "nobody_states_anything": score.silent, "of_these_right_or_left_open": score.silent_right,
        "components_not_proved": score.unproved,
    }  # fmt: skip


def reading_rows(slips: float, score: Score) -> Iterator[Row]:
    """Per reading: how many claims were made to mean it, were read so, and both."""
    for name in sorted(score.meant, key=lambda name: (-score.meant[name], name)):
        yield {
            "slips": slips, "reading": name, "meant": score.meant[name], "read": score.read[name],
            "both": score.hit[name],
        }  # fmt: skip


def outside_rows(name: str, distances: dict[str, Distance], near: float, percent: bool) -> Iterator[Row]:
    """One row a rule for a data set of other people."""
    for rule, distance in distances.items():
        yield {"data_set": name, "rule": rule, **distance.row(near, percent)}


def left_out_rows(predictions: Sequence[Prediction]) -> Iterator[Row]:
    """One row for each voice of the real ledger, predicted from the others."""
    for one in sorted(predictions, key=lambda one: (*one.quantity, one.stated)):
        yield {**one.quantity._asdict(), "stated": one.stated, "predicted": one.predicted, "within": one.within}


def sensitivity_rows(moves: Sequence[Move]) -> Iterator[Row]:
    """One row for each figure that a halved or doubled price moves."""
    for move in moves:
        yield {
            "price": move.name, "factor": move.factor, **move.quantity._asdict(), "before": move.before,
            "after": move.after,
        }  # fmt: skip


def write_rows(folder: Path, name: str, rows: Sequence[Row]) -> None:
    """Write one table of results as CSV, whole or not at all; a table without rows is an empty file."""
    sink = io.StringIO()
    if rows:
        writer = csv.DictWriter(sink, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    write_all(folder, {f"{name}.csv": sink.getvalue().encode()})
