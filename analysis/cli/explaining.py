"""The commands that explain claims."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from analysis.cli.app import LEDGER, RECONCILED, Json, Tables, app

AsOf = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only claims published by this day, such as 2024-02-01.")
]


@app.command()
def reconcile(
    ledger: Annotated[Path, typer.Option(help="Folder with the ledger's tables, as Parquet or CSV.")],
    out: Annotated[Path, typer.Option(help="Folder for the reconciled tables.")],
    plain: Annotated[
        bool,
        typer.Option("--plain", help="For millions of claims: only lowest, weighted median and highest, unexplained."),
    ] = False,
    proofs: Annotated[bool, typer.Option("--proofs", help="Print what was proved about each component.")] = False,
) -> None:
    """Reconcile any ledger in the project's tables: the cheapest explanation of all its claims together."""
    if plain:
        from analysis.ledger.opening import open_ledger
        from analysis.reconcile.summary import write_summary

        print(f"{write_summary(open_ledger(ledger).claims, out):,} quantities written to {out / 'summary.parquet'}.")
        return
    from analysis.ledger.foreign import open_foreign
    from analysis.reconcile.account import account_of, tables_of, write_reconciled
    from analysis.reconcile.proofs import proof_in_words, proof_table

    account = account_of(open_foreign(ledger))
    write_reconciled(tables_of(account), out)
    if proofs:
        print(*proof_table(account), sep="\n")
    Console(soft_wrap=True).print(
        f"{len(account.figures):,} figures written to {out}; {proof_in_words(account)}.", highlight=False
    )


@app.command()
def vintages(
    ledger: Tables = LEDGER,
    out: Annotated[Path, typer.Option(help="Folder for the vintages.", show_default="this project")] = RECONCILED,
) -> None:
    """Compute each figure as known on each past day again, from the first day whose claims changed."""
    from analysis.ledger.opening import open_ledger
    from analysis.reconcile.vintages import renew_vintages

    days = renew_vintages(open_ledger(ledger), out)
    print(f"{days:,} days computed again." if days else "The vintages are up to date.")


@app.command()
def explain(
    subject: Annotated[str, typer.Argument(help="An event or round (2024-01-31), or a counter (ua-exchanges).")],
    as_of: AsOf = None,
    json_: Json = False,
    ledger: Tables = LEDGER,
) -> None:
    """Say what is known about an event, round or counter, how each claim was read, and what else was considered."""
    import json

    import pandas as pd

    from analysis.ledger.foreign import open_foreign
    from analysis.ledger.opening import open_ledger
    from analysis.reconcile import explain as explaining

    day = None if as_of is None else pd.Timestamp(as_of)
    opened = open_ledger(ledger) if ledger == LEDGER else open_foreign(ledger)
    explanation = explaining.explain(opened, subject, day)
    print(json.dumps(explanation.data, ensure_ascii=False, indent=2) if json_ else explanation.text, end="")
