"""What was proved about a reconciliation, and what was not, in words.

Effort is bounded by counting and never by a clock: so many numbers of a group, ways of a day and states of a step are
kept (`candidates`, `blocks`, `chain`, `solver`), the cheapest or best supported first. A time limit would give another
answer on a slower or a busy machine, and the promise here is the same bytes from the same input. The counts bound the
time as well; what they leave out voids the proof of that component alone, and everything that prints results says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.reconcile.account import Account
from analysis.reconcile.solver import Proof


def proof_in_words(account: Account) -> str:
    """“81 components, all proved optimal”, or those that were not, each with what was left out of it."""
    open_ones = [proof for proof in account.proofs if not proof.proved]
    count = f"{len(account.proofs):,} components"
    if not open_ones:
        return f"{count}, all proved optimal"
    more = f"; and {len(open_ones) - 5:,} more" if len(open_ones) > 5 else ""
    named = "; ".join(f"{proof.name} ({_doubt(proof)})" for proof in open_ones[:5])
    return f"{count}, {len(open_ones):,} not proved optimal: {named}{more}"


def doubt_about(account: Account, subject_id: str) -> str:
    """One sentence when the explanation of this event, round or counter is not proved the cheapest; blank otherwise."""
    for solution in account.solutions:
        names = {book.book_id.split()[0] for book in solution.component.books}
        names.update(event_id for block in solution.component.blocks for event_id in block.events)
        if subject_id in names and not solution.proof.proved:
            return f"Not proved the cheapest explanation: {_doubt(solution.proof)}."
    return ""


def _doubt(proof: Proof) -> str:
    found = f"it costs {proof.optimum:g}, and none can cost less than {proof.bound:g}"
    return f"{found}; left out were {proof.left_out}"


def proof_table(account: Account) -> Iterator[str]:
    """What was proved about each component, a line each under a heading: the dearest first."""
    yield f"{'cost':>10} {'bound':>10} {'claims':>7} {'states':>7} {'seconds':>8}  component"
    for one in sorted(account.proofs, key=lambda proof: (-proof.optimum, proof.name)):
        doubt = "" if one.proved else f": NOT PROVED, left out were {one.left_out}"
        numbers = f"{one.optimum:10.2f} {one.bound:10.2f} {one.claims:7,} {one.states:7,} {one.seconds:8.2f}"
        yield f"{numbers}  {one.name}{doubt}"
