"""`python -m analysis.reconcile.trial`: the exact model against simpler rules, where the truth is known.

Without --write it prints the score on made-up ledgers. With it, every trial that was asked for leaves its tables in
the folder: made-up ledgers, outside data sets (given by path), each voice of the real ledger predicted from the
others, and the figures that move when a price is halved or doubled.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from analysis.ledger.opening import open_ledger
from analysis.reconcile.sensitivity import sensitivity
from analysis.reconcile.trial import results
from analysis.reconcile.trial.leave_one_out import independent_voices, leave_one_out
from analysis.reconcile.trial.outside import flights, population
from analysis.reconcile.trial.outside_score import distances
from analysis.reconcile.trial.score import report, trial

RATES = (0.1, 0.25)
NEAR_SHARE, NEAR_MINUTES = 0.001, 10


def main() -> None:
    """Print the score for a number of ledgers, or write the tables of the trials asked for."""
    chosen = _arguments()
    if chosen.write is None:
        print(report(trial(chosen.ledgers, chosen.slips, chosen.seed)), end="")
        return
    if chosen.made_up:
        _made_up(chosen.write, chosen.ledgers, chosen.seed)
    if chosen.population or chosen.flight:
        _outside(chosen.write, chosen.population, chosen.flight)
    if chosen.ledger:
        ledger = open_ledger(chosen.ledger)
        voices = independent_voices(ledger)[:: chosen.every]
        results.write_rows(chosen.write, "left_out", [*results.left_out_rows(leave_one_out(ledger, voices))])
        results.write_rows(chosen.write, "sensitivity", [*results.sensitivity_rows(sensitivity(ledger))])


def _made_up(folder: Path, ledgers: int, seed: int) -> None:
    scores = {slips: trial(ledgers, slips, seed) for slips in RATES}
    rules = [row for slips, score in scores.items() for row in results.rules_rows(slips, score)]
    results.write_rows(folder, "made_up", rules)
    results.write_rows(folder, "made_up_ranges", [results.range_row(slips, score) for slips, score in scores.items()])
    readings = [row for slips, score in scores.items() for row in results.reading_rows(slips, score)]
    results.write_rows(folder, "made_up_readings", readings)


def _outside(folder: Path, cities: Path | None, times: Path | None) -> None:
    rows: list[results.Row] = []
    if cities:
        rows += results.outside_rows("Population", distances([population(cities)]), NEAR_SHARE, percent=True)
    if times:
        rows += results.outside_rows("Flight", distances(flights(times)), NEAR_MINUTES, percent=False)
    results.write_rows(folder, "outside", rows)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m analysis.reconcile.trial", description=__doc__.split("\n")[0])
    parser.add_argument("--ledgers", type=int, default=50, help="how many made-up ledgers (default 50)")
    parser.add_argument("--slips", type=float, default=0.1, help="share of statements that slip, 0 to 1 (default 0.1)")
    parser.add_argument("--seed", type=int, default=1, help="the first ledger's seed (default 1)")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="write tables here and print nothing")
    parser.add_argument("--made-up", action="store_true", help="with --write: made-up ledgers at both rates of slips")
    parser.add_argument("--population", type=Path, metavar="FOLDER", help="with --write: the Population data set")
    parser.add_argument("--flight", type=Path, metavar="FOLDER", help="with --write: the Flight data set")
    parser.add_argument("--ledger", type=Path, metavar="FOLDER", help="with --write: leave-one-out and sensitivity")
    parser.add_argument("--every", type=int, default=1, help="leave out only every n-th voice (default: each)")
    return parser.parse_args()


main()
