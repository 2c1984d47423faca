"""How long the reconciliation takes: the real ledger, one edited claim, small ledgers, growing numbers of components.

python tests/bench_reconcile.py [LEDGER_FOLDER], data/ledger unless told
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from os import cpu_count, getloadavg
from pathlib import Path

import duckdb
from pyarrow import parquet

from analysis.ledger.opening import Ledger, open_ledger
from analysis.reconcile.account import account_of, tables_of
from analysis.reconcile.solver import Known
from analysis.reconcile.trial.synthetic import make
from tests.bench_summary import summaries
from tests.measuring import best, in_own_process, timed

LEDGER = Path(__file__).resolve().parents[1] / "data" / "ledger"
MANY = 1000
EVENTS = 9
"""So many events give a made-up ledger of about 100 claims."""
VOTE = """
SELECT subject_id, measure, value FROM read_parquet(?)
WHERE subject_id IS NOT NULL AND as_of IS NULL AND value IS NOT NULL
GROUP BY subject_id, measure, value
QUALIFY row_number() OVER (PARTITION BY subject_id, measure ORDER BY count(DISTINCT claimant) DESC, value) = 1
"""


def main(folder: Path) -> None:
    """Print every measurement as a line: what, seconds, and what it is held against."""
    print(f"other programs at work when this began (load average): {getloadavg()[0]:.1f} on {cpu_count()} processors")
    _price_of_explanation(folder)
    _one_edit(folder)
    _many_ledgers()
    _more_components()
    summaries()


def explained(folder: Path) -> float:
    """Reconcile the ledger from its open tables to the finished ones and print how long; processor seconds."""
    ledger = open_ledger(folder)
    solving, account = timed(partial(account_of, ledger))
    writing, _ = timed(partial(tables_of, account))
    proved = sum(proof.proved for proof in account.proofs)
    print(f"{len(ledger.claims)} claims explained, {proved} of {len(account.proofs)} components proved: {solving}")
    print("  figures' ranges: from the same pass, no time of their own")
    print(f"  tables of figures, readings and totals: {writing}")
    return solving.processor + writing.processor


def _price_of_explanation(folder: Path) -> None:
    said, peak = in_own_process("tests.bench_reconcile", "explained", str(folder))
    *lines, ours = said.splitlines()
    print("\n".join(lines))
    print(f"  peak memory of a process that does only this: {peak:.0f} MiB")
    against = {"reading the same tables with pyarrow": _read, "a majority vote in DuckDB": majority_vote}
    for name, work in against.items():
        theirs = best(partial(work, folder))
        print(f"  {name}: {1000 * theirs:.1f} ms; the explanation needs {float(ours) / theirs:,.0f} times that")


def _read(folder: Path) -> None:
    for path in folder.glob("*.parquet"):
        parquet.read_table(path)


def majority_vote(folder: Path) -> list[tuple[object, ...]]:
    """For each event and measure the value that most claimants give, of equals the smallest, straight from Parquet."""
    return duckdb.execute(VOTE, [str(folder / "claims.parquet")]).fetchall()


def _one_edit(folder: Path) -> None:
    ledger, known = open_ledger(folder), Known()
    account = account_of(ledger, known=known)
    spent, _ = timed(lambda: account_of(_edited(ledger), known=known))
    print(f"one claim edited: {spent}, {len(known) - len(account.proofs)} component solved")


def _many_ledgers() -> None:
    tenth, _ = timed(lambda: [small(seed) for seed in range(MANY // 10)])
    with ProcessPoolExecutor(2) as pool:
        two = timed(lambda: list(pool.map(small, range(MANY), chunksize=25)))[0].clock
    one = 10 * tenth.clock
    gain = f"one process {one:.1f} s (ten times {tenth}), two {two:.1f} s, {one / two:.2f} times"
    print(f"{MANY} ledgers of about 100 claims: {gain}")


def _more_components() -> None:
    for events in (100, 200, 400, 800, 1600):
        alone = _without_counters(make(1, events, 0.1).ledger)
        spent, parts = timed(partial(account_of, alone))
        count = len(parts.proofs)
        each = f"{1000 * spent.processor / count:.2f} ms on a processor for each"
        print(f"{count} components, {len(alone.claims)} claims: {spent}; {each}")


def small(seed: int) -> int:
    """The number of claims of one small ledger, reconciled."""
    ledger = make(seed, EVENTS, 0.1).ledger
    account_of(ledger)
    return len(ledger.claims)


def _edited(ledger: Ledger) -> Ledger:
    rows = ledger.claims.copy()
    place = rows.index[(rows["subject_id"].notna()) & (rows["measure"] == "returned_to_ua")][-1]
    rows.loc[place, "value"] += 1
    return replace(ledger, claims=rows)


def _without_counters(ledger: Ledger) -> Ledger:
    claims = ledger.claims[ledger.claims["counter_id"].isna()].reset_index(drop=True)
    return replace(ledger, claims=claims, counters=ledger.counters.iloc[:0])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else LEDGER)
