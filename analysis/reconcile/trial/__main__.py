"""`python -m analysis.reconcile.trial`: made-up ledgers with known truth, the exact model against simpler rules."""

from __future__ import annotations

import argparse

from analysis.reconcile.trial.score import report, trial


def main() -> None:
    """Print the score for a number of ledgers, a rate of slips and a seed."""
    parser = argparse.ArgumentParser(prog="python -m analysis.reconcile.trial", description=__doc__)
    parser.add_argument("--ledgers", type=int, default=50, help="how many ledgers (default 50)")
    parser.add_argument("--slips", type=float, default=0.1, help="share of statements that slip, 0 to 1 (default 0.1)")
    parser.add_argument("--seed", type=int, default=1, help="the first ledger's seed (default 1)")
    chosen = parser.parse_args()
    print(report(trial(chosen.ledgers, chosen.slips, chosen.seed)), end="")


main()
