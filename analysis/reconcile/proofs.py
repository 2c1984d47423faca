"""What was proved about a reconciliation, in one clause."""

from __future__ import annotations

from analysis.reconcile.account import Account


def proof_in_words(account: Account) -> str:
    """“81 components, all proved optimal”, or the names of those that were not."""
    open_ones = [proof.name for proof in account.proofs if not proof.proved]
    count = f"{len(account.proofs):,} components"
    if not open_ones:
        return f"{count}, all proved optimal"
    return f"{count}, {len(open_ones)} not proved optimal: {', '.join(open_ones[:5])}"
