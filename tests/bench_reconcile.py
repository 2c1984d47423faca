"""How long the reconciliation takes: the real ledger, one edited claim, small ledgers, growing numbers of components.

python tests/bench_reconcile.py [LEDGER_FOLDER], data/ledger unless told
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from analysis.ledger.opening import Ledger, open_ledger
from analysis.reconcile.account import account_of, tables_of
from analysis.reconcile.solver import Known
from analysis.reconcile.trial.synthetic import make

Result = TypeVar("Result")
LEDGER = Path(__file__).resolve().parents[1] / "data" / "ledger"
MANY = 1000
EVENTS = 9
"""So many events give a made-up ledger of about 100 claims."""


def main(folder: Path) -> None:
    """Print every measurement as a line: what, seconds, and what it is held against."""
    ledger = open_ledger(folder)
    known: Known = {}
    seconds, account = _timed(lambda: account_of(ledger, known=known))
    proved = all(proof.proved for proof in account.proofs)
    print(f"ledger of {len(ledger.claims)} claims, solved with all ranges: {seconds:.2f} s; proved: {proved}")
    print(f"its tables: {_timed(lambda: tables_of(account))[0]:.2f} s; peak memory so far: {_peak():.0f} MiB")
    edited = _timed(lambda: account_of(_edited(ledger), known=known))[0]
    print(f"one claim edited: {edited:.2f} s, {len(known) - len(account.proofs)} component solved")
    one = _timed(lambda: [small(seed) for seed in range(MANY // 10)])[0] * 10
    with ProcessPoolExecutor(2) as pool:
        two = _timed(lambda: list(pool.map(small, range(MANY), chunksize=25)))[0]
    gain = f"one process {one:.1f} s (from a tenth), two {two:.1f} s, {one / two:.2f} times"
    print(f"{MANY} ledgers of about 100 claims: {gain}")
    for events in (100, 200, 400, 800):
        alone = _without_counters(make(1, events, 0.1).ledger)
        seconds, parts = _timed(partial(account_of, alone))
        count, each = len(parts.proofs), 1000 * seconds / len(parts.proofs)
        print(f"{count} components, {len(alone.claims)} claims: {seconds:.2f} s, {each:.2f} ms each")


def small(seed: int) -> int:
    """The number of claims of one small ledger, reconciled."""
    ledger = make(seed, EVENTS, 0.1).ledger
    account_of(ledger)
    return len(ledger.claims)


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    began = perf_counter()
    result = work()
    return perf_counter() - began, result


def _edited(ledger: Ledger) -> Ledger:
    rows = ledger.claims.copy()
    place = rows.index[(rows["subject_id"].notna()) & (rows["measure"] == "returned_to_ua")][-1]
    rows.loc[place, "value"] += 1
    return replace(ledger, claims=rows)


def _without_counters(ledger: Ledger) -> Ledger:
    claims = ledger.claims[ledger.claims["counter_id"].isna()].reset_index(drop=True)
    return replace(ledger, claims=claims, counters=ledger.counters.iloc[:0])


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else LEDGER)
